import { describe, expect, it } from 'vitest';
import type { Attempt, Failure } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
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
    obstructionRemedy(causeOf({ code: 'servfail', needs }, [attempt('system', 'servfail')]), false);

  it('begins with the way out where a resolver fails for the domain and for icloud.com alike', () => {
    expect(remedy('example.com MX', 'spf icloud.com')).toMatch(
      /^It fails for icloud\.com too, so the domain is most likely not the cause\. Check that this computer is online/,
    );
  });

  it.each([
    [false, / Ask another resolver: --resolver 9\.9\.9\.9$/],
    [true, / Ask another resolver with resolvers: 9\.9\.9\.9 \(/],
  ])('sends to no registrar where a resolver refuses every name (on a runner: %s)', (ci, end) => {
    const refused = (...needs: readonly string[]) =>
      obstructionRemedy(causeOf({ code: 'refused', needs }, [attempt('192.0.2.1', 'refused')]), ci);
    const all = refused('example.com MX', 'spf icloud.com');
    expect(all).toMatch(
      /^It fails for icloud\.com too, so the domain is most likely not the cause/,
    );
    expect(all).toMatch(end);
    expect(all).not.toContain('registrar');
    expect(refused('example.com MX', 'example.com TXT')).toContain('your registrar');
  });

  it.each([[['example.com MX', 'spf example.com']], [['spf icloud.com']]])(
    'begins with the servers of the domain where it fails for %j alone',
    (needs) => expect(remedy(...needs)).toMatch(/^The domain's name servers or its DNSSEC/),
  );
});

describe('what a finding explains', () => {
  const { id: _, ...about } = metas[0]!;
  const remediesBeside = (
    { type, name = 'example.com' }: { type: 'NS' | 'TXT'; name?: string },
    need: string,
    code: Failure['code'] = 'servfail',
  ) => {
    const [open] = causeOf({ code, needs: [need] }, [attempt('system', code)]).results;
    const failed: Result = {
      ...about,
      check: 'delegation-answers',
      area: 'delegation',
      status: 'fail',
      findings: [
        {
          message: 'No name server answers',
          subject: { name: dnsName(name), type },
          consequence: 'nothing can be found',
          fix: { text: 'Ask your DNS host.' },
        },
      ],
      obstacles: [],
    };
    const { causes } = digestReport(domainReport('example.com', 'fail', [failed, open!]));
    return causes.map((cause) => obstructionRemedy(cause, false));
  };
  const explained = /^Fix the name servers first/;

  it.each<[string, Parameters<typeof remediesBeside>, RegExp]>([
    ['a record of the zone', [{ type: 'NS' }, 'example.com MX'], explained],
    ['a record below', [{ type: 'NS' }, '_mta-sts.example.com TXT'], explained],
    ['its SPF records', [{ type: 'NS' }, 'spf example.com'], explained],
    ['a name that ends alike', [{ type: 'NS' }, 'myexample.com MX'], /^The domain's name servers/],
    ["another's records", [{ type: 'NS' }, 'spf vendor.example'], /^The domain's name servers/],
    ['a record of the type', [{ type: 'TXT' }, 'example.com TXT'], explained],
    ['SPF, which is TXT', [{ type: 'TXT' }, 'spf example.com'], explained],
    ['a record of another type', [{ type: 'TXT' }, 'example.com MX'], /^The domain's name servers/],
    ['time that ran out', [{ type: 'NS' }, 'example.com MX', 'deadline'], /^Allow more time/],
    [
      'something in between',
      [{ type: 'NS' }, 'example.com MX', 'intercepted'],
      /To get around it, ask over HTTPS/,
    ],
  ])('%s', (_name, given, remedy) =>
    expect(remediesBeside(...given)).toEqual([expect.stringMatching(remedy)]),
  );
});
