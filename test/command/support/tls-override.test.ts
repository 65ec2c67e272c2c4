import { expect, it } from 'vitest';
import { ignoreTlsOverride } from '../../../src/command/support/tls-override.ts';

it.each([
  ['0', 1, undefined],
  ['1', 0, '1'],
  ['', 0, ''],
  [undefined, 0, undefined],
])('%j', (value, notes, left) => {
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: value };
  const said: string[] = [];
  ignoreTlsOverride(env, (text) => said.push(text));
  expect(said.length).toBe(notes);
  expect(env.NODE_TLS_REJECT_UNAUTHORIZED).toBe(left);
});
