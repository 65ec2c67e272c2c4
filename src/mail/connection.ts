/**
 * One connection to a mail port: lines in, octets out, everything bounded. An error becomes a
 * {@link DialogueFault} of the connection; nothing here throws.
 */
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Octets } from '../model/dns/dns.ts';
import { errnoOf, localCause } from '../model/errno.ts';
import { presentOctets, presentText } from '../model/dns/presentation.ts';
import type { ProbeState } from '../model/mail/probe.ts';
import { connectTcp } from '../network/tcp.ts';

/** The most octets that are read from one connection, TLS records included. */
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

/** The first line, short enough to show. */
const firstLine = (octets: Octets): Octets => octets.slice(0, maxShown).replace(/\r?\n.*/s, '');

/** A fault that the server's reply shows. */
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

/** Ends the connection with `fault`, unless it failed before. */
export const failConnection = (connection: MailConnection, fault: DialogueFault): void => {
  connection.fault ??= fault;
  connection.wake();
  dropConnection(connection);
};

/** Errors of the operating system, in words. */
const socketErrors: ReadonlyMap<
  string,
  { readonly state: DialogueFault['state']; readonly words: string }
> = new Map([
  ['ECONNREFUSED', { state: 'refused', words: 'the connection was refused' }],
  ['ETIMEDOUT', { state: 'timeout', words: 'the connection timed out' }],
  ['ECONNRESET', { state: 'reset', words: 'the connection was reset' }],
  ['ECONNABORTED', { state: 'reset', words: 'the connection was aborted' }],
  ['EPIPE', { state: 'reset', words: 'the connection was already closed' }],
  ['ENETUNREACH', { state: 'unreachable', words: 'there is no route to its network' }],
  ['EHOSTUNREACH', { state: 'unreachable', words: 'there is no route to the server' }],
]);

/** A fault from an error of the operating system; this computer's own and unknown ones count as unreachable. */
export const socketFault = (error: NodeJS.ErrnoException): DialogueFault => {
  const { code = 'unknown error', message } = error;
  const known = socketErrors.get(code);
  const words = known?.words ?? localCause(code);
  return {
    state: known?.state ?? 'unreachable',
    detail: words === undefined ? presentText(message || code) : `${words} (${code})`,
    ...errnoOf(error),
  };
};

export const closedFault: DialogueFault = {
  state: 'closed',
  detail: 'the other side closed the connection',
};

/** Adds plain octets to those from which lines are read. */
export const acceptOctets = (connection: MailConnection, chunk: Buffer): void => {
  connection.received += chunk.length;
  connection.pending += chunk.toString('latin1');
  connection.wake();
};

const receiveOctets = (connection: MailConnection, chunk: Buffer): void => {
  connection.total += chunk.length;
  if (connection.total > maxDialogue) {
    failConnection(connection, {
      state: 'too-much-data',
      detail: `more than ${maxDialogue} bytes arrived`,
    });
  } else if (connection.tunnel === undefined) {
    acceptOctets(connection, chunk);
  } else {
    if (connection.opening.length < maxShown) connection.opening += chunk.toString('latin1');
    connection.tunnel.push(chunk);
  }
};

/**
 * Starts to connect, to one address: node must not race the address families. Mail servers that are
 * asked are Apple's or named by the user, never a domain's choice.
 */
export const openConnection = ({ address, port }: ConnectionTarget): MailConnection => {
  const raw = connectTcp(
    { address, port, reach: 'any' },
    { autoSelectFamily: false, noDelay: true },
  );
  const connection: MailConnection = {
    raw,
    open: false,
    tunnel: undefined,
    secured: undefined,
    pending: '',
    opening: '',
    received: 0,
    total: 0,
    fault: undefined,
    wake: () => {},
  };
  raw.on('connect', () => {
    connection.open = true;
    connection.wake();
  });
  raw.on('data', (chunk: Buffer) => receiveOctets(connection, chunk));
  // TLS handles the end of a tunnel: a reply or an alert may still be in it.
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

/** Waits until `look` returns a value, or for the fault that ends the connection. One waiter at a time. */
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
 * The next line without its CRLF (a lone LF ends it too). `begins` must match its first four octets,
 * so that binary data and HTTP are recognized before any line ends.
 */
export const readLine = (
  connection: MailConnection,
  begins: RegExp,
): Promise<Octets | DialogueFault> =>
  waitUntil(connection, () => {
    const end = connection.pending.indexOf('\n');
    if ((end >= 0 || connection.pending.length >= 4) && !begins.test(connection.pending)) {
      return replyFault('not-the-protocol', 'not a reply of this protocol', connection.pending);
    }
    if ((end < 0 ? connection.pending.length : end) > maxLine) {
      return replyFault(
        'too-much-data',
        `a line of more than ${maxLine} bytes`,
        connection.pending,
      );
    }
    if (end < 0) return undefined;
    const line = connection.pending.slice(0, end).replace(/\r$/, '');
    connection.pending = connection.pending.slice(end + 1);
    return line;
  });

export const sendOctets = (connection: MailConnection, octets: Octets): void => {
  connection.received = 0;
  (connection.secured ?? connection.raw).write(octets, 'latin1');
};

/**
 * Says goodbye without waiting: the connection ends with the next event, or after `goodbyeMs`, and
 * does not keep the process alive.
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
