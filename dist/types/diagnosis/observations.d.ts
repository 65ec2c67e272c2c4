import type { CauseId, Confidence, ServerContact, Culprit, SecondLook, MailSetting, Outage, SettingFault } from '../model/mail/diagnosis.ts';
import type { Answer, Octets } from '../model/dns/dns.ts';
import { type AddressProbe, type Endpoint, type ProbeResult, type ProbeState } from '../model/mail/probe.ts';
export interface Observations {
    readonly probes: readonly ProbeResult[];
    readonly inquiry: SecondLook;
    /** How the mail program is set up, if the user said so. */
    readonly set: readonly MailSetting[];
    /** How that differs from Apple's settings. */
    readonly faults: readonly SettingFault[];
    /** Current outages on Apple's status page; empty if it was not asked. */
    readonly outages: readonly Outage[];
    /** What DNS servers said in the same run, whatever they were asked. */
    readonly answers: readonly Answer[];
}
/** One cause that would explain what one port does. */
export interface PossibleCause {
    readonly id: CauseId;
    readonly culprit: Culprit;
    readonly confidence: Confidence;
    readonly evidence: readonly string[];
    /** The known interceptor that the certificate names. */
    readonly product?: string;
    /** Whether Apple's status page reports it. */
    readonly announced?: true;
}
export declare const possibleCause: (id: CauseId, culprit: Culprit, confidence: Confidence, ...evidence: readonly string[]) => PossibleCause;
/** What may explain `port`; nothing if the rule does not apply. */
export type Rule = (port: ProbeResult, seen: Observations) => readonly PossibleCause[];
/** A list of at most four items, each once. */
export declare const joinSome: (items: readonly string[]) => string;
export declare const formatHostPort: ({ host, port }: Pick<Endpoint, 'host' | 'port'>) => string;
/** A server's words, cut short and safe to print. */
export declare const quoteReply: (octets: Octets) => string;
export declare const triedAddresses: ({ addresses }: ProbeResult) => readonly AddressProbe[];
export declare const presentAddresses: ({ addresses, }: Pick<ProbeResult, 'addresses'>) => readonly string[];
/** The tried addresses that ended in one of these states. */
export declare const addressesInState: (port: ProbeResult, ...states: readonly ProbeState[]) => AddressProbe[];
/** Whether a verified certificate proves who answers. */
export declare const isVerified: ({ tls, interceptor }: AddressProbe) => boolean;
/** Whether the dialogue went through an interceptor that this system trusts. */
export declare const isInspected: ({ state, tls, interceptor }: AddressProbe) => boolean;
/** Whether every tried address failed before a connection was made. */
export declare const isUnconnected: (port: ProbeResult) => boolean;
/** The same port at the addresses that the second resolver gives. */
export declare const findCrossChecked: ({ endpoint }: ProbeResult, { inquiry }: Observations) => ProbeResult | undefined;
/** Whether DNS gave no address for the other provider's server, or one that leads nowhere. */
export declare const isUnresolved: ({ state, address }: ServerContact) => boolean;
/** Connections to other providers' servers: to the same port number if there are any, else all. */
export declare const findControls: ({ endpoint }: ProbeResult, { inquiry }: Observations) => readonly ServerContact[];
/** Other ports of the same host that work. */
export declare const workingPorts: ({ endpoint }: Pick<ProbeResult, 'endpoint'>, { inquiry }: Observations) => readonly ProbeResult[];
/** The addresses that a DNS filter gave for a name of Apple's, and at which nothing answered. */
export declare const sinkholedAddresses: (port: ProbeResult) => readonly AddressProbe[];
/** Whether anything beyond the local network was reached. */
export declare const isOnline: (seen: Observations) => boolean;
/** How long the quickest connection to a server took, in milliseconds. */
export declare const fastestConnection: (seen: Observations) => number | undefined;
/** Whether the port is on one of Apple's servers: only then can Apple be the cause. */
export declare const isAppleServer: ({ endpoint }: ProbeResult) => boolean;
/** Whether a web server answered. */
export declare const isHttp: ({ reply }: AddressProbe) => boolean;
/** What a port does at some of its addresses. */
export declare const describePortAt: ({ endpoint }: ProbeResult, affected: readonly AddressProbe[], what: string) => string;
/** The first two replies that decided the state. */
export declare const quoteReplies: (affected: readonly AddressProbe[]) => readonly string[];
export declare const describeContact: ({ host, port, state, detail }: ServerContact) => string;
/** What Apple's status page reports, and since when. */
export declare const describeOutage: ({ service, message, since }: Outage) => string;
