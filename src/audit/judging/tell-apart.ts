/** Where name servers differ, that is the finding, told once; what all of them have wrong is shown with each server's own answer. */
import { findDifferences } from '../../check/delegation/define-server-check.ts';
import { seeChecks } from '../../check/skipped.ts';
import type { Area, Check, Context, Finding } from '../../model/check.ts';
import type { CheckId } from '../../model/check-id.ts';
import { questionKey } from '../../model/dns/dns.ts';
import type { Find } from '../../model/need.ts';
import type { Result } from '../../model/report.ts';

/** What tells of servers that differ: the first of these that fails. */
const tellers = [
  'delegation-alike',
  'delegation-out-of-step',
] as const satisfies readonly CheckId[];

interface Judged {
  /** Of these the servers' records are judged by. */
  readonly checks: readonly Check[];
  readonly find: Find;
  readonly context: Context;
}

/** The results, as far as they hold for every name server. */
export const tellApart = (
  results: readonly Result[],
  { checks, find, context }: Judged,
): readonly Result[] => {
  const areas: ReadonlySet<Area> = new Set(checks.map(({ meta }) => meta.area));
  const isFault = ({ status, severity, area }: Result): boolean =>
    status === 'fail' && severity !== 'note' && areas.has(area);
  const differences = results.some(isFault) ? findDifferences(checks, find, context) : undefined;
  if (differences === undefined) return results;
  const { isSoundSomewhere, sides } = differences;
  const teller = tellers.find((id) =>
    results.some(({ check, status }) => check === id && status === 'fail'),
  );
  const withSides = (finding: Finding): Finding => {
    const { name, type } = finding.subject;
    const apart = type === 'TCP' ? undefined : sides.get(questionKey({ name, type }));
    return apart === undefined ? finding : { ...finding, observed: apart };
  };
  return results.map((result) => {
    if (!isFault(result)) return result;
    const { area, severity, observed: _, ...rest } = result;
    if (teller === undefined || !isSoundSomewhere(area, severity))
      return { ...result, findings: result.findings.map(withSides) };
    return {
      ...rest,
      area,
      severity,
      status: 'skipped',
      findings: [],
      because: `the name servers differ: ${seeChecks([teller])}`,
      deferTo: [teller],
    };
  });
};
