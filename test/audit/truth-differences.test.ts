/** Every way in which a resolver can differ from the name servers has its own words and its own advice. */
import { expect, it } from 'vitest';
import type { DomainReport } from '../../src/model/report.ts';
import { findContradictions } from '../support/contradictions.ts';
import { auditCase, type Manners, type Meddle, readCase } from '../support/internet.ts';
import { rsaKey } from '../support/keys.ts';

const key = rsaKey(2048);
const given = readCase(`; a domain with two name servers
; domain: tidy-heron.com
; zone tidy-heron.com
; at ns1.tidy-heron.com. 
; at ns2.tidy-heron.com. 
tidy-heron.com. 3600 MX 10 mx01.mail.icloud.com.
tidy-heron.com. 3600 MX 10 mx02.mail.icloud.com.
tidy-heron.com. 3600 TXT "apple-domain=Abcd1234Efgh5678"
tidy-heron.com. 3600 TXT "v=spf1 include:icloud.com ~all"
sig1._domainkey.tidy-heron.com. 3600 CNAME sig1.dkim.tidy-heron.com.at.icloudmailadmin.com.
_dmarc.tidy-heron.com. 3600 TXT "v=DMARC1; p=quarantine; rua=mailto:postmaster@tidy-heron.com"
; Apple: sig1.dkim.tidy-heron.com.at.icloudmailadmin.com. 300 TXT "v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`);

const nothing = { aa: false, rcode: 0, answers: [], authorities: [], additionals: [] };

/** An honest resolver that says something else of the domain's MX. */
const forMx =
  (reply: Partial<typeof nothing> | ReturnType<Meddle>): Meddle =>
  (question, truth) =>
    question.name === 'tidy-heron.com' && question.type === 'MX'
      ? reply && { ...nothing, ...reply }
      : truth;

const mxAt = (name: string, ttl: number) => ({
  name,
  type: 'MX' as const,
  ttl,
  data: { preference: 10, exchange: 'mail.old-host.com' },
});

const everywhere = (manners: Manners) => ({
  'ns1.tidy-heron.com': manners,
  'ns2.tidy-heron.com': manners,
});

const findingsOf = ({ results }: DomainReport, check: string) =>
  results.find((one) => one.check === check)?.findings ?? [];

const stale = 'resolver-stale';
const waits = /^Wait /;

