import type { TlsSession } from '../model/probe.ts';
import { type Fault, type Wire } from './mail-connection.ts';
export interface TlsOptions {
    /** Sent as SNI and looked for in the certificate. */
    readonly host: string;
    /** Trusted roots in PEM; node's own where absent. */
    readonly ca?: string | readonly string[];
    /** `false` only to read a certificate that is already known to be distrusted. */
    readonly verify: boolean;
    readonly now: () => Date;
}
/** Shakes hands over an open wire; from then on lines come out of TLS. */
export declare const secure: (wire: Wire, { host, ca, verify, now }: TlsOptions) => Promise<TlsSession | Fault>;
