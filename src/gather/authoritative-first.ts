/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import {
  type Answer,
  answerTo,
  type DnsName,
  type Question,
  questionKey,
  type RecordType,
  type Resolver,
  type SettledAnswer,
} from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { answerForZone, isAuthoritative } from '../record/answer-comparison.ts';
import type { ZoneServers, Survey } from '../dns/delegation/find-name-servers.ts';
import { findInternetKnowledge } from '../dns/resolver/isolated-network.ts';
import {
  type Corroboration,
  type CorroborationOptions,
  createCorroboration,
  createKnowledge,
  isAnswered,
  isSettled,
  isTrusted,
  type KnowledgeOf,
  type Published,
} from './corroboration.ts';
import type { CrossCheck } from './cross-check.ts';
import { isNonEmpty, mapNonEmpty, type NonEmpty } from '../model/non-empty.ts';

/** What the answer says of the end of a chain that leads to the target of `rest`, if it took that way. */
const findChainEnd = <T extends RecordType>(
  rest: Question<T>,
  answer: Answer<T>,
): readonly Answer<T>[] => {
  const { chain } = answer;
  const i = chain.findIndex(({ rdata: [link] }) => link.target === rest.name);
  return i < 0 || !isSettled(answer)
    ? []
    : [{ ...answer, question: rest, chain: chain.slice(i + 1) }];
};

/** A recursive resolver asked over the wire, to learn what its `lookup` does not tell. */
export interface SecondResolver {
  /** The `server` of the recursive resolver that it stands for. */
  readonly of: string;
  /** Tells TTLs, flags and extended errors. */
  readonly plain: Resolver;
  /** The same with checking disabled. */
  readonly unchecked: Resolver;
}

/** Where answers come from. */
export interface Sources {
  /** The system's resolver, or those that the user named. */
  readonly recursive: NonEmpty<Resolver>;
  /** A resolver that asks one name server, without recursion; absent where that is switched off. */
  readonly direct?: (address: string, vantage: 'authoritative' | 'parent') => Resolver;
  /** Whether a server of a zone is not contacted at this address; absent: every address is. */
  readonly isRefused?: (address: string) => boolean;
  /**
   * Answers from files in place of the domain's name servers, and asks `elsewhere` for what they do
   * not hold; absent where what is published is audited.
   */
  readonly files?: (elsewhere: Resolver) => Resolver;
  readonly secondResolvers?: readonly SecondResolver[];
  /** Asks one name server with the name in mixed case, as some resolvers do; absent where that is switched off. */
  readonly mixedCase?: (address: string) => Resolver;
  /** A resolver over HTTPS, asked where DNS looks blocked or forged here; absent where that is switched off. */
  readonly referee?: Resolver;
}

/** What each of the servers says, where the question is for their zone. */
const askZoneServers = async <T extends RecordType>(
  { zone, servers }: ZoneServers,
  { question, signal }: { readonly question: Question<T>; readonly signal: AbortSignal },
  direct: NonNullable<Sources['direct']>,
): Promise<readonly Answer<T>[]> =>
  isWithin(question.name, zone)
    ? Promise.all(
        servers.map(async ({ address }) =>
          answerForZone(await direct(address, 'authoritative').lookup(question, signal), zone),
        ),
      )
    : [];

/** What everybody said to a question. */
interface Heard<T extends RecordType = RecordType> {
  readonly own: readonly Answer<T>[];
  readonly resolved: NonEmpty<Answer<T>>;
}

export interface PublishedOptions extends Pick<
  CorroborationOptions,
  'walker' | 'canWalk' | 'reachesServers' | 'isUnvalidated' | 'receive'
> {
  readonly domain: DnsName;
  readonly crossCheck?: CrossCheck | undefined;
}

/** The questions on which an answer rests: its own, and those for the targets of its chain. */
const findSupports = ({ question, chain }: Answer): readonly string[] => [
  questionKey(question),
  ...chain.map(({ rdata: [{ target: name }] }) => questionKey({ name, type: question.type })),
];

