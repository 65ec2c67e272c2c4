/** Errors that say that this computer is out of something. Loaded before all else, so it takes nothing from elsewhere. */

/** What each of the system's names for it says. */
export const exhaustion: ReadonlyMap<string, string> = new Map([
  ['EMFILE', 'this process has too many files and connections open'],
  ['ENFILE', 'this computer has too many files and connections open'],
  ['ENOMEM', 'this computer is out of memory'],
  ['ENOBUFS', 'this computer is out of memory for connections'],
]);
