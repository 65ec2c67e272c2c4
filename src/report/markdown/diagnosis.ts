/** The diagnosis of mail ports in Markdown: who is to blame, what speaks for it, what to do. */
import type { Cause, Diagnosis } from '../../model/mail/diagnosis.ts';
import { culpritClause, causeTitle, evidenceFor } from '../view/port-causes.ts';
import { fencedBlock, foldedBlock, escapeProse } from './escape.ts';
import { plainText } from '../view/plain-text.ts';

const causeIcon = ({ id }: Cause): string =>
  id === 'connection-works' ? 'ℹ️' : id === 'ipv6-broken' ? '⚠️' : '❌';

/** Sentences as the items of a list, of which `before` items were given. */
export const numberedList = (items: readonly string[], before = 0): string =>
  items.map((item, i) => `${before + i + 1}. ${escapeProse(item)}`).join('\n');

const causeText = (cause: Cause): string => {
  const blame = culpritClause(cause);
  return [
    `#### ${causeIcon(cause)} ${escapeProse(cause.title)}`,
    ...(blame === '' ? [] : [`**To blame:** ${blame}.`]),
    ...(cause.evidence.length === 0
      ? []
      : [`**Seen:** ${evidenceFor(cause).map(escapeProse).join('; ')}.`]),
    ...(cause.steps.length === 0 ? [] : [`**What to do**\n\n${numberedList(cause.steps)}`]),
  ].join('\n\n');
};

const otherText = ([, ...others]: Diagnosis['causes']): string =>
  others
    .slice(0, 3)
    .map((cause) =>
      [
        `${causeIcon(cause)} ${escapeProse(causeTitle(cause))}.`,
        ...cause.steps.slice(0, 1).map(escapeProse),
      ].join(' '),
    )
    .join('\n\n');

/** The likeliest cause in full, the others and the settings folded. */
export const diagnosisText = (diagnosis: Diagnosis): string => {
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const others = otherText(causes);
  const slight = faults
    .filter(({ fatal }) => !fatal)
    .map(({ message }) => escapeProse(`${message}.`));
  const lines = [
    ...settings.map(({ label, value }) => `${plainText(label)}: ${plainText(value)}`),
    ...(commands.length === 0 ? [] : ['', ...commands]),
  ];
  return [
    causeText(causes[0]),
    ...slight,
    ...remarks.map(escapeProse),
    ...(others === '' ? [] : [foldedBlock('Also possible', others)]),
    ...(lines.length === 0
      ? []
      : [
          foldedBlock(
            'Right settings, and commands to see for yourself',
            fencedBlock('text', lines),
          ),
        ]),
  ].join('\n\n');
};
