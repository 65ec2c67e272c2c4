/** The questions and packets of audits: a healthy one, and the worst that are known. */
import { expect, it } from 'vitest';
import { cases, costOf } from '../support/cost.ts';
import { table } from './measure.ts';

it('questions and packets', async () => {
  const rows: (string | number)[][] = [['domain', 'questions', 'packets', 'over TCP', 'at most']];
  for (const one of cases) {
    const { sent, large } = await costOf(one);
    expect(sent).toBeLessThanOrEqual(one.most);
    // A question and its answer; silence answers nothing. TCP is counted as one packet each way.
    rows.push(
      [one.name, sent, one.name.includes('silent') ? sent : sent * 2, large, one.most].map(String),
    );
  }
  table('Questions of one audit, mail ports aside', rows);
});
