/** Terraform and OpenTofu configuration, as people write it: the records that its resources make. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import type { ZoneFile, ZoneState } from '../../model/dns/zone.ts';
import { createLimits } from '../hcl/evaluation.ts';
import { type Configuration, readConfiguration } from '../hcl/read-configuration.ts';
import type { RepositoryFiles } from '../source/repository-files.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import { withBlockPlaces } from './terraform/plan-places.ts';
import { derivations } from './terraform/derivations.ts';
import { withZonesOf } from './terraform/find-zones.ts';
import { readResources } from './terraform/read-resources.ts';
import type { ZoneDraft } from './zone-draft.ts';

/** Whether a file is configuration, by its name. */
export const isTerraformFile = (file: string): boolean => /\.(?:tf|tofu)(?:\.json)?$/.test(file);

/** The one file that the user named; `undefined`: the whole folder. */
type NamedFile = string | undefined;

/** What was not read may hold records of any zone. */
const addGaps = (
  draft: ZoneDraft,
  { notRead, faults }: Configuration,
  { origins, named }: { readonly origins: readonly DnsName[]; readonly named: NamedFile },
): void => {
  for (const { place, message } of faults) {
    // Of another file than the named one, it is only a gap.
    if (named === undefined || named === place.file) draft.fault('syntax', message, place);
    draft.unknown({ ...place, why: 'the block has a syntax fault', mayBeNone: true });
  }
  for (const { place, why } of notRead) {
    draft.unknown({ ...place, why, mayBeNone: true });
    // Without a zone nobody would hear of it.
    if (origins.length === 0) draft.fault('unsupported', why, place);
  }
};

/** The files that hold records of zones, and of which; the first of them has the state of all. */
const homesOf = (
  { records, others, unknowns }: ZoneState,
  origins: readonly DnsName[],
): ReadonlyMap<string, readonly DnsName[]> => {
  const homes = new Map<string, Set<DnsName>>();
  const placed = [...records, ...others, ...unknowns];
  for (const { file, owner } of placed) {
    const home = homes.get(file) ?? new Set();
    homes.set(file, home);
    for (const origin of origins)
      if (owner !== undefined && isWithin(owner, origin)) home.add(origin);
  }
  return new Map([...homes].map(([file, zones]) => [file, [...zones]]));
};

interface Asked {
  /** The zone of records whose zone the files do not say. */
  readonly asked: DnsName | undefined;
  /** Of one file, only the zones are read that it has records of, with those in other files of its folder. */
  readonly named: NamedFile;
}

/** One zone file for all of a configuration, and one without records for each further file that records are in. */
const toZoneFiles = (
  configuration: Configuration,
  folder: string,
  { asked, named }: Asked,
): readonly ZoneFile[] => {
  const resources =
    named === undefined
      ? configuration.resources
      : withZonesOf(configuration.resources, ({ rootFile }) => rootFile === named);
  const { origins, resourceTypes, read } = readResources(
    resources,
    asked,
    'the argument is not given',
  );
  const draft = read(resources);
  addGaps(draft, configuration, { origins, named });
  const state = draft.state();
  const homes = homesOf(state, origins);
  const [first = folder] = [...homes.keys(), ...resources.map(({ place }) => place.file)];
  const withoutRecords = (file: string, zones: readonly DnsName[]): ZoneFile => ({
    format: 'terraform',
    file,
    origins: zones,
    records: [],
    others: [],
    unknowns: [],
    faults: [],
  });
  return [
    { format: 'terraform', file: first, origins, resourceTypes, ...state, faults: draft.faults() },
    ...[...homes]
      .filter(([file, zones]) => file !== first && zones.length > 0)
      .map(([file, zones]) => withoutRecords(file, zones)),
  ];
};

/** Whether values are assigned in the folder: then it is applied for itself, also if another takes it as a module. */
const hasOwnValues = (files: RepositoryFiles, folder: string): boolean => {
  const listed = files.list(folder);
  return !isUnreadable(listed) && listed.some(({ name }) => /\.tfvars(?:\.json)?$/.test(name));
};

/**
 * The records of each of `folders` as a configuration of its own. One that another takes as a module
 * is read only as that.
 */
export const parseConfigurations = (
  files: RepositoryFiles,
  folders: readonly string[],
  asked: Asked,
): readonly ZoneFile[] => {
  const limits = createLimits();
  const read = folders.map((folder) => ({
    folder,
    configuration: readConfiguration(files, folder, { derivations, limits }),
  }));
  const modules = new Set(read.flatMap(({ configuration }) => configuration.moduleFolders));
  const roots = read.filter(({ folder }) => !modules.has(folder) || hasOwnValues(files, folder));
  // Folders that take only each other as modules are said for what they are.
  return (roots.length > 0 ? roots : read).flatMap(({ folder, configuration }) =>
    toZoneFiles(configuration, folder, asked),
  );
};

/** The plan at the lines of the configuration in its own folder, if there is one. */
export const placeInConfiguration = (files: RepositoryFiles, plan: ZoneFile): ZoneFile => {
  const folder = plan.file.includes('/') ? plan.file.replace(/\/[^/]*$/, '') : '';
  const listed = files.list(folder);
  if (isUnreadable(listed) || !listed.some(({ name }) => isTerraformFile(name))) return plan;
  const { resources } = readConfiguration(files, folder, { derivations });
  return withBlockPlaces(plan, resources);
};
