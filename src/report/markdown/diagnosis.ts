/** The diagnosis of mail ports in Markdown: the causes, what supports them, and what to do. */
import type { Severity } from '../../model/check.ts';
import type { Cause, Diagnosis } from '../../model/mail/diagnosis.ts';
import {
  causeSeverity,
  causeTitle,
  culpritLabel,
  evidenceFor,
  firstOtherStep,
  mainCauses,
  otherCauses,
  stepsHeading,
  stepsToTake,
  workingFaults,
} from '../view/port-causes.ts';
import { fencedBlock, foldedBlock, escapeProse } from './escape.ts';
import { plainText } from '../view/plain-text.ts';

const causeIcons: { readonly [S in Severity]: string } = {
  note: 'ℹ️',
  warning: '⚠️',
  error: '❌',
};

/** Sentences as a numbered list, which continues after `before` items. */
export const numberedList = (items: readonly string[], before = 0): string =>
  items.map((item, i) => `${before + i + 1}. ${escapeProse(item)}`).join('\n');

const causeText = (cause: Cause): string => {
  const label = culpritLabel(cause);
  return [
    `#### ${causeIcons[causeSeverity(cause)]} ${escapeProse(cause.title)}`,
    ...(label === '' ? [] : [`**${escapeProse(label)}**`]),
    ...(cause.evidence.length === 0
      ? []
      : [`**Seen:** ${evidenceFor(cause).map(escapeProse).join('. ')}.`]),
  ].join('\n\n');
};

const otherText = (diagnosis: Diagnosis): string =>
  otherCauses(diagnosis)
    .map((cause) => {
      const step = firstOtherStep(diagnosis, cause);
      const title = `${causeIcons[causeSeverity(cause)]} ${escapeProse(causeTitle(cause))}.`;
      return step === undefined ? title : `${title} ${escapeProse(step)}`;
    })
    .join('\n\n');

/** What to do and why in full, the others and the settings folded. */
export const diagnosisText = (diagnosis: Diagnosis): string => {
  const { remarks, settings, programs = [], commands } = diagnosis;
  const steps = stepsToTake(diagnosis);
  const others = otherText(diagnosis);
  const differences = workingFaults(diagnosis).map(({ message }) => escapeProse(`${message}.`));
  const lines = [
    ...[...settings, ...programs].map(
      ({ label, value }) => `${plainText(label)}: ${plainText(value)}`,
    ),
    ...(commands.length === 0 ? [] : ['', ...commands]),
  ];
  return [
    ...(steps.length === 0 ? [] : [`**${stepsHeading(diagnosis)}**\n\n${numberedList(steps)}`]),
    ...mainCauses(diagnosis).map(causeText),
    ...differences,
    ...remarks.map(escapeProse),
    ...(others === '' ? [] : [foldedBlock('Also possible', others)]),
    ...(lines.length === 0
      ? []
      : [
          foldedBlock(
            'Right settings, and commands to check it yourself',
            fencedBlock('text', lines),
          ),
        ]),
  ].join('\n\n');
};
