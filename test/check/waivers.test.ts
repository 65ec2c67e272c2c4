import { describe, expect, it } from 'vitest';
import { applyWaivers, spentWaivers } from '../../src/check/waivers.ts';
import type { Waiver } from '../../src/model/config.ts';
import { dnsName } from '../../src/model/name.ts';
import type { Result } from '../../src/model/report.ts';

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  check: 'dmarc-present',
  owner: dnsName('_dmarc.example.com'),
  reason: 'Next month.',
  until: '2027-01-31',
  place: 'c.yaml:1:1',
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
    fix: { text: 'Mend it.' },
  })),
  obstacles: [],
  ...changes,
});

const failing = result(['_dmarc.example.com']);

describe('a waiver', () => {
  it.each(['2026-01-01', '2027-01-31'])('sets its findings aside on %s', (today) => {
    expect(applyWaivers([failing], [waiver()], today)).toEqual([
      {
        ...failing,
        status: 'skipped',
        findings: [],
        because: 'waived until 2027-01-31: Next month.',
      },
    ]);
  });

  it.each<[string, Waiver, string]>([
    ['after its last day', waiver(), '2027-02-01'],
    ['for another check', waiver({ check: 'dmarc-single' }), '2026-01-01'],
    ['for another owner', waiver({ owner: dnsName('example.com') }), '2026-01-01'],
  ])('does nothing %s', (_, one, today) => {
    expect(applyWaivers([failing], [one], today)).toEqual([failing]);
  });

  it('leaves the other findings of the check', () => {
    const both = result(['_dmarc.example.com', '_dmarc.sub.example.com']);
    const [left] = applyWaivers([both], [waiver()], '2026-01-01');
    expect(left).toEqual(result(['_dmarc.sub.example.com']));
  });

  it('never makes a check that could not judge look judged', () => {
    const open = result([], { status: 'inconclusive' });
    expect(applyWaivers([open], [waiver()], '2026-01-01')).toEqual([open]);
  });
});

describe('a waiver to take out', () => {
  const spent = (
    results: readonly Result[],
    one = waiver(),
    today = '2026-01-01',
    domain = 'example.com',
  ) => {
    const { expired, unused } = spentWaivers([{ domain, results }], [one], today);
    return { expired: expired.length, unused: unused.length };
  };

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

  it('is not one for a domain that was not audited', () => {
    expect(spent([result([])], waiver(), '2026-01-01', 'example.org')).toEqual({
      expired: 0,
      unused: 0,
    });
  });

  it('is one that is over, needed or not', () => {
    expect(spent([failing], waiver(), '2027-02-01')).toEqual({ expired: 1, unused: 0 });
    expect(spent([result([])], waiver(), '2027-02-01')).toEqual({ expired: 1, unused: 0 });
  });
});
