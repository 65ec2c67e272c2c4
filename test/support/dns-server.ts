/**
 * A name server on loopback that says what a test tells it to, over UDP and TCP on one port. Its
 * messages are dns-packet's, so that the code under test is not its own judge.
 */
import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import packet, {
  type Answer,
  type DecodedPacket,
  type Packet,
  type PacketOpt,
  type Question,
} from 'dns-packet';

export interface Asked {
  readonly question: Question;
  readonly transport: 'udp' | 'tcp';
  readonly query: DecodedPacket;
  readonly raw: Buffer;
}

/** Sections and flag bits of an answer; id and question are the query's unless given. */
export type Sections = Omit<Packet, 'flags'> & {
  readonly rcode?: number;
  /** Header bits beside QR, RD and the rcode. */
  readonly bits?: number;
};

/**
 * One thing to do: send sections, send a message as it is, send octets without TCP's length, send
 * a framed message octet by octet, wait, reset the connection, or end it. `drop` does nothing.
 */
type Step =
  | Sections
  | Buffer
  | { readonly octets: Buffer }
  | { readonly drip: Buffer }
  | { readonly waitMs: number }
  | 'drop'
  | 'reset'
  | 'end';

export type Handler = (asked: Asked) => Step | readonly Step[];

export interface DnsServer {
  readonly address: string;
  readonly port: number;
  /** `udp example.com TXT`, in small letters and the order of arrival. */
  readonly log: string[];
  readonly asked: Asked[];
  /** TCP connections that are open now. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export const AA = 0x0400;
export const TC = 0x0200;
export const RA = 0x0080;
export const AD = 0x0020;
export const [FORMERR, SERVFAIL, NXDOMAIN, NOTIMP, REFUSED] = [1, 2, 3, 4, 5] as const;

/** The message that these sections make in answer to the query. */
export const messageFor = ({ query }: Pick<Asked, 'query'>, sections: Sections): Buffer => {
  const { rcode = 0, bits = 0, ...given } = sections;
  return packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: ((query.flags ?? 0) & 0x0100) | bits | rcode,
    questions: query.questions ?? [],
    ...given,
  });
};

export const hasEdns = ({ query }: Asked): boolean =>
  (query.additionals ?? []).some(({ type }) => type === 'OPT');

/** An OPT record with the DO bit; `options` by their numbers. */
export const optRecord = ({
  extendedRcode = 0,
  options = [],
}: {
  readonly extendedRcode?: number;
  readonly options?: readonly { readonly code: number; readonly data: Buffer }[];
}): Answer => ({
  name: '.',
  type: 'OPT',
  udpPayloadSize: 4096,
  extendedRcode,
  ednsVersion: 0,
  flags: 0x8000,
  flag_do: true,
  // dns-packet writes any option by its number; its types know only some.
  options: options as PacketOpt[],
});

/** A message whose last record holds this type and data as they are; `owner` in wire form. */
export const rawMessage = (
  asked: Pick<Asked, 'query'>,
  records: readonly { readonly owner?: Buffer; readonly type: number; readonly rdata: Buffer }[],
): Buffer => {
  const head = messageFor(asked, {});
  head.writeUInt16BE(records.length, 6);
  const parts = records.map(({ owner = Buffer.from([0xc0, 12]), type, rdata }) => {
    const fixed = Buffer.alloc(10);
    fixed.writeUInt16BE(type, 0);
    fixed.writeUInt16BE(1, 2);
    fixed.writeUInt32BE(300, 4);
    fixed.writeUInt16BE(rdata.length, 8);
    return Buffer.concat([owner, fixed, rdata]);
  });
  return Buffer.concat([head, ...parts]);
};

/** Labels in wire form, whatever octets they hold. */
export const wireName = (...labels: readonly string[]): Buffer =>
  Buffer.from([...labels, ''].map((l) => String.fromCharCode(l.length) + l).join(''), 'latin1');

const framed = (message: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
};

/** Where a step's octets go. */
interface Channel {
  send(message: Buffer): void;
  write(octets: Buffer): void;
  reset(): void;
  end(): void;
}

const perform = async (asked: Asked, step: Step, channel: Channel): Promise<void> => {
  if (step === 'drop') return;
  if (step === 'reset') channel.reset();
  else if (step === 'end') channel.end();
  else if (Buffer.isBuffer(step)) channel.send(step);
  else if ('octets' in step) channel.write(step.octets);
  else if ('waitMs' in step) await wait(step.waitMs);
  else if ('drip' in step) {
    for (const octet of framed(step.drip)) {
      channel.write(Buffer.of(octet));
      await wait(0);
    }
  } else channel.send(messageFor(asked, step));
};

const channelTo = (socket: Socket): Channel => ({
  send: (message) => socket.write(framed(message)),
  write: (octets) => socket.write(octets),
  reset: () => socket.resetAndDestroy(),
  end: () => socket.end(),
});

/** Calls `hear` with each message of the connection. */
const unframe = (socket: Socket, hear: (message: Buffer) => void): void => {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0);
      hear(pending.subarray(2, end));
      pending = pending.subarray(end);
    }
  });
};

/** Binds both on one free port: the one that UDP got may be TCP's already, so it tries again. */
const listen = async (host: string) => {
  for (;;) {
    const udp = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    await new Promise<void>((done) => udp.bind(0, host, done));
    const { port } = udp.address();
    const tcp = createServer({ allowHalfOpen: true });
    const free = await new Promise<boolean>((done) => {
      tcp.once('error', () => done(false));
      tcp.listen(port, host, () => done(true));
    });
    if (free) return { udp, tcp, port: (tcp.address() as AddressInfo).port };
    udp.close();
  }
};

export const startDnsServer = async (
  handler: Handler,
  host: string = '127.0.0.1',
): Promise<DnsServer> => {
  const { udp, tcp, port } = await listen(host);
  const log: string[] = [];
  const askedSoFar: Asked[] = [];
  const sockets = new Set<Socket>();
  let open = true;
  const hear = async (raw: Buffer, transport: 'udp' | 'tcp', channel: Channel): Promise<void> => {
    const query = packet.decode(raw);
    const question = query.questions?.[0] ?? { name: '', type: 'NULL' as const };
    const asked = { question, transport, query, raw };
    log.push(`${transport} ${question.name.toLowerCase()} ${question.type}`);
    askedSoFar.push(asked);
    const steps = [handler(asked)].flat<(Step | readonly Step[])[]>();
    for (const step of steps) if (open) await perform(asked, step, channel);
  };
  udp.on('message', (raw, peer) => {
    const send = (octets: Buffer): void => udp.send(octets, peer.port, peer.address);
    void hear(raw, 'udp', { send, write: send, reset: () => {}, end: () => {} });
  });
  tcp.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    unframe(socket, (raw) => void hear(raw, 'tcp', channelTo(socket)));
  });
  return {
    address: host,
    port,
    log,
    asked: askedSoFar,
    connections: () => sockets.size,
    close: async () => {
      open = false;
      for (const socket of sockets) socket.destroy();
      await Promise.all([
        new Promise<void>((done) => udp.close(() => done())),
        new Promise<void>((done) => tcp.close(() => done())),
      ]);
    },
  };
};
