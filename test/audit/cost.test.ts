/** Polite: how many questions an audit sends at most, whatever a stranger publishes. `npm run bench` prints the numbers. */
import { expect, it } from 'vitest';
import { cases, costOf } from '../support/cost.ts';

it.each(cases.map((one) => [one.name, one] as const))(
  '%s is asked a bounded number of questions',
  async (_, one) => {
    const { sent, answers } = await costOf(one);
    expect(answers).toBeGreaterThan(10);
    expect(sent).toBeLessThanOrEqual(one.most);
  },
  60_000,
);

it('a healthy domain is asked nothing twice', async () => {
  const { sent, answers, large } = await costOf(cases[0]!);
  // What did not fit into a packet is asked for again over TCP.
  expect(sent).toBeLessThanOrEqual(answers + large);
});
