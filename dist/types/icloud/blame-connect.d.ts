import { type Rule } from './scene.ts';
/** No connection at all. */
export declare const unconnected: Rule;
