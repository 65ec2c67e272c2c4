/** A reader of YAML that keeps places, and takes no name twice. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { faultAt, type Source } from './source.ts';
import { checkMember, deepest, type Member, quoteText, type Scalar, type Tree } from './tree.ts';

/** Aliases may repeat what they stand for: more parts than this are refused. */
const mostParts = 1_000_000;

interface Walk {
  readonly source: Source;
  readonly document: Document;
  parts: number;
}

const scalarOf = (value: unknown): Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;

const offsetOf = (node: unknown): number => (node as Partial<Node> | null)?.range?.[0] ?? 0;

const membersFrom = (
  walk: Walk,
  pairs: readonly { key: unknown; value: unknown }[],
  at: number,
  depth: number,
): readonly Member[] => {
  const members: Member[] = [];
  const names = new Set<string>();
  const merged: Tree[] = [];
  for (const { key, value } of pairs) {
    const place = key === null ? at : offsetOf(key);
    const name = treeFrom(walk, key, place, depth);
    if (name.kind !== 'scalar') throw faultAt(walk.source, place, 'a name must be plain text.');
    const text = String(name.value ?? '');
    const tree = treeFrom(walk, value, place, depth);
    if (text === '<<' && tree.kind !== 'scalar') {
      merged.push(...(tree.kind === 'array' ? tree.items : [tree]));
      continue;
    }
    checkMember(walk.source, { name: text, at: place }, names);
    names.add(text);
    members.push({ name: text, at: place, value: tree });
  }
  for (const tree of merged)
    for (const member of tree.kind === 'object' ? tree.members : [])
      if (!names.has(member.name)) {
        names.add(member.name);
        members.push(member);
      }
  return members;
};

const treeFrom = (walk: Walk, node: unknown, near: number, depth: number): Tree => {
  const at = node === null ? near : offsetOf(node);
  walk.parts += 1;
  if (depth > deepest) throw faultAt(walk.source, at, 'this is nested too deeply.');
  if (walk.parts > mostParts) throw faultAt(walk.source, at, 'aliases make the file too large.');
  if (isAlias(node)) {
    const target = node.resolve(walk.document);
    if (target === undefined)
      throw faultAt(walk.source, at, `there is no anchor ${quoteText(node.source)}.`);
    return { ...treeFrom(walk, target, at, depth + 1), at };
  }
  if (isMap(node))
    return { kind: 'object', at, members: membersFrom(walk, node.items, at, depth + 1) };
  if (isSeq(node))
    return {
      kind: 'array',
      at,
      items: node.items.map((item) => treeFrom(walk, item, at, depth + 1)),
    };
  return { kind: 'scalar', at, value: isScalar(node) ? scalarOf(node.value) : null };
};

/**
 * The first document in `source`. With `core`, numbers, booleans and null are what YAML 1.2 makes
 * of plain scalars; with `failsafe`, every scalar is the text that is written.
 * @throws {UserError} with line and column.
 */
export const parseYaml = (source: Source, schema: 'core' | 'failsafe'): Tree => {
  const document = parseDocument(source.text, {
    schema,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error !== undefined)
    throw faultAt(source, error.pos[0], `this is no YAML: ${quoteText(error.message)}.`);
  return treeFrom({ source, document, parts: 0 }, document.contents, 0, 0);
};
