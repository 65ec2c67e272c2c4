/**
 * Record data in all the ways that people write it, of every type that has a form of its own. Who refuses which of
 * them was measured (BIND 9.18.49, Knot 3.2.6, NSD 4.6.1), and is kept in `test/cases/record-lines.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { head } from './name-server-cases.ts';

const h = (octets: number): string => '0a'.repeat(octets);
const key = 'AwEAAaz/tAm8yTn4Mfeh5eyI';
const signature = `8 2 3600 20300101000000 20200101000000 1 z000.test. ${key}`;

/** Of each type data that is sound, by its fields: another form of a field is written beside those of its kind. */
const sound: Readonly<Record<string, readonly string[]>> = {
  A: ['192.0.2.3'],
  A6: ['0 2001:db8::1'],
  AAAA: ['2001:db8::1'],
  AFSDB: ['1 afs.example.'],
  AMTRELAY: ['10 0 1 192.0.2.3', '10 1 3 relay.example.', '10 0 0 .'],
  APL: ['1:192.0.2.0/24 !2:2001:db8::/32'],
  AVC: ['"a b"'],
  CAA: ['0 issue "ca.example"', '128 iodef "mailto:a@b.example"'],
  CDNSKEY: [`257 3 8 ${key}`, '0 3 0 AA=='],
  CDS: [`1 8 2 ${h(32)}`, `1 13 4 ${h(48)}`, `1 8 1 ${h(20)}`, '0 0 0 00'],
  CERT: [`1 0 8 ${key}`, `PKIX 0 RSASHA256 ${key}`, `PGP 0 0 ${key}`],
  CNAME: ['www.example.'],
  CSYNC: ['1 3 A NS AAAA'],
  DHCID: ['AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA='],
  DLV: [`1 8 2 ${h(32)}`],
  DNAME: ['www.example.'],
  DNSKEY: [`257 3 8 ${key}`, `257 3 RSASHA256 ${key}`, `256 3 13 ${'A'.repeat(86)}==`],
  DS: [`1 8 2 ${h(32)}`, `1 8 1 ${h(20)}`, `1 13 4 ${h(48)}`, `1 RSASHA256 2 ${h(16)} ${h(16)}`],
  EUI48: ['00-00-5e-00-53-2a'],
  EUI64: ['00-00-5e-ef-10-00-00-2a'],
  GPOS: ['"-32.6882" "116.8652" "10.0"'],
  HINFO: ['PC Linux', '"PC" "Linux"'],
  HIP: [`2 200100107B1A74DF365639CC39F1D578 ${key}`],
  HTTPS: [
    '0 www.example.',
    '1 . alpn=h2',
    '1 . alpn="h2,h3" port=443 ipv4hint=192.0.2.3 ipv6hint=2001:db8::1',
    '1 . no-default-alpn alpn=h2',
    '1 . mandatory=alpn alpn=h2',
    '1 . key65000=abc',
    '16 www.example. ech=AEX+DQBBpwAgACB',
  ],
  IPSECKEY: [`10 1 2 192.0.2.3 ${key}`, `10 0 2 . ${key}`, `10 3 2 gate.example. ${key}`],
  ISDN: ['"150862028003217" "004"', '"150862028003217"'],
  KEY: [`256 3 8 ${key}`],
  KX: ['10 kx.example.'],
  L32: ['10 10.1.2.0'],
  L64: ['10 2001:0DB8:1140:1000'],
  LOC: ['52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m', '52 N 4 E 0m'],
  LP: ['10 l64.example.'],
  MB: ['mail.example.'],
  MG: ['mail.example.'],
  MINFO: ['a.example. b.example.'],
  MR: ['mail.example.'],
  MX: ['10 mx01.mail.icloud.com.'],
  NAPTR: [
    '10 10 "S" "SIP+D2U" "" _sip._udp.example.',
    '10 10 "U" "E2U+sip" "!^.*$!sip:a@b.example!" .',
  ],
  NID: ['10 0014:4fff:ff20:ee64'],
  NINFO: ['"a b"'],
  NS: ['ns.example.'],
  NSAP: ['0x47.0005.80.005a00.0000.0001.e133.ffffff000161.00'],
  'NSAP-PTR': ['a.example.'],
  NSEC: ['a.example. A MX TYPE1234'],
  NSEC3PARAM: ['1 0 10 aabb', '1 0 0 -'],
  NULL: ['\\# 1 00'],
  OPENPGPKEY: [key],
  PTR: ['www.example.'],
  PX: ['10 a.example. b.example.'],
  RESINFO: ['qnamemin exterr=15'],
  RKEY: [`0 1 2 ${key}`],
  RP: ['host.example. .'],
  RRSIG: [`A ${signature}`],
  RT: ['10 a.example.'],
  SIG: [`A ${signature}`],
  SINK: [`1 0 0 ${key}`],
  SMIMEA: [`3 1 1 ${h(32)}`],
  SPF: ['"v=spf1 -all"', 'v=spf1'],
  SRV: ['0 1 993 imap.mail.me.com.'],
  SSHFP: [`1 1 ${h(20)}`, `4 2 ${h(32)}`],
  SVCB: [
    '1 www.example. alpn=h2 port=53',
    '0 www.example.',
    '1 . dohpath=/dns-query{?dns} alpn=h2',
  ],
  TA: [`1 8 2 ${h(32)}`],
  TALINK: ['a.example. b.example.'],
  TLSA: [`3 1 1 ${h(32)}`, `3 1 2 ${h(32)} ${h(32)}`],
  TXT: ['"v=spf1 include:icloud.com ~all"', 'word', 'two words', '"a" "b"'],
  URI: ['10 1 "ftp://example.net/"'],
  WALLET: ['"BTC" "x"'],
  WKS: ['192.0.2.3 6 25 80', '192.0.2.3 tcp smtp http'],
  X25: ['"311061700956"'],
  ZONEMD: [`1 1 1 ${h(48)}`],
};

