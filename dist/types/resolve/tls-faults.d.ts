/** What a failed TLS handshake means. */
import type { Octets } from '../model/dns.ts';
import { type Fault } from './mail-connection.ts';
/** As node raises them: OpenSSL's carry `library`, the system's `syscall`, those of the certificate neither. */
export interface TlsError extends NodeJS.ErrnoException {
    readonly library?: string;
    readonly reason?: string;
}
/** `opening`: the first octets that came in answer to the ClientHello. */
export declare const tlsFault: (error: TlsError, opening: Octets) => Fault;
