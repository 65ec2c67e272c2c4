/** A report beside an earlier one of the same domains: what is new, fixed and unchanged in each. */
import { compareReports } from '../drift/compare-reports.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';

const listDomains = ({ domains }: Report): string =>
  presentText(
    domains
      .slice(0, 3)
      .map(({ domain }) => domain)
      .join(', '),
  );

/**
 * `now`, each of its domains with what became of it since `report`. A domain that only one of the
 * reports has, because it was interrupted or asked for less, is named: nothing is known of it before, or now.
 * @throws {UserError} if the reports have no domain in common, or the other one is the earlier.
 */
export const sinceEarlier = (
  now: Report,
  { file, report: before }: { readonly file: string; readonly report: Report },
): Report => {
  const [shown, startedAt] = [presentText(file), before.startedAt];
  if (startedAt > now.startedAt)
    throw new UserError(
      `${shown} is the later report of the two (${presentText(startedAt)}).`,
      `Swap them: --since takes the earlier one.`,
    );
  const earlier = new Map(before.domains.map((domain) => [domain.domain, domain]));
  if (now.domains.every(({ domain }) => !earlier.has(domain)))
    throw new UserError(
      `The reports have no domain in common: ${shown} is of ${listDomains(before) || 'none'}.`,
      `--since takes an earlier report of ${listDomains(now) || 'the same domains'}.`,
    );
  const domains = now.domains.map((domain): DomainReport => {
    const { since: _, ...own } = domain;
    const then = earlier.get(own.domain);
    return then === undefined ? own : { ...own, since: compareReports(then, startedAt, own) };
  });
  const names = new Set(domains.map(({ domain }) => domain));
  return {
    ...now,
    domains,
    since: {
      startedAt,
      onlyBefore: [...earlier.keys()].filter((name) => !names.has(name)),
      onlyNow: domains.flatMap(({ domain }) => (earlier.has(domain) ? [] : [domain])),
    },
  };
};
