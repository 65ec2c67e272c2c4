/** Where one finding is the cause of others, it stands for them: what it corrects is shown once. */
import { skipped } from '../../check/skipped.ts';
import type { Check, Finding, RecordLine } from '../../model/check.ts';
import { type CheckId, checkIds } from '../../model/check-id.ts';
import type { Result } from '../../model/report.ts';

const keysOf = (lines: readonly RecordLine[] = []): readonly string[] =>
  lines.map(({ owner, type, rdata }) => `${owner} ${type} ${rdata}`);

const isWithinFix = ({ fix }: Finding, cause: readonly Finding[]): boolean => {
  const published = new Set(cause.flatMap((one) => keysOf(one.fix.publish)));
  const removed = new Set(cause.flatMap((one) => keysOf(one.fix.remove)));
  const publish = keysOf(fix.publish);
  const remove = keysOf(fix.remove);
  return (
    publish.length + remove.length > 0 &&
    publish.every((key) => published.has(key)) &&
    remove.every((key) => removed.has(key))
  );
};

const asCheckId = (check: string): CheckId | undefined => checkIds.find((id) => id === check);

/** The results, without what a failed check explains. */
export const keepExplained = (
  checks: readonly Check[],
  results: readonly Result[],
): readonly Result[] => {
  const explaining = new Map(checks.map(({ meta, explains }) => [meta.id, explains]));
  const cause = results.find(
    ({ check, status }) => status === 'fail' && explaining.get(check) !== undefined,
  );
  const id = cause && asCheckId(cause.check);
  if (cause === undefined || id === undefined) return results;
  const explained: readonly string[] = explaining.get(cause.check) ?? [];
  return results.map((result): Result => {
    const { check, status, findings } = result;
    const isExplained =
      explained.includes(check) || findings.every((one) => isWithinFix(one, cause.findings));
    if (result === cause || status !== 'fail' || !isExplained) return result;
    const { observed: _, ...rest } = result;
    return { ...rest, ...skipped('it has the same cause', { deferTo: [id] }), findings: [] };
  });
};
