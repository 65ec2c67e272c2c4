/** How each kind of what a run judges of a domain came out. */
import {
  broughtFaults,
  changeBreaksMail,
  changesNothing,
  type DomainDrift,
  driftState,
  judgedKinds,
  type JudgedKind,
  kindsOfJudgment,
  type SubjectFindings,
} from './drift.ts';
import type { DomainReport, Result, SinceEarlier, Verdict } from './report.ts';
import { verdictOfAll } from './verdict.ts';

type JudgedDomain = Pick<
  DomainReport,
  'drift' | 'proposal' | 'verdict' | 'portsVerdict' | 'results'
>;

/**
 * Checks that did not pass and could not be compared with their result before the change, so that the
 * change may have caused it. Notes are left out: they harm no mail.
 */
export const undecidedIn = ({
  proposal,
  results,
}: Pick<JudgedDomain, 'proposal' | 'results'>): readonly Result[] => {
  const undecided = new Set(proposal?.comparison.undecided);
  return results.filter(
    ({ check, severity, status }) =>
      undecided.has(check) &&
      severity !== 'note' &&
      (status === 'fail' || status === 'inconclusive'),
  );
};

/** Whether the records that a change accepts, and that are not live yet, could not all be judged. */
export const isBroughtUnjudged = ({ drift }: Pick<JudgedDomain, 'drift'>): boolean => {
  const { announces = [], brings } = drift?.revision ?? {};
  return brings === undefined ? announces.length > 0 : brings.undecided.length > 0;
};

/** Of what is not known of live records, a change may accept what is. */
const openBesideRevision = (drift: DomainDrift | undefined): readonly unknown[] =>
  drift?.revision === undefined || drift.revision.unchanged
    ? []
    : [...drift.unknown, ...drift.propagating, ...drift.unconfirmed];

const changeVerdict = (one: JudgedDomain): Verdict => {
  if (changesNothing(one)) return 'pass';
  const { drift, proposal, verdict } = one;
  if (changeBreaksMail(one)) return 'fail';
  const open = [
    ...(proposal && !proposal.unchanged
      ? [...proposal.unknown, ...proposal.propagating, ...undecidedIn(one)]
      : []),
    ...openBesideRevision(drift),
    ...(isBroughtUnjudged(one) ? [one] : []),
  ];
  return open.length > 0 || verdict === 'inconclusive' ? 'inconclusive' : 'pass';
};

/** Whether an earlier report was better. */
const sinceVerdict = ({ comparison, notKnownBefore }: SinceEarlier): Verdict => {
  const some = (faults: readonly SubjectFindings[]) =>
    faults.some(({ severity }) => severity === 'error');
  return some(comparison.appears) ? 'fail' : some(notKnownBefore) ? 'inconclusive' : 'pass';
};

/**
 * Whether anything that breaks mail is new: with the change, or since an earlier report; absent where
 * neither was judged.
 */
export const worsening = (one: JudgedDomain & Pick<DomainReport, 'since'>): Verdict | undefined => {
  const verdicts = [
    ...(judgedKinds(one).has('change') ? [changeVerdict(one)] : []),
    ...(one.since ? [sinceVerdict(one.since)] : []),
  ];
  const open = one.verdict === 'inconclusive' ? (['inconclusive'] as const) : [];
  return verdicts.length === 0
    ? undefined
    : verdictOfAll([...verdicts, ...open].map((verdict) => ({ verdict })));
};

/** The checks whose faults of severity error are new; absent where nothing was compared. */
export const worseChecks = (
  one: JudgedDomain & Pick<DomainReport, 'since'>,
): ReadonlySet<string> | undefined => {
  if (worsening(one) === undefined) return undefined;
  const { drift, proposal, since } = one;
  const accepted = drift?.revision?.accepts.changes.flatMap(({ appears }) => appears) ?? [];
  const lists = [
    accepted,
    broughtFaults(drift?.revision?.brings),
    proposal?.comparison.appears ?? [],
    since?.comparison.appears ?? [],
  ];
  return new Set(
    lists.flat().flatMap(({ severity, check }) => (severity === 'error' ? [check] : [])),
  );
};

const driftVerdicts = {
  drift: 'fail',
  unknown: 'inconclusive',
  'in-sync': 'pass',
  none: 'pass',
} as const;

/** How each kind that was judged came out; of a kind that is missing, nothing is said. */
export const verdictsByKind = (one: JudgedDomain): ReadonlyMap<JudgedKind, Verdict> => {
  const verdict = {
    audit: () => verdictOfAll([one]),
    drift: () => driftVerdicts[driftState(one)],
    change: () => changeVerdict(one),
  };
  return new Map([...judgedKinds(one)].map((kind) => [kind, verdict[kind]()]));
};

/** Whether a kind was judged of each of the domains. */
export const isJudgedOfAll = (domains: readonly JudgedDomain[], kind: JudgedKind): boolean =>
  domains.length > 0 && domains.every((one) => judgedKinds(one).has(kind));

/** What a text on GitHub may say is wrong. `sight`: nothing could be judged, several runs in a row. */
export const statementKinds = [...kindsOfJudgment, 'sight'] as const;

export type StatementKind = (typeof statementKinds)[number];

/** One thing that is said to be wrong: only a run that judges it may say that it is not any more. */
export interface Statement {
  /** Or `unnamedDomain`: there was no room for all of them. */
  readonly domain: string;
  readonly kind: StatementKind;
}

export const unnamedDomain = '*';

export const isSameStatement = (one: Statement, other: Statement): boolean =>
  one.domain === other.domain && one.kind === other.kind;

/** A domain that is watched no more once a change is merged: not audited, or held against nothing. */
export interface RemovedGuard extends Statement {
  readonly kind: 'audit' | 'drift';
  /** The file that takes it away: a path in the repository. */
  readonly file: string;
  /** Where the domain is still audited: checks or areas that the change skips. */
  readonly skips?: readonly string[];
}
