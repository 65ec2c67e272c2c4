/** Servers with a hostile rhythm or size of data: every case ends in a state, in time, with all connections closed. */
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  type CertificateAuthority,
  createCertificateAuthority,
  type Identity,
} from '../../src/demo/certificates.ts';
import {
  imapScript,
  listen,
  secureServerSide,
  smtpScript,
  playScript,
} from '../../src/demo/mail-server.ts';
import type { ProbeState } from '../../src/model/mail/probe.ts';
import { prober } from '../../src/mail/prober.ts';
import { authority, but, endpoints, healthy, identity, inTls } from '../support/mail-server.ts';
import { zoneOf } from '../support/zone.ts';

const patient = {
  connect: 10_000,
  greeting: 10_000,
  tls: 10_000,
  reply: 10_000,
  goodbye: 200,
  total: 15_000,
};

/** Writes to `socket` in pieces of `size` octets, each `wait` milliseconds after the last; 0: each by itself, at once. */
const inPieces = (socket: Socket, size: number, wait: number): Duplex => {
  let last = Promise.resolve();
  const send = (piece: Buffer): void => {
    last = last.then(async () => {
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      else await new Promise(setImmediate);
      if (!socket.destroyed) socket.write(piece);
    });
  };
  const stream = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _, done) => {
      for (let i = 0; i < chunk.length; i += size) send(chunk.subarray(i, i + size));
      done();
    },
    final: (done) => {
      void last.then(() => socket.end());
      done();
    },
    destroy: (_, done) => {
      socket.destroy();
      done(null);
    },
  });
  socket.on('data', (chunk: Buffer) => stream.push(chunk));
  socket.on('end', () => stream.push(null));
  socket.on('close', () => stream.destroy());
  socket.on('error', () => {});
  stream.on('error', () => {});
  return stream;
};

/** A server whose every octet comes alone, TLS records included. */
const slowly =
  (serve: (socket: Socket) => void, wait = 0) =>
  (socket: Socket): void => {
    socket.setNoDelay(true);
    serve(inPieces(socket, 1, wait) as unknown as Socket);
  };

/** An authority with `length` others between it and the trusted one. */
const under = (length: number): CertificateAuthority => {
  let issuer = authority;
  for (let i = 0; i < length; i += 1)
    issuer = issuer.intermediate({ commonName: `between ${i}`, organization: 'x'.repeat(60) });
  return issuer;
};

/** A certificate for the host and `beside` other names. */
const named = (issuer: CertificateAuthority, beside: number): Identity =>
  issuer.issue({
    names: [
      endpoints.imap.host,
      ...Array.from({ length: beside }, (_, i) => `host-${i}.${'x'.repeat(40)}.example.net`),
    ],
  });

const serving = (id: Identity) => (socket: Socket) =>
  secureServerSide(socket, id, (secured) => playScript(secured, imapScript));

const unhandled = vi.fn<(error: unknown) => void>();
process.on('unhandledRejection', unhandled).on('uncaughtException', unhandled);
afterAll(() => {
  process.off('unhandledRejection', unhandled).off('uncaughtException', unhandled);
});

interface Case {
  readonly name: string;
  readonly endpoint: keyof typeof endpoints;
  readonly serve: (socket: Socket) => void;
  readonly state: ProbeState;
  readonly limits?: Partial<typeof patient>;
}

