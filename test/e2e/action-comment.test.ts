/** What the comment says to do, and where the annotations stand: the built Action, with git and a GitHub of its own. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { foreignIn } from '../support/github-markdown.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { type Bench, benchFor, type Event, pullRequest, schedule } from '../support/run-action.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;
const zoneFile = `zones/${domain}.zone`;

const accepted = [
  `_dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  `${domain}. MX 10 mx01.mail.icloud.com.`,
  `${domain}. MX 10 mx02.mail.icloud.com.`,
  `${domain}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${domain}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${domain}. CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`,
];
const baseline = `${JSON.stringify({ version: 1, domains: { [domain]: accepted } }, null, 2)}\n`;
const lineOf = (text: string, part: string): string =>
  String(text.split('\n').findIndex((line) => line.includes(part)) + 1);

const zone = `$ORIGIN ${domain}.
$TTL 300
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;

beforeAll(async () => {
  [names, github] = await Promise.all([startNameServer({ records: [] }), startGithub()]);
});
afterAll(() => Promise.all([names.close(), github.close()]));
const publish = (records: readonly DemoRecord[]): void =>
  names.serve([...surroundingRecords, ...records]);
beforeEach(() => {
  github.reset();
  publish(healthy);
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  runner.write('.github/CODEOWNERS', '* @octo/all\n*.zone @octo/dns # them\n');
});
afterEach(() => {
  runner.remove();
  if (github.faults.length > 0) throw new Error(github.faults.splice(0).join('\n'));
});

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

/** What is there is the base; what is written afterwards is the pull request's. */
const asBase = (): { readonly event: Event; readonly sha: string } => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'x', '--no-gpg-sign');
  const sha = git('rev-parse', 'HEAD');
  return { event: pullRequest(7, { base: sha }), sha };
};

const body = (): string => github.comments.at(-1)?.body ?? '';

it('the issue of the default branch names who owns the file, by what is checked out', async () => {
  runner.write('dns-audit.baseline.json', baseline);
  const { sha } = asBase();
  publish(healthy.filter(({ type }) => type !== 'MX'));
  await runner.act({}, { ...schedule, env: { GITHUB_SHA: sha } });
  expect(github.issues.map(({ body: text }) => text).join('\n')).toContain(
    '`@octo/all` for `dns-audit.baseline.json`',
  );
});

