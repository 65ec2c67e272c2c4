/** Reads the options that all auditing commands have in common. */
import { extname } from 'node:path';
import type { Config } from '../../model/config.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { parseServerAddress } from '../../model/dns/server-address.ts';
import { rdapServer } from '../../model/registration.ts';
import { readControls, readPlatform } from './mail-options.ts';
import {
  toCommaList,
  didYouMean,
  toList,
  readNumber,
  readChoice,
  type RawOptions,
  singleValue,
} from '../option-values.ts';
import {
  type AuditOptions,
  type FailOn,
  type Format,
  formats,
  type Output,
  type ResolverChoice,
} from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';
import { readGivenRecords, readVerificationToken } from '../verification-token.ts';

/** What `--only` and `--skip` may name. */
interface KnownNames {
  readonly checks: readonly string[];
  readonly areas: readonly string[];
}

const readNames = (raw: RawOptions, option: string, known: KnownNames): readonly string[] => {
  const valid = [...known.checks, ...known.areas];
  const names = toCommaList(raw[option]);
  const unknown = names.find((name) => !valid.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `--${option}: there is no check or area "${presentText(unknown)}".`,
      didYouMean(unknown, valid) ?? 'dns-audit explain lists them.',
    );
  return names;
};

const formatsBySuffix: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.md': 'markdown',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.html': 'html',
  '.svg': 'badge',
  '.badge.json': 'badge-json',
};

const parseOutput = (file: string): Output => {
  const name = file.toLowerCase();
  const format = name.endsWith('.badge.json') ? 'badge-json' : formatsBySuffix[extname(name)];
  if (format === undefined)
    throw new UserError(
      `--output ${presentText(file)}: the suffix picks the format, and this one is not known.`,
      `Use one of ${Object.keys(formatsBySuffix).join(' ')}.`,
    );
  return { format, file };
};

const parseResolver = (value: string): ResolverChoice => {
  const choice = value === 'system' ? ({ kind: 'system' } as const) : parseServerAddress(value);
  if (choice === undefined)
    // What stands before an @ may be a password.
    throw new UserError(
      `--resolver ${presentText(value.replace(/\/\/[^/]*@/, '//...@'))} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`,
    );
  return choice;
};

const readResolvers = (raw: RawOptions): AuditOptions['resolvers'] => {
  const [first = 'system', ...others] = new Set(toCommaList(raw['resolver']));
  return [parseResolver(first), ...others.map(parseResolver)];
};

const readReferee = (raw: RawOptions): Pick<AuditOptions, 'referee'> => {
  const named = toCommaList(raw['referee']);
  if (named.length === 0) return {};
  if (named.length === 1 && named[0] === 'none') return { referee: [] };
  const urls = named.map((value) => {
    const address = parseServerAddress(value);
    if (address?.kind === 'doh') return address.url;
    throw new UserError(`--referee ${presentText(value)} is neither an https:// address nor none.`);
  });
  return { referee: urls };
};

/** A server that is named is to be asked. */
const readRdap = (raw: RawOptions): Pick<AuditOptions, 'rdap'> => {
  const named = singleValue(raw, 'rdap-server');
  if (named === undefined) return raw['rdap'] === true ? { rdap: 'iana' } : {};
  const server = rdapServer(named);
  if (server === undefined)
    throw new UserError(
      `--rdap-server ${presentText(named)} is not the https:// address of a server.`,
    );
  return { rdap: server };
};

/** The options of every command that audits, checked. */
export const readAuditOptions = (
  raw: RawOptions,
  known: KnownNames,
  config?: Config,
): AuditOptions => {
  const given = singleValue(raw, 'apple-domain');
  const token = given === undefined ? undefined : readVerificationToken(given);
  const records = given === undefined ? undefined : readGivenRecords(given);
  const optional = (name: 'against' | 'baseline' | 'zone' | 'record' | 'replay') => {
    const value = singleValue(raw, name);
    return value === undefined ? {} : { [name]: value };
  };
  const zoned = raw['zone'] !== undefined || config?.domains.some(({ zone }) => zone !== undefined);
  for (const option of ['against', 'offline'])
    if (raw[option] && !zoned) throw new UserError(`--${option} goes with --zone.`);
  return {
    outputs: [
      { format: readChoice(raw, 'format', formats) },
      ...toList(raw['output']).map(parseOutput),
    ],
    only: readNames(raw, 'only', known),
    skip: readNames(raw, 'skip', known),
    failOn: readChoice<FailOn>(raw, 'fail-on', ['error', 'warning', 'note', 'never']),
    resolvers: readResolvers(raw),
    ports: raw['ports'] === true,
    authoritative: raw['authoritative'] === true,
    ...(token === undefined ? {} : { token }),
    ...(records && { given: records }),
    ...optional('zone'),
    ...optional('against'),
    offline: raw['offline'] === true,
    ...optional('baseline'),
    ...optional('record'),
    ...optional('replay'),
    ...readRdap(raw),
    ...readReferee(raw),
    ...(config && { config }),
    ...readPlatform(raw),
    ...readControls(raw),
    timeoutMs: readNumber(raw, 'timeout', 0.1, 3600) * 1000,
    concurrency: Math.floor(readNumber(raw, 'concurrency', 1, 1000)),
    color: readChoice(raw, 'color', ['auto', 'always', 'never']),
    verbose: raw['verbose'] === true,
    quiet: raw['quiet'] === true,
  };
};
