/**
 * One connection to a mail port: lines in, octets out, everything bounded. What goes wrong on it is
 * a {@link Fault}, kept on the wire; nothing here throws.
 */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns/dns.ts';
import { errnoOf } from '../model/errno.ts';
import { presentOctets, presentText } from '../model/dns/presentation.ts';
import type { ProbeState } from '../model/probe.ts';

/** Octets taken from one connection, TLS records included; then it is cut. */
const maxDialogue = 64 * 1024;
const maxLine = 8 * 1024;
const maxShown = 512;

/** What ended a dialogue. */
export interface Fault {
  readonly state: Exclude<ProbeState, 'spoke' | 'untried'>;
  /** Printable ASCII. */
  readonly detail: string;
  /** The name of the operating system's error: `EACCES`. */
  readonly errno?: string;
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

/** The first line of octets that decided a state, short enough to show. */
const shown = (octets: Octets): Octets => octets.slice(0, maxShown).replace(/\r?\n.*/s, '');

/** A fault decided by what the other side said. */
export const saying = (state: Fault['state'], what: string, octets: Octets): Fault => {
  const reply = shown(octets);
  return { state, detail: `${what}: "${presentOctets(reply)}"`, reply };
};

export const isFault = (value: object | string): value is Fault =>
  typeof value === 'object' && 'state' in value;

/** Ends the connection at once. Safe to repeat. */
export const drop = (wire: Wire): void => {
  wire.secured?.destroy();
  wire.tunnel?.destroy();
  wire.raw.destroy();
};

/** Ends the wire with `fault`, unless another one came first. */
export const fail = (wire: Wire, fault: Fault): void => {
  wire.fault ??= fault;
  wire.wake();
  drop(wire);
};

const socketStates: Readonly<Record<string, Fault['state']>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
};

/** An error of the operating system; those not named are about the way there (ENETUNREACH, EACCES, EMFILE). */
export const socketFault = (error: NodeJS.ErrnoException): Fault => ({
  state: socketStates[error.code ?? ''] ?? 'unreachable',
  detail: presentText(error.message || (error.code ?? 'unknown error')),
  ...errnoOf(error),
});

export const closed: Fault = { state: 'closed', detail: 'the other side closed the connection' };

/** Adds plain octets to what lines are taken from. */
export const accept = (wire: Wire, chunk: Buffer): void => {
  wire.heard += chunk.length;
  wire.pending += chunk.toString('latin1');
  wire.wake();
};

const receive = (wire: Wire, chunk: Buffer): void => {
  wire.total += chunk.length;
  if (wire.total > maxDialogue) {
    fail(wire, { state: 'too-much-data', detail: `more than ${maxDialogue} octets came` });
  } else if (wire.tunnel === undefined) {
    accept(wire, chunk);
  } else {
    if (wire.opening.length < maxShown) wire.opening += chunk.toString('latin1');
    wire.tunnel.push(chunk);
  }
};

/** Starts to connect. Never node's race between families: `address` is one literal. */
export const openWire = ({ address, port }: Target): Wire => {
  const raw = connect({ host: address, port, autoSelectFamily: false, noDelay: true });
  const wire: Wire = {
    raw,
    open: false,
    tunnel: undefined,
    secured: undefined,
    pending: '',
    opening: '',
    heard: 0,
    total: 0,
    fault: undefined,
    wake: () => {},
  };
  raw.on('connect', () => {
    wire.open = true;
    wire.wake();
  });
  raw.on('data', (chunk: Buffer) => receive(wire, chunk));
  // In a tunnel the end is for TLS to see: a reply or an alert may still be on its way through it.
  raw.on('end', () => (wire.tunnel === undefined ? fail(wire, closed) : wire.tunnel.push(null)));
  raw.on('error', (error) =>
    wire.tunnel === undefined ? fail(wire, socketFault(error)) : wire.tunnel.destroy(error),
  );
  raw.on('close', () => (wire.tunnel === undefined ? fail(wire, closed) : wire.tunnel.destroy()));
  return wire;
};

/** Waits for the first thing that `look` sees, or for the fault that ends the wire. One waiter at a time. */
export const until = async <T>(wire: Wire, look: () => T | undefined): Promise<T | Fault> => {
  for (;;) {
    const seen = look();
    if (seen !== undefined) return seen;
    if (wire.fault !== undefined) return wire.fault;
    await new Promise<void>((resolve) => {
      wire.wake = resolve;
    });
  }
};

/**
 * The next line without its CRLF (a lone LF is taken too). `begins` must match its first four
 * octets: so binary and HTTP are known for what they are before any line end.
 */
export const line = (wire: Wire, begins: RegExp): Promise<Octets | Fault> =>
  until(wire, () => {
    const end = wire.pending.indexOf('\n');
    if ((end >= 0 || wire.pending.length >= 4) && !begins.test(wire.pending)) {
      return saying('not-the-protocol', 'no reply of this protocol', wire.pending);
    }
    if ((end < 0 ? wire.pending.length : end) > maxLine) {
      return saying('too-much-data', `a line of more than ${maxLine} octets`, wire.pending);
    }
    if (end < 0) return undefined;
    const taken = wire.pending.slice(0, end).replace(/\r$/, '');
    wire.pending = wire.pending.slice(end + 1);
    return taken;
  });

export const send = (wire: Wire, octets: Octets): void => {
  wire.heard = 0;
  (wire.secured ?? wire.raw).write(octets, 'latin1');
};

/**
 * Says goodbye and does not wait: the connection ends with the reply, with anything else, or after
 * `patience` milliseconds, and does not keep the process alive meanwhile.
 */
export const part = (wire: Wire, octets: Octets, patience: number): void => {
  const timer = setTimeout(() => drop(wire), patience).unref();
  wire.wake = () => {
    clearTimeout(timer);
    drop(wire);
  };
  (wire.secured ?? wire.raw).end(octets, 'latin1');
  wire.raw.unref();
};
