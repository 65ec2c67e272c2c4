/** Puts what files hold together into zones, and finds the zone of a domain. */
import type { DnsName } from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import { absoluteName, presentText } from '../../model/dns/presentation.ts';
import type { OtherRecord, Zone, ZoneFault, ZoneFile, ZoneRecord } from '../../model/dns/zone.ts';
import { UserError } from '../../model/user-error.ts';
import { locationOnly, zoneFaults } from './record-faults.ts';

/** What was read: zones, and the faults of files in which none could be found. */
export interface ZoneSource {
  readonly zones: readonly Zone[];
  readonly faults: readonly ZoneFault[];
}

/** The closest of `origins` that `name` lies within. */
const closestOrigin = (origins: ReadonlySet<DnsName>, name: DnsName): DnsName | undefined => {
  let here = name;
  while (!origins.has(here) && here !== '.') here = parentName(here);
  return origins.has(here) ? here : undefined;
};

/** One zone while it is put together. */
interface ZoneParts {
  readonly files: string[];
  readonly records: ZoneRecord[];
  readonly others: OtherRecord[];
  readonly faults: ZoneFault[];
  before: { readonly records: ZoneRecord[]; readonly others: OtherRecord[] } | undefined;
  partial: boolean;
}

const compareFaults = (a: ZoneFault, b: ZoneFault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

const outOfZoneFault = (record: ZoneRecord, origins: readonly DnsName[]): ZoneFault => ({
  ...locationOnly(record),
  code: 'out-of-zone',
  message: `${absoluteName(record.owner)} lies outside ${origins.slice(0, 3).map(absoluteName).join(' ')}, and no server publishes it there`,
});

/** Hands out what one file holds to its zones. */
const distributeRecords = (file: ZoneFile, parts: ReadonlyMap<DnsName, ZoneParts>): void => {
  const origins = new Set(file.origins);
  const findPart = (owner: DnsName) => parts.get(closestOrigin(origins, owner) ?? owner);
  const ownParts = [...origins].flatMap((origin) => parts.get(origin) ?? []);
  for (const part of ownParts) {
    part.files.push(file.file);
    part.partial &&= file.partial === true;
  }
  const strays = file.records.filter(({ owner }) => closestOrigin(origins, owner) === undefined);
  const faults = [...file.faults, ...strays.map((record) => outOfZoneFault(record, file.origins))];
  for (const fault of faults) {
    const own = fault.owner && findPart(fault.owner);
    for (const part of own ? [own] : ownParts) part.faults.push(fault);
  }
  for (const record of file.records) findPart(record.owner)?.records.push(record);
  for (const other of file.others) findPart(other.owner)?.others.push(other);
  if (file.before === undefined) return;
  for (const part of ownParts) part.before ??= { records: [], others: [] };
  for (const record of file.before.records) findPart(record.owner)?.before?.records.push(record);
  for (const other of file.before.others) findPart(other.owner)?.before?.others.push(other);
};

/** Every zone that the files hold, in the order of its name. */
export const assembleZones = (files: readonly ZoneFile[]): ZoneSource => {
  const origins = [...new Set(files.flatMap((file) => file.origins))].sort();
  const parts = new Map<DnsName, ZoneParts>();
  for (const origin of origins)
    parts.set(origin, {
      files: [],
      records: [],
      others: [],
      faults: [],
      before: undefined,
      partial: true,
    });
  for (const file of files) distributeRecords(file, parts);
  const zones: Zone[] = [];
  for (const [origin, { before, partial, ...part }] of parts)
    zones.push({
      origin,
      ...part,
      faults: [...part.faults, ...zoneFaults(part)].sort(compareFaults),
      ...(before === undefined ? {} : { before }),
      ...(partial ? { partial } : {}),
    });
  const lost = files.filter((file) => file.origins.length === 0);
  return { zones, faults: lost.flatMap(({ faults }) => faults) };
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
  );
};
