/** Probes a mail port at every address of its host, each on its own connection. */
import { isExhausted } from '../model/errno.ts';
import { setMaxListeners } from 'node:events';
import type { networkInterfaces } from 'node:os';
import { routesIPv6 } from './own-addresses.ts';
import type { Answer, Attempt, Failure, FailureCode, Resolver } from '../model/dns/dns.ts';
import type {
  AddressProbe,
  Endpoint,
  Prober,
  ProbeResult,
  ProbeState,
} from '../model/mail/probe.ts';
import { ipFamily } from '../model/dns/ip-address.ts';
import { findInterceptor } from '../knowledge/tls-interceptors.ts';
import {
  type ConnectionResult,
  runConnection,
  type PhaseLimits,
  loadTls,
  type ConnectionPlan,
} from './session.ts';
import type { ConnectionTarget } from './connection.ts';

const defaultLimits: PhaseLimits = {
  connect: 5_000,
  greeting: 5_000,
  tls: 5_000,
  reply: 5_000,
  goodbye: 1_000,
  total: 15_000,
};

/** Addresses tried of one family, all at once; the rest are `untried`. */
const maxAddresses = 8;

export interface ProberOptions {
  /** Gives the addresses. */
  readonly resolver: Resolver;
  readonly timeouts?: Partial<PhaseLimits>;
  /** Trusted roots in PEM; node's own if absent. */
  readonly ca?: string;
  /** Where to connect instead of to an address and port: for stand-in servers on loopback. */
  readonly connectTo?: (address: string, port: number) => ConnectionTarget;
  /** What came of addresses that were tried already: these are not tried again. */
  readonly tried?: ReadonlyMap<string, AddressProbe>;
  /** The clock that `daysLeft` is counted by. */
  readonly now?: () => Date;
  readonly interfaces?: typeof networkInterfaces;
  /** The roots that the system trusts, in PEM; `undefined` if they are not known. */
  readonly systemRoots?: () => readonly string[] | undefined;
}

/** States that say nothing about the server; every other state is its answer. */
const unansweredCodes: Partial<Record<ProbeState, FailureCode>> = {
  untried: 'unreachable',
  unreachable: 'unreachable',
  timeout: 'timeout',
  silent: 'timeout',
  slow: 'timeout',
  deadline: 'deadline',
};

/** Why an address is not tried. */
const whyNotTried = (
  target: ConnectionTarget,
  place: number,
  options: ProberOptions,
): string | undefined => {
  if (place >= maxAddresses) return `only the first ${maxAddresses} addresses are tried`;
  if (ipFamily(target.address) !== 6 || target.address === '::1') return undefined;
  return routesIPv6(options.interfaces)
    ? undefined
    : 'this computer has no IPv6 address except a link-local one';
};

type ProbeOutcome = Omit<AddressProbe, 'address' | 'family'>;

/** States of a certificate whose only fault is its issuer. */
const untrustedStates = new Set<ProbeState>(['certificate-untrusted', 'certificate-self-signed']);

/** Named even if the certificate is trusted: node may be set to trust the interceptor's root. */
const withInterceptor = (result: ConnectionResult): ProbeOutcome => {
  const interceptor = findInterceptor(result.tls?.certificate?.issuer ?? '');
  return interceptor === undefined ? result : { ...result, interceptor };
};

/** The whole dialogue of a program that trusts what the system trusts. */
const probeAsSystem = async (plan: ConnectionPlan, signal: AbortSignal): Promise<ProbeOutcome> => {
  const result = await runConnection(plan, signal);
  const tls = result.tls && { ...result.tls, authorized: false, systemTrust: true };
  return withInterceptor({ ...result, ...(tls && { tls }) });
};

/**
 * A second handshake reads an untrusted certificate: who issued it, is only its chain incomplete, and
 * does the system trust it? If so, the dialogue is repeated with the system's roots.
 */
const explainDistrust = async (
  first: ConnectionResult,
  plan: ConnectionPlan,
  { systemRoots }: ProberOptions,
  signal: AbortSignal,
): Promise<ProbeOutcome> => {
  if (!first.state.startsWith('certificate-')) return withInterceptor(first);
  const roots = (systemRoots ?? (await import('./trusted-roots.ts')).trustedRoots)();
  const ca = roots === undefined ? {} : { ca: [...roots, ...[plan.tls.ca ?? []].flat()] };
  const trusting = { ...plan, tls: { ...plan.tls, ...ca } };
  const unverified = { ...trusting, tls: { ...trusting.tls, verify: false } };
  const { tls: seen } = await runConnection(unverified, signal);
  if (seen?.certificate === undefined) return first;
  if (seen.authorized && roots !== undefined && untrustedStates.has(first.state))
    return probeAsSystem(trusting, signal);
  const { certificate, distrust } = seen;
  const interceptor = findInterceptor(certificate.issuer);
  const incomplete =
    distrust === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' &&
    certificate.issuerAddress !== undefined &&
    interceptor === undefined;
  return {
    ...first,
    ...(incomplete && { state: 'certificate-incomplete-chain' }),
    tls: {
      ...seen,
      authorized: false,
      ...(roots !== undefined && { systemTrust: false }),
    },
    ...(interceptor !== undefined && { interceptor }),
  };
};

const connectionPlan = (
  endpoint: Endpoint,
  target: ConnectionTarget,
  options: ProberOptions,
): ConnectionPlan => ({
  endpoint,
  target,
  limits: { ...defaultLimits, ...options.timeouts },
  tls: {
    host: endpoint.host,
    ...(options.ca !== undefined && { ca: options.ca }),
    verify: true,
    now: options.now ?? (() => new Date()),
  },
});

