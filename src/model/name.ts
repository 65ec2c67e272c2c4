/** Domain names: the domain under audit, and the names computed from it. */
import type { DnsName } from './dns.ts';

/** The domain under audit: its A-label form and the form people read. */
export interface Domain {
  readonly name: DnsName;
  readonly unicode: string;
}

/** Marks text already in canonical form (see {@link DnsName}) as a name. Does not check it. */
export const dnsName = (canonical: string): DnsName => canonical as DnsName;

/** `name` with `labels` in front: `under('_dmarc', example.com)` is `_dmarc.example.com`. */
export const under = (labels: string, name: DnsName): DnsName =>
  dnsName(name === '.' ? labels : `${labels}.${name}`);

/** The labels of a name, first to last; the root has none. An escaped dot does not divide. */
export const labelsOf = (name: DnsName): readonly string[] =>
  name === '.' ? [] : (name.match(/(?:\\.|[^\\.])+/g) ?? []);

/** Whether `name` is `zone` or lies below it. */
export const isWithin = (name: DnsName, zone: DnsName): boolean => {
  const inner = labelsOf(name);
  const outer = labelsOf(zone);
  return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};

/** The name with its first label removed; the root's parent is the root. */
export const parentOf = (name: DnsName): DnsName =>
  dnsName(labelsOf(name).slice(1).join('.') || '.');
