/** What was seen of the mail ports, and the questions that are asked of it again and again. */
import type { CauseId, Confidence, Contact, Culprit, Inquiry, MailSetting, Outage, SettingFault } from '../model/diagnosis.ts';
import type { Octets } from '../model/dns.ts';
import type { AddressProbe, Endpoint, ProbeResult, ProbeState } from '../model/probe.ts';
export interface Scene {
    readonly probes: readonly ProbeResult[];
    readonly inquiry: Inquiry;
    /** How the mail program is set up, where that was told. */
    readonly set: readonly MailSetting[];
    /** Where that differs from what Apple gives. */
    readonly faults: readonly SettingFault[];
    /** What Apple's status page says is under way; empty where it was not asked. */
    readonly outages: readonly Outage[];
}
/** One cause that would explain what one port did. */
export interface Suspicion {
    readonly id: CauseId;
    readonly culprit: Culprit;
    readonly confidence: Confidence;
    readonly evidence: readonly string[];
}
export declare const suspect: (id: CauseId, culprit: Culprit, confidence: Confidence, ...evidence: readonly string[]) => Suspicion;
/** What may explain `port`; nothing where it does not apply. */
export type Rule = (port: ProbeResult, scene: Scene) => readonly Suspicion[];
/** `a, b and c`. */
export declare const listed: (items: readonly string[]) => string;
/** At most four of them, each once. */
export declare const some: (items: readonly string[]) => string;
export declare const placeOf: ({ host, port }: Pick<Endpoint, 'host' | 'port'>) => string;
/** Octets of a stranger, short. */
export declare const quoted: (octets: Octets) => string;
export declare const failed: ({ kind }: ProbeResult) => boolean;
export declare const triedOf: ({ addresses }: ProbeResult) => readonly AddressProbe[];
export declare const addressesOf: ({ addresses }: Pick<ProbeResult, 'addresses'>) => readonly string[];
/** Those addresses that ended in one of these states. */
export declare const those: (port: ProbeResult, ...states: readonly ProbeState[]) => AddressProbe[];
/** Whether it was proven, by a verified certificate, who answers. */
export declare const isProven: ({ tls, interceptor }: AddressProbe) => boolean;
/** Whether the dialogue went through somebody who opens it, and whom this system trusts. */
export declare const isOpened: ({ state, tls, interceptor }: AddressProbe) => boolean;
/** Whether every address that was tried failed before a connection was made. */
export declare const isLost: (port: ProbeResult) => boolean;
/** The same port at the addresses that a referee gives. */
export declare const twinOf: ({ endpoint }: ProbeResult, { inquiry }: Scene) => ProbeResult | undefined;
/** Connections to somebody else's servers that tell of `port`: to the same port, where there are such. */
export declare const controlsOf: ({ endpoint }: ProbeResult, { inquiry }: Scene) => readonly Contact[];
/** Whether the port is one of Apple's servers: only then can Apple be to blame. */
export declare const isApples: ({ endpoint }: ProbeResult) => boolean;
/** Whether a server's words are those of the web. */
export declare const isHttp: ({ reply }: AddressProbe) => boolean;
/** What a port did at some of its addresses. */
export declare const at: ({ endpoint }: ProbeResult, hit: readonly AddressProbe[], what: string) => string;
/** The words that decided, as they came. */
export declare const said: (hit: readonly AddressProbe[]) => readonly string[];
export declare const contactWords: ({ host, port, state, detail }: Contact) => string;
