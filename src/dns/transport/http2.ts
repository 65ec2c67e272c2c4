/** Requests over HTTP/2 (RFC 9113): one session, shared by all questions to a server. */
import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import { type FailedTry, unreachable } from '../attempt.ts';
import { findHeadFault, type HttpHead } from '../message/http.ts';
import { gatherBody, type HttpResult, isLost, type SendRequest } from './http-exchange.ts';

const errorCodes =
  'NO_ERROR PROTOCOL_ERROR INTERNAL_ERROR FLOW_CONTROL_ERROR SETTINGS_TIMEOUT STREAM_CLOSED FRAME_SIZE_ERROR REFUSED_STREAM CANCEL COMPRESSION_ERROR CONNECT_ERROR ENHANCE_YOUR_CALM INADEQUATE_SECURITY HTTP_1_1_REQUIRED';

/** The mnemonic of RFC 9113 §7. */
const errorName = (code: number): string => errorCodes.split(' ')[code] ?? `error ${code}`;

export interface Http2Options {
  readonly origin: string;
  /** Limit of one request, in milliseconds; a session without requests is closed after as many. */
  readonly ms: number;
  /** Called as soon as no further request may be sent here. */
  readonly gone: (reason: { readonly needsHttp1: boolean }) => void;
}

const describeLoss = (code: number, error: NodeJS.ErrnoException | undefined): FailedTry =>
  error?.code === undefined || error.code.startsWith('ERR_HTTP2_')
    ? { code: 'unreachable', detail: `the HTTP/2 stream was closed (${errorName(code)})` }
    : unreachable(error);

/** Reads the response, and calls `done` at least once. */
const receiveResponse = (stream: ClientHttp2Stream, done: (result: HttpResult) => void): void => {
  let head: HttpHead | undefined;
  let failure: NodeJS.ErrnoException | undefined;
  const body = gatherBody(stream, done);
  stream.on('response', (headers) => {
    head = { status: headers[':status'] ?? 0, headers };
    const fault = findHeadFault(head);
    if (fault !== undefined) done(fault);
  });
  stream.on('error', (error) => (failure = error));
  stream.on('close', () => {
    const isWhole = stream.rstCode === constants.NGHTTP2_NO_ERROR && failure === undefined;
    if (head !== undefined && isWhole) done({ ...head, body: body() });
    else done({ lost: describeLoss(stream.rstCode ?? 0, failure) });
  });
};

/**
 * Asks a session that is silent for a sign of life, and ends it if none comes. Each may take a quarter
 * of a request's time, so that half of it is left for another session.
 */
const createWatch = (session: ClientHttp2Session, { ms }: Http2Options) => {
  const patienceMs = ms / 4;
  let pinged = false;
  const ping = (): void => {
    if (pinged || session.destroyed || session.closed) return;
    pinged = true;
    const end = setTimeout(() => session.destroy(new Error('no sign of life')), patienceMs);
    const stop = (): void => clearTimeout(end);
    session.once('close', stop);
    session.ping(() => {
      pinged = false;
      session.off('close', stop);
      stop();
    });
  };
  /** Gives what ends the wait. */
  return (): (() => void) => {
    const timer = setTimeout(ping, patienceMs);
    return () => clearTimeout(timer);
  };
};

/** Keeps the process alive while the session is in use, and the session for a while after. */
const createUse = (session: ClientHttp2Session, { ms }: Http2Options) => {
  let active = 0;
  let idle: NodeJS.Timeout | undefined;
  return {
    begin: (): void => {
      active += 1;
      clearTimeout(idle);
      session.ref();
    },
    /** Gives whether somebody else uses it. */
    end: (): boolean => {
      active -= 1;
      if (active > 0) return true;
      session.unref();
      idle = setTimeout(() => session.close(), ms).unref();
      return false;
    },
  };
};

const openStream = (
  session: ClientHttp2Session,
  { method, path, headers, body }: Parameters<SendRequest>[0],
): ClientHttp2Stream | undefined => {
  try {
    const stream = session.request({ ':method': method, ':path': path, ...headers });
    stream.end(body);
    return stream;
  } catch {
    // It was closed, or has had as many streams as there can be.
    return undefined;
  }
};

interface SharedSession {
  readonly session: ClientHttp2Session;
  readonly watch: ReturnType<typeof createWatch>;
  readonly use: ReturnType<typeof createUse>;
  readonly leave: (needsHttp1?: boolean) => void;
}

/** Passes on what comes of the stream, once. Gives what ends it early. */
const followStream = (
  stream: ClientHttp2Stream,
  { session, watch, use, leave }: SharedSession,
  done: (result: HttpResult) => void,
): (() => void) => {
  use.begin();
  const rest = watch();
  let over = false;
  const end = (): boolean => {
    over = true;
    rest();
    if (!stream.closed) stream.close(constants.NGHTTP2_CANCEL);
    return use.end();
  };
  receiveResponse(stream, (result) => {
    if (over) return;
    end();
    if (isLost(result)) leave(stream.rstCode === constants.NGHTTP2_HTTP_1_1_REQUIRED);
    done(result);
  });
  return () => {
    if (over) return;
    // What did not answer this question, and has no other to answer, is not used again.
    if (end()) return;
    leave();
    session.destroy();
  };
};

/** Over this connection, which was made for HTTP/2. */
export const speakHttp2 = (socket: TLSSocket, options: Http2Options): SendRequest => {
  const session = connect(options.origin, {
    createConnection: () => socket,
    settings: { enablePush: false },
  });
  const leave = (needsHttp1 = false): void => options.gone({ needsHttp1 });
  session.on('error', () => leave());
  session.on('goaway', () => leave());
  session.on('close', () => leave());
  const watch = createWatch(session, options);
  const shared = { session, watch, use: createUse(session, options), leave };
  return (request, done) => {
    const stream = openStream(session, request);
    if (stream !== undefined) return followStream(stream, shared, done);
    leave();
    const lost = { code: 'unreachable', detail: 'the HTTP/2 session was closed' } as const;
    queueMicrotask(() => done({ lost }));
    return () => {};
  };
};
