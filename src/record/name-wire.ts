/** Domain names as they are sent, uncompressed (RFC 1035 §3.1). */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { labelOctets, nameFromLabels, splitLabels } from '../model/dns/domain-name.ts';

/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
export const longestLabel = 63;
export const longestName = 255;

/** The wire form of labels; `undefined` if one of them, or all together, are too long. */
export const labelsToWire = (labels: readonly Octets[]): Octets | undefined => {
  if (labels.some(({ length }) => length === 0 || length > longestLabel)) return undefined;
  const wire = [...labels, ''].map((label) => String.fromCharCode(label.length) + label).join('');
  return wire.length > longestName ? undefined : wire;
};

/** The wire form of a name; `undefined` if the text is not canonical or too long. */
export const nameToWire = (name: DnsName): Octets | undefined => {
  const labels = splitLabels(name).map(labelOctets);
  return nameFromLabels(labels) === name ? labelsToWire(labels) : undefined;
};
