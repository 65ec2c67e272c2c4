/** Many domains in tables: a group for each verdict, a line for each domain, the worst first. */
import type { DomainReport, Report, Verdict } from '../../model/report.ts';
import { counted } from '../../model/text/wording.ts';
import { type Content, el } from './element.ts';
import { verdictLight, domainName } from './verdict-and-tasks.ts';
import { lightWords, renderMark, renderState } from './components.ts';
import { type Light, areaLight } from '../view/traffic-light.ts';
import { digestReport } from '../view/group-results.ts';
import { interruptedSentence } from '../view/origin.ts';
import { describeCounts, describeTotals } from '../view/totals.ts';

/** A domain and the id of its part of the page. */
export interface DomainEntry {
  readonly domain: DomainReport;
  readonly id: string;
  /** The worse of its verdict and of how the run ends for it. */
  readonly tone: Verdict;
}

const toneWords: { readonly [V in Verdict]: string } = {
  fail: 'to fix',
  inconclusive: 'not fully looked up',
  pass: 'without problems',
};

const columns = [
  ['MX', 'mx'],
  ['SPF', 'spf'],
  ['DKIM', 'dkim'],
  ['Verification', 'verification'],
  ['DMARC', 'dmarc'],
] as const;

const areaCell = (light: Light, title: string): Content =>
  el(
    'td',
    { class: light },
    el('span', { class: 'of' }, title),
    renderMark(light),
    el('span', { class: 'words' }, lightWords[light]),
  );

const domainRow = ({ domain, id }: DomainEntry): Content =>
  el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      el('a', { href: `#${id}` }, domainName(domain)),
      el('span', { class: 'counts' }, describeCounts(domain)),
    ),
    columns.map(([title, area]) => areaCell(areaLight(domain, area), title)),
  );

const weigh = ({ domain }: DomainEntry): number => {
  const { problems, warnings } = digestReport(domain);
  return problems.length * 1000 + warnings.length;
};

/** The domains with the most problems first; else as they were named. */
export const worstFirst = (entries: readonly DomainEntry[]): readonly DomainEntry[] => {
  const weights = new Map(entries.map((entry) => [entry, weigh(entry)]));
  return entries.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
};

const verdictGroup = (tone: Verdict, entries: readonly DomainEntry[]): Content => {
  const own = worstFirst(entries.filter((entry) => entry.tone === tone));
  if (own.length === 0) return undefined;
  return el(
    'details',
    { ...((tone !== 'pass' || own.length <= 50) && { open: '' }), class: 'group' },
    el(
      'summary',
      {},
      el(
        'h2',
        {},
        renderState(verdictLight[tone], `${counted(own.length, 'domain')} ${toneWords[tone]}`),
      ),
    ),
    el(
      'table',
      { class: 'domains', 'aria-label': `Domains ${toneWords[tone]}` },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, 'Domain'),
          columns.map(([title]) => el('th', { scope: 'col' }, title)),
        ),
      ),
      el('tbody', {}, own.map(domainRow)),
    ),
  );
};

/** The share of each verdict, as one bar. */
const shareBar = (entries: readonly DomainEntry[]): Content => {
  let x = 0;
  const parts = (['fail', 'inconclusive', 'pass'] as const).map((tone) => {
    const count = entries.filter((entry) => entry.tone === tone).length;
    const width = (count / entries.length) * 1000;
    x += width;
    return el('rect', {
      class: verdictLight[tone],
      x: Math.round(x - width),
      y: 0,
      width: Math.round(width),
      height: 10,
    });
  });
  return el(
    'svg',
    {
      class: 'bar',
      viewBox: '0 0 1000 10',
      preserveAspectRatio: 'none',
      height: 10,
      'aria-hidden': 'true',
    },
    ...parts,
  );
};

const overviewSentence = (entries: readonly DomainEntry[]): string => {
  const tones = entries.map(({ tone }) => tone);
  const failed = tones.filter((tone) => tone === 'fail').length;
  if (failed === 1) return 'One domain has something to fix: start there.';
  if (failed > 1) return `${failed} domains have something to fix: start there.`;
  return tones.includes('inconclusive')
    ? 'No problem found, but not everything could be looked up.'
    : 'No problem found with the mail of any domain.';
};

export const overview = (report: Report, entries: readonly DomainEntry[]): Content => [
  el(
    'div',
    { class: 'verdict', id: 'overview' },
    el('h1', {}, `${describeTotals(report.domains)}.`),
    el('p', { class: 'sentence' }, overviewSentence(entries)),
    shareBar(entries),
    report.interrupted && el('p', {}, renderState('open', interruptedSentence(report))),
  ),
  ...(['fail', 'inconclusive', 'pass'] as const).map((tone) => verdictGroup(tone, entries)),
];
