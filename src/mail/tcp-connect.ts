/** Connects to a port and leaves at once: only to see whether it can be reached. */
import { familyOf } from '../model/dns/ip-family.ts';
import type { Contact } from '../model/diagnosis.ts';
import type { Resolver } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { drop, fail, isFault, openWire, type Target, until } from './connection.ts';

/** A host, by name or address, and a port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

export interface ContactOptions {
  readonly resolver: Resolver;
  /** As in the prober's options. */
  readonly connectTo?: (address: string, port: number) => Target;
  /** In milliseconds, as in the prober's options. */
  readonly timeouts?: { readonly connect?: number };
}

const addressOf = async (
  host: string,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<string | undefined> => {
  if (familyOf(host) !== 0) return host;
  const answer = await resolver.lookup({ name: dnsName(host), type: 'A' }, signal);
  return answer.kind === 'found' ? answer.set.rdata[0].address : undefined;
};

const states: Readonly<Record<string, Contact['state']>> = {
  refused: 'refused',
  timeout: 'timeout',
  deadline: 'timeout',
};

/** Never rejects; ends soon after `signal` aborts. */
export const contact = async (
  { host, port }: Place,
  { resolver, connectTo, timeouts }: ContactOptions,
  signal: AbortSignal,
): Promise<Contact> => {
  const limit = timeouts?.connect ?? 5_000;
  const begun = performance.now();
  const since = () => Math.round(performance.now() - begun);
  const address = await addressOf(host, resolver, signal);
  if (address === undefined)
    return { host, port, state: 'unresolved', detail: 'no address', ms: since() };
  const wire = openWire(connectTo?.(address, port) ?? { address, port });
  const abort = () => fail(wire, { state: 'deadline', detail: 'the run ended first' });
  const late = () => fail(wire, { state: 'timeout', detail: `no connection in ${limit} ms` });
  const timer = setTimeout(late, limit);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  const open = await until(wire, () => (wire.open ? '' : undefined));
  clearTimeout(timer);
  signal.removeEventListener('abort', abort);
  drop(wire);
  const ms = since();
  return isFault(open)
    ? { host, port, state: states[open.state] ?? 'unreachable', address, detail: open.detail, ms }
    : { host, port, state: 'connected', address, detail: '', ms };
};
