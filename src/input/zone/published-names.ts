/** Which names answer once the files of a zone are published. */
import type { DnsName } from '../../model/dns/dns.ts';
import { isWithin, parentName } from '../../model/dns/domain-name.ts';
import type { ZoneState } from '../../model/dns/zone.ts';
import { findSourceName, indexZone } from '../../record/zone-index.ts';

/** Whether a name of the zone may answer, as far as its files tell. */
export type MayAnswer = (name: DnsName) => boolean;

/**
 * A name of the zone answers if it is an owner or above one, or if a wildcard covers it
 * (RFC 4592 §3.3.1). It may answer below a delegation or a DNAME, and where the files leave open
 * what there is.
 */
export const createMayAnswer = (
  { records, others, unknowns }: ZoneState,
  origin: DnsName,
): MayAnswer => {
  const owners = [...records, ...others].map(({ owner }) => owner);
  const index = indexZone([], owners);
  const ownersOf = (type: string) =>
    new Set(records.filter((one) => one.type === type).map(({ owner }) => owner));
  const delegated = ownersOf('NS');
  const moved = ownersOf('DNAME');
  const open = new Set(
    unknowns.filter(({ mayBeNone }) => mayBeNone !== true).map(({ owner }) => owner),
  );
  const isSpokenForElsewhere = (name: DnsName): boolean => {
    for (let here = name; isWithin(here, origin) && here !== origin; here = parentName(here))
      if (delegated.has(here) || moved.has(parentName(here))) return true;
    return false;
  };
  return (name) =>
    index.names.has(findSourceName(index, name)) ||
    open.has(undefined) ||
    open.has(name) ||
    isSpokenForElsewhere(name);
};
