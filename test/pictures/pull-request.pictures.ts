/** The comment and the job summary of a pull request as GitHub shows them, scene by scene. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import {
  type Acted,
  type Bench,
  benchFor,
  type Event,
  pullRequest,
} from '../support/run-action.ts';
import { launch } from '../support/browser.ts';
import { githubPage } from '../support/github-page.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { folder, takePictures } from './picture.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;

/** The records of the healthy domain as those of another. */
const renamed = (name: string): readonly DemoRecord[] =>
  JSON.parse(JSON.stringify(healthy).replaceAll(domain, name)) as readonly DemoRecord[];

const acceptedOf = (name: string): readonly string[] => [
  `_dmarc.${name}. TXT "v=DMARC1; p=quarantine"`,
  `${name}. MX 10 mx01.mail.icloud.com.`,
  `${name}. MX 10 mx02.mail.icloud.com.`,
  `${name}. TXT "apple-domain=Abcd1234Efgh5678"`,
  `${name}. TXT "v=spf1 include:icloud.com ~all"`,
  `sig1._domainkey.${name}. CNAME sig1.dkim.${name}.at.icloudmailadmin.com.`,
];
const baselineOf = (...names: readonly string[]): string =>
  `${JSON.stringify({ version: 1, domains: Object.fromEntries(names.map((name) => [name, acceptedOf(name)])) }, null, 2)}\n`;

const zoneOf = (name: string): string => `$ORIGIN ${name}.
$TTL 300
@ MX 10 mx01.mail.icloud.com.
@ MX 10 mx02.mail.icloud.com.
@ TXT "apple-domain=Abcd1234Efgh5678"
@ TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey CNAME sig1.dkim.${name}.at.icloudmailadmin.com.
_dmarc TXT "v=DMARC1; p=quarantine"
`;

const terraform = `resource "cloudflare_dns_record" "mx1" {
  zone_id = "abc"
  name     = "${domain}"
  type     = "MX"
  content  = "mx01.mail.icloud.com"
  priority = 10
  ttl      = 3600
}

resource "cloudflare_dns_record" "mx2" {
  zone_id = "abc"
  name     = "${domain}"
  type     = "MX"
  content  = "mx02.mail.icloud.com"
  priority = 10
  ttl      = 3600
}

resource "cloudflare_dns_record" "spf" {
  zone_id = "abc"
  name     = "${domain}"
  type     = "TXT"
  content  = "\\"v=spf1 include:icloud.com ~all\\""
  ttl      = 3600
}

resource "cloudflare_dns_record" "verification" {
  zone_id = "abc"
  name     = "${domain}"
  type     = "TXT"
  content  = "\\"apple-domain=Abcd1234Efgh5678\\""
  ttl      = 3600
}

resource "cloudflare_dns_record" "dkim" {
  zone_id = "abc"
  name     = "sig1._domainkey.${domain}"
  type     = "CNAME"
  content  = "sig1.dkim.${domain}.at.icloudmailadmin.com"
  proxied  = false
  ttl      = 3600
}

resource "cloudflare_dns_record" "dmarc" {
  zone_id = "abc"
  name     = "_dmarc.${domain}"
  type     = "TXT"
  content  = "\\"v=DMARC1; p=quarantine\\""
  ttl      = 3600
}
`;

const isMx = ({ type }: DemoRecord): boolean => type === 'MX';
/** Somebody has put another mail host in the place of one of Apple's, and dropped DMARC. */
const drifted: readonly DemoRecord[] = [
  ...healthy.filter(
    (record) => !(isMx(record) && record.owner === domain) && record.owner !== `_dmarc.${domain}`,
  ),
  ...['mx01.mail.icloud.com', 'mail.other.example'].map((exchange, i): DemoRecord => ({
    owner: domain,
    type: 'MX',
    rdata: { preference: 10 + 10 * i, exchange: dnsName(exchange) },
  })),
];

let browser: Browser;
let names: Awaited<ReturnType<typeof startNameServer>>;
let github: GithubServer;
let runner: Bench;

beforeAll(async () => {
  [browser, names, github] = await Promise.all([
    launch(),
    startNameServer({ records: [] }),
    startGithub(),
  ]);
});
afterAll(() => Promise.all([browser.close(), names.close(), github.close()]));
beforeEach(() => {
  github.reset();
  names.serve([...surroundingRecords, ...healthy]);
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
  runner.write('.github/CODEOWNERS', '* @octo/infra\n*.zone @octo/dns @jane\n*.tf @octo/dns\n');
});
afterEach(() => runner.remove());

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: runner.workspace,
    encoding: 'utf8',
  }).trim();

const commit = (): string => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x', '--no-gpg-sign', '--allow-empty');
  return git('rev-parse', 'HEAD');
};

