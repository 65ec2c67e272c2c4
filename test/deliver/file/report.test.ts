import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
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
import { openGrowingFile, whyUnwritable, writeReport } from '../../../src/deliver/file/report.ts';
import { root } from '../../support/cli.ts';

let folder = '';
const inFolder = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing a report', () => {
  it('makes the file, then puts another in its place, and leaves nothing else behind', async () => {
    const file = inFolder('r.txt');
    await writeReport(file, 'one');
    chmodSync(file, 0o640);
    const before = statSync(file).ino;
    await writeReport(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(statSync(file).ino).not.toBe(before);
    expect(readdirSync(folder)).toEqual(['r.txt']);
  });

  it('writes to what a link leads to, and leaves the link', async () => {
    writeFileSync(inFolder('r.txt'), 'old');
    symlinkSync('r.txt', inFolder('link.txt'));
    await writeReport(inFolder('link.txt'), 'new');
    expect(readFileSync(inFolder('r.txt'), 'utf8')).toBe('new');
    expect(lstatSync(inFolder('link.txt')).isSymbolicLink()).toBe(true);
  });

  it('writes into a file that has two names', async () => {
    writeFileSync(inFolder('r.txt'), 'old');
    linkSync(inFolder('r.txt'), inFolder('other.txt'));
    await writeReport(inFolder('r.txt'), 'new');
    expect(readFileSync(inFolder('other.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['other.txt', 'r.txt']);
  });

  it.runIf(process.platform !== 'win32')('keeps what was there where there is no room', () => {
    writeFileSync(inFolder('r.html'), 'old');
    const [program, report] = ['dist/cli.js', 'examples/report.json'].map((it) => join(root, it));
    // So many blocks of 512 or 1024 octets, and no more, as on a disk that is full.
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 8 && exec "$@"',
        'sh',
        process.execPath,
        program!,
        'render',
        report!,
      ].concat('--output', 'r.html'),
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('dns-audit: r.html cannot be written (EFBIG).\n');
    expect(status).toBe(2);
    expect(readFileSync(inFolder('r.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['r.html']);
  });
});

it('a line is written in one go, however long it is', async () => {
  const file = inFolder('r.ndjson');
  writeFileSync(file, 'kept\nhalf of a li');
  const { write, close } = await openGrowingFile(file, 5);
  const line = `${'x'.repeat(2_000_000)}\n`;
  const written = write(line);
  // A second signal ends the process here.
  expect(readFileSync(file, 'utf8')).toBe(`kept\n${line}`);
  await written;
  await write('next\n');
  await close();
  expect(readFileSync(file, 'utf8')).toBe(`kept\n${line}next\n`);
});

it('refuses a named pipe at once: to open one waits for a reader, whatever signal comes', () => {
  const file = inFolder('p.ndjson');
  expect(spawnSync('mkfifo', [file]).status).toBe(0);
  expect(whyUnwritable(file)).toBe('it is a named pipe');
});
