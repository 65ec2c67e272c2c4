/** What it costs to compare a stranger's exchanges with Apple's: comparisons are counted, not timed. */
import { beforeEach, expect, it, vi } from 'vitest';
import { sortExchanges } from '../../src/icloud/exchanges.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const counted = vi.hoisted(() => ({ comparisons: 0 }));
vi.mock(import('../../src/model/text/edit-distance.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    editDistance: (from: string, to: string) => {
      counted.comparisons += 1;
      return module.editDistance(from, to);
    },
  };
});
beforeEach(() => {
  counted.comparisons = 0;
});

const exchanges = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    preference: 10,
    exchange: dnsName(`x${i}.example.com`),
  }));
const sort = (count: number) =>
  sortExchanges(exchanges(count), appleRequirements(dnsName('example.com')));

it.each([100, 1000, 4000])('%i exchanges are compared no oftener than 32', (count) => {
  expect(sort(count).foreign).toHaveLength(count);
  const { comparisons } = counted;
  counted.comparisons = 0;
  sort(32);
  expect(comparisons).toBe(counted.comparisons);
});
