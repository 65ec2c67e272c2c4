/** What a response says about a question: RFC 2308 §2's cases, with CNAME chains followed inside the message. */
import type { Attempt, DnsName, HostAddress, NegativeCache, Question, RData, RecordSet, RecordType } from '../model/dns.ts';
import { type Broken } from './attempt.ts';
import { type Message } from './message.ts';
type Chain = readonly RecordSet<'CNAME'>[];
/**
 * What a message says. `elsewhere`: the chain ends at a name of which it says nothing. `referral`:
 * another zone's servers are to be asked.
 * `chain` begins with the chain that led to the question.
 */
export type Reading<T extends RecordType> = {
    readonly chain: Chain;
} & ({
    readonly kind: 'found';
    readonly set: RecordSet<T>;
} | {
    readonly kind: 'nodata' | 'nxdomain';
    readonly negative?: NegativeCache;
} | {
    readonly kind: 'elsewhere';
    readonly target: DnsName;
} | {
    readonly kind: 'referral';
    readonly set: RecordSet<'NS'>;
    readonly glue: readonly HostAddress[];
} | ({
    readonly kind: 'failed';
} & Broken));
/**
 * A record set, or `undefined` for none: without duplicates and in a fixed order, as servers send
 * sets in changing order and order in a set means nothing (RFC 2181 §5).
 */
export declare const recordSet: <T extends RecordType>(owner: DnsName, type: T, rdata: readonly RData[T][], ttl?: number) => RecordSet<T> | undefined;
/** The signatures over a set of the message (RFC 4034 §3). */
export declare const signaturesOver: ({ owner, type }: RecordSet, { answers }: Message) => readonly RData['RRSIG'][];
/** What is kept of a try in its `Attempt`. */
export declare const noteOn: (result: Message | Broken) => Pick<Attempt, 'code' | 'detail'>;
/** Reads `message` as the answer to `question`, to which the CNAME records of `before` have led. */
export declare const readAnswer: <T extends RecordType>(question: Question<T>, message: Message, before: Chain) => Reading<T>;
export {};
