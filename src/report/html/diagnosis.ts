/** Why mail cannot be reached from here: who is to blame, why that is thought, and what to do. */
import type { Cause, Diagnosis } from '../../model/mail/diagnosis.ts';
import { capital } from '../../model/text/wording.ts';
import { culpritClause, evidenceFor } from '../view/port-causes.ts';
import { type Content, el } from './element.ts';
import {
  renderFacts,
  renderHeading,
  renderList,
  renderSection,
  type PageSpot,
  renderState,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { plainText } from '../view/plain-text.ts';

const causeLight = ({ id }: Cause): Light =>
  id === 'connection-works' ? 'good' : id === 'ipv6-broken' ? 'warn' : 'bad';

const stepList = ({ steps }: Cause): Content =>
  steps.length === 0
    ? undefined
    : el(
        'ol',
        { class: 'steps' },
        steps.map((step) => el('li', {}, plainText(step))),
      );

const causeArticle = (cause: Cause, spot: PageSpot): Content => {
  const light = causeLight(cause);
  return el(
    'article',
    { class: `finding ${light}` },
    el(
      'p',
      { class: 'kicker' },
      renderState(light, light === 'good' ? 'works' : `to blame: ${culpritClause(cause)}`),
    ),
    renderHeading(spot, 2, capital(plainText(cause.title))),
    stepList(cause),
    renderFacts([['Seen', renderList(evidenceFor(cause))]]),
  );
};

export const diagnosisSection = (diagnosis: Diagnosis | undefined, spot: PageSpot): Content => {
  if (diagnosis === undefined) return undefined;
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const [first, ...others] = causes;
  return renderSection(
    spot,
    'diagnosis',
    'Why the mail ports fail here',
    causeArticle(first, spot),
    others.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, 'Also possible'),
          others.slice(0, 3).map((cause) => causeArticle(cause, spot)),
        ),
    faults.map(({ message, fatal }) =>
      el('p', {}, renderState(fatal ? 'bad' : 'idle', plainText(message))),
    ),
    remarks.map((remark) => el('p', {}, plainText(remark))),
    settings.length === 0
      ? undefined
      : [
          renderHeading(spot, 2, 'Right settings'),
          renderFacts(settings.map(({ label, value }) => [plainText(label), plainText(value)])),
        ],
    commands.length === 0
      ? undefined
      : [
          renderHeading(spot, 2, 'See for yourself'),
          commands.map((command) =>
            el('code', { class: 'copy', 'data-copy': plainText(command) }, plainText(command)),
          ),
        ],
  );
};
