/** Translates errors of a TLS handshake into probe states. */
import type { Octets } from '../model/dns/dns.ts';
import { presentText } from '../model/dns/presentation.ts';
import { type DialogueFault, replyFault, socketFault } from './connection.ts';

/** Node's TLS errors: OpenSSL's have `library`, the system's `syscall`, those about the certificate neither. */
export interface TlsError extends NodeJS.ErrnoException {
  readonly library?: string;
  readonly reason?: string;
}

/** OpenSSL's verification errors; others are `certificate-untrusted`. */
const certificateStates: Readonly<Record<string, DialogueFault['state']>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'certificate-name',
};

/** Whether these are the first octets of a TLS record: alert or handshake, version 3.x. */
const isTlsRecord = (octets: Octets): boolean => /^[\x15\x16]\x03/.test(octets);

/** An alert carries its number; 70 is protocol_version. */
const stateFromTlsError = (error: TlsError): DialogueFault['state'] => {
  if (error.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL') return 'tls-version';
  if (/SSL alert number 70\b/.test(error.message)) return 'tls-version';
  return /SSL alert number \d/.test(error.message) ? 'tls-alert' : 'tls-broken';
};

/** `opening`: the first octets of the answer to the ClientHello. */
export const tlsFault = (error: TlsError, opening: Octets): DialogueFault => {
  // OpenSSL's messages hold thread ids and paths of its sources; its reasons do not.
  const detail = presentText((error.reason ?? error.message).slice(0, 512));
  if (error.library !== undefined || error.code === 'EPROTO') {
    return opening === '' || isTlsRecord(opening)
      ? { state: stateFromTlsError(error), detail }
      : replyFault('tls-broken', 'the answer to the TLS handshake is not TLS', opening);
  }
  if (error.syscall !== undefined) return socketFault(error);
  // Node's own error for an end of stream during the handshake.
  if (error.code === 'ECONNRESET') return { state: 'closed', detail };
  return { state: certificateStates[error.code ?? ''] ?? 'certificate-untrusted', detail };
};
