/** What is said on an SMTP submission port, up to the point where a client would sign in. */
import { familyOf } from '../model/dns/ip-family.ts';
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

/** RFC 5321 §4.2: a code, and a hyphen on every line but the last. */
export const begins = /^[2-5]\d\d[ \r\n-]/;

/** 4xx is for now, 5xx for good. */
const refusal = (reply: Octets): Fault['state'] =>
  reply.startsWith('4') ? 'unavailable' : 'turned-away';

/** The lines of a 2xx reply; any other reply ends the dialogue in the state of `otherwise`. */
function* reply(what: string, otherwise = refusal): Dialogue<readonly Octets[]> {
  const lines: Octets[] = [];
  for (;;) {
    const line = yield { step: 'read', begins };
    lines.push(line);
    if (line[3] === '-') continue;
    if (!line.startsWith('2')) yield failBy(otherwise(line), what, line);
    return lines;
  }
}

/** RFC 5321 §4.1.3: a client without a name of its own gives its address. */
const literal = (address: string): string =>
  familyOf(address) === 6 ? `[IPv6:${address}]` : `[${address}]`;

function* hello(local: string): Dialogue<readonly Octets[]> {
  yield send(`EHLO ${literal(local)}`);
  const [, ...lines] = yield* reply('EHLO is refused');
  return lines.map((line) => line.slice(4));
}

/** `local`: this end's address. `signIn` comes after the capabilities, and so after TLS. */
export function* smtp({ security, relay }: Endpoint, local: string, signIn?: SignIn): Dialogue {
  yield enter('greeting');
  const [greeting = ''] = yield* reply('the server turns clients away');
  yield { step: 'note', seen: { greeting: greeting.slice(0, 512) } };
  if (security === 'starttls') {
    yield enter('starttls');
    const keywords = yield* hello(local);
    yield* requireStartTls(keywords, greeting);
    yield send('STARTTLS');
    yield* reply('STARTTLS is refused', () => 'starttls-refused');
    yield enter('tls');
    yield { step: 'secure' };
  }
  yield enter('capabilities');
  const keywords = yield* hello(local);
  yield offer(keywords);
  if (relay !== true && !keywords.some((keyword) => /^AUTH[ =]/i.test(keyword))) {
    yield failBy('auth-missing', 'no AUTH among what is offered', keywords.join(', '));
  }
  if (signIn !== undefined) yield* signIn(keywords);
  yield enter('goodbye');
  yield part('QUIT');
}
