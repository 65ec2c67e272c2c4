import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseHtml } from '../support/html.ts';
import { healthy, inconclusive } from '../support/reports.ts';
import { renderJson } from '../../src/report/json.ts';
import { cli, root } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const inFolder = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const example = join(root, 'examples', 'report.json');
const json = readFileSync(example, 'utf8');

describe('render', () => {
  it('makes a page of a saved report, and ends as its audit did', async () => {
    const { status, stdout, stderr } = await cli(['render', example, '--format', 'html']);
    expect(stderr).toBe('');
    expect(parseHtml(stdout).text).toContain('moving.example');
    expect(status).toBe(1);
  });

  it('gives back a JSON report as it was', async () => {
    const { stdout } = await cli(['render', example, '--format', 'json']);
    expect(stdout).toBe(json);
  });

  it('explains SPF terms in the words of spf-parse', async () => {
    const { stdout } = await cli(['render', example, '--verbose']);
    expect(stdout).toBe(readFileSync(join(root, 'examples', 'report.verbose.txt'), 'utf8'));
  });

  it('tells what is new and fixed since an earlier report', async () => {
    const report = JSON.parse(json) as typeof healthy;
    const verdict = 'inconclusive' as const;
    const domains = report.domains.map((domain) => ({ ...domain, verdict, results: [] }));
    const older = inFolder('older.json');
    const startedAt = '2026-01-01T00:00:00.000Z';
    writeFileSync(older, renderJson({ ...report, verdict, startedAt, domains }));
    const { status, stdout } = await cli(['render', example, '--since', older]);
    expect(stdout).toContain('Since 2026-01-01 00:00:00 UTC');
    expect(stdout).toContain('not known before');
    expect(status).toBe(1);
  });

  it.each([
    ['report of other domains', renderJson(healthy), 'have no domain in common'],
    ['report of a later schema', JSON.stringify({ schema: 2 }), 'is of schema 2'],
    ['other file', '[]', 'is not a report of dns-audit'],
  ])('compares with no %s', async (_, text, words) => {
    const other = inFolder('other.json');
    writeFileSync(other, text);
    const { status, stdout, stderr } = await cli(['render', example, '--since', other]);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });

  it.each(['sarif', 'codequality', 'badge', 'badge-json'])(
    'refuses to compare in %s, which could not show it',
    async (format) => {
      const { status, stdout, stderr } = await cli([
        'render',
        example,
        '--since',
        example,
        '--format',
        format,
      ]);
      expect(stdout).toBe('');
      expect(stderr).toContain(`--since can't be used with the format ${format}`);
      expect(status).toBe(2);
    },
  );

  it.each([
    ['gl-code-quality-report.json', 'check_name'],
    ['mail.CodeQuality.json', 'check_name'],
    ['my.badge.json', 'schemaVersion'],
    ['report.json', 'evidence'],
  ])('knows the format of %s by its name', async (file, key) => {
    const { stderr } = await cli(['render', example, '--output', file], { cwd: folder });
    expect(stderr).toBe('');
    expect(readFileSync(inFolder(file), 'utf8')).toContain(`"${key}":`);
  });

  it('reads no more than there may be', async () => {
    const { status, stderr } = await cli(['render', '/dev/zero']);
    expect(stderr).toBe('dns-audit: /dev/zero, line 1: longer than 256 MiB.\n');
    expect(status).toBe(2);
  });

  it('says that the disk is full', async () => {
    // Whatever is written to it does not fit.
    symlinkSync('/dev/full', inFolder('full.html'));
    const { status, stderr } = await cli(['render', example, '--output', 'full.html'], {
      cwd: folder,
    });
    expect(stderr).toBe('dns-audit: full.html cannot be written (ENOSPC).\n');
    expect(status).toBe(2);
  });

  it.each([['render', example], ['--help'], ['-V']])(
    'says that stdout takes no more of %s',
    (...words) => {
      const full = openSync('/dev/full', 'w');
      const program = join(root, 'dist', 'cli.js');
      const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect(stderr).toBe('dns-audit: stdout cannot be written (ENOSPC).\n');
      expect(status).toBe(2);
    },
  );

  it('reads stdin', async () => {
    const { status, stdout } = await cli(['render', '-', '--format', 'badge'], { input: json });
    expect(stdout).toContain('iCloud mail: fail');
    expect(status).toBe(1);
  });

  it('reads the lines of ndjson, told by what they hold', async () => {
    const lines = (await cli(['render', example, '--format', 'ndjson'])).stdout;
    const { status, stdout } = await cli(['render', '-', '--format', 'json'], { input: lines });
    expect(JSON.parse(stdout).domains).toEqual(JSON.parse(json).domains);
    expect(status).toBe(1);
    const page = await cli(['render', '-', '--format', 'html'], { input: lines });
    expect(parseHtml(page.stdout).text).toContain('moving.example');
  });

  it('writes every file that is asked for, each in the format of its suffix', async () => {
    const names = ['x.html', 'x.svg', 'x.badge.json', 'x.json', 'x.md'];
    const outputs = names.flatMap((name) => ['--output', inFolder(name)]);
    await cli(['render', example, ...outputs]);
    const [page, badge, endpoint, again, markdown] = names.map((name) =>
      readFileSync(inFolder(name), 'utf8'),
    );
    expect(page).toMatch(/^<!doctype html>/);
    expect(badge).toMatch(/^<svg /);
    expect(JSON.parse(endpoint!)).toMatchObject({ schemaVersion: 1, message: 'fail' });
    expect(again).toBe(json);
    expect(markdown).toContain('### ❌ `moving.example`: FAIL');
  });

  it.each([
    ['passes', healthy, [], 0],
    ['is inconclusive', inconclusive, [], 3],
    ['fails, and nothing shall fail', JSON.parse(json), ['--fail-on', 'never'], 0],
  ])('of a report that %s ends as its audit would', async (_, report, options, status) => {
    const file = inFolder('report.json');
    writeFileSync(file, renderJson(report));
    expect((await cli(['render', file, '--format', 'badge', ...options])).status).toBe(status);
  });

  it.each([
    ['no file', 'nowhere.json', '', 'cannot be read (ENOENT)'],
    ['no JSON', '-', 'x', 'is not JSON'],
    ['nothing', '-', '', 'is not JSON'],
    ['no report', '-', '{"schema":1}', 'is not a report of dns-audit'],
    ['a line that is cut off', '-', '{"domain":"x"}\n{', 'line 1, is not a report of dns-audit'],
    ['a version of tomorrow', '-', json.replace('"schema": 1', '"schema": 2'), 'is not a report'],
  ])('says what is wrong with %s', async (_, file, input, words) => {
    const { status, stdout, stderr } = await cli(['render', file], { input });
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });

  it('asks for a file', async () => {
    const { status, stderr } = await cli(['render']);
    expect(status).toBe(2);
    expect(stderr).toContain('Help: dns-audit --help');
  });
});

it('an audit writes its page itself', async () => {
  const { status } = await cli(['demo', 'healthy', '--output', inFolder('live.html')]);
  expect(status).toBe(0);
  const page = parseHtml(readFileSync(inFolder('live.html'), 'utf8'));
  expect(page.text).toContain('Everything Apple requires is in place.');
});
