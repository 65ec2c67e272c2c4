/** Keeps what every vantage said to each question; a resolver that says something else is asked what it holds, and for how long. */
import type { View, Views } from '../model/dns/delegation.ts';
import { type Answer, type Question, type Resolver, questionKey } from '../model/dns/dns.ts';
import { isMadeUp, disagrees } from '../record/answer-comparison.ts';
import type { SecondResolver } from './authoritative-first.ts';

/** Questions that are asked again. A broken resolver fails on all of them alike. */
const mostFollowed = 8;

const answerSourceKey = ({ vantage, server, unchecked }: Answer): string =>
  `${vantage} ${server} ${unchecked === true ? 'unchecked' : ''}`;

const sortDistinct = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  [...new Map(items.map((item) => [key(item), item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);

const createViewMap = () => {
  const heard = new Map<string, View>();
  const receive = (question: Question, answers: readonly Answer[]): void => {
    const key = questionKey(question);
    const before = heard.get(key)?.answers ?? [];
    heard.set(key, { question, answers: sortDistinct([...before, ...answers], answerSourceKey) });
  };
  const sorted = () => sortDistinct([...heard.values()], ({ question }) => questionKey(question));
  return { receive, sorted };
};

/** The views that these answers give. */
export const viewsFromAnswers = (answers: readonly Answer[]): readonly View[] => {
  const { receive, sorted } = createViewMap();
  for (const answer of answers) receive(answer.question, [answer]);
  return sorted();
};

const askSecondResolver = async (
  question: Question,
  { plain, unchecked }: SecondResolver,
  signal: AbortSignal,
): Promise<readonly Answer[]> => {
  const answer = await plain.lookup(question, signal);
  if (answer.kind !== 'failed' || answer.failure.code !== 'servfail') return [answer];
  return [answer, await unchecked.lookup(question, signal)];
};

/**
 * A collection of views: `hear` adds answers, `views` completes them with what the second resolvers say
 * and, where a resolver makes its answer up, the referee.
 */
export const createViewCollector = (
  secondResolvers: readonly SecondResolver[] = [],
  referee?: Resolver,
) => {
  const { receive, sorted } = createViewMap();
  const follow = (view: View, signal: AbortSignal): Promise<readonly Answer[]>[] => {
    const odd = view.answers.filter((answer) => disagrees(answer, view));
    return secondResolvers
      .filter(({ of }) => odd.some(({ server }) => server === of))
      .map((secondResolver) => askSecondResolver(view.question, secondResolver, signal));
  };
  const views = async (signal: AbortSignal): Promise<Views> => {
    const odd = sorted().filter((view) => view.answers.some((answer) => disagrees(answer, view)));
    await Promise.all(
      odd.slice(0, mostFollowed).map(async (view) => {
        receive(view.question, (await Promise.all(follow(view, signal))).flat());
      }),
    );
    const forged = sorted().filter((view) =>
      view.answers.some((answer) => isMadeUp(answer) && disagrees(answer, view)),
    );
    if (referee)
      await Promise.all(
        forged.slice(0, mostFollowed).map(async ({ question }) => {
          receive(question, [await referee.lookup(question, signal)]);
        }),
      );
    return { kind: 'views', views: sorted() };
  };
  return { receive, views };
};
