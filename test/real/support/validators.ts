/** A name server with every signed zone, and Unbound, which asks it. */
import { createSocket } from 'node:dgram';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { startDaemon, untilReady } from './process.ts';
import type { Status } from '../../support/delv.ts';

const address = '127.0.0.1';

/** BIND can listen only at addresses that an interface has, so that ports tell these apart. */
const freePort = async (): Promise<number> => {
  const socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(0, address, done));
  const { port } = socket.address();
  await new Promise<void>((done) => socket.close(done));
  return port;
};

const isServing = (port: number) => async (): Promise<boolean> => {
  const server = wire({
    address,
    port,
    vantage: 'resolver',
    reach: 'any',
    recursion: true,
    udpMs: 500,
  });
  const soa = await server.lookup({ name: dnsName('test'), type: 'SOA' }, AbortSignal.timeout(900));
  return soa.kind === 'found';
};

/** Gives the port. */
export const serveZones = async (
  parent: string,
  zones: ReadonlyMap<string, string>,
): Promise<number> => {
  const folder = join(parent, 'served');
  mkdirSync(folder);
  const file = (zone: string): string => `${zone === '.' ? 'root' : zone}.zone`;
  for (const [zone, text] of zones) writeFileSync(join(folder, file(zone)), `${text}\n`);
  const port = await freePort();
  const options = [
    `directory "${folder}"; listen-on port ${port} { ${address}; }; listen-on-v6 { none; };`,
    `pid-file none; session-keyfile "${join(folder, 'session.key')}"; lock-file none;`,
    'recursion no; minimal-responses yes; dnssec-validation no; check-names primary ignore;',
    'rate-limit { responses-per-second 0; };',
  ];
  const list = [...zones.keys()].map(
    (zone) => `zone "${zone}" { type primary; file "${file(zone)}"; notify no; };`,
  );
  const config = join(folder, 'named.conf');
  writeFileSync(config, [`options { ${options.join('\n')} };`, 'controls {};', ...list].join('\n'));
  const daemon = startDaemon('BIND', ['named', '-g', '-n', '1', '-c', config]);
  await untilReady(daemon, isServing(port));
  return port;
};

/** Unbound, which asks the server at `port` for every zone. Gives its own port. */
export const startUnbound = async (
  parent: string,
  {
    port,
    anchor,
    zones,
  }: {
    readonly port: number;
    readonly anchor: readonly string[];
    readonly zones: Iterable<string>;
  },
): Promise<number> => {
  const folder = join(parent, 'validator');
  mkdirSync(folder);
  writeFileSync(join(folder, 'anchor'), `${anchor.join('\n')}\n`);
  const own = await freePort();
  const lines = [
    'server:',
    `  interface: ${address}@${own}\n  outgoing-interface: ${address}`,
    `  username: ""\n  chroot: ""\n  directory: "${folder}"\n  pidfile: ""`,
    `  trust-anchor-file: "${join(folder, 'anchor')}"`,
    '  module-config: "validator iterator"\n  val-log-level: 2\n  qname-minimisation: no',
    '  do-not-query-localhost: no\n  do-ip6: no\n  num-threads: 1\n  so-rcvbuf: 0',
    '  local-zone: "test." nodefault\n  use-syslog: no\n  logfile: ""',
    'remote-control:\n  control-enable: no',
    ...[...zones].map((zone) => `stub-zone:\n  name: "${zone}"\n  stub-addr: ${address}@${port}`),
  ];
  const config = join(folder, 'unbound.conf');
  writeFileSync(config, `${lines.join('\n')}\n`);
  const daemon = startDaemon('Unbound', ['unbound', '-d', '-p', '-c', config]);
  await untilReady(daemon, isServing(own));
  return own;
};

/** What Unbound says: bogus is SERVFAIL, secure has the AD bit (RFC 4035 §3.2.3). */
export const askUnbound = async (port: number, name: string, type: RecordType): Promise<Status> => {
  const options = {
    address,
    port,
    vantage: 'resolver',
    reach: 'any',
    recursion: true,
    dnssecOk: true,
    udpMs: 9000,
  } as const;
  const question = { name: dnsName(name), type };
  const exchange = await wire(options).exchange(question, AbortSignal.timeout(20_000));
  if (exchange.kind === 'failed') throw new Error(`Unbound: ${exchange.failure.detail}`);
  const { rcode, flags } = exchange.message;
  if (rcode === 2) return 'bogus';
  return flags.ad ? 'secure' : 'insecure';
};
