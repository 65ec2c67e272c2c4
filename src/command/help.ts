/** What is told of the command line itself: help, manual page, completion. */
import { writeOut } from '../deliver/terminal/stdout.ts';
import { manualOf } from '../input/cli/manual.ts';
import type { Shell } from '../model/command-line.ts';
import { renderCompletion } from '../report/shell/completion.ts';
import { renderCommandHelp, renderHelp } from '../report/shell/help.ts';
import { renderMan } from '../report/shell/man.ts';
import { known } from './support/vocabulary.ts';
import { styleHere } from './support/deliver-reports.ts';

/** Help is read in lines of this length at most. */
const columns = 80;

/** Of `topic`, a command, or of all. */
export const help = async (topic?: string): Promise<number> => {
  const here = styleHere({ color: 'auto' });
  const style = { ...here, width: Math.min(here.width, columns) };
  const manual = manualOf(known(style.width));
  const command = manual.commands.find(({ name }) => topic !== undefined && name === topic);
  await writeOut(
    command === undefined ? renderHelp(manual, style) : renderCommandHelp(command, style),
  );
  return 0;
};

export const man = async (): Promise<number> => {
  await writeOut(renderMan(manualOf(known(columns))));
  return 0;
};

export const completion = async (shell: Shell): Promise<number> => {
  await writeOut(renderCompletion(manualOf(known(columns)), shell));
  return 0;
};
