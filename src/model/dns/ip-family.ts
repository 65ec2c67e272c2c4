/** Which family an address is of. */
import { isIP } from 'node:net';

/**
 * 4 or 6 for a literal address, 0 for any other text. Node's own test compiles a long expression,
 * some milliseconds of a run, for every text that is not IPv4; without a colon none is IPv6.
 */
export const ipFamily = (text: string): 0 | 4 | 6 => {
  if (/[^\d.]/.test(text) && !text.includes(':')) return 0;
  const family = isIP(text);
  return family === 4 || family === 6 ? family : 0;
};
