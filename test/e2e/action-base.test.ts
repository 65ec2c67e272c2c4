/** A pull request held against what it is based on: accepted records, and zone files, from the checkout or from GitHub. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { txt } from '../support/live-world.ts';
import { benchFor, type Bench, type Event, pullRequest, token } from '../support/run-action.ts';
import { type Canned, type GithubServer, startGithub } from '../support/github-server.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const base = 'b'.repeat(40);

const accepted = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const baselineOf = (lines: readonly string[]): string =>
  `${JSON.stringify({ version: 1, domains: { [domain]: lines } }, null, 2)}\n`;

const mx = (preference: number, exchange: string): DemoRecord => ({
  owner: domain,
  type: 'MX',
  rdata: { preference, exchange: dnsName(exchange) },
});
const hijacked = [
  ...healthy.filter(({ owner, type }) => owner !== domain || type !== 'MX'),
  mx(10, 'mail.other.example'),
];
const acceptsHijack = [
  ...accepted.filter((line) => !line.includes(' MX ')),
  `${domain}. MX 10 mail.other.example.`,
];

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;
const publish = (records: readonly DemoRecord[]): void =>
  names.serve([...surroundingRecords, ...records]);

beforeAll(async () => {
  names = await startNameServer({ records: [] });
  github = await startGithub();
});
afterAll(() => Promise.all([names.close(), github.close()]));
beforeEach(() => {
  publish(healthy);
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  github.reset();
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const body = () => github.comments.at(-1)?.body ?? '';
const reads = () =>
  github.received
    .filter(({ path }) => path.includes('/git/'))
    .map(({ path }) => path.replace('/repos/octo/zones/git', ''));

describe('accepted records', () => {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: runner.workspace,
      encoding: 'utf8',
    }).trim();
  /** The pull request that makes `head` out of `before`. */
  const change = (before: readonly string[], head: readonly string[]): Event => {
    runner.write('dns-audit.baseline.json', baselineOf(before));
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x', '--no-gpg-sign');
    const event = pullRequest();
    const { pull_request: pull } = event.payload as { pull_request: { base: object } };
    Object.assign(pull.base, { sha: git('rev-parse', 'HEAD') });
    runner.write('dns-audit.baseline.json', baselineOf(head));
    return event;
  };

  it('that break mail are no drift, and told as what the change accepts', async () => {
    publish(hijacked);
    const { outputs, summary } = await runner.act({}, change(accepted, acceptsHijack));
    expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'created' });
    expect(body()).toContain(`### ❌ This change accepts 3 live records of \`${domain}\``);
    expect(body()).toContain("Mail to the domain doesn't reach iCloud.");
    expect(body()).toContain(`+ ${domain}. MX 10 mail.other.example.`);
    expect(body()).toMatch(/not in `dns-audit\.baseline\.json` as on `main` \(`[0-9a-f]{7}`\)/);
    expect(summary).toContain('This change accepts 3 live records');
    expect(reads()).toEqual([]);
  });

  it('that harm nothing are told in the summary alone', async () => {
    const owner = `_dmarc.${domain}`;
    const strict: readonly DemoRecord[] = [
      ...healthy.filter((record) => record.owner !== owner),
      txt(owner, 'v=DMARC1; p=reject'),
    ];
    publish(strict);
    const head = accepted.map((line) => line.replace('p=quarantine', 'p=reject'));
    const { status, outputs, summary } = await runner.act({}, change(accepted, head));
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'none' });
    expect(summary).toContain('This change accepts 1 live record');
    expect(summary).toContain('+ _dmarc.healthy.example. TXT "v=DMARC1; p=reject"');
  });

  it('that are not live yet are no drift, and it says that live is as it was', async () => {
    const head = accepted.map((line) => line.replace('p=quarantine', 'p=reject'));
    const { status, outputs, summary } = await runner.act({}, change(accepted, head));
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'none' });
    expect(summary).toContain(
      "**This change accepts records that aren't live yet: until you publish them, live matches",
    );
  });

  it('that stay as they were are told of no more than before', async () => {
    const { outputs, summary } = await runner.act({}, change(accepted, accepted));
    expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'none' });
    expect(summary).not.toContain('This change accepts');
  });
});