const splitFields = (data: string): readonly string[] =>
  data.match(/(?:"(?:\\.|[^"\\])*"|[^\s"])+/g) ?? [];

const withoutQuotes = (field: string): string => field.replaceAll('"', '');

const escaped = (field: string): string =>
  field.replace(/[a-z\d]/i, (letter) => `\\${String(letter.charCodeAt(0)).padStart(3, '0')}`);

/** What may stand in the place of any field. */
const anywhere = [
  '""',
  '@',
  '.',
  '$x',
  '$TTL',
  'a$x',
  '-',
  'x',
  '\\@',
  '\\#',
  'a"b"',
  '\u00c3\u00bc',
  '\\256',
  '{x}',
];

const numbers = ['-1', '+1', '010', '0x10', '1.5', '1h', '256', '65536', '4294967296'];

/** Words that stand for numbers, in IANA's lists and in what people write. */
const mnemonics = [
  'RSASHA1',
  'RSASHA1-NSEC3-SHA1',
  'NSEC3RSASHA1',
  'RSASHA256',
  'ECC-GOST',
  'ECCGOST',
  'ecdsap256sha256',
  'INDIRECT',
  'PRIVATEDNS',
  'ECDSA',
  'SHA-1',
  'SHA-256',
  'SHA256',
  'sha-384',
  'GOST',
  'ZONE',
  'KSK',
  'SEP',
  'DNSSEC',
  'ALL',
  'PKIX',
  'pgp',
  'TCP',
];

/** Types of which only the plainest forms are tried. */
const rare =
  /^(?:A6|AMTRELAY|APL|AVC|DLV|GPOS|HIP|IPSECKEY|ISDN|KEY|L32|L64|LP|MB|MG|MINFO|MR|NID|NINFO|NSAP|NSAP-PTR|NSEC|NSEC3|NULL|PX|RESINFO|RKEY|RRSIG|RT|SIG|SINK|TA|TALINK|WALLET|WKS|X25)$/;

/** Whether the types of numbers have words for them somewhere. */
const named = /^(?:CDNSKEY|CDS|CERT|DNSKEY|DS)$/;

const quotedAt = (fields: readonly string[], at: number): string => {
  const field = fields[at] ?? '';
  const other = field.startsWith('"') ? withoutQuotes(field) : `"${field}"`;
  return [...fields.slice(0, at), other, ...fields.slice(at + 1)].join(' ');
};

