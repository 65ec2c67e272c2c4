/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import type {
  Answer,
  DnsName,
  Question,
  RecordType,
  Resolver,
  SettledAnswer,
  Vantage,
} from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { answerForZone, isAuthoritative } from '../record/answer-comparison.ts';
import type { ZoneServers, Survey } from '../dns/delegation/find-name-servers.ts';
import type { CrossCheck } from './cross-check.ts';
import type { NonEmpty } from '../model/non-empty.ts';

const vantageRank: readonly Vantage[] = ['authoritative', 'resolver', 'system'];

const isSettled = <T extends RecordType>(answer: Answer<T>): answer is SettledAnswer<T> =>
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

/** What `answers` say of the end of a chain that leads to `target`, where one of them took that way. */
const findChainEnd = <T extends RecordType>(
  target: DnsName,
  answers: readonly Answer<T>[],
): Answer<T> | undefined => {
  for (const answer of answers) {
    const i = answer.chain.findIndex(({ rdata: [link] }) => link.target === target);
    if (i >= 0 && answer.kind !== 'failed') return { ...answer, chain: answer.chain.slice(i + 1) };
  }
  return undefined;
};

/** An authoritative answer that ends in a CNAME out of the zone, continued where resolvers have gone on. */
const continueChain = async <T extends RecordType>(
  answer: Answer<T>,
  resolved: readonly Answer<T>[],
  ask: (question: Question<T>) => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  const target = answer.chain.at(-1)?.rdata[0].target;
  if (target === undefined || answer.kind === 'found' || answer.kind === 'failed') return answer;
  const { question, vantage, server, transport } = answer;
  if (question.type === 'CNAME') return answer;
  const rest = findChainEnd(target, resolved) ?? (await ask({ name: target, type: question.type }));
  const chain = [...answer.chain, ...rest.chain];
  return { ...rest, question, vantage, server, transport, chain, ms: answer.ms + rest.ms };
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
  readonly secondResolvers?: readonly SecondResolver[];
  /** Asks one name server with the name in mixed case, as some resolvers do; absent where that is switched off. */
  readonly mixedCase?: (address: string) => Resolver;
  /** A resolver over HTTPS, asked where DNS looks blocked or forged here; absent where that is switched off. */
  readonly referee?: Resolver;
}

type Receive = (question: Question, answers: readonly Answer[]) => void;

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

/**
 * Answers what is published for the domain of `survey`, and tells `hear` what everybody said. The
 * servers that resolvers know are asked at once; whose word counts is decided when the parent has
 * spoken. Where no name server has, the cross-check goes before resolvers, which may be
 * forged where port 53 is.
 */
export const authoritativeFirst = (
  { recursive, direct }: Sources,
  survey: Survey | undefined,
  {
    receive,
    crossCheck,
  }: { readonly receive: Receive; readonly crossCheck?: CrossCheck | undefined },
): Resolver => {
  const authoritative = async <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<readonly Answer<T>[]> => {
    if (survey === undefined || direct === undefined) return [];
    const ask = (authority: ZoneServers | undefined) =>
      authority === undefined ? [] : askZoneServers(authority, { question, signal }, direct);
    void survey.early.then(ask);
    return ask(await survey.authority);
  };
  return {
    vantage: 'authoritative',
    server: 'published',
    async lookup(question, signal) {
      const [first, ...others] = recursive;
      const [own, one, ...more] = await Promise.all([
        authoritative(question, signal),
        first.lookup(question, signal),
        ...others.map((resolver) => resolver.lookup(question, signal)),
      ]);
      const spoken = own.find(isAuthoritative);
      const ruling = spoken === undefined ? await crossCheck?.ask(question, signal) : undefined;
      receive(question, [...own, one, ...more, ...(ruling ? [ruling] : [])]);
      if (spoken !== undefined)
        return continueChain(spoken, [one, ...more], (rest) => first.lookup(rest, signal));
      if (ruling !== undefined && ruling.kind !== 'failed') return ruling;
      return chooseAnswer([one, ...more, ...own.filter(({ kind }) => kind === 'failed')]);
    },
  };
};
