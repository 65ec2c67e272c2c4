/** What a ruling rests on: what was asked for it, what is still to be asked, and what nobody could answer. */
import {
  type Find,
  type Found,
  needKey,
  needLabel,
  type Need,
  type Obstacle,
} from '../model/need.ts';

/** By the names that the check gives them. */
export type Needs = Readonly<Record<string, Need>>;

/** The settled ones among what was found, by the names that the check gave them. */
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

const toObstacle = (need: Need, found: Found): Obstacle | undefined => {
  if (found.result.kind !== 'failed') return undefined;
  const { failure } = found.result;
  const asked = found.need === 'answer' ? found.result.server : failure.attempts.at(-1)?.server;
  return { need: needKey(need), label: needLabel(need), server: asked ?? '', failure };
};

const findObstacles = (needs: Needs, find: Find): readonly Obstacle[] =>
  needList(needs).flatMap((need) => {
    const found = find(need);
    return found === undefined ? [] : (toObstacle(need, found) ?? []);
  });

/** What a ruling rests on, as far as it can be named yet. */
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
