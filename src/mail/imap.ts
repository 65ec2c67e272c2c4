/** What is said on an IMAP port, up to the point where a client would sign in. */
import type { Octets } from '../model/dns/dns.ts';
import type { Endpoint } from '../model/probe.ts';
import {
  type Dialogue,
  enter,
  failBy,
  offer,
  part,
  requireStartTls,
  send,
  type SignIn,
} from './dialogue.ts';
import type { Fault } from './connection.ts';

/** A response, a continuation, or the reply to one of the tags used here. */
export const begins = /^(?:\* |\+|a\d )/;

/** RFC 5530 §3: UNAVAILABLE and INUSE pass; other refusals stand. */
const refusal = (line: Octets): Fault['state'] =>
  /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? 'unavailable' : 'turned-away';

/** A line; RFC 9051 §7.1.5: `BYE` may come in place of any. */
function* hear(): Dialogue<Octets> {
  const line = yield { step: 'read', begins };
  if (/^\* BYE\b/i.test(line)) yield failBy(refusal(line), 'the server says goodbye', line);
  return line;
}

/** The untagged lines before the tagged OK; NO and BAD end the dialogue in the state of `otherwise`. */
function* command(tag: string, text: string, otherwise = refusal): Dialogue<readonly Octets[]> {
  yield send(`${tag} ${text}`);
  const untagged: Octets[] = [];
  for (;;) {
    const line = yield* hear();
    if (!line.startsWith(`${tag} `)) untagged.push(line);
    else if (/^\S+ OK\b/i.test(line)) return untagged;
    else yield failBy(otherwise(line), `${text} is refused`, line);
  }
}

function* capabilities(tag: string): Dialogue<readonly Octets[]> {
  const lines = yield* command(tag, 'CAPABILITY');
  return lines.flatMap((line) => {
    const [, list] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
    return list?.split(' ').filter((word) => word !== '') ?? [];
  });
}

/** `signIn` comes after the capabilities, and so after TLS. */
export function* imap({ security }: Endpoint, signIn?: SignIn): Dialogue {
  yield enter('greeting');
  const greeting = yield* hear();
  if (!/^\* (?:OK|PREAUTH)\b/i.test(greeting)) {
    yield failBy('not-the-protocol', 'no IMAP greeting', greeting);
  }
  yield { step: 'note', seen: { greeting: greeting.slice(0, 512) } };
  if (security === 'starttls') {
    yield enter('starttls');
    const offered = yield* capabilities('a1');
    yield* requireStartTls(offered, greeting);
    yield* command('a2', 'STARTTLS', () => 'starttls-refused');
    yield enter('tls');
    yield { step: 'secure' };
  }
  yield enter('capabilities');
  const offered = yield* capabilities('a3');
  yield offer(offered);
  const words = offered.map((word) => word.toUpperCase());
  // RFC 9051 §6.2.3: LOGIN needs no capability, unless it is disabled.
  if (words.includes('LOGINDISABLED') && !words.some((word) => word.startsWith('AUTH='))) {
    yield failBy('auth-missing', 'no way to sign in is offered', offered.join(' '));
  }
  if (signIn !== undefined) yield* signIn(offered);
  yield enter('goodbye');
  yield part('a4 LOGOUT');
}
