/** Where the products that open TLS on its way run, and where their switch for mail is. */
import type { Culprit } from '../model/mail/diagnosis.ts';
import { interceptorMenus } from './system-menus.ts';

/** All that are not on the computer itself are run by whoever runs the network. */
export const interceptorCulprit = (interceptor: string): Culprit =>
  Object.hasOwn(interceptorMenus, interceptor) ? 'computer' : 'network';

/** The menus that lead to the switch; empty where they are not known. */
export const interceptorMenu = (interceptor: string): string =>
  Object.hasOwn(interceptorMenus, interceptor) ? (interceptorMenus[interceptor]?.path ?? '') : '';
