/** Whether a saved report still holds the results on which its verdicts rest. */
import type { DomainReport, Report, Verdict } from '../../model/report.ts';
import { verdictOf, verdictOfAll, verdictsOf } from '../../model/verdict.ts';

/** What a verdict says of a domain or a report. */
const said: Readonly<Record<Verdict, string>> = {
  pass: 'pass',
  inconclusive: 'be inconclusive',
  fail: 'fail',
};

const order: readonly Verdict[] = ['pass', 'inconclusive', 'fail'];

const isWorse = (stated: Verdict, shown: Verdict): boolean =>
  order.indexOf(stated) > order.indexOf(shown);

/** What is relied on of a domain. */
type Stated = Pick<DomainReport, 'verdict' | 'portsVerdict' | 'results'>;

/**
 * What is missing in a domain's report, as the rest of a sentence about it; absent if nothing is. A
 * verdict that is better than its results is no damage: the results count.
 */
export const describeDomainDamage = ({
  verdict,
  portsVerdict,
  results,
}: Stated): string | undefined => {
  const unexplained = (what: string): string => `is said to ${what}, but no result in it says why`;
  // Earlier versions had one verdict on both.
  const shown = portsVerdict === undefined ? { verdict: verdictOf(results) } : verdictsOf(results);
  if (isWorse(verdict, shown.verdict)) return unexplained(said[verdict]);
  // Of no result at all nothing is known: the report counts as inconclusive.
  if (portsVerdict === undefined || results.length === 0) return undefined;
  if (shown.portsVerdict === undefined)
    return 'has a verdict on its records and one on the mail ports, but only results of one of them';
  return isWorse(portsVerdict, shown.portsVerdict)
    ? unexplained(`have mail ports that ${portsVerdict === 'fail' ? 'fail' : 'are inconclusive'}`)
    : undefined;
};

/** The same for the report as a whole, whose domains are undamaged. */
export const describeReportDamage = ({
  verdict,
  domains,
  interrupted,
}: Pick<Report, 'verdict' | 'domains' | 'interrupted'>): string | undefined =>
  isWorse(verdict, verdictOfAll(domains, interrupted))
    ? `is said to ${said[verdict]}, but no domain in it says why`
    : undefined;
