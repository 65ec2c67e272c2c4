/** All checks over whole worlds: one cause, one finding; and no fault of the network turns a verdict round. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import type { FailureCode } from '../../src/model/dns/dns.ts';
import type { DomainReport, Result } from '../../src/model/report.ts';
import { auditStage } from '../support/stand-ins.ts';

const failing = ({ results }: DomainReport, ...severities: Result['severity'][]) =>
  results
    .filter(({ status, severity }) => status === 'fail' && severities.includes(severity))
    .map(({ check }) => check);

const audit = (stage: string) => auditStage(checks, stage);
const nothing =
  '@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain';

describe('one cause, one finding', () => {
  it.each<[string, string, string[]]>([
    ['a healthy domain', '; at each', []],
    ['the domain does not exist', '; at the parent\n@ NS !nxdomain', ['delegation-present']],
    ['one server is behind', '; at ns2.example.net\n@ MX !nodata', ['delegation-alike']],
    ['one server is silent', '; at ns2.example.net: !timeout', ['delegation-silent']],
    ['one server is lame', '; at ns2.example.net: !refused', ['delegation-lame']],
    [
      'DS left behind: the records are judged all the same',
      '; at the parent\n@ NS ns1.example.net.\n@ DS 1 13 2 00\n; at each\n@ DNSKEY !nodata\n; at the resolver\n@ NS !servfail\n@ MX !servfail\n@ TXT !servfail\n_dmarc TXT !servfail\nsig1._domainkey CNAME !servfail',
      ['dnssec-valid'],
    ],
    ['port 53 is blocked here', '; at the parent: !timeout\n; at each: !timeout', []],
    [
      'port 53 is answered by something else here',
      '; at the parent: not authoritative\n; at each: not authoritative',
      [],
    ],
    [
      'port 53 is blocked here, a resolver denies the domain, and the referee knows it',
      '; at the parent: !timeout\n; at each: !timeout\n; at the resolver\n@ NS !nxdomain\n@ MX !nxdomain\n@ TXT !nxdomain\n_dmarc TXT !nxdomain\nsig1._domainkey CNAME !nxdomain\n; at the referee',
      [],
    ],
    [
      'port 53 is answered by something else here, which the referee does not bear out',
      '; at the parent: not authoritative\n; at each: not authoritative\n@ MX 10 mail.example.net.\n; at the referee\n@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
      ['resolver-forged'],
    ],
    ['a resolver has the old answer', '; at the resolver\n@ MX 10 mail.example.net.', []],
  ])('%s', async (_, stage, ids) => {
    expect(failing(await audit(stage), 'error', 'warning')).toEqual(ids);
  });

  it('skips all else, with the reason, where the domain does not exist', async () => {
    const { results } = await audit('; at the parent\n@ NS !nxdomain');
    const mx = results.find(({ check }) => check === 'mx-present');
    expect(mx).toMatchObject({
      status: 'skipped',
      because: expect.stringContaining('delegation-present'),
    });
  });

  it('passes behind a firewall, and says what it could not do', async () => {
    const report = await audit('; at the parent: !timeout\n; at each: !timeout');
    expect(report.verdict).toBe('pass');
    expect(failing(report, 'note')).toContain('resolver-reach');
  });
});

describe('whether to press Verify', () => {
  it.each<[string, string, object | undefined]>([
    ['all in order', '; at each', { state: 'yes' }],
    [
      'behind a firewall',
      '; at the parent: !timeout\n; at each: !timeout',
      { state: 'yes', because: '1 resolver gives what Apple looks for; 2 did not answer' },
    ],
    [
      'a record is missing',
      '; at each\n@ MX !nodata',
      { state: 'no', because: 'something is wrong with MX' },
    ],
    [
      'the old answer is about',
      '; at the resolver\n@ 2580 MX 10 mail.example.net.',
      { state: 'wait', seconds: 2580 },
    ],
    [
      'the longest counts',
      '; at the resolver\n@ 60 MX 10 mail.example.net.\nsig1._domainkey CNAME !nxdomain',
      { state: 'wait', seconds: 900 },
    ],
    [
      'an old answer that Apple does not look at',
      '; at the resolver\n_dmarc TXT !nxdomain',
      { state: 'yes' },
    ],
    [
      "behind a firewall, with a resolver that is not of the referee's mind",
      '; at the parent: !timeout\n; at each: !timeout\n; at the resolver\n@ MX 10 mail.example.net.\n; at the referee',
      {
        state: 'wait',
        because: 'the resolvers that were asked do not give the same for example.com MX',
      },
    ],
    [
      'what is forged here is not what Apple sees',
      '; at the resolver: authoritative\n@ MX 10 mail.example.net.',
      { state: 'yes' },
    ],
    ['one server is behind', '; at ns2.example.net\n@ MX !nodata', { state: 'no' }],
    [
      'servers that differ in what matters less',
      '; at ns2.example.net\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"',
      { state: 'wait' },
    ],
    ['nobody answers', '; at the resolver: !timeout\n; at each: !timeout', { state: 'no' }],
    [
      'a broken DS',
      '; at the parent\n@ NS ns1.example.net.\n@ DS 1 13 2 00\n; at each\n@ DNSKEY !nodata',
      { state: 'no', because: 'something is wrong with DNSSEC' },
    ],
    ['no such domain', '; at the parent\n@ NS !nxdomain', { state: 'no' }],
  ])('%s', async (_, stage, readiness) => {
    expect((await audit(stage)).verify).toMatchObject(readiness ?? {});
  });

  it('says nothing where what Apple looks at was not judged', async () => {
    const some = checks.filter(({ meta }) => meta.area === 'mx');
    expect((await auditStage(some, '; at each')).verify).toBeUndefined();
  });
});

describe('no fault of the network turns a verdict round', () => {
  const stages = {
    healthy: '; at each',
    empty: `; at each\n${nothing}`,
    moving:
      '; at each\n@ MX 1 mail.example.net.\n@ MX 10 mx01.mail.icloud.com.\n@ TXT "v=spf1 -all"',
    signed:
      '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 1 13 2 00\n; at each\n@ DNSKEY 257 3 13 1 AA',
    bogus:
      '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 1 13 2 00\n; at each\n@ DNSKEY !nodata',
  };
  const codes: readonly FailureCode[] = [
    'timeout',
    'servfail',
    'refused',
    'unreachable',
    'malformed',
  ];
  /** What servers do, of which checks about servers rightly speak. */
  const aboutServers = /^(?:delegation-(?:lame|silent|answers|mismatch|single)|resolver-)/;

  it.each(Object.entries(stages))('%s', async (_, stage) => {
    const clear = new Map(
      (await audit(stage)).results.map((result) => [result.check, result.status]),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(100), async (seed, loss) => {
        let state = seed;
        const die = (sides: number) => {
          state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
          return (state >>> 8) % sides;
        };
        const meddle = () => (die(100) < loss ? codes[die(codes.length)] : undefined);
        const { results } = await auditStage(checks, stage, { meddle });
        const turned = results.filter(({ check, status }) => {
          if (aboutServers.test(check) || (status !== 'pass' && status !== 'fail')) return false;
          return status !== clear.get(check) && clear.get(check) !== 'skipped';
        });
        expect(turned.map(({ check, status, findings }) => [check, status, findings])).toEqual([]);
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });
});
