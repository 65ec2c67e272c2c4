/** What drift, and a change that is about to be merged, mean for one domain: the sections of a comment or an issue. */
import type { FailOn } from '../../model/check.ts';
import {
  bringsHarm,
  broughtFaults,
  changeBreaksMail,
  type DomainDrift,
  driftState,
  isBreaking,
  type SubjectFindings,
  type JudgedChange,
  type Judgement,
  type Revision,
} from '../../model/drift.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { capital, counted, listed } from '../../model/text/wording.ts';
import { listConsequences, lostMail } from '../view/consequences.ts';
import {
  announcedChanges,
  announcedWords,
  broughtUnjudgedWords,
  broughtWords,
  driftWords,
  pendingWords,
  isWell,
  threatensMail,
  unconfirmedWords,
  type DriftedDomain,
  unsureWords,
} from '../view/drift-changes.ts';
import { presentFile } from '../view/file-version.ts';
import { renderDiff, renderJudgedDiff } from './diff.ts';
import { codeSpan, escapeProse, locationCode } from './escape.ts';
import { acceptText, publishBlocks, restoreText } from './remedies.ts';
import type { Section } from './size-budget.ts';

const isError = ({ severity }: SubjectFindings): boolean => severity === 'error';

/** Whether there is something that somebody has to hear of. */
export const hasNews = (one: DriftedDomain): boolean =>
  driftState(one) === 'drift' || threatensMail(one) || changeBreaksMail(one);

const asSentence = (text: string): string => `${capital(text)}.`;

/** What faults of severity error mean for mail. */
export const describeConsequences = (faults: readonly SubjectFindings[]): string | undefined => {
  const told = listConsequences(faults.filter(isError));
  return told.length === 0 ? undefined : asSentence(listed(told));
};

const icons = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

interface FindingsOptions {
  /** The change that is spoken of fixes them: nothing is left to do about them. */
  readonly isFixed?: boolean;
}

const findingsText = (
  { severity, check, findings }: SubjectFindings,
  { isFixed }: FindingsOptions,
): string =>
  findings
    .map(({ message, fix, location }) =>
      [
        `${icons[severity]} ${escapeProse(`${message}.`)} (${codeSpan(check)}${location === undefined ? '' : `, ${locationCode(location)}`})`,
        // One fix restores the records of all faults: it has a place of its own.
        ...(isFixed || fix.restores
          ? []
          : [`**Fix:** ${escapeProse(fix.text)}`, ...publishBlocks(fix)]),
      ].join('\n\n'),
    )
    .join('\n\n');

const bySeverity = (a: SubjectFindings, b: SubjectFindings): number =>
  Number(isError(b)) - Number(isError(a));

export const findingsSections = (
  title: string,
  rank: number,
  faults: readonly SubjectFindings[],
  options: FindingsOptions = {},
): Section[] =>
  faults.length === 0
    ? []
    : [
        { rank, text: `**${title}**` },
        ...faults.toSorted(bySeverity).map((fault) => ({
          rank: rank + (isError(fault) ? 0 : 1),
          text: findingsText(fault, options),
        })),
      ];

export const watchedNames = (items: readonly { owner: string; type: string }[]): string =>
  listed(items.map(({ owner, type }) => codeSpan(`${absoluteName(owner)} ${type}`)));

/** Checks by their ids, below a few words; empty where there are none. */
export const checksText = (words: string, checks: readonly { readonly check: string }[]): string =>
  checks.length === 0
    ? ''
    : `❔ ${words}: ${listed(
        checks.map(({ check }) => codeSpan(check)),
        20,
      )}.`;

/** What is not known of live records. */
export const openSections = ({
  unknown,
  propagating,
  unconfirmed,
}: Pick<DomainDrift, 'unknown' | 'propagating' | 'unconfirmed'>): readonly Section[] => [
  {
    rank: 4,
    text: unconfirmed.length === 0 ? '' : `❔ ${unsureWords}:\n\n${renderDiff(unconfirmed)}`,
  },
  {
    rank: 4,
    text:
      unknown.length === 0 ? '' : `❔ Couldn't be looked up: ${watchedNames(unknown)}. Not judged.`,
  },
  {
    rank: 4,
    text:
      propagating.length === 0
        ? ''
        : `❔ Name servers disagree, so a change may be in progress: ${watchedNames(propagating)}. Not judged.`,
  },
];

/** Whether checks of the change's area ran, and none of them came to a verdict. */
const isUnjudged = ({ results }: DriftedDomain, { change }: JudgedChange): boolean => {
  const own = results.filter(({ area }) => area === change.area);
  return own.length > 0 && own.every(({ status }) => status !== 'pass' && status !== 'fail');
};

/** What is said of changes with which no fault of severity error came. */
const harmlessWords = (one: DriftedDomain, what: string, { changes }: Judgement): string =>
  one.verdict === 'inconclusive' || changes.some((change) => isUnjudged(one, change))
    ? `Whether ${what} harms mail couldn't be fully checked.`
    : `No harm to mail was seen in ${what}.`;

interface SectionOptions {
  /** The faults are told elsewhere. */
  readonly known?: boolean;
  /** Whom to ask, as Markdown. */
  readonly who?: string;
  /** What fails the run. */
  readonly failOn?: FailOn | undefined;
}

const describeCount = ({ judgement, watched }: DomainDrift): string => {
  const changes = judgement.changes.map(({ change }) => change);
  const touched = changes.filter((change) => 'before' in change).length;
  return touched === changes.length
    ? `${touched} of ${counted(watched, 'accepted record')} changed`
    : `${counted(changes.length, 'change')} to ${counted(watched, 'accepted record')}`;
};

