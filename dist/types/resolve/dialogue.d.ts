/**
 * A dialogue as a generator: it yields the next step and is given the line that came of it.
 * Whatever goes wrong on the wire, and every `fail`, ends it; so it reads as if all went well.
 */
import type { Octets } from '../model/dns.ts';
import type { Phase } from '../model/probe.ts';
import { type Fault } from './mail-connection.ts';
/** What a dialogue learns on its way. */
export interface Seen {
    readonly greeting?: Octets;
    readonly capabilities?: readonly Octets[];
}
export type Step = {
    readonly step: 'enter';
    readonly phase: Phase;
} | {
    readonly step: 'read';
    readonly begins: RegExp;
} | {
    readonly step: 'send';
    readonly octets: Octets;
} | {
    readonly step: 'secure';
} | {
    readonly step: 'note';
    readonly seen: Seen;
} | {
    readonly step: 'fail';
    readonly fault: Fault;
} | {
    readonly step: 'part';
    readonly octets: Octets;
};
/** `read` is answered with the line; the answer to every other step is empty. */
export type Dialogue<T = void> = Generator<Step, T, Octets>;
/** What is said between the capabilities, which it is given, and the goodbye. */
export type SignIn = (offered: readonly Octets[]) => Dialogue;
export declare const enter: (phase: Phase) => Step;
export declare const send: (command: string) => Step;
export declare const part: (command: string) => Step;
/** Ends the dialogue by what the other side said. */
export declare const failBy: (state: Fault['state'], what: string, reply: Octets) => Step;
/** What is offered, bounded for the record. */
export declare const offer: (capabilities: readonly Octets[]) => Step;
/** Fails unless STARTTLS is among what is offered. The same devices mask the greeting. */
export declare function requireStartTls(offered: readonly Octets[], greeting: Octets): Dialogue;
