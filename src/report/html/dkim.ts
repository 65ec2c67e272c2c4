/** The DKIM chain: from the owner's record to Apple's key. */
import { type CheckId, isOfCheck } from '../../model/check-id.ts';
import { dnsName, under } from '../../model/dns/domain-name.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { type Content, el } from './element.ts';
import { code, section, type Spot, state } from './components.ts';
import { lightOfResults } from '../view/traffic-light.ts';
import { plain, shorten } from '../view/plain-text.ts';
import { dataAt } from '../published-at.ts';

interface Link {
  readonly title: string;
  /** The checks that judge it. */
  readonly checks: readonly CheckId[];
  readonly what: string;
  /** What is shown of it once it is judged, where the checks show more. */
  readonly shows?: (report: DomainReport) => readonly string[];
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
    // The link before it has shown the whole record.
    shows: (report) => dataAt(report, under('sig1._domainkey', dnsName(report.domain)), 'CNAME'),
  },
  {
    title: "Apple's key",
    checks: ['dkim-key', 'dkim-testing'],
    what: 'the key with which receivers verify signatures of iCloud',
  },
];

/** What was seen, or why nothing is said. */
const saidOf = (results: readonly Result[], shown: readonly string[]): Content => {
  const seen = results.flatMap(({ observed = [], findings }) => [
    ...observed,
    ...findings.flatMap((finding) => finding.observed ?? []),
  ]);
  const [text] = seen;
  if (text !== undefined) return code(shown[0] ?? text, 200);
  const because = results.find((result) => result.because !== undefined)?.because;
  return because === undefined ? undefined : el('span', {}, shorten(plain(because), 200));
};

const item = ({ title, checks, what, shows }: Link, report: DomainReport): Content => {
  const own = report.results.filter((result) => checks.some((id) => isOfCheck(id)(result)));
  const light = lightOfResults(own);
  return el(
    'li',
    { class: `station ${light}` },
    el('span', { class: 'name' }, title),
    state(light),
    el('span', { class: 'what' }, what),
    el('span', { class: 'values' }, saidOf(own, shows?.(report) ?? [])),
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
