/** Asks a resolver over HTTPS (RFC 8484). */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent, request as requestHttps, type RequestOptions } from 'node:https';
import { dohServerName } from '../../model/dns/server-name.ts';
import type { Question, Resolver } from '../../model/dns/dns.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { createBody } from '../bounded-body.ts';
import { describeTry } from '../message/response.ts';
import {
  type FailedTry,
  toFailure,
  inTime,
  isFailedTry,
  type TryLimit,
  elapsedMs,
  unaskableName,
  unreachable,
} from '../attempt.ts';
import { type Exchange, lookupThrough } from './resolver-over-exchange.ts';
import { encodeQuery, type Message, type Query, readReply } from '../message/message.ts';

const mediaType = 'application/dns-message';

/** No DNS message is longer. */
const longestMessage = 65_535;

export interface DohOptions {
  /** `https://…`; `http://…` is for tests on loopback. */
  readonly url: string;
  /** What reports call it; absent: as its URL says, without what may be a key. */
  readonly server?: string;
  readonly method?: 'POST' | 'GET';
  /** The DO bit (RFC 4035 §3.2): DNSSEC records are wanted. */
  readonly dnssecOk?: boolean;
  /** The CD bit: answers are wanted unvalidated. */
  readonly checkingDisabled?: boolean;
  /** Whose view its answers are; absent: a resolver's that the user named. */
  readonly vantage?: 'referee';
  /** Limit of one question, in milliseconds, connection included. */
  readonly ms?: number;
  /** Certificates to trust in place of the system's, in PEM. */
  readonly ca?: string;
}

/** Why a response cannot hold a message. Redirects are not followed: the user named this server. */
const httpRefusal = ({ statusCode, headers }: IncomingMessage): FailedTry | undefined => {
  if (statusCode !== 200) return { code: 'unreachable', detail: `HTTP status ${statusCode}` };
  const [type] = (headers['content-type'] ?? '').split(';');
  return type?.trim().toLowerCase() === mediaType
    ? undefined
    : { code: 'malformed', detail: `the response is not ${mediaType}` };
};

const receiveResponse = (
  response: IncomingMessage,
  query: Query,
  done: (r: Message | FailedTry) => void,
) => {
  const refusal = httpRefusal(response);
  if (refusal !== undefined) return done(refusal);
  const body = createBody(longestMessage);
  response.on('data', (chunk: Buffer) => {
    if (!body.add(chunk))
      done({ code: 'malformed', detail: `the response is longer than ${longestMessage} bytes` });
  });
  response.on('error', (error) => done(unreachable(error)));
  response.on('end', () => {
    const reply = readReply(body.whole(), query) ?? {
      fault: 'the response does not answer the question',
    };
    done(isUnreadable(reply) ? { code: 'malformed', detail: reply.fault } : reply);
  });
};

/** Where and how a query is sent (RFC 8484 §4.1). */
const requestFor = ({ url, method = 'POST' }: DohOptions, { octets }: Query, agent: Agent) => {
  const target = new URL(url);
  const plain = target.protocol === 'http:';
  const options: RequestOptions = {
    method,
    headers: {
      accept: mediaType,
      ...(method === 'POST' ? { 'content-type': mediaType, 'content-length': octets.length } : {}),
    },
    ...(plain ? {} : { agent }),
  };
  if (method === 'GET') target.searchParams.set('dns', octets.toString('base64url'));
  const send = plain ? requestHttp : requestHttps;
  return { open: () => send(target, options), body: method === 'POST' ? octets : undefined };
};

const exchangeOverHttps = (options: DohOptions, query: Query, limit: TryLimit, agent: Agent) =>
  inTime<Message>(limit, (done) => {
    const { open, body } = requestFor(options, query, agent);
    let request = open();
    const send = (): void => {
      request.on('response', (response) => receiveResponse(response, query, done));
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection at the moment in which it is used again.
        if (!request.reusedSocket || error.code !== 'ECONNRESET') return done(unreachable(error));
        request = open();
        send();
      });
      request.end(body);
    };
    send();
    return () => request.destroy();
  });

/** A resolver that is asked over HTTPS, its connections kept for further questions. */
export const doh = (options: DohOptions): Resolver => {
  const { dnssecOk = false, checkingDisabled = false, ms = 4000, ca } = options;
  const { vantage = 'resolver', server = dohServerName(options.url) } = options;
  const agent = new Agent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) });
  const transport = 'https';
  const exchange = async (question: Question, signal: AbortSignal): Promise<Exchange> => {
    const started = performance.now();
    // RFC 8484 §4.1: id 0, so that caches may share answers.
    const query = encodeQuery(0, question, {
      recursion: true,
      checkingDisabled,
      edns: { udpSize: 1232, dnssecOk },
    });
    const result =
      query === undefined
        ? unaskableName
        : await exchangeOverHttps(options, query, { ms, signal }, agent);
    const attempts = [
      { server, transport, ...describeTry(result), ms: elapsedMs(started) },
    ] as const;
    return isFailedTry(result)
      ? { kind: 'failed', transport, failure: toFailure(result, attempts) }
      : { kind: 'message', transport, message: result, attempts };
  };
  return lookupThrough({ vantage, server, recursion: true, exchange });
};