it.each<[string, Meddle, Readonly<Record<string, Manners>>, string, RegExp, RegExp]>([
  [
    'an old answer, for as long as it is kept',
    forMx({ answers: [mxAt('tidy-heron.com', 1200)] as never }),
    {},
    stale,
    /still gives an old answer for tidy-heron\.com MX, for at most 20 minutes more/,
    waits,
  ],
  [
    'a CNAME that no name server has',
    forMx({
      answers: [
        { name: 'tidy-heron.com', type: 'CNAME', ttl: 600, data: 'parked.old-host.com' },
        mxAt('parked.old-host.com', 60),
      ] as never,
    }),
    {},
    stale,
    /follows a CNAME from tidy-heron\.com to parked\.old-host\.com, which no name server has, for at most 10 minutes more/,
    waits,
  ],
  [
    'an empty answer without SOA',
    forMx({}),
    {},
    stale,
    /gives no usable answer for tidy-heron\.com MX: an empty answer without the SOA record/,
    /a filter or a faulty router/,
  ],
  [
    'no such name, without SOA',
    forMx({ rcode: 3 }),
    {},
    stale,
    /denies tidy-heron\.com MX without the SOA record that proves it/,
    /a filter or a faulty router/,
  ],
  [
    'SERVFAIL, while the name servers answer in any case',
    forMx({ rcode: 2 }),
    {},
    stale,
    /fails to look up tidy-heron\.com MX \(SERVFAIL\)/,
    /Try another resolver/,
  ],
  [
    'another answer, where one name server is not known',
    forMx({ answers: [mxAt('tidy-heron.com', 1200)] as never }),
    { 'ns2.tidy-heron.com': { rcode_types: { MX: 'REFUSED' } } },
    stale,
    /gives another answer for tidy-heron\.com MX than the name servers that answer here/,
    /that of a name server which does not answer here/,
  ],
  [
    'name servers that drop capitals',
    forMx({ rcode: 2 }),
    everywhere({ drop_capitals: true }),
    'delegation-lame',
    /Name server ns1\.tidy-heron\.com .* fails for tidy-heron\.com MX if the name has capital letters: it does not answer/,
    /Ask your DNS host to repair ns1/,
  ],
  [
    'a name server that answers in small letters',
    forMx({ rcode: 2 }),
    { 'ns2.tidy-heron.com': { lower_case: true } },
    'delegation-lame',
    /Name server ns2\.tidy-heron\.com .* if the name has capital letters: .*the name came back in other letters/,
    /Ask your DNS host to repair ns2/,
  ],
  [
    'a name server that knows no MX in capitals',
    forMx({ rcode: 2 }),
    { 'ns2.tidy-heron.com': { refuse_capitals: true } },
    'delegation-lame',
    /Name server ns2\.tidy-heron\.com .* if the name has capital letters: the server answered REFUSED/,
    /Ask your DNS host to repair ns2/,
  ],
])('%s', async (_, meddle, manners, check, says, advises) => {
  const report = await auditCase(given, { resolvers: [meddle], manners });
  const [first] = findingsOf(report, check);
  expect(first?.message).toMatch(says);
  expect(first?.fix.text).toMatch(advises);
  // One cause is told once: who explains a difference, and who does not.
  const other = check === stale ? [] : findingsOf(report, stale);
  expect(other).toEqual([]);
  expect(report.verify?.state).not.toBe('yes');
  if (/Time does not help/.test(first?.fix.text ?? ''))
    expect(report.verify?.state).not.toBe('wait');
  expect(findContradictions(report)).toEqual([]);
  if (advises !== waits && check === stale && !/old answer/.test(first?.fix.text ?? ''))
    expect(first?.fix.text).not.toMatch(waits);
});

it('asks in mixed case only where a resolver differs or fails', async () => {
  const healthy = await auditCase(given, { manners: everywhere({ drop_capitals: true }) });
  expect(healthy.verdict).toBe('pass');
  expect(healthy.evidence).not.toHaveProperty('mixedCase');
});

it.each<[string, Manners, string]>([
  ['keep no capitals', { lower_case: true }, 'does not keep the capital letters of a name'],
  ['drop capitals', { drop_capitals: true }, 'finds names only in small letters'],
  ['refuse capitals', { refuse_capitals: true }, 'finds names only in small letters'],
])('passes with name servers that %s, and says so', async (_, manners, says) => {
  const report = await auditCase(given, { manners: everywhere(manners) });
  expect(report.verdict).toBe('pass');
  expect(report.verify?.state).toBe('yes');
  const { status, observed = [] } = report.results.find((one) => one.check === 'delegation-lame')!;
  expect(status).toBe('pass');
  expect(observed.filter((one) => one.endsWith(says))).toHaveLength(2);
});

it('takes the word of name servers that leave out the SOA record of a negative answer', async () => {
  const report = await auditCase(given, { manners: everywhere({ no_soa: true }) });
  expect(report.verdict).toBe('pass');
  expect(report.verify?.state).toBe('yes');
});

it('tells of a CNAME that only a resolver follows once, whatever it is asked for there', async () => {
  const alias = {
    name: '_dmarc.tidy-heron.com',
    type: 'CNAME' as const,
    ttl: 600,
    data: 'parked.old-host.com',
  };
  const follow: Meddle = (question, truth) =>
    question.name === alias.name ? { ...nothing, answers: [alias] } : truth;
  const report = await auditCase(given, { resolvers: [follow] });
  expect(findingsOf(report, stale)).toHaveLength(1);
  expect(findContradictions(report)).toEqual([]);
});

it('lists the questions of one difference in one sentence', async () => {
  const report = await auditCase(given, {
    resolvers: [
      (question, truth) => (question.type === 'A' ? truth : { ...nothing, rcode: 2 }),
      'honest',
    ],
  });
  expect(findingsOf(report, stale)[0]?.message).toMatch(/, \S+ TXT and \d+ more \(SERVFAIL\)/);
});
