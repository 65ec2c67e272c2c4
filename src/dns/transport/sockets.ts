/** One query over UDP or over TCP to one server, on a socket of its own. */
import { isUnreadable } from '../../model/unreadable.ts';
import {
  type FailedTry,
  inTime,
  isFailedTry,
  type TryLimit,
  unaskableName,
  unreachable,
  unusableReply,
} from '../attempt.ts';
import { type Message, readReply } from '../message/message.ts';
import type { Query } from '../message/query.ts';
import type { Destination } from '../../network/destination.ts';
import { connectTcp } from '../../network/tcp.ts';
import { connectUdp } from '../../network/udp.ts';

/** The query to send from this address of ours; `undefined` where the name cannot be asked for. */
export type QueryFrom = (own: string) => Query | undefined;

/**
 * Passes on the first message that is a reply to `query`, and counts those before it. `hear` tells
 * whether to go on.
 */
const createReplyListener = (query: Query, done: (result: Message | FailedTry) => void) => {
  let ignored = 0;
  return {
    hear: (octets: Uint8Array): boolean => {
      const reply = readReply(octets, query);
      if (reply === undefined) ignored += 1;
      else done(isUnreadable(reply) ? unusableReply(reply) : reply);
      return reply === undefined;
    },
    ignored: () => ignored,
  };
};

/**
 * Over UDP. The socket is new, so its port is one that the system picked at random, and connected,
 * so that only the server's datagrams arrive and an ICMP error is seen. What does not match the
 * query is ignored and the wait goes on: a forged reply must not end it (RFC 5452 §9.1).
 */
export const askByUdp = async (
  target: Destination,
  queryFrom: QueryFrom,
  limit: TryLimit,
): Promise<Message | FailedTry> => {
  let ignored = (): number => 0;
  const result = await inTime<Message>(limit, (done) => {
    const socket = connectUdp(target);
    socket.on('error', (error) => done(unreachable(error)));
    socket.on('connect', () => {
      const query = queryFrom(socket.address().address);
      if (query === undefined) return done(unaskableName);
      const ear = createReplyListener(query, done);
      ignored = ear.ignored;
      socket.on('message', ear.hear);
      socket.send(query.octets);
    });
    return () => socket.close();
  });
  return isFailedTry(result) && ignored() > 0
    ? { ...result, detail: `${result.detail}; ignored ${ignored()} that did not match the query` }
    : result;
};

/** Messages that are no reply, empty ones too: nobody else is answered on a connection with one question. */
const mostIgnored = 64;

/** What may come over one connection: a reply of any length, and some of what is none. */
const mostStreamed = 4 * (2 + 65_535);

/**
 * Divides a stream into messages, each behind its length in two octets (RFC 1035 §4.2.2), until
 * `hear` does not want more. Every octet is copied twice at most, however it is divided.
 */
const createFrameReader = (hear: (octets: Uint8Array) => boolean) => {
  let chunks: Buffer[] = [];
  let size = 0;
  /** Read no more often than a whole message, or its length, can have come. */
  let needed = 2;
  return {
    push: (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < needed) return;
      const all = Buffer.concat(chunks, size);
      let at = 0;
      needed = 2;
      while (size - at >= needed) {
        const length = 2 + all.readUInt16BE(at);
        if (size - at < length) needed = length;
        else {
          if (!hear(all.subarray(at + 2, at + length))) return;
          at += length;
        }
      }
      chunks = [all.subarray(at)];
      size -= at;
    },
    pending: () => size,
  };
};

const unanswering = (what: string): FailedTry => ({
  code: 'malformed',
  detail: `the server sent ${what} without answering the question`,
});

/** Over TCP, on a connection of its own that ends with the reply. */
export const askByTcp = (
  target: Destination,
  query: Query,
  limit: TryLimit,
): Promise<Message | FailedTry> =>
  inTime<Message>(limit, (done) => {
    const socket = connectTcp(target, { noDelay: true });
    const { hear, ignored } = createReplyListener(query, done);
    const frames = createFrameReader((octets) => {
      const goesOn = hear(octets) && ignored() < mostIgnored;
      if (ignored() >= mostIgnored) done(unanswering(`${mostIgnored} messages`));
      return goesOn;
    });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.octets.length);
    socket.write(Buffer.concat([length, query.octets]));
    let streamed = 0;
    socket.on('data', (chunk: Buffer) => {
      streamed += chunk.length;
      frames.push(chunk);
      if (streamed > mostStreamed) done(unanswering(`${mostStreamed} bytes`));
    });
    socket.on('error', (error) => done(unreachable(error)));
    socket.on('end', () =>
      done(
        frames.pending() > 0
          ? { code: 'malformed', detail: 'the connection was closed within the answer' }
          : { code: 'unreachable', detail: 'the connection was closed without an answer' },
      ),
    );
    return () => socket.destroy();
  });