describe('a base that is not checked out', () => {
  const id = (n: number): string => n.toString(16).padStart(40, '0');
  const files = (entries: Readonly<Record<string, string>>, mode = '100644') =>
    Object.entries(entries).map(([path, text], n) => ({ path, text, mode, id: id(n + 1) }));
  type Files = ReturnType<typeof files>;
  const zone = [
    `$ORIGIN ${domain}.`,
    '$TTL 300',
    '@ SOA ns hostmaster 1 7200 900 1209600 900',
    '$INCLUDE mail.inc',
    '@ TXT "apple-domain=Abcd1234Efgh5678"',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    `sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
    '_dmarc TXT "v=DMARC1; p=quarantine"',
    '',
  ].join('\n');
  const both = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n';
  const input = { zone: 'zones/healthy.example.zone' };

  beforeEach(() => {
    runner.write(input.zone, zone);
    runner.write('zones/mail.inc', '@ MX 10 mail.other.example.\n');
  });

  it('is read from GitHub: the zone, and what it includes, and nothing else', async () => {
    github.files.push(
      ...files({ 'README.md': 'x', [input.zone]: zone, 'zones/mail.inc': both, 'other.zone': 'x' }),
    );
    const { outputs, summary } = await runner.act(input, pullRequest());
    expect(reads()).toEqual([`/trees/${base}?recursive=1`, `/blobs/${id(2)}`, `/blobs/${id(3)}`]);
    expect(github.received.every(({ headers }) => headers.authorization?.includes(token))).toBe(
      true,
    );
    expect(outputs).toMatchObject({ verdict: 'fail', drift: 'in-sync' });
    expect(body()).toContain('would break mail of');
    expect(body()).toContain(`- ${domain}. MX 10 mx01.mail.icloud.com.`);
    expect(summary).not.toContain('could not be read as they were');
  });

  it('is read from GitHub: a configuration, its module, and the file that it opens', async () => {
    const main = (exchanges: string): string =>
      `module "mail" {\n  source = "../modules/mail"\n  exchanges = ${exchanges}\n}\n`;
    const module = [
      'variable "exchanges" {}',
      'locals {\n  zone = yamldecode(file("${path.root}/zone.yaml"))\n}',
      'resource "digitalocean_record" "mx" {',
      '  for_each = toset(var.exchanges)',
      '  domain   = local.zone.name',
      '  type     = "MX"',
      '  name     = "@"',
      '  value    = each.value',
      '  priority = 10',
      '}\n',
    ].join('\n');
    const shared = { 'modules/mail/main.tf': module, 'infra/zone.yaml': `name: ${domain}\n` };
    const apple = '["mx01.mail.icloud.com.", "mx02.mail.icloud.com."]';
    for (const [path, text] of Object.entries(shared)) runner.write(path, text);
    runner.write('infra/main.tf', main('["mail.other.example."]'));
    github.files.push(...files({ ...shared, 'infra/main.tf': main(apple), 'other/x.tf': 'x' }));
    const { outputs, summary } = await runner.act({ zone: 'infra' }, pullRequest());
    expect(reads().length).toBe(4);
    expect(outputs).toMatchObject({ verdict: 'fail' });
    expect(body()).toContain(`- ${domain}. MX 10 mx01.mail.icloud.com.`);
    expect(body()).toContain(`+ ${domain}. MX 10 mail.other.example.`);
    expect(summary).not.toContain('could not be read as they were');
  });

  it('gives the accepted records', async () => {
    publish(hijacked);
    runner.write('dns-audit.baseline.json', baselineOf(acceptsHijack));
    github.files.push(...files({ 'dns-audit.baseline.json': baselineOf(accepted) }));
    const { outputs } = await runner.act({}, pullRequest());
    expect(outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'created' });
    expect(body()).toContain('accepts 3 live records');
  });

  const listed = (body: object) => () => ({ status: 200, body: { sha: base, ...body } });
  it.each<[string, Files, (() => Canned) | undefined, string]>([
    [
      'links',
      files({ [input.zone]: '../../etc/passwd' }, '120000'),
      undefined,
      'Before this change no zone',
    ],
    [
      'paths that lead out',
      files({ '../zones/healthy.example.zone': zone }),
      undefined,
      'Before this change no zone',
    ],
    [
      'too many files',
      [],
      listed({ tree: [], truncated: true }),
      'too many files for GitHub to list',
    ],
    ['what is no list', [], listed({ tree: 'x', truncated: false }), 'Before this change no zone'],
  ])('takes no harm from %s', async (_, all, canned, words) => {
    github.files.push(...all);
    github.intercept = ({ path }) => (path.includes('/git/trees/') ? canned?.() : undefined);
    const { summary, outputs } = await runner.act(input, pullRequest());
    expect(summary).toContain(words);
    expect(outputs['verdict']).toBe('fail');
    expect(reads().filter((path) => path.startsWith('/blobs'))).toEqual([]);
  });

  it('and that GitHub does not give is told of, with the permission', async () => {
    github.intercept = ({ path }) =>
      path.includes('/git/')
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : undefined;
    const { summary } = await runner.act(input, pullRequest());
    expect(summary).toContain('contents: read');
    expect(summary).toContain('compared only with the live zone');
  });
});

describe('accepted records of the base that are hostile', () => {
  const nasty = '\u001b[31m\n::error::owned @octocat <img src=x> ##[error]';
  const line = `${domain}. TXT ${JSON.stringify(nasty)}`;
  const doc = (domains: unknown, version: unknown = 1) => JSON.stringify({ version, domains });
  const cases: Readonly<Record<string, string>> = {
    'no JSON': nasty,
    'a depth without end': '['.repeat(100_000),
    'a size without end': doc({ [domain]: [line] }).padEnd(3 * 1024 * 1024),
    'another version': doc({ [domain]: accepted }, 99),
    'a name that is none': doc({ [nasty]: accepted }),
    'a record that is none': doc({ [domain]: [nasty] }),
    'records of another domain': doc({ [domain]: ['example.org. MX 10 mx01.mail.icloud.com.'] }),
    'names that objects have': `{"version":1,"domains":{"__proto__":["x"],"constructor":[]},"x":1}`,
  };

  it.each(Object.entries(cases))(
    '%s: what it accepts is not told, and nothing else fails',
    async (_, text) => {
      runner.write('dns-audit.baseline.json', baselineOf(accepted));
      const id = 'd'.repeat(40);
      github.files.push({ path: 'dns-audit.baseline.json', text, mode: '100644', id });
      const ran = await runner.act({}, pullRequest());
      expect(ran.status).toBe(0);
      expect(ran.outputs).toMatchObject({ drift: 'in-sync', 'comment-status': 'none' });
      expect(ran.everything).not.toMatch(/owned|octocat/);
      expect(ran.commands.filter(({ name }) => name === 'error')).toEqual([]);
      expect(ran.summary).not.toContain('This change accepts');
      expect(reads().at(-1)).toBe(`/blobs/${id}`);
    },
  );

  it('a text that is hostile in a record is told, and harms nothing', async () => {
    const text = doc({
      [domain]: [...accepted, `${domain}. TXT "v=spf1 ::error::owned ##[error] @octocat <b>"`],
    });
    runner.write('dns-audit.baseline.json', baselineOf(accepted));
    const id = 'd'.repeat(40);
    github.files.push({ path: 'dns-audit.baseline.json', text, mode: '100644', id });
    const ran = await runner.act({}, pullRequest());
    expect(ran.status).toBe(0);
    expect(ran.commands.filter(({ name }) => name === 'error')).toEqual([]);
    expect(ran.summary).toContain('This change accepts');
    expect(ran.everything).not.toMatch(/##\[|^::error/m);
    // Raw only within a fence.
    expect(ran.summary.replaceAll(/^```diff\n[^]*?^```$/gm, '')).not.toMatch(/<b>|(?<!`)@octocat/);
  });
});

