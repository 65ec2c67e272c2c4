import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/cli.ts';
import { hasTruePorts, startLoopback } from '../support/loopback.ts';
import { measure, table } from './measure.ts';

/**
 * Replies of the longest chain that the protocols force, of which each waits for one delay here:
 * name, banner, EHLO, STARTTLS, TLS, EHLO. The kernel completes TCP connections on loopback
 * without delay, so the seventh round trip of a real network is not in these figures.
 */
const forced = 6;

it.runIf(hasTruePorts)('a healthy audit against the forced chain', async () => {
  const rows: (readonly (string | number)[])[] = [
    [
      'round trip',
      'audit ms',
      'node -e 0 ms',
      'forced chain ms',
      'audit / (node + chain)',
      'audit - node, in round trips',
    ],
  ];
  for (const [i, delay] of [0, 20, 50, 150].entries()) {
    const stage = await startLoopback(`127.77.0.${i + 1}`, delay);
    const [node, audit] = await measure(
      [
        { name: 'node', args: ['-e', '0'] },
        {
          name: 'audit',
          args: [join(root, 'dist', 'cli.js'), 'healthy.example', '--resolver', stage.address],
          env: stage.env,
        },
      ],
      9,
    );
    await stage.close();
    expect(audit!.status).toBe(0);
    rows.push([
      `${delay} ms`,
      audit!.ms,
      node!.ms,
      forced * delay,
      audit!.ms / (node!.ms + forced * delay),
      delay === 0 ? '-' : (audit!.ms - node!.ms) / delay,
    ]);
  }
  table('a healthy domain, all vantages and both ports, median of 9 rounds', rows);
});
