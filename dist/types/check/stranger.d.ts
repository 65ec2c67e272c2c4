import type { Context, Ruling } from '../model/check.ts';
import type { DnsName, RData, SettledAnswer } from '../model/dns.ts';
import { type Clues } from './clues.ts';
type Mx = RData['MX'];
/** What tells what kind of host the strangers are. */
export declare const strangerClues: (mx: SettledAnswer<'MX'>, context: Context) => Readonly<Record<string, import("../model/evidence.ts").AnswerNeed<keyof RData>>>;
/** What is wrong with the host beside not being iCloud's; a clause with a semicolon in front, or nothing. */
export declare const flawOf: (exchange: DnsName, clues: Clues) => string;
/** `mx.example.net (Fastmail)`. */
export declare const shownHost: (exchange: DnsName) => string;
/** What has to be done before the strangers' records can go, with a space behind; empty where nothing is known. */
export declare const firstStep: (strangers: readonly Mx[]) => string;
/**
 * Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
 * `message` is given the first of them.
 */
export declare const judgeStrangers: ({ mx, clues }: {
    readonly mx: SettledAnswer<'MX'>;
    readonly clues: Clues;
}, { domain, required }: Context, chosen: (stranger: Mx, icloud: number) => boolean, message: (stranger: Mx, icloud: number) => string) => Ruling;
export {};
