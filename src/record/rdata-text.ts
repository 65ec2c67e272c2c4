/** Reads presentation form (RFC 1035 §5.1): fields, names and record data, as `present.ts` writes them. */
import type { DnsName, Octets, RData } from '../model/dns/dns.ts';
import { secondsIn } from '../model/text/duration.ts';
import { dnsName, splitLabels, nameFromLabels, labelOctets } from '../model/dns/domain-name.ts';
import { toOctets, presentText } from '../model/dns/presentation.ts';
import { canonicalIpAddress } from '../model/dns/server-address.ts';
import type { Unreadable } from '../model/unreadable.ts';
import type { ZoneType } from '../model/dns/zone.ts';

/** A field as written: its escapes are still there, its quotes are not. */
export interface Field {
  readonly text: string;
  readonly quoted: boolean;
}

/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** RFC 1035 §3.2.1: the length of record data has 16 bits. */
const longestData = 65_535;
/** An octet is written with four signs at most. */
const signs = 4;

/** The octets of a field, with its escapes undone; `undefined` where an escape is none. */
export const unescapeField = (text: string): Octets | undefined => {
  let sound = true;
  const octets = toOctets(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
    if (typeof other === 'string') return other;
    const octet = Number(decimal);
    sound &&= octet < 256;
    return String.fromCharCode(octet);
  });
  return sound ? octets : undefined;
};

/** Whether the name ends in the dot that makes it absolute, and which no backslash escapes. */
export const isAbsolute = (text: string): boolean => {
  if (!text.endsWith('.')) return false;
  let i = text.length - 2;
  while (text[i] === '\\') i -= 1;
  return (text.length - i) % 2 === 0;
};

/**
 * A name as a file has it: `@` is `origin`, and what has no dot at its end lies under `origin`.
 * `undefined` where it is no name (an empty or overlong label, a bad escape), or is relative to
 * no origin.
 */
export const parseName = (text: string, origin: DnsName | undefined): DnsName | undefined => {
  if (text === '@') return origin;
  if (text === '.') return dnsName('.');
  if (text.length > longestName * signs) return undefined;
  const base = isAbsolute(text) ? dnsName('.') : origin;
  const relative = dnsName(toOctets(isAbsolute(text) ? text.slice(0, -1) : text));
  const written = splitLabels(relative);
  if (base === undefined || unescapeField(text) === undefined || written.join('.') !== relative)
    return undefined;
  const labels = [...written, ...splitLabels(base)].map(labelOctets);
  const size = labels.reduce((sum, label) => sum + label.length + 1, 1);
  const fits = size <= longestName && labels.every(({ length }) => length <= longestLabel);
  return fits && written.length > 0 ? nameFromLabels(labels) : undefined;
};

/** The fields of one record's data; `undefined` where a quote is not closed, or it is too long. A `;` starts a comment only in a master file. */
export const splitRdataFields = (text: string): readonly Field[] | undefined => {
  if (text.length > longestData * signs) return undefined;
  const fields: Field[] = [];
  const pattern = /\s+|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s"\\])+)/sy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const [, quoted, bare] = match;
    if (quoted !== undefined) fields.push({ text: quoted, quoted: true });
    else if (bare !== undefined) fields.push({ text: bare, quoted: false });
  }
  return fields;
};

/** The fields of a record as they are taken, one after another. */
interface Row {
  readonly fields: readonly Field[];
  readonly origin: DnsName | undefined;
  /** Of the fields that were taken. */
  readonly names: string[];
  /** The first that could not be read. */
  wrong: { readonly name: string; readonly text: string } | undefined;
}

/** Reads a field's text; `undefined` where it cannot be read. */
type FieldReader<V> = (text: string, origin: DnsName | undefined) => V | undefined;

/** The next field of the row; `otherwise` where it cannot be read, which the row remembers. */
const taken = <V>(row: Row, name: string, read: FieldReader<V>, otherwise: V): V => {
  const { text = '' } = row.fields[row.names.length] ?? {};
  row.names.push(name);
  const value = read(text, row.origin);
  if (value === undefined) row.wrong ??= { name, text };
  return value ?? otherwise;
};

const upTo = (most: number, text: string): number | undefined =>
  /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const numberUpTo =
  (most: number) =>
  (row: Row, name: string): number =>
    taken(row, name, (text) => upTo(most, text), 0);
const u16 = numberUpTo(0xffff);
const u32 = numberUpTo(0xffffffff);

/** RFC 4034 §5.3: an algorithm is a number or its mnemonic, which not every name server knows: see bind/field-kinds.ts. */
export const algorithms: ReadonlyMap<string, number> = new Map([
  ['RSAMD5', 1],
  ['DH', 2],
  ['DSA', 3],
  ['RSASHA1', 5],
  ['DSA-NSEC3-SHA1', 6],
  ['NSEC3DSA', 6],
  ['RSASHA1-NSEC3-SHA1', 7],
  ['NSEC3RSASHA1', 7],
  ['RSASHA256', 8],
  ['RSASHA512', 10],
  ['ECC-GOST', 12],
  ['ECCGOST', 12],
  ['ECDSAP256SHA256', 13],
  ['ECDSAP384SHA384', 14],
  ['ED25519', 15],
  ['ED448', 16],
  ['INDIRECT', 252],
  ['PRIVATEDNS', 253],
  ['PRIVATEOID', 254],
]);

/** What a digest is made with, by BIND's words. */
export const digestTypes: ReadonlyMap<string, number> = new Map([
  ['SHA-1', 1],
  ['SHA1', 1],
  ['SHA-256', 2],
  ['SHA256', 2],
  ['GOST', 3],
  ['SHA-384', 4],
  ['SHA384', 4],
]);

