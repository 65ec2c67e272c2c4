/** Zone files: our reader and BIND's, by what named-compilezone makes of them. */
import { isUtf8 } from 'node:buffer';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleZones } from '../../src/input/zone/assemble-zones.ts';
import { parseBind } from '../../src/input/zone/bind.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { dnsName, labelOctets } from '../../src/model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../src/model/dns/presentation.ts';
import type { ZoneFaultCode } from '../../src/model/dns/zone.ts';
import type { Chance } from '../support/faults.ts';
import { mutant } from '../fuzz/mutate.ts';
import { hex, plainIpv6, plainName } from './plain.ts';
import { type Outcome, type PeerTarget, pick, several } from './target.ts';

const origin = 'example.com';

/** What no name server loads a zone without. */
const head =
  '$TTL 300\n@ SOA ns host 1 3600 600 86400 300\n@ NS ns\nns A 192.0.2.53\n$ORIGIN example.com.\n';

/** With these BIND loads nothing of the zone, where the fault does not say who does. */
const refusals: ReadonlySet<ZoneFaultCode> = new Set([
  'syntax',
  'unsupported',
  'cname-beside-other-data',
  'txt-unsplit-over-255',
]);

const named: ReadonlySet<string> = new Set(['CNAME', 'DNAME', 'MX', 'NS', 'PTR', 'SOA', 'SRV']);

/** A record in a form that depends on nobody's way of writing it. */
const plainRecord = (owner: string, type: string, rdata: string): string => {
  const fields = [...rdata.matchAll(/"((?:\\.|[^"\\])*)"|(?:\\.|[^\s"\\])+/gs)];
  const plain = fields.map(([field, quoted]) => {
    if (type === 'TXT' || type === 'SPF') return hex(labelOctets(quoted ?? field));
    if (type === 'AAAA') return plainIpv6(field);
    return named.has(type) && !/^\d+$/.test(field) ? plainName(field) : field.toLowerCase();
  });
  const [tag, algorithm, digestType, ...digest] = plain;
  const shown = type === 'DS' ? [tag, algorithm, digestType, digest.join('')] : plain;
  return `${plainName(owner)} ${type} ${shown.join(' ')}`;
};

const inOrder = (records: readonly string[]): string => [...new Set(records)].sort().join('\n');

const own = (text: string): string => {
  const file = parseBind({ file: 'z', text }, { origin: dnsName(origin) });
  const { zones, faults } = assembleZones([file]);
  const all = [...faults, ...zones.flatMap((zone) => zone.faults)];
  const fault = all.find(
    ({ code, refusedBy }) => refusedBy?.includes('BIND') ?? refusals.has(code),
  );
  if (fault !== undefined) return `refused: ${fault.line}: ${fault.message}`;
  if (file.unknowns.length > 0) return `unread: ${file.unknowns[0]?.why}`;
  const inside = file.records.filter(({ owner }) => `.${owner}`.endsWith(`.${origin}`));
  return inOrder(
    inside.map(({ owner, type, rdata }) =>
      plainRecord(absoluteName(owner), type, presentRData<RecordType>(type, rdata)),
    ),
  );
};

/** Types whose data is not read here. */
const others = /^(?:TYPE\d+|CAA|HINFO|RP|TLSA|SSHFP|NAPTR|LOC|HTTPS|SVCB|DNSKEY|NSEC|NSEC3|RRSIG)$/;

interface Loaded {
  readonly records: readonly string[];
}

interface Refused {
  /** The lines with which it finds fault, from 1. */
  readonly lines: readonly number[];
  readonly why: string;
}

const readDump = (dump: string): readonly string[] =>
  dump.split('\n').flatMap((line) => {
    const [, owner = '', type = '', rdata = ''] =
      /^((?:\\.|\S)+)\s+\d+\s+IN\s+(\S+)\s+(.*)$/s.exec(line) ?? [];
    return owner === '' || others.test(type) ? [] : [plainRecord(owner, type, rdata)];
  });

/** As `named` loads a primary zone, but for what one record says of another. */
const strict = ['-k', 'fail', '-n', 'fail'];
const unjudged = ['-m', '-M', '-r', '-S', '-T', '-W'];
const asLoaded = ['-i', 'none', ...strict, ...unjudged.flatMap((check) => [check, 'ignore'])];

