/** Reads the configuration file, and checks what its schema cannot: names, dates, paths. */
import { dirname, isAbsolute, join } from 'node:path';
import type { Config, ConfigDomain, PlainConfig, Waiver } from '../../model/config.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { dnsName, isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { showServerText } from '../../model/dns/server-name.ts';
import { parseServerAddress } from '../../model/dns/server-address.ts';
import { type ConfigFile, configFault, parseConfigFile } from './schema.ts';
import type { KnownNames } from './find-config.ts';
import { parseDomain } from '../domain-name.ts';
import { presentPosition, readSource, type SourceText } from '../source/source-text.ts';
import { nameOffsetAt, offsetAt, quoteText } from '../document/tree.ts';
import { isUnreadable } from '../../model/unreadable.ts';

const mostBytes = 64 * 1024;

interface ConfigNames {
  readonly file: ConfigFile;
  readonly known: KnownNames;
}

/** The list at `path`, once every item is the id of a check or an area. */
const readChoices = (
  { file, known }: ConfigNames,
  path: readonly string[],
  names: readonly string[] = [],
): readonly string[] => {
  const candidates = [...known.checks, ...known.areas];
  const strange = names.findIndex((name) => !candidates.includes(name));
  if (strange < 0) return names;
  const word = names[strange] ?? '';
  const message = `${quoteText(word)} is neither a check nor an area.`;
  throw configFault(file, [...path, String(strange)], message, { word, candidates });
};

const refuseUnknownId = (
  { file, known: { checks: candidates } }: ConfigNames,
  path: readonly string[],
  word: string,
  at = offsetAt,
): void => {
  if (!candidates.includes(word))
    throw configFault(file, path, `${quoteText(word)} is not a check.`, { at, word, candidates });
};

/** A path below the folder of the file. */
const readPath = (file: ConfigFile, path: readonly string[], text: string): string => {
  const parts = text.split(/[\\/]/);
  if (isAbsolute(text) || parts.includes('..') || /[\0-\u001f]/.test(text))
    throw configFault(
      file,
      path,
      `${quoteText(text)} must be a path below the folder of this file.`,
    );
  return join(dirname(file.source.file), text);
};

const readConfigDomain = ({ file, known }: ConfigNames, name: string): ConfigDomain => {
  const path = ['domains', name];
  const raw = file.raw.domains?.[name] ?? {};
  const { 'apple-domain': token, zone, 'allow-private': allowPrivate } = raw;
  const domain = parseDomain(name);
  if (isUnreadable(domain)) throw configFault(file, path, domain.fault, { at: nameOffsetAt });
  // What a configuration names is meant as it is written.
  const { web: _, ...exact } = domain;
  return {
    domain: exact,
    ...(token === undefined ? {} : { token }),
    ...(zone === undefined ? {} : { zone: readPath(file, [...path, 'zone'], zone) }),
    skip: readChoices({ file, known }, [...path, 'skip'], raw.skip),
    ...(allowPrivate === undefined ? {} : { allowPrivate }),
  };
};

const readConfigDomains = (names: ConfigNames): readonly ConfigDomain[] => {
  const domains: ConfigDomain[] = [];
  for (const name of Object.keys(names.file.raw.domains ?? {})) {
    const domain = readConfigDomain(names, name);
    if (domains.some((other) => other.domain.name === domain.domain.name))
      throw configFault(names.file, ['domains', name], `${domain.domain.name} appears twice.`, {
        at: nameOffsetAt,
      });
    domains.push(domain);
  }
  return domains;
};

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** The owner of a waiver; where the file names domains, it is within one of them. */
const readOwner = (
  file: ConfigFile,
  path: readonly string[],
  owner: string,
  domains: readonly ConfigDomain[],
): DnsName => {
  const name = dnsName(owner.toLowerCase().replace(/\.$/, ''));
  if (domains.length === 0 || domains.some(({ domain }) => isWithin(name, domain.name)))
    return name;
  throw configFault(file, path, `${quoteText(owner)} is in none of the domains of this file.`);
};

const readWaivers = (names: ConfigNames, domains: readonly ConfigDomain[]): readonly Waiver[] => {
  const { file } = names;
  return (file.raw.waivers ?? []).map(({ check, owner, reason, until }, i) => {
    const path = ['waivers', String(i)];
    refuseUnknownId(names, [...path, 'check'], check);
    if (!isDate(until))
      throw configFault(file, [...path, 'until'], `${quoteText(until)} is not a date.`);
    return {
      check,
      owner: readOwner(file, [...path, 'owner'], owner, domains),
      reason: presentText(reason.trim()),
      until,
      place: presentPosition(file.source, offsetAt(file.tree, path)),
    };
  });
};

const readSeverities = (names: ConfigNames): Config['severities'] => {
  const severities = names.file.raw.severities ?? {};
  for (const id of Object.keys(severities))
    refuseUnknownId(names, ['severities', id], id, nameOffsetAt);
  return severities;
};

/** A wrong value as messages show it: there may be a key in it. */
const showServer = (text: string): string => {
  const shown = showServerText(text);
  return shown === undefined ? 'this' : quoteText(shown);
};

const readResolvers = (file: ConfigFile): readonly string[] => {
  const { resolvers = [] } = file.raw;
  const bad = resolvers.findIndex((one) => one !== 'system' && !parseServerAddress(one));
  if (bad < 0) return resolvers;
  throw configFault(
    file,
    ['resolvers', String(bad)],
    `${showServer(resolvers[bad] ?? '')} is not system, IP[:PORT] or https://...`,
  );
};

const readReferee = (file: ConfigFile, referee: string): string => {
  if (referee === 'none' || parseServerAddress(referee)?.kind === 'doh') return referee;
  throw configFault(
    file,
    ['referee'],
    `${showServer(referee)} is neither an https:// address nor the word none.`,
  );
};

/** The part of a configuration that is taken as it is. */
const plainOptions = ({
  rdap,
  ports,
  authoritative,
  timeout,
  concurrency,
}: PlainConfig): PlainConfig => ({
  ...(rdap === undefined ? {} : { rdap }),
  ...(ports === undefined ? {} : { ports }),
  ...(authoritative === undefined ? {} : { authoritative }),
  ...(timeout === undefined ? {} : { timeout }),
  ...(concurrency === undefined ? {} : { concurrency }),
});

/** @throws {UserError} with file, line and column. */
export const parseConfig = (source: SourceText, known: KnownNames): Config => {
  const file = parseConfigFile(source);
  const names = { file, known };
  const { baseline, referee, 'fail-on': failOn } = file.raw;
  const domains = readConfigDomains(names);
  return {
    file: source.file,
    domains,
    ...(baseline === undefined ? {} : { baseline: readPath(file, ['baseline'], baseline) }),
    only: readChoices(names, ['only'], file.raw.only),
    skip: readChoices(names, ['skip'], file.raw.skip),
    severities: readSeverities(names),
    resolvers: readResolvers(file),
    ...(referee === undefined ? {} : { referee: readReferee(file, referee) }),
    ...plainOptions(file.raw),
    ...(failOn === undefined ? {} : { failOn }),
    waivers: readWaivers(names, domains),
  };
};

/**
 * The configuration in `file`; `undefined` where there is no such file.
 * @param within the folder outside of which it must not lie, and from which its paths are told.
 * @throws {UserError}
 */
export const readConfig = (
  file: string,
  known: KnownNames,
  within?: string,
): Config | undefined => {
  const source = readSource(file, { mostBytes, ...(within === undefined ? {} : { within }) });
  return source && parseConfig(source, known);
};
