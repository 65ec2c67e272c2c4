/** What this process has begun before its command line is fully read. */
import { startEarly } from './early-start.ts';

export const earlyStart = startEarly(process.argv.slice(2));
