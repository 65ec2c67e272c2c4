/** Comments and issues over many runs of the built Action: whose they are, and who may change them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import {
  type Acted,
  type Bench,
  benchFor,
  type Event,
  pullRequest,
  schedule,
} from '../support/run-action.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const isMx = ({ owner, type }: DemoRecord): boolean => owner === domain && type === 'MX';
const mx = (exchange: string): DemoRecord => ({
  owner: domain,
  type: 'MX',
  rdata: { preference: 10, exchange: dnsName(exchange) },
});
const hijacked = [...healthy.filter((record) => !isMx(record)), mx('mail.other.example')];
const noDmarc = hijacked.filter(({ owner }) => owner !== `_dmarc.${domain}`);

const accepted = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const zoneFile = 'zones/healthy.example.zone';
const goodZone = [
  `$ORIGIN ${domain}.`,
  '$TTL 300',
  '@ IN SOA ns hostmaster 1 7200 900 1209600 300',
  ...accepted.map((line) => line.replace(/^(\S+) (.*)$/, '$1 IN $2')),
  '',
].join('\n');
const badZone = goodZone.replaceAll(/.* MX .*\n/g, '');

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let out = false;
let runner: Bench;
const publish = (records: readonly DemoRecord[]): void =>
  names.serve([...surroundingRecords, ...records]);

beforeAll(async () => {
  names = await startNameServer({ records: [], fault: () => (out ? 'servfail' : undefined) });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  out = false;
  publish(healthy);
  github.reset();
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  runner.write(
    'dns-audit.baseline.json',
    JSON.stringify({ version: 1, domains: { [domain]: accepted } }),
  );
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const act = (event: Event, inputs = {}, env = {}): Promise<Acted> => runner.act(inputs, event, env);
const headingsOf = () => github.comments.map(({ body }) => /^### (\S+)/m.exec(body)?.[1]);
const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

/** A pull request that takes the MX records out of the zone. */
const badChange = (): Event => {
  runner.write(zoneFile, goodZone);
  const commit = (): string => {
    git('add', '-A');
    git('commit', '-q', '-m', 'x', '--no-gpg-sign');
    return git('rev-parse', 'HEAD');
  };
  git('init', '-q');
  const base = commit();
  runner.write(zoneFile, badZone);
  commit();
  return pullRequest(7, { base });
};

const workflow = (file: string, job = 'audit') => ({
  GITHUB_WORKFLOW_REF: `octo/zones/.github/workflows/${file}@refs/pull/7/merge`,
  GITHUB_JOB: job,
});

describe('what breaks mail stays said', () => {
  it.each([
    ['zone-file.yml and baseline.yml', workflow('zone-file.yml'), workflow('baseline.yml')],
    ['two jobs of a workflow', workflow('mail.yml', 'zone'), workflow('mail.yml', 'live')],
    ['two steps of a job', {}, { GITHUB_ACTION: '__dns-audit_dns-audit_2' }],
    ['two steps that the runner does not name', { GITHUB_ACTION: '' }, { GITHUB_ACTION: '' }],
  ])('beside another that is well: %s', async (_, zone, baseline) => {
    const event = badChange();
    const red = await act(event, { zone: zoneFile }, zone);
    expect(red.outputs['comment-status']).toBe('created');
    const { body } = github.comments[0]!;
    expect(body).toContain('❌ Merging this would break mail');
    const well = await act(event, { baseline: 'dns-audit.baseline.json' }, baseline);
    expect(well.outputs['comment-status']).toBe('none');
    expect(github.comments.map((one) => one.body)).toEqual([body]);
    publish(hijacked);
    await act(event, { baseline: 'dns-audit.baseline.json' }, baseline);
    expect(headingsOf()).toEqual(['❌', '❌']);
    publish(healthy);
    runner.write(zoneFile, goodZone);
    expect((await act(event, { zone: zoneFile }, zone)).outputs['comment-status']).toBe('resolved');
    expect(headingsOf()).toEqual(['✅', '❌']);
  });

  it('to pull_request_target and the recipe for forks, with the same key', async () => {
    const event = badChange();
    await act(event, { zone: zoneFile, 'comment-key': 'dns.mail' });
    const { body } = github.comments[0]!;
    expect(body).toContain(' key=dns.mail ');
    const { outputs } = await act(
      { ...event, name: 'pull_request_target' },
      { 'comment-key': 'dns.mail' },
    );
    runner.write('artifact/report.json', readFileSync(outputs['report-path']!, 'utf8'));
    const head = 'a'.repeat(40);
    github.pulls.push({ number: 7, owner: 'octo', branch: 'change', sha: head });
    const run = {
      event: 'pull_request',
      head_sha: head,
      head_branch: 'change',
      head_repository: { owner: { login: 'octo' } },
    };
    const followUp = { name: 'workflow_run', payload: { workflow_run: run } };
    await act(followUp, { domains: '', replay: 'artifact/report.json', 'comment-key': 'dns.mail' });
    expect(github.comments.map((one) => one.body)).toEqual([body]);
  });

  it('to a run for an older commit, before and after', async () => {
    github.pulls.push({ number: 7, owner: 'octo', branch: 'change', sha: 'b'.repeat(40) });
    publish(hijacked);
    const late = await act(pullRequest());
    expect([late.outputs['comment-status'], github.comments.length]).toEqual(['outdated', 0]);
    github.pulls[0]!.sha = 'a'.repeat(40);
    await act(pullRequest());
    const { body } = github.comments[0]!;
    publish(healthy);
    github.pulls[0]!.sha = 'b'.repeat(40);
    expect((await act(pullRequest())).outputs['comment-status']).toBe('outdated');
    expect(github.comments.map((one) => one.body)).toEqual([body]);
  });
});

