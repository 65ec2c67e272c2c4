/** When the referee is asked: where the name servers could not be, and about the domain alone. */
import type { Delegation } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Question, RecordType, Resolver } from '../model/dns/dns.ts';
/** Who has the last word where no name server of the domain could be asked. */
export interface CrossCheck {
    /** The referee's answer; `undefined` where it is none of its business. */
    readonly ask: <T extends RecordType>(question: Question<T>, signal: AbortSignal) => Promise<Answer<T> | undefined>;
}
/**
 * The cross-check of `domain`. `isCutOff` says whether port 53 looks blocked or forged from here, so
 * that a domain whose name servers answer costs no question.
 */
export declare const createCrossCheck: (referee: Resolver, domain: DnsName, { delegation, isCutOff, }: {
    readonly delegation: Promise<Delegation>;
    readonly isCutOff: (delegation: Delegation) => boolean;
}) => CrossCheck;
/**
 * The delegation of `domain`, unless nobody but a resolver says that it does not exist and the
 * referee knows it: then its zone, of which no server is known.
 */
export declare const confirmDelegation: (delegation: Promise<Delegation>, domain: DnsName, { referee, signal }: {
    readonly referee: Resolver;
    readonly signal: AbortSignal;
}) => Promise<Delegation>;
