/** Where the configuration beside a plan says what the plan does: a plan is one line of JSON. */
import type { SourceLocation, ZoneFile, ZoneVersion } from '../../../model/dns/zone.ts';
import { blockAddress, type Resource } from '../resource.ts';

type Place = Pick<SourceLocation, 'file' | 'line' | 'column'>;

const placesOf = (resources: readonly Resource[]): ReadonlyMap<string, Place> =>
  new Map(
    resources.map(({ address, place: { file, line, column } }) => [
      blockAddress(address),
      { file, line, column },
    ]),
  );

/** The plan's records at the lines of the blocks that make them, so far as `resources` has these. */
export const withBlockPlaces = (plan: ZoneFile, resources: readonly Resource[]): ZoneFile => {
  const places = placesOf(resources);
  const placed = <T extends SourceLocation>(one: T): T => {
    const place = one.label === undefined ? undefined : places.get(blockAddress(one.label));
    return place === undefined ? one : { ...one, ...place };
  };
  const version = <T extends ZoneVersion>(one: T): T => ({
    ...one,
    records: one.records.map(placed),
    others: one.others.map(placed),
    unknowns: one.unknowns.map(placed),
    faults: one.faults.map(placed),
  });
  const { before } = plan;
  return { ...version(plan), ...(before && { before: version(before) }) };
};
