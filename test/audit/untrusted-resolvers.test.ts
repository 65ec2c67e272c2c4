/**
 * Resolvers that a stranger may have chosen: not contacted at an address of the network that this runs in,
 * also where a name leads there. Listeners on loopback show whether somebody came.
 */
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveWorld } from '../../src/audit/live-world.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { parseServerAddress } from '../../src/model/dns/server-address.ts';
import type { Surroundings } from '../../src/model/request.ts';
import { NXDOMAIN, startDnsServer, type DnsServer } from '../support/dns-server.ts';

const question = { name: dnsName('example.com'), type: 'MX' } as const;
const never = new AbortController().signal;

let dns: DnsServer;
let https: ReturnType<typeof createServer>;
let visits = 0;

beforeEach(async () => {
  visits = 0;
  dns = await startDnsServer(() => ({ rcode: NXDOMAIN }));
  https = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => https.listen(0, '127.0.0.1', done));
});

afterEach(async () => {
  await dns.close();
  await new Promise((done) => https.close(done));
});

const places = {
  'an address': () => `127.0.0.1:${dns.port}`,
  'an address over HTTPS': () => `https://127.0.0.1:${(https.address() as AddressInfo).port}/q`,
  'a name over HTTPS': () => `https://localhost:${(https.address() as AddressInfo).port}/q`,
};

const ask = async (text: string, more: Partial<Surroundings>) => {
  const choice = parseServerAddress(text)!;
  const { recursive, secondResolvers, referee } = createLiveWorld({
    resolvers: [choice],
    authoritative: true,
    timeoutMs: 5000,
    ...(choice.kind === 'doh' && { referee: [choice.url] }),
    ...more,
  });
  const asked = [
    recursive[0],
    ...secondResolvers!.map(({ unchecked }) => unchecked),
    ...(referee ? [referee] : []),
  ];
  const answers = await Promise.all(asked.map((one) => one.lookup(question, never)));
  return {
    codes: answers.flatMap((answer) => (answer.kind === 'failed' ? [answer.failure.code] : [])),
    contacts: dns.log.length + visits,
  };
};

describe.each(Object.entries(places))('at %s', (_, place) => {
  it('a resolver that a stranger may have chosen is not contacted', async () => {
    const { codes, contacts } = await ask(place(), { untrusted: ['resolvers', 'referee'] });
    expect(new Set(codes)).toEqual(new Set(['not-public']));
    expect(contacts).toBe(0);
  });

  it.each<[string, Partial<Surroundings>]>([
    ["the user's", {}],
    ['one where private addresses are allowed', { untrusted: ['resolvers'], allowPrivate: true }],
  ])('%s is', async (__, more) => {
    const { codes, contacts } = await ask(place(), more);
    expect(codes).not.toContain('not-public');
    expect(contacts).toBeGreaterThan(0);
  });
});
