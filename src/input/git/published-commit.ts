/**
 * The commit at which a clone stands, where the clone's own remote has that commit too: one that
 * others can name. What cannot be read that way is `undefined`; no program is run.
 */
import { join } from 'node:path';
import { withPlainFile } from '../source/plain-file.ts';

export interface PublishedCommit {
  /** All of it: 40 digits. */
  readonly id: string;
  /** The version whose tag (`v1.2.3`) is at this commit. */
  readonly tag?: string;
}

/** A clone with more refs than fit in here is none of ours. */
const mostBytes = 1024 * 1024;

const readText = (file: string): string => {
  try {
    return withPlainFile(file, (read) => read(0, mostBytes).toString('utf8'));
  } catch {
    return '';
  }
};

const isId = (text: string | undefined): text is string => /^[0-9a-f]{40}$/.test(text ?? '');

/** Refs by their names; of an annotated tag, the commit that it is of. */
const readPackedRefs = (git: string): ReadonlyMap<string, string> => {
  const refs = new Map<string, string>();
  let last = '';
  for (const line of readText(join(git, 'packed-refs')).split('\n')) {
    const [, id = '', name = ''] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
    const [, peeled] = /^\^([0-9a-f]{40})$/.exec(line) ?? [];
    if (peeled !== undefined && last !== '') refs.set(last, peeled);
    if (name !== '') refs.set(name, id);
    last = name;
  }
  return refs;
};

/** The name of the remote whose address `address` matches. */
const findRemote = (git: string, address: RegExp): string | undefined => {
  const sections = readText(join(git, 'config')).split(/^(?=\[)/m);
  for (const section of sections) {
    const name = /^\[remote "([\w.-]+)"\]/.exec(section)?.[1];
    const url = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t\r]*$/m.exec(section)?.[1] ?? '';
    if (name !== undefined && address.test(url)) return name;
  }
  return undefined;
};

/** @returns of the clone in `folder`, which has a remote whose address `address` matches. */
export const readPublishedCommit = (
  folder: string,
  address: RegExp,
): PublishedCommit | undefined => {
  const git = join(folder, '.git');
  const remote = findRemote(git, address);
  if (remote === undefined) return undefined;
  const packed = readPackedRefs(git);
  const resolve = (name: string): string | undefined => {
    const loose = readText(join(git, name)).trim();
    return isId(loose) ? loose : packed.get(name);
  };
  const head = readText(join(git, 'HEAD')).trim();
  const branch = /^ref: refs\/heads\/([\w./-]+)$/.exec(head)?.[1];
  const id = branch === undefined ? head : resolve(`refs/heads/${branch}`);
  if (!isId(id)) return undefined;
  const tag = [...packed].find(
    ([name, commit]) => commit === id && /^refs\/tags\/v\d+\.\d+\.\d+$/.test(name),
  )?.[0];
  const isPublished =
    tag !== undefined ||
    (branch !== undefined && resolve(`refs/remotes/${remote}/${branch}`) === id);
  if (!isPublished) return undefined;
  return { id, ...(tag === undefined ? {} : { tag: tag.slice('refs/tags/'.length) }) };
};