/** What BIND makes of the text. */
const compile = (file: string, text: string): Promise<Loaded | Refused> =>
  new Promise((done, fail) => {
    writeFileSync(file, text);
    const args = [...asLoaded, '-s', 'full', '-o', '-', origin, file];
    const limits = { timeout: 60_000, maxBuffer: 2 ** 26 };
    execFile('named-compilezone', args, limits, (error, stdout, stderr) => {
      if (error === null) return done({ records: readDump(stdout) });
      if (error.code !== 1) return fail(error);
      const said = stderr.replaceAll(file, 'zone').split('\n');
      const faults = said.filter(
        (line) => /zone:\d+:/.test(line) && !/: warning|not end with newline/.test(line),
      );
      const lines = faults.map((line) => Number(/zone:(\d+):/.exec(line)?.[1]));
      return done({ lines, why: faults.at(-1) ?? said[0] ?? '' });
    });
  });

const names = [
  '@',
  'www',
  'mail',
  'sig1._domainkey',
  '_dmarc',
  '*',
  'a.b',
  'WWW',
  'x\\.y',
  'x\\046y',
  '\\000',
  '\\@',
  '"quoted"',
  'b\\"c',
  'very-long-label-'.repeat(5),
  '\\256',
  '1',
  'xn--bcher-kva',
  'sub.example.com.',
  'example.com.',
  'other.test.',
  '.',
  'a..b',
  '-',
  '_',
  'a\\;b',
  'a\\(b',
  '\\100',
  'e.'.repeat(130),
];
const usual = ['@', 'www', 'mail', 'a.b', 'WWW', 'sig1._domainkey'];
const name = (chance: Chance): string => pick(chance, chance() < 0.85 ? usual : names);

const ttls = [
  '',
  '',
  '',
  '300',
  '1h',
  '1H30M',
  '2w',
  '0',
  '4294967295',
  '2147483648',
  '1x',
  'h',
  '-1',
  '1 h',
];
const classes = ['', '', 'IN', 'in', 'CH', 'IN IN', 'CLASS1'];

const quoted = (chance: Chance): string => {
  const pieces = [
    'v=spf1 include:icloud.com ~all',
    'v=DKIM1\\; p=abc',
    'a;b',
    '\\"',
    '\\\\',
    '\\065',
    '\\300',
    '\\12',
    '',
    ' ',
    '(',
    'x'.repeat(256),
    'y'.repeat(254),
    '\t',
  ];
  const inside = several(chance, [0, 2], () => pick(chance, pieces)).join('');
  return chance() < 0.8
    ? `"${inside}"`
    : pick(chance, [
        'bare',
        'a\\ b',
        'v=spf1',
        '"open',
        'a"b"',
        '""',
        'a\\;b',
        '\\"',
        '@',
        '\\# 2 0102',
        '"a""b"',
        "'x'",
      ]);
};

const number = (chance: Chance): string =>
  chance() < 0.85
    ? pick(chance, ['0', '10', '65535', '010'])
    : pick(chance, ['65536', '-1', '', '1.5', '0x10', 'a', '4294967296', '+1', '1k']);

const addresses = [
  '192.0.2.1',
  '0.0.0.0',
  '255.255.255.255',
  '192.0.2',
  '192.0.2.01',
  '192.0.2.256',
  '1.2.3.4.5',
  '192.0.2.1.',
  '2001:db8::1',
];
const addresses6 = [
  '2001:db8::1',
  '::',
  '::1',
  '::ffff:192.0.2.1',
  '2001:DB8:0:0:0:0:0:1',
  '1::2::3',
  '2001:db8::g',
  '192.0.2.1',
  '1:2:3:4:5:6:7:8',
  'fe80::1%eth0',
  '::1.2.3.4',
  '1:2:3:4:5:6:7::',
];

const generic = (chance: Chance): string =>
  pick(chance, [
    '\\# 0',
    '\\# 4 c0000201',
    '\\# 4 c0 00 02 01',
    '\\# 3 c00002',
    '\\# 5 c0000201',
    '\\# 4 c000020g',
    '\\# 6 000a 03 777777',
    '\\# 3 02 61 62',
    '\\# 4 C0000201',
    '\\# 04 c0000201',
    '\\#',
    '\\# x',
    '\\# 4 (c000\n 0201)',
    '"\\#" 4 c0000201',
    '\\# 7 000a 03 77777700',
  ]);

