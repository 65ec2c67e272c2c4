/** A server that copies the question's name into its records copies our random capitals too (0x20): nobody is shown them. */
import type { Answer as WireAnswer } from 'dns-packet';
import { afterEach, expect, it } from 'vitest';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { presentRecordSet } from '../../../src/model/dns/presentation.ts';
import { AA, type DnsServer, startDnsServer } from '../../support/dns-server.ts';

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const soa = { serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 };

it.each<
  ['CNAME' | 'DNAME' | 'MX' | 'NS' | 'NSEC' | 'PTR' | 'SOA' | 'SRV', (name: string) => unknown]
>([
  ['CNAME', (name) => `c.${name}`],
  ['DNAME', (name) => `d.${name}`],
  ['MX', (name) => ({ preference: 10, exchange: `m.${name}` })],
  ['NS', (name) => `n.${name}`],
  ['NSEC', (name) => ({ nextDomain: `a.${name}`, rrtypes: ['A'] })],
  ['PTR', (name) => `p.${name}`],
  ['SOA', (name) => ({ ...soa, mname: `n.${name}`, rname: `r.${name}` })],
  ['SRV', (name) => ({ priority: 1, weight: 2, port: 3, target: `s.${name}` })],
])('%s', async (type, data) => {
  const server = await startDnsServer(({ question: { name } }) => ({
    bits: AA,
    answers: [{ name, type, ttl: 60, data: data(name) } as WireAnswer],
  }));
  servers.push(server);
  const { address, port } = server;
  const options = {
    address,
    port,
    vantage: 'authoritative',
    reach: 'any',
    recursion: false,
  } as const;
  const resolver = wire({ ...options, random: (below) => below - 1 });
  const question = { name: dnsName('www.example.com'), type };
  const answer = await resolver.lookup(question, new AbortController().signal);
  expect(server.asked[0]?.question.name).toMatch(/[A-Z]/);
  if (answer.kind !== 'found') throw new Error(answer.kind);
  const [line = ''] = presentRecordSet(answer.set);
  expect(line).toContain('.www.example.com.');
});
