/** Parses files of HCL's JSON syntax, `.tf.json`, into what the native syntax gives. */
import { UserError } from '../../../model/user-error.ts';
import { objectMembers } from '../../document/access.ts';
import { parseJson } from '../../document/json.ts';
import type { Member, Tree } from '../../document/tree.ts';
import type { SourceText } from '../../source/source-text.ts';
import { parseTemplateText } from './native.ts';
import type { Attribute, Block, Body, Expression, ParsedBody, SyntaxFault } from './syntax.ts';
import { append } from '../../../model/list/large-lists.ts';

interface JsonReader {
  readonly base: number;
  readonly faults: SyntaxFault[];
}

/** Blocks of the outermost level, by the number of their labels. */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['ephemeral', 2],
  ['variable', 1],
  ['output', 1],
  ['module', 1],
  ['provider', 1],
  ['check', 1],
  ['locals', 0],
  ['terraform', 0],
  ['moved', 0],
  ['import', 0],
  ['removed', 0],
]);

const template = (reader: JsonReader, text: string, at: number): Expression => {
  const { expression, fault } = parseTemplateText(text, () => at);
  if (fault !== undefined) reader.faults.push(fault);
  return expression;
};

/** Texts are templates; a text of which all is one `${ }` is that expression. */
const toExpression = (reader: JsonReader, tree: Tree): Expression => {
  const at = reader.base + tree.at;
  const span = { at, end: at };
  switch (tree.kind) {
    case 'scalar':
      return typeof tree.value === 'string'
        ? template(reader, tree.value, at)
        : { kind: 'literal', value: tree.value, ...span };
    case 'array':
      return {
        kind: 'tuple',
        items: tree.items.map((item) => toExpression(reader, item)),
        ...span,
      };
    case 'object':
      return {
        kind: 'object',
        items: tree.members.map((member) => ({
          key: template(reader, member.name, reader.base + member.at),
          value: toExpression(reader, member.value),
        })),
        ...span,
      };
  }
};

/** A value in which `${` means nothing. */
const toLiteral = (reader: JsonReader, tree: Tree): Expression => {
  const at = reader.base + tree.at;
  const span = { at, end: at };
  switch (tree.kind) {
    case 'scalar':
      return { kind: 'literal', value: tree.value, ...span };
    case 'array':
      return { kind: 'tuple', items: tree.items.map((item) => toLiteral(reader, item)), ...span };
    case 'object':
      return {
        kind: 'object',
        items: tree.members.map(({ name, value }) => ({
          key: { kind: 'literal', value: name, ...span },
          value: toLiteral(reader, value),
        })),
        ...span,
      };
  }
};

/** The text of a type or a reference as the expression that it would be in the native syntax. */
const toSource = (reader: JsonReader, tree: Tree): Expression =>
  tree.kind === 'scalar' && typeof tree.value === 'string'
    ? template(reader, `\${${tree.value}}`, reader.base + tree.at)
    : toExpression(reader, tree);

const convertArgument = (type: string, { name }: Member): typeof toExpression => {
  if (type === 'variable') return name === 'type' ? toSource : toLiteral;
  return type === 'dynamic' && name === 'iterator' ? toSource : toExpression;
};

/** One object, or each of a list. */
const eachOf = (tree: Tree): readonly Tree[] => (tree.kind === 'array' ? tree.items : [tree]);

const toBody = (reader: JsonReader, type: string, tree: Tree): Body => {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const member of objectMembers(tree)) {
    const { name, value } = member;
    const at = reader.base + member.at;
    if (name === '//') continue;
    if (name === 'dynamic')
      for (const one of eachOf(value)) append(blocks, toBlocks(reader, 'dynamic', one, 1));
    else if (type === 'dynamic' && name === 'content')
      blocks.push({ type: name, labels: [], body: toBody(reader, name, value), at, end: at });
    else
      attributes.push({
        name,
        value: convertArgument(type, member)(reader, value),
        at,
        end: at,
      });
  }
  return { attributes, blocks };
};

/** The blocks of a type, whose `labels` are the names of objects within each other. */
const toBlocks = (
  reader: JsonReader,
  type: string,
  tree: Tree,
  labels: number,
): readonly Block[] => {
  const at = reader.base + tree.at;
  if (labels === 0)
    return eachOf(tree).map((one) => ({
      type,
      labels: [],
      body: toBody(reader, type, one),
      at: reader.base + one.at,
      end: at,
    }));
  return objectMembers(tree)
    .filter(({ name }) => name !== '//')
    .flatMap((member) =>
      toBlocks(reader, type, member.value, labels - 1).map(({ body, end, ...block }) => ({
        type,
        labels: [member.name, ...block.labels],
        body,
        at: reader.base + member.at,
        end,
      })),
    );
};

/** The fault of a text that is no JSON, without any word of it. */
export const jsonFault = (source: SourceText, error: unknown, base: number): SyntaxFault => {
  if (!(error instanceof UserError)) throw error;
  const { line, column } = error.place ?? { line: 1, column: 1 };
  const ends = [...source.text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  const at = ([0, ...ends][line - 1] ?? 0) + column - 1;
  return { at: base + Math.min(at, source.text.length), message: 'this is not valid JSON' };
};

/** The blocks of a file, and what is wrong with it. `base` is added to all offsets. */
export const parseJsonSyntax = (source: SourceText, base = 0): ParsedBody => {
  const reader: JsonReader = { base, faults: [] };
  try {
    const blocks = objectMembers(parseJson(source)).flatMap(({ name, value }) => {
      const labels = labelCounts.get(name);
      return labels === undefined
        ? []
        : eachOf(value).flatMap((one) => toBlocks(reader, name, one, labels));
    });
    return { body: { attributes: [], blocks }, faults: reader.faults };
  } catch (error) {
    return { body: { attributes: [], blocks: [] }, faults: [jsonFault(source, error, base)] };
  }
};