const dataOf: Readonly<Record<string, (chance: Chance) => string>> = {
  A: (chance) => pick(chance, addresses),
  AAAA: (chance) => pick(chance, addresses6),
  CNAME: name,
  DNAME: name,
  NS: name,
  PTR: name,
  MX: (chance) => `${number(chance)} ${name(chance)}`,
  SRV: (chance) => `${number(chance)} ${number(chance)} ${number(chance)} ${name(chance)}`,
  TXT: (chance) =>
    several(chance, [chance() < 0.95 ? 1 : 0, 3], () => quoted(chance)).join(
      chance() < 0.9 ? ' ' : '',
    ),
  SPF: quoted,
  DS: (chance) =>
    `${number(chance)} 13 2 ${pick(chance, ['ab'.repeat(32), `${'ab'.repeat(16)} ${'cd'.repeat(16)}`, 'ab', '', 'abc', 'zz'])}`,
  CAA: (chance) => `0 issue ${pick(chance, ['"letsencrypt.org"', 'letsencrypt.org', '";"'])}`,
  TYPE65280: generic,
  TYPE1: generic,
  TYPE15: generic,
  type16: generic,
};

const types = Object.keys(dataOf);

const record = (chance: Chance): string => {
  const type = pick(chance, types);
  const data = (chance() < 0.95 ? dataOf[type]! : generic)(chance);
  const ttl = pick(chance, chance() < 0.8 ? ['', '300', '1h'] : ttls);
  const kind = pick(chance, chance() < 0.8 ? ['', 'IN'] : classes);
  const between = chance() < 0.8 ? [ttl, kind] : [kind, ttl];
  const owner = chance() < 0.15 ? pick(chance, ['', ' ', '\t']) : name(chance);
  const shown = chance() < 0.9 ? type : type.toLowerCase();
  const rest = chance() < 0.1 ? `(${data}\n${pick(chance, ['', ' ', '; note\n'])})` : data;
  const comment = chance() < 0.1 ? pick(chance, [' ; note', ';', ' ; "open', ' ; (']) : '';
  return `${[owner, ...between, shown, rest].filter((part, i) => i === 0 || part !== '').join(pick(chance, [' ', ' ', '\t', '  ']))}${comment}`;
};

const directives = [
  '$TTL 1h',
  '$TTL',
  '$TTL x',
  '$ORIGIN sub',
  '$ORIGIN sub.example.com.',
  '$ORIGIN .',
  '$ORIGIN',
  '$ORIGIN example.com.',
  '$GENERATE 1-3 g$ A 192.0.2.$',
  '$GENERATE 1-9/4 h${0,3,d} CNAME w$',
  '$GENERATE 1-2 i$ MX "10 mx$"',
  '$GENERATE 3-1 j$ A 192.0.2.$',
  '$GENERATE 1-2 k${-1,2,x} A 192.0.2.1',
  '$GENERATE 0-1 l\\$ TXT $',
  '$GENERATE x m A 192.0.2.1',
  '$FOO bar',
  ' $TTL 5',
  '$ttl 7',
  '$GENERATE 1-2 n${0,2,n} PTR p',
  '$GENERATE 1-2 o$$ A 192.0.2.1',
  '; only a note',
  '',
  '   ',
  '()',
  '(',
  ')',
  '\x0c',
];

const body = (chance: Chance): string =>
  several(chance, [1, 3], () => (chance() < 0.15 ? pick(chance, directives) : record(chance)))
    .map((line) => `${line}${chance() < 0.03 ? '\r\n' : '\n'}`)
    .join('');

const make = (chance: Chance): Buffer => {
  const octets = Buffer.from(body(chance), 'latin1');
  const words = [
    '$ORIGIN ',
    '$GENERATE 1-2 ',
    ' IN ',
    ' TXT "',
    '\\# ',
    '\n ',
    '(',
    ')',
    ';',
    '"',
    '\\',
  ];
  const made = chance() < 0.6 ? octets : mutant({ seeds: [octets], words }, chance);
  // What is no text is not read at all: see source-text.ts. And it must not name a file of this machine.
  const isRead = isUtf8(made) && !/[\0-\b\x0e-\x1f\x7f]|\$INCLUDE/i.test(made.toString('latin1'));
  return isRead ? made : octets;
};

