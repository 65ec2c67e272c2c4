/** Writes out those files of a commit that hold zones, with all that they need to be read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import type { TreeFile } from '../../input/git/objects.ts';
import { mayBeZone } from '../../input/zone/detect-format.ts';
import {
  calledFolders,
  isConfigurationPart,
  neededFiles,
} from '../../input/zone/terraform/needed-files.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import type { Snapshot } from './snapshot.ts';
import { append } from '../../model/list/large-lists.ts';

/** As many as are read of a folder of the workspace. */
const mostFiles = 2000;
const mostBytes = 64 * 1024 * 1024;
/** Files that are asked for at once. */
const atOnce = 8;

/** How master files, and scripts, name files that are parts of theirs. */
const inclusions = [
  /^\$INCLUDE[ \t]+"?([^\s";]+)/gim,
  /\brequire\(\s*["'`]([^"'`\r\n]+\.js(?:on)?)["'`]/g,
];

/** The files that a file wants included, by the paths at which they may be. */
const includedFiles = (path: string, text: string): readonly string[] =>
  inclusions
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .flatMap(([, name = '']) => [
      join(dirname(path), name).replaceAll('\\', '/'),
      name.replace(/^\.\//, ''),
    ]);

/** The folders whose scripts a script loads, all of them. */
const includedFolders = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/\brequire_glob\(\s*["'`]([^"'`\r\n]+)["'`]/g)].map(([, name = '']) =>
    posix.join(posix.dirname(path), name).replace(/\/$/, ''),
  );

const isBelow = (folder: string) => (path: string) =>
  folder === '' || path.startsWith(`${folder}/`);

/** The files that are asked for by name, and those of folders that may hold zones. */
const findWanted = async (
  { find, list }: Snapshot,
  paths: readonly string[],
): Promise<readonly TreeFile[] | Unreadable> => {
  const wanted: TreeFile[] = [];
  for (const path of paths) {
    const file = path === '' ? undefined : await find(path);
    if (file !== undefined && 'fault' in file) return file;
    if (file !== undefined) {
      wanted.push(file);
      continue;
    }
    const files = await list(path);
    if (isUnreadable(files)) return files;
    const below = files.filter((one) => isBelow(path)(one.path));
    wanted.push(
      ...below.filter((one) => mayBeZone(basename(one.path)) || isConfigurationPart(one.path)),
    );
  }
  return wanted;
};

/** What the file at `path` needs beside it. What cannot be listed is missing, as the reader of zones will say. */
const findNeeded = async (
  { find, list }: Snapshot,
  path: string,
  text: string,
): Promise<readonly TreeFile[]> => {
  const included = await Promise.all(includedFiles(path, text).map(find));
  const needed = included.flatMap((file) => (file === undefined || 'fault' in file ? [] : [file]));
  const scripts = includedFolders(path, text);
  const folders = [...scripts, ...(isConfigurationPart(path) ? calledFolders(path, text) : [])];
  const listed = new Set<readonly TreeFile[]>();
  for (const folder of folders) {
    const files = await list(folder);
    if (isUnreadable(files)) continue;
    // A list of the whole commit is the same for each folder.
    if (listed.has(files) && !scripts.includes(folder)) continue;
    listed.add(files);
    const byPath = new Map(files.map((file) => [file.path, file]));
    const loaded = scripts.includes(folder)
      ? [...byPath.keys()].filter((one) => one.endsWith('.js') && isBelow(folder)(one))
      : neededFiles(path, text, [...byPath.keys()]);
    append(
      needed,
      loaded.flatMap((one) => byPath.get(one) ?? []),
    );
  }
  return needed;
};

/**
 * Writes the files at or below `paths`, and those that they need, into `folder`. Gives the reason, a clause,
 * where not all of them could be had.
 */
export const writeSnapshot = async (
  snapshot: Snapshot,
  paths: readonly string[],
  folder: string,
): Promise<Unreadable | undefined> => {
  const wanted = await findWanted(snapshot, paths);
  if (isUnreadable(wanted)) return wanted;
  const queue = new Map(wanted.map((file) => [file.path, file]));
  const [missing, late]: [string[], TreeFile[]] = [[], []];
  let room = mostBytes;
  let done = 0;
  const write = async (file: TreeFile): Promise<void> => {
    const octets = await snapshot.blob(file);
    if (octets === undefined || octets.length > room) {
      missing.push(file.path);
      return;
    }
    room -= octets.length;
    mkdirSync(join(folder, dirname(file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), octets);
    append(late, await findNeeded(snapshot, file.path, octets.toString('utf8')));
  };
  while (done < Math.min(queue.size, mostFiles)) {
    const next = [...queue.values()].slice(done, Math.min(done + atOnce, mostFiles));
    done += next.length;
    await Promise.all(next.map(write));
    for (const file of late.splice(0)) if (!queue.has(file.path)) queue.set(file.path, file);
  }
  if (queue.size > done) return { fault: `more than ${mostFiles} files would have to be read` };
  return missing.length === 0
    ? undefined
    : { fault: `${missing.length} of ${queue.size} files could not be had` };
};
