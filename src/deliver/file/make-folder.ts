/** Makes folders on the way to a file. */
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes `folder`, and those above it, where they aren't there. One by one: where the system makes
 * none, as below /proc, node's own way to make them all never ends.
 * @returns those that were made, the uppermost first.
 * @throws the system's error.
 */
export const makeFolder = (folder: string): readonly string[] => {
  const missing: string[] = [];
  for (
    let at = folder;
    statSync(at, { throwIfNoEntry: false }) === undefined && !missing.includes(at);
    at = dirname(at)
  )
    missing.push(at);
  const made: string[] = [];
  for (const one of missing.toReversed()) {
    try {
      mkdirSync(one);
      made.push(one);
    } catch (error) {
      // Another process may have been faster.
      if (statSync(one, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    }
  }
  return made;
};

/** Takes folders that were made away again, unless something is in them. */
export const removeFolders = (made: readonly string[]): void => {
  try {
    for (const one of made.toReversed()) rmdirSync(one);
  } catch {
    // Another process uses them by now.
  }
};
