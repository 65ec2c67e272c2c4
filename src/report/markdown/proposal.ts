/** A zone file that is about to be applied: what it would do, and what has changed beside it. */
import type { FailOn } from '../../model/check.ts';
import {
  type Change,
  type Comparison,
  judgeEffect,
  type Proposal,
  type SubjectFindings,
} from '../../model/drift.ts';
import { undecidedIn } from '../../model/judged.ts';
import { counted } from '../../model/text/wording.ts';
import { checksText, describeConsequences, findingsSections, watchedNames } from './drift.ts';
import { renderDiff, renderJudgedDiff } from './diff.ts';
import { putBackText } from './remedies.ts';
import {
  driftWords,
  furtherDrift,
  isWell,
  liveAlterations,
  unconfirmedWords,
  type DriftedDomain,
  unsureWords,
} from '../view/drift-changes.ts';
import { lostMail } from '../view/consequences.ts';
import { codeSpan } from './escape.ts';
import {
  isAllTheSame,
  isEmptyHanded,
  isPartial,
  type Outlook,
  outlook,
  type Proposed,
} from '../view/outlook.ts';
import { presentFile } from '../view/file-version.ts';
import { plainText } from '../view/plain-text.ts';
import type { Section } from './size-budget.ts';

const changesSection = (title: string, changes: readonly Change[]): Section => ({
  rank: 1,
  text: changes.length === 0 ? '' : `**${title}**\n\n${renderDiff(changes)}`,
});

/** The live zone beside the file as it was and as it is. */
const liveSections = (one: DriftedDomain, proposal: Proposal): readonly Section[] => {
  const { live, against, at } = proposal;
  if (live === undefined) return [];
  const { accepts, unconfirmed } = live;
  return [
    // What the section on drift tells is not told again.
    changesSection(
      driftWords.liveDrift(presentFile({ file: against, at }, codeSpan)),
      furtherDrift(one),
    ),
    changesSection(driftWords.liveAccepted, accepts),
    changesSection(driftWords.liveAltered, liveAlterations(proposal)),
    { rank: 1, text: unconfirmedWords(furtherDrift(one)) ?? '' },
    changesSection(unsureWords, unconfirmed),
    {
      rank: 1,
      text: isAllTheSame({ ...one, proposal }) ? 'The live zone matches both files.' : '',
    },
  ];
};

const countsOf = ({ appears, vanishes, stays }: Comparison): string =>
  [
    appears.length > 0 && `${counted(appears.length, 'problem')} would appear`,
    vanishes.length > 0 && `${counted(vanishes.length, 'problem')} would be fixed`,
    stays.length > 0 && `${counted(stays.length, 'problem')} would remain`,
  ]
    .filter((part) => part !== false)
    .join(', ') || 'no problem would appear, be fixed or remain';

const outlookIcons: { readonly [O in Outlook]: string } = {
  breaks: '❌',
  open: '❔',
  doubtful: '⚠️',
  unchanged: 'ℹ️',
  fine: '✅',
};

const gravest = ({ appears }: Comparison) => appears.filter(({ severity }) => severity === 'error');

/** The changes with what they do: what errors come and go in their area. */
const withEffects = (one: Proposed) => {
  const { changes, comparison } = one.proposal;
  const { appears, vanishes } = comparison;
  const open = new Set(undecidedIn(one).map(({ area }) => area));
  return changes.map((change) => {
    const ofArea = ({ area }: SubjectFindings) => area === change.area;
    const effect = judgeEffect(appears.filter(ofArea), vanishes.filter(ofArea));
    const isOpen = effect !== 'breaks' && open.has(change.area);
    return { change, effect: isOpen ? ('open' as const) : effect };
  });
};

/** What the heading says after the words for the act. */
const outlookVerbs = (
  outcome: Outlook,
  { changes, comparison }: Proposal,
  domain: string,
): string => {
  if (outcome === 'breaks') {
    const lost = lostMail(gravest(comparison));
    return `would break mail of ${domain}${lost === 'mail' ? '' : `: ${lost}`}`;
  }
  if (outcome === 'open') return `may affect mail of ${domain} more than could be checked`;
  return `${changes.length === 0 ? 'changes no records' : 'changes records'} for mail of ${domain}`;
};

