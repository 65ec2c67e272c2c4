/** Connects to a port and disconnects at once, to see whether it can be reached. */
import { ipFamily } from '../model/dns/ip-address.ts';
import type { ServerContact } from '../model/mail/diagnosis.ts';
import type { Resolver } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import {
  dropConnection,
  failConnection,
  isDialogueFault,
  openConnection,
  type ConnectionTarget,
  waitUntil,
} from './connection.ts';

/** A host, by name or address, and a port. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

export interface ContactOptions {
  readonly resolver: Resolver;
  /** As in the prober's options. */
  readonly connectTo?: (address: string, port: number) => ConnectionTarget;
  /** In milliseconds, as in the prober's options. */
  readonly timeouts?: { readonly connect?: number };
}

const findAddress = async (
  host: string,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<string | undefined> => {
  if (ipFamily(host) !== 0) return host;
  const answer = await resolver.lookup({ name: dnsName(host), type: 'A' }, signal);
  return answer.kind === 'found' ? answer.set.rdata[0].address : undefined;
};

const contactStates: Readonly<Record<string, ServerContact['state']>> = {
  refused: 'refused',
  timeout: 'timeout',
  deadline: 'timeout',
};

/** `ms` is of the connection alone. Never rejects; ends soon after `signal` aborts. */
export const contactServer = async (
  { host, port }: HostPort,
  { resolver, connectTo, timeouts }: ContactOptions,
  signal: AbortSignal,
): Promise<ServerContact> => {
  const limit = timeouts?.connect ?? 5_000;
  const address = await findAddress(host, resolver, signal);
  if (address === undefined)
    return { host, port, state: 'unresolved', detail: 'no address', ms: 0 };
  const started = performance.now();
  const connection = openConnection(connectTo?.(address, port) ?? { address, port });
  const abort = () =>
    failConnection(connection, { state: 'deadline', detail: 'the run ended first' });
  const overdue = () =>
    failConnection(connection, { state: 'timeout', detail: `no connection within ${limit} ms` });
  const timer = setTimeout(overdue, limit);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  const open = await waitUntil(connection, () => (connection.open ? '' : undefined));
  clearTimeout(timer);
  signal.removeEventListener('abort', abort);
  dropConnection(connection);
  const ms = Math.round(performance.now() - started);
  return isDialogueFault(open)
    ? {
        host,
        port,
        state: contactStates[open.state] ?? 'unreachable',
        address,
        detail: open.detail,
        ms,
      }
    : { host, port, state: 'connected', address, detail: '', ms };
};
