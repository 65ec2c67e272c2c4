/** Who is to blame for a port that does not work: every rule, and those about names, networks and Apple's own word. */
import { presentText } from '../model/dns/presentation.ts';
import type { ProbeResult } from '../model/mail/probe.ts';
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
  hasFailed,
  type Rule,
  joinSome,
  suspect,
  triedAddresses,
  findCrossChecked,
} from './observations.ts';

const askedServers = ({ resolution }: ProbeResult): string =>
  joinSome(
    resolution.map(({ server }) =>
      server === 'system' ? "this machine's resolver" : presentText(server),
    ),
  );

/** No address: the name is denied, or nobody answers. */
const nameRule: Rule = (port, scene) => {
  if (port.addresses.length > 0) return [];
  const host = presentText(port.endpoint.host);
  const twin = findCrossChecked(port, scene);
  const given = twin === undefined ? [] : presentAddresses(twin);
  const elsewhere =
    twin === undefined
      ? []
      : [`${askedServers(twin)} gives ${host} the address ${joinSome(given)}`];
  const confidence = given.length > 0 ? 'certain' : 'likely';
  const kinds = new Set(port.resolution.map(({ kind }) => kind));
  const controls = findControls(port, scene);
  const nobody = controls.length > 0 && controls.every(({ state }) => state !== 'connected');
  // A resolver that knows nobody's names denies none in particular.
  const walled = nobody && given.length === 0;
  if (!walled && (kinds.has('nxdomain') || kinds.has('nodata'))) {
    const denied = kinds.has('nxdomain') ? 'does not exist' : 'has no address';
    const words = `${askedServers(port)} says that ${host} ${denied}`;
    return [suspect('name-blocked', 'network', confidence, words, ...elsewhere)];
  }
  const id = walled ? 'offline' : 'resolver-silent';
  const silent = `${askedServers(port)} gives no address for ${host}`;
  const evidence = [silent, ...elsewhere, ...controls.map(describeContact)];
  return [suspect(id, 'network', confidence, ...evidence)];
};

/** Decided by trying the addresses that a referee gives, never by the look of those given here. */
const forgedNameRule: Rule = (port, scene) => {
  const twin = findCrossChecked(port, scene);
  if (twin === undefined || port.addresses.length === 0 || hasFailed(twin)) return [];
  const given = presentAddresses(port);
  const others = presentAddresses(twin);
  if (others.some((address) => given.includes(address))) return [];
  const here = `${askedServers(port)} gives ${presentText(port.endpoint.host)} the address ${joinSome(given)}, where it does not work`;
  const there = `${askedServers(twin)} gives ${joinSome(others)}, where it does`;
  return [suspect('name-forged', 'network', 'certain', here, there)];
};

const outageRule: Rule = (_, { outages: under }) => {
  const evidence = under.map(
    ({ service, message }) =>
      `Apple's status page says of ${presentText(service)}: ${presentText(message)}`,
  );
  return under.length === 0 ? [] : [suspect('apple-down', 'apple', 'certain', ...evidence)];
};

/** For ports that failed. */
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

/** IPv6 alone may be broken. */
const brokenIpv6Rule: Rule = (port) => {
  const bad = triedAddresses(port).filter(({ family, state }) => family === 6 && state !== 'spoke');
  const good = port.addresses.filter(({ state }) => state === 'spoke');
  if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
  const evidence = [
    describePortAt(port, bad, 'does not work over IPv6'),
    describePortAt(port, good, 'works over IPv4'),
  ];
  return [suspect('ipv6-broken', 'network', 'likely', ...evidence)];
};

/** For ports that work. */
export const remarkRules: readonly Rule[] = [brokenIpv6Rule, inspectedButTrustedRule];
