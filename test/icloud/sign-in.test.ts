import { describe, expect, it } from 'vitest';
import { explainSignIn, passwordShape, submissionUser } from '../../src/icloud/sign-in.ts';
import { mailServers } from '../../src/icloud/mail-settings.ts';
import type { SignInState } from '../../src/model/mail/sign-in.ts';

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
