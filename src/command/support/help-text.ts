/** What `--help` prints. In the bundle this is the finished text: the build runs this file (see rolldown.config.mjs). */
import { buildManual } from '../../input/cli/manual.ts';
import { renderHelp } from '../../report/shell/help.ts';
import { commandLineVocabulary } from './vocabulary.ts';

export const helpText = renderHelp(buildManual(commandLineVocabulary()), {
  width: 80,
  color: false,
  unicode: true,
});
