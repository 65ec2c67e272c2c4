/** What a resolver says of its own answer (RFC 8914) goes before what can be guessed from it. */
import { expect, it } from 'vitest';
import {
  describeBlocking,
  type Discrepancy,
  explainDiscrepancy,
  isForged,
} from '../../../src/check/resolver/discrepancy.ts';
import type { Answer } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const question = { name: dnsName('example.com'), type: 'MX' } as const;
const flags = { aa: false, tc: false, rd: true, ra: true, ad: false, cd: false };

const discrepancy = (code: number, kind: 'nodata' | 'failed'): Discrepancy => {
  const base = {
    question,
    vantage: 'resolver',
    server: '192.0.2.53',
    transport: 'udp',
    flags,
    chain: [],
    ms: 0,
    extended: [{ code, text: '' }],
  } as const;
  const answer: Answer =
    kind === 'nodata'
      ? { ...base, kind, negative: { zone: dnsName('example.com'), ttl: 300 } }
      : { ...base, kind, failure: { code: 'servfail', detail: 'x', attempts: [] } };
  return {
    question,
    server: answer.server,
    answer,
    validatorAnswers: [],
    published: true,
    crossChecked: undefined,
    alias: undefined,
  };
};

it.each([
  [3, 'nodata', 'outdated'],
  [19, 'nodata', 'outdated'],
  [22, 'failed', 'outdated'],
  [23, 'failed', 'outdated'],
  [0, 'failed', 'failing'],
  [0, 'nodata', 'cached'],
] as const)('extended error %i, %s: %s', (code, kind, cause) => {
  expect(explainDiscrepancy(discrepancy(code, kind), false)).toBe(cause);
});

it.each([
  [15, 'Blocked'],
  [16, 'Censored'],
  [17, 'Filtered'],
  [4, undefined],
] as const)(
  'extended error %i is no cached answer, and blocking is called so: %s',
  (code, word) => {
    const one = discrepancy(code, 'nodata');
    expect(isForged(one)).toBe(true);
    expect(describeBlocking(one)).toBe(word);
  },
);
