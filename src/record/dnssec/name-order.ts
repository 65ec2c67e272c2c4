/** Names in their canonical order (RFC 4034 §6.1), and how they lie to each other. */
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, isWithin, labelOctets, splitLabels } from '../../model/dns/domain-name.ts';

/** Less than zero if `a` comes first. */
export const compareNames = (a: DnsName, b: DnsName): number => {
  const [one, other] = [a, b].map((name) => splitLabels(name).map(labelOctets).reverse());
  for (const [i, label] of (one ?? []).entries()) {
    const against = other?.[i];
    if (against === undefined || label > against) return 1;
    if (label < against) return -1;
  }
  return (one?.length ?? 0) - (other?.length ?? 0);
};

/** Whether `name` lies below `zone`, and is another name. */
export const isBelow = (name: DnsName, zone: DnsName): boolean =>
  name !== zone && isWithin(name, zone);

/** The name's last `count` labels. */
export const lastLabels = (name: DnsName, count: number): DnsName => {
  const labels = splitLabels(name);
  return dnsName(labels.slice(labels.length - count).join('.') || '.');
};

/** The longest name that both lie at or below. */
export const commonAncestor = (a: DnsName, b: DnsName): DnsName => {
  let count = Math.min(splitLabels(a).length, splitLabels(b).length);
  while (lastLabels(a, count) !== lastLabels(b, count)) count -= 1;
  return lastLabels(a, count);
};
