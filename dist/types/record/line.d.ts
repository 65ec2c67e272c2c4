/** Records as lines to publish or to remove. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName, Octets, RData, RecordType, SettledAnswer } from '../model/dns.ts';
/** One line for each of the record data. */
export declare const linesOf: <T extends RecordType>(owner: DnsName, type: T, rdata: readonly RData[T][]) => readonly RecordLine[];
/** A TXT record that holds `text`. */
export declare const txtLine: (owner: DnsName, text: Octets) => RecordLine;
/** The records of an answer; none where there are none. */
export declare const publishedIn: <T extends RecordType>(answer: SettledAnswer<T>) => readonly RecordLine[];
/** Lines as an expectation or an observation about their owner. */
export declare const rdataOf: (lines: readonly RecordLine[]) => readonly string[];
