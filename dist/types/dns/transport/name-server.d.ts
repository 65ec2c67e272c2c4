/** Asks one name server: over UDP with EDNS, then as its replies and silences make necessary. */
import type { Question, Resolver, Vantage } from '../../model/dns/dns.ts';
import { type Exchange } from './resolver-over-exchange.ts';
import type { Reach } from '../../network/destination.ts';
import { type Random } from './cookie-jar.ts';
export interface WireOptions {
    /** IPv4 or IPv6, without brackets. */
    readonly address: string;
    readonly port?: number;
    readonly vantage: Vantage;
    /** How far a question may go to reach it: who chose the server decides. */
    readonly reach: Reach;
    /**
     * The RD bit: true for resolvers, false for authoritative servers. Only to the latter names go in
     * random capitals (0x20) and cookies are sent. A resolver may pass capitals on to servers that take
     * them for another name, so that it would not give what others are given; and routers at home
     * stumble over both. No verdict rests on a resolver's word alone.
     */
    readonly recursion: boolean;
    /**
     * The DO bit (RFC 4035 §3.2): signatures are wanted. By default from servers of zones, whose
     * answers are validated, and from resolvers only with records that show a zone's keys.
     */
    readonly dnssecOk?: boolean;
    /** Where packets go instead, wherever that is; answers bear `address` all the same. For servers on loopback. */
    readonly via?: {
        readonly address: string;
        readonly port: number;
    };
    /** The CD bit: answers are wanted unvalidated. */
    readonly checkingDisabled?: boolean;
    /** To see how the server takes capitals: every other letter is one, whatever comes of it. */
    readonly mixedCase?: boolean;
    /** Limits of one try, in milliseconds. */
    readonly udpMs?: number;
    readonly tcpMs?: number;
    /** For ids, capitals and cookies; absent: of the system's. */
    readonly random?: Random;
}
export interface WireResolver extends Resolver {
    /** One question, one message: shows the sections, so also referrals and their glue. Never rejects. */
    exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}
/** A resolver that asks this server; see {@link lookupThrough} for what it makes of CNAME chains. */
export declare const wire: (options: WireOptions) => WireResolver;
