/** Reads the options that all auditing commands have in common. */
import { extname } from 'node:path';
import type { Config } from '../../model/config.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { parseServerAddress } from '../../model/dns/server-address.ts';
import { rdapServer } from '../../model/registration.ts';
import { controlsOf, platformOf } from './mail-options.ts';
import {
  commaListOf,
  didYouMean,
  listOf,
  numberIn,
  oneOf,
  type Raw,
  single,
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
import { readGiven, readToken } from '../verification-token.ts';

/** What `--only` and `--skip` may name. */
interface Names {
  readonly checks: readonly string[];
  readonly areas: readonly string[];
}

const namesOf = (raw: Raw, option: string, known: Names): readonly string[] => {
  const valid = [...known.checks, ...known.areas];
  const names = commaListOf(raw[option]);
  const unknown = names.find((name) => !valid.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `--${option}: there is no check or area "${presentText(unknown)}".`,
      didYouMean(unknown, valid) ?? 'dns-audit explain lists them.',
    );
  return names;
};

const suffixes: Readonly<Record<string, Format>> = {
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

const outputOf = (file: string): Output => {
  const name = file.toLowerCase();
  const format = name.endsWith('.badge.json') ? 'badge-json' : suffixes[extname(name)];
  if (format === undefined)
    throw new UserError(
      `--output ${presentText(file)}: the suffix picks the format, and this one is not known.`,
      `Use one of ${Object.keys(suffixes).join(' ')}.`,
    );
  return { format, file };
};

const resolverOf = (value: string): ResolverChoice => {
  const choice = value === 'system' ? ({ kind: 'system' } as const) : parseServerAddress(value);
  if (choice === undefined)
    // What stands before an @ may be a password.
    throw new UserError(
      `--resolver ${presentText(value.replace(/\/\/[^/]*@/, '//...@'))} is not system, IP, IP:PORT, [IPv6]:PORT or an https:// address.`,
    );
  return choice;
};

const resolversOf = (raw: Raw): AuditOptions['resolvers'] => {
  const [first = 'system', ...others] = new Set(commaListOf(raw['resolver']));
  return [resolverOf(first), ...others.map(resolverOf)];
};

const refereeOf = (raw: Raw): Pick<AuditOptions, 'referee'> => {
  const named = commaListOf(raw['referee']);
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
const rdapOf = (raw: Raw): Pick<AuditOptions, 'rdap'> => {
  const named = single(raw, 'rdap-server');
  if (named === undefined) return raw['rdap'] === true ? { rdap: 'iana' } : {};
  const server = rdapServer(named);
  if (server === undefined)
    throw new UserError(
      `--rdap-server ${presentText(named)} is not the https:// address of a server.`,
    );
  return { rdap: server };
};

/** The options of every command that audits, checked. */
export const optionsOf = (raw: Raw, known: Names, config?: Config): AuditOptions => {
  const given = single(raw, 'apple-domain');
  const token = given === undefined ? undefined : readToken(given);
  const records = given === undefined ? undefined : readGiven(given);
  const optional = (name: 'against' | 'baseline' | 'zone' | 'record' | 'replay') => {
    const value = single(raw, name);
    return value === undefined ? {} : { [name]: value };
  };
  const zoned = raw['zone'] !== undefined || config?.domains.some(({ zone }) => zone !== undefined);
  for (const option of ['against', 'offline'])
    if (raw[option] && !zoned) throw new UserError(`--${option} goes with --zone.`);
  return {
    outputs: [{ format: oneOf(raw, 'format', formats) }, ...listOf(raw['output']).map(outputOf)],
    only: namesOf(raw, 'only', known),
    skip: namesOf(raw, 'skip', known),
    failOn: oneOf<FailOn>(raw, 'fail-on', ['error', 'warning', 'note', 'never']),
    resolvers: resolversOf(raw),
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
    ...rdapOf(raw),
    ...refereeOf(raw),
    ...(config && { config }),
    ...platformOf(raw),
    ...controlsOf(raw),
    timeoutMs: numberIn(raw, 'timeout', 0.1, 3600) * 1000,
    concurrency: Math.floor(numberIn(raw, 'concurrency', 1, 1000)),
    color: oneOf(raw, 'color', ['auto', 'always', 'never']),
    verbose: raw['verbose'] === true,
    quiet: raw['quiet'] === true,
  };
};
