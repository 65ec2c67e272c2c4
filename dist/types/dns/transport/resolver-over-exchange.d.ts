/** Makes a lookup out of exchanges of messages: one, or several where a CNAME chain goes on. */
import { type Attempt, type Failure, type Question, type Resolver, type Transport, type Vantage } from '../../model/dns/dns.ts';
import { type FailedTry } from '../attempt.ts';
import { type Message } from '../message/message.ts';
/**
 * What came of sending one question: a message that answers it, whatever it says, or a failure.
 * `attempts` holds every try, the last of which gave the result.
 */
export type Exchange = {
    readonly transport: Transport;
} & ({
    readonly kind: 'message';
    readonly message: Message;
    readonly attempts: readonly Attempt[];
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/** What came of the last try, with all of them. */
export declare const toExchange: (transport: Transport, result: Message | FailedTry, attempts: readonly Attempt[]) => Exchange;
/** Something that can be sent a question. */
export interface ExchangeSource {
    readonly vantage: Vantage;
    readonly server: string;
    /** Whether it is asked to follow CNAME records to other servers. */
    readonly recursion: boolean;
    /** Never rejects; ends soon after `signal` aborts. */
    exchange(question: Question, signal: AbortSignal): Promise<Exchange>;
}
/**
 * The resolver that asks `source`. Where the chain ends at a name of which the message says
 * nothing, a recursive source is asked for that name as well; an authoritative one is not, as the
 * name may be another's: the answer is then `nodata` with that `chain` and without `negative`, and
 * it is for the caller to go on.
 */
export declare const lookupThrough: (source: ExchangeSource) => Resolver;
