/** Asks a question on the terminal. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { UserError } from './user-error.ts';

/**
 * What is typed; `usual` where that is nothing. Ctrl-C ends the program, as it does elsewhere.
 * @throws {UserError} where the terminal ends before there is an answer.
 */
export const ask = async (question: string, usual?: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  terminal.on('SIGINT', () => process.exit(130));
  const ended = once(terminal, 'close').then(() => undefined);
  try {
    const hint = usual === undefined ? '' : ` [${usual}]`;
    const answer = await Promise.race([terminal.question(`${question}?${hint} `), ended]);
    if (answer === undefined) throw new UserError('There was no answer: nothing is written.');
    return answer.trim() === '' ? (usual ?? '') : answer.trim();
  } finally {
    terminal.close();
  }
};