const u8OrWord =
  (words: ReadonlyMap<string, number>) =>
  (row: Row, name: string): number =>
    taken(row, name, (text) => words.get(text.toUpperCase()) ?? upTo(0xff, text), 0);
const algorithm = u8OrWord(algorithms);
const digestType = u8OrWord(digestTypes);

const seconds = (row: Row, name: string): number => taken(row, name, secondsIn, 0);

const domain = (row: Row, name: string): DnsName => taken(row, name, parseName, dnsName('.'));

const ipv4 = (row: Row, name: string): string =>
  taken(row, name, (text) => (text.includes(':') ? undefined : canonicalIpAddress(text)), '');

const ipv6 = (row: Row, name: string): string =>
  taken(row, name, (text) => (text.includes(':') ? canonicalIpAddress(text) : undefined), '');

const hex = (row: Row, name: string): string =>
  taken(
    row,
    name,
    (text) => (/^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : undefined),
    '',
  );

/** The last field of a DS record may be written in pieces (RFC 4034 §5.3). */
const joinLastField = (type: ZoneType, fields: readonly Field[]): readonly Field[] => {
  const rest = fields.slice(3).map(({ text }) => text);
  return type === 'DS' && rest.length > 1
    ? [...fields.slice(0, 3), { text: rest.join(''), quoted: false }]
    : fields;
};

/** How many there are, and which. */
const describeFields = (fields: readonly Field[]): string => {
  const verb = fields.length === 1 ? 'is' : 'are';
  const text = presentText(fields.map((field) => field.text).join(' ')).slice(0, 80);
  return text === '' ? `${verb} ${fields.length}` : `${verb} ${fields.length}: ${text}`;
};

type DataReader<V> = (fields: readonly Field[], origin: DnsName | undefined) => V | Unreadable;

/** Reads the data of a type that has a fixed number of fields. */
const shaped =
  <V>(type: ZoneType, read: (row: Row) => V): DataReader<V> =>
  (written, origin) => {
    const row: Row = { fields: joinLastField(type, written), origin, names: [], wrong: undefined };
    const rdata = read(row);
    const { fields, names, wrong } = row;
    if (fields.length !== names.length)
      return {
        fault: `${type} takes ${names.length} fields (${names.join(', ')}), and there ${describeFields(fields)}`,
      };
    if (wrong === undefined) return rdata;
    const text = presentText(wrong.text).slice(0, 80);
    const article = /^[AMS]/.test(type) ? 'an' : 'a';
    return { fault: `"${text}" is not the ${wrong.name} of ${article} ${type} record` };
  };

const readStrings: DataReader<RData['TXT']> = (fields) => {
  const octets = fields.map(({ text }) => unescapeField(text));
  const strings = octets.filter((one) => one !== undefined);
  if (strings.length < octets.length)
    return { fault: 'a backslash must be followed by three digits or a character' };
  if (strings.join('').length > longestData)
    return { fault: 'the text is longer than a record may be' };
  // Longer strings cannot be sent (RFC 1035 §3.3.14): they are divided as a host would.
  return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? ['']) };
};

/** Each type takes its fields in their order on the line. */
const readers: { readonly [T in ZoneType]: DataReader<RData[T]> } = {
  A: shaped('A', (row) => ({ address: ipv4(row, 'address') })),
  AAAA: shaped('AAAA', (row) => ({ address: ipv6(row, 'address') })),
  CNAME: shaped('CNAME', (row) => ({ target: domain(row, 'target') })),
  DNAME: shaped('DNAME', (row) => ({ target: domain(row, 'target') })),
  DS: shaped('DS', (row) => ({
    keyTag: u16(row, 'keyTag'),
    algorithm: algorithm(row, 'algorithm'),
    digestType: digestType(row, 'digestType'),
    digest: hex(row, 'digest'),
  })),
  MX: shaped('MX', (row) => ({
    preference: u16(row, 'preference'),
    exchange: domain(row, 'exchange'),
  })),
  NS: shaped('NS', (row) => ({ host: domain(row, 'host') })),
  PTR: shaped('PTR', (row) => ({ target: domain(row, 'target') })),
  SOA: shaped('SOA', (row) => ({
    mname: domain(row, 'mname'),
    rname: domain(row, 'rname'),
    serial: u32(row, 'serial'),
    refresh: seconds(row, 'refresh'),
    retry: seconds(row, 'retry'),
    expire: seconds(row, 'expire'),
    minimum: seconds(row, 'minimum'),
  })),
  SPF: readStrings,
  SRV: shaped('SRV', (row) => ({
    priority: u16(row, 'priority'),
    weight: u16(row, 'weight'),
    port: u16(row, 'port'),
    target: domain(row, 'target'),
  })),
  TXT: readStrings,
};

export const isZoneType = (type: string): type is ZoneType => Object.hasOwn(readers, type);

/** Where on the line a type names what it points to. */
const targetFields: { readonly [T in ZoneType]?: number } = {
  CNAME: 0,
  DNAME: 0,
  MX: 1,
  NS: 0,
  PTR: 0,
  SRV: 3,
};

/** Which field of a type is the name that it points to; -1 where none is. */
export const targetFieldIndex = (type: ZoneType): number => targetFields[type] ?? -1;

/** Record data from its fields, or what is wrong with them. */
export const readRData = <T extends ZoneType>(
  type: T,
  fields: readonly Field[],
  origin: DnsName | undefined,
): RData[T] | Unreadable => {
  if (fields.length === 0) return { fault: `there is no data for the ${type} record` };
  const read: DataReader<RData[T]> = readers[type];
  return read(fields, origin);
};
