import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const soa =
  '@ SOA ns1.example.net. host.example.net. 1 3600 600 86400 300\n@ NS ns1.example.net.\n';
const mail = `@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=AAAA1111bbbb2222"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;
const zone = (records: string): string => `$ORIGIN example.com.\n$TTL 300\n${soa}${records}`;

const lint = (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'dns-audit-lint-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, file), text);
  return cli(['lint', ...Object.keys(files), ...args], { cwd });
};

it.each<{
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly status: number;
  readonly lines: readonly RegExp[];
  /** Nothing else is said. */
  readonly only?: true;
}>([
  { name: 'a good zone says nothing', files: { 'a.zone': zone(mail) }, status: 0, lines: [] },
  {
    name: 'a missing dot is told at its line',
    files: { 'a.zone': zone(mail.replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')) },
    status: 1,
    lines: [/^a\.zone:6:\d+: error: .*mx02\.mail\.icloud\.com/],
  },
  {
    name: 'a zone without iCloud Mail is judged as a file alone',
    files: { 'a.zone': zone('@ MX 10 mail.other.net.\n@ TXT "v=spf1 mx -all"\n') },
    status: 0,
    lines: [],
  },
  {
    name: 'a warning fails nothing',
    files: { 'a.zone': zone(mail.replace(/^_dmarc.*\n/m, '')) },
    status: 0,
    lines: [/^a\.zone:1:1: warning: .*DMARC.*\[dmarc-present\]$/],
  },
  {
    name: 'unless it is to',
    files: { 'a.zone': zone(mail.replace(/^_dmarc.*\n/m, '')) },
    args: ['--fail-on', 'warning'],
    status: 1,
    lines: [/\[dmarc-present\]$/],
  },
  {
    name: 'a subdomain with mail of its own',
    files: {
      'a.zone': zone(`${mail}team MX 10 mx01.mail.icloud.com.\nteam MX 10 mx02.mail.icloud.com.\n`),
    },
    status: 1,
    lines: [/error: .*sig1\._domainkey\.team\.example\.com/, /verification-present/],
  },
  {
    name: 'an owner with the zone twice is no domain of its own',
    files: { 'a.zone': zone(mail.replace('sig1._domainkey ', 'sig1._domainkey.example.com ')) },
    status: 1,
    lines: [/^a\.zone:9:\d+: error: The owner has the zone twice.*\[dkim-cname\]$/],
    only: true,
  },
  {
    name: 'nor do missing dots hide the domain',
    files: {
      'a.zone': zone(
        '@ MX 10 mx01.mail.icloud.com\n@ MX 10 mx02.mail.icloud.com\n@ TXT "v=spf1 mx -all"\n',
      ),
    },
    status: 1,
    lines: [/\[dkim-cname\]$/, /\[verification-present\]$/],
  },
  {
    name: 'two files of one domain, of which one is wrong',
    files: {
      'a.zone': zone(mail),
      'a.zone.b.zone': zone(mail.replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')),
    },
    status: 1,
    lines: [/^a\.zone\.b\.zone:6:\d+: error: /],
  },
])('$name', async ({ files, args = [], status, lines, only }) => {
  const ran = await lint(files, ...args);
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(status);
  const said = ran.stdout.split('\n').slice(0, -1);
  for (const line of said)
    expect(line).toMatch(/^a\.zone(?:\.b\.zone)?:\d+:\d+: (?:error|warning|note): /);
  for (const pattern of lines) expect(said.some((line) => pattern.test(line))).toBe(true);
  if (only === true || lines.length === 0) expect(said).toHaveLength(lines.length);
});

const r53 = (zoneId: string, name: string): string =>
  `resource "aws_route53_record" "txt" {\n  zone_id = ${zoneId}\n  name    = "${name}"\n  type    = "TXT"\n  records = ["v=spf1 include:icloud.com ~all"]\n}\n`;

it.each<readonly [name: string, file: string, text: string, line: RegExp]>([
  [
    'Terraform without records',
    'variables.tf',
    'variable "region" {}\n',
    /^variables\.tf:1:1: note: .*no zone/,
  ],
  [
    'a module whose zone others name',
    'main.tf',
    `variable "id" {}\n${r53('var.id', 'www')}`,
    /^main\.tf:2:1: note: .*zone of "www" is unknown/,
  ],
  [
    "another tool's YAML",
    'docker-compose.prod.yml',
    'services:\n  web:\n    image: x\n',
    /Docker Compose/,
  ],
  ['the YAML of nobody knows what', 'a.b.yaml', 'foo: bar\n', /"foo"/],
  ['a part of a zone', 'hosts.zone', 'ns1 A 192.0.2.1\n', /^hosts\.zone:1:1: note: .*no \$ORIGIN/],
  [
    'a module out of reach',
    'net.tf',
    'module "m" {\n  source = "../../m"\n}\n',
    /^net\.tf:1:1: note: /,
  ],
  ['an empty configuration', 'outputs.tf', '', /^outputs\.tf:1:1: note: /],
])('passes over %s, and says so', async (_, file, text, line) => {
  const ran = await lint({ [file]: text });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toMatch(line);
  expect(ran.status).toBe(0);
});

it.each(['', '; all is gone\n', '$ORIGIN example.com.\n$TTL 300\n'])(
  'refuses a zone file without records: %j',
  async (text) => {
    const ran = await lint({ 'a.zone': text });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe(
      'dns-audit: a.zone has no DNS records: name servers refuse a zone file without any.\n',
    );
  },
);

it('judges what is beside a file without records', async () => {
  const ran = await lint({
    'variables.tf': 'variable "region" {}\n',
    'a.zone': zone(mail.replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')),
  });
  expect(ran.stdout).toMatch(/^a\.zone:6:\d+: error: /m);
  expect(ran.status).toBe(1);
});

it('calls nothing good where no file has records', async () => {
  const ran = await lint({ 'variables.tf': 'variable "region" {}\n' }, '--format', 'json');
  expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'inconclusive', domains: [] });
  expect(ran.status).toBe(0);
});

it('stops at a file that cannot be read', async () => {
  const ran = await lint({ 'main.tf': 'resource "aws_route53_record" "x" {\n  name =\n' });
  expect(ran.stderr).toMatch(/main\.tf:\d+:\d+: /);
  expect(ran.status).toBe(2);
});

it.each([
  ['no file', ['lint'], /needs at least one file|Which|file/i],
  ['a file that is not there', ['lint', 'nowhere.zone'], /There is no nowhere\.zone/],
  [
    'an option of the network',
    ['lint', 'a.zone', '--resolver', '1.1.1.1'],
    /doesn't use the network/,
  ],
])('%s is exit status 2', async (_, args, words) => {
  const { status, stderr } = await cli(args);
  expect(stderr).toMatch(words);
  expect(status).toBe(2);
});

it('writes other formats too', async () => {
  const { stdout, status } = await lint(
    { 'a.zone': zone('@ MX 5 mx01.mail.icloud.com.\n') },
    '--format',
    'json',
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'fail',
    domains: [{ domain: 'example.com' }],
  });
});

it('reports the other files beside one that cannot be read', async () => {
  const { stdout, stderr, status } = await lint({
    'a.zone': zone(mail.replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')),
    'dnsconfig.js': 'D("example.com", REG\n  MX("@", 10));\n',
  });
  expect(stdout).toMatch(/^a\.zone:6:\d+: error: /m);
  expect(stderr).toMatch(/dnsconfig\.js:2:\d+: JavaScript syntax error/);
  expect(status).toBe(2);
});

it.each([
  ['a wildcard', '$ORIGIN example.com.', '* MX 10 mx01.mail.icloud.com.'],
  ['a zone of services', '$ORIGIN _tcp.example.com.', '_imaps SRV 0 1 993 imap.mail.me.com.'],
  ['the zone of this computer', '$ORIGIN localhost.', '@ A 127.0.0.1'],
])(
  'passes over %s, which is no domain of anybody, and reports the others',
  async (_, origin, record) => {
    const ran = await lint({
      'a.zone': `${origin}\n$TTL 300\n${soa}${record}\n`,
      'bad.zone': zone(mail.replace('mx02.mail.icloud.com.', 'mx02.mail.icloud.com')),
    });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/^bad\.zone:6:/m);
    expect(ran.stdout).not.toMatch(/^a\.zone:\d+:\d+: error/m);
    expect(ran.status).toBe(1);
  },
);