describe('the configuration of the repository', () => {
  const expiring = (until: string) => ({
    domains: { [domain]: null },
    severities: { 'mx-icloud': 'warning' },
    waivers: [{ check: 'mx-icloud', owner: domain, reason: 'we are moving', until }],
  });

  it('waives a finding in summary and verdict until its day', async () => {
    publish(hijacked);
    runner.write(
      'dns-audit.config.json',
      JSON.stringify({ ...expiring('2999-12-31'), severities: {} }),
    );
    const { outputs, summary, commands } = await runner.act({ domains: '' });
    expect(outputs).toMatchObject({ verdict: 'pass', 'error-count': '0' });
    expect(summary).toContain('we are moving');
    expect(commands.filter(({ name }) => name === 'error')).toEqual([]);
  });

  it('counts it again after that, at the line of the waiver', async () => {
    publish(hijacked);
    runner.write('dns-audit.config.json', JSON.stringify(expiring('2026-01-01'), null, 2));
    const { status, outputs, commands } = await runner.act({ domains: '' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', 'warning-count': '1', 'error-count': '0' });
    expect(commands).toContainEqual(
      expect.objectContaining({
        properties: expect.objectContaining({ file: 'dns-audit.config.json' }),
      }),
    );
  });
});

it('says what of a drift no name server confirmed', async () => {
  publish(hijacked);
  runner.write('dns-audit.baseline.json', baselineOf(accepted));
  const { summary, stdout } = await runner.act({});
  expect(summary).toContain("Not confirmed: the domain's name servers weren't asked");
  expect(stdout).toContain('Not confirmed: ');
});

it('speaks of its inputs, and of no option of the command line', async () => {
  runner.write('other.zone', '$ORIGIN other.example.\n@ 300 A 192.0.2.1\n');
  const { status, stdout } = await runner.act({ zone: 'other.zone' });
  expect(status).toBe(2);
  expect(stdout).toContain('healthy.example is in none of the zones that were read.');
  expect(stdout).not.toContain('--zone');
});
