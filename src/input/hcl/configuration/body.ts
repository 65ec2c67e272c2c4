/** The arguments and nested blocks of a block, as values. */
import type { Attribute, Block, Body } from '../syntax/syntax.ts';
import { evaluate } from '../evaluate.ts';
import { type Scope, withBindings } from '../evaluation.ts';
import { becauseOf, isUnknown, list, object, scalar, unknown, type Value } from '../value.ts';

export const argument = ({ body }: Block, name: string): Attribute | undefined =>
  body.attributes.find((one) => one.name === name);

/** Arguments and blocks that say how Terraform goes about it, and are no part of the resource. */
const metaNames: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'provider',
  'depends_on',
  'lifecycle',
  'provisioner',
  'connection',
  'timeouts',
]);

export const ownAttributes = ({ attributes }: Body): readonly Attribute[] =>
  attributes.filter(({ name }) => !metaNames.has(name));

/** The type of a nested block; that of a `dynamic` one is its label. */
const nestedType = ({ type, labels }: Block): string =>
  type === 'dynamic' ? (labels[0] ?? '') : type;

/** The types of nested blocks, each once. */
export const nestedTypes = ({ blocks }: Body): readonly string[] => [
  ...new Set(blocks.map(nestedType).filter((type) => !metaNames.has(type))),
];

const evaluateBody = (body: Body, scope: Scope): Value =>
  object([
    ...body.attributes.map(({ name, value }) => [name, evaluate(value, scope)] as const),
    ...nestedTypes(body).map((type) => [type, evaluateNested(body, type, scope)] as const),
  ]);

/** The blocks that a `dynamic` one stands for. */
const evaluateDynamic = (block: Block, scope: Scope): readonly Value[] => {
  const each = argument(block, 'for_each');
  const content = block.body.blocks.find(({ type }) => type === 'content');
  if (each === undefined || content === undefined)
    return [unknown(block.at, 'a dynamic block lacks its "for_each" or its "content"')];
  const given = argument(block, 'iterator')?.value;
  const iterator = given?.kind === 'name' ? given.name : nestedType(block);
  const value = evaluate(each.value, scope);
  const round = (key: Value, item: Value): Value =>
    evaluateBody(
      content.body,
      withBindings(scope, [
        [
          iterator,
          object([
            ['key', key],
            ['value', item],
          ]),
        ],
      ]),
    );
  if (value.kind === 'list')
    return value.items.map((item, i) => round(value.isSet ? item : scalar(i), item));
  if (value.kind === 'object')
    return [...value.members].map(([name, item]) => round(scalar(name), item));
  return [
    isUnknown(value)
      ? becauseOf(value)
      : unknown(each.at, '"for_each" takes a list, a set or a map'),
  ];
};

/** The blocks of a type, as a list of objects. */
export const evaluateNested = (body: Body, type: string, scope: Scope): Value =>
  list(
    body.blocks
      .filter((block) => nestedType(block) === type)
      .flatMap((block) =>
        block.type === 'dynamic'
          ? evaluateDynamic(block, scope)
          : [evaluateBody(block.body, scope)],
      ),
  );
