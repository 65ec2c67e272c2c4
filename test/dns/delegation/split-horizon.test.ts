/**
 * A resolver that gives a name server's host an address of this network: the host's own servers are asked
 * for the one that others see, and nothing is contacted at the first.
 */
import { describe, expect, it } from 'vitest';
import { survey } from '../../../src/dns/delegation/find-name-servers.ts';
import type { Answer, HostAddress, Question, Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { isRefused } from '../../../src/network/destination.ts';

const domain = dnsName('example.com');
const host = dnsName('ns1.example.net');
const never = new AbortController().signal;

type Rdata = readonly object[] | 'nxdomain' | 'failed';

/** Answers by `name TYPE`; nothing else is there. */
const speaking = (
  server: string,
  records: Readonly<Record<string, Rdata>>,
  { asked = [], glue }: { readonly asked?: string[]; readonly glue?: readonly HostAddress[] } = {},
): Resolver => ({
  vantage: 'authoritative',
  server,
  lookup: (question: Question) => {
    const key = `${question.name} ${question.type}`;
    asked.push(`${server} ${key}`);
    const data = records[key] ?? [];
    const flags = { aa: glue === undefined, tc: false, rd: false, ra: false, ad: false, cd: false };
    const base = { question, vantage: 'authoritative', server, transport: 'udp', chain: [], ms: 1 };
    const answer =
      data === 'nxdomain'
        ? { ...base, flags, kind: 'nxdomain' }
        : data === 'failed'
          ? { ...base, kind: 'failed', failure: { code: 'timeout', detail: '', attempts: [] } }
          : data.length === 0
            ? { ...base, flags, kind: 'nodata', negative: { zone: dnsName('com'), ttl: 60 } }
            : {
                ...base,
                flags,
                kind: 'found',
                authentic: false,
                set: { owner: question.name, type: question.type, ttl: 60, rdata: data },
                ...(glue && { glue }),
              };
    return Promise.resolve(answer as unknown as Answer<never>);
  },
});

interface View {
  /** The host's addresses as the resolver gives them. */
  readonly resolver: readonly string[] | 'nxdomain';
  /** As the host's own servers do. */
  readonly own: readonly string[] | 'nxdomain' | 'failed';
  readonly glue?: string;
  readonly allowed?: true;
  readonly found: readonly string[];
  /** Whether the host's own servers were asked. */
  readonly walks: boolean;
}

const addressesOf = (list: readonly string[] | 'nxdomain' | 'failed'): Rdata =>
  typeof list === 'string' ? list : list.map((address) => ({ address }));

const look = async ({ resolver, own, glue, allowed }: View) => {
  const asked: string[] = [];
  const ns = { 'example.com NS': [{ host }], 'com NS': [{ host: dnsName('a.gtld.example') }] };
  const { delegation } = survey(domain, {
    resolver: speaking('resolver', {
      ...ns,
      'a.gtld.example A': [{ address: '198.41.0.4' }],
      [`${host} A`]: addressesOf(resolver),
    }),
    walker: speaking('own', { [`${host} A`]: addressesOf(own) }, { asked }),
    parent: (address) =>
      speaking(address, ns, {
        glue: glue === undefined ? [] : [{ host, address: glue }],
      }),
    direct: (address) => speaking(address, ns),
    families: [4],
    signal: never,
    ...(!allowed && { isRefused: isRefused('public') }),
  });
  const result = await delegation;
  return {
    found: result.kind === 'delegated' ? result.servers.map(({ address }) => address) : [],
    walks: asked.includes(`own ${host} A`),
  };
};

describe("a name server's host that this network's resolver", () => {
  it.each<[string, View]>([
    [
      'gives a private address is looked up at its own servers',
      { resolver: ['10.0.0.5'], own: ['5.5.5.5'], found: ['5.5.5.5'], walks: true },
    ],
    [
      'gives several such addresses, likewise',
      {
        resolver: ['127.0.0.1', '169.254.169.254'],
        own: ['5.5.5.5', '6.6.6.6'],
        found: ['5.5.5.5', '6.6.6.6'],
        walks: true,
      },
    ],
    [
      'does not know, likewise',
      { resolver: 'nxdomain', own: ['5.5.5.5'], found: ['5.5.5.5'], walks: true },
    ],
    [
      'gives a private address that its own servers give too keeps it',
      { resolver: ['10.0.0.5'], own: ['10.0.0.5'], found: ['10.0.0.5'], walks: true },
    ],
    [
      'gives a private address keeps it if its own servers give none',
      { resolver: ['10.0.0.5'], own: [], found: ['10.0.0.5'], walks: true },
    ],
    [
      'gives a private address keeps it if its own servers deny the host',
      { resolver: ['10.0.0.5'], own: 'nxdomain', found: ['10.0.0.5'], walks: true },
    ],
    [
      'gives a private address keeps it if its own servers are silent',
      { resolver: ['10.0.0.5'], own: 'failed', found: ['10.0.0.5'], walks: true },
    ],
    [
      'gives one public address beside it is not looked up again',
      {
        resolver: ['10.0.0.5', '5.5.5.5'],
        own: ['6.6.6.6'],
        found: ['10.0.0.5', '5.5.5.5'],
        walks: false,
      },
    ],
    [
      'gives a private address is not looked up again where that is allowed',
      {
        resolver: ['10.0.0.5'],
        own: ['5.5.5.5'],
        allowed: true,
        found: ['10.0.0.5'],
        walks: false,
      },
    ],
  ])('%s', async (_, view) => {
    const { found, walks } = view;
    expect(await look(view)).toEqual({ found, walks });
  });
});
