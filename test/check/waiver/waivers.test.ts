import { describe, expect, it } from 'vitest';
import { applyWaivers, judgeWaivers, waiverChecks } from '../../../src/check/waiver/waivers.ts';
import type { Waiver } from '../../../src/model/config.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { Result } from '../../../src/model/report.ts';

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  check: 'dmarc-present',
  owner: dnsName('_dmarc.example.com'),
  reason: 'Next month.',
  until: '2027-01-31',
  place: { file: 'c.yaml', line: 1, column: 1 },
  ...changes,
});

/** A result with a finding about each of `owners`. */
const result = (owners: readonly string[], changes: Partial<Result> = {}): Result => ({
  check: 'dmarc-present',
  area: 'dmarc',
  title: 't',
  severity: 'warning',
  status: owners.length > 0 ? 'fail' : 'pass',
  findings: owners.map((owner) => ({
    message: `about ${owner}`,
    subject: { name: dnsName(owner), type: 'TXT' },
    fix: { text: 'Fix it.' },
  })),
  obstacles: [],
  ...changes,
});

const failing = result(['_dmarc.example.com']);

const apply = (results: readonly Result[], waivers: readonly Waiver[], today: string) =>
  applyWaivers({ domain: 'example.com', results }, waivers, today);

describe('a waiver', () => {
  it.each(['2026-01-01', '2027-01-31'])('sets its findings aside on %s', (today) => {
    expect(apply([failing], [waiver()], today)).toEqual([
      {
        ...failing,
        status: 'skipped',
        findings: [],
        because: 'waived until 2027-01-31: Next month.',
        waived: [{ finding: failing.findings[0], until: '2027-01-31', reason: 'Next month.' }],
      },
    ]);
  });

  it.each<[string, Waiver, string]>([
    ['after its last day', waiver(), '2027-02-01'],
    ['for another check', waiver({ check: 'dmarc-single' }), '2026-01-01'],
    ['for another owner', waiver({ owner: dnsName('example.com') }), '2026-01-01'],
  ])('does nothing %s', (_, one, today) => {
    expect(apply([failing], [one], today)).toEqual([failing]);
  });

  it('leaves the other findings of the check', () => {
    const both = result(['_dmarc.example.com', '_dmarc.sub.example.com']);
    const [left] = apply([both], [waiver()], '2026-01-01');
    expect(left).toMatchObject(result(['_dmarc.sub.example.com']));
    expect(left?.waived).toMatchObject([{ finding: { message: 'about _dmarc.example.com' } }]);
  });

  it('never makes a check that could not judge look judged', () => {
    const open = result([], { status: 'inconclusive' });
    expect(apply([open], [waiver()], '2026-01-01')).toEqual([open]);
  });
});

describe('a waiver to take out', () => {
  const judged = (results: readonly Result[], one = waiver(), today = '2026-01-01') =>
    judgeWaivers({ domain: 'example.com', results }, [one], {
      today,
      wanted: Object.values(waiverChecks).map(({ meta }) => meta),
    });
  const spent = (...args: Parameters<typeof judged>) => {
    const [expired, unused] = judged(...args).map(({ findings }) => findings.length);
    return { expired, unused };
  };

  it('is reported at its line of the file', () => {
    const [, unused] = judged(
      [result([])],
      waiver({ place: { file: 'conf/a:b.yaml', line: 12, column: 5 } }),
    );
    expect(unused).toMatchObject({
      check: 'waiver-unused',
      status: 'fail',
      severity: 'note',
      findings: [{ location: { file: 'conf/a:b.yaml', line: 12 } }],
    });
  });

  it('may be for what is said of names outside the domain, by the name of the domain', () => {
    const port = result(['imap.mail.me.com'], { check: 'port-imap' });
    const one = waiver({ check: 'port-imap', owner: dnsName('example.com') });
    expect(apply([port], [one], '2026-01-01')).toMatchObject([{ status: 'skipped' }]);
    expect(spent([port], one)).toEqual({ expired: 0, unused: 0 });
  });

  it.each<[string, readonly Result[], { expired: number; unused: number }]>([
    ['is one that nothing needs', [result([])], { expired: 0, unused: 1 }],
    [
      'is one for a fault that is elsewhere',
      [result(['_dmarc.sub.example.com'])],
      { expired: 0, unused: 1 },
    ],
    ['is not one that is needed', [failing], { expired: 0, unused: 0 }],
    [
      'is not one whose check could not judge',
      [result([], { status: 'inconclusive' })],
      { expired: 0, unused: 0 },
    ],
    ['is not one whose check did not run', [], { expired: 0, unused: 0 }],
  ])('%s', (_, results, counts) => {
    expect(spent(results)).toEqual(counts);
  });

  it('is one that is over, needed or not', () => {
    expect(spent([failing], waiver(), '2027-02-01')).toEqual({ expired: 1, unused: 0 });
    expect(spent([result([])], waiver(), '2027-02-01')).toEqual({ expired: 1, unused: 0 });
  });
});
