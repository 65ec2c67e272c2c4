/**
 * Holds values against the JSON Schemas that are published in `examples/`, as far as these go in
 * draft 2020-12: a keyword that is not known here is an error when the schema is read, never ignored.
 * The library that knows all of JSON Schema is in the tests, which compare both; in the bundle it
 * would weigh more than both schemas and take half a second to compile them at each start.
 */
import { counted } from '../../model/text/wording.ts';

type Scalar = string | number | boolean | null;

interface Keywords {
  readonly $schema?: string | undefined;
  readonly $id?: string | undefined;
  readonly title?: string | undefined;
  readonly $ref?: string | undefined;
  readonly $defs?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly description?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly const?: Scalar | undefined;
  readonly enum?: readonly Scalar[] | undefined;
  readonly minimum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly items?: JsonSchema | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly additionalProperties?: JsonSchema | undefined;
  readonly allOf?: readonly JsonSchema[] | undefined;
  readonly if?: JsonSchema | undefined;
  readonly then?: JsonSchema | undefined;
  readonly else?: JsonSchema | undefined;
}

export type JsonSchema = boolean | Keywords;

/** The first thing that is wrong with a value. `path` leads to the part it is wrong with. */
export type SchemaFault = { readonly path: readonly string[] } & (
  | { readonly kind: 'unknown-name'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-name'; readonly name: string }
  /** `form` is the schema's description of a text with a pattern. */
  | { readonly kind: 'wrong-form'; readonly form: string | undefined }
  /** `wanted` completes a sentence: `must be a string`. */
  | { readonly kind: 'wrong-value'; readonly wanted: string }
);

/** A schema that was read, which describes a `T`. */
export interface Shape<T> {
  readonly fits: (value: unknown) => value is T;
  /** `undefined` if the value fits. */
  readonly faultIn: (value: unknown) => SchemaFault | undefined;
}

/** `depth`: how many references led here. */
type Judge = (value: unknown, depth: number) => SchemaFault | undefined;

/**
 * A value in which more references follow one another is refused: only a schema that refers to itself
 * leads there. An SPF tree takes three a level, of which honest ones have about ten. Each takes the
 * stack of several calls, here and in everything that reads the value afterwards.
 */
const deepest = 120;

/** Reads some of a schema's keywords; `undefined` if the schema has none of them. */
type Reader = (schema: Keywords, scope: Scope) => Judge | undefined;

interface Scope {
  readonly root: JsonSchema;
  /** By reference. */
  readonly judges: Map<string, Judge>;
}

const wrongValue = (wanted: string): SchemaFault => ({ path: [], kind: 'wrong-value', wanted });

const within = (step: string, fault: SchemaFault): SchemaFault => ({
  ...fault,
  path: [step, ...fault.path],
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isType: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

const withArticle = (type: string): string => {
  if (type === 'null') return type;
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`;
};

const typed: Reader = ({ type }) => {
  if (type === undefined) return undefined;
  const names = [type].flat();
  const tests = names.map((name) => {
    const test = isType[name];
    if (test === undefined) throw new Error(`There is not JSON type ${name}.`);
    return test;
  });
  const fault = wrongValue(`must be ${names.map(withArticle).join(' or ')}`);
  return (value) => (tests.some((test) => test(value)) ? undefined : fault);
};

const chosen: Reader = (schema) => {
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices === undefined) return undefined;
  const [only, ...others] = choices;
  const fault = wrongValue(
    others.length === 0 ? `must be ${String(only)}` : `must be one of ${choices.join(', ')}`,
  );
  const set: ReadonlySet<unknown> = new Set(choices);
  return (value) => (set.has(value) ? undefined : fault);
};

const amountOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const charactersIn = (value: unknown) =>
  typeof value === 'string' ? Array.from(value).length : undefined;
const itemsIn = (value: unknown) => (Array.isArray(value) ? value.length : undefined);

const atLeast = (amount: number, limit: number) => amount >= limit;
const atMost = (amount: number, limit: number) => amount <= limit;
const above = (amount: number, limit: number) => amount > limit;

const characters = (limit: number) => counted(limit, 'character');
const items = (limit: number) => counted(limit, 'item');

/** What each keyword limits, and how a sentence says so. */
const limits = [
  ['minimum', amountOf, atLeast, 'must be at least', String],
  ['exclusiveMinimum', amountOf, above, 'must be greater than', String],
  ['maximum', amountOf, atMost, 'must be at most', String],
  ['minLength', charactersIn, atLeast, 'must have at least', characters],
  ['maxLength', charactersIn, atMost, 'must have at most', characters],
  ['minItems', itemsIn, atLeast, 'must have at least', items],
  ['maxItems', itemsIn, atMost, 'must have at most', items],
] as const;

const limited = limits.map(([keyword, measure, holds, words, limitWords]): Reader => (schema) => {
  const limit = schema[keyword];
  if (limit === undefined) return undefined;
  const fault = wrongValue(`${words} ${limitWords(limit)}`);
  return (value) => {
    const amount = measure(value);
    return amount === undefined || holds(amount, limit) ? undefined : fault;
  };
});

const formed: Reader = ({ pattern, description }) => {
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern, 'u');
  const fault: SchemaFault = { path: [], kind: 'wrong-form', form: description };
  return (value) => (typeof value !== 'string' || expression.test(value) ? undefined : fault);
};

const listed: Reader = (schema, scope) => {
  if (schema.items === undefined) return undefined;
  const judge = judgeFor(schema.items, scope);
  return (value, depth) => {
    if (!Array.isArray(value)) return undefined;
    for (const [i, item] of value.entries()) {
      const fault = judge(item, depth);
      if (fault !== undefined) return within(String(i), fault);
    }
    return undefined;
  };
};

const complete: Reader = ({ required }) =>
  required === undefined
    ? undefined
    : (value) => {
        if (!isObject(value)) return undefined;
        const name = required.find((one) => !Object.hasOwn(value, one));
        return name === undefined ? undefined : { path: [], kind: 'missing-name', name };
      };

const unknownName =
  (known: readonly string[]) =>
  (name: string): SchemaFault => ({ path: [], kind: 'unknown-name', name, known });

/** Judges the members that `properties` does not name. */
const others: Reader = ({ properties = {}, additionalProperties = true }, scope) => {
  if (additionalProperties === true) return undefined;
  const known = new Set(Object.keys(properties));
  const refuse = unknownName([...known]);
  const judge = additionalProperties === false ? undefined : judgeFor(additionalProperties, scope);
  return (value, depth) => {
    if (!isObject(value)) return undefined;
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue;
      if (judge === undefined) return refuse(name);
      const fault = judge(value[name], depth);
      if (fault !== undefined) return within(name, fault);
    }
    return undefined;
  };
};

const named: Reader = ({ properties }, scope) => {
  if (properties === undefined) return undefined;
  const judges = Object.entries(properties).map(
    ([name, schema]) => [name, judgeFor(schema, scope)] as const,
  );
  return (value, depth) => {
    if (!isObject(value)) return undefined;
    for (const [name, judge] of judges) {
      const fault = Object.hasOwn(value, name) ? judge(value[name], depth) : undefined;
      if (fault !== undefined) return within(name, fault);
    }
    return undefined;
  };
};

const conditional: Reader = (schema, scope) => {
  if (schema.if === undefined) return undefined;
  const applies = judgeFor(schema.if, scope);
  const then = judgeFor(schema.then ?? {}, scope);
  const otherwise = judgeFor(schema.else ?? {}, scope);
  return (value, depth) =>
    applies(value, depth) === undefined ? then(value, depth) : otherwise(value, depth);
};

const combined: Reader = ({ allOf }, scope) =>
  allOf && inTurn(allOf.map((schema) => judgeFor(schema, scope)));

const referred: Reader = ({ $ref }, scope) => {
  if ($ref === undefined) return undefined;
  const judge = judgeAt($ref, scope);
  const fault = wrongValue('is nested too deeply');
  return (value, depth) => (depth === deepest ? fault : judge(value, depth + 1));
};

/** In the order in which faults are reported. */
const readers: readonly Reader[] = [
  referred,
  typed,
  ...limited,
  formed,
  listed,
  complete,
  others,
  named,
  chosen,
  combined,
  conditional,
];

const keywords: ReadonlySet<string> = new Set<keyof Keywords>([
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  'type',
  'const',
  'enum',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'items',
  'required',
  'properties',
  'additionalProperties',
  'allOf',
  'if',
  'then',
  'else',
]);

const inTurn =
  (judges: readonly Judge[]): Judge =>
  (value, depth) => {
    for (const judge of judges) {
      const fault = judge(value, depth);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

const judgeFor = (schema: JsonSchema, scope: Scope): Judge => {
  if (schema === true) return () => undefined;
  if (schema === false) return () => wrongValue('must not be there');
  const strange = Object.keys(schema).find((keyword) => !keywords.has(keyword));
  if (strange !== undefined)
    throw new Error(`The JSON Schema keyword ${strange} is not known here.`);
  return inTurn(readers.flatMap((reader) => reader(schema, scope) ?? []));
};

/** What `steps` lead to: a keyword that holds schemas by name, a name, and so on. */
const schemaAt = (
  schema: JsonSchema | undefined,
  [keyword, name = '', ...rest]: readonly string[],
): JsonSchema | undefined => {
  if (keyword === undefined || typeof schema !== 'object') return schema;
  const schemas = keyword === '$defs' ? schema.$defs : schema.properties;
  return schemaAt(schemas?.[name], rest);
};

const judgeAt = (reference: string, scope: Scope): Judge => {
  const { root, judges } = scope;
  const known = judges.get(reference);
  if (known !== undefined) return known;
  const schema = schemaAt(root, reference.split('/').slice(1));
  if (schema === undefined) throw new Error(`The JSON Schema has nothing at ${reference}.`);
  // A schema may refer to itself: the reference is known before what it leads to is read.
  let judge: Judge | undefined;
  judges.set(reference, (value, depth) => judge?.(value, depth));
  judge = judgeFor(schema, scope);
  judges.set(reference, judge);
  return judge;
};

/**
 * Reads the schema, or the part of it at `reference`, which describes a `T`.
 * @throws {Error} for a keyword that is not known here.
 */
export const shapeOf = <T>(root: JsonSchema, reference = '#'): Shape<T> => {
  const judge = judgeAt(reference, { root, judges: new Map() });
  const faultIn = (value: unknown) => judge(value, 0);
  return { faultIn, fits: (value): value is T => faultIn(value) === undefined };
};
