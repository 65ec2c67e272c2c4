/**
 * DNS messages: octets into a message or a fault. It is our own because
 * dns-packet joins labels by dots as lossy UTF-8, so that different names become one, and reads
 * record data beyond its RDLENGTH; and because no octet from the network may make this throw.
 */
import type { Attempt, DnsName, ExtendedError, Flags, RData, RecordType } from '../../model/dns/dns.ts';
import { type Unreadable } from '../../model/unreadable.ts';
import { type Query } from './query.ts';
export interface ResourceRecord<T extends RecordType = RecordType> {
    readonly owner: DnsName;
    readonly type: T;
    /** Seconds. */
    readonly ttl: number;
    readonly rdata: RData[T];
}
/** The header and the question section. */
interface MessageHead {
    readonly id: number;
    readonly response: boolean;
    readonly opcode: number;
    /** Without the upper bits that EDNS adds, which only a {@link Message} knows. */
    readonly rcode: number;
    readonly flags: Flags;
    readonly questions: readonly {
        readonly name: DnsName;
        readonly type: number;
        readonly class: number;
    }[];
}
/** What the OPT record says. */
interface Edns {
    readonly udpSize: number;
    readonly version: number;
    readonly dnssecOk: boolean;
    readonly extended: readonly ExtendedError[];
    readonly cookie?: Uint8Array;
}
/**
 * A response. The sections hold the records of class IN whose types `RecordType` names, in their
 * order; those of a truncated message are empty.
 */
export interface Message extends MessageHead {
    readonly answers: readonly ResourceRecord[];
    readonly authorities: readonly ResourceRecord[];
    readonly additionals: readonly ResourceRecord[];
    readonly edns?: Edns;
}
/** Octets that are no message; `head` where that much of them could be read. */
export interface BrokenMessage extends Unreadable {
    readonly head?: MessageHead;
    /** It was left unread for its size. */
    readonly tooLong?: true;
    /** As in {@link Attempt}. */
    readonly suspect?: NonNullable<Attempt['suspect']>;
}
/** The mnemonic of a response code, such as `SERVFAIL`. */
export declare const rcodeName: (rcode: number) => string;
export declare const isRecordOfType: <T extends RecordType>(type: T) => (record: ResourceRecord) => record is ResourceRecord<T>;
/**
 * A response, or what is wrong with it; never throws. Octets behind the last record are ignored.
 * Of a truncated message the records are not read: RFC 2181 §9 has the whole answer fetched again.
 */
export declare const decodeMessage: (octets: Uint8Array) => Message | BrokenMessage;
/**
 * The most that is read of an answer. A name with 60 long TXT records stays below; servers could send
 * 64 KB to each question. BIND takes 100 records of one name and type by default.
 */
export declare const mostAnswerBytes: number;
export declare const mostAnswerRecords = 256;
/** What to say of an answer with so much in it; `undefined` if it is read. */
export declare const findExcess: ({ bytes, records, }: {
    readonly bytes: number;
    readonly records: number;
}) => string | undefined;
/**
 * What `octets` are to this query: its reply, a broken reply, or `undefined`, nothing to do with it.
 * Only a reply is decoded.
 */
export declare const readReply: (octets: Uint8Array, query: Query) => Message | BrokenMessage | undefined;
export {};
