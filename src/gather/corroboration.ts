/**
 * Names of others, and what else no name server of the domain has said: one resolver's word is no
 * proof. Sources that differ, and what a fault would rest on, are decided by the name's own servers
 * or, where these cannot be asked, by a second source that agrees; else nothing was learned.
 */
import {
  type Answer,
  answerTo,
  failedAnswer,
  type Failure,
  type FailureCode,
  type Question,
  questionKey,
  type RecordType,
  type Resolver,
  type SettledAnswer,
  type Vantage,
} from '../model/dns/dns.ts';
import { isNonEmpty, type NonEmpty } from '../model/non-empty.ts';
import { saysTheSame } from '../record/answer-comparison.ts';
import {
  findInternetKnowledge,
  type InternetKnowledge,
  isTrueOfInternet,
} from '../dns/resolver/isolated-network.ts';

const vantageRank: readonly Vantage[] = ['authoritative', 'resolver', 'system'];

export const isSettled = <T extends RecordType>(answer: Answer<T>): answer is SettledAnswer<T> =>
  answer.kind !== 'failed';

/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export const chooseAnswer = <T extends RecordType>(answers: NonEmpty<Answer<T>>): Answer<T> => {
  const settled = vantageRank.flatMap((vantage) =>
    answers.filter((answer) => answer.vantage === vantage).filter(isSettled),
  );
  const [best] = settled;
  if (best !== undefined) return best;
  const [first] = answers;
  if (first.kind !== 'failed') return first;
  const attempts = answers.flatMap((a) => (a.kind === 'failed' ? a.failure.attempts : []));
  return { ...first, failure: { ...first.failure, attempts } };
};

const allSayTheSame = ([first, ...others]: readonly SettledAnswer[]): boolean =>
  first === undefined || others.every((one) => saysTheSame(first, one));

const refusedAnswer = <T extends RecordType>(
  question: Question<T>,
  voices: NonEmpty<Answer<T>>,
  { code, detail }: Pick<Failure, 'code' | 'detail'>,
): Answer<T> => {
  const settled = voices.filter(isSettled);
  const attempts = (settled.length > 0 ? settled : voices).map(({ server, transport, ms }) => ({
    server,
    transport,
    code,
    detail,
    ms,
  }));
  return failedAnswer(chooseAnswer(voices), question, { code, detail, attempts });
};

/** None of these knows the internet. */
const interceptedAnswer = <T extends RecordType>(
  question: Question<T>,
  voices: NonEmpty<Answer<T>>,
): Answer<T> =>
  refusedAnswer(question, voices, {
    code: 'intercepted',
    detail:
      'it does not give the records of icloud.com, so its answers are not those of the internet',
  });

/** Nobody confirms what these say, nor the name's own servers (`own`). */
const unconfirmedAnswer = <T extends RecordType>(
  question: Question<T>,
  voices: NonEmpty<Answer<T>>,
  own = 'its own name servers could not be asked',
): Answer<T> => {
  const differ = !allSayTheSame(voices.filter(isSettled));
  const detail = differ
    ? `the resolvers differ about ${question.name} ${question.type}, and ${own}`
    : `no second source confirms ${question.name} ${question.type}, and ${own}`;
  return refusedAnswer(question, voices, { code: 'unconfirmed', detail });
};

const recordsIn = (answer: Answer): string =>
  JSON.stringify([answer.kind, answer.kind === 'found' ? answer.set.rdata : []]);

/** Answers what is published, and can be asked to make sure of it. */
export interface Published extends Resolver {
  /**
   * Has what these answers rest on said by somebody else too, unless the domain's own servers have
   * said it; whether an answer is now another.
   */
  readonly confirm: (answers: readonly Answer[], signal: AbortSignal) => Promise<boolean>;
  /** Finds out who knows the internet's names; whether some of what was said counts no more. */
  readonly testSources: (signal: AbortSignal) => Promise<boolean>;
  /** Has the word of these name servers count before that of others; whether that is news. */
  readonly prefer: (servers: readonly string[]) => boolean;
  /** Whether what seemed to be name servers was not: something on the network answers in their place. */
  readonly isIntercepted: () => boolean;
}

/** A question that no name server of the domain has answered, and what resolvers say to it. */
interface Doubt<T extends RecordType = RecordType> {
  readonly question: Question<T>;
  readonly voices: NonEmpty<Answer<T>>;
  /** Whether a fault must not rest on one voice. */
  readonly doubtful: boolean;
  /** Whether the voices are believed until a fault rests on them. */
  readonly believed: boolean;
}

/** What the doubt came to. `proven`: a fault may rest on it. */
interface Decision {
  readonly answer: Answer;
  readonly proven: boolean;
}

