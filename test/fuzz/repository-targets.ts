/** What a repository and a registry may hold: git's objects, RDAP answers, saved reports of other versions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepository } from '../../src/input/git/objects.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { parseRegistration, findRdapServer } from '../../src/record/rdap.ts';
import {
  commitOf,
  entryOf,
  idOf,
  looseOf,
  loosePath,
  packOf,
  treeOf,
  varint,
  writeAll,
} from '../support/git-objects.ts';
import { octetsOf, type Target, unprintable } from './target.ts';

const text = Buffer.from('@ MX 10 mx01.mail.icloud.com.\n'.repeat(8));
const other = Buffer.concat([text, text]);
const [textId, otherId] = [idOf('blob', text), idOf('blob', other)];
const tree = treeOf([
  ['100644', 'a.zone', textId],
  ['100644', 'b.zone', otherId],
]);
const delta = Buffer.concat([
  varint(text.length),
  varint(other.length),
  ...[text, text].map(({ length }) => Buffer.from([0x90, length % 256])),
]);

/** The repository with one of its files, or what is unfolded of it, in another form. */
const builders: Readonly<Record<string, (octets: Buffer) => Readonly<Record<string, Buffer>>>> = {
  p: (pack) => ({ '.git/objects/pack/pack-a.pack': pack }),
  i: (index) => ({ '.git/objects/pack/pack-a.idx': index }),
  l: (loose) => ({ [loosePath(textId)]: loose }),
  d: (changed) => packed(changed),
  t: (changed) => ({ [loosePath(idOf('tree', changed))]: looseOf('tree', changed) }),
  c: (changed) => ({ [loosePath(idOf('commit', changed))]: looseOf('commit', changed) }),
  a: (alternates) => ({ '.git/objects/info/alternates': alternates }),
  g: (common) => ({ '.git/commondir': common }),
};

const packed = (changed: Buffer): Readonly<Record<string, Buffer>> => {
  const { pack, index } = packOf([
    [textId, entryOf(3, text)],
    [otherId, entryOf(7, changed, { base: Buffer.from(textId, 'hex') })],
  ]);
  return { '.git/objects/pack/pack-a.pack': pack, '.git/objects/pack/pack-a.idx': index };
};

const good = packed(delta);

const readAll = (octets: Buffer, folder: string): readonly string[] => {
  const [kind, rest] = [octets.toString('latin1', 0, 1), octets.subarray(1)];
  const treeId = idOf('tree', kind === 't' ? rest : tree);
  const commit = kind === 'c' ? rest : commitOf(treeId);
  writeAll(folder, {
    ...good,
    [loosePath(treeId)]: looseOf('tree', tree),
    [loosePath(idOf('commit', commit))]: looseOf('commit', commit),
    ...builders[kind]?.(rest),
  });
  const repository = openRepository(folder);
  const files = repository?.files(idOf('commit', commit)) ?? [];
  repository?.commit(idOf('commit', commit));
  const paths = files.filter(({ path }) => /(?:^|\/)\.{0,2}(?:\/|$)|\\|\0/.test(path));
  return [
    ...paths.map(({ path }) => `it leads out: ${path}`),
    // What is read is what its id names, or is not there.
    ...[...files, { id: textId }, { id: otherId }].flatMap(({ id }) => {
      const blob = repository?.blob(id);
      return blob === undefined || idOf('blob', blob) === id ? [] : [`${id} is another`];
    }),
  ];
};

const rdap = (changes: object): Buffer =>
  Buffer.from(
    JSON.stringify({
      objectClassName: 'domain',
      ldhName: 'example.com',
      status: ['client hold', 'active'],
      events: [{ eventAction: 'expiration', eventDate: '2027-01-01T00:00:00Z' }],
      ...changes,
    }),
  );

const bootstrap = Buffer.from(
  JSON.stringify({
    version: '1.0',
    services: [
      [['com', 'net'], ['https://rdap.example/v1/']],
      [['xn--p1ai'], ['http://rdap.example/', 'https://[2001:db8::1]:8443/x']],
    ],
  }),
);

const registered = (octets: Buffer): readonly string[] => {
  const body = octets.toString('latin1');
  const { status = [], expires } = parseRegistration(body) ?? {};
  const server = findRdapServer(body, dnsName('a.example.com'));
  return [
    ...unprintable([...status, expires ?? '']),
    // 20 words of 60 characters, of which an escape makes up to twelve.
    ...(status.length > 20 || status.some((one) => one.length > 720) ? ['too much status'] : []),
    ...(server === undefined || server.protocol === 'https:' ? [] : [`asked at ${server.href}`]),
  ];
};

export const repositoryTargets: readonly Target[] = [
  {
    name: 'git',
    runs: 120,
    seeds: [
      ['p', good['.git/objects/pack/pack-a.pack']!],
      ['i', good['.git/objects/pack/pack-a.idx']!],
      ['l', looseOf('blob', text)],
      ['d', delta],
      ['t', tree],
      ['c', commitOf(idOf('tree', tree), idOf('commit', text))],
      ['a', Buffer.from('# none\n/nowhere/objects\n.\n')],
      ['g', Buffer.from('.\n')],
    ].map(([kind, octets]) => Buffer.concat([Buffer.from(String(kind)), Buffer.from(octets!)])),
    words: [
      '\x80',
      '\xff\xff\xff\xff',
      '\x00',
      '40000 ',
      '100644 ../',
      '120000 ',
      'tree ',
      'parent ',
      '../',
    ],
    run: (octets) => {
      const folder = mkdtempSync(join(tmpdir(), 'dns-audit-fuzz-'));
      try {
        return readAll(octets, folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
  {
    name: 'rdap',
    seeds: [rdap({}), rdap({ status: Array.from({ length: 40 }, (_, i) => `s ${i}`) }), bootstrap],
    words: [
      '"eventDate":1e99',
      '"eventDate":"275761-01-01"',
      '"status":[null,',
      '"services":[[',
      'https://user:x@',
      'http://',
      '\\u001b[2J',
      '"__proto__":',
      '{"objectClassName":"domain"',
    ].map((word) => octetsOf(word).toString()),
    run: registered,
  },
];
