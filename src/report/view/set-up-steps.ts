/** The steps for a domain that has none of the records Apple requires, as one list instead of a fault a record. */
import { type CheckId, isOfCheck } from '../../model/check-id.ts';
import type { Finding, RecordLine, WrittenRecords } from '../../model/check.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { fixedEarlier } from './group-results.ts';

/** The steps. Nothing is escaped yet. */
export interface SetUp {
  readonly first: string;
  /** The step that publishes `records`. */
  readonly publish: string;
  readonly records: readonly RecordLine[];
  /** The same, in the form of the domain's file; absent for a zone file, or if there is none. */
  readonly written?: readonly WrittenRecords[];
  readonly afterwards: readonly string[];
  /** The findings whose records are among `records`. */
  readonly listed: ReadonlySet<Finding>;
  /** The findings that the steps fix. */
  readonly covered: ReadonlySet<Finding>;
}

/** The checks of the required records, in the order in which Apple needs the records. */
const setUpChecks: readonly CheckId[] = [
  'verification-present',
  'mx-present',
  'spf-present',
  'dkim-cname',
];

/** The finding of a check that found no record at all; absent if it found one, or passed. */
const findEmpty = (results: readonly Result[], check: CheckId): Finding | undefined => {
  const result = results.find(isOfCheck(check));
  const [finding, ...more] = result?.status === 'fail' ? result.findings : [];
  const { fix, observed = [] } = finding ?? {};
  return more.length + observed.length + (fix?.remove ?? []).length === 0 ? finding : undefined;
};

/** The domain for a command line; a placeholder if a shell would not take it as it is. */
export const shellName = (domain: string): string =>
  /^[a-z\d_.-]+$/.test(domain) && !domain.startsWith('-') ? domain : 'DOMAIN';

/** Where to add the records. */
const describePlace = (elsewhere: Finding | undefined, file: string | undefined): string => {
  if (file !== undefined) return `in ${file}`;
  const hosts = (elsewhere?.observed ?? []).map((host) => host.replace(/\.$/, ''));
  return hosts.length === 0
    ? 'at your DNS host'
    : `at the DNS host that runs ${listed(hosts)} (records anywhere else, such as at the registrar, have no effect)`;
};

const hasAnyRecord = ({ results, evidence, domain }: DomainReport): boolean => {
  const delegated = results.find(isOfCheck('delegation-present'))?.status;
  if (delegated === 'pass' || delegated === 'fail') return delegated === 'pass';
  return !evidence.answers.some(
    ({ question, kind }) => question.name === domain && kind === 'nxdomain',
  );
};

/** The steps; absent if the domain does not exist, or has, or had, one of the records or a failed attempt at one. */
export const planSetUp = (report: DomainReport): SetUp | undefined => {
  const { results, domain } = report;
  const empty = setUpChecks.flatMap((check) => findEmpty(results, check) ?? []);
  if (empty.length < setUpChecks.length || !hasAnyRecord(report)) return undefined;
  // What was there before is no set-up.
  if (empty.some(({ fix }) => fix.restores)) return undefined;
  const all = [...empty, findEmpty(results, 'dmarc-present') ?? []].flat();
  const listable = all.filter(({ fix }) => (fix.publish ?? []).length > 0);
  const written = listable.flatMap(({ fix }) => fix.written ?? []);
  const [verification] = empty;
  const known = verification !== undefined && listable.includes(verification);
  const elsewhere = results.find(isOfCheck('delegation-elsewhere'))?.findings[0];
  const value = known
    ? ''
    : ` iCloud shows a TXT value (apple-domain=VALUE) for ${domain}: add it to the records below. With --apple-domain VALUE it is listed here.`;
  return {
    first: `In iCloud's settings, under Custom Email Domain, add ${domain} and its addresses.${value}`,
    publish: `Publish these records${known ? '' : ' too'}, all at once, ${describePlace(elsewhere, verification?.location?.file)}.`,
    records: listable.flatMap(({ fix }) => fix.publish ?? []),
    ...(written.length > 0 && written.length === listable.length && { written }),
    afterwards: [
      `Wait for the change to spread: dns-audit wait ${shellName(domain)}`,
      "Press Verify in iCloud's settings.",
    ],
    listed: new Set(listable),
    covered: new Set([...all, ...(elsewhere ? [elsewhere] : [])]),
  };
};

/** Findings whose records appear before: at an earlier finding, or in the list of all records. */
export interface ShownBefore {
  readonly fixed: ReadonlySet<Finding>;
  readonly listed: ReadonlySet<Finding>;
}

export const shownBefore = (domain: DomainReport): ShownBefore => ({
  fixed: fixedEarlier(domain),
  listed: planSetUp(domain)?.listed ?? new Set(),
});
