/** Turns text into what RFC 7208 §4.8 calls a target name. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { dnsName, labelOctets, splitLabels } from '../../model/dns/domain-name.ts';

const plainLabel = /^[a-z\d_-]+$/;

/** A label's octets in the canonical form of {@link DnsName}. */
const presentLabel = (label: Octets): string =>
  plainLabel.test(label)
    ? label
    : label.replace(/[^a-z\d_-]/g, (octet) =>
        octet === '\\' ? '\\\\' : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`,
      );

/**
 * The name, or undefined if a label is empty or longer than 63 octets, or the name longer than 253
 * (RFC 1035 §2.3.4). A dot is always a separator.
 */
export const parseTargetName = (text: Octets): DnsName | undefined => {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  if (bare.length > 253) return undefined;
  const labels = bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).split('.');
  return labels.every((label) => label.length > 0 && label.length <= 63)
    ? dnsName(labels.map(presentLabel).join('.'))
    : undefined;
};

/** The text of a name, in which a dot is always a separator. */
export const nameOctets = (name: DnsName): Octets => splitLabels(name).map(labelOctets).join('.');

/** RFC 7208 §7.3: drops labels on the left until at most 253 octets are left. */
export const shortenName = (text: Octets): Octets => {
  let rest = text.endsWith('.') ? text.slice(0, -1) : text;
  while (rest.length > 253) {
    const dot = rest.indexOf('.');
    if (dot < 0) return rest;
    rest = rest.slice(dot + 1);
  }
  return rest;
};
