/** The state of a check's needs: which are answered, which are still to be asked, and which failed. */
import type { Hints } from './hints.ts';
import {
  type Find,
  type Found,
  needKey,
  needLabel,
  type Need,
  type Obstacle,
} from '../model/need.ts';

/** A check's needs, by the names that it gives them. */
export type Needs = Readonly<Record<string, Need>>;

/** What was found and is not a failure, by the names that the check gave the needs. */
export const settledNeeds = (
  needs: Needs,
  find: Find,
): Readonly<Record<string, Found['result'] | undefined>> =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([name, need]) => {
      const result = find(need)?.result;
      return result === undefined || result.kind === 'failed' ? [] : [[name, result]];
    }),
  );

export const needList = (needs: Needs): readonly Need[] => Object.values(needs);

export const unaskedNeeds = (needs: Needs, find: Find): readonly Need[] =>
  needList(needs).filter((need) => find(need) === undefined);

/** The answers among the needs' results, by question. */
const knownAnswers = (needs: Needs, find: Find): Hints =>
  Object.fromEntries(
    needList(needs).flatMap((need) => {
      const found = find(need);
      return found?.need === 'answer' && found.result.kind !== 'failed'
        ? [[needKey(need), found.result]]
        : [];
    }),
  );

/** The most that follow from one another: an alias of an alias, and so on. */
const mostRounds = 12;

/** All that `name` names, as far as the answers let it: it is called until it names nothing new. */
export const namedInRounds = <M extends Needs>(name: (known: Hints) => M, find: Find): M => {
  let named = name({});
  for (let round = 1; round < mostRounds && unaskedNeeds(named, find).length === 0; round += 1) {
    const known = knownAnswers(named, find);
    // Without an answer it would be called with the same once more.
    if (Object.keys(known).length === 0) return named;
    const next = name(known);
    if (Object.keys(next).length === Object.keys(named).length) return next;
    named = next;
  }
  return named;
};

const toObstacle = (need: Need, found: Found): Obstacle | undefined => {
  if (found.result.kind !== 'failed') return undefined;
  const { failure } = found.result;
  const server = found.need === 'answer' ? found.result.server : failure.attempts.at(-1)?.server;
  return { need: needKey(need), label: needLabel(need), server: server ?? '', failure };
};

const findObstacles = (needs: Needs, find: Find): readonly Obstacle[] =>
  needList(needs).flatMap((need) => {
    const found = find(need);
    return found === undefined ? [] : (toObstacle(need, found) ?? []);
  });

/** As far as the needs can be named yet. */
export interface NeedsState {
  readonly needs: Needs;
  readonly obstacles: readonly Obstacle[];
  readonly unasked: readonly Need[];
}

export const needsState = (needs: Needs, find: Find): NeedsState => ({
  needs,
  obstacles: findObstacles(needs, find),
  unasked: unaskedNeeds(needs, find),
});
