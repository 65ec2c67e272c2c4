/** Where the products that open TLS on its way run, and where their switch for mail is. */
import type { Culprit } from '../model/diagnosis.ts';
import { onComputer } from './system-menus.ts';

/** All that are not on the computer itself are run by whoever runs the network. */
export const culpritOf = (interceptor: string): Culprit =>
  Object.hasOwn(onComputer, interceptor) ? 'computer' : 'network';

/** The menus that lead to the switch; empty where they are not known. */
export const switchOf = (interceptor: string): string =>
  Object.hasOwn(onComputer, interceptor) ? (onComputer[interceptor]?.path ?? '') : '';
