/** The command line's report files: folders are made, and one that cannot be written takes no other with it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const demo = (...files: readonly string[]) =>
  cli(['demo', 'healthy', ...files.flatMap((file) => ['-o', file])], { cwd: folder });

it('makes the folder of a file', async () => {
  const ran = await demo('reports/today/dns.json', 'reports/dns.md');
  expect(ran.status).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'reports/today/dns.json'), 'utf8'))).toMatchObject({
    verdict: 'pass',
  });
  expect(existsSync(join(folder, 'reports/dns.md'))).toBe(true);
});

it('writes the others where the disk of one is full', async () => {
  symlinkSync('/dev/full', join(folder, 'full.json'));
  const ran = await demo('full.json', 'later.md');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('full.json cannot be written (ENOSPC)');
  expect(ran.stdout).toContain('PASS');
  expect(readFileSync(join(folder, 'later.md'), 'utf8')).toContain('PASS');
});

it('refuses a place where no folder can be made', async () => {
  const ran = await demo('/proc/none/dns.json');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('cannot be written (ENOENT)');
});