describe('the comment', () => {
  beforeEach(() => publish(hijacked));

  it.each([
    ['once 502', 1, 502],
    ['never more than 502', 99, 502],
    ['not there', 99, 404],
  ])('is found though GraphQL is %s', async (_, times, status) => {
    await act(pullRequest());
    let left = times;
    github.intercept = ({ path }) =>
      path === '/graphql' && (left -= 1) >= 0 ? { status, body: {} } : undefined;
    publish(noDmarc);
    expect((await act(pullRequest())).outputs['comment-status']).toBe('updated');
    expect(github.comments.length).toBe(1);
  });

  it('is restored after an edit, and left alone once hidden', async () => {
    await act(pullRequest());
    const ours = github.comments[0]!;
    const { body } = ours;
    ours.body = body.replace('### ❌', '### ✅');
    expect((await act(pullRequest())).outputs['comment-status']).toBe('updated');
    expect(ours.body.split('\n').slice(1)).toEqual(body.split('\n').slice(1));
    ours.minimized = true;
    const hidden = ours.body;
    publish(healthy);
    expect((await act(pullRequest())).outputs['comment-status']).toBe('unchanged');
    publish(noDmarc);
    expect((await act(pullRequest())).outputs['comment-status']).toBe('created');
    expect(github.comments.length).toBe(2);
    expect(ours.body).toBe(hidden);
  });

  it('is one again after duplicates, whatever the run finds', async () => {
    await act(pullRequest());
    const [ours] = github.comments;
    github.comments.push({ ...ours!, id: 2000 }, { ...ours!, id: 2001 });
    expect((await act(pullRequest())).outputs['comment-status']).toBe('unchanged');
    expect(github.comments.map(({ id }) => id)).toEqual([ours!.id]);
  });

  it('can be posted by another step, where the token may not', async () => {
    github.intercept = ({ method, path }) =>
      method === 'GET' || path === '/graphql'
        ? undefined
        : { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { outputs } = await act(badChange(), { zone: zoneFile });
    const text = readFileSync(outputs['comment-body-path']!, 'utf8');
    expect(text).toMatch(/^### ❌ /);
    expect(text).toContain('Merging this would break mail');
    expect(text).not.toContain('<!--');
    publish(healthy);
    const calm = await act(pullRequest());
    expect(calm.outputs['comment-body-path']).toBe('');
  });
});

describe('the issue', () => {
  const nightly = (env = {}, inputs = {}) => act(schedule, inputs, env);

  it('keeps what was wrong when it closes, and its comments carry the records', async () => {
    publish(hijacked);
    const opened = await nightly();
    expect(opened.outputs).toMatchObject({
      'issue-status': 'created',
      'issue-number': '500',
      'issue-url': 'https://github.example/octo/zones/issues/500',
    });
    const issue = github.issues[0]!;
    const lost = `- ${domain}. MX 10 mx01.mail.icloud.com.`;
    expect(issue.body).toContain(lost);
    // Each fault once.
    const faults = [...issue.body.matchAll(/\(`([a-z-]+)`\)/g)].map(([, id]) => id);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults).toEqual([...new Set(faults)]);
    publish(noDmarc);
    expect((await nightly()).outputs['issue-status']).toBe('updated');
    expect(github.comments.at(-1)?.body).toContain(`- _dmarc.${domain}. TXT`);
    publish(healthy);
    expect((await nightly()).outputs['issue-status']).toBe('closed');
    expect(issue).toMatchObject({ state: 'closed' });
    expect(issue.body).toContain('### ✅ All is well');
    expect(issue.body).toContain('<summary>What was wrong</summary>');
    expect(issue.body).toContain(lost);
  });

  it('is no matter of a healthy domain beside a broken one', async () => {
    publish(hijacked);
    await nightly({ GITHUB_JOB: 'broken' });
    publish(healthy);
    await nightly({ GITHUB_JOB: 'healthy' });
    expect(github.issues.map(({ state }) => state)).toEqual(['open']);
  });

  it('is opened again if what a person closed was mended and broke once more', async () => {
    publish(hijacked);
    await nightly();
    github.issues[0]!.state = 'closed';
    expect((await nightly()).outputs['issue-status']).toBe('unchanged');
    publish(healthy);
    await nightly();
    publish(hijacked);
    expect((await nightly()).outputs['issue-status']).toBe('reopened');
  });

  const blindRun = (id: number, message: string, over = {}) => ({
    id,
    event: 'schedule',
    branch: 'main',
    workflow: 'mail.yml',
    jobs: [[], ['something else', message]],
    ...over,
  });

  it('tells of the third scheduled run in a row without a verdict, and closes with the first that has one', async () => {
    out = true;
    const first = await nightly();
    expect(first.status).toBe(0);
    const message = first.commands.map(({ data }) => data).find((data) => data.includes(domain))!;
    github.runs.push(blindRun(41, message));
    expect((await nightly()).outputs['issue-status']).toBe('none');
    github.runs.push(blindRun(40, message));
    expect((await nightly()).outputs['issue-status']).toBe('created');
    expect(github.issues[0]).toMatchObject({ title: `Mail DNS of ${domain} can't be checked` });
    expect((await nightly()).outputs['issue-status']).toBe('unchanged');
    expect(github.comments).toEqual([]);
    out = false;
    expect((await nightly()).outputs['issue-status']).toBe('closed');
  });

  it('keeps what was wrong where a person closed it and nothing can be looked up since', async () => {
    publish(hijacked);
    await nightly();
    const [issue] = github.issues;
    issue!.state = 'closed';
    out = true;
    const { commands } = await nightly();
    const message = commands.map(({ data }) => data).find((data) => data.includes(domain))!;
    github.runs.push(blindRun(41, message), blindRun(40, message));
    expect((await nightly()).outputs['issue-status']).toBe('reopened');
    expect(issue!.body).toContain(`wrong=${domain}:audit+drift+sight`);
    expect(issue!.body).toContain('Found by an earlier run, and not checked by this one');
    expect(issue!.body).not.toContain('No problem is known');
    out = false;
    publish(healthy);
    expect((await nightly()).outputs['issue-status']).toBe('closed');
  });

  it.each<[string, readonly object[], object]>([
    ['the night between saw something', [{}, { jobs: [[]] }, {}], {}],
    ['another domain', [{ jobs: [['No verdict on other.example: x']] }, {}], {}],
    ['another workflow', [{ workflow: 'other.yml' }, {}], {}],
    ['started by hand', [{}, {}], { GITHUB_EVENT_NAME: 'workflow_dispatch' }],
  ])('says nothing of other nights: %s', async (_, overs, env) => {
    out = true;
    const { commands } = await nightly();
    const message = commands.map(({ data }) => data).find((data) => data.includes(domain))!;
    github.runs.push(...overs.map((over, i) => blindRun(41 - i, message, over)));
    expect((await nightly(env)).outputs['issue-status']).toBe('none');
    expect(github.issues).toEqual([]);
  });

  it('says nothing where GitHub does not let the runs be read', async () => {
    out = true;
    github.intercept = ({ path }) =>
      path.includes('/actions/') ? { status: 403, body: { message: 'no' } } : undefined;
    const { outputs, status } = await nightly();
    expect([status, outputs['issue-status']]).toEqual([0, 'none']);
    expect(existsSync(outputs['report-path']!)).toBe(true);
  });
});
