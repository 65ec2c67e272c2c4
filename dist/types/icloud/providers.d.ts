/**
 * Whose mail host an exchange is, where that is widely known, and what to know about getting rid of
 * it. By the names that the services document for their MX records.
 */
import type { DnsName } from '../model/dns.ts';
/** `gateway`: filters mail and passes it on; `parking`: what a domain gets that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';
export interface Provider {
    readonly name: string;
    readonly kind: ProviderKind;
    /** What has to be done before its records go, or stay away; a sentence. */
    readonly first?: string;
}
/** The service that runs `exchange`, or `undefined` where that is not known. */
export declare const providerOf: (exchange: DnsName) => Provider | undefined;
/** Where earlier providers leave records behind: SRV names, hosts, and DKIM selectors with their owners. */
export declare const leftovers: {
    readonly services: readonly ['_imaps._tcp', '_imap._tcp', '_submission._tcp', '_submissions._tcp', '_autodiscover._tcp'];
    readonly hosts: readonly ['autodiscover', 'autoconfig', 'mail'];
    readonly selectors: readonly [readonly ['google', 'Google Workspace'], readonly ['selector1', 'Microsoft 365'], readonly ['fm1', 'Fastmail'], readonly ['protonmail', 'Proton Mail'], readonly ['zmail', 'Zoho Mail']];
};
