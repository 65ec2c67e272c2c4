/** Functions that read files: those of the repository, and no others. */
import { posix } from 'node:path';
import { presentText } from '../../../model/dns/presentation.ts';
import { isUnreadable, type Unreadable } from '../../../model/unreadable.ts';
import { aboveRoot } from '../../source/repository-files.ts';
import type { SourceText } from '../../source/source-text.ts';
import { type Call, takeSteps } from '../evaluation.ts';
import {
  asText,
  becauseOf,
  isUnknown,
  object,
  scalar,
  set,
  type Unknown,
  unknown,
  type Value,
} from '../value.ts';
import { compileGlob } from './glob.ts';
import {
  type FunctionTable,
  type HclFunction,
  objectMembers,
  textFunction,
  wrongArguments,
} from './kind.ts';

const mostFound = 2000;
/** What it costs to look at one. */
const stepsOfFile = 50;

/** The path from the root of the repository, or why there is none. */
const repositoryPath = (path: string, { scope, at }: Call): string | Unknown => {
  if (posix.isAbsolute(path) || path.startsWith('~'))
    return unknown(at, 'its path does not start in the repository');
  const joined = posix.normalize(posix.join(scope.folder, path));
  if (joined === '..' || joined.startsWith('../')) return unknown(at, `its path ${aboveRoot}`);
  return joined === '.' ? '' : joined;
};

const openFile = (value: Value | undefined, call: Call): SourceText | Value => {
  const path = asText(value);
  if (path === undefined) return wrongArguments(call);
  const inside = repositoryPath(path, call);
  if (typeof inside !== 'string') return inside;
  const source = call.scope.evaluation.files.read(inside);
  return isUnreadable(source) ? unknown(call.at, source.fault) : source;
};

const readFile: HclFunction['run'] = ([path], call) => {
  const source = openFile(path, call);
  return 'kind' in source ? source : scalar(source.text);
};

const templatefile: HclFunction['run'] = ([path, variables = object([])], call) => {
  if (isUnknown(path)) return becauseOf(path);
  if (isUnknown(variables)) return becauseOf(variables);
  const members = objectMembers(variables);
  const source = openFile(path, call);
  if ('kind' in source) return source;
  return members === undefined ? wrongArguments(call) : call.evaluateTemplate(source, members);
};

const templatestring: HclFunction['run'] = ([template, variables = object([])], call) => {
  const text = asText(template);
  const members = objectMembers(variables);
  return text === undefined || members === undefined
    ? wrongArguments(call)
    : call.evaluateTemplate({ file: '', text }, members);
};

/** The paths of the files below `folder`, from it; and why something of it cannot be looked at. */
function* walk(
  call: Call,
  folder: string,
  below: string,
  deepest: number,
): Generator<string | Unreadable> {
  const listed = call.scope.evaluation.files.list(posix.join('/', folder, below).slice(1));
  if (isUnreadable(listed)) return yield listed;
  for (const { name, isFolder, isLink } of listed) {
    const path = posix.join(below, name);
    if (isLink && deepest > 0) yield { fault: `${name} is a symbolic link` };
    else if (!isFolder) yield path;
    else if (deepest > 0 && !name.startsWith('.')) yield* walk(call, folder, path, deepest - 1);
  }
}

const fileset: HclFunction['run'] = ([path, glob], call) => {
  const [folder, written] = [asText(path), asText(glob)];
  if (folder === undefined || written === undefined) return wrongArguments(call);
  const inside = repositoryPath(folder, call);
  if (typeof inside !== 'string') return inside;
  const pattern = compileGlob(written.replace(/^\.\//, ''));
  if (pattern === undefined) return unknown(call.at, 'its pattern of files is not read');
  const found: Value[] = [];
  let seen = 0;
  for (const file of walk(call, inside, '', written.includes('/') ? 8 : 0)) {
    seen += 1;
    const spent = takeSteps(call.scope.evaluation, stepsOfFile, call.at);
    if (spent !== undefined) return spent;
    if (seen > mostFound) return unknown(call.at, 'the folder holds too many files');
    if (typeof file !== 'string')
      return unknown(call.at, `the folder cannot be looked through: ${presentText(file.fault)}`);
    if (pattern(file)) found.push(scalar(file));
  }
  return set(found);
};

const fileexists: HclFunction['run'] = ([path], call) => {
  const text = asText(path);
  if (text === undefined) return wrongArguments(call);
  const inside = repositoryPath(text, call);
  if (typeof inside !== 'string') return inside;
  const listed = call.scope.evaluation.files.list(posix.dirname(inside).replace(/^\.$/, ''));
  if (isUnreadable(listed))
    return unknown(call.at, `the folder cannot be looked at: ${presentText(listed.fault)}`);
  return scalar(listed.some(({ name, isFolder }) => !isFolder && name === posix.basename(inside)));
};

export const fileFunctions: FunctionTable = {
  file: { run: readFile },
  fileexists: { run: fileexists },
  fileset: { run: fileset },
  templatefile: { run: templatefile, takes: 'unknown' },
  templatestring: { run: templatestring },
  basename: textFunction((path = '') => posix.basename(path)),
  dirname: textFunction((path = '') => posix.dirname(path)),
  pathexpand: textFunction((path = '') => (path.startsWith('~') ? undefined : path)),
};
