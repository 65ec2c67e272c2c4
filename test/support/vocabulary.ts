/** What the tests of the command line check names against. */
import type { Vocabulary } from '../../src/input/cli/command.ts';

export const known: Vocabulary = {
  version: '1.2.3',
  checks: ['mx-present', 'spf-record'],
  areas: ['mx', 'spf'],
  scenarios: ['healthy', 'moving'],
};