/** The domain, and what is lost. */
const departureHeading = (
  domain: string,
  drift: DomainDrift,
  appears: readonly SubjectFindings[],
): string =>
  drift.gone
    ? `### ❌ ${driftWords.gone(codeSpan(domain), drift.watched)}`
    : isBreaking(drift.judgement)
      ? `### ❌ DNS drift on ${codeSpan(domain)} breaks ${lostMail(appears.filter(isError))}`
      : `### ⚠️ DNS drift on ${codeSpan(domain)}: ${describeCount(drift)}`;

const departureSections = (
  one: DriftedDomain,
  domainDrift: DomainDrift,
  { known, who }: SectionOptions,
): readonly Section[] => {
  const { domain } = one;
  const { judgement } = domainDrift;
  const { changes, elsewhere } = judgement;
  const counts = isBreaking(judgement) && !domainDrift.gone;
  const appears = [...new Set(changes.flatMap((one) => one.appears))];
  const lead = describeConsequences(appears) ?? harmlessWords(one, 'what changed', judgement);
  return [
    { rank: 0, text: departureHeading(domain, domainDrift, appears) },
    { rank: 0, text: counts ? `${lead} ${capital(describeCount(domainDrift))}.` : lead },
    { rank: 1, text: renderJudgedDiff(changes) },
    { rank: 1, text: restoreText(domainDrift) },
    { rank: 1, text: acceptText(domain, domainDrift) },
    { rank: 1, text: who ?? '' },
    { rank: 1, text: unconfirmedWords(changes.map(({ change }) => change)) ?? '' },
    ...(known ? [] : findingsSections('What is wrong now', 2, appears)),
    ...findingsSections('Changed without a change to your records', 3, elsewhere.appears),
    ...openSections(domainDrift),
  ];
};

/** What was merged, and is not live yet. `isOfThisRun`: nobody reads it later. */
export const pendingSections = (
  { pending }: Pick<DomainDrift, 'pending'>,
  isOfThisRun = false,
): readonly Section[] =>
  pending === undefined
    ? []
    : [
        {
          rank: 1,
          text: `**⏳ ${pendingWords(pending, isOfThisRun)}:**\n\n${renderDiff(pending.changes)}`,
        },
      ];

/** What of the change is not live yet, where it breaks mail or nobody can tell. */
const broughtSections = (domain: string, revision: Revision): readonly Section[] => {
  const { brings } = revision;
  if (brings === undefined) return [];
  const open: Section = {
    rank: 1,
    text: checksText(
      broughtUnjudgedWords,
      brings.undecided.map((check) => ({ check })),
    ),
  };
  if (!bringsHarm({ revision })) return [open];
  const faults = broughtFaults(brings);
  const heading = broughtWords(codeSpan(domain), lostMail(faults.filter(isError)));
  const consequences = describeConsequences(faults);
  return [
    { rank: 0, text: `### ❌ ${heading}\n\n${consequences ?? ''}` },
    { rank: 1, text: renderJudgedDiff(brings.changes) },
    ...findingsSections('What is wrong with it', 2, faults),
    open,
  ];
};

/** What the change of the accepted records does. */
const revisionSections = (
  one: DriftedDomain,
  { revision }: DomainDrift,
  { failOn }: SectionOptions,
): readonly Section[] => {
  if (revision === undefined) return [];
  const { domain } = one;
  const { against, at, accepts } = revision;
  const announced = announcedChanges(revision);
  const was = presentFile({ file: against, at }, codeSpan);
  const appears = [...new Set(accepts.changes.flatMap((one) => one.appears))];
  const live = accepts.changes.map(({ change }) => change);
  const lead = `### ${isBreaking(accepts) ? '❌' : isWell(one, failOn) ? '✅' : 'ℹ️'} This change accepts ${counted(live.length, 'live record')} of ${codeSpan(domain)}`;
  return [
    {
      rank: 0,
      text:
        live.length === 0
          ? ''
          : [
              lead,
              describeConsequences(appears) ?? harmlessWords(one, 'what it accepts', accepts),
              `Live, but not in ${was}:`,
            ].join('\n\n'),
    },
    { rank: 1, text: renderJudgedDiff(accepts.changes) },
    ...findingsSections('What is wrong with it', 2, appears),
    ...broughtSections(domain, revision),
    {
      rank: 1,
      text:
        announced.length === 0
          ? ''
          : bringsHarm({ revision })
            ? `${announcedWords(was)}.`
            : `**${announcedWords(was)}:**\n\n${renderDiff(announced)}`,
    },
  ];
};

/**
 * What is said of live records that depart from the accepted ones, and of a change of these; none
 * where there is neither.
 */
export const driftSections = (
  one: DriftedDomain,
  options: SectionOptions = {},
): readonly Section[] => {
  const { known = false } = options;
  const { domain, drift } = one;
  if (drift === undefined) return [];
  const { changes } = drift.judgement;
  return [
    ...(changes.length > 0 ? departureSections(one, drift, options) : []),
    ...(known && changes.length === 0 && drift.state === 'unknown'
      ? [
          { rank: 0, text: `### ❔ Drift on ${codeSpan(domain)} is not certain` },
          ...openSections(drift),
        ]
      : []),
    ...pendingSections(drift, known),
    ...revisionSections(one, drift, options),
  ];
};
