/** Runs one dialogue with one address, phase by phase, timed and bounded. */
import type { AddressProbe, Endpoint } from '../model/mail/probe.ts';
import type { SignInDialogue } from './dialogue.ts';
import type { TlsOptions } from './tls-session.ts';
import { type ConnectionTarget } from './connection.ts';
/** Milliseconds. Each limit is for the phase of its name, `reply` for other phases, `total` for the connection. */
export interface PhaseLimits {
    readonly connect: number;
    readonly greeting: number;
    readonly tls: number;
    readonly reply: number;
    readonly goodbye: number;
    readonly total: number;
}
export interface ConnectionPlan {
    readonly endpoint: Endpoint;
    readonly target: ConnectionTarget;
    readonly limits: PhaseLimits;
    /** With `verify: false` the dialogue ends when the handshake is done. */
    readonly tls: TlsOptions;
    /** Only `login` signs in; a probe never does. */
    readonly signIn?: SignInDialogue;
}
/** How a connection went. */
export type ConnectionResult = Omit<AddressProbe, 'address' | 'family' | 'interceptor'>;
/** `node:tls` is slow to load and not needed before the name is looked up. */
export declare const loadTls: () => Promise<typeof import("./tls-session.ts")>;
/** Never rejects. When it resolves the connection is gone, or saying goodbye within its limit. */
export declare const runConnection: (plan: ConnectionPlan, signal: AbortSignal) => Promise<ConnectionResult>;
