/** What of a folder may be read for its zones. */
import type { Walk } from './folder.ts';

/** How a folder of zones is looked through. */
export const zoneFolder: Walk = {
  isSkipped: (name) => name.startsWith('.') || name === 'node_modules',
  deepest: 8,
};

/** The configuration of a large infrastructure; no file of a folder is read that is larger. */
export const mostConfigurationBytes = 32 * 1024 * 1024;
