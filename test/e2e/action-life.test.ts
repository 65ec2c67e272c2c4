import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import {
  benchFor,
  type Bench,
  type Event,
  pullRequest,
  schedule,
  token,
} from '../support/run-action.ts';
import { bot, type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;

const accepted = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const baseline = JSON.stringify({ version: 1, domains: { [domain]: accepted } }, null, 2);

const mx = (preference: number, exchange: string): DemoRecord => ({
  owner: domain,
  type: 'MX',
  rdata: { preference, exchange: dnsName(exchange) },
});
const isMx = ({ owner, type }: DemoRecord): boolean => owner === domain && type === 'MX';
/** The MX records were exchanged for a stranger's. */
const hijacked = [...healthy.filter((record) => !isMx(record)), mx(10, 'mail.other.example')];
const noDmarc = hijacked.filter(({ owner }) => owner !== `_dmarc.${domain}`);

const publish = (records: readonly DemoRecord[]): void =>
  names.serve([...surroundingRecords, ...records]);

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let out = false;
let runner: Bench;

beforeAll(async () => {
  names = await startNameServer({ records: [], fault: () => (out ? 'servfail' : undefined) });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  out = false;
  publish(healthy);
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  runner.write('dns-audit.baseline.json', baseline);
  github.reset();
});
afterEach(() => {
  runner.remove();
  // A request that GitHub would not take fails the test that made it.
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const act = (event: Event, inputs = {}) => runner.act(inputs, event);
const comment = () => github.comments.at(-1)!;
const markers = () =>
  github.comments.filter(({ body }) => body.startsWith('<!-- dns-audit:v2 key=mail.audit '));
/** Without the marker, which has the time. */
const textOf = (body: string): string => body.replace(/^<!--.*-->\n/, '');

describe('the life of a pull request', () => {
  it('is silent without drift, comments once, updates in place, and ends in sync', async () => {
    const first = await act(pullRequest());
    expect(first.status).toBe(0);
    expect(first.outputs).toMatchObject({
      verdict: 'pass',
      drift: 'in-sync',
      'comment-status': 'none',
    });
    expect(github.writes()).toEqual([]);

    publish(hijacked);
    const second = await act(pullRequest());
    expect(second.status).toBe(1);
    expect(second.outputs).toMatchObject({
      drift: 'drift',
      'drift-count': '3',
      'comment-status': 'created',
    });
    expect(github.writes()).toEqual(['POST /issues/7/comments']);
    const { body, id } = comment();
    expect(second.outputs['comment-url']).toContain(String(id));
    expect(body).toMatch(/^<!-- dns-audit:v2 key=mail\.audit .* -->\n### ❌ DNS drift on/);
    expect(body).toContain("Mail to the domain doesn't reach iCloud");
    expect(body).toContain(`- ${domain}. MX 10 mx01.mail.icloud.com.`);
    expect(body).toContain(`+ ${domain}. MX 10 mail.other.example.`);
    expect(body).toContain(
      `dns-audit baseline ${domain} --update && git add dns-audit.baseline.json`,
    );

    const third = await act(pullRequest());
    expect(third.outputs['comment-status']).toBe('unchanged');
    expect(github.writes().length).toBe(1);

    publish(noDmarc);
    const fourth = await act(pullRequest());
    expect(fourth.outputs['comment-status']).toBe('updated');
    expect(github.writes().slice(1)).toEqual([`PATCH /issues/comments/${id}`]);
    expect(comment().body).toContain(`- _dmarc.${domain}. TXT`);

    publish(healthy);
    const fifth = await act(pullRequest());
    expect(fifth.status).toBe(0);
    expect(fifth.outputs['comment-status']).toBe('resolved');
    expect(comment().body).toContain('✅ DNS back in sync');
    expect(comment().body).toContain(`- ${domain}. MX 10 mx01.mail.icloud.com.`);

    expect((await act(pullRequest())).outputs['comment-status']).toBe('unchanged');
    publish(hijacked);
    expect((await act(pullRequest())).outputs['comment-status']).toBe('updated');
    expect(github.comments.length).toBe(1);
    expect(textOf(comment().body)).toBe(textOf(body));
  });

  it('gives the baseline as it would be, and leaves the one in the workspace alone', async () => {
    publish(hijacked);
    const { outputs } = await act(pullRequest());
    const text = readFileSync(outputs['updated-baseline-path']!, 'utf8');
    expect(text).toContain('mail.other.example');
    runner.write('dns-audit.baseline.json', text);
    const later = await act(pullRequest());
    expect(later.outputs).toMatchObject({ drift: 'in-sync', 'updated-baseline-path': '' });
  });

  it('neither posts nor resolves where nothing can be looked up', async () => {
    publish(hijacked);
    await act(pullRequest());
    const before = comment().body;
    out = true;
    const { status, outputs, commands } = await act(pullRequest());
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ drift: 'unknown', 'comment-status': 'unchanged' });
    expect(commands.map(({ name }) => name)).toContain('warning');
    expect(comment().body).toBe(before);
  });

  it.each([
    ['always', 'created'],
    ['never', 'off'],
  ])('comment: %s gives %s where all is well', async (when, status) => {
    const { outputs } = await act(pullRequest(), { comment: when });
    expect(outputs['comment-status']).toBe(status);
    expect(github.comments.length).toBe(when === 'always' ? 1 : 0);
  });

  it('keeps a comment for each key', async () => {
    publish(hijacked);
    await act(pullRequest(), { 'comment-key': 'one' });
    await act(pullRequest(), { 'comment-key': 'two' });
    await act(pullRequest(), { 'comment-key': 'one' });
    expect(github.comments.length).toBe(2);
  });
});

describe('a pull request that changes the zone file', () => {
  const zone = (...lines: string[]) => [`$ORIGIN ${domain}.`, '$TTL 300', ...lines, ''].join('\n');
  const good = [
    `@ SOA ns hostmaster 1 7200 900 1209600 900`,
    `@ NS ns`,
    '@ MX 10 mx01.mail.icloud.com.',
    '@ MX 10 mx02.mail.icloud.com.',
    '@ TXT "apple-domain=Abcd1234Efgh5678"',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    `sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
    '_dmarc TXT "v=DMARC1; p=quarantine"',
  ];
  const broken = good.map((line) => line.replace('mx01.mail.icloud.com', 'mail.other.example'));

  it('is silent when it says what is live', async () => {
    runner.write('zones/healthy.example.zone', zone(...good));
    const { status, outputs } = await act(pullRequest(), {
      zone: 'zones/healthy.example.zone',
    });
    expect(status).toBe(0);
    expect(outputs['comment-status']).toBe('none');
  });

  it('is told what would break, at the line of the record, and fails', async () => {
    runner.write('zones/healthy.example.zone', zone(...broken));
    const { status, outputs, commands } = await act(pullRequest(), {
      zone: 'zones/healthy.example.zone',
    });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', 'comment-status': 'created' });
    expect(comment().body).toContain('### ❌ Merging this would break mail of');
    expect(comment().body).toContain(`+ ${domain}. MX 10 mail.other.example.`);
    expect(commands).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'zones/healthy.example.zone', line: '5' }),
      }),
    );
    runner.write('zones/healthy.example.zone', zone(...good));
    const later = await act(pullRequest(), { zone: 'zones/healthy.example.zone' });
    expect(later.outputs['comment-status']).toBe('resolved');
  });

  it('passes a change that mends what is live', async () => {
    publish(hijacked);
    runner.write('dns-audit.baseline.json', '{"version": 1, "domains": {}}');
    runner.write('zones/healthy.example.zone', zone(...good));
    const { status, outputs } = await act(pullRequest(), { zone: 'zones/healthy.example.zone' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', 'comment-status': 'none' });
  });

  describe('with the base at hand', () => {
    const input = { zone: 'zones/healthy.example.zone' };
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: runner.workspace,
        encoding: 'utf8',
      }).trim();
    /** Commits `lines` as the base, checks `head` out over it, and gives the event. */
    const change = (lines: readonly string[], head: readonly string[]): Event => {
      runner.write('dns-audit.baseline.json', '{"version": 1, "domains": {}}');
      // The demo's name servers are others, which is not what this is about.
      const write = (records: readonly string[]) =>
        runner.write(input.zone, zone(...records.filter((one) => !one.startsWith('@ NS'))));
      write(lines);
      git('init', '-q');
      git('add', '-A');
      git('commit', '-q', '-m', 'x', '--no-gpg-sign');
      const event = pullRequest();
      const { pull_request: pull } = event.payload as { pull_request: { base: object } };
      Object.assign(pull.base, { sha: git('rev-parse', 'HEAD') });
      write(head);
      return event;
    };

    it('tells a change that accepts what is live', async () => {
      publish(hijacked);
      const head = broken.filter((line) => !line.includes('mx02'));
      const { outputs } = await act(change(good, head), input);
      expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'created' });
      expect(comment().body).toContain('**This change accepts what is live**');
      expect(comment().body).toContain('would appear');
    });

    it('tells that live differs from what the base says', async () => {
      publish(hijacked);
      const head = good.map((line) => line.replace('p=quarantine', 'p=reject'));
      const { status, outputs, summary } = await act(change(good, head), input);
      expect(status).toBe(1);
      expect(outputs).toMatchObject({ drift: 'drift', verdict: 'pass' });
      expect(comment().body).toContain('DNS drift on');
      expect(comment().body).toContain('**Applying this change will alter these live mail records');
      expect(summary).toMatch(/`zones\/healthy\.example\.zone` as on `main` \(`[0-9a-f]{7}`\)/);
      expect(summary).not.toContain('could not be read as they were');
    });

    it('says so where the base cannot be read', async () => {
      runner.write(input.zone, zone(...good));
      const { status, summary } = await act(pullRequest(), input);
      expect(status).toBe(0);
      expect(summary).toContain('could not be read as they were before this change');
    });
  });

  it('holds live records against the file once it is merged', async () => {
    runner.write('dns-audit.baseline.json', '{"version": 1, "domains": {}}');
    runner.write('zones/healthy.example.zone', zone(...good));
    publish(hijacked);
    const { status, outputs } = await act(schedule, { zone: 'zones/healthy.example.zone' });
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ drift: 'drift', 'issue-number': '500' });
    expect(github.issues[0]?.body).toContain('Apply `zones/healthy.example.zone`');
  });
});

describe('who may not write', () => {
  beforeEach(() => publish(hijacked));

  /** What a token that may only read meets. */
  const readOnly = () => {
    github.intercept = ({ method, path }) =>
      method === 'GET' || path.endsWith('/graphql')
        ? undefined
        : { status: 403, body: { message: 'Resource not accessible by integration' } };
  };

  it('a fork: nothing is written, whole summary and annotations, and it says so', async () => {
    readOnly();
    const { status, outputs, summary, commands } = await act(pullRequest(7, { fork: true }));
    expect(status).toBe(1);
    expect(outputs['comment-status']).toBe('skipped-fork');
    expect(github.comments).toEqual([]);
    expect(summary).toContain('comes from a fork');
    expect(summary).toContain(`+ ${domain}. MX 10 mail.other.example.`);
    expect(commands.some(({ name }) => name === 'error')).toBe(true);
  });

  const dependabot = { ...pullRequest(), env: { GITHUB_ACTOR: 'dependabot[bot]' } };

  it('Dependabot', async () => {
    readOnly();
    const { outputs, summary } = await act(dependabot);
    expect(outputs['comment-status']).toBe('skipped-dependabot');
    expect(summary).toContain('pull-requests: write');
  });

  const readOnlyEvents = [
    ['a fork', pullRequest(7, { fork: true })],
    ['Dependabot', dependabot],
  ] as const;

  it.each(readOnlyEvents)('%s comments where the token may after all', async (_, event) => {
    const { outputs } = await act(event);
    expect(outputs['comment-status']).toBe('created');
    expect(github.comments.length).toBe(1);
  });

  it.each(readOnlyEvents)('%s: no warning where there is nothing to say', async (_, event) => {
    publish(healthy);
    github.intercept = ({ path }) =>
      path.includes('/issues/')
        ? { status: 403, body: { message: 'Resource not accessible' } }
        : undefined;
    const { status, outputs, commands } = await act(event);
    expect(status).toBe(0);
    expect(outputs['comment-status']).toBe('none');
    expect(commands.filter(({ data }) => /comment|token|Grant/.test(data))).toEqual([]);
  });

  it('a locked conversation and a rate limit are no matter of permissions', async () => {
    for (const message of ['Unable to create comment because issue is locked.', 'API rate limit']) {
      github.intercept = ({ method, path }) =>
        method === 'POST' && !path.endsWith('/graphql')
          ? {
              status: 403,
              headers: {
                'x-accepted-github-permissions': 'issues=write; pull_requests=write',
                ...(message.includes('rate') && { 'retry-after': '3600' }),
              },
              body: { message },
            }
          : undefined;
      const ran = await act(pullRequest());
      expect(ran.outputs['comment-status']).toBe('failed');
      expect(ran.stdout).not.toContain('Grant the job');
    }
  });

  it.each([403, 404])('%d: names the permission, and the verdict stands', async (status) => {
    github.intercept = ({ method, path }) =>
      method === 'POST' && !path.endsWith('/graphql')
        ? {
            status,
            headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
            body: { message: 'Resource not accessible by integration' },
          }
        : undefined;
    const ran = await act(pullRequest());
    expect(ran.status).toBe(1);
    expect(ran.outputs).toMatchObject({ verdict: 'fail', 'comment-status': 'forbidden' });
    expect(ran.stdout).toContain('issues: write or pull-requests: write');
  });
});

describe('a GitHub that is not at its best', () => {
  beforeEach(() => publish(hijacked));

  it('is asked again after 5xx, 429 and a secondary limit', async () => {
    const bad = [502, 429, 403];
    github.intercept = ({ method, path }) => {
      const wanted = method === 'GET' ? [502, 429] : path.endsWith('/graphql') ? [] : [403];
      const status = bad.find((one) => wanted.includes(one));
      if (status === undefined) return undefined;
      bad.splice(bad.indexOf(status), 1);
      return { status, headers: { 'retry-after': '0' }, body: { message: 'secondary rate limit' } };
    };
    const { outputs } = await act(pullRequest());
    expect(outputs['comment-status']).toBe('created');
    expect(bad).toEqual([]);
    expect(github.comments.length).toBe(1);
  });

  it('is not asked again when it wants to be left alone for long', async () => {
    github.intercept = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    const { status, outputs } = await act(pullRequest());
    expect(status).toBe(1);
    expect(outputs['comment-status']).toBe('failed');
  });

  it.each<[string, unknown]>([
    ['half an answer', '[{"id":1,'],
    ['an object', { comments: [] }],
    ['nothing', undefined],
    ['null', null],
  ])('that gives no list of what there is, but %s, gets no second one', async (_, body) => {
    github.intercept = ({ method }) => (method === 'GET' ? { status: 200, body } : undefined);
    for (const event of [pullRequest(), schedule]) {
      const { status, outputs, everything } = await act(event);
      const kind = event === schedule ? 'issue' : 'comment';
      expect([status, outputs[`${kind}-status`]]).toEqual([1, 'failed']);
      expect(everything).toContain(`Couldn't write the ${kind}: GitHub's answer is no list.`);
      expect(outputs['comment-body-path']).not.toBe('');
    }
    expect(github.writes()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['another thing', { ok: 1 }],
    ['nothing', undefined],
    ['a list', []],
  ])('that says it wrote, and shows %s: not believed', async (_, body) => {
    github.intercept = ({ method, path }) =>
      method === 'POST' && !path.endsWith('/graphql') ? { status: 201, body } : undefined;
    const comment = await act(pullRequest());
    expect(comment.outputs['comment-status']).toBe('failed');
    const issue = await act(schedule);
    expect(issue.outputs['issue-status']).toBe('failed');
    expect(issue.outputs['comment-body-path']).not.toBe('');
  });

  it('that took the comment and lost the answer gets no second one', async () => {
    let lost = false;
    github.beforePost = () => {
      if (lost) return;
      lost = true;
      // The comment is there all the same.
      const { body } = github.received.at(-1)!;
      github.comments.push({ id: 77, issue: 7, user: bot, body: String(body['body']) });
      throw new Error('the answer is lost');
    };
    const { outputs } = await act(pullRequest());
    expect(outputs['comment-status']).toBe('created');
    expect(github.comments.map(({ id }) => id)).toEqual([77]);
    expect(github.faults.splice(0)).toEqual(['Error: the answer is lost']);
  });

  it('sends elsewhere: the token does not follow', async () => {
    const other = await startGithub();
    github.intercept = () => ({ status: 302, headers: { location: `${other.url}/x` } });
    const { outputs } = await act(pullRequest());
    expect(outputs['comment-status']).toBe('failed');
    github.intercept = ({ method }) =>
      method === 'GET'
        ? {
            status: 200,
            headers: { link: `<${other.url}/page2>; rel="next"` },
            body: [],
          }
        : undefined;
    await act(pullRequest());
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('never sees the token in what is written', async () => {
    github.intercept = () => ({ status: 500, body: { message: `no ${token}` } });
    const { everything } = await act(pullRequest());
    expect(everything).not.toContain(token);
  });
});

describe('a busy pull request', () => {
  beforeEach(() => publish(hijacked));

  it('has its comment found on a later page', async () => {
    await act(pullRequest());
    const [ours] = github.comments.splice(0);
    for (let id = 1; id <= 230; id += 1)
      github.comments.push({ id, issue: 7, user: { login: 'a', type: 'User' }, body: 'x' });
    github.comments.push(ours!);
    const { outputs } = await act(pullRequest());
    expect(outputs['comment-status']).toBe('unchanged');
    expect(github.received.some(({ path }) => path.includes('page=3'))).toBe(true);
  });

  it.each([
    ['a user', { login: 'stranger', type: 'User' as const }],
    ['another bot', { login: 'other[bot]', type: 'Bot' as const }],
    ['a user named as the bot', { login: bot.login, type: 'User' as const }],
  ])('leaves alone what %s wrote behind our marker', async (_, user) => {
    await act(pullRequest());
    const { body } = comment();
    github.comments.splice(0);
    github.comments.push({ id: 5, issue: 7, user, body });
    expect((await act(pullRequest())).outputs['comment-status']).toBe('created');
    expect(github.comments.find(({ id }) => id === 5)?.body).toBe(body);
    expect(github.comments.length).toBe(2);
  });

  it('has one comment after two runs at once', async () => {
    let waiting = 0;
    // Neither finds a comment before both have looked.
    github.intercept = ({ method }) => {
      if (method === 'GET' && waiting < 2) {
        waiting += 1;
        return { status: 200, body: [] };
      }
      return undefined;
    };
    const ran = await Promise.all([act(pullRequest()), second.act({}, pullRequest())]);
    expect(ran.map(({ status }) => status)).toEqual([1, 1]);
    expect(markers().length).toBe(1);
  });

  let second: Bench;
  beforeEach(() => {
    second = benchFor(
      domain,
      () => names,
      () => github,
    );
    second.write('dns-audit.baseline.json', baseline);
  });
  afterEach(() => second.remove());
});

describe('other events', () => {
  it('pull_request_target: warns, and writes', async () => {
    publish(hijacked);
    const { outputs, commands } = await act(pullRequest(7, { fork: true, target: true }));
    expect(outputs['comment-status']).toBe('created');
    const warnings = commands.filter(({ name }) => name === 'warning');
    expect(warnings.some(({ data }) => data.includes('pull_request_target'))).toBe(true);
  });

  it('merge_group: judges, and asks nothing of GitHub', async () => {
    publish(hijacked);
    const { status } = await act({ name: 'merge_group', payload: {} });
    expect(status).toBe(1);
    expect(github.received).toEqual([]);
  });

  it('push to another branch: no issue', async () => {
    publish(hijacked);
    await act({ ...schedule, name: 'push', env: { GITHUB_REF_NAME: 'topic' } });
    expect(github.writes()).toEqual([]);
  });

  it('workflow_run: comments on the pull request whose head it was, from the saved report', async () => {
    publish(hijacked);
    // The token of a fork's run may not write.
    github.intercept = ({ method }) =>
      method === 'POST'
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : undefined;
    const first = await act(pullRequest(9, { fork: true }));
    expect(first.outputs['comment-status']).toBe('skipped-fork');
    github.intercept = () => undefined;
    const report = readFileSync(first.outputs['report-path']!, 'utf8');
    runner.write('artefact/report.json', report);
    publish(healthy);
    const head = 'd'.repeat(40);
    github.pulls.push(
      { number: 8, owner: 'stranger', branch: 'change', sha: 'e'.repeat(40) },
      { number: 9, owner: 'stranger', branch: 'change', sha: head },
    );
    const event: Event = {
      name: 'workflow_run',
      payload: {
        workflow_run: {
          event: 'pull_request',
          head_sha: head,
          head_branch: 'change',
          head_repository: { owner: { login: 'stranger' } },
          pull_requests: [],
        },
      },
    };
    const { outputs } = await runner.act({ domains: '', replay: 'artefact/report.json' }, event);
    expect(outputs).toMatchObject({ drift: 'drift', 'comment-status': 'created' });
    expect(comment()).toMatchObject({ issue: 9 });

    runner.write('artefact/report.json', report.replace('"verdict"', '"verdikt"'));
    const forged = await runner.act({ domains: '', replay: 'artefact/report.json' }, event);
    expect(forged.status).toBe(2);
  });
});

describe('the life of a tracking issue', () => {
  it('is opened, told of each new state once, closed and opened again', async () => {
    expect((await act(schedule)).outputs['issue-number']).toBe('');
    expect(github.writes()).toEqual([]);

    publish(hijacked);
    expect((await act(schedule)).outputs['issue-number']).toBe('500');
    expect(github.issues.length).toBe(1);
    expect(github.issues[0]).toMatchObject({ state: 'open', labels: ['dns-audit'] });
    expect(github.issues[0]?.title).toContain(domain);

    await act(schedule);
    expect(github.writes()).toEqual(['POST /issues']);

    publish(noDmarc);
    await act(schedule);
    expect(github.comments.length).toBe(1);
    await act(schedule);
    expect(github.comments.length).toBe(1);

    publish(healthy);
    await act(schedule);
    expect(github.issues[0]).toMatchObject({ state: 'closed', reason: 'completed' });
    expect(github.comments.length).toBe(2);
    await act(schedule);
    expect(github.comments.length).toBe(2);

    publish(hijacked);
    await act(schedule);
    expect(github.issues.length).toBe(1);
    expect(github.issues[0]?.state).toBe('open');
    expect(github.comments.length).toBe(3);
  });

  it('is left closed where somebody closed it as it is', async () => {
    publish(hijacked);
    await act(schedule);
    github.issues[0]!.state = 'closed';
    await act(schedule);
    expect(github.issues.map(({ state }) => state)).toEqual(['closed']);
  });

  it('is found without its label, beyond a pull request and a stranger with our marker', async () => {
    publish(hijacked);
    await act(schedule);
    const [ours] = github.issues.splice(0);
    const { body } = ours!;
    github.issues.push(
      { ...ours!, number: 1, isPull: true },
      { ...ours!, number: 2, user: { login: 'stranger', type: 'User' }, body },
      { ...ours!, labels: [] },
    );
    await act(schedule);
    expect(github.issues.length).toBe(3);
  });

  it('is not touched where nothing can be looked up', async () => {
    publish(hijacked);
    await act(schedule);
    const count = github.writes().length;
    out = true;
    await act(schedule);
    expect(github.writes().length).toBe(count);
  });

  it('issue: never', async () => {
    publish(hijacked);
    await act(schedule, { issue: 'never' });
    expect(github.writes()).toEqual([]);
  });
});

it('finds a GitHub Enterprise Server below its path', async () => {
  publish(hijacked);
  const enterprise = await startGithub('/api/v3');
  const graphql = enterprise.url.replace('/api/v3', '/api/graphql');
  const { outputs } = await runner.act({}, pullRequest(), {
    GITHUB_API_URL: enterprise.url,
    GITHUB_GRAPHQL_URL: graphql,
  });
  expect(outputs['comment-status']).toBe('created');
  expect(enterprise.writes()).toEqual(['POST /issues/7/comments']);
  expect(enterprise.faults).toEqual([]);
  await enterprise.close();
});

it('reaches GitHub through a proxy', async () => {
  const tunnels: (string | undefined)[] = [];
  const proxy = createServer().on('connect', ({ url }, socket) => {
    tunnels.push(url);
    const onward = connect(Number(new URL(github.url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  publish(hijacked);
  const { outputs } = await runner.act({}, pullRequest(), {
    GITHUB_API_URL: 'http://github.test',
    GITHUB_GRAPHQL_URL: 'http://github.test/graphql',
    http_proxy: `http://127.0.0.1:${port}`,
  });
  proxy.close();
  expect(outputs['comment-status']).toBe('created');
  expect(new Set(tunnels)).toEqual(new Set(['github.test:80']));
  expect(markers()).toHaveLength(1);
});
