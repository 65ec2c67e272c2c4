/** A reader of YAML that keeps places, and takes no name twice. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseAllDocuments,
  parseDocument,
} from 'yaml';
import { sourceFault, type SourceText } from '../source/source-text.ts';
import { checkMember, deepestLevel, type Member, quoteText, toScalar, type Tree } from './tree.ts';
import { append } from '../../model/list/large-lists.ts';

/** Aliases may repeat what they stand for: more parts than this are refused. */
const mostParts = 500_000;

/** Longer files are refused: the parser needs hundreds of octets for each of the file's. */
const longest = 2 * 1024 * 1024;

/** The parser calls itself for each level: what could take it deeper than this is refused unread. */
const deepestUnread = 200;

/** Quoted text, a comment, an end of line with the indentation after it, and what opens or ends a level. */
const depthPattern =
  /(?<=^|[\s[{,:])(?:"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*')|(?<=^|\s)#[^\r\n]*|[\r\n]+([ \t]*)|([[{])|([\]}])|(,)|([-?:])(?=\s|$)/g;

/** Text as it is written: of a block scalar, whose lines are deeper than the one that begins it. */
const blockScalar = /(?:^|[ \t])[|>][-+\d]{0,2}$/;

const beginsBlockScalar = (line: string): boolean => {
  const comment = line.search(/[ \t]#/);
  return blockScalar.test((comment < 0 ? line : line.slice(0, comment)).trimEnd());
};

/** The text with the lines of block scalars as comments. */
const withoutBlockScalars = (text: string): string => {
  let depth = Infinity;
  return text.replaceAll(/[^\r\n]+/g, (line) => {
    const indent = line.search(/[^ \t]|$/);
    if (indent > depth) return '#'.repeat(line.length);
    depth = beginsBlockScalar(line) ? indent : Infinity;
    return line;
  });
};

/**
 * Where the text is nested too deeply, by its indentation, its indicators in one line, or its brackets. Between
 * brackets a comma ends what the indicators before it began.
 */
const findDepthFault = (text: string): number | undefined => {
  let [indent, brackets, indicators] = [0, 0, 0];
  let lineStart = 0;
  for (const match of text.matchAll(depthPattern)) {
    const [whole, blank, opening, closing, comma, indicator] = match;
    if (blank !== undefined) {
      [indent, indicators] = [blank.length, 0];
      lineStart = match.index + whole.length - blank.length;
    } else if (opening !== undefined) brackets += 1;
    else if (closing !== undefined) brackets = Math.max(0, brackets - 1);
    else if (comma !== undefined && brackets > 0) indicators = 0;
    else if (indicator !== undefined) indicators += 1;
    if (indent + indicators > deepestUnread || brackets > deepestUnread) return lineStart;
  }
  return undefined;
};

/** What a value with a tag of its own, such as `!Ref`, stands for. */
export type ReadTagged = (tag: string, tree: Tree) => Tree;

interface YamlWalk {
  readonly source: SourceText;
  readonly tagged: ReadTagged;
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
      append(merged, tree.kind === 'array' ? tree.items : [tree]);
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
  const tag = isNode(node) ? node.tag : undefined;
  const tree = toPlainTree(walk, node, at, depth);
  return tag !== undefined && /^![^!]/.test(tag) ? walk.tagged(tag, tree) : tree;
};

const toPlainTree = (walk: YamlWalk, node: unknown, at: number, depth: number): Tree => {
  if (isMap(node))
    return { kind: 'object', at, members: toMembers(walk, node.items, at, depth + 1) };
  if (isSeq(node))
    return {
      kind: 'array',
      at,
      items: node.items.map((item) => toTree(walk, item, at, depth + 1)),
    };
  return { kind: 'scalar', at, value: isScalar(node) ? toScalar(node.value) : null };
};

/** A scalar keeps its tag, for readers that know one or two. */
const keepTag: ReadTagged = (tag, tree) => (tree.kind === 'scalar' ? { ...tree, tag } : tree);

type Schema = 'core' | 'failsafe';

const settings = (schema: Schema) =>
  ({ schema, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }) as const;

/** @throws {UserError} for what is not to be parsed. */
const refuseUnread = (source: SourceText): void => {
  if (source.text.length > longest)
    throw sourceFault(source, 0, `YAML of more than ${longest >> 20} MiB is not read.`);
  const deep = findDepthFault(withoutBlockScalars(source.text));
  if (deep !== undefined) throw sourceFault(source, deep, 'this is nested too deeply.');
};

/** @throws {UserError} where the parser runs out of stack all the same. */
const parseBounded = <T>(source: SourceText, parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw sourceFault(source, 0, 'this is nested too deeply.');
    throw error;
  }
};

/** @throws {UserError} for the first error in the document. */
const refuseErrors = (source: SourceText, { errors }: Pick<Document, 'errors'>): void => {
  const error = errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error !== undefined)
    throw sourceFault(
      source,
      error.pos[0],
      // Without the piece of the file that it shows: a resolver's address may hold a key.
      `this is not YAML: ${quoteText(error.message.replace(/: "[^]*$/, ''))}.`,
    );
};

/**
 * The first document in `source`. With `core`, numbers, booleans and null are what YAML 1.2 makes
 * of plain scalars; with `failsafe`, every scalar is the text that is written. `tagged` reads what
 * has a tag of its own, such as `!Ref`.
 * @throws {UserError} with line and column.
 */
export const parseYaml = (
  source: SourceText,
  schema: Schema,
  tagged: ReadTagged = keepTag,
): Tree => {
  refuseUnread(source);
  const document = parseBounded(source, () => parseDocument(source.text, settings(schema)));
  refuseErrors(source, document);
  return toTree({ source, tagged, parts: 0, anchors: new Map() }, document.contents, 0, 0);
};

/**
 * Every document in `source`, as `parseYaml` reads one.
 * @throws {UserError} with line and column.
 */
export const parseYamlDocuments = (source: SourceText, schema: Schema): readonly Tree[] => {
  refuseUnread(source);
  const documents = parseBounded(source, () => parseAllDocuments(source.text, settings(schema)));
  if (!Array.isArray(documents)) return [];
  const shared = { source, tagged: keepTag, parts: 0 };
  return documents.map((document) => {
    refuseErrors(source, document);
    const walk = { ...shared, anchors: new Map<string, unknown>() };
    const tree = toTree(walk, document.contents, 0, 0);
    shared.parts = walk.parts;
    return tree;
  });
};
