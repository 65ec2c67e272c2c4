/** All rules that explain a port, and those about names, IPv6 and Apple's status page. */
import { presentText } from '../model/dns/presentation.ts';
import { hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import { capital } from '../model/text/wording.ts';
import {
  appleAnswerRule,
  interferenceRule,
  certificateRule,
  inspectionRule,
  inspectedButTrustedRule,
  captivePortalRule,
} from './rules-connected.ts';
import { unconnectedRule } from './rules-unconnected.ts';
import {
  presentAddresses,
  describePortAt,
  describeContact,
  findControls,
  type Rule,
  joinSome,
  possibleCause,
  triedAddresses,
  findCrossChecked,
} from './observations.ts';

const askedServers = ({ resolution }: ProbeResult): string =>
  joinSome(
    resolution.map(({ server }) =>
      server === 'system' ? "this computer's resolver" : presentText(server),
    ),
  );

/** The name has no address: the resolver denies it, or does not answer. */
const nameRule: Rule = (port, seen) => {
  if (port.addresses.length > 0) return [];
  const host = presentText(port.endpoint.host);
  const crossChecked = findCrossChecked(port, seen);
  const given = crossChecked === undefined ? [] : presentAddresses(crossChecked);
  const elsewhere =
    crossChecked === undefined
      ? []
      : [`${capital(askedServers(crossChecked))} gave the address ${joinSome(given)} for ${host}`];
  const confidence = given.length > 0 ? 'certain' : 'likely';
  const kinds = new Set(port.resolution.map(({ kind }) => kind));
  const controls = findControls(port, seen);
  const noneReached = controls.length > 0 && controls.every(({ state }) => state !== 'connected');
  // A resolver that knows no names at all does not block this one in particular.
  const isOffline = noneReached && given.length === 0;
  if (!isOffline && (kinds.has('nxdomain') || kinds.has('nodata'))) {
    const denied = kinds.has('nxdomain') ? 'does not exist' : 'has no address';
    const words = `${capital(askedServers(port))} says that ${host} ${denied}`;
    return [possibleCause('name-blocked', 'network', confidence, words, ...elsewhere)];
  }
  const id = isOffline ? 'offline' : 'resolver-silent';
  const silent = `${capital(askedServers(port))} gave no address for ${host}`;
  const evidence = [silent, ...elsewhere, ...controls.map(describeContact)];
  return [possibleCause(id, 'network', confidence, ...evidence)];
};

/** Decided by trying the addresses that a second resolver gives, never by how those given here look. */
const forgedNameRule: Rule = (port, seen) => {
  const crossChecked = findCrossChecked(port, seen);
  if (crossChecked === undefined || port.addresses.length === 0 || hasFailed(crossChecked))
    return [];
  const given = presentAddresses(port);
  const others = presentAddresses(crossChecked);
  if (others.some((address) => given.includes(address))) return [];
  const here = `${capital(askedServers(port))} gave the address ${joinSome(given)} for ${presentText(port.endpoint.host)}, which does not work`;
  const there = `${capital(askedServers(crossChecked))} gave ${joinSome(others)}, which works`;
  return [possibleCause('name-forged', 'network', 'certain', here, there)];
};

const outageRule: Rule = (_, { outages }) => {
  const evidence = outages.map(
    ({ service, message }) =>
      `Apple's status page reports for ${presentText(service)}: ${presentText(message)}`,
  );
  return outages.length === 0 ? [] : [possibleCause('apple-down', 'apple', 'certain', ...evidence)];
};

/** The rules for ports that failed. */
export const causeRules: readonly Rule[] = [
  outageRule,
  nameRule,
  forgedNameRule,
  captivePortalRule,
  certificateRule,
  inspectionRule,
  appleAnswerRule,
  interferenceRule,
  unconnectedRule,
];

/** IPv4 works, IPv6 does not. */
const brokenIpv6Rule: Rule = (port) => {
  const bad = triedAddresses(port).filter(({ family, state }) => family === 6 && state !== 'spoke');
  const good = port.addresses.filter(({ state }) => state === 'spoke');
  if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
  const evidence = [
    describePortAt(port, bad, 'does not work over IPv6'),
    describePortAt(port, good, 'works over IPv4'),
  ];
  return [possibleCause('ipv6-broken', 'network', 'likely', ...evidence)];
};

/** The rules for ports that work. */
export const remarkRules: readonly Rule[] = [brokenIpv6Rule, inspectedButTrustedRule];
