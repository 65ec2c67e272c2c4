/** A reader of YAML that keeps places, and takes no name twice. */
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { sourceFault, type SourceText } from '../source/source-text.ts';
import { checkMember, deepestLevel, type Member, quoteText, toScalar, type Tree } from './tree.ts';

/** Aliases may repeat what they stand for: more parts than this are refused. */
const mostParts = 500_000;

/** Longer files are refused: the parser needs hundreds of octets for each of the file's. */
const longest = 2 * 1024 * 1024;

/** The parser calls itself for each level: what could take it deeper than this is refused unread. */
const deepestUnread = 200;

/** Where the text may be nested too deeply, by its indentation, its indicators in one line, or its brackets. */
const findDepthFault = (text: string): number | undefined => {
  let brackets = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/[^ \t]|$/);
    const indicators = line.match(/[-?:](?=\s|$)/g)?.length ?? 0;
    for (const bracket of line.match(/[[\]{}]/g) ?? [])
      brackets = Math.max(0, brackets + ('[{'.includes(bracket) ? 1 : -1));
    if (Math.max(indent + indicators, brackets) > deepestUnread) return index;
  }
  return undefined;
};

interface YamlWalk {
  readonly source: SourceText;
  parts: number;
  /** What each anchor met so far stands at. */
  readonly anchors: Map<string, unknown>;
}

const nodeOffset = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const toMembers = (
  walk: YamlWalk,
  pairs: readonly { key: unknown; value: unknown }[],
  at: number,
  depth: number,
): readonly Member[] => {
  const members: Member[] = [];
  const names = new Set<string>();
  const merged: Tree[] = [];
  for (const { key, value } of pairs) {
    const place = key === null ? at : nodeOffset(key);
    const name = toTree(walk, key, place, depth);
    if (name.kind !== 'scalar') throw sourceFault(walk.source, place, 'a name must be plain text.');
    const text = String(name.value ?? '');
    const tree = toTree(walk, value, place, depth);
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

const toTree = (walk: YamlWalk, node: unknown, near: number, depth: number): Tree => {
  const at = node === null ? near : nodeOffset(node);
  walk.parts += 1;
  if (depth > deepestLevel) throw sourceFault(walk.source, at, 'this is nested too deeply.');
  if (walk.parts > mostParts)
    throw sourceFault(walk.source, at, 'aliases make the file too large.');
  if (isAlias(node)) {
    const target = walk.anchors.get(node.source);
    if (target === undefined)
      throw sourceFault(walk.source, at, `there is no anchor ${quoteText(node.source)}.`);
    return { ...toTree(walk, target, at, depth + 1), at };
  }
  const anchor = isNode(node) && !isAlias(node) ? node.anchor : undefined;
  if (anchor !== undefined) walk.anchors.set(anchor, node);
  if (isMap(node))
    return { kind: 'object', at, members: toMembers(walk, node.items, at, depth + 1) };
  if (isSeq(node))
    return {
      kind: 'array',
      at,
      items: node.items.map((item) => toTree(walk, item, at, depth + 1)),
    };
  const value = isScalar(node) ? toScalar(node.value) : null;
  const tag = isScalar(node) ? node.tag : undefined;
  return tag !== undefined && /^![^!]/.test(tag)
    ? { kind: 'scalar', at, value, tag }
    : { kind: 'scalar', at, value };
};

/**
 * The first document in `source`. With `core`, numbers, booleans and null are what YAML 1.2 makes
 * of plain scalars; with `failsafe`, every scalar is the text that is written.
 * @throws {UserError} with line and column.
 */
export const parseYaml = (source: SourceText, schema: 'core' | 'failsafe'): Tree => {
  if (source.text.length > longest)
    throw sourceFault(source, 0, `YAML of more than ${longest >> 20} MiB is not read.`);
  const deep = findDepthFault(source.text);
  if (deep !== undefined) throw sourceFault(source, deep, 'this is nested too deeply.');
  const document = parseDocument(source.text, {
    schema,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error !== undefined)
    throw sourceFault(source, error.pos[0], `this is not YAML: ${quoteText(error.message)}.`);
  return toTree({ source, parts: 0, anchors: new Map() }, document.contents, 0, 0);
};
