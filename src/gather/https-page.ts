/** Fetches a small text over HTTPS: redirects are not followed, size and time have limits. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import type { Answer, Attempt, DnsName, Failure, Octets, Resolver } from '../model/dns/dns.ts';
import { errnoOf } from '../model/errno.ts';
import { presentText } from '../model/dns/presentation.ts';
import { ipFamily } from '../model/dns/ip-address.ts';
import { createBody } from '../dns/bounded-body.ts';
import {
  type FailedTry,
  toFailure,
  inTime,
  isFailedTry,
  elapsedMs,
  unreachable,
} from '../dns/attempt.ts';
import { type Destination, type Reach } from '../network/destination.ts';
import { requestOver } from '../network/https.ts';
import { connectTcp } from '../network/tcp.ts';
import { startTls } from '../network/tls.ts';

interface Closable {
  readonly socket: TLSSocket;
  /** Whether the peer closed TLS before, or with, the connection: else anything may have been cut off. */
  readonly wasClosed: () => boolean;
}

/**
 * Node calls the end of TLS (RFC 8446 §6.1) and that of the connection below it both the end. This
 * stream tells them apart: it ends only after everything before its end has been read.
 */
const createStream = (below: Socket, most: number, ended: () => void): Duplex => {
  let received = 0;
  const stream = new Duplex({
    read: () => void below.resume(),
    write: (chunk: Buffer, _, done) => void below.write(chunk, done),
    final: (done) => void below.end(done),
    destroy: (error, done) => {
      below.destroy();
      done(error);
    },
  });
  below.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > most) stream.destroy(new Error(`more than ${most} bytes arrived`));
    else if (!stream.push(chunk)) below.pause();
  });
  below.on('end', () =>
    setImmediate(() => {
      ended();
      stream.push(null);
    }),
  );
  below.on('error', (error) => stream.destroy(error));
  return stream;
};

/** What may come beside the body: certificates, headers, and the frames of TLS and HTTP. */
const mostBesides = 256 * 1024;

const connectTls = (
  destination: Destination,
  {
    longest,
    ...options
  }: Pick<PageOptions, 'longest'> & Pick<ConnectionOptions, 'servername' | 'ca'>,
): Closable => {
  let closed = false;
  let cut = false;
  const below = connectTcp(destination);
  const stream = createStream(below, longest + mostBesides, () => (cut = !closed));
  const socket = startTls(stream, {
    host: destination.address,
    ALPNProtocols: ['http/1.1'],
    ...options,
  });
  socket.prependListener('end', () => (closed = !cut));
  return { socket, wasClosed: () => closed };
};

export interface PageOptions {
  readonly host: string;
  readonly path: string;
  /** 443 where absent. */
  readonly port?: number;
  /** Media types; `text/plain` where absent. */
  readonly accept?: string;
  /** How far a connection may go: who chose the host decides. */
  readonly reach: Reach;
  /** The addresses of the host, in the order in which they are tried. */
  readonly addresses: readonly string[];
  /** Octets of the body. */
  readonly longest: number;
  /** Limit for each address, in milliseconds. */
  readonly ms: number;
  /** Certificates to trust in place of node's, in PEM. */
  readonly ca?: string;
  /** Where to connect to in place of an address and port: for servers on loopback that stand in. */
  readonly connectTo?: (address: string, port: number) => { address: string; port: number };
}

/** What gives the addresses of `host`, an answer for each family. */
export const lookUpAddresses = (
  host: DnsName,
  { resolver, families }: { readonly resolver: Resolver; readonly families: readonly (4 | 6)[] },
  signal: AbortSignal,
): Promise<readonly Answer<'A' | 'AAAA'>[]> =>
  Promise.all(
    families.map((family) =>
      resolver.lookup({ name: host, type: family === 4 ? 'A' : 'AAAA' }, signal),
    ),
  );

