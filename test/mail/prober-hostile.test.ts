import type { Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { listen, secureServerSide } from '../../src/demo/mail-server.ts';
import { prober } from '../../src/mail/prober.ts';
import { authority, endpoints, identity } from '../support/mail-server.ts';
import { zoneOf } from '../support/zone.ts';

const limits = { connect: 2000, greeting: 40, tls: 2000, reply: 40, goodbye: 50, total: 2000 };

/** Pieces that get further into a dialogue than noise does. */
const pieces = [
  '220 ready\r\n',
  '220-ready\r\n',
  '220',
  '250-STARTTLS\r\n250 AUTH PLAIN\r\n',
  '421 later\r\n',
  '* OK hello\r\n',
  '* BYE\r\n',
  '* CAPABILITY AUTH=PLAIN STARTTLS\r\n',
  'a1 OK\r\n',
  'a2 OK\r\n',
  'a3 OK\r\n',
  'a3 NO\r\n',
  '\r\n',
  '\0',
  'HTTP/1.1 200 OK\r\n\r\n',
  '\x16\x03\x03\0\x04',
  '\x15\x03\x03\0\x02\x02\x28',
  'x'.repeat(70_000),
];

/** Octets, and the milliseconds before they are sent; `undefined` ends the connection. */
const script = fc.array(
  fc.record({
    octets: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      {
        weight: 1,
        arbitrary: fc.uint8Array({ maxLength: 40 }).map((a) => Buffer.from(a).toString('latin1')),
      },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    wait: fc.integer({ min: 0, max: 4 }),
    /** Whether it also waits to receive something. */
    heard: fc.boolean(),
  }),
  { maxLength: 8 },
);
type Script = typeof script extends fc.Arbitrary<infer T> ? T : never;

const play = (socket: Socket, [first, ...rest]: Script): void => {
  socket.resume();
  if (first === undefined) return;
  const { octets, wait, heard } = first;
  const act = (): void => {
    if (octets === undefined) socket.destroy();
    else socket.write(octets, 'latin1');
    play(socket, rest);
  };
  if (heard) socket.once('data', () => setTimeout(act, wait));
  else setTimeout(act, wait);
};

const unhandled = vi.fn<(error: unknown) => void>();
process.on('unhandledRejection', unhandled).on('uncaughtException', unhandled);
afterAll(() => {
  process.off('unhandledRejection', unhandled).off('uncaughtException', unhandled);
});

describe('whatever a server sends', () => {
  it('ends in a state, with every connection closed', async () => {
    const seen = new Set<string>();
    const run = async (kind: keyof typeof endpoints, inTls: boolean, lines: Script) => {
      const server = await listen('127.0.0.1', (socket) =>
        inTls
          ? secureServerSide(socket, identity, (secured) => play(secured, lines))
          : play(socket, lines),
      );
      try {
        const result = await prober({
          resolver: zoneOf('imap.mail A 17.56.9.23\nsmtp.mail A 17.57.155.37', 'me.com.'),
          ca: authority.certificate,
          connectTo: () => ({ address: '127.0.0.1', port: server.port }),
          timeouts: inTls ? limits : { ...limits, tls: 40 },
        }).probe(endpoints[kind], AbortSignal.timeout(4000));
        const [probe] = result.addresses;
        expect(probe?.state).not.toBe('deadline');
        expect(probe?.detail).toMatch(/^[ -~]{1,2100}$/);
        expect((probe?.reply ?? '').length).toBeLessThanOrEqual(512);
        expect((probe?.greeting ?? '').length).toBeLessThanOrEqual(512);
        seen.add(`${probe?.state} ${probe?.phase}`);
        await vi.waitFor(() => expect(server.open()).toBe(0), { interval: 5 });
      } finally {
        await server.close();
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(endpoints) as (keyof typeof endpoints)[])),
        fc.boolean(),
        script,
        run,
      ),
      { numRuns: 50 },
    );
    expect(unhandled).not.toHaveBeenCalled();
    // The scripts get into the dialogues: they do not all fail in the same place.
    expect(seen.size).toBeGreaterThan(5);
  });
});
