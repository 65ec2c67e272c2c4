import { createServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  imapScript,
  listen,
  type Listening,
  secureServerSide,
  smtpScript,
  playScript,
} from '../../src/demo/mail-server.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import type { DemoRecord } from '../../src/demo/scenarios.ts';
import { isAppleHost } from '../../src/icloud/exchanges.ts';
import { runExitStatus } from '../../src/model/exit-status.ts';
import type { AuditSettings } from '../../src/model/request.ts';
import { readMailSetting } from '../../src/input/cli/mail-setting.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Report } from '../../src/model/report.ts';
import { liveBatch, replayBatch, runBatch } from '../../src/audit/batch.ts';
import { renderText } from '../../src/report/text/render.ts';
import { testOptions } from '../support/audit-options.ts';
import { authority, but, faulty, healthy, inTls, stuck } from '../support/mail-server.ts';

type Serve = (socket: Socket) => void;

const host = '127.0.0.1';
const apple = '192.0.2.10';
const elsewhere = '192.0.2.20';
const liar = '192.0.2.30';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const a = (owner: string, address: string): DemoRecord => ({
  owner,
  type: 'A',
  rdata: { address },
});

const serve = async (converse: Serve): Promise<Listening> => {
  const server = await listen(host, converse);
  stops.push(server.close);
  return server;
};

/** A port without a listener. */
const closed = async (): Promise<number> => {
  const server = await listen(host, () => {});
  await server.close();
  return server.port;
};

const names = async (...records: readonly DemoRecord[]) => {
  const server = await startNameServer({ records });
  stops.push(server.close);
  return { kind: 'wire', address: host, port: server.port } as const;
};

const mailNames = (address = apple): readonly DemoRecord[] => [
  a('imap.mail.me.com', address),
  a('smtp.mail.me.com', address),
  a('imap.example.net', elsewhere),
];

const timeouts = { connect: 400, greeting: 400, tls: 3000, reply: 3000 };

const options: AuditSettings = {
  ...testOptions,
  only: ['port-imap', 'port-smtp'],
  ports: true,
  authoritative: false,
};

const icloud = [{ name: dnsName('icloud.com'), unicode: 'icloud.com' }];

/** Diagnoses ports. `places` maps `address:port` to a local port; everything else refuses. */
const diagnose = async (
  places: Readonly<Record<string, number>>,
  changes: Partial<AuditSettings> = {},
): Promise<Report> => {
  const nobody = await closed();
  const resolvers = changes.resolvers ?? ([await names(...mailNames())] as const);
  const stage = {
    ca: authority.certificate,
    timeouts,
    connectTo: (address: string, port: number) => ({
      address: host,
      port: places[`${address}:${port}`] ?? nobody,
    }),
  };
  return runBatch(
    liveBatch(icloud, { ...options, ...changes, resolvers }, { standIns: stage, ci: false }),
  );
};

const causesOf = ({ domains }: Report) =>
  (domains[0]?.diagnosis?.causes ?? []).map(({ id, culprit }) => `${id} ${culprit}`);

const textOf = (report: Report, { width = 100, verbose = false } = {}): string =>
  renderText(report, {
    width,
    color: false,
    unicode: true,
    verbose,
    quiet: false,
    isApple: isAppleHost,
  });

const portOf = async (converse: Serve): Promise<number> => (await serve(converse)).port;

const good = async () => ({
  [`${apple}:993`]: await portOf(healthy.imap),
  [`${apple}:587`]: await portOf(healthy.smtp),
});

const rowOf = (name: string): Serve => faulty.find((row) => row.name === name)!.serve;

