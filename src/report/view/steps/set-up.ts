/** Whether a domain is being set up: then its faults are one list of records, and not a fault a record. */
import { type CheckId, isOfCheck } from '../../../model/check-id.ts';
import type { Finding } from '../../../model/check.ts';
import type { DomainReport, Result } from '../../../model/report.ts';

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

const hasAnyRecord = ({ results, evidence, domain }: DomainReport): boolean => {
  const delegated = results.find(isOfCheck('delegation-present'))?.status;
  if (delegated === 'pass' || delegated === 'fail') return delegated === 'pass';
  return !evidence.answers.some(
    ({ question, kind }) => question.name === domain && kind === 'nxdomain',
  );
};

/**
 * The findings of a domain that has none of the records Apple requires; absent if it does not exist, or
 * has, or had, one of the records or a failed attempt at one.
 */
export const findSetUp = (report: DomainReport): ReadonlySet<Finding> | undefined => {
  const { results } = report;
  const empty = setUpChecks.flatMap((check) => findEmpty(results, check) ?? []);
  if (empty.length < setUpChecks.length || !hasAnyRecord(report)) return undefined;
  // What was there before is no set-up.
  if (empty.some(({ fix }) => fix.restores)) return undefined;
  return new Set([...empty, findEmpty(results, 'dmarc-present') ?? []].flat());
};

/** Whether Apple can't have verified it yet, or not as it is now: a value is missing, and more of what Apple requires. */
export const isBeingSetUp = (report: DomainReport): boolean => {
  // Records under names that nobody asks for are as good as missing.
  if (report.results.some((one) => isOfCheck('verification-names')(one) && one.status === 'fail'))
    return true;
  const missing = setUpChecks.filter((check) =>
    report.results.some(
      (result) =>
        isOfCheck(check)(result) &&
        result.status === 'fail' &&
        !result.findings.some(({ fix }) => fix.restores),
    ),
  );
  return missing.includes('verification-present') && missing.length > 1;
};
