/** Gets a password: from the environment, from a terminal without showing it, or from what is piped in. Never from argv. */
import type { Readable } from 'node:stream';
import { isAppSpecificPassword } from '../../model/mail/sign-in.ts';
import { UserError } from '../../model/user-error.ts';

/** The variable that may hold the password. */
export const passwordVariable = 'DNS_AUDIT_PASSWORD';

/** Longer ones are refused. */
const longest = 1024;

/** A terminal, or what is piped in. */
export interface PasswordInput extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

const noPassword = new UserError(
  'login needs a password, and there is no terminal to ask for it.',
  `Set ${passwordVariable}, or pipe it in: dns-audit login you@icloud.com < file`,
);

/** An app-specific password without the blanks that copying adds to its ends; any other as it is. */
const trimPasted = (password: string): string =>
  isAppSpecificPassword(password.trim()) ? password.trim() : password;

const checkPassword = (given: string): string => {
  const password = trimPasted(given);
  if (password === '') throw noPassword;
  if (password.length > longest || /[\u0000-\u001f\u007f]/.test(password))
    throw new UserError('The password contains characters that no mail password can have.');
  return password;
};

/** The first line that is piped in. */
const readPipedLine = (input: PasswordInput): Promise<string> =>
  new Promise((done, fail) => {
    let text = '';
    const end = (): void => {
      input.pause();
      done(text.split(/\r?\n/, 1)[0] ?? '');
    };
    input
      .setEncoding('utf8')
      .on('data', (chunk: string) => {
        text += chunk;
        if (/\n/.test(text) || text.length > longest) end();
      })
      .once('end', end)
      .once('error', fail);
  });

/** What arrow and function keys send, and a terminal around what is pasted (ECMA-48 5.4). */
const controlSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[A-Z]|$)/g;

const interrupt = '\u0003';
const endOfInput = '\u0004';
const killLine = '\u0015';

/** What typing `key` makes of what was typed before; `undefined` to give up. */
const applyKey = (before: string, key: string): string | undefined => {
  if (key === interrupt || (key === endOfInput && before === '')) return undefined;
  if (key === '\u007f' || key === '\b') return Array.from(before).slice(0, -1).join('');
  return key === killLine ? '' : before + key;
};

/** A line typed at a terminal in raw mode: nothing of it is echoed. `ask` is called once that is so. */
const readTypedLine = (input: PasswordInput, ask: () => void): Promise<string | undefined> =>
  new Promise((done) => {
    let line: string | undefined = '';
    const finish = (): void => {
      input.off('data', hear);
      input.setRawMode?.(false);
      input.pause();
      done(line);
    };
    const hear = (chunk: string): void => {
      for (const key of chunk.replace(controlSequence, '')) {
        if (key === '\r' || key === '\n') return finish();
        line = applyKey(line ?? '', key);
        if (line === undefined || line.length > longest) return finish();
      }
    };
    input.setRawMode?.(true);
    input.setEncoding('utf8').on('data', hear);
    input.resume();
    ask();
  });

/**
 * The password, from the first of these that there is: the variable, which is taken out of `env`;
 * the terminal, where `input` is one; a line of `input`. `prompt` shows its text on the terminal.
 * `undefined` if the user gives up.
 * @throws {UserError} where there is none.
 */
export const readPassword = async (
  env: Record<string, string | undefined>,
  input: PasswordInput,
  prompt: (text: string) => void,
): Promise<string | undefined> => {
  const { [passwordVariable]: given } = env;
  // So that no child process and no crash report inherits it.
  delete env[passwordVariable];
  if (given !== undefined && given !== '') return checkPassword(given);
  if (input.isTTY !== true) return checkPassword(await readPipedLine(input));
  // Who types at once is not to see the password echoed.
  const line = await readTypedLine(input, () => prompt('App-specific password (not shown): '));
  prompt('\n');
  return line === undefined ? undefined : checkPassword(line);
};
