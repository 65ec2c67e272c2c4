/** Speaks TLS over what is connected already. */
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';

export { checkServerIdentity } from 'node:tls';

/**
 * `host` is compared with the certificate, and never connected to. The certificate is verified unless the
 * options say otherwise: the environment (NODE_TLS_REJECT_UNAUTHORIZED) has no say.
 */
export const startTls = (
  socket: Duplex,
  options: Omit<ConnectionOptions, 'socket' | 'port' | 'path' | 'lookup'>,
): TLSSocket => connect({ rejectUnauthorized: true, ...options, socket });
