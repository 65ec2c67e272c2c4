import { networkInterfaces } from 'node:os';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import {
  imapScript,
  listen,
  type Listening,
  type ServerScript,
  secureServerSide,
  smtpScript,
  smtpSecuredScript,
  playScript,
} from '../../src/demo/mail-server.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import type { AddressProbe, Endpoint, ProbeResult } from '../../src/model/mail/probe.ts';
import { prober, type ProberOptions } from '../../src/mail/prober.ts';
import {
  authority,
  but,
  endpoints,
  faulty,
  healthy,
  identity,
  inTls,
  stuck,
} from '../support/mail-server.ts';
import { zoneOf } from '../support/zone.ts';

const host = '127.0.0.1';
const apple = 'imap.mail A 17.56.9.23\nsmtp.mail A 17.57.155.37';
const zone = (lines = apple): Resolver => zoneOf(lines, 'me.com.');

/** Long enough for a busy machine. */
const patient = {
  connect: 10_000,
  greeting: 10_000,
  tls: 10_000,
  reply: 10_000,
  goodbye: 500,
  total: 15_000,
};

const servers: Listening[] = [];
const serve = async (converse: Parameters<typeof listen>[1]): Promise<Listening> => {
  const server = await listen(host, converse);
  servers.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const probe = (
  endpoint: Endpoint,
  port: number,
  options: Partial<ProberOptions> = {},
  signal = new AbortController().signal,
): Promise<ProbeResult> =>
  prober({
    resolver: zone(),
    ca: authority.certificate,
    connectTo: () => ({ address: host, port }),
    ...options,
    timeouts: { ...patient, ...options.timeouts },
  }).probe(endpoint, signal);

const only = ({ addresses }: ProbeResult): AddressProbe => {
  expect(addresses).toHaveLength(1);
  return addresses[0]!;
};

/** The value after a round trip through JSON: an equal result can be recorded and replayed. */
const recorded = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const unreached = new Set(['timeout', 'silent', 'slow', 'unreachable', 'untried', 'deadline']);

describe('a healthy server', () => {
  it.each(Object.entries(endpoints))(
    'goes through the whole dialogue: %s',
    async (name, endpoint) => {
      const server = await serve(healthy[name as keyof typeof endpoints]);
      const result = await probe(endpoint, server.port);
      expect(result.kind).toBe('spoke');
      const seen = only(result);
      expect(seen).toMatchObject({ state: 'spoke', phase: 'goodbye', family: 4 });
      expect(seen.tls).toMatchObject({
        authorized: true,
        certificate: { names: [endpoints.imap.host, endpoints.smtp.host] },
      });
      expect(recorded(result)).toEqual(result);
      expect(server.connections()).toBe(1);
      await vi.waitFor(() => expect(server.open()).toBe(0));
    },
  );

  it.each([
    ['imap', 'connect tls greeting capabilities goodbye'],
    ['imap-starttls', 'connect greeting starttls tls capabilities goodbye'],
    ['smtp', 'connect greeting starttls tls capabilities goodbye'],
    ['smtps', 'connect tls greeting capabilities goodbye'],
  ] as const)('is timed phase by phase: %s', async (name, phases) => {
    const server = await serve(healthy[name]);
    const seen = only(await probe(endpoints[name], server.port));
    expect(seen.phases.map(({ phase }) => phase).join(' ')).toBe(phases);
  });

  it('has its greeting and capabilities reported', async () => {
    const server = await serve(healthy.smtp);
    const seen = only(await probe(endpoints.smtp, server.port));
    expect(seen.greeting).toBe('220 iCloud SMTP - outbound.qs.icloud.com');
    expect(seen.capabilities).toContain('AUTH PLAIN LOGIN');
    expect(seen.capabilities).not.toContain('STARTTLS');
  });

  it('has the remaining days of its certificate counted by the given clock', async () => {
    const server = await serve(healthy.imap);
    const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
    const seen = only(await probe(endpoints.imap, server.port, { now: inDays(80) }));
    expect(seen.tls?.certificate?.daysLeft).toBe(9);
    const late = only(await probe(endpoints.imap, server.port, { now: inDays(91) }));
    expect(late.tls?.certificate?.daysLeft).toBe(-2);
  });

  it('may have a certificate without a subject, with names of any bytes', async () => {
    const names = [endpoints.imap.host, 'a,b\0\u001b[2J'] as const;
    const named = authority.issue({ names, subject: {} });
    const server = await serve((socket) =>
      secureServerSide(socket, named, (secured) => playScript(secured, imapScript)),
    );
    const { state, tls } = only(await probe(endpoints.imap, server.port));
    expect(state).toBe('spoke');
    expect(tls?.certificate?.subject).toBe('');
    expect(tls?.certificate?.names[1]).toBe('"a\\u002cb\\u0000\\u001b[2J"');
  });

  it.each(['imap', 'smtp'] as const)('gets the host name as SNI: %s', async (name) => {
    const asked: unknown[] = [];
    const choose = (socket: Socket): void =>
      secureServerSide(
        socket,
        {
          ...identity,
          SNICallback: (servername, done) => {
            asked.push(servername);
            done(null);
          },
        },
        (secured) => playScript(secured, name === 'imap' ? imapScript : smtpSecuredScript),
      );
    const server = await serve(
      name === 'imap' ? choose : (socket) => playScript(socket, { ...smtpScript, upgrade: choose }),
    );
    expect((await probe(endpoints[name], server.port)).kind).toBe('spoke');
    expect(asked).toEqual([endpoints[name].host]);
  });

  it('receives only the necessary commands', async () => {
    const lines: string[] = [];
    const overheard = (part: ServerScript) => (socket: Socket) =>
      playScript(socket, { ...part, answer: (line) => (lines.push(line), part.answer(line)) });
    const upgrade = inTls(overheard(smtpSecuredScript));
    const smtp = await serve(overheard({ ...smtpScript, upgrade }));
    await probe(endpoints.smtp, smtp.port);
    const hello = 'EHLO [127.0.0.1]';
    await vi.waitFor(() => expect(lines).toEqual([hello, 'STARTTLS', hello, 'QUIT']));
    lines.length = 0;
    const imap = await serve(inTls(overheard(imapScript)));
    await probe(endpoints.imap, imap.port);
    await vi.waitFor(() => expect(lines).toEqual(['a3 CAPABILITY', 'a4 LOGOUT']));
  });

  it('is not waited for after the goodbye', async () => {
    const server = await serve(inTls(but(imapScript, { LOGOUT: null })));
    const result = await probe(endpoints.imap, server.port, { timeouts: { goodbye: 60_000 } });
    expect(result.kind).toBe('spoke');
    expect(server.open()).toBe(1);
  });

  it('may leave without a goodbye', async () => {
    const server = await serve(inTls(but(imapScript, { LOGOUT: 'close' })));
    expect((await probe(endpoints.imap, server.port)).kind).toBe('spoke');
  });
});

describe('a server that', () => {
  it.each(faulty.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const server = await serve(row.serve);
    const result = await probe(endpoints[row.endpoint], server.port, {
      timeouts: row.limits ?? {},
    });
    const seen = only(result);
    expect({ ...seen, reply: row.reply === undefined ? undefined : seen.reply }).toMatchObject({
      state: row.state,
      phase: row.phase,
      reply: row.reply,
    });
    expect(seen.interceptor).toBe(row.interceptor);
    expect(seen.phases.at(-1)?.phase).toBe(row.phase);
    expect(seen.detail).toMatch(/^[ -~]{1,2100}$/);
    expect(seen.detail).not.toMatch(/openssl\/|[0-9A-F]{12}/);
    expect(result.kind).toBe(unreached.has(row.state) ? 'failed' : 'closed');
    expect(recorded(result)).toEqual(result);
    // A second handshake is made to read a certificate, and for nothing else.
    expect(server.connections()).toBe(row.state.startsWith('certificate-') ? 2 : 1);
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('shows an untrusted certificate has it read, and marked as such', async () => {
    const row = faulty.find(({ name }) => name === 'is opened by a mail shield (IMAP)')!;
    const server = await serve(row.serve);
    const { tls } = only(await probe(endpoints.imap, server.port));
    expect(tls).toMatchObject({
      authorized: false,
      distrust: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      certificate: { issuerOrganization: 'Avast Web/Mail Shield' },
    });
  });
});

describe('an issuer that', () => {
  const company = createCertificateAuthority({ commonName: 'Company Root' });
  const shield = createCertificateAuthority({ commonName: 'Avast Web/Mail Shield Root' });
  const opening = (identity: Parameters<typeof secureServerSide>[1]) => (socket: Socket) =>
    secureServerSide(socket, identity, (secured) => playScript(secured, imapScript));
  const issued = (issuer: typeof company) => issuer.issue({ names: [endpoints.imap.host] });

  it('the system trusts works, as in mail programs, and is reported', async () => {
    const server = await serve(opening(issued(company)));
    const systemRoots = () => [company.certificate];
    const result = await probe(endpoints.imap, server.port, { systemRoots });
    expect(result.kind).toBe('spoke');
    const { state, phase, tls, interceptor, capabilities } = only(result);
    expect({ state, phase, interceptor }).toEqual({ state: 'spoke', phase: 'goodbye' });
    expect(tls).toMatchObject({ authorized: false, systemTrust: true });
    expect(capabilities).toContain('AUTH=PLAIN');
    // One shows that node does not trust it, one reads it, one is for the dialogue.
    expect(server.connections()).toBe(3);
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('the system trusts is named if it is a known interceptor', async () => {
    const server = await serve(opening(issued(shield)));
    const systemRoots = () => [shield.certificate];
    const seen = only(await probe(endpoints.imap, server.port, { systemRoots }));
    expect(seen).toMatchObject({ state: 'spoke', interceptor: 'Avast' });
  });

  it('node is set to trust is named too', async () => {
    const server = await serve(opening(issued(shield)));
    const ca = shield.certificate;
    const seen = only(await probe(endpoints.imap, server.port, { ca, systemRoots: () => [] }));
    expect(seen).toMatchObject({
      state: 'spoke',
      interceptor: 'Avast',
      tls: { authorized: true },
    });
    expect(server.connections()).toBe(1);
  });

  it('neither node nor the system trusts fails', async () => {
    const server = await serve(opening(issued(company)));
    const systemRoots = () => [shield.certificate];
    const seen = only(await probe(endpoints.imap, server.port, { systemRoots }));
    expect(seen).toMatchObject({ state: 'certificate-untrusted', tls: { systemTrust: false } });
    expect(server.connections()).toBe(2);
  });

  it('the system trusts does not make a wrong name right', async () => {
    const identity = company.issue({ names: ['mail.example.net'] });
    const server = await serve(opening(identity));
    const systemRoots = () => [company.certificate];
    const seen = only(await probe(endpoints.imap, server.port, { systemRoots }));
    expect(seen.state).not.toBe('spoke');
    expect(seen.tls?.authorized).toBe(false);
  });

  it('is untrusted if the roots of the system are not known', async () => {
    const server = await serve(opening(issued(company)));
    const seen = only(await probe(endpoints.imap, server.port, { systemRoots: () => undefined }));
    expect(seen.state).toBe('certificate-untrusted');
    expect(seen.tls).not.toHaveProperty('systemTrust');
  });
});

describe('a port that', () => {
  it('is closed refuses connections', async () => {
    const server = await listen(host, () => {});
    await server.close();
    const result = await probe(endpoints.imap, server.port);
    expect(result.kind).toBe('closed');
    expect(only(result)).toMatchObject({ state: 'refused', phase: 'connect' });
  });

  it('has no route is unreachable', async () => {
    // A multicast address: TCP has no route there, and nothing is sent.
    const connectTo = () => ({ address: '224.0.0.1', port: 993 });
    const result = await probe(endpoints.imap, 0, { connectTo });
    expect(result).toMatchObject({ kind: 'failed', failure: { code: 'unreachable' } });
    expect(only(result)).toMatchObject({ state: 'unreachable', phase: 'connect' });
  });

  it.runIf(process.platform === 'linux')('makes no connection times out', async () => {
    const { port, stop } = await stuck();
    const queued = Array.from({ length: 4 }, () => connect(port, host).on('error', () => {}));
    try {
      await vi.waitFor(() => expect(queued.filter((s) => !s.connecting).length).toBeGreaterThan(1));
      const result = await probe(endpoints.imap, port, { timeouts: { connect: 100 } });
      expect(result).toMatchObject({ kind: 'failed', failure: { code: 'timeout' } });
      expect(only(result)).toMatchObject({ state: 'timeout', phase: 'connect' });
    } finally {
      for (const socket of queued) socket.destroy();
      await stop();
    }
  });
});

describe('the run', () => {
  it('ends every dialogue under way', async () => {
    const server = await serve((socket) => void socket.resume());
    const abort = new AbortController();
    const result = probe(endpoints.smtp, server.port, {}, abort.signal);
    await vi.waitFor(() => expect(server.open()).toBe(1));
    abort.abort();
    expect(await result).toMatchObject({ kind: 'failed', failure: { code: 'deadline' } });
    expect(only(await result).state).toBe('deadline');
    await vi.waitFor(() => expect(server.open()).toBe(0));
  });

  it('that is over starts no dialogue', async () => {
    const server = await serve(healthy.smtp);
    const result = await probe(endpoints.smtp, server.port, {}, AbortSignal.abort());
    expect(only(result).state).toBe('deadline');
  });
});

describe('addresses', () => {
  const at = (ports: Readonly<Record<string, number>>): Partial<ProberOptions> => ({
    connectTo: (address) => ({ address: host, port: ports[address]! }),
  });

  it('are each probed, in the order of their text, and one that works is enough', async () => {
    const good = await serve(healthy.imap);
    const bad = await serve((socket) => void socket.resetAndDestroy());
    const resolver = zone(
      'imap.mail A 17.56.9.30\nimap.mail A 17.56.9.23\nimap.mail AAAA 2001:db8::1',
    );
    const ports = { '17.56.9.23': bad.port, '17.56.9.30': good.port, '2001:db8::1': good.port };
    const result = await probe(endpoints.imap, 0, { resolver, ...at(ports) });
    expect(result.kind).toBe('spoke');
    expect(result.addresses.map(({ address, family, state }) => [address, family, state])).toEqual([
      ['17.56.9.23', 4, 'reset'],
      ['17.56.9.30', 4, 'spoke'],
      ['2001:db8::1', 6, 'spoke'],
    ]);
    expect(result.resolution.map(({ kind }) => kind)).toEqual(['found', 'found']);
  });

  it('with a wrong answer outweigh silent ones', async () => {
    const mute = await serve((socket) => void socket.resume());
    const bad = await serve((socket) => void socket.resetAndDestroy());
    const resolver = zone('imap.mail A 17.56.9.23\nimap.mail A 17.56.9.30');
    const ports = { '17.56.9.23': mute.port, '17.56.9.30': bad.port };
    const timeouts = { tls: 60 };
    const result = await probe(endpoints.imap, 0, { resolver, timeouts, ...at(ports) });
    expect(result.kind).toBe('closed');
  });

  it('of IPv6 are not tried if this computer has only a link-local one', async () => {
    const interfaces = (): ReturnType<typeof networkInterfaces> => ({
      eth0: [
        {
          address: 'fe80::1',
          netmask: 'ffff:ffff:ffff:ffff::',
          family: 'IPv6',
          mac: '00:00:00:00:00:00',
          internal: false,
          cidr: 'fe80::1/64',
          scopeid: 2,
        },
      ],
    });
    const options = {
      resolver: zone('imap.mail AAAA 2001:db8::1'),
      interfaces,
      connectTo: (address: string, port: number) => ({ address, port }),
    };
    const result = await probe(endpoints.imap, 0, options);
    expect(result).toMatchObject({ kind: 'failed', failure: { code: 'unreachable' } });
    expect(only(result)).toMatchObject({ address: '2001:db8::1', family: 6, state: 'untried' });
  });

  it('are tried up to eight of a family', async () => {
    const warnings: string[] = [];
    const warned = ({ name }: Error) => void warnings.push(name);
    process.on('warning', warned);
    const server = await serve(healthy.imap);
    const lines = Array.from(
      { length: 12 },
      (_, i) => `imap.mail A 17.56.9.${10 + i}\nimap.mail AAAA 2001:db8::${10 + i}`,
    );
    const result = await probe(endpoints.imap, server.port, { resolver: zone(lines.join('\n')) });
    await new Promise(setImmediate);
    process.off('warning', warned);
    expect(result.addresses.filter(({ state }) => state === 'spoke')).toHaveLength(16);
    expect(result.addresses.filter(({ state }) => state === 'untried')).toHaveLength(8);
    expect(server.connections()).toBe(16);
    expect(warnings).not.toContain('MaxListenersExceededWarning');
  });
});

describe('a name that', () => {
  it.each([
    ['does not exist', 'imap.mail A !nxdomain\nimap.mail AAAA !nxdomain', 'unreachable'],
    ['has no address', 'imap.mail A !nodata\nimap.mail AAAA !nodata', 'unreachable'],
    ['cannot be looked up', 'imap.mail A !servfail\nimap.mail AAAA !timeout', 'servfail'],
    [
      'has no IPv6 and cannot be looked up',
      'imap.mail A !timeout\nimap.mail AAAA !nodata',
      'timeout',
    ],
  ])('%s is not probed', async (_, lines, code) => {
    const result = await probe(endpoints.imap, 0, { resolver: zone(lines) });
    expect(result).toMatchObject({ kind: 'failed', addresses: [], failure: { code } });
    expect(result.kind === 'failed' && result.failure.attempts).toHaveLength(2);
  });

  it('fails for one family is probed in the other', async () => {
    const server = await serve(healthy.imap);
    const resolver = zone('imap.mail A 17.56.9.23\nimap.mail AAAA !servfail');
    const result = await probe(endpoints.imap, server.port, { resolver });
    expect(result.kind).toBe('spoke');
    expect(result.resolution.map(({ kind }) => kind)).toEqual(['found', 'failed']);
  });
});
