import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBaseline } from '../../../src/deliver/file/baseline.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing a baseline', () => {
  it('makes the file, then replaces it, and leaves nothing else behind', async () => {
    const file = join(folder, 'b.json');
    expect(writeBaseline(file, 'one')).toEqual({ kind: 'written' });
    chmodSync(file, 0o600);
    expect(writeBaseline(file, 'two')).toEqual({ kind: 'written' });
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['b.json']);
  });

  it('puts a new file in its place instead of writing into the old one', async () => {
    const file = join(folder, 'b.json');
    writeFileSync(file, 'old');
    const before = statSync(file).ino;
    writeBaseline(file, 'new');
    expect(statSync(file).ino).not.toBe(before);
  });

  it('does not touch a file that says the same', async () => {
    const file = join(folder, 'b.json');
    writeFileSync(file, 'same');
    const before = statSync(file).ino;
    expect(writeBaseline(file, 'same')).toEqual({ kind: 'unchanged' });
    expect(statSync(file).ino).toBe(before);
  });

  it('leaves a link and what it leads to alone', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'precious');
    symlinkSync(target, join(folder, 'b.json'));
    expect(writeBaseline(join(folder, 'b.json'), 'new')).toEqual({
      kind: 'failed',
      code: 'ENOTSUP',
    });
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), 'ENOTSUP'],
    ['in a folder that is not there', () => undefined, 'ENOENT'],
  ])('says why it cannot: %s', async (name, make, code) => {
    const file = join(folder, name === 'a folder' ? 'b.json' : 'none/b.json');
    make(file);
    expect(writeBaseline(file, 'new')).toEqual({ kind: 'failed', code });
    expect(readdirSync(folder)).toEqual(name === 'a folder' ? ['b.json'] : []);
  });
});
