/**
 * A dialogue as a generator: it yields the next step and is given the line that came of it.
 * Whatever goes wrong on the wire, and every `fail`, ends it; so it reads as if all went well.
 */
import type { Octets } from '../model/dns/dns.ts';
import type { Phase } from '../model/probe.ts';
import { type Fault, saying } from './connection.ts';

/** What a dialogue learns on its way. */
export interface Seen {
  readonly greeting?: Octets;
  readonly capabilities?: readonly Octets[];
}

export type Step =
  | { readonly step: 'enter'; readonly phase: Phase }
  | { readonly step: 'read'; readonly begins: RegExp }
  | { readonly step: 'send'; readonly octets: Octets }
  | { readonly step: 'secure' }
  | { readonly step: 'note'; readonly seen: Seen }
  | { readonly step: 'fail'; readonly fault: Fault }
  | { readonly step: 'part'; readonly octets: Octets };

/** `read` is answered with the line; the answer to every other step is empty. */
export type Dialogue<T = void> = Generator<Step, T, Octets>;

/** What is said between the capabilities, which it is given, and the goodbye. */
export type SignIn = (offered: readonly Octets[]) => Dialogue;

export const enter = (phase: Phase): Step => ({ step: 'enter', phase });

export const send = (command: string): Step => ({ step: 'send', octets: `${command}\r\n` });

export const part = (command: string): Step => ({ step: 'part', octets: `${command}\r\n` });

/** Ends the dialogue by what the other side said. */
export const failBy = (state: Fault['state'], what: string, reply: Octets): Step => ({
  step: 'fail',
  fault: saying(state, what, reply),
});

/** What is offered, bounded for the record. */
export const offer = (capabilities: readonly Octets[]): Step => ({
  step: 'note',
  seen: { capabilities: capabilities.slice(0, 64).map((each) => each.slice(0, 128)) },
});

/** Whether a middlebox overwrote a keyword: `XXXXXXXA`, `********`. */
const isMasked = (keyword: Octets): boolean => /^(?:X{4,}[A-Z]?|\*[*\d]{3,})$/i.test(keyword);

/** Fails unless STARTTLS is among what is offered. The same devices mask the greeting. */
export function* requireStartTls(offered: readonly Octets[], greeting: Octets): Dialogue {
  if (offered.some((keyword) => keyword.toUpperCase() === 'STARTTLS')) return;
  const masked = offered.find(isMasked) ?? greeting.split(' ').find(isMasked);
  if (masked !== undefined) yield failBy('starttls-masked', 'overwritten on the way', masked);
  yield failBy('starttls-missing', 'STARTTLS is not among what is offered', offered.join(' '));
}
