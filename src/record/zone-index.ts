/** Answers out of a zone's records, as an authoritative server finds them (RFC 1034 §4.3.2): one step, without following aliases. */
import { type DnsName, isSetOf, type RecordSet, type RecordType } from '../model/dns/dns.ts';
import { dnsName, splitLabels, parentName, prependLabels } from '../model/dns/domain-name.ts';
import { synthesizeCname } from './dname.ts';

export interface ZoneIndex {
  /** By {@link setKey}. */
  readonly sets: ReadonlyMap<string, RecordSet>;
  /** Owners and the names above them, up to the root: those in between exist as well (RFC 4592 §2.2.2). */
  readonly names: ReadonlySet<DnsName>;
}

export const setKey = (owner: DnsName, type: RecordType): string => `${owner} ${type}`;

/** An index of sets; `others` are owners that exist without one. A later set takes the place of one of the same owner and type. */
export const indexZone = (
  sets: readonly RecordSet[],
  others: readonly DnsName[] = [],
): ZoneIndex => {
  const names = new Set<DnsName>();
  for (const owner of [...sets.map((set) => set.owner), ...others])
    for (let name = owner; !names.has(name); name = parentName(name)) names.add(name);
  return { sets: new Map(sets.map((set) => [setKey(set.owner, set.type), set])), names };
};

/** The owner whose records answer for `name`: itself, or the wildcard at its closest encloser (RFC 4592 §3.3.1). */
export const findSourceName = ({ names }: ZoneIndex, name: DnsName): DnsName => {
  if (names.has(name)) return name;
  let encloser = parentName(name);
  while (encloser !== '.' && !names.has(encloser)) encloser = parentName(encloser);
  const wildcard = prependLabels('\\042', encloser);
  return names.has(wildcard) ? wildcard : name;
};

/** What the zone says: the set asked for, or the CNAME that stands in its place, under the name that was asked; or nothing of the kind; `dname`: the DNAME that made the CNAME. */
export type ZoneMatch<T extends RecordType> =
  | { readonly kind: 'records'; readonly set: RecordSet<T>; readonly dname?: RecordSet<'DNAME'> }
  | {
      readonly kind: 'alias';
      readonly set: RecordSet<'CNAME'>;
      readonly dname?: RecordSet<'DNAME'>;
    }
  | { readonly kind: 'nodata' | 'nxdomain' };

/** The set of an owner, where the zone has it. */
export const setIn = <T extends RecordType>(
  { sets }: ZoneIndex,
  owner: DnsName,
  type: T,
): RecordSet<T> | undefined => {
  const set = sets.get(setKey(owner, type));
  return set && isSetOf(set, type) ? set : undefined;
};

/** The DNAME above `name`; of several the one nearest to the root, which hides the others (RFC 6672 §3.2). */
const dnameAbove = (index: ZoneIndex, name: DnsName): RecordSet<'DNAME'> | undefined => {
  let found: RecordSet<'DNAME'> | undefined;
  for (let above = parentName(name); above !== '.'; above = parentName(above))
    found = setIn(index, above, 'DNAME') ?? found;
  return found;
};

export const matchInZone = <T extends RecordType>(
  index: ZoneIndex,
  name: DnsName,
  type: T,
): ZoneMatch<T> => {
  const dname = dnameAbove(index, name);
  if (dname) {
    const set = synthesizeCname(name, dname);
    return isSetOf(set, type) ? { kind: 'records', set, dname } : { kind: 'alias', set, dname };
  }
  const source = findSourceName(index, name);
  const set = setIn(index, source, type);
  if (set) return { kind: 'records', set: { ...set, owner: name } };
  const alias = setIn(index, source, 'CNAME');
  if (alias) return { kind: 'alias', set: { ...alias, owner: name } };
  return { kind: index.names.has(source) ? 'nodata' : 'nxdomain' };
};

/** The delegation that `name` lies at or below; `origin` itself is none. */
export const findZoneCutIn = (
  { sets }: ZoneIndex,
  origin: DnsName,
  name: DnsName,
): DnsName | undefined => {
  const labels = splitLabels(name);
  const depth = labels.length - splitLabels(origin).length;
  for (let i = depth - 1; i >= 0; i -= 1) {
    const above = dnsName(labels.slice(i).join('.'));
    if (sets.has(setKey(above, 'NS'))) return above;
  }
  return undefined;
};
