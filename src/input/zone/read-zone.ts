/** Reads the zones of a file or a folder of the workspace: the one place where zone files are opened. */
import { basename, dirname, isAbsolute, join, posix, relative, resolve } from 'node:path';
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { errorCode } from '../../model/errno.ts';
import {
  type Zone,
  type ZoneFault,
  type ZoneFile,
  type ZoneFormat,
  type ZoneUnknown,
} from '../../model/dns/zone.ts';
import { leavingSignals } from '../source/signals.ts';
import { isThere, listFolder, type PathKind, pathKind, walkFiles } from '../source/folder.ts';
import type { Files } from '../dnscontrol/modules.ts';
import { findConflict } from '../source/merge-conflict.ts';
import {
  describeWayIn,
  liesOutside,
  notUtf8,
  readSource,
  sourceFault,
  type SourceText,
} from '../source/source-text.ts';
import { UserError } from '../../model/user-error.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import type { Include } from './bind.ts';
import { chooseFormat, detectFormat, mayBeZone } from './detect-format.ts';
import { originFromFileName } from './guess-origin.ts';
import { noZoneIn, refuseEmptyMasterFile } from '../source/no-records.ts';
import { type ConfigSetting, isOctodnsConfig, readOctodnsConfig } from './octodns-config.ts';
import { parseSpec } from './parse-spec.ts';
import { type ReadSetting, zoneForms } from './zone-forms.ts';
import { assembleZones, type ZoneSource } from './assemble-zones.ts';
import { isTerraformFile, parseConfigurations, placeInConfiguration } from './terraform-hcl.ts';
import { mostConfigurationBytes, zoneFolder } from '../source/zone-folder.ts';
import { createReadLog, type ReadLog } from '../source/read-log.ts';
import { createRepositoryFiles } from '../source/repository-files.ts';

/** A plan of a large infrastructure has some megabytes. */
const mostBytes = 16 * 1024 * 1024;
const mostFiles = 2000;

/** @throws {UserError} at the first conflict: which side is meant, only its owner knows. */
const refuseConflict = (source: SourceText): void => {
  const at = findConflict(source.text);
  if (at === undefined) return;
  throw sourceFault(source, at, 'a merge conflict is not resolved here.');
};

/** Opens files of the workspace, by paths from its root. */
const createOpener =
  (workspace: string, { note }: ReadLog) =>
  (file: string): SourceText | undefined => {
    const path = resolve(workspace, file);
    const source = readSource(path, { mostBytes, within: workspace, takesOctets: true });
    if (source === undefined) return undefined;
    const named = { ...source, file: relative(workspace, path).replaceAll('\\', '/') };
    refuseConflict(named);
    note(named);
    return named;
  };

type OpenSource = ReturnType<typeof createOpener>;

/** What `read` gives, or what it throws at the user. */
const readOrFault = <T>(read: () => T): T | Unreadable => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return { fault: error.clause };
    throw error;
  }
};

/**
 * The zone of a file that does not tell it: what it is named after. The one domain that is asked of a
 * single file comes first, unless it lies in that zone.
 */
const findOrigin = (
  file: string,
  asked: DnsName | undefined,
  isAlone: boolean,
): DnsName | undefined => {
  const own = originFromFileName(file);
  if (own === undefined || asked === undefined) return own ?? asked;
  return isAlone && !isWithin(asked, own) ? asked : own;
};

/** A file is looked for beside the one that includes it, then from the root, as name servers do from their own folder. */
const createIncluder =
  (open: OpenSource): Include =>
  (name, from) =>
    isAbsolute(name)
      ? { fault: 'its path is not relative, and leads out of the repository' }
      : (readOrFault(() => open(join(dirname(from), name)) ?? open(name)) ?? {
          fault: 'there is no such file',
        });

/** Folders are looked for as files are that another includes. */
const createLister =
  (workspace: string): ConfigSetting['list'] =>
  (folder, from) => {
    const place = [posix.join(dirname(from), folder), posix.normalize(folder)].find((one) => {
      const path = resolve(workspace, one);
      return (
        isThere(path) && pathKind(path) === 'folder' && !liesOutside(join(path, 'x'), workspace)
      );
    });
    const entries = place === undefined ? [] : listFolder(resolve(workspace, place));
    return entries.filter(({ kind }) => kind !== 'folder').map(({ name }) => name);
  };

