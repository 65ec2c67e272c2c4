/** SIGINT and SIGTERM while a pipe is read that nobody writes to, or no more: the process ends at once by its own exit status. */
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cli, root } from '../support/cli.ts';

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  for (const name of ['pipe', 'pipe.ndjson']) spawnSync('mkfifo', [join(folder, name)]);
  writeFileSync(join(folder, 'list.txt'), 'a.example\n');
  return () => rmSync(folder, { recursive: true });
});

const report = join(root, 'examples', 'report.json');

/** More than a pipe holds, and nothing to any of the readers. */
const blank = '\n'.repeat(1 << 20);

const fromStdin: readonly (readonly string[])[] = [
  ['render', '-'],
  ['render', report, '--since', '-'],
  ['merge', '-'],
  ['merge', '-', '--format', 'ndjson', '--output', 'm.ndjson'],
  ['--replay', '-'],
  ['--replay', '-', '--output', 'r.sarif'],
  ['--domains-from', '-', '--no-ports'],
  ['--domains-from', '-', '--no-ports', '--format', 'ndjson'],
];

const fromPipe: readonly (readonly string[])[] = [
  ['render', 'pipe'],
  ['render', 'pipe.ndjson'],
  ['render', report, '--since', 'pipe'],
  ['merge', 'pipe'],
  ['merge', 'pipe.ndjson'],
  ['--replay', 'pipe'],
  ['--domains-from', 'pipe', '--no-ports'],
  ['--domains-from', 'list.txt', '--format', 'ndjson', '--resume', 'pipe'],
];

