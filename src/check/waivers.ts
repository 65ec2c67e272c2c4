/** Findings that the owner accepts for a while, and what is said of waivers that have had their day. */
import type { Waiver } from '../model/config.ts';
import { dnsName, isWithin } from '../model/name.ts';
import type { DomainReport, Result } from '../model/report.ts';

type Judged = Pick<DomainReport, 'domain' | 'results'>;

const applies = (waiver: Waiver, { check }: Result): boolean => waiver.check === check;

/** The result without the findings that are waived; `skipped`, with the reason, where none is left. */
const waived = (result: Result, waivers: readonly Waiver[]): Result => {
  const waiverOf = (finding: Result['findings'][number]) =>
    waivers.find((one) => applies(one, result) && one.owner === finding.subject.name);
  const findings = result.findings.filter((finding) => waiverOf(finding) === undefined);
  if (findings.length === result.findings.length) return result;
  if (findings.length > 0) return { ...result, findings };
  const [first] = result.findings.flatMap((finding) => waiverOf(finding) ?? []);
  const because = first ? `waived until ${first.until}: ${first.reason}` : 'waived';
  return { ...result, status: 'skipped', findings, because };
};

/** The results once the waivers that hold on the day `today` (`YYYY-MM-DD`, UTC) are applied. */
export const applyWaivers = (
  results: readonly Result[],
  waivers: readonly Waiver[],
  today: string,
): readonly Result[] => {
  const valid = waivers.filter(({ until }) => today <= until);
  return valid.length === 0 ? results : results.map((result) => waived(result, valid));
};

/** Waivers to take out of the file. */
export interface SpentWaivers {
  /** Its last day is over, whether or not its finding is still there. */
  readonly expired: readonly Waiver[];
  /** The check ran for the domain it is about, could judge, and found no such fault. */
  readonly unused: readonly Waiver[];
}

/** `domains` with their results as the checks gave them, before any waiver was applied. */
export const spentWaivers = (
  domains: readonly Judged[],
  waivers: readonly Waiver[],
  today: string,
): SpentWaivers => {
  const isUnused = (waiver: Waiver): boolean => {
    const results = domains
      .filter(({ domain }) => isWithin(waiver.owner, dnsName(domain)))
      .flatMap((report) => report.results.filter((result) => applies(waiver, result)));
    return (
      results.length > 0 &&
      results.every(
        ({ status, findings }) =>
          status !== 'inconclusive' &&
          findings.every(({ subject }) => subject.name !== waiver.owner),
      )
    );
  };
  const valid = waivers.filter(({ until }) => today <= until);
  return {
    expired: waivers.filter((waiver) => !valid.includes(waiver)),
    unused: valid.filter(isUnused),
  };
};
