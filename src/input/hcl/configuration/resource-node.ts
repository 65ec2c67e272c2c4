/** The resources and data sources of a module, and the values that others take from them. */
import type { Block } from '../syntax/syntax.ts';
import { evaluate } from '../evaluate.ts';
import type { Scope } from '../evaluation.ts';
import { attributeOf, indexOf } from '../operator.ts';
import {
  asText,
  type Handle,
  isNull,
  isUnknown,
  list,
  nothing,
  object,
  scalar,
  type Unknown,
  unknown,
  type Value,
} from '../value.ts';
import { argument, evaluateNested, nestedTypes } from './body.ts';
import { expandBlock, type Expansion, type Instance } from './expand.ts';
import type { Memo } from './memo.ts';

/** How an attribute that is not given, or that the provider changes, follows from an argument. */
export interface Derivation {
  /** The argument, or the way to it. */
  readonly from: readonly string[];
  /** The provider takes the dot at its end away. */
  readonly undotted?: true;
}

/** By `TYPE.ATTRIBUTE`, for resources and data sources alike. */
export type Derivations = ReadonlyMap<string, Derivation>;

export interface InstanceNode {
  readonly address: string;
  readonly block: Block;
  readonly instance: Instance;
  readonly handle: Handle;
}

export interface ResourceNode {
  readonly block: Block;
  readonly address: string;
  readonly form: Expansion['form'];
  readonly instances: readonly InstanceNode[];
}

export interface NodeContext {
  /** Before the addresses of the module's resources: `module.mail.`. */
  readonly path: string;
  readonly scope: Scope;
  readonly memo: Memo;
  readonly derivations: Derivations;
}

const withoutDot = (value: Value): Value => {
  const text = asText(value);
  return text === undefined ? value : scalar(text.replace(/\.$/, ''));
};

const computed = (address: string, name: string, block: Block, at: number): Unknown => ({
  ...unknown(
    at,
    block.type === 'data'
      ? `${address}.${name} is looked up by Terraform`
      : `${address}.${name} is not known before apply`,
  ),
  refersTo: { address, attribute: name },
});

/** What the block itself says of an attribute. */
const givenAttribute = (block: Block, name: string, scope: Scope): Value | undefined => {
  const given = argument(block, name);
  if (given !== undefined) return evaluate(given.value, scope);
  return nestedTypes(block.body).includes(name)
    ? evaluateNested(block.body, name, scope)
    : undefined;
};

/** What follows for an attribute from another argument; a nested block is a list of one. */
const derivedAttribute = (
  { from: [first = '', ...rest] }: Derivation,
  block: Block,
  scope: Scope,
  at: number,
): Value => {
  let value = givenAttribute(block, first, scope) ?? nothing;
  for (const step of rest)
    value = attributeOf(value.kind === 'list' ? indexOf(value, scalar(0), at) : value, step, at);
  return isUnknown(value) && value.fails ? nothing : value;
};

/** The attribute as the provider has it; `null` if only the provider knows. */
const knownAttribute = (
  derivation: Derivation | undefined,
  block: Block,
  name: string,
  { scope, at }: { readonly scope: Scope; readonly at: number },
): Value => {
  const given = givenAttribute(block, name, scope) ?? nothing;
  if (derivation === undefined) return given;
  const value = isNull(given) ? derivedAttribute(derivation, block, scope, at) : given;
  return derivation.undotted ? withoutDot(value) : value;
};

const createHandle = (
  { memo, derivations }: NodeContext,
  address: string,
  block: Block,
  { scope }: Instance,
): Handle => ({
  kind: 'handle',
  address,
  attribute: (name, at) => {
    const derivation = derivations.get(`${block.labels[0] ?? ''}.${name}`);
    const value = memo(`${address}.${name}`, at, () =>
      knownAttribute(derivation, block, name, { scope, at }),
    );
    if (block.broken) return unknown(at, `${address} has a syntax fault`);
    return isNull(value) ? computed(address, name, block, at) : value;
  },
});

export const createNode = (context: NodeContext, block: Block): ResourceNode => {
  const name = block.labels.join('.');
  const address = `${context.path}${block.type === 'data' ? 'data.' : ''}${name}`;
  const { form, instances } = expandBlock(block, context.scope);
  return {
    block,
    address,
    form,
    instances: instances.map((instance) => {
      const own = `${address}${instance.key}`;
      return { address: own, block, instance, handle: createHandle(context, own, block, instance) };
    }),
  };
};

/** What others see of instances: of one, of a list or of a map; `handleOf` gives one's. */
export const valueOfInstances = <T extends { readonly instance: Instance }>(
  {
    form,
    instances,
    address,
  }: Pick<Expansion, 'form'> & {
    readonly instances: readonly T[];
    readonly address: string;
  },
  handleOf: (one: T) => Value,
  at: number,
): Value => {
  const [first] = instances;
  switch (form) {
    case 'one':
      return first === undefined ? unknown(at, `${address} is not known`) : handleOf(first);
    case 'count':
      return list(instances.map(handleOf));
    case 'unknown':
      return {
        ...unknown(at, first?.instance.uncertain?.why ?? `${address} is not known`),
        refersTo: { address, attribute: '' },
      };
    case 'for_each': {
      const known = instances.flatMap((one) =>
        typeof one.instance.index === 'string'
          ? [[one.instance.index, handleOf(one)] as const]
          : [],
      );
      if (known.length === instances.length) return object(known);
      const byKey = new Map(known);
      return {
        kind: 'handle',
        address,
        attribute: (key, place) =>
          byKey.get(key) ?? unknown(place, `not all of ${address} is known`),
      };
    }
  }
};
