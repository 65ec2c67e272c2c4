/** One instance of a module: what names mean in it, and what it passes to its modules and back. */
import { posix } from 'node:path';
import { isUnreadable, type Unreadable } from '../../../model/unreadable.ts';
import { presentText } from '../../../model/dns/presentation.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation, Scope } from '../evaluation.ts';
import type { Block } from '../syntax/syntax.ts';
import { aboveRoot } from '../../source/repository-files.ts';
import {
  asText,
  failure,
  type Handle,
  scalar,
  type Unknown,
  unknown,
  type Value,
} from '../value.ts';
import { argument } from './body.ts';
import { configurationFiles, type Declarations, readDeclarations } from './declarations.ts';
import { expandBlock, type Expansion, type Instance } from './expand.ts';
import { createMemo, type Memo } from './memo.ts';
import {
  createNode,
  type Derivations,
  type ResourceNode,
  valueOfInstances,
} from './resource-node.ts';
import { constantScope, variableValue, whyNoValue } from './variables.ts';

/** Modules within each other. */
const deepestModule = 12;

/** What the module in a folder declares, or why that is not known; each folder is read once. */
export type ReadFolder = (path: string) => Declarations | Unreadable;

export const createFolderReader = (evaluation: Evaluation): ReadFolder => {
  const known = new Map<string, Declarations | Unreadable>();
  const read = (path: string): Declarations | Unreadable => {
    const listed = evaluation.files.list(path);
    if (isUnreadable(listed)) return { fault: `its folder cannot be read: ${listed.fault}` };
    const names = listed.flatMap(({ name, isFolder }) => (isFolder ? [] : [name]));
    return configurationFiles(names).length === 0
      ? { fault: 'its folder holds no configuration' }
      : readDeclarations(evaluation, path, names);
  };
  return (path) => {
    const found = known.get(path) ?? read(path);
    known.set(path, found);
    return found;
  };
};

export interface ModuleContext {
  readonly evaluation: Evaluation;
  readonly derivations: Derivations;
  readonly rootFolder: string;
  readonly folder: string;
  /** Before the addresses of its resources; empty for the root module. */
  readonly path: string;
  readonly depth: number;
  readonly readFolder: ReadFolder;
  readonly declarations: Declarations;
  /** The value that is given to a variable. */
  readonly input: (name: string) => Value | undefined;
  /** Why a variable without a value may have one all the same. */
  readonly gap?: string;
  /** Why it is not known whether there is this module. */
  readonly uncertain?: Unknown;
}

/** One instance of a module call. */
export interface CallInstance {
  readonly instance: Instance;
  readonly address: string;
  readonly module: Module;
}

/** A `module` block: its instances, or why the module is not read. */
export interface ModuleCall {
  readonly block: Block;
  readonly address: string;
  readonly form: Expansion['form'];
  readonly instances: readonly CallInstance[];
  readonly notRead?: string;
}

export interface Module {
  readonly context: ModuleContext;
  readonly scope: Scope;
  readonly nodes: () => readonly ResourceNode[];
  readonly calls: () => readonly ModuleCall[];
  readonly output: (name: string, at: number) => Value;
}

const handle = (address: string, attribute: Handle['attribute']): Handle => ({
  kind: 'handle',
  address,
  attribute,
});

/** What is not declared; where not all could be read, it may be. */
const undeclared = ({ declarations }: ModuleContext, name: string, at: number): Unknown =>
  declarations.isWhole
    ? failure(at, `${name} is not declared`)
    : unknown(at, `${name} may be declared in what could not be read`);

const readPath = ({ rootFolder, folder }: ModuleContext, name: string, at: number): Value => {
  if (name === 'root') return scalar('.');
  if (name !== 'module') return unknown(at, `path.${name} is not known here`);
  return scalar(posix.relative(`/${rootFolder}`, `/${folder}`) || '.');
};

/** The folder of a module's source; or why it is not read. */
const sourceFolder = (block: Block, { evaluation, folder, depth }: ModuleContext) => {
  const given = argument(block, 'source');
  const source = given && asText(evaluate(given.value, constantScope(evaluation)));
  if (source === undefined) return { why: 'its source is not known' };
  if (!/^\.\.?(?:\/|$)/.test(source))
    return { why: `its source is ${presentText(source).slice(0, 100)}` };
  const path = posix.normalize(posix.join(folder, source)).replace(/\/$/, '').replace(/^\.$/, '');
  if (path === '..' || path.startsWith('../')) return { why: `its source ${aboveRoot}` };
  return depth >= deepestModule ? { why: 'it is a module within too many others' } : { path };
};

/** The folder of a local module and what it declares; or why it is not read. */
const readModuleFolder = (
  context: ModuleContext,
  block: Block,
): { readonly why: string } | { readonly path: string; readonly declarations: Declarations } => {
  const { path, why } = sourceFolder(block, context);
  if (path === undefined) return { why };
  const declarations = context.readFolder(path);
  return isUnreadable(declarations) ? { why: declarations.fault } : { path, declarations };
};

