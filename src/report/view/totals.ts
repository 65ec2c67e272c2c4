/** The domain's records, and all domains of a report, in numbers. */
import type { DomainReport } from '../../model/report.ts';
import { apartFromPorts, digestReport } from './group-results.ts';
import { counted } from '../../model/text/wording.ts';
import { findLiveDrift } from './verdict.ts';

/** The domain's problems, warnings and drift in numbers, without its mail ports. */
export const describeCounts = (domain: DomainReport): string => {
  const { problems, warnings, unjudged } = digestReport(apartFromPorts(domain));
  const drifted = findLiveDrift(domain)?.changes.length ?? 0;
  return [
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(unjudged.length > 0 ? [`${unjudged.length} not judged`] : []),
    ...(drifted > 0 ? [`${counted(drifted, 'record')} drifted`] : []),
  ].join(', ');
};

/** `3 domains: 1 fail, 2 pass; live records of 1 differ from the accepted ones`. */
export const describeTotals = (domains: readonly DomainReport[]): string => {
  const counts = (['fail', 'inconclusive', 'pass'] as const).flatMap((verdict) => {
    const count = domains.filter((domain) => domain.verdict === verdict).length;
    return count > 0 ? [`${count} ${verdict}`] : [];
  });
  if (counts.length === 0) return 'no domains';
  const liveDrift = domains.filter((domain) => findLiveDrift(domain) !== undefined).length;
  const drift = liveDrift > 0 ? `; live records of ${liveDrift} differ from the accepted ones` : '';
  return `${counted(domains.length, 'domain')}: ${counts.join(', ')}${drift}`;
};
