/** The records of Terraform resources, whether a plan or a configuration says them. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { presentText } from '../../../model/dns/presentation.ts';
import type { Quirk, SourceLocation, ZoneUnknown } from '../../../model/dns/zone.ts';
import { groupedBy } from '../../../model/non-empty.ts';
import { isZoneType } from '../../../record/rdata-text.ts';
import { decimalEscapes } from '../route53.ts';
import {
  blockAddress,
  argumentOf,
  findUnknown,
  isUnknownValue,
  type Resource,
  type ResourceValue,
  textOf,
  type UnknownValue,
} from '../resource.ts';
import { createDraft, readOwnerName, refuseOwner, type ZoneDraft } from '../zone-draft.ts';
import {
  entriesOf,
  findZones,
  type FoundZones,
  parseDomain,
  recordKindOf,
  type RecordResource,
} from './find-zones.ts';
import type { RecordKind } from './record-kind.ts';
import { findRecordKind } from './record-kinds.ts';
import { isAlias, lacksQuotes, type PlacedValue, readValues } from './read-values.ts';
import { mergeVariants } from './variants.ts';

/** What is the same for all resources of a file or a configuration. */
interface Reading {
  readonly draft: ZoneDraft;
  readonly zones: FoundZones;
  /** Why an argument that the provider insists on may not be there: a clause. */
  readonly absent: string;
}

/** One record set of a resource. */
interface Entry {
  readonly values: ResourceValue;
  readonly kind: RecordKind;
  readonly zone: DnsName | undefined;
  /** Where the resource is. */
  readonly place: SourceLocation;
  /** Why it is not known whether there is such a resource. */
  readonly uncertain: UnknownValue | undefined;
}

type KnownPart = Pick<ZoneUnknown, 'owner' | 'type' | 'mayBeNone'>;

/**
 * Hands in what is not known. Of a record whose owner is not known, every other name is as likely, so
 * that what is known to be right stays so. Few names have MX records: such a one may well be the zone's.
 */
const addUnknown = (
  { draft }: Reading,
  { place, zone }: Pick<Entry, 'place' | 'zone'>,
  { why, place: own }: UnknownValue,
  part: KnownPart = {},
): void =>
  draft.unknown({
    ...place,
    ...own,
    ...(place.label === undefined ? {} : { label: place.label }),
    ...(zone === undefined ? {} : { zone }),
    ...part,
    ...(part.owner === undefined && part.type !== 'MX' && { mayBeNone: true }),
    why,
  });

/** Whether the value is the name of the resource or data source that the zone is taken from. */
const isNameOfZone = (value: ResourceValue | undefined, zone: ResourceValue | undefined): boolean =>
  isUnknownValue(value) &&
  isUnknownValue(zone) &&
  value.refersTo !== undefined &&
  value.refersTo.address === zone.refersTo?.address &&
  /^(?:name|zone|domain|domain_name|dns_name)$/.test(value.refersTo.attribute);

/** The owner as the host will publish it, or what is not known of it; `undefined` if it is refused. */
const readOwner = (
  { draft, absent }: Reading,
  { values, kind, zone, place }: Entry,
): ReturnType<typeof readOwnerName> | UnknownValue => {
  const whole = kind.whole === undefined ? undefined : textOf(argumentOf(values, kind.whole));
  const complete = parseDomain(whole && decimalEscapes(whole));
  const written = argumentOf(values, kind.owner);
  const text = textOf(written) ?? (kind.ownerIsOptional ? '' : undefined);
  if (complete !== undefined) return { owner: complete, quirks: [] };
  if (zone !== undefined && isNameOfZone(written, argumentOf(values, kind.zone)))
    return { owner: zone, quirks: [] };
  if (text === undefined) return findUnknown(written) ?? { kind: 'unknown', why: absent };
  const name = kind.atIsLabel && text === '@' ? '\\064' : text;
  const named = readOwnerName(name, zone, text === '' ? 'relative' : kind.style);
  if (named === undefined) refuseOwner(draft, text, zone, place);
  return named;
};

/** The type that is published; a type of the provider's own may stand for it. */
const readType = ({ values, kind }: Entry, absent: string): string | UnknownValue => {
  if ('only' in kind.type) return kind.type.only;
  const value = argumentOf(values, kind.type.argument);
  const text = textOf(value)?.toUpperCase();
  if (text === undefined) return findUnknown(value) ?? { kind: 'unknown', why: absent };
  return kind.typeNames?.[text] ?? text;
};