describe('ports that', () => {
  it('all work: the connection is fine', async () => {
    const report = await diagnose(await good());
    expect(causesOf(report)).toEqual(['connection-works account']);
    expect(report.domains[0]?.evidence.inquiry).toBeUndefined();
    expect(textOf(report)).toContain('The connection works');
  });

  it('are refused here', async () => {
    const report = await diagnose({});
    // A busy machine takes its time to refuse.
    expect(causesOf(report)[0]).toBeOneOf(['refused-here computer', 'port-blocked network']);
    expect(report.verdict).toBe('fail');
  });

  it.runIf(process.platform === 'linux')('are blocked by the network', async () => {
    const { port, stop } = await stuck();
    stops.push(stop);
    // The queue of connections is full, so that further ones get no answer.
    const queued = Array.from({ length: 4 }, () => connect(port, host).on('error', () => {}));
    try {
      await new Promise((done) => queued[1]!.once('connect', done));
      const report = await diagnose(
        { [`${apple}:993`]: port, [`${apple}:587`]: port, [`${elsewhere}:993`]: port },
        { controls: [{ host: 'imap.example.net', port: 993 }] },
      );
      expect(causesOf(report)).toEqual(['port-blocked network']);
      expect(report.domains[0]?.evidence.inquiry?.controls).toMatchObject([{ state: 'timeout' }]);
      expect(report.verdict).toBe('inconclusive');
    } finally {
      for (const socket of queued) socket.destroy();
    }
  });

  it('are refused by Apple alone: another provider can be reached', async () => {
    const other = await serve((socket) => void socket.resume());
    const report = await diagnose(
      { [`${elsewhere}:993`]: other.port },
      { controls: [{ host: 'imap.example.net', port: 993 }] },
    );
    expect(report.domains[0]?.evidence.inquiry?.controls).toMatchObject([{ state: 'connected' }]);
    expect(other.connections()).toBe(1);
  });

  it('say that they are unavailable', async () => {
    const out = '* BYE [UNAVAILABLE] Service temporarily unavailable\r\n';
    const report = await diagnose({
      ...(await good()),
      [`${apple}:993`]: await portOf(inTls((socket) => void socket.resume().write(out))),
    });
    expect(report.domains[0]?.diagnosis?.causes[0]).toMatchObject({
      id: 'apple-down',
      culprit: 'apple',
      ports: ['imap.mail.me.com:993'],
    });
    expect(textOf(report).split('systemstatus'), 'its page, once').toHaveLength(2);
  });

  it('are opened by a mail shield', async () => {
    const report = await diagnose({
      ...(await good()),
      [`${apple}:993`]: await portOf(rowOf('is opened by a mail shield (IMAP)')),
    });
    expect(causesOf(report)).toEqual(['intercepted computer']);
    expect(textOf(report)).toMatch(/Core\s+Shields/);
  });

  it('belong to a captive portal', async () => {
    const page: Serve = (socket) =>
      void socket.resume().write('HTTP/1.1 302 Found\r\nLocation: http://portal\r\n\r\n');
    const port = await portOf(page);
    const report = await diagnose({ [`${apple}:993`]: port, [`${apple}:587`]: port });
    expect(causesOf(report)).toEqual(['captive-portal network']);
  });

  it('have STARTTLS masked', async () => {
    const masked = but(smtpScript, { EHLO: '250-host\r\n250 XXXXXXXA\r\n' });
    const report = await diagnose({ ...(await good()), [`${apple}:587`]: await portOf(masked) });
    expect(causesOf(report)).toEqual(['smtp-inspected network']);
  });

  it("belong to a provider's relay", async () => {
    const relay = but(
      { ...smtpScript, greeting: '220 relay.some-isp.example ESMTP\r\n' },
      { EHLO: '250 relay.some-isp.example\r\n' },
    );
    const report = await diagnose({ ...(await good()), [`${apple}:587`]: await portOf(relay) });
    expect(causesOf(report)).toEqual(['impostor network']);
    expect(textOf(report)).toContain('relay.some-isp.example');
  });

  it.each([
    ['421 4.7.0 too many connections from your address', 'turned-away apple'],
    ['421 Too many errors on this connection', 'turned-away apple'],
    ['450 your IP is rate limited', 'turned-away apple'],
    ['421 Service not available, closing transmission channel', 'apple-down apple'],
    ['451 4.3.0 Internal server error, try again later', 'apple-down apple'],
  ])('say "%s"', async (words, cause) => {
    const say: Serve = (socket) => void socket.resume().write(`${words}\r\n`);
    const report = await diagnose({ ...(await good()), [`${apple}:587`]: await portOf(say) });
    expect(causesOf(report)[0]).toBe(cause);
  });

  it('all work while Apple reports an outage: it is told, with its start', async () => {
    const event = {
      eventStatus: 'ongoing',
      message: 'Mail may be delayed.',
      epochStartDate: Date.UTC(2026, 0, 2, 3, 4),
      epochEndDate: null,
    };
    const page = JSON.stringify({ services: [{ serviceName: 'iCloud Mail', events: [event] }] });
    const identity = authority.issue({ names: ['www.apple.com'] });
    const web = createServer(identity, (_, reply) => void reply.end(page));
    await new Promise<void>((done) => void web.listen(0, host, done));
    stops.push(() => new Promise((done) => void web.close(done)));
    const { port } = web.address() as AddressInfo;
    const report = await diagnose(
      { ...(await good()), [`${elsewhere}:443`]: port },
      {
        portsByServers: true,
        resolvers: [await names(...mailNames(), a('www.apple.com', elsewhere))],
      },
    );
    expect(causesOf(report)).toEqual(['apple-outage apple', 'connection-works account']);
    expect(textOf(report).replaceAll(/\s+/g, ' ')).toContain(
      'iCloud Mail since 2026-01-02 03:04 UTC: Mail may be delayed.',
    );
    expect(report.verdict).toBe('pass');
    const again = await runBatch(
      replayBatch(JSON.parse(JSON.stringify(report)) as Report, [], options),
    );
    expect(causesOf(again)).toEqual(causesOf(report));
  });

  it('are closed except 465', async () => {
    const report = await diagnose({
      [`${apple}:993`]: (await good())[`${apple}:993`],
      [`${apple}:465`]: await portOf(healthy.smtps),
    });
    expect(textOf(report)).toContain('smtp.mail.me.com:465 works from here');
    expect(report.domains[0]?.evidence.inquiry?.alternatives).toMatchObject([{ kind: 'spoke' }]);
  });
});

