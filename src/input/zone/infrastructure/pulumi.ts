/** What `pulumi preview --json` and `pulumi stack export` print: the records that resources of bridged providers make. */
import type { DnsName } from '../../../model/dns/dns.ts';
import { presentText } from '../../../model/dns/presentation.ts';
import type { SourceLocation, ZoneFile } from '../../../model/dns/zone.ts';
import {
  listItems,
  objectMembers,
  scalarNumber,
  scalarText,
  valueAt,
} from '../../document/access.ts';
import { parseJson } from '../../document/json.ts';
import type { Outline } from '../../document/outline.ts';
import type { Tree } from '../../document/tree.ts';
import type { SourceText } from '../../source/source-text.ts';
import { createLocator } from '../locator.ts';
import {
  type Resource,
  type ResourceMember,
  type ResourceValue,
  valueFromTree,
} from '../resource.ts';
import { readResources } from '../terraform/read-resources.ts';
import { findRecordKind } from '../terraform/record-kinds.ts';
import { zoneKinds } from '../terraform/zone-kinds.ts';

export const isPulumi = (outline: Outline | undefined): boolean =>
  outline !== undefined &&
  (outline.values('steps', '[]', 'urn').some((urn) => urn.startsWith('urn:pulumi:')) ||
    outline.values('deployment', 'resources', '[]', 'urn').some((urn) => urn.startsWith('urn:')) ||
    (outline.has('changeSummary') && outline.has('steps')));

/** What a preview prints for an output that is not known (pulumi/pulumi, sdk/go/common/resource/plugin). */
const unknownMarks: ReadonlySet<string> = new Set([
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
]);

/** The member that marks a secret, which is printed sealed. */
const secretMember = '4dabf18193072939515e22adb298388d';

const snakeCase = (text: string): string =>
  text.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();

/** Providers that Pulumi calls otherwise than Terraform does. */
const packages: Readonly<Record<string, string>> = { azure: 'azurerm', gcp: 'google' };

const isRead = (kind: string): boolean => findRecordKind(kind) !== undefined || zoneKinds.has(kind);

/** Terraform's type of resource for `aws:route53/record:Record`. */
const terraformKind = (type: string): string => {
  const [provider = '', path = '', name = ''] = type.split(':');
  const known = Object.hasOwn(packages, provider) ? packages[provider] : undefined;
  const base = (known ?? provider).replaceAll('-', '_');
  const module = snakeCase(path.replace(/\/.*$/s, ''));
  const own = snakeCase(name);
  const ways = [
    `${base}_${module}_${own}`,
    `${base}_${own}`,
    `${base}_${own.replace(/^dns_/, '')}`,
  ];
  return ways.find(isRead) ?? ways[module === 'index' ? 1 : 0] ?? type;
};

type Locate = (offset: number) => SourceLocation;

const readValue = (tree: Tree, place: Locate): ResourceValue => {
  const unknown = (why: string): ResourceValue => ({ kind: 'unknown', why, place: place(tree.at) });
  if (tree.kind === 'scalar') {
    const text = String(tree.value);
    if (unknownMarks.has(text)) return unknown('its value is not known before apply');
    if (text === '[secret]') return unknown('its value is a secret');
    return valueFromTree(tree, place);
  }
  if (tree.kind === 'array')
    return { kind: 'list', items: tree.items.map((item) => readValue(item, place)) };
  if (valueAt(tree, secretMember) !== undefined) return unknown('its value is a secret');
  return {
    kind: 'object',
    members: tree.members.flatMap(({ name, value }) => named(name, readValue(value, place))),
  };
};

/** Blocks that Terraform names in the singular are lists in the plural here: both names lead there. */
const named = (name: string, value: ResourceValue): readonly ResourceMember[] => {
  const own = snakeCase(name);
  const single = /(?:ss|sh|ch)es$/.test(own) ? own.replace(/es$/, '') : own.replace(/s$/, '');
  return value.kind === 'list' && single !== own
    ? [
        { name: own, value },
        { name: single, value },
      ]
    : [{ name: own, value }];
};

/** The resources whose outputs the argument is made of, if there is one. */
const dependency = (state: Tree, name: string): string | undefined => {
  const urns = listItems(valueAt(state, 'propertyDependencies', name)).map(scalarText);
  return urns.length === 1 ? urns[0] : undefined;
};

const withReference = (state: Tree, name: string, value: ResourceValue): ResourceValue => {
  const address = value.kind === 'unknown' ? dependency(state, name) : undefined;
  return value.kind === 'unknown' && address !== undefined
    ? { ...value, refersTo: { address, attribute: 'id' } }
    : value;
};

const toResource = (state: Tree, place: Locate): Resource => {
  const urn = scalarText(valueAt(state, 'urn')) ?? '';
  const inputs = objectMembers(valueAt(state, 'inputs'));
  const outputs = objectMembers(valueAt(state, 'outputs')).filter(
    ({ name, value }) =>
      // What the provider fills in is of use once it is known.
      inputs.every((input) => input.name !== name) && readValue(value, place).kind !== 'unknown',
  );
  const id = scalarText(valueAt(state, 'id'));
  const members = [...inputs, ...outputs].flatMap(({ name, value }) =>
    named(name, withReference(state, name, readValue(value, place))),
  );
  return {
    kind: terraformKind(scalarText(valueAt(state, 'type')) ?? ''),
    managed: true,
    address: urn,
    place: {
      ...place(state.at),
      label: presentText(urn.split('::').slice(2).join('::')).slice(0, 200),
    },
    values: {
      kind: 'object',
      members:
        id === undefined || members.some(({ name }) => name === 'id')
          ? members
          : [...members, { name: 'id', value: { kind: 'scalar', value: id } }],
    },
  };
};

/** One state of each resource: a replacement has several steps. */
const listStates = (steps: readonly Tree[], name: 'oldState' | 'newState'): readonly Tree[] => {
  const states = new Map<string, Tree>();
  for (const step of steps) {
    const state = valueAt(step, name);
    if (state !== undefined) states.set(scalarText(valueAt(step, 'urn')) ?? '', state);
  }
  return [...states.values()];
};

/** Steps that change nothing are left out, unless `--show-sames` is given. */
const leavesOut = (tree: Tree, steps: readonly Tree[]): boolean => {
  const same = scalarNumber(valueAt(tree, 'changeSummary', 'same')) ?? 0;
  return steps.filter((step) => scalarText(valueAt(step, 'op')) === 'same').length < same;
};

/** `asked`: the domain that is asked about. */
export const parsePulumi = (source: SourceText, asked: DnsName | undefined): ZoneFile => {
  const tree = parseJson(source);
  const place = createLocator(source);
  const steps = listItems(valueAt(tree, 'steps'));
  const exported = listItems(valueAt(tree, 'deployment', 'resources'));
  const toResources = (states: readonly Tree[]) => states.map((state) => toResource(state, place));
  const current = toResources([...listStates(steps, 'newState'), ...exported]);
  const prior = toResources(listStates(steps, 'oldState'));
  const { origins, read } = readResources([...prior, ...current], asked, 'it is not given');
  const draft = read(current);
  const isPreview = valueAt(tree, 'steps') !== undefined;
  const past = read(prior);
  return {
    format: 'pulumi',
    file: source.file,
    origins,
    ...draft.state(),
    faults: draft.faults(),
    ...(isPreview ? { before: { ...past.state(), faults: past.faults() } } : {}),
    ...(isPreview && leavesOut(tree, steps) ? { partial: true } : {}),
  };
};
