/** Tries one sign-in at one server: over verified TLS only, and never a second time. */
import { ipFamily } from '../model/dns/ip-address.ts';
import type { Resolver } from '../model/dns/dns.ts';
import type { Endpoint } from '../model/mail/probe.ts';
import type { SignInAttempt } from '../model/mail/sign-in.ts';
import { type Credentials, type SignInReply, imapSignIn, smtpSignIn } from './sign-in-dialogue.ts';
import { withoutSecret } from './secret.ts';
import { runConnection, type PhaseLimits } from './session.ts';

/** Longer than a probe's: servers make those wait who give a wrong password. */
const limits: PhaseLimits = {
  connect: 10_000,
  greeting: 10_000,
  tls: 10_000,
  reply: 30_000,
  goodbye: 1_000,
  total: 60_000,
};

/** Addresses that are tried until one takes the password. */
const mostAddresses = 4;

export interface SignInOptions {
  readonly resolver: Resolver;
  /** Trusted roots in PEM; node's own where absent. */
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
    .slice(0, mostAddresses);
};

const trySignInAt = async (
  endpoint: Endpoint,
  address: string,
  credentials: Credentials,
  { options, signal }: { readonly options: SignInOptions; readonly signal: AbortSignal },
): Promise<SignInAttempt> => {
  const heard: SignInReply = { state: 'unreached', reply: '' };
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
      signIn: signIn(credentials, heard),
    },
    signal,
  );
  const { user, secret } = credentials;
  const words = heard.reply === '' ? result.detail : heard.reply;
  const detail = withoutSecret(words, user, secret);
  return { endpoint, user, address, state: heard.state, detail };
};

/**
 * Signs in at the first address that lets it come so far. Once the password was sent, no other is
 * tried, whatever came of it. Never rejects; ends soon after `signal` aborts.
 */
export const trySignIn = async (
  endpoint: Endpoint,
  credentials: Credentials,
  options: SignInOptions,
  signal: AbortSignal,
): Promise<SignInAttempt> => {
  const { user } = credentials;
  const detail = `${endpoint.host} has no address, as this machine sees it`;
  let attempt: SignInAttempt = { endpoint, user, state: 'unreached', detail };
  for (const address of await findAddresses(endpoint, options, signal)) {
    attempt = await trySignInAt(endpoint, address, credentials, { options, signal });
    if (attempt.state !== 'unreached') break;
  }
  return attempt;
};
