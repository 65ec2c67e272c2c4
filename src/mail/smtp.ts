/** The SMTP dialogue, up to the point where a client signs in. */
import { ipFamily } from '../model/dns/ip-address.ts';
import type { Octets } from '../model/dns/dns.ts';
import type { Endpoint } from '../model/mail/probe.ts';
import {
  type Dialogue,
  enterPhase,
  failWithReply,
  noteCapabilities,
  sayGoodbye,
  requireStartTls,
  sendCommand,
  type SignInDialogue,
} from './dialogue.ts';
import type { DialogueFault } from './connection.ts';
import { refusalState } from './refusal.ts';

/** RFC 5321 §4.2: a code, and a hyphen on every line but the last. */
export const smtpLineStart = /^[2-5]\d\d[ \r\n-]/;

/** RFC 5321 §4.2.1: 4xx is temporary, 5xx permanent; the words may say more. */
const stateOfRefusal = (reply: Octets): DialogueFault['state'] =>
  reply.startsWith('4') ? refusalState(reply, 'unavailable') : 'turned-away';

/** The lines of a 2xx reply; any other reply ends the dialogue in the state that `otherwise` gives. */
function* readReply(what: string, otherwise = stateOfRefusal): Dialogue<readonly Octets[]> {
  const lines: Octets[] = [];
  for (;;) {
    const line = yield { step: 'read', begins: smtpLineStart };
    lines.push(line);
    if (line[3] === '-') continue;
    if (!line.startsWith('2')) yield failWithReply(otherwise(line), what, line);
    return lines;
  }
}

/** RFC 5321 §4.1.3: a client without a name of its own gives its address. */
const addressLiteral = (address: string): string =>
  ipFamily(address) === 6 ? `[IPv6:${address}]` : `[${address}]`;

function* sayHello(local: string): Dialogue<readonly Octets[]> {
  yield sendCommand(`EHLO ${addressLiteral(local)}`);
  const [, ...lines] = yield* readReply('EHLO was refused');
  return lines.map((line) => line.slice(4));
}

/** `local`: this end's address. `signIn` comes after the capabilities, and so after TLS. */
export function* smtpDialogue(
  { security, relay }: Endpoint,
  local: string,
  signIn?: SignInDialogue,
): Dialogue {
  yield enterPhase('greeting');
  const [greeting = ''] = yield* readReply('the server turned this computer away');
  yield { step: 'note', seen: { greeting: greeting.slice(0, 512) } };
  if (security === 'starttls') {
    yield enterPhase('starttls');
    const keywords = yield* sayHello(local);
    yield* requireStartTls(keywords, greeting);
    yield sendCommand('STARTTLS');
    yield* readReply('STARTTLS was refused', () => 'starttls-refused');
    yield enterPhase('tls');
    yield { step: 'secure' };
  }
  yield enterPhase('capabilities');
  const keywords = yield* sayHello(local);
  yield noteCapabilities(keywords);
  if (relay !== true && !keywords.some((keyword) => /^AUTH[ =]/i.test(keyword))) {
    yield failWithReply('auth-missing', 'the server does not offer AUTH', keywords.join(', '));
  }
  if (signIn !== undefined) yield* signIn(keywords);
  yield enterPhase('goodbye');
  yield sayGoodbye('QUIT');
}
