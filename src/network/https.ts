/** Asks over HTTPS on what is connected already. */
import type { ClientRequest } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { TLSSocket } from 'node:tls';

export const requestOver = (
  socket: TLSSocket,
  { path, headers }: Required<Pick<RequestOptions, 'path' | 'headers'>>,
): ClientRequest => request({ createConnection: () => socket, path, headers });