/** The input without one of its lines. */
const shorter = (input: Buffer): readonly Buffer[] => {
  const lines = input.toString('utf8').split('\n');
  return lines.map((_, i) => Buffer.from(lines.filter((_, at) => at !== i).join('\n')));
};

const alone = async (file: string, input: Buffer): Promise<string> => {
  const read = await compile(file, head + input.toString('utf8'));
  return 'why' in read ? `refused: ${read.why}` : inOrder(read.records);
};

/** Several inputs as one zone, each below a name of its own, since to start BIND costs more than to have it read. */
const together = (inputs: readonly Buffer[]) => {
  let lines = head.split('\n').length;
  const blocks = inputs.map((input, i) => {
    const own = `i${i}.${origin}`;
    const text = `$TTL 300\n$ORIGIN ${own}.\nns A 192.0.2.53\n$ORIGIN ${own}.\n${input.toString('utf8').replaceAll(origin, own)}\n`;
    const first = lines;
    lines += text.split('\n').length - 1;
    return { text, first, last: lines - 1, end: `.${plainName(own)}` };
  });
  return { text: head + blocks.map(({ text }) => text).join(''), blocks };
};

const apex = plainName(origin);

/** The records of the block under `end` as those of the zone. */
const recordsBelow = (records: readonly string[], end: string): readonly string[] =>
  records
    .filter((record) => `.${record.split(' ', 1)[0]}`.endsWith(end))
    .map((record) => record.replaceAll(end.slice(1), apex));

/** What is at the head of every zone. */
const headRecords = (file: string): Promise<readonly string[]> =>
  compile(file, head).then((read) => ('records' in read ? read.records : []));

/** Which of the inputs BIND loads with these records, or refuses, as we do; of the others nothing is known. */
const agreeTogether = async (
  file: string,
  inputs: readonly Buffer[],
  mine: readonly string[],
  start: readonly string[],
): Promise<readonly boolean[]> => {
  const { text, blocks } = together(inputs);
  const read = await compile(file, text);
  return blocks.map(({ first, last, end }, i) => {
    if ('lines' in read)
      return (
        mine[i]!.startsWith('refused') && read.lines.some((line) => line >= first && line <= last)
      );
    return mine[i] === inOrder([...start, ...recordsBelow(read.records, end)]);
  });
};

const isRefused = (answer: string): boolean => answer.startsWith('refused');

/** A line that is not ended would swallow the next input. */
const swallows = (input: Buffer): boolean =>
  input.toString('latin1').split('(').length !== input.toString('latin1').split(')').length;

const outcomesIn = async (
  folder: string,
  inputs: readonly Buffer[],
): Promise<readonly Outcome[]> => {
  const file = join(folder, 'zone');
  const start = await headRecords(file);
  const mine = inputs.map((input) => own(head + input.toString('utf8')));
  const outcomes = mine.map((answer): Outcome => ({ own: answer, peer: answer }));
  const open: number[] = [];
  for (const refused of [true, false]) {
    const some = [...inputs.keys()].filter(
      (i) => !mine[i]!.startsWith('unread') && isRefused(mine[i]!) === refused,
    );
    const fit = inputs.length > 1 ? some.filter((i) => !swallows(inputs[i]!)) : [];
    const agreed = await agreeTogether(
      file,
      fit.map((i) => inputs[i]!),
      fit.map((i) => mine[i]!),
      start,
    );
    const sure = new Set(fit.filter((_, at) => agreed[at]));
    open.push(...some.filter((i) => !sure.has(i)));
  }
  for (const i of open) outcomes[i] = { own: mine[i]!, peer: await alone(file, inputs[i]!) };
  return outcomes;
};

export const zones: PeerTarget = {
  name: 'zones',
  batch: 100,
  make,
  shorter,
  start: (folder) => ({
    stop: () => undefined,
    outcomes: (inputs) => outcomesIn(folder, inputs),
  }),
};
