/** Asks a question on the terminal. */
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { UserError } from '../../model/user-error.ts';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * What is typed; `usual` where that is nothing. Ctrl-C ends the program, as it does elsewhere.
 * @throws {UserError} where the terminal ends before there is an answer.
 */
export const promptUser = async (
  question: string,
  usual?: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> => {
  const terminal = createInterface({ input, output });
  terminal.on('SIGINT', () => process.exit(130));
  const ended = once(terminal, 'close').then(() => undefined);
  try {
    const hint = usual === undefined ? '' : ` [${usual}]`;
    // Ctrl-D rejects on a terminal; elsewhere the end of the input is but an end.
    const typed = terminal.question(`${question}?${hint} `).catch(() => undefined);
    const answer = await Promise.race([typed, ended]);
    if (answer === undefined) throw new UserError('No answer, so nothing was done.');
    return answer.trim() === '' ? (usual ?? '') : answer.trim();
  } finally {
    terminal.close();
  }
};
