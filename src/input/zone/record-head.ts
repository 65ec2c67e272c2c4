/** What stands between the owner of a record and its data in a master file (RFC 1035 §5.1, RFC 3597 §5). */
import { typeName, typeNumber } from '../../model/dns/type-numbers.ts';
import { secondsIn } from '../../model/text/duration.ts';
import type { Unreadable } from '../../model/unreadable.ts';
import { quoteText } from '../document/tree.ts';
import { isTypeName, type Token } from './master-file.ts';

/** What follows the owner of a record. */
export interface RecordHead {
  readonly ttl: number | undefined;
  readonly type: string;
  readonly rdata: readonly Token[];
  /** The TTL, the class or the type is in quotes. */
  readonly quoted: boolean;
  /** The class is written as its number. */
  readonly numbered: boolean;
}

export interface HeadFault extends Unreadable {
  readonly code: 'syntax' | 'unsupported';
}

const findHeadFault = (kind: string | undefined, type: string): HeadFault | undefined => {
  if (kind !== undefined && kind !== 'IN' && Number(kind.replace(/^CLASS/, '')) !== 1)
    return { code: 'unsupported', fault: `records of class ${kind} are skipped` };
  return isTypeName(type)
    ? undefined
    : { code: 'syntax', fault: `${quoteText(type)} is not a type of records` };
};

/** RFC 3597 §5: any class may be written as its number. */
const className = /^(?:IN|CH|CS|HS|CLASS\d{1,5})$/i;

/** The type by its name, where it is known and written as its number (RFC 3597 §5). */
const mnemonic = (type: string): string => {
  const number = typeNumber(type.toUpperCase());
  return number === undefined ? type : typeName(number);
};

/** RFC 2181 §8: what does not fit into 31 bits is 0; name servers take up to 32. */
export const readTtl = (text: string): number | undefined => {
  const whole = /^\d{10}$/.test(text) ? Number(text) : 0;
  return whole >= 2 ** 31 && whole < 2 ** 32 ? 0 : secondsIn(text);
};

const serviceType = /^(?:HTTPS|SVCB)$/i;

/** The value of a parameter may be in quotes behind its key, and both are one field. */
const joinParameters = (fields: readonly Token[]): readonly Token[] => {
  const joined: Token[] = [];
  for (const field of fields) {
    const key = joined.at(-1);
    const isValue = field.quoted && field.touches && key?.quoted === false;
    if (isValue && key.text.endsWith('='))
      joined.splice(-1, 1, {
        ...key,
        text: key.text + field.text,
        beyondAscii: key.beyondAscii || field.beyondAscii,
      });
    else joined.push(field);
  }
  return joined;
};

/** The fields after the owner: TTL and class in either order, each at most once, then the type. */
export const readHead = (tokens: readonly Token[]): RecordHead | HeadFault => {
  let ttl: number | undefined;
  let kind: string | undefined;
  let taken = 0;
  for (const { text } of tokens) {
    if (ttl === undefined && readTtl(text) !== undefined) ttl = readTtl(text);
    else if (kind === undefined && className.test(text)) kind = text.toUpperCase();
    else break;
    taken += 1;
  }
  const [type, ...fields] = tokens.slice(taken);
  if (type === undefined)
    return { code: 'syntax', fault: 'the line ends before the type of its record' };
  const known = mnemonic(type.text);
  const rdata = serviceType.test(known) ? joinParameters(fields) : fields;
  const quoted = tokens.slice(0, taken + 1).some((token) => token.quoted);
  const numbered = kind?.startsWith('CLASS') === true;
  return findHeadFault(kind, known) ?? { ttl, type: known, rdata, quoted, numbered };
};
