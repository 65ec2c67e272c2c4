/** Puts what files hold together into zones, and finds the zone of a domain. */
import type { DnsName } from '../../model/dns/dns.ts';
import { absoluteName, presentText } from '../../model/dns/presentation.ts';
import type {
  OtherRecord,
  Zone,
  ZoneFault,
  ZoneFile,
  ZoneRecord,
  ZoneUnknown,
  ZoneVersion,
  ZoneWriting,
} from '../../model/dns/zone.ts';
import { UserError } from '../../model/user-error.ts';
import { startOfFile } from '../source/source-text.ts';
import { closestOrigin } from './guess-origin.ts';
import { locationOnly, zoneFaults } from './record-faults.ts';

/** What was read: zones, and the faults of files in which none could be found. */
export interface ZoneSource {
  readonly zones: readonly Zone[];
  readonly faults: readonly ZoneFault[];
  /** Of the texts of all files that were read for them. */
  readonly digest?: string;
}

/** The records of one zone at one time, while they are put together. */
interface StateParts {
  readonly records: ZoneRecord[];
  readonly others: OtherRecord[];
  readonly unknowns: ZoneUnknown[];
  readonly faults: ZoneFault[];
}

const emptyState = (): StateParts => ({ records: [], others: [], unknowns: [], faults: [] });

/** One zone while it is put together. */
interface ZoneParts extends StateParts {
  readonly files: string[];
  before: StateParts | undefined;
  partial: boolean;
  loadedWhole: boolean;
}

const compareFaults = (a: ZoneFault, b: ZoneFault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

const outOfZoneFault = (
  record: ZoneRecord,
  { origins, loadedWhole }: Pick<ZoneFile, 'origins' | 'loadedWhole'>,
): ZoneFault => ({
  ...locationOnly(record),
  code: 'out-of-zone',
  message: `${absoluteName(record.owner)} lies outside ${origins.slice(0, 3).map(absoluteName).join(' ')}, and no server publishes it there${loadedWhole ? ': NSD refuses the zone' : ''}`,
  ...(loadedWhole ? { refusedBy: ['NSD'] } : {}),
});

/** Hands out what one file holds to its zones. */
const distributeRecords = (file: ZoneFile, parts: ReadonlyMap<DnsName, ZoneParts>): void => {
  const origins = new Set(file.origins);
  const findPart = (owner: DnsName) => parts.get(closestOrigin(origins, owner) ?? owner);
  const ownParts = [...origins].flatMap((origin) => parts.get(origin) ?? []);
  for (const part of ownParts) {
    part.files.push(file.file);
    part.partial &&= file.partial === true;
    part.loadedWhole &&= file.loadedWhole === true;
  }
  const hand = (state: ZoneVersion, stateOf: (part: ZoneParts) => StateParts | undefined): void => {
    const partsOf = (owner: DnsName | undefined): readonly StateParts[] =>
      (owner === undefined ? ownParts : [findPart(owner)]).flatMap(
        (part) => (part && stateOf(part)) ?? [],
      );
    for (const record of state.records) partsOf(record.owner)[0]?.records.push(record);
    for (const other of state.others) partsOf(other.owner)[0]?.others.push(other);
    for (const unknown of state.unknowns)
      for (const part of partsOf(unknown.owner ?? unknown.zone)) part.unknowns.push(unknown);
    const strays = state.records.filter(({ owner }) => closestOrigin(origins, owner) === undefined);
    const outside = strays.map((record) => outOfZoneFault(record, file));
    for (const fault of [...state.faults, ...outside]) {
      const own = partsOf(fault.owner);
      for (const part of own.length > 0 ? own : partsOf(undefined)) part.faults.push(fault);
    }
  };
  hand(file, (part) => part);
  if (file.before === undefined) return;
  for (const part of ownParts) part.before ??= emptyState();
  hand(file.before, ({ before }) => before);
};

/** Every zone that the files hold, in the order of its name. */
export const assembleZones = (files: readonly ZoneFile[]): ZoneSource => {
  const origins = [...new Set(files.flatMap((file) => file.origins))].sort();
  const parts = new Map<DnsName, ZoneParts>();
  for (const origin of origins)
    parts.set(origin, {
      ...emptyState(),
      files: [],
      before: undefined,
      partial: true,
      loadedWhole: true,
    });
  for (const file of files) distributeRecords(file, parts);
  const zones: Zone[] = [];
  // The first file that has the zone counts.
  const writers = new Map(
    files.toReversed().flatMap((file) => file.origins.map((origin) => [origin, file] as const)),
  );
  const writingOf = (origin: DnsName): ZoneWriting | undefined => {
    const file = writers.get(origin);
    const resourceType = file?.resourceTypes?.get(origin);
    return file && { format: file.format, ...(resourceType === undefined ? {} : { resourceType }) };
  };
  for (const [origin, { before, partial, loadedWhole, ...part }] of parts) {
    const judged = (state: StateParts): readonly ZoneFault[] =>
      [...state.faults, ...zoneFaults(state, { origin, loadedWhole })].sort(compareFaults);
    const writing = writingOf(origin);
    zones.push({
      origin,
      ...part,
      ...(writing && { writing }),
      faults: judged(part),
      ...(before === undefined ? {} : { before: { ...before, faults: judged(before) } }),
      ...(partial ? { partial } : {}),
    });
  }
  const lost = files.filter((file) => file.origins.length === 0);
  return { zones, faults: lost.flatMap(({ faults }) => faults) };
};

/** Where somebody begins who looks for a zone that is not there. */
const whereToLook = ({ zones, faults: [fault] }: ZoneSource): UserError['place'] => {
  const [file] = zones.flatMap(({ files }) => files);
  if (file !== undefined) return startOfFile(file);
  return fault && { ...startOfFile(fault.file), line: fault.line, column: fault.column };
};

/**
 * The zone that `domain` lies in: the closest.
 * @throws {UserError} that lists the zones there are.
 */
export const findZoneFor = ({ zones, faults }: ZoneSource, domain: DnsName): Zone => {
  const origin = closestOrigin(new Set(zones.map((zone) => zone.origin)), domain);
  const zone = zones.find((one) => one.origin === origin);
  if (zone !== undefined) return zone;
  const known = zones.slice(0, 20).map((one) => one.origin);
  const more = zones.length > known.length ? `, and ${zones.length - known.length} more` : '';
  const [first] = faults;
  const fault =
    first && `${presentText(first.file)}:${first.line}:${first.column}: ${first.message}.`;
  throw new UserError(
    `${presentText(domain)} is in none of the zones that were read.`,
    zones.length > 0 ? `They are: ${known.join(', ')}${more}.` : fault,
    whereToLook({ zones, faults }),
  );
};
