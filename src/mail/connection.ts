/**
 * One connection to a mail port: lines in, octets out, everything bounded. What goes wrong on it is
 * a {@link DialogueFault}, kept on the wire; nothing here throws.
 */
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns/dns.ts';
import { errnoOf } from '../model/errno.ts';
import { presentOctets, presentText } from '../model/dns/presentation.ts';
import type { ProbeState } from '../model/mail/probe.ts';

/** Octets taken from one connection, TLS records included; then it is cut. */
const maxDialogue = 64 * 1024;
const maxLine = 8 * 1024;
const maxShown = 512;

/** What ended a dialogue. */
export interface DialogueFault {
  readonly state: Exclude<ProbeState, 'spoke' | 'untried'>;
  /** Printable ASCII. */
  readonly detail: string;
  /** The name of the operating system's error: `EACCES`. */
  readonly errno?: string;
  /** The line that decided, as received. */
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
  fault: DialogueFault | undefined;
  /** Called on every change of the above. */
  wake: () => void;
}

/** The first line of octets that decided a state, short enough to show. */
const firstLine = (octets: Octets): Octets => octets.slice(0, maxShown).replace(/\r?\n.*/s, '');

/** A fault decided by what the other side said. */
export const replyFault = (
  state: DialogueFault['state'],
  what: string,
  octets: Octets,
): DialogueFault => {
  const reply = firstLine(octets);
  return { state, detail: `${what}: "${presentOctets(reply)}"`, reply };
};

export const isDialogueFault = (value: object | string): value is DialogueFault =>
  typeof value === 'object' && 'state' in value;

/** Ends the connection at once. Safe to repeat. */
export const dropConnection = (connection: MailConnection): void => {
  connection.secured?.destroy();
  connection.tunnel?.destroy();
  connection.raw.destroy();
};

/** Ends the wire with `fault`, unless another one came first. */
export const failConnection = (connection: MailConnection, fault: DialogueFault): void => {
  connection.fault ??= fault;
  connection.wake();
  dropConnection(connection);
};

const socketStates: Readonly<Record<string, DialogueFault['state']>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
};

/** An error of the operating system; those not named are about the way there (ENETUNREACH, EACCES, EMFILE). */
export const socketFault = (error: NodeJS.ErrnoException): DialogueFault => ({
  state: socketStates[error.code ?? ''] ?? 'unreachable',
  detail: presentText(error.message || (error.code ?? 'unknown error')),
  ...errnoOf(error),
});

export const closedFault: DialogueFault = {
  state: 'closed',
  detail: 'the other side closed the connection',
};

/** Adds plain octets to what lines are taken from. */
export const acceptOctets = (connection: MailConnection, chunk: Buffer): void => {
  connection.heard += chunk.length;
  connection.pending += chunk.toString('latin1');
  connection.wake();
};

const receiveOctets = (connection: MailConnection, chunk: Buffer): void => {
  connection.total += chunk.length;
  if (connection.total > maxDialogue) {
    failConnection(connection, {
      state: 'too-much-data',
      detail: `more than ${maxDialogue} octets came`,
    });
  } else if (connection.tunnel === undefined) {
    acceptOctets(connection, chunk);
  } else {
    if (connection.opening.length < maxShown) connection.opening += chunk.toString('latin1');
    connection.tunnel.push(chunk);
  }
};

/** Starts to connect. Never node's race between families: `address` is one literal. */
export const openConnection = ({ address, port }: ConnectionTarget): MailConnection => {
  const raw = connect({ host: address, port, autoSelectFamily: false, noDelay: true });
  const connection: MailConnection = {
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
    connection.open = true;
    connection.wake();
  });
  raw.on('data', (chunk: Buffer) => receiveOctets(connection, chunk));
  // In a tunnel the end is for TLS to see: a reply or an alert may still be on its way through it.
  raw.on('end', () =>
    connection.tunnel === undefined
      ? failConnection(connection, closedFault)
      : connection.tunnel.push(null),
  );
  raw.on('error', (error) =>
    connection.tunnel === undefined
      ? failConnection(connection, socketFault(error))
      : connection.tunnel.destroy(error),
  );
  raw.on('close', () =>
    connection.tunnel === undefined
      ? failConnection(connection, closedFault)
      : connection.tunnel.destroy(),
  );
  return connection;
};

/** Waits for the first thing that `look` sees, or for the fault that ends the wire. One waiter at a time. */
export const waitUntil = async <T>(
  connection: MailConnection,
  look: () => T | undefined,
): Promise<T | DialogueFault> => {
  for (;;) {
    const seen = look();
    if (seen !== undefined) return seen;
    if (connection.fault !== undefined) return connection.fault;
    await new Promise<void>((resolve) => {
      connection.wake = resolve;
    });
  }
};

/**
 * The next line without its CRLF (a lone LF is taken too). `begins` must match its first four
 * octets: so binary and HTTP are known for what they are before any line end.
 */
export const readLine = (
  connection: MailConnection,
  begins: RegExp,
): Promise<Octets | DialogueFault> =>
  waitUntil(connection, () => {
    const end = connection.pending.indexOf('\n');
    if ((end >= 0 || connection.pending.length >= 4) && !begins.test(connection.pending)) {
      return replyFault('not-the-protocol', 'no reply of this protocol', connection.pending);
    }
    if ((end < 0 ? connection.pending.length : end) > maxLine) {
      return replyFault(
        'too-much-data',
        `a line of more than ${maxLine} octets`,
        connection.pending,
      );
    }
    if (end < 0) return undefined;
    const taken = connection.pending.slice(0, end).replace(/\r$/, '');
    connection.pending = connection.pending.slice(end + 1);
    return taken;
  });

export const sendOctets = (connection: MailConnection, octets: Octets): void => {
  connection.heard = 0;
  (connection.secured ?? connection.raw).write(octets, 'latin1');
};

/**
 * Says goodbye and does not wait: the connection ends with the reply, with anything else, or after
 * `patience` milliseconds, and does not keep the process alive meanwhile.
 */
export const endConnection = (
  connection: MailConnection,
  octets: Octets,
  goodbyeMs: number,
): void => {
  const timer = setTimeout(() => dropConnection(connection), goodbyeMs).unref();
  connection.wake = () => {
    clearTimeout(timer);
    dropConnection(connection);
  };
  (connection.secured ?? connection.raw).end(octets, 'latin1');
  connection.raw.unref();
};
