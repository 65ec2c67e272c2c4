/** Whether to press Verify in iCloud's settings: what Apple will look at, as everybody gives it now. */
import { counted, listed } from '../model/text/wording.ts';
import { type CheckId, isOfCheck, lapseCheckIds } from '../model/check-id.ts';
import { type Area, requiredAreas } from '../model/check.ts';
import type { View } from '../model/dns/delegation.ts';
import { isAmong, type Question } from '../model/dns/dns.ts';
import { questionsOfApple } from '../icloud/requirements.ts';
import type { Readiness, Result } from '../model/report.ts';
import { verdictsOf } from '../model/verdict.ts';
import type { Requirements } from '../model/requirements.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import { isMadeUp } from '../record/answer-comparison.ts';
import {
  isForged,
  type Discrepancy,
  type DiscrepancyCause,
  explainDiscrepancy,
  findDiscrepancies,
  describeResolver,
  secondsLeft,
} from '../check/resolver/discrepancy.ts';
import { type AskedServer, askedServers, disputedQuestions } from './turnout.ts';
import { greatest } from '../model/list/large-lists.ts';

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
export const publishedByApple: readonly CheckId[] = ['dkim-key'];

/** Whether Apple's verification may fail with it. */
export const blocksVerification = ({ area, severity, check }: Result): boolean =>
  areaWords[area] !== undefined &&
  severity === 'error' &&
  !publishedByApple.some((id) => id === check);

const describeArea = (result: Result): string | undefined =>
  isOfCheck('verification-names')(result) ? 'the names of the records' : areaWords[result.area];

const describeAreas = (results: readonly Result[]): string =>
  listed([...new Set(results.flatMap((one) => describeArea(one) ?? []))]);

interface Subject {
  readonly domain: Domain;
  readonly required: Requirements;
}

/** Tells whether Apple asks a question before it accepts the domain. */
export const isAskedByApple = (of: Subject): ((question: Question) => boolean) =>
  isAmong(Object.values(questionsOfApple(of)));

const describeQuestions = (questions: readonly Question[]): string =>
  listed([...new Set(questions.map(({ name, type }) => `${name} ${type}`))]);

/** Sources differ, and there is no telling which of them is behind. */
const waitForAgreement = (disputed: readonly Question[], direct: boolean): Readiness => ({
  state: 'wait',
  because: `the ${direct ? 'name servers' : 'resolvers that were asked'} do not give the same for ${describeQuestions(disputed)}`,
});

/** Of these none passes with time. */
const endlessCauses: ReadonlySet<DiscrepancyCause> = new Set(['unproven', 'outdated']);

const describeHolders = (odd: readonly Discrepancy[], one: string, many: string): string => {
  const holders = [...new Set(odd.map(({ server }) => describeResolver(server)))];
  return `${listed(holders)} ${holders.length > 1 ? many : one}`;
};

const lastingDifference = (odd: readonly Discrepancy[]): Readiness => ({
  state: 'no',
  because: `${describeHolders(odd, 'does', 'do')} not give what the name servers have for ${describeQuestions(odd.map(({ question }) => question))}, and waiting does not help`,
});

const waitForCaches = (odd: readonly Discrepancy[]): Readiness => {
  const lives = odd.flatMap((one) => secondsLeft(one) ?? []);
  return {
    state: 'wait',
    ...(lives.length === odd.length ? { seconds: greatest(lives) } : {}),
    because: `${describeHolders(odd, 'has', 'have')} not yet the new answer for ${describeQuestions(odd.map(({ question }) => question))}`,
  };
};

const isOf =
  (kind: AskedServer['kind']) =>
  (one: AskedServer): boolean =>
    one.kind === kind;

const hasAnswered = ({ state }: AskedServer): boolean => state === 'answered';

/** `2 name servers and 1 resolver agree; 3 did not answer`. */
const describeTurnout = (asked: readonly AskedServer[]): string => {
  const answered = asked.filter(hasAnswered);
  const counts = (['name server', 'resolver'] as const).flatMap((kind) => {
    const count = answered.filter(isOf(kind)).length;
    return count === 0 ? [] : [counted(count, kind)];
  });
  const silent = asked.length - answered.length;
  const say = answered.length === 1 ? 'gives what Apple looks for' : 'agree';
  return `${listed(counts)} ${say}${silent === 0 ? '' : `; ${silent} did not answer`}`;
};

/** Name servers of which none answers are out of reach from here; other failures weigh. */
const isMostlySilent = (asked: readonly AskedServer[], kind: AskedServer['kind']): boolean => {
  const own = asked.filter(isOf(kind));
  if (kind === 'name server' && own.every(({ state }) => state === 'silent')) return false;
  return own.filter(hasAnswered).length * 2 < own.length;
};

/**
 * Whether the servers that were asked show enough. A resolver that answers other questions has a
 * reason to fail on these, and Apple's may have the same one. Of name servers some may fail: a
 * resolver asks the next one.
 */
