/** Writes reports into files. */
import { type BigIntStats, closeSync, fstatSync, openSync, statSync, writeFileSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';

/** Why `file` cannot be written (an errno name), or `undefined`. Creates it where it was not; keeps what it holds. */
export const obstacleToWriting = (file: string): string | undefined => {
  try {
    closeSync(openSync(file, 'a'));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  }
};

/** A file that grows as there is something to write. */
export interface Growing {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes after the first `from` octets of `file`: what is behind them is cut off. */
export const growing = async (file: string, from: number): Promise<Growing> => {
  const handle = await open(file, 'a');
  await handle.truncate(from);
  return { write: (text) => handle.appendFile(text), close: () => handle.close() };
};

const idOf = ({ dev, ino }: BigIntStats): string => `${dev} ${ino}`;

/** Whether both are the same file; `other` may be stdout's descriptor. */
export const isSameFile = (file: string, other: string | 1): boolean => {
  try {
    const there = other === 1 ? fstatSync(1, { bigint: true }) : statSync(other, { bigint: true });
    return idOf(statSync(file, { bigint: true })) === idOf(there);
  } catch {
    return false;
  }
};

/** A file is written in one go, which no signal comes into: it would be left with half a report. */
export const writeReport = async (file: string, text: string): Promise<void> => {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) await writeFile(file, text);
  else writeFileSync(file, text);
};
