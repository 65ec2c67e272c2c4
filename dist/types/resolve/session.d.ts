/** One connection to one address, taken through the phases of its dialogue, timed and bounded. */
import type { AddressProbe, Endpoint } from '../model/probe.ts';
import type { SignIn } from './dialogue.ts';
import type { TlsOptions } from './tls-session.ts';
import { type Target } from './mail-connection.ts';
/** Milliseconds. Each limit is for a phase, `reply` for those without their own, `total` for the connection. */
export interface Limits {
    readonly connect: number;
    readonly greeting: number;
    readonly tls: number;
    readonly reply: number;
    readonly goodbye: number;
    readonly total: number;
}
export interface Plan {
    readonly endpoint: Endpoint;
    readonly target: Target;
    readonly limits: Limits;
    /** With `verify: false` the dialogue ends when the handshake is done. */
    readonly tls: TlsOptions;
    /** Only `login` signs in; a probe never does. */
    readonly signIn?: SignIn;
}
/** How a connection went. */
export type Course = Omit<AddressProbe, 'address' | 'family' | 'interceptor'>;
/** `node:tls` costs more to load than all else here; nothing needs it before a name is looked up. */
export declare const loadTls: () => Promise<typeof import("./tls-session.ts")>;
/** Never rejects. When it resolves the connection is gone, or saying goodbye within its limit. */
export declare const converse: (plan: Plan, signal: AbortSignal) => Promise<Course>;
