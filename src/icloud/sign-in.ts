/**
 * What a refused sign-in means at iCloud. The rules of user names are not Apple's words but what many
 * people found: the whole @icloud.com address works for both directions; an address of one's own
 * domain works only where it is the Apple Account's own address; one of another provider never does.
 */
import type { SignInAttempt, SignInOutcome, SignInResult } from '../model/mail/sign-in.ts';
import { appleHelpPages } from './mail-settings.ts';

/** What is known of the password without showing it. */
export interface PasswordShape {
  /** Four groups of four lower-case letters with hyphens. */
  readonly appSpecific: boolean;
  /** The same without its hyphens, or with others. */
  readonly hyphensMissing: boolean;
}

/** Looks at the shape of a password, and keeps nothing of it. */
export const passwordShape = (password: string): PasswordShape => ({
  appSpecific: /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(password),
  hyphensMissing: /^[a-z]{4}(?:[ _.]?[a-z]{4}){3}$/.test(password),
});

/** Whether iCloud takes the user name of any account: a bare name, or an address of Apple's domains. */
const isAppleUser = (user: string): boolean =>
  !user.includes('@') || /@(?:icloud|me|mac)\.com$/i.test(user);

/** The name to sign in to the outgoing server with, where the user gave only the part before the @. */
export const submissionUser = (user: string): string =>
  user.includes('@') ? user : `${user}@icloud.com`;

const makeNewPassword = `Make an app-specific password (${appleHelpPages.passwords}) and use it in place of the Apple Account's own.`;
const tryLater = `Look at Apple's system status page (${appleHelpPages.status}), and try again later.`;
const useAppleUser =
  'Sign in with your @icloud.com address (--user NAME@icloud.com), and let the mail program send from the other address as an alias.';
const runPorts = 'Find out why: dns-audit ports';

interface OutcomeMeaning {
  readonly message: (attempt: SignInAttempt) => string;
  readonly steps: readonly string[];
}

const meanings: { readonly [O in SignInOutcome]: OutcomeMeaning } = {
  accepted: { message: () => 'accepted: user name and password are right', steps: [] },
  refused: {
    message: () =>
      'refused, though the password has the shape of an app-specific one: it was revoked or belongs to another account, or the user name is wrong',
    steps: [
      makeNewPassword,
      'See that the user name is that of the Apple Account on which the password was made.',
      "App-specific passwords are revoked when the Apple Account's own password changes.",
    ],
  },
  'refused-password-shape': {
    message: () =>
      'refused, and the password is not an app-specific one: the password of the Apple Account itself does not work in mail programs',
    steps: [makeNewPassword, 'Enter it with its hyphens: xxxx-xxxx-xxxx-xxxx, lower-case letters.'],
  },
  'refused-user-form': {
    message: ({ user }) =>
      `refused, and ${user} is a user name that iCloud takes only where it is the Apple Account's own address: an alias of a custom domain, or another provider's address, is refused`,
    steps: [useAppleUser, makeNewPassword],
  },
  unavailable: {
    message: () =>
      'Apple could not check the password now; many mail programs show that as a wrong password',
    steps: [tryLater],
  },
  'turned-away': {
    message: () => 'Apple turned this machine away before it looked at the password',
    steps: [
      'Switch off VPNs and proxies, or try another network, such as a phone as hotspot.',
      tryLater,
    ],
  },
  'sender-refused': {
    message: () =>
      'user name and password are right, but the address is not one of this account: mail from it would be refused',
    steps: [
      'Add the address in iCloud settings, Custom Email Domain, under this very Apple Account.',
      'See that the mail program sends from an address that is listed there.',
    ],
  },
  'no-method': {
    message: () => 'the server offers no way to sign in with a password: nothing was sent',
    steps: [runPorts],
  },
  lost: {
    message: () => 'the connection ended without an answer that can be understood',
    steps: [tryLater, runPorts],
  },
  unreached: {
    message: () => 'no verified connection came about: the password was not sent',
    steps: [runPorts],
  },
};

const signInOutcome = ({ state, user }: SignInAttempt, shape: PasswordShape): SignInOutcome => {
  if (state !== 'refused') return state;
  if (!shape.appSpecific) return 'refused-password-shape';
  return isAppleUser(user) ? 'refused' : 'refused-user-form';
};

/** What the attempt means, and what to do. */
export const explainSignIn = (attempt: SignInAttempt, shape: PasswordShape): SignInResult => {
  const outcome = signInOutcome(attempt, shape);
  const { message, steps } = meanings[outcome];
  const hyphens = outcome === 'refused-password-shape' && shape.hyphensMissing;
  const also = outcome === 'refused-password-shape' && !isAppleUser(attempt.user);
  return {
    ...attempt,
    outcome,
    message: hyphens
      ? 'refused, and the password lacks the hyphens that belong to it'
      : message(attempt),
    steps: [...steps, ...(also ? [useAppleUser] : [])],
  };
};
