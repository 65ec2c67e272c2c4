/**
 * One connection to a mail port: lines in, octets out, everything bounded. What goes wrong on it is
 * a {@link Fault}, kept on the wire; nothing here throws.
 */
import { type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns.ts';
import type { ProbeState } from '../model/probe.ts';
/** What ended a dialogue. */
export interface Fault {
    readonly state: Exclude<ProbeState, 'spoke' | 'untried'>;
    /** Printable ASCII. */
    readonly detail: string;
    /** The line that decided, as received. */
    readonly reply?: Octets;
}
/** Where to connect to: an IP literal, never a name. */
export interface Target {
    readonly address: string;
    readonly port: number;
}
/** The mutable state of one connection. */
export interface Wire {
    readonly raw: Socket;
    open: boolean;
    /** Set by the TLS upgrade: from then on octets go through the tunnel into `secured`. */
    tunnel: Duplex | undefined;
    secured: TLSSocket | undefined;
    /** Plain octets that no line has taken yet. */
    pending: Octets;
    /** The first octets that came through the tunnel, as they were on the wire. */
    opening: Octets;
    /** Plain octets received since something was last sent or a phase began. */
    heard: number;
    total: number;
    /** The first thing that went wrong; it stays. */
    fault: Fault | undefined;
    /** Called on every change of the above. */
    wake: () => void;
}
/** A fault decided by what the other side said. */
export declare const saying: (state: Fault['state'], what: string, octets: Octets) => Fault;
export declare const isFault: (value: object | string) => value is Fault;
/** Ends the connection at once. Safe to repeat. */
export declare const drop: (wire: Wire) => void;
/** Ends the wire with `fault`, unless another one came first. */
export declare const fail: (wire: Wire, fault: Fault) => void;
/** An error of the operating system; those not named are about the way there (ENETUNREACH, EACCES, EMFILE). */
export declare const socketFault: (error: NodeJS.ErrnoException) => Fault;
export declare const closed: Fault;
/** Adds plain octets to what lines are taken from. */
export declare const accept: (wire: Wire, chunk: Buffer) => void;
/** Starts to connect. Never node's race between families: `address` is one literal. */
export declare const openWire: ({ address, port }: Target) => Wire;
/** Waits for the first thing that `look` sees, or for the fault that ends the wire. One waiter at a time. */
export declare const until: <T>(wire: Wire, look: () => T | undefined) => Promise<T | Fault>;
/**
 * The next line without its CRLF (a lone LF is taken too). `begins` must match its first four
 * octets: so binary and HTTP are known for what they are before any line end.
 */
export declare const line: (wire: Wire, begins: RegExp) => Promise<Octets | Fault>;
export declare const send: (wire: Wire, octets: Octets) => void;
/**
 * Says goodbye and does not wait: the connection ends with the reply, with anything else, or after
 * `patience` milliseconds, and does not keep the process alive meanwhile.
 */
export declare const part: (wire: Wire, octets: Octets, patience: number) => void;
