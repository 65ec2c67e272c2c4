/** Whom a refusal in words is about: this computer, or the server itself. */
import type { Octets } from '../model/dns/dns.ts';
import type { DialogueFault } from './connection.ts';

/** Too many connections or errors, an address that is limited or listed; RFC 3463 §3.8: X.7.x is policy. */
const aboutClient =
  /^[45]\d\d[ -][45]\.7\.\d|\btoo (?:many|much)\b|\b(?:your|client|this) (?:ip|host|address|network|connection)|\bfrom (?:your|this)\b|\brate[ -]?limit|\bthrottl|\bexcess|\bexceed|\bblock(?:ed|ing|list)|\bblacklist|\bgr[ea]ylist|\bdenied\b|\breputation\b|\[LIMIT\]/i;

/** The server's own state, for a while. */
const aboutServer =
  /\[(?:UNAVAILABLE|INUSE|SERVERBUG)\]|\bunavailable\b|\bnot available\b|\btemporar|\bshut(?:ting)? ?down\b|\bmaintenance\b|\binternal (?:server )?error\b|\boverload|\btry again\b/i;

/** `otherwise`: what the form of the reply says, if its words say nothing of whom it is about. */
export const refusalState = (
  reply: Octets,
  otherwise: 'turned-away' | 'unavailable',
): DialogueFault['state'] => {
  if (aboutClient.test(reply)) return 'turned-away';
  return aboutServer.test(reply) ? 'unavailable' : otherwise;
};
