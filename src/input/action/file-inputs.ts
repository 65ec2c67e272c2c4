/** Reads the inputs that name files, and says what is wrong with one before anything is done. */
import { getInput } from '@actions/core';
import { join, posix, resolve } from 'node:path';
import { presentText } from '../../model/dns/presentation.ts';
import { configFiles } from '../../model/config.ts';
import { UserError } from '../../model/user-error.ts';
import { readBeginning } from '../source/beginning.ts';
import { isThere, listFolder } from '../source/folder.ts';
import { parseSpec } from '../zone/parse-spec.ts';

/** What a workflow writes in place of a variable of the shell. */
const expressions: ReadonlyMap<string, string> = new Map([
  ['RUNNER_TEMP', 'runner.temp'],
  ['GITHUB_WORKSPACE', 'github.workspace'],
]);

/** `$NAME`, `${NAME}`, `$env:NAME`, `%NAME%`, which a shell would replace, and `~/`. */
const shellVariable = /\$(?:env:)?\{?([A-Za-z_]\w*)\}?|%([A-Za-z_]\w*)%|^(~)[\\/]/;

const refuseShellVariable = (name: string, path: string): void => {
  const [found, dollar, percent] = shellVariable.exec(path) ?? [];
  if (found === undefined) return;
  const variable = dollar ?? percent ?? 'HOME';
  const expression = expressions.get(variable) ?? `env.${variable}`;
  throw new UserError(
    `The input ${name} has ${presentText(found)} in it, which no shell replaces here.`,
    `Write it as an expression: \${{ ${expression} }}${presentText(path.replace(found, '').replace(/^(?=[^\\/])/, '/'))}`,
  );
};

/** The path that an input names; `undefined` if it names none. */
export const readPathInput = (name: string, workspace: string): string | undefined => {
  const path = getInput(name);
  if (path === '') return undefined;
  if (!isThere(resolve(workspace, path))) refuseShellVariable(name, path);
  return path;
};

const checkOut =
  'Check the repository out in a step before this one: uses: actions/checkout, with its version.';

/** The folders at the top of the workspace, where a checkout may be. */
const workspaceFolders = (workspace: string): readonly string[] =>
  listFolder(workspace)
    .filter(({ name, kind }) => kind === 'folder' && name !== '.git')
    .map(({ name }) => name);

/** Whether nothing is checked out: there is no file at all. */
const isEmpty = (workspace: string): boolean =>
  !isThere(workspace) || listFolder(workspace).length === 0;

const isCheckedOut = (workspace: string): boolean =>
  isThere(workspace) &&
  ['', ...workspaceFolders(workspace)].some((folder) => isThere(join(workspace, folder, '.git')));

/** The first of the paths that a folder of the workspace has, as actions/checkout with a `path:` leaves it. */
const findBelow = (paths: readonly string[], workspace: string): string | undefined =>
  workspaceFolders(workspace)
    .flatMap((folder) => paths.map((path) => posix.join(folder, path)))
    .find((path) => isThere(join(workspace, path)));

/** What may have been meant, or may have been forgotten. */
const adviseOnMissing = (path: string, workspace: string): string | undefined => {
  if (!isCheckedOut(workspace)) return checkOut;
  if (path.includes('*'))
    return 'A path here is no pattern. Name the folder, whose files are all read.';
  const below = findBelow([path], workspace);
  return below && `There is ${presentText(below)}. Use that path.`;
};

/**
 * Refuses files that are named and aren't there, and says if nothing is checked out.
 * @throws {UserError}
 */
export const refuseMissingFiles = (
  named: Readonly<Record<string, string | undefined>>,
  workspace: string,
): void => {
  for (const [name, given] of Object.entries(named)) {
    if (given === undefined) continue;
    const path = name === 'zone' ? parseSpec(given, workspace).path : given;
    if (isThere(resolve(workspace, path))) continue;
    // A change may delete the accepted records: that is for the report to say, and no slip of the workflow.
    const isBelow = !isThere(join(workspace, '.git')) && findBelow([path], workspace) !== undefined;
    if (name === 'baseline' && isCheckedOut(workspace) && !isBelow) continue;
    const why = isEmpty(workspace) ? ': the workspace is empty' : '';
    throw new UserError(
      `There is no ${presentText(path)}, which the input ${name} names${why}.`,
      adviseOnMissing(path, workspace),
    );
  }
};

/** @throws {UserError} if two of the files are one, or a report would take the place of a file that is read. */
export const refuseSharedFiles = (
  written: Readonly<Record<string, string | undefined>>,
  read: Readonly<Record<string, string | undefined>>,
  workspace: string,
): void => {
  const taken = new Map<string, string>();
  for (const [name, path] of [...Object.entries(read), ...Object.entries(written)]) {
    if (path === undefined) continue;
    const file = resolve(workspace, path);
    const other = taken.get(file);
    if (other !== undefined && (name in written || other in written))
      throw new UserError(
        `The inputs ${other} and ${name} name the same file, ${presentText(path)}.`,
        `Choose another file for ${name}.`,
      );
    taken.set(file, name);
  }
};

/** How a report of ours begins, as JSON or as SARIF. */
const reportBeginning = /^\s*\{[^]*"(?:tool|driver)":\s*\{\s*"name":\s*"dns-audit"/;

/**
 * Refuses to write over what no run of dns-audit has written: the accepted records, a zone file or
 * anybody's file whose path an input was given by mistake.
 * @throws {UserError}
 */
export const refuseFilesOfOthers = (
  written: Readonly<Record<string, string | undefined>>,
  workspace: string,
): void => {
  for (const [name, path] of Object.entries(written)) {
    if (path === undefined) continue;
    const beginning = readBeginning(resolve(workspace, path));
    if (beginning === undefined || beginning === '' || reportBeginning.test(beginning)) continue;
    throw new UserError(
      `The input ${name} names ${presentText(path)}, which is there and is no report of dns-audit.`,
      `Choose another file for ${name}: a report would take its place.`,
    );
  }
};

/** What is said where no domain is named and there is no file to name one. */
export const adviseOnDomains = (workspace: string): string | undefined => {
  if (isEmpty(workspace)) return `The workspace is empty. ${checkOut}`;
  const below = findBelow(configFiles, workspace);
  return below && `There is ${presentText(below)}. Name it in the input config.`;
};