describe('names that', () => {
  it.each(['0.0.0.0', '127.0.0.1'])('lead to %s are blocked', async (address) => {
    const report = await diagnose({}, { resolvers: [await names(...mailNames(address))] });
    expect(causesOf(report)).toEqual(['name-blocked network']);
    const findings = report.domains[0]?.results.flatMap((result) => result.findings) ?? [];
    expect(findings.map(({ message }) => message).join()).toContain('a filter blocks the name');
  });

  it('are denied here but known elsewhere', async () => {
    const [here, referee] = [await names(a('other.example', apple)), await names(...mailNames())];
    const report = await diagnose(await good(), { resolvers: [here, referee] });
    expect(causesOf(report)).toEqual(['name-blocked network']);
    expect(report.domains[0]?.diagnosis?.causes[0].confidence).toBe('certain');
  });

  it('have a wrong address here are found by trying the right one', async () => {
    const [here, referee] = [await names(...mailNames(liar)), await names(...mailNames())];
    const report = await diagnose(await good(), { resolvers: [here, referee] });
    expect(causesOf(report)[0]).toBe('name-forged network');
  });

  it('have addresses that were tried are not tried there again', async () => {
    const silent = await serve((socket) => void socket.destroy());
    const [here, referee] = [
      await names(...mailNames(liar)),
      await names(...mailNames(liar), ...mailNames(apple)),
    ];
    const report = await diagnose(
      { ...(await good()), [`${liar}:993`]: silent.port },
      { resolvers: [here, referee] },
    );
    const tried = report.domains[0]?.evidence.inquiry?.refereed.map(({ addresses }) =>
      addresses.map(({ address, state }) => `${address} ${state}`),
    );
    expect(tried?.[0]).toEqual([`${apple} spoke`, expect.stringContaining(`${liar} `)]);
    expect(silent.connections()).toBe(1);
  });

  it('have the address of a private server that works are no fault', async () => {
    const servers = await good();
    const [here, referee] = [await names(...mailNames(liar)), await names(...mailNames())];
    const report = await diagnose(
      { [`${liar}:993`]: servers[`${apple}:993`], [`${liar}:587`]: servers[`${apple}:587`] },
      { resolvers: [here, referee] },
    );
    expect(causesOf(report)).toEqual(['connection-works account']);
  });
});

