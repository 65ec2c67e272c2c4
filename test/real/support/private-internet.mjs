/**
 * A private internet, in a network namespace of its own: every address that a stranger's zone must not
 * choose is a listener that notes each contact, and the zones of strangers lead there by every way that
 * they have. Runs the built command line in it, and prints what was contacted. Started by
 * test/real/private.test.ts with `unshare --net --mount`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode, streamDecode, streamEncode } from 'dns-packet';

const cli = join(import.meta.dirname, '../../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'dns-audit-private-'));
const run = (command, ...args) => execFileSync(command, args, { stdio: 'pipe' });

/** Addresses of the internet: the resolver, the registry's, Apple's and a stranger's servers, and pages. */
const resolver = '9.9.9.9';
const registry = '198.41.0.4';
const apple = '17.253.200.1';
const stranger = '5.5.5.5';
const pages = '6.6.6.6';

const hostile4 = [
  '10.0.0.5',
  '169.254.169.254',
  '192.168.1.1',
  '172.16.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '192.0.2.9',
  '198.18.0.1',
];
const hostile6 = ['::1', 'fc00::5', 'fd00::5', '64:ff9b::a00:5', '2001:db8::5', '2002:a00:5::1'];
/** They reach no listener of their own, but must not be tried either. */
const others4 = ['0.0.0.0', '224.0.0.1', '255.255.255.255', '240.0.0.1'];
const others6 = ['fe80::5', '::ffff:10.0.0.5', '::ffff:127.0.0.1', '::', 'ff02::1'];
const ports = [53, 25, 80, 443, 587, 993];

const settle = () => {
  run('ip', 'link', 'set', 'lo', 'up');
  for (const address of [resolver, registry, apple, stranger, pages, ...hostile4])
    if (!address.startsWith('127.')) run('ip', 'address', 'add', `${address}/32`, 'dev', 'lo');
  run('ip', 'route', 'add', '224.0.0.0/4', 'dev', 'lo');
  run('ip', 'link', 'add', 'world', 'type', 'veth', 'peer', 'name', 'beyond');
  for (const link of ['world', 'beyond']) run('ip', 'link', 'set', link, 'up');
  for (const address of ['2600::1', ...hostile6])
    if (address !== '::1') run('ip', 'address', 'add', `${address}/128`, 'dev', 'world', 'nodad');
  const file = join(folder, 'resolv.conf');
  writeFileSync(file, `nameserver ${resolver}\n`);
  run('mount', '--bind', file, '/etc/resolv.conf');
};

const contacts = new Set();
const note = (transport, address, port) => contacts.add(`${transport} ${address} ${port}`);
const listening = (server, ...where) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(...where, done);
  });
const bound = (socket, port, address) =>
  new Promise((done, fail) => {
    socket.once('error', fail);
    socket.bind(port, address, done);
  });

const listenAt = async (address) => {
  const family = address.includes(':') ? 'udp6' : 'udp4';
  for (const port of ports) {
    const udp = createSocket(family);
    udp.on('message', () => note('udp', address, port));
    await bound(udp, port, address);
    const tcp = createServer((socket) => {
      note('tcp', address, port);
      socket.on('error', () => {}).destroy();
    });
    await listening(tcp, port, address);
  }
};

/** A group is no address of an interface: it is joined. */
const listenToGroup = async () => {
  const udp = createSocket('udp4');
  udp.on('message', () => note('udp', '224.0.0.1', 53));
  await bound(udp, 53, '224.0.0.1');
  udp.addMembership('224.0.0.1', '127.0.0.1');
};

const rr = (name, type, data) => ({ name, type, class: 'IN', ttl: 60, data });
const txt = (name, text) => rr(name, 'TXT', [text]);
const soa = (zone) =>
  rr(zone, 'SOA', {
    mname: `ns.${zone}`,
    rname: `root.${zone}`,
    serial: 1,
    refresh: 7200,
    retry: 900,
    expire: 1209600,
    minimum: 60,
  });

const mailOf = (zone) => [
  ...['mx01', 'mx02'].map((host) =>
    rr(zone, 'MX', { preference: 10, exchange: `${host}.mail.icloud.com` }),
  ),
  txt(zone, 'v=spf1 include:icloud.com include:spf.inner.com a:mail.inner.com mx ~all'),
  txt(zone, 'apple-domain=Abcd1234Efgh5678'),
];

const addressOf = (name, address) => rr(name, address.includes(':') ? 'AAAA' : 'A', address);

const all = [...hostile4, ...others4, ...hostile6, ...others6];
const named = (zone, list) => list.map((address, i) => [`n${i}.${zone}`, address]);

/** Name servers of a zone, with their addresses. */
const served = (zone, list, more = []) => ({
  ns: named(zone, list),
  records: [
    soa(zone),
    ...named(zone, list).flatMap(([host, address]) => [
      rr(zone, 'NS', host),
      addressOf(host, address),
    ]),
    ...more,
  ],
});

