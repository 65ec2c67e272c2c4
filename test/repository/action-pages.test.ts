import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/cli.ts';

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const { jobs } = parse(readFileSync(join(root, 'examples', 'workflows', 'pages.yml'), 'utf8')) as {
  readonly jobs: { readonly audit: { readonly steps: readonly Step[] } };
};
const drawing = jobs.audit.steps.find(({ run }) => run !== undefined);

/** Runs the workflow's own command, with this version instead of the one it checks out. */
const draw = (report: string, cwd: string) =>
  spawnSync(
    'bash',
    [
      '--noprofile',
      '--norc',
      '-eo',
      'pipefail',
      '-c',
      drawing!.run!.replace('node dns-audit/dist/cli.js', `node ${join(root, 'dist', 'cli.js')}`),
    ],
    { cwd, env: { PATH: process.env['PATH'], REPORT: report }, encoding: 'utf8' },
  );

describe('the recipe for GitHub Pages', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hands the report on by its path', () =>
    expect(drawing?.env).toEqual({ REPORT: '${{ steps.audit.outputs.report-path }}' }));

  it('publishes page and badges, of a domain that fails too', () => {
    const { status, stderr } = draw(join(root, 'examples', 'report.json'), folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const site = join(folder, 'site');
    expect(readdirSync(site).sort()).toEqual(['badge.svg', 'dns.badge.json', 'index.html']);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('FAIL');
  });

  it('publishes nothing where there is no report', () =>
    expect(draw(join(folder, 'nowhere.json'), mkdtempSync(join(folder, 'other-'))).status).toBe(1));
});
