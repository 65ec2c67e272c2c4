/** The second look after a mail port failed: what else is tried, to tell this computer, the network and Apple apart. */
import type { SecondLook } from '../model/mail/diagnosis.ts';
import type { Resolver } from '../model/dns/dns.ts';
import { type Endpoint, hasFailed, type ProbeResult } from '../model/mail/probe.ts';
import { contactServer, type HostPort } from './tcp-connect.ts';
import { prober, type ProberOptions } from './prober.ts';

export interface SecondLookOptions {
  readonly prober: ProberOptions;
  /** Looks up the addresses again elsewhere; absent if there is no other resolver. */
  readonly secondResolver?: Resolver;
  /** Other providers' servers: those with the same port as one that failed are connected to. */
  readonly controls: readonly HostPort[];
  /** Whether the user named the controls: then all are connected to. */
  readonly named: boolean;
  /** The ports for submission: if one does not work, the others are tried. */
  readonly submission: readonly Pick<Endpoint, 'port' | 'security'>[];
}

/** Whether no connection was made: only then does another server's port say anything. */
const isUnconnected = ({ addresses }: ProbeResult): boolean =>
  addresses.every(({ phase }) => phase === 'connect');

/** The endpoint at the second resolver's addresses, of which only those not tried yet are connected to. */
const probeCrossChecked = async (
  { endpoint, addresses }: ProbeResult,
  secondResolver: Resolver,
  options: SecondLookOptions,
  signal: AbortSignal,
): Promise<readonly ProbeResult[]> => {
  const answer = await secondResolver.lookup({ name: endpoint.host, type: 'A' }, signal);
  const given = answer.kind === 'found' ? answer.set.rdata : [];
  const tried = new Map(addresses.map((probe) => [probe.address, probe]));
  if (given.every(({ address }) => tried.has(address))) return [];
  const other = prober({ ...options.prober, resolver: secondResolver, tried });
  return [await other.probe(endpoint, signal)];
};

const otherSubmissionPorts = (
  { endpoint }: ProbeResult,
  { submission }: SecondLookOptions,
): readonly Endpoint[] =>
  endpoint.protocol === 'smtp'
    ? submission
        .filter(({ port }) => port !== endpoint.port)
        .map((other): Endpoint => Object.assign({}, endpoint, other))
    : [];

/** Never rejects; ends soon after `signal` aborts. Nothing is sent if all ports work. */
export const takeSecondLook = async (
  probes: readonly ProbeResult[],
  options: SecondLookOptions,
  signal: AbortSignal,
): Promise<SecondLook> => {
  const broken = probes.filter(hasFailed);
  const { secondResolver, named } = options;
  const unconnected = new Set(broken.filter(isUnconnected).map(({ endpoint }) => endpoint.port));
  const controls = options.controls.filter(
    ({ port }) => unconnected.size > 0 && (named || unconnected.has(port)),
  );
  const [crossChecked, alternatives, contacts] = await Promise.all([
    Promise.all(
      secondResolver === undefined
        ? []
        : broken.map((one) => probeCrossChecked(one, secondResolver, options, signal)),
    ),
    Promise.all(
      broken
        .flatMap((one) => otherSubmissionPorts(one, options))
        .map((endpoint) => prober(options.prober).probe(endpoint, signal)),
    ),
    Promise.all(controls.map((place) => contactServer(place, options.prober, signal))),
  ]);
  return { refereed: crossChecked.flat(), alternatives, controls: contacts };
};
