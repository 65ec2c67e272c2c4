/** Takes values out of JSON and YAML of strangers: what is not of the kind asked for is not there. */
import { type Member, type Tree } from './tree.ts';

export const objectMembers = (tree: Tree | undefined): readonly Member[] =>
  tree?.kind === 'object' ? tree.members : [];

/** The value that a path of names leads to. */
export const valueAt = (tree: Tree | undefined, ...path: readonly string[]): Tree | undefined => {
  let here = tree;
  for (const step of path) here = objectMembers(here).find(({ name }) => name === step)?.value;
  return here;
};

/** The items of a list; a single value counts as a list of one, nothing and null as none. */
export const listItems = (tree: Tree | undefined): readonly Tree[] => {
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) return [];
  return tree.kind === 'array' ? tree.items : [tree];
};

/** A string, or a number as text. */
export const scalarText = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && (typeof tree.value === 'string' || typeof tree.value === 'number')
    ? String(tree.value)
    : undefined;

export const scalarNumber = (tree: Tree | undefined): number | undefined => {
  const text = scalarText(tree) ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
};

/** Whether it is `true`, in any of the spellings of YAML and of the tools. */
export const isTruthy = (tree: Tree | undefined): boolean =>
  tree?.kind === 'scalar' && /^(?:true|yes|on|full)$/i.test(String(tree.value));
