/** The diagnosis of mail ports in text: the causes, what supports them, and what to do. */
import type { Cause, Diagnosis } from '../../model/mail/diagnosis.ts';
import {
  causeSeverity,
  causeTitle,
  evidenceFor,
  otherCauses,
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

const causeLines = (style: TextStyle, cause: Cause): readonly string[] => {
  const seen = evidenceFor(cause);
  return [
    ...markedLines(style, causeSeverity(cause), causeTitle(cause), 'bold'),
    ...itemRow(
      style,
      'seen',
      seen.map((line) => ['- ', line]),
    ),
    ...itemRow(
      style,
      'do',
      cause.steps.map((step, i) => [`${i + 1}. `, plainText(step)]),
    ),
  ];
};

/** The less likely causes, a line or two each. */
const otherLines = (style: TextStyle, diagnosis: Diagnosis): readonly string[] =>
  otherCauses(diagnosis).flatMap((cause) => {
    const [step] = cause.steps;
    const lines = markedLines(style, 'unknown', causeTitle(cause));
    return step === undefined ? lines : lines.concat(labeledProse(style, 'do', plainText(step)));
  });

/** The likeliest cause and what to do; `dns-audit ports` shows the rest. */
export const causeBlocks = (
  style: TextStyle,
  diagnosis: Diagnosis,
): readonly (readonly string[])[] => [
  causeLines(style, diagnosis.causes[0]),
  otherLines(style, diagnosis),
  diagnosis.remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
];

/** The whole diagnosis, section by section. */
export const diagnosisBlocks = (
  style: TextStyle,
  diagnosis: Diagnosis,
): readonly (readonly string[])[] => {
  const { causes, remarks, settings, commands } = diagnosis;
  return [
    titledSection(style, 'Diagnosis', [causeLines(style, causes[0])]),
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
    titledSection(style, 'Check it yourself', [
      labeledLines(style, 'run', commands.map(plainText)),
    ]),
  ];
};