/** Asks everybody each question once. */
const createHearing = (
  { recursive: [first, ...others], direct }: Sources,
  survey: Survey | undefined,
  receive: PublishedOptions['receive'],
) => {
  const heard = new Map<string, Promise<Heard>>();
  const authoritative = async (
    question: Question,
    signal: AbortSignal,
  ): Promise<readonly Answer[]> => {
    if (survey === undefined || direct === undefined) return [];
    const ask = (authority: ZoneServers | undefined) =>
      authority === undefined ? [] : askZoneServers(authority, { question, signal }, direct);
    void survey.early.then(ask);
    return ask(await survey.authority);
  };
  const hear = async (question: Question, signal: AbortSignal): Promise<Heard> => {
    const [own, one, ...more] = await Promise.all([
      authoritative(question, signal),
      first.lookup(question, signal),
      ...others.map((resolver) => resolver.lookup(question, signal)),
    ]);
    receive(question, [...own, one, ...more]);
    return { own, resolved: [one, ...more] };
  };
  return async <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<Heard<T>> => {
    const key = questionKey(question);
    const pending = heard.get(key) ?? hear(question, signal);
    heard.set(key, pending);
    const { own, resolved } = await pending;
    const typed = (answer: Answer) => answerTo(question, answer);
    return { own: own.map(typed), resolved: mapNonEmpty(resolved, typed) };
  };
};

/** Whose word counts, by what they know of icloud.com. */
const createTrust = (
  recursive: NonEmpty<Resolver>,
  { walker, canWalk }: Pick<PublishedOptions, 'walker' | 'canWalk'>,
  knowledgeOf: KnowledgeOf,
) => {
  let isDirectFalse = false;
  let ignored: ReadonlySet<string> = new Set();
  return {
    isIntercepted: () => isDirectFalse,
    trusts: ({ server }: Answer) => !ignored.has(server),
    /** Asks everybody; whether somebody's word counts no more. */
    test: async (signal: AbortSignal): Promise<boolean> => {
      const walks = walker !== undefined && (await canWalk());
      const [own, ...known] = await Promise.all([
        walks ? findInternetKnowledge(walker, signal) : 'unknown',
        ...recursive.map(({ server }) => knowledgeOf(server, signal)),
      ]);
      const silent = recursive.filter((_, i) => !isTrusted(known[i] ?? 'unknown'));
      isDirectFalse = own === 'false' || (own === 'unknown' && silent.length === recursive.length);
      ignored = new Set(silent.map(({ server }) => server));
      return isDirectFalse || silent.length > 0;
    },
  };
};

/** `accepted`: one voice is enough for this name. */
type Settle = <T extends RecordType>(
  question: Question<T>,
  voices: { readonly resolved: NonEmpty<Answer<T>>; readonly accepted: boolean },
  signal: AbortSignal,
) => Promise<Answer<T>>;

/** An authoritative answer that ends in a CNAME out of the zone, continued as others say. */
const continueChain = async <T extends RecordType>(
  answer: Answer<T>,
  resolved: readonly Answer<T>[],
  { hear, settle }: { readonly hear: ReturnType<typeof createHearing>; readonly settle: Settle },
  signal: AbortSignal,
): Promise<Answer<T>> => {
  const target = answer.chain.at(-1)?.rdata[0].target;
  const { question, vantage, server, transport, kind } = answer;
  if (target === undefined || kind === 'found' || kind === 'failed') return answer;
  if (question.type === 'CNAME') return answer;
  const onward = { name: target, type: question.type };
  const ends = resolved.flatMap((one) => findChainEnd(onward, one));
  const voices = isNonEmpty(ends) ? ends : (await hear(onward, signal)).resolved;
  const rest = await settle(onward, { resolved: voices, accepted: false }, signal);
  const chain = [...answer.chain, ...rest.chain];
  return { ...rest, question, vantage, server, transport, chain, ms: answer.ms + rest.ms };
};

