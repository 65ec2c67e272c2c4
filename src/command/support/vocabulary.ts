/** What the command line is checked against: the names of checks, areas and scenarios. */
import { scenarioNames } from '../../demo/scenario-names.ts';
import type { Vocabulary } from '../../input/cli/command.ts';
import { checkIds } from '../../model/check-id.ts';
import { areas } from '../../model/check.ts';
import { version } from '../../version.ts';

export const commandLineVocabulary = (): Vocabulary => ({
  version,
  checks: checkIds,
  areas,
  scenarios: scenarioNames,
});
