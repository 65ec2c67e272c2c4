/** Signs in once on a connection that was verified: the part between the capabilities and the goodbye. */
import type { Octets } from '../model/dns/dns.ts';
import type { SignInState } from '../model/sign-in.ts';
import { type Dialogue, send, type SignIn } from './dialogue.ts';
import { begins as imapBegins } from './imap.ts';
import type { Secret } from './secret.ts';
import { begins as smtpBegins } from './smtp.ts';

export interface Credentials {
  readonly user: string;
  readonly secret: Secret;
  /** The address to send from: asked of the outgoing server where it accepts the sign-in. */
  readonly address: string;
}

/** What the server made of it, filled as it is heard. */
export interface Heard {
  state: SignInState;
  reply: Octets;
}

/** The octets of `text` as UTF-8. */
const utf8 = (text: string): Octets => Buffer.from(text, 'utf8').toString('latin1');

const base64 = (octets: Octets): string => Buffer.from(octets, 'latin1').toString('base64');

/** RFC 4616 §2: no authorization identity, user name, password. */
const plainResponse = ({ user, secret }: Credentials): string =>
  base64(utf8(`\0${user}\0${secret()}`));

const isPrintable = (text: string): boolean => /^[ -~]*$/.test(text);

/** RFC 9051 §4.3. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const imapStates: readonly (readonly [RegExp, SignInState])[] = [
  [/^\S+ OK\b/i, 'accepted'],
  [/^\S+ (?:NO|BAD) \[(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]/i, 'unavailable'],
  [/^\S+ NO\b/i, 'refused'],
];

/** Reads until the tagged reply; a continuation is answered with `response`, once. */
function* tagged(tag: string, heard: Heard, response?: string): Dialogue {
  let due = response;
  for (;;) {
    const line = yield { step: 'read', begins: imapBegins };
    heard.reply = line;
    if (line.startsWith('+')) {
      // RFC 9051 §6.2.2: an empty challenge is answered; any other is not understood, and given up.
      yield send(due ?? '*');
      due = undefined;
    } else if (line.startsWith(`${tag} `)) {
      heard.state = imapStates.find(([pattern]) => pattern.test(line))?.[1] ?? 'lost';
      return;
    } else if (/^\* BYE\b/i.test(line)) {
      heard.state = /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? 'unavailable' : 'lost';
    }
  }
}

/** LOGIN where it is allowed and can carry the password, else AUTHENTICATE PLAIN. */
export const imapSignIn = (credentials: Credentials, heard: Heard): SignIn =>
  function* signIn(offered) {
    const words = new Set(offered.map((word) => word.toUpperCase()));
    const { user, secret } = credentials;
    if (!words.has('LOGINDISABLED') && isPrintable(user + secret())) {
      heard.state = 'lost';
      yield send(`a5 LOGIN ${quoted(user)} ${quoted(secret())}`);
      yield* tagged('a5', heard);
    } else if (words.has('AUTH=PLAIN')) {
      heard.state = 'lost';
      yield send('a5 AUTHENTICATE PLAIN');
      yield* tagged('a5', heard, plainResponse(credentials));
    } else heard.state = 'no-method';
  };

/** The last line of a reply. */
function* reply(heard: Heard): Dialogue<Octets> {
  for (;;) {
    const line = yield { step: 'read', begins: smtpBegins };
    heard.reply = line;
    if (line[3] !== '-') return line;
  }
}

const smtpState = (line: Octets): SignInState => {
  if (line.startsWith('235')) return 'accepted';
  if (line.startsWith('4')) return 'unavailable';
  // RFC 4954 §6: 530, 534, 535 and 538 are about the sign-in; other refusals are about the client.
  if (/^53[0458]/.test(line)) return 'refused';
  return line.startsWith('5') ? 'turned-away' : 'lost';
};

/** RFC 4954 §4: `AUTH PLAIN` with its response at once, or `AUTH LOGIN`, where only that is offered. */
function* authenticate(
  methods: ReadonlySet<string>,
  credentials: Credentials,
  heard: Heard,
): Dialogue {
  heard.state = 'lost';
  if (methods.has('PLAIN')) {
    yield send(`AUTH PLAIN ${plainResponse(credentials)}`);
    heard.state = smtpState(yield* reply(heard));
    return;
  }
  yield send('AUTH LOGIN');
  for (const part of [credentials.user, credentials.secret()]) {
    const line = yield* reply(heard);
    if (!line.startsWith('3')) {
      heard.state = smtpState(line);
      return;
    }
    yield send(base64(utf8(part)));
  }
  heard.state = smtpState(yield* reply(heard));
}

/** Signs in, and asks whether mail from the address would be taken; none is sent. */
export const smtpSignIn = (credentials: Credentials, heard: Heard): SignIn =>
  function* signIn(offered) {
    const list = offered.find((keyword) => /^AUTH[ =]/i.test(keyword)) ?? '';
    const methods = new Set(list.toUpperCase().split(/[ =]/).slice(1));
    if (!methods.has('PLAIN') && !methods.has('LOGIN')) {
      heard.state = 'no-method';
      return;
    }
    yield* authenticate(methods, credentials, heard);
    if (heard.state !== 'accepted') return;
    const welcome = heard.reply;
    yield send(`MAIL FROM:<${credentials.address}>`);
    const sender = yield* reply(heard);
    if (sender.startsWith('5')) heard.state = 'sender-refused';
    else heard.reply = welcome;
  };
