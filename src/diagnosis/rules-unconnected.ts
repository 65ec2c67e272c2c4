/** Who is to blame where no connection was made: this computer, the network, or Apple. */
import type { Confidence, Contact, Culprit } from '../model/diagnosis.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { AddressProbe, ProbeResult } from '../model/probe.ts';
import {
  at,
  contactWords,
  controlsOf,
  failed,
  isApples,
  isLost,
  placeOf,
  type Rule,
  type Scene,
  suspect,
  type Suspicion,
  those,
  triedOf,
} from './observations.ts';

/** Whether a refusal came faster than any packet goes to another machine and back. */
const isLocal = (hit: readonly AddressProbe[]): boolean =>
  hit.some(({ phases }) => (phases.at(-1)?.ms ?? Infinity) <= 1);

/** Other ports of the same host that work. */
const openOf = ({ endpoint }: ProbeResult, { inquiry }: Scene): readonly ProbeResult[] =>
  inquiry.alternatives.filter((other) => !failed(other) && other.endpoint.host === endpoint.host);

/** The controls that have an address here: without one they tell nothing of the port. */
const reached = (port: ProbeResult, scene: Scene): readonly Contact[] =>
  controlsOf(port, scene).filter(({ state }) => state !== 'unresolved');

type Weighed = readonly (readonly [Suspicion['id'], Culprit, Confidence])[];

const here = ['refused-here', 'computer'] as const;
const network = ['port-blocked', 'network'] as const;
const apple = ['apple-down', 'apple'] as const;

/** A refusal; `others`: other ports of the host, or other hosts, tell that it is not Apple's. */
const weighRefusal = (refused: readonly AddressProbe[], others: boolean): Weighed => {
  if (isLocal(refused))
    return [
      [...here, 'likely'],
      [...network, 'possible'],
    ];
  if (others)
    return [
      [...network, 'likely'],
      [...here, 'possible'],
    ];
  return [
    [...here, 'likely'],
    [...network, 'possible'],
    [...apple, 'possible'],
  ];
};

const weigh = (port: ProbeResult, scene: Scene): Weighed => {
  const tried = triedOf(port);
  if (tried.some(({ errno }) => errno === 'EACCES' || errno === 'EPERM'))
    return [[...here, 'certain']];
  if (tried.every(({ state }) => state === 'deadline')) return [];
  if (tried.every(({ state }) => state === 'unreachable'))
    return [['offline', 'network', 'likely']];
  const refused = those(port, 'refused');
  const controls = reached(port, scene);
  const open = openOf(port, scene).length > 0;
  if (controls.some(({ state }) => state === 'connected'))
    return [
      [...apple, 'likely'],
      [...(refused.length > 0 ? here : network), 'possible'],
    ];
  const others = open || controls.length > 0;
  if (refused.length > 0) return weighRefusal(refused, others);
  return others
    ? [[...network, 'certain']]
    : [
        [...network, 'likely'],
        [...apple, 'possible'],
      ];
};

/** No connection at all. */
export const unconnected: Rule = (port, scene) => {
  const tried = triedOf(port);
  if (tried.length === 0 || !isLost(port)) return [];
  const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
  const open = openOf(port, scene);
  const openPorts = open.map(({ endpoint }) => endpoint.port);
  const evidence = [
    at(port, tried, `cannot be connected to: ${words.join('; ')}`),
    ...(isLocal(those(port, 'refused'))
      ? [
          'the refusal came within a millisecond: from this computer or the router beside it, not from afar',
        ]
      : []),
    ...reached(port, scene).map(contactWords),
    ...open.map(
      ({ endpoint }) => `${placeOf(endpoint)} works from here, though Apple does not list it`,
    ),
  ];
  return weigh(port, scene)
    .filter(([, culprit]) => culprit !== 'apple' || isApples(port))
    .map((one) => ({ ...suspect(...one, ...evidence), openPorts }));
};
