/** The vocabulary of sign-ins: what became of one, and what it means. No password is part of any of this. */
import type { Endpoint } from './probe.ts';

/**
 * What a server made of a user name and password. `unreached`: nothing was sent, because no
 * verified connection came about. `no-method`: nothing was sent, because it offers no way that is
 * known here. `lost`: sent, and no answer that can be understood came.
 */
export type SignInState =
  | 'accepted'
  | 'refused'
  | 'unavailable'
  | 'turned-away'
  | 'sender-refused'
  | 'no-method'
  | 'lost'
  | 'unreached';

/** Whether it has the form in which Apple shows app-specific passwords: four groups of four letters. */
export const isAppSpecificPassword = (text: string): boolean =>
  /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(text);

/** One sign-in, as the server answered it. */
export interface SignInAttempt {
  readonly endpoint: Endpoint;
  readonly user: string;
  /** Where it was tried last; absent where the name has no address. */
  readonly address?: string;
  readonly state: SignInState;
  /** Printable ASCII: the server's words as far as they repeat nothing of the password, or the fault. */
  readonly detail: string;
}

/** What an attempt means, told apart beyond the server's word by what is known of user name and password. */
export type SignInOutcome =
  | Exclude<SignInState, 'refused'>
  | 'refused'
  | 'refused-password-shape'
  | 'refused-user-form';

/** All strings are printable ASCII. */
export interface SignInResult extends SignInAttempt {
  readonly outcome: SignInOutcome;
  /** One sentence, without its full stop. */
  readonly message: string;
  /** What to do, in order; each a sentence. */
  readonly steps: readonly string[];
}
