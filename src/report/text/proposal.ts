/** For a terminal: what becomes of records and findings once a zone file is applied. */
import type { Change, SubjectFindings, Proposal } from '../../model/drift.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { counted, few } from '../../model/text/wording.ts';
import { type TextStyle, type Mark, markedLines, paint, wrapParagraph } from './layout.ts';
import { plainText } from '../view/plain-text.ts';
import { unsureWords } from '../view/drift-changes.ts';
import { type Outlook, outlook, outlookSentence, type Proposed } from '../view/outlook.ts';
import { changeLines, unconfirmedLines } from './drift.ts';

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
  changes.length === 0
    ? []
    : [
        ...titleLines(style, `${text}:`),
        ...changes.flatMap((change) => changeLines(style, change)),
      ];

const placeWords = ({ location }: SubjectFindings['findings'][number]): string =>
  location === undefined ? '' : ` ${plainText(location.file)}:${location.line}`;

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

const liveLines = (
  style: TextStyle,
  { live, against, unknown, propagating }: Proposal,
): readonly string[] => {
  if (live === undefined) return [];
  const { drift, accepts, alters, unconfirmed } = live;
  const told = [
    ...changedLines(style, `Live differs from what ${plainText(against)} says (drift)`, drift),
    ...unconfirmedLines(style, drift),
    ...changedLines(style, unsureWords, unconfirmed),
    ...changedLines(style, 'This change accepts what is live', accepts),
    ...changedLines(style, 'This change will alter live mail records when applied', alters),
  ];
  if (told.length > 0 || unknown.length + propagating.length > 0) return told;
  return ['', ...markedLines(style, 'pass', 'The live zone is as both files say')];
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
      : markedLines(
          style,
          'unknown',
          `Could not be looked up, so not compared: ${names(unknown)}`,
        )),
    ...(propagating.length === 0
      ? []
      : markedLines(
          style,
          'unknown',
          `Name servers disagree, so not compared: ${names(propagating)}`,
        )),
  ];
};

const outlookMarks: { readonly [O in Outlook]: Mark } = {
  breaks: 'error',
  open: 'unknown',
  doubtful: 'warning',
  fine: 'pass',
};

/** Under the heading of the section. */
export const proposalLines = (style: TextStyle, one: Proposed): readonly string[] => {
  const { proposal } = one;
  const { changes, comparison } = proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  return [
    ...markedLines(style, outlookMarks[outlook(one)], outlookSentence(one), 'bold'),
    ...changedLines(style, 'Records that this changes', changes),
    ...(appears.length + vanishes.length + stays.length === 0
      ? []
      : titleLines(style, 'Findings:')),
    ...findingLines(style, 'appears', appears),
    ...findingLines(style, 'vanishes', vanishes, 'pass'),
    ...findingLines(style, 'stays', stays),
    ...(undecided.length === 0
      ? []
      : markedLines(
          style,
          'skipped',
          `${counted(undecided.length, 'check')} could not be judged on both sides, and ${undecided.length === 1 ? 'is' : 'are'} not compared`,
          'dim',
        )),
    ...liveLines(style, proposal),
    ...openLines(style, proposal),
  ];
};
