/**
 * The form of record data that is not read further: what name servers refuse, with all of its zone. Types that are
 * not here, and what name servers take in several ways, are taken as they are.
 */
import type { Unreadable } from '../model/unreadable.ts';
import { presentText } from '../model/dns/presentation.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { decodeBase64, decodeHex } from './octets.ts';
import { type Field, parseName, unescapeField } from './rdata-text.ts';

type FieldTest = (text: string) => boolean;

const numberUpTo =
  (most: number): FieldTest =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) <= most;
const u8 = numberUpTo(0xff);
const u16 = numberUpTo(0xffff);
/** A number, or the name that IANA has for it. */
const mnemonic: FieldTest = (text) =>
  /^\d+$/.test(text) ? u16(text) : /^[A-Z][\w-]*$/i.test(text);
const name: FieldTest = (text) => parseName(text, dnsName('.')) !== undefined;
const text: FieldTest = (field) => (unescapeField(field)?.length ?? 256) <= 255;
const longText: FieldTest = (field) => unescapeField(field) !== undefined;
const word: FieldTest = (field) => /^[a-z\d]+$/i.test(field);
const any: FieldTest = () => true;
const hex: FieldTest = (field) => field !== '' && decodeHex(field) !== undefined;
const base64: FieldTest = (field) =>
  field !== '' && field.length % 4 === 0 && decodeBase64(field) !== undefined;
const salt: FieldTest = (field) => field === '-' || hex(field);

const eui48: FieldTest = (field) => /^[\da-f]{2}(?:-[\da-f]{2}){5}$/i.test(field);
const eui64: FieldTest = (field) => /^[\da-f]{2}(?:-[\da-f]{2}){7}$/i.test(field);

/** The keys of a service's parameters: `alpn` and others of a service need a value. */
const parameter: FieldTest = (field) => {
  const [key = '', value] = field.split(/=(.*)/s, 2);
  if (key === 'port') return u16(value ?? '');
  if (/^(?:alpn|mandatory|ipv4hint|ipv6hint|ech|dohpath)$/.test(key)) return value !== undefined;
  return /^(?:no-default-alpn|ohttp|key\d{1,5})$/.test(key);
};

/** Fields in their order; after those, as many as there are, or all of them as one text. */
interface Layout {
  readonly fields: readonly (readonly [name: string, test: FieldTest])[];
  readonly rest?: readonly [name: string, test: FieldTest, how: 'each' | 'joined' | 'joined?'];
}

const service: Layout = {
  fields: [
    ['priority', u16],
    ['target', name],
  ],
  rest: ['parameter', parameter, 'each'],
};

const certificateHash: Layout = {
  fields: [
    ['usage', u8],
    ['selector', u8],
    ['matching type', u8],
  ],
  rest: ['digest', hex, 'joined'],
};

const digest: Layout = {
  fields: [
    ['key tag', u16],
    ['algorithm', mnemonic],
    ['digest type', u8],
  ],
  rest: ['digest', hex, 'joined'],
};

const publicKey: Layout = {
  fields: [
    ['flags', mnemonic],
    ['protocol', mnemonic],
    ['algorithm', mnemonic],
  ],
  rest: ['key', base64, 'joined'],
};

const preferred: Layout = {
  fields: [
    ['preference', u16],
    ['name', name],
  ],
};

