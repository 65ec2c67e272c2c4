/** The diagnosis of mail ports in text: who is to blame, why that is thought, and what to do. */
import type { Cause, Diagnosis } from '../../model/diagnosis.ts';
import { causeTitle, evidenceFor } from '../view/port-causes.ts';
import {
  hanging,
  type Look,
  type Mark,
  marked,
  measure,
  paragraph,
  proseRow,
  row,
  section,
} from './layout.ts';
import { plain } from '../view/plain-text.ts';

const markOf = ({ id }: Cause): Mark =>
  id === 'connection-works'
    ? 'note'
    : id === 'ipv6-broken' || id === 'read-along'
      ? 'warning'
      : 'error';

/** A label, and items beside it, each hanging from its own head. */
const itemRow = (
  look: Look,
  label: string,
  items: readonly (readonly [head: string, text: string])[],
): readonly string[] => {
  const lines = items.flatMap(([head, text]) =>
    hanging({ ...look, width: measure(look) - 12 }, head, text),
  );
  return row(look, label, lines);
};

const causeLines = (look: Look, cause: Cause): readonly string[] => {
  const seen = evidenceFor(cause);
  return [
    ...marked(look, markOf(cause), causeTitle(cause), 'bold'),
    ...itemRow(
      look,
      'seen',
      seen.map((line) => ['- ', line]),
    ),
    ...itemRow(
      look,
      'do',
      cause.steps.map((step, i) => [`${i + 1}. `, plain(step)]),
    ),
  ];
};

/** Those that are less likely, a line or two each. */
const otherLines = (look: Look, [, ...others]: readonly Cause[]): readonly string[] =>
  others.slice(0, 3).flatMap((cause) => {
    const [step] = cause.steps;
    const lines = marked(look, 'unknown', causeTitle(cause));
    return step === undefined ? lines : lines.concat(proseRow(look, 'do', plain(step)));
  });

/** The likeliest cause and what to do; the rest is told by `dns-audit ports`. */
export const causeBlocks = (
  look: Look,
  { causes, remarks }: Diagnosis,
): readonly (readonly string[])[] => [
  causeLines(look, causes[0]),
  otherLines(look, causes),
  remarks.flatMap((remark) => paragraph(look, plain(remark))),
];

/** Everything there is to say, section by section. */
export const diagnosisBlocks = (
  look: Look,
  diagnosis: Diagnosis,
): readonly (readonly string[])[] => {
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const slight = faults.filter(({ fatal }) => !fatal);
  return [
    section(look, 'Diagnosis', [causeLines(look, causes[0])]),
    section(look, 'Also possible', [otherLines(look, causes)]),
    slight.flatMap(({ message }) => marked(look, 'note', plain(message))),
    remarks.flatMap((remark) => paragraph(look, plain(remark))),
    section(look, 'Right settings', [
      settings.flatMap(({ label, value }) => proseRow(look, plain(label), plain(value))),
    ]),
    section(look, 'See for yourself', [row(look, 'type', commands.map(plain))]),
  ];
};
