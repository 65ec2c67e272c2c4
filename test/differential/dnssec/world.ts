/** The zones that lines describe, signed: every set as a server has it. */
import type { DnsName, RData, RecordSet, RecordType } from '../../../src/model/dns/dns.ts';
import {
  dnsName,
  isWithin,
  parentName,
  prependLabels,
} from '../../../src/model/dns/domain-name.ts';
import {
  hashName,
  type Nsec3Options,
  nsec3Sets,
  nsecSets,
  type ZoneTypes,
} from '../../support/signed-zone.ts';
import { numberIn, zoneKeys, type ZoneKeys } from './keys.ts';
import type { RecordLine, WorldLines, ZoneLine } from './lines.ts';
import { type ServedSet, signServed, type SigningZone } from './spoil.ts';

export interface ServedZone {
  readonly zone: DnsName;
  /** By owner and type, as {@link setKey} writes them. */
  readonly sets: ReadonlyMap<string, ServedSet>;
  /** All names, empty ones too. */
  readonly names: ReadonlySet<DnsName>;
  /** The NSEC or NSEC3 records. */
  readonly denials: readonly ServedSet[];
  /** How names are hashed, if it has NSEC3 records. */
  readonly hash?: (name: DnsName) => string;
}

export interface ServedWorld {
  readonly lines: WorldLines;
  /** The zones above come first. */
  readonly zones: readonly ServedZone[];
  readonly anchors: readonly RData['DS'][];
}

export const setKey = (owner: DnsName, type: string): string => `${owner} ${type}`;

const host = dnsName('ns.test');

const dataOf = ({ owner, type, target }: RecordLine): readonly object[] | undefined => {
  switch (type) {
    case 'A':
      return [{ address: '192.0.2.1' }, { address: '192.0.2.2' }];
    case 'AAAA':
      return [{ address: '2001:db8::1' }];
    case 'TXT':
      return [{ strings: ['one', ''] }, { strings: [owner] }];
    case 'MX':
      return [{ preference: 10, exchange: target }];
    case 'SRV':
      return [{ priority: 1, weight: 2, port: 25, target }];
    case 'CNAME':
    case 'DNAME':
      return [{ target }];
    default:
      return undefined;
  }
};

// The data is of the type that it was made for.
const setOf = (owner: DnsName, type: RecordType, rdata: readonly object[]): RecordSet =>
  ({ owner, type, ttl: 300, rdata }) as unknown as RecordSet;

const soa = [
  {
    mname: host,
    rname: dnsName('host.test'),
    serial: 1,
    refresh: 3600,
    retry: 600,
    expire: 86_400,
    minimum: 300,
  },
];

/** A CNAME has nothing beside it, a DNAME nothing below it (RFC 2181 §10.1, RFC 6672 §2.4). */
const withoutClashes = (records: readonly RecordLine[]): readonly RecordLine[] => {
  const of = (type: string): readonly RecordLine[] => records.filter((one) => one.type === type);
  return records.filter(
    ({ owner, type }) =>
      !(type !== 'CNAME' && of('CNAME').some((one) => one.owner === owner)) &&
      !of('DNAME').some((one) => one.owner !== owner && isWithin(owner, one.owner)),
  );
};

const zoneOf = (name: DnsName, zones: readonly ZoneLine[]): ZoneLine | undefined =>
  zones.findLast(({ zone }) => isWithin(name, zone));

/** What the zone above has of a zone: DS records too, unless it is unsigned and its line names none. */
const delegationSets = (
  { zone, words }: ZoneLine,
  keys: ReadonlyMap<DnsName, ZoneKeys>,
): readonly RecordSet[] => {
  const isBare = words.has('unsigned') && ![...words].some((word) => word.startsWith('ds-'));
  const ds = isBare ? [] : keys.get(zone)!.ds;
  const ns = setOf(zone, 'NS', [{ host }]);
  return ds.length > 0 ? [ns, setOf(zone, 'DS', ds)] : [ns];
};

/** What the zone has, before it is signed: of names at or below a cut only NS and DS. */
const plainSets = (
  line: ZoneLine,
  lines: WorldLines,
  keys: ReadonlyMap<DnsName, ZoneKeys>,
): readonly RecordSet[] => {
  const { zone, words } = line;
  const { zones } = lines;
  const own = withoutClashes(
    lines.records.filter(
      ({ owner, type }) => zoneOf(owner, zones) === line && !(owner === zone && type === 'CNAME'),
    ),
  );
  const bySet = new Map(own.map((one) => [setKey(one.owner, one.type), one]));
  const cuts = zones.filter((one) => zoneOf(parentName(one.zone), zones) === line && one !== line);
  const isCut = ({ zone: cut }: ZoneLine): boolean => cut !== '.';
  const { records = [] } = keys.get(zone) ?? {};
  return [
    setOf(zone, 'SOA', soa),
    setOf(zone, 'NS', [{ host }]),
    ...(words.has('unsigned') || words.has('no-keys') ? [] : [setOf(zone, 'DNSKEY', records)]),
    ...[...bySet.values()].flatMap((one) => {
      const data = dataOf(one);
      return data === undefined ? [] : [setOf(one.owner, one.type, data)];
    }),
    ...cuts.filter(isCut).flatMap((one) => delegationSets(one, keys)),
  ];
};

