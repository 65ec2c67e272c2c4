/** Writes reports into files. */
import {
  type BigIntStats,
  chmodSync,
  closeSync,
  fstatSync,
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
import { makeFolder } from './make-folder.ts';
import { errorCode } from '../../model/errno.ts';

/**
 * Why `file` cannot be written (an errno name, or what it is), or `undefined`. Creates it, and its
 * folder, where it was not; keeps what it holds.
 */
export const whyUnwritable = (file: string): string | undefined => {
  try {
    // To open it waits for a reader, in which no signal is heard; and its reader leaves after the trial.
    if (statSync(file, { throwIfNoEntry: false })?.isFIFO()) return 'it is a named pipe';
    makeFolder(dirname(file));
    closeSync(openSync(file, 'a'));
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

/** Writes after the first `from` octets of `file`: what is behind them is cut off. Each text is written in one go. */
export const openGrowingFile = async (file: string, from: number): Promise<GrowingFile> => {
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
const createDraftBeside = (file: string): string | undefined => {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    return draft;
  } catch {
    return undefined;
  }
};

/** Whether `draft` is now `file`: not where that is a mount of its own, or held open by others. */
const renameInto = (draft: string, file: string, mode: number): boolean => {
  try {
    chmodSync(draft, mode);
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
};

/** Whether `text` is in the file, by another one in its place. Throws where there is no room for it. */
const replaceFile = (named: string, text: string, stats: Stats): boolean => {
  const file = realpathSync(named);
  const draft = isReplaceable(stats) ? createDraftBeside(file) : undefined;
  if (draft === undefined) return false;
  try {
    writeFileSync(draft, text);
    return renameInto(draft, file, stats.mode & 0o777);
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * Writes in one go, which no signal comes into: the file would be left with half a report. Where a
 * full disk does, what was there before stays. Makes the folder of the file if it isn't there.
 */
export const writeReport = async (file: string, text: string): Promise<void> => {
  makeFolder(dirname(file));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() === false) await writeFile(file, text);
  else if (stats === undefined || !replaceFile(file, text, stats)) writeFileSync(file, text);
};
