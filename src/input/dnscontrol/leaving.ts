/** What `IGNORE()` leaves to others: records that may be published, though the file does not have them. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { ZoneType, ZoneUnknown } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import type { Built } from '../javascript/values.ts';
import { readOwnerName } from '../zone/zone-draft.ts';

/** The labels at which mail has its records. */
const mailLabels = ['@', '_dmarc', 'sig1._domainkey', '_mta-sts', '_smtp._tls'];

/** Whether a label fits a pattern: `*` stands for a part of a label, `**` for any number of labels. */
const fits = (pattern: string, label: string): boolean => {
  if (pattern === label || pattern === '**') return true;
  // A pattern with more in it is taken to fit.
  if (/[?[\]{}\\]/.test(pattern)) return true;
  const parts = pattern.split('*');
  const [first = '', ...rest] = parts;
  if (rest.length === 0 || !label.startsWith(first)) return false;
  const dotted = pattern.includes('**');
  if (!dotted && pattern.split('.').length !== label.split('.').length) return false;
  const last = parts.at(-1) ?? '';
  return label.length >= first.length + last.length && label.endsWith(last);
};

const typesOf = (value: unknown): readonly (ZoneType | undefined)[] => {
  if (typeof value !== 'string' || value === '' || value.includes('*')) return [undefined];
  const named = value
    .toUpperCase()
    .split(',')
    .map((one) => one.trim());
  return named.filter((one): one is ZoneType => isZoneType(one));
};

/** The sets that the call leaves to others. */
export const leftSets = (
  { name, args }: Built,
  zone: DnsName,
): readonly Pick<ZoneUnknown, 'owner' | 'type'>[] => {
  // Records that the file does not have are kept, whatever they are.
  if (name === 'NO_PURGE') return [{}];
  const [label, types, target] = args;
  const byTarget = name === 'IGNORE_TARGET' || (typeof target === 'string' && target !== '*');
  if (byTarget || name === 'IGNORE_EXTERNAL_DNS') return [];
  const pattern = typeof label === 'string' ? label.toLowerCase() : '*';
  const plain = /^[^*?[\]{}\\]+$/.test(pattern) ? [pattern] : [];
  const labels = new Set([...plain, ...mailLabels.filter((one) => fits(pattern, one))]);
  return [...labels].flatMap((one) => {
    const owner = readOwnerName(one, zone, 'relative')?.owner;
    if (owner === undefined) return [];
    return typesOf(types).map((type) => (type === undefined ? { owner } : { owner, type }));
  });
};
