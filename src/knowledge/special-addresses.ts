/** Addresses that say something by themselves: what is no host of the internet, and what DNS filters give. */
import {
  containsNetwork,
  type Network,
  parseAddress,
  parseNetwork,
} from '../model/dns/ip-address.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

/** What an address is that no host of the internet has, as an adjective. */
export type SpecialKind =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'link-local'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'reserved';

/** `public`: part of the internet, within a network that is not. */
type Kind = SpecialKind | 'public';

const october31 = pagesRead('2025-10-31');
const november30 = pagesRead('2026-11-30');

/** IANA's registries of what is not globally reachable (RFC 6890), and of what is a unicast address of the internet. */
export const addressRegistries: readonly Source[] = [
  october31('https://www.iana.org/assignments/iana-ipv4-special-registry'),
  october31('https://www.iana.org/assignments/iana-ipv6-special-registry'),
  october31('https://www.iana.org/assignments/ipv4-address-space'),
  october31('https://www.iana.org/assignments/ipv6-address-space'),
];

/** As the registries have it. The longest network that contains an address decides. */
const registry: readonly (readonly [string, Kind])[] = [
  ['0.0.0.0/8', 'reserved'],
  ['0.0.0.0', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.0.9', 'public'],
  ['192.0.0.10', 'public'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'benchmarking'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  // IPv4-compatible and IPv4-translated addresses among them: nobody has them any more.
  ['::/0', 'reserved'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['64:ff9b::/96', 'public'],
  ['64:ff9b:1::/48', 'private'],
  ['2000::/3', 'public'],
  ['2001::/23', 'reserved'],
  ['2001::/32', 'public'],
  ['2001:1::1', 'public'],
  ['2001:1::2', 'public'],
  ['2001:1::3', 'public'],
  ['2001:2::/48', 'benchmarking'],
  ['2001:3::/32', 'public'],
  ['2001:4:112::/48', 'public'],
  ['2001:20::/28', 'public'],
  ['2001:30::/28', 'public'],
  ['2001:db8::/32', 'documentation'],
  ['3fff::/20', 'documentation'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  // Site-local, which unique local addresses replaced.
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast'],
];

interface Row {
  readonly network: Network;
  readonly kind: Kind;
}

const rows: readonly Row[] = registry
  .flatMap(([text, kind]) => {
    const network = parseNetwork(text);
    return network === undefined ? [] : [{ network, kind }];
  })
  .toSorted((a, b) => b.network.bits.length - a.network.bits.length);

const inverted = (bits: string): string =>
  bits.replaceAll(/[01]/g, (bit) => (bit === '0' ? '1' : '0'));

/** Where IPv6 addresses hold the IPv4 addresses to which packets for them go in the end. */
const embeddings: readonly {
  readonly prefix: Network | undefined;
  readonly held: (bits: string) => readonly string[];
}[] = [
  // NAT64, 6to4, and Teredo (its server, and its client, inverted), as the IPv6 registry's RFCs have them.
  { prefix: parseNetwork('64:ff9b::/96'), held: (bits) => [bits.slice(96)] },
  { prefix: parseNetwork('2002::/16'), held: (bits) => [bits.slice(16, 48)] },
  {
    prefix: parseNetwork('2001::/32'),
    held: (bits) => [bits.slice(32, 64), inverted(bits.slice(96))],
  },
];

const heldAddresses = (address: Network): readonly Network[] =>
  embeddings.flatMap(({ prefix, held }) =>
    prefix !== undefined && containsNetwork(prefix, address)
      ? held(address.bits).map((bits): Network => ({ family: 4, bits }))
      : [],
  );

const kindOf = (address: Network): SpecialKind | undefined => {
  const kind = rows.find(({ network }) => containsNetwork(network, address))?.kind;
  if (kind !== undefined && kind !== 'public') return kind;
  for (const held of heldAddresses(address)) {
    const inner = kindOf(held);
    if (inner !== undefined) return inner;
  }
  return undefined;
};

/**
 * What keeps the address from being one of a host of the internet; `undefined` where nothing does. IPv4
 * addresses count within IPv6 ones too: mapped, NAT64, 6to4 and Teredo. A text that is no address is
 * `reserved`: whatever it is, it is none of the internet's.
 */
export const specialKind = (address: string): SpecialKind | undefined => {
  const parsed = parseAddress(address);
  return parsed === undefined ? 'reserved' : kindOf(parsed);
};

const isOfKind =
  (...kinds: readonly SpecialKind[]) =>
  (address: string): boolean => {
    const kind = specialKind(address);
    return kind !== undefined && kinds.includes(kind);
  };

/** Whether it is this computer's own, in which nothing else can be. */
export const isLoopback = isOfKind('loopback');

/** Whether it is this computer's, or of the network that it is in. */
export const isLocalAddress = isOfKind('loopback', 'private', 'shared', 'link-local');

const isNobodys = isOfKind('unspecified', 'loopback', 'broadcast', 'reserved');

/** Addresses that DNS filters give for the names that they block, each with the page that shows it. */
export const blockPages: readonly (readonly [network: string, source: Source])[] = [
  // Cisco Umbrella and OpenDNS.
  [
    '146.112.61.104/29',
    november30('https://nic.teamdynamix.com/TDClient/2965/ITPortal/KB/ArticleDet?ID=137356'),
  ],
  // FortiGate: the portal of its DNS filter.
  [
    '208.91.112.55',
    november30(
      'https://github.com/ooni/blocking-fingerprints/blob/01f6ac3d63f3370e9bb407976b2b637973c1f0c4/fingerprints_dns.csv',
    ),
  ],
];

const blockNetworks = blockPages.flatMap(([text]) => parseNetwork(text) ?? []);

/** Whether a DNS filter gives the address to keep programs away from the true one. */
export const isSinkhole = (address: string): boolean => {
  const parsed = parseAddress(address);
  if (parsed === undefined) return false;
  return isNobodys(address) || blockNetworks.some((network) => containsNetwork(network, parsed));
};
