/** What `terraform show -json` prints of a plan or a state: the records that resources of many providers make. */
import type { DnsName } from '../../model/dns/dns.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { listItems, scalarText, valueAt } from '../document/access.ts';
import { parseJson } from '../document/json.ts';
import type { Tree } from '../document/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import { createLocator } from './locator.ts';
import { blockAddress, type Resource, valueFromPlan } from './resource.ts';
import { kindsReferredTo } from './terraform/plan-references.ts';
import { readResources } from './terraform/read-resources.ts';

/** Why an argument may be missing in the values of a plan. */
const notYetKnown = 'its value is not known before apply';

interface PlanReading {
  readonly place: (offset: number) => SourceLocation;
  /** By address: what of the resource's values is not known before apply. */
  readonly unknown: ReadonlyMap<string, Tree>;
  /** By address without the keys of instances: the types of the resources that it refers to. */
  readonly kinds: ReturnType<typeof kindsReferredTo>;
}

/** Every resource of a module and of those below it. */
const listResources = (module: Tree | undefined, reading: PlanReading): readonly Resource[] => {
  const { place, unknown, kinds } = reading;
  const resources = listItems(valueAt(module, 'resources')).map((tree): Resource => {
    const kind = scalarText(valueAt(tree, 'type')) ?? '';
    const address = scalarText(valueAt(tree, 'address')) ?? kind;
    const unkeyed = blockAddress(address);
    return {
      kind,
      managed: scalarText(valueAt(tree, 'mode')) !== 'data',
      address,
      place: { ...place(tree.at), label: presentText(address).slice(0, 200) },
      values: valueFromPlan(valueAt(tree, 'values'), unknown.get(address)),
      takenFrom: kinds.get(unkeyed) ?? [],
    };
  });
  const below = listItems(valueAt(module, 'child_modules'));
  return [...resources, ...below.flatMap((one) => listResources(one, reading))];
};

const unknownByAddress = (tree: Tree): ReadonlyMap<string, Tree> =>
  new Map(
    listItems(valueAt(tree, 'resource_changes')).flatMap((change) => {
      const address = scalarText(valueAt(change, 'address'));
      const unknown = valueAt(change, 'change', 'after_unknown');
      return address === undefined || unknown === undefined ? [] : [[address, unknown] as const];
    }),
  );

/**
 * The records of the state, or of the state that a plan leads to; then `before` is the one it
 * starts from. `origin` is the zone of records whose zone the file does not tell.
 */
export const parseTerraform = (source: SourceText, origin?: DnsName): ZoneFile => {
  const tree = parseJson(source);
  const place = createLocator(source);
  const planned = valueAt(tree, 'planned_values');
  const kinds = kindsReferredTo(valueAt(tree, 'configuration', 'root_module'));
  const prior = listResources(valueAt(tree, 'prior_state', 'values', 'root_module'), {
    place,
    unknown: new Map(),
    kinds,
  });
  const current = listResources(valueAt(planned ?? valueAt(tree, 'values'), 'root_module'), {
    place,
    unknown: unknownByAddress(tree),
    kinds,
  });
  const { origins, resourceTypes, read } = readResources(
    [...prior, ...current],
    origin,
    notYetKnown,
  );
  const draft = read(current);
  const was = read(prior);
  return {
    format: 'terraform',
    file: source.file,
    origins,
    resourceTypes,
    ...draft.state(),
    faults: draft.faults(),
    ...(planned === undefined ? {} : { before: { ...was.state(), faults: was.faults() } }),
  };
};
