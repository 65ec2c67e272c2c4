/** Which live records depart from those that are accepted, out of all that a report tells of it. */
import { type Change, driftState, type HeldAgainstFiles } from '../../model/drift.ts';
import type { DomainReport, Result } from '../../model/report.ts';
import { recordColumns } from './plain-text.ts';

/** What is told of one domain here. */
export type DriftedDomain = Pick<
  DomainReport,
  'domain' | 'drift' | 'proposal' | 'verdict' | 'portsVerdict' | 'results'
>;

/** The record as it was and as it is, as a diff has them. */
export const diffLines = (change: Change): readonly string[] => {
  const line = (rdata: string) => recordColumns({ ...change, rdata }).join(' ');
  return [
    ...('before' in change ? [`- ${line(change.before)}`] : []),
    ...('after' in change ? [`+ ${line(change.after)}`] : []),
  ];
};

export const isSameChange = (one: Change, other: Change): boolean =>
  diffLines(one).join('\n') === diffLines(other).join('\n');

const confirmedChanges = ({ drift }: HeldAgainstFiles): readonly Change[] =>
  drift?.judgement.changes.map(({ change }) => change) ?? [];

/** What has to be known of differences that were taken from resolvers; absent where servers confirm all. */
export const unconfirmedWords = (changes: readonly Change[]): string | undefined =>
  changes.every(({ confirmed }) => confirmed)
    ? undefined
    : "Not confirmed: the domain's name servers were not asked, so this is what resolvers say, perhaps out of a cache.";

/** `against`: the file as it was. */
export const announcedWords = (against: string): string =>
  `This change accepts what is not live: live is still as ${against} says, until you publish it`;

export const unsureWords =
  'Resolvers tell these differences, and no authoritative server could be asked, so they are not sure';

/** What differs between live and the files as they were, beside what the departure tells. */
export const furtherDrift = (one: HeldAgainstFiles): readonly Change[] => {
  const told = confirmedChanges(one);
  const live = one.proposal?.live?.drift ?? [];
  return live.filter((change) => !told.some((other) => isSameChange(change, other)));
};

/** The live records that depart from those that are accepted. */
export const allDrift = (one: HeldAgainstFiles): readonly Change[] => [
  ...confirmedChanges(one),
  ...furtherDrift(one),
];

/**
 * Checks that could not be compared with how they came out before the change, and did not pass: a
 * fault of theirs may have come with it. Notes harm no mail.
 */
export const undecidedIn = ({ proposal, results }: Pick<DriftedDomain, 'proposal' | 'results'>) => {
  const undecided = new Set(proposal?.comparison.undecided);
  return results.filter(
    ({ check, severity, status }: Result) =>
      undecided.has(check) &&
      severity !== 'note' &&
      (status === 'fail' || status === 'inconclusive'),
  );
};

/** Whether something is left open: then what was wrong before is not known to be fixed. */
export const isOpen = (one: DriftedDomain): boolean =>
  driftState(one) === 'unknown' || one.verdict === 'inconclusive' || undecidedIn(one).length > 0;

/** Whether all was looked up, and nothing is wrong. */
export const isWell = (one: DriftedDomain): boolean =>
  ['none', 'in-sync'].includes(driftState(one)) &&
  one.verdict === 'pass' &&
  (one.portsVerdict ?? 'pass') === 'pass' &&
  undecidedIn(one).length === 0;
