/**
 * Where the switches are, as data: the menus of three systems and of programs that open TLS on its
 * way. Each with the page that says so, and when it was read; `unconfirmed` where no page could be
 * read. Menus move: a path is told as a hint, never as a fact about this computer.
 */
import type { Platform } from '../model/diagnosis.ts';
export interface Menu {
    /** Where it is, printable ASCII. */
    readonly path: string;
    /** The page that says so; absent where none could be read. */
    readonly source?: string;
    /** When it was read: a date. */
    readonly read?: string;
}
/** What may have to be found on a system. */
export type Place = 'firewall' | 'vpn' | 'flush' | 'dns' | 'hosts' | 'clock' | 'ipv6' | 'roots';
export declare const places: {
    readonly [P in Platform]: {
        readonly [W in Place]: Menu;
    };
};
/** Programs on the computer itself; `undefined` where it is not known where their switch for mail is. */
export declare const onComputer: Readonly<Record<string, Menu | undefined>>;
