/** What `terraform show -json` prints of a plan or a state: the records that resources of many providers make. */
import type { DnsName } from '../../model/dns/dns.ts';
import { nameIn } from '../../record/rdata-text.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { Place, Quirk, ZoneFile } from '../../model/dns/zone.ts';
import { parseJson } from '../document/json.ts';
import type { Source } from '../source-text.ts';
import type { Tree } from '../document/tree.ts';
import { asciiOf, type Draft, newDraft, ownerIn, refuseOwner } from './zone-draft.ts';
import { placer } from './locator.ts';
import { at, itemsOf, numberOf, textOf } from '../document/access.ts';
import { commonOrigin } from './guess-origin.ts';
import { type RecordKind, recordKinds, zoneKinds } from './terraform-kinds.ts';

interface Resource {
  readonly kind: string;
  readonly managed: boolean;
  readonly address: string;
  readonly at: number;
  readonly values: Tree;
}

/** Every resource of a module and of those below it. */
const resourcesIn = (module: Tree | undefined): readonly Resource[] => [
  ...itemsOf(at(module, 'resources')).flatMap((tree) => {
    const values = at(tree, 'values');
    const kind = textOf(at(tree, 'type')) ?? '';
    const managed = textOf(at(tree, 'mode')) !== 'data';
    const address = textOf(at(tree, 'address')) ?? kind;
    return values === undefined ? [] : [{ kind, managed, address, at: tree.at, values }];
  }),
  ...itemsOf(at(module, 'child_modules')).flatMap(resourcesIn),
];

const domainIn = (text: string | undefined): DnsName | undefined => {
  const ascii = asciiOf(text ?? '').replace(/\.$/, '');
  return ascii.includes('.') ? nameIn(`${ascii}.`, undefined) : undefined;
};

/** The zones that the file knows by another name, such as an id. */
const zonesById = (resources: readonly Resource[]): ReadonlyMap<string, DnsName> => {
  const zones = new Map<string, DnsName>();
  for (const { kind, values } of resources) {
    const { names, ids } = zoneKinds.get(kind) ?? { names: [], ids: [] };
    const name = names.map((one) => domainIn(textOf(at(values, one)))).find(Boolean);
    for (const id of ids.map((one) => textOf(at(values, one))))
      if (id !== undefined && name !== undefined) zones.set(id, name);
  }
  return zones;
};

interface Reading {
  readonly draft: Draft;
  readonly place: (offset: number) => Place;
  readonly zoneOf: (resource: Resource, kind: RecordKind) => DnsName | undefined;
}

const placeOf = (place: Reading['place'], { at, address }: Resource): Place => ({
  ...place(at),
  label: presentText(address).slice(0, 200),
});

/** What is said of the whole resource, and holds for each of its records. */
const headOf = ({ draft, place, zoneOf }: Reading, resource: Resource, kind: RecordKind) => {
  const { values } = resource;
  const here = placeOf(place, resource);
  const type = kind.type(values)?.toUpperCase();
  const name = textOf(at(values, kind.owner));
  if (type === undefined || name === undefined) return undefined;
  const zone = zoneOf(resource, kind);
  const complete = domainIn(kind.whole && textOf(at(values, kind.whole)));
  const named = complete ? { owner: complete, quirks: [] } : ownerIn(name, zone, kind.style);
  if (named === undefined) {
    refuseOwner(draft, name, zone, here);
    return { type, entry: undefined };
  }
  const { owner } = named;
  const quirks: Quirk[] = [...named.quirks, ...(kind.quirks?.(values) ?? [])];
  if (kind.flattens && type === 'CNAME' && owner === zone) quirks.push('flattened');
  const ttl = numberOf(at(values, 'ttl'));
  return { type, entry: { place: here, owner, type, ttl, origin: zone, dots: kind.dots, quirks } };
};

const addResource = (reading: Reading, resource: Resource, kind: RecordKind): void => {
  const { draft, place } = reading;
  const head = headOf(reading, resource, kind);
  const values = head === undefined ? [undefined] : kind.records(resource.values, head.type);
  if (values.includes(undefined)) {
    draft.fault(
      'value-unknown',
      'the record is left out: the plan does not know its data yet',
      placeOf(place, resource),
    );
  }
  const entry = head?.entry;
  if (entry === undefined) return;
  if (itemsOf(at(resource.values, 'alias')).length > 0)
    draft.pass(entry.owner, 'ALIAS', entry.place);
  for (const value of values)
    if (value !== undefined)
      draft.add({ ...value, ...entry, quirks: [...entry.quirks, ...value.quirks] });
};

/** Resources of one zone, as far as their arguments tell. */
const groupOf = ({ kind, values }: Resource, { zone }: RecordKind): string =>
  `${kind} ${textOf(at(values, zone)) ?? ''}`;

/** The zone of each group: the file's own word for it, else what its whole names have in common. */
const zonesOfGroups = (
  records: readonly (readonly [Resource, RecordKind])[],
  known: ReadonlyMap<string, DnsName>,
  origin: DnsName | undefined,
): ReadonlyMap<string, DnsName> => {
  const zones = new Map<string, DnsName>();
  const unknown = new Map<string, DnsName[]>();
  for (const [resource, kind] of records) {
    const group = groupOf(resource, kind);
    const told = textOf(at(resource.values, kind.zone)) ?? '';
    const zone = known.get(told) ?? domainIn(told);
    if (zone !== undefined) zones.set(group, zone);
    else {
      const names = [kind.whole, kind.style === 'relative' ? undefined : kind.owner]
        .map((name) => domainIn(name && textOf(at(resource.values, name))))
        .filter((name) => name !== undefined);
      unknown.set(group, [...(unknown.get(group) ?? []), ...names.slice(0, 1)]);
    }
  }
  for (const [group, names] of unknown) {
    const common = commonOrigin(names);
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
export const parseTerraform = (source: Source, origin?: DnsName): ZoneFile => {
  const tree = parseJson(source);
  const planned = at(tree, 'planned_values');
  const prior = resourcesIn(at(tree, 'prior_state', 'values', 'root_module'));
  const current = resourcesIn(at(planned ?? at(tree, 'values'), 'root_module'));
  const known = zonesById([...prior, ...current]);
  const recordsAmong = (resources: readonly Resource[]) =>
    resources.flatMap((resource) => {
      const kind = resource.managed ? recordKinds.get(resource.kind) : undefined;
      return kind === undefined ? [] : [[resource, kind] as const];
    });
  const [before, after] = [recordsAmong(prior), recordsAmong(current)];
  const zones = zonesOfGroups([...before, ...after], known, origin);
  const place = placer(source);
  const read = (records: typeof after): Draft => {
    const draft = newDraft();
    const zoneOf: Reading['zoneOf'] = (resource, kind) => zones.get(groupOf(resource, kind));
    for (const [resource, kind] of records) addResource({ draft, place, zoneOf }, resource, kind);
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
