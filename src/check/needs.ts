/** What a ruling rests on: what was asked for it, what is still to be asked, and what nobody could answer. */
import { type Find, type Found, keyOf, type Need, type Obstacle } from '../model/need.ts';

/** By the names that the check gives them. */
export type Needs = Readonly<Record<string, Need>>;

/** The settled ones among what was found, by the names that the check gave them. */
export const settledOf = (
  needs: Needs,
  find: Find,
): Readonly<Record<string, Found['result'] | undefined>> =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([name, need]) => {
      const result = find(need)?.result;
      return result === undefined || result.kind === 'failed' ? [] : [[name, result]];
    }),
  );

export const all = (needs: Needs): readonly Need[] => Object.values(needs);

export const unaskedOf = (needs: Needs, find: Find): readonly Need[] =>
  all(needs).filter((need) => find(need) === undefined);

const obstacleOf = (need: Need, found: Found): Obstacle | undefined => {
  if (found.result.kind !== 'failed') return undefined;
  const { failure } = found.result;
  const asked = found.need === 'answer' ? found.result.server : failure.attempts.at(-1)?.server;
  return { need: keyOf(need), server: asked ?? '', failure };
};

const obstaclesIn = (needs: Needs, find: Find): readonly Obstacle[] =>
  all(needs).flatMap((need) => {
    const found = find(need);
    return found === undefined ? [] : (obstacleOf(need, found) ?? []);
  });

/** What a ruling rests on, as far as it can be named yet. */
export interface Ground {
  readonly needs: Needs;
  readonly obstacles: readonly Obstacle[];
  readonly unasked: readonly Need[];
}

export const groundOf = (needs: Needs, find: Find): Ground => ({
  needs,
  obstacles: obstaclesIn(needs, find),
  unasked: unaskedOf(needs, find),
});
