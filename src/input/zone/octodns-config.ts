/** octoDNS's configuration: the sources of each zone, and the files that these read. */
import { basename, dirname } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import { absoluteName, presentText } from '../../model/dns/presentation.ts';
import type { SourceLocation, ZoneFile, ZoneUnknown } from '../../model/dns/zone.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { isTruthy, listItems, objectMembers, scalarText, valueAt } from '../document/access.ts';
import { quoteText, type Tree } from '../document/tree.ts';
import { parseYaml } from '../document/yaml.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Include, parseBind } from './bind.ts';
import { createLocator } from './locator.ts';
import { type OctodnsOptions, parseOctodns } from './octodns.ts';
import { readOwnerName } from './zone-draft.ts';

export interface ConfigSetting {
  readonly include: Include;
  /** The names of the files in a folder that `from` names; none if there is no such folder. */
  readonly list: (folder: string, from: string) => readonly string[];
  /** The domain that is asked about. */
  readonly asked: DnsName | undefined;
}

/** More zones of one configuration are not read. */
const mostZones = 1000;

/** Whether a file is such a configuration, with zones in files. */
export const isOctodnsConfig = ({ file, text }: SourceText): boolean =>
  /\.ya?ml$/i.test(file) &&
  /^["']?providers["']?:/m.test(text) &&
  /^["']?zones["']?:/m.test(text) &&
  /YamlProvider\b|ZoneFileSource\b/.test(text);

/** A provider that reads files, as its options have it. */
interface FileProvider extends OctodnsOptions {
  /** The files of a zone, by paths from the configuration. */
  readonly paths: (zone: DnsName) => readonly string[];
  readonly isBind: boolean;
  /** Its records take the place of those of earlier sources. */
  readonly replaces: boolean;
}

const optionText = (provider: Tree, ...names: readonly string[]): string | undefined =>
  names.map((name) => scalarText(valueAt(provider, name))).find((text) => text !== undefined);

const yamlPaths =
  (provider: Tree, split: string | undefined, { list }: ConfigSetting, from: string) =>
  (zone: DnsName): readonly string[] => {
    const directory = optionText(provider, 'directory') ?? '.';
    const shared = optionText(provider, 'shared_filename');
    const folder = `${directory}/${zone}${split ?? ''}`;
    const pieces = split === undefined ? [] : list(folder, from);
    return [
      ...pieces.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name}`),
      ...(isTruthy(valueAt(provider, 'disable_zonefile')) ? [] : [`${directory}/${zone}.yaml`]),
      ...(shared === undefined ? [] : [`${directory}/${shared}`]),
    ];
  };

const bindPaths =
  (provider: Tree) =>
  (zone: DnsName): readonly string[] => [
    `${optionText(provider, 'directory') ?? '.'}/${zone}${optionText(provider, 'file_extension') ?? '.'}`,
  ];

/** How the provider reads its files; `undefined` if it is of another class. */
const toFileProvider = (
  provider: Tree,
  setting: ConfigSetting,
  from: string,
): FileProvider | undefined => {
  const [, kind] =
    /(?:^|\.)(YamlProvider|SplitYamlProvider|ZoneFileSource)$/.exec(
      optionText(provider, 'class') ?? '',
    ) ?? [];
  if (kind === undefined) return undefined;
  const isBind = kind === 'ZoneFileSource';
  const usual = kind === 'SplitYamlProvider' ? '.' : undefined;
  const split = optionText(provider, 'split_extension', 'extension') ?? usual;
  const escaped = optionText(provider, 'escaped_semicolons');
  return {
    paths: isBind ? bindPaths(provider) : yamlPaths(provider, split, setting, from),
    isBind,
    replaces: isTruthy(valueAt(provider, 'populate_should_replace')),
    lenient: isTruthy(valueAt(provider, 'lenient')),
    escapedSemicolons: escaped === undefined ? undefined : !/^(?:false|no|off)$/i.test(escaped),
    include: setting.include,
  };
};

interface ConfigRun {
  readonly config: SourceText;
  readonly tree: Tree;
  readonly place: (offset: number) => SourceLocation;
  readonly setting: ConfigSetting;
}

/** A file that is there and cannot be read may hold any record of the zone. */
const unreadFile = (path: string, zone: DnsName, { config, place, setting }: ConfigRun) =>
  setting.list(dirname(path), config.file).includes(basename(path))
    ? [bare(config, zone, [{ ...place(0), why: `${presentText(path)} cannot be read` }])]
    : [];

/** What the provider's files of the zone hold; those that are not there hold nothing. */
const readFiles = (
  run: ConfigRun,
  provider: FileProvider,
  { zone, fileZone, lenient }: { zone: DnsName; fileZone: DnsName; lenient: boolean },
): readonly ZoneFile[] => {
  const { config, setting } = run;
  return provider.paths(fileZone).flatMap((path) => {
    const source = setting.include(path, config.file);
    if (isUnreadable(source)) return unreadFile(path, zone, run);
    if (provider.isBind) return [parseBind(source, { origin: zone, include: setting.include })];
    const options = { ...provider, lenient: lenient || provider.lenient === true };
    return [parseOctodns(source, zone, options)];
  });
};

const recordKey = ({ owner, type }: { readonly owner: DnsName; readonly type: string }): string =>
  `${owner} ${type}`;

/** The earlier files without what later ones replace. */
const withReplaced = (
  earlier: readonly ZoneFile[],
  later: readonly ZoneFile[],
): readonly ZoneFile[] => {
  const keys = new Set(
    later.flatMap(({ records, others }) => [...records, ...others].map(recordKey)),
  );
  return earlier.map((file) => ({
    ...file,
    records: file.records.filter((one) => !keys.has(recordKey(one))),
    others: file.others.filter((one) => !keys.has(recordKey(one))),
  }));
};

const bare = (config: SourceText, zone: DnsName, unknowns: readonly ZoneUnknown[]): ZoneFile => ({
  format: 'octodns',
  file: config.file,
  origins: [zone],
  records: [],
  others: [],
  unknowns,
  faults: [],
});

/** A source that makes one TXT record of a variable of the environment. */
const fromEnvironment = (source: Tree, zone: DnsName, place: SourceLocation): ZoneUnknown => {
  const owner = readOwnerName(optionText(source, 'name') ?? '', zone, 'relative')?.owner;
  const why = 'its value comes from the environment';
  return { ...place, zone, ...(owner === undefined ? {} : { owner, type: 'TXT' }), why };
};

/** One zone out of its sources, in their order, and what of these is not read. */
const readConfiguredZone = (
  run: ConfigRun,
  zone: DnsName,
  { fileZone, settings }: { readonly fileZone: DnsName; readonly settings: Tree },
): readonly ZoneFile[] => {
  const { config, tree, place, setting } = run;
  const lenient = isTruthy(valueAt(settings, 'lenient'));
  const unknowns: ZoneUnknown[] = [];
  let files: readonly ZoneFile[] = [];
  for (const item of listItems(valueAt(settings, 'sources'))) {
    const id = scalarText(item) ?? '';
    const found = valueAt(tree, 'providers', id);
    const provider = found && toFileProvider(found, setting, config.file);
    const open = (why: string) => unknowns.push({ ...place(item.at), zone, why });
    if (found && /(?:^|\.)EnvVarSource$/.test(optionText(found, 'class') ?? '')) {
      unknowns.push(fromEnvironment(found, zone, place(item.at)));
      continue;
    }
    if (provider === undefined) {
      open(`its source ${quoteText(id)} is not a file that is read here`);
      continue;
    }
    const read = readFiles(run, provider, { zone, fileZone, lenient });
    if (read.length === 0)
      open(`the file of its source ${quoteText(id)} is not there, or cannot be opened`);
    files = [...(provider.replaces ? withReplaced(files, read) : files), ...read];
  }
  for (const item of [
    ...listItems(valueAt(settings, 'processors')),
    ...listItems(valueAt(tree, 'manager', 'processors')),
  ])
    unknowns.push({
      ...place(item.at),
      zone,
      why: `the processor ${quoteText(scalarText(item) ?? '')} may change its records`,
      mayBeNone: true,
    });
  const isTold = files.length > 0 && unknowns.length === 0;
  return [...files, ...(isTold ? [] : [bare(config, zone, unknowns)])];
};

/** The zone of a `*` that the domain is in: the closest for which there is a file. */
const findDynamicZone = (
  run: ConfigRun,
  settings: Tree,
): { readonly zone: DnsName; readonly files: readonly ZoneFile[] } | undefined => {
  let zone = run.setting.asked;
  for (; zone !== undefined && zone !== '.'; zone = parentName(zone)) {
    const files = readConfiguredZone(run, zone, { fileZone: zone, settings });
    if (files.some(({ file }) => file !== run.config.file)) return { zone, files };
  }
  return undefined;
};

const zoneName = (text: string | undefined): DnsName | undefined =>
  text === undefined ? undefined : readOwnerName(text, undefined, 'absolute')?.owner;

/**
 * The zones of the configuration, each as its sources have it.
 * @throws {UserError} where a file is not YAML, or not octoDNS's.
 */
export const readOctodnsConfig = (
  config: SourceText,
  setting: ConfigSetting,
): readonly ZoneFile[] => {
  const tree = parseYaml(config, 'failsafe');
  const run = { config, tree, place: createLocator(config), setting };
  const named = objectMembers(valueAt(tree, 'zones')).slice(0, mostZones);
  const read = new Map<DnsName, readonly ZoneFile[]>();
  for (const { name, value } of named) {
    const zone = zoneName(name);
    if (zone === undefined || name.startsWith('*')) continue;
    const alias = zoneName(scalarText(valueAt(value, 'alias')));
    const settings = alias && valueAt(tree, 'zones', absoluteName(alias));
    read.set(
      zone,
      readConfiguredZone(run, zone, { fileZone: alias ?? zone, settings: settings ?? value }),
    );
  }
  const dynamic = named.filter(({ name }) => name.startsWith('*'));
  for (const { value } of dynamic) {
    const found = findDynamicZone(run, value);
    if (found !== undefined && !read.has(found.zone)) read.set(found.zone, found.files);
  }
  return [...read.values()].flat();
};