const ttlOf = ({ values, kind }: Entry): number | undefined => {
  const text = textOf(argumentOf(values, kind.ttl ?? 'ttl')) ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
};

const addValue = (
  { draft }: Reading,
  entry: Entry,
  {
    owner,
    type,
    quirks,
  }: { readonly owner: DnsName; readonly type: string; readonly quirks: readonly Quirk[] },
  { place: own, ...value }: PlacedValue,
): void => {
  const { label } = entry.place;
  const place = { ...(own ?? entry.place), ...(label === undefined ? {} : { label }) };
  if (lacksQuotes(value, type, entry.kind))
    draft.fault('syntax', 'text without quotes is refused here: put it in "..."', place, owner);
  draft.add({
    ...value,
    place,
    owner,
    type,
    ttl: ttlOf(entry),
    origin: entry.zone,
    dots: entry.kind.dots,
    quirks: [...quirks, ...value.quirks],
  });
};

const addEntry = (reading: Reading, entry: Entry): void => {
  const { draft, absent } = reading;
  const { values, kind, zone, place, uncertain } = entry;
  const type = readType(entry, absent);
  const named = readOwner(reading, entry);
  if (named === undefined) return;
  const isRead = typeof type !== 'string' || isZoneType(type);
  if ('kind' in named) {
    if (!isRead) return;
    return addUnknown(reading, entry, named, typeof type === 'string' ? { type } : {});
  }
  const { owner } = named;
  if (typeof type !== 'string')
    return addUnknown(reading, entry, type, { owner, ...(uncertain && { mayBeNone: true }) });
  if (!isRead) return draft.pass(owner, type, place);
  if (uncertain !== undefined)
    return addUnknown(reading, entry, uncertain, { owner, type, mayBeNone: true });
  if (isAlias(values, kind)) draft.pass(owner, 'ALIAS', place);
  const proxied = kind.proxied === undefined ? undefined : argumentOf(values, kind.proxied);
  // Only of these does a host answer with addresses of its own.
  const isProxyable = ['A', 'AAAA', 'CNAME'].includes(type);
  if (isProxyable && isUnknownValue(proxied))
    return addUnknown(reading, entry, proxied, { owner, type });
  const quirks: readonly Quirk[] = [
    ...named.quirks,
    ...(textOf(proxied) === 'true' ? (['proxied'] as const) : []),
    ...(kind.flattens && type === 'CNAME' && owner === zone ? (['flattened'] as const) : []),
  ];
  for (const value of readValues(values, type, kind, absent))
    if ('kind' in value) addUnknown(reading, entry, value, { owner, type });
    else addValue(reading, entry, { owner, type, quirks }, value);
};

/** Records of the zone itself that are given by type. */
const addShorthands = (reading: Reading, entry: Entry): void => {
  const { values, kind, zone } = entry;
  for (const [argument, type] of Object.entries(kind.shorthands ?? {})) {
    const list = argumentOf(values, argument);
    if (list === undefined || zone === undefined) continue;
    const members = [
      { name: kind.owner, value: { kind: 'scalar', value: '@' } },
      { name: 'list', value: list },
    ] as const;
    const short: RecordKind = { ...kind, type: { only: type }, values: { each: 'list' } };
    addEntry(reading, { ...entry, kind: short, values: { kind: 'object', members } });
  }
};

/** What the provider insists on for MX records, if the resource says something else. */
const missingForMx = ({ values }: Resource, { mxNeeds }: RecordKind): string | undefined => {
  if (mxNeeds === undefined) return undefined;
  const [argument, needed] = mxNeeds;
  const text = textOf(argumentOf(values, argument)) ?? needed;
  return text.toUpperCase() === needed ? undefined : `${argument} = "${needed}"`;
};

/**
 * Resources that say which record proves a name to a certificate authority or to Amazon's mail service: a
 * random label and an underscore keep it from any name that mail to the zone rests on.
 */
const proofKinds: ReadonlySet<string> = new Set([
  'aws_acm_certificate',
  'aws_ses_domain_dkim',
  'aws_sesv2_email_identity',
  'google_certificate_manager_dns_authorization',
]);

