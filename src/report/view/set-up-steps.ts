/**
 * A domain that publishes none of the records that Apple asks for: one piece of work, in the order in
 * which to do it, where a fault for each record would hide that.
 */
import { type CheckId, isOfCheck } from '../../model/check-id.ts';
import type { Finding, RecordLine } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { fixedEarlier } from './group-results.ts';

/** The work, step by step. Nothing is escaped yet. */
export interface SetUp {
  readonly first: string;
  /** The step that publishes `records`. */
  readonly publish: string;
  readonly records: readonly RecordLine[];
  readonly afterwards: readonly string[];
  /** Of these the records are among `records`. */
  readonly listed: ReadonlySet<Finding>;
  /** These are mended by the work. */
  readonly covered: ReadonlySet<Finding>;
}

/** The checks of what Apple asks for, in the order in which the records are of use. */
const setUpChecks: readonly CheckId[] = [
  'verification-present',
  'mx-present',
  'spf-present',
  'dkim-cname',
];

/** The finding of a check that found nothing at all; absent where it found something, or passed. */
const findEmpty = (results: readonly Result[], check: CheckId): Finding | undefined => {
  const result = results.find(isOfCheck(check));
  const [finding, ...more] = result?.status === 'fail' ? result.findings : [];
  const { fix, observed = [] } = finding ?? {};
  return more.length + observed.length + (fix?.remove ?? []).length === 0 ? finding : undefined;
};

/** For a shell, which takes it as it is. */
export const shellName = (domain: string): string =>
  /^[a-z\d_.-]+$/.test(domain) && !domain.startsWith('-') ? domain : 'DOMAIN';

/** Where the records belong. */
const describePlace = (elsewhere: Finding | undefined, file: string | undefined): string => {
  if (file !== undefined) return `in ${file}`;
  const hosts = (elsewhere?.observed ?? []).map((host) => host.replace(/\.$/, ''));
  return hosts.length === 0
    ? 'at your DNS host'
    : `at the DNS host to which ${listed(hosts)} belong (entered anywhere else, such as at the registrar, they have no effect)`;
};

const hasAnyRecord = ({ results, evidence, domain }: DomainReport): boolean => {
  const delegated = results.find(isOfCheck('delegation-present'))?.status;
  if (delegated === 'pass' || delegated === 'fail') return delegated === 'pass';
  return !evidence.answers.some(
    ({ question, kind }) => question.name === domain && kind === 'nxdomain',
  );
};

/** The work; absent where the domain does not exist, or publishes one of the records, or what was meant to be one. */
export const planSetUp = (report: DomainReport): SetUp | undefined => {
  const { results, domain } = report;
  const empty = setUpChecks.flatMap((check) => findEmpty(results, check) ?? []);
  if (empty.length < setUpChecks.length || !hasAnyRecord(report)) return undefined;
  const all = [...empty, findEmpty(results, 'dmarc-present') ?? []].flat();
  const listable = all.filter(({ fix }) => (fix.publish ?? []).length > 0);
  const [verification] = empty;
  const known = verification !== undefined && listable.includes(verification);
  const elsewhere = results.find(isOfCheck('delegation-elsewhere'))?.findings[0];
  const value = known
    ? ''
    : ` They show a value for this domain alone: publish it as the TXT record apple-domain=VALUE of ${domain} (with --apple-domain VALUE it is listed here).`;
  return {
    first: `In iCloud's settings, under Custom Email Domain, add ${domain} and the addresses in use on it.${value}`,
    publish: `Publish these records${known ? '' : ' too'}, all at once, ${describePlace(elsewhere, verification?.location?.file)}.`,
    records: listable.flatMap(({ fix }) => fix.publish ?? []),
    afterwards: [
      `Wait until everybody sees them: dns-audit wait ${shellName(domain)}`,
      "Press Verify in iCloud's settings.",
    ],
    listed: new Set(listable),
    covered: new Set([...all, ...(elsewhere ? [elsewhere] : [])]),
  };
};

/** Findings whose records are told before: by an earlier one, or in the list of all. */
export interface ToldBefore {
  readonly fixed: ReadonlySet<Finding>;
  readonly listed: ReadonlySet<Finding>;
}

export const toldBefore = (domain: DomainReport): ToldBefore => ({
  fixed: fixedEarlier(domain),
  listed: planSetUp(domain)?.listed ?? new Set(),
});
