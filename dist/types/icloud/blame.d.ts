import { type Rule } from './scene.ts';
/** For ports that failed. */
export declare const blameRules: readonly Rule[];
/** For a port that works: IPv6 alone may be broken. */
export declare const brokenIPv6: Rule;
