/**
 * One connection to a mail port: lines in, octets out, everything bounded. An error becomes a
 * {@link DialogueFault} of the connection; nothing here throws.
 */
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns/dns.ts';
import type { ProbeState } from '../model/mail/probe.ts';
/** What ended a dialogue. */
export interface DialogueFault {
    readonly state: Exclude<ProbeState, 'spoke' | 'untried'>;
    /** Printable ASCII. */
    readonly detail: string;
    /** The name of the operating system's error: `EACCES`. */
    readonly errno?: string;
    /** The line that decided the state, as received. */
    readonly reply?: Octets;
}
/** Where to connect to: an IP literal, never a name. */
export interface ConnectionTarget {
    readonly address: string;
    readonly port: number;
}
/** The mutable state of one connection. */
export interface MailConnection {
    readonly raw: Socket;
    open: boolean;
    /** Set by the TLS upgrade; from then on octets go through the tunnel into `secured`. */
    tunnel: Duplex | undefined;
    secured: TLSSocket | undefined;
    /** Plain octets that have not been read as a line yet. */
    pending: Octets;
    /** The first octets that arrived for the tunnel, still encrypted. */
    opening: Octets;
    /** Plain octets received since something was last sent or a phase began. */
    received: number;
    total: number;
    /** The first error; later ones do not replace it. */
    fault: DialogueFault | undefined;
    /** Called on every change of the above. */
    wake: () => void;
}
/** A fault that the server's reply shows. */
export declare const replyFault: (state: DialogueFault['state'], what: string, octets: Octets) => DialogueFault;
export declare const isDialogueFault: (value: object | string) => value is DialogueFault;
/** Ends the connection at once. Safe to repeat. */
export declare const dropConnection: (connection: MailConnection) => void;
/** Ends the connection with `fault`, unless it failed before. */
export declare const failConnection: (connection: MailConnection, fault: DialogueFault) => void;
/** A fault from an error of the operating system; this computer's own and unknown ones count as unreachable. */
export declare const socketFault: (error: NodeJS.ErrnoException) => DialogueFault;
export declare const closedFault: DialogueFault;
/** Adds plain octets to those from which lines are read. */
export declare const acceptOctets: (connection: MailConnection, chunk: Buffer) => void;
/**
 * Starts to connect, to one address: node must not race the address families. Mail servers that are
 * asked are Apple's or named by the user, never a domain's choice.
 */
export declare const openConnection: ({ address, port }: ConnectionTarget) => MailConnection;
/** Waits until `look` returns a value, or for the fault that ends the connection. One waiter at a time. */
export declare const waitUntil: <T>(connection: MailConnection, look: () => T | undefined) => Promise<T | DialogueFault>;
/**
 * The next line without its CRLF (a lone LF ends it too). `begins` must match its first four octets,
 * so that binary data and HTTP are recognized before any line ends.
 */
export declare const readLine: (connection: MailConnection, begins: RegExp) => Promise<Octets | DialogueFault>;
export declare const sendOctets: (connection: MailConnection, octets: Octets) => void;
/**
 * Says goodbye without waiting: the connection ends with the next event, or after `goodbyeMs`, and
 * does not keep the process alive.
 */
export declare const endConnection: (connection: MailConnection, octets: Octets, goodbyeMs: number) => void;
