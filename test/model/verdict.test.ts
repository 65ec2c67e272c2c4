import { describe, expect, it } from 'vitest';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Result } from '../../src/model/report.ts';
import { verdictOf, verdictOfAll, verdictsOf } from '../../src/model/verdict.ts';

type Outcome = Pick<Result, 'area' | 'severity' | 'status'>;

const outcome = (area: Result['area'], status: Result['status']): Outcome => ({
  area,
  severity: 'error',
  status,
});

describe('the verdict', () => {
  it.each<readonly [string, readonly Outcome[], ReturnType<typeof verdictsOf>]>([
    [
      'on a domain is good where a port is refused',
      [outcome('mx', 'pass'), outcome('smtp', 'fail')],
      { verdict: 'pass', portsVerdict: 'fail' },
    ],
    [
      'on a domain is sure where a port is silent',
      [outcome('mx', 'pass'), outcome('imap', 'pass'), outcome('smtp', 'inconclusive')],
      { verdict: 'pass', portsVerdict: 'inconclusive' },
    ],
    [
      'on a domain fails by itself',
      [outcome('mx', 'fail'), outcome('imap', 'pass')],
      { verdict: 'fail', portsVerdict: 'pass' },
    ],
    [
      'is that on the ports where nothing else was asked',
      [outcome('imap', 'fail')],
      { verdict: 'fail' },
    ],
    ['is that on the domain where no port was tried', [outcome('mx', 'pass')], { verdict: 'pass' }],
  ])('%s', (_, results, expected) => {
    expect(verdictsOf(results)).toEqual(expected);
  });

  it('on the run is the worst of both', () => {
    expect(
      verdictOfAll([{ verdict: 'pass', portsVerdict: 'inconclusive' }, { verdict: 'pass' }]),
    ).toBe('inconclusive');
    expect(verdictOfAll([{ verdict: 'inconclusive', portsVerdict: 'fail' }])).toBe('fail');
    expect(verdictOfAll([{ verdict: 'pass', portsVerdict: 'pass' }])).toBe('pass');
  });

  it('a finding that is waived was judged', () => {
    const one = { severity: 'error', status: 'skipped' } as const;
    expect(verdictOf([one])).toBe('inconclusive');
    const finding = {
      message: 'x',
      subject: { name: dnsName('example.com'), type: 'MX' as const },
      fix: { text: 'x.' },
    };
    const waived = [{ finding, until: '2027-01-01', reason: 'x' }];
    expect(verdictOf([{ ...one, waived }])).toBe('pass');
    expect(verdictOf([one, { severity: 'note', status: 'pass', area: 'config' }])).toBe(
      'inconclusive',
    );
  });
});
