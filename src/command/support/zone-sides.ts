/** Reads the zone files of domains. */
import type { Domain } from '../../model/dns/domain-name.ts';
import type { ZoneSide } from '../../audit/zone-proposal.ts';
import { createRecordWriter } from './written-records.ts';

/** The zones of domains, by the domain. */
export type ZoneSides = ReadonlyMap<string, ZoneSide>;

/**
 * The sides of the domains for which `zoneSpec` names a file or folder, each read once.
 * @throws {UserError} where it cannot be read, or does not hold a domain.
 */
export const readZoneSides = async (
  domains: readonly Domain[],
  zoneSpec: (domain: Domain) => string | undefined,
  workspace: string,
): Promise<ZoneSides> => {
  const bySpec = new Map<string, readonly Domain[]>();
  for (const domain of domains) {
    const spec = zoneSpec(domain);
    if (spec !== undefined) bySpec.set(spec, [...(bySpec.get(spec) ?? []), domain]);
  }
  const sides = new Map<string, ZoneSide>();
  if (bySpec.size === 0) return sides;
  // Many runs have accepted records only.
  const { readZone } = await import('../../input/zone/read-zone.ts');
  const { findZoneFor } = await import('../../input/zone/assemble-zones.ts');
  for (const [spec, of] of bySpec) {
    const [first, ...others] = of.map(({ name }) => name);
    // A file that does not tell its zone is the only domain's.
    const source = await readZone(spec, workspace, others.length === 0 ? first : undefined);
    const { zones, faults, digest } = source;
    for (const { name } of of) {
      const zone = findZoneFor(source, name);
      const write = createRecordWriter(zone);
      sides.set(name, { zone, zones, faults, write, ...(digest !== undefined && { digest }) });
    }
  }
  return sides;
};

/** The state that a plan starts from, where the file tells it. */
export const stateBefore = (side: ZoneSide): ZoneSide | undefined => {
  const { before, partial, ...zone } = side.zone;
  if (before === undefined || partial) return undefined;
  const was = { ...zone, ...before };
  return { zone: was, zones: side.zones.map((one) => (one === side.zone ? was : one)), faults: [] };
};