const layouts: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ['AFSDB', preferred],
  [
    'CAA',
    {
      fields: [
        ['flags', u8],
        ['tag', word],
        ['value', longText],
      ],
    },
  ],
  ['CDNSKEY', publicKey],
  ['CDS', digest],
  [
    'CERT',
    {
      fields: [
        ['type', mnemonic],
        ['key tag', u16],
        ['algorithm', mnemonic],
      ],
      rest: ['certificate', base64, 'joined'],
    },
  ],
  ['DHCID', { fields: [], rest: ['data', base64, 'joined'] }],
  ['DNSKEY', publicKey],
  ['EUI48', { fields: [['address', eui48]] }],
  ['EUI64', { fields: [['address', eui64]] }],
  [
    'HINFO',
    {
      fields: [
        ['CPU', text],
        ['system', text],
      ],
    },
  ],
  ['HTTPS', service],
  ['KEY', { ...publicKey, rest: ['key', base64, 'joined?'] }],
  ['KX', preferred],
  ['LP', preferred],
  [
    'NAPTR',
    {
      fields: [
        ['order', u16],
        ['preference', u16],
        ['flags', text],
        ['service', text],
        ['expression', text],
        ['replacement', name],
      ],
    },
  ],
  ['NSEC', { fields: [['next name', name]], rest: ['type', any, 'each'] }],
  [
    'NSEC3PARAM',
    {
      fields: [
        ['algorithm', u8],
        ['flags', u8],
        ['iterations', u16],
        ['salt', salt],
      ],
    },
  ],
  ['OPENPGPKEY', { fields: [], rest: ['key', base64, 'joined'] }],
  [
    'RP',
    {
      fields: [
        ['mailbox', name],
        ['text', name],
      ],
    },
  ],
  ['RT', preferred],
  ['SMIMEA', certificateHash],
  [
    'SSHFP',
    {
      fields: [
        ['algorithm', u8],
        ['type', u8],
      ],
      rest: ['fingerprint', hex, 'joined'],
    },
  ],
  ['SVCB', service],
  ['TLSA', certificateHash],
  [
    'URI',
    {
      fields: [
        ['priority', u16],
        ['weight', u16],
        ['target', longText],
      ],
    },
  ],
]);

/** Latitude, longitude and altitude, with their units. */
const locationForm =
  /^\d{1,2}( \d{1,2}( \d{1,2}(\.\d{1,3})?)?)? [NS] \d{1,3}( \d{1,2}( \d{1,2}(\.\d{1,3})?)?)? [EW] -?\d{1,8}(\.\d{1,2})?m?( \d{1,8}(\.\d{1,2})?m?){0,3}$/i;

const restTexts = (
  fields: readonly Field[],
  how: 'each' | 'joined' | 'joined?',
): readonly string[] => {
  const texts = fields.map((field) => field.text);
  if (how === 'each' || (how === 'joined?' && texts.length === 0)) return texts;
  return [texts.join('')];
};

/** What is wrong with the data. */
export interface DataFault extends Unreadable {
  /** It is a number out of its range, which NSD takes as some other. */
  readonly isNumber?: true;
}

const describe = (field: string, what: string, type: string): DataFault => ({
  fault: `"${presentText(field).slice(0, 80)}" is not the ${what} of its ${type} record`,
  ...(/^-?\d+$/.test(field) ? { isNumber: true } : {}),
});

/** What is wrong with the fields of a type that is not read; `undefined` where nothing is known to be. */
export const findDataFault = (type: string, fields: readonly Field[]): DataFault | undefined => {
  const joined = fields.map((field) => field.text).join(' ');
  if (type === 'LOC')
    return locationForm.test(joined) ? undefined : describe(joined, 'location', type);
  const layout = layouts.get(type);
  if (layout === undefined) return undefined;
  const { fields: known, rest } = layout;
  if (fields.length < known.length || (rest === undefined && fields.length > known.length))
    return {
      fault: `${type} takes ${known.length} fields (${known.map(([what]) => what).join(', ')}), and there are ${fields.length}`,
    };
  const wrong = known.find(([, test], i) => !test(fields[i]?.text ?? ''));
  if (wrong !== undefined)
    return describe(fields[known.indexOf(wrong)]?.text ?? '', wrong[0], type);
  if (rest === undefined) return undefined;
  const [what, test, how] = rest;
  const bad = restTexts(fields.slice(known.length), how).find((one) => !test(one));
  return bad === undefined ? undefined : describe(bad, what, type);
};
