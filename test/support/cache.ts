/** A small caching resolver on loopback: forwards to one server, and keeps each answer for its TTL (RFC 2308 too). */
import { createSocket } from 'node:dgram';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';

export interface Cache {
  /** `example.com TXT`: what it was asked, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

interface Kept {
  readonly response: DecodedPacket;
  readonly at: number;
  readonly seconds: number;
}

const secondsOf = ({ answers = [], authorities = [] }: DecodedPacket): number => {
  const ttlOf = (record: Answer): number => {
    const ttl = 'ttl' in record ? (record.ttl ?? 0) : 0;
    return record.type === 'SOA' ? Math.min(ttl, record.data.minimum ?? 0) : ttl;
  };
  return Math.min(...[...answers, ...(answers.length === 0 ? authorities : [])].map(ttlOf));
};

const aged = (records: readonly Answer[] | undefined, seconds: number): Answer[] =>
  (records ?? []).flatMap((record) => {
    if (record.type === 'OPT' || !('ttl' in record)) return [];
    return [{ ...record, ttl: Math.max(0, (record.ttl ?? 0) - seconds) }];
  });

/** Listens on `host`, port 53; asks `upstream`, port 53. */
export const startCache = async (host: string, upstream: string): Promise<Cache> => {
  const kept = new Map<string, Kept>();
  const asked: string[] = [];
  const server = createSocket('udp4');
  const forward = (octets: Buffer): Promise<DecodedPacket> =>
    new Promise((done) => {
      const socket = createSocket('udp4');
      socket.once('message', (message) => {
        socket.close();
        done(packet.decode(message));
      });
      socket.send(octets, 53, upstream);
    });
  const answer = async (octets: Buffer): Promise<Buffer> => {
    const query = packet.decode(octets);
    const [question] = query.questions ?? [];
    const key = `${question?.name.toLowerCase()} ${question?.type}`;
    asked.push(key);
    const known = kept.get(key);
    const passed = known === undefined ? 0 : (performance.now() - known.at) / 1000;
    const fresh = known !== undefined && passed < known.seconds;
    const response = fresh ? known.response : await forward(octets);
    if (!fresh) kept.set(key, { response, at: performance.now(), seconds: secondsOf(response) });
    const age = fresh ? Math.floor(passed) : 0;
    return packet.encode({
      type: 'response',
      id: query.id ?? 0,
      // Not with authority: RD, RA and the rcode.
      flags: 0x0180 | ((response.flags ?? 0) & 0xf),
      questions: query.questions ?? [],
      answers: aged(response.answers, age),
      authorities: aged(response.authorities, age),
    });
  };
  server.on('message', (octets, { address, port }) => {
    void answer(octets).then((response) => server.send(response, port, address, () => {}));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.bind(53, host, () => done());
  });
  return { asked, close: () => new Promise((done) => server.close(() => done())) };
};
