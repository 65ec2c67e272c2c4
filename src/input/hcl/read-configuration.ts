/** Reads a folder of Terraform or OpenTofu configuration: its resources and data sources, as far as the files tell. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import type { RepositoryFiles } from '../source/repository-files.ts';
import { firstReaching } from '../binary-search.ts';
import { createLocator } from '../zone/locator.ts';
import type { Resource, ResourceMember, ResourceValue, UnknownValue } from '../zone/resource.ts';
import { evaluate } from './evaluate.ts';
import {
  createEvaluation,
  createLimits,
  type Evaluation,
  type Limits,
  takeSteps,
} from './evaluation.ts';
import { evaluateNested, nestedTypes, ownAttributes } from './configuration/body.ts';
import { readDeclarations } from './configuration/declarations.ts';
import { createFolderReader, createModule, type Module } from './configuration/module.ts';
import type { Derivations, InstanceNode } from './configuration/resource-node.ts';
import { readAssignments } from './configuration/variables.ts';
import { firstNames } from './syntax/first-names.ts';
import type { Block, SyntaxFault } from './syntax/syntax.ts';
import { becauseOf, isNull, sizeOf, type Unknown, unknown, type Value } from './value.ts';

/** What may hold resources and was not read: a module, or a file. */
export interface NotRead {
  readonly place: SourceLocation;
  /** A clause: "module.dns is not read: its source is example/dns/aws". */
  readonly why: string;
}

export interface ConfigurationFault {
  readonly place: SourceLocation;
  readonly message: string;
}

export interface Configuration {
  readonly resources: readonly Resource[];
  readonly notRead: readonly NotRead[];
  readonly faults: readonly ConfigurationFault[];
  /** The folders that were read as modules of this one. */
  readonly moduleFolders: readonly string[];
}

export interface ConfigurationSetting {
  readonly derivations?: Derivations;
  /** Shared by the configurations that are read together. */
  readonly limits?: Limits;
}

/** Places of offsets in all that an evaluation has read. */
const createPlaces = ({ sources }: Evaluation): ((at: number) => SourceLocation | undefined) => {
  const locators = new Map<number, ReturnType<typeof createLocator>>();
  return (at) => {
    const after = firstReaching(0, sources.length, (i) => (sources[i]?.from ?? Infinity) > at);
    const found = sources[after - 1];
    if (found === undefined) return undefined;
    const locate = locators.get(found.from) ?? createLocator(found.source);
    locators.set(found.from, locate);
    return locate(at - found.from);
  };
};

/** What names of the files are part of, as it may be shown. */
const shown = (text: string, longest: number): string => presentText(text).slice(0, longest);

interface Writing {
  readonly evaluation: Evaluation;
  readonly placeOf: (at: number) => SourceLocation | undefined;
}

const writeUnknown = ({ placeOf }: Writing, value: Unknown): UnknownValue => {
  const place = placeOf(value.at);
  const { refersTo, startsWith, endsWith } = value;
  return {
    kind: 'unknown',
    why: shown(value.why, 300),
    ...(place && { place }),
    ...(refersTo && { refersTo }),
    ...(startsWith && { startsWith }),
    ...(endsWith && { endsWith }),
  };
};

const writeValue = (writing: Writing, value: Value): ResourceValue => {
  switch (value.kind) {
    case 'scalar':
      return value;
    case 'list':
      return { kind: 'list', items: value.items.map((item) => writeValue(writing, item)) };
    case 'object':
      return {
        kind: 'object',
        members: [...value.members].map(([name, one]) => ({
          name,
          value: writeValue(writing, one),
        })),
      };
    case 'handle':
      return {
        kind: 'unknown',
        why: shown(`not all of ${value.address} is known`, 300),
        refersTo: { address: value.address, attribute: '' },
      };
    case 'unknown':
      return writeUnknown(writing, value);
  }
};

const writeArgument = (writing: Writing, value: Value, at: number): ResourceValue =>
  writeValue(writing, takeSteps(writing.evaluation, sizeOf(value), at) ?? value);

const writeMembers = (writing: Writing, { block, instance }: InstanceNode) => {
  const { scope } = instance;
  const members: ResourceMember[] = [];
  const add = (name: string, value: Value, at: number): void => {
    const place = writing.placeOf(at);
    if (!isNull(value))
      members.push({ name, value: writeArgument(writing, value, at), ...(place && { place }) });
  };
  for (const { name, value, at } of ownAttributes(block.body))
    add(name, evaluate(value, scope), at);
  for (const type of nestedTypes(block.body)) {
    const at = block.body.blocks.find((one) => one.type === type)?.at ?? block.at;
    add(type, evaluateNested(block.body, type, scope), at);
  }
  return members;
};

