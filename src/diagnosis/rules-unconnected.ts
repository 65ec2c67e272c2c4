/** Causes of a failure to connect: this computer, the network or Apple. */
import type { Confidence, ServerContact, Culprit } from '../model/mail/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import { type AddressProbe, hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import {
  describePortAt,
  describeContact,
  findControls,
  isAppleServer,
  isUnconnected,
  formatHostPort,
  type Rule,
  type Observations,
  possibleCause,
  type PossibleCause,
  addressesInState,
  triedAddresses,
} from './observations.ts';

/** Whether a refusal came faster than a packet can travel to another machine and back. */
const isRefusedLocally = (affected: readonly AddressProbe[]): boolean =>
  affected.some(({ phases }) => (phases.at(-1)?.ms ?? Infinity) <= 1);

/** Other ports of the same host that work. */
const workingPorts = (
  { endpoint }: ProbeResult,
  { inquiry }: Observations,
): readonly ProbeResult[] =>
  inquiry.alternatives.filter(
    (other) => !hasFailed(other) && other.endpoint.host === endpoint.host,
  );

/** The controls that have an address here: without one they say nothing about the port. */
const resolvedControls = (port: ProbeResult, seen: Observations): readonly ServerContact[] =>
  findControls(port, seen).filter(({ state }) => state !== 'unresolved');

type WeighedCauses = readonly (readonly [PossibleCause['id'], Culprit, Confidence])[];

const refusedHere = ['refused-here', 'computer'] as const;
const blockedByNetwork = ['port-blocked', 'network'] as const;
const downAtApple = ['apple-down', 'apple'] as const;

/** A refusal. `others`: another port of the host works, or other providers fail too, so it is not Apple that refuses. */
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

const weighCauses = (port: ProbeResult, seen: Observations): WeighedCauses => {
  const tried = triedAddresses(port);
  if (tried.some(({ errno }) => errno === 'EACCES' || errno === 'EPERM'))
    return [[...refusedHere, 'certain']];
  if (tried.every(({ state }) => state === 'deadline')) return [];
  if (tried.every(({ state }) => state === 'unreachable'))
    return [['offline', 'network', 'likely']];
  const refused = addressesInState(port, 'refused');
  const controls = resolvedControls(port, seen);
  const open = workingPorts(port, seen).length > 0;
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

/** No address could be connected to. */
export const unconnectedRule: Rule = (port, seen) => {
  const tried = triedAddresses(port);
  if (tried.length === 0 || !isUnconnected(port)) return [];
  const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
  const open = workingPorts(port, seen);
  const openPorts = open.map(({ endpoint }) => endpoint.port);
  const evidence = [
    describePortAt(port, tried, `can't be reached: ${words.join('; ')}`),
    ...(isRefusedLocally(addressesInState(port, 'refused'))
      ? [
          'The refusal came within a millisecond, so it came from this computer or a router next to it',
        ]
      : []),
    ...resolvedControls(port, seen).map(describeContact),
    ...open.map(
      ({ endpoint }) =>
        `${formatHostPort(endpoint)} works from here, although Apple does not list it`,
    ),
  ];
  return weighCauses(port, seen)
    .filter(([, culprit]) => culprit !== 'apple' || isAppleServer(port))
    .map((one): PossibleCause => Object.assign({ openPorts }, possibleCause(...one, ...evidence)));
};