const isDelegation = (zone: DnsName, { owner, type }: RecordSet): boolean =>
  type === 'NS' && owner !== zone;

/** The types of each owner, as NSEC and NSEC3 records have them. */
const typesOf = (sets: readonly RecordSet[]): ZoneTypes => {
  const types = new Map<DnsName, readonly string[]>();
  for (const { owner, type } of sets) types.set(owner, [...(types.get(owner) ?? []), type]);
  return types;
};

/** With the empty names above the owners. */
const allNames = (zone: DnsName, owners: Iterable<DnsName>): ReadonlySet<DnsName> => {
  const names = new Set([zone]);
  for (const owner of owners)
    for (let name = owner; name !== zone; name = parentName(name)) names.add(name);
  return names;
};

/** The NSEC record with its next name in the capitals that it is signed with (RFC 6840 §5.1). */
const capitalNext = (set: RecordSet<'NSEC'>): RecordSet<'NSEC'> => {
  const [{ next, types }] = set.rdata;
  return { ...set, rdata: [{ next, nextAsSent: next.toUpperCase(), types }] };
};

const nsec3Options = (words: ReadonlySet<string>): Nsec3Options => ({
  iterations: Math.min(numberIn(words, 'i') ?? 0, 3000),
  optOut: words.has('opt-out'),
  salt: words.has('salt') ? '\xaa\xbb' : '',
});

/** What denies the rest of the zone, and under which name a line spoils it: that which is hashed. */
const denialSets = (
  { zone, words }: ZoneLine,
  types: ZoneTypes,
): readonly { readonly name: DnsName; readonly set: RecordSet }[] => {
  if (words.has('unsigned') || words.has('no-denial')) return [];
  if (!words.has('nsec3'))
    return nsecSets(zone, types).map((set) => ({
      name: set.owner,
      set: words.has('capitals') ? capitalNext(set) : set,
    }));
  const options = nsec3Options(words);
  const isLeftOut = (own: readonly string[]): boolean =>
    options.optOut === true && own.includes('NS') && !own.includes('DS') && !own.includes('SOA');
  const kept = new Map([...types].filter(([, own]) => !isLeftOut(own)));
  const hashed = new Map(
    [...allNames(zone, kept.keys())].map((name) => [
      prependLabels(hashName(name, options), zone),
      name,
    ]),
  );
  return nsec3Sets(zone, kept, options).map((set) => ({
    name: hashed.get(set.owner) ?? zone,
    set,
  }));
};

const buildZone = (
  signing: SigningZone,
  lines: WorldLines,
  keys: ReadonlyMap<DnsName, ZoneKeys>,
): ServedZone => {
  const { line } = signing;
  const { zone, words } = line;
  const plain = plainSets(line, lines, keys);
  const spoilsOf = (name: DnsName, type: string) =>
    lines.spoils.filter((one) => one.owner === name && one.type === type);
  const serve = (set: RecordSet, name = set.owner): ServedSet =>
    isDelegation(zone, set)
      ? { set, signatures: [], ttl: 300 }
      : signServed(set, signing, spoilsOf(name, set.type));
  const denials = denialSets(line, typesOf(plain));
  const options = nsec3Options(words);
  return {
    zone,
    sets: new Map(plain.map((set) => [setKey(set.owner, set.type), serve(set)])),
    names: allNames(
      zone,
      plain.map(({ owner }) => owner),
    ),
    denials: denials.map(({ name, set }) => serve(set, name)),
    ...(words.has('nsec3') && { hash: (name: DnsName) => hashName(name, options) }),
  };
};

export const buildWorld = async (lines: WorldLines): Promise<ServedWorld> => {
  const now = Math.floor(Date.now() / 1000);
  const keys = new Map<DnsName, ZoneKeys>();
  for (const [i, line] of lines.zones.entries())
    keys.set(line.zone, await zoneKeys(line, String(i)));
  return {
    lines,
    zones: lines.zones.map((line) =>
      buildZone({ line, keys: keys.get(line.zone)!, now }, lines, keys),
    ),
    anchors: keys.get(dnsName('.'))!.ds,
  };
};
