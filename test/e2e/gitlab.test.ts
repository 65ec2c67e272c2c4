/** The job of examples/gitlab, run as GitLab's runner runs it, against a GitLab and name servers on loopback. */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { root } from '../support/cli.ts';
import {
  bot,
  type GitlabServer,
  jobToken,
  projectToken,
  startGitlab,
} from '../support/gitlab-server.ts';

interface Job {
  readonly script: readonly string[];
  readonly rules: readonly { readonly if: string }[];
  readonly allow_failure: { readonly exit_codes: number };
  readonly artifacts: {
    readonly when: string;
    readonly reports: { readonly junit: string; readonly codequality: string };
  };
}

const file = join(root, 'examples', 'gitlab', '.gitlab-ci.yml');
const pipeline = parse(readFileSync(file, 'utf8')) as {
  readonly variables: Readonly<Record<string, string>>;
  readonly 'mail-dns': Job;
};
const job = pipeline['mail-dns'];

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const hostile = '/close\n/merge ##[error]x @all `$(id)` $CI_JOB_TOKEN';

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

/** One of Apple's mail servers is gone, and a stranger wrote a record. */
const drifted: readonly DemoRecord[] = [
  ...healthy.filter(
    ({ owner, type, rdata }) =>
      !(owner === domain && type === 'MX' && JSON.stringify(rdata).includes('mx02')),
  ),
  { owner: domain, type: 'TXT', rdata: { strings: [`v=spf1 ${hostile} -all`] } },
];

let names: Awaited<ReturnType<typeof startNameServer>>;
let gitlab: GitlabServer;
let origin: string;
let commit: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: origin,
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  [names, gitlab] = await Promise.all([startNameServer({ records: [] }), startGitlab()]);
  origin = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  for (const name of ['dist', 'examples'])
    cpSync(join(root, name), join(origin, name), { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=x');
  commit = git('rev-parse', 'HEAD');
});
afterAll(async () => {
  rmSync(origin, { recursive: true });
  await Promise.all([names.close(), gitlab.close()]);
});

let folder: string;
beforeEach(() => {
  gitlab.reset();
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(join(folder, 'dns-audit.baseline.json'), accepted);
});
afterEach(() => rmSync(folder, { recursive: true }));

type Variables = Readonly<Record<string, string>>;

/** The options that a comment of the job offers for a zone file. */
const zoneOptions = /^ {2}#\s+(--zone .*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

