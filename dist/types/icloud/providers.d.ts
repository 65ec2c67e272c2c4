/**
 * Whose mail host an exchange is, and what to know about getting rid of it. Each name has the page
 * that shows it, or the mark that it is seen in zones that people publish; see {@link readOn}.
 */
import type { DnsName } from '../model/dns.ts';
/** `gateway`: filters mail and passes it on; `parking`: what a domain gets that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';
export interface Provider {
    readonly name: string;
    readonly kind: ProviderKind;
    /** What has to be done before its records go, or stay away; a sentence. */
    readonly first?: string;
    /** The page that names the host, or {@link seen}. */
    readonly source: string;
}
/** When the pages were read, and the zones seen. */
export declare const readOn = "2026-11-25";
/** No page of the service that could be read names the host, but zones that people publish do. */
export declare const seen = "seen in public zone data";
/** The names that are known, each with where it is shown. */
export declare const knownExchanges: readonly (readonly [suffix: string, source: string])[];
/** The service that runs `exchange`, or `undefined` where that is not known. */
export declare const providerOf: (exchange: DnsName) => Provider | undefined;
/** Where earlier providers leave records behind: SRV names, hosts, and DKIM selectors with their owners. */
export declare const leftovers: {
    readonly services: readonly ['_imaps._tcp', '_imap._tcp', '_submission._tcp', '_submissions._tcp', '_autodiscover._tcp'];
    readonly hosts: readonly ['autodiscover', 'autoconfig', 'mail'];
    readonly selectors: readonly [readonly ['google', 'Google Workspace'], readonly ['selector1', 'Microsoft 365'], readonly ['fm1', 'Fastmail'], readonly ['protonmail', 'Proton Mail'], readonly ['zmail', 'Zoho Mail']];
};
