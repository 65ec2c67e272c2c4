/** NSD, BIND, Knot and Unbound, with the zones of {@link customers} and those above them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Resolver } from 'node:dns/promises';
import { join } from 'node:path';
import { hasIPv6, hasTruePorts, places, places6, portOf } from './places.ts';
import { startDaemon, untilReady } from './process.ts';
import { anchorOf, makePolicyKey, sign, signAs } from './sign.ts';
import {
  appleZoneTexts,
  type Customer,
  customers,
  customerZone,
  customerZoneAtKnot,
  hostZone,
  rootZone,
  tlds,
  tldZone,
  zonePlaces,
} from './zones.ts';

/** Zone texts, by the name of the zone. */
type Zones = ReadonlyMap<string, string>;

const fileOf = (zone: string): string => (zone === '.' ? 'root.zone' : `${zone}.zone`);

const inFolder = (parent: string, name: string, zones: Zones): string => {
  const folder = join(parent, name);
  mkdirSync(folder);
  for (const [zone, text] of zones) writeFileSync(join(folder, fileOf(zone)), text);
  return folder;
};

/** Ready as soon as it says what it is asked: `zone` exists. */
const isServing = (address: string, zone: string) => async (): Promise<boolean> => {
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`${address}:${portOf(53)}`]);
  return (await resolver.resolveSoa(zone)).serial > 0;
};

const startNsd = async (
  parent: string,
  { name, address, zones }: { name: string; address: string; zones: Zones },
): Promise<void> => {
  const folder = inFolder(parent, name, zones);
  const config = join(folder, 'nsd.conf');
  const server = [
    'server:',
    `  ip-address: ${address}@${portOf(53)}`,
    '  username: ""\n  chroot: ""\n  database: ""\n  hide-version: yes\n  server-count: 1',
    `  zonesdir: "${folder}"\n  pidfile: "${join(folder, 'pid')}"\n  xfrdir: "${folder}"`,
    `  xfrdfile: "${join(folder, 'xfrd')}"\n  zonelistfile: "${join(folder, 'list')}"`,
    'remote-control:\n  control-enable: no',
  ];
  const list = [...zones.keys()].map((z) => `zone:\n  name: "${z}"\n  zonefile: "${fileOf(z)}"`);
  writeFileSync(config, [...server, ...list, ''].join('\n'));
  const daemon = startDaemon(name, ['nsd', '-d', '-c', config]);
  await untilReady(daemon, isServing(address, [...zones.keys()][0]!));
};

const bindZone = (zone: string, folder: string): string => {
  const customer = customers.find(({ domain }) => domain === zone);
  const signing =
    customer?.signing === 'online' ? 'dnssec-policy default; inline-signing yes;' : '';
  const update = customer?.dynamic ? 'allow-update { any; };' : '';
  const file = `type primary; file "${fileOf(zone)}"; key-directory "${folder}"; notify no;`;
  return `zone "${zone}" { ${file} ${signing} ${update} };`;
};

const startBind = async (folder: string, zones: Zones): Promise<void> => {
  const config = join(folder, 'named.conf');
  for (const [zone, text] of zones) writeFileSync(join(folder, fileOf(zone)), text);
  const options = [
    `directory "${folder}"; listen-on port ${portOf(53)} { ${places.bind}; }; listen-on-v6 { ${hasIPv6 ? places6.bind : 'none'}; };`,
    `pid-file none; session-keyfile "${join(folder, 'session.key')}"; lock-file none;`,
    'recursion no; allow-transfer { any; }; minimal-responses yes; dnssec-validation no;',
    'check-names primary ignore; rate-limit { responses-per-second 0; };',
  ];
  const list = [...zones.keys()].map((zone) => bindZone(zone, folder));
  const text = [`options { ${options.join('\n')} };`, 'controls {};', ...list, ''].join('\n');
  writeFileSync(config, text);
  const daemon = startDaemon('BIND', ['named', '-g', '-n', '1', '-c', config]);
  await untilReady(daemon, isServing(places.bind, 'dns-host.net'));
};

