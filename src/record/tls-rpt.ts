/** TLS-RPT: the TXT record that says where senders report TLS failures (RFC 8460 §3). */
import type { Octets } from '../model/dns/dns.ts';
import { trimOf } from '../model/text/trim.ts';
import { extensionFault, type Field, readFields, selectRecords } from './field-list.ts';
import { hasUriCharacters } from './uri.ts';
import { type SyntaxFault, isSyntaxFault, quoteShortened } from './tag-list.ts';

/** The texts at `_smtp._tls` that count as a record. */
export const selectTlsReportRecords = (texts: readonly Octets[]): readonly Octets[] =>
  selectRecords(texts, 'v=TLSRPTv1');

/** In a URI, a comma, an exclamation mark and a semicolon must be encoded. */
const uriForm = /^(?:mailto:[^@,!]+@[^@,!]+|https:\/\/[^,!]+)$/i;

const uriFault = ({ value, valueOffset }: Field): SyntaxFault | undefined => {
  // White space belongs to the commas alone.
  const whole = trimOf(value, '\t ') === value;
  const uris = whole ? value.split(',').map((uri) => trimOf(uri, '\t ')) : [value];
  const bad = uris.find((uri) => !uriForm.test(uri) || !hasUriCharacters(uri));
  if (bad === undefined) return undefined;
  const why = /^(?:mailto|https):/i.test(bad)
    ? 'is not a valid URI'
    : 'is neither mailto: nor https:';
  return {
    offset: valueOffset + Math.max(value.indexOf(bad), 0),
    message: bad === '' ? 'an address in rua= is empty' : `${quoteShortened(bad)} ${why}`,
  };
};

/** Why senders take the record for none: it breaks the grammar, or names no address for reports. */
export const findTlsReportFault = (text: Octets): SyntaxFault | undefined => {
  const fields = readFields(text);
  if (isSyntaxFault(fields)) return fields;
  const found = fields
    .map((field) => (field.name === 'rua' ? uriFault(field) : extensionFault(field)))
    .find((fault) => fault !== undefined);
  if (found !== undefined) return found;
  return fields.some(({ name }) => name === 'rua')
    ? undefined
    : { offset: text.length, message: 'the address for reports (rua=) is missing' };
};
