/**
 * Every way in which one name server of two can be bad: it is named, with what it does, nobody says
 * that all agree, and Verify is not safe. If both are bad in that way, the verdict is right and
 * names the right party.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { checks } from '../../src/check/registry.ts';
import { replayWorld } from '../../src/gather/replay.ts';
import { parseRecording } from '../../src/input/saved/parse-report.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { isPortArea } from '../../src/model/check.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { describeAsked } from '../../src/report/view/asked.ts';
import { digestReport, obstructionRemedy } from '../../src/report/view/group-results.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, liveCase, type Manners, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);

const records = `
tidy-heron.com. 3600 MX 10 mx01.mail.icloud.com.
tidy-heron.com. 3600 MX 10 mx02.mail.icloud.com.
tidy-heron.com. 3600 TXT "apple-domain=Abcd1234Efgh5678"
tidy-heron.com. 3600 TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey.tidy-heron.com. 3600 CNAME sig1.dkim.tidy-heron.com.at.icloudmailadmin.com.
_dmarc.tidy-heron.com. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@tidy-heron.com"`;

const long = Array.from(
  { length: 40 },
  (_, i) => `tidy-heron.com. 3600 TXT "vendor-${i}-verification=${'0'.repeat(60)}"`,
).join('\n');

const caseWith = (more = '') =>
  readCase(`; a domain with two name servers
; domain: tidy-heron.com
; zone tidy-heron.com
; at ns1.tidy-heron.com. 
; at ns2.tidy-heron.com. ${records}
${more}
; Apple: sig1.dkim.tidy-heron.com.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`);

const failing = ({ results }: DomainReport): readonly string[] =>
  results
    .filter(({ status, severity }) => status === 'fail' && severity !== 'note')
    .map(({ check }) => check);

const words = ({ results }: DomainReport): string =>
  results.flatMap(({ findings }) => findings.map((one) => JSON.stringify(one))).join('\n');

/** The checks whose titles say that all servers give the same. */
const agreeing = ({ results }: DomainReport): readonly string[] =>
  results
    .filter(
      ({ check, status }) =>
        status === 'pass' && ['delegation-alike', 'delegation-out-of-step'].includes(check),
    )
    .map(({ check }) => check);

interface Way {
  readonly manners: Manners;
  /** The check that names the server if it is the only bad one, and what it says. */
  readonly one: readonly [check: string, says: RegExp];
  /** The verdict and the failed checks if both are bad. */
  readonly all: readonly [DomainReport['verdict'], readonly string[], says?: RegExp];
  readonly more?: string;
}

const unanswered = /No name server answers for tidy-heron\.com TXT/;
const noneServes = /None of the name servers of tidy-heron\.com answers for it/;

