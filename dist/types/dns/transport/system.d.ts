import type { Resolver } from '../../model/dns/dns.ts';
import { type ServerAddress } from '../../model/dns/server-address.ts';
export interface SystemOptions {
    /** Servers in place of the system's, `IP` or `IP:PORT`. */
    readonly servers?: readonly string[];
    /** Limit of one question, in milliseconds: c-ares' own grows with its servers and tries. */
    readonly ms?: number;
}
/**
 * The system's resolver. Through node it gives no flags, no rcode, no CNAME chain, a TTL for
 * addresses only. Names that node cannot carry are asked over the wire, of the same servers; so is what
 * node calls refused. Types
 * that node cannot ask for fail as `unsupported`.
 */
export declare const system: ({ servers, ms }?: SystemOptions) => Resolver;
/** The servers that the system's resolver is set to, to be asked over the wire. */
export declare const systemServers: () => readonly ServerAddress[];