/** What a source knows of the internet, by its `server`; each is asked once. */
export type KnowledgeOf = (server: string, signal: AbortSignal) => Promise<InternetKnowledge>;

export const createKnowledge = (recursive: NonEmpty<Resolver>): KnowledgeOf => {
  const knowledge = new Map<string, Promise<InternetKnowledge>>();
  return (server, signal) => {
    const source = recursive.find((one) => one.server === server);
    if (source === undefined) return Promise.resolve('unknown');
    const pending = knowledge.get(server) ?? findInternetKnowledge(source, signal);
    knowledge.set(server, pending);
    return pending;
  };
};

export interface CorroborationOptions {
  readonly knowledgeOf: KnowledgeOf;
  /** Asks the own servers of any name; absent where no name server is to be asked. */
  readonly walker?: Resolver | undefined;
  /** Whether name servers can be asked from here, as far as is known. */
  readonly canWalk: () => Promise<boolean>;
  /** Whether name servers have answered here: else a walk is only a longer wait. */
  readonly reachesServers: () => Promise<boolean>;
  readonly referee?: Resolver | undefined;
  /** Whether an answer of the walker's is of a signed zone and does not validate; absent where nothing can be validated. */
  readonly isUnvalidated?: ((answer: Answer) => Promise<boolean>) | undefined;
  /** Takes what the further sources said. */
  readonly receive: (question: Question, answers: readonly Answer[]) => void;
}

export interface Corroboration {
  /** The answer to go by. Sources that differ are decided at once, whatever their order. */
  readonly settle: <T extends RecordType>(
    doubt: Doubt<T>,
    signal: AbortSignal,
  ) => Promise<Answer<T>>;
  /** Decides the doubts of these keys, on which a fault rests; whether an answer is now another. */
  readonly confirm: (keys: ReadonlySet<string>, signal: AbortSignal) => Promise<boolean>;
  /** Forgets what was decided: its sources count no more. */
  readonly forget: () => void;
}

/** Recordings of earlier versions do not tell, and are judged as they were then. */
export const isTrusted = (knowledge: InternetKnowledge): boolean =>
  knowledge === 'real' || knowledge === 'untold';

const isUnrecorded = (answer: Answer | undefined): boolean =>
  answer?.kind === 'failed' && answer.failure.code === 'unrecorded';

/** What the referee's word comes to beside that of resolvers: it is the last, but no proof against theirs. */
const decideByReferee = (ruling: SettledAnswer, voices: readonly SettledAnswer[]): Decision => ({
  answer: ruling,
  proven: voices.every((one) => saysTheSame(one, ruling)),
});

/** Somebody on the way may have made up what does not validate: two others have to say the same. */
const decideWithoutValidation = (own: SettledAnswer, others: readonly Answer[]): Decision => {
  const settled = others.filter(isSettled);
  const isSecond = new Set(settled.map(({ server }) => server)).size > 1;
  return { answer: own, proven: isSecond && settled.every((one) => saysTheSame(one, own)) };
};

/** Those of the answers whose sources know the internet. */
const haveSay = async (
  voices: readonly Answer[],
  knowledgeOf: KnowledgeOf,
  signal: AbortSignal,
): Promise<readonly SettledAnswer[]> => {
  const settled = voices.filter(isSettled);
  const trusted = await Promise.all(
    settled.map(async ({ server }) => isTrusted(await knowledgeOf(server, signal))),
  );
  return settled.filter((_, i) => trusted[i]);
};

/** What the resolvers' word comes to by itself: two that agree are enough, and icloud.com's own records. */
const decideByVoices = (
  { question, voices }: Doubt,
  heard: readonly SettledAnswer[],
  isFalse: boolean,
): Answer => {
  const isSecond = new Set(heard.map(({ server }) => server)).size > 1;
  const isAgreed = (isSecond || heard.every(isTrueOfInternet)) && allSayTheSame(heard);
  if (isAgreed && isNonEmpty(heard)) return chooseAnswer(heard);
  if (isFalse && heard.length === 0) return interceptedAnswer(question, voices);
  return voices.some(isSettled) ? unconfirmedAnswer(question, voices) : chooseAnswer(voices);
};

/** What comes of a server that is there: another may say more. A SERVFAIL may be the name's own. */
export const uselessCodes: ReadonlySet<FailureCode> = new Set(['malformed', 'refused', 'rcode']);

/** Whether it was answered at all, if only with what cannot be used. */
export const isAnswered = (answer: Answer): boolean =>
  isSettled(answer) || uselessCodes.has(answer.failure.code) || answer.failure.code === 'too-long';

type Decide = (doubt: Doubt, signal: AbortSignal) => Promise<Decision>;

/** Asks one more source. */
type Ask = (source: Resolver | undefined) => Promise<Answer | undefined>;

