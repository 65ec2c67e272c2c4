/**
 * Mail servers on loopback that behave as iCloud's do up to the point of signing in: IMAP over TLS
 * and SMTP submission with STARTTLS, with certificates of a throw-away authority. In-process, no
 * privileges, any free port.
 */
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket, type TLSSocketOptions } from 'node:tls';
import { createCertificateAuthority } from './certificates.ts';
import type { NonEmpty } from '../model/non-empty.ts';

/** A server that listens, and everything that it has open. */
export interface Listening {
  readonly port: number;
  /** Connections taken so far. */
  connections(): number;
  /** Connections open now. */
  open(): number;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** Listens on `port` of `host`, a free one for 0; `converse` has every connection to itself. */
export const listen = async (
  host: string,
  converse: (socket: Socket) => void,
  port = 0,
): Promise<Listening> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client may leave at any moment.
    socket.on('error', () => socket.destroy());
    converse(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const at = server.address();
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    connections: () => connections,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

/** The server's side of a TLS handshake; `then` has the connection when it is done. */
export const secureServerSide = (
  socket: Socket,
  options: TLSSocketOptions,
  then: (secured: TLSSocket) => void,
): void => {
  const secureContext = createSecureContext(options);
  const secured = new TLSSocket(socket, { ...options, isServer: true, secureContext });
  secured.once('secure', () => then(secured));
  // After an alert, which is still to be sent.
  secured.on('error', () => setImmediate(() => socket.destroy()));
  secured.on('close', () => socket.destroy());
};

/** What a server says to a line, and what it does then. */
interface Reply {
  readonly text: string;
  readonly next?: 'close' | 'tls';
}

/** A server's part; `upgrade` has the connection after a reply whose `next` is `tls`. */
export interface ServerScript {
  readonly greeting?: string;
  readonly answer: (line: string) => Reply;
  readonly upgrade?: (socket: Socket) => void;
}

/** Plays a part on a connection, every utterance `delay` milliseconds late. */
export const playScript = (
  socket: Socket,
  { greeting, answer, upgrade }: ServerScript,
  delay = 0,
): void => {
  let pending = '';
  const say = ({ text, next }: Reply): void => {
    if (next === 'close') socket.end(text, 'latin1');
    else socket.write(text, 'latin1');
    if (next === 'tls') upgrade?.(socket.removeAllListeners('data').pause());
  };
  socket.on('data', (chunk: Buffer) => {
    const lines = (pending + chunk.toString('latin1')).split('\r\n');
    pending = lines.pop() ?? '';
    for (const line of lines) setTimeout(say, delay, answer(line));
  });
  if (greeting !== undefined) setTimeout(say, delay, { text: greeting });
};

const imapCapabilities =
  'XAPPLEPUSHSERVICE IMAP4 IMAP4rev1 SASL-IR AUTH=ATOKEN AUTH=PLAIN AUTH=ATOKEN2 AUTH=XOAUTH2';

/** iCloud's IMAP server, as it was seen to speak. */
export const imapScript: ServerScript = {
  greeting: `* OK [CAPABILITY ${imapCapabilities}] (2606B15-0579518368c0) p00-iscream-55668b59f7-6f7mg\r\n`,
  answer(line) {
    const [tag = '*', command = ''] = line.split(' ');
    switch (command.toUpperCase()) {
      case 'CAPABILITY':
        return { text: `* CAPABILITY ${imapCapabilities}\r\n${tag} OK CAPABILITY completed\r\n` };
      case 'LOGOUT':
        return { text: `* BYE goodbye\r\n${tag} OK LOGOUT completed\r\n`, next: 'close' };
      default:
        return { text: `${tag} BAD unknown command\r\n` };
    }
  },
};

const helloLines = (...keywords: readonly string[]): string =>
  ['outbound.qs.icloud.com', 'PIPELINING', 'SIZE 28319744', 'ETRN', ...keywords, '8BITMIME']
    .map((text) => `250-${text}\r\n`)
    .join('')
    .replace(/250-(?=8BITMIME)/, '250 ');

const smtpAnswer =
  (...keywords: readonly string[]): ServerScript['answer'] =>
  (line) => {
    switch (line.slice(0, 8).trimEnd().split(' ')[0]?.toUpperCase()) {
      case 'EHLO':
        return { text: helloLines(...keywords) };
      case 'STARTTLS':
        return { text: '220 2.0.0 Ready to start TLS\r\n', next: 'tls' };
      case 'QUIT':
        return { text: '221 2.0.0 Bye\r\n', next: 'close' };
      default:
        return { text: '502 5.5.2 Error: command not recognized\r\n' };
    }
  };

/** iCloud's submission server, as it was seen to speak, before TLS; after it, {@link smtpSecuredScript}. */
export const smtpScript: ServerScript = {
  greeting: '220 iCloud SMTP - outbound.qs.icloud.com\r\n',
  answer: smtpAnswer('STARTTLS'),
};

export const smtpSecuredScript: ServerScript = { answer: smtpAnswer('AUTH PLAIN LOGIN') };

export interface MailServers {
  readonly imapPort: number;
  readonly smtpPort: number;
  /** The root to trust, in PEM. */
  readonly ca: string;
  /** Connections taken so far by both servers. */
  connections(): number;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** The loopback address to listen on. */
  readonly host: string;
  /** Free ones where absent. */
  readonly ports?: { readonly imap: number; readonly smtp: number };
  /** The names in the certificates. */
  readonly names?: NonEmpty<string>;
  /** Milliseconds before each reply and each handshake, to stand for a round trip. */
  readonly delay?: number;
}

const appleNames = ['imap.mail.me.com', 'smtp.mail.me.com'] as const;

/** Starts a healthy IMAP and a healthy submission server. */
export const startMailServers = async ({
  host,
  ports = { imap: 0, smtp: 0 },
  names = appleNames,
  delay = 0,
}: MailServerOptions): Promise<MailServers> => {
  const authority = createCertificateAuthority();
  const identity = authority.issue({ names });
  const secureThen = (part: ServerScript) => (socket: Socket) =>
    setTimeout(secureServerSide, delay, socket, identity, (secured: Socket) =>
      playScript(secured, part, delay),
    );
  const imap = await listen(host, secureThen(imapScript), ports.imap);
  const upgrade = secureThen(smtpSecuredScript);
  const submit = (socket: Socket) => playScript(socket, { ...smtpScript, upgrade }, delay);
  const smtp = await listen(host, submit, ports.smtp);
  return {
    imapPort: imap.port,
    smtpPort: smtp.port,
    ca: authority.certificate,
    connections: () => imap.connections() + smtp.connections(),
    close: async () => {
      await Promise.all([imap.close(), smtp.close()]);
    },
  };
};
