/**
 * Presentation form (RFC 1035 §5.1): the one way in which third-party octets become text. What
 * comes out is printable ASCII, so no control sequence, line break or bidi mark survives.
 */
import type { Octets, RData, RecordSet, RecordType } from './dns.ts';
/** Octets as printable ASCII: `"` and `\` get a backslash, all but 0x20–0x7e become `\DDD`. */
export declare const presentOctets: (octets: Octets) => string;
/** The octets of ordinary text (UTF-8), for text that did not come from the wire. */
export declare const octetsOf: (text: string) => Octets;
/** Ordinary text of unknown origin (an error message, a file's line) as printable ASCII. */
export declare const presentText: (text: string) => string;
/** A name with its trailing dot, as zone files want it. */
export declare const absolute: (name: string) => string;
/** Record data as a zone file would hold it; TXT strings keep their division. */
export declare const presentRData: <T extends RecordType>(type: T, rdata: RData[T]) => string;
/** Every record of a set as `owner. TYPE rdata`, in the set's order, without TTL. */
export declare const presentSet: <T extends RecordType>(set: RecordSet<T>) => readonly string[];
