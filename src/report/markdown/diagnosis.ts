/** The diagnosis of mail ports in Markdown: who is to blame, what speaks for it, what to do. */
import type { Cause, Diagnosis } from '../../model/diagnosis.ts';
import { blameWords, causeTitle, evidenceFor } from '../view/port-causes.ts';
import { fence, folded, prose } from './escape.ts';
import { plain } from '../view/plain-text.ts';

const iconOf = ({ id }: Cause): string =>
  id === 'connection-works' ? 'ℹ️' : id === 'ipv6-broken' ? '⚠️' : '❌';

/** Sentences as the items of a list, of which `before` items were given. */
export const numbered = (items: readonly string[], before = 0): string =>
  items.map((item, i) => `${before + i + 1}. ${prose(item)}`).join('\n');

const causeText = (cause: Cause): string => {
  const blame = blameWords(cause);
  return [
    `#### ${iconOf(cause)} ${prose(cause.title)}`,
    ...(blame === '' ? [] : [`**To blame:** ${blame}.`]),
    ...(cause.evidence.length === 0
      ? []
      : [`**Seen:** ${evidenceFor(cause).map(prose).join('; ')}.`]),
    ...(cause.steps.length === 0 ? [] : [`**What to do**\n\n${numbered(cause.steps)}`]),
  ].join('\n\n');
};

const otherText = ([, ...others]: Diagnosis['causes']): string =>
  others
    .slice(0, 3)
    .map((cause) =>
      [`${iconOf(cause)} ${prose(causeTitle(cause))}.`, ...cause.steps.slice(0, 1).map(prose)].join(
        ' ',
      ),
    )
    .join('\n\n');

/** The likeliest cause in full, the others and the settings folded. */
export const diagnosisText = (diagnosis: Diagnosis): string => {
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const others = otherText(causes);
  const slight = faults.filter(({ fatal }) => !fatal).map(({ message }) => prose(`${message}.`));
  const lines = [
    ...settings.map(({ label, value }) => `${plain(label)}: ${plain(value)}`),
    ...(commands.length === 0 ? [] : ['', ...commands]),
  ];
  return [
    causeText(causes[0]),
    ...slight,
    ...remarks.map(prose),
    ...(others === '' ? [] : [folded('Also possible', others)]),
    ...(lines.length === 0
      ? []
      : [folded('Right settings, and commands to see for yourself', fence('text', lines))]),
  ].join('\n\n');
};
