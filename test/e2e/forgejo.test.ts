/** The Action on Forgejo and Gitea: the built one, as their runners start it, against their interface on loopback. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { type ForgejoServer, startForgejo } from '../support/forgejo-server.ts';
import { type Bench, bench, type Event, pullRequest, schedule } from '../support/run-action.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
/** DMARC is gone, and so is one of Apple's mail servers. */
const drifted: readonly DemoRecord[] = healthy.filter(
  ({ owner, type, rdata }) =>
    owner !== `_dmarc.${domain}` &&
    !(owner === domain && type === 'MX' && JSON.stringify(rdata).includes('mx02')),
);

const accepted = JSON.stringify({
  version: 1,
  domains: {
    [domain]: [
      `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
      `${domain}. MX 10 mx01.mail.icloud.com.`,
      `${domain}. MX 10 mx02.mail.icloud.com.`,
      `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
      `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
      `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
    ],
  },
});

let names: Awaited<ReturnType<typeof startNameServer>>;
let forge: ForgejoServer;
let runner: Bench;

beforeAll(async () => {
  [names, forge] = await Promise.all([startNameServer({ records: [] }), startForgejo()]);
});
afterAll(() => Promise.all([names.close(), forge.close()]));
beforeEach(() => {
  forge.reset();
  runner = bench(() => ({
    inputs: { domains: domain, resolvers: `127.0.0.1:${names.port}`, authoritative: 'false' },
    env: {
      FORGEJO_ACTIONS: 'true',
      GITHUB_ACTION: '0',
      GITHUB_API_URL: `${forge.url}/api/v1`,
      // Their runners set it, and leave it empty.
      GITHUB_GRAPHQL_URL: '',
      GITHUB_JOB: 'audit',
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_NUMBER: '12',
      GITHUB_SERVER_URL: forge.url,
      GITHUB_WORKFLOW_REF: 'octo/zones/.forgejo/workflows/mail.yml@refs/heads/main',
    },
  }));
  runner.write('dns-audit.baseline.json', accepted);
});
afterEach(() => runner.remove());

const run = (records: readonly DemoRecord[], event: Event) => {
  names.serve([...surroundingRecords, ...records]);
  return runner.act({}, event);
};

const users: readonly (readonly [string, string, boolean])[] = [
  ['Forgejo', 'forgejo-actions', true],
  ['Gitea', 'gitea-actions', true],
  ['Forgejo, whose token may not ask for its user', 'forgejo-actions', false],
  ['Gitea, whose token may not ask for its user', 'gitea-actions', false],
  ["a person's token", 'jane', true],
];

describe.each(users)('on %s', (_, login, knowsUser) => {
  beforeEach(() => Object.assign(forge, { login, knowsUser }));

  it('keeps one comment up to date', async () => {
    const first = await run(drifted, pullRequest());
    expect(first.outputs['comment-status'], first.stdout).toBe('created');
    expect(first.outputs['comment-url']).toBe(`${forge.url}/octo/zones/pulls/7#issuecomment-1000`);
    expect(forge.comments[0]?.body).toContain('❌');
    const second = await run(drifted, pullRequest());
    expect(second.outputs['comment-status']).toBe('unchanged');
    const third = await run(healthy, pullRequest());
    expect(third.outputs['comment-status']).toBe('resolved');
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toContain('✅');
  });

  it('keeps one tracking issue', async () => {
    const first = await run(drifted, schedule);
    expect(first.outputs['issue-number'], first.stdout).toBe('500');
    await run(drifted, schedule);
    expect(forge.issues).toMatchObject([{ state: 'open' }]);
    await run(healthy, schedule);
    expect(forge.issues).toMatchObject([{ state: 'closed' }]);
  });
});

it('needs no job summary, which not every runner has', async () => {
  names.serve([...surroundingRecords, ...healthy]);
  const { status, outputs } = await runner.act({}, pullRequest(), { GITHUB_STEP_SUMMARY: '' });
  expect([status, outputs['verdict']]).toEqual([0, 'pass']);
});

it('finds its issue behind the pages of others', async () => {
  await run(drifted, schedule);
  for (let number = 1; number <= 70; number += 1)
    forge.issues.push({ number, login: 'jane', title: 'x', body: 'x', state: 'open' });
  await run(healthy, schedule);
  expect(forge.issues).toHaveLength(71);
  expect(forge.issues[0]?.state).toBe('closed');
});

it('takes nobody for itself who copied its comment', async () => {
  await run(drifted, pullRequest());
  const [own] = forge.comments.splice(0);
  forge.comments.push({ ...own!, id: 1, login: 'mallory' });
  const { outputs } = await run(drifted, pullRequest());
  expect([outputs['comment-status'], forge.comments.length]).toEqual(['created', 2]);
});

it('links to the run as these forges number it, and sends its token nowhere else', async () => {
  const { everything } = await run(drifted, pullRequest());
  expect(forge.comments[0]?.body).toContain(`${forge.url}/octo/zones/actions/runs/12`);
  expect(forge.comments[0]?.body).not.toContain('4711)');
  expect(everything).not.toContain('ghs_');
  expect(forge.received.every((line) => / \/api\/v1\//.test(line))).toBe(true);
});
