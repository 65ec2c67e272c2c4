/**
 * Records of a version and fields, `name=value`, with semicolons between them: the syntax of the TXT
 * records of MTA-STS (RFC 8461 §3.1) and of TLS-RPT (RFC 8460 §3), which is stricter than that of tag lists.
 */
import type { Octets } from '../model/dns/dns.ts';
import { trimEndOf, trimStartOf } from '../model/text/trim.ts';
import { type SyntaxFault, quoteShortened } from './tag-list.ts';

export interface Field {
  /** Case counts. */
  readonly name: string;
  readonly value: Octets;
  /** Octets from the start of the record to the field, and to its value. */
  readonly offset: number;
  readonly valueOffset: number;
}

/**
 * The texts at a name that senders read as a record. Of several, they discard those that do not begin
 * with the version and a semicolon; in one alone, the grammar allows white space before it.
 */
export const selectRecords = (texts: readonly Octets[], version: string): readonly Octets[] =>
  texts.filter((text) => {
    const rest = text.startsWith(version) ? text.slice(version.length) : '';
    return rest.startsWith(';') || (texts.length === 1 && /^[\t ]+;/.test(rest));
  });

const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/;

const readField = (part: Octets, start: number): Field | SyntaxFault => {
  const spec = trimStartOf(part, '\t ');
  const offset = start + part.length - spec.length;
  if (spec === '') return { offset, message: 'a field is empty: there is a semicolon too many' };
  const equals = spec.indexOf('=');
  const name = spec.slice(0, Math.max(equals, 0));
  if (!nameForm.test(name))
    return { offset, message: `${quoteShortened(spec)} is not of the form name=value` };
  return { name, value: spec.slice(equals + 1), offset, valueOffset: offset + equals + 1 };
};

/** The fields of a record that {@link selectRecords} selects, in their order, or the first fault in their form. */
export const readFields = (text: Octets): readonly Field[] | SyntaxFault => {
  const [version = '', ...rest] = text.split(';');
  // A semicolon may end the record; white space without one may not.
  const ended = rest.length > 1 && /^[\t ]*$/.test(rest.at(-1) ?? '');
  const fields: Field[] = [];
  let start = version.length + 1;
  for (const [i, part] of (ended ? rest.slice(0, -1) : rest).entries()) {
    const spec = i < rest.length - 1 ? trimEndOf(part, '\t ') : part;
    const read = readField(spec, start);
    if ('message' in read) return read;
    fields.push(read);
    start += part.length + 1;
  }
  return fields;
};

/** What is wrong with the value of a field that a standard does not name: senders ignore it if it is well-formed. */
export const extensionFault = ({ name, value, valueOffset }: Field): SyntaxFault | undefined => {
  if (value === '') return { offset: valueOffset, message: `${name}= has no value` };
  const bad = /[^!-:<>-~]/.exec(value);
  return bad === null
    ? undefined
    : {
        offset: valueOffset + bad.index,
        message: `${name}= has ${quoteShortened(bad[0])}, which is not allowed in a value`,
      };
};