/** How a script reaches the files that it loads. */
const createScriptFiles = (workspace: string, open: OpenSource): Files => ({
  open: (path) =>
    readOrFault(() => {
      const source = open(path);
      if (source?.octets) throw notUtf8(source.file);
      return source;
    }),
  list: (folder, recursive) => {
    const path = resolve(workspace, folder);
    const isInside =
      isThere(path) && pathKind(path) === 'folder' && !liesOutside(join(path, 'x'), workspace);
    return isInside
      ? [...walkFiles(workspace, folder, recursive ? zoneFolder : { ...zoneFolder, deepest: 0 })]
      : [];
  },
});

/** What one file gives, and the files that it loads as parts of itself. */
interface ParsedFile {
  readonly source: SourceText;
  readonly files: readonly ZoneFile[];
  readonly loaded: ReadonlySet<string>;
}

interface ParseSetting extends Omit<ReadSetting, 'origin' | 'listBeside'> {
  readonly list: ConfigSetting['list'];
  readonly isAlone: boolean;
}

const parseZoneFile = async (
  source: SourceText,
  format: ZoneFormat,
  { isAlone, list, ...setting }: ParseSetting,
): Promise<ParsedFile> => {
  const loaded = new Set<string>();
  if (format === 'octodns' && isOctodnsConfig(source))
    return { source, files: readOctodnsConfig(source, { ...setting, list }), loaded };
  if (source.octets && format !== 'bind') throw notUtf8(source.file);
  const origin = findOrigin(source.file, setting.asked, isAlone);
  const listBeside = () => (isAlone ? list('.', source.file) : []);
  const read = await zoneForms[format].read(source, { ...setting, origin, listBeside });
  return 'files' in read
    ? { source, files: read.files, loaded: read.loaded ?? loaded }
    : { source, files: [read], loaded };
};

/** What other files load is read as a part of these. */
const withoutLoaded = (all: readonly ParsedFile[]): readonly ParsedFile[] =>
  all.filter(
    ({ source, loaded }) =>
      !all.some((one) => one.loaded.has(source.file) && !loaded.has(one.source.file)),
  );

const listZoneFiles = (workspace: string, folder: string): readonly string[] => {
  const files: string[] = [];
  for (const path of walkFiles(workspace, folder, zoneFolder)) {
    if (mayBeZone(basename(path)) || isTerraformFile(path)) files.push(path);
    if (files.length > mostFiles)
      throw new UserError(
        `${presentText(folder)} holds more than ${mostFiles} files that may be zones.`,
        'Name the folder or the file that holds the zones.',
      );
  }
  return files;
};

/** @throws {UserError} if it is a link, isn't there or can't be looked at; `shown` is its name in messages. */
const zonePathKind = (path: string, shown: string): PathKind => {
  try {
    const kind = pathKind(path);
    if (kind !== 'link') return kind;
  } catch (error) {
    const code = errorCode(error);
    throw new UserError(
      code === 'ENOENT'
        ? `There is no ${shown}.`
        : `${shown} cannot be read (${code ?? 'unknown reason'}).`,
    );
  }
  throw new UserError(`${shown} is a symbolic link; only a file or a folder itself is read.`);
};

interface FoundFiles {
  readonly sources: readonly (readonly [SourceText, ZoneFormat])[];
  readonly faults: readonly ZoneFault[];
}

const findInFile = (
  source: SourceText | undefined,
  path: string,
  format?: ZoneFormat,
): FoundFiles => {
  if (source === undefined) throw new UserError(`There is no ${presentText(path)}.`);
  return { sources: [[source, chooseFormat(source, format)]], faults: [] };
};

const toUnknownFile = ({ file, line, column }: ZoneFault): ZoneUnknown => ({
  file,
  line,
  column,
  why: 'the file cannot be read',
  mayBeNone: true,
});

const withUnknowns = (zone: Zone, more: readonly ZoneUnknown[]): Zone =>
  more.length === 0 ? zone : { ...zone, unknowns: [...zone.unknowns, ...more] };

/** Files that are no zones are skipped; those that cannot be read are told. */
const findInFolder = (
  files: readonly string[],
  open: OpenSource,
  format?: ZoneFormat,
): FoundFiles => {
  const sources: (readonly [SourceText, ZoneFormat])[] = [];
  const faults: ZoneFault[] = [];
  for (const file of files) {
    const head = { file, line: 1, column: 1, code: 'unreadable' } as const;
    const source = readOrFault(() => open(file));
    if (source === undefined) continue;
    if (isUnreadable(source)) {
      faults.push({ ...head, message: source.fault });
      continue;
    }
    const found = detectFormat(source);
    // The files that octoDNS's configuration names are in the folder as well.
    if (found === undefined || found !== (format ?? found) || isOctodnsConfig(source)) continue;
    if (source.octets && found !== 'bind') faults.push({ ...head, message: notUtf8(file).clause });
    else sources.push([source, found]);
  }
  return { sources, faults };
};

