/** Writes reports into files. */
import { closeSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** Why `file` cannot be written (an errno name), or `undefined`. Creates it where it was not; keeps what it holds. */
export const obstacleToWriting = (file: string): string | undefined => {
  try {
    closeSync(openSync(file, 'a'));
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  }
};

export const writeReport = (file: string, text: string): Promise<void> => writeFile(file, text);
