import type { Resolver } from '../../model/dns/dns.ts';
import { type HttpRequest } from '../message/http.ts';
import type { Reach } from '../../network/destination.ts';
export interface DohOptions {
    /** `https://…`; `http://…` is for tests on loopback. */
    readonly url: string;
    /** What reports call it; absent: as its URL says, without what may be a key. */
    readonly server?: string;
    readonly method?: HttpRequest['method'];
    /** How far a connection may go; absent: anywhere, as the user named the server. */
    readonly reach?: Reach;
    /** The DO bit (RFC 4035 §3.2): DNSSEC records are wanted. */
    readonly dnssecOk?: boolean;
    /** The CD bit: answers are wanted unvalidated. */
    readonly checkingDisabled?: boolean;
    /** Whose view its answers are; absent: a resolver's that the user named. */
    readonly vantage?: 'referee';
    /** Limit of one question, in milliseconds, connection included. */
    readonly ms?: number;
    /** Certificates to trust in place of the system's, in PEM. */
    readonly ca?: string;
}
/** A resolver that is asked over HTTPS, its connections kept for further questions. */
export declare const doh: (options: DohOptions) => Resolver;