/** Commits what is there as the base; what is written afterwards is the pull request's. */
const asBase = (): Event => {
  git('init', '-q', '-b', 'main');
  commit();
  git('branch', '-q', 'change');
  const event = pullRequest();
  const { pull_request: pull } = event.payload as { pull_request: { base: object } };
  Object.assign(pull.base, { sha: git('rev-parse', 'HEAD') });
  return event;
};

/** Runs on the pull request that brings what is written since the base: on the merge of the two, as GitHub does. */
const act = async (inputs: Readonly<Record<string, string>>, event: Event): Promise<Acted> => {
  const { pull_request: pull } = event.payload as {
    pull_request: { base: { sha: string }; head: object };
  };
  git('symbolic-ref', 'HEAD', 'refs/heads/change');
  const head = commit();
  Object.assign(pull.head, { sha: head });
  git('checkout', '-q', '--detach', pull.base.sha);
  git('merge', '-q', '--no-ff', '--no-gpg-sign', '-m', 'merge', head);
  return runner.act(inputs, event, { GITHUB_SHA: git('rev-parse', 'HEAD') });
};

/** What went on in the pages that should not. */
const show = async (name: string, ran: Acted): Promise<readonly string[]> => {
  const comment = github.comments.at(-1)?.body ?? '(no comment)';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.comment.md`), comment);
  writeFileSync(join(folder, `${name}.summary.md`), ran.summary);
  writeFileSync(join(folder, `${name}.log`), ran.stdout + ran.stderr);
  const author = 'github-actions bot commented now';
  return [
    ...(await takePictures(browser, `${name}-comment`, githubPage(comment, author))),
    ...(await takePictures(browser, `${name}-summary`, githubPage(ran.summary, 'mail summary'))),
  ];
};

const zoneFile = `zones/${domain}.zone`;

it('breaks, and is fixed', async () => {
  runner.write(zoneFile, zoneOf(domain));
  const event = asBase();
  runner.write(
    zoneFile,
    zoneOf(domain)
      .replace('@ MX 10 mx02.mail.icloud.com.\n', '')
      .replace('@ MX 10 mx01.mail.icloud.com.', '@ MX 10 mail.other.example.')
      .replace('include:icloud.com', 'include:_spf.google.com'),
  );
  expect(await show('breaks', await act({ zone: zoneFile }, event))).toEqual([]);
  runner.write(zoneFile, zoneOf(domain));
  expect(await show('fixed', await act({ zone: zoneFile }, event))).toEqual([]);
});

it('breaks in Terraform', async () => {
  runner.write('dns/mail.tf', terraform);
  const event = asBase();
  runner.write(
    'dns/mail.tf',
    terraform
      .replace('include:icloud.com', 'include:_spf.google.com')
      .replace('p=quarantine', 'p=none')
      .replace(/resource "cloudflare_dns_record" "dkim"[^}]*}\n/, ''),
  );
  expect(await show('terraform', await act({ zone: 'dns/mail.tf' }, event))).toEqual([]);
});

it('drift', async () => {
  runner.write('dns/accepted.json', baselineOf(domain));
  const event = asBase();
  runner.write('README.md', 'text');
  names.serve([...surroundingRecords, ...drifted]);
  expect(await show('drift', await act({ baseline: 'dns/accepted.json' }, event))).toEqual([]);
});

it('drift of a zone', async () => {
  runner.write(zoneFile, zoneOf(domain));
  const event = asBase();
  runner.write('README.md', 'text');
  names.serve([...surroundingRecords, ...drifted]);
  expect(await show('drift-zone', await act({ zone: zoneFile }, event))).toEqual([]);
});

it('31 domains', async () => {
  const all = Array.from({ length: 31 }, (_, i) => `domain-${i + 1}.example`);
  for (const name of all) runner.write(`zones/${name}.zone`, zoneOf(name));
  const event = asBase();
  names.serve([...surroundingRecords, ...all.flatMap(renamed)]);
  for (const name of all)
    runner.write(`zones/${name}.zone`, zoneOf(name).replace('p=quarantine', 'p=none'));
  const last = 'domain-17.example';
  runner.write(
    `zones/${last}.zone`,
    zoneOf(last).replace(/@ MX .*\n@ MX .*\n/, '@ MX 10 mail.other.example.\n'),
  );
  expect(await show('many', await act({ domains: all.join(','), zone: 'zones' }, event))).toEqual(
    [],
  );
});

it('gone', async () => {
  runner.write('dns-audit.baseline.json', baselineOf(domain));
  const event = asBase();
  names.serve(surroundingRecords);
  expect(await show('gone', await act({}, event))).toEqual([]);
});

it('emptied', async () => {
  runner.write('dns-audit.baseline.json', baselineOf(domain));
  runner.write(zoneFile, zoneOf(domain));
  const event = asBase();
  runner.write(zoneFile, `$ORIGIN ${domain}.\n$TTL 300\n`);
  expect(await show('emptied', await act({ zone: zoneFile }, event))).toEqual([]);
});
