/** What the command line is checked against: the names of checks, areas and scenarios. */
import { zoneFileChecks } from '../check/files.ts';
import { checks } from '../check/index.ts';
import { waiverChecks } from '../check/waivers.ts';
import { scenarioNames } from '../demo/names.ts';
import type { Known } from '../input/arguments.ts';
import { areas, type CheckMeta } from '../model/check.ts';
import { version } from '../version.ts';

/** Every check that there is, in the order of reports. */
export const allChecks: readonly CheckMeta[] = [
  ...checks.map(({ meta }) => meta),
  ...zoneFileChecks,
  ...waiverChecks,
];

export const known = (columns: number): Known => ({
  version,
  checks: allChecks.map(({ id }) => id),
  areas,
  scenarios: scenarioNames,
  columns,
});
