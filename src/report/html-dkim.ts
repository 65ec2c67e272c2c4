/** The DKIM chain: from the owner's record to Apple's key. */
import { type CheckId, isOfCheck } from '../model/check-id.ts';
import type { DomainReport, Result } from '../model/report.ts';
import { type Content, el } from './html-element.ts';
import { code, section, type Spot, state } from './html-parts.ts';
import { lightOfResults } from './light.ts';
import { plain, shorten } from './plain.ts';

interface Link {
  readonly title: string;
  /** The checks that judge it. */
  readonly checks: readonly CheckId[];
  readonly what: string;
  /** The part of what was seen that the link before it has shown. */
  readonly hides?: RegExp;
}

const links: readonly Link[] = [
  {
    title: 'Your record',
    checks: ['dkim-cname', 'dkim-single', 'dkim-copy'],
    what: 'a CNAME record at sig1._domainkey, at your DNS host',
  },
  {
    title: "Apple's name",
    checks: ['dkim-target', 'dkim-target-known'],
    what: 'the name that it points to, at Apple',
    hides: /^\S+ CNAME /,
  },
  {
    title: "Apple's key",
    checks: ['dkim-key', 'dkim-testing'],
    what: 'the key with which receivers verify signatures of iCloud',
  },
];

/** What was seen, or why nothing is said. */
const saidOf = (results: readonly Result[], shown: RegExp): Content => {
  const seen = results.flatMap(({ observed = [], findings }) => [
    ...observed,
    ...findings.flatMap((finding) => finding.observed ?? []),
  ]);
  const [text] = seen;
  // What it points to is told by its name alone.
  if (text !== undefined) return code(text.replace(shown, ''), 200);
  const because = results.find((result) => result.because !== undefined)?.because;
  return because === undefined ? undefined : el('span', {}, shorten(plain(because), 200));
};

const item = (
  { title, checks, what, hides = /^(?!)/ }: Link,
  { results }: DomainReport,
): Content => {
  const own = results.filter((result) => checks.some((id) => isOfCheck(id)(result)));
  const light = lightOfResults(own);
  return el(
    'li',
    { class: `station ${light}` },
    el('span', { class: 'name' }, title),
    state(light),
    el('span', { class: 'what' }, what),
    el('span', { class: 'values' }, saidOf(own, hides)),
  );
};

export const dkimSection = (report: DomainReport, spot: Spot): Content => {
  const known = report.results.some(isOfCheck('dkim-cname'));
  return known
    ? section(
        spot,
        'dkim',
        'DKIM, link by link',
        el(
          'ol',
          { class: 'way' },
          links.map((link) => item(link, report)),
        ),
      )
    : undefined;
};
