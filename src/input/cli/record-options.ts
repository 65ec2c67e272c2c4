/** Reads the options of `records` and `baseline`. */
import type { Config } from '../../model/config.ts';
import { terraformProviders, recordForms } from '../../model/record-plan.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { readDomain } from '../domain-name.ts';
import { toList, readChoice, type RawOptions, singleValue } from '../option-values.ts';
import type { BaselineRequest, RecordsRequest } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

const readMode = (raw: RawOptions): RecordsRequest['mode'] => {
  if (raw['all'] === true && raw['delete'] === true)
    throw new UserError('--all and --delete cannot go together.');
  return raw['delete'] === true ? 'delete' : raw['all'] === true ? 'all' : 'publish';
};

/** RFC 8461 §3.1. */
const readPolicyId = (raw: RawOptions): { readonly mtaSts?: string } => {
  const id = singleValue(raw, 'mta-sts');
  if (id === undefined) return {};
  if (/^[A-Za-z0-9]{1,32}$/.test(id)) return { mtaSts: id };
  throw new UserError(
    `--mta-sts ${presentText(id.slice(0, 80))} is not an id: 1 to 32 letters and digits.`,
    'Example: --mta-sts 20261201',
  );
};

/** RFC 8460 §3: the signs that have a meaning in the record or in an address would have to be escaped. */
const readReportAddress = (raw: RawOptions): { readonly tlsReports?: string } => {
  const address = singleValue(raw, 'tls-rpt')?.replace(/^mailto:/i, '');
  if (address === undefined) return {};
  if (/^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(address)) return { tlsReports: address };
  throw new UserError(
    `--tls-rpt ${presentText(address.slice(0, 80))} is not a mail address.`,
    'Example: --tls-rpt tls-reports@example.com',
  );
};

export const readRecordsOptions = (raw: RawOptions): RecordsRequest => {
  return {
    domain: readDomain(String(raw['domain'])),
    form: readChoice(raw, 'form', recordForms),
    provider: readChoice(raw, 'provider', terraformProviders),
    mode: readMode(raw),
    plan: {
      dmarc: readChoice(raw, 'dmarc', ['mend', 'next']),
      ...readPolicyId(raw),
      ...readReportAddress(raw),
    },
  };
};

export const readBaselineOptions = (raw: RawOptions, config?: Config): BaselineRequest => {
  if (raw['check'] === true && raw['update'] === true)
    throw new UserError('--check and --update cannot go together.');
  const named = toList(raw['domains']).map(readDomain);
  const configured = config?.domains.map(({ domain }) => domain) ?? [];
  const domains = named.length > 0 ? named : configured;
  return {
    domains: [...new Map(domains.map((domain) => [domain.name, domain])).values()],
    mode: raw['update'] === true ? 'update' : raw['check'] === true ? 'check' : 'show',
  };
};
