/** Tells MX records that lead to iCloud from those that do not, and from those that were meant to. */
import type { RData } from '../model/dns.ts';
import type { Requirements } from '../model/requirements.ts';
type Mx = RData['MX'];
/** An exchange that is not Apple's, where one of Apple's was probably meant. */
interface Slip {
    readonly rdata: Mx;
    readonly meant: Mx;
    /** What went wrong, a clause. */
    readonly how: string;
}
export interface Exchanges {
    /** Names under mail.icloud.com, also those that Apple does not list: only Apple can publish them. */
    readonly apple: readonly Mx[];
    /** Required, and not there. */
    readonly missing: readonly Mx[];
    /** Near misses of the missing ones. */
    readonly slips: readonly Slip[];
    /** RFC 7505 §3: `.`, "no mail here". */
    readonly nulls: readonly Mx[];
    readonly strangers: readonly Mx[];
}
export declare const sortExchanges: (rdata: readonly Mx[], { mx: required }: Requirements) => Exchanges;
/** The preference at which senders first come to iCloud; `undefined` where they never do. */
export declare const preferred: ({ apple }: Exchanges) => number | undefined;
export {};
