/** What `require()` and `require_glob()` load: JavaScript and JSON of the repository. */
import { dirname, isAbsolute, join } from 'node:path';
import type { Program } from 'acorn';
import { presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation } from '../../model/dns/zone.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { UserError } from '../../model/user-error.ts';
import { parseJson } from '../document/json.ts';
import type { Tree } from '../document/tree.ts';
import { newList, newObject, type Machine } from '../javascript/machine.ts';
import { parseScript } from '../javascript/parse-script.ts';
import { type Unknown, unknownAt, type Value } from '../javascript/values.ts';
import type { SourceText } from '../source/source-text.ts';

/** How a configuration reaches other files of the repository. */
export interface Files {
  /** `undefined` where there is none. */
  readonly open: (path: string) => SourceText | Unreadable | undefined;
  /** The paths of the files in a folder, and in those within it; none where it is not to be looked into. */
  readonly list: (folder: string, recursive: boolean) => readonly string[];
}

/** Generated files are a hundredth of this. */
export const longestScript = 1024 * 1024;

/** Of all files that one configuration loads. */
const mostFiles = 1000;
const mostUnits = 8 * 1024 * 1024;
const deepest = 16;

/** Holds what DNSControl signs in with. */
const isSecret = (path: string): boolean =>
  /\.json$/i.test(path) &&
  /(?:^|[._-])(?:creds?|credentials?|secrets?)[._-]/i.test(path.slice(path.lastIndexOf('/') + 1));

export interface Modules {
  /** Runs or reads what `require(name)` names. */
  readonly load: (name: string, place: SourceLocation) => Value;
  readonly loadAll: (folder: string, recursive: boolean, place: SourceLocation) => Value;
  /** The paths of what was read. */
  readonly paths: ReadonlySet<string>;
}

type Run = (program: Program, source: SourceText) => void;

/** What a JSON file holds. */
const toValue = (machine: Machine, tree: Tree): Value => {
  switch (tree.kind) {
    case 'array':
      return newList(
        machine,
        tree.items.map((item) => toValue(machine, item)),
      );
    case 'object':
      return newObject(
        machine,
        tree.members.map(({ name, value }) => [name, toValue(machine, value)] as const),
      );
    case 'scalar':
      return tree.value;
  }
};

/** Its text may be secret, and is not shown. */
const readJson = (machine: Machine, source: SourceText, place: SourceLocation): Value => {
  try {
    return toValue(machine, parseJson(source));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unknownAt(error.clause.replace(/, not .*/s, ''), place);
  }
};

/** Where the file may be: `./x` beside the one that is being loaded, all else from where DNSControl is run. */
const placesOf = (name: string, from: string, root: string): readonly string[] =>
  /^\.\.?\//.test(name)
    ? [join(dirname(from), name)]
    : [join(dirname(root), name), name].map((path) => join(path));

const shown = (name: string): string => presentText(name).slice(0, 80);

/** What was loaded so far, and how much that is. */
interface Loading {
  readonly machine: Machine;
  readonly files: Files;
  readonly root: string;
  readonly run: Run;
  readonly programs: Map<string, readonly [Program, SourceText]>;
  readonly paths: Set<string>;
  /** The files that are being loaded, the innermost last. */
  readonly stack: string[];
  units: number;
}

const parsedOnce = ({ programs }: Loading, source: SourceText) => {
  const known = programs.get(source.file) ?? ([parseScript(source), source] as const);
  programs.set(source.file, known);
  return known;
};

const loadSource = (loading: Loading, source: SourceText, place: SourceLocation): Value => {
  const { machine, paths, stack, run } = loading;
  const { file, text } = source;
  if (!paths.has(file)) loading.units += text.length;
  paths.add(file);
  if (paths.size > mostFiles || loading.units > mostUnits || text.length > longestScript)
    return unknownAt(`${shown(file)} is more than is read here`, place);
  if (/\.json$/i.test(file)) return readJson(machine, source, place);
  if (stack.includes(file) || stack.length > deepest)
    return unknownAt(`${shown(file)} is loaded within itself`, place);
  stack.push(file);
  try {
    run(...parsedOnce(loading, source));
  } finally {
    stack.pop();
  }
  return undefined;
};

const load = (loading: Loading, name: string, place: SourceLocation): Value => {
  const { files, stack, root } = loading;
  const refused = (why: string): Unknown => unknownAt(`${shown(name)} ${why}`, place);
  if (isAbsolute(name)) return refused('leads out of the repository');
  if (isSecret(name)) return refused('holds credentials, and is not read');
  for (const path of placesOf(name, stack.at(-1) ?? root, root)) {
    const source = files.open(path.replaceAll('\\', '/'));
    if (source === undefined) continue;
    return isUnreadable(source)
      ? refused(`is not read: ${source.fault}`)
      : loadSource(loading, source, place);
  }
  return refused('is not there');
};

const loadAll = (
  loading: Loading,
  folder: string,
  recursive: boolean,
  place: SourceLocation,
): Value => {
  const { machine, files, stack, root } = loading;
  const [path] = isAbsolute(folder) ? [] : placesOf(folder, stack.at(-1) ?? root, root);
  const scripts = path === undefined ? [] : files.list(path, recursive);
  const wanted = scripts.filter((file) => /\.js$/i.test(file));
  if (wanted.length === 0) return unknownAt(`${shown(folder)} holds no file that is read`, place);
  const results = wanted.map((file) => {
    const source = files.open(file);
    return source === undefined || isUnreadable(source)
      ? unknownAt(`${shown(file)} is not read`, place)
      : loadSource(loading, source, place);
  });
  return results.find((result) => result !== undefined) ?? newList(machine, wanted);
};

/** The loader of one configuration, whose own file is `root`. @throws {UserError} where a script is not JavaScript. */
export const createModules = (
  machine: Machine,
  files: Files,
  { file: root, text }: SourceText,
  run: Run,
): Modules => {
  const loading: Loading = {
    machine,
    files,
    root,
    run,
    programs: new Map(),
    paths: new Set(),
    stack: [root],
    units: text.length,
  };
  return {
    load: (name, place) => load(loading, name, place),
    loadAll: (folder, recursive, place) => loadAll(loading, folder, recursive, place),
    paths: loading.paths,
  };
};
