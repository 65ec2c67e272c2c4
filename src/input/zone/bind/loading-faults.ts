/** What keeps name servers from loading a zone, whatever its single lines are like: its SOA, its name servers, what DNAME and DS may not stand beside. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { isWithin, parentName } from '../../../model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../../model/dns/presentation.ts';
import type { OtherRecord, ZoneFault, ZoneRecord, ZoneState } from '../../../model/dns/zone.ts';
import { groupedBy } from '../../../model/non-empty.ts';
import { findSourceName, indexZone } from '../../../record/zone-index.ts';
import { loadingFault, type Refusal } from './name-servers.ts';
import { digestBytes } from './record-layouts.ts';

type AnyRecord = ZoneRecord | OtherRecord;

const faultAt = (record: AnyRecord, refusal: Refusal): ZoneFault =>
  loadingFault(record, refusal, record.owner);

const soaFaults = ({ records }: ZoneState, origin: DnsName): readonly ZoneFault[] => {
  const [first, ...more] = records.flatMap((one) =>
    one.type === 'SOA' && one.owner === origin ? [one] : [],
  );
  if (first === undefined) return [];
  const shown = presentRData('SOA', first.rdata);
  return more.map((record) =>
    presentRData('SOA', record.rdata) === shown
      ? faultAt(record, { why: 'there are two SOA records', refusedBy: ['NSD'] })
      : faultAt(record, {
          why: 'there are two SOA records, which differ',
          refusedBy: ['BIND', 'NSD'],
        }),
  );
};

/** BIND looks for the addresses of the zone's own name servers that are in it, except below a delegation. */
const serverFaults = (state: ZoneState, origin: DnsName): readonly ZoneFault[] => {
  const { records, others, unknowns } = state;
  const start = records.find(({ owner, type }) => owner === origin && type === 'SOA');
  if (start === undefined || unknowns.length > 0) return [];
  const servers = records.flatMap((one) =>
    one.type === 'NS' && one.owner === origin ? [{ record: one, host: one.rdata.host }] : [],
  );
  if (servers.length === 0) {
    const why = `there is no NS record at ${absoluteName(origin)}`;
    return [faultAt(start, { why, refusedBy: ['BIND'], isLeftToHost: true })];
  }
  const index = indexZone(
    [],
    [...records, ...others].map(({ owner }) => owner),
  );
  const ownersOf = (...types: readonly string[]): ReadonlySet<DnsName> =>
    new Set(records.filter(({ type }) => types.includes(type)).map(({ owner }) => owner));
  const [addressed, delegated, moved] = [ownersOf('A', 'AAAA'), ownersOf('NS'), ownersOf('DNAME')];
  const isServed = (host: DnsName): boolean => {
    for (let here = host; here !== origin; here = parentName(here)) {
      if (delegated.has(here)) return true;
      if (moved.has(parentName(here))) return false;
    }
    return addressed.has(findSourceName(index, host));
  };
  return servers.flatMap(({ record, host }) => {
    if (!isWithin(host, origin) || isServed(host)) return [];
    const why = `the name server ${absoluteName(host)} has no address in the zone`;
    return [faultAt(record, { why, refusedBy: ['BIND'], isLeftToHost: true })];
  });
};

const signerFaults = ({ records }: ZoneState, origin: DnsName): readonly ZoneFault[] =>
  records.flatMap((record) => {
    if (record.type !== 'DS') return [];
    const bytes = digestBytes.get(record.rdata.digestType);
    const refusals: readonly Refusal[] = [
      ...(record.owner === origin
        ? [{ why: 'a DS record is of the zone above', refusedBy: ['BIND' as const] }]
        : []),
      ...(bytes !== undefined && record.rdata.digest.length !== 2 * bytes
        ? [{ why: `the digest is not of ${bytes} bytes`, refusedBy: ['BIND' as const] }]
        : []),
    ];
    return refusals.map((one) => faultAt(record, one));
  });

/** The first record below each of `names`. */
const findBelow = (
  records: readonly AnyRecord[],
  names: ReadonlySet<DnsName>,
): ReadonlyMap<DnsName, AnyRecord> => {
  const found = new Map<DnsName, AnyRecord>();
  for (const record of records)
    for (let here = record.owner; here !== '.';) {
      here = parentName(here);
      if (names.has(here) && !found.has(here)) found.set(here, record);
    }
  return found;
};

/** RFC 6672: one DNAME record at a name, and nothing below it. */
const dnameFaults = (state: ZoneState, origin: DnsName): readonly ZoneFault[] => {
  const all: readonly AnyRecord[] = [...state.records, ...state.others];
  const moved = state.records.flatMap((one) => (one.type === 'DNAME' ? [one] : []));
  if (moved.length === 0) return [];
  const byOwner = groupedBy(all, ({ owner }) => owner);
  const firstBelow = findBelow(all, new Set(moved.map(({ owner }) => owner)));
  return [...groupedBy(moved, ({ owner }) => owner).values()].flatMap(([first, ...more]) => {
    const { owner, rdata } = first;
    const other = more.find((one) => one.rdata.target !== rdata.target);
    const below = firstBelow.get(owner);
    const isDelegated = (byOwner.get(owner) ?? []).some(({ type }) => type === 'NS');
    const name = absoluteName(owner);
    const refusals: readonly (readonly [AnyRecord, Refusal] | undefined)[] = [
      other && [
        other,
        { why: `there are two DNAME records at ${name}`, refusedBy: ['BIND', 'Knot', 'NSD'] },
      ],
      below && [below, { why: `${name} has a DNAME record above`, refusedBy: ['Knot', 'NSD'] }],
      isDelegated && owner !== origin
        ? [first, { why: `${name} has a DNAME record beside NS`, refusedBy: ['Knot'] }]
        : undefined,
    ];
    return refusals.flatMap((one) => (one === undefined ? [] : [faultAt(one[0], one[1])]));
  });
};

/** What one zone's records show together, where its files are a name server's own. */
export const loadingFaults = (state: ZoneState, origin: DnsName): readonly ZoneFault[] => [
  ...soaFaults(state, origin),
  ...serverFaults(state, origin),
  ...signerFaults(state, origin),
  ...dnameFaults(state, origin),
];
