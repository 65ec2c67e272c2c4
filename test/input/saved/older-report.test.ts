/** Reports of earlier versions, whose failures have words alone. */
import { describe, expect, it } from 'vitest';
import { parseRecording } from '../../../src/input/saved/parse-report.ts';
import type { Answer, Attempt, Failure } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { ProbeState } from '../../../src/model/mail/probe.ts';
import type { Report } from '../../../src/model/report.ts';
import { addressProbe } from '../../support/judge.ts';
import { broken, domainReport, fixtures, reportOf } from '../../support/reports.ts';

const read = (report: Report): Report => parseRecording('r.json', JSON.stringify(report));

const name = dnsName('example.com');

const evidenceOf = (evidence: Partial<Report['domains'][number]['evidence']>) => {
  const domain = domainReport('example.com', 'inconclusive', []);
  const whole = { answers: [], probes: [], ...evidence };
  return read(reportOf('inconclusive', { ...domain, evidence: whole })).domains[0]?.evidence;
};

const failureRead = (failure: Failure): Failure | undefined => {
  const answer: Answer = {
    question: { name, type: 'SOA' },
    vantage: 'authoritative',
    server: '192.0.2.1',
    transport: 'tcp',
    chain: [],
    ms: 0,
    kind: 'failed',
    failure,
  };
  const back = evidenceOf({ answers: [answer] })?.answers[0];
  return back?.kind === 'failed' ? back.failure : undefined;
};

const attempt = (changes: Partial<Attempt>): Attempt => ({
  server: '192.0.2.1',
  transport: 'udp',
  code: 'timeout',
  detail: 'no answer within 2000 ms',
  ms: 1,
  ...changes,
});

describe('what an earlier version told in words becomes fields', () => {
  const cut = attempt({ code: 'answered', detail: 'truncated' });
  const refused = attempt({ transport: 'tcp', code: 'unreachable', detail: 'ECONNREFUSED' });
  const skipped = 'this server is not asked any more: ECONNREFUSED';

  it('of each attempt, and of the failure the last one', () => {
    const detail = 'udp: truncated; tcp: ECONNREFUSED';
    expect(failureRead({ code: 'unreachable', detail, attempts: [cut, refused] })).toEqual({
      code: 'unreachable',
      detail,
      errno: 'ECONNREFUSED',
      attempts: [
        { ...cut, truncated: true },
        { ...refused, errno: 'ECONNREFUSED' },
      ],
    });
  });

  it.each([
    ['the failure alone', { code: 'unreachable', detail: skipped, attempts: [] }, 'ECONNREFUSED'],
    [
      'the last attempt, not an earlier one',
      {
        code: 'unreachable',
        detail: 'udp: ECONNREFUSED; tcp: EHOSTUNREACH',
        attempts: [refused, attempt({ code: 'unreachable', detail: 'EHOSTUNREACH' })],
      },
      undefined,
    ],
    [
      'no other failure',
      { code: 'servfail', detail: 'the server answered SERVFAIL; ECONNREFUSED', attempts: [] },
      undefined,
    ],
    [
      'the field, where there is one',
      { code: 'unreachable', detail: 'EACCES', errno: 'ENETUNREACH', attempts: [] },
      'ENETUNREACH',
    ],
  ] as const)('%s', (_, failure, errno) => {
    expect(failureRead(failure)?.errno).toBe(errno);
  });

  it.each<readonly [ProbeState, string, string | undefined]>([
    ['unreachable', 'connect EACCES 17.56.9.23:993', 'EACCES'],
    ['unreachable', 'connect EPERM 17.56.9.23:993', 'EPERM'],
    ['unreachable', 'connect ENETUNREACH 17.56.9.23:993', undefined],
    ['turned-away', 'the server says goodbye: "* BYE EPERM"', undefined],
  ])('of an address that is %s: %s', (state, detail, errno) => {
    const endpoint = {
      host: dnsName('imap.mail.me.com'),
      port: 993,
      protocol: 'imap',
      security: 'implicit',
    } as const;
    const probe = {
      endpoint,
      resolution: [],
      addresses: [addressProbe({ state, detail })],
      ms: 1,
      kind: 'closed',
    } as const;
    expect(evidenceOf({ probes: [probe] })?.probes[0]?.addresses[0]?.errno).toBe(errno);
  });
});

it.each(Object.entries(fixtures))('%s: nothing else of a report is changed', (_, report) => {
  const plain = (one: Report): unknown =>
    JSON.parse(JSON.stringify(one), (key, value: unknown) =>
      key === 'errno' || key === 'truncated' ? undefined : value,
    );
  expect(plain(read(report))).toEqual(plain(report));
  expect(read(read(broken))).toEqual(read(broken));
});