const zones = {
  // At most sixteen servers are asked: each of these has its share, and one that serves the zone.
  'four.com': served('four.com', [stranger, ...hostile4, ...others4], mailOf('four.com')),
  'six.com': served('six.com', [stranger, ...hostile6, ...others6], mailOf('six.com')),
  'private.com': served('private.com', all.slice(0, 12), mailOf('private.com')),
  // Without glue: their names are in a zone of others.
  'far.com': {
    ns: [
      ['a.outer.net', undefined],
      ['b.outer.net', undefined],
    ],
    records: [soa('far.com'), ...mailOf('far.com')],
  },
  'outer.net': served(
    'outer.net',
    [stranger],
    [
      addressOf('a.outer.net', '192.168.1.1'),
      addressOf('a.outer.net', 'fc00::5'),
      addressOf('b.outer.net', '127.0.0.1'),
    ],
  ),
  // What leads on: names of zones whose servers are private, and hosts that are.
  'on.com': served(
    'on.com',
    [stranger],
    [
      ...mailOf('on.com'),
      txt('_mta-sts.on.com', 'v=STSv1; id=1'),
      ...[...hostile4, ...hostile6].map((address) => addressOf('mta-sts.on.com', address)),
      rr('sig1._domainkey.on.com', 'CNAME', 'k.inner.com'),
      rr('_dmarc.on.com', 'CNAME', 'd.inner.com'),
      rr('autodiscover.on.com', 'CNAME', 'mail.inner.com'),
      rr('autoconfig.on.com', 'CNAME', 'mail.inner.com'),
      rr('_autodiscover._tcp.on.com', 'SRV', {
        priority: 0,
        weight: 0,
        port: 443,
        target: 'mail.inner.com',
      }),
      txt('_domainconnect.on.com', 'mail.inner.com/v2'),
      rr('w.on.com', 'DNAME', 'inner.com'),
      rr('on.com', 'MX', { preference: 5, exchange: 'mail.inner.com' }),
    ],
  ),
  'inner.com': served('inner.com', hostile4.slice(0, 4), [
    addressOf('mail.inner.com', '10.0.0.5'),
    addressOf('mail.inner.com', '127.0.0.1'),
    txt('spf.inner.com', 'v=spf1 ip4:192.0.2.1 ~all'),
    txt('k.inner.com', 'v=DKIM1; p='),
    txt('d.inner.com', 'v=DMARC1; p=none'),
  ]),
  'rdap.org': served(
    'rdap.org',
    [stranger],
    [
      addressOf('com.rdap.org', '10.0.0.5'),
      addressOf('com.rdap.org', '127.0.0.1'),
      addressOf('net.rdap.org', pages),
    ],
  ),
  'iana.org': served('iana.org', [stranger], [addressOf('data.iana.org', pages)]),
  'icloud.com': {
    ns: [['a.ns.icloud.com', apple]],
    records: [
      soa('icloud.com'),
      rr('icloud.com', 'NS', 'a.ns.icloud.com'),
      addressOf('a.ns.icloud.com', apple),
      rr('icloud.com', 'MX', { preference: 10, exchange: 'mx01.mail.icloud.com' }),
      txt('icloud.com', 'v=spf1 ip4:17.58.0.0/16 ~all'),
    ],
  },
};

const originOf = (name) =>
  Object.keys(zones).find((zone) => name === zone || name.endsWith(`.${zone}`));

const registryRecords = ['.', 'com', 'net', 'org'].flatMap((zone) => [
  soa(zone),
  rr(zone, 'NS', 'a.registry'),
]);

const recordsAt = (records, name, type) =>
  records.filter((one) => one.name === name && (one.type === type || one.type === 'CNAME'));

const resolved = (name, type, depth = 0) => {
  if (name === 'a.registry') return type === 'A' ? [addressOf(name, registry)] : [];
  const origin = originOf(name);
  const records = origin === undefined ? registryRecords : zones[origin].records;
  if (type === 'NS' && origin === name)
    return zones[origin].ns.map(([host]) => rr(name, 'NS', host));
  const found = recordsAt(records, name, type);
  const [only] = found;
  return only?.type === 'CNAME' && type !== 'CNAME' && depth < 8
    ? [only, ...resolved(only.data, type, depth + 1)]
    : found;
};

const AA = 1 << 10;
const RA = 1 << 7;

