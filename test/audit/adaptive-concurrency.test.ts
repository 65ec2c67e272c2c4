import { expect, it } from 'vitest';
import type { Answer, FailureCode } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { createAdaptiveConcurrency } from '../../src/audit/adaptive-concurrency.ts';

const base = {
  question: { name: dnsName('example.com'), type: 'MX' },
  vantage: 'authoritative',
  transport: 'udp',
  chain: [],
  ms: 1,
} as const;

const heard = (server = '192.0.2.1'): Answer => ({ ...base, server, kind: 'nodata' });

const lost = (server = '192.0.2.1', code: FailureCode = 'timeout', sent = true): Answer => ({
  ...base,
  server,
  kind: 'failed',
  failure: {
    code,
    detail: '',
    attempts: sent ? [{ server, transport: 'udp', code, detail: '', ms: 2000 }] : [],
  },
});

const learning = (most: number) => {
  const pace = createAdaptiveConcurrency(most);
  return {
    limit: pace.limit,
    /** A sample of 128 answers, so many of them lost. */
    sample: (losses: number, how: () => Answer = lost) => {
      for (let i = 0; i < 128; i += 1) pace.learn(i < 128 - losses ? heard() : how());
      return pace.limit();
    },
  };
};

it('starts with a few, and doubles up to the most that is allowed while nothing is lost', () => {
  const { limit, sample } = learning(50);
  expect(limit()).toBe(8);
  expect([sample(0), sample(0), sample(0), sample(0)]).toEqual([16, 32, 50, 50]);
});

it('never exceeds the most', () => expect(learning(3).limit()).toBe(3));

it('halves when too much is lost, goes up slowly after that, and never ends', () => {
  const { sample } = learning(64);
  sample(0);
  expect([sample(20), sample(0), sample(0)]).toEqual([8, 10, 12]);
  expect([sample(60), sample(60), sample(60), sample(60)]).toEqual([6, 3, 1, 1]);
});

it('bears a few losses', () => expect(learning(64).sample(6)).toBe(16));

it.each<[string, () => Answer]>([
  ['a server that never answered', () => lost('192.0.2.66')],
  ['a question that was not sent', () => lost('192.0.2.1', 'timeout', false)],
  ['a server that refuses', () => lost('192.0.2.1', 'refused')],
])('learns nothing from %s', (_, answer) => {
  const { sample } = learning(64);
  sample(0);
  for (let i = 0; i < 20; i += 1) expect(sample(100, answer)).toBeGreaterThanOrEqual(16);
});
