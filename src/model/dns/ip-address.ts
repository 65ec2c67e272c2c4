/**
 * IP addresses and networks as strings of bits: a network contains every address that starts with
 * its bits, so the comparison of RFC 7208 §5 is `startsWith`, and appending a bit halves a network.
 */

export interface Network {
  readonly family: 4 | 6;
  /** The prefix, one character (`0` or `1`) a bit; 32 or 128 of them make an address. */
  readonly bits: string;
}

const addressBits = { 4: 32, 6: 128 } as const;

/** The bits of an octet by its decimal digits. */
const octets = new Map(
  Array.from({ length: 256 }, (_, octet) => [String(octet), octet.toString(2).padStart(8, '0')]),
);

// RFC 7208 §5.6: four octets, none with a leading zero.
const parseIpv4Bits = (text: string): string | undefined => {
  let bits = '';
  for (let start = 0; start <= text.length;) {
    const dot = text.indexOf('.', start);
    const end = dot < 0 ? text.length : dot;
    const octet = octets.get(text.slice(start, end));
    if (octet === undefined || bits.length === 32) return undefined;
    bits += octet;
    start = end + 1;
  }
  return bits.length === 32 ? bits : undefined;
};

const nibbles = new Map(
  Array.from({ length: 16 }, (_, nibble) => {
    const digit = nibble.toString(16);
    const bits = nibble.toString(2).padStart(4, '0');
    return [digit, digit.toUpperCase()].map((one) => [one, bits] as const);
  }).flat(),
);

/** A cache of parsed groups: records name the same few networks over and over. */
const groups = new Map<string, string>();

/** The limit of the cache, so that a hostile record cannot fill memory. */
const mostGroups = 4096;

/** The 16 bits of one to four hexadecimal digits. */
const parseGroup = (text: string): string | undefined => {
  const known = groups.get(text);
  if (known !== undefined) return known;
  let bits = '';
  for (const digit of text) {
    const four = nibbles.get(digit);
    if (four === undefined) return undefined;
    bits += four;
  }
  if (bits === '' || bits.length > 16) return undefined;
  bits = bits.padStart(16, '0');
  if (groups.size < mostGroups) groups.set(text, bits);
  return bits;
};

/** The bits of `a:b:c`, or undefined where a group is bad; the last may be a dotted quad. */
const parseGroups = (text: string): string | undefined => {
  let bits = '';
  for (let start = 0; start < text.length;) {
    const colon = text.indexOf(':', start);
    const group = colon < 0 ? text.slice(start) : text.slice(start, colon);
    const more = parseGroup(group) ?? (colon < 0 ? parseIpv4Bits(group) : undefined);
    if (more === undefined || colon === text.length - 1) return undefined;
    bits += more;
    start += group.length + 1;
  }
  return bits;
};

// RFC 4291 §2.2: `::` stands for one or more groups of zeros, once.
const parseIpv6Bits = (text: string): string | undefined => {
  const gap = text.indexOf('::');
  if (gap < 0) {
    const bits = parseGroups(text);
    return bits?.length === 128 ? bits : undefined;
  }
  const head = text.slice(0, gap);
  const front = parseGroups(head);
  // A second gap, or a third colon, leaves an empty group here.
  const back = parseGroups(text.slice(gap + 2));
  if (front === undefined || back === undefined) return undefined;
  // Without a colon of its own, a dotted quad before `::` would pass for two groups.
  if (head.includes('.') || front.length + back.length > 112) return undefined;
  return front + back.padStart(128 - front.length, '0');
};

export const parseIp4 = (text: string): Network | undefined => {
  const bits = parseIpv4Bits(text);
  return bits === undefined ? undefined : { family: 4, bits };
};

export const parseIp6 = (text: string): Network | undefined => {
  const bits = parseIpv6Bits(text);
  return bits === undefined ? undefined : { family: 6, bits };
};

