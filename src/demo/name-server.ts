/** The demo's name server: authoritative for the demo's zones, over UDP and TCP on one loopback port. */
import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import packet, { type Answer, type DecodedPacket, type Question } from 'dns-packet';
import type { DemoRecord } from './scenarios.ts';

const AA = 1 << 10;
const TC = 1 << 9;
const RD = 1 << 8;
const RA = 1 << 7;
const SERVFAIL = 2;
const NXDOMAIN = 3;
const usualTtl = 300;

/** The record in dns-packet's own spelling. */
const toPacketAnswer = ({ owner: name, type, rdata }: DemoRecord, ttl: number): Answer => {
  switch (type) {
    case 'A':
    case 'AAAA':
      return { name, type, ttl, data: rdata.address };
    case 'CNAME':
      return { name, type, ttl, data: rdata.target };
    case 'MX':
      return { name, type, ttl, data: rdata };
    case 'NS':
      return { name, type, ttl, data: rdata.host };
    case 'SOA':
      return { name, type, ttl, data: rdata };
    case 'TXT': {
      const data = rdata.strings.map((octets) => Buffer.from(octets, 'latin1'));
      return { name, type, ttl, data };
    }
  }
};

interface Resolution {
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly rcode: number;
}

/** Records by owner, and every name that is there, if only because of names below it. */
interface Index {
  readonly owned: ReadonlyMap<string, readonly DemoRecord[]>;
  readonly names: ReadonlySet<string>;
  /** Of every record, in seconds. */
  readonly ttl: number;
}

/** The name and all above it but the root, longest first. */
const nameAndAncestors = (name: string): readonly string[] => {
  const labels = name.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};

const indexRecords = ({ records, ttl = usualTtl }: NameServerOptions): Index => {
  const owned = new Map<string, DemoRecord[]>();
  for (const record of records) {
    const group = owned.get(record.owner);
    if (group === undefined) owned.set(record.owner, [record]);
    else group.push(record);
  }
  return { owned, names: new Set([...owned.keys()].flatMap(nameAndAncestors)), ttl };
};

/** Answers from the records as one server that knows all of them: follows CNAMEs, tells nodata from nxdomain. */
const resolve = ({ owned: all, names, ttl }: Index, question: Question): Resolution => {
  const told = (record: DemoRecord): Answer => toPacketAnswer(record, ttl);
  const answers: DemoRecord[] = [];
  let name = question.name.toLowerCase();
  for (let hops = 0; hops < 8; hops += 1) {
    const owned = all.get(name) ?? [];
    const found = owned.filter(({ type }) => type === question.type);
    if (found.length > 0)
      return { answers: [...answers, ...found].map(told), authorities: [], rcode: 0 };
    const alias = owned.find((record) => record.type === 'CNAME');
    if (alias?.type !== 'CNAME') break;
    answers.push(alias);
    name = alias.rdata.target;
  }
  const soa = nameAndAncestors(name)
    .flatMap((owner) => all.get(owner) ?? [])
    .find(({ type }) => type === 'SOA');
  return {
    answers: answers.map(told),
    authorities: soa ? [told(soa)] : [],
    rcode: names.has(name) ? 0 : NXDOMAIN,
  };
};

const respond = (query: DecodedPacket, index: Index): Buffer => {
  const [question] = query.questions ?? [];
  const { answers, authorities, rcode } = question
    ? resolve(index, question)
    : { answers: [], authorities: [], rcode: 1 };
  return packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: AA | RA | ((query.flags ?? 0) & RD) | rcode,
    questions: query.questions ?? [],
    answers: [...answers],
    authorities: [...authorities],
  });
};

/** A response of header and question only: truncated ("ask again over TCP"), or an error code. */
const header = (query: DecodedPacket, flags: number): Buffer =>
  packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: flags | RA | ((query.flags ?? 0) & RD),
    questions: query.questions ?? [],
  });

const udpSize = (query: DecodedPacket): number =>
  (query.additionals ?? []).reduce(
    (size, record) => (record.type === 'OPT' ? Math.max(size, record.udpPayloadSize) : size),
    512,
  );

type Reply = (octets: Buffer, limit: boolean) => Buffer | undefined;

