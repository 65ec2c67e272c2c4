/**
 * IP addresses and networks as strings of bits: a network contains every address that starts with
 * its bits, so the comparison of RFC 7208 §5 is `startsWith`, and appending a bit halves a network.
 */
export interface Network {
    readonly family: 4 | 6;
    /** The prefix, one character (`0` or `1`) a bit; 32 or 128 of them make an address. */
    readonly bits: string;
}
export declare const parseIp4: (text: string) => Network | undefined;
export declare const parseIp6: (text: string) => Network | undefined;
/** 4 or 6 for a literal address, which may name its zone (RFC 4007 §11); 0 for any other text. */
export declare const ipFamily: (text: string) => 0 | 4 | 6;
/** A client's address. RFC 7208 §5: an IPv4-mapped IPv6 address is an IPv4 address. */
export declare const parseAddress: (text: string) => Network | undefined;
/** The network of the first `length` bits. */
export declare const networkPrefix: (network: Network, length: number) => Network;
export declare const containsNetwork: (outer: Network, inner: Network) => boolean;
/** Both halves of a network that is not a single address. */
export declare const splitNetwork: ({ family, bits }: Network) => readonly [Network, Network];
export declare const isAddress: ({ family, bits }: Network) => boolean;
/** The first address of a network, as people write it. */
export declare const presentAddress: (network: Network) => string;
/** `192.0.2.0/24`; a single address without its length. */
export declare const presentNetwork: (network: Network) => string;
/** Parses what {@link presentNetwork} wrote. */
export declare const parseNetwork: (text: string) => Network | undefined;
/** The labels of an address: `192.0.2.1`, or the 32 nibbles of IPv6 with dots (RFC 7208 §7.3). */
export declare const dottedAddress: (network: Network) => string;
/** Where the PTR records of an address are. */
export declare const reverseName: (network: Network) => string;
