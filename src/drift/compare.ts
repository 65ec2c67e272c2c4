/** Holds records against records: as sets, record by record. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Change, Drift, Observation, ThreeWay } from '../model/drift.ts';
import { byRecord, inOrder, presentLine } from './canonical-order.ts';
import { areaOf, keyOfWatched } from './watched-records.ts';

/** What stays the same when a record is changed rather than replaced by another. */
const identityOf = (line: RecordLine): string => {
  const { type, rdata } = line;
  const kind =
    type === 'MX'
      ? rdata.slice(rdata.indexOf(' '))
      : type === 'TXT'
        ? (/^"?(?:v=\w+|[\w-]+=)/i.exec(rdata)?.[0] ?? '').toLowerCase()
        : type === 'CNAME'
          ? ''
          : rdata;
  return `${keyOfWatched(line)} ${kind}`;
};

const without = (lines: readonly RecordLine[], others: readonly RecordLine[]) => {
  const taken = new Set(others.map(presentLine));
  return lines.filter((line) => !taken.has(presentLine(line)));
};

/**
 * Name servers are compared only where both sides hold some: a file of mail records need not name
 * them.
 */
const comparable = (from: readonly RecordLine[], to: readonly RecordLine[]) => {
  const has = (lines: readonly RecordLine[]) => lines.some(({ type }) => type === 'NS');
  const both = has(from) && has(to);
  return (line: RecordLine): boolean => both || line.type !== 'NS';
};

interface Sides {
  readonly domain: DnsName;
  readonly from: readonly RecordLine[];
  readonly to: readonly RecordLine[];
}

type Pair = readonly [before: RecordLine | undefined, after: RecordLine | undefined];

/** Every record that is on one side only, beside what became of it. */
const pairsOf = ({ from, to }: Sides): readonly Pair[] => {
  const counts = comparable(from, to);
  const fresh = [...inOrder(without(to, from).filter(counts))];
  const gone = inOrder(without(from, to).filter(counts)).map((before): Pair => {
    const at = fresh.findIndex((other) => identityOf(other) === identityOf(before));
    return [before, at < 0 ? undefined : fresh.splice(at, 1)[0]];
  });
  const added = fresh.map((after): Pair => [undefined, after]);
  return [...gone, ...added].sort(([a, b], [c, d]) => byRecord((a ?? b)!, (c ?? d)!));
};

/** What becomes of `from` on the way to `to`, in the order of the records. */
const changesBetween = (
  sides: Sides,
  confirmed: (line: RecordLine) => boolean,
): readonly Change[] =>
  pairsOf(sides).flatMap(([before, after]): readonly Change[] => {
    const line = before ?? after;
    if (line === undefined) return [];
    const { owner, type } = line;
    const about = { owner, type, area: areaOf(line, sides.domain), confirmed: confirmed(line) };
    if (before === undefined) return [{ ...about, kind: 'added', after: line.rdata }];
    return after === undefined
      ? [{ ...about, kind: 'removed', before: before.rdata }]
      : [{ ...about, kind: 'changed', before: before.rdata, after: after.rdata }];
  });

/** The settled observations: their keys, their lines, and which of them are confirmed. */
const settledIn = (observations: readonly Observation[]) => {
  const settled = observations.flatMap((one) => (one.kind === 'settled' ? [one] : []));
  const keys = new Set(settled.map(keyOfWatched));
  const sure = new Set(settled.filter(({ confirmed }) => confirmed).map(keyOfWatched));
  return {
    lines: settled.flatMap(({ lines }) => lines),
    known: (line: RecordLine) => keys.has(keyOfWatched(line)),
    confirmed: (line: RecordLine) => sure.has(keyOfWatched(line)),
  };
};

const unsettledIn = (
  observations: readonly Observation[],
): Pick<Drift, 'unknown' | 'propagating'> => ({
  unknown: observations.flatMap((one) =>
    one.kind === 'unknown' ? [{ owner: one.owner, type: one.type, failure: one.failure }] : [],
  ),
  propagating: observations.flatMap((one) =>
    one.kind === 'propagating' ? [{ owner: one.owner, type: one.type, views: one.views }] : [],
  ),
});

/** The accepted records of `domain` held against what is seen of it. */
export const compare = (
  domain: DnsName,
  accepted: readonly RecordLine[],
  observations: readonly Observation[],
): Drift => {
  const { lines, known, confirmed } = settledIn(observations);
  const watched = new Set(observations.map(keyOfWatched));
  return {
    changes: changesBetween({ domain, from: accepted.filter(known), to: lines }, confirmed),
    ...unsettledIn(observations),
    unwatched: inOrder(accepted.filter((line) => !watched.has(keyOfWatched(line)))),
  };
};

/** The files at the base and at the head of a pull request, and what is seen live. */
export const compareThree = (
  domain: DnsName,
  base: readonly RecordLine[],
  head: readonly RecordLine[],
  live: readonly Observation[],
): ThreeWay => {
  const { lines, known, confirmed } = settledIn(live);
  const [before, after] = [base.filter(known), head.filter(known)];
  const said = new Set(after.map(presentLine));
  /** Whether the file at the head says of the change's record what is seen live. */
  const accepted = ({ owner, type, ...change }: Change): boolean =>
    (change.kind === 'removed' || said.has(presentLine({ owner, type, rdata: change.after }))) &&
    (change.kind === 'added' || !said.has(presentLine({ owner, type, rdata: change.before })));
  const differs = changesBetween({ domain, from: before, to: lines }, confirmed);
  return {
    drift: differs.filter((change) => !accepted(change)),
    accepts: differs.filter(accepted),
    alters: changesBetween({ domain, from: lines, to: after }, confirmed),
    ...unsettledIn(live),
  };
};
