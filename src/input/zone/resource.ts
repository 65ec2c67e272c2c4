/** One Terraform resource as records are made of it, whether a plan or a configuration says so. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { objectMembers, valueAt } from '../document/access.ts';
import type { Scalar, Tree } from '../document/tree.ts';

/** The attribute of another resource or data source that a value is taken from: `cloudflare_zone.main` and `id`. */
export interface Reference {
  /** As `Resource.address` of that one. */
  readonly address: string;
  /** `id`, `zones[0].id`; empty if it is the resource as a whole. */
  readonly attribute: string;
}

/** What could not be worked out. */
export interface UnknownValue {
  readonly kind: 'unknown';
  /** A clause of printable ASCII, as `ZoneUnknown.why`; never a secret. */
  readonly why: string;
  /** The expression that could not be worked out; absent if only the resource's own place is known. */
  readonly place?: SourceLocation;
  /** The whole value is this attribute, which only the provider knows. */
  readonly refersTo?: Reference;
  /** What is known of its text: it begins so, and ends so. */
  readonly startsWith?: string;
  readonly endsWith?: string;
}

/**
 * The value of an argument. A nested block is a list of objects, one for each block of its name,
 * as in the JSON of a plan. An argument that is not given is no member; one that is `null` is a
 * scalar `null`.
 */
export type ResourceValue =
  | {
      readonly kind: 'scalar';
      readonly value: Scalar;
      /** Where it is written, if that is known. */
      readonly place?: SourceLocation;
    }
  | { readonly kind: 'list'; readonly items: readonly ResourceValue[] }
  | ResourceObject
  | UnknownValue;

export interface ResourceObject {
  readonly kind: 'object';
  readonly members: readonly ResourceMember[];
}

export interface ResourceMember {
  readonly name: string;
  readonly value: ResourceValue;
  /** Where the argument is written, if that is known. */
  readonly place?: SourceLocation;
}

export interface Resource {
  /** `aws_route53_record`. */
  readonly kind: string;
  /** False for a data source. */
  readonly managed: boolean;
  /** `module.mail["a"].aws_route53_record.mx[0]`; a data source has `data.` after its modules. */
  readonly address: string;
  /** Where its block begins, with the address as label. */
  readonly place: SourceLocation;
  /** The file of the root module whose block makes it, itself or as a module. */
  readonly rootFile?: string;
  /** An object, or unknown as a whole. */
  readonly values: ResourceValue;
  /**
   * Why it is not known whether there is such a resource, or how many there are: its `count` or
   * `for_each` could not be worked out. Then this one stands for all.
   */
  readonly uncertain?: UnknownValue;
  /** Among these are the types of the resources that its name, its `for_each` and its `count` refer to themselves. */
  readonly takenFrom?: readonly string[];
}

/** The address without the keys of its instances: one block makes them all. */
export const blockAddress = (address: string): string =>
  address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/gs, '');

/** The member of an object; that of an unknown is unknown; `undefined` if there is none or it is `null`. */
export const argumentOf = (
  value: ResourceValue | undefined,
  ...path: readonly string[]
): ResourceValue | undefined => {
  let here = value;
  for (const step of path) {
    if (here?.kind === 'unknown') return here;
    here =
      here?.kind === 'object' ? here.members.find(({ name }) => name === step)?.value : undefined;
  }
  return here?.kind === 'scalar' && here.value === null ? undefined : here;
};

/** The items of a list, or the blocks of a name; any other value, also an unknown, is a list of one. */
export const itemsOf = (value: ResourceValue | undefined): readonly ResourceValue[] => {
  if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
  return value.kind === 'list' ? value.items : [value];
};

/** A string, number or boolean as text. */
export const textOf = (value: ResourceValue | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;

export const isUnknownValue = (value: ResourceValue | undefined): value is UnknownValue =>
  value?.kind === 'unknown';

/** The first part of the value that is not known; `undefined` if it is known throughout. */
export const findUnknown = (value: ResourceValue | undefined): UnknownValue | undefined => {
  const parts = (): readonly ResourceValue[] => {
    if (value?.kind === 'list') return value.items;
    return value?.kind === 'object' ? value.members.map((member) => member.value) : [];
  };
  if (value?.kind === 'unknown') return value;
  for (const part of parts()) {
    const found = findUnknown(part);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Where the value, or the first part of it whose place is known, is written. */
export const placeOf = (value: ResourceValue | undefined): SourceLocation | undefined => {
  if (value?.kind === 'scalar' || value?.kind === 'unknown') return value.place;
  const parts = value?.kind === 'list' ? value.items : (value?.members ?? []);
  for (const part of parts) {
    const place = placeOf('kind' in part ? part : part.value);
    if (place !== undefined) return place;
  }
  return undefined;
};

/** A value out of JSON or YAML, with its place. */
export const valueFromTree = (
  tree: Tree | undefined,
  place: (offset: number) => SourceLocation,
): ResourceValue => {
  if (tree === undefined) return { kind: 'scalar', value: null };
  if (tree.kind === 'scalar') return { kind: 'scalar', value: tree.value, place: place(tree.at) };
  if (tree.kind === 'array')
    return { kind: 'list', items: tree.items.map((item) => valueFromTree(item, place)) };
  const members = tree.members.map(({ name, value }) => ({
    name,
    value: valueFromTree(value, place),
  }));
  return { kind: 'object', members };
};

const beforeApply: UnknownValue = {
  kind: 'unknown',
  why: 'its value is not known before apply',
};

/** Whether a part of a plan's `after_unknown` says that the value is not known. */
const isTrue = (tree: Tree | undefined): boolean => tree?.kind === 'scalar' && tree.value === true;

/**
 * A value out of a plan's or a state's JSON. `unknown`: the same part of `after_unknown`, in which
 * `true` stands for each value that is not known; such a value is left out of the values or `null`.
 */
export const valueFromPlan = (tree: Tree | undefined, unknown?: Tree): ResourceValue => {
  if (isTrue(unknown)) return beforeApply;
  if (tree?.kind === 'scalar') return { kind: 'scalar', value: tree.value };
  if (tree?.kind === 'array' || (tree === undefined && unknown?.kind === 'array')) {
    const items = tree?.kind === 'array' ? tree.items : [];
    const marks = unknown?.kind === 'array' ? unknown.items : [];
    const length = Math.max(items.length, marks.length);
    return {
      kind: 'list',
      items: Array.from({ length }, (_, i) => valueFromPlan(items[i], marks[i])),
    };
  }
  if (tree === undefined && unknown?.kind !== 'object') return { kind: 'scalar', value: null };
  const names = new Set([...objectMembers(tree), ...objectMembers(unknown)].map((one) => one.name));
  return {
    kind: 'object',
    members: [...names].map((name) => ({
      name,
      value: valueFromPlan(valueAt(tree, name), valueAt(unknown, name)),
    })),
  };
};
