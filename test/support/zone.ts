/** A scripted authoritative server: RFC 1035 §5.1 lines in, true answers out. */
import type { Fix, RecordLine } from '../../src/model/check.ts';
import type {
  Answer,
  DnsName,
  Failure,
  Octets,
  Question,
  RData,
  RecordSet,
  RecordType,
  Resolver,
} from '../../src/model/dns/dns.ts';
import {
  dnsName,
  isWithin,
  parentName,
  splitLabels,
  prependLabels,
} from '../../src/model/dns/domain-name.ts';
import { absoluteName, toOctets, presentRData } from '../../src/model/dns/presentation.ts';
import { toTxtRdata } from '../../src/record/txt.ts';
import { synthesizeCname } from '../../src/record/dname.ts';
import { indexZone, findSourceName } from '../../src/record/zone-index.ts';

/** A resolver over the lines of a zone. */
export interface Zone extends Resolver {
  /** Every question asked, in order. */
  readonly asked: readonly Question[];
  /** The record sets, as `owner TYPE`, that no question came upon. */
  readonly unasked: () => readonly string[];
}

const failures = ['timeout', 'servfail', 'refused', 'unreachable', 'malformed'] as const;
const negatives = ['nodata', 'nxdomain'] as const;
type Scripted = (typeof failures)[number] | (typeof negatives)[number];

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/** What the lines say of one owner and type: records, or what becomes of the question. */
interface Key {
  readonly owner: DnsName;
  readonly type: RecordType;
}
interface Records extends Key {
  readonly ttl: number;
  readonly rdata: readonly RData[RecordType][];
}
type Entry = Records | (Key & { readonly scripted: Scripted });

const tokensOf = (line: string): readonly Token[] => {
  const tokens: Token[] = [];
  const pattern = /\s+|;.*|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s;"\\])+)/sy;
  while (pattern.lastIndex < line.length) {
    const match = pattern.exec(line);
    if (match === null) throw new Error(`zone line cannot be read: ${line}`);
    if (match[1] !== undefined) tokens.push({ text: match[1], quoted: true });
    else if (match[2] !== undefined) tokens.push({ text: match[2], quoted: false });
  }
  return tokens;
};

/** Octets of a character-string, `\DDD` and `\X` taken literally. */
const unescaped = (text: string): Octets =>
  toOctets(text).replace(/\\(?:(\d{3})|(.))/gs, (_, decimal: string | undefined, other: string) =>
    decimal === undefined ? other : String.fromCharCode(Number(decimal)),
  );

