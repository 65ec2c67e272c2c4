/** What fails once the records are live that a change accepts: for formats that list findings. */
import { broughtFaults } from '../../model/drift.ts';
import type { DomainReport } from '../../model/report.ts';
import type { ReportedFinding } from './group-results.ts';

/** Findings of severity error that come with accepted records that are not live yet; none of them fails today. */
export const broughtFindings = ({ drift, results }: DomainReport): readonly ReportedFinding[] =>
  broughtFaults(drift?.revision?.brings)
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ check, findings }) =>
      results
        .filter((result) => result.check === check)
        .flatMap((result) =>
          findings.map((finding) => ({
            result,
            finding: {
              ...finding,
              message: `with the records that this change accepts, ${finding.message}`,
            },
          })),
        ),
    );
