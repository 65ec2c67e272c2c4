/** Which zone the records of each Terraform resource are in: by name, by reference, or by what the records themselves say. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { isWithin } from '../../../model/dns/domain-name.ts';
import type { SourceLocation } from '../../../model/dns/zone.ts';
import { parseName } from '../../../record/rdata-text.ts';
import { findCommonOrigin } from '../guess-origin.ts';
import { argumentOf, itemsOf, type Resource, type ResourceValue, textOf } from '../resource.ts';
import { toAscii } from '../zone-draft.ts';
import type { RecordKind } from './record-kind.ts';
import { findRecordKind } from './record-kinds.ts';
import { zoneKinds } from './zone-kinds.ts';

export const parseDomain = (text: string | undefined): DnsName | undefined => {
  const ascii = toAscii(text ?? '').replace(/\.$/, '');
  return ascii.includes('.') ? parseName(`${ascii}.`, undefined) : undefined;
};

/** How the resource holds records, if it does. */
export const recordKindOf = ({ managed, kind }: Resource): RecordKind | undefined =>
  managed ? findRecordKind(kind) : undefined;

/** A resource that holds records, and how. */
export type RecordResource = readonly [Resource, RecordKind];

export interface FoundZones {
  readonly origins: readonly DnsName[];
  readonly zoneOf: (resource: Resource, kind: RecordKind) => DnsName | undefined;
  /** Where the first records are that were taken as those of the asked zone, as nothing says otherwise. */
  readonly assumed: SourceLocation | undefined;
  /** Where the first records are of each zone that is not known. */
  readonly unfound: readonly SourceLocation[];
}

/** The zones that the files know by another name, such as an id, and by the address of their resource. */
interface KnownZones {
  readonly byId: ReadonlyMap<string, DnsName>;
  readonly byAddress: ReadonlyMap<string, DnsName>;
}

const listKnownZones = (resources: readonly Resource[]): KnownZones => {
  const byId = new Map<string, DnsName>();
  const byAddress = new Map<string, DnsName>();
  for (const { kind, address, values } of resources) {
    const { names, ids } = zoneKinds.get(kind) ?? { names: [], ids: [] };
    const name = names
      .map((path) => parseDomain(textOf(argumentOf(values, ...path.split('.')))))
      .find(Boolean);
    if (name === undefined) continue;
    byAddress.set(address, name);
    for (const id of ids) {
      const text = textOf(argumentOf(values, id));
      if (text !== undefined) byId.set(text, name);
    }
  }
  return { byId, byAddress };
};

const findKnown = (
  zone: ResourceValue | undefined,
  { byId, byAddress }: KnownZones,
): DnsName | undefined => {
  if (zone?.kind === 'unknown') return byAddress.get(zone.refersTo?.address ?? '');
  const text = textOf(zone);
  return byId.get(text ?? '') ?? parseDomain(text);
};

const providerOf = ({ kind }: Resource): string => kind.split('_', 1).join('');

/** What two resources have in common if they are in one zone, as far as their arguments say. */
const zoneKey = (resource: Resource, { zone }: RecordKind): string => {
  const value = argumentOf(resource.values, zone);
  const provider = providerOf(resource);
  return value?.kind === 'unknown'
    ? `${provider} ?${value.refersTo?.address ?? value.why}`
    : `${provider} ${textOf(value) ?? ''}`;
};

/** Apple's target for the key of a domain, which has the domain in it. */
const keyTarget = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com\.?$/i;

const textsOf = (entry: ResourceValue, { values }: RecordKind): readonly string[] => {
  const list = values.each === undefined ? [entry] : itemsOf(argumentOf(entry, values.each));
  return list
    .flatMap((item) => values.value?.map((name) => argumentOf(item, name)) ?? [item])
    .flatMap((value) => textOf(value) ?? []);
};

/** The zone in which `owner` has the key of `domain`: the owner's labels after `_domainkey` are within the zone. */
const zoneOfKey = (owner: string, domain: DnsName): DnsName | undefined => {
  const below = /^[^.]+\._domainkey(?:\.(.+?))?\.?$/i.exec(owner);
  if (below === null) return undefined;
  const [, rest] = below;
  if (rest === undefined) return domain;
  const name = rest.toLowerCase();
  return domain.startsWith(`${name}.`) ? parseDomain(domain.slice(name.length + 1)) : domain;
};

/** What the records of an entry say about their zone: a whole name, or the zone of a key. */
interface Evidence {
  readonly wholeName?: DnsName | undefined;
  readonly keyZone?: DnsName | undefined;
}

/** A name that ends in a label such as `_domainkey` is relative: there is no such top-level domain. */
const asWholeName = (text: string | undefined): DnsName | undefined =>
  text !== undefined && /(?:^|\.)_[^.]*$/.test(text) ? undefined : parseDomain(text);

