/** Whether to press Verify in iCloud's settings: what Apple will look at, as everybody gives it now. */
import { listed } from '../model/text/wording.ts';
import { type CheckId, isOfCheck } from '../model/check-id.ts';
import { type Area, requiredAreas } from '../model/check.ts';
import type { View } from '../model/dns/delegation.ts';
import type { Readiness, Result } from '../model/report.ts';
import type { Requirements } from '../model/requirements.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import {
  isForged,
  type Discrepancy,
  findDiscrepancies,
  describeResolver,
  secondsLeft,
} from '../check/resolver/discrepancy.ts';

/** What Apple looks at, and what people call it. */
const areaWords: Partial<Record<Area, string>> = {
  mx: 'MX',
  spf: 'SPF',
  dkim: 'DKIM',
  verification: "Apple's verification record",
  delegation: 'the name servers',
  dnssec: 'DNSSEC',
};

/** These are Apple's to publish, before or after the verification. */
const publishedByApple: ReadonlySet<string> = new Set<CheckId>(['dkim-key']);

/** Whether Apple's verification may fail with it. */
export const blocksVerification = ({ area, severity, check }: Result): boolean =>
  areaWords[area] !== undefined && severity === 'error' && !publishedByApple.has(check);

const describeAreas = (results: readonly Result[]): string =>
  listed([...new Set(results.flatMap(({ area }) => areaWords[area] ?? []))]);

/** Whether Apple looks at what the oddity is about. */
export const isCheckedByApple = (
  { question: { name, type } }: Pick<Discrepancy, 'question'>,
  { domain, required }: { readonly domain: Domain; readonly required: Requirements },
): boolean =>
  name === required.dkim.owner || (name === domain.name && (type === 'MX' || type === 'TXT'));

const describeQuestions = (odd: readonly Discrepancy[]): string =>
  listed([...new Set(odd.map(({ question }) => `${question.name} ${question.type}`))]);

/** Resolver and referee differ, and there is no telling which of them is behind. */
const waitForAgreement = (odd: readonly Discrepancy[]): Readiness => ({
  state: 'wait',
  because: `the resolvers that were asked do not give the same for ${describeQuestions(odd)}`,
});

const waitForCaches = (odd: readonly Discrepancy[]): Readiness => {
  const lives = odd.flatMap((one) => secondsLeft(one) ?? []);
  const holders = [...new Set(odd.map(({ server }) => describeResolver(server)))];
  return {
    state: 'wait',
    ...(lives.length === odd.length ? { seconds: Math.max(...lives) } : {}),
    because: `${listed(holders)} ${holders.length > 1 ? 'have' : 'has'} not yet the new answer for ${describeQuestions(odd)}`,
  };
};

/**
 * Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged.
 * Resolvers other than those asked may hold old answers for longer.
 */
export const verifyReadiness = (
  results: readonly Result[],
  views: readonly View[],
  of: { readonly domain: Domain; readonly required: Requirements },
): Readiness | undefined => {
  const weighty = results.filter(blocksVerification);
  const isJudged = (area: Area) =>
    weighty.some((one) => one.area === area && one.status !== 'skipped');
  const failed = weighty.filter(({ status }) => status === 'fail');
  if (failed.length > 0)
    return { state: 'no', because: `something is wrong with ${describeAreas(failed)}` };
  if (!requiredAreas.every(isJudged)) return undefined;
  const unjudged = weighty.filter(({ status }) => status === 'inconclusive');
  if (unjudged.length > 0)
    return {
      state: 'no',
      because: `not everything could be looked up: ${describeAreas(unjudged)}`,
    };
  const split = results.some(
    (one) => isOfCheck('delegation-out-of-step')(one) && one.status === 'fail',
  );
  if (split)
    return { state: 'wait', because: 'the name servers do not all give the same records yet' };
  // What is forged on this network is not what Apple sees.
  const odd = findDiscrepancies(views).filter((one) => isCheckedByApple(one, of) && !isForged(one));
  const old = odd.filter(({ published }) => published);
  if (old.length > 0) return waitForCaches(old);
  if (odd.length > 0) return waitForAgreement(odd);
  const direct = results.some(
    (one) => isOfCheck('delegation-answers')(one) && one.status === 'pass',
  );
  return {
    state: 'yes',
    because: direct
      ? 'every name server and resolver that was asked gives what Apple looks for'
      : 'the resolvers that were asked give what Apple looks for',
  };
};
