/** The IMAP dialogue, up to the point where a client signs in. */
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

/** A response, a continuation, or the reply to one of the tags used here. */
export const imapLineStart = /^(?:\* |\+|a\d )/;

/** RFC 5530 §3: UNAVAILABLE and INUSE are temporary; a refusal without words of its reason is permanent. */
const stateOfRefusal = (line: Octets): DialogueFault['state'] => refusalState(line, 'turned-away');

/** A line; RFC 9051 §7.1.5: any may be `BYE`. */
function* receiveLine(): Dialogue<Octets> {
  const line = yield { step: 'read', begins: imapLineStart };
  if (/^\* BYE\b/i.test(line))
    yield failWithReply(stateOfRefusal(line), 'the server ended the session', line);
  return line;
}

/** The untagged lines before the tagged OK; NO and BAD end the dialogue in the state that `otherwise` gives. */
function* runCommand(
  tag: string,
  text: string,
  otherwise = stateOfRefusal,
): Dialogue<readonly Octets[]> {
  yield sendCommand(`${tag} ${text}`);
  const untagged: Octets[] = [];
  for (;;) {
    const line = yield* receiveLine();
    if (!line.startsWith(`${tag} `)) untagged.push(line);
    else if (/^\S+ OK\b/i.test(line)) return untagged;
    else yield failWithReply(otherwise(line), `${text} was refused`, line);
  }
}

function* readCapabilities(tag: string): Dialogue<readonly Octets[]> {
  const lines = yield* runCommand(tag, 'CAPABILITY');
  return lines.flatMap((line) => {
    const [, list] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
    return list?.split(' ').filter((word) => word !== '') ?? [];
  });
}

/** `signIn` comes after the capabilities, and so after TLS. */
export function* imapDialogue({ security }: Endpoint, signIn?: SignInDialogue): Dialogue {
  yield enterPhase('greeting');
  const greeting = yield* receiveLine();
  if (!/^\* (?:OK|PREAUTH)\b/i.test(greeting)) {
    yield failWithReply('not-the-protocol', 'not an IMAP greeting', greeting);
  }
  yield { step: 'note', seen: { greeting: greeting.slice(0, 512) } };
  if (security === 'starttls') {
    yield enterPhase('starttls');
    const offered = yield* readCapabilities('a1');
    yield* requireStartTls(offered, greeting);
    yield* runCommand('a2', 'STARTTLS', () => 'starttls-refused');
    yield enterPhase('tls');
    yield { step: 'secure' };
  }
  yield enterPhase('capabilities');
  const offered = yield* readCapabilities('a3');
  yield noteCapabilities(offered);
  const words = offered.map((word) => word.toUpperCase());
  // RFC 9051 §6.2.3: LOGIN needs no capability, unless it is disabled.
  if (words.includes('LOGINDISABLED') && !words.some((word) => word.startsWith('AUTH='))) {
    yield failWithReply('auth-missing', 'the server offers no way to sign in', offered.join(' '));
  }
  if (signIn !== undefined) yield* signIn(offered);
  yield enterPhase('goodbye');
  yield sayGoodbye('a4 LOGOUT');
}
