/** Domain names between their wire form (RFC 1035 §4.1.4), raw labels and the canonical text of `DnsName`. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { dnsName, splitLabels, nameFromLabels, labelOctets } from '../../model/dns/domain-name.ts';
import type { Unreadable } from '../../model/unreadable.ts';
import { longestLabel, longestName, nameToWire } from '../../record/name-wire.ts';

/** A name in anybody's presentation form (RFC 1035 §5.1), made canonical. */
export const canonicalName = (text: string): DnsName =>
  nameFromLabels(splitLabels(dnsName(text)).map(labelOctets));

/** A name as it is sent, uncompressed; `undefined` where the text is not canonical or too long. */
export const encodeName = (name: DnsName): Buffer | undefined => {
  const wire = nameToWire(name);
  return wire === undefined ? undefined : Buffer.from(wire, 'latin1');
};

const cutShort: Unreadable = { fault: 'a name is cut short' };

interface ReadName {
  readonly name: DnsName;
  /** As sent. */
  readonly labels: readonly Octets[];
  readonly next: number;
}

/**
 * Reads the name at `at`, whose part before any compression pointer lies before `end`. Gives the
 * offset behind it, or what is wrong. A pointer must lead to an earlier octet than the labels it
 * ends, so that every name ends.
 */
export const readName = (message: Buffer, at: number, end: number): ReadName | Unreadable => {
  const labels: Octets[] = [];
  let size = 1;
  /** Where the name itself ends, once a pointer has led away from it. */
  let next: number | undefined;
  /** Where the labels begin that are being read, and what they must not reach beyond. */
  let start = at;
  let limit = end;
  const octetAt = (i: number): number | undefined => (i < limit ? message[i] : undefined);
  for (let here = at; ;) {
    const length = octetAt(here);
    if (length === undefined) return cutShort;
    here += 1;
    if (length === 0) return { name: nameFromLabels(labels), labels, next: next ?? here };
    if (length >= 0xc0) {
      const low = octetAt(here);
      if (low === undefined) return cutShort;
      next ??= here + 1;
      const target = ((length & 0x3f) << 8) | low;
      if (target >= start) return { fault: 'a compression pointer does not lead backwards' };
      start = target;
      here = target;
      limit = message.length;
      continue;
    }
    if (length > longestLabel) return { fault: 'a label is of an unknown kind' };
    if (here + length > limit) return cutShort;
    size += length + 1;
    if (size > longestName) return { fault: 'a name is longer than 255 bytes' };
    labels.push(message.toString('latin1', here, here + length));
    here += length;
  }
};
