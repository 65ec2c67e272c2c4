/** Requests over HTTP/1.1: one at a time on a connection, which is kept for the next. */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { unreachable } from '../attempt.ts';
import { findHeadFault } from '../message/http.ts';
import { gatherBody, type HttpResult, type SendRequest } from './http-exchange.ts';

const receiveResponse = (response: IncomingMessage, done: (result: HttpResult) => void): void => {
  const { statusCode: status = 0, headers } = response;
  const head = { status, headers };
  const fault = findHeadFault(head);
  if (fault !== undefined) return done(fault);
  const body = gatherBody(response, done);
  response.on('error', (error) => done(unreachable(error)));
  response.on('end', () => done({ ...head, body: body() }));
};

const sendOver =
  (target: URL, agent?: Agent): SendRequest =>
  ({ body, ...options }, done) => {
    const send = target.protocol === 'http:' ? requestHttp : requestHttps;
    const open = () => send(target, { ...options, ...(agent && { agent }) });
    let request = open();
    let over = false;
    const stop = (): void => {
      over = true;
      request.destroy();
    };
    const finish = (result: HttpResult): void => {
      if (over) return;
      // Of a response that is refused nothing more is read.
      if (!('body' in result)) stop();
      over = true;
      done(result);
    };
    const start = (): void => {
      request.on('response', (response) => receiveResponse(response, finish));
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection at the moment in which it is used again.
        if (over || !request.reusedSocket || error.code !== 'ECONNRESET')
          return finish(unreachable(error));
        request = open();
        start();
      });
      request.end(body);
    };
    start();
    return stop;
  };

/** Without TLS: for servers on loopback. */
export const sendInPlain = (target: URL): SendRequest => sendOver(target);

/** Over TLS: on the connection that is there, and on others where that one is in use. */
export const speakHttp1 = (target: URL, first: TLSSocket, open: () => TLSSocket): SendRequest => {
  const agent = new Agent({ keepAlive: true });
  let spare: TLSSocket | undefined = first;
  agent.createConnection = () => {
    const socket = spare ?? open();
    spare = undefined;
    return socket;
  };
  return sendOver(target, agent);
};
