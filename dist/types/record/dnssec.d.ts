/**
 * What DS, DNSKEY and RRSIG records show by themselves: key tags that do not meet, signatures that
 * are out of date. No validator: no digest and no signature is computed.
 */
import type { Answer, RData, SettledAnswer } from '../model/dns.ts';
/** Why nobody can validate the zone. */
export interface ChainFault {
    /** `ds`: the parent's record is wrong or left over; `signatures`: those of the zone are. */
    readonly of: 'ds' | 'signatures';
    /** Whether it hangs on the time of day. */
    readonly timed: boolean;
    /** A clause, printable ASCII. */
    readonly how: string;
}
/** The DS records in the answer that make validators insist on signatures. */
export declare const usableDs: (ds: Answer<'DS'> | undefined) => readonly RData['DS'][];
/**
 * What breaks the chain from the parent's DS records to what one name server serves; `undefined`
 * where nothing does that can be seen. `now`: seconds since 1970.
 */
export declare const chainFault: (ds: readonly RData['DS'][], { keys, soa }: {
    readonly keys: SettledAnswer<'DNSKEY'>;
    readonly soa: Answer<'SOA'>;
}, now: number) => ChainFault | undefined;
/** What an Extended DNS Error says of DNSSEC (RFC 8914 §4), by its code. */
export declare const dnssecErrors: Readonly<Record<number, string>>;