const readinessFromTurnout = (asked: readonly AskedServer[]): Readiness => {
  const failing = asked.filter(({ kind, state }) => kind === 'resolver' && state === 'failed');
  if (failing.length > 0)
    return {
      state: 'no',
      because: `${listed(failing.map(({ server }) => describeResolver(server)))} ${failing.length > 1 ? 'fail' : 'fails'} to look up ${describeQuestions(failing.flatMap(({ open }) => open))}`,
    };
  if (!asked.some(hasAnswered))
    return { state: 'no', because: 'no server answers all that Apple looks for' };
  const few = isMostlySilent(asked, 'name server') || isMostlySilent(asked, 'resolver');
  return { state: few ? 'no' : 'yes', because: describeTurnout(asked) };
};

/**
 * Apple may ask the one name server that fails: then its verification goes by chance. A finding counts
 * if its subject is the list of name servers, so that the server fails as a whole, or what Apple asks.
 */
const failingServer = (results: readonly Result[], of: Subject): Readiness | undefined => {
  const isAsked = isAskedByApple(of);
  const findings = results
    .filter((one) =>
      (['delegation-lame', 'delegation-silent', 'delegation-tcp'] as const).some((id) =>
        isOfCheck(id)(one),
      ),
    )
    .flatMap((one) => one.findings)
    .filter(
      ({ subject: { name, type } }) => type === 'NS' || (type !== 'TCP' && isAsked({ name, type })),
    );
  return findings.length === 0
    ? undefined
    : { state: 'no', because: 'Apple may ask a name server that does not give all records' };
};

const notAllLookedUp = (unjudged: readonly Result[]): Readiness => ({
  state: 'no',
  because: `not everything could be looked up: ${describeAreas(unjudged)}`,
});

/** Whether it was answered, but by nobody whose word alone decides: what the servers say shows more. */
const isUnconfirmed = ({ obstacles }: Result): boolean =>
  obstacles.every(({ failure }) => failure.code === 'unconfirmed');

/** Why the results of the checks stand against it. `undefined`: they do not. */
const obstacleInResults = (
  results: readonly Result[],
  unjudged: readonly Result[],
  of: Subject,
): Readiness | undefined => {
  if (unjudged.length > 0 && !unjudged.some(isUnconfirmed)) return notAllLookedUp(unjudged);
  const split = results.some(
    (one) => isOfCheck('delegation-out-of-step')(one) && one.status === 'fail',
  );
  return split
    ? { state: 'wait', because: 'the name servers do not all give the same records yet' }
    : failingServer(results, of);
};

/** Whether everything that Apple requires was judged, or at least looked for. */
const areJudged = (results: readonly Result[]): boolean =>
  requiredAreas.every((area) =>
    results.some((one) => one.area === area && blocksVerification(one) && one.status !== 'skipped'),
  );

/** The views without what is forged on this network: Apple does not see that. */
const withoutForged = (views: readonly View[]): readonly View[] => {
  const forged = new Set(
    findDiscrepancies(views)
      .filter(isForged)
      .map(({ answer }) => answer),
  );
  return views.map(({ question, answers }) => ({
    question,
    answers: answers.filter(
      (answer) => !forged.has(answer) && !(answer.kind === 'failed' && isMadeUp(answer)),
    ),
  }));
};

/** What name servers and resolvers show, where nothing is wrong with the records. */
const readinessFromViews = (all: readonly View[], of: Subject): Readiness => {
  const views = withoutForged(all);
  const isAsked = isAskedByApple(of);
  const odd = findDiscrepancies(views).filter(
    ({ question, answer }) => isAsked(question) && answer.kind !== 'failed',
  );
  const apart = odd.filter(({ published }) => published);
  const lasting = apart.filter((one) => endlessCauses.has(explainDiscrepancy(one, false)));
  if (lasting.length > 0) return lastingDifference(lasting);
  if (apart.length > 0) return waitForCaches(apart);
  const asked = askedServers(Object.values(questionsOfApple(of)), views, of.domain.name);
  const disputed = disputedQuestions(views.filter(({ question }) => isAsked(question)));
  const direct = asked.some((one) => one.kind === 'name server' && hasAnswered(one));
  return disputed.length > 0 ? waitForAgreement(disputed, direct) : readinessFromTurnout(asked);
};

/**
 * Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged, and where all of
 * that is right beside a failed domain: the finding says what to do.
 * Resolvers other than those asked may hold old answers for longer.
 */
export const verifyReadiness = (
  results: readonly Result[],
  views: readonly View[],
  of: Subject,
): Readiness | undefined => {
  const failed = results.filter((one) => blocksVerification(one) && one.status === 'fail');
  const lapse = failed.find(({ check }) => lapseCheckIds.has(check))?.findings[0]?.consequence;
  if (lapse !== undefined) return { state: 'no', because: lapse };
  if (failed.length > 0)
    return { state: 'no', because: `something is wrong with ${describeAreas(failed)}` };
  if (!areJudged(results)) return undefined;
  const unjudged = results.filter(
    (one) => blocksVerification(one) && one.status === 'inconclusive',
  );
  const readiness = obstacleInResults(results, unjudged, of) ?? readinessFromViews(views, of);
  if (readiness.state !== 'yes') return readiness;
  if (unjudged.length > 0) return notAllLookedUp(unjudged);
  // What fails may be Apple's to publish after that; but no answer shows whether it was there before.
  return verdictsOf(results).verdict === 'fail' ? undefined : readiness;
};
