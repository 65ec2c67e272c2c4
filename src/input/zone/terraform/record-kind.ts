/** How the resources of a Terraform provider say a record: where the zone is, how names, values and text are written. */
import type { NameStyle } from '../zone-draft.ts';

/**
 * How the text of a TXT record is taken. `plain`: as it is, so that quotes are published.
 * `zone-file`: as a master file has it, so that quotes are needed. `either`: in quotes or without.
 * `enclosed`: the provider puts quotes around it, and `""` within divides the strings. `quoted`: as a
 * master file has it, and refused without quotes.
 */
export type TextStyle = 'plain' | 'zone-file' | 'either' | 'enclosed' | 'quoted';

/** The arguments that make up a value, in the order of a zone file's line; within the block of a name, if that is given. */
export interface ValueFields {
  readonly block?: string;
  readonly names: readonly string[];
}

/** Where the values of a record set are. */
export interface ValueShape {
  /** The list, or the name of the blocks, that holds the values; absent if the resource has one value. */
  readonly each?: string;
  /** The arguments that may hold the value, the first that is given counts; absent if an item of `each` is the value. */
  readonly value?: readonly string[];
  /** The arguments that may hold the preference of MX records and the priority of SRV records; absent if the value begins with it. */
  readonly preference?: readonly string[];
  /** The preference if no argument has it; absent if the provider insists on one. */
  readonly defaultPreference?: string;
  /** The arguments for the weight and the port of SRV records; absent if the value begins with them. */
  readonly service?: readonly string[];
  /** Types whose values are made of arguments of their own. */
  readonly fields?: Readonly<Record<string, ValueFields>>;
}

/** One type of resource as a record set. */
export interface RecordKind {
  /** The argument that says in which zone it is: by name or by id. */
  readonly zone: string;
  /** The blocks, if each holds a record set of its own. */
  readonly entries?: string;
  /** The argument with the owner. */
  readonly owner: string;
  /** How the owner is written. */
  readonly style: NameStyle | 'either';
  /** The owner may be left out, which means the zone itself. */
  readonly ownerIsOptional?: true;
  /** `@` is a label like any other. */
  readonly atIsLabel?: true;
  /** The argument that holds the whole name once the provider has filled it in. */
  readonly whole?: string;
  /** The argument with the type, or the one type that the resource is for. */
  readonly type: { readonly argument: string } | { readonly only: string };
  /** Types of the provider's own, and what is published for them. */
  readonly typeNames?: Readonly<Record<string, string>>;
  readonly values: ValueShape;
  readonly text: TextStyle;
  /** Text in quotes has octets as `\ooo`, in octal. */
  readonly isOctal?: true;
  /** How targets are written. */
  readonly dots: NameStyle;
  /** The argument with the time to live; absent for `ttl`. */
  readonly ttl?: string;
  /** The host answers a CNAME at the apex as addresses. */
  readonly flattens?: true;
  /** The argument by which the host answers with addresses of its own. */
  readonly proxied?: string;
  /** The argument that tells record sets of one owner and type apart, of which the host serves one. */
  readonly variant?: string;
  /** The argument that makes the host copy the records of another name. */
  readonly alias?: string;
  /** The argument, and the text in it, without which MX records are not taken. */
  readonly mxNeeds?: readonly [argument: string, text: string];
  /** Short for records of the zone itself: lists of values by type. */
  readonly shorthands?: Readonly<Record<string, string>>;
}

/** What almost every provider has: `type`, `name` relative to the zone. */
const usual = { owner: 'name', type: { argument: 'type' }, style: 'relative' } as const;

type Common = Partial<Omit<RecordKind, 'zone' | 'values'>>;

/** A resource that holds one value, with the preference beside it. */
export const singleKind = (
  zone: string,
  value: string,
  {
    preference = ['priority'],
    defaultPreference,
    service = [],
    fields = {},
    ...more
  }: Common & Omit<ValueShape, 'each' | 'value'> = {},
): RecordKind => ({
  ...usual,
  zone,
  text: 'either',
  dots: 'absolute',
  values: {
    value: [value],
    preference,
    ...(defaultPreference === undefined ? {} : { defaultPreference }),
    service,
    fields,
  },
  ...more,
});

/** A resource that holds one value, as a zone file has it after the type. */
export const lineKind = (zone: string, value: string, more: Common = {}): RecordKind => ({
  ...usual,
  zone,
  text: 'either',
  dots: 'relative',
  values: { value: [value] },
  ...more,
});

/** A resource that holds a list of values, each as a zone file has it. */
export const listKind = (
  zone: string,
  each: string,
  { value, ...more }: Common & { readonly value?: string } = {},
): RecordKind => ({
  ...usual,
  zone,
  text: 'zone-file',
  dots: 'relative',
  values: { each, ...(value === undefined ? {} : { value: [value] }) },
  ...more,
});

/** A resource for the records of one type. */
export const typedKind = (
  zone: string,
  type: string,
  values: ValueShape,
  more: Common = {},
): RecordKind => ({
  ...usual,
  zone,
  text: 'plain',
  dots: 'absolute',
  ...more,
  type: { only: type },
  values,
});
