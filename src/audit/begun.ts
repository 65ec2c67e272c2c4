/** What this process has begun before its command line is fully read. */
import { begin } from './early-start.ts';

export const begun = begin(process.argv.slice(2));
