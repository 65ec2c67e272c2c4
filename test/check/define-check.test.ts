import { expect, it } from 'vitest';
import { defineCheck, fail } from '../../src/check/define-check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { ask } from '../../src/model/need.ts';
import { judge } from '../support/judge.ts';

const name = dnsName('a.example.com');

/** A check that counts how often it is asked for its needs; `names`: whether it has any beyond the first. */
const countingCheck = (names: boolean) => {
  const calls = { further: 0, hints: 0 };
  const check = defineCheck({
    id: 'mx-present',
    area: 'mx',
    title: 'counted',
    severity: 'error',
    since: '0.1.0',
    cites: ['RFC 1035 §3.3.9'],
    docs: { why: 'x', fix: 'x', good: 'x', bad: 'x' },
    needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
    further: () => {
      calls.further += 1;
      return names ? { a: ask(name, 'A') } : {};
    },
    hints: () => {
      calls.hints += 1;
      return names ? { aaaa: ask(name, 'AAAA') } : {};
    },
    judge: () => fail({ message: 'x', subject: { name, type: 'MX' }, fix: { text: 'x' } }),
  });
  return { check, calls };
};

it.each([
  // Asked once each time that it is followed, and once for the ruling.
  [false, { further: 2, hints: 2 }],
  // Once more each time with the answers, which may name others.
  [true, { further: 7, hints: 5 }],
])(
  'a check that names needs (%j) is not asked for them again without a new answer',
  async (names, expected) => {
    const { check, calls } = countingCheck(names);
    await judge(check, '@ MX 10 mail\na A 192.0.2.1\na AAAA 2001:db8::1');
    expect(calls).toEqual(expected);
  },
);
