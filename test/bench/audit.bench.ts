import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { recordsOf } from '../support/many-domains.ts';
import { cli, root } from '../support/cli.ts';
import { hasTruePorts, startLoopback } from '../support/loopback.ts';
import { measure } from './measure.ts';
import { publish } from './results.ts';

/**
 * Replies of the longest chain that the protocols force, of which each waits for one delay here:
 * name, banner, EHLO, STARTTLS, TLS, EHLO. The kernel completes TCP connections on loopback
 * without delay, so the seventh round trip of a real network is not in these figures.
 */
const forced = 6;

const rounds = 15;

it.runIf(hasTruePorts)('a healthy audit against the forced chain', async () => {
  const rows: (readonly (string | number)[])[] = [
    [
      'round trip',
      'audit ms',
      'node -e 0 ms',
      'forced chain ms',
      'bare chain ms',
      'audit / (node + chain)',
      'shortest / shortest',
      'audit / bare chain',
      'audit - node, in round trips',
    ],
  ];
  for (const [i, delay] of [0, 20, 50, 150].entries()) {
    const stage = await startLoopback(`127.77.0.${i + 1}`, delay);
    const [node, bare, audit] = await measure(
      [
        // In the audit's environment: node reads all roots at its start where one is added.
        { name: 'node', args: ['-e', '0'], env: stage.env },
        {
          name: 'bare chain',
          args: [join(import.meta.dirname, 'floor-chain.mjs'), stage.address],
          env: stage.env,
        },
        {
          name: 'audit',
          args: [join(root, 'dist', 'cli.js'), 'healthy.example', '--resolver', stage.address],
          env: stage.env,
        },
      ],
      rounds,
    );
    await stage.close();
    expect([bare!.status, audit!.status]).toEqual([0, 0]);
    rows.push([
      `${delay} ms`,
      audit!.ms,
      node!.ms,
      forced * delay,
      bare!.ms,
      audit!.ms / (node!.ms + forced * delay),
      audit!.least / (node!.least + forced * delay),
      audit!.ms / bare!.ms,
      delay === 0 ? '-' : (audit!.ms - node!.ms) / delay,
    ]);
  }
  publish('audit', `a healthy domain, all vantages, both ports, median of ${rounds} rounds`, rows);
});

/** What one server's silence costs once: two seconds over UDP, then two over TCP. */
const silence = 4000;

it.runIf(hasTruePorts)('one of two name servers is dead', async () => {
  const [alive, dead] = ['127.77.1.1', '127.77.1.2'];
  const domain = 'd1.example';
  const records = recordsOf([domain]).map((record) => {
    if (record.type !== 'A') return record;
    const address = record.owner === `ns2.${domain}` ? dead : alive;
    return { owner: record.owner, type: record.type, rdata: { address } };
  });
  const [good, silent] = await Promise.all([
    startNameServer({ records, host: alive, port: 53 }),
    startNameServer({ records, host: dead, port: 53, fault: () => 'silent' }),
  ]);
  const begun = performance.now();
  const { status } = await cli([domain, '--resolver', alive, '--no-ports']);
  const ms = performance.now() - begun;
  const asked = silent.queries();
  await Promise.all([good.close(), silent.close()]);
  expect(status).toBe(0);
  publish('dead-server', 'a healthy domain, one of its two name servers silent', [
    ['ms', 'one silence ms', 'ratio', 'questions to the dead server'],
    [ms, silence, ms / silence, asked],
  ]);
});
