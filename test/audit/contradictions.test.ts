/** No report contradicts itself: headline, findings, fixes, what is fine, and Verify, over all scenarios. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { isPortArea } from '../../src/model/check.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, liveCase, resolverKinds } from '../support/internet.ts';
import { auditStage } from '../support/stand-ins.ts';

const zones = readdirSync(new URL('../cases/live/', import.meta.url)).map((file) =>
  file.replace('.zone', ''),
);

const domainChecks = checks.filter(({ meta }) => !isPortArea(meta.area));

/** What a check's page shows, as the whole domain: its lines in place of those of a healthy one. */
const worldOf = (lines: string): string =>
  /^; at (?:the |each|ns|!)/m.test(lines) ? lines : `; at each\n${lines}`;

const nothing =
  '@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain';

const worlds: readonly (readonly [string, string])[] = [
  ['all in order', '; at each'],
  ['nothing is published', `; at each\n${nothing}`],
  ['the domain does not exist', '; at the parent\n@ NS !nxdomain'],
  ['one server is behind', '; at ns2.example.net\n@ MX !nodata'],
  ['one server has nothing', `; at ns2.example.net\n${nothing}`],
  [
    'each server lacks something else',
    '; at ns1.example.net\n@ MX !nodata\n; at ns2.example.net\n@ TXT !nodata',
  ],
  ['one server is silent', '; at ns2.example.net: !timeout'],
  ['one server is lame', '; at ns2.example.net: !refused'],
  ['both servers are lame', '; at each: !refused'],
  ['both servers fail', '; at each: !servfail'],
  ['port 53 is blocked', '; at the parent: !timeout\n; at each: !timeout'],
  [
    'port 53 is answered by something else',
    '; at the parent: not authoritative\n; at each: not authoritative',
  ],
  [
    'port 53 is blocked, and the resolver denies the domain',
    '; at the parent: !timeout\n; at each: !timeout\n; at the resolver\n@ NS !nxdomain\n@ MX !nxdomain\n@ TXT !nxdomain\n_dmarc TXT !nxdomain\nsig1._domainkey CNAME !nxdomain\n; at the referee',
  ],
  ['a resolver has the old answer', '; at the resolver\n@ 2580 MX 10 mail.example.net.'],
  ['a resolver forges', '; at the resolver: authoritative\n@ MX 10 mail.example.net.'],
  ['nobody answers', '; at the resolver: !timeout\n; at each: !timeout'],
  [
    'each server loses another packet, and the resolver fails',
    '; at ns1.example.net\n@ TXT !timeout\n; at ns2.example.net\n@ MX !timeout\n; at the resolver\n@ MX !malformed',
  ],
  [
    'one server loses packets, and the resolver fails',
    '; at ns2.example.net\n@ MX !timeout\n_dmarc TXT !timeout\n; at the resolver\n@ MX !servfail',
  ],
  [
    'a server is silent, and no other of its IP version answers',
    '; at ns1.example.net: !refused\n; at ns2.example.net: !timeout',
  ],
  ['no server answers for MX', '; at each\n@ MX !servfail\n; at the resolver\n@ MX !servfail'],
  [
    'no server answers for DMARC',
    '; at each\n_dmarc TXT !servfail\n; at the resolver\n_dmarc TXT !servfail',
  ],
  ['one server does not answer for DMARC', '; at ns2.example.net\n_dmarc TXT !servfail'],
  [
    'moving to iCloud',
    '; at each\n@ MX 1 mail.example.net.\n@ MX 10 mx01.mail.icloud.com.\n@ TXT "v=spf1 -all"',
  ],
  [
    'two SPF records, one of them for a resolver that is behind',
    '; at each\n@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 -all"\n; at the resolver\n@ TXT "v=spf1 -all"',
  ],
  ...(
    [
      ['none', '@ TXT !nodata'],
      ['one that lets nobody pass', '@ TXT "v=spf1 -all"'],
      ['one that ends before iCloud', '@ TXT "v=spf1 -all include:icloud.com"'],
      ['two', '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 -all"'],
    ] as const
  ).flatMap(([name, spf]) =>
    ['v=DMARC1; p=none', 'v=DMARC1; rua=mailto:a@example.com'].map(
      (dmarc) =>
        [
          `the SPF record: ${name}, beside ${dmarc}`,
          `; at each\n${spf}\n_dmarc TXT "${dmarc}"`,
        ] as const,
    ),
  ),
];

describe('zones that people published', () => {
  it.each(zones)('%s', async (name) => {
    expect(findContradictions(await auditCase(liveCase(name)))).toEqual([]);
  });

  it.each(Object.keys(resolverKinds).filter((kind) => kind !== 'honest'))(
    'a healthy one behind a resolver that is %s, beside an honest one',
    async (kind) => {
      const odd = kind as keyof typeof resolverKinds;
      expect(
        findContradictions(await auditCase(liveCase('dname-good'), { resolvers: [odd, 'honest'] })),
      ).toEqual([]);
      expect(
        findContradictions(await auditCase(liveCase('dname-good'), { resolvers: [odd] })),
      ).toEqual([]);
    },
  );
});

describe('networks and servers', () => {
  it.each(worlds)('%s', async (_, world) => {
    expect(findContradictions(await auditStage(domainChecks, world))).toEqual([]);
  });
});

describe("each check's own pages, as the whole domain", () => {
  it.each(domainChecks.map(({ meta }) => [meta.id, meta.docs] as const))(
    '%s',
    async (_, { good, bad }) => {
      expect(findContradictions(await auditStage(domainChecks, worldOf(good)))).toEqual([]);
      expect(findContradictions(await auditStage(domainChecks, worldOf(bad)))).toEqual([]);
    },
  );
});

describe('a contradiction is found', () => {
  const healthy = auditStage(domainChecks, '; at each');
  const broken = auditStage(domainChecks, `; at each\n${nothing}`);

  it.each<[string, (sound: DomainReport, ill: DomainReport) => DomainReport]>([
    ['PASS beside errors', (_, ill) => ({ ...ill, verdict: 'pass' })],
    ['FAIL without errors', (sound) => ({ ...sound, verdict: 'fail' })],
    [
      'Verify is safe beside FAIL',
      (_, ill) => ({ ...ill, verify: { state: 'yes', because: 'all agree' } }),
    ],
    [
      'a skip that leaves it to a check which passes',
      (sound) => ({
        ...sound,
        results: sound.results.map((one) =>
          one.check === 'resolver-stale'
            ? {
                ...one,
                status: 'skipped',
                because: 'see delegation-lame',
                deferTo: ['delegation-lame'],
              }
            : one,
        ),
      }),
    ],
    ['a check twice', (sound) => ({ ...sound, results: [...sound.results, ...sound.results] })],
    [
      'a record to publish and to remove',
      (_, ill) => ({
        ...ill,
        results: ill.results.map((one) => ({
          ...one,
          findings: one.findings.map((finding) => ({
            ...finding,
            fix: { ...finding.fix, remove: finding.fix.publish ?? [] },
          })),
        })),
      }),
    ],
    [
      "iCloud's mail passes beside an SPF record that does not let it",
      (_, ill) => ({
        ...ill,
        results: ill.results.map((one) => ({
          ...one,
          findings: one.findings.map((finding) => ({
            ...finding,
            fix: { ...finding.fix, text: "Publish it: iCloud's mail passes." },
          })),
        })),
      }),
    ],
  ])('%s', async (_, twist) => {
    expect(findContradictions(twist(await healthy, await broken))).not.toEqual([]);
  });
});