/** Has the process send itself the signal once it opens a pipe for which there is no writer. */
const sendWhenOpening = (signal: string): Readonly<Record<string, string>> => {
  const file = join(folder, 'send.mjs');
  writeFileSync(
    file,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
for (const name of ['open', 'openSync']) {
  const open = fs[name];
  fs[name] = (path, ...more) => {
    if (/pipe/.test(path)) setTimeout(() => process.kill(process.pid, '${signal}'), 20);
    return open(path, ...more);
  };
}
syncBuiltinESMExports();
`,
  );
  return { NODE_OPTIONS: `--import ${file}` };
};

describe.runIf(process.platform !== 'win32').each(signals)('%s', (signal, status) => {
  const ended = { status, signal: null, stdout: '', stderr: '' };
  const counted = /^(?:Interrupted: 0 domains are done\.\n)?$/;

  it.each(fromStdin.map((args) => ({ args })))('in the midst of stdin: $args', async ({ args }) => {
    const ran = await cli(args, {
      cwd: folder,
      hold: true,
      // A pipe takes so much only while somebody reads it.
      meddle: (child) => child.stdin?.write(blank, () => child.kill(signal)),
    });
    expect({ ...ran, stderr: '' }).toEqual(ended);
    expect(ran.stderr).toMatch(counted);
    expect(readdirSync(folder).toSorted()).toEqual(['list.txt', 'pipe', 'pipe.ndjson']);
  });

  const takesBlanks = fromPipe.filter((args) => !args.includes('--resume'));
  it.each(takesBlanks.map((args) => ({ args })))(
    'in the midst of a pipe: $args',
    async ({ args }) => {
      const name = args.find((word) => word.startsWith('pipe')) ?? '';
      const ran = await cli(args, {
        cwd: folder,
        // It takes so much only while somebody reads it.
        meddle: (child) => {
          const writer = createWriteStream(join(folder, name));
          writer.write(blank, () => child.kill(signal));
          child.once('close', () => writer.destroy());
        },
      });
      expect({ ...ran, stderr: '' }).toEqual(ended);
      expect(ran.stderr).toMatch(counted);
    },
  );

  it.each(fromPipe.map((args) => ({ args })))('before anybody writes: $args', async ({ args }) => {
    const ran = await cli(args, { cwd: folder, env: sendWhenOpening(signal) });
    expect({ ...ran, stderr: '' }).toEqual(ended);
    expect(ran.stderr).toMatch(counted);
  });
});

it.runIf(process.platform !== 'win32')(
  'a merge that is interrupted marks the lines that are done',
  async () => {
    const args = ['merge', report, 'pipe', '--format', 'ndjson', '--output', 'm.ndjson'];
    const ran = await cli(args, { cwd: folder, env: sendWhenOpening('SIGINT') });
    expect(ran).toMatchObject({ status: 130, stderr: '' });
    expect(readFileSync(join(folder, 'm.ndjson'), 'utf8')).toBe(ran.stdout);
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ domain: 'moving.example' }),
      expect.objectContaining({ interrupted: { done: 1, by: 'SIGINT' } }),
    ]);
    const merged = await cli(['merge', 'm.ndjson', '--fail-on', 'never'], { cwd: folder });
    expect(merged.status).toBe(3);
    expect(merged.stdout).toContain('Interrupted: only 1 of the domains audited');
  },
);

/** A line about `count` domains each, with a text of `size` characters in it. */
const longLines = (count: number, size: number): string => {
  const [line = ''] = readFileSync(join(root, 'examples', 'report.ndjson'), 'utf8').split('\n');
  const { vantage, ...rest } = JSON.parse(line) as Readonly<Record<string, object>>;
  const resolvers = ['x'.repeat(size)];
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({ ...rest, vantage: { ...vantage, resolvers }, domain: `d${i}.example` }),
  ).join('\n');
};

/** Has the process send itself the signal once its reader is slow, and say so. */
const sendWhenStalled = (signal: string): Readonly<Record<string, string>> => {
  const file = join(folder, 'send.mjs');
  writeFileSync(
    file,
    `const { stdout, stderr } = process;
const write = stdout.write;
stdout.write = (...args) => {
  const isTaken = write.apply(stdout, args);
  if (!isTaken) {
    stdout.write = write;
    process.once('${signal}', () => stderr.write('stalled'));
    process.kill(process.pid, '${signal}');
  }
  return isTaken;
};
`,
  );
  return { NODE_OPTIONS: `--import ${file}` };
};

it.runIf(process.platform !== 'win32')(
  'a merge that is interrupted hands over what it has begun, if the reader goes on',
  async () => {
    writeFileSync(join(folder, 'long.ndjson'), longLines(2, 1 << 23));
    const ran = await cli(['merge', 'long.ndjson', '--format', 'ndjson'], {
      cwd: folder,
      env: sendWhenStalled('SIGTERM'),
      meddle: ({ stdout, stderr }) => {
        stdout?.pause();
        stderr?.once('data', () => stdout?.resume());
      },
    });
    expect({ ...ran, stdout: '' }).toMatchObject({ status: 143, stderr: 'stalled' });
    const [first = '', mark = '', ...more] = ran.stdout.split('\n');
    expect(JSON.parse(first)).toMatchObject({ domain: 'd0.example' });
    expect(JSON.parse(mark)).toMatchObject({ interrupted: { done: 1, by: 'SIGTERM' } });
    expect(more).toEqual(['']);
  },
);

it('a merge of lines holds no more than one at a time', async () => {
  writeFileSync(join(folder, 'long.ndjson'), longLines(80, 1 << 20));
  const ran = await cli(['merge', 'long.ndjson', '--format', 'ndjson'], {
    cwd: folder,
    env: { NODE_OPTIONS: '--max-old-space-size=50' },
  });
  expect({ ...ran, stdout: '' }).toMatchObject({ status: 1, stderr: '' });
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(80);
});

it
  .runIf(process.platform !== 'win32')
  .each([
    [['example.com', '--zone', 'pipe', '--offline']],
    [['example.com', '--baseline', 'pipe']],
    [['baseline', '--check', '--baseline', 'pipe']],
    [['example.com', '--config', 'pipe']],
    [['lint', 'pipe']],
    [['records', 'example.com', '--zone', 'pipe']],
    [['render', report, '--output', 'pipe.ndjson']],
  ])('a pipe where a file is needed is refused, and not opened: %j', async (args) => {
  const { status, stderr } = await cli(args, { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toMatch(/pipe(?:\.ndjson)?(?: is not a regular file| cannot be written)/);
});
