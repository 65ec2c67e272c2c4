/** Records as their owner means them, where the file says something else by a slip. */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, splitLabels } from '../model/dns/domain-name.ts';
import type { ZoneRecord } from '../model/dns/zone.ts';

/** The name without its end, if it has that end twice. */
export const withoutRepeat = (name: DnsName): DnsName => {
  const labels = splitLabels(name);
  for (let size = labels.length >> 1; size > 0; size -= 1) {
    const end = labels.slice(-size).join('.');
    if (labels.slice(-2 * size, -size).join('.') === end)
      return dnsName(labels.slice(0, -size).join('.'));
  }
  return name;
};

/** The owner without the zone that was put behind it a second time. */
export const meantOwner = ({ owner, quirks = [] }: ZoneRecord): DnsName =>
  quirks.includes('relative-owner') ? withoutRepeat(owner) : owner;

const withDottedTarget = (record: ZoneRecord): ZoneRecord => {
  const { dottedTarget: target } = record;
  if (target === undefined) return record;
  switch (record.type) {
    case 'CNAME':
    case 'DNAME':
    case 'PTR':
      return { ...record, rdata: { target } };
    case 'SRV':
      return { ...record, rdata: { ...record.rdata, target } };
    case 'MX':
      return { ...record, rdata: { ...record.rdata, exchange: target } };
    case 'NS':
      return { ...record, rdata: { host: target } };
    default:
      return record;
  }
};

/** The record with a dot where one is missing, and not proxied. */
export const asMeant = (record: ZoneRecord): ZoneRecord => {
  const { quirks = [] } = record;
  const kept = quirks.filter((quirk) => quirk !== 'proxied');
  return { ...withDottedTarget(record), owner: meantOwner(record), quirks: kept };
};
