/** The last word on a domain: what the configuration file waives, and the verdict that is left. */
import { applyWaivers, judgeWaivers } from '../check/waiver/waivers.ts';
import { selectWaiverChecks, withoutSkipped } from './select-checks.ts';
import type { Selection } from '../model/request.ts';
import type { Waiver } from '../model/config.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import type { DomainReport } from '../model/report.ts';
import { verdictsOf } from '../model/verdict.ts';

/** A waiver is reported with the closest configured domain that its owner lies within. */
const ownsWaiver =
  (domain: string, { config }: Selection) =>
  ({ owner }: Waiver): boolean =>
    isWithin(owner, dnsName(domain)) &&
    !config?.domains.some(
      ({ domain: { name } }) =>
        name !== domain && isWithin(owner, name) && isWithin(name, dnsName(domain)),
    );

/** The report with waivers applied as of `startedAt`, and with its verdict. */
export const withWaivers = (
  report: DomainReport,
  options: Selection,
  startedAt: string,
): DomainReport => {
  const waivers = options.config?.waivers ?? [];
  const today = startedAt.slice(0, 10);
  const isOwn = ownsWaiver(report.domain, options);
  const wanted = withoutSkipped(options, dnsName(report.domain), selectWaiverChecks(options));
  const judged = judgeWaivers(report, waivers.filter(isOwn), { today, wanted });
  // What is found about a waiver may be waived as well.
  const results = applyWaivers(
    { ...report, results: [...report.results, ...judged] },
    waivers,
    today,
  );
  return { ...report, results, ...verdictsOf(results) };
};
