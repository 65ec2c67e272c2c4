/** The DKIM chain, from the owner's record to Apple's key. */
import { type CheckId, isOfCheck } from '../../model/check-id.ts';
import { dnsName, prependLabels } from '../../model/dns/domain-name.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { type Content, el } from './element.ts';
import { renderCode, foldedSection, type PageSpot, renderState } from './components.ts';
import { areaLight, resultsLight } from '../view/traffic-light.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import { dataAt } from '../published-at.ts';

interface ChainLink {
  readonly title: string;
  /** The checks that judge it. */
  readonly checks: readonly CheckId[];
  readonly what: string;
  /** What to show of it, if the checks show more than this link. */
  readonly shows?: (report: DomainReport) => readonly string[];
}

const chainLinks: readonly ChainLink[] = [
  {
    title: 'Your record',
    checks: ['dkim-cname', 'dkim-single', 'dkim-copy'],
    what: 'a CNAME record at sig1._domainkey, at your DNS host',
  },
  {
    title: "Apple's name",
    checks: ['dkim-target', 'dkim-target-known'],
    what: 'the name it points to, at Apple',
    // The link before it shows the whole record.
    shows: (report) =>
      dataAt(report, prependLabels('sig1._domainkey', dnsName(report.domain)), 'CNAME'),
  },
  {
    title: "Apple's key",
    checks: ['dkim-key', 'dkim-testing'],
    what: "the key that verifies iCloud's signatures",
  },
];

/** What was found, or why nothing was. */
const describeSeen = (results: readonly Result[], shown: readonly string[]): Content => {
  const seen = results.flatMap(({ observed = [], findings }) => [
    ...observed,
    ...findings.flatMap((finding) => finding.observed ?? []),
  ]);
  const [text] = seen;
  if (text !== undefined) return renderCode(shown[0] ?? text, 200);
  const because = results.find((result) => result.because !== undefined)?.because;
  return because === undefined ? undefined : el('span', {}, shorten(plainText(because), 200));
};

const linkItem = ({ title, checks, what, shows }: ChainLink, report: DomainReport): Content => {
  const own = report.results.filter((result) => checks.some((id) => isOfCheck(id)(result)));
  const light = resultsLight(own);
  return el(
    'li',
    { class: `station ${light}` },
    el('span', { class: 'name' }, title),
    renderState(light),
    el('span', { class: 'what' }, what),
    el('span', { class: 'values' }, describeSeen(own, shows?.(report) ?? [])),
  );
};

export const dkimSection = (report: DomainReport, spot: PageSpot): Content => {
  const known = report.results.some(isOfCheck('dkim-cname'));
  return known
    ? foldedSection(
        spot,
        'dkim',
        { title: 'DKIM, step by step', light: areaLight(report, 'dkim') },
        el(
          'ol',
          { class: 'way' },
          chainLinks.map((link) => linkItem(link, report)),
        ),
      )
    : undefined;
};
