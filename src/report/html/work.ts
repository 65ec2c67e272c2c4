/** What to do: the steps with their records, then what no record can fix. */
import type { DomainReport } from '../../model/report.ts';
import { capital } from '../../model/text/wording.ts';
import { causeSentence, type Digest, obstructionRemedy } from '../view/group-results.ts';
import { findPortCauses } from '../view/port-causes.ts';
import { plainText, shorten } from '../view/plain-text.ts';
import type { Light } from '../view/traffic-light.ts';
import { findLiveDrift } from '../view/verdict.ts';
import {
  isFromFile,
  lastingRecords,
  type Step,
  type WhatToDo,
  whatToDo,
} from '../view/what-to-do.ts';
import {
  type PageSpot,
  renderCode,
  renderHeading,
  renderMark,
  severityLight,
  stepId,
} from './components.ts';
import { type Content, el } from './element.ts';
import { diagnosisId, findingId } from './findings.ts';
import { allLines, stepRecords } from './records.ts';

interface Task {
  readonly light: Light;
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

/** More do not fit on a first screen; the findings below show all. */
const mostTasks = 6;

const driftTask = (domain: DomainReport, { id }: PageSpot): Task => ({
  light: 'warn',
  text: 'Restore the accepted records, or accept the live ones.',
  why: 'Live records differ from the accepted ones',
  href: `#${id}-${domain.drift ? 'drift' : 'proposal'}`,
});

/** What the steps leave out: drift, ports, and what could not be looked up. */
const listTasks = (
  domain: DomainReport,
  { problems, warnings, causes }: Digest,
  { spot, ci }: { readonly spot: PageSpot; readonly ci: boolean },
): readonly Task[] => [
  // Of a domain that is gone, its own finding says what to do.
  ...(findLiveDrift(domain) && !domain.drift?.gone ? [driftTask(domain, spot)] : []),
  ...[...problems, ...warnings].flatMap((fault, i) => {
    const { finding, result } = fault;
    if (whatToDo(domain).stepsOf.has(finding)) return [];
    const [cause] = findPortCauses(domain, fault);
    return {
      light: severityLight[result.severity],
      text: cause?.steps[0] ?? finding.fix.text,
      why: finding.message,
      href: cause === undefined ? `#${findingId(spot, i)}` : `#${diagnosisId(spot)}`,
    };
  }),
  // What a problem explains is done with that.
  ...causes
    .filter(({ explainedBy }) => explainedBy !== 'delegation-answers')
    .map((cause) => ({
      light: 'open' as const,
      text: obstructionRemedy(cause, ci),
      why: causeSentence(cause),
      href: `#${spot.id}-unjudged`,
    })),
];

const taskItem = ({ light, text, why, href }: Task): Content =>
  el(
    'li',
    { class: light },
    renderMark(light),
    el(
      'div',
      {},
      el('a', { href }, capital(shorten(plainText(why), 200))),
      el('span', { class: 'do' }, shorten(plainText(text), 500)),
    ),
  );

const taskList = (tasks: readonly Task[], spot: PageSpot, title: string): Content => {
  const left = tasks.length - mostTasks;
  return [
    renderHeading(spot, 1, title),
    el('ul', { class: 'tasks' }, tasks.slice(0, mostTasks).map(taskItem)),
    left > 0 ? el('p', {}, `and ${left} more, below.`) : undefined,
  ];
};

/** The sentence with the command in it set apart. */
const withCommand = (text: string): Content => {
  const at = text.lastIndexOf(': dns-audit ');
  return at < 0
    ? plainText(text)
    : [`${plainText(text.slice(0, at))}: `, renderCode(text.slice(at + 2))];
};

const stepItem = (step: Step, form: WhatToDo['form'], spot: PageSpot): Content =>
  el(
    'li',
    { id: stepId(spot, step.number) },
    el('p', { class: 'do' }, withCommand(step.text)),
    step.details.map((detail) => el('p', { class: 'detail' }, plainText(detail))),
    stepRecords(step, form),
  );

/** Who is asked: the page is passed on to whom keeps the records. */
const requestTo = (domain: DomainReport, { host }: WhatToDo): Content => {
  const name = shorten(plainText(domain.domain), 255);
  const place = host === undefined ? '' : ` at ${plainText(host)}`;
  return el(
    'p',
    { class: 'lead' },
    `These changes belong in the DNS records of ${name}${place}. If somebody else looks after them, send this page there.`,
  );
};

const stepsPart = (domain: DomainReport, spot: PageSpot): Content => {
  const work = whatToDo(domain);
  const { heading, place, steps, form, command } = work;
  const records = lastingRecords(work);
  return [
    renderHeading(spot, 1, plainText(heading)),
    records.length === 0 || isFromFile(domain) ? undefined : requestTo(domain, work),
    place === undefined ? undefined : el('p', { class: 'detail' }, plainText(place)),
    el(
      'ol',
      { class: 'steps' },
      steps.map((step) => stepItem(step, form, spot)),
    ),
    form === 'fields and lines' ? allLines(records) : undefined,
    command === undefined
      ? undefined
      : el('p', { class: 'detail' }, 'All records in one piece: ', renderCode(command)),
  ];
};

/** The steps, then all else; absent if there is nothing to do. */
export const workSection = (
  domain: DomainReport,
  digest: Digest,
  scene: { readonly spot: PageSpot; readonly ci: boolean },
): Content => {
  const { spot } = scene;
  const tasks = listTasks(domain, digest, scene);
  const { steps } = whatToDo(domain);
  if (steps.length === 0)
    return tasks.length === 0 ? undefined : taskList(tasks, spot, 'What to do');
  return [
    stepsPart(domain, spot),
    tasks.length === 0 ? undefined : taskList(tasks, spot, 'What else to do'),
  ];
};
