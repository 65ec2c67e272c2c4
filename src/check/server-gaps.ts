/** Questions that a name server leaves open although it serves the zone, and whose fault that is. */
import { questionsOfApple } from '../icloud/requirements.ts';
import type { CheckId } from '../model/check-id.ts';
import type { Context } from '../model/check.ts';
import type { Delegated, NameServer, View, Views } from '../model/dns/delegation.ts';
import {
  type Answer,
  type Attempt,
  type DnsName,
  isAmong,
  isAnswerOf,
  type Question,
  questionKey,
  type RecordType,
} from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { groupedBy } from '../model/non-empty.ts';
import { comparableRecords, comparisonKey, isAuthoritative } from '../record/answer-comparison.ts';
import {
  answersOf,
  describeLame,
  listedServers,
  refersBelow,
  serversInState,
  stateFromAnswer,
} from './server-state.ts';

/**
 * `error`: what came is no answer. `silence`: nothing came. `tcp`: the answer is too long for UDP, and
 * TCP does not work. `unseen`: this computer or this run could not ask.
 */
type GapCause = 'error' | 'silence' | 'tcp' | 'unseen';

export interface Gap {
  readonly server: NameServer;
  readonly answer: Answer;
  readonly cause: GapCause;
}

/** What mail and Apple look up; without the others a zone still works. */
const mailTypes: ReadonlySet<RecordType> = new Set(['CNAME', 'MX', 'TXT']);

/** Every try of an answer: one that came at once has no list. */
const triesOf = (answer: Answer): readonly Pick<Attempt, 'transport' | 'code' | 'truncated'>[] => {
  if (answer.kind === 'failed') return answer.failure.attempts;
  return answer.attempts ?? [{ transport: answer.transport, code: 'answered' }];
};

const isUdpSilence = ({ transport, code }: Pick<Attempt, 'transport' | 'code'>): boolean =>
  transport === 'udp' && code === 'timeout';

/** Codes that say nothing about the server. */
const isUnseen = (answer: Answer): boolean => {
  if (answer.kind !== 'failed') return false;
  const { code, errno } = answer.failure;
  if (code === 'unreachable')
    return (
      errno !== 'ECONNREFUSED' && !triesOf(answer).some(({ transport }) => transport === 'tcp')
    );
  return ['deadline', 'unrecorded', 'unsupported', 'not-public', 'local', 'too-long'].includes(
    code,
  );
};

const isCutOverUdp = (answer: Answer): boolean =>
  triesOf(answer).some(({ transport, truncated }) => transport === 'udp' && truncated === true);

const gapCause = (answer: Answer): GapCause => {
  if (answer.kind !== 'failed') return 'error';
  if (isUnseen(answer)) return 'unseen';
  const { code, attempts } = answer.failure;
  if (isCutOverUdp(answer) && attempts.at(-1)?.transport === 'tcp') return 'tcp';
  return code === 'timeout' || code === 'unreachable' ? 'silence' : 'error';
};

/**
 * Whether it answers for this zone, also where it leaves out the SOA record of a negative answer, or
 * refers to a zone below.
 */
const isAnswered = (answer: Answer, zone: DnsName): boolean =>
  refersBelow(answer, zone) ||
  (isAuthoritative(answer) &&
    (stateFromAnswer(answer, zone) === 'serves' || !('negative' in answer)));

/** The answers of a server to the questions that mail depends on. */
const mailAnswers = (server: NameServer): readonly Answer[] =>
  answersOf(server).filter(({ question }) => mailTypes.has(question.type));

/** Everything that the listed servers left open, of those that serve the zone. */
const findGaps = (known: Delegated): readonly Gap[] =>
  serversInState(known, 'serves').flatMap((server) =>
    mailAnswers(server)
      .filter((answer) => !isAnswered(answer, known.zone))
      .map((answer) => ({ server, answer, cause: gapCause(answer) })),
  );

/** Whether a server answers nothing over UDP, and all over TCP. */
const isDeafOverUdp = (server: NameServer): boolean => {
  const tries = answersOf(server).flatMap(triesOf);
  const udp = tries.filter(({ transport }) => transport === 'udp');
  // Some silences may be lost packets; of so many questions one would have come through.
  return (
    udp.length > 2 &&
    udp.every(isUdpSilence) &&
    tries.some(({ transport, code }) => transport === 'tcp' && code === 'answered')
  );
};

const answersOverUdp = (answers: readonly Answer[]): boolean =>
  answers
    .flatMap(triesOf)
    .some(({ transport, code }) => transport === 'udp' && code === 'answered');

