/** How live records differ from the accepted ones, and what every format says about that. */
import type { FailOn } from '../../model/check.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import {
  type Change,
  changeBreaksMail,
  driftState,
  type Effect,
  type HeldAgainstFiles,
  isBreaking,
  isSameChange,
  invertChange,
  type Pending,
  type Revision,
  type Proposal,
  type WatchedRecord,
} from '../../model/drift.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import { isBroughtUnjudged, undecidedIn, verdictsByKind } from '../../model/judged.ts';
import type { DomainReport } from '../../model/report.ts';
import { groupedBy, type NonEmpty } from '../../model/non-empty.ts';
import { timeLeft } from '../../model/text/duration.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { presentFile, type VersionedFile } from './file-version.ts';
import { plainText, recordColumns } from './plain-text.ts';

/** What drift needs of a domain's report. */
export type DriftedDomain = Pick<
  DomainReport,
  'domain' | 'drift' | 'proposal' | 'verdict' | 'portsVerdict' | 'results'
>;

/** What became of the records of one owner, type and purpose. `before` and `after` are record data. */
export interface RecordChange extends Pick<Change, 'owner' | 'type' | 'area'> {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const recordKey = ({ owner, type, area }: Pick<Change, 'owner' | 'type' | 'area'>): string =>
  `${owner} ${type} ${area}`;

/** Items about changes, in the order in which their records first come, record by record. */
export const groupByRecord = <T>(
  items: readonly T[],
  changeOf: (item: T) => Change,
): readonly NonEmpty<T>[] => [...groupedBy(items, (item) => recordKey(changeOf(item))).values()];

/** All that became of one record. */
export const joinChanges = (changes: NonEmpty<Change>): RecordChange => {
  const [{ owner, type, area }] = changes;
  return {
    owner,
    type,
    area,
    before: changes.flatMap((change) => ('before' in change ? [change.before] : [])),
    after: changes.flatMap((change) => ('after' in change ? [change.after] : [])),
  };
};

/** The record as it was, and then as it is, as a diff has them. */
export const diffLines = ({ before, after, ...record }: RecordChange): readonly string[] => {
  const line = (rdata: string) => recordColumns({ ...record, rdata }).join(' ');
  return [
    ...before.map((rdata) => `- ${line(rdata)}`),
    ...after.map((rdata) => `+ ${line(rdata)}`),
  ];
};

/** A diff, record by record. */
export const diffBlocks = (changes: readonly Change[]): readonly (readonly string[])[] =>
  groupByRecord(changes, (change) => change).map((group) => diffLines(joinChanges(group)));

export const confirmedChanges = ({ drift }: HeldAgainstFiles): readonly Change[] =>
  drift?.judgement.changes.map(({ change }) => change) ?? [];

/** A warning for differences that only resolvers report; absent if name servers confirm all. */
export const unconfirmedWords = (changes: readonly Change[]): string | undefined =>
  changes.every(({ confirmed }) => confirmed)
    ? undefined
    : "Not confirmed: the domain's name servers weren't asked, so this may come from a resolver's cache.";

/** `against`: the file as it was, escaped as its format needs. */
export const announcedWords = (against: string): string =>
  `This change accepts records that aren't live yet: until you publish them, live matches ${against}`;

/**
 * What the default branch has changed and nobody has applied yet: "4 minutes ago" in what belongs to one run,
 * the time of day in what stays.
 */
export const pendingWords = ({ by, since, ageMs }: Pending, isOfThisRun: boolean): string => {
  const [day = '', time = ''] = since.split('T');
  const when = isOfThisRun
    ? `${timeLeft(Math.max(1, ageMs / 1000))} ago`
    : `on ${day} at ${time.slice(0, 5)} UTC`;
  return `Merged ${when} (${plainText(by.commit)}), not live yet`;
};

/** `subject`: the domain, escaped as its format needs. */
export const broughtWords = (subject: string, what: string): string =>
  `This change accepts records that would break ${what} of ${subject}`;

export const broughtUnjudgedWords =
  "What the records that this change accepts do to mail couldn't be fully judged before they are live";

export const unsureWords =
  'Not certain: only resolvers show these differences, and no authoritative server could be asked';

/** Differences between live and the files as they were that the drift does not list. */
export const furtherDrift = (one: HeldAgainstFiles): readonly Change[] => {
  const known = confirmedChanges(one);
  const live = one.proposal?.live?.drift ?? [];
  return live.filter((change) => !known.some((other) => isSameChange(change, other)));
};

/**
 * The live records that applying the change will alter, where these are not those that it changes.
 * Without a change of records there are none: what has drifted is listed as drift.
 */
export const liveAlterations = ({ changes, live }: Proposal): readonly Change[] => {
  const alters = live?.alters ?? [];
  const isSame = String(diffBlocks(alters)) === String(diffBlocks(changes));
  return changes.length === 0 || isSame ? [] : alters;
};

/** How many differences between live and accepted records the change accepts. */
export const countAccepted = ({ drift, proposal }: HeldAgainstFiles): number =>
  (drift?.revision?.accepts.changes.length ?? 0) + (proposal?.live?.accepts.length ?? 0);

/** What becomes of the live records once they are as the change of the accepted ones says. */
export const announcedChanges = ({ announces }: Revision): readonly Change[] =>
  announces.map(invertChange);

/** The live records that differ from the accepted ones. */
export const allDrift = (one: HeldAgainstFiles): readonly Change[] => [
  ...confirmedChanges(one),
  ...furtherDrift(one),
];

/** Whether mail breaks by what has drifted, or will by what is about to be merged. */
export const breaksMail = (one: HeldAgainstFiles): boolean =>
  (one.drift !== undefined && isBreaking(one.drift.judgement)) || changeBreaksMail(one);

const urgency = (one: HeldAgainstFiles & Pick<DomainReport, 'verdict'>): number =>
  breaksMail(one) ? 0 : driftState(one) === 'drift' ? 1 : one.verdict === 'fail' ? 2 : 3;

/** The domains of which mail breaks first; those alike stay in their order. */
export const mostUrgentFirst = <T extends HeldAgainstFiles & Pick<DomainReport, 'verdict'>>(
  domains: readonly T[],
): readonly T[] => domains.toSorted((a, b) => urgency(a) - urgency(b));

/** Whether something is unknown, or on its way: then an earlier fault may still be there. */
export const isOpen = (one: DriftedDomain): boolean =>
  driftState(one) === 'unknown' ||
  one.drift?.pending !== undefined ||
  one.verdict === 'inconclusive' ||
  undecidedIn(one).length > 0 ||
  isBroughtUnjudged(one);

/** Whether a change of the zone would harm mail, if only a little. */
export const threatensMail = ({ proposal }: HeldAgainstFiles): boolean =>
  proposal?.comparison.appears.some(({ severity }) => severity !== 'note') === true;

/** Whether everything was looked up, nothing is wrong, and none of it fails the run: only then is a sign green. */
export const isWell = (one: DriftedDomain, failOn: FailOn = 'error'): boolean =>
  [...verdictsByKind(one).values()].every((verdict) => verdict === 'pass') &&
  one.drift?.pending === undefined &&
  !threatensMail(one) &&
  runExitStatus({ domains: [one] }, failOn) === 0;

/** What to do about a domain that is gone, in place of restoring records or accepting what is live. */
export const goneRemedies = {
  undo: 'Renew or restore the domain at your registrar. Its records come back with it.',
  accept: (domain: string, file: string) =>
    `Remove ${domain} from ${file}, so that it is no longer checked.`,
} as const;

/** What a change does to mail. */
export const effectWords: { readonly [E in Effect]: string } = {
  breaks: 'breaks mail',
  mends: 'fixes mail',
  neither: 'no harm to mail found',
};

/** Records by name and type, as a list. */
export const recordNames = (items: readonly WatchedRecord[]): string =>
  listed(items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${plainText(type)}`));

/** The headings that terminal and page share; what follows is the list of records. */
export const driftWords = {
  drift: (count: number, file: VersionedFile) =>
    `${counted(count, 'live record')} ${count === 1 ? 'differs' : 'differ'} from ${presentFile(file)}`,
  gone: (domain: string, count: number) =>
    `${domain} does not exist any more: ${count === 1 ? 'the 1 accepted record is' : `all ${count} accepted records are`} gone`,
  inSync: (count: number, file: VersionedFile, accepted: number) =>
    accepted === 0
      ? `${counted(count, 'record')} as in ${presentFile(file)}`
      : `Live records are as in ${presentFile(file)}, but for what this change accepts`,
  open: (file: VersionedFile) => `No confirmed difference from ${presentFile(file)}`,
  notJudged: "Couldn't be looked up, so not judged",
  notCompared: "Couldn't be looked up, so not compared",
  propagating: 'Name servers disagree, so a change may be in progress',
  disagreeing: 'Name servers disagree, so not compared',
  accepts: (file: VersionedFile) =>
    `This change accepts live records that differ from ${presentFile(file)}`,
  elsewhere: 'New findings that these records did not cause',
  unwatched: (file: string) => `In ${plainText(file)}, but not watched`,
  /** `against`: escaped as its format needs. */
  liveDrift: (against: string) => `Live differs from ${against} (drift)`,
  liveAccepted: 'This change accepts what is live',
  liveAltered: 'Applying this change will alter these live mail records',
} as const;
