/** JSON and YAML alike, as a tree that knows where in the file each part stands. */
import { presentText } from '../../model/dns/presentation.ts';
import { sourceFault, type SourceText } from '../source/source-text.ts';

export type Scalar = string | number | boolean | null;

/** What the parsers give for a scalar; anything else, such as a date of YAML's, counts as nothing. */
export const toScalar = (value: unknown): Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;

/** A value and its offset in the text. */
export type Tree = { readonly at: number } & (
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly items: readonly Tree[] }
  | {
      readonly kind: 'scalar';
      readonly value: Scalar;
      /** What YAML says of it that is no part of YAML: `!include`. */
      readonly tag?: string;
    }
);

export interface Member {
  readonly name: string;
  readonly at: number;
  readonly value: Tree;
}

/** Deeper files are refused. */
export const deepestLevel = 32;

/** Text of the file's own in a message: short, printable, quoted. */
export const quoteText = (text: string): string =>
  `"${presentText(text.length > 60 ? `${text.slice(0, 60)}...` : text)}"`;

/** @throws {UserError} where the name is taken, or is the one that JavaScript treats as its own. */
export const checkMember = (
  source: SourceText,
  { name, at }: Pick<Member, 'name' | 'at'>,
  taken: ReadonlySet<string>,
): void => {
  if (name === '__proto__') throw sourceFault(source, at, '"__proto__" is not allowed as a name.');
  if (taken.has(name)) throw sourceFault(source, at, `${quoteText(name)} appears twice.`);
};

/** The value without its places. */
export const plainValue = (tree: Tree): unknown => {
  switch (tree.kind) {
    case 'object':
      return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainValue(value)]));
    case 'array':
      return tree.items.map(plainValue);
    case 'scalar':
      return tree.value;
  }
};

/** The part that `path` leads to, or the last part on the way that is there. */
const treeAt = (tree: Tree, path: readonly string[]): Tree => {
  const [step, ...rest] = path;
  if (step === undefined || tree.kind === 'scalar') return tree;
  const part =
    tree.kind === 'array'
      ? tree.items[Number(step)]
      : tree.members.find(({ name }) => name === step)?.value;
  return part === undefined ? tree : treeAt(part, rest);
};

/** The offset of the part that `path` leads to. */
export const offsetAt = (tree: Tree, path: readonly string[]): number => treeAt(tree, path).at;

/** The offset of the name of a member, the last of `path`. */
export const nameOffsetAt = (tree: Tree, path: readonly string[]): number => {
  const object = treeAt(tree, path.slice(0, -1));
  const member =
    object.kind === 'object' && object.members.find(({ name }) => name === path.at(-1));
  return member ? member.at : object.at;
};