interface OutlookOptions {
  /** What has to happen for it. */
  readonly how: Readonly<Record<'act' | 'done', string>>;
  readonly who: string;
  /** Whether nothing else is wrong with the domain. */
  readonly isWell: boolean;
}

/** What becomes of the records that the file replaces. */
const outlookSections = (
  domain: string,
  one: DriftedDomain & Proposed,
  { how, who, isWell }: OutlookOptions,
): readonly Section[] => {
  const { file, changes, comparison } = one.proposal;
  const { appears, vanishes, stays } = comparison;
  const outcome = outlook(one);
  const icon = outcome === 'fine' && !isWell ? 'ℹ️' : outlookIcons[outcome];
  const partial = isPartial(one);
  const lead = changes.length === 0 ? '' : `What ${codeSpan(file)} changes:`;
  const limit = partial ? ', as far as could be compared' : '';
  // That no problem would appear is said already.
  const isUnaffected = appears.length + vanishes.length + stays.length === 0;
  const counts = isUnaffected && !partial ? '' : `${how.done}, ${countsOf(comparison)}${limit}.`;
  const summary = [counts, lead].filter((part) => part !== '').join(' ');
  return [
    {
      rank: 0,
      text: [
        `### ${icon} ${how.act} ${outlookVerbs(outcome, one.proposal, codeSpan(domain))}`,
        describeConsequences(appears) ??
          (partial
            ? 'Not everything could be looked up, so more problems may appear.'
            : 'No problem that loses or rejects mail would appear.'),
        ...(summary === '' || (partial && isEmptyHanded(one.proposal)) ? [] : [summary]),
      ].join('\n\n'),
    },
    { rank: 1, text: renderJudgedDiff(withEffects(one)) },
    { rank: 1, text: outcome === 'breaks' || appears.length > 0 ? putBackText(one.proposal) : '' },
    { rank: 1, text: who },
    ...findingsSections('New problems', 2, appears),
    ...findingsSections('Problems that this fixes', 4, vanishes, { isFixed: true }),
    ...findingsSections('Problems that remain', 5, stays),
    { rank: 4, text: checksText('Checks that could not be compared', undecidedIn(one)) },
  ];
};

/** Whether nothing is known to come of the change: beside what else is wrong it is not worth a word. */
const hasNoEffect = (one: Proposed): boolean => {
  const { changes, comparison } = one.proposal;
  const { appears, vanishes } = comparison;
  return changes.length + appears.length + vanishes.length === 0 && !isPartial(one);
};

/** How it comes to be applied. */
export type ApplyManner = 'merge' | 'apply';

const applyWords = (how: ApplyManner, { file }: Proposal) =>
  how === 'merge'
    ? { act: 'Merging this', done: 'Once merged' }
    : { act: `Applying ${codeSpan(plainText(file))}`, done: 'Once applied' };

interface ProposalOptions {
  readonly how: ApplyManner;
  /** Whom to ask, as Markdown. */
  readonly who?: string;
  /** What fails the run. */
  readonly failOn?: FailOn | undefined;
}

/** What becomes of records and findings once the file is applied; none where none is about to be. */
export const proposalSections = (
  one: DriftedDomain,
  { how, who = '', failOn }: ProposalOptions,
): readonly Section[] => {
  const { domain, proposal } = one;
  if (proposal === undefined) return [];
  const { unknown, propagating } = proposal;
  const told = { ...one, proposal };
  const well = isWell(one, failOn);
  return [
    ...(hasNoEffect(told) && !well
      ? []
      : outlookSections(domain, told, { how: applyWords(how, proposal), who, isWell: well })),
    ...liveSections(one, proposal),
    {
      rank: 4,
      text:
        unknown.length === 0
          ? ''
          : `❔ Couldn't be looked up, so not compared: ${watchedNames(unknown)}.`,
    },
    {
      rank: 4,
      text:
        propagating.length === 0
          ? ''
          : `❔ Name servers disagree, so not compared: ${watchedNames(propagating)}.`,
    },
  ];
};
