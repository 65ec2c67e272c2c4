/** "Safe to press Verify" counts who answered, and no failure of a resolver is taken for a yes. */
import { describe, expect, it } from 'vitest';
import { audit, type World } from '../../src/audit/audit.ts';
import { observeDomain, watchedChecks } from '../../src/audit/wait-observation.ts';
import { checks } from '../../src/check/registry.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { mapNonEmpty, type NonEmpty } from '../../src/model/non-empty.ts';
import { auditStage, stageOf } from '../support/stand-ins.ts';

const name = dnsName('example.com');
const domain = { name, unicode: 'example.com' };

/** The report where these resolvers are asked, each in a world of its own. */
const auditWith = (stages: NonEmpty<string>) => {
  const worlds = mapNonEmpty(stages, (stage) => stageOf(stage));
  const named = ({ recursive: [resolver] }: World, i: number): Resolver => ({
    ...resolver,
    server: `192.0.2.${53 + i}`,
    lookup: async (question, signal) => ({
      ...(await resolver.lookup(question, signal)),
      server: `192.0.2.${53 + i}`,
    }),
  });
  let i = 0;
  const recursive = mapNonEmpty(worlds, (world) => named(world, i++));
  return audit(
    { domain, token: 'Abcd1234Efgh5678', checks, startedAt: '2026-12-01T12:00:00.000Z' },
    { ...worlds[0], recursive, secondResolvers: [] },
    new AbortController().signal,
  );
};

const good = '; at each';
const silent = '; at the resolver: !timeout';
const firewall = '; at the parent: !timeout\n; at each: !timeout';

describe('who answered is counted', () => {
  it.each<[string, NonEmpty<string>, object]>([
    ['all', [good], { state: 'yes', because: '2 name servers and 1 resolver agree' }],
    [
      'two resolvers',
      [good, good],
      { state: 'yes', because: '2 name servers and 2 resolvers agree' },
    ],
    [
      'three of four resolvers silent',
      [good, silent, silent, silent],
      { state: 'no', because: '2 name servers and 1 resolver agree; 3 did not answer' },
    ],
    [
      'the same, the silent ones first',
      [good, silent, silent, good],
      { state: 'yes', because: '2 name servers and 2 resolvers agree; 2 did not answer' },
    ],
    [
      'one name server silent',
      ['; at ns2.example.net: !timeout'],
      { state: 'no', because: 'Apple may ask a name server that does not give all records' },
    ],
    [
      'a name server that fails for TXT alone',
      ['; at ns2.example.net\n@ TXT !servfail'],
      { state: 'no', because: 'Apple may ask a name server that does not give all records' },
    ],
    [
      'behind a firewall',
      [firewall],
      { state: 'yes', because: '1 resolver gives what Apple looks for; 2 did not answer' },
    ],
  ])('%s', async (_, stages, readiness) => {
    expect((await auditWith(stages)).verify).toEqual(readiness);
  });
});

describe('a failure that nothing explains is no yes', () => {
  it.each<[string, NonEmpty<string>, object]>([
    [
      'SERVFAIL for MX alone',
      [good, '; at the resolver\n@ MX !servfail'],
      { state: 'no', because: 'resolver 192.0.2.54 fails to look up example.com MX' },
    ],
    [
      'a timeout for TXT alone',
      [good, '; at the resolver\n@ TXT !timeout'],
      { state: 'no', because: 'resolver 192.0.2.54 fails to look up example.com TXT' },
    ],
    [
      'REFUSED for the DKIM name alone',
      [good, '; at the resolver\nsig1._domainkey CNAME !refused'],
      {
        state: 'no',
        because: 'resolver 192.0.2.54 fails to look up sig1._domainkey.example.com CNAME',
      },
    ],
    [
      'what Apple does not look at does not matter',
      [good, '; at the resolver\n_dmarc TXT !servfail'],
      { state: 'yes' },
    ],
  ])('%s', async (_, stages, readiness) => {
    expect((await auditWith(stages)).verify).toMatchObject(readiness);
  });
});

