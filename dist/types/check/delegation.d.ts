/** What the delegation checks have in common: how each name server does its work, and how it is called. */
import type { Delegated, Delegation, NameServer } from '../model/delegation.ts';
import type { Context } from '../model/check.ts';
export type SettledDelegation = Exclude<Delegation, {
    readonly kind: 'failed';
}>;
export declare const needsDelegation: ({ domain }: Context) => {
    delegation: import("../model/evidence.ts").DelegationNeed;
};
/** Also with what every vantage says of the records that matter most, whatever other checks ask. */
export declare const needsViews: (context: Context) => {
    delegation: import("../model/evidence.ts").DelegationNeed;
    views: import("../model/evidence.ts").ViewsNeed;
};
/**
 * `serves`: gives the zone with authority. `lame`: answers, but not for the zone. `silent`: no
 * answer came. `closed`: nothing listens there. `unseen`: this machine or this run could not ask.
 */
export type ServerState = 'serves' | 'lame' | 'silent' | 'closed' | 'unseen';
/** By its SOA, or by its NS records where only these were answered. */
export declare const stateOf: ({ soa, ns }: NameServer) => ServerState;
/** What a lame server said. */
export declare const wordsOf: ({ soa }: NameServer) => string;
/** `ns1.example.net (192.0.2.1)`. */
export declare const nameOf: ({ host, address }: Pick<NameServer, 'host' | 'address'>) => string;
/** The servers that count: those that the parent names. */
export declare const listedServers: ({ servers }: Delegated) => readonly NameServer[];
export declare const inState: (delegation: Delegated, ...states: ServerState[]) => readonly NameServer[];
/** Whether questions to name servers are answered by something between. */
export declare const isIntercepted: ({ parent }: Delegated) => boolean;
/** Whether name servers are out of reach from here, or others answer in their place: nothing is known of what they publish. */
export declare const isCutOff: (delegation: Delegation) => boolean;
/** The delegation where name servers were asked, or why nothing can be said of them. */
export declare const asked: (delegation: SettledDelegation) => Delegated | string;
/** The delegation where at least one name server serves the zone, or why there is no telling them apart. */
export declare const served: (delegation: SettledDelegation) => Delegated | string;
