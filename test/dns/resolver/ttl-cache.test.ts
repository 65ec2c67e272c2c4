import { expect, it } from 'vitest';
import type { Answer, Question, Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { toOctets } from '../../../src/model/dns/presentation.ts';
import { ttlCache, blocked } from '../../../src/dns/resolver/ttl-cache.ts';

const name = dnsName('example.com');
const question: Question<'TXT'> = { name, type: 'TXT' };
const { signal } = new AbortController();

const base = {
  question,
  vantage: 'resolver',
  server: '192.0.2.1',
  transport: 'udp',
  chain: [],
  ms: 1,
} as const;
const found = (ttl?: number): Answer<'TXT'> => ({
  ...base,
  kind: 'found',
  authentic: false,
  set: {
    owner: name,
    type: 'TXT',
    ...(ttl === undefined ? {} : { ttl }),
    rdata: [{ strings: [toOctets('x')] }],
  },
});
const nodata = (ttl: number): Answer<'TXT'> => ({
  ...base,
  kind: 'nodata',
  negative: { zone: name, ttl },
});
const failed: Answer<'TXT'> = {
  ...base,
  kind: 'failed',
  failure: { code: 'timeout', detail: 'x', attempts: [] },
};

/** A resolver that gives this, the time at which it is asked, and how often it was. */
const setUp = (answer: Answer<'TXT'>, mostMs = 600_000) => {
  let [now, asked] = [0, 0];
  const inner: Resolver = {
    vantage: 'resolver',
    server: '192.0.2.1',
    lookup: () => {
      asked += 1;
      return Promise.resolve(answer as never);
    },
  };
  const resolver = ttlCache(() => now, mostMs)(inner);
  return {
    at: async (seconds: number) => {
      now = seconds * 1000;
      return { answer: await resolver.lookup(question, signal), asked };
    },
  };
};

it('asks again when the answer has run out, and tells until then how long it lasts', async () => {
  const { at } = setUp(found(60));
  expect(await at(0)).toEqual({ answer: found(60), asked: 1 });
  expect(await at(20)).toEqual({ answer: found(40), asked: 1 });
  expect(await at(59.9)).toMatchObject({ asked: 1 });
  expect(await at(60)).toEqual({ answer: found(60), asked: 2 });
});

it('keeps "there is none" likewise (RFC 2308 §5)', async () => {
  const { at } = setUp(nodata(30));
  await at(0);
  expect(await at(10)).toEqual({ answer: nodata(20), asked: 1 });
  expect(await at(30)).toMatchObject({ asked: 2 });
});

it.each([
  ['a failure', failed],
  ['an answer that does not tell how long it lasts', found()],
])('keeps no %s', async (_, answer) => {
  const { at } = setUp(answer);
  await at(0);
  expect((await at(1)).asked).toBe(2);
});

it('asks a cache that may have been told to forget, however long its answer lasts', async () => {
  const { at } = setUp(found(86_400), 600_000);
  await at(0);
  expect((await at(599)).asked).toBe(1);
  expect((await at(600)).asked).toBe(2);
});

it('withholds what is picked, as not asked', async () => {
  const inner: Resolver = {
    vantage: 'resolver',
    server: '192.0.2.1',
    lookup: () => Promise.resolve(found(1) as never),
  };
  const resolver = blocked(({ type }) => type === 'MX')(inner);
  expect((await resolver.lookup(question, signal)).kind).toBe('found');
  expect(await resolver.lookup({ name, type: 'MX' }, signal)).toMatchObject({
    kind: 'failed',
    failure: { code: 'unsupported' },
  });
});