/** Whether the name of the resource's records is not known, and is of no interest. */
const isProof = ({ values, takenFrom = [] }: Resource, { owner }: RecordKind): boolean => {
  const name = argumentOf(values, owner);
  if (!isUnknownValue(name)) return false;
  const address = blockAddress(name.refersTo?.address ?? '').split('.');
  return [...takenFrom, address.at(-2) ?? ''].some((kind) => proofKinds.has(kind));
};

const addResource = (reading: Reading, [resource, kind]: RecordResource): void => {
  const { zoneOf, origins } = reading.zones;
  if (isProof(resource, kind)) return;
  const zone = zoneOf(resource, kind);
  const { place } = resource;
  // That is reported once for the zone, unless there is no other zone to report it in.
  if (zone === undefined && kind.style !== 'absolute' && origins.length > 0) return;
  const { values: all, uncertain } = resource;
  const common = { kind, zone, place, uncertain };
  if (isUnknownValue(all)) return addUnknown(reading, common, all);
  addShorthands(reading, { ...common, values: all });
  const missing = missingForMx(resource, kind);
  for (const values of entriesOf(resource, kind)) {
    const entry = { ...common, values };
    if (isUnknownValue(values)) addUnknown(reading, entry, values);
    else if (missing !== undefined && readType(entry, '') === 'MX')
      reading.draft.fault('syntax', `this MX record is left out: it takes ${missing}`, place, zone);
    else addEntry(reading, entry);
  }
};

/** A type of resource that holds records, by its name; those of private zones do not count. */
const seemsRecord = (kind: string): boolean =>
  /(?:^|[_-])(?:records?|rrset|recordset)(?:_|$)/.test(kind) && !kind.includes('private_dns');

/** Says of each resource that seems to hold records, and is of no kind that is read, that it is not read. */
const addUnread = ({ draft, zones }: Reading, resources: readonly Resource[]): void => {
  for (const { kind, managed, address, place } of resources) {
    if (!managed || findRecordKind(kind) !== undefined || !seemsRecord(kind)) continue;
    const why = `${presentText(address).slice(0, 100)} is not read: its type of resource is not known here`;
    draft.unknown({ ...place, why, mayBeNone: true });
    // Without a zone there is nothing else to say it in.
    if (zones.origins.length === 0) draft.fault('unsupported', why, place);
  }
};

const recordsAmong = (resources: readonly Resource[]): readonly RecordResource[] =>
  resources.flatMap((resource) => {
    const kind = recordKindOf(resource);
    return kind === undefined ? [] : [[resource, kind] as const];
  });

export interface ResourceZones {
  readonly origins: readonly DnsName[];
  /** By zone: the type of resource that most of its records are in; of as many, the first. */
  readonly resourceTypes: ReadonlyMap<DnsName, string>;
  /** The records of one state, collected. */
  readonly read: (resources: readonly Resource[]) => ZoneDraft;
}

const findResourceTypes = (
  records: readonly RecordResource[],
  { origins, zoneOf }: FoundZones,
): ReadonlyMap<DnsName, string> =>
  new Map(
    origins.flatMap((origin) => {
      const own = records.filter(([resource, kind]) => zoneOf(resource, kind) === origin);
      const byType = [...groupedBy(own, ([{ kind }]) => kind)];
      const [most] = byType.toSorted(([, a], [, b]) => b.length - a.length);
      return most === undefined ? [] : [[origin, most[0]] as const];
    }),
  );

/**
 * Reads the records among resources. `all`: every resource of every state, among which the zones
 * are looked for. `origin`: the zone that is asked about. `absent`: why an argument that the
 * provider insists on may not be there, a clause.
 */
export const readResources = (
  all: readonly Resource[],
  origin: DnsName | undefined,
  absent: string,
): ResourceZones => {
  const zones = findZones(all, recordsAmong(all), origin);
  return {
    origins: zones.origins,
    resourceTypes: findResourceTypes(recordsAmong(all), zones),
    read: (resources) => {
      const draft = createDraft();
      const reading: Reading = { draft, zones, absent };
      for (const record of mergeVariants(recordsAmong(resources), zones))
        addResource(reading, record);
      addUnread(reading, resources);
      if (zones.origins.length > 0)
        for (const place of zones.unfound)
          draft.unknown({
            ...place,
            why: 'the zone of its records is not known here',
            mayBeNone: true,
          });
      if (zones.assumed !== undefined && origin !== undefined)
        draft.fault(
          'zone-assumed',
          `the zone of these records is not known here, so they are taken as those of ${origin}`,
          zones.assumed,
        );
      return draft;
    },
  };
};
