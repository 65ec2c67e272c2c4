/** The command line about itself: help, manual page, completion. */
import { writeStdout } from '../deliver/terminal/stdout.ts';
import { buildManual } from '../input/cli/manual.ts';
import type { Shell } from '../model/command-line.ts';
import { renderCompletion } from '../report/shell/completion.ts';
import { renderCommandHelp, renderHelp } from '../report/shell/help.ts';
import { renderMan } from '../report/shell/man.ts';
import { commandLineVocabulary } from './support/vocabulary.ts';
import { stdoutStyle } from './support/deliver-reports.ts';

/** Help is read in lines of this length at most. */
const columns = 80;

/** Of `topic`, a command, or of all. */
export const help = async (topic?: string): Promise<number> => {
  const here = stdoutStyle({ color: 'auto' });
  const style = { ...here, width: Math.min(here.width, columns) };
  const manual = buildManual(commandLineVocabulary());
  const command = manual.commands.find(({ name }) => topic !== undefined && name === topic);
  await writeStdout(
    command === undefined ? renderHelp(manual, style) : renderCommandHelp(command, style),
  );
  return 0;
};

export const man = async (): Promise<number> => {
  await writeStdout(renderMan(buildManual(commandLineVocabulary())));
  return 0;
};

export const completion = async (shell: Shell): Promise<number> => {
  await writeStdout(renderCompletion(buildManual(commandLineVocabulary()), shell));
  return 0;
};
