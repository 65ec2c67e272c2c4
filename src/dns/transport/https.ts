/** Asks a resolver over HTTPS (RFC 8484). */
import { dohServerName } from '../../model/dns/server-name.ts';
import type { Question, Resolver } from '../../model/dns/dns.ts';
import { describeTry } from '../message/response.ts';
import { type FailedTry, isFailedTry, elapsedMs, unaskableName } from '../attempt.ts';
import { type Exchange, lookupThrough, toExchange } from './resolver-over-exchange.ts';
import type { Message } from '../message/message.ts';
import { encodeQuery, type Query } from '../message/query.ts';
import { type HttpRequest, readHttpReply, toHttpRequest } from '../message/http.ts';
import type { Reach } from '../../network/destination.ts';
import { createHttpClient } from './http-client.ts';

export interface DohOptions {
  /** `https://…`; `http://…` is for tests on loopback. */
  readonly url: string;
  /** What reports call it; absent: as its URL says, without what may be a key. */
  readonly server?: string;
  readonly method?: HttpRequest['method'];
  /** How far a connection may go; absent: anywhere, as the user named the server. */
  readonly reach?: Reach;
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

/** A resolver that is asked over HTTPS, its connections kept for further questions. */
export const doh = (options: DohOptions): Resolver => {
  const {
    url,
    method = 'POST',
    dnssecOk = false,
    checkingDisabled = false,
    ms = 4000,
    reach = 'any',
    ca,
  } = options;
  const { vantage = 'resolver', server = dohServerName(url) } = options;
  const client = createHttpClient({ url, ms, reach, ...(ca !== undefined && { ca }) });
  const transport = 'https';
  const ask = async (query: Query, signal: AbortSignal): Promise<Message | FailedTry> => {
    const reply = await client.send(toHttpRequest(url, query, method), { ms, signal });
    return isFailedTry(reply) ? reply : readHttpReply(reply, query);
  };
  const exchange = async (question: Question, signal: AbortSignal): Promise<Exchange> => {
    const started = performance.now();
    // RFC 8484 §4.1: id 0, so that caches may share answers.
    const query = encodeQuery(0, question, {
      recursion: true,
      checkingDisabled,
      edns: { udpSize: 1232, dnssecOk },
    });
    const result = query === undefined ? unaskableName : await ask(query, signal);
    const attempts = [
      { server, transport, ...describeTry(result), ms: elapsedMs(started) },
    ] as const;
    return toExchange(transport, result, attempts);
  };
  return lookupThrough({ vantage, server, recursion: true, exchange });
};
