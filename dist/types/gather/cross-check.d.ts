/** When the referee is asked: where the name servers could not be, and about the domain alone. */
import type { Delegation } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Question, RecordType, Resolver } from '../model/dns/dns.ts';
import type { Published } from './corroboration.ts';
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
 * The delegation of `domain`, unless nobody but a resolver says that it does not exist: then what
 * comes of a second word. Where the referee knows it, its zone, of which no server is known.
 */
export declare const confirmDelegation: (delegation: Promise<Delegation>, domain: DnsName, { published, referee, signal, }: {
    readonly published: Published;
    readonly referee?: Resolver | undefined;
    readonly signal: AbortSignal;
}) => Promise<Delegation>;
/** What the referee alone says of the delegation, where something answers in place of name servers. */
export declare const delegationByReferee: (domain: DnsName, referee: Resolver | undefined, signal: AbortSignal) => Promise<Delegation>;
