/** Text as DNS names: what RFC 7208 §4.8 calls a target name, in the canonical form of the model. */
import type { DnsName, Octets } from '../model/dns.ts';
/**
 * The name that the text spells, or undefined where it spells none: an empty label, a label over
 * 63 octets or a name over 253 (RFC 1035 §2.3.4). A dot is always a separator.
 */
export declare const nameOf: (text: Octets) => DnsName | undefined;
/** RFC 7208 §7.3: what is longer than 253 octets loses labels on its left until it fits. */
export declare const shortened: (text: Octets) => Octets;