const ways: Readonly<Record<string, Way>> = {
  'a referral to the root': {
    manners: { referral: 'root' },
    one: [
      'delegation-lame',
      /does not serve tidy-heron\.com: it refers to the name servers of the root/,
    ],
    all: ['fail', ['delegation-answers'], noneServes],
  },
  'a referral to the TLD': {
    manners: { referral: 'tld' },
    one: ['delegation-lame', /it refers to the name servers of com/],
    all: ['fail', ['delegation-answers'], noneServes],
  },
  'a referral sideways': {
    manners: { referral: 'sideways' },
    one: ['delegation-lame', /it refers to the name servers of tidy-heron\.com/],
    all: ['fail', ['delegation-answers'], noneServes],
  },
  ...Object.fromEntries(
    ['REFUSED', 'SERVFAIL', 'NOTIMP', 'FORMERR'].flatMap((rcode): readonly [string, Way][] => [
      [
        `${rcode} for all`,
        {
          manners: { rcode },
          one: ['delegation-lame', new RegExp(`does not serve tidy-heron\\.com: .*${rcode}`)],
          all: ['fail', ['delegation-answers'], noneServes],
        },
      ],
      [
        `${rcode} for TXT`,
        {
          manners: { rcode_types: { TXT: rcode } },
          one: ['delegation-lame', new RegExp(`fails for .*tidy-heron\\.com TXT.*${rcode}`)],
          all: ['fail', ['delegation-answers'], unanswered],
        },
      ],
    ]),
  ),
  'MX dropped': {
    manners: { drop_types: ['MX'] },
    one: ['delegation-lame', /fails for tidy-heron\.com MX, unlike ns1.*it does not answer/],
    all: ['fail', ['delegation-answers'], /No name server answers for tidy-heron\.com MX/],
  },
  'TXT dropped': {
    manners: { drop_types: ['TXT'] },
    one: ['delegation-lame', /fails for .*tidy-heron\.com TXT.*it does not answer/],
    all: ['fail', ['delegation-answers'], unanswered],
  },
  'TXT dropped over UDP, TCP closed': {
    manners: { drop_types: ['TXT'], tcp: 'refuse' },
    one: ['delegation-lame', /fails for .*tidy-heron\.com TXT.*it does not answer/],
    all: ['fail', ['delegation-answers'], unanswered],
  },
  'silent over UDP alone': {
    manners: { udp: 'drop' },
    one: ['delegation-silent', /answers over TCP only/],
    all: ['fail', ['delegation-answers'], /No name server of tidy-heron\.com answers over UDP/],
  },
  'silent over UDP, TCP closed': {
    manners: { udp: 'drop', tcp: 'refuse' },
    one: ['delegation-silent', /ns2\.tidy-heron\.com .*(?:does not answer|refuses connections)/],
    all: ['inconclusive', []],
  },
  'no authority, with data': {
    manners: { no_aa: true },
    one: ['delegation-lame', /it is not authoritative for the zone/],
    all: ['fail', ['delegation-answers'], noneServes],
  },
  'no authority for TXT': {
    manners: { no_aa_types: ['TXT'] },
    one: ['delegation-lame', /fails for .*tidy-heron\.com TXT.*: it is not authoritative/],
    all: ['fail', ['delegation-answers'], unanswered],
  },
  'no authority for CNAME': {
    manners: { no_aa_types: ['CNAME'] },
    one: ['delegation-lame', /fails for sig1.*tidy-heron\.com CNAME.*: it is not authoritative/],
    all: ['fail', ['delegation-answers'], /No name server answers for sig1.* CNAME/],
  },
  'no authority for an empty answer': {
    manners: { no_aa_types: ['MX'], nodata_types: ['MX'] },
    one: ['delegation-lame', /fails for tidy-heron\.com MX.*: it is not authoritative/],
    all: ['fail', ['delegation-answers'], /No name server answers for tidy-heron\.com MX/],
  },
  'the zone above in its place': {
    manners: { above: true },
    one: ['delegation-lame', /it answers for com instead/],
    all: ['fail', ['delegation-answers'], noneServes],
  },
  'no MX, with SOA': {
    manners: { nodata_types: ['MX'] },
    one: ['delegation-alike', /Mail breaks with the records at ns2/],
    all: ['fail', ['mx-present']],
  },
  'no such DKIM name': {
    manners: { nxdomain_names: ['sig1._domainkey.tidy-heron.com'] },
    one: ['delegation-alike', /Mail breaks with the records at ns2/],
    all: ['fail', ['dkim-cname']],
  },
  'TXT cut off, TCP closed': {
    manners: { tcp: 'refuse' },
    more: long,
    one: ['delegation-tcp', /too long for UDP, but TCP does not work at 1 of 2 name servers: ns2/],
    all: ['fail', ['delegation-answers'], unanswered],
  },
  'TXT cut off, TCP silent': {
    manners: { tcp: 'drop' },
    more: long,
    one: ['delegation-tcp', /too long for UDP, but TCP does not work at 1 of 2 name servers: ns2/],
    // Port 53 over TCP may be blocked here.
    all: ['inconclusive', []],
  },
  garbage: {
    manners: { noise: 'garbage' },
    one: ['delegation-lame', /ns2\.tidy-heron\.com .*sends replies that can't be used/],
    all: ['inconclusive', []],
  },
  'messages with another id': {
    manners: { noise: 'wrong id' },
    one: ['delegation-silent', /ns2\.tidy-heron\.com .*does not answer/],
    all: ['inconclusive', []],
  },
};

describe.each(Object.entries(ways))('%s', (_, { manners, one: [check, says], all, more = '' }) => {
  it('at one of two', async () => {
    const report = await auditCase(caseWith(more), { manners: { 'ns2.tidy-heron.com': manners } });
    expect(failing(report)).toEqual([check]);
    expect(words(report)).toMatch(says);
    expect(words(report)).toContain('ns2.tidy-heron.com');
    expect(
      agreeing(report).filter(
        (id) => id !== 'delegation-out-of-step' || check !== 'delegation-alike',
      ),
    ).toEqual(
      check === 'delegation-silent' && manners.tcp === undefined && manners.udp === 'drop'
        ? ['delegation-alike', 'delegation-out-of-step']
        : [],
    );
    expect(report.verify?.state).not.toBe('yes');
    expect(findContradictions(report)).toEqual([]);
  });

  it('at both', async () => {
    const everywhere = { 'ns1.tidy-heron.com': manners, 'ns2.tidy-heron.com': manners };
    const [verdict, fails, said = /./] = all;
    const report = await auditCase(caseWith(more), { manners: everywhere });
    expect({ verdict: report.verdict, fails: failing(report) }).toEqual({ verdict, fails });
    if (verdict === 'fail') expect(words(report)).toMatch(said);
    expect(report.verify?.state).not.toBe('yes');
    expect(findContradictions(report)).toEqual([]);
  });
});

const fixServers = 'Fix the name servers first (see delegation-answers).';
const areDown = 'The name servers are most likely down (see the note about them).';

describe('what could not be looked up has the cause that a check reports, and no advice beside it', () => {
  const atBoth = (manners: Manners) => ({
    manners: { 'ns1.tidy-heron.com': manners, 'ns2.tidy-heron.com': manners },
  });
  it.each<[string, () => Promise<DomainReport>, string, DomainReport['verdict'], string?]>([
    [
      'old glue',
      () => auditCase(liveCase('glue-stale-both')),
      fixServers,
      'fail',
      'see delegation-answers',
    ],
    [
      'servers that refuse',
      () => auditCase(caseWith(), atBoth({ rcode: 'REFUSED' })),
      fixServers,
      'fail',
      'see delegation-answers',
    ],
    [
      'servers that drop MX',
      () => auditCase(caseWith(), atBoth({ drop_types: ['MX'] })),
      fixServers,
      'fail',
    ],
    [
      'servers that fail for TXT, and with it for SPF',
      () => auditCase(caseWith(), atBoth({ rcode_types: { TXT: 'SERVFAIL' } })),
      fixServers,
      'fail',
    ],
    [
      'an outage of all servers',
      () => auditCase(caseWith(), atBoth({ udp: 'drop', tcp: 'drop' })),
      areDown,
      'inconclusive',
      'see resolver-reach',
    ],
    [
      'servers whose ports are closed',
      () => auditCase(caseWith(), atBoth({ udp: 'drop', tcp: 'refuse' })),
      areDown,
      'inconclusive',
      'see resolver-reach',
    ],
  ])('%s', async (_, look, remedy, verdict, stale) => {
    const report = await look();
    expect(report.verdict).toBe(verdict);
    expect(digestReport(report).causes.map((cause) => obstructionRemedy(cause, false))).toEqual([
      remedy,
    ]);
    expect(report.results.find(({ check }) => check === 'resolver-stale')).toMatchObject(
      stale === undefined
        ? { status: 'pass' }
        : { status: 'skipped', because: expect.stringContaining(stale) },
    );
    expect(words(report)).not.toContain('from resolvers, possibly from a cache');
  });
});

it.each<[string, Manners, string]>([
  ['has no TCP', { tcp: 'refuse' }, long],
  ['fails for TXT', { rcode_types: { TXT: 'SERVFAIL' } }, ''],
  ['drops MX', { drop_types: ['MX'] }, ''],
])('names the server that %s among those that were asked', async (_, manners, more) => {
  const { results, evidence } = await auditCase(caseWith(more), {
    manners: { 'ns2.tidy-heron.com': manners },
  });
  const asked = results
    .filter(({ check }) => check === 'delegation-lame' || check === 'delegation-tcp')
    .flatMap(({ findings }) => findings.map((one) => describeAsked(one, evidence)));
  expect(asked).toEqual([
    expect.stringMatching(/ from name server 198\.51\.100\.2 and name server 198\.51\.100\.3$/),
  ]);
});

it.each<[string, Manners]>([
  ['refuses', { rcode: 'REFUSED' }],
  ['refers to the root', { referral: 'root' }],
  ['answers without authority', { no_aa: true }],
  ['answers for the zone above', { above: true }],
])(
  'names the server that %s beside one that is out of reach, though resolvers answer',
  async (_, manners) => {
    const report = await auditCase(caseWith(), {
      manners: { 'ns1.tidy-heron.com': manners },
      unreachable: ['ns2.tidy-heron.com'],
    });
    expect(failing(report)).toEqual(['delegation-lame']);
    expect(words(report)).toMatch(/ns1\.tidy-heron\.com .* does not serve tidy-heron\.com/);
    expect(words(report)).not.toMatch(/ns2\.tidy-heron\.com .*does not serve/);
    expect(report.verdict).toBe('pass');
    expect(report.verify?.state).toBe('no');
    expect(findContradictions(report)).toEqual([]);
  },
);

it('takes two names on one address for one server', async () => {
  const report = await auditCase(caseWith(), {
    manners: { 'ns2.tidy-heron.com': { glue: '198.51.100.2' } },
  });
  const single = report.results.find(({ check }) => check === 'delegation-single');
  expect(single).toMatchObject({
    status: 'fail',
    findings: [
      {
        message:
          'There is only one name server for tidy-heron.com: ns1.tidy-heron.com and ns2.tidy-heron.com have the same address, 198.51.100.2',
      },
    ],
  });
});

/** The recording of a server judged again, without network. */
const replay = async (name: string): Promise<DomainReport> => {
  const file = new URL(`../cases/recordings/${name}.report.json`, import.meta.url);
  const { domains, startedAt } = parseRecording(name, readFileSync(file, 'utf8'));
  const { domain, evidence } = domains[0]!;
  return audit(
    {
      domain: { name: dnsName(domain), unicode: domain },
      checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
      startedAt,
    },
    { ...replayWorld(evidence, ['127.0.0.53:5301'], true), families: [4] },
    new AbortController().signal,
  );
};

describe('recordings of earlier versions', () => {
  it.each([
    [
      'one-bad-server-up-root',
      /127\.2\.2\.2\) does not serve up-root\.xa: it refers to the name servers of the root/,
    ],
    [
      'one-bad-server-drop-txt',
      /127\.2\.10\.2\) fails for .*drop-txt\.xa TXT.*: it does not answer/,
    ],
  ])('%s', async (name, says) => {
    const report = await replay(name);
    expect(failing(report)).toEqual(['delegation-lame']);
    expect(words(report)).toMatch(says);
    expect(agreeing(report)).toEqual([]);
    expect(report.verify?.state).not.toBe('yes');
    expect(findContradictions(report)).toEqual([]);
  });
});
