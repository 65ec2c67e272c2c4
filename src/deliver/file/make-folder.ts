/** Makes folders on the way to a file. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes `folder`, and those above it, where they aren't there. One by one: where the system makes
 * none, as below /proc, node's own way to make them all never ends.
 * @throws the system's error.
 */
export const makeFolder = (folder: string): void => {
  const missing: string[] = [];
  for (
    let at = folder;
    statSync(at, { throwIfNoEntry: false }) === undefined && !missing.includes(at);
    at = dirname(at)
  )
    missing.push(at);
  for (const one of missing.toReversed()) {
    try {
      mkdirSync(one);
    } catch (error) {
      // Another process may have been faster.
      if (statSync(one, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
    }
  }
};
