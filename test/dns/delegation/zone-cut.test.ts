/** Where a domain is found to be delegated, or not to exist. */
import { describe, expect, it } from 'vitest';
import type {
  Answer,
  DnsName,
  Question,
  RecordType,
  Resolver,
} from '../../../src/model/dns/dns.ts';
import { dnsName, isRegistry } from '../../../src/model/dns/domain-name.ts';
import {
  askUpwards,
  findZoneCut,
  type CutSearch,
  cutSeenByResolvers,
} from '../../../src/dns/delegation/zone-cut.ts';

/** Zones and their servers; whatever is not named does not exist in the nearest zone above. */
const searchIn = (zones: Readonly<Record<string, string>>): CutSearch => {
  const zoneOf = (name: string): string =>
    name in zones ? name : zoneOf(name.slice(name.indexOf('.') + 1));
  const answer = <T extends RecordType>(
    question: Question<T>,
    server: string,
    direct: boolean,
  ): Answer<T> => {
    const { name, type } = question;
    const flags = { aa: direct, tc: false, rd: !direct, ra: !direct, ad: false, cd: false };
    const base = { question, server, vantage: direct ? 'parent' : 'resolver', chain: [], ms: 0 };
    const host = zones[name];
    const about = { ...base, transport: 'udp', flags };
    if (type === 'NS' && host !== undefined) {
      const set = { owner: name, type, ttl: 60, rdata: [{ host: dnsName(host) }] };
      return { ...about, kind: 'found', set, ...(direct && { glue: [] }) } as unknown as Answer<T>;
    }
    if (type === 'A')
      return {
        ...about,
        kind: 'found',
        set: { owner: name, type, ttl: 60, rdata: [{ address: '192.0.2.1' }] },
      } as unknown as Answer<T>;
    const negative = { zone: dnsName(zoneOf(name)), ttl: 60 };
    return { ...about, kind: 'nxdomain', negative } as unknown as Answer<T>;
  };
  const speaking = (server: string, direct: boolean): Resolver => ({
    vantage: direct ? 'parent' : 'resolver',
    server,
    lookup: (question) => Promise.resolve(answer(question, server, direct)),
  });
  return {
    resolver: speaking('192.0.2.53', false),
    parent: (address) => speaking(address, true),
    families: [4],
    signal: new AbortController().signal,
  };
};

const standing = async (domain: string, zones: Readonly<Record<string, string>>) => {
  const search = searchIn(zones);
  const name: DnsName = dnsName(domain);
  const upwards = await askUpwards(name, search);
  const found = await findZoneCut(name, upwards, search);
  const where = found.kind === 'standing' ? found.zone : found.kind === 'absent' ? found.name : '';
  return [found.kind, where, cutSeenByResolvers(upwards)?.zone];
};

const registries = { uk: 'nic.example', 'co.uk': 'nic.example', com: 'gtld.example' };

describe('a domain', () => {
  it.each([
    ['below a top-level domain', 'example.com', ['absent', 'example.com', undefined]],
    ['below co.uk', 'example.co.uk', ['absent', 'example.co.uk', undefined]],
    ['below one of those', 'mail.example.co.uk', ['absent', 'mail.example.co.uk', undefined]],
  ])('that nobody has registered %s does not exist', async (_, domain, expected) => {
    expect(await standing(domain, registries)).toEqual(expected);
  });

  it.each([
    ['example.co.uk', 'example.co.uk'],
    ['mail.example.co.uk', 'example.co.uk'],
    ['mail.example.com', 'example.com'],
  ])('%s is held by the zone %s', async (domain, zone) => {
    const zones = { ...registries, [zone]: 'ns.example' };
    expect(await standing(domain, zones)).toEqual(['standing', zone, zone]);
  });

  it('may have a name that is like a registry’s', async () => {
    const zones = { de: 'nic.example', 'co.de': 'ns.example' };
    expect(await standing('co.de', zones)).toEqual(['standing', 'co.de', 'co.de']);
  });
});

it.each([
  ['com', true],
  ['co.uk', true],
  ['com.au', true],
  ['example.uk', false],
  ['example.com', false],
  ['co.com', false],
  ['a.co.uk', false],
])('whether domains are registered right below %s: %s', (name, expected) => {
  expect(isRegistry(dnsName(name))).toBe(expected);
});