type Family = 'A' | 'AAAA';

/** `place`: the number of addresses of its family before it. */
const probeAddress = async (
  { endpoint, address, place }: { endpoint: Endpoint; address: string; place: number },
  options: ProberOptions,
  signal: AbortSignal,
): Promise<AddressProbe> => {
  const family = ipFamily(address) === 6 ? 6 : 4;
  const { port } = endpoint;
  const target = options.connectTo?.(address, port) ?? { address, port };
  const obstacle = whyNotTried(target, place, options);
  if (obstacle !== undefined) {
    return { address, family, state: 'untried', phase: 'connect', phases: [], detail: obstacle };
  }
  const plan = connectionPlan(endpoint, target, options);
  return {
    address,
    family,
    ...(await explainDistrust(await runConnection(plan, signal), plan, options, signal)),
  };
};

/** The answer for a host that is an address: itself, or none of the other family. */
const literalAnswer = (host: Endpoint['host'], type: Family): Answer<Family> => {
  const base = { question: { name: host, type }, vantage: 'system', server: 'system' } as const;
  const answer = { ...base, transport: 'system', chain: [], ms: 0 } as const;
  return (ipFamily(host) === 6) === (type === 'AAAA')
    ? {
        ...answer,
        kind: 'found',
        set: { owner: host, type, rdata: [{ address: host }] },
        authentic: false,
      }
    : { ...answer, kind: 'nodata' };
};

/** The addresses of one family, looked up and then probed, in the order of their text. */
const probeFamily = async (
  endpoint: Endpoint,
  type: Family,
  options: ProberOptions,
  signal: AbortSignal,
): Promise<{ answer: Answer<Family>; probes: readonly AddressProbe[] }> => {
  const { host } = endpoint;
  const answer =
    ipFamily(host) === 0
      ? await options.resolver.lookup({ name: host, type }, signal)
      : literalAnswer(host, type);
  const rdata = answer.kind === 'found' ? answer.set.rdata : [];
  const addresses = [...new Set(rdata.map(({ address }) => address))].sort();
  const probes = addresses.map(
    async (address, place) =>
      options.tried?.get(address) ?? probeAddress({ endpoint, address, place }, options, signal),
  );
  return { answer, probes: await Promise.all(probes) };
};

/**
 * Why there was no address. A name that does not exist or has no address is `unreachable` too: for a
 * provider's mail server that says something about the resolver, not about the server.
 */
const unresolvedFailure = (host: string, resolution: readonly Answer<Family>[]): Failure => {
  const attempts = resolution.flatMap((answer): readonly Attempt[] => {
    if (answer.kind === 'failed') return answer.failure.attempts;
    const { server, transport, kind, ms } = answer;
    return [{ server, transport, code: 'answered', detail: kind, ms }];
  });
  const failed = resolution.find((answer) => answer.kind === 'failed');
  if (failed?.kind === 'failed') return { ...failed.failure, attempts };
  const none = resolution.some(({ kind }) => kind === 'nxdomain');
  const detail = none
    ? `${host} does not exist, as seen from this computer`
    : `${host} has no address`;
  return { code: 'unreachable', detail, attempts };
};

const unconnectedFailure = ({ port }: Endpoint, probes: readonly AddressProbe[]): Failure => {
  const attempts = probes.map(({ address, state, phases, detail, errno }): Attempt => {
    const server = ipFamily(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
    const ms = phases.reduce((sum, phase) => sum + phase.ms, 0);
    const code = isExhausted(errno) ? 'local' : (unansweredCodes[state] ?? 'unreachable');
    return { server, transport: 'tcp', code, detail, ...(errno !== undefined && { errno }), ms };
  });
  const codes = new Set(attempts.map(({ code }) => code));
  const code = (['deadline', 'local', 'timeout'] as const).find((each) => codes.has(each));
  const detail = probes.map(({ address, state, phase }) => `${address}: ${state} (${phase})`);
  return { code: code ?? 'unreachable', detail: detail.join(', '), attempts };
};

const probeVerdict = (
  endpoint: Endpoint,
  resolution: readonly Answer<Family>[],
  probes: readonly AddressProbe[],
):
  | { readonly kind: 'spoke' | 'closed' }
  | { readonly kind: 'failed'; readonly failure: Failure } => {
  if (probes.some(({ state }) => state === 'spoke')) return { kind: 'spoke' };
  if (probes.some(({ state }) => !(state in unansweredCodes))) return { kind: 'closed' };
  const failure =
    probes.length === 0
      ? unresolvedFailure(endpoint.host, resolution)
      : unconnectedFailure(endpoint, probes);
  return { kind: 'failed', failure };
};

/** Both families are looked up at once, and each is probed as soon as its addresses are known. */
export const prober = (options: ProberOptions): Prober => ({
  async probe(endpoint, signal): Promise<ProbeResult> {
    const started = performance.now();
    // One signal ends as many connections as there are addresses.
    setMaxListeners(0, signal);
    const underway = (['A', 'AAAA'] as const).map((type) =>
      probeFamily(endpoint, type, options, signal),
    );
    // Loaded while the lookups are under way.
    void loadTls();
    const families = await Promise.all(underway);
    const resolution = families.map(({ answer }) => answer);
    const addresses = families.flatMap(({ probes }) => probes);
    const ms = Math.round(performance.now() - started);
    return {
      endpoint,
      resolution,
      addresses,
      ms,
      ...probeVerdict(endpoint, resolution, addresses),
    };
  },
});
