/** What `terraform show -json` prints of a plan or a state: the records that resources of many providers make. */
import type { DnsName } from '../../model/dns/dns.ts';
import { parseName } from '../../record/rdata-text.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation, Quirk, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Tree } from '../document/tree.ts';
import { toAscii, type ZoneDraft, createDraft, readOwnerName, refuseOwner } from './zone-draft.ts';
import { createLocator } from './locator.ts';
import { valueAt, listItems, scalarNumber, scalarText } from '../document/access.ts';
import { findCommonOrigin } from './guess-origin.ts';
import { type RecordKind, recordKinds, zoneKinds } from './terraform-kinds.ts';

interface Resource {
  readonly kind: string;
  readonly managed: boolean;
  readonly address: string;
  readonly at: number;
  readonly values: Tree;
}

/** Every resource of a module and of those below it. */
const listResources = (module: Tree | undefined): readonly Resource[] => [
  ...listItems(valueAt(module, 'resources')).flatMap((tree) => {
    const values = valueAt(tree, 'values');
    const kind = scalarText(valueAt(tree, 'type')) ?? '';
    const managed = scalarText(valueAt(tree, 'mode')) !== 'data';
    const address = scalarText(valueAt(tree, 'address')) ?? kind;
    return values === undefined ? [] : [{ kind, managed, address, at: tree.at, values }];
  }),
  ...listItems(valueAt(module, 'child_modules')).flatMap(listResources),
];

const parseDomain = (text: string | undefined): DnsName | undefined => {
  const ascii = toAscii(text ?? '').replace(/\.$/, '');
  return ascii.includes('.') ? parseName(`${ascii}.`, undefined) : undefined;
};

/** The zones that the file knows by another name, such as an id. */
const zonesById = (resources: readonly Resource[]): ReadonlyMap<string, DnsName> => {
  const zones = new Map<string, DnsName>();
  for (const { kind, values } of resources) {
    const { names, ids } = zoneKinds.get(kind) ?? { names: [], ids: [] };
    const name = names.map((one) => parseDomain(scalarText(valueAt(values, one)))).find(Boolean);
    for (const id of ids.map((one) => scalarText(valueAt(values, one))))
      if (id !== undefined && name !== undefined) zones.set(id, name);
  }
  return zones;
};

interface TerraformReading {
  readonly draft: ZoneDraft;
  readonly place: (offset: number) => SourceLocation;
  readonly findZone: (resource: Resource, kind: RecordKind) => DnsName | undefined;
}

const resourceLocation = (
  place: TerraformReading['place'],
  { at, address }: Resource,
): SourceLocation => ({
  ...place(at),
  label: presentText(address).slice(0, 200),
});

/** What is said of the whole resource, and holds for each of its records. */
const readHead = (
  { draft, place, findZone }: TerraformReading,
  resource: Resource,
  kind: RecordKind,
) => {
  const { values } = resource;
  const here = resourceLocation(place, resource);
  const type = kind.type(values)?.toUpperCase();
  const name = scalarText(valueAt(values, kind.owner));
  if (type === undefined || name === undefined) return undefined;
  const zone = findZone(resource, kind);
  const complete = parseDomain(kind.whole && scalarText(valueAt(values, kind.whole)));
  const named = complete ? { owner: complete, quirks: [] } : readOwnerName(name, zone, kind.style);
  if (named === undefined) {
    refuseOwner(draft, name, zone, here);
    return { type, entry: undefined };
  }
  const { owner } = named;
  const quirks: Quirk[] = [...named.quirks, ...(kind.quirks?.(values) ?? [])];
  if (kind.flattens && type === 'CNAME' && owner === zone) quirks.push('flattened');
  const ttl = scalarNumber(valueAt(values, 'ttl'));
  return { type, entry: { place: here, owner, type, ttl, origin: zone, dots: kind.dots, quirks } };
};