describe('a change that deletes records', () => {
  it('of the whole zone: what the base had is the fix, with the command that restores the file', async () => {
    runner.write('dns-audit.baseline.json', baseline);
    runner.write(zoneFile, zone);
    const { event, sha } = asBase();
    runner.write(zoneFile, `$ORIGIN ${domain}.\n$TTL 300\n`);
    // Who owns a file is what the base says.
    runner.write('.github/CODEOWNERS', '* @stranger\n');
    const { status, summary } = await runner.act({ zone: zoneFile }, event);
    expect(status).toBe(1);
    expect(body()).toContain(
      `### ❌ Merging this would break mail of \`${domain}\`: incoming and outgoing mail`,
    );
    const [, fix = ''] = /\*\*Fix:\*\* Put back into .*:\n\n```text\n([^`]*)```/.exec(body()) ?? [];
    expect(fix.trim().split('\n').toSorted()).toEqual(accepted.toSorted());
    expect(body()).toContain(`git checkout ${sha.slice(0, 7)} -- ${zoneFile}`);
    expect(`${body()}${summary}`).not.toMatch(/TOKEN|VALUE|rua=|\.zone@/);
    expect(body()).toContain(`\`@octo/dns\` for \`${zoneFile}\``);
    expect(`${body()}${summary}`).not.toContain('@stranger');
    expect(
      foreignIn(body().replace(/^<!--.*-->\n/, ''), [
        'https://github.example/octo/zones/actions/runs/42',
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'octoDNS',
      `zones/${domain}.yaml`,
      `---
'':
  - type: MX
    values:
      - {exchange: mx01.mail.icloud.com., preference: 10}
      - {exchange: mx02.mail.icloud.com., preference: 10}
  - type: TXT
    values:
      - apple-domain=Abcd1234Efgh5678
      - v=spf1 include:icloud.com ~all
sig1._domainkey:
  type: CNAME
  value: sig1.dkim.${domain}.at.icloudmailadmin.com.
_dmarc:
  type: TXT
  value: v=DMARC1\\; p=quarantine
`,
      '---\nwww: {type: A, value: 192.0.2.1}\n',
      /^["']?([\w.]*)["']?:/gm,
    ],
    [
      'Terraform',
      'mail.tf',
      accepted
        .map((line, i) => {
          const [owner = '', type = '', ...rest] = line.split(' ');
          const [preference, host] = type === 'MX' ? rest : [undefined, rest.join(' ')];
          const content = (host ?? '').replaceAll('"', '').replace(/\.$/, '');
          return `resource "cloudflare_dns_record" "r${i}" {
  zone_id = "abc"
  name    = "${owner.slice(0, -1)}"
  type    = "${type}"
  content = "${content}"
  ttl     = 3600
${preference === undefined ? '' : `  priority = ${preference}\n`}}
`;
        })
        .join('\n'),
      'resource "cloudflare_dns_record" "www" {\n  zone_id = "abc"\n  name = "www"\n  type = "A"\n  content = "192.0.2.1"\n  ttl = 3600\n}\n',
      /^resource "\w+" "(\w+)"/gm,
    ],
  ])('of a file of %s: the fix is in its form, and names nothing twice', async (...row) => {
    const [, file, text, emptied, pattern] = row;
    runner.write(file, text);
    const { event } = asBase();
    runner.write(file, emptied);
    await runner.act({ zone: file }, event);
    const [, fix = ''] = /\*\*Fix:\*\* Put back into .*:\n\n```\w+\n([^`]*)```/.exec(body()) ?? [];
    expect(fix).not.toBe('');
    const named = [...fix.matchAll(pattern)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(new Set(named).size).toBe(named.length);
    for (const value of ['mx02.mail.icloud.com', 'apple-domain=', 'v=spf1', 'v=DMARC1'])
      expect(fix).toContain(value);
  });

  it.each([
    ['one between others', 'sig1._domainkey', 6, 'CNAME'],
    ['the first', '@ MX', 5, 'MX'],
    ['the last', '_dmarc', 7, 'TXT'],
  ])('%s: the annotation is where it stood, and says what it was', async (_, start, line, type) => {
    runner.write(zoneFile, zone);
    const { event } = asBase();
    const head = zone.split('\n').filter((one) => !one.startsWith(start));
    runner.write(zoneFile, head.join('\n'));
    const { commands } = await runner.act({ zone: zoneFile }, event);
    const found = commands.find(({ data }) => / -> none/.test(data));
    expect(found?.data).toMatch(new RegExp(`Change: .*healthy\\.example\\. ${type}: .* -> none`));
    expect(found?.properties['title']).toContain(domain);
    const near = start === '@ MX' ? 3 : line;
    expect(found?.properties).toMatchObject({ file: zoneFile, line: String(near) });
  });
});

describe('drift from a baseline of its own path', () => {
  it('is annotated at the accepted record, old and new, and names the path in its command', async () => {
    const file = 'dns/accepted.json';
    runner.write(file, baseline);
    const { event } = asBase();
    publish(healthy.filter(({ owner }) => owner !== `_dmarc.${domain}`));
    const { commands } = await runner.act({ baseline: file }, event);
    const found = commands.find(({ data }) => data.includes('"v=DMARC1; p=quarantine" -> none'));
    expect(found?.properties).toMatchObject({ file, line: lineOf(baseline, '_dmarc') });
    expect(body()).toContain(`--update --baseline ${file} && git add ${file}`);
    expect(body()).toContain(`\`@octo/all\` for \`${file}\``);
  });

  it('and a fault in that file names the path too', async () => {
    runner.write('dns/accepted.json', '{"version": 2, "domains": {}}');
    runner.write('dns/other.json', '{"domains": {}}');
    const { stdout } = await runner.act({ baseline: 'dns/other.json' }, pullRequest());
    expect(stdout).toContain('--update --baseline dns/other.json');
  });
});

describe('many domains', () => {
  it('the one of which mail breaks comes first, in heading, diff and annotations', async () => {
    const all = Array.from({ length: 12 }, (_, i) => `d${i + 1}.example`);
    const rename = (text: string, name: string) => text.replaceAll(domain, name);
    for (const name of all) runner.write(`zones/${name}.zone`, rename(zone, name));
    const { event } = asBase();
    publish(
      all.flatMap((name) => JSON.parse(rename(JSON.stringify(healthy), name)) as DemoRecord[]),
    );
    for (const name of all)
      runner.write(`zones/${name}.zone`, rename(zone, name).replace('p=quarantine', 'p=none'));
    runner.write(
      'zones/d9.example.zone',
      rename(zone, 'd9.example').replace(/@ MX .*\n@ MX .*\n/, '@ MX 10 mail.other.example.\n'),
    );
    const inputs = { domains: all.join(','), zone: 'zones' };
    const { commands, summary } = await runner.act(inputs, event);
    expect(body()).toContain('## ❌ Mail breaks on `d9.example` (1 of 12 domains');
    expect(body()).toContain(
      '- d9.example. MX 10 mx01.mail.icloud.com.\n- d9.example. MX 10 mx02.mail.icloud.com.\n+ d9.example. MX 10 mail.other.example.',
    );
    const first = commands.find(({ properties }) => properties['title'] !== undefined);
    expect(first?.properties['title']).toContain('d9.example');
    expect(/^### .*$/m.exec(summary)?.[0]).toContain('d9.example');
  });
});
