/** The sign-in part of the IMAP and SMTP dialogues, between the capabilities and the goodbye. */
import type { Octets } from '../model/dns/dns.ts';
import type { SignInState } from '../model/mail/sign-in.ts';
import { type Dialogue, sendCommand, type SignInDialogue } from './dialogue.ts';
import { imapLineStart } from './imap.ts';
import type { Secret } from './secret.ts';
import { smtpLineStart } from './smtp.ts';

export interface Credentials {
  readonly user: string;
  readonly secret: Secret;
  /** The sender address, which the outgoing server is asked about after the sign-in. */
  readonly address: string;
}

/** The server's reply, filled in as it arrives. */
export interface SignInReply {
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
function* readTagged(tag: string, received: SignInReply, response?: string): Dialogue {
  let due = response;
  for (;;) {
    const line = yield { step: 'read', begins: imapLineStart };
    received.reply = line;
    if (line.startsWith('+')) {
      // RFC 9051 §6.2.2: the first challenge gets the response; another one cancels the sign-in.
      yield sendCommand(due ?? '*');
      due = undefined;
    } else if (line.startsWith(`${tag} `)) {
      received.state = imapStates.find(([pattern]) => pattern.test(line))?.[1] ?? 'lost';
      return;
    } else if (/^\* BYE\b/i.test(line)) {
      received.state = /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? 'unavailable' : 'lost';
    }
  }
}

/** LOGIN if it is allowed and can carry the password, else AUTHENTICATE PLAIN. */
export const imapSignIn = (credentials: Credentials, received: SignInReply): SignInDialogue =>
  function* signIn(offered) {
    const words = new Set(offered.map((word) => word.toUpperCase()));
    const { user, secret } = credentials;
    if (!words.has('LOGINDISABLED') && isPrintable(user + secret())) {
      received.state = 'lost';
      yield sendCommand(`a5 LOGIN ${quoted(user)} ${quoted(secret())}`);
      yield* readTagged('a5', received);
    } else if (words.has('AUTH=PLAIN')) {
      received.state = 'lost';
      yield sendCommand('a5 AUTHENTICATE PLAIN');
      yield* readTagged('a5', received, plainResponse(credentials));
    } else received.state = 'no-method';
  };

/** The last line of a reply. */
function* readReply(received: SignInReply): Dialogue<Octets> {
  for (;;) {
    const line = yield { step: 'read', begins: smtpLineStart };
    received.reply = line;
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

/** RFC 4954 §4: `AUTH PLAIN` with its response, or `AUTH LOGIN` if only that is offered. */
function* authenticate(
  methods: ReadonlySet<string>,
  credentials: Credentials,
  received: SignInReply,
): Dialogue {
  received.state = 'lost';
  if (methods.has('PLAIN')) {
    yield sendCommand(`AUTH PLAIN ${plainResponse(credentials)}`);
    received.state = smtpState(yield* readReply(received));
    return;
  }
  yield sendCommand('AUTH LOGIN');
  for (const part of [credentials.user, credentials.secret()]) {
    const line = yield* readReply(received);
    if (!line.startsWith('3')) {
      received.state = smtpState(line);
      return;
    }
    yield sendCommand(base64(utf8(part)));
  }
  received.state = smtpState(yield* readReply(received));
}

/** Signs in, and asks whether mail from the address is accepted; none is sent. */
export const smtpSignIn = (credentials: Credentials, received: SignInReply): SignInDialogue =>
  function* signIn(offered) {
    const list = offered.find((keyword) => /^AUTH[ =]/i.test(keyword)) ?? '';
    const methods = new Set(list.toUpperCase().split(/[ =]/).slice(1));
    if (!methods.has('PLAIN') && !methods.has('LOGIN')) {
      received.state = 'no-method';
      return;
    }
    yield* authenticate(methods, credentials, received);
    if (received.state !== 'accepted') return;
    const welcome = received.reply;
    yield sendCommand(`MAIL FROM:<${credentials.address}>`);
    const sender = yield* readReply(received);
    if (sender.startsWith('5')) received.state = 'sender-refused';
    else received.reply = welcome;
  };