const findEvidence = (entry: ResourceValue, kind: RecordKind): Evidence => {
  const owner = textOf(argumentOf(entry, kind.owner)) ?? '';
  const whole = kind.whole === undefined ? undefined : textOf(argumentOf(entry, kind.whole));
  const key = textsOf(entry, kind)
    .map((text) => parseDomain(keyTarget.exec(text)?.[1]))
    .find(Boolean);
  return {
    wholeName: asWholeName(whole) ?? (kind.style === 'relative' ? undefined : asWholeName(owner)),
    keyZone: key && zoneOfKey(owner, key),
  };
};

/** The blocks of the resource that hold a record set each, or the resource itself. */
export const entriesOf = ({ values }: Resource, { entries }: RecordKind) =>
  entries === undefined ? [values] : itemsOf(argumentOf(values, entries));

/** Records whose zone no argument says. */
interface Group {
  readonly place: SourceLocation;
  readonly names: DnsName[];
  readonly keys: DnsName[];
}

const groupRecords = (
  records: readonly RecordResource[],
  known: KnownZones,
): { readonly zones: Map<string, DnsName>; readonly groups: ReadonlyMap<string, Group> } => {
  const zones = new Map<string, DnsName>();
  const groups = new Map<string, Group>();
  for (const [resource, kind] of records) {
    const key = zoneKey(resource, kind);
    const zone = findKnown(argumentOf(resource.values, kind.zone), known);
    if (zone !== undefined) {
      zones.set(key, zone);
      continue;
    }
    const group = groups.get(key) ?? { place: resource.place, names: [], keys: [] };
    groups.set(key, group);
    for (const entry of entriesOf(resource, kind)) {
      const { wholeName, keyZone } = findEvidence(entry, kind);
      if (wholeName !== undefined) group.names.push(wholeName);
      if (keyZone !== undefined) group.keys.push(keyZone);
    }
  }
  return { zones, groups };
};

/** The zone that the group's own names and keys are in. `only`: there is no other group. */
const groupZone = (
  { names, keys }: Group,
  origin: DnsName | undefined,
  only: boolean,
): DnsName | undefined => {
  if (origin !== undefined && names.some((name) => isWithin(name, origin))) return origin;
  const common = findCommonOrigin(names);
  if (common !== undefined) return common;
  if (origin !== undefined && keys.some((zone) => isWithin(zone, origin))) return origin;
  // A key of another domain in the only group is more likely a slip than another zone.
  return only && origin !== undefined ? undefined : keys[0];
};

/**
 * The zone of each resource among `records`: the one that an argument names, else the one that the
 * names and keys of all records with the same argument are in. If there is one such group, and these
 * say nothing, it is `origin`, the zone that is asked about.
 */
export const findZones = (
  resources: readonly Resource[],
  records: readonly RecordResource[],
  origin: DnsName | undefined,
): FoundZones => {
  const { zones, groups } = groupRecords(records, listKnownZones(resources));
  const silent: (readonly [string, Group])[] = [];
  for (const [key, group] of groups) {
    const zone = groupZone(group, origin, groups.size === 1);
    if (zone === undefined) silent.push([key, group]);
    else zones.set(key, zone);
  }
  const [first, ...others] = silent;
  const isHeld = origin !== undefined && [...zones.values()].some((zone) => isWithin(origin, zone));
  const isAssumed = first !== undefined && others.length === 0 && origin !== undefined && !isHeld;
  if (isAssumed) zones.set(first[0], origin);
  return {
    origins: [...new Set(zones.values())],
    zoneOf: (resource, kind) => zones.get(zoneKey(resource, kind)),
    assumed: isAssumed ? first[1].place : undefined,
    unfound: isAssumed ? [] : silent.map(([, { place }]) => place),
  };
};

/**
 * The resources without the records of zones of which `isNamed` has none: a file that is named stands
 * for its zones, whose records may be in other files as well.
 */
export const withZonesOf = (
  resources: readonly Resource[],
  isNamed: (resource: Resource) => boolean,
): readonly Resource[] => {
  const known = listKnownZones(resources);
  const keyOf = (resource: Resource, kind: RecordKind): string => {
    const zone = findKnown(argumentOf(resource.values, kind.zone), known);
    return zone === undefined ? zoneKey(resource, kind) : `${providerOf(resource)} ${zone}`;
  };
  const named = new Set(
    resources.filter(isNamed).flatMap((one) => {
      const kind = recordKindOf(one);
      return kind === undefined ? [] : [keyOf(one, kind)];
    }),
  );
  return resources.filter((one) => {
    const kind = recordKindOf(one);
    return kind === undefined || isNamed(one) || named.has(keyOf(one, kind));
  });
};
