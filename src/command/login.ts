/** `dns-audit login`: does the password work for incoming and outgoing mail? Each server is tried once. */
import { writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { probedEndpoints } from '../diagnosis/diagnose.ts';
import {
  explainSignIn,
  getPassword,
  looksAppSpecific,
  otherShape,
  passwordShape,
  submissionUser,
  summarizeSignIns,
} from '../icloud/sign-in.ts';
import { promptUser } from '../input/cli/ask.ts';
import { readPassword } from '../input/cli/password.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { listSettings } from '../input/cli/mail-setting.ts';
import { traceError } from '../model/errno.ts';
import type { Endpoint } from '../model/mail/probe.ts';
import type { SignInResult } from '../model/mail/sign-in.ts';
import type { NonEmpty } from '../model/non-empty.ts';
import { UserError } from '../model/user-error.ts';
import { renderSignIns, renderSignInsJson } from '../report/text/sign-in.ts';
import { trySignIn } from '../mail/sign-in.ts';
import { reveals, type Secret } from '../mail/secret.ts';
import { version } from '../version.ts';
import { createLiveWorld } from '../audit/live-world.ts';
import { stdoutStyle } from './support/deliver-reports.ts';
import { progress } from './support/progress.ts';

/** 0: both accepted. 1: one was refused. 3: one could not be tried, or Apple could not check it. */
const signInStatus = (results: readonly SignInResult[]): 0 | 1 | 3 => {
  if (results.some(({ state }) => state === 'refused' || state === 'sender-refused')) return 1;
  return results.every(({ state }) => state === 'accepted') ? 0 : 3;
};

const signInAll = async (
  { address, options }: RequestOf<'login'>,
  secret: Secret,
): Promise<NonEmpty<SignInResult>> => {
  const { user = address } = options;
  const { imap, smtp } = probedEndpoints(listSettings(options));
  const { recursive } = createLiveWorld({ ...options, authoritative: false });
  const signal = AbortSignal.timeout(options.timeoutMs);
  const shape = passwordShape(secret());
  const signInAt = async (endpoint: Endpoint): Promise<SignInResult> => {
    const name = endpoint.protocol === 'imap' ? user : submissionUser(user);
    const credentials = { user: name, secret, address };
    const route = { resolver: recursive[0] };
    return explainSignIn(await trySignIn(endpoint, credentials, route, signal), shape);
  };
  return Promise.all([signInAt(imap), signInAt(smtp)]);
};

/**
 * Whether to send a password that can't be an app-specific one: most likely it is that of the Apple Account,
 * which no mail server needs to see.
 * @throws {UserError} where nobody can be asked.
 */
const mayBeSent = async (
  password: string,
  { anyPassword }: RequestOf<'login'>['options'],
): Promise<boolean> => {
  if (anyPassword || looksAppSpecific(password)) return true;
  if (!process.stdin.isTTY)
    throw new UserError(
      `${otherShape}, so it was not sent.`,
      `${getPassword}. To send this one anyway, add --any-password.`,
    );
  writeStderr(`${otherShape}.\n${getPassword}\n`);
  const isSent = /^y(?:es)?$/i.test(await promptUser('Send it anyway', 'no'));
  if (!isSent) writeStderr('Nothing was sent.\n');
  return isSent;
};

/** Asks for the password, signs in and prints the results. */
export const login = async (request: RequestOf<'login'>): Promise<number> => {
  const { options } = request;
  const password = await readPassword(process.env, process.stdin, writeStderr);
  if (password === undefined) return 130;
  if (!(await mayBeSent(password, options))) return 2;
  const secret: Secret = () => password;
  progress.show('Signing in');
  try {
    const results = await signInAll(request, secret);
    progress.clear();
    const summary = summarizeSignIns(results);
    await writeStdout(
      options.format === 'json'
        ? renderSignInsJson(summary, results, version)
        : renderSignIns(summary, results, stdoutStyle(options)),
    );
    return signInStatus(results);
  } catch (error) {
    const text = traceError(error);
    if (reveals(text, '', secret))
      // oxlint-disable-next-line preserve-caught-error -- The cause is what must not be shown.
      throw new Error('login failed with an error that contains the password, so it is not shown');
    throw error;
  }
};