/** Which name server's word counts where several have spoken: the first's, until some are preferred. */
const createChoice = () => {
  let preferred: ReadonlySet<string> = new Set();
  return {
    speaker: <T extends RecordType>(own: readonly Answer<T>[]): Answer<T> | undefined => {
      const spoken = own.filter(isAuthoritative);
      return spoken.find(({ server }) => preferred.has(server)) ?? spoken[0];
    },
    /** Once: by other servers the choice might be another, without end. */
    prefer: (servers: readonly string[]): boolean => {
      if (preferred.size > 0 || servers.length === 0) return false;
      preferred = new Set(servers);
      return true;
    },
  };
};

/** Settles what resolvers say, those that are trusted before the others. */
const createSettle =
  ({ settle }: Corroboration, trusts: (answer: Answer) => boolean): Settle =>
  (question, { resolved, accepted }, signal) => {
    const trusted = resolved.filter(trusts);
    const believed = isNonEmpty(trusted);
    const voices = believed ? trusted : resolved;
    return settle({ question, voices, doubtful: !accepted, believed }, signal);
  };

/** The referee's word: about the domain where its servers are out of reach, about others where no resolver answers. */
const createRule =
  ({ referee }: Sources, { domain, receive, crossCheck }: PublishedOptions) =>
  async <T extends RecordType>(
    question: Question<T>,
    resolved: NonEmpty<Answer<T>>,
    signal: AbortSignal,
  ): Promise<SettledAnswer<T> | undefined> => {
    const isCrossChecked = resolved.some(isSettled) || isWithin(question.name, domain);
    const ruling = isCrossChecked
      ? await crossCheck?.ask(question, signal)
      : await referee?.lookup(question, signal);
    if (ruling === undefined) return undefined;
    receive(question, [ruling]);
    return isSettled(ruling) ? ruling : undefined;
  };

/**
 * Answers what is published for the domain of `survey`, and tells `receive` what everybody said. The
 * servers that resolvers know are asked at once; whose word counts is decided when the parent has
 * spoken. Where no name server has, the cross-check goes before resolvers, which may be
 * forged where port 53 is. What is said of names of others is decided by {@link createCorroboration}.
 */
export const authoritativeFirst = (
  sources: Sources,
  survey: Survey | undefined,
  options: PublishedOptions,
): Published => {
  const { recursive, referee } = sources;
  const hear = createHearing(sources, survey, options.receive);
  const knowledgeOf = createKnowledge(recursive);
  const trust = createTrust(recursive, options, knowledgeOf);
  const choice = createChoice();
  const mayWalk = async () => !trust.isIntercepted() && (await options.canWalk());
  const further = { ...options, knowledgeOf, referee, canWalk: mayWalk };
  const corroboration = createCorroboration(further);
  const settle = createSettle(corroboration, trust.trusts);
  const rule = createRule(sources, options);
  return {
    vantage: 'authoritative',
    server: 'published',
    async lookup(question, signal) {
      const { own, resolved } = await hear(question, signal);
      const spoken = trust.isIntercepted() ? undefined : choice.speaker(own);
      if (spoken) return continueChain(spoken, resolved, { hear, settle }, signal);
      const ruling = await rule(question, resolved, signal);
      if (ruling) return ruling;
      // The domain's own servers are not to be asked, or are there and give nothing: that is judged elsewhere.
      const isReached = sources.direct === undefined || own.some(isAnswered);
      const accepted = isReached && isWithin(question.name, options.domain);
      const silent = resolved.some(isSettled) ? [] : own.filter(({ kind }) => kind === 'failed');
      return settle(question, { resolved: [...resolved, ...silent], accepted }, signal);
    },
    confirm: (answers, signal) =>
      corroboration.confirm(new Set(answers.flatMap(findSupports)), signal),
    async testSources(signal) {
      const isDistrusted = await trust.test(signal);
      if (isDistrusted) corroboration.forget();
      return isDistrusted;
    },
    prefer: choice.prefer,
    isIntercepted: trust.isIntercepted,
  };
};
