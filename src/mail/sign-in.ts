/** Tries one sign-in at one server: over verified TLS only, and never a second time. */
import { familyOf } from '../model/dns/ip-family.ts';
import type { Resolver } from '../model/dns/dns.ts';
import type { Endpoint } from '../model/probe.ts';
import type { SignInAttempt } from '../model/sign-in.ts';
import { type Credentials, type Heard, imapSignIn, smtpSignIn } from './sign-in-dialogue.ts';
import { discreet } from './secret.ts';
import { converse, type Limits } from './session.ts';

/** Longer than a probe's: servers make those wait who give a wrong password. */
const limits: Limits = {
  connect: 10_000,
  greeting: 10_000,
  tls: 10_000,
  reply: 30_000,
  goodbye: 1_000,
  total: 60_000,
};

/** Addresses that are tried until one takes the password. */
const mostAddresses = 4;

export interface LoginOptions {
  readonly resolver: Resolver;
  /** Trusted roots in PEM; node's own where absent. */
  readonly ca?: string;
}

const addressesOf = async (
  { host }: Endpoint,
  { resolver }: LoginOptions,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  if (familyOf(host) !== 0) return [host];
  const answers = await Promise.all(
    (['A', 'AAAA'] as const).map((type) => resolver.lookup({ name: host, type }, signal)),
  );
  return answers
    .flatMap((answer) => (answer.kind === 'found' ? answer.set.rdata : []))
    .map(({ address }) => address)
    .slice(0, mostAddresses);
};

const tryAt = async (
  endpoint: Endpoint,
  address: string,
  credentials: Credentials,
  { options, signal }: { readonly options: LoginOptions; readonly signal: AbortSignal },
): Promise<SignInAttempt> => {
  const heard: Heard = { state: 'unreached', reply: '' };
  const signIn = endpoint.protocol === 'imap' ? imapSignIn : smtpSignIn;
  const { host, port } = endpoint;
  const course = await converse(
    {
      endpoint,
      target: { address, port },
      limits,
      tls: {
        host,
        ...(options.ca !== undefined && { ca: options.ca }),
        verify: true,
        now: () => new Date(),
      },
      signIn: signIn(credentials, heard),
    },
    signal,
  );
  const { user, secret } = credentials;
  const words = heard.reply === '' ? course.detail : heard.reply;
  const detail = discreet(words, user, secret);
  return { endpoint, user, address, state: heard.state, detail };
};

/**
 * Signs in at the first address that lets it come so far. Once the password was sent, no other is
 * tried, whatever came of it. Never rejects; ends soon after `signal` aborts.
 */
export const tryLogin = async (
  endpoint: Endpoint,
  credentials: Credentials,
  options: LoginOptions,
  signal: AbortSignal,
): Promise<SignInAttempt> => {
  const { user } = credentials;
  const detail = `${endpoint.host} has no address, as this machine sees it`;
  let attempt: SignInAttempt = { endpoint, user, state: 'unreached', detail };
  for (const address of await addressesOf(endpoint, options, signal)) {
    attempt = await tryAt(endpoint, address, credentials, { options, signal });
    if (attempt.state !== 'unreached') break;
  }
  return attempt;
};
