/**
 * What the result of a sign-in means at iCloud. The rules for user names are not documented by Apple
 * but were found by many people: the whole @icloud.com address works for both directions; an address
 * of a custom domain works only if it is the Apple Account's own; one of another provider never does.
 */
import {
  isAppSpecificPassword,
  type SignInAttempt,
  type SignInOutcome,
  type SignInResult,
} from '../model/mail/sign-in.ts';
import type { NonEmpty } from '../model/non-empty.ts';
import { capital } from '../model/text/wording.ts';
import { appleHelpPages } from './mail-settings.ts';
import {
  appSpecificPassword,
  customDomainMenus,
  passwordClicks,
  passwordLimits,
} from './password-rules.ts';

/** What can be said about a password without showing it. */
export interface PasswordShape {
  /** Four groups of four lower-case letters with hyphens. */
  readonly appSpecific: boolean;
  /** Four such groups without hyphens, or with other separators. */
  readonly hyphensMissing: boolean;
}

/** The shape of a password; nothing of the password is kept. */
export const passwordShape = (password: string): PasswordShape => ({
  appSpecific: isAppSpecificPassword(password),
  hyphensMissing:
    !isAppSpecificPassword(password) && /^[a-z]{4}(?:[ _.-]?[a-z]{4}){3}$/.test(password),
});

/** Whether it can be an app-specific password, hyphens or not. */
export const looksAppSpecific = (password: string): boolean => {
  const { appSpecific, hyphensMissing } = passwordShape(password);
  return appSpecific || hyphensMissing;
};

/** What is asked, or said, before a password is sent that has another shape. */
export const otherShape = `This doesn't look like an app-specific password (${appSpecificPassword.form}), and mail servers refuse your Apple Account password`;

/** How to get one that does. */
export const getPassword = `Create one: ${passwordClicks}`;

/** Whether the user name has a form that iCloud accepts for every account: a bare name, or an Apple address. */
const isAppleUser = (user: string): boolean =>
  !user.includes('@') || /@(?:icloud|me|mac)\.com$/i.test(user);

/** The user name for the outgoing server, which needs the whole address. */
export const submissionUser = (user: string): string =>
  user.includes('@') ? user : `${user}@icloud.com`;

const makeNewPassword = `Create an app-specific password (${passwordClicks}) and use it instead of your Apple Account password.`;
const passwordNeeds = `${passwordLimits.charAt(0).toUpperCase()}${passwordLimits.slice(1)}.`;
const tryLater = `Check Apple's system status page (${appleHelpPages.status}) and try again later.`;
const useAppleUser =
  'Sign in with your @icloud.com address (--user NAME@icloud.com), and set the other address as an alias in the mail program.';
const runPorts = 'Find out why: dns-audit ports';

interface OutcomeMeaning {
  readonly message: (attempt: SignInAttempt) => string;
  readonly steps: readonly string[];
}

const meanings: { readonly [O in SignInOutcome]: OutcomeMeaning } = {
  accepted: { message: () => 'Signed in', steps: [] },
  refused: {
    message: () =>
      'Refused, although it looks like an app-specific password: it may be mistyped, revoked or of another account, or the user name is wrong',
    steps: [
      'Enter the password again, best by copy and paste: one wrong letter is enough.',
      makeNewPassword,
      passwordNeeds,
      'Check that the user name belongs to the Apple Account for which you created the password.',
      'If you changed your Apple Account password, create a new app-specific one: the old ones were revoked.',
    ],
  },
  'refused-password-shape': {
    message: () =>
      "Refused: this doesn't look like an app-specific password, and mail programs can't use your Apple Account password",
    steps: [
      makeNewPassword,
      passwordNeeds,
      `Enter it with its hyphens, in lowercase: ${appSpecificPassword.form}`,
    ],
  },
  'refused-user-form': {
    message: ({ user }) =>
      `Refused: iCloud accepts ${user} as a user name only if it is your Apple Account's own address, not an alias or another provider's address`,
    steps: [useAppleUser, makeNewPassword],
  },
  unavailable: {
    message: () =>
      'Apple could not check the password right now; many mail programs report this as a wrong password',
    steps: [tryLater],
  },
  'turned-away': {
    message: () => 'Apple turned this computer away before it checked the password',
    steps: [
      "Turn off VPNs and proxies, or try another network, such as your phone's hotspot.",
      tryLater,
    ],
  },
  'sender-refused': {
    message: () =>
      'Signed in, but the address does not belong to this account: mail from it would be refused',
    steps: [
      `Add the address with this Apple Account: ${customDomainMenus}.`,
      'Check that the mail program sends from an address that is listed there.',
    ],
  },
  'no-method': {
    message: () => 'The server offers no way to sign in with a password, so nothing was sent',
    steps: [runPorts],
  },
  lost: {
    message: () => 'The connection ended without a usable answer',
    steps: [tryLater, runPorts],
  },
  unreached: {
    message: () => 'No verified connection was possible, so the password was not sent',
    steps: [runPorts],
  },
};

const signInOutcome = ({ state, user }: SignInAttempt, shape: PasswordShape): SignInOutcome => {
  if (state !== 'refused') return state;
  if (!shape.appSpecific) return 'refused-password-shape';
  return isAppleUser(user) ? 'refused' : 'refused-user-form';
};

/** What the attempt means, and what to do about it. */
export const explainSignIn = (attempt: SignInAttempt, shape: PasswordShape): SignInResult => {
  const outcome = signInOutcome(attempt, shape);
  const { message, steps } = meanings[outcome];
  const hyphensOnly = outcome === 'refused-password-shape' && shape.hyphensMissing;
  const userToo = outcome === 'refused-password-shape' && !isAppleUser(attempt.user);
  return {
    ...attempt,
    outcome,
    message: hyphensOnly
      ? 'Refused: the hyphens of the app-specific password are missing'
      : message(attempt),
    steps: [...steps, ...(userToo ? [useAppleUser] : [])],
  };
};

/** What came of a sign-in, as a clause. */
const clauses: { readonly [O in SignInOutcome]: string } = {
  accepted: 'signed in',
  refused: 'iCloud refused the password',
  'refused-password-shape':
    'iCloud refused the password, which has not the shape of an app-specific one',
  'refused-user-form': 'iCloud refused this user name or the password',
  unavailable: 'Apple could not check the password right now',
  'turned-away': 'Apple turned this computer away before it checked the password',
  'sender-refused': 'signed in, but the address does not belong to this account',
  'no-method': 'the server offers no way to sign in, so the password was not sent',
  lost: 'the connection ended without an answer',
  unreached: 'the server could not be reached, so the password was not sent',
};

const mails = { imap: 'incoming mail', smtp: 'outgoing mail' } as const;

/** What came of all sign-ins, in a sentence without its full stop. */
export const summarizeSignIns = (results: NonEmpty<SignInResult>): string => {
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  const [{ outcome }] = results;
  if (outcomes.size === 1 && outcome === 'accepted' && results.length > 1)
    return 'Signed in to incoming and outgoing mail';
  if (outcomes.size === 1 && results.length > 1) return capital(`${clauses[outcome]} `).trimEnd();
  return capital(
    results.map((one) => `${mails[one.endpoint.protocol]}: ${clauses[one.outcome]}`).join('; '),
  );
};