/**
 * The configurations of Terraform or OpenTofu that `files` are a part of: a file is read with the
 * others of its folder, and stands for the zones that it has records of.
 */
const readConfigurations = (
  files: readonly string[],
  workspace: string,
  {
    asked,
    isAlone,
    log,
  }: { readonly asked: DnsName | undefined; readonly isAlone: boolean; readonly log: ReadLog },
): readonly ZoneFile[] => {
  const fromRoot = (path: string): string =>
    relative(workspace, resolve(workspace, path)).replaceAll('\\', '/');
  const folders = files.map((file) => fromRoot(dirname(file)));
  const [first] = files;
  const named = isAlone && first !== undefined ? fromRoot(first) : undefined;
  const outside = folders.findIndex((one) => one.split('/', 1)[0] === '..' || isAbsolute(one));
  if (outside >= 0)
    throw new UserError(
      `${presentText(files[outside] ?? '')} lies outside ${presentText(workspace)}.`,
      describeWayIn(resolve(workspace, files[outside] ?? ''), workspace),
    );
  return files.length === 0
    ? []
    : parseConfigurations(
        createRepositoryFiles(workspace, mostConfigurationBytes, log.note),
        [...new Set(folders)],
        { asked, named },
      );
};

/** The files to read: those of a configuration are read together, all others each for itself. */
const findFiles = (
  path: string,
  format: ZoneFormat | undefined,
  {
    open,
    workspace,
    isFile,
  }: {
    readonly open: OpenSource;
    readonly workspace: string;
    readonly isFile: boolean;
  },
): FoundFiles & { readonly configuration: readonly string[] } => {
  const isOwn = (file: string): boolean =>
    isTerraformFile(file) && (format === undefined || format === 'terraform');
  if (isFile && isOwn(path)) return { configuration: [path], sources: [], faults: [] };
  if (isFile) return { configuration: [], ...findInFile(open(path), path, format) };
  const listed = listZoneFiles(workspace, path);
  const others = listed.filter((file) => !isTerraformFile(file));
  return { configuration: listed.filter(isOwn), ...findInFolder(others, open, format) };
};

/**
 * The zones that `spec` (`FILE|DIR[:format]`, from `workspace`) holds. What is wrong within a zone
 * is data, in `faults`. `origin` is the zone of a file that does not tell its own:
 * the domain that is asked about. One that is to be `published` has records.
 * @throws {UserError} where nothing can be read: no file, outside the workspace, a link, too
 * large, no text, JSON or YAML that is none; a `NoRecordsError` where there is no zone in it.
 */
export const readZone = (
  spec: string,
  workspace: string,
  origin?: DnsName,
  published = false,
): Promise<ZoneSource> =>
  leavingSignals(async () => {
    const { path, format } = parseSpec(spec, workspace);
    const log = createReadLog();
    const open = createOpener(workspace, log);
    const isFile = zonePathKind(resolve(workspace, path), presentText(path)) !== 'folder';
    const { configuration, sources, faults } = findFiles(path, format, { open, workspace, isFile });
    const setting = {
      include: createIncluder(open),
      scripts: createScriptFiles(workspace, open),
      list: createLister(workspace),
      asked: origin,
      isAlone: isFile,
    };
    const parsed = await Promise.all(
      sources.map(([source, found]) => parseZoneFile(source, found, setting)),
    );
    // What a plan does is said by the configuration beside it, at a line that people know.
    const atItsLine = (file: ZoneFile): ZoneFile =>
      isFile && file.format === 'terraform'
        ? placeInConfiguration(createRepositoryFiles(workspace, mostConfigurationBytes), file)
        : file;
    if (isFile && published) refuseEmptyMasterFile(path, parsed);
    const { zones, faults: lost } = assembleZones([
      ...readConfigurations(configuration, workspace, { asked: origin, isAlone: isFile, log }),
      ...withoutLoaded(parsed).flatMap((one) => one.files.map(atItsLine)),
    ]);
    const source = {
      // Which zone a file holds that cannot be read, if any, nobody knows.
      zones: zones.map((zone) => withUnknowns(zone, faults.map(toUnknownFile))),
      faults: [...lost, ...faults],
      digest: log.digest(),
    };
    if (source.zones.length > 0 || source.faults.length > 0) return source;
    throw noZoneIn(path, { isFile, configured: configuration.length > 0 });
  });
