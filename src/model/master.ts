/** Reads presentation form (RFC 1035 §5.1): fields, names and record data, as `present.ts` writes them. */
import type { DnsName, Octets, RData } from './dns.ts';
import { dnsName, labelsOf, nameOf, octetsOfLabel } from './name.ts';
import { octetsOf, presentText } from './present.ts';
import { ipAddress } from './server-address.ts';
import type { ZoneType } from './zone.ts';

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
export const octetsIn = (text: string): Octets | undefined => {
  let sound = true;
  const octets = octetsOf(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
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
export const nameIn = (text: string, origin: DnsName | undefined): DnsName | undefined => {
  if (text === '@') return origin;
  if (text === '.') return dnsName('.');
  if (text.length > longestName * signs) return undefined;
  const base = isAbsolute(text) ? dnsName('.') : origin;
  const relative = dnsName(octetsOf(isAbsolute(text) ? text.slice(0, -1) : text));
  const written = labelsOf(relative);
  if (base === undefined || octetsIn(text) === undefined || written.join('.') !== relative)
    return undefined;
  const labels = [...written, ...labelsOf(base)].map(octetsOfLabel);
  const size = labels.reduce((sum, label) => sum + label.length + 1, 1);
  const fits = size <= longestName && labels.every(({ length }) => length <= longestLabel);
  return fits && written.length > 0 ? nameOf(labels) : undefined;
};

/** The fields of one record's data; `undefined` where a quote is not closed, or it is too long. A `;` starts a comment only in a master file. */
export const fieldsIn = (text: string): readonly Field[] | undefined => {
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

/** Seconds: a number, or numbers with units (`1h30m`), below 2^31 (RFC 2181 §8). */
export const secondsIn = (text: string): number | undefined => {
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
  if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return undefined;
  const parts = text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g);
  const total = [...parts].reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit!] ?? 1), 0);
  return total < 2 ** 31 ? total : undefined;
};

type Reader<V> = (text: string, origin: DnsName | undefined) => V | undefined;

const upTo =
  (most: number): Reader<number> =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
const u8 = upTo(0xff);
const u16 = upTo(0xffff);
const u32 = upTo(0xffffffff);
const v4: Reader<string> = (text) => (text.includes(':') ? undefined : ipAddress(text));
const v6: Reader<string> = (text) => (text.includes(':') ? ipAddress(text) : undefined);
const hex: Reader<string> = (text) =>
  /^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : undefined;

type Worded = 'SPF' | 'TXT';
type Shaped = Exclude<ZoneType, Worded>;

/** The fields of each type in their order on the line. */
const shapes: {
  readonly [T in Shaped]: { readonly [K in keyof RData[T]]: Reader<RData[T][K]> };
} = {
  A: { address: v4 },
  AAAA: { address: v6 },
  CNAME: { target: nameIn },
  DS: { keyTag: u16, algorithm: u8, digestType: u8, digest: hex },
  MX: { preference: u16, exchange: nameIn },
  NS: { host: nameIn },
  PTR: { target: nameIn },
  SOA: {
    mname: nameIn,
    rname: nameIn,
    serial: u32,
    refresh: secondsIn,
    retry: secondsIn,
    expire: secondsIn,
    minimum: secondsIn,
  },
  SRV: { priority: u16, weight: u16, port: u16, target: nameIn },
};

export const isZoneType = (type: string): type is ZoneType =>
  type === 'TXT' || type === 'SPF' || Object.hasOwn(shapes, type);

/** Field names of a type, in the order of the line. */
const fieldNames = (type: Shaped): readonly string[] => Object.keys(shapes[type]);

/** Which field of a type is the name that it points to; -1 where none is. */
export const targetField = (type: ZoneType): number =>
  type === 'TXT' || type === 'SPF' || type === 'SOA'
    ? -1
    : fieldNames(type).findIndex((name) => ['target', 'exchange', 'host'].includes(name));

const stringsIn = (fields: readonly Field[]): RData['TXT'] | string => {
  const octets = fields.map(({ text }) => octetsIn(text));
  const strings = octets.filter((one) => one !== undefined);
  if (strings.length < octets.length)
    return 'an escape is none: after \\ come three digits or a sign';
  if (strings.join('').length > longestData) return 'the text is longer than a record may be';
  // Longer strings cannot be sent (RFC 1035 §3.3.14): they are divided as a host would.
  return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? ['']) };
};

/** The last field of a DS record may be written in pieces (RFC 4034 §5.3). */
const joined = (type: Shaped, fields: readonly Field[]): readonly Field[] => {
  const rest = fields.slice(3).map(({ text }) => text);
  return type === 'DS' && rest.length > 1
    ? [...fields.slice(0, 3), { text: rest.join(''), quoted: false }]
    : fields;
};

const shapedIn = (type: Shaped, written: readonly Field[], origin: DnsName | undefined) => {
  const names = fieldNames(type);
  const fields = joined(type, written);
  if (fields.length !== names.length)
    return `${type} takes ${names.length} fields (${names.join(', ')}), and there are ${fields.length}`;
  const readers: readonly Reader<unknown>[] = Object.values(shapes[type]);
  const values = readers.map((read, i) => read(fields[i]!.text, origin));
  const wrong = values.indexOf(undefined);
  return wrong < 0
    ? Object.fromEntries(values.map((value, i) => [names[i]!, value]))
    : `"${presentText(fields[wrong]!.text).slice(0, 80)}" is not the ${names[wrong]} of ${/^[AMS]/.test(type) ? 'an' : 'a'} ${type} record`;
};

/** Record data from its fields, or what is wrong with them. */
export const readRData = <T extends ZoneType>(
  type: T,
  fields: readonly Field[],
  origin: DnsName | undefined,
): RData[T] | string => {
  if (fields.length === 0) return `there is no data for the ${type} record`;
  if (type === 'TXT' || type === 'SPF') return stringsIn(fields) as RData[T] | string;
  // The shape of T holds a reader for each field of RData[T].
  return shapedIn(type, fields, origin) as RData[T] | string;
};
