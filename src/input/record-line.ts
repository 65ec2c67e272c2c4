/** Reads a record in presentation form (RFC 1035 §5.1) as baselines hold it: `owner. TYPE rdata`, absolute and without TTL. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName, Octets } from '../model/dns.ts';
import { dnsName } from '../model/name.ts';
import { nearest } from '../model/nearest.ts';
import { absolute, octetsOf, presentRData, presentText } from '../model/present.ts';
import { quoteText } from './tree.ts';

/** What is wrong, and where in the line. */
export interface LineFault {
  readonly offset: number;
  readonly message: string;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const types = ['CNAME', 'MX', 'NS', 'SRV', 'TXT'] as const;
type LineType = (typeof types)[number];

const fault = ({ at }: Token, message: string): LineFault => ({ offset: at, message });

const isFault = (value: string | LineFault): value is LineFault => typeof value !== 'string';

/** Fields of the line: character-strings in quotes, or words. */
const fieldsOf = (line: string): readonly Token[] =>
  [...line.matchAll(/"(?:\\.|[^"\\])*"|(?:\\.|[^\s"\\])+|\S/gs)].map((match) => ({
    text: match[0],
    at: match.index,
  }));

/** `\DDD` and `\X` undone; text beyond ASCII is taken as UTF-8. */
const octetsIn = (text: string): Octets =>
  octetsOf(text).replace(/\\(?:(\d{3})|(.))/gs, (_, code: string | undefined, other: string) =>
    code === undefined ? other : String.fromCharCode(Number(code) & 0xff),
  );

const labelText = (octets: Octets): string =>
  octets
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[^a-z0-9_-]/g, (octet) =>
      octet === '.' || octet === '\\'
        ? `\\${octet}`
        : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`,
    );

/** The canonical form of an absolute name. */
const nameIn = (token: Token): DnsName | LineFault => {
  const { text } = token;
  const bad = (why: string) => fault(token, `${quoteText(text)} is no domain name: ${why}.`);
  if (text === '.') return dnsName('.');
  if (!/^(?:\\[ -~]|[^\\\s"();@\u0000-\u001f\u007f-\uffff])+$/.test(text))
    return bad(text === '' ? 'it is missing' : 'it has a character that must be escaped');
  if (!/^(?:(?:\\.|[^\\.])+\.)+$/.test(text))
    return bad(text.endsWith('.') ? 'it has an empty label' : 'it must end in a dot');
  const labels = (text.match(/(?:\\\d{3}|\\.|[^\\.])+/g) ?? []).map(octetsIn);
  // RFC 1035 §2.3.4: 63 octets for a label, 255 for a name.
  const size = labels.reduce((sum, label) => sum + label.length + 1, 1);
  if (size > 255 || labels.some(({ length }) => length > 63)) return bad('it is too long');
  return dnsName(labels.map(labelText).join('.'));
};

const numbersIn = (tokens: readonly Token[]): readonly number[] | LineFault => {
  const bad = tokens.find(({ text }) => !/^\d{1,5}$/.test(text) || Number(text) > 65535);
  return bad === undefined
    ? tokens.map(({ text }) => Number(text))
    : fault(bad, `${quoteText(bad.text)} must be a number from 0 to 65535.`);
};

const textIn = (tokens: readonly Token[]): string | LineFault => {
  const bad = tokens.find(({ text }) => !/^"(?:\\.|[^"\\])*"$/s.test(text));
  if (bad !== undefined) return fault(bad, 'the text must stand in quotes.');
  const strings = tokens.map(({ text }) => octetsIn(text.slice(1, -1)));
  return presentRData('TXT', { strings: [strings.join('')] });
};

/** How many numbers stand before the name in record data of each type. */
const numbersBefore = { CNAME: 0, MX: 1, NS: 0, SRV: 3 } as const;

const rdataIn = (type: LineType, fields: readonly Token[], end: Token): string | LineFault => {
  if (fields.length === 0) return fault(end, 'the record data is missing.');
  if (type === 'TXT') return textIn(fields);
  const count = numbersBefore[type];
  const [name, extra] = fields.slice(count);
  if (name === undefined) return fault(end, 'the record data is not complete.');
  if (extra !== undefined) return fault(extra, 'nothing may stand here any more.');
  const numbers = numbersIn(fields.slice(0, count));
  const target = nameIn(name);
  if ('offset' in numbers) return numbers;
  return isFault(target) ? target : [...numbers, absolute(target)].join(' ');
};

const typeIn = (token: Token): LineType | LineFault => {
  const word = token.text.toUpperCase();
  const type = types.find((one) => one === word);
  if (type !== undefined) return type;
  const meant = nearest(
    word.toLowerCase(),
    types.map((one) => one.toLowerCase()),
  );
  const hint = meant === undefined ? '' : ` Is ${meant.toUpperCase()} meant?`;
  return fault(
    token,
    `${quoteText(presentText(token.text))} is not the type of a record that is kept here (${types.join(', ')}).${hint}`,
  );
};

/** The record in canonical form, or the first thing that is wrong with the line. */
export const readRecordLine = (line: string): RecordLine | LineFault => {
  const [first, second, ...rest] = fieldsOf(line);
  const end = { text: '', at: line.length };
  const owner = nameIn(first ?? end);
  if (isFault(owner)) return owner;
  const type = typeIn(second ?? end);
  if (isFault(type)) return type;
  const rdata = rdataIn(type, rest, end);
  return isFault(rdata) ? rdata : { owner, type, rdata };
};
