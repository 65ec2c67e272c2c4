import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type PasswordInput, readPassword } from '../../../src/input/cli/password.ts';
import { UserError } from '../../../src/model/user-error.ts';

const password = 'abcd-efgh-ijkl-mnop';

const piped = (text: string): PasswordInput => {
  const input = new PassThrough();
  input.end(text);
  return input;
};

/** A terminal at which `keys` are typed once it is in raw mode. */
const terminal = (keys: readonly string[]) => {
  const modes: boolean[] = [];
  const input: PasswordInput = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => {
      modes.push(raw);
      if (raw) setImmediate(() => keys.forEach((key) => (input as PassThrough).write(key)));
    },
  });
  return { input, modes };
};

const prompts: string[] = [];
const prompt = (text: string) => void prompts.push(text);

describe('the password', () => {
  it('comes from the environment, and is taken out of it', async () => {
    const env = { DNS_AUDIT_PASSWORD: password, PATH: '/bin' };
    expect(await readPassword(env, piped('other'), prompt)).toBe(password);
    expect(env).toEqual({ PATH: '/bin' });
  });

  it.each([
    [`${password}\n`, password],
    [`${password}\r\nmore\n`, password],
    [password, password],
    [' spaces stay \n', ' spaces stay '],
    [`  ${password}\t\n`, password],
    ['abcd efgh ijkl mnop\n', 'abcd efgh ijkl mnop'],
    ['pässwörd\n', 'pässwörd'],
  ])('comes from a line of stdin: %j', async (text, read) =>
    expect(await readPassword({}, piped(text), prompt)).toBe(read),
  );

  it.each(['', '\n', '\nabcd\n'])('is not there: %j', async (text) => {
    const error = await readPassword({}, piped(text), prompt).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain('no terminal');
  });

  it.each(['a\u001bb', 'a\u0000', 'a'.repeat(2000)])(
    'that none can be is refused unseen',
    async (text) => {
      const error = await readPassword({}, piped(text), prompt).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).not.toContain(text);
    },
  );

  it.each<readonly [string, readonly string[], string | undefined]>([
    ['typed', Array.from(`${password}\r`), password],
    ['pasted', [`${password}\r`], password],
    ['corrected', ['abx', '\u007f', 'cd', '\b', 'd\n'], 'abcd'],
    ['begun anew', ['wrong', '\u0015', 'right', '\r'], 'right'],
    ['moved about in', ['ab', '\u001b[D', '\u001b[3~', '\u001bOP', 'cd', '\u001b', '\r'], 'abcd'],
    ['pasted between brackets', [`\u001b[200~${password}\u001b[201~`, '\r'], password],
    ['pasted with blanks around', [` ${password} \r`], password],
    ['given up', ['abc', '\u0003'], undefined],
    ['ended', ['\u0004'], undefined],
  ])('%s at a terminal is not echoed', async (_, keys, read) => {
    prompts.length = 0;
    const { input, modes } = terminal(keys);
    expect(await readPassword({}, input, prompt)).toBe(read);
    expect(modes).toEqual([true, false]);
    expect(prompts.join('')).toBe('App-specific password (not shown): \n');
  });
});
