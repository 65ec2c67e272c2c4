/** What it costs to compare a stranger's exchanges with Apple's: comparisons are counted, not timed. */
import { beforeEach, expect, it, vi } from 'vitest';
import { sortExchanges } from '../../src/icloud/exchanges.ts';
import { appleRequirements } from '../../src/icloud/requirements.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const counted = vi.hoisted(() => ({ comparisons: 0, longest: 0 }));
vi.mock(import('../../src/model/text/edit-distance.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    editDistance: (from: string, to: string) => {
      counted.comparisons += 1;
      counted.longest = Math.max(counted.longest, from.length);
      return module.editDistance(from, to);
    },
  };
});
beforeEach(() => {
  counted.comparisons = 0;
  counted.longest = 0;
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

it.each([
  ['escapes', String.raw`\200`.repeat(60)],
  ['one label', 'a'.repeat(63)],
  ['Apple’s name and more', `mx02.mail.icloud.com.${'b.'.repeat(100)}example`],
])('a name of %s is compared by no more than its first 64 letters', (_, text) => {
  const long = { preference: 10, exchange: dnsName(`${text}.example.com`) };
  const { slips } = sortExchanges([long], appleRequirements(dnsName('example.com')));
  expect(counted.longest).toBeLessThanOrEqual(64);
  // The one that was meant is found all the same.
  const meant = text.startsWith('mx02') ? ['mx02.mail.icloud.com'] : [];
  expect(slips.map((slip) => slip.meant.exchange)).toEqual(meant);
});
