/** The vocabulary of vantages: how the domain is delegated, and what everybody said to each question. */
import type { Answer, DnsName, Failure, HostAddress, Question } from './dns.ts';
/** One address of one of the domain's name servers, and what it says of the zone. */
export interface NameServer extends HostAddress {
    /** Further hosts with this address. */
    readonly namesakes?: readonly DnsName[];
    /** As in the `server` of its answers. */
    readonly server: string;
    /** Whether the parent names the host; true also where the parent could not be asked. */
    readonly listed: boolean;
    readonly soa: Answer<'SOA'>;
    readonly ns: Answer<'NS'>;
    /** Asked for only where the parent publishes a DS record. */
    readonly keys?: Answer<'DNSKEY'>;
    /** What else it was asked in this run, where that is known yet. */
    readonly heard?: readonly Answer[];
}
/** The zone above, and what its servers said when they were asked for the domain's name servers. */
export interface ParentZone {
    readonly zone: DnsName;
    readonly answers: readonly Answer<'NS'>[];
}
/**
 * Where the domain's records are served. `unasked`: name servers are not to be asked. `absent`: the
 * parent knows no such domain; without `parent` it is the resolvers that say so. `failed`: nobody
 * could be asked.
 */
export type Delegation = {
    readonly kind: 'unasked';
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
} | {
    readonly kind: 'absent';
    readonly name: DnsName;
    readonly parent?: ParentZone;
} | Delegated;
export interface Delegated {
    readonly kind: 'delegated';
    /** The apex of the zone that holds the domain: itself, or an ancestor. */
    readonly zone: DnsName;
    readonly parent?: ParentZone;
    /** The hosts that the parent names, sorted; absent where it could not be asked. */
    readonly listed?: readonly DnsName[];
    /** Listed hosts that have no address. */
    readonly homeless: readonly DnsName[];
    /** Sorted by host, then address. Those that are not listed are the zone's own idea. */
    readonly servers: readonly NameServer[];
    /** The parent's DS records, where somebody could be asked for them. */
    readonly ds?: Answer<'DS'>;
    /** Something on the network answers in place of name servers: none of them was asked. */
    readonly intercepted?: true;
}
/** What every vantage said to one question, sorted by vantage and server. */
export interface View {
    readonly question: Question;
    readonly answers: readonly Answer[];
    /** What name servers said when the name was written in mixed case (0x20); only where a resolver failed or differed. */
    readonly mixedCase?: readonly Answer[];
}
/** Everything that was asked of a domain's own names, from every vantage. */
export interface Views {
    readonly kind: 'views';
    readonly views: readonly View[];
}
