/** The vocabulary of a domain's registration: what its registry says over RDAP. */
import type { DnsName, Octets } from './dns/dns.ts';
/**
 * What came of asking the registry. `registered`: it knows the domain. `unregistered`: it does not.
 * `unasked`: nobody was asked, or nobody answered; never a failure, for nothing hangs on it.
 */
export type Registration = {
    readonly domain: DnsName;
} & ({
    readonly kind: 'registered';
    /** The domain that is registered: the one under audit, or one above it. */
    readonly name: DnsName;
    /** Who was asked. */
    readonly url: string;
    /** RFC 9083 §4.6, in lower case and without spaces. */
    readonly status: readonly Octets[];
    /** When the registration ends: ISO 8601, UTC. */
    readonly expires?: string;
} | {
    readonly kind: 'unregistered';
    readonly name: DnsName;
    readonly url: string;
} | {
    readonly kind: 'unasked';
    /** Printable ASCII, for people: a clause. */
    readonly because: string;
});
/** Asks the registry of a domain. Never rejects; ends soon after `signal` aborts. */
export interface Registry {
    obtain(domain: DnsName, signal: AbortSignal): Promise<Registration>;
}
/** The address as one of a server that may be asked: HTTPS, without a name or password in it. */
export declare const rdapServer: (text: string) => URL | undefined;
