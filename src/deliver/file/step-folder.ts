/** The folder in which a step of a workflow leaves its files. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { errorCode } from '../../model/errno.ts';

/** More steps of one name than this is a loop of ours. */
const mostFolders = 1000;

/**
 * Makes a folder in `temporary` that no other step has: two steps of a job, and two calls of an
 * action that is made of steps, may have the same name.
 * @returns its path.
 * @throws the system's error if none can be made.
 */
export const createStepFolder = async (temporary: string, step: string): Promise<string> => {
  const name = `dns-audit-${step.replaceAll(/[^\w-]/g, '_').slice(0, 60) || 'step'}`;
  makeFolder(temporary);
  for (let count = 1; ; count += 1) {
    const folder = join(temporary, count === 1 ? name : `${name}-${count}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || count === mostFolders) throw error;
    }
  }
};
