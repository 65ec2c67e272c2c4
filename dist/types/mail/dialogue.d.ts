/**
 * A dialogue as a generator: it yields the next step and receives its result. Any error on the
 * connection, and every `fail`, ends it, so that a dialogue needs no error handling.
 */
import type { Octets } from '../model/dns/dns.ts';
import type { Phase } from '../model/mail/probe.ts';
import { type DialogueFault } from './connection.ts';
/** What a dialogue reports besides its end. */
export interface DialogueNotes {
    readonly greeting?: Octets;
    readonly capabilities?: readonly Octets[];
}
export type DialogueStep = {
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
    readonly seen: DialogueNotes;
} | {
    readonly step: 'fail';
    readonly fault: DialogueFault;
} | {
    readonly step: 'part';
    readonly octets: Octets;
};
/** The result of `read` is the line; that of every other step is empty. */
export type Dialogue<T = void> = Generator<DialogueStep, T, Octets>;
/** The part between the capabilities, which it receives, and the goodbye. */
export type SignInDialogue = (offered: readonly Octets[]) => Dialogue;
export declare const enterPhase: (phase: Phase) => DialogueStep;
export declare const sendCommand: (command: string) => DialogueStep;
export declare const sayGoodbye: (command: string) => DialogueStep;
/** Ends the dialogue because of the server's reply. */
export declare const failWithReply: (state: DialogueFault['state'], what: string, reply: Octets) => DialogueStep;
/** Reports the capabilities, limited in number and length. */
export declare const noteCapabilities: (capabilities: readonly Octets[]) => DialogueStep;
/** Fails unless STARTTLS is offered. Middleboxes that mask it mask the greeting too. */
export declare function requireStartTls(offered: readonly Octets[], greeting: Octets): Dialogue;
