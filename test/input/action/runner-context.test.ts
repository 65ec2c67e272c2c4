import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readRunnerContext } from '../../../src/input/action/event.ts';

const ref = (file: string) => `octo/zones/.github/workflows/${file}@refs/heads/main`;

it.each([
  ['mail.yml', 'audit', 'mail.audit'],
  ['mail.yaml', 'audit', 'mail.audit'],
  ['zone-file.v2.yml', 'nightly', 'zone-file.v2.nightly'],
  ['Mail.yml', 'audit', /^mail\.audit-[0-9a-f]{8}$/],
  ['mail.yml', 'dns_audit', /^mail\.dns-audit-[0-9a-f]{8}$/],
  ['mail dns.yml', 'a', /^mail-dns\.a-[0-9a-f]{8}$/],
  ['a-workflow-with-a-name-that-goes-on.yml', 'production', /^a-workflow-[a-z-]*-[0-9a-f]{8}$/],
  ['mail.yml', '', 'mail'],
])('the key of %s and %s', (file, job, key) => {
  const { jobKey } = readRunnerContext({ GITHUB_WORKFLOW_REF: ref(file), GITHUB_JOB: job });
  expect(jobKey).toMatch(/^[a-z0-9.-]{1,40}$/);
  expect(jobKey).toMatch(
    typeof key === 'string' ? new RegExp(`^${key.replaceAll('.', String.raw`\.`)}$`) : key,
  );
});

it.each([
  ['long names', { GITHUB_JOB: `${'a'.repeat(50)}1` }, { GITHUB_JOB: `${'a'.repeat(50)}2` }],
  ['signs that are left out', { GITHUB_JOB: 'a_b' }, { GITHUB_JOB: 'a-b' }],
  ['capitals', { GITHUB_JOB: 'Audit' }, { GITHUB_JOB: 'audit' }],
  ['names of workflows', { GITHUB_WORKFLOW: 'One' }, { GITHUB_WORKFLOW: 'Two' }],
])('keys differ by %s', (_, one, other) => {
  expect(readRunnerContext(one).jobKey).not.toBe(readRunnerContext(other).jobKey);
});

it('a runner that says nothing has a key, too', () => {
  expect(readRunnerContext({})).toMatchObject({ jobKey: 'dns-audit', runId: 0, step: '' });
});

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each<[string, string, unknown, number]>([
  ['its own', 'pull_request', { workflow_run: { run_started_at: '2026-01-01T00:00:00Z' } }, 9e12],
  [
    'of the run that it follows',
    'workflow_run',
    { workflow_run: { run_started_at: '2026-01-01T00:00:00Z' } },
    Date.parse('2026-01-01'),
  ],
  [
    'never later than now',
    'workflow_run',
    { workflow_run: { run_started_at: '9999-01-01T00:00:00Z' } },
    9e12,
  ],
  ['its own where nobody tells', 'workflow_run', { workflow_run: { run_started_at: 7 } }, 9e12],
])('the beginning of the audit is %s', (_, event, payload, began) => {
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const env = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file };
  expect(readRunnerContext(env, 9e12).began).toBe(began);
});

it.each([
  ['schedule', 'main'],
  ['push', undefined],
  ['workflow_dispatch', undefined],
])('%s is scheduled on %s', (event, branch) => {
  const env = { GITHUB_EVENT_NAME: event, GITHUB_REF_NAME: 'main' };
  expect(readRunnerContext(env).scheduledOn).toBe(branch);
});
