/** Lists with web addresses: looked up side by side, told and counted in the order of the list. */
import { afterEach, expect, it } from 'vitest';
import { meantDomainsIn } from '../../src/command/support/meant-domains.ts';
import { readDomain } from '../../src/input/domain-name.ts';
import { testOptions } from '../support/audit-options.ts';
import { type DnsServer, RA, startDnsServer } from '../support/dns-server.ts';

let server: DnsServer | undefined;
afterEach(() => server?.close());

const soa = {
  mname: 'ns.example.net',
  rname: 'postmaster.example.net',
  serial: 1,
  refresh: 60,
  retry: 60,
  expire: 60,
  minimum: 60,
};

/** A resolver: names of two labels are zones, and nothing else is there. Of "silent" it says nothing. */
const start = async (): Promise<DnsServer> => {
  server = await startDnsServer(({ question: { name, type } }) => {
    if (name.includes('silent')) return 'drop';
    const zone = name.split('.').slice(-2).join('.');
    return zone === name && type === 'NS'
      ? { bits: RA, answers: [{ name, type, ttl: 60, data: 'ns.example.net' }] }
      : { bits: RA, authorities: [{ name: zone, type: 'SOA', ttl: 60, data: soa }] };
  });
  return server;
};

async function* listOf(names: readonly string[]) {
  for (const name of names) yield readDomain(name);
}

const meantIn = async (names: readonly string[], done: readonly string[] = []) => {
  const { address, port } = await start();
  const resolver = { kind: 'wire', address, port } as const;
  const told: string[] = [];
  const options = { ...testOptions, resolvers: [resolver] as const, timeoutMs: 1000 };
  const settings = { options, done: new Set(done), tell: (line: string) => void told.push(line) };
  return { ...meantDomainsIn(listOf(names), settings), told };
};

it('are asked for while an earlier one is silent, and keep their order', async () => {
  const { domains, told } = await meantIn(['www.silent.example', 'www.b.example', 'c.example']);
  const first = await domains.next();
  expect(first.value).toMatchObject({ name: 'www.silent.example' });
  expect(server?.log.join()).toContain('www.b.example');
  const rest: string[] = [];
  for await (const { name } of domains) rest.push(name);
  expect(rest).toEqual(['b.example', 'c.example']);
  expect(told).toEqual([expect.stringContaining('www.b.example is a web address')]);
});

it.each([
  [['www.a.example', 'a.example', 'b.example'], [], ['a.example', 'b.example'], 1],
  [['a.example', 'https://www.a.example/', 'https://shop.a.example/'], [], ['a.example'], 2],
  [['www.a.example', 'www.b.example'], ['a.example'], ['b.example'], 1],
  [['a.example', 'b.example'], [], ['a.example', 'b.example'], 0],
])('of %j, with %j done, are %j, and %i is not counted', async (names, done, meant, repeated) => {
  const list = await meantIn(names, done);
  const found: string[] = [];
  for await (const { name } of list.domains) found.push(name);
  expect(found).toEqual(meant);
  expect(list.repeated()).toBe(repeated);
});
