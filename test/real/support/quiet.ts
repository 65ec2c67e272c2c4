/** Servers of our own: one that says nothing, and HTTPS for policies and Apple's status page. */
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer as createHttps } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import type { Authority } from './certificates.ts';
import { places, portOf } from './places.ts';

export interface Closable {
  close(): Promise<void>;
}

const listening = (server: Server, port: number, host: string): Promise<Closable> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () =>
      done({
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      }),
    );
  });
};

/** Takes datagrams and connections, and never says a word. */
export const startSilence = async (): Promise<Closable> => {
  const udp = createSocket('udp4');
  await new Promise<void>((done) => udp.bind(portOf(53), places.silent, done));
  const tcp = await listening(createServer(), portOf(53), places.silent);
  return {
    close: async () => {
      udp.close();
      await tcp.close();
    },
  };
};

const policy = [
  'version: STSv1',
  'mode: enforce',
  'mx: mx01.mail.icloud.com',
  'mx: mx02.mail.icloud.com',
  'max_age: 604800',
  '',
].join('\r\n');

const page = (
  pages: Readonly<Record<string, { readonly type: string; readonly body: string }>>,
  { certificate, key }: { readonly certificate: string; readonly key: string },
): Server =>
  createHttps({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    const found = pages[request.url ?? ''];
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body ?? 'not found');
  });

/** The policy of policy.example, with a certificate for that name alone; and the status page. */
export const startPages = async (authority: Authority): Promise<readonly Closable[]> => [
  await listening(
    page(
      { '/.well-known/mta-sts.txt': { type: 'text/plain', body: policy } },
      authority.issue('policy', ['mta-sts.policy.example']),
    ),
    portOf(443),
    places.policy,
  ),
  await listening(
    page(
      {
        '/support/systemstatus/data/system_status_en_US.js': {
          type: 'application/javascript',
          body: 'jsonCallback({"services":[{"serviceName":"iCloud Mail","events":[]}]});',
        },
      },
      authority.issue('status', ['www.apple.com']),
    ),
    portOf(443),
    places.status,
  ),
];
