/** MTA-STS: the TXT record that tells of a policy (RFC 8461 §3.1), and the policy itself (RFC 8461 §3.2). */
import type { DnsName, Octets } from '../model/dns.ts';
import { type Fault } from './tag-list.ts';
/** Whether a text at `_mta-sts` counts as a record: senders pass over the others. */
export declare const isStsRecord: (text: Octets) => boolean;
/** What is wrong with a record, after its version. */
export declare const stsFault: (text: Octets) => Fault | undefined;
declare const modes: readonly ['enforce', 'testing', 'none'];
export interface StsPolicy {
    readonly mode: (typeof modes)[number];
    /** Names, and patterns whose first label is `*`. */
    readonly mx: readonly string[];
    /** Seconds. */
    readonly maxAge: number;
}
/** Reads a policy file, or says what a sender rejects it for. */
export declare const readStsPolicy: (body: Octets) => StsPolicy | Fault;
/** Whether the policy lets mail be sent to `exchange` (RFC 8461 §4.1): `*` stands for one label. */
export declare const admits: ({ mx }: StsPolicy, exchange: DnsName) => boolean;
/** Whether a text at `_smtp._tls` counts as a record (RFC 8460 §3). */
export declare const isTlsReportRecord: (text: Octets) => boolean;
/** What is wrong with a record, after its version. */
export declare const tlsReportFault: (text: Octets) => Fault | undefined;
export {};
