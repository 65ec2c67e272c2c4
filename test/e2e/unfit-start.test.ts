/** What cannot run where it is started says so in one sentence, and fails: both entries, and every command. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, runNode } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As Node 18: by its own word, and without what came after it. */
const old = join(folder, 'old.mjs');
writeFileSync(
  old,
  `const versions = { ...process.versions, node: '18.20.8' };
Object.defineProperty(process, 'versions', { value: versions });
delete Array.prototype.toSorted;
`,
);

const entries: readonly (readonly [file: string, ...args: readonly string[]])[] = [
  ['cli.js', 'example.com'],
  ['cli.js', 'lint', 'a.zone'],
  ['cli.js', 'render', 'report.json'],
  ['cli.js', '--domains-from', '-'],
  ['cli.js'],
  ['action.js'],
];

const onStdout = (file: string): boolean => file === 'action.js';

describe.each(entries)('%s %s', (file, ...args) => {
  it('on Node 18', async () => {
    const ran = await runNode(file, args, { env: { NODE_OPTIONS: `--import ${old}` } });
    const said = 'dns-audit needs Node 20.19 or later, and this is ';
    expect(ran.status).toBe(2);
    expect(onStdout(file) ? ran.stdout : ran.stderr).toMatch(
      new RegExp(`^${onStdout(file) ? '::error::' : ''}${said}v[0-9.]+\\.\\n$`),
    );
    expect(onStdout(file) ? ran.stderr : ran.stdout).toBe('');
  });

  it.runIf(process.platform === 'linux')('in a folder that is gone', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
    const command = [process.execPath, join(root, 'dist', file), ...args];
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', ...command], {
      cwd: folder,
      env: { PATH: process.env['PATH'], GITHUB_WORKSPACE: folder },
      encoding: 'utf8',
    });
    const said = ['The working directory is gone.', 'Change to one that is there.'];
    expect(status).toBe(2);
    expect([stdout, stderr]).toEqual(
      onStdout(file)
        ? [`::error::${said.join(' ')}\n`, '']
        : ['', `dns-audit: ${said.join('\n')}\n`],
    );
  });
});

/** Open files at which Node itself starts, but not all that a run takes. */
const limits = [22, 24, 26, 28, 30, 34];

describe.runIf(process.platform === 'linux').each(limits)('with %i open files', (limit) => {
  it.each(entries.filter(([, ...args]) => args.length > 0))(
    '%s %s says so, or does what it can',
    (file, ...args) => {
      const script = `ulimit -n ${limit} && exec "$@"`;
      const command = [process.execPath, join(root, 'dist', file), ...args];
      const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', ...command], {
        cwd: folder,
        input: '',
        env: { PATH: process.env['PATH'] },
        encoding: 'utf8',
      });
      expect(status).toBeOneOf([2, 3]);
      expect(`${stdout}${stderr}`).not.toContain('    at ');
    },
  );

  it('dns-audit demo ends', () => {
    const script = `ulimit -n ${limit} && exec "$@"`;
    const command = [process.execPath, join(root, 'dist', 'cli.js'), 'demo', 'healthy', '-q'];
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', ...command], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    expect(status).toBeOneOf([2, 3]);
    expect(status === 2 ? stderr : '').toMatch(
      status === 2
        ? /^dns-audit: There is no room to run here: .+ \(EMFILE\)\.\nAllow .+\n$/
        : /^$/,
    );
    expect(stdout).toMatch(status === 2 ? /^$/ : /INCONCLUSIVE/);
  });
});
