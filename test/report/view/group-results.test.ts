import { describe, expect, it } from 'vitest';
import type { Attempt, Failure } from '../../../src/model/dns/dns.ts';
import type { Result } from '../../../src/model/report.ts';
import {
  causeSentence,
  digestReport,
  obstructionRemedy,
} from '../../../src/report/view/group-results.ts';
import { domainReport, metas } from '../../support/reports.ts';

const attempt = (server: string, code: Attempt['code']): Attempt => ({
  server,
  transport: 'udp',
  code,
  detail: '',
  ms: 1,
});

const causeOf = (
  { code, needs = ['example.com MX'] }: { code: Failure['code']; needs?: readonly string[] },
  attempts: readonly Attempt[],
) => {
  const failure = { code, detail: '', attempts };
  const { id, area, title, severity } = metas[0]!;
  const result: Result = {
    check: id,
    area,
    title,
    severity,
    status: 'inconclusive',
    findings: [],
    obstacles: needs.map((need) => ({ need, label: need, server: '192.0.2.1', failure })),
  };
  return digestReport(domainReport('example.com', 'inconclusive', [result])).causes[0]!;
};

const sentence = (code: Failure['code'], ...attempts: readonly Attempt[]): string =>
  causeSentence(causeOf({ code }, attempts));

describe('why something could not be looked up', () => {
  it('says of each server what that one did', () => {
    expect(
      sentence(
        'servfail',
        attempt('system', 'servfail'),
        attempt('192.0.2.1', 'refused'),
        attempt('192.0.2.2', 'refused'),
      ),
    ).toBe(
      "this computer's resolver answered with a failure (SERVFAIL); 192.0.2.1 and 192.0.2.2 refused to answer",
    );
  });

  it('says it once where all did the same', () => {
    expect(
      sentence('timeout', attempt('192.0.2.1', 'timeout'), attempt('192.0.2.2', 'timeout')),
    ).toBe("192.0.2.1 and 192.0.2.2 didn't answer");
  });

  it('goes by the way of the cause where a server failed in several', () => {
    expect(
      sentence('timeout', attempt('192.0.2.1', 'timeout'), attempt('192.0.2.1', 'unreachable')),
    ).toBe("192.0.2.1 didn't answer");
  });
});

describe('what can be tried', () => {
  const remedy = (...needs: readonly string[]) =>
    obstructionRemedy(causeOf({ code: 'servfail', needs }, [attempt('system', 'servfail')]));

  it('begins with the way out where a resolver fails for the domain and for icloud.com alike', () => {
    expect(remedy('example.com MX', 'spf icloud.com')).toMatch(
      /^It fails for icloud\.com too, so the domain is most likely not the cause\. Check that this computer is online/,
    );
  });

  it.each([[['example.com MX', 'spf example.com']], [['spf icloud.com']]])(
    'begins with the servers of the domain where it fails for %j alone',
    (needs) => expect(remedy(...needs)).toMatch(/^The domain's name servers or its DNSSEC/),
  );
});
