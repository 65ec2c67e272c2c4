import { type Source } from '../model/source/source.ts';
/** What an address is that no host of the internet has, as an adjective. */
export type SpecialKind = 'unspecified' | 'loopback' | 'private' | 'shared' | 'link-local' | 'documentation' | 'benchmarking' | 'multicast' | 'broadcast' | 'reserved';
/** IANA's registries of what is not globally reachable (RFC 6890), and of what is a unicast address of the internet. */
export declare const addressRegistries: readonly Source[];
/**
 * What keeps the address from being one of a host of the internet; `undefined` where nothing does. IPv4
 * addresses count within IPv6 ones too: mapped, NAT64, 6to4 and Teredo. A text that is no address is
 * `reserved`: whatever it is, it is none of the internet's.
 */
export declare const specialKind: (address: string) => SpecialKind | undefined;
/** Whether it is this computer's own, in which nothing else can be. */
export declare const isLoopback: (address: string) => boolean;
/** Whether it is this computer's, or of the network that it is in. */
export declare const isLocalAddress: (address: string) => boolean;
/** Addresses that DNS filters give for the names that they block, each with the page that shows it. */
export declare const blockPages: readonly (readonly [network: string, source: Source])[];
/** Whether a DNS filter gives the address to keep programs away from the true one. */
export declare const isSinkhole: (address: string) => boolean;
