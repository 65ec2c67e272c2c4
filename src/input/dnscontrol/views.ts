/** Split horizon: several views of one zone, of which the world sees one. */
import { groupedBy } from '../../model/non-empty.ts';
import { presentRData } from '../../model/dns/presentation.ts';
import type { DnsName, RecordType } from '../../model/dns/dns.ts';
import type { ZoneFile, ZoneRecord, ZoneUnknown } from '../../model/dns/zone.ts';

/** What one `D()` declares: `example.com!inside` is the view of `example.com` with the tag `inside`. */
export interface View {
  readonly zone: DnsName;
  readonly tag: string;
  readonly file: ZoneFile;
}

/** Tags of the view that the world sees. */
const publicTag = /^(?:|public|external|outside|internet|world|wan)$/i;

const setKey = ({ owner, type }: ZoneRecord): string => `${owner} ${type}`;

const identity = (record: ZoneRecord): string =>
  presentRData<RecordType>(record.type, record.rdata);

/** The sets of a view, each as one text. */
const setsOf = ({ records }: ZoneFile): ReadonlyMap<string, string> =>
  new Map(
    [...groupedBy(records, setKey)].map(([key, set]) => [key, set.map(identity).sort().join('\n')]),
  );

const differing = ({ owner, type, file, line, column }: ZoneRecord): ZoneUnknown => ({
  file,
  line,
  column,
  owner,
  type,
  why: 'the views of the zone differ here',
});

/** What all views have alike; where they differ, it is not known what the world sees. */
const common = (first: ZoneFile, others: readonly ZoneFile[]): ZoneFile => {
  const all = [first, ...others];
  const sets = all.map(setsOf);
  const alike = (key: string): boolean => sets.every((one) => one.get(key) === sets[0]?.get(key));
  const unlike = all.flatMap(({ records }) => records).filter((one) => !alike(setKey(one)));
  const firsts = [...groupedBy(unlike, setKey).values()].map(([one]) => one);
  return {
    ...first,
    records: first.records.filter((one) => alike(setKey(one))),
    others: all.flatMap((one) => one.others),
    unknowns: [...all.flatMap((one) => one.unknowns), ...firsts.map(differing)],
  };
};

/** The files of each zone as the world sees it. */
export const publicViews = (views: readonly View[]): readonly ZoneFile[] =>
  [...groupedBy(views, ({ zone }) => zone).values()].flatMap((all) => {
    const tags = new Set(all.map(({ tag }) => tag));
    if (tags.size < 2) return all.map(({ file }) => file);
    const seen = all.filter(({ tag }) => publicTag.test(tag));
    if (seen.length > 0) return seen.map(({ file }) => file);
    const [{ file }, ...others] = all;
    return [
      common(
        file,
        others.map((one) => one.file),
      ),
    ];
  });
