/** Whose mail servers a name in an SPF record stands for, where that is widely known. */
import type { DnsName } from '../model/dns.ts';
/** The service whose mail servers `name` lists, or undefined where that is not known. */
export declare const senderOf: (name: DnsName) => string | undefined;
