/** Keeps what every vantage said to each question; a resolver that says something else is asked what it holds, and for how long. */
import type { View, Views } from '../model/dns/delegation.ts';
import { type Answer, type Question, type Resolver, questionKey } from '../model/dns/dns.ts';
import { disagrees, isAuthoritative, isMadeUp } from '../record/answer-comparison.ts';
import type { SecondResolver, Sources } from './authoritative-first.ts';

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

/** Questions that are asked once more in mixed case: a server that drops capitals drops them for all. */
const mostMixed = 3;

const isRecursive = ({ vantage, unchecked }: Answer): boolean =>
  (vantage === 'system' || vantage === 'resolver') && unchecked !== true;

/** Whether a resolver that answers other questions fails on this one, or says something else than the name servers. */
const isOdd =
  (speaking: ReadonlySet<string>, view: View) =>
  (answer: Answer): boolean =>
    isRecursive(answer) &&
    speaking.has(answer.server) &&
    (disagrees(answer, view) ||
      (answer.kind === 'failed' && answer.failure.code !== 'unsupported'));

/** What name servers that answered say if the name is in mixed case, where a resolver got another answer or none. */
const askInMixedCase = async (
  views: readonly View[],
  mixedCase: (address: string) => Resolver,
  signal: AbortSignal,
): Promise<readonly View[]> => {
  const speaking = new Set(
    views.flatMap(({ answers }) =>
      answers
        .filter((answer) => isRecursive(answer) && answer.kind !== 'failed')
        .map(({ server }) => server),
    ),
  );
  const isPublished = ({ answers }: View) => answers.some(isAuthoritative);
  const odd = views.filter((view) => isPublished(view) && view.answers.some(isOdd(speaking, view)));
  const chosen = new Set(odd.slice(0, mostMixed));
  return Promise.all(
    views.map(async (view) => {
      if (!chosen.has(view)) return view;
      const servers = view.answers.filter(isAuthoritative).map(({ server }) => server);
      const answers = servers.map((server) => mixedCase(server).lookup(view.question, signal));
      return { ...view, mixedCase: await Promise.all(answers) };
    }),
  );
};

/**
 * A collection of views: `receive` adds answers, `views` completes them with what the second resolvers
 * say, with what name servers say in mixed case and, where a resolver makes its answer up, with the
 * referee's.
 */
export const createViewCollector = ({
  secondResolvers = [],
  mixedCase,
  referee,
}: Pick<Sources, 'secondResolvers' | 'mixedCase' | 'referee'>) => {
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
    const all = sorted();
    return {
      kind: 'views',
      views: mixedCase === undefined ? all : await askInMixedCase(all, mixedCase, signal),
    };
  };
  return { receive, views };
};
