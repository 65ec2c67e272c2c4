/** Asks one name server: over UDP with EDNS, then as its replies and silences make necessary. */
import type { Question, Resolver, Vantage } from '../../model/dns/dns.ts';
import { type Exchange } from './resolver-over-exchange.ts';
export interface WireOptions {
    /** IPv4 or IPv6, without brackets. */
    readonly address: string;
    readonly port?: number;
    readonly vantage: Vantage;
    /** The RD bit: true for resolvers, false for authoritative servers. */
    readonly recursion: boolean;
    /**
     * The DO bit (RFC 4035 §3.2): signatures are wanted. By default from servers of zones, whose
     * answers are validated, and from resolvers only with records that show a zone's keys.
     */
    readonly dnssecOk?: boolean;
    /** Where packets go instead; answers bear `address` all the same. For servers on loopback. */
    readonly via?: {
        readonly address: string;
        readonly port: number;
    };
    /** The CD bit: answers are wanted unvalidated. */
    readonly checkingDisabled?: boolean;
    /** See `QueryOptions`. */
    readonly mixedCase?: boolean;
    /** Limits of one try, in milliseconds. */
    readonly udpMs?: number;
    readonly tcpMs?: number;
}
export interface WireResolver extends Resolver {
    /** One question, one message: shows the sections, so also referrals and their glue. Never rejects. */
    exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}
/** A resolver that asks this server; see {@link lookupThrough} for what it makes of CNAME chains. */
export declare const wire: (options: WireOptions) => WireResolver;
