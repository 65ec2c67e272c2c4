import { describe, expect, it } from 'vitest';
import type { Attempt, Failure } from '../../src/model/dns.ts';
import type { Result } from '../../src/model/report.ts';
import { causeSentence, digestOf } from '../../src/report/digest.ts';
import { domainReport, metas } from '../support/reports.ts';

const attempt = (server: string, code: Attempt['code']): Attempt => ({
  server,
  transport: 'udp',
  code,
  detail: '',
  ms: 1,
});

const sentence = (code: Failure['code'], ...attempts: readonly Attempt[]): string => {
  const failure = { code, detail: '', attempts };
  const { id, area, title, severity } = metas[0]!;
  const result: Result = {
    check: id,
    area,
    title,
    severity,
    status: 'inconclusive',
    findings: [],
    obstacles: [{ need: 'example.com MX', server: '192.0.2.1', failure }],
  };
  const [cause] = digestOf(domainReport('example.com', 'inconclusive', [result])).causes;
  return causeSentence(cause!);
};

describe('why something could not be looked up', () => {
  it('says of each server what that one did', () => {
    expect(
      sentence(
        'servfail',
        attempt('system', 'servfail'),
        attempt('192.0.2.1', 'refused'),
        attempt('192.0.2.2', 'refused'),
      ),
    ).toBe("this machine's resolver answered SERVFAIL; 192.0.2.1 and 192.0.2.2 refused to answer");
  });

  it('says it once where all did the same', () => {
    expect(
      sentence('timeout', attempt('192.0.2.1', 'timeout'), attempt('192.0.2.2', 'timeout')),
    ).toBe('192.0.2.1 and 192.0.2.2 did not answer');
  });

  it('goes by the way of the cause where a server failed in several', () => {
    expect(
      sentence('timeout', attempt('192.0.2.1', 'timeout'), attempt('192.0.2.1', 'unreachable')),
    ).toBe('192.0.2.1 did not answer');
  });
});
