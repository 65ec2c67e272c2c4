/** What makes a finding the same one in the next run, and where it is shown if it has no place: for formats that compare runs. */
import type { LocateFinding } from '../../model/source-location.ts';
import type { Report } from '../../model/report.ts';
import type { ReportedFinding } from './group-results.ts';
import { plainText } from './plain-text.ts';

/**
 * Each fault with an identity that does not hang on wording, values or lines. `kind` tells faults apart that
 * are another matter than what fails today.
 */
export const withIdentity = <F extends ReportedFinding>(
  domain: string,
  faults: readonly F[],
  kind?: 'waived' | 'brought',
) => {
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const { name, type } = fault.finding.subject;
    const key = plainText([fault.result.check, domain, name, type].join(' '));
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { fault, identity: `${kind === undefined ? '' : `${kind} `}${key} ${nth}` };
  });
};

/** Without any file of the repository: the one that holds what is accepted. */
export const locateByReport = ({ domains }: Report): LocateFinding => {
  const files = new Map(domains.map(({ domain, drift }) => [domain, drift?.file]));
  return (domain) => ({
    file: files.get(domain) ?? 'dns-audit.baseline.json',
    line: 1,
    column: 1,
  });
};
