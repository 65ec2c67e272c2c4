/** The settings of a run, for the lines of a report that may be gone on with later. */
import { createHash, type Hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { OptionsOf } from '../../input/cli/options.ts';
import { pathKind, walkFiles } from '../../input/source/folder.ts';
import { withPlainFile } from '../../input/source/plain-file.ts';
import { parseSpec } from '../../input/zone/parse-spec.ts';
import { mostConfigurationBytes, zoneFolder } from '../../input/source/zone-folder.ts';
import { dohServerName } from '../../model/dns/server-name.ts';
import type { RunSettings } from '../../model/report.ts';
import type { AuditSettings } from '../../model/request.ts';

type Options = AuditSettings & Partial<OptionsOf<'audit'>>;

const pieceBytes = 1 << 20;

/** A file that can't be read is reported where its records are read. */
const addFile = (hash: Hash, name: string, path: string, mostBytes: number): void => {
  hash.update(`\n${name}\n`);
  try {
    withPlainFile(path, (read, size) => {
      if (size > mostBytes) hash.update('too large');
      else for (let at = 0; at < size; at += pieceBytes) hash.update(read(at, pieceBytes));
    });
  } catch {
    hash.update('unreadable');
  }
};

const addPath = (hash: Hash, path: string): void => {
  let isFolder = false;
  try {
    isFolder = pathKind(path) === 'folder';
  } catch {
    // It is not there.
  }
  if (!isFolder) return addFile(hash, '', path, Infinity);
  // What else lies beside the zones may be of any size.
  for (const file of walkFiles(path, '', zoneFolder))
    addFile(hash, file, join(path, file), mostConfigurationBytes);
};

const presentHash = (hash: Hash): string => `sha256:${hash.digest('hex').slice(0, 32)}`;

/** What the files say now. */
const digestFiles = (specs: readonly (string | undefined)[]): string | undefined => {
  const named = specs.filter((spec) => spec !== undefined);
  if (named.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const spec of named) {
    hash.update(`\n${spec}\n`);
    addPath(hash, resolve(parseSpec(spec, process.cwd()).path));
  }
  return presentHash(hash);
};

const digestText = (value: unknown): string | undefined =>
  value === undefined ? undefined : presentHash(createHash('sha256').update(JSON.stringify(value)));

const list = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : names.toSorted().join(',');

/** The settings of a run with these options. Reads every file that is named, and what a named folder holds. */
export const readRunSettings = (options: Options): RunSettings => {
  const { config, against, platform, zone } = options;
  const zones = [zone, ...(config?.domains ?? []).map((domain) => domain.zone)];
  const settings: Readonly<Record<string, string | undefined>> = {
    only: list(options.only),
    skip: list(options.skip),
    config: digestFiles([config?.file]),
    baseline: digestFiles([options.baseline ?? config?.baseline]),
    zone: digestFiles(zones),
    against: against === 'live' ? against : digestFiles([against]),
    offline: options.offline === true ? 'yes' : undefined,
    replay: digestFiles([options.replay]),
    rdap: options.rdap === true ? 'yes' : undefined,
    'allow-private': options.allowPrivate === true ? 'yes' : undefined,
    // Of a short key in the address, anybody who reads the report could find the one with this digest.
    'rdap-server': digestText(options.rdapServer && dohServerName(options.rdapServer.href)),
    referee: digestText(options.referee?.map(dohServerName)),
    control: digestText(options.controls),
    'apple-domain': digestText(options.appleDomain),
    for: platform,
  };
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
};