/** The servers that are deaf over UDP, where somebody else is not: else it may be a firewall here. */
export const deafServers = (known: Delegated): readonly NameServer[] => {
  const serving = serversInState(known, 'serves');
  const deaf = serving.filter(isDeafOverUdp);
  const hearing = serving.filter((one) => !deaf.includes(one)).flatMap(answersOf);
  return answersOverUdp([...hearing, ...(known.parent?.answers ?? [])]) ? deaf : [];
};

/**
 * Whether packets were lost elsewhere than in this gap: then the silence may be the network's. A
 * server that drops a type answers none of them; where it answers some, one more silence is enough.
 */
const isLossy = (known: Delegated, { server: silent, answer: { question } }: Gap): boolean => {
  const settles = (answers: readonly Answer[], { type }: Question) =>
    answers.some((one) => one.question.type === type && one.kind !== 'failed');
  const mixed = settles(answersOf(silent), question);
  const reachable = serversInState(known, 'serves').filter((server) => !isDeafOverUdp(server));
  return reachable.some((server) => {
    const answers = answersOf(server).filter(
      (one) => server.server !== silent.server || one.question.type !== question.type,
    );
    const lost = answers.filter((one) => triesOf(one).some(isUdpSilence));
    return lost.some((one) => mixed || settles(answers, one.question));
  });
};

/** Whether a connection was turned down; a firewall here would be silent instead. */
const isTcpRefused = ({ answer }: Gap): boolean =>
  answer.kind === 'failed' && answer.failure.code === 'unreachable';

const worksOverTcp = ({ servers, parent }: Delegated): boolean =>
  [...servers.flatMap(answersOf), ...(parent?.answers ?? [])]
    .flatMap(triesOf)
    .some(({ transport, code }) => transport === 'tcp' && code === 'answered');

const answersTo = (question: Question, { views }: Views): readonly Answer[] =>
  views.find((view) => questionKey(view.question) === questionKey(question))?.answers ?? [];

const isRecursive = ({ vantage, unchecked }: Answer): boolean =>
  (vantage === 'system' || vantage === 'resolver' || vantage === 'referee') && unchecked !== true;

/** Whether a resolver knows an answer: then somebody gets it from the name servers. */
export const isResolved = (question: Question, views: Views): boolean =>
  answersTo(question, views).some((answer) => isRecursive(answer) && answer.kind !== 'failed');

/** Whether the gap is the server's fault, not that of the way to it. */
const isServerFault = (gap: Gap, known: Delegated, views: Views): boolean => {
  const { question } = gap.answer;
  switch (gap.cause) {
    case 'error':
      return true;
    case 'unseen':
      return false;
    case 'tcp':
      return isTcpRefused(gap) || worksOverTcp(known);
    case 'silence': {
      const answered = answersTo(question, views).some(isAuthoritative);
      return (answered || !isResolved(question, views)) && !isLossy(known, gap);
    }
  }
};

/** The aliases that name servers give where they are asked for CNAME records. */
const findAliases = ({ views }: Views): ReadonlyMap<DnsName, DnsName> =>
  new Map(
    views.flatMap(({ question, answers }) =>
      answers.flatMap((answer): readonly (readonly [DnsName, DnsName])[] =>
        isAuthoritative(answer) && isAnswerOf(answer, 'CNAME') && answer.kind === 'found'
          ? [[question.name, answer.set.rdata[0].target]]
          : [],
      ),
    ),
  );

