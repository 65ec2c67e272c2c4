/** What the files of a module declare. */
import { isUnreadable } from '../../../model/unreadable.ts';
import { addSource, type Evaluation } from '../evaluation.ts';
import { parseJsonSyntax } from '../syntax/json.ts';
import { parseNative } from '../syntax/native.ts';
import type { Attribute, Block, Body, SyntaxFault } from '../syntax/syntax.ts';

export interface UnreadableFile {
  readonly file: string;
  readonly why: string;
}

export interface Declarations {
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Block>;
  readonly modules: ReadonlyMap<string, Block>;
  /** By `TYPE.NAME`; data sources by `data.TYPE.NAME`. */
  readonly resources: ReadonlyMap<string, Block>;
  /** Whether all was read: if not, what is not declared may be declared where nothing was read. */
  readonly isWhole: boolean;
  readonly unreadable: readonly UnreadableFile[];
  readonly faults: readonly SyntaxFault[];
}

/** Whether Terraform or OpenTofu reads the file as a part of its folder's module. */
export const isConfigurationFile = (name: string): boolean =>
  /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^[.#]|~$/.test(name);

const isOverride = (name: string): boolean => /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);

/** The files of a module in the order in which they count; OpenTofu reads `a.tofu` instead of `a.tf`. */
export const configurationFiles = (names: readonly string[]): readonly string[] => {
  const known = new Set(names.filter(isConfigurationFile));
  const isReplaced = (name: string): boolean =>
    /\.tf(?:\.json)?$/.test(name) && known.has(name.replace(/\.tf(?=$|\.json$)/, '.tofu'));
  const own = [...known].filter((name) => !isReplaced(name));
  return [...own.filter((name) => !isOverride(name)), ...own.filter(isOverride)];
};

const labelCounts: ReadonlyMap<string, number> = new Map([
  ['variable', 1],
  ['output', 1],
  ['module', 1],
  ['resource', 2],
  ['data', 2],
]);

/** What tells a block from others; `undefined` for those that matter to no record. */
const blockKey = ({ type, labels }: Block): string | undefined => {
  if (labels.length !== labelCounts.get(type)) return undefined;
  return type === 'resource' ? labels.join('.') : [type, ...labels].join('.');
};

/** The body, with all that another has instead. */
const overridden = (body: Body, by: Body): Body => {
  const names = new Set(by.attributes.map(({ name }) => name));
  const types = new Set(by.blocks.map(({ type }) => type));
  return {
    attributes: [...body.attributes.filter(({ name }) => !names.has(name)), ...by.attributes],
    blocks: [...body.blocks.filter(({ type }) => !types.has(type)), ...by.blocks],
  };
};

interface Collected {
  readonly blocks: Map<string, Block>;
  readonly locals: Map<string, Attribute>;
  readonly faults: SyntaxFault[];
}

const collectLocals = ({ locals, faults }: Collected, body: Body, overrides: boolean): void => {
  for (const local of body.attributes)
    if (overrides || !locals.has(local.name)) locals.set(local.name, local);
    else faults.push({ at: local.at, message: `local.${local.name} is declared twice` });
};

const collectBlock = (collected: Collected, block: Block, overrides: boolean): void => {
  if (block.type === 'locals') collectLocals(collected, block.body, overrides);
  const { blocks, faults } = collected;
  const key = blockKey(block);
  if (key === undefined) return;
  const known = blocks.get(key);
  if (known === undefined) blocks.set(key, block);
  else if (overrides) blocks.set(key, { ...known, body: overridden(known.body, block.body) });
  else faults.push({ at: block.at, message: `${key} is declared twice` });
};

const blocksOfType = (
  blocks: ReadonlyMap<string, Block>,
  type: string,
): ReadonlyMap<string, Block> =>
  new Map(
    [...blocks.values()]
      .filter((block) => block.type === type)
      .map((block) => [block.labels.join('.'), block]),
  );

/** All that the module in `folder`, in which there are files of `names`, declares. */
export const readDeclarations = (
  evaluation: Evaluation,
  folder: string,
  names: readonly string[],
): Declarations => {
  const collected: Collected = { blocks: new Map(), locals: new Map(), faults: [] };
  const unreadable: UnreadableFile[] = [];
  for (const name of configurationFiles(names)) {
    const file = folder === '' ? name : `${folder}/${name}`;
    const source = evaluation.files.read(file);
    if (isUnreadable(source)) {
      unreadable.push({ file, why: source.fault });
      continue;
    }
    const base = addSource(evaluation, source);
    const { body, faults } = name.endsWith('.json')
      ? parseJsonSyntax(source, base)
      : parseNative(source.text, base);
    for (const fault of faults) collected.faults.push(fault);
    for (const block of body.blocks) collectBlock(collected, block, isOverride(name));
  }
  const { blocks, locals, faults } = collected;
  const isResource = ({ type }: Block): boolean => type === 'resource' || type === 'data';
  return {
    variables: blocksOfType(blocks, 'variable'),
    outputs: blocksOfType(blocks, 'output'),
    modules: blocksOfType(blocks, 'module'),
    resources: new Map([...blocks].filter(([, block]) => isResource(block))),
    locals,
    isWhole: faults.length === 0 && unreadable.length === 0,
    unreadable,
    faults,
  };
};
