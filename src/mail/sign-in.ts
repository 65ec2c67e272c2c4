/** Tries one sign-in at one server, only over verified TLS and only once. */
import { ipFamily } from '../model/dns/ip-address.ts';
import type { Resolver } from '../model/dns/dns.ts';
import type { Endpoint } from '../model/mail/probe.ts';
import type { SignInAttempt } from '../model/mail/sign-in.ts';
import { type Credentials, type SignInReply, imapSignIn, smtpSignIn } from './sign-in-dialogue.ts';
import { withoutSecret } from './secret.ts';
import { runConnection, type PhaseLimits } from './session.ts';

/** Longer than a probe's: servers delay their reply to a wrong password. */
const limits: PhaseLimits = {
  connect: 10_000,
  greeting: 10_000,
  tls: 10_000,
  reply: 30_000,
  goodbye: 1_000,
  total: 60_000,
};

/** The most addresses that are tried until the password could be sent. */
const maxAddresses = 4;

export interface SignInOptions {
  readonly resolver: Resolver;
  /** Trusted roots in PEM; node's own if absent. */
  readonly ca?: string;
}

const findAddresses = async (
  { host }: Endpoint,
  { resolver }: SignInOptions,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  if (ipFamily(host) !== 0) return [host];
  const answers = await Promise.all(
    (['A', 'AAAA'] as const).map((type) => resolver.lookup({ name: host, type }, signal)),
  );
  return answers
    .flatMap((answer) => (answer.kind === 'found' ? answer.set.rdata : []))
    .map(({ address }) => address)
    .slice(0, maxAddresses);
};

const trySignInAt = async (
  endpoint: Endpoint,
  address: string,
  credentials: Credentials,
  { options, signal }: { readonly options: SignInOptions; readonly signal: AbortSignal },
): Promise<SignInAttempt> => {
  const received: SignInReply = { state: 'unreached', reply: '' };
  const signIn = endpoint.protocol === 'imap' ? imapSignIn : smtpSignIn;
  const { host, port } = endpoint;
  const result = await runConnection(
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
      signIn: signIn(credentials, received),
    },
    signal,
  );
  const { user, secret } = credentials;
  const words = received.reply === '' ? result.detail : received.reply;
  const detail = withoutSecret(words, user, secret);
  return { endpoint, user, address, state: received.state, detail };
};

/**
 * Signs in at the first address that can be reached. Once the password was sent, no other is tried,
 * whatever the result. Never rejects; ends soon after `signal` aborts.
 */
export const trySignIn = async (
  endpoint: Endpoint,
  credentials: Credentials,
  options: SignInOptions,
  signal: AbortSignal,
): Promise<SignInAttempt> => {
  const { user } = credentials;
  const detail = `${endpoint.host} has no address, as seen from this computer`;
  let attempt: SignInAttempt = { endpoint, user, state: 'unreached', detail };
  for (const address of await findAddresses(endpoint, options, signal)) {
    attempt = await trySignInAt(endpoint, address, credentials, { options, signal });
    if (attempt.state !== 'unreached') break;
  }
  return attempt;
};
