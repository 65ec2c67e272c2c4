import { describe, expect, it } from 'vitest';
import {
  explainSignIn,
  looksAppSpecific,
  passwordShape,
  submissionUser,
  summarizeSignIns,
} from '../../src/icloud/sign-in.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import type { SignInOutcome, SignInState } from '../../src/model/mail/sign-in.ts';

const attempt = (state: SignInState, user = 'you@icloud.com') => ({
  endpoint: mailServers.imap,
  user,
  state,
  detail: '',
});
const right = passwordShape('abcd-efgh-ijkl-mnop');
const wrong = passwordShape('Correct horse');

describe('a refusal', () => {
  it.each([
    ['an app-specific password', right, 'you@icloud.com', 'refused'],
    ['a bare name', right, 'you', 'refused'],
    ['another password', wrong, 'you@icloud.com', 'refused-password-shape'],
    ['a custom address', right, 'me@example.com', 'refused-user-form'],
    ['an address that only ends like it', right, 'me@noticloud.com', 'refused-user-form'],
    ['both', wrong, 'me@example.com', 'refused-password-shape'],
  ])('of %s', (_, shape, user, outcome) => {
    const result = explainSignIn(attempt('refused', user), shape);
    expect(result.outcome).toBe(outcome);
    expect(result.steps.length).toBeGreaterThan(0);
  });

  it('gives the steps for both possible causes', () =>
    expect(explainSignIn(attempt('refused', 'me@example.com'), wrong).steps.join(' ')).toMatch(
      /app-specific password.*@icloud\.com address/,
    ));

  it('of a password without its hyphens says so', () =>
    expect(explainSignIn(attempt('refused'), passwordShape('abcdefghijklmnop')).message).toContain(
      'the hyphens of the app-specific password are missing',
    ));
});

it.each<SignInState>([
  'accepted',
  'unavailable',
  'turned-away',
  'sender-refused',
  'no-method',
  'lost',
  'unreached',
])('%s keeps its meaning, whatever the password looks like', (state) => {
  for (const shape of [right, wrong]) {
    const result = explainSignIn(attempt(state), shape);
    expect(result.outcome).toBe(state);
    expect(result.message).toMatch(/^[ -~]+[^.]$/);
    expect(result.steps.length > 0).toBe(state !== 'accepted');
  }
});

it.each([
  ['you', 'you@icloud.com'],
  ['you@me.com', 'you@me.com'],
])('%s sends as %s', (user, whole) => expect(submissionUser(user)).toBe(whole));

/** What the first line says of both servers. */
const summaries: readonly (readonly [SignInOutcome, SignInOutcome, string])[] = [
  ['accepted', 'accepted', 'Signed in to incoming and outgoing mail'],
  ['refused', 'refused', 'iCloud refused the password'],
  [
    'refused-password-shape',
    'refused-password-shape',
    'iCloud refused the password, which has not the shape of an app-specific one',
  ],
  ['refused-user-form', 'refused-user-form', 'iCloud refused this user name or the password'],
  ['unavailable', 'unavailable', 'Apple could not check the password right now'],
  ['turned-away', 'turned-away', 'Apple turned this computer away before it checked the password'],
  ['lost', 'lost', 'The connection ended without an answer'],
  ['unreached', 'unreached', 'The server could not be reached, so the password was not sent'],
  ['no-method', 'no-method', 'The server offers no way to sign in, so the password was not sent'],
  ['accepted', 'refused', 'Incoming mail: signed in; outgoing mail: iCloud refused the password'],
  [
    'accepted',
    'sender-refused',
    'Incoming mail: signed in; outgoing mail: signed in, but the address does not belong to this account',
  ],
  [
    'accepted',
    'unreached',
    'Incoming mail: signed in; outgoing mail: the server could not be reached, so the password was not sent',
  ],
];

it.each(summaries)('%s and %s are summed up', (imap, smtp, summary) => {
  const signedIn = (outcome: SignInOutcome, protocol: 'imap' | 'smtp') => ({
    ...explainSignIn(attempt('accepted'), right),
    endpoint: mailServers[protocol],
    outcome,
  });
  expect(summarizeSignIns([signedIn(imap, 'imap'), signedIn(smtp, 'smtp')])).toBe(summary);
});

it('a refusal can be a typing mistake, and says so first', () => {
  const { message, steps } = explainSignIn(attempt('refused'), right);
  expect(message).toContain('mistyped');
  expect(steps[0]).toContain('Enter the password again');
});

it.each([
  ['abcd-efgh-ijkl-mnop', true],
  ['abcdefghijklmnop', true],
  ['abcd efgh ijkl mnop', true],
  ['abcd-efghijkl-mnop', true],
  ['Abcd-efgh-ijkl-mnop', false],
  ['abcd-efgh-ijkl-mno1', false],
  ['abcd-efgh-ijkl', false],
  ['hunter2', false],
])('%s can be an app-specific password: %s', (password, can) =>
  expect(looksAppSpecific(password)).toBe(can),
);
