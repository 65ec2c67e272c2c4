/** All rules that explain a port, and those about names and IPv6. */
import { presentText } from '../model/dns/presentation.ts';
import { hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import { capital } from '../model/text/wording.ts';
import {
  appleAnswerRule,
  foreignServerRule,
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
  isOnline,
  isUnresolved,
  type Observations,
  type Rule,
  joinSome,
  possibleCause,
  sinkholedAddresses,
  triedAddresses,
  findCrossChecked,
} from './observations.ts';

const askedServers = ({ resolution }: ProbeResult): string =>
  joinSome(
    resolution.map(({ server }) =>
      server === 'system' ? "this computer's resolver" : presentText(server),
    ),
  );

/** What another resolver, or the name's own servers, say; nothing if they give no address either. */
const describeElsewhere = (port: ProbeResult, seen: Observations): readonly string[] => {
  const crossChecked = findCrossChecked(port, seen);
  const given = crossChecked === undefined ? [] : presentAddresses(crossChecked);
  if (crossChecked === undefined || given.length === 0) return [];
  const works = hasFailed(crossChecked) ? '' : ', which works';
  return [
    `${capital(askedServers(crossChecked))} gave the address ${joinSome(given)} for ${presentText(port.endpoint.host)}${works}`,
  ];
};

/** Whether DNS answered for no other name either: then it does not block this one in particular. */
const knowsNoName = (port: ProbeResult, seen: Observations): boolean => {
  const controls = findControls(port, seen);
  return controls.length > 0 && controls.every(isUnresolved);
};

/** Whether the resolver that gave no address for the port's name answers for other names. */
const answersOthers = (port: ProbeResult, { probes, answers }: Observations): boolean => {
  const servers = new Set(port.resolution.map(({ server }) => server));
  return [...probes.flatMap(({ resolution }) => resolution), ...answers].some(
    ({ kind, server }) => kind !== 'failed' && servers.has(server),
  );
};

/** What the resolver said of the name, if that names the name and not the resolver as the fault. */
const describeDenial = (port: ProbeResult, seen: Observations): string | undefined => {
  const kinds = new Set(port.resolution.map(({ kind }) => kind));
  if (kinds.has('nxdomain')) return 'says that it does not exist';
  if (!kinds.has('failed')) return kinds.has('nodata') ? 'says that it has no address' : undefined;
  return answersOthers(port, seen) ? 'gave no answer, but answers for other names' : undefined;
};

/** The name has no address: the resolver denies it, or does not answer. */
const nameRule: Rule = (port, seen) => {
  if (port.addresses.length > 0) return [];
  const host = presentText(port.endpoint.host);
  const elsewhere = describeElsewhere(port, seen);
  const confidence = elsewhere.length > 0 ? 'certain' : 'likely';
  const isOffline = elsewhere.length === 0 && knowsNoName(port, seen) && !isOnline(seen);
  const denial = isOffline ? undefined : describeDenial(port, seen);
  if (denial !== undefined) {
    const words = `Asked for ${host}, ${askedServers(port)} ${denial}`;
    return [possibleCause('name-blocked', 'network', confidence, words, ...elsewhere)];
  }
  const id = isOffline ? 'offline' : 'resolver-silent';
  const silent = `${capital(askedServers(port))} gave no address for ${host}`;
  const controls = findControls(port, seen).map(describeContact);
  return [possibleCause(id, 'network', confidence, silent, ...elsewhere, ...controls)];
};

/** An address that only a DNS filter gives proves by itself that the name is blocked. */
const sinkholeRule: Rule = (port, seen) => {
  const given = sinkholedAddresses(port);
  if (given.length === 0) return [];
  const addresses = joinSome(presentAddresses({ addresses: given }));
  const words = `${capital(askedServers(port))} gave the address ${addresses} for ${presentText(port.endpoint.host)}, as DNS filters do: no mail server has it`;
  const elsewhere = describeElsewhere(port, seen);
  return [possibleCause('name-blocked', 'network', 'certain', words, ...elsewhere)];
};

/** Decided by trying the addresses that a second resolver gives, never by how those given here look. */
const forgedNameRule: Rule = (port, seen) => {
  const crossChecked = findCrossChecked(port, seen);
  if (crossChecked === undefined || port.addresses.length === 0 || hasFailed(crossChecked))
    return [];
  const given = presentAddresses(port);
  if (presentAddresses(crossChecked).some((address) => given.includes(address))) return [];
  const here = `${capital(askedServers(port))} gave the address ${joinSome(given)} for ${presentText(port.endpoint.host)}, which does not work`;
  const there = describeElsewhere(port, seen);
  return [possibleCause('name-forged', 'network', 'certain', here, ...there)];
};

/** The rules for ports that failed. */
export const causeRules: readonly Rule[] = [
  nameRule,
  sinkholeRule,
  forgedNameRule,
  captivePortalRule,
  certificateRule,
  foreignServerRule,
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