describe('a mail program that is set', () => {
  const set = (imap: string, smtp: string) => [
    readMailSetting('imap', imap, 'imap'),
    readMailSetting('smtp', smtp, 'smtp'),
  ];

  it('to SSL on 587 and STARTTLS on 993 fails accordingly', async () => {
    const report = await diagnose(await good(), {
      set: set('imap.mail.me.com:993:starttls', 'smtp.mail.me.com:587:tls'),
    });
    expect(causesOf(report)).toEqual(['settings-wrong settings']);
    expect(report.domains[0]?.diagnosis?.faults.map(({ id }) => id)).toEqual([
      'starttls-on-993',
      'ssl-on-587',
    ]);
    expect(
      report.domains[0]?.evidence.probes.map(({ endpoint, kind }) => [endpoint.security, kind]),
    ).toEqual([
      ['starttls', 'failed'],
      ['implicit', 'closed'],
    ]);
  });

  it('to an address is tried there, without a lookup', async () => {
    const report = await diagnose(
      { '192.0.2.40:1993': await portOf(healthy.imap) },
      { set: set('192.0.2.40:1993:tls', 'smtp.mail.me.com:465:tls') },
    );
    const [imap] = report.domains[0]!.evidence.probes;
    expect(imap).toMatchObject({ addresses: [{ state: 'certificate-name' }] });
  });
});

describe('port 25 of the exchanges', () => {
  const mx = ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'] as const;
  const exchange = '192.0.2.50';
  const resolvers = async () =>
    [await names(...mailNames(), ...mx.map((name) => a(name, exchange)))] as const;
  const relay = (changes: Partial<Parameters<typeof playScript>[1]> = {}): Serve => {
    const answer = (line: string) =>
      line.startsWith('QUIT')
        ? ({ text: '221 bye\r\n', next: 'close' } as const)
        : { text: '250-mx\r\n250 SIZE 1000\r\n' };
    const upgrade = (socket: Socket) =>
      secureServerSide(socket, authority.issue({ names: [...mx] }), (secured) =>
        playScript(secured, { answer }),
      );
    return but({ ...smtpScript, greeting: '220 mx.example ESMTP\r\n', upgrade, ...changes }, {});
  };
  const relaysOf = ({ domains }: Report) =>
    (domains[0]?.evidence.probes ?? []).filter(({ endpoint }) => endpoint.relay === true);

  it('is tried only on request', async () => {
    const server = await serve(relay());
    const places = { ...(await good()), [`${exchange}:25`]: server.port };
    expect(relaysOf(await diagnose(places, { resolvers: await resolvers() }))).toEqual([]);
    expect(server.connections()).toBe(0);
  });

  it('is reported: greeting, STARTTLS, the names of the certificate; no sign-in is expected', async () => {
    const places = { ...(await good()), [`${exchange}:25`]: await portOf(relay()) };
    const report = await diagnose(places, { resolvers: await resolvers(), port25: true });
    const relays = relaysOf(report);
    expect(relays.map(({ endpoint, kind }) => `${endpoint.host} ${kind}`)).toEqual(
      mx.map((host) => `${host} spoke`),
    );
    expect(relays[0]?.addresses[0]).toMatchObject({
      state: 'spoke',
      greeting: '220 mx.example ESMTP',
      tls: { authorized: true, certificate: { names: [...mx] } },
    });
    expect(relays[0]?.addresses[0]?.phases.map(({ phase }) => phase)).toContain('starttls');
    expect(causesOf(report)).toEqual(['connection-works account']);
    for (const width of [60, 80, 120]) {
      const text = textOf(report, { width });
      expect(text).toContain('Between servers: mx01.mail.icloud.com port 25');
      expect(text).toContain('220 mx.example ESMTP');
      expect(text.replaceAll(/\s+/g, ' ')).toContain('certificate for mx01.mail.icloud.com and');
    }
    const again = await runBatch(
      replayBatch(JSON.parse(JSON.stringify(report)) as Report, [], options),
    );
    expect(relaysOf(again)).toEqual(relays);
  });

  it.each<readonly [string, Serve | undefined, string]>([
    ['silent', (socket) => void socket.resume(), 'silent'],
    ['refused', undefined, 'refused'],
    ['without STARTTLS', but({ ...smtpScript }, { EHLO: '250 mx\r\n' }), 'starttls-missing'],
    ['turning away', (socket) => void socket.resume().write('554 5.7.1 no\r\n'), 'turned-away'],
  ])('that is %s is no finding and no cause', async (_, server, state) => {
    const places = {
      ...(await good()),
      ...(server && { [`${exchange}:25`]: await portOf(server) }),
    };
    const report = await diagnose(places, { resolvers: await resolvers(), port25: true });
    expect(relaysOf(report)[0]?.addresses[0]?.state).toBe(state);
    expect(report.verdict).toBe('pass');
    expect(runExitStatus(report, 'note')).toBe(0);
    expect(causesOf(report)).toEqual(['connection-works account']);
    expect(report.domains[0]?.evidence.inquiry).toBeUndefined();
    expect(textOf(report).replaceAll(/\s+/g, ' ')).toContain('so no answer is normal');
  });
});

