/** Record data in the form that every type may have (RFC 3597 §5): `\# LENGTH HEX`, in hexadecimal pieces. */
import type { Octets } from '../model/dns/dns.ts';
import { nameFromLabels } from '../model/dns/domain-name.ts';
import { absoluteName, presentOctets } from '../model/dns/presentation.ts';
import type { Unreadable } from '../model/unreadable.ts';
import type { ZoneType } from '../model/dns/zone.ts';
import { longestLabel } from './name-wire.ts';
import { decodeHex, encodeHex } from './octets.ts';
import type { Field } from './rdata-text.ts';

/** Whether the data is in this form. */
export const isGeneric = ([first]: readonly Field[]): boolean =>
  first?.text === '\\#' && !first.quoted;

/** The octets that the fields give, or what is wrong with them. */
export const genericOctets = ([, size, ...pieces]: readonly Field[]): Octets | Unreadable => {
  const octets = decodeHex(pieces.map(({ text }) => text).join(''));
  if (octets === undefined || pieces.some(({ text }) => text === ''))
    return { fault: 'the data behind \\# is not hexadecimal' };
  return size !== undefined && /^\d{1,5}$/.test(size.text) && Number(size.text) === octets.length
    ? octets
    : { fault: `there are ${octets.length} bytes behind \\#, which is not the length before them` };
};

/** The octets of one record, taken from the front. */
interface Rest {
  octets: Octets;
}

/** The next octets; `undefined` if so many are not left. */
const take = (rest: Rest, count: number): Octets | undefined => {
  if (rest.octets.length < count) return undefined;
  const taken = rest.octets.slice(0, count);
  rest.octets = rest.octets.slice(count);
  return taken;
};

/** A field of the text form, read from the front; `undefined` if what is there is none. */
type FieldReader = (rest: Rest) => Field | undefined;

const bare = (text: string | undefined): Field | undefined =>
  text === undefined ? undefined : { text, quoted: false };

const number =
  (size: number): FieldReader =>
  (rest) => {
    const octets = take(rest, size);
    return bare(octets && String(Number.parseInt(encodeHex(octets), 16)));
  };

const address4: FieldReader = (rest) =>
  bare(
    take(rest, 4)
      ?.replace(/./gs, (unit) => `.${unit.charCodeAt(0)}`)
      .slice(1),
  );

const address6: FieldReader = (rest) => {
  const octets = take(rest, 16);
  return bare(octets && encodeHex(octets).match(/.{4}/g)?.join(':'));
};

/** It has no message around it, and so no compression. */
const name: FieldReader = (rest) => {
  const labels: Octets[] = [];
  for (;;) {
    const size = take(rest, 1)?.charCodeAt(0);
    if (size === undefined || size > longestLabel) return undefined;
    if (size === 0) return bare(absoluteName(nameFromLabels(labels)));
    const label = take(rest, size);
    if (label === undefined) return undefined;
    labels.push(label);
  }
};

const text: FieldReader = (rest) => {
  const size = take(rest, 1)?.charCodeAt(0);
  const octets = size === undefined ? undefined : take(rest, size);
  return octets === undefined ? undefined : { text: presentOctets(octets), quoted: true };
};

const hex: FieldReader = (rest) => bare(encodeHex(take(rest, rest.octets.length) ?? ''));

const u16 = number(2);

/** The fields of each type, in the order of its wire form. */
const layouts: { readonly [T in ZoneType]: readonly FieldReader[] } = {
  A: [address4],
  AAAA: [address6],
  CNAME: [name],
  DNAME: [name],
  DS: [u16, number(1), number(1), hex],
  MX: [u16, name],
  NS: [name],
  PTR: [name],
  SOA: [name, name, ...Array.from({ length: 5 }, () => number(4))],
  SPF: [text],
  SRV: [u16, u16, u16, name],
  TXT: [text],
};

/** The fields of the data in the type's own form, or what is wrong. */
export const fieldsFromGeneric = (
  type: ZoneType,
  fields: readonly Field[],
): readonly Field[] | Unreadable => {
  const octets = genericOctets(fields);
  if (typeof octets !== 'string') return octets;
  const rest: Rest = { octets };
  const layout = layouts[type];
  const read = layout.map((one) => one(rest));
  // Text has one string or more.
  while (layout[0] === text && rest.octets !== '' && !read.includes(undefined))
    read.push(text(rest));
  const whole = read.filter((field) => field !== undefined);
  return whole.length < read.length || rest.octets !== ''
    ? { fault: 'the data behind \\# is not of this type' }
    : whole;
};
