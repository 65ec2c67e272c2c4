/** The diagnosis of mail ports in text: the causes, what supports them, and what to do. */
import type { Diagnosis } from '../../model/mail/diagnosis.ts';
import {
  causeSeverity,
  causeTitle,
  evidenceFor,
  firstOtherStep,
  mainCauses,
  otherCauses,
  stepsHeading,
  stepsToTake,
  workingFaults,
} from '../view/port-causes.ts';
import {
  hangingLines,
  type TextStyle,
  markedLines,
  proseWidth,
  wrapParagraph,
  labeledProse,
  labeledLines,
  titledSection,
} from './layout.ts';
import { plainText } from '../view/plain-text.ts';

/** A label, with items beside it, each indented below its own head. */
const itemRow = (
  style: TextStyle,
  label: string,
  items: readonly (readonly [head: string, text: string])[],
): readonly string[] => {
  const lines = items.flatMap(([head, text]) =>
    hangingLines({ ...style, width: proseWidth(style) - 12 }, head, text),
  );
  return labeledLines(style, label, lines);
};

/** The causes that are shown in full, with what was seen of each. */
const causeLines = (style: TextStyle, diagnosis: Diagnosis): readonly string[] =>
  mainCauses(diagnosis).flatMap((cause) =>
    markedLines(style, causeSeverity(cause), causeTitle(cause), 'bold').concat(
      itemRow(
        style,
        'seen',
        evidenceFor(cause).map((line) => ['- ', line]),
      ),
    ),
  );

const stepLines = (style: TextStyle, diagnosis: Diagnosis): readonly string[] =>
  titledSection(style, stepsHeading(diagnosis), [
    stepsToTake(diagnosis).flatMap((step, i) => hangingLines(style, `${i + 1}. `, step)),
  ]);

/** The less likely causes, a line or two each. */
const otherLines = (style: TextStyle, diagnosis: Diagnosis): readonly string[] =>
  otherCauses(diagnosis).flatMap((cause) => {
    const step = firstOtherStep(diagnosis, cause);
    const lines = markedLines(style, 'unknown', causeTitle(cause));
    return step === undefined ? lines : lines.concat(labeledProse(style, 'do', step));
  });

/** What to do, and why; `dns-audit ports` shows the rest. */
export const causeBlocks = (
  style: TextStyle,
  diagnosis: Diagnosis,
): readonly (readonly string[])[] => [
  stepLines(style, diagnosis),
  causeLines(style, diagnosis),
  otherLines(style, diagnosis),
  diagnosis.remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
];

const programBlocks = (
  style: TextStyle,
  { programs = [] }: Diagnosis,
): readonly (readonly string[])[] =>
  programs.map(({ label, value }) =>
    wrapParagraph(style, `${plainText(label)}:`).concat(wrapParagraph(style, plainText(value), 2)),
  );

/** The whole diagnosis, section by section; `tried`: how each port was tried. */
export const diagnosisBlocks = (
  style: TextStyle,
  diagnosis: Diagnosis,
  tried: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const { remarks, settings, commands } = diagnosis;
  return [
    stepLines(style, diagnosis),
    titledSection(style, 'Why', [causeLines(style, diagnosis), ...tried]),
    titledSection(style, 'Also possible', [otherLines(style, diagnosis)]),
    workingFaults(diagnosis).flatMap(({ message }) =>
      markedLines(style, 'note', plainText(message)),
    ),
    remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
    titledSection(style, 'Right settings', [
      settings.flatMap(({ label, value }) =>
        labeledProse(style, plainText(label), plainText(value)),
      ),
    ]),
    titledSection(style, 'Where to enter them', programBlocks(style, diagnosis)),
    titledSection(style, 'Check it yourself', [
      labeledLines(style, 'run', commands.map(plainText)),
    ]),
  ];
};