/** Whether aliases lead from the name in a circle: no server has an answer for it then. */
const leadsInCircle = (name: DnsName, aliases: ReadonlyMap<DnsName, DnsName>): boolean => {
  const seen = new Set<DnsName>();
  for (let at = aliases.get(name); at !== undefined; at = aliases.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

const faultyGaps = (known: Delegated, views: Views): readonly Gap[] => {
  const aliases = findAliases(views);
  return findGaps(known).filter(
    (gap) => isServerFault(gap, known, views) && !leadsInCircle(gap.answer.question.name, aliases),
  );
};

/** Whether a resolver has tried, and the servers gave it nothing. */
export const isUnresolved = (question: Question, views: Views): boolean =>
  !isResolved(question, views) &&
  answersTo(question, views).some(
    (answer) =>
      isRecursive(answer) && answer.kind === 'failed' && answer.failure.code === 'servfail',
  );

/** Whether no server answers over UDP, so that resolvers find none of the records. */
export const areAllDeaf = (
  questions: readonly Question[],
  known: Delegated,
  views: Views,
): boolean =>
  deafServers(known).length === serversInState(known, 'serves').length &&
  questions.every((question) => isUnresolved(question, views));

/**
 * The questions among the gaps' that none of the servers answers: by their errors, or by their silence
 * where a resolver has tried as well and failed.
 */
const findOpenQuestions = (
  gaps: readonly Gap[],
  known: Delegated,
  views: Views,
): readonly Question[] => {
  const serving = serversInState(known, 'serves');
  const byQuestion = groupedBy(gaps, ({ answer }) => questionKey(answer.question));
  return [...byQuestion.values()].flatMap((own) => {
    const { question } = own[0].answer;
    const isProven = isUnresolved(question, views) || own.every(({ cause }) => cause === 'error');
    return own.length === serving.length && isProven && !isResolved(question, views)
      ? [question]
      : [];
  });
};

const requiredBy = (context: Context) => isAmong(Object.values(questionsOfApple(context)));

/** In the order in which findings name them; the first is their subject. */
const requiredFirst = (gaps: readonly Gap[], context: Context): readonly Gap[] => {
  const isRequired = requiredBy(context);
  return [true, false].flatMap((first) =>
    gaps.filter(({ answer }) => isRequired(answer.question) === first),
  );
};

/** A gap that is a server's fault, and the check that has a finding about it. */
export interface ToldGap extends Gap {
  readonly toldBy: Extract<CheckId, 'delegation-answers' | 'delegation-lame' | 'delegation-tcp'>;
}

/**
 * Every gap that a check reports, and which check. What no server answers is an error if Apple requires
 * it, and so is all else of its type that no server answers: that has the same cause.
 */
export const toldGaps = (context: Context, known: Delegated, views: Views): readonly ToldGap[] => {
  const faulty = faultyGaps(known, views);
  const open = findOpenQuestions(faulty, known, views);
  const isRequired = requiredBy(context);
  const types = new Set(open.filter(isRequired).map(({ type }) => type));
  const isError = isAmong(open.filter(({ type }) => types.has(type)));
  return requiredFirst(faulty, context).map(({ server, answer, cause }) => {
    const partly = cause === 'tcp' ? 'delegation-tcp' : 'delegation-lame';
    const toldBy = isError(answer.question) ? 'delegation-answers' : partly;
    return { server, answer, cause, toldBy };
  });
};

/** The gaps that this check has findings about. */
export const gapsToldBy = (
  check: ToldGap['toldBy'],
  ...of: Parameters<typeof toldGaps>
): readonly ToldGap[] => toldGaps(...of).filter(({ toldBy }) => toldBy === check);

/** Whether the answer to the same question in mixed case is another, or none. */
const isOtherInMixedCase = (mixed: Answer, plain: Answer | undefined): boolean => {
  if (plain === undefined || !isAuthoritative(plain) || isUnseen(mixed)) return false;
  const [own, other] = [plain, mixed].map(comparableRecords);
  if (mixed.kind === 'failed') return true;
  return own !== undefined && other !== undefined && comparisonKey(own) !== comparisonKey(other);
};

/** What listed servers leave open, or answer otherwise, only if the name is written with capitals. */
export const capitalGaps = (
  context: Context,
  known: Delegated,
  { views }: Views,
): readonly Gap[] => {
  const gaps = views.flatMap(({ answers, mixedCase = [] }) =>
    mixedCase.flatMap((answer): readonly Gap[] => {
      const plain = answers.find(
        ({ vantage, server }) => vantage === 'authoritative' && server === answer.server,
      );
      const server = listedServers(known).find((one) => one.server === answer.server);
      return server !== undefined && isOtherInMixedCase(answer, plain)
        ? [{ server, answer, cause: gapCause(answer) }]
        : [];
    }),
  );
  return requiredFirst(gaps, context);
};

/** Listed servers whose answer to this question is not known, where others' is. They have no say in other zones. */
export const unseenServers = (
  known: Delegated,
  { question, answers }: View,
): readonly NameServer[] => {
  if (!isWithin(question.name, known.zone)) return [];
  const seen = answers.filter(
    (answer) => answer.vantage === 'authoritative' && isAnswered(answer, known.zone),
  );
  return seen.length === 0
    ? []
    : listedServers(known).filter((one) => !seen.some(({ server }) => server === one.server));
};

/** What to do if answers are too long for UDP, and TCP does not work. */
export const answerOverTcp =
  'Ask your DNS host to answer over TCP on port 53. Until then, delete unused records at this name, so that the answer gets shorter.';

/** How the server leaves the question open, as a clause. */
export const describeWay = ({ server, answer, cause }: Gap): string => {
  switch (cause) {
    case 'silence':
      return 'it does not answer';
    case 'tcp':
      return 'the answer is too long for UDP, and TCP does not work';
    case 'unseen':
      return 'it could not be asked';
    case 'error':
      return describeLame(answer, server.soa.question.name);
  }
};