/**
 * What no resolver answers of a name of others: its own servers may. The domain's own were asked. An answer
 * that does not validate may be why the resolvers gave none.
 */
const decideUnanswered = async (
  doubt: Doubt,
  { walker, reachesServers, isUnvalidated }: CorroborationOptions,
  ask: Ask,
): Promise<Answer> => {
  const { voices } = doubt;
  const isOfOthers = voices.every(({ vantage }) => vantage !== 'authoritative');
  const own = isOfOthers && (await reachesServers()) ? await ask(walker) : undefined;
  const isProof = own !== undefined && isSettled(own) && (await isUnvalidated?.(own)) !== true;
  return isProof ? own : chooseAnswer(voices);
};

const createDecide = (options: CorroborationOptions): Decide => {
  const { knowledgeOf, walker, canWalk, referee, isUnvalidated, receive } = options;
  return async (doubt, signal) => {
    const { question, voices } = doubt;
    const ask: Ask = async (source) => {
      const answer = await source?.lookup(question, signal);
      if (answer !== undefined && isSettled(answer)) receive(question, [...voices, answer]);
      return answer;
    };
    if (!voices.some(isAnswered))
      return { answer: await decideUnanswered(doubt, options, ask), proven: true };
    const walked = (await canWalk()) ? await ask(walker) : undefined;
    const own = walked !== undefined && isSettled(walked) ? walked : undefined;
    if (own && (await isUnvalidated?.(own)) !== true) return { answer: own, proven: true };
    const ruling = isUnrecorded(walked) ? walked : await ask(referee);
    if (isUnrecorded(ruling) && !own) return { answer: chooseAnswer(voices), proven: true };
    const heard = await haveSay(voices, knowledgeOf, signal);
    if (own) return decideWithoutValidation(own, ruling ? [...heard, ruling] : heard);
    if (ruling !== undefined && isSettled(ruling)) return decideByReferee(ruling, heard);
    const isFalse = (await knowledgeOf(voices[0].server, signal)) === 'false';
    return { answer: decideByVoices(doubt, heard, isFalse), proven: true };
  };
};

/** The doubts of a run by the key of their question, and what those came to that were decided. */
interface Ledger {
  readonly doubts: Map<string, Doubt>;
  readonly decisions: Map<string, Promise<Decision>>;
}

const decideOnce = (
  { decisions }: Ledger,
  doubt: Doubt,
  decide: Decide,
  signal: AbortSignal,
): Promise<Decision> => {
  const key = questionKey(doubt.question);
  const decision = decisions.get(key) ?? decide(doubt, signal);
  decisions.set(key, decision);
  return decision;
};

/** Decides what is open. Whether another answer has taken the place of the one that was judged by. */
const decideOpen = async (
  ledger: Ledger,
  key: string,
  decide: Decide,
  signal: AbortSignal,
): Promise<boolean> => {
  const doubt = ledger.doubts.get(key);
  if (doubt === undefined || ledger.decisions.has(key)) return false;
  const { answer } = await decideOnce(ledger, doubt, decide, signal);
  return recordsIn(answer) !== recordsIn(chooseAnswer(doubt.voices));
};

/** A fault rests on what was no proof: then nothing was learned. */
const withdraw = async ({ doubts, decisions }: Ledger, key: string): Promise<boolean> => {
  const doubt = doubts.get(key);
  const before = await decisions.get(key);
  if (doubt === undefined || before === undefined || before.proven) return false;
  const own =
    before.answer.vantage === 'authoritative'
      ? 'the answer of its own name servers does not validate by DNSSEC'
      : undefined;
  const answer = unconfirmedAnswer(doubt.question, doubt.voices, own);
  decisions.set(key, Promise.resolve({ answer, proven: true }));
  return true;
};

export const createCorroboration = (options: CorroborationOptions): Corroboration => {
  const ledger: Ledger = { doubts: new Map(), decisions: new Map() };
  const decide = createDecide(options);
  return {
    settle: async (doubt, signal) => {
      const { question, voices, doubtful, believed } = doubt;
      const key = questionKey(question);
      if (doubtful) ledger.doubts.set(key, doubt);
      const isOpen =
        !believed || ledger.decisions.has(key) || !allSayTheSame(voices.filter(isSettled));
      if (!isOpen) return chooseAnswer(voices);
      return answerTo(question, (await decideOnce(ledger, doubt, decide, signal)).answer);
    },
    confirm: async (keys, signal) => {
      const all = [...keys];
      const decided = await Promise.all(all.map((key) => decideOpen(ledger, key, decide, signal)));
      if (decided.includes(true)) return true;
      return (await Promise.all(all.map((key) => withdraw(ledger, key)))).includes(true);
    },
    forget: () => {
      ledger.decisions.clear();
      ledger.doubts.clear();
    },
  };
};
