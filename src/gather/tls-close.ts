/** TLS that tells its own end (RFC 8446 §6.1) from that of the connection below, both of which node calls the end. */
import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { type ConnectionOptions, connect as secure, type TLSSocket } from 'node:tls';

export interface Closable {
  readonly socket: TLSSocket;
  /** Whether the peer closed TLS before, or with, the connection: else anything may have been cut off. */
  readonly wasClosed: () => boolean;
}

/** The connection as a stream, which ends only after all that came before its end was looked at. */
const createStream = (below: Socket, ended: () => void): Duplex => {
  const stream = new Duplex({
    read: () => void below.resume(),
    write: (chunk: Buffer, _, done) => void below.write(chunk, done),
    final: (done) => void below.end(done),
    destroy: (error, done) => {
      below.destroy();
      done(error);
    },
  });
  below.on('data', (chunk: Buffer) => {
    if (!stream.push(chunk)) below.pause();
  });
  below.on('end', () =>
    setImmediate(() => {
      ended();
      stream.push(null);
    }),
  );
  below.on('error', (error) => stream.destroy(error));
  return stream;
};

export const connectTls = (
  { address, port }: { readonly address: string; readonly port: number },
  options: Pick<ConnectionOptions, 'servername' | 'ca'>,
): Closable => {
  let [closed, cut] = [false, false];
  const below = connect({ host: address, port });
  const stream = createStream(below, () => (cut = !closed));
  const socket = secure({
    socket: stream,
    host: address,
    ALPNProtocols: ['http/1.1'],
    ...options,
  });
  socket.prependListener('end', () => (closed = !cut));
  return { socket, wasClosed: () => closed };
};
