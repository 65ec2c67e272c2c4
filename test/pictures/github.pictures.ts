/** The comment on a pull request and the job summary, as GitHub shows them: written by the Action itself, on loopback. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { type Bench, bench, benchFor, pullRequest } from '../support/run-action.ts';
import { launch } from '../support/browser.ts';
import { cli } from '../support/cli.ts';
import { githubPage } from '../support/github-page.ts';
import { type GithubServer, startGithub } from '../support/github-server.ts';
import { takePictures } from './picture.ts';

const domain = 'healthy.example';
const healthy = scenarios.find(({ name }) => name === 'healthy')!.records;

const accepted = {
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
};

const isMx = ({ owner, type }: DemoRecord): boolean => owner === domain && type === 'MX';
const isDmarc = ({ owner }: DemoRecord): boolean => owner === `_dmarc.${domain}`;

/** Somebody has put another mail host in the place of one of Apple's, and dropped DMARC. */
const drifted: readonly DemoRecord[] = [
  ...healthy.filter((record) => !isMx(record) && !isDmarc(record)),
  {
    owner: domain,
    type: 'MX',
    rdata: { preference: 10, exchange: dnsName('mx01.mail.icloud.com') },
  },
  { owner: domain, type: 'MX', rdata: { preference: 20, exchange: dnsName('mail.other.example') } },
];

const zone = `$ORIGIN ${domain}.
@ 300 IN SOA ns1 hostmaster 1 7200 900 1209600 900
@ 300 IN NS ns1
ns1 300 IN A 127.0.0.1
@ 300 IN MX 10 mx01.mail.icloud.com.
@ 300 IN TXT "apple-domain=Abcd1234Efgh5678"
@ 300 IN TXT "v=spf1 include:icloud.com include:_spf.google.com ~all"
sig1._domainkey 300 IN CNAME sig1.dkim.${domain}.at.icloudmailadmin.com
_dmarc 300 IN TXT "v=DMARC1; p=quarantine"
`;

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
  runner = benchFor(
    domain,
    () => names,
    () => github,
  );
});
afterAll(async () => {
  runner.remove();
  await Promise.all([browser.close(), names.close(), github.close()]);
});

const author = 'github-actions bot commented now';

const show = (name: string, text: string, head: string): Promise<readonly string[]> =>
  takePictures(browser, name, githubPage(text, head));

it('a comment on drift, and the same once it is resolved', async () => {
  runner.write('dns-audit.baseline.json', JSON.stringify(accepted, null, 2));
  names.serve([...surroundingRecords, ...drifted]);
  const { summary } = await runner.act({}, pullRequest());
  expect(await show('github-comment-drift', github.comments[0]?.body ?? '', author)).toEqual([]);
  expect(await show('github-summary-drift', summary, 'mail summary')).toEqual([]);
  names.serve([...surroundingRecords, ...healthy]);
  await runner.act({}, pullRequest());
  expect(await show('github-comment-resolved', github.comments[0]?.body ?? '', author)).toEqual([]);
});

it('a comment on a zone file that would break mail', async () => {
  github.reset();
  runner.write('zones/healthy.example.zone', zone);
  names.serve([...surroundingRecords, ...healthy]);
  await runner.act({ zone: 'zones:bind' }, pullRequest());
  expect(await show('github-comment-merge', github.comments[0]?.body ?? '', author)).toEqual([]);
});

it.each(['healthy', 'moving', 'blocked', 'wrong-spf', 'outage'])('a summary: %s', async (name) => {
  const { stdout } = await cli(['demo', name, '--format', 'json']);
  const replayer = bench(() => ({ inputs: { replay: 'report.json' }, env: {} }));
  replayer.write('report.json', stdout);
  const { summary } = await replayer.act({ domains: `${name}.example`, 'github-token': '' });
  replayer.remove();
  expect(await show(`github-summary-${name}`, summary, 'mail summary')).toEqual([]);
});
