/**
 * Name servers at addresses that nobody outside can reach: they are not contacted, and each is one
 * finding in plain words. They are neither silent nor lame, and nobody says that all servers agree.
 */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { checks } from '../../src/check/registry.ts';
import { replayWorld } from '../../src/gather/replay.ts';
import { isPortArea } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, type Manners, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);

const given = readCase(`; a domain with two name servers
; domain: tidy-heron.com
; zone tidy-heron.com
; at ns1.tidy-heron.com 
; at ns2.tidy-heron.com 
tidy-heron.com. 3600 MX 10 mx01.mail.icloud.com.
tidy-heron.com. 3600 MX 10 mx02.mail.icloud.com.
tidy-heron.com. 3600 TXT "apple-domain=Abcd1234Efgh5678"
tidy-heron.com. 3600 TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey.tidy-heron.com. 3600 CNAME sig1.dkim.tidy-heron.com.at.icloudmailadmin.com.
_dmarc.tidy-heron.com. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@tidy-heron.com"
; Apple: sig1.dkim.tidy-heron.com.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`);

const auditWith = (manners: Readonly<Record<string, Manners>>): Promise<DomainReport> =>
  auditCase(given, { manners });

const failing = ({ results }: DomainReport): readonly string[] =>
  results
    .filter(({ status }) => status === 'fail')
    .map(({ check, severity }) => `${severity} ${check}`);

const messages = ({ results }: DomainReport): readonly string[] =>
  results.flatMap(({ findings }) => findings.map(({ message }) => message));

/** The same report, judged again from what was recorded. */
const judgeAgain = ({ evidence }: DomainReport, resolvers: string): Promise<DomainReport> =>
  audit(
    {
      domain: { name: dnsName('tidy-heron.com'), unicode: 'tidy-heron.com' },
      checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
      startedAt: '2026-12-01T12:00:00.000Z',
    },
    { ...replayWorld(evidence, [resolvers], true), families: [4] },
    new AbortController().signal,
  );

const addresses = {
  '10.0.0.5': 'private',
  '192.168.1.1': 'private',
  '100.64.0.1': 'shared',
  '127.0.0.1': 'loopback',
  '127.8.8.8': 'loopback',
  '169.254.169.254': 'link-local',
  '0.0.0.0': 'unspecified',
  '224.0.0.1': 'multicast',
  '255.255.255.255': 'broadcast',
  '198.18.0.1': 'benchmarking',
};

describe.each(Object.entries(addresses))('%s', (address, kind) => {
  it('of one name server is a warning about it alone', async () => {
    const report = await auditWith({ 'ns2.tidy-heron.com': { glue: address } });
    expect(failing(report)).toEqual(['warning delegation-lame']);
    expect(messages(report)).toEqual([
      `Name server ns2.tidy-heron.com has the ${kind} address ${address}: nobody outside can reach it`,
    ]);
    expect(report.verdict).toBe('pass');
    expect(report.verify?.state).toBe('no');
    expect(findContradictions(report)).toEqual([]);
    // Nothing claims that it was asked.
    const tries = report.evidence.answers.filter(({ server }) => server === address);
    expect(tries.length).toBeGreaterThan(0);
    for (const { failure } of tries.filter((one) => one.kind === 'failed'))
      expect(failure).toMatchObject({ code: 'not-public' });
    expect(tries.every(({ kind: came }) => came === 'failed')).toBe(true);
  });
});

describe('of all name servers', () => {
  const none = {
    'ns1.tidy-heron.com': { glue: '10.0.0.5' },
    'ns2.tidy-heron.com': { glue: '169.254.169.254' },
  };

  it('is an error: nobody outside can look anything up', async () => {
    const report = await auditWith(none);
    expect(report.verdict).toBe('fail');
    expect(failing(report)).toEqual(['error delegation-answers']);
    expect(messages(report)).toEqual([
      "Nobody outside can reach any name server of tidy-heron.com, so its records can't be found: ns1.tidy-heron.com has the private address 10.0.0.5",
    ]);
    const [finding] = report.results.flatMap(({ findings }) => findings);
    expect(finding?.observed).toEqual([
      'ns1.tidy-heron.com has the private address 10.0.0.5',
      'ns2.tidy-heron.com has the link-local address 169.254.169.254',
    ]);
    expect(finding?.fix.text).toContain('--allow-private');
    expect(findContradictions(report)).toEqual([]);
  });

  it('are named beside one that serves nothing', async () => {
    const report = await auditWith({
      ...none,
      'ns1.tidy-heron.com': { rcode: 'REFUSED' },
    });
    expect(report.verdict).toBe('fail');
    expect(failing(report)).toEqual(['error delegation-answers']);
    expect(JSON.stringify(report.results)).toContain(
      'it has the link-local address 169.254.169.254',
    );
    expect(findContradictions(report)).toEqual([]);
  });

  it('have a recording that is judged the same', async () => {
    for (const manners of [none, { 'ns2.tidy-heron.com': { glue: '10.0.0.5' } }]) {
      const report = await auditWith(manners);
      const server = report.evidence.answers.find(({ vantage }) => vantage === 'resolver')?.server;
      const again = await judgeAgain(report, server ?? '');
      expect(messages(again)).toEqual(messages(report));
      expect(again.verdict).toBe(report.verdict);
    }
  });
});
