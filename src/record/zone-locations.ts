/** Where the files of zones hold what answers for a name. */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import type { SourceLocation, Zone, ZoneState } from '../model/dns/zone.ts';
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
