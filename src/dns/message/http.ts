/** A DNS question and its answer as HTTP carries them (RFC 8484), whatever carries HTTP. */
import { isUnreadable } from '../../model/unreadable.ts';
import { type FailedTry, unusableReply } from '../attempt.ts';
import { type Message, readReply, type ResourceRecord } from './message.ts';
import type { Query } from './query.ts';

const mediaType = 'application/dns-message';

/** No DNS message is longer. */
export const longestMessage = 65_535;

/** What is sent. */
export interface HttpRequest {
  readonly method: 'POST' | 'GET';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** How a response begins; header names are in lower case. */
export interface HttpHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface HttpReply extends HttpHead {
  readonly body: Uint8Array;
}

/** How a question is sent to `url` (RFC 8484 §4.1). */
export const toHttpRequest = (
  url: string,
  { octets }: Query,
  method: HttpRequest['method'],
): HttpRequest => {
  const target = new URL(url);
  if (method === 'GET') target.searchParams.set('dns', octets.toString('base64url'));
  const path = `${target.pathname}${target.search}`;
  const headers = { accept: mediaType };
  return method === 'GET'
    ? { method, path, headers }
    : {
        method,
        path,
        headers: {
          ...headers,
          'content-type': mediaType,
          'content-length': String(octets.length),
        },
        body: octets,
      };
};

const headerText = ({ headers }: HttpHead, name: string): string => {
  const value = headers[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
};

/** Why a response cannot hold a message. Redirects are not followed: the user named this server. */
export const findHeadFault = (head: HttpHead): FailedTry | undefined => {
  if (head.status !== 200) return { code: 'unreachable', detail: `HTTP status ${head.status}` };
  const [type] = headerText(head, 'content-type').split(';');
  return type?.trim().toLowerCase() === mediaType
    ? undefined
    : { code: 'malformed', detail: `the response is not ${mediaType}` };
};

const agedBy =
  (seconds: number) =>
  (record: ResourceRecord): ResourceRecord => ({
    ...record,
    ttl: Math.max(0, record.ttl - seconds),
  });

/** RFC 8484 §5.1: an answer out of an HTTP cache has lived for so many seconds already. */
const aged = (message: Message, age: string): Message => {
  const seconds = /^\d+$/.test(age) ? Number(age) : 0;
  if (seconds === 0) return message;
  return {
    ...message,
    answers: message.answers.map(agedBy(seconds)),
    authorities: message.authorities.map(agedBy(seconds)),
    additionals: message.additionals.map(agedBy(seconds)),
  };
};

/** What the response is to this query. */
export const readHttpReply = (reply: HttpReply, query: Query): Message | FailedTry => {
  const fault = findHeadFault(reply);
  if (fault !== undefined) return fault;
  const message = readReply(reply.body, query) ?? {
    fault: 'the response does not answer the question',
  };
  return isUnreadable(message) ? unusableReply(message) : aged(message, headerText(reply, 'age'));
};