const labelOf = (raw: string): string =>
  unescaped(raw)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9_-]/g, (octet) =>
      octet === '.' || octet === '\\'
        ? `\\${octet}`
        : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`,
    );

/** A name as a zone file has it (`@`, relative, absolute) in canonical form. */
export const nameOf = (text: string, origin = '.'): DnsName => {
  if (text === '@') return nameOf(origin);
  if (text === '.') return dnsName('.');
  const labels = text.match(/(?:\\\d{3}|\\.|[^\\.])+/gs) ?? [];
  const name = labels.map(labelOf).join('.');
  return /(?:^|[^\\])(?:\\\\)*\.$/.test(text) ? dnsName(name) : prependLabels(name, nameOf(origin));
};

type Reader<T extends RecordType> = (fields: readonly Token[], origin: string) => RData[T];

const field = (fields: readonly Token[], i: number): string => {
  const token = fields[i];
  if (token === undefined)
    throw new Error(`a field is missing after: ${fields.map((f) => f.text).join(' ')}`);
  return token.text;
};
const number = (fields: readonly Token[], i: number): number => {
  const value = Number(field(fields, i));
  if (!Number.isInteger(value)) throw new Error(`not a number: ${field(fields, i)}`);
  return value;
};
const strings = (fields: readonly Token[]) => ({
  strings: fields.map(({ text }) => unescaped(text)),
});
const rest = (fields: readonly Token[], i: number): string =>
  fields
    .slice(i)
    .map(({ text }) => text)
    .join('');

const readers: { readonly [T in RecordType]: Reader<T> } = {
  A: (f) => ({ address: field(f, 0) }),
  AAAA: (f) => ({ address: field(f, 0) }),
  CNAME: (f, origin) => ({ target: nameOf(field(f, 0), origin) }),
  DNAME: (f, origin) => ({ target: nameOf(field(f, 0), origin) }),
  // The key tag follows the algorithm in these lines: the test says what it wants it to be.
  DNSKEY: (f) => ({
    flags: number(f, 0),
    protocol: number(f, 1),
    algorithm: number(f, 2),
    keyTag: number(f, 3),
    publicKey: rest(f, 4),
  }),
  DS: (f) => ({
    keyTag: number(f, 0),
    algorithm: number(f, 1),
    digestType: number(f, 2),
    digest: rest(f, 3).toLowerCase(),
  }),
  MX: (f, origin) => ({ preference: number(f, 0), exchange: nameOf(field(f, 1), origin) }),
  NS: (f, origin) => ({ host: nameOf(field(f, 0), origin) }),
  NSEC: (f, origin) => ({
    next: nameOf(field(f, 0), origin),
    types: f.slice(1).map(({ text }) => text),
  }),
  NSEC3: (f) => ({
    hashAlgorithm: number(f, 0),
    flags: number(f, 1),
    iterations: number(f, 2),
    salt: field(f, 3).replace('-', ''),
    nextHashed: field(f, 4),
    types: f.slice(5).map(({ text }) => text),
  }),
  PTR: (f, origin) => ({ target: nameOf(field(f, 0), origin) }),
  RRSIG: (f, origin) => ({
    typeCovered: field(f, 0),
    algorithm: number(f, 1),
    labels: number(f, 2),
    originalTtl: number(f, 3),
    expiration: number(f, 4),
    inception: number(f, 5),
    keyTag: number(f, 6),
    signer: nameOf(field(f, 7), origin),
    ...(f.length > 8 ? { signature: rest(f, 8) } : {}),
  }),
  SOA: (f, origin) => ({
    mname: nameOf(field(f, 0), origin),
    rname: nameOf(field(f, 1), origin),
    serial: number(f, 2),
    refresh: number(f, 3),
    retry: number(f, 4),
    expire: number(f, 5),
    minimum: number(f, 6),
  }),
  SPF: strings,
  SRV: (f, origin) => ({
    priority: number(f, 0),
    weight: number(f, 1),
    port: number(f, 2),
    target: nameOf(field(f, 3), origin),
  }),
  TXT: strings,
};

const isType = (text: string): text is RecordType => Object.hasOwn(readers, text);
const among = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((one) => one === text);

const entryOf = (owner: DnsName, fields: readonly Token[], origin: string): Entry => {
  let i = 0;
  let ttl = 3600;
  for (; /^(?:\d+|IN)$/i.test(fields[i]?.text ?? ''); i += 1)
    if (fields[i]!.text.toUpperCase() !== 'IN') ttl = number(fields, i);
  const type = field(fields, i).toUpperCase();
  if (!isType(type)) throw new Error(`not a record type: ${type}`);
  const rdata = fields.slice(i + 1);
  const script = rdata[0]?.quoted === false ? /^!(.*)$/.exec(rdata[0].text)?.[1] : undefined;
  if (script === undefined) {
    if (rdata.length === 0) throw new Error(`no record data: ${owner} ${type}`);
    return { owner, type, ttl, rdata: [readers[type](rdata, origin)] };
  }
  const scripted = among([...failures, ...negatives], script);
  if (scripted === undefined) throw new Error(`not a failure: !${script}`);
  return { owner, type, scripted };
};

const key = (owner: string, type: RecordType): string => `${owner} ${type}`;

/** The text without the indentation that all of its lines share, so that a template literal may be indented. */
const dedented = (text: string): readonly string[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent));
};

const entriesOf = (text: string, origin: string): readonly Entry[] => {
  let owner = nameOf('@', origin);
  return dedented(text).flatMap((line) => {
    const tokens = tokensOf(line);
    if (tokens.length === 0) return [];
    const repeats = /^\s/.test(line);
    if (!repeats) owner = nameOf(tokens[0]!.text, origin);
    return [entryOf(owner, repeats ? tokens : tokens.slice(1), origin)];
  });
};

/** Entries by owner and type; records of one set are put together, a scripted end stands alone. */
const indexOf = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const index = new Map<string, Entry>();
  for (const entry of entries) {
    const id = key(entry.owner, entry.type);
    const before = index.get(id);
    if (before === undefined) index.set(id, entry);
    else if ('rdata' in before && 'rdata' in entry)
      index.set(id, { ...before, rdata: [...before.rdata, ...entry.rdata] });
    else throw new Error(`${id} both has records and fails`);
  }
  return index;
};

const failureOf = (code: Failure['code']): Failure => ({
  code,
  detail: `scripted ${code}`,
  attempts: [{ server: 'zone', transport: 'udp', code, detail: `scripted ${code}`, ms: 0 }],
});

const isFailure = (scripted: Scripted): scripted is (typeof failures)[number] =>
  among(failures, scripted) !== undefined;

/** The DNAME above the name, and the CNAME that it makes (RFC 6672 §3.1). */
const redirected = (
  index: ReadonlyMap<string, Entry>,
  name: DnsName,
): { readonly entry: Records; readonly dname: RecordSet<'DNAME'> } | undefined => {
  for (let owner = parentName(name); owner !== '.'; owner = parentName(owner)) {
    const entry = index.get(key(owner, 'DNAME'));
    const [rdata] = entry !== undefined && 'rdata' in entry ? entry.rdata : [];
    if (rdata === undefined || !('target' in rdata)) continue;
    const dname = { owner, type: 'DNAME', ttl: 3600, rdata: [{ target: rdata.target }] } as const;
    const made = synthesizeCname(name, dname);
    return { entry: { owner: name, type: 'CNAME', ttl: 3600, rdata: made.rdata }, dname };
  }
  return undefined;
};

/** One step: what the lines say of `name` and `type`, CNAMEs not yet followed. */
type Step =
  | {
      readonly kind: 'records';
      readonly type: RecordType;
      readonly entry: Records;
      readonly dname?: RecordSet<'DNAME'>;
    }
  | { readonly kind: Scripted };

const stepper = (index: ReadonlyMap<string, Entry>, origin: DnsName, seen: Set<string>) => {
  const existing = [...index.values()].filter(
    (entry) => !('scripted' in entry && entry.scripted === 'nxdomain'),
  );
  const zone = indexZone([], [origin, ...existing.map(({ owner }) => owner)]);
  return (name: DnsName, type: RecordType): Step => {
    const made = redirected(index, name);
    if (made) {
      seen.add(key(made.dname.owner, 'DNAME'));
      return { kind: 'records', type: 'CNAME', ...made };
    }
    const source = index.has(key(name, type)) ? name : findSourceName(zone, name);
    for (const wanted of [type, 'CNAME'] as const) {
      const entry = index.get(key(source, wanted));
      if (entry === undefined) continue;
      seen.add(key(source, wanted));
      return 'scripted' in entry
        ? { kind: entry.scripted }
        : { kind: 'records', type: wanted, entry };
    }
    return { kind: zone.names.has(source) ? 'nodata' : 'nxdomain' };
  };
};

/** The hosts that record data names: nobody has to mistype them to ask for them. */
const hostsIn = (rdata: RData[RecordType]): readonly DnsName[] =>
  ['exchange', 'target', 'host'].flatMap((name) =>
    Object.entries(rdata).flatMap(([key, value]) => (key === name ? [dnsName(String(value))] : [])),
  );

/** The last two labels: near enough to the domain that somebody registered. */
const domainAround = (name: DnsName): DnsName => dnsName(splitLabels(name).slice(-2).join('.'));

/**
 * A resolver that answers from `text`, RFC 1035 §5.1 lines under `origin`. Beside the usual form a
 * line may say what becomes of a question: `owner TYPE !servfail` (`!timeout`, `!refused`,
 * `!unreachable`, `!malformed`, `!nodata`, `!nxdomain`). CNAMEs are followed into any name of the
 * text. Hosts that its records name may be asked for too. Lines of `surroundings` whose owner the text has as well are left out.
 *
 * Throws on a question outside `origin` and outside the domains of the absolute owners, so that a
 * forgotten dot does not read as NXDOMAIN.
 */
export const zoneOf = (text: string, origin = 'example.com.', surroundings = ''): Zone => {
  const own = entriesOf(text, origin);
  const owners = new Set(own.map(({ owner }) => owner));
  const around = entriesOf(surroundings, origin).filter(({ owner }) => !owners.has(owner));
  const index = indexOf([...own, ...around]);
  const apex = nameOf('@', origin);
  const entries = [...index.values()];
  const named = entries.flatMap((entry) => ('rdata' in entry ? entry.rdata.flatMap(hostsIn) : []));
  const known = [apex, ...[...entries.map(({ owner }) => owner), ...named].map(domainAround)];
  const asked: Question[] = [];
  const seen = new Set<string>();
  const step = stepper(index, apex, seen);

  const answer = <T extends RecordType>(question: Question<T>): Answer<T> => {
    const chain: RecordSet<'CNAME'>[] = [];
    const base = {
      question,
      vantage: 'authoritative',
      server: 'zone',
      transport: 'udp',
      chain,
      ms: 0,
    } as const;
    const proof: RecordSet<'DNAME'>[] = [];
    const proven = () => ({ ...base, ...(proof.length > 0 && { proof }) });
    let { name } = question;
    for (let i = 0; i < 10; i += 1) {
      const at = name;
      if (!known.some((space) => isWithin(at, space)))
        throw new Error(
          `question outside the zone: ${name} ${question.type} (a dot forgotten, or a line such as "${name}. TXT !nxdomain" missing)`,
        );
      const next = step(name, question.type);
      if (next.kind !== 'records')
        return isFailure(next.kind)
          ? { ...base, kind: 'failed', failure: failureOf(next.kind) }
          : {
              ...proven(),
              kind: next.kind,
              rcode: next.kind === 'nodata' ? 'NOERROR' : 'NXDOMAIN',
            };
      if (next.dname) proof.push(next.dname);
      // The index holds, under a type, record data of that type.
      const set = {
        owner: name,
        type: next.type,
        ttl: next.entry.ttl,
        rdata: next.entry.rdata,
      } as unknown;
      if (next.type === question.type)
        return {
          ...proven(),
          kind: 'found',
          rcode: 'NOERROR',
          set: set as RecordSet<T>,
          authentic: false,
        };
      chain.push(set as RecordSet<'CNAME'>);
      name = chain.at(-1)!.rdata[0].target;
    }
    return { ...base, kind: 'failed', failure: failureOf('malformed') };
  };

  return {
    vantage: 'authoritative',
    server: 'zone',
    asked,
    unasked: () =>
      [...index.keys()].filter((id) => !seen.has(id) && owners.has(index.get(id)!.owner)),
    // A question outside the zone is a fault of the test: it rejects, which no resolver may.
    lookup: async (question) => {
      asked.push(question);
      return answer(question);
    },
  };
};

/** A record as a line; TXT in strings of any division reads the same. */
const lineOf = ({ owner, type }: Key, rdata: RData[RecordType]): string =>
  `${absoluteName(owner)} ${type} ${presentRData(type, 'strings' in rdata ? toTxtRdata(rdata.strings.join('')) : rdata)}`;

const linesIn = (text: string, origin: string): readonly string[] =>
  entriesOf(text, origin).flatMap((entry) =>
    'rdata' in entry
      ? entry.rdata.map((rdata) => lineOf(entry, rdata))
      : [`${absoluteName(entry.owner)} ${entry.type} !${entry.scripted}`],
  );

/** The zone after the fix: what it removes is gone, what it publishes is there. Throws where it removes what is not there. */
export const mended = (
  text: string,
  { publish = [], remove = [] }: Fix,
  origin: string,
): string => {
  const told = (lines: readonly RecordLine[]) =>
    linesIn(
      lines.map(({ owner, type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`).join('\n'),
      origin,
    );
  const removed = told(remove);
  const published = told(publish);
  const before = linesIn(text, origin);
  for (const line of removed)
    if (!before.includes(line)) throw new Error(`the fix removes what is not there: ${line}`);
  const answered = new Set(publish.map(({ owner, type }) => `${absoluteName(owner)} ${type} !`));
  const kept = before.filter(
    (line) => !removed.includes(line) && ![...answered].some((start) => line.startsWith(start)),
  );
  return [...new Set([...kept, ...published])].join('\n');
};
