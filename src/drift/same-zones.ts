/** Whether two versions of the files of a zone say the same. */
import { presentRData } from '../model/dns/presentation.ts';
import type { Zone, ZoneFault, ZoneState, ZoneVersion } from '../model/dns/zone.ts';

/** What was read from the files of one version. */
interface ReadZones {
  readonly zones: readonly Zone[];
  readonly faults: readonly ZoneFault[];
  /** Of the texts of all files that were read. */
  readonly digest?: string;
}

/** The lines without their order: where in a file something is makes no difference. */
const sortedText = (lines: readonly string[]): string => lines.toSorted().join('\n');

const stateText = ({ records, others, unknowns }: ZoneState): string =>
  sortedText([
    ...records.map(({ owner, type, rdata }) => `${owner} ${type} ${presentRData(type, rdata)}`),
    ...others.map(({ owner, type }) => `${owner} ${type}`),
    ...unknowns.map(({ owner, type, why }) => `${owner} ${type} ${why}`),
  ]);

const faultsText = (faults: readonly ZoneFault[]): string =>
  sortedText(
    faults.map(({ code, owner, rdata, message }) => `${code} ${owner} ${rdata} ${message}`),
  );

/** What is published by it and what is wrong with it, wherever in the files that is. */
export const versionText = (version: ZoneVersion): string => {
  const ways = version.records.map(
    ({ owner, type, ttl, quirks = [] }) => `${owner} ${type} ${ttl} ${quirks.toSorted().join(' ')}`,
  );
  return [stateText(version), sortedText(ways), faultsText(version.faults)].join('\n\n');
};

const zoneText = (zone: Zone): string => {
  const { origin, partial = false, before } = zone;
  const parts = [`${origin} ${partial}`, versionText(zone), before ? versionText(before) : ''];
  return parts.join('\n\n');
};

const sideText = ({ zones, faults }: ReadZones): string =>
  [...zones.map(zoneText).toSorted(), faultsText(faults)].join('\n\n');

const hasUnknowns = ({ zones }: ReadZones): boolean =>
  zones.some(({ unknowns, before }) => unknowns.length + (before?.unknowns.length ?? 0) > 0);

/**
 * Whether both publish the same, for certain. What cannot be worked out may be another thing in each,
 * unless the files themselves are the same.
 */
export const isSameFiles = (one: ReadZones, other: ReadZones): boolean =>
  sideText(one) === sideText(other) &&
  (!hasUnknowns(one) || (one.digest !== undefined && one.digest === other.digest));
