/** Whether a mechanism matches the client (RFC 7208 §5.3 to §5.7). */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { contains, type Network, prefixOf } from './network.ts';
import type { SpfDirective } from './grammar.ts';
import { nameOf } from './target-name.ts';
import {
  addressesOf,
  isStop,
  stop,
  targetOf,
  termRdata,
  validatedNames,
} from './evaluation-state.ts';
import type { Asking, Session, Stop } from './evaluation-state.ts';

export type Match = boolean | Stop;

/** Whether the client is within the network; neither where the client is many and only some are. */
export const matchNetwork = ({ client }: Session, network: Network): Match => {
  if (contains(network, client)) return true;
  return contains(client, network)
    ? stop('straddles', 'some of the addresses match and some do not')
    : false;
};

const matchAny = (session: Session, networks: readonly Network[]): Match => {
  const found = networks.map((network) => matchNetwork(session, network));
  return found.includes(true) || (found.find(isStop) ?? false);
};

type Hosts = Extract<SpfDirective, { kind: 'a' | 'mx' }>;

function* matchHost(session: Session, term: Hosts, host: DnsName): Asking<boolean> {
  const addresses = yield* addressesOf(session, host);
  if (isStop(addresses)) return addresses;
  const length = session.client.family === 4 ? term.length4 : term.length6;
  return matchAny(
    session,
    addresses.map((address) => prefixOf(address, length)),
  );
}

function* matchMx(session: Session, term: Hosts, name: DnsName): Asking<boolean> {
  const exchanges = yield* termRdata(session, { name, type: 'MX' });
  if (isStop(exchanges)) return exchanges;
  // RFC 7505 §3: the root as exchange is no host.
  const hosts = exchanges.filter(({ exchange }) => exchange !== '.');
  // RFC 7208 §4.6.4: judged by their number, so that their order in the answer decides nothing.
  if (hosts.length > 10) return stop('permerror', `more than 10 MX records at ${name}`);
  hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
  for (const { exchange } of hosts) {
    const matched = yield* matchHost(session, term, exchange);
    if (matched !== false) return matched;
  }
  return false;
}

function* matchPtr(session: Session, name: DnsName): Asking<boolean> {
  const names = yield* validatedNames(session);
  return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}

type HostDirective = Extract<SpfDirective, { kind: 'a' | 'mx' | 'ptr' | 'exists' }>;

/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
export function* matchHosts(
  session: Session,
  term: HostDirective,
  domain: Octets,
): Asking<boolean> {
  const target = yield* targetOf(session, term.target, domain);
  if (isStop(target)) return target;
  const name = nameOf(target);
  // RFC 7208 §4.8: a malformed name is looked up by nobody and matches nothing.
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
      const addresses = yield* termRdata(session, { name, type: 'A' });
      return isStop(addresses) ? addresses : addresses.length > 0;
    }
  }
}
