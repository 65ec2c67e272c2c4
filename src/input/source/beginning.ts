/** Reads how a file begins. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const mostBytes = 2048;

const readInto = (file: string, octets: Buffer): number => {
  const descriptor = openSync(file, 'r');
  try {
    return readSync(descriptor, octets);
  } finally {
    closeSync(descriptor);
  }
};

/** The first octets as text; `undefined` if there is no such file, or none that can be read. Devices and pipes have none. */
export const readBeginning = (file: string): string | undefined => {
  try {
    if (!statSync(file).isFile()) return undefined;
    const octets = Buffer.alloc(mostBytes);
    return octets.toString('utf8', 0, readInto(file, octets));
  } catch {
    return undefined;
  }
};
