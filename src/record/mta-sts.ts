/** MTA-STS: the TXT record that tells of a policy (RFC 8461 §3.1), and the policy itself (RFC 8461 §3.2). */
import type { DnsName, Octets } from '../model/dns/dns.ts';
import { dnsName, splitLabels, parentName } from '../model/dns/domain-name.ts';
import { type SyntaxFault, quoteShortened } from './tag-list.ts';

/** Whether a text at `_mta-sts` counts as a record: senders pass over the others. */
export const isStsRecord = (text: Octets): boolean => /^v=STSv1[\t ]*;/.test(text);

/** What is wrong with a record, after its version. */
export const findStsFault = (text: Octets): SyntaxFault | undefined => {
  const id = /;[\t ]*id=([^;]*)/.exec(text);
  if (id === null) return { offset: text.length, message: 'the id is missing' };
  return /^[A-Za-z0-9]{1,32}[\t ]*$/.test(id[1] ?? '')
    ? undefined
    : {
        offset: id.index + id[0].indexOf('=') + 1,
        message: `the id ${quoteShortened(id[1] ?? '')} must be 1 to 32 letters and digits`,
      };
};

const modes = ['enforce', 'testing', 'none'] as const;

export interface StsPolicy {
  readonly mode: (typeof modes)[number];
  /** Names, and patterns whose first label is `*`. */
  readonly mx: readonly string[];
  /** Seconds. */
  readonly maxAge: number;
}

/** Reads a policy file, or says what a sender rejects it for. */
export const readStsPolicy = (body: Octets): StsPolicy | SyntaxFault => {
  const fault = (message: string, offset = 0): SyntaxFault => ({ offset, message });
  const pairs = body
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => /^([A-Za-z0-9][A-Za-z0-9_.-]*)[\t ]*:[\t ]*(.*?)[\t ]*$/.exec(line) ?? line);
  const bad = pairs.find((pair): pair is string => typeof pair === 'string');
  if (bad !== undefined)
    return fault(`the line ${quoteShortened(bad)} is not of the form name: value`);
  const values = (name: string) =>
    pairs.flatMap((pair) => (typeof pair !== 'string' && pair[1] === name ? [pair[2] ?? ''] : []));
  if (values('version')[0] !== 'STSv1') return fault('version: STSv1 is missing');
  const [given = ''] = values('mode');
  const mode = modes.find((one) => one === given);
  if (mode === undefined)
    return fault(`mode: ${quoteShortened(given)} must be enforce, testing or none`);
  const [age = ''] = values('max_age');
  if (!/^\d{1,10}$/.test(age))
    return fault(`max_age: ${quoteShortened(age)} must be a number of seconds`);
  const mx = values('mx').map((name) => name.toLowerCase().replace(/\.$/, ''));
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

/** Whether a text at `_smtp._tls` counts as a record (RFC 8460 §3). */
export const isTlsReportRecord = (text: Octets): boolean => /^v=TLSRPTv1[\t ]*;/.test(text);

/** What is wrong with a record, after its version. */
export const findTlsReportFault = (text: Octets): SyntaxFault | undefined => {
  const rua = /;[\t ]*rua=([^;]*)/.exec(text);
  if (rua === null)
    return { offset: text.length, message: 'the address for reports (rua=) is missing' };
  const bad = (rua[1] ?? '')
    .split(',')
    .map((uri) => uri.trim())
    .find((uri) => !/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/i.test(uri));
  return bad === undefined
    ? undefined
    : { offset: rua.index, message: `${quoteShortened(bad)} is neither mailto: nor https:` };
};
