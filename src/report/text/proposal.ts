/** For a terminal: what becomes of records and findings once a zone file is applied. */
import type { Change, Fault, Proposal } from '../../model/drift.ts';
import { absolute } from '../../model/dns/presentation.ts';
import { type Look, type Mark, marked, paint, paragraph } from './layout.ts';
import { counted, few, plain } from '../view/plain-text.ts';
import { unsureWords } from '../view/drift-changes.ts';
import { type Outlook, outlook, outlookSentence, type Proposed } from '../outlook.ts';
import { changeLines, secondHandLines } from './drift.ts';

const marks = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<
  Fault['severity'],
  Mark
>;

const title = (look: Look, text: string): readonly string[] => [
  '',
  ...paragraph(look, text).map((line) => paint(look, 'bold', line)),
];

const changed = (look: Look, text: string, changes: readonly Change[]): readonly string[] =>
  changes.length === 0
    ? []
    : [...title(look, `${text}:`), ...changes.flatMap((change) => changeLines(look, change))];

const placeWords = ({ location }: Fault['findings'][number]): string =>
  location === undefined ? '' : ` ${plain(location.file)}:${location.line}`;

const faultLines = (look: Look, word: string, faults: readonly Fault[], fine?: Mark) =>
  faults.flatMap(({ check, severity, findings }) =>
    findings.flatMap((finding) =>
      marked(
        look,
        fine ?? marks[severity],
        `${word} ${plain(check)}: ${plain(finding.message)}${fine === undefined ? placeWords(finding) : ''}`,
      ),
    ),
  );

const liveLines = (
  look: Look,
  { live, against, unknown, propagating }: Proposal,
): readonly string[] => {
  if (live === undefined) return [];
  const { drift, accepts, alters, unconfirmed } = live;
  const told = [
    ...changed(look, `Live differs from what ${plain(against)} says (drift)`, drift),
    ...secondHandLines(look, drift),
    ...changed(look, unsureWords, unconfirmed),
    ...changed(look, 'This change accepts what is live', accepts),
    ...changed(look, 'This change will alter live mail records when applied', alters),
  ];
  if (told.length > 0 || unknown.length + propagating.length > 0) return told;
  return ['', ...marked(look, 'pass', 'The live zone is as both files say')];
};

const openLines = (look: Look, { unknown, propagating }: Proposal): readonly string[] => {
  const names = (items: Proposal['unknown'] | Proposal['propagating']) =>
    few(
      items.map(({ owner, type }) => `${plain(absolute(owner))} ${type}`),
      4,
    ).join(', ');
  return [
    ...(unknown.length === 0
      ? []
      : marked(look, 'unknown', `Could not be looked up, so not compared: ${names(unknown)}`)),
    ...(propagating.length === 0
      ? []
      : marked(look, 'unknown', `Name servers disagree, so not compared: ${names(propagating)}`)),
  ];
};

const outlookMarks: { readonly [O in Outlook]: Mark } = {
  breaks: 'error',
  open: 'unknown',
  doubtful: 'warning',
  fine: 'pass',
};

/** Under the heading of the section. */
export const proposalLines = (look: Look, one: Proposed): readonly string[] => {
  const { proposal } = one;
  const { changes, comparison } = proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  return [
    ...marked(look, outlookMarks[outlook(one)], outlookSentence(one), 'bold'),
    ...changed(look, 'Records that this changes', changes),
    ...(appears.length + vanishes.length + stays.length === 0 ? [] : title(look, 'Findings:')),
    ...faultLines(look, 'appears', appears),
    ...faultLines(look, 'vanishes', vanishes, 'pass'),
    ...faultLines(look, 'stays', stays),
    ...(undecided.length === 0
      ? []
      : marked(
          look,
          'skipped',
          `${counted(undecided.length, 'check')} could not be judged on both sides, and ${undecided.length === 1 ? 'is' : 'are'} not compared`,
          'dim',
        )),
    ...liveLines(look, proposal),
    ...openLines(look, proposal),
  ];
};
