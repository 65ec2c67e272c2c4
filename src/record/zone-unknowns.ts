/** Which questions about a zone the unknown parts of its files leave open. */
import type { DnsName, RecordType, UnknownPart } from '../model/dns/dns.ts';
import { parentName } from '../model/dns/domain-name.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { Zone, ZoneUnknown } from '../model/dns/zone.ts';
import { groupedBy } from '../model/non-empty.ts';
import { presentLocation } from '../model/source-location.ts';

/** The unknown parts of a zone, and what is known of the owners that they may be at. */
export interface UnknownIndex {
  readonly origin: DnsName;
  readonly byOwner: ReadonlyMap<string, readonly ZoneUnknown[]>;
  readonly anywhere: readonly ZoneUnknown[];
  /** The types of the known records of each owner, in capitals. */
  readonly known: ReadonlyMap<DnsName, ReadonlySet<string>>;
}

export const indexUnknowns = ({ origin, records, others, unknowns }: Zone): UnknownIndex => {
  const known = new Map<DnsName, Set<string>>();
  // Without unknowns nobody asks.
  const counted = unknowns.length === 0 ? [] : [...records, ...others];
  for (const { owner, type } of counted) {
    const types = known.get(owner) ?? new Set();
    known.set(owner, types.add(type.toUpperCase()));
  }
  const placed = unknowns.filter(({ owner }) => owner !== undefined);
  return {
    origin,
    byOwner: groupedBy(placed, ({ owner = origin }) => owner),
    anywhere: unknowns.filter(({ owner }) => owner === undefined),
    known,
  };
};

/** What may redirect or delegate every name below the owners between `name` and the origin. */
const unknownsAbove = (
  { origin, byOwner }: UnknownIndex,
  name: DnsName,
): readonly ZoneUnknown[] => {
  const found: ZoneUnknown[] = [];
  for (let above = name; above !== origin && above !== '.'; above = parentName(above))
    for (const unknown of byOwner.get(parentName(above)) ?? [])
      if (unknown.type === 'DNAME' || (unknown.type === 'NS' && unknown.owner !== origin))
        found.push(unknown);
  return found;
};

/** The types that no zone file is asked to hold: the server makes them. */
const madeByServer: ReadonlySet<RecordType> = new Set(['DNSKEY', 'NSEC', 'NSEC3', 'RRSIG']);

/** Whether the unknown may hold records of the type at the owner (RFC 1034 §3.6.2: beside a CNAME there is nothing else). */
const mayHold = (
  { owner, type }: ZoneUnknown,
  asked: RecordType,
  known: ReadonlySet<string>,
): boolean => {
  const isSaid = owner !== undefined && type !== undefined;
  if (known.has('CNAME')) return isSaid && type === 'CNAME' && asked === 'CNAME';
  const mayAlias = isSaid || known.size === 0;
  if (type === 'CNAME') return mayAlias;
  if (asked === 'CNAME') return type === undefined && mayAlias;
  return type === undefined || type === asked;
};

/**
 * The unknowns that may hold records of the type at `name`, or an alias in their place. `source` is the
 * owner whose records answer for `name`: itself, or a wildcard.
 */
export const unknownsAt = (
  index: UnknownIndex,
  { name, source }: { readonly name: DnsName; readonly source: DnsName },
  type: RecordType,
): readonly ZoneUnknown[] => {
  const { byOwner, anywhere, known } = index;
  if (madeByServer.has(type) || (byOwner.size === 0 && anywhere.length === 0)) return [];
  const types = known.get(name) ?? new Set();
  const here = [...(byOwner.get(name) ?? []), ...anywhere];
  const wild = source === name ? [] : (byOwner.get(source) ?? []);
  return [
    ...here.filter((one) => mayHold(one, type, types)),
    ...wild.filter((one) => mayHold(one, type, known.get(source) ?? new Set())),
    ...unknownsAbove(index, name),
  ];
};

export const toUnknownPart = (unknown: ZoneUnknown): UnknownPart => ({
  detail: `${presentText(presentLocation(unknown))}: ${unknown.why}`,
  ...(unknown.mayBeNone && { mayBeNone: true }),
});
