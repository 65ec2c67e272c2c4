/** Where the products that open TLS on its way run, and where their switch for mail is. */
import type { Culprit } from '../model/diagnosis.ts';
/** All that are not on the computer itself are run by whoever runs the network. */
export declare const culpritOf: (interceptor: string) => Culprit;
/** The menus that lead to the switch; empty where they are not known. */
export declare const switchOf: (interceptor: string) => string;
