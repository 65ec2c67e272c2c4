/** Holds records against records: as sets, record by record. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Change, Drift, Observation, OpenSets, ThreeWay } from '../model/drift.ts';
import { compareRecords, sortRecordLines, presentLine } from './canonical-order.ts';
import { watchedArea, watchedKey } from './watched-records.ts';

/** What of its data tells a record from others of the same owner and type. */
const kindOf = ({ type, rdata }: RecordLine): string => {
  switch (type) {
    case 'MX':
      return rdata.slice(rdata.indexOf(' '));
    case 'TXT':
      return (/^"?(?:v=\w+|[\w-]+=)/i.exec(rdata)?.[0] ?? '').toLowerCase();
    case 'CNAME':
      return '';
    default:
      return rdata;
  }
};

/** What stays the same when a record is changed rather than replaced by another. */
export const recordIdentity = (line: RecordLine): string => `${watchedKey(line)} ${kindOf(line)}`;

const withoutLines = (lines: readonly RecordLine[], others: readonly RecordLine[]) => {
  const taken = new Set(others.map(presentLine));
  return lines.filter((line) => !taken.has(presentLine(line)));
};

/**
 * Name servers are compared only where both sides hold some: a file of mail records need not name
 * them.
 */
const comparableLines = (from: readonly RecordLine[], to: readonly RecordLine[]) => {
  const has = (lines: readonly RecordLine[]) => lines.some(({ type }) => type === 'NS');
  const both = has(from) && has(to);
  return (line: RecordLine): boolean => both || line.type !== 'NS';
};

interface ComparedSides {
  readonly domain: DnsName;
  readonly from: readonly RecordLine[];
  readonly to: readonly RecordLine[];
}

/** A record that is on one side only, and what became of it. */
interface Difference {
  /** As it was, or as it is where it is new. */
  readonly line: RecordLine;
  readonly fate:
    | Pick<Extract<Change, { kind: 'added' }>, 'kind' | 'after'>
    | Pick<Extract<Change, { kind: 'removed' }>, 'kind' | 'before'>
    | Pick<Extract<Change, { kind: 'changed' }>, 'kind' | 'before' | 'after'>;
}

const differencesIn = ({ from, to }: ComparedSides): readonly Difference[] => {
  const counts = comparableLines(from, to);
  const fresh = [...sortRecordLines(withoutLines(to, from).filter(counts))];
  const gone = sortRecordLines(withoutLines(from, to).filter(counts)).map((line): Difference => {
    const { rdata: before } = line;
    const at = fresh.findIndex((other) => recordIdentity(other) === recordIdentity(line));
    const [successor] = at < 0 ? [] : fresh.splice(at, 1);
    return successor === undefined
      ? { line, fate: { kind: 'removed', before } }
      : { line, fate: { kind: 'changed', before, after: successor.rdata } };
  });
  const added = fresh.map((line): Difference => ({
    line,
    fate: { kind: 'added', after: line.rdata },
  }));
  return [...gone, ...added].sort((a, b) => compareRecords(a.line, b.line));
};

const noneOpen: OpenSets = new Map();

/** The sets of which the observations leave something open, known in part or not at all. */
export const openSets = (observations: readonly Observation[]): OpenSets =>
  new Map(
    observations.flatMap((one) => {
      const { owner, type } = one;
      const failure =
        one.kind === 'unknown' ? one.failure : one.kind === 'settled' ? one.open : undefined;
      return failure === undefined ? [] : [[watchedKey(one), { owner, type, failure }] as const];
    }),
  );

type OpenSides = Readonly<Record<'from' | 'to', OpenSets>>;

/** What may undo the change: a side of which more may be there than is known. */
const findDoubt = (change: Change, { from, to }: OpenSides): Drift['unknown'] => {
  if (change.kind === 'changed') return [];
  const doubt = (change.kind === 'added' ? from : to).get(watchedKey(change));
  return doubt === undefined ? [] : [doubt];
};

/** What becomes of `from` on the way to `to`, in the order of the records, and what is not sure of it. */
const listChanges = (
  sides: ComparedSides,
  confirmed: (line: RecordLine) => boolean,
  open: OpenSides,
): { readonly changes: readonly Change[]; readonly doubts: Drift['unknown'] } => {
  const toChange = ({ line, fate }: Difference): Change => ({
    owner: line.owner,
    type: line.type,
    area: watchedArea(line, sides.domain),
    confirmed: confirmed(line),
    ...fate,
  });
  const all = differencesIn(sides).map(toChange);
  return {
    changes: all.filter((change) => findDoubt(change, open).length === 0),
    doubts: all.flatMap((change) => findDoubt(change, open)),
  };
};

/** The settled observations: their keys, their lines, and which of them are confirmed. */
const settledObservations = (observations: readonly Observation[]) => {
  const settled = observations.flatMap((one) => (one.kind === 'settled' ? [one] : []));
  const keys = new Set(settled.map(watchedKey));
  const sure = new Set(settled.filter(({ confirmed }) => confirmed).map(watchedKey));
  return {
    lines: settled.flatMap(({ lines }) => lines),
    known: (line: RecordLine) => keys.has(watchedKey(line)),
    confirmed: (line: RecordLine) => sure.has(watchedKey(line)),
  };
};

/** What the observations leave unsettled, and what is not sure of the differences, each once. */
const unsettledObservations = (
  observations: readonly Observation[],
  doubts: Drift['unknown'],
): Pick<Drift, 'unknown' | 'propagating'> => {
  const unknown = observations.flatMap((one) =>
    one.kind === 'unknown' ? [{ owner: one.owner, type: one.type, failure: one.failure }] : [],
  );
  const byKey = new Map([...doubts, ...unknown].map((one) => [watchedKey(one), one]));
  return {
    unknown: [...byKey.values()],
    propagating: observations.flatMap((one) =>
      one.kind === 'propagating' ? [{ owner: one.owner, type: one.type, views: one.views }] : [],
    ),
  };
};

/** The accepted records of `domain`, of which there may be more in the sets of `open`, held against what is seen of it. */
export const compareWithAccepted = (
  domain: DnsName,
  accepted: readonly RecordLine[],
  observations: readonly Observation[],
  open: OpenSets = noneOpen,
): Drift => {
  const { lines, known, confirmed } = settledObservations(observations);
  const watched = new Set(observations.map(watchedKey));
  const { changes, doubts } = listChanges(
    { domain, from: accepted.filter(known), to: lines },
    confirmed,
    { from: open, to: openSets(observations) },
  );
  return {
    changes,
    ...unsettledObservations(observations, doubts),
    unwatched: sortRecordLines(accepted.filter((line) => !watched.has(watchedKey(line)))),
  };
};

/** All of the lines gone, by a word that is sure. */
export const listRemoved = (domain: DnsName, lines: readonly RecordLine[]): readonly Change[] =>
  sortRecordLines(lines).map((line) => ({
    owner: line.owner,
    type: line.type,
    area: watchedArea(line, domain),
    confirmed: true,
    kind: 'removed',
    before: line.rdata,
  }));

/** The lines that `others` have too. */
export const sharedLines = (
  lines: readonly RecordLine[],
  others: readonly RecordLine[],
): readonly RecordLine[] => withoutLines(lines, withoutLines(lines, others));

/** Whether both hold the same records, in whatever order. */
export const isSameLines = (some: readonly RecordLine[], others: readonly RecordLine[]): boolean =>
  withoutLines(some, others).length + withoutLines(others, some).length === 0;

/** The records of a file, and the sets of which there may be more. */
export interface FileRecords {
  readonly lines: readonly RecordLine[];
  readonly open?: OpenSets;
}

/** The files at the base and at the head of a pull request, and what is seen live. */
export const compareThreeWay = (
  domain: DnsName,
  base: FileRecords,
  head: FileRecords,
  live: readonly Observation[],
): ThreeWay => {
  const { lines, known, confirmed } = settledObservations(live);
  const { open: openBase = noneOpen } = base;
  const { open: openHead = noneOpen } = head;
  const [before, after] = [base.lines.filter(known), head.lines.filter(known)];
  const said = new Set(after.map(presentLine));
  /** Whether the file at the head says of the change's record what is seen live. */
  const accepted = ({ owner, type, ...change }: Change): boolean =>
    (change.kind === 'removed' || said.has(presentLine({ owner, type, rdata: change.after }))) &&
    (change.kind === 'added' || !said.has(presentLine({ owner, type, rdata: change.before })));
  const differs = listChanges({ domain, from: before, to: lines }, confirmed, {
    from: openBase,
    to: noneOpen,
  });
  const alters = listChanges({ domain, from: lines, to: after }, confirmed, {
    from: noneOpen,
    to: openHead,
  });
  const others = differs.changes.filter((change) => !accepted(change));
  // What the head may accept without saying so.
  const mayAccept = (change: Change): Drift['unknown'] =>
    findDoubt(change, { from: openHead, to: noneOpen });
  return {
    drift: others.filter((change) => mayAccept(change).length === 0),
    accepts: differs.changes.filter(accepted),
    alters: alters.changes,
    ...unsettledObservations(live, [
      ...differs.doubts,
      ...alters.doubts,
      ...others.flatMap(mayAccept),
    ]),
  };
};
