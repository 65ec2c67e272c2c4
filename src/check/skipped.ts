/** The ruling of a check that does not apply, or leaves the judgment to other checks. */
import type { CheckId } from '../model/check-id.ts';
import type { Skipped } from '../model/check.ts';
import type { NonEmpty } from '../model/non-empty.ts';

/** Names the checks to look at instead. */
export const seeChecks = (ids: NonEmpty<string>): string => `see ${ids.join(' and ')}`;

/** Skipped: these checks judge what it leaves open. */
export const deferred = (...deferTo: NonEmpty<CheckId>): Skipped => ({
  status: 'skipped',
  because: seeChecks(deferTo),
  deferTo,
});

/** `deferTo`: the checks that judge what this one leaves open; the reason ends with their names. */
export const skipped = (
  because: string,
  { deferTo }: { readonly deferTo?: NonEmpty<CheckId> } = {},
): Skipped => {
  if (deferTo === undefined) return { status: 'skipped', because };
  const others = deferred(...deferTo);
  return { ...others, because: `${because}: ${others.because}` };
};

/** Whether this is a reason to skip, not something to judge. */
export const isSkipped = (value: object): value is Skipped =>
  'status' in value && value.status === 'skipped';
