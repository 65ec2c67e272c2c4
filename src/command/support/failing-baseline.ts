/** What is accepted as it is, although it fails. */
import type { DomainReport } from '../../model/report.ts';
import { counted, few } from '../../model/text/wording.ts';

/** A line on the errors in what a domain publishes; none if it has none. */
export const describeFailing = ({ domain, results }: DomainReport): readonly string[] => {
  const failed = results.filter(
    ({ status, severity }) => status === 'fail' && severity === 'error',
  );
  if (failed.length === 0) return [];
  const ids = few(
    failed.map(({ check }) => check),
    5,
  ).join(', ');
  return [
    `${domain}: what is published now fails: ${counted(failed.length, 'error')} (${ids}). It is accepted as it is. To see why, run: dns-audit ${domain}`,
  ];
};
