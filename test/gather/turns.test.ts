/** Between pieces of judging, timers and sockets have their turn. Time is counted in steps of a clock that the test moves. */
import { afterEach, expect, it, vi } from 'vitest';
import { gatherForChecks } from '../../src/gather/gather.ts';
import { inTurn } from '../../src/gather/turns.ts';
import type { Check, Context } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { ask } from '../../src/model/need.ts';
import type { Answer } from '../../src/model/dns/dns.ts';

let clock = 0;
vi.spyOn(performance, 'now').mockImplementation(() => clock);
afterEach(() => {
  clock = 0;
});

/** The most of the clock that passes between two turns of others, while `use` runs. */
const longestTurn = async (use: () => Promise<unknown>): Promise<number> => {
  let [longest, last, runs] = [0, clock, true];
  const look = (): void => {
    longest = Math.max(longest, clock - last);
    last = clock;
    if (runs) setImmediate(look);
  };
  await new Promise((resolve) => setImmediate(resolve));
  look();
  await use();
  runs = false;
  await new Promise((resolve) => setImmediate(resolve));
  return Math.max(longest, clock - last);
};

it.each([1, 3, 7])('gives others their turn between pieces of %i ms', async (ms) => {
  const piece = (): Promise<void> => inTurn(() => void (clock += ms));
  const longest = await longestTurn(() => Promise.all(Array.from({ length: 60 }, piece)));
  expect(clock).toBe(60 * ms);
  expect(longest).toBeLessThanOrEqual(8 + 2 * ms);
});

it('goes on after a piece that throws', async () => {
  const fault = new Error('a bug');
  await expect(
    inTurn(() => {
      throw fault;
    }),
  ).rejects.toBe(fault);
  expect(await inTurn(() => 7)).toBe(7);
});

it('goes on at once while the turn is young', async () => {
  let turns = 0;
  const count = (): void => void setImmediate(() => (turns += 1));
  await new Promise((resolve) => setImmediate(resolve));
  count();
  for (let i = 0; i < 200; i += 1) await inTurn(() => {});
  expect(turns).toBe(0);
});

it('judges checks that wait for one answer in more than one turn', async () => {
  const question = { name: dnsName('example.com'), type: 'TXT' } as const;
  const work = (): void => void (clock += 3);
  const checks = Array.from({ length: 40 }, (_, i): Check => ({
    judgedFrom: 'answers',
    meta: { id: `check-${i}` } as never,
    needs: () => [ask(question.name, question.type)],
    follow: () => {
      work();
      return [];
    },
    run: () => ({ status: 'pass' }),
  }));
  const answer = { question, kind: 'nodata' } as unknown as Answer<never>;
  const world = {
    resolver: { vantage: 'system', server: 'system', lookup: () => Promise.resolve(answer) },
    prober: { probe: () => Promise.reject(new Error('not asked')) },
    settled: work,
  } as const;
  const longest = await longestTurn(() =>
    gatherForChecks(checks, {} as Context, world, new AbortController().signal),
  );
  expect(clock).toBe(40 * 6);
  expect(longest).toBeLessThanOrEqual(8 + 2 * 3);
});
