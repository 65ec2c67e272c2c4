/** Names that c-ares refuses or changes: DNS allows them (RFC 2181 §11), so the system's own servers are asked over the wire. */
import type { Answer as WireAnswer } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { system } from '../../src/dns/transport/system.ts';
import {
  type DnsServer,
  type Handler,
  NXDOMAIN,
  SERVFAIL,
  startDnsServer,
  TC,
} from '../support/dns-server.ts';

const never = new AbortController().signal;
const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const serve = async (handler: Handler) => {
  const server = await startDnsServer(handler);
  servers.push(server);
  return server;
};

const askSystem = (
  asked: readonly DnsServer[],
  name: string,
  { type = 'TXT', ms = 8000 }: { readonly type?: RecordType; readonly ms?: number } = {},
) =>
  system({ servers: asked.map(({ port }) => `127.0.0.1:${port}`), ms }).lookup(
    { name: dnsName(name), type },
    never,
  );

const odd = [
  ['a comma', '_spf.a\\044_spf.b.example'],
  ['a colon', 'include\\058_spf.example'],
  ['an at sign', 'postmaster\\064.example'],
  ['a literal @ as owner', '\\064.example'],
  ['a space', 'sig1.dkim\\032.example'],
  ['a slash', 'https\\058\\047\\047www.example'],
  ['a plus and an equals sign', 'bounce\\043a\\061b._spf.example'],
  ['a percent sign', '\\037\\123i\\125._spf.example'],
  ['a control character', 'a\\000b.example'],
  ['an octet of UTF-8', 'b\\195\\188cher.example'],
  ['a backslash', 'a\\\\b.example'],
  ['an A-label that is none', 'xn--a.example'],
  ['another such', 'www.xn--a-ecp.example'],
  ['a wildcard', '\\042.example'],
] as const;

describe('a name that node cannot carry', () => {
  it.each(odd)('%s is asked for as it is, of the same server', async (_, name) => {
    const asked: string[] = [];
    const server = await serve(({ question }) => {
      asked.push(question.name);
      return { rcode: NXDOMAIN };
    });
    expect(await askSystem([server], name)).toMatchObject({
      kind: 'nxdomain',
      question: { name },
      vantage: 'system',
      server: 'system',
    });
    expect(asked).toHaveLength(1);
  });

  it.each(odd)('%s: records are read', async (_, name) => {
    const server = await serve(({ question }) => {
      const answers: WireAnswer[] = [
        { name: question.name, type: 'TXT', ttl: 60, data: 'v=spf1 -all' },
      ];
      return { answers };
    });
    expect(await askSystem([server], name)).toMatchObject({
      kind: 'found',
      set: { owner: name, rdata: [{ strings: ['v=spf1 -all'] }] },
    });
  });

  it('is asked of the next server if the first fails', async () => {
    const failing = await serve(() => ({ rcode: SERVFAIL }));
    const working = await serve(() => ({ rcode: NXDOMAIN }));
    expect(await askSystem([failing, working], 'a\\044b.example')).toMatchObject({
      kind: 'nxdomain',
      server: 'system',
    });
  });

  it('is asked over TCP if UDP is too small', async () => {
    const server = await serve(({ transport, question }) =>
      transport === 'udp'
        ? { bits: TC }
        : { answers: [{ name: question.name, type: 'TXT', ttl: 60, data: 'x' }] },
    );
    expect(await askSystem([server], 'a\\044b.example')).toMatchObject({
      kind: 'found',
      transport: 'tcp',
    });
  });

  it('fails as any other does: with the server that failed, and in time', async () => {
    const failing = await serve(() => ({ rcode: SERVFAIL }));
    expect(await askSystem([failing], 'a\\044b.example')).toMatchObject({
      kind: 'failed',
      server: 'system',
      failure: { code: 'servfail', attempts: [{ server: `127.0.0.1:${failing.port}` }] },
    });
    const silent = await serve(() => 'drop');
    expect(await askSystem([silent], 'a\\044b.example', { ms: 60 })).toMatchObject({
      failure: { code: 'timeout', detail: 'no answer within 60 ms' },
    });
  });

  it.each(['SPF', 'DS'] as const)('%s stays what node cannot ask for', async (type) => {
    const server = await serve(() => ({}));
    expect(await askSystem([server], 'a\\044b.example', { type })).toMatchObject({
      failure: { code: 'unsupported' },
    });
    expect(server.log).toEqual([]);
  });
});
