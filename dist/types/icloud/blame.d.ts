import { type Rule } from './scene.ts';
/** For ports that failed. */
export declare const blameRules: readonly Rule[];
/** For ports that work. */
export declare const remarkRules: readonly Rule[];
