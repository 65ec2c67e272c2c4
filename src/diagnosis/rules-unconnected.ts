/** Causes of a failure to connect: this computer, the network or Apple. */
import { isExhausted, isForbidden } from '../model/errno.ts';
import type { Confidence, Culprit, ServerContact } from '../model/mail/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { ProbeResult } from '../model/mail/probe.ts';
import {
  addressesInState,
  describeContact,
  describePortAt,
  fastestConnection,
  findControls,
  isOnline,
  isUnconnected,
  isUnresolved,
  type Observations,
  type PossibleCause,
  possibleCause,
  type Rule,
  sinkholedAddresses,
  triedAddresses,
  workingPorts,
} from './observations.ts';
import { smallest } from '../model/list/large-lists.ts';

/** Milliseconds within which a program on this computer refuses; most other machines take longer. */
const localRefusalMs = 2;

/** Where a refusal can have come from, going by how long it took. */
interface RefusalOrigin {
  readonly ms: number;
  /** Milliseconds of the quickest connection to a server, if one was made. */
  readonly connection?: number;
  /** It came so fast that it may have been made on this computer. */
  readonly here: boolean;
  /** It came much faster than a server can be reached, so no server sent it. */
  readonly nearer: boolean;
}

const refusalOrigin = (port: ProbeResult, seen: Observations): RefusalOrigin | undefined => {
  const times = addressesInState(port, 'refused').flatMap(({ phases }) => phases.at(-1)?.ms ?? []);
  if (times.length === 0) return undefined;
  const ms = smallest(times);
  const connection = fastestConnection(seen);
  const here = ms <= localRefusalMs;
  if (connection === undefined) return { ms, here, nearer: false };
  return { ms, connection, here, nearer: connection - ms > localRefusalMs && ms * 2 < connection };
};

/** The controls that have an address here: without one they say nothing about the port. */
const resolvedControls = (port: ProbeResult, seen: Observations): readonly ServerContact[] =>
  findControls(port, seen).filter((control) => !isUnresolved(control));

type WeighedCauses = readonly (readonly [PossibleCause['id'], Culprit, Confidence])[];

const refusedHere = ['refused-here', 'computer'] as const;
const blockedByNetwork = ['port-blocked', 'network'] as const;
const downAtApple = ['apple-down', 'apple'] as const;

/**
 * What tells Apple's port from others: `apple-alone`: another provider's server can be reached;
 * `others-too`: none can, or another port of the host works; `unknown`: neither was seen.
 */
type Comparison = 'apple-alone' | 'others-too' | 'unknown';

const compareWithOthers = (port: ProbeResult, seen: Observations): Comparison => {
  // A host that answers on another port is not down.
  if (workingPorts(port, seen).length > 0) return 'others-too';
  const controls = resolvedControls(port, seen);
  if (controls.some(({ state }) => state === 'connected')) return 'apple-alone';
  return controls.length > 0 ? 'others-too' : 'unknown';
};

const weighRefusal = (
  { here, nearer, connection }: RefusalOrigin,
  compared: Comparison,
): WeighedCauses => {
  // Nothing shows that a server could have refused so fast.
  if (here && (nearer || connection === undefined))
    return [
      [...refusedHere, 'likely'],
      [...blockedByNetwork, 'possible'],
    ];
  if (nearer)
    return [
      [...blockedByNetwork, 'likely'],
      // Others' servers may be further away than Apple's.
      ...(compared === 'apple-alone' ? [[...downAtApple, 'possible'] as const] : []),
    ];
  const possiblyHere: WeighedCauses = here ? [[...refusedHere, 'possible']] : [];
  switch (compared) {
    case 'others-too':
      return [[...blockedByNetwork, 'likely'], ...possiblyHere];
    case 'apple-alone':
      return [
        [...downAtApple, 'likely'],
        ...(here ? possiblyHere : [[...blockedByNetwork, 'possible'] as const]),
      ];
    case 'unknown':
      return [[...blockedByNetwork, 'likely'], ...possiblyHere, [...downAtApple, 'possible']];
  }
};

const weighSilence = (compared: Comparison): WeighedCauses => {
  switch (compared) {
    case 'apple-alone':
      return [
        [...downAtApple, 'likely'],
        [...blockedByNetwork, 'possible'],
      ];
    case 'others-too':
      return [[...blockedByNetwork, 'certain']];
    case 'unknown':
      return [
        [...blockedByNetwork, 'likely'],
        [...downAtApple, 'possible'],
      ];
  }
};

const weighCauses = (port: ProbeResult, seen: Observations): WeighedCauses => {
  const tried = triedAddresses(port);
  const forbidden = tried.filter(({ errno }) => isForbidden(errno));
  if (forbidden.length > 0)
    return [[...refusedHere, forbidden.length === tried.length ? 'certain' : 'likely']];
  // Out of files or memory, this computer has not asked: no network is the cause.
  if (tried.some(({ errno }) => isExhausted(errno))) return [];
  if (tried.every(({ state }) => state === 'deadline')) return [];
  if (tried.every(({ state }) => state === 'unreachable'))
    return isOnline(seen)
      ? [['no-route', 'network', 'likely']]
      : [['offline', 'network', 'likely']];
  const compared = compareWithOthers(port, seen);
  const origin = refusalOrigin(port, seen);
  return origin === undefined ? weighSilence(compared) : weighRefusal(origin, compared);
};

const refusalWords = (port: ProbeResult, seen: Observations): readonly string[] => {
  const origin = refusalOrigin(port, seen);
  if (origin === undefined) return [];
  const { ms, connection, here, nearer } = origin;
  if (nearer)
    return [
      `The refusal took ${ms} ms, and the quickest connection to a server ${connection} ms: it came from nearby`,
    ];
  if (!here) return [`The refusal took ${ms} ms: a program on this computer would refuse at once`];
  return connection === undefined
    ? [
        `The refusal came within ${localRefusalMs} ms, so it came from this computer or a router next to it`,
      ]
    : [];
};

/** No address could be connected to. */
export const unconnectedRule: Rule = (port, seen) => {
  const tried = triedAddresses(port);
  if (tried.length === 0 || !isUnconnected(port) || sinkholedAddresses(port).length > 0) return [];
  const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
  const evidence = [
    describePortAt(port, tried, `can't be reached: ${words.join('; ')}`),
    ...refusalWords(port, seen),
    ...resolvedControls(port, seen).map(describeContact),
  ];
  return weighCauses(port, seen).map((one) => possibleCause(...one, ...evidence));
};
