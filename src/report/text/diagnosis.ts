/** The diagnosis of mail ports in text: who is to blame, why that is thought, and what to do. */
import type { Cause, Diagnosis } from '../../model/mail/diagnosis.ts';
import { causeTitle, evidenceFor } from '../view/port-causes.ts';
import {
  hangingLines,
  type TextStyle,
  type Mark,
  markedLines,
  proseWidth,
  wrapParagraph,
  labeledProse,
  labeledLines,
  titledSection,
} from './layout.ts';
import { plainText } from '../view/plain-text.ts';

const causeMark = ({ id }: Cause): Mark =>
  id === 'connection-works'
    ? 'note'
    : id === 'ipv6-broken' || id === 'read-along'
      ? 'warning'
      : 'error';

/** A label, and items beside it, each hanging from its own head. */
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
    ...markedLines(style, causeMark(cause), causeTitle(cause), 'bold'),
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

/** Those that are less likely, a line or two each. */
const otherLines = (style: TextStyle, [, ...others]: readonly Cause[]): readonly string[] =>
  others.slice(0, 3).flatMap((cause) => {
    const [step] = cause.steps;
    const lines = markedLines(style, 'unknown', causeTitle(cause));
    return step === undefined ? lines : lines.concat(labeledProse(style, 'do', plainText(step)));
  });

/** The likeliest cause and what to do; the rest is told by `dns-audit ports`. */
export const causeBlocks = (
  style: TextStyle,
  { causes, remarks }: Diagnosis,
): readonly (readonly string[])[] => [
  causeLines(style, causes[0]),
  otherLines(style, causes),
  remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
];

/** Everything there is to say, section by section. */
export const diagnosisBlocks = (
  style: TextStyle,
  diagnosis: Diagnosis,
): readonly (readonly string[])[] => {
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const slight = faults.filter(({ fatal }) => !fatal);
  return [
    titledSection(style, 'Diagnosis', [causeLines(style, causes[0])]),
    titledSection(style, 'Also possible', [otherLines(style, causes)]),
    slight.flatMap(({ message }) => markedLines(style, 'note', plainText(message))),
    remarks.flatMap((remark) => wrapParagraph(style, plainText(remark))),
    titledSection(style, 'Right settings', [
      settings.flatMap(({ label, value }) =>
        labeledProse(style, plainText(label), plainText(value)),
      ),
    ]),
    titledSection(style, 'See for yourself', [
      labeledLines(style, 'type', commands.map(plainText)),
    ]),
  ];
};
