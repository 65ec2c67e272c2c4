/** Where live records depart from the accepted ones, and which of that the default branch explains. */
import {
  compareThreeWay,
  compareWithAccepted,
  type FileRecords,
  listRemoved,
  sharedLines,
} from '../drift/compare.ts';
import { watchedKey } from '../drift/watched-records.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { Zone } from '../model/dns/zone.ts';
import {
  type Change,
  type DomainDrift,
  type Drift,
  type FileVersion,
  type Observation,
  type Pending,
  invertChange,
  isSameChange,
} from '../model/drift.ts';

/** The accepted records of one domain. */
export interface AcceptedState extends FileRecords {
  readonly file: string;
  /** The commit that it is of, where it is not what is checked out. */
  readonly at?: FileVersion;
  readonly kind: DomainDrift['kind'];
  /** The watched records that the file can speak of, where these are not all. */
  readonly keys?: ReadonlySet<string>;
  /** Where a zone file holds them: its zones, with all their other records. */
  readonly zones?: readonly Zone[];
  /** What is about to be accepted in their place: a difference that it says too is no drift. */
  readonly next?: FileRecords;
  /** Whether the report says what becomes of the accepted records by `next`. */
  readonly isRevised?: boolean;
  /** Other states of the default branch, drawn only where live differs from this one. */
  readonly recent?: () => AsyncIterable<RecentState>;
}

/**
 * The records as the default branch has them by now, or had them until `replaced`, which was less than a day
 * ago.
 */
export interface RecentState extends FileRecords, Pick<AcceptedState, 'at' | 'keys' | 'zones'> {
  readonly replaced?: Omit<Pending, 'changes'>;
}

/** Where the live records depart from the accepted ones. */
export interface Departure {
  readonly accepted: AcceptedState;
  readonly seen: readonly Observation[];
  /** The differences that nothing explains. */
  readonly told: readonly Change[];
  readonly unknown: Drift['unknown'];
  readonly plain: Drift;
  /** Those that the default branch made, and nobody has applied yet. */
  readonly pending: readonly Change[];
  /** The states that explain what is pending. */
  readonly replaced: readonly Omit<Pending, 'changes'>[];
}

/** What is seen live of a domain. */
interface Live {
  readonly domain: DnsName;
  readonly seen: readonly Observation[];
  /** There is no such domain: all accepted records are gone. */
  readonly gone: boolean;
}

const compareWith = (
  live: Live,
  accepted: AcceptedState,
  earlier: readonly RecentState[],
): Departure => {
  const { lines, open, keys, next } = accepted;
  const { domain } = live;
  const seen = live.seen.filter((one) => keys?.has(watchedKey(one)) ?? true);
  const plain = compareWithAccepted(domain, lines, seen, open);
  if (live.gone) {
    const watched = new Set(seen.map(watchedKey));
    const said = lines.filter((line) => watched.has(watchedKey(line)));
    // What the change does not accept either is no drift.
    const told = listRemoved(domain, next ? sharedLines(said, next.lines) : said);
    const known = { ...plain, unknown: [], propagating: [] };
    return { accepted, seen, plain: known, told, unknown: [], pending: [], replaced: [] };
  }
  const three = next && compareThreeWay(domain, accepted, next, seen);
  const told = three?.drift ?? plain.changes;
  const explained = earlier.map((state) => ({
    replaced: state.replaced,
    changes: compareThreeWay(domain, accepted, state, seen).accepts,
  }));
  const isPending = (change: Change) =>
    explained.some(({ changes }) => changes.some((one) => isSameChange(one, change)));
  const useful = explained.filter(({ changes }) =>
    told.some((change) => changes.some((one) => isSameChange(one, change))),
  );
  return {
    accepted,
    seen,
    plain,
    told: told.filter((change) => !isPending(change)),
    unknown: three?.unknown ?? plain.unknown,
    pending: told.filter(isPending),
    replaced: useful.flatMap(({ replaced }) => replaced ?? []),
  };
};

/** Where live departs from the accepted state, in the light of what the default branch says by now, and said before. */
export const findDeparture = async (live: Live, accepted: AcceptedState): Promise<Departure> => {
  const earlier: RecentState[] = [];
  let found = compareWith(live, accepted, earlier);
  if (found.told.length === 0 || live.gone || accepted.recent === undefined) return found;
  for await (const state of accepted.recent()) {
    if (state.replaced !== undefined) earlier.push(state);
    const newest = state.replaced === undefined ? { ...found.accepted, ...state } : found.accepted;
    found = compareWith(live, newest, earlier);
    if (found.told.length === 0) break;
  }
  return found;
};

/** What is on its way, and since when; absent where nothing is. */
export const describePending = ({ pending, replaced }: Departure): Pending | undefined => {
  const oldest = replaced.toSorted((a, b) => b.ageMs - a.ageMs)[0];
  return oldest === undefined ? undefined : { ...oldest, changes: pending.map(invertChange) };
};
