/** Opens TLS connections, and speaks TLS over what is connected already. */
import { lookup } from 'node:dns';
import { type LookupFunction, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions, TLSSocket } from 'node:tls';
import { ipFamily } from '../model/dns/ip-address.ts';
import { type Reach, refusalOf } from './destination.ts';

export { checkServerIdentity } from 'node:tls';

type TlsOptions = Omit<ConnectionOptions, 'socket' | 'host' | 'port' | 'path' | 'lookup'>;

/** The environment (NODE_TLS_REJECT_UNAUTHORIZED) has no say. */
const verified = { rejectUnauthorized: true } as const;

/**
 * `host` is compared with the certificate, and never connected to. The certificate is verified unless the
 * options say otherwise.
 */
export const startTls = (
  socket: Duplex,
  options: TlsOptions & { readonly host?: string },
): TLSSocket => connect({ ...verified, ...options, socket });

/** Of what the system knows of a host, the addresses that may be contacted; if there are none, the refusal. */
const lookupWithin =
  (reach: Reach): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      const refusals = found.map(({ address }) => refusalOf({ address, port: 0, reach }));
      const open = found.filter((_, i) => refusals[i] === undefined);
      const [first] = open;
      if (first === undefined) return done(refusals[0] ?? null, []);
      if (options.all === true) return done(null, open);
      return done(null, first.address, first.family);
    });

/**
 * A socket that connects to a server that the user or a configuration names, its certificate verified, or
 * fails with the refusal: see {@link Destination}.
 */
export const openTls = (
  { host, port, reach }: { readonly host: string; readonly port: number; readonly reach: Reach },
  options: TlsOptions,
): TLSSocket => {
  const isAddress = ipFamily(host) !== 0;
  const refusal = isAddress ? refusalOf({ address: host, port, reach }) : undefined;
  if (refusal !== undefined) {
    const socket = new TLSSocket(new Socket());
    process.nextTick(() => socket.destroy(refusal));
    return socket;
  }
  const named = isAddress ? {} : { servername: host, lookup: lookupWithin(reach) };
  return connect({ ...verified, ...options, ...named, host, port });
};
