/** Reads how a file begins. */
import { withPlainFile } from './plain-file.ts';

const mostBytes = 2048;

/** The first octets as text; `undefined` if there is no such file, or none that can be read. Devices and pipes have none. */
export const readBeginning = (file: string): string | undefined => {
  try {
    return withPlainFile(file, (read) => read(0, mostBytes).toString('utf8'));
  } catch {
    return undefined;
  }
};