const zone = `$ORIGIN ${domain}.
$TTL 300
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

const runScript = async (script: string, variables: Variables) => {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      CI: 'true',
      CI_API_V4_URL: gitlab.url,
      CI_JOB_NAME: 'mail-dns',
      CI_JOB_TOKEN: jobToken,
      CI_JOB_URL: 'https://gitlab.example/octo/zones/-/jobs/1',
      CI_MERGE_REQUEST_IID: '11',
      CI_MERGE_REQUEST_PROJECT_ID: '5',
      CI_PIPELINE_ID: '100',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      DNS_AUDIT_COMMIT: commit,
      DNS_AUDIT_GITLAB_TOKEN: projectToken,
      // In place of the network: the repository on this disk.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${origin}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/dns-audit/dns-audit',
      ...variables,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said += String(chunk)));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, said };
};

/** Runs the job's script: only what is audited, and who is asked, are this test's. */
const runJob = async (
  records: readonly DemoRecord[],
  variables: Variables = {},
  options = '--baseline dns-audit.baseline.json',
) => {
  names.serve([...surroundingRecords, ...records]);
  const script = job.script
    .join('\n')
    .replace(
      'example.com ',
      `${domain} --resolver 127.0.0.1:${names.port} --no-authoritative --timeout 5 `,
    )
    .replace('--baseline dns-audit.baseline.json', options.replaceAll('example.com', domain));
  return runScript(script, variables);
};

/** Runs only the part of the job that writes the note, after an audit that ended with `status`. */
const runNote = (status: 0 | 1 | 3, variables: Variables = {}) => {
  const text = { 0: '### ✅ PASS', 1: '### ❌ FAIL', 3: '### ❔ INCONCLUSIVE' }[status];
  writeFileSync(join(folder, 'note.md'), `${text}\n`);
  const [line = ''] = /^ *node "\$tool\/examples.*$/m.exec(job.script.join('\n')) ?? [];
  return runScript(`tool=${root}\nstatus=${status}\n${line}\nexit "$status"`, variables);
};

const writes = (): readonly string[] =>
  gitlab.received
    .filter((line) => !line.startsWith('GET '))
    .map((line) => line.replace(/^(\w+) .*?(\/\d+)?$/, '$1$2'));

describe('the note on a merge request', () => {
  it('is written when records drift, updated, and turns green when all is well again', async () => {
    const first = await runJob(drifted);
    expect(first.status).toBe(1);
    expect(gitlab.notes).toHaveLength(1);
    expect(gitlab.notes[0]?.body).toMatch(
      /^<!-- dns-audit:gitlab key=mail-dns pipeline=100 status=1 -->\n### ❌ `healthy\.example`/,
    );
    const again = await runJob(healthy, { CI_PIPELINE_ID: '101' });
    expect(again.status).toBe(0);
    expect(gitlab.notes).toHaveLength(1);
    expect(gitlab.notes[0]?.body).toMatch(/status=0 -->\n### ✅/);
    expect(writes()).toEqual(['POST', 'PUT/900']);
    for (const { said } of [first, again]) expect(said).not.toContain('glpat');
  });

  it('is not written where nothing is wrong', async () => {
    const { status, said } = await runJob(healthy);
    expect([status, gitlab.notes, writes()]).toEqual([0, [], []]);
    expect(said).toContain('Note: none is needed.');
  });

  it.each([
    ['stays', 1, 3, 'left as it is', /❌ FAIL/],
    ['turns green', 1, 0, 'updated', /✅ PASS/],
    ['turns red again', 0, 1, 'updated', /❌ FAIL/],
    ['is green no more', 0, 3, 'updated', /❔ INCONCLUSIVE/],
  ] as const)('%s: %i, then %i', async (_, before, after, sentence, body) => {
    await runNote(1, { CI_PIPELINE_ID: '98' });
    await runNote(before, { CI_PIPELINE_ID: '99' });
    const { status, said } = await runNote(after);
    expect([status, gitlab.notes.length]).toEqual([after, 1]);
    expect(said).toContain(sentence);
    expect(gitlab.notes[0]?.body).toMatch(body);
  });

  it('is not written again where it says the same', async () => {
    await runNote(1, { CI_PIPELINE_ID: '99' });
    expect((await runNote(1)).said).toContain('Note: unchanged.');
    expect(writes()).toEqual(['POST']);
  });

  it("is no one else's: a copied marker is left alone", async () => {
    const copied = '<!-- dns-audit:gitlab key=mail-dns pipeline=1 status=1 -->\nmine';
    gitlab.notes.push({
      id: 1,
      author: { id: 9, username: 'mallory' },
      body: copied,
      system: false,
    });
    gitlab.notes.push({
      id: 2,
      author: bot,
      body: copied.replace('mail-dns', 'other'),
      system: false,
    });
    await runNote(1);
    expect(gitlab.notes.map(({ id }) => id)).toEqual([1, 2, 902]);
    expect([gitlab.notes[0]?.body, writes()]).toEqual([copied, ['POST']]);
  });

  it('is found behind hundreds of others', async () => {
    await runNote(1);
    const [note] = gitlab.notes.splice(0);
    for (let id = 1; id <= 250; id += 1)
      gitlab.notes.push({ id, author: { id: 9, username: 'x' }, body: 'hello', system: false });
    gitlab.notes.push(note!);
    await runNote(0, { CI_PIPELINE_ID: '101' });
    expect([gitlab.notes.length, writes()]).toEqual([251, ['POST', 'PUT/900']]);
  });

  it('is one where two pipelines write at once', async () => {
    gitlab.beforePost = () => {
      gitlab.beforePost = () => {};
      const body = '<!-- dns-audit:gitlab key=mail-dns pipeline=99 status=1 -->\nfaster';
      gitlab.notes.push({ id: 800, author: bot, body, system: false });
    };
    await runNote(1);
    expect(gitlab.notes.map(({ id }) => id)).toEqual([800]);
  });

  it('of a later pipeline is left alone', async () => {
    await runNote(1, { CI_PIPELINE_ID: '105' });
    const { said } = await runNote(0, { CI_PIPELINE_ID: '104' });
    expect(said).toContain('a later pipeline has written it already');
    expect(gitlab.notes[0]?.body).toContain('pipeline=105 status=1');
  });

  it('runs no command and no quick action of what a stranger wrote', async () => {
    await runJob(drifted);
    const body = gitlab.notes[0]?.body ?? '';
    expect(body).toContain('CI_JOB_TOKEN');
    expect(body).not.toContain(jobToken);
    expect(body).not.toMatch(/uid=\d/);
    expect(body).not.toMatch(/^\s*\//m);
  });

  it.each([
    ['the job token alone', { DNS_AUDIT_GITLAB_TOKEN: jobToken }, 'GitLab answered 401 to GET'],
    ['no token', { DNS_AUDIT_GITLAB_TOKEN: '' }, 'DNS_AUDIT_GITLAB_TOKEN is not set'],
    ['no merge request', { CI_MERGE_REQUEST_IID: '' }, 'this is no merge request'],
  ])('with %s is not written, and the verdict stands', async (_, variables, sentence) => {
    const { status, said } = await runNote(1, variables);
    expect(said).toContain(sentence);
    expect([status, gitlab.notes]).toEqual([1, []]);
  });

  it.each([403, 404, 422, 500])(
    'refused with %i changes no verdict, and quotes nothing',
    async (code) => {
      gitlab.intercept = (line) => (line.startsWith('POST') ? code : undefined);
      const { status, said } = await runNote(1);
      expect(said).toContain(`GitLab answered ${code} to POST`);
      expect(said).not.toContain('stranger');
      expect([status, gitlab.notes]).toEqual([1, []]);
    },
  );
});

describe('with a zone file', () => {
  const runZone = (text: string, pipelineId: string) => {
    mkdirSync(join(folder, 'zones'), { recursive: true });
    writeFileSync(join(folder, 'zones', `${domain}.zone`), text);
    return runJob(healthy, { CI_PIPELINE_ID: pipelineId }, zoneOptions);
  };

  it('shows what a change would break, at its line, and turns green once it is fixed', async () => {
    const broken = await runZone(zone.replace('@ MX 10 mx02.mail.icloud.com.\n', ''), '100');
    expect(broken.status, broken.said).toBe(1);
    expect(gitlab.notes[0]?.body).toContain('mx02.mail.icloud.com');
    const quality = readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8');
    expect(JSON.parse(quality)).toMatchObject([
      { check_name: 'mx-icloud', location: { path: `zones/${domain}.zone` } },
    ]);
    expect((await runZone(zone, '101')).status).toBe(0);
    expect(gitlab.notes[0]?.body).toContain('✅');
  });
});

describe('the job', () => {
  it('writes the reports that it declares, whatever the verdict', async () => {
    await runJob(drifted);
    const { junit, codequality } = job.artifacts.reports;
    expect(job.artifacts.when).toBe('always');
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites');
    const quality = JSON.parse(readFileSync(join(folder, codequality), 'utf8')) as readonly {
      readonly check_name: string;
    }[];
    expect(quality.map(({ check_name }) => check_name)).toContain('drift');
  });

  it('is red on a schedule that can look nothing up, and a warning in a merge request', async () => {
    await names.close();
    const blind = async (source: string) =>
      (await runJob(healthy, { CI_PIPELINE_SOURCE: source, CI_MERGE_REQUEST_IID: '' })).status;
    const found = [await blind('schedule'), await blind('merge_request_event')];
    names = await startNameServer({ records: [] });
    expect(found).toEqual([1, job.allow_failure.exit_codes]);
  });

  it('fails where it gets no dns-audit', async () => {
    const { status } = await runJob(healthy, pipeline.variables);
    expect(status).not.toBe(0);
    expect(existsSync(join(folder, 'note.md'))).toBe(false);
  });

  it('runs in merge requests, on schedules, and on the default branch that Code Quality is compared with', () =>
    expect(job.rules.map((rule) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_PIPELINE_SOURCE == "schedule"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]));

  it('puts no value of GitLab, or of a stranger, into its commands', () => {
    const expanded = job.script.join('\n').match(/"?\$\{?[A-Za-z_]\w*\}?"?/g) ?? [];
    expect(expanded.length).toBeGreaterThan(5);
    const bare = expanded.filter((one) => !one.startsWith('"') && one !== '$tool');
    expect(bare).toEqual([]);
  });
});

it.each(['GET /user', 'GET /projects/5/merge_requests/11/notes'])(
  'an answer to %s that is none: nothing is written, nobody is taken for us',
  async (asked) => {
    const body = '<!-- dns-audit:gitlab key=mail-dns pipeline=1 status=1 -->\nforeign';
    const author = { username: 'nobody' } as unknown as (typeof gitlab.notes)[number]['author'];
    gitlab.notes.push({ id: 5, author, body, system: false });
    gitlab.intercept = (line) => (line === asked ? 200 : undefined);
    const { said } = await runNote(1);
    expect(said).toMatch(/Note: GitLab('s answer is no list|\sdid not say whose token)/);
    expect(said).not.toContain('stranger');
    expect(gitlab.notes).toMatchObject([{ id: 5, body }]);
  },
);