const ofField = (type: string, field: string): readonly string[] => {
  const bare = withoutQuotes(field);
  const shared = [
    field.startsWith('"') ? bare : `"${field}"`,
    escaped(field),
    `\\${bare}`,
    `${bare}.`,
    field.toUpperCase(),
    field.toLowerCase(),
    ...anywhere,
  ];
  if (/^\d+$/.test(field)) return [...shared, ...numbers, ...(named.test(type) ? mnemonics : [])];
  if (/^(?:[\da-f]{2}){4,}$/i.test(field))
    return [
      ...shared,
      field.slice(1),
      field.slice(2),
      `${field}0a`,
      `0x${field}`,
      `${field.slice(0, 8)} ${field.slice(8)}`,
      `${field.slice(0, 9)} ${field.slice(9)}`,
      `${field.slice(0, -1)}g`,
    ];
  if (/^[A-Z\d+/]{20,}=*$/i.test(field))
    return [
      ...shared,
      `${field}=`,
      `${field}A`,
      field.slice(0, -1),
      field.slice(0, -2),
      `${field.slice(0, 8)} ${field.slice(8)}`,
      `${field.slice(0, 9)} ${field.slice(9)}`,
      field.replace(/.$/, '!'),
      field.replace('/', '_'),
      'AA==',
      'AA',
      'AB==',
    ];
  const [name, value] = bare.split(/=(.*)/s, 2);
  if (value !== undefined)
    return [
      ...shared,
      `${name}`,
      `${name}=`,
      `${name}=""`,
      `${name}="${value}"`,
      `${name}=x`,
      `${name}=@`,
      `${name}=,`,
      `${name}=${value},`,
      `${name}=${value},${value}`,
      `${field} ${field}`,
      `${name} = ${value}`,
      `x${field}`,
      `key99999=x`,
      'key1=x',
      'KEY65000=x',
      'ohttp',
      'ohttp=x',
      'tls-supported-groups=29',
      'no-default-alpn',
    ];
  return [
    ...shared,
    'x'.repeat(64),
    `${'x'.repeat(63)}.`,
    'x'.repeat(256),
    `"${'x'.repeat(256)}"`,
    'a..b',
    'a_b.example.',
    'b@c.example.',
    '192.0.2.3',
    '2001:db8::1',
    '192.0.2.256',
  ];
};

const ofData = (type: string, data: string, isFirst: boolean): readonly string[] => {
  const fields = splitFields(data);
  if (rare.test(type)) return [data, ''];
  if (!isFirst) return [data, ...fields.map((_, at) => quotedAt(fields, at))];
  const replaced = fields.flatMap((field, at) =>
    ofField(type, field).map((form) =>
      [...fields.slice(0, at), form, ...fields.slice(at + 1)].join(' '),
    ),
  );
  return [
    data,
    '',
    '( )',
    `( ${data} )`,
    `(${data})`,
    fields.map((field) => `"${withoutQuotes(field)}"`).join(' '),
    fields.map(withoutQuotes).join(' '),
    `"${withoutQuotes(data)}"`,
    ...fields.slice(1).map((_, count) => fields.slice(0, count + 1).join(' ')),
    ...fields.slice(1).map((_, at) => fields.slice(at + 1).join(' ')),
    ...['x', '1', '"x"', '""', '.', '@', '; note', '//', '# note'].map((more) => `${data} ${more}`),
    '\\#',
    '\\# 0',
    '\\# 1',
    '\\# 1 0',
    '\\# 1 00',
    '\\# 2 00',
    '\\# 1 0000',
    '\\# x 00',
    '\\# -1 00',
    '\\# 1 zz',
    '\\# 4 c0000203',
    '\\# 4 "c0000203"',
    '\\# 65536 00',
    '"\\#" 1 00',
    '\\#1 00',
    '\\# 01 00',
    ...replaced,
  ];
};

/** Each line without its owner: `MX 10 mx01.mail.icloud.com.`; a unit of the text is an octet. */
export const recordLines: readonly string[] = [
  ...new Set(
    Object.entries(sound).flatMap(([type, all]) =>
      all.flatMap((data, i) => ofData(type, data, i === 0).map((one) => `${type} ${one}`)),
    ),
  ),
];

export const measuredLinesFile = join(import.meta.dirname, '../../cases/record-lines.json');

/** By who refuses them, so that the file is short. */
const groups: Readonly<Record<string, readonly string[]>> = existsSync(measuredLinesFile)
  ? JSON.parse(readFileSync(measuredLinesFile, 'utf8'))
  : {};

export const measuredLines: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([who, lines]) => lines.map((line) => [line, who] as const)),
);

/** The line in a zone of its own. A DS record is of a delegation. */
export const zoneOfLine = (line: string): string =>
  `${head}${line.startsWith('DS ') ? 'r NS ns.example.\n' : ''}r ${line}\n`;
