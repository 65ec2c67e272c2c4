/**
 * A dialogue as a generator: it yields the next step and receives its result. Any error on the
 * connection, and every `fail`, ends it, so that a dialogue needs no error handling.
 */
import type { Octets } from '../model/dns/dns.ts';
import type { Phase } from '../model/mail/probe.ts';
import { type DialogueFault, replyFault } from './connection.ts';

/** What a dialogue reports besides its end. */
export interface DialogueNotes {
  readonly greeting?: Octets;
  readonly capabilities?: readonly Octets[];
}

export type DialogueStep =
  | { readonly step: 'enter'; readonly phase: Phase }
  | { readonly step: 'read'; readonly begins: RegExp }
  | { readonly step: 'send'; readonly octets: Octets }
  | { readonly step: 'secure' }
  | { readonly step: 'note'; readonly seen: DialogueNotes }
  | { readonly step: 'fail'; readonly fault: DialogueFault }
  | { readonly step: 'part'; readonly octets: Octets };

/** The result of `read` is the line; that of every other step is empty. */
export type Dialogue<T = void> = Generator<DialogueStep, T, Octets>;

/** The part between the capabilities, which it receives, and the goodbye. */
export type SignInDialogue = (offered: readonly Octets[]) => Dialogue;

export const enterPhase = (phase: Phase): DialogueStep => ({ step: 'enter', phase });

export const sendCommand = (command: string): DialogueStep => ({
  step: 'send',
  octets: `${command}\r\n`,
});

export const sayGoodbye = (command: string): DialogueStep => ({
  step: 'part',
  octets: `${command}\r\n`,
});

/** Ends the dialogue because of the server's reply. */
export const failWithReply = (
  state: DialogueFault['state'],
  what: string,
  reply: Octets,
): DialogueStep => ({
  step: 'fail',
  fault: replyFault(state, what, reply),
});

/** Reports the capabilities, limited in number and length. */
export const noteCapabilities = (capabilities: readonly Octets[]): DialogueStep => ({
  step: 'note',
  seen: { capabilities: capabilities.slice(0, 64).map((each) => each.slice(0, 128)) },
});

/** Whether a middlebox overwrote a keyword: `XXXXXXXA`, `********`. */
const isMasked = (keyword: Octets): boolean => /^(?:X{4,}[A-Z]?|\*[*\d]{3,})$/i.test(keyword);

/** Fails unless STARTTLS is offered. Middleboxes that mask it mask the greeting too. */
export function* requireStartTls(offered: readonly Octets[], greeting: Octets): Dialogue {
  if (offered.some((keyword) => keyword.toUpperCase() === 'STARTTLS')) return;
  const masked = offered.find(isMasked) ?? greeting.split(' ').find(isMasked);
  if (masked !== undefined)
    yield failWithReply('starttls-masked', 'STARTTLS was overwritten on the way', masked);
  yield failWithReply('starttls-missing', 'the server does not offer STARTTLS', offered.join(' '));
}
