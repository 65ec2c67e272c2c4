/** Tells a resolver that knows the internet's names from one that answers in place of DNS or knows none. */
import { type Answer, type Resolver } from '../../model/dns/dns.ts';
/**
 * The resolver of an isolated network says of every name that it does not exist. Where it says so
 * of a whole top-level domain, and does not know icloud.com either, its NXDOMAIN is a failure
 * (`isolated`): nothing was learned of the name. Costs no question where icloud.com is asked about
 * anyway, and known.
 */
export declare const isolatedNetwork: (resolver: Resolver) => Resolver;
/** `unknown`: it gave no answer. `untold`: the run ended first, or the replayed file does not hold it. */
export type InternetKnowledge = 'real' | 'false' | 'unknown' | 'untold';
/** Whether the answer shows that its source does not know the internet. */
export declare const isFalseOfInternet: (answer: Answer) => boolean;
/** Whether it shows that it does: such an answer proves itself. */
export declare const isTrueOfInternet: (answer: Answer) => boolean;
/**
 * Whether the source gives the internet's answers: what it says of icloud.com's MX and TXT has
 * content. A sign-in page's resolver has one address for every name, and no such records; one that
 * knows no icloud.com proves nothing about anybody.
 */
export declare const findInternetKnowledge: (source: Resolver, signal: AbortSignal) => Promise<InternetKnowledge>;
