/** Whether a mechanism matches the client (RFC 7208 §5.3 to §5.7). */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { spfLimits } from '../../model/spf.ts';
import { containsNetwork, type Network, networkPrefix } from '../../model/dns/ip-address.ts';
import type { SpfDirective } from './grammar.ts';
import { parseTargetName } from './target-name.ts';
import {
  askHostAddresses,
  isStop,
  stopWith,
  termTarget,
  askTermRdata,
  askValidatedNames,
} from './evaluation-state.ts';
import type { SpfDialogue, SpfSession, EvaluationStop } from './evaluation-state.ts';

export type Match = boolean | EvaluationStop;

/** Whether the client is within the network; `straddles` if only some of the client's addresses are. */
export const matchNetwork = ({ client }: SpfSession, network: Network): Match => {
  if (containsNetwork(network, client)) return true;
  return containsNetwork(client, network)
    ? stopWith('straddles', 'some of the addresses match and some do not')
    : false;
};

const matchAny = (session: SpfSession, networks: readonly Network[]): Match => {
  const found = networks.map((network) => matchNetwork(session, network));
  return found.includes(true) || (found.find(isStop) ?? false);
};

type HostTerm = Extract<SpfDirective, { kind: 'a' | 'mx' }>;

function* matchHost(session: SpfSession, term: HostTerm, host: DnsName): SpfDialogue<boolean> {
  const addresses = yield* askHostAddresses(session, host);
  if (isStop(addresses)) return addresses;
  const length = session.client.family === 4 ? term.length4 : term.length6;
  return matchAny(
    session,
    addresses.map((address) => networkPrefix(address, length)),
  );
}

function* matchMx(session: SpfSession, term: HostTerm, name: DnsName): SpfDialogue<boolean> {
  const exchanges = yield* askTermRdata(session, { name, type: 'MX' });
  if (isStop(exchanges)) return exchanges;
  // RFC 7505 §3: a null MX names no host.
  const hosts = exchanges.filter(({ exchange }) => exchange !== '.');
  // RFC 7208 §4.6.4. Counted first, so that the order of the records does not matter.
  if (hosts.length > spfLimits.mxHosts)
    return stopWith('permerror', `more than ${spfLimits.mxHosts} MX records at ${name}`);
  hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
  for (const { exchange } of hosts) {
    const matched = yield* matchHost(session, term, exchange);
    if (matched !== false) return matched;
  }
  return false;
}

function* matchPtr(session: SpfSession, name: DnsName): SpfDialogue<boolean> {
  const names = yield* askValidatedNames(session);
  return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}

type HostMechanism = Extract<SpfDirective, { kind: 'a' | 'mx' | 'ptr' | 'exists' }>;

/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
export function* matchHosts(
  session: SpfSession,
  term: HostMechanism,
  domain: Octets,
): SpfDialogue<boolean> {
  const target = yield* termTarget(session, term.target, domain);
  if (isStop(target)) return target;
  const name = parseTargetName(target);
  // RFC 7208 §4.8: a malformed name is not looked up and matches nothing.
  if (name === undefined) return false;
  switch (term.kind) {
    case 'a':
      return yield* matchHost(session, term, name);
    case 'mx':
      return yield* matchMx(session, term, name);
    case 'ptr':
      return yield* matchPtr(session, name);
    case 'exists': {
      // RFC 7208 §5.7: an A record, whatever the client's family.
      const addresses = yield* askTermRdata(session, { name, type: 'A' });
      return isStop(addresses) ? addresses : addresses.length > 0;
    }
  }
}