/** The arguments that say how many instances there are, and what each is called. */
const naming: ReadonlySet<string> = new Set(['count', 'for_each', 'name']);

const takenFrom = ({ body }: Block): readonly string[] =>
  body.attributes.flatMap(({ name, value }) => (naming.has(name) ? firstNames(value) : []));

const writeResource = (
  writing: Writing,
  node: InstanceNode,
  { module, rootFile }: Collected,
): Resource => {
  const { block, address, instance } = node;
  const place = writing.placeOf(block.at) ?? { file: '', line: 1, column: 1 };
  const uncertain = module.context.uncertain ?? instance.uncertain;
  return {
    kind: block.labels[0] ?? '',
    managed: block.type === 'resource',
    address,
    place: { ...place, label: shown(address, 200) },
    rootFile: rootFile ?? place.file,
    values: block.broken
      ? writeUnknown(writing, unknown(block.at, 'its block has a syntax fault'))
      : { kind: 'object', members: writeMembers(writing, node) },
    ...(uncertain && { uncertain: writeUnknown(writing, becauseOf(uncertain)) }),
    takenFrom: takenFrom(block),
  };
};

interface Collected {
  readonly module: Module;
  /** Of the call that leads to the module; `undefined` for the root module itself. */
  readonly rootFile: string | undefined;
}

interface Found {
  readonly resources: Resource[];
  readonly notRead: NotRead[];
  /** Once for each text, however many modules are made of it. */
  readonly faults: Map<number, SyntaxFault>;
  readonly folders: Set<string>;
}

const collectModule = (writing: Writing, collected: Collected, found: Found): void => {
  const { module, rootFile } = collected;
  const { declarations } = module.context;
  for (const fault of declarations.faults) found.faults.set(fault.at, fault);
  for (const { file, why } of declarations.unreadable)
    found.notRead.push({ place: { file, line: 1, column: 1 }, why: shown(why, 300) });
  for (const { instances } of module.nodes())
    for (const node of instances) found.resources.push(writeResource(writing, node, collected));
  for (const { block, address, instances, notRead } of module.calls()) {
    const place = writing.placeOf(block.at);
    if (notRead !== undefined && place !== undefined)
      found.notRead.push({
        place: { ...place, label: shown(address, 200) },
        why: shown(`${address} is not read: ${notRead}`, 300),
      });
    for (const one of instances) {
      found.folders.add(one.module.context.folder);
      collectModule(writing, { module: one.module, rootFile: rootFile ?? place?.file }, found);
    }
  }
};

/** The module that a folder is, with what its own files assign to its variables. */
const createRoot = (
  evaluation: Evaluation,
  folder: string,
  derivations: Derivations,
  names: readonly string[],
): { readonly module: Module; readonly faults: readonly SyntaxFault[] } => {
  const { values, gap, faults } = readAssignments(evaluation, folder, names);
  const module = createModule({
    evaluation,
    derivations,
    rootFolder: folder,
    folder,
    path: '',
    depth: 0,
    readFolder: createFolderReader(evaluation),
    declarations: readDeclarations(evaluation, folder, names),
    input: (name) => values.get(name),
    ...(gap !== undefined && { gap }),
  });
  return { module, faults };
};

/** The configuration of `folder` (`''`: the root of the repository) as its root module. */
export const readConfiguration = (
  files: RepositoryFiles,
  folder: string,
  { derivations = new Map(), limits = createLimits() }: ConfigurationSetting = {},
): Configuration => {
  const evaluation = createEvaluation(files, limits);
  const listed = files.list(folder);
  if (isUnreadable(listed)) {
    const place = { file: folder, line: 1, column: 1 };
    const notRead = [{ place, why: shown(listed.fault, 300) }];
    return { resources: [], notRead, faults: [], moduleFolders: [] };
  }
  const names = listed.flatMap(({ name, isFolder }) => (isFolder ? [] : [name]));
  const { module, faults } = createRoot(evaluation, folder, derivations, names);
  const writing: Writing = { evaluation, placeOf: createPlaces(evaluation) };
  const found: Found = {
    resources: [],
    notRead: [],
    faults: new Map(faults.map((fault) => [fault.at, fault])),
    folders: new Set(),
  };
  collectModule(writing, { module, rootFile: undefined }, found);
  return {
    resources: found.resources,
    notRead: found.notRead,
    moduleFolders: [...found.folders].filter((one) => one !== folder),
    faults: [...found.faults.values()].flatMap(({ at, message }) => {
      const place = writing.placeOf(at);
      return place === undefined ? [] : [{ place, message: shown(message, 300) }];
    }),
  };
};
