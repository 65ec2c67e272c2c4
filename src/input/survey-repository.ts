/** Looks through a repository for what `dns-audit init` can build on: files with records, a workflow, a configuration. */
import { basename, dirname, join } from 'node:path';
import { configFiles } from '../model/config.ts';
import type { RecordSource, Repository } from '../model/repository.ts';
import { isThere, listFolder, walkFiles } from './source/folder.ts';
import { readSource } from './source/source-text.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Zone, ZoneFormat } from '../model/dns/zone.ts';
import { UserError } from '../model/user-error.ts';
import { detectFormat, mayBeZone } from './zone/detect-format.ts';
import { isOctodnsConfig } from './zone/octodns-config.ts';
import { isTerraformFile } from './zone/terraform-hcl.ts';
import { readZone } from './zone/read-zone.ts';
import { greatest } from '../model/list/large-lists.ts';

/** More files than this are not looked at: init is to be quick, and can be told where records are. */
const mostFiles = 5000;
const deepest = 6;
const mostBytes = 1024 * 1024;

/** Folders in which others' files are, or what is made of one's own. */
const skipped = /^(?:\.|node_modules$|vendor$|dist$|build$|target$)/;

const listFiles = (root: string): readonly string[] => {
  const files: string[] = [];
  const walk = { isSkipped: (name: string) => skipped.test(name), deepest };
  for (const file of walkFiles(root, '', walk)) {
    files.push(file);
    if (files.length === mostFiles) break;
  }
  return files;
};

/** Formats whose files may leave the zone to what is asked about. */
const needsDomain: ReadonlySet<ZoneFormat> = new Set([
  'registry',
  'route53',
  'dnsendpoint',
  'cloudformation',
  'ovh',
  'hetzner',
]);

/** The text of a file; `undefined` where it cannot be had. */
const readText = (root: string, file: string): string | undefined => {
  try {
    return readSource(join(root, file), { mostBytes, within: root })?.text;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

/** What `spec` holds; nothing if it cannot be read. */
const readZones = async (
  spec: string,
  root: string,
  asked?: DnsName,
): Promise<readonly Zone[] | undefined> => {
  try {
    return (await readZone(spec, root, asked)).zones.filter(({ records }) => records.length > 0);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
};

const findRecordSource = async (root: string, path: string): Promise<readonly RecordSource[]> => {
  const text = readText(root, path);
  const source = { file: path, text: text ?? '' };
  const format = text === undefined ? undefined : detectFormat(source);
  if (format === undefined) return [];
  const zones = await readZones(`${path}:${format}`, root);
  if (zones === undefined && format !== 'registry') return [];
  // A file without a record of its own is something else, unless it has to be told its zone.
  const origins = zones?.map(({ origin }) => origin) ?? [];
  if (origins.length === 0 && !needsDomain.has(format)) return [];
  return [{ path, format, origins, ...(isOctodnsConfig(source) && { isRoot: true }) }];
};

/** Folders are tried one by one for the deepest that has all records of a zone. */
const mostFolders = 50;

const depth = (folder: string): number => (folder === '.' ? 0 : folder.split('/').length);

const terraformSpec = (folder: string): string => (folder === '.' ? `${folder}:terraform` : folder);

/**
 * The zones in the configurations of `folders`, each with the deepest folder that has all of its
 * records. `asked`: the zone of records whose zone no file tells.
 */
const findTerraform = async (
  root: string,
  folders: readonly string[],
  asked?: DnsName,
): Promise<readonly RecordSource[]> => {
  if (folders.length === 0) return [];
  const whole = (await readZones('.:terraform', root, asked)) ?? [];
  const deepestFirst = folders
    .filter((folder) => folder !== '.')
    .slice(0, mostFolders)
    .toSorted((a, b) => depth(b) - depth(a));
  const homes = new Map<DnsName, string>();
  for (const folder of whole.length === 0 ? [] : deepestFirst)
    for (const { origin, records } of (await readZones(`${folder}:terraform`, root, asked)) ?? []) {
      const all = whole.find((zone) => zone.origin === origin)?.records.length;
      if (!homes.has(origin) && records.length === all) homes.set(origin, folder);
    }
  return whole.map(({ origin }) => ({
    path: terraformSpec(homes.get(origin) ?? '.'),
    format: 'terraform',
    origins: [origin],
    isRoot: true,
  }));
};

/** A subdomain's file of a registry is named after it: `jane.json`. */
const mayNameDomain = ({ path, format }: RecordSource, domain: DnsName): boolean =>
  format !== 'registry' || domain.startsWith(`${basename(path, '.json').toLowerCase()}.`);

/** More files that do not say their zone are not tried. */
const mostLoose = 50;

/** The records of the domain among what does not say its zone: the files are read as of that domain. */
const findLoose = async (
  root: string,
  { sources, terraform }: Repository,
  domain: DnsName,
): Promise<RecordSource | undefined> => {
  const loose = sources.filter((one) => one.origins.length === 0 && mayNameDomain(one, domain));
  for (const source of loose.slice(0, mostLoose)) {
    const zones = (await readZones(`${source.path}:${source.format}`, root, domain)) ?? [];
    const isIts = zones.some(({ records }) => records.some(({ owner }) => owner === domain));
    if (isIts) return source;
  }
  const found = await findTerraform(root, terraform, domain);
  return found.find(({ origins }) => origins.some((origin) => isWithin(domain, origin)));
};

/** The zone to name in the configuration for the domain: the closest; a folder if several files of it hold it. */
export const findDomainFile = async (
  root: string,
  repository: Repository,
  domain: DnsName,
): Promise<string | undefined> => {
  const holders = repository.sources.flatMap(({ path, isRoot, origins }) =>
    origins
      .filter((origin) => isWithin(domain, origin))
      .map((origin) => ({ path, isRoot, length: origin.length })),
  );
  const closest = Math.max(0, greatest(holders.map(({ length }) => length)));
  const own = holders.filter(({ length }) => length === closest);
  const lead = own.find(({ isRoot }) => isRoot);
  if (lead !== undefined) return lead.path;
  const [first, ...others] = own.map(({ path }) => path);
  if (first === undefined) return (await findLoose(root, repository, domain))?.path;
  const folder = dirname(first);
  const isFolder = others.length > 0 && others.every((path) => dirname(path) === folder);
  return isFolder && folder !== '.' ? folder : first;
};

const findWorkflow = (root: string): string | undefined => {
  const folder = '.github/workflows';
  if (!isThere(join(root, folder))) return undefined;
  return listFolder(join(root, folder))
    .filter(({ name }) => /\.ya?ml$/.test(name))
    .map(({ name }) => `${folder}/${name}`)
    .find((file) => readText(root, file)?.includes('dns-audit/dns-audit@') === true);
};

export const surveyRepository = async (root: string): Promise<Repository> => {
  const files = listFiles(root);
  const terraform = [...new Set(files.filter(isTerraformFile).map((file) => dirname(file)))];
  const sources: (readonly RecordSource[])[] = [await findTerraform(root, terraform)];
  for (const file of files.filter((one) => mayBeZone(one) && !isTerraformFile(one)))
    sources.push(await findRecordSource(root, file));
  const workflow = findWorkflow(root);
  const config = configFiles.find((name) => isThere(join(root, name)));
  return {
    sources: sources.flat(),
    terraform,
    ...(workflow === undefined ? {} : { workflow }),
    ...(config === undefined ? {} : { config }),
  };
};
