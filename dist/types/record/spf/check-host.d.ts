/** check_host() (RFC 7208 §4) of one message over any {@link Resolver}. */
import type { Resolver } from '../../model/dns/dns.ts';
import type { SpfResult } from '../../model/spf.ts';
import { type SpfEvaluation } from './evaluate.ts';
export interface SpfRequest {
    /** The SMTP client's address. An IPv4-mapped IPv6 address counts as IPv4. */
    readonly ip: string;
    /** MAIL FROM without angle brackets; empty for a null reverse-path, and HELO is judged instead. */
    readonly sender: string;
    /** What the client said in HELO or EHLO. */
    readonly helo: string;
}
export interface SpfOptions {
    /** The value of the macro `r`: the host that performs the check. */
    readonly receiver?: string;
    /** The value of the macro `t`. */
    readonly now?: Date;
    /** The `explanation` if the domain gives none. */
    readonly defaultExplanation?: string;
    /** Ends the check; lookups then fail and the result is `temperror`. By default, 20 s (RFC 7208 §4.6.4). */
    readonly signal?: AbortSignal;
}
export interface SpfOutcome extends Omit<SpfEvaluation, 'result'> {
    readonly result: SpfResult;
}
/**
 * Whether `ip` may send mail as `sender` (RFC 7208). Never rejects because of what DNS holds.
 * @throws TypeError when `ip` is not an IP address.
 */
export declare const checkHost: ({ ip, sender, helo }: SpfRequest, resolver: Resolver, options?: SpfOptions) => Promise<SpfOutcome>;
