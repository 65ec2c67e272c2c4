import { PassThrough } from 'node:stream';
import { createInterface, type Interface } from 'node:readline/promises';
import { expect, it, vi } from 'vitest';
import { promptUser } from '../../../src/input/cli/ask.ts';

vi.mock('node:readline/promises', async (original) => {
  const real = await original<{ createInterface: typeof createInterface }>();
  return { ...real, createInterface: vi.fn(real.createInterface) };
});

const typing = (text: string) => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.setEncoding('utf8').on('data', (part: string) => (shown += part));
  input.end(text);
  return { terminal: { input, output }, shown: () => shown };
};

it.each([
  [' yes \n', 'yes'],
  ['\n', 'usual'],
])('takes %j for %j', async (text, answer) => {
  const { terminal, shown } = typing(text);
  expect(await promptUser('Well', 'usual', terminal)).toBe(answer);
  expect(shown()).toContain('Well? [usual] ');
});

it('says so where the input ends without an answer', async () => {
  await expect(promptUser('Well', 'usual', typing('').terminal)).rejects.toThrow('No answer');
});

it('says so at Ctrl-D, at which a terminal rejects', async () => {
  const question = () => Promise.reject(new Error('Aborted with Ctrl+D'));
  const stub = { on: () => stub, once: () => stub, close: () => {}, question };
  vi.mocked(createInterface).mockReturnValueOnce(
    Object.assign(new PassThrough(), stub) as unknown as Interface,
  );
  await expect(promptUser('Well')).rejects.toThrow('No answer, so nothing was done.');
});
