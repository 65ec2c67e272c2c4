/** Record sets of one owner and type, of which the host serves one: by weight, by place, or by health. */
import { groupedBy } from '../../../model/non-empty.ts';
import { argumentOf, type ResourceValue, textOf, type UnknownValue } from '../resource.ts';
import type { FoundZones, RecordResource } from './find-zones.ts';

const dependsOnWho: UnknownValue = {
  kind: 'unknown',
  why: 'which of several record sets is served depends on who asks',
};

/** The value as text, wherever it is written. */
const withoutPlaces = (value: ResourceValue | null): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));

/**
 * The records with each group of variants as one: variants that hold the same count once, and which
 * of those that differ is served is not known.
 */
export const mergeVariants = (
  records: readonly RecordResource[],
  { zoneOf }: FoundZones,
): readonly RecordResource[] => {
  const keyed = records.map((record, i) => {
    const [resource, kind] = record;
    const { values } = resource;
    if (kind.variant === undefined || !textOf(argumentOf(values, kind.variant)))
      return { key: i, record, holds: '' };
    const { owner, type } = kind;
    const names = [owner, 'argument' in type ? type.argument : ''];
    const texts = names.map((name) => textOf(argumentOf(values, name)) ?? '');
    const key = [zoneOf(resource, kind), ...texts].join(' ');
    const { each = '' } = kind.values;
    return { key, record, holds: withoutPlaces(argumentOf(values, each) ?? null) };
  });
  return [...groupedBy(keyed, ({ key }) => String(key)).values()].map(([first, ...others]) => {
    const [resource, kind] = first.record;
    return others.every(({ holds }) => holds === first.holds)
      ? first.record
      : [{ ...resource, uncertain: dependsOnWho }, kind];
  });
};
