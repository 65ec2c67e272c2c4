/** Upgrades a connection to TLS, and describes the session and its certificate. */
import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns/dns.ts';
import { toOctets } from '../model/dns/presentation.ts';
import type { Certificate, TlsSession } from '../model/mail/probe.ts';
import { ipFamily } from '../model/dns/ip-address.ts';
import { checkServerIdentity, startTls } from '../network/tls.ts';
import { tlsFault } from './tls-faults.ts';
import {
  acceptOctets,
  closedFault,
  failConnection,
  type DialogueFault,
  waitUntil,
  type MailConnection,
} from './connection.ts';

export interface TlsOptions {
  /** Sent as SNI and looked for in the certificate. */
  readonly host: string;
  /** Trusted roots in PEM; node's own if absent. */
  readonly ca?: string | readonly string[];
  /** `false` only to read a certificate that is already known to be untrusted. */
  readonly verify: boolean;
  readonly now: () => Date;
}

/** OpenSSL's multi-line form of a name, on one line. Node declares a string, but an empty name is undefined. */
const onOneLine = (name: string | undefined): Octets =>
  toOctets((name ?? '').split('\n').join(', '));

const day = 86_400_000;

/** ISO 8601; empty if the certificate's time is invalid. */
const toIsoTime = (time: Date): string => (Number.isNaN(time.getTime()) ? '' : time.toISOString());

const toCertificate = (shown: X509Certificate, now: Date): Certificate => {
  const issuer = onOneLine(shown.issuer);
  const [, organization] = /(?:^|, )O=((?:\\.|[^,])*)/.exec(issuer) ?? [];
  const [, issuerAddress] =
    /^CA Issuers - URI:"?(https?:[^\s"]*)/m.exec(shown.infoAccess ?? '') ?? [];
  const names = (shown.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,]*)/g);
  const notAfter = new Date(shown.validTo);
  return {
    subject: onOneLine(shown.subject),
    issuer,
    ...(organization !== undefined && { issuerOrganization: organization }),
    names: Array.from(names, ([, name = '']) => toOctets(name)).slice(0, 128),
    ...(issuerAddress !== undefined && { issuerAddress: toOctets(issuerAddress) }),
    notBefore: toIsoTime(new Date(shown.validFrom)),
    notAfter: toIsoTime(notAfter),
    daysLeft: Math.floor((notAfter.getTime() - now.getTime()) / day),
    fingerprint256: shown.fingerprint256,
  };
};

const toTlsSession = (secured: TLSSocket, now: Date): TlsSession => {
  const shown = secured.getPeerX509Certificate();
  const { authorizationError } = secured;
  return {
    protocol: secured.getProtocol() ?? 'unknown',
    cipher: secured.getCipher().name,
    authorized: secured.authorized,
    // Node declares an Error, but it is a code.
    ...(!secured.authorized && { distrust: String(authorizationError) }),
    ...(shown !== undefined && { certificate: toCertificate(shown, now) }),
  };
};

/** A stream over `raw` for TLS, so that received octets can still be counted before decryption. */
const tunnelThrough = (raw: Socket): Duplex =>
  new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => {
      raw.write(chunk, done);
    },
    final: (done) => {
      raw.end(done);
    },
  });

/** Node's check throws on some malformed names; here that is a mismatch too. */
const identityFault: typeof checkServerIdentity = (host, certificate) => {
  try {
    return checkServerIdentity(host, certificate);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Performs the TLS handshake; from then on lines are read from TLS. */
export const secureConnection = (
  connection: MailConnection,
  { host, ca, verify, now }: TlsOptions,
): Promise<TlsSession | DialogueFault> => {
  let session: TlsSession | undefined;
  const tunnel = tunnelThrough(connection.raw);
  connection.tunnel = tunnel;
  // TLS reports the error too, more exactly.
  tunnel.on('error', () => {});
  const secured = startTls(tunnel, {
    host,
    ...(ipFamily(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca: typeof ca === 'string' ? ca : [...ca] }),
    rejectUnauthorized: verify,
    minVersion: 'TLSv1.2',
    checkServerIdentity: identityFault,
  });
  connection.secured = secured;
  secured.on('secureConnect', () => {
    session = toTlsSession(secured, now());
    connection.wake();
  });
  secured.on('data', (chunk: Buffer) => acceptOctets(connection, chunk));
  secured.on('error', (error) => failConnection(connection, tlsFault(error, connection.opening)));
  secured.on('end', () => failConnection(connection, closedFault));
  secured.on('close', () => failConnection(connection, closedFault));
  return waitUntil(connection, () => session);
};
