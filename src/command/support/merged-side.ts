/** The zone as it will be once a change is merged, where the branch has moved on since the change was begun. */
import { isSameFiles, versionText } from '../../drift/same-zones.ts';
import type { ZoneSide } from '../../audit/zone-proposal.ts';
import { mergeRecords, type MergeSides } from '../../drift/merge-lines.ts';
import type { RecordLine } from '../../model/check.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import type { Zone, ZoneRecord } from '../../model/dns/zone.ts';

const toLine = ({ owner, type, rdata }: ZoneRecord): RecordLine => ({
  owner,
  type,
  rdata: presentRData(type, rdata),
});

const mergeZone = ({ base, main, head }: MergeSides<Zone>): Zone => {
  const was = versionText(base);
  // The files keep the names that they have beside the reader.
  if (versionText(head) === was) return { ...main, files: head.files };
  if (versionText(main) === was) return head;
  const sides = { base: base.records, main: main.records, head: head.records };
  const unknowns = [
    ...head.unknowns,
    ...main.unknowns.filter(({ why }) => head.unknowns.every((one) => one.why !== why)),
  ];
  return { ...head, records: mergeRecords(sides, toLine), unknowns };
};

/** Whether both say the same. */
export const isSameSide = (one: ZoneSide, other: ZoneSide): boolean =>
  versionText(one.zone) === versionText(other.zone);

/** `head` as it will be; each zone of its files by itself. */
export const mergeSide = ({ base, main, head }: MergeSides<ZoneSide>): ZoneSide => {
  const merged = new Map(
    head.zones.map((zone) => {
      const same = ({ zones }: ZoneSide) => zones.find(({ origin }) => origin === zone.origin);
      const [was, now] = [same(base), same(main)];
      return [zone, was && now ? mergeZone({ base: was, main: now, head: zone }) : zone] as const;
    }),
  );
  const known = new Set([...head.zones, ...base.zones].map(({ origin }) => origin));
  const { digest } = isSameFiles(head, base) ? main : head;
  return {
    ...head,
    ...(digest !== undefined && { digest }),
    zone: merged.get(head.zone) ?? head.zone,
    zones: [...merged.values(), ...main.zones.filter(({ origin }) => !known.has(origin))],
  };
};