/** Each address once, however often a zone lists it. */
export const addressesInAnswers = (answers: readonly Answer<'A' | 'AAAA'>[]): readonly string[] => [
  ...new Set(
    answers
      .flatMap((answer) => (answer.kind === 'found' ? answer.set.rdata : []))
      .map(({ address }) => address),
  ),
];

export type Page =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly mediaType: Octets;
      readonly body: Octets;
    }
  | { readonly kind: 'untrusted' | 'too-long'; readonly detail: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

type SettledPage = Exclude<Page, { readonly kind: 'failed' }>;

type OpenSslError = NodeJS.ErrnoException & { readonly library?: string };

/** Newer versions of node give what OpenSSL says of a broken handshake in place of `EPROTO`. */
const errnoOfTls = (error: OpenSslError): { readonly errno?: string } =>
  error.library === undefined ? errnoOf(error) : { errno: 'EPROTO' };

/** Errors of the certificate have no system call and no library of OpenSSL's behind them. */
const isCertificateError = (error: OpenSslError): boolean =>
  error.syscall === undefined &&
  error.library === undefined &&
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(error.code ?? '');

/** RFC 9112 §9.8: a body whose length nobody told is whole where TLS was closed behind it. */
const isCutShort = (
  { statusCode, headers }: IncomingMessage,
  wasClosed: Closable['wasClosed'],
): boolean =>
  statusCode === 200 &&
  headers['content-length'] === undefined &&
  !/chunked\s*$/i.test(headers['transfer-encoding'] ?? '') &&
  !wasClosed();

const readResponse = (
  response: IncomingMessage,
  { longest, wasClosed }: Pick<PageOptions, 'longest'> & Pick<Closable, 'wasClosed'>,
  done: (page: SettledPage | FailedTry) => void,
): void => {
  const body = createBody(longest);
  const mediaType =
    (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  response.on('data', (chunk: Buffer) => {
    if (!body.add(chunk)) done({ kind: 'too-long', detail: `it is longer than ${longest} bytes` });
  });
  response.on('end', () =>
    done(
      isCutShort(response, wasClosed)
        ? { code: 'unreachable', detail: 'the connection broke before the end of TLS' }
        : {
            kind: 'page',
            status: response.statusCode ?? 0,
            mediaType,
            body: body.whole().toString('latin1'),
          },
    ),
  );
};

const fetchFromAddress = (address: string, options: PageOptions, signal: AbortSignal) =>
  inTime<SettledPage>({ ms: options.ms, signal }, (done) => {
    const { host, path, longest, ca, connectTo, port = 443, accept = 'text/plain' } = options;
    const standIn = connectTo && { ...connectTo(address, port), reach: 'any' as const };
    const { socket, wasClosed } = connectTls(standIn ?? { address, port, reach: options.reach }, {
      longest,
      // RFC 6066 §3: an address is no server name.
      ...(ipFamily(host.replace(/^\[|\]$/g, '')) === 0 && { servername: host }),
      ...(ca !== undefined && { ca }),
    });
    const sent = requestOver(socket, { path, headers: { host, accept } });
    const fail = (error: OpenSslError): void =>
      done({ ...unreachable(error), ...errnoOfTls(error) });
    sent.on('response', (response) => {
      response.on('error', (error) => fail(error));
      readResponse(response, { longest, wasClosed }, done);
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      isCertificateError(error)
        ? done({ kind: 'untrusted', detail: presentText(error.message).slice(0, 200) })
        : fail(error),
    );
    sent.end();
    return () => sent.destroy();
  });

/** The page from the first address that gives one; where none does, why not. */
export const fetchPage = async (options: PageOptions, signal: AbortSignal): Promise<Page> => {
  const attempts: Attempt[] = [];
  let last: FailedTry = { code: 'unreachable', detail: 'no address' };
  for (const address of options.addresses) {
    const started = performance.now();
    const result = await fetchFromAddress(address, options, signal);
    if (!isFailedTry(result)) return result;
    last = result;
    attempts.push({ server: address, transport: 'https', ...result, ms: elapsedMs(started) });
  }
  return { kind: 'failed', failure: toFailure(last, attempts) };
};
