/** The records of fixes, in the form of the file in which the domain's records are. */
import type { Finding, WriteRecords } from '../model/check.ts';
import type { Result } from '../model/report.ts';

const withWritten = (finding: Finding, write: WriteRecords): Finding => {
  const { fix } = finding;
  const written = fix.publish?.length ? write(fix.publish) : undefined;
  return written === undefined ? finding : { ...finding, fix: { ...fix, written } };
};

/** The results with the records of each fix as the files write them, too. */
export const withWrittenFixes = (
  results: readonly Result[],
  write: WriteRecords | undefined,
): readonly Result[] =>
  write === undefined
    ? results
    : results.map((result) => ({
        ...result,
        findings: result.findings.map((finding) => withWritten(finding, write)),
      }));
