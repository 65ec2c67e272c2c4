import type { TlsSession } from '../model/mail/probe.ts';
import { type DialogueFault, type MailConnection } from './connection.ts';
export interface TlsOptions {
    /** Sent as SNI and looked for in the certificate. */
    readonly host: string;
    /** Trusted roots in PEM; node's own if absent. */
    readonly ca?: string | readonly string[];
    /** `false` only to read a certificate that is already known to be untrusted. */
    readonly verify: boolean;
    readonly now: () => Date;
}
/** Performs the TLS handshake; from then on lines are read from TLS. */
export declare const secureConnection: (connection: MailConnection, { host, ca, verify, now }: TlsOptions) => Promise<TlsSession | DialogueFault>;
