/** What HTTP/1.1 and HTTP/2 have in common here: one request, one short response. */
import type { Readable } from 'node:stream';
import type { FailedTry } from '../attempt.ts';
import { createBody } from '../bounded-body.ts';
import { type HttpReply, type HttpRequest, longestMessage } from '../message/http.ts';

/** The connection was lost before the response was whole: another one may serve. */
interface LostRequest {
  readonly lost: FailedTry;
}

export type HttpResult = HttpReply | FailedTry | LostRequest;

/**
 * Sends one request, and calls `done` once with what came of it; gives what ends it early, after
 * which `done` is not called.
 */
export type SendRequest = (request: HttpRequest, done: (result: HttpResult) => void) => () => void;

export const isLost = (result: HttpResult): result is LostRequest => 'lost' in result;

/** Gathers a body, and calls `tooLong` once it is longer than any message. Gives what came so far. */
export const gatherBody = (
  stream: Readable,
  tooLong: (fault: FailedTry) => void,
): (() => Buffer) => {
  const body = createBody(longestMessage);
  stream.on('data', (chunk: Buffer) => {
    if (!body.add(chunk))
      tooLong({ code: 'malformed', detail: `the response is longer than ${longestMessage} bytes` });
  });
  return body.whole;
};
