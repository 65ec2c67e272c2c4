/** Where the files of zones hold what answers for a name. */
import type { Finding } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import { presentRData } from '../model/dns/presentation.ts';
import type { SourceLocation, Zone, ZoneRecord, ZoneState } from '../model/dns/zone.ts';
import type { FindLocation } from '../model/source-location.ts';
import { findSourceName, indexZone } from './zone-index.ts';

/** The owner of the records that answer for `name`: itself, or a wildcard. */
export const answeringOwner = ({ records, others }: ZoneState, name: DnsName): DnsName =>
  findSourceName(
    indexZone(
      [],
      [...records, ...others].map(({ owner }) => owner),
    ),
    name,
  );

/** Whether the zone has a record that answers for the name and type. */
const holds = (zone: ZoneState, { name, type }: Finding['subject']): boolean => {
  const owner = answeringOwner(zone, name);
  return [...zone.records, ...zone.others].some((one) => one.owner === owner && one.type === type);
};

const recordKey = ({ file, owner, type, rdata }: ZoneRecord): string =>
  `${file} ${owner} ${type} ${presentRData(type, rdata)}`;

/**
 * Where the subject's record stood that is in the zone no more: at what stood right above it and is
 * still there, else below it, else at the head of its file. Absent where it was not there, or is.
 */
export const findWhereStood = (
  before: Zone,
  now: Zone,
  subject: Finding['subject'],
): SourceLocation | undefined => {
  const gone = before.records.find(
    ({ owner, type }) => owner === subject.name && type === subject.type,
  );
  if (gone === undefined || holds(now, subject)) return undefined;
  const present = new Map(now.records.map((one) => [recordKey(one), one]));
  const kept = before.records
    .filter(({ file }) => file === gone.file)
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .flatMap((one) => {
      const still = present.get(recordKey(one));
      return still === undefined ? [] : [{ was: one.line, still }];
    });
  const near = kept.findLast(({ was }) => was <= gone.line) ?? kept[0];
  if (near === undefined)
    return now.files.includes(gone.file) ? { file: gone.file, line: 1, column: 1 } : undefined;
  const { file, line, column } = near.still;
  return { file, line, column };
};

/** The zone that the name lies in: the one whose origin is longest. */
const closestZone = (zones: readonly Zone[], name: DnsName): Zone | undefined =>
  zones
    .filter(({ origin }) => isWithin(name, origin))
    .toSorted((a, b) => b.origin.length - a.origin.length)[0];

/**
 * The line of the first record that answers for the subject, by its own name or as a wildcard; of
 * the subject's type, if there is one; else the head of the file that holds the domain.
 */
export const findInZones =
  (zones: readonly Zone[]): FindLocation =>
  (domain, subject) => {
    const home = closestZone(zones, dnsName(domain));
    if (home === undefined) return undefined;
    const zone = (subject && closestZone(zones, subject.name)) ?? home;
    const owner = subject && answeringOwner(zone, subject.name);
    const ofOwner = [...zone.records, ...zone.others].filter((one) => one.owner === owner);
    const [
      { file, line, column, label } = { file: home.files[0] ?? '', line: 1, column: 1 },
    ]: readonly SourceLocation[] = [
      ...ofOwner.filter(({ type }) => type === subject?.type),
      ...ofOwner,
    ];
    if (file === '') return undefined;
    return { file, line, column, ...(label === undefined ? {} : { label }) };
  };
