/** SPF for others: check_host() (RFC 7208 §4) over any {@link Resolver}. */
import type { Resolver } from './model/dns.ts';
import type { SpfResult } from './model/spf.ts';
import { type SpfEvaluation } from './record/spf-evaluate.ts';
export interface SpfRequest {
    /** The SMTP client's address. An IPv4-mapped IPv6 address counts as IPv4. */
    readonly ip: string;
    /** MAIL FROM without angle brackets; empty for a null reverse-path: HELO is then judged. */
    readonly sender: string;
    /** What the client said in HELO or EHLO. */
    readonly helo: string;
}
export interface SpfOptions {
    /** The macro `r`: who performs the check. */
    readonly receiver?: string;
    /** The macro `t`. */
    readonly now?: Date;
    /** What `explanation` is where the domain gives none. */
    readonly defaultExplanation?: string;
    /** Ends the check; lookups then fail and the result is `temperror`. By default, 20 s (RFC 7208 §4.6.4). */
    readonly signal?: AbortSignal;
}
export interface SpfOutcome extends Omit<SpfEvaluation, 'result'> {
    readonly result: SpfResult;
}
/**
 * Whether `ip` may send mail as `sender` (RFC 7208). Never rejects for what the DNS holds.
 * @throws TypeError when `ip` is no IP address.
 */
export declare const checkHost: ({ ip, sender, helo }: SpfRequest, resolver: Resolver, options?: SpfOptions) => Promise<SpfOutcome>;