/** 4 or 6 for a literal address, which may name its zone (RFC 4007 §11); 0 for any other text. */
export const ipFamily = (text: string): 0 | 4 | 6 => {
  if (parseIpv4Bits(text) !== undefined) return 4;
  // Few texts have a colon, and no IPv6 address is without one.
  if (!text.includes(':')) return 0;
  return parseIpv6Bits(text.replace(/%[\w.~-]+$/, '')) === undefined ? 0 : 6;
};

/** The first 96 bits of an IPv4-mapped IPv6 address (RFC 4291 §2.2). */
const mapped = '0'.repeat(80) + '1'.repeat(16);

/** A client's address. RFC 7208 §5: an IPv4-mapped IPv6 address is an IPv4 address. */
export const parseAddress = (text: string): Network | undefined => {
  const address = parseIp4(text) ?? parseIp6(text);
  return address?.family === 6 && address.bits.startsWith(mapped)
    ? { family: 4, bits: address.bits.slice(96) }
    : address;
};

/** The network of the first `length` bits. */
export const networkPrefix = (network: Network, length: number): Network => ({
  family: network.family,
  bits: network.bits.slice(0, length),
});

export const containsNetwork = (outer: Network, inner: Network): boolean =>
  outer.family === inner.family && inner.bits.startsWith(outer.bits);

/** Both halves of a network that is not a single address. */
export const splitNetwork = ({ family, bits }: Network): readonly [Network, Network] => [
  { family, bits: `${bits}0` },
  { family, bits: `${bits}1` },
];

export const isAddress = ({ family, bits }: Network): boolean =>
  bits.length === addressBits[family];

const chunks = (bits: string, size: number): readonly number[] =>
  Array.from({ length: bits.length / size }, (_, i) =>
    Number.parseInt(bits.slice(i * size, (i + 1) * size), 2),
  );

const fullBits = ({ family, bits }: Network): string => bits.padEnd(addressBits[family], '0');

// RFC 5952 §4.2: the longest run of zero groups, the first of equals, shrinks to `::`.
const presentIp6 = (bits: string): string => {
  // RFC 5952 §5: an IPv4-mapped address ends in its dotted quad.
  if (bits.startsWith(mapped)) return `::ffff:${chunks(bits.slice(96), 8).join('.')}`;
  const text = chunks(bits, 16)
    .map((group) => group.toString(16))
    .join(':');
  const runs = text.match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest === '') return text;
  const at = text.search(new RegExp(`\\b${longest}\\b`));
  return `${text.slice(0, at).replace(/:$/, '')}::${text.slice(at + longest.length).replace(/^:/, '')}`;
};

/** The first address of a network, as people write it. */
export const presentAddress = (network: Network): string =>
  network.family === 4 ? chunks(fullBits(network), 8).join('.') : presentIp6(fullBits(network));

/** `192.0.2.0/24`; a single address without its length. */
export const presentNetwork = (network: Network): string =>
  isAddress(network)
    ? presentAddress(network)
    : `${presentAddress(network)}/${network.bits.length}`;

/** Parses what {@link presentNetwork} wrote. */
export const parseNetwork = (text: string): Network | undefined => {
  const [address = '', length] = text.split('/');
  const network = parseIp4(address) ?? parseIp6(address);
  return network && length !== undefined ? networkPrefix(network, Number(length)) : network;
};

/** The labels of an address: `192.0.2.1`, or the 32 nibbles of IPv6 with dots (RFC 7208 §7.3). */
export const dottedAddress = (network: Network): string =>
  network.family === 4
    ? presentAddress(network)
    : chunks(fullBits(network), 4)
        .map((nibble) => nibble.toString(16))
        .join('.');

/** Where the PTR records of an address are. */
export const reverseName = (network: Network): string =>
  `${dottedAddress(network).split('.').reverse().join('.')}.${network.family === 4 ? 'in-addr' : 'ip6'}.arpa`;
