/** SIGINT and SIGTERM while a pipe is read that nobody writes to, or no more, and while reports are written: the process ends at once by its own exit status. */
import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { options } from '../../src/input/cli/options.ts';
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

/** What a command needs beside an option that takes a file. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'audit --domains-from': [],
  'audit --resume': ['a.example', '--format', 'ndjson'],
  'audit --against': ['a.example', '--zone', 'a.zone', '--offline'],
  'audit --zone': ['a.example', '--offline'],
  audit: ['a.example', '--no-ports'],
  ports: ['ports'],
  records: ['records', 'a.example'],
  wait: ['wait', 'a.example'],
  init: ['init', 'a.example', '--dry-run'],
  baseline: ['baseline', 'a.example'],
  lint: ['lint', 'a.zone'],
  merge: ['merge', report],
  render: ['render', report],
  demo: ['demo'],
};

const takingFiles = options.flatMap(({ name, values, commands }) =>
  values === 'file' ? commands.map((command) => [command, name] as const) : [],
);

describe.runIf(process.platform !== 'win32')('a pipe without a writer or a reader', () => {
  it.each(takingFiles)(
    'for %s --%s is refused, or heeds SIGINT while it is opened',
    async (command, name) => {
      writeFileSync(join(folder, 'a.zone'), '$ORIGIN a.example.\n$TTL 1\n@ MX 10 a.example.\n');
      const given = needs[`${command} --${name}`] ?? needs[command] ?? [];
      const pipe = name === 'output' || name === 'resume' ? 'pipe.ndjson' : 'pipe';
      const ran = await cli([...given, `--${name}`, pipe], {
        cwd: folder,
        env: sendWhenOpening('SIGINT'),
      });
      expect([2, 130]).toContain(ran.status);
      expect(ran.stdout).toBe('');
      // Not another fault, before it came to the pipe.
      if (ran.status === 2)
        expect(ran.stderr).toMatch(/pipe(?:\.ndjson)? (?:is not a regular file|cannot be written)/);
    },
  );
});

describe.runIf(process.platform !== 'win32').each(signals)('%s', (signal) => {
  it.each([
    ['lint', 'long.zone'],
    ['example.com', '--zone', 'long.zone', '--offline'],
    ['records', 'example.com', '--zone', 'long.zone'],
  ])('ends a run at once that is busy with a long file: %s', async (...args) => {
    writeFileSync(join(folder, 'long.zone'), '$ORIGIN example.com.\n@ 300 MX 10 mx.example.net.\n');
    const file = join(folder, 'send.mjs');
    writeFileSync(
      file,
      `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { readSync } = fs;
fs.readSync = (...given) => {
  const got = readSync(...given);
  if (given[1].includes('$ORIGIN')) process.kill(process.pid, '${signal}');
  return got;
};
syncBuiltinESMExports();
`,
    );
    const env = { NODE_OPTIONS: `--import ${file}` };
    // As a shell shows it: 130 or 143. What comes after the file would else be done first.
    const ran = await cli(args, { cwd: folder, env });
    expect(ran).toEqual({ status: null, signal, stdout: '', stderr: '' });
  });
});

/** Has the process send itself the signal at its `nth` change of what a file's name leads to. */
const sendAtRename = (signal: string, nth: number): Readonly<Record<string, string>> => {
  const file = join(folder, 'send.mjs');
  writeFileSync(
    file,
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = ${nth};
const { renameSync } = fs;
fs.renameSync = (...args) => {
  if ((left -= 1) === 0) process.kill(process.pid, '${signal}');
  return renameSync(...args);
};
syncBuiltinESMExports();
`,
  );
  return { NODE_OPTIONS: `--import ${file}` };
};

describe.runIf(process.platform !== 'win32')('at the delivery of several reports', () => {
  const files = ['r.txt', 'r.json', 'r.html', 'r.sarif', 'r.ndjson', 'r.xml'];
  const args = ['render', report, '--fail-on', 'never', ...files.flatMap((file) => ['-o', file])];
  const contents = () =>
    Object.fromEntries(
      files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
    );

  it.each(
    signals.flatMap(([signal, status]) => [1, 3, 5].map((nth) => [signal, nth, status] as const)),
  )('%s, in number %d of them: each is there whole, or as it was', async (signal, nth, status) => {
    const old = 'what was here before\n';
    for (const file of files) writeFileSync(join(folder, file), old);
    const ran = await cli(args, { cwd: folder, env: sendAtRename(signal, nth) });
    expect(ran).toMatchObject({ status, stderr: '' });
    const cut = contents();
    const left = readdirSync(folder);
    await cli(args, { cwd: folder });
    const whole = contents();
    const written = files.filter((file) => cut[file] === whole[file]);
    expect(written.length).toBeGreaterThanOrEqual(nth);
    for (const file of files) if (!written.includes(file)) expect(cut[file]).toBe(old);
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.runIf(existsSync('/dev/full')).each([
    ['stdout', args, /stdout cannot be written \(ENOSPC\)/],
    ['one of the files', [...args, '-o', 'full.json'], /full\.json cannot be written \(ENOSPC\)/],
  ])('a full disk for %s: every file is there whole, or not at all', async (which, given, why) => {
    symlinkSync('/dev/full', join(folder, 'full.json'));
    const command = [process.execPath, join(root, 'dist', 'cli.js'), ...given];
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$@" > ${which === 'stdout' ? '/dev/full' : '/dev/null'}`, 'sh', ...command],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(why);
    const there = files.filter((file) => existsSync(join(folder, file)));
    if (which !== 'stdout') expect(there).toEqual(files);
    const cut = there.map((file) => readFileSync(join(folder, file), 'utf8'));
    await cli(args, { cwd: folder });
    expect(cut).toEqual(there.map((file) => readFileSync(join(folder, file), 'utf8')));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a reader who goes away takes nothing from the files', async () => {
    const ran = await cli(args, { cwd: folder, meddle: ({ stdout }) => stdout?.destroy() });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const cut = contents();
    await cli(args, { cwd: folder });
    expect(cut).toEqual(contents());
  });
});

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
