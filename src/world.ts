/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
import { networkInterfaces } from 'node:os';
import type { World } from './audit.ts';
import type { AuditOptions, ResolverChoice } from './input/request.ts';
import type { Resolver } from './model/dns.ts';
import { keyOf, probe as probeNeed } from './model/evidence.ts';
import type { Prober, ProbeResult } from './model/probe.ts';
import { capped, once, recorded, sparing } from './resolve/decorate.ts';
import { deferred } from './resolve/deferred.ts';
import { prober, type ProberOptions } from './resolve/probe.ts';
import { system } from './resolve/system.ts';
import { wire } from './resolve/wire.ts';

/** What stands in for the internet: the demo's and the tests' servers on loopback. */
export interface Stage {
  /** The port on which authoritative servers are asked, in place of 53. */
  readonly nameServerPort?: number;
  readonly ca?: string;
  readonly connectTo?: NonNullable<ProberOptions['connectTo']>;
}

const resolverOf = (choice: ResolverChoice): Resolver => {
  switch (choice.kind) {
    case 'system':
      return system();
    case 'doh':
      // node:https costs more to load than all the rest; few runs want it.
      return deferred('resolver', choice.url, async () =>
        (await import('./resolve/doh.ts')).doh({ url: choice.url }),
      );
    case 'wire':
      return wire({ ...choice, vantage: 'resolver', recursion: true });
  }
};

/** One probe of an endpoint serves the whole run. */
const shared = (inner: Prober, signal: () => AbortSignal): Prober => {
  const results = new Map<string, Promise<ProbeResult>>();
  return {
    probe: (endpoint) => {
      const key = keyOf(probeNeed(endpoint));
      const result = results.get(key) ?? inner.probe(endpoint, signal());
      results.set(key, result);
      return result;
    },
  };
};

/** IPv6 counts only where a packet could leave this machine: a link-local address takes it nowhere. */
const familiesHere = (): World['families'] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .some(
      ({ family, internal, address }) =>
        family === 'IPv6' && !internal && !/^fe[89ab]/i.test(address),
    )
    ? [4, 6]
    : [4];

/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;

/** `onAnswer` is told of every answer, for progress. */
export const worldOf = (
  {
    resolvers,
    authoritative,
    timeoutMs,
  }: Pick<AuditOptions, 'resolvers' | 'authoritative' | 'timeoutMs'>,
  stage: Stage = {},
  onAnswer: () => void = () => {},
): World => {
  const watched = recorded(onAnswer);
  const asked = (resolver: Resolver): Resolver => once(watched(capped(perServer)(resolver)));
  const [first, ...others] = resolvers.map((choice) => asked(resolverOf(choice)));
  const servers = new Map<string, Resolver>();
  const direct = (address: string): Resolver => {
    const known = servers.get(address);
    if (known !== undefined) return known;
    const port = stage.nameServerPort ?? 53;
    const server = wire({ address, port, vantage: 'authoritative', recursion: false });
    const sole = once(watched(sparing(capped(perServer)(server))));
    servers.set(address, sole);
    return sole;
  };
  return {
    recursive: [first!, ...others],
    ...(authoritative ? { direct } : {}),
    families: familiesHere(),
    prober: shared(
      prober({
        resolver: first!,
        ...(stage.ca === undefined ? {} : { ca: stage.ca }),
        ...(stage.connectTo === undefined ? {} : { connectTo: stage.connectTo }),
      }),
      () => AbortSignal.timeout(timeoutMs),
    ),
  };
};
