/** Sends HTTP requests to one server, over HTTP/2 where it offers that (RFC 7301), else over HTTP/1.1. */
import { connect, type TLSSocket } from 'node:tls';
import { ipFamily } from '../../model/dns/ip-address.ts';
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
  /** Certificates to trust in place of the system's, in PEM. */
  readonly ca?: string;
}

/** Verifies the server's certificate, whatever the environment says. */
const openTls = (
  { hostname, port }: URL,
  ca: string | undefined,
  protocols: readonly string[],
): TLSSocket => {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return connect({
    host,
    port: port === '' ? 443 : Number(port),
    ...(ipFamily(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca }),
    ALPNProtocols: [...protocols],
    rejectUnauthorized: true,
  });
};

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
const sendOverShared = (target: URL, { ca, ms }: HttpClientOptions): SendRequest => {
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
            ms,
            gone: ({ needsHttp1 }) => {
              if (needsHttp1) protocols = ['http/1.1'];
              gone();
            },
          })
        : speakHttp1(target, socket, () => openTls(target, ca, ['http/1.1']));
    const own = sendOnceOpen(openTls(target, ca, protocols), choose, gone);
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
