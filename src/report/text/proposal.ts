/** A zone file before it is applied, for the terminal: the records that change, and the findings. */
import { presentLocation } from '../../model/source-location.ts';
import type { Change, HeldAgainstFiles, SubjectFindings, Proposal } from '../../model/drift.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { counted, few } from '../../model/text/wording.ts';
import { type TextStyle, type Mark, markedLines, paint, wrapParagraph } from './layout.ts';
import { presentFile } from '../view/file-version.ts';
import { plainText } from '../view/plain-text.ts';
import { driftWords, furtherDrift, liveAlterations, unsureWords } from '../view/drift-changes.ts';
import {
  isAllTheSame,
  type Outlook,
  outlook,
  outlookSentence,
  type Proposed,
} from '../view/outlook.ts';
import { changeLines, unconfirmedLines } from './drift.ts';

/** A proposal, and what else live records are held against. */
type HeldProposal = Proposed & HeldAgainstFiles;

const marks = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<
  SubjectFindings['severity'],
  Mark
>;

const titleLines = (style: TextStyle, text: string): readonly string[] => [
  '',
  ...wrapParagraph(style, text).map((line) => paint(style, 'bold', line)),
];

const changedLines = (
  style: TextStyle,
  text: string,
  changes: readonly Change[],
): readonly string[] =>
  changes.length === 0 ? [] : [...titleLines(style, `${text}:`), ...changeLines(style, changes)];

const placeWords = ({ location }: SubjectFindings['findings'][number]): string =>
  location === undefined ? '' : ` ${plainText(presentLocation(location))}`;

const findingLines = (
  style: TextStyle,
  word: string,
  faults: readonly SubjectFindings[],
  fine?: Mark,
) =>
  faults.flatMap(({ check, severity, findings }) =>
    findings.flatMap((finding) =>
      markedLines(
        style,
        fine ?? marks[severity],
        `${word} ${plainText(check)}: ${plainText(finding.message)}${fine === undefined ? placeWords(finding) : ''}`,
      ),
    ),
  );

/** The live zone beside the file as it was and as it is; drift that has a section of its own is not told again. */
const liveLines = (style: TextStyle, one: HeldProposal): readonly string[] => {
  const { proposal } = one;
  const { live, against, at } = proposal;
  if (live === undefined) return [];
  const { accepts, unconfirmed } = live;
  const further = furtherDrift(one);
  const parts = [
    ...changedLines(style, driftWords.liveDrift(presentFile({ file: against, at })), further),
    ...unconfirmedLines(style, further),
    ...changedLines(style, unsureWords, unconfirmed),
    ...changedLines(style, driftWords.liveAccepted, accepts),
    ...changedLines(style, driftWords.liveAltered, liveAlterations(proposal)),
  ];
  if (!isAllTheSame(one)) return parts;
  return [...parts, '', ...markedLines(style, 'pass', 'The live zone matches both files')];
};

const openLines = (style: TextStyle, { unknown, propagating }: Proposal): readonly string[] => {
  const names = (items: Proposal['unknown'] | Proposal['propagating']) =>
    few(
      items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${type}`),
      4,
    ).join(', ');
  return [
    ...(unknown.length === 0
      ? []
      : markedLines(style, 'unknown', `${driftWords.notCompared}: ${names(unknown)}`)),
    ...(propagating.length === 0
      ? []
      : markedLines(style, 'unknown', `${driftWords.disagreeing}: ${names(propagating)}`)),
  ];
};

const outlookMarks: { readonly [O in Outlook]: Mark } = {
  breaks: 'error',
  open: 'unknown',
  doubtful: 'warning',
  unchanged: 'skipped',
  fine: 'pass',
};

/** The whole section, without its heading. */
export const proposalLines = (style: TextStyle, one: HeldProposal): readonly string[] => {
  const { proposal } = one;
  const { changes, comparison } = proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  return [
    ...markedLines(style, outlookMarks[outlook(one)], outlookSentence(one), 'bold'),
    ...changedLines(style, 'Records that change', changes),
    ...(appears.length + vanishes.length + stays.length === 0
      ? []
      : titleLines(style, 'Findings:')),
    ...findingLines(style, 'new', appears),
    ...findingLines(style, 'fixed', vanishes, 'pass'),
    ...findingLines(style, 'remaining', stays),
    ...(undecided.length === 0
      ? []
      : markedLines(
          style,
          'skipped',
          `Not compared, because not judged on both sides: ${counted(undecided.length, 'check')}`,
          'dim',
        )),
    ...liveLines(style, one),
    ...openLines(style, proposal),
  ];
};
