/** The diagnosis of mail ports in HTML: the causes, what supports them, and what to do. */
import type { Severity } from '../../model/check.ts';
import type { Cause, Diagnosis, SettingLine } from '../../model/mail/diagnosis.ts';
import {
  causeSeverity,
  culpritLabel,
  evidenceFor,
  mainCauses,
  otherCauses,
  workingFaults,
} from '../view/port-causes.ts';
import { capital } from '../../model/text/wording.ts';
import { type Content, el } from './element.ts';
import { copyable } from './records.ts';
import {
  renderFacts,
  renderFolded,
  renderHeading,
  renderList,
  renderSection,
  type PageSpot,
  renderState,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { plainText } from '../view/plain-text.ts';

const causeLights: { readonly [S in Severity]: Light } = {
  note: 'good',
  warning: 'warn',
  error: 'bad',
};

const stepList = ({ steps }: Cause): Content =>
  steps.length === 0
    ? undefined
    : el(
        'ol',
        { class: 'steps' },
        steps.map((step) => el('li', {}, plainText(step))),
      );

const causeArticle = (cause: Cause, spot: PageSpot): Content => {
  const light = causeLights[causeSeverity(cause)];
  return el(
    'article',
    { class: `finding ${light}` },
    el('p', { class: 'kicker' }, renderState(light, culpritLabel(cause) || 'works')),
    renderHeading(spot, 2, plainText(cause.title)),
    stepList(cause),
    renderFacts([['Seen', renderList(evidenceFor(cause))]]),
  );
};

const settingRow = ({ label, value }: SettingLine): readonly [string, string] => [
  capital(plainText(label)),
  plainText(value),
];

const settingsPart = (spot: PageSpot, heading: string, lines: readonly SettingLine[]): Content =>
  lines.length === 0
    ? undefined
    : [renderHeading(spot, 2, heading), renderFacts(lines.map(settingRow))];

export const diagnosisSection = (diagnosis: Diagnosis | undefined, spot: PageSpot): Content => {
  if (diagnosis === undefined) return undefined;
  const { causes, remarks, settings, programs = [], commands } = diagnosis;
  const others = otherCauses(diagnosis);
  return renderSection(
    spot,
    'diagnosis',
    causeSeverity(causes[0]) === 'error'
      ? 'Why the mail ports fail here'
      : 'The mail ports work here',
    mainCauses(diagnosis).map((cause) => causeArticle(cause, spot)),
    others.length === 0
      ? undefined
      : renderFolded(
          'Also possible',
          others.map((cause) => causeArticle(cause, spot)),
        ),
    workingFaults(diagnosis).map(({ message }) =>
      el('p', {}, renderState('idle', plainText(message))),
    ),
    remarks.map((remark) => el('p', {}, plainText(remark))),
    settingsPart(spot, 'Right settings', settings),
    programs.length === 0
      ? undefined
      : renderFolded('Where to enter them', renderFacts(programs.map(settingRow))),
    commands.length === 0
      ? undefined
      : renderFolded(
          'Check it yourself',
          commands.map((command) => el('p', {}, copyable(plainText(command)))),
        ),
  );
};