describe('the second look', () => {
  it('connects to no other server if the ports work', async () => {
    const other = await serve((socket) => void socket.resume());
    await diagnose(
      { ...(await good()), [`${elsewhere}:993`]: other.port },
      { controls: [{ host: 'imap.example.net', port: 993 }] },
    );
    expect(other.connections()).toBe(0);
  });

  it('connects to no other server if something answered: that says more', async () => {
    const other = await serve((socket) => void socket.resume());
    await diagnose(
      {
        ...(await good()),
        [`${apple}:993`]: await portOf(
          inTls((socket) => playScript(socket, { ...imapScript, greeting: 'x\r\n' })),
        ),
        [`${elsewhere}:993`]: other.port,
      },
      { controls: [{ host: 'imap.example.net', port: 993 }] },
    );
    expect(other.connections()).toBe(0);
  });

  it('is taken once a run, and replayed without network', async () => {
    const report = await diagnose({}, { controls: [{ host: 'imap.example.net', port: 993 }] });
    const recorded = JSON.parse(JSON.stringify(report)) as Report;
    const again = await runBatch(replayBatch(recorded, [], options));
    expect(again).toEqual(recorded);
    expect(again.domains[0]?.evidence.inquiry?.controls).toMatchObject([{ state: 'refused' }]);
  });
});

describe('the text', () => {
  it.each([60, 80, 120])('fits %i columns, except what is to be copied', async (width) => {
    const report = await diagnose({ ...(await good()), [`${apple}:587`]: await closed() });
    const lines = textOf(report, { width }).split('\n');
    const long = lines.filter((line) => line.length > width && !/openssl|https:/.test(line));
    expect(long).toEqual([]);
    expect(lines).toContain('  ● this computer');
    expect(lines).toContain('  ○ Apple: not reached');
  });

  it('is ASCII if the terminal has no more', async () => {
    const look = { width: 80, color: false, unicode: false, verbose: true, quiet: false };
    expect(renderText(await diagnose(await good()), look)).toMatch(/^[\n -~]*$/);
  });

  it('names Apple only if a certificate proves it', async () => {
    const report = await diagnose({
      ...(await good()),
      [`${apple}:993`]: await portOf((socket) =>
        secureServerSide(socket, faultyIdentity(), (secured) => playScript(secured, imapScript)),
      ),
    });
    const text = textOf(report, { verbose: true });
    expect(text).toContain('● an unverified server');
    expect(text).toContain('● Apple');
  });
});

/** A certificate for another name. */
const faultyIdentity = () => {
  const other = authority.issue({ names: ['somebody.example'] });
  return { key: other.key, cert: other.cert };
};
