/** Why mail cannot be reached from here: who is to blame, why that is thought, and what to do. */
import type { Cause, Diagnosis } from '../../model/diagnosis.ts';
import { blameWords, evidenceFor } from '../view/port-causes.ts';
import { type Content, el } from './element.ts';
import { facts, heading, list, section, sentence, type Spot, state } from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { plain } from '../view/plain-text.ts';

const lightOfCause = ({ id }: Cause): Light =>
  id === 'connection-works' ? 'good' : id === 'ipv6-broken' ? 'warn' : 'bad';

const steps = ({ steps }: Cause): Content =>
  steps.length === 0
    ? undefined
    : el(
        'ol',
        { class: 'steps' },
        steps.map((step) => el('li', {}, plain(step))),
      );

const article = (cause: Cause, spot: Spot): Content => {
  const light = lightOfCause(cause);
  return el(
    'article',
    { class: `finding ${light}` },
    el(
      'p',
      { class: 'kicker' },
      state(light, light === 'good' ? 'works' : `to blame: ${blameWords(cause)}`),
    ),
    heading(spot, 2, sentence(plain(cause.title))),
    steps(cause),
    facts([['Seen', list(evidenceFor(cause))]]),
  );
};

export const diagnosisSection = (diagnosis: Diagnosis | undefined, spot: Spot): Content => {
  if (diagnosis === undefined) return undefined;
  const { causes, faults, remarks, settings, commands } = diagnosis;
  const [first, ...others] = causes;
  return section(
    spot,
    'diagnosis',
    'Why the mail ports fail here',
    article(first, spot),
    others.length === 0
      ? undefined
      : el(
          'details',
          {},
          el('summary', {}, 'Also possible'),
          others.slice(0, 3).map((cause) => article(cause, spot)),
        ),
    faults.map(({ message, fatal }) => el('p', {}, state(fatal ? 'bad' : 'idle', plain(message)))),
    remarks.map((remark) => el('p', {}, plain(remark))),
    settings.length === 0
      ? undefined
      : [
          heading(spot, 2, 'Right settings'),
          facts(settings.map(({ label, value }) => [plain(label), plain(value)])),
        ],
    commands.length === 0
      ? undefined
      : [
          heading(spot, 2, 'See for yourself'),
          commands.map((command) =>
            el('code', { class: 'copy', 'data-copy': plain(command) }, plain(command)),
          ),
        ],
  );
};
