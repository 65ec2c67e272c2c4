/** What is tried besides once a mail port did not work: to tell this computer, the network and Apple apart. */
import type { SecondLook } from '../model/mail/diagnosis.ts';
import type { Resolver } from '../model/dns/dns.ts';
import type { Endpoint, ProbeResult } from '../model/mail/probe.ts';
import { contactServer, type HostPort } from './tcp-connect.ts';
import { prober, type ProberOptions } from './prober.ts';

export interface SecondLookOptions {
  readonly prober: ProberOptions;
  /** Gives the addresses of a name once more, from elsewhere; absent where nobody can be asked. */
  readonly referee?: Resolver;
  /** Servers of others: those of the same port as one that failed are connected to. */
  readonly controls: readonly HostPort[];
  /** Whether the controls were named by the user: then all are. */
  readonly named: boolean;
  /** The port on which submission with implicit TLS may answer, where `from` does not. */
  readonly alternative: { readonly from: number; readonly port: number };
}

const hasFailed = ({ kind }: ProbeResult): boolean => kind !== 'spoke';

/** Whether nothing but a way to the port was missing: only then does another server's port tell anything. */
const isUnconnected = ({ addresses }: ProbeResult): boolean =>
  addresses.every(({ phase }) => phase === 'connect');

/** The endpoint at the referee's addresses, unless they are those that were tried. */
const probeCrossChecked = async (
  { endpoint, addresses }: ProbeResult,
  referee: Resolver,
  options: SecondLookOptions,
  signal: AbortSignal,
): Promise<readonly ProbeResult[]> => {
  const answer = await referee.lookup({ name: endpoint.host, type: 'A' }, signal);
  const given = answer.kind === 'found' ? answer.set.rdata : [];
  const tried = new Set(addresses.map(({ address }) => address));
  if (given.every(({ address }) => tried.has(address))) return [];
  return [await prober({ ...options.prober, resolver: referee }).probe(endpoint, signal)];
};

const alternativePort = (
  { endpoint }: ProbeResult,
  { alternative }: SecondLookOptions,
): readonly Endpoint[] =>
  endpoint.protocol === 'smtp' && endpoint.port === alternative.from
    ? [{ ...endpoint, port: alternative.port, security: 'implicit' }]
    : [];

/** Never rejects; ends soon after `signal` aborts. Nothing is sent where all ports work. */
export const takeSecondLook = async (
  probes: readonly ProbeResult[],
  options: SecondLookOptions,
  signal: AbortSignal,
): Promise<SecondLook> => {
  const broken = probes.filter(hasFailed);
  const { referee, named } = options;
  const lost = new Set(broken.filter(isUnconnected).map(({ endpoint }) => endpoint.port));
  const controls = options.controls.filter(
    ({ port }) => lost.size > 0 && (named || lost.has(port)),
  );
  const [crossChecked, alternatives, contacts] = await Promise.all([
    Promise.all(
      referee === undefined
        ? []
        : broken.map((one) => probeCrossChecked(one, referee, options, signal)),
    ),
    Promise.all(
      broken
        .flatMap((one) => alternativePort(one, options))
        .map((endpoint) => prober(options.prober).probe(endpoint, signal)),
    ),
    Promise.all(controls.map((place) => contactServer(place, options.prober, signal))),
  ]);
  return { refereed: crossChecked.flat(), alternatives, controls: contacts };
};