describe('resolvers that differ, with no name server to ask', () => {
  const old = `${firewall}\n; at the resolver\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 10 mx01.mail.icloud.com.\n@ MX 30 mx01.mail.icloud.com.`;
  it.each<[string, NonEmpty<string>]>([
    ['the right one first', [firewall, old]],
    ['the other one first', [old, firewall]],
  ])('are no yes: %s', async (_, stages) => {
    const { verify } = await auditWith(stages);
    expect(verify).toMatchObject({
      state: 'wait',
      because: 'the resolvers that were asked do not give the same for example.com MX',
    });
  });
});

describe('a name server that fails counts if Apple may ask it what it fails for', () => {
  it.each<[string, string, 'yes' | 'no']>([
    ['DMARC at one server', '; at ns2.example.net\n_dmarc TXT !servfail', 'yes'],
    [
      'DMARC at all servers',
      '; at each\n_dmarc TXT !servfail\n; at the resolver\n_dmarc TXT !servfail',
      'yes',
    ],
    ['a host that does not exist', '; at the resolver\nns2.example.net. A !nxdomain', 'yes'],
    ['MX', '; at ns2.example.net\n@ MX !servfail', 'no'],
    ['DMARC and TXT', '; at ns2.example.net\n_dmarc TXT !servfail\n@ TXT !servfail', 'no'],
    ['TXT over TCP', '; at ns2.example.net\n@ TXT !truncated', 'no'],
    ['everything', '; at ns2.example.net: !refused', 'no'],
    ['silence', '; at ns2.example.net: !timeout', 'no'],
  ])('%s', async (_, world, state) => {
    const { verify, verdict } = await auditStage(checks, world);
    expect(verify?.state).toBe(state);
    expect(verdict).not.toBe('fail');
  });
});

describe('Verify is never safe beside FAIL', () => {
  const key = 'sig1.dkim.example.com.at.icloudmailadmin.com. TXT';
  it.each([
    ['Apple has no such name', `; at each\n${key} !nxdomain`],
    ['Apple has no key', `; at each\n${key} !nodata`],
    ['the key was revoked', `; at each\n${key} "v=DKIM1; p="`],
  ])('where %s; wait does not wait for that', async (_, world) => {
    const report = await auditStage(checks, world);
    expect(report).toMatchObject({ verdict: 'fail' });
    expect(report.verify).toBeUndefined();
    expect(await auditStage(watchedChecks, world)).toMatchObject({
      verdict: 'pass',
      verify: { state: 'yes' },
    });
  });

  it('where what fails is nothing that Apple looks at', async () => {
    const { policies: _, ...world } = stageOf('; at each\n_mta-sts TXT "v=STSv1; id=1"');
    const url = 'https://mta-sts.example.com/.well-known/mta-sts.txt';
    const page = { kind: 'fetched', status: 200, mediaType: 'text/plain', ms: 1 } as const;
    const body = 'version: STSv1\nmode: enforce\nmx: mail.example.net\nmax_age: 86400\n';
    const report = await audit(
      { domain, checks, startedAt: '2026-12-01T12:00:00.000Z' },
      { ...world, policies: { obtain: async () => ({ ...page, url, domain: name, body }) } },
      new AbortController().signal,
    );
    expect(
      report.results
        .filter(({ status, severity }) => status === 'fail' && severity === 'error')
        .map(({ check }) => check),
    ).toEqual(['mta-sts-icloud']);
    expect(report.verify).toBeUndefined();
  });

  it('the finding says whether it is normal', async () => {
    const fixOf = async (rdata: string): Promise<string | undefined> => {
      const { results } = await auditStage(checks, `; at each\n${key} ${rdata}`);
      return results.find(({ check }) => check === 'dkim-key')?.findings[0]?.fix.text;
    };
    expect(await fixOf('!nxdomain')).toContain('still setting the domain up, this is normal');
    expect(await fixOf('"v=DKIM1; p="')).not.toContain('normal');
  });
});

it('wait goes on where the resolver refuses MX by validation', async () => {
  const report = await auditStage(checks, '; at the resolver\n@ MX !servfail');
  const subject = { domain, required: appleRequirements(name) };
  expect(observeDomain(report, subject, true)).toMatchObject({ ready: false });
});

it('counts from the answers where no check looks at every vantage', async () => {
  const some = checks.filter(({ meta }) =>
    ['mx', 'spf', 'dkim', 'verification'].includes(meta.area),
  );
  expect((await auditStage(some, '; at each')).verify).toEqual({
    state: 'yes',
    because: '2 name servers and 1 resolver agree',
  });
});
