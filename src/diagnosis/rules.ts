/** Who is to blame for a port that does not work: every rule, and those about names, networks and Apple's own word. */
import { presentText } from '../model/dns/presentation.ts';
import type { ProbeResult } from '../model/probe.ts';
import { answers, between, certificates, inspected, opened, portal } from './rules-connected.ts';
import { unconnected } from './rules-unconnected.ts';
import {
  addressesOf,
  at,
  contactWords,
  controlsOf,
  failed,
  type Rule,
  some,
  suspect,
  triedOf,
  twinOf,
} from './observations.ts';

const askedOf = ({ resolution }: ProbeResult): string =>
  some(
    resolution.map(({ server }) =>
      server === 'system' ? "this machine's resolver" : presentText(server),
    ),
  );

/** No address: the name is denied, or nobody answers. */
const names: Rule = (port, scene) => {
  if (port.addresses.length > 0) return [];
  const host = presentText(port.endpoint.host);
  const twin = twinOf(port, scene);
  const given = twin === undefined ? [] : addressesOf(twin);
  const elsewhere =
    twin === undefined ? [] : [`${askedOf(twin)} gives ${host} the address ${some(given)}`];
  const confidence = given.length > 0 ? 'certain' : 'likely';
  const kinds = new Set(port.resolution.map(({ kind }) => kind));
  const controls = controlsOf(port, scene);
  const nobody = controls.length > 0 && controls.every(({ state }) => state !== 'connected');
  // A resolver that knows nobody's names denies none in particular.
  const walled = nobody && given.length === 0;
  if (!walled && (kinds.has('nxdomain') || kinds.has('nodata'))) {
    const denied = kinds.has('nxdomain') ? 'does not exist' : 'has no address';
    const words = `${askedOf(port)} says that ${host} ${denied}`;
    return [suspect('name-blocked', 'network', confidence, words, ...elsewhere)];
  }
  const id = walled ? 'offline' : 'resolver-silent';
  const silent = `${askedOf(port)} gives no address for ${host}`;
  const evidence = [silent, ...elsewhere, ...controls.map(contactWords)];
  return [suspect(id, 'network', confidence, ...evidence)];
};

/** Decided by trying the addresses that a referee gives, never by the look of those given here. */
const forged: Rule = (port, scene) => {
  const twin = twinOf(port, scene);
  if (twin === undefined || port.addresses.length === 0 || failed(twin)) return [];
  const given = addressesOf(port);
  const others = addressesOf(twin);
  if (others.some((address) => given.includes(address))) return [];
  const here = `${askedOf(port)} gives ${presentText(port.endpoint.host)} the address ${some(given)}, where it does not work`;
  const there = `${askedOf(twin)} gives ${some(others)}, where it does`;
  return [suspect('name-forged', 'network', 'certain', here, there)];
};

const outages: Rule = (_, { outages: under }) => {
  const evidence = under.map(
    ({ service, message }) =>
      `Apple's status page says of ${presentText(service)}: ${presentText(message)}`,
  );
  return under.length === 0 ? [] : [suspect('apple-down', 'apple', 'certain', ...evidence)];
};

/** For ports that failed. */
export const blameRules: readonly Rule[] = [
  outages,
  names,
  forged,
  portal,
  certificates,
  inspected,
  answers,
  between,
  unconnected,
];

/** IPv6 alone may be broken. */
const brokenIPv6: Rule = (port) => {
  const bad = triedOf(port).filter(({ family, state }) => family === 6 && state !== 'spoke');
  const good = port.addresses.filter(({ state }) => state === 'spoke');
  if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
  const evidence = [at(port, bad, 'does not work over IPv6'), at(port, good, 'works over IPv4')];
  return [suspect('ipv6-broken', 'network', 'likely', ...evidence)];
};

/** For ports that work. */
export const remarkRules: readonly Rule[] = [brokenIPv6, opened];
