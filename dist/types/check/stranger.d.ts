import type { Context, Ruling } from '../model/check.ts';
import type { RData, SettledAnswer } from '../model/dns.ts';
type Mx = RData['MX'];
/**
 * Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
 * `message` is given the first of them.
 */
export declare const judgeStrangers: (mx: SettledAnswer<'MX'>, { domain, required }: Context, chosen: (stranger: Mx, icloud: number) => boolean, message: (stranger: Mx, icloud: number) => string) => Ruling;
export {};