/** `transferred`: zones that it gets from BIND. */
const startKnot = async (
  parent: string,
  zones: Zones,
  transferred: readonly string[],
): Promise<void> => {
  const folder = inFolder(parent, 'knot', zones);
  const config = join(folder, 'knot.conf');
  const lines = [
    `server:\n  listen: ${places.knot}@${portOf(53)}\n  rundir: ${folder}`,
    '  udp-workers: 1\n  tcp-workers: 1\n  background-workers: 1',
    `database:\n  storage: ${folder}`,
    'log:\n  - target: stderr\n    any: info',
    `remote:\n  - id: primary\n    address: ${places.bind}@${portOf(53)}`,
    `template:\n  - id: default\n    storage: ${folder}\n    semantic-checks: off`,
    'zone:',
    ...[...zones.keys()].map((z) => `  - domain: ${z}\n    file: ${fileOf(z)}`),
    ...transferred.map((z) => `  - domain: ${z}\n    master: primary`),
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  const daemon = startDaemon('Knot', ['knotd', '-c', config]);
  for (const zone of ['dns-host.net', ...transferred])
    await untilReady(daemon, isServing(places.knot, zone));
};

/** Delegations lead to port 53 only: at another one Unbound is told where each zone is. */
const stubs = (): readonly string[] =>
  [...zonePlaces()].map(([zone, addresses]) =>
    [
      `stub-zone:\n  name: "${zone}"`,
      ...addresses.map((address) => `  stub-addr: ${address}@${portOf(53)}`),
    ].join('\n'),
  );

const startUnbound = async (folder: string, anchor: string): Promise<void> => {
  const file = (name: string) => join(folder, name);
  writeFileSync(
    file('hints'),
    `. 86400 IN NS a.root-server.\na.root-server. 86400 IN A ${places.root}\n`,
  );
  writeFileSync(file('anchor'), anchor);
  const lines = [
    'server:',
    `  interface: ${places.resolver}@${portOf(53)}\n  outgoing-interface: ${places.resolver}\n  access-control: 0.0.0.0/0 allow`,
    `  username: ""\n  chroot: ""\n  directory: "${folder}"\n  pidfile: ""`,
    `  trust-anchor-file: "${file('anchor')}"`,
    '  module-config: "validator iterator"\n  ede: yes\n  val-log-level: 2',
    `  do-not-query-localhost: no\n  do-ip6: ${hasIPv6 ? 'yes' : 'no'}\n  num-threads: 1\n  so-rcvbuf: 0`,
    ...(hasIPv6 ? [`  outgoing-interface: ${places6.resolver}`] : []),
    ...(hasTruePorts ? [`  root-hints: "${file('hints')}"`] : []),
    '  use-syslog: no\n  logfile: ""\n  log-time-ascii: yes',
    'remote-control:\n  control-enable: no',
    ...(hasTruePorts ? [] : stubs()),
  ];
  writeFileSync(file('unbound.conf'), `${lines.join('\n')}\n`);
  const daemon = startDaemon('Unbound', ['unbound', '-d', '-p', '-c', file('unbound.conf')]);
  await untilReady(daemon, isServing(places.resolver, 'icloud.com'));
};

interface Served {
  readonly bind: Map<string, string>;
  readonly knot: Map<string, string>;
  readonly transferred: string[];
  /** By zone. */
  readonly ds: Map<string, readonly string[]>;
}

/** Signs the customer's zone where it is to be signed, and gives it to its servers. */
const place = (customer: Customer, folder: string, served: Served): void => {
  const { domain, signing, at } = customer;
  const text = customerZone(customer);
  if (signing === 'online') {
    served.ds.set(domain, makePolicyKey(domain, folder));
    served.bind.set(domain, text);
    served.transferred.push(domain);
    return;
  }
  const signed = signing && signAs(signing, domain, { text, folder });
  if (signed) served.ds.set(domain, signed.ds);
  if (at.includes('bind')) served.bind.set(domain, signed?.text ?? text);
  if (at.includes('knot')) served.knot.set(domain, signed?.text ?? customerZoneAtKnot(customer));
};

/** Everything that answers DNS, ready; `parent` is a folder to work in. */
export const startNames = async (parent: string): Promise<void> => {
  const [keys, bindFolder, unboundFolder] = ['keys', 'bind', 'unbound'].map((name) => {
    const folder = join(parent, name);
    mkdirSync(folder);
    return folder;
  });
  const served: Served = {
    bind: new Map([['dns-host.net', hostZone]]),
    knot: new Map([['dns-host.net', hostZone]]),
    transferred: [],
    ds: new Map(),
  };
  for (const customer of customers)
    place(customer, customer.signing === 'online' ? bindFolder! : keys!, served);
  const signTld = (tld: (typeof tlds)[number]) =>
    signAs(tld === 'broken' ? 'ds-left-behind' : 'good', tld, {
      text: tldZone(tld, served.ds),
      folder: keys!,
    });
  const signedTlds = tlds.map((tld) => [tld, signTld(tld)] as const);
  const rootDs = new Map(signedTlds.map(([tld, { ds }]) => [tld, ds]));
  const root = sign('.', rootZone(rootDs), keys!);
  const tldTexts = new Map<string, string>(signedTlds.map(([tld, { text }]) => [tld, text]));
  await Promise.all([
    startNsd(parent, {
      name: 'nsd-root',
      address: places.root,
      zones: new Map([['.', root.text]]),
    }),
    startNsd(parent, { name: 'nsd-tld', address: places.tld, zones: tldTexts }),
    startNsd(parent, { name: 'nsd-apple', address: places.apple, zones: appleZoneTexts() }),
    startBind(bindFolder!, served.bind),
  ]);
  await startKnot(parent, served.knot, served.transferred);
  await startUnbound(unboundFolder!, anchorOf(root));
};
