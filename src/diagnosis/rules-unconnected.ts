/** Who is to blame where no connection was made: this computer, the network, or Apple. */
import type { Confidence, ServerContact, Culprit } from '../model/mail/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, ProbeResult } from '../model/mail/probe.ts';
import {
  describePortAt,
  describeContact,
  findControls,
  hasFailed,
  isAppleServer,
  isUnconnected,
  formatHostPort,
  type Rule,
  type Observations,
  suspect,
  type Suspicion,
  addressesInState,
  triedAddresses,
} from './observations.ts';

/** Whether a refusal came faster than any packet goes to another machine and back. */
const isRefusedLocally = (hit: readonly AddressProbe[]): boolean =>
  hit.some(({ phases }) => (phases.at(-1)?.ms ?? Infinity) <= 1);

/** Other ports of the same host that work. */
const workingPorts = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): readonly ProbeResult[] =>
  inquiry.alternatives.filter(
    (other) => !hasFailed(other) && other.endpoint.host === endpoint.host,
  );

/** The controls that have an address here: without one they tell nothing of the port. */
const resolvedControls = (port: ProbeResult, scene: Observations): readonly ServerContact[] =>
  findControls(port, scene).filter(({ state }) => state !== 'unresolved');

type WeighedCauses = readonly (readonly [Suspicion['id'], Culprit, Confidence])[];

const refusedHere = ['refused-here', 'computer'] as const;
const blockedByNetwork = ['port-blocked', 'network'] as const;
const downAtApple = ['apple-down', 'apple'] as const;

/** A refusal; `others`: other ports of the host, or other hosts, tell that it is not Apple's. */
const weighRefusal = (refused: readonly AddressProbe[], others: boolean): WeighedCauses => {
  if (isRefusedLocally(refused))
    return [
      [...refusedHere, 'likely'],
      [...blockedByNetwork, 'possible'],
    ];
  if (others)
    return [
      [...blockedByNetwork, 'likely'],
      [...refusedHere, 'possible'],
    ];
  return [
    [...refusedHere, 'likely'],
    [...blockedByNetwork, 'possible'],
    [...downAtApple, 'possible'],
  ];
};

const weighCauses = (port: ProbeResult, scene: Observations): WeighedCauses => {
  const tried = triedAddresses(port);
  if (tried.some(({ errno }) => errno === 'EACCES' || errno === 'EPERM'))
    return [[...refusedHere, 'certain']];
  if (tried.every(({ state }) => state === 'deadline')) return [];
  if (tried.every(({ state }) => state === 'unreachable'))
    return [['offline', 'network', 'likely']];
  const refused = addressesInState(port, 'refused');
  const controls = resolvedControls(port, scene);
  const open = workingPorts(port, scene).length > 0;
  if (controls.some(({ state }) => state === 'connected'))
    return [
      [...downAtApple, 'likely'],
      [...(refused.length > 0 ? refusedHere : blockedByNetwork), 'possible'],
    ];
  const others = open || controls.length > 0;
  if (refused.length > 0) return weighRefusal(refused, others);
  return others
    ? [[...blockedByNetwork, 'certain']]
    : [
        [...blockedByNetwork, 'likely'],
        [...downAtApple, 'possible'],
      ];
};

/** No connection at all. */
export const unconnectedRule: Rule = (port, scene) => {
  const tried = triedAddresses(port);
  if (tried.length === 0 || !isUnconnected(port)) return [];
  const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
  const open = workingPorts(port, scene);
  const openPorts = open.map(({ endpoint }) => endpoint.port);
  const evidence = [
    describePortAt(port, tried, `cannot be connected to: ${words.join('; ')}`),
    ...(isRefusedLocally(addressesInState(port, 'refused'))
      ? [
          'the refusal came within a millisecond: from this computer or the router beside it, not from afar',
        ]
      : []),
    ...resolvedControls(port, scene).map(describeContact),
    ...open.map(
      ({ endpoint }) =>
        `${formatHostPort(endpoint)} works from here, though Apple does not list it`,
    ),
  ];
  return weighCauses(port, scene)
    .filter(([, culprit]) => culprit !== 'apple' || isAppleServer(port))
    .map((one): Suspicion => Object.assign({ openPorts }, suspect(...one, ...evidence)));
};