const addResource = (reading: TerraformReading, resource: Resource, kind: RecordKind): void => {
  const { draft, place } = reading;
  const head = readHead(reading, resource, kind);
  const values = head === undefined ? [undefined] : kind.records(resource.values, head.type);
  if (values.includes(undefined)) {
    draft.fault(
      'value-unknown',
      'the record is left out: the plan does not know its data yet',
      resourceLocation(place, resource),
    );
  }
  const entry = head?.entry;
  if (entry === undefined) return;
  if (listItems(valueAt(resource.values, 'alias')).length > 0)
    draft.pass(entry.owner, 'ALIAS', entry.place);
  for (const value of values)
    if (value !== undefined)
      draft.add({ ...value, ...entry, quirks: [...entry.quirks, ...value.quirks] });
};

/** Resources of one zone, as far as their arguments tell. */
const zoneGroup = ({ kind, values }: Resource, { zone }: RecordKind): string =>
  `${kind} ${scalarText(valueAt(values, zone)) ?? ''}`;

/** The zone of each group: the file's own word for it, else what its whole names have in common. */
const findGroupZones = (
  records: readonly (readonly [Resource, RecordKind])[],
  known: ReadonlyMap<string, DnsName>,
  origin: DnsName | undefined,
): ReadonlyMap<string, DnsName> => {
  const zones = new Map<string, DnsName>();
  const unknown = new Map<string, DnsName[]>();
  for (const [resource, kind] of records) {
    const group = zoneGroup(resource, kind);
    const told = scalarText(valueAt(resource.values, kind.zone)) ?? '';
    const zone = known.get(told) ?? parseDomain(told);
    if (zone !== undefined) zones.set(group, zone);
    else {
      const names = [kind.whole, kind.style === 'relative' ? undefined : kind.owner]
        .map((name) => parseDomain(name && scalarText(valueAt(resource.values, name))))
        .filter((name) => name !== undefined);
      unknown.set(group, [...(unknown.get(group) ?? []), ...names.slice(0, 1)]);
    }
  }
  for (const [group, names] of unknown) {
    const common = findCommonOrigin(names);
    // The user speaks where the names agree with that, or where there is one zone and no whole name in it.
    const asked =
      origin !== undefined &&
      (names.some((name) => isWithin(name, origin)) ||
        (common === undefined && unknown.size === 1));
    const zone = asked ? origin : common;
    if (zone !== undefined) zones.set(group, zone);
  }
  return zones;
};

/**
 * The records of the state, or of the state that a plan leads to; then `before` is the one it
 * starts from. `origin` is the zone of records whose zone the file does not tell.
 */
export const parseTerraform = (source: SourceText, origin?: DnsName): ZoneFile => {
  const tree = parseJson(source);
  const planned = valueAt(tree, 'planned_values');
  const prior = listResources(valueAt(tree, 'prior_state', 'values', 'root_module'));
  const current = listResources(valueAt(planned ?? valueAt(tree, 'values'), 'root_module'));
  const known = zonesById([...prior, ...current]);
  const recordsAmong = (resources: readonly Resource[]) =>
    resources.flatMap((resource) => {
      const kind = resource.managed ? recordKinds.get(resource.kind) : undefined;
      return kind === undefined ? [] : [[resource, kind] as const];
    });
  const [before, after] = [recordsAmong(prior), recordsAmong(current)];
  const zones = findGroupZones([...before, ...after], known, origin);
  const place = createLocator(source);
  const read = (records: typeof after): ZoneDraft => {
    const draft = createDraft();
    const findZone: TerraformReading['findZone'] = (resource, kind) =>
      zones.get(zoneGroup(resource, kind));
    for (const [resource, kind] of records) addResource({ draft, place, findZone }, resource, kind);
    return draft;
  };
  const draft = read(after);
  return {
    format: 'terraform',
    file: source.file,
    origins: [...new Set(zones.values())],
    ...draft.state(),
    // What was wrong before the plan is not wrong with the plan.
    faults: draft.faults(),
    ...(planned === undefined ? {} : { before: read(before).state() }),
  };
};
