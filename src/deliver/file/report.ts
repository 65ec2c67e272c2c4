/** Writes reports into files. */
import {
  type BigIntStats,
  chmodSync,
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, removeFolders } from './make-folder.ts';
import { errorCode } from '../../model/errno.ts';

/** Creates the file and its folder, and takes them away again: an empty file would be no report. */
const tryToCreate = (file: string): void => {
  const made = makeFolder(dirname(file));
  try {
    closeSync(openSync(file, 'a'));
    // Of a link, what it leads to.
    rmSync(realpathSync(file));
  } finally {
    removeFolders(made);
  }
};

/** Why `file` cannot be written (an errno name, or what it is), or `undefined`. Leaves all as it was. */
export const whyUnwritable = (file: string): string | undefined => {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // To open it waits for a reader, in which no signal is heard; and its reader leaves after the trial.
    if (there?.isFIFO()) return 'it is a named pipe';
    if (there === undefined) tryToCreate(file);
    else closeSync(openSync(file, 'a'));
    return undefined;
  } catch (error) {
    return errorCode(error) ?? 'unknown reason';
  }
};

/** A file that grows as there is something to write. */
export interface GrowingFile {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Writes after the first `from` octets of `file`: what is behind them is cut off. Makes the file and
 * its folder where they aren't there. Each text is written in one go.
 */
export const openGrowingFile = async (file: string, from: number): Promise<GrowingFile> => {
  makeFolder(dirname(file));
  const handle = await open(file, 'a');
  await handle.truncate(from);
  return {
    write: async (text) => writeFileSync(handle.fd, text),
    close: () => handle.close(),
  };
};

const fileIdentity = ({ dev, ino }: BigIntStats): string => `${dev} ${ino}`;

/** Whether both are the same file; `other` may be stdout's descriptor. */
export const isSameFile = (file: string, other: string | 1): boolean => {
  try {
    const there = other === 1 ? fstatSync(1, { bigint: true }) : statSync(other, { bigint: true });
    return fileIdentity(statSync(file, { bigint: true })) === fileIdentity(there);
  } catch {
    return false;
  }
};

/** Whether another file in its place is the same to everybody: it has no second name and no other owner. */
const isReplaceable = ({ nlink, uid }: Stats): boolean =>
  nlink === 1 && (process.getuid === undefined || process.getuid() === uid);

/** An empty file beside `file`, or `undefined` where there may be none. */
const createDraftBeside = (file: string, mode: number): string | undefined => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    closeSync(openSync(draft, 'wx', mode));
    return draft;
  } catch {
    return undefined;
  }
};

/** Whether `draft` is now `file`: not where that is a mount of its own, or held open by others. */
const renameInto = (draft: string, file: string, mode: number | undefined): boolean => {
  try {
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
};

/** Where the file is or will be; `undefined` where another in its place would not be the same. */
const findPlace = (file: string, stats: Stats | undefined): string | undefined => {
  if (stats !== undefined) return isReplaceable(stats) ? realpathSync(file) : undefined;
  // A link that leads nowhere yet.
  return lstatSync(file, { throwIfNoEntry: false }) === undefined ? file : undefined;
};

/** Whether `text` is in the file, by another one in its place. Throws where there is no room for it. */
const replaceFile = (named: string, text: string, stats: Stats | undefined): boolean => {
  const file = findPlace(named, stats);
  // What is new gets what the umask leaves.
  const draft = file && createDraftBeside(file, stats === undefined ? 0o666 : 0o600);
  if (file === undefined || draft === undefined) return false;
  try {
    writeFileSync(draft, text);
    return renameInto(draft, file, stats && stats.mode & 0o777);
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * Writes in one go, which no signal comes into: the file would be left with half a report. Where a
 * full disk does, what was there before stays, or nothing does. Makes the folder of the file if it isn't there.
 */
export const writeReport = async (file: string, text: string): Promise<void> => {
  makeFolder(dirname(file));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() === false) await writeFile(file, text);
  else if (!replaceFile(file, text, stats)) writeFileSync(file, text);
};
