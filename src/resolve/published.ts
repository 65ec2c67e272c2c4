/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import type {
  Answer,
  Question,
  RecordType,
  Resolver,
  SettledAnswer,
  Vantage,
} from '../model/dns.ts';
import { isWithin } from '../model/name.ts';
import type { Authority } from './authority.ts';

const rank: readonly Vantage[] = ['authoritative', 'resolver', 'system'];

const isSettled = <T extends RecordType>(answer: Answer<T>): answer is SettledAnswer<T> =>
  answer.kind !== 'failed';

/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export const choose = <T extends RecordType>(
  answers: readonly [Answer<T>, ...Answer<T>[]],
): Answer<T> => {
  const settled = rank.flatMap((vantage) =>
    answers.filter((answer) => answer.vantage === vantage).filter(isSettled),
  );
  const [best] = settled;
  if (best !== undefined) return best;
  const [first] = answers;
  if (first.kind !== 'failed') return first;
  const attempts = answers.flatMap((a) => (a.kind === 'failed' ? a.failure.attempts : []));
  return { ...first, failure: { ...first.failure, attempts } };
};

/** An authoritative answer that ends in a CNAME out of the zone, continued by `recursive` at the target. */
const continued = async <T extends RecordType>(
  answer: Answer<T>,
  recursive: Resolver,
  signal: AbortSignal,
): Promise<Answer<T>> => {
  const target = answer.chain.at(-1)?.rdata[0].target;
  if (target === undefined || answer.kind === 'found' || answer.kind === 'failed') return answer;
  if (answer.question.type === 'CNAME') return answer;
  const rest = await recursive.lookup({ name: target, type: answer.question.type }, signal);
  const { question, vantage, server, transport } = answer;
  const chain = [...answer.chain, ...rest.chain];
  return { ...rest, question, vantage, server, transport, chain, ms: answer.ms + rest.ms };
};

/** Where answers come from. */
export interface Sources {
  /** The system's resolver, or those that the user named. */
  readonly recursive: readonly [Resolver, ...Resolver[]];
  /** A resolver that asks one authoritative server, without recursion; absent where that is switched off. */
  readonly direct?: (address: string) => Resolver;
}

/** Answers what is published for the domain that `authority` serves. */
export const published = (
  { recursive, direct }: Sources,
  authority: Promise<Authority | undefined>,
): Resolver => {
  const authoritative = async <T extends RecordType>(
    question: Question<T>,
    signal: AbortSignal,
  ): Promise<readonly Answer<T>[]> => {
    const found = await authority;
    if (direct === undefined || found === undefined) return [];
    if (!isWithin(question.name, found.zone)) return [];
    const answers = await Promise.all(
      found.servers.map(({ address }) => direct(address).lookup(question, signal)),
    );
    const spoken = answers.find(isSettled);
    return spoken === undefined ? answers : [await continued(spoken, recursive[0], signal)];
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
      return choose([one, ...more, ...own]);
    },
  };
};
