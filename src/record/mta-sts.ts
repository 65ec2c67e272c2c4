/** MTA-STS: the TXT record that announces a policy (RFC 8461 §3.1), and the policy itself (RFC 8461 §3.2). */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { dnsName, splitLabels, parentName } from '../model/dns/domain-name.ts';
import { trimOf } from '../model/text/trim.ts';
import { toBytes } from './octets.ts';
import { extensionFault, readFields, selectRecords } from './field-list.ts';
import { type SyntaxFault, isSyntaxFault, quoteShortened } from './tag-list.ts';

/** The texts at `_mta-sts` that count as a record. */
export const selectStsRecords = (texts: readonly Octets[]): readonly Octets[] =>
  selectRecords(texts, 'v=STSv1');

/** Why senders take the record for none: it breaks the grammar, or has no id. */
export const findStsFault = (text: Octets): SyntaxFault | undefined => {
  const fields = readFields(text);
  if (isSyntaxFault(fields)) return fields;
  // RFC 8461 §3.2: of a field that is repeated, here or in the policy, the first counts.
  const id = fields.find(({ name }) => name === 'id');
  if (id === undefined) return { offset: text.length, message: 'the id is missing' };
  if (!/^[A-Za-z0-9]{1,32}$/.test(id.value))
    return {
      offset: id.valueOffset,
      message: `the id ${quoteShortened(id.value)} must be 1 to 32 letters and digits`,
    };
  return fields.map(extensionFault).find((fault) => fault !== undefined);
};

const modes = ['enforce', 'testing', 'none'] as const;

export interface StsPolicy {
  readonly mode: (typeof modes)[number];
  /** Names, and patterns whose first label is `*`. */
  readonly mx: readonly string[];
  /** Seconds. */
  readonly maxAge: number;
}

interface PolicyField {
  readonly name: string;
  readonly value: Octets;
}

/** Seconds: about a year. */
const longestAge = 31_557_600;

/** A domain as SMTP has it: without the final dot (RFC 5321 §4.1.2). */
const domainForm = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

const fault = (message: string): SyntaxFault => ({ offset: 0, message });

const isUtf8 = (octets: Octets): boolean => {
  if (/^[\0-\u007f]*$/.test(octets)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(toBytes(octets));
    return true;
  } catch {
    return false;
  }
};

const readLine = (line: Octets): PolicyField | SyntaxFault => {
  if (/^[\t ]*$/.test(line)) return fault('it has an empty line, which is not allowed');
  const name = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}(?=:)/.exec(line)?.[0];
  if (name === undefined)
    return fault(`the line ${quoteShortened(line)} is not of the form name: value`);
  const value = trimOf(line.slice(name.length + 1), ' \t');
  if (value === '') return fault(`${name}: has no value`);
  if (/[^ -~\u0080-\u00ff]/.test(value))
    return fault(`the line ${quoteShortened(line)} has a control character`);
  // Extensions may have UTF-8.
  return isUtf8(value) ? { name, value } : fault(`the line ${quoteShortened(line)} is not UTF-8`);
};

/** LF or CRLF ends a line, and one of them may end the last. */
const splitLines = (body: Octets): readonly Octets[] => body.replace(/\r?\n$/, '').split(/\r?\n/);

const exchangeFault = (pattern: string): SyntaxFault | undefined =>
  domainForm.test(pattern.replace(/^\*\./, ''))
    ? undefined
    : fault(
        `mx: ${quoteShortened(pattern)} must be a host name without a final dot, or *. and a domain`,
      );

const ageFault = (age: string): SyntaxFault | undefined => {
  if (!/^\d{1,10}$/.test(age))
    return fault(`max_age: ${quoteShortened(age)} must be a number of seconds`);
  return Number(age) > longestAge
    ? fault(`max_age: ${age} is more than the ${longestAge} seconds that are allowed`)
    : undefined;
};

/**
 * Reads a policy file, or says what it is malformed in: then senders take it for none. The order of
 * the lines does not count, lines with other names are ignored, and of a line that is repeated only
 * the first counts, unless it is `mx`.
 */
export const readStsPolicy = (body: Octets): StsPolicy | SyntaxFault => {
  const fields: PolicyField[] = [];
  for (const line of splitLines(body)) {
    const read = readLine(line);
    if (isSyntaxFault(read)) return read;
    fields.push(read);
  }
  const first = (wanted: string) => fields.find(({ name }) => name === wanted)?.value;
  if (first('version') !== 'STSv1') return fault('version: STSv1 is missing');
  const mode = modes.find((one) => one === first('mode'));
  if (mode === undefined)
    return fault(`mode: ${quoteShortened(first('mode') ?? '')} must be enforce, testing or none`);
  const age = first('max_age') ?? '';
  const mx = fields.flatMap(({ name, value }) => (name === 'mx' ? [value.toLowerCase()] : []));
  const wrong = ageFault(age) ?? mx.map(exchangeFault).find((found) => found !== undefined);
  if (wrong !== undefined) return wrong;
  return mx.length === 0 && mode !== 'none'
    ? fault('there is no mx: line')
    : { mode, mx, maxAge: Number(age) };
};

/** Whether the policy lets mail be sent to `exchange` (RFC 8461 §4.1): `*` stands for one label. */
export const admitsExchange = ({ mx }: StsPolicy, exchange: DnsName): boolean =>
  mx.some((pattern) =>
    pattern.startsWith('*.')
      ? splitLabels(exchange).length > 1 && parentName(exchange) === dnsName(pattern.slice(2))
      : pattern === exchange,
  );
