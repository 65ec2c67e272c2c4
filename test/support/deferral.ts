/** What every check that leaves the judgement to others keeps to. */
import { checks } from '../../src/check/registry.ts';

const ids = new Set(checks.map(({ meta }) => meta.id));

/** Those of the checks to which `check` defers that do not exist, or are the check itself. */
export const strayDeferrals = (check: string, deferTo: readonly string[] = []): readonly string[] =>
  deferTo.filter((id) => id === check || !ids.has(id));
