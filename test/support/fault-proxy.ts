/** Stands before a server and does to its answers what a {@link Fault} says; else it is not to be noticed. */
import { createSocket } from 'node:dgram';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, chanceOf, type Fault, type Step, type StreamFault } from './faults.ts';

export interface Place {
  readonly address: string;
  readonly port: number;
}

export interface Proxy<F> extends Place {
  /** From now on; `undefined`: none. */
  use(fault: F | undefined): void;
  /** Connections that are open now. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export interface ProxyOptions {
  readonly listen: Place;
  /** Which server answers the question. */
  readonly upstream: Place;
  /** Peers at these addresses are spared. */
  readonly spared?: readonly string[];
  readonly seed?: number;
}

/** Does one after the other, until the connection is gone. */
const perform = async (socket: Socket, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) {
    if (socket.destroyed || socket.writableEnded) return;
    if (typeof step === 'number') await wait(step);
    else if (step === 'end') socket.end();
    else if (step === 'reset') socket.resetAndDestroy();
    else socket.write(step);
  }
};

/** Whole messages with their lengths, as the stream brings them. */
const frames = (socket: Socket, hear: (framed: Buffer) => void): void => {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      hear(pending.subarray(0, end));
      pending = pending.subarray(end);
    }
  });
};

const tracked = (server: Server) => {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const close = (): Promise<void> =>
    new Promise((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
  return { keep, close, count: () => sockets.size };
};

const listenAt = (server: Server, { address, port }: Place): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, address, () => {
      const bound = server.address();
      done(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });

/** Passes one datagram on, and gives the reply to `hear`. */
const askUpstream = (query: Buffer, { address, port }: Place, hear: (reply: Buffer) => void) => {
  const socket = createSocket('udp4');
  const timer = setTimeout(() => socket.close(), 10_000);
  socket.on('error', () => {});
  socket.on('message', (reply) => {
    clearTimeout(timer);
    socket.close();
    hear(reply);
  });
  socket.send(query, port, address);
};

/** `fault`: what there is for this peer now. */
const datagrams = async (
  { address, port }: Place,
  upstream: Place,
  { fault, chance }: { fault: (peer: string) => Fault | undefined; chance: Chance },
) => {
  const udp = createSocket('udp4');
  let open = true;
  udp.on('message', (query, peer) =>
    askUpstream(query, upstream, (reply) => {
      const sent = fault(peer.address)?.udp?.(reply, chance) ?? [{ octets: reply }];
      for (const { octets, afterMs = 0 } of sent)
        setTimeout(() => {
          if (open) udp.send(octets, peer.port, peer.address, () => {});
        }, afterMs).unref();
    }),
  );
  await new Promise<void>((done, fail) => {
    udp.once('error', fail);
    udp.bind(port, address, done);
  });
  return (): Promise<void> => {
    open = false;
    return new Promise((done) => udp.close(() => done()));
  };
};

const dnsStreams = (
  upstream: Place,
  { fault, chance }: { fault: (peer: string) => Fault | undefined; chance: Chance },
) => {
  const server = createServer({ allowHalfOpen: true });
  const { keep, close, count } = tracked(server);
  server.on('connection', (client) => {
    keep(client);
    const behind = keep(connect({ host: upstream.address, port: upstream.port }));
    const met = fault(client.remoteAddress ?? '');
    client.on('data', (chunk) => behind.write(chunk));
    client.on('end', () => behind.end());
    client.on('close', () => behind.destroy());
    frames(behind, (framed) => void perform(client, met?.tcp?.(framed, chance) ?? [framed]));
    behind.on('end', () => {
      if (met?.tcp === undefined) client.end();
    });
  });
  return { server, close, count };
};

/** Before a name server, over UDP and TCP. */
export const startDnsProxy = async (options: ProxyOptions): Promise<Proxy<Fault>> => {
  const { listen, upstream, spared = [], seed = 1 } = options;
  let current: Fault | undefined;
  const means = {
    chance: chanceOf(seed),
    fault: (peer: string) => (spared.includes(peer) ? undefined : current),
  };
  // The port that TCP got may be UDP's already.
  for (;;) {
    const { server, close, count } = dnsStreams(upstream, means);
    const place = { address: listen.address, port: await listenAt(server, listen) };
    try {
      const silence = await datagrams(place, upstream, means);
      return {
        ...place,
        use: (next) => (current = next),
        connections: count,
        close: async () => {
          await Promise.all([silence(), close()]);
        },
      };
    } catch (error) {
      await close();
      if (listen.port !== 0) throw error;
    }
  }
};

/** Before a server of another protocol, over TCP. */
export const startStreamProxy = async ({
  listen,
  upstream,
  seed = 1,
}: ProxyOptions): Promise<Proxy<StreamFault>> => {
  let current: StreamFault | undefined;
  const chance = chanceOf(seed);
  const server = createServer({ allowHalfOpen: true });
  const { keep, close, count } = tracked(server);
  server.on('connection', (client) => {
    keep(client);
    const behind = keep(connect({ host: upstream.address, port: upstream.port }));
    const met = current;
    let sent = 0;
    let row = Promise.resolve();
    behind.on('data', (piece: Buffer) => {
      const steps = met?.pass(piece, sent, chance) ?? [piece];
      sent += piece.length;
      row = row.then(() => perform(client, steps));
    });
    client.on('data', (chunk) => behind.write(chunk));
    client.on('end', () => behind.end());
    client.on('close', () => behind.destroy());
    behind.on('end', () => void row.then(() => client.end()));
    // Reset, it has no end: the client, half open, would be kept for good.
    behind.on('close', (failed) => {
      if (failed) void row.then(() => client.destroySoon());
    });
  });
  const port = await listenAt(server, listen);
  return {
    address: listen.address,
    port,
    use: (next) => (current = next),
    connections: count,
    close,
  };
};