const cases: readonly Case[] = [
  {
    name: 'sends each octet alone: TLS records, greeting, everything (IMAP)',
    endpoint: 'imap',
    serve: slowly(healthy.imap),
    state: 'spoke',
  },
  {
    name: 'sends each octet alone, and turns to TLS between (SMTP)',
    endpoint: 'smtp',
    serve: slowly(healthy.smtp),
    state: 'spoke',
  },
  {
    name: 'shakes hands one octet at a time, for ever',
    endpoint: 'imap',
    serve: slowly(healthy.imap, 20),
    state: 'slow',
    limits: { tls: 200 },
  },
  {
    name: 'shows a chain of twenty certificates',
    endpoint: 'imap',
    serve: serving(named(under(20), 0)),
    state: 'spoke',
  },
  {
    name: 'shows a certificate for five hundred names',
    endpoint: 'imap',
    serve: serving(named(authority, 500)),
    state: 'spoke',
  },
  {
    name: 'shows certificates of more octets than are taken',
    endpoint: 'imap',
    serve: serving(named(under(20), 1000)),
    state: 'too-much-data',
  },
  {
    name: 'closes its half after the greeting and answers on',
    endpoint: 'smtp',
    serve: (socket) => {
      socket.on('error', () => {});
      socket.resume().write('220 ready\r\n');
      setTimeout(() => socket.end(), 20);
    },
    state: 'closed',
  },
  {
    name: 'closes its half within the handshake',
    endpoint: 'imap',
    serve: (socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('\x16\x03\x03\0\x40', 'latin1'));
    },
    state: 'closed',
  },
  {
    name: 'sends NULs where it should greet',
    endpoint: 'smtp',
    serve: (socket) => void socket.resume().write('\0'.repeat(10_000)),
    state: 'not-the-protocol',
  },
  {
    name: 'has NULs within its greeting',
    endpoint: 'smtp',
    serve: but(
      { ...smtpScript, greeting: '220 a\0b\0 ready\r\n', upgrade: inTls(healthySecured) },
      {},
    ),
    state: 'spoke',
  },
  {
    name: 'ends its lines with LF alone',
    endpoint: 'imap',
    serve: inTls((socket) =>
      playScript(socket, {
        greeting: '* OK ready\n',
        answer: (line) =>
          line.includes('LOGOUT')
            ? { text: '* BYE\na4 OK\n', next: 'close' }
            : { text: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\na3 OK done\n' },
      }),
    ),
    state: 'spoke',
  },
  {
    name: 'keeps a line alive below the limit of its length, without an end',
    endpoint: 'smtp',
    serve: (socket) => {
      socket.resume().write('220 ');
      const timer = setInterval(() => socket.write('x'), 5);
      socket.on('error', () => {}).on('close', () => clearInterval(timer));
    },
    state: 'slow',
    limits: { greeting: 100 },
  },
  {
    name: 'sends untagged responses without an end',
    endpoint: 'imap',
    serve: inTls((socket) => {
      socket.on('error', () => {});
      socket.write('* OK ready\r\n');
      const timer = setInterval(() => socket.write('* 1 EXISTS\r\n'), 5);
      socket.resume().on('close', () => clearInterval(timer));
    }),
    state: 'slow',
    limits: { reply: 150 },
  },
  {
    name: 'sends an application record of the greatest size, without a line in it',
    endpoint: 'imap',
    serve: inTls((socket) => {
      socket.on('error', () => {});
      socket.resume().write(`* OK ${'x'.repeat(16_000)}`);
    }),
    state: 'too-much-data',
  },
  {
    name: 'asks to renegotiate within TLS 1.2',
    endpoint: 'imap',
    serve: (socket) =>
      secureServerSide(socket, { ...identity, maxVersion: 'TLSv1.2' }, (secured) => {
        secured.on('error', () => {});
        secured.renegotiate({ rejectUnauthorized: false }, () => {});
        playScript(secured, imapScript);
      }),
    state: 'spoke',
  },
];

/** What is said in TLS after STARTTLS. */
function healthySecured(socket: Socket): void {
  playScript(socket, {
    answer: (line) =>
      line.startsWith('QUIT')
        ? { text: '221 bye\r\n', next: 'close' }
        : { text: '250-host\r\n250 AUTH PLAIN\r\n' },
  });
}

describe('a server that', () => {
  it.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    async (_, { serve, endpoint, state, limits = {} }) => {
      const server = await listen('127.0.0.1', serve);
      try {
        const { addresses } = await prober({
          resolver: zoneOf('imap.mail A 17.56.9.23\nsmtp.mail A 17.57.155.37', 'me.com.'),
          ca: authority.certificate,
          systemRoots: () => [],
          connectTo: () => ({ address: '127.0.0.1', port: server.port }),
          timeouts: { ...patient, ...limits },
        }).probe(endpoints[endpoint], AbortSignal.timeout(25_000));
        expect(addresses.map((one) => `${one.state} ${one.detail}`)).toEqual([
          expect.stringMatching(new RegExp(`^${state} [ -~]+$`)),
        ]);
        const [probe] = addresses;
        expect(probe?.tls?.certificate?.names.length ?? 0).toBeLessThanOrEqual(128);
        expect(JSON.stringify(addresses).length).toBeLessThan(40_000);
        await vi.waitFor(() => expect(server.open()).toBe(0), { timeout: 3000 });
      } finally {
        await server.close();
      }
      expect(unhandled).not.toHaveBeenCalled();
    },
  );
});

describe('a host with IPv6 alone', () => {
  it('is probed over IPv6', async () => {
    const server = await listen('::1', healthy.imap);
    try {
      const result = await prober({
        resolver: zoneOf('imap.mail AAAA ::1', 'me.com.'),
        ca: authority.certificate,
        connectTo: (address) => ({ address, port: server.port }),
        timeouts: patient,
      }).probe(endpoints.imap, AbortSignal.timeout(25_000));
      expect(result.kind).toBe('spoke');
      expect(result.addresses).toMatchObject([{ address: '::1', family: 6, state: 'spoke' }]);
    } finally {
      await server.close();
    }
  });
});

describe('an authority', () => {
  it('that is unknown is not trusted for its long chain', async () => {
    let issuer = createCertificateAuthority({ commonName: 'Nobody' });
    for (let i = 0; i < 12; i += 1) issuer = issuer.intermediate({ commonName: `between ${i}` });
    const server = await listen(
      '127.0.0.1',
      serving(issuer.issue({ names: [endpoints.imap.host] })),
    );
    try {
      const { addresses } = await prober({
        resolver: zoneOf('imap.mail A 17.56.9.23', 'me.com.'),
        ca: authority.certificate,
        systemRoots: () => [],
        connectTo: () => ({ address: '127.0.0.1', port: server.port }),
        timeouts: patient,
      }).probe(endpoints.imap, AbortSignal.timeout(25_000));
      expect(addresses[0]?.state).toBe('certificate-untrusted');
    } finally {
      await server.close();
    }
  });
});