const createCall = (context: ModuleContext, scope: Scope, block: Block): ModuleCall => {
  const address = `${context.path}module.${block.labels[0] ?? ''}`;
  const { form, instances } = expandBlock(block, scope);
  const read = readModuleFolder(context, block);
  if ('why' in read)
    return {
      block,
      address,
      form,
      instances: [],
      // A module that is left out holds nothing, wherever it is.
      ...(instances.length > 0 && { notRead: read.why }),
    };
  const createInstance = (instance: Instance): CallInstance => {
    const own = `${address}${instance.key}`;
    const memo = createMemo();
    const input = (name: string): Value | undefined => {
      const given = argument(block, name);
      return (
        given && memo(`${own}: ${name}`, given.at, () => evaluate(given.value, instance.scope))
      );
    };
    const uncertain = context.uncertain ?? instance.uncertain;
    const { gap: _, ...rest } = context;
    const module = createModule({
      ...rest,
      folder: read.path,
      declarations: read.declarations,
      path: `${own}.`,
      depth: context.depth + 1,
      input,
      ...(uncertain && { uncertain }),
    });
    return { instance, address: own, module };
  };
  return { block, address, form, instances: instances.map(createInstance) };
};

/** The value of `module.NAME`. */
const callValue = (call: ModuleCall, at: number): Value =>
  call.notRead === undefined
    ? valueOfInstances(call, ({ address, module }) => handle(address, module.output), at)
    : unknown(at, `${call.address} is not read: ${call.notRead}`);

/** Makes the value of each key once; `undefined` while it is being made. */
const createTable = <T>(blocks: ReadonlyMap<string, Block>, make: (block: Block) => T) => {
  const made = new Map<string, T | undefined>();
  const get = (name: string): T | 'none' | 'running' => {
    const block = blocks.get(name);
    if (block === undefined) return 'none';
    if (!made.has(name)) {
      made.set(name, undefined);
      made.set(name, make(block));
    }
    return made.get(name) ?? 'running';
  };
  const all = (): readonly T[] =>
    [...blocks.keys()].flatMap((name) => {
      const one = get(name);
      return one === 'none' || one === 'running' ? [] : [one];
    });
  return { get, all };
};

interface Tables {
  readonly memo: Memo;
  readonly scope: () => Scope;
  readonly node: (name: string) => ResourceNode | 'none' | 'running';
  readonly call: (name: string) => ModuleCall | 'none' | 'running';
}

const readVariable = (
  context: ModuleContext,
  { memo }: Tables,
  name: string,
  at: number,
): Value => {
  const { declarations, evaluation, path, gap } = context;
  const block = declarations.variables.get(name);
  if (block === undefined) return undeclared(context, `var.${name}`, at);
  const given = context.input(name);
  if (given === undefined && gap !== undefined)
    return unknown(at, `var.${name} may be set, but ${gap}`);
  const why = whyNoValue(block, given, evaluation);
  return why === undefined
    ? memo(`${path}var.${name}`, at, () => variableValue(block, given, evaluation))
    : unknown(at, why);
};

const resourceValue = (
  context: ModuleContext,
  { node }: Tables,
  name: string,
  at: number,
): Value => {
  const found = node(name);
  if (found === 'none') return undeclared(context, name, at);
  if (found === 'running') return failure(at, `${context.path}${name} refers to itself`);
  return valueOfInstances(found, (one) => one.handle, at);
};

const readLocal = (
  context: ModuleContext,
  { memo, scope }: Tables,
  name: string,
  at: number,
): Value => {
  const declared = context.declarations.locals.get(name);
  return declared === undefined
    ? undeclared(context, `local.${name}`, at)
    : memo(`${context.path}local.${name}`, at, () => evaluate(declared.value, scope()));
};

const readModule = (context: ModuleContext, tables: Tables, name: string, at: number): Value => {
  const found = tables.call(name);
  if (found === 'none') return undeclared(context, `module.${name}`, at);
  return found === 'running'
    ? failure(at, `${context.path}module.${name} refers to itself`)
    : callValue(found, at);
};

/** What a name means in the module. */
const resolveName = (context: ModuleContext, tables: Tables, name: string): Value => {
  switch (name) {
    case 'var':
      return handle(name, (own, at) => readVariable(context, tables, own, at));
    case 'local':
      return handle(name, (own, at) => readLocal(context, tables, own, at));
    case 'module':
      return handle(name, (own, at) => readModule(context, tables, own, at));
    case 'path':
      return handle(name, (own, at) => readPath(context, own, at));
    case 'data':
      return handle(name, (kind) =>
        handle(`data.${kind}`, (own, at) =>
          resourceValue(context, tables, `data.${kind}.${own}`, at),
        ),
      );
    case 'terraform':
    case 'tofu':
    case 'each':
    case 'count':
    case 'self':
      return handle(name, (own, at) => unknown(at, `${name}.${own} is not known here`));
    default:
      return handle(name, (own, at) => resourceValue(context, tables, `${name}.${own}`, at));
  }
};

export const createModule = (context: ModuleContext): Module => {
  const { evaluation, rootFolder, path, derivations, declarations } = context;
  const memo = createMemo();
  const scope: Scope = {
    evaluation,
    folder: rootFolder,
    bindings: new Map(),
    resolve: (name) => resolveName(context, tables, name),
  };
  const nodes = createTable(declarations.resources, (block) =>
    createNode({ path, scope, memo, derivations }, block),
  );
  const calls = createTable(declarations.modules, (block) => createCall(context, scope, block));
  const tables: Tables = { memo, scope: () => scope, node: nodes.get, call: calls.get };
  return {
    context,
    scope,
    nodes: nodes.all,
    calls: calls.all,
    output: (name, at) => {
      const block = declarations.outputs.get(name);
      const value = block && argument(block, 'value');
      return value === undefined
        ? undeclared(context, `${path}${name}`, at)
        : memo(`${path}output.${name}`, at, () => evaluate(value.value, scope));
    },
  };
};