/** What the server at an address says. */
const reply = (address, { id, questions: [question], flags: asked }) => {
  const name = question.name.toLowerCase() || '.';
  const { type } = question;
  const origin = originOf(name);
  const base = { type: 'response', id, questions: [question] };
  const echoed = (list) =>
    list.map((one) => (one.name === name ? { ...one, name: question.name || '.' } : one));
  if (address === resolver) {
    const answers = resolved(name, type);
    const known =
      answers.length > 0 ||
      origin !== undefined ||
      registryRecords.some((one) => one.name === name);
    const flags = RA | (asked & (1 << 8)) | (known ? 0 : 3);
    return {
      ...base,
      flags,
      answers: echoed(answers),
      authorities: answers.length > 0 ? [] : [soa(origin ?? '.')],
    };
  }
  if (address === registry && origin !== undefined) {
    if (type === 'DS') return { ...base, flags: AA, authorities: [soa(origin.split('.')[1])] };
    return {
      ...base,
      flags: 0,
      authorities: zones[origin].ns.map(([host]) => rr(origin, 'NS', host)),
      additionals: zones[origin].ns.flatMap(([host, at]) =>
        at === undefined ? [] : [addressOf(host, at)],
      ),
    };
  }
  const records = address === registry ? registryRecords : (zones[origin ?? '']?.records ?? []);
  const found = recordsAt(records, name, type);
  const isNone = found.length === 0 && !records.some((one) => one.name === name);
  return {
    ...base,
    flags: AA | (isNone ? 3 : 0),
    answers: echoed(found),
    authorities: found.length > 0 ? [] : [soa(address === registry ? '.' : (origin ?? '.'))],
  };
};

const serveNames = async (address) => {
  const udp = createSocket('udp4');
  udp.on('message', (message, { port, address: from }) =>
    udp.send(encode(reply(address, decode(message))), port, from),
  );
  await bound(udp, 53, address);
  const tcp = createServer((socket) => {
    socket.on('error', () => {});
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      if (heard.length > 2 && heard.length >= 2 + heard.readUInt16BE(0))
        socket.end(streamEncode(reply(address, streamDecode(heard))));
    });
  });
  await listening(tcp, 53, address);
};

/** IANA's list, a registry at a private address for com, and one for net that redirects there. */
const servePages = async () => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const names = 'subjectAltName=DNS:data.iana.org,DNS:net.rdap.org,DNS:com.rdap.org';
  run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-subj',
    '/CN=pages',
    '-days',
    '2',
    '-addext',
    names,
    '-keyout',
    key,
    '-out',
    certificate,
  );
  const list = {
    services: [
      [['com'], ['https://com.rdap.org/']],
      [['net'], ['https://net.rdap.org/']],
    ],
  };
  const server = createTlsServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (socket) =>
      socket
        .on('error', () => {})
        .once('data', (request) => {
          const isList = request.toString('latin1').includes('/rdap/dns.json');
          const body = isList ? JSON.stringify(list) : '';
          const head = isList
            ? 'HTTP/1.1 200 OK\r\ncontent-type: application/json'
            : 'HTTP/1.1 302 Found\r\nlocation: https://10.0.0.5/domain/outer.net';
          socket.end(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
        }),
  );
  await listening(server, 443, pages);
  return certificate;
};

const commandLine = (args, env) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], {
      // Empty: what is there already need not be asked for.
      cwd: mkdtempSync(join(folder, 'run-')),
      env: { PATH: process.env.PATH, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('close', (status) => done({ status, stdout, stderr }));
  });

const domains = ['four.com', 'six.com', 'private.com', 'far.com', 'on.com', 'outer.net'];
const usual = ['--referee', 'none', '--timeout', '12'];
const commands = [
  [...domains, '--rdap', '--no-ports', '--format', 'json', ...usual],
  ['records', 'on.com', ...usual],
  ['wait', 'on.com', '--for', '1s', '--resolver', 'system', ...usual],
  ['baseline', ...domains, '--update', ...usual],
  ['init', '--domain', 'on.com', '--dry-run', ...usual],
];

const contactsOf = async (args, env) => {
  contacts.clear();
  const { status, stdout, stderr } = await commandLine(args, env);
  const messages = /"message": ?"[^"]*"/g;
  const said = (stdout.match(messages) ?? []).join('\n');
  return {
    status,
    said,
    stderr,
    contacts: [...contacts].toSorted((one, other) => (one < other ? -1 : 1)),
  };
};

const main = async () => {
  settle();
  for (const address of [...hostile4, ...hostile6]) await listenAt(address);
  await listenToGroup();
  for (const address of [resolver, registry, apple, stranger]) await serveNames(address);
  const env = { NODE_EXTRA_CA_CERTS: await servePages(), HOME: folder };
  const without = [];
  for (const args of commands) without.push(await contactsOf(args, env));
  const allowed = [];
  for (const args of commands) allowed.push(await contactsOf([...args, '--allow-private'], env));
  const [first] = commands;
  const byEnvironment = await contactsOf(first, { ...env, DNS_AUDIT_ALLOW_PRIVATE: '1' });
  const hostile = [...hostile4, ...hostile6];
  const text = JSON.stringify({ hostile, commands, without, allowed, byEnvironment });
  // Written whole before this process ends: the listeners keep it alive, and it is ended below.
  await new Promise((done) => process.stdout.write(text, done));
};

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
