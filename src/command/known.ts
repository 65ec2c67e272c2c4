/** What the command line is checked against: the names of checks, areas and scenarios. */
import { checks } from '../check/index.ts';
import { zoneFileChecks } from '../check/files.ts';
import { scenarioNames } from '../demo/names.ts';
import type { Known } from '../input/arguments.ts';
import { areas } from '../model/check.ts';
import { version } from '../version.ts';

export const known = (columns: number): Known => ({
  version,
  checks: [...checks.map(({ meta }) => meta), ...zoneFileChecks].map(({ id }) => id),
  areas,
  scenarios: scenarioNames,
  columns,
});
