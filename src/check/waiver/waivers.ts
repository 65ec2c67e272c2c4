/** Which findings a waiver sets aside, and the findings about waivers that have expired or do nothing. */
import type { CheckId } from '../../model/check-id.ts';
import type { CheckMeta, Finding, WaiverCheck } from '../../model/check.ts';
import type { Waiver } from '../../model/config.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, isWithin } from '../../model/dns/domain-name.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { resultFrom } from '../result.ts';

type JudgedDomain = Pick<DomainReport, 'domain' | 'results'>;

const sharedMeta = { area: 'config', severity: 'note', since: '0.1.0', cites: [] } as const;

const defineWaiverCheck = <const Id extends CheckId>(
  id: Id,
  title: string,
  why: string,
  fix: string,
): WaiverCheck<Id> => ({
  judgedFrom: 'waivers',
  meta: { ...sharedMeta, id, title, docs: { why, fix, good: '', bad: '' } },
});

export const waiverChecks = {
  'waiver-expired': defineWaiverCheck(
    'waiver-expired',
    'No waiver has expired',
    'A waiver accepts a finding until a certain day. After that day the finding counts again.',
    'Fix what was waived and delete the waiver from the configuration file, or set a later day.',
  ),
  'waiver-unused': defineWaiverCheck(
    'waiver-unused',
    'Every waiver is used',
    'An unused waiver hides the same fault if it comes back.',
    'Delete the waiver from the configuration file.',
  ),
};

/** Whether the waiver is for the finding: it names the finding's owner or, if that is outside the domain, the domain. */
const covers = (
  { check, owner }: Waiver,
  domain: DnsName,
  id: string,
  { subject }: Pick<Finding, 'subject'>,
): boolean =>
  check === id && (owner === subject.name || (owner === domain && !isWithin(subject.name, domain)));

/** The result without the findings that are waived; `skipped`, with the reason, if none is left. */
const withoutWaived = (domain: DnsName, result: Result, waivers: readonly Waiver[]): Result => {
  const set = result.findings.map(
    (finding) =>
      [finding, waivers.find((one) => covers(one, domain, result.check, finding))] as const,
  );
  const aside = set.flatMap(([finding, waiver]) => (waiver ? [{ finding, waiver }] : []));
  const [first] = aside;
  if (first === undefined) return result;
  const findings = set.flatMap(([finding, waiver]) => (waiver ? [] : [finding]));
  const applied = {
    ...result,
    findings,
    waived: aside.map(({ finding, waiver: { until, reason } }) => ({ finding, until, reason })),
  };
  if (findings.length > 0) return applied;
  const { until, reason } = first.waiver;
  return { ...applied, status: 'skipped', because: `waived until ${until}: ${reason}` };
};

/** The results after applying the waivers that are valid on `today` (`YYYY-MM-DD`, UTC). */
export const applyWaivers = (
  { domain, results }: JudgedDomain,
  waivers: readonly Waiver[],
  today: string,
): readonly Result[] => {
  const valid = waivers.filter(({ until }) => today <= until);
  return results.map((result) => withoutWaived(dnsName(domain), result, valid));
};

/** Whether the check ran, could judge, and found nothing that the waiver covers. */
const isUnused = (waiver: Waiver, { domain, results }: JudgedDomain): boolean => {
  const own = results.filter(({ check }) => check === waiver.check);
  return (
    own.length > 0 &&
    own.every(
      ({ check, status, findings }) =>
        status !== 'inconclusive' &&
        !findings.some((finding) => covers(waiver, dnsName(domain), check, finding)),
    )
  );
};

const waiverFinding = ({ check, owner, until, place }: Waiver, fault: string): Finding => ({
  message: `The waiver of ${check} for ${owner}, until ${until}, ${fault}`,
  subject: { name: owner, type: 'TXT' },
  fix: { text: 'Delete it from the configuration file.' },
  location: { file: place.file, line: place.line },
});

/**
 * The results of the `wanted` checks of {@link waiverChecks} about the domain's `own` waivers.
 * `judged`: the results before any waiver was applied.
 */
export const judgeWaivers = (
  judged: JudgedDomain,
  own: readonly Waiver[],
  { today, wanted }: { readonly today: string; readonly wanted: readonly CheckMeta[] },
): readonly Result[] => {
  const findings: Readonly<Record<string, readonly Finding[]>> = {
    'waiver-expired': own
      .filter(({ until }) => until < today)
      .map((one) => waiverFinding(one, 'has expired')),
    'waiver-unused': own
      .filter((one) => today <= one.until && isUnused(one, judged))
      .map((one) => waiverFinding(one, 'is not used')),
  };
  return wanted.map((meta) => resultFrom(meta, findings[meta.id] ?? []));
};