/** Runs what it is given once the delay is over. */
type Later = (run: () => void) => void;

/** Answers that are due, and a way to drop them: nobody waits for them any more, and a closed socket throws. */
const createDelay = (ms: number): { readonly later: Later; readonly drop: () => void } => {
  const timers = new Set<NodeJS.Timeout>();
  return {
    later: (run) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
    },
    drop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};

const serveTcp = (socket: Socket, reply: Reply, later: Later): void => {
  let pending = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const length = pending.readUInt16BE(0);
      const response = reply(pending.subarray(2, 2 + length), false);
      pending = pending.subarray(2 + length);
      if (response === undefined) continue;
      const framed = Buffer.alloc(2 + response.length);
      framed.writeUInt16BE(response.length, 0);
      response.copy(framed, 2);
      later(() => socket.write(framed));
    }
  });
};

const listen = async (
  udp: DatagramSocket,
  tcp: Server,
  host: string,
  wanted: number,
): Promise<number> => {
  // The port must be free for both: take one for TCP, and try another where UDP has it already.
  for (let tries = 0; ; tries += 1) {
    const port = await new Promise<number>((done, fail) => {
      tcp.once('error', fail);
      tcp.listen(wanted, host, () => {
        const address = tcp.address();
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      await new Promise<void>((done, fail) => {
        udp.once('error', fail);
        udp.bind(port, host, () => done());
      });
      return port;
    } catch (error) {
      if (tries === 8 || wanted !== 0) throw error;
      await new Promise((done) => tcp.close(done));
    }
  }
};

export interface NameServerHandle {
  readonly port: number;
  /** Questions received so far. */
  readonly queries: () => number;
  /** Puts these records in place of those served so far. */
  readonly serve: (records: readonly DemoRecord[]) => void;
  close(): Promise<void>;
}

/** What the name server does with a question instead of answering it. */
export type ServerFault = 'silent' | 'servfail';

export interface NameServerOptions {
  readonly records: readonly DemoRecord[];
  readonly host?: string;
  /** A free one where absent. */
  readonly port?: number;
  /** Of every record, in seconds. */
  readonly ttl?: number;
  /** Added before every reply, to imitate a distant server. */
  readonly delayMs?: number;
  /** The fault, if any, with which questions for a name are met. */
  readonly fault?: (name: string) => ServerFault | undefined;
}

const createReplier =
  (index: () => Index, { fault }: NameServerOptions, count: () => void): Reply =>
  (octets, limit) => {
    try {
      const query = packet.decode(octets);
      count();
      const name = query.questions?.[0]?.name.toLowerCase() ?? '';
      const met = fault?.(name);
      if (met === 'silent') return undefined;
      const response = met === 'servfail' ? header(query, SERVFAIL) : respond(query, index());
      return limit && response.length > udpSize(query) ? header(query, TC) : response;
    } catch {
      // Not a DNS message: a name server says nothing to that.
      return undefined;
    }
  };

const closeServer = (server: { close(done: () => void): unknown }): Promise<void> =>
  new Promise((done) => server.close(() => done()));

/** Starts the name server on a free port of `host` (127.0.0.1). */
export const startNameServer = async (options: NameServerOptions): Promise<NameServerHandle> => {
  const { host = '127.0.0.1', delayMs = 0 } = options;
  let queries = 0;
  let index = indexRecords(options);
  const reply = createReplier(
    () => index,
    options,
    () => (queries += 1),
  );
  const udp = createSocket('udp4');
  const sockets = new Set<Socket>();
  const { later, drop } = createDelay(delayMs);
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveTcp(socket, reply, later);
  });
  udp.on('message', (octets, { address, port }) => {
    const response = reply(octets, true);
    if (response !== undefined) later(() => udp.send(response, port, address, () => {}));
  });
  const port = await listen(udp, tcp, host, options.port ?? 0);
  return {
    port,
    queries: () => queries,
    serve: (records) => {
      index = indexRecords({ ...options, records });
    },
    close: async () => {
      drop();
      for (const socket of sockets) socket.destroy();
      await Promise.all([closeServer(udp), closeServer(tcp)]);
    },
  };
};
