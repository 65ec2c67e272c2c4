/** Sends HTTP requests to one server, over HTTP/2 where it offers that (RFC 7301), else over HTTP/1.1. */
import type { TLSSocket } from 'node:tls';
import type { Reach } from '../../network/destination.ts';
import { openTls } from '../../network/tls.ts';
import { type FailedTry, inTime, type TryLimit, unreachable } from '../attempt.ts';
import type { HttpReply, HttpRequest } from '../message/http.ts';
import { isLost, type SendRequest } from './http-exchange.ts';
import { sendInPlain, speakHttp1 } from './http1.ts';
import { speakHttp2 } from './http2.ts';

export interface HttpClientOptions {
  /** `https://…`; `http://…` is for servers on loopback. */
  readonly url: string;
  /** Limit of one request, in milliseconds. */
  readonly ms: number;
  /** How far a connection may go: who chose the server decides. */
  readonly reach: Reach;
  /** Certificates to trust in place of the system's, in PEM. */
  readonly ca?: string;
}

const connectTo = (
  { hostname, port }: URL,
  { ca, reach }: Pick<HttpClientOptions, 'ca' | 'reach'>,
  protocols: readonly string[],
): TLSSocket =>
  openTls(
    {
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? 443 : Number(port),
      reach,
    },
    { ...(ca !== undefined && { ca }), ALPNProtocols: [...protocols] },
  );

interface WaitingRequest {
  readonly start: (send: SendRequest) => void;
  readonly fail: (failure: FailedTry) => void;
}

/** Sends as soon as it is known what `socket` speaks. `gone`: nothing will be sent over it. */
const sendOnceOpen = (
  socket: TLSSocket,
  choose: (socket: TLSSocket) => SendRequest,
  gone: () => void,
): SendRequest => {
  let chosen: SendRequest | undefined;
  const waiting = new Set<WaitingRequest>();
  const fail = (error: NodeJS.ErrnoException): void => {
    gone();
    for (const one of waiting) one.fail(unreachable(error));
    waiting.clear();
  };
  socket.once('error', fail);
  socket.once('secureConnect', () => {
    socket.off('error', fail);
    chosen = choose(socket);
    for (const one of waiting) one.start(chosen);
    waiting.clear();
  });
  return (request, done) => {
    if (chosen !== undefined) return chosen(request, done);
    let stop = (): void => {
      waiting.delete(one);
      if (waiting.size > 0) return;
      gone();
      socket.destroy();
    };
    const one: WaitingRequest = {
      start: (send) => (stop = send(request, done)),
      fail: done,
    };
    waiting.add(one);
    return () => stop();
  };
};

/** Over one connection that all share, and a new one where that is gone. */
const sendOverShared = (target: URL, options: HttpClientOptions): SendRequest => {
  let current: SendRequest | undefined;
  let protocols = ['h2', 'http/1.1'];
  const open = (): SendRequest => {
    const gone = (): void => {
      if (current === own) current = undefined;
    };
    const choose = (socket: TLSSocket): SendRequest =>
      socket.alpnProtocol === 'h2'
        ? speakHttp2(socket, {
            origin: target.origin,
            ms: options.ms,
            gone: ({ needsHttp1 }) => {
              if (needsHttp1) protocols = ['http/1.1'];
              gone();
            },
          })
        : speakHttp1(target, socket, () => connectTo(target, options, ['http/1.1']));
    const own = sendOnceOpen(connectTo(target, options, protocols), choose, gone);
    return own;
  };
  return (request, done) => {
    current ??= open();
    return current(request, done);
  };
};

export interface HttpClient {
  /** Never rejects. */
  readonly send: (request: HttpRequest, limit: TryLimit) => Promise<HttpReply | FailedTry>;
}

/** The connections are kept for further requests; where one is lost, the request is sent once more. */
export const createHttpClient = (options: HttpClientOptions): HttpClient => {
  const target = new URL(options.url);
  const send = target.protocol === 'http:' ? sendInPlain(target) : sendOverShared(target, options);
  return {
    send: (request, limit) =>
      inTime<HttpReply>(limit, (done) => {
        let stop = send(request, (result) => {
          if (!isLost(result)) return done(result);
          stop = send(request, (again) => done(isLost(again) ? again.lost : again));
        });
        return () => stop();
      }),
  };
};
