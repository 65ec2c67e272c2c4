/** The first screen: the verdict in one sentence, and what to do. */
import type { FailOn } from '../../model/check.ts';
import type { DomainReport, Readiness, Verdict } from '../../model/report.ts';
import { capital } from '../../model/text/wording.ts';
import { findPortCauses } from '../view/port-causes.ts';
import { causeSentence, type Digest, obstructionRemedy } from '../view/group-results.ts';
import { findSetUp } from '../view/steps/set-up.ts';
import { type Step, whatToDo } from '../view/what-to-do.ts';
import { type Content, el, anyScript } from './element.ts';
import { diagnosisId, findingId } from './findings.ts';
import {
  renderHeading,
  severityLight,
  renderMark,
  type PageSpot,
  renderState,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { copyable } from './records.ts';
import { recordColumns, plainText, shorten } from '../view/plain-text.ts';
import { portsTitle } from '../view/port-words.ts';
import { readinessSentence } from '../view/readiness.ts';
import {
  findLiveDrift,
  outcomeWords,
  portsOnly,
  reportTone,
  readableName,
  reachabilitySentence,
  verdictSentence,
  verdictWords,
} from '../view/verdict.ts';

export const verdictLight: { readonly [V in Verdict]: Light } = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'open',
};

/** The domain's name, in its own script if that differs. */
export const domainName = (domain: DomainReport): Content => {
  const unicode = readableName(domain);
  const name = shorten(plainText(domain.domain), 255);
  return unicode === undefined
    ? el('bdi', {}, name)
    : [el('bdi', {}, anyScript(unicode)), ' ', el('small', {}, name)];
};

/** The verdict, in the color of how the run ends. */
const verdictBadge = (verdict: Verdict, tone: Verdict): Content =>
  el(
    'span',
    { class: `badge ${verdictLight[tone]}` },
    renderMark(verdictLight[tone]),
    verdictWords[verdict],
  );

interface Task {
  readonly light: Light;
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

/** More do not fit on a first screen; the findings below show all. */
const mostTasks = 6;

interface TaskContext extends Pick<DomainHead, 'spot' | 'ci'> {
  readonly covered: ReturnType<typeof findSetUp>;
}

const listTasks = (
  domain: DomainReport,
  { problems, warnings, causes }: Digest,
  { spot, covered, ci }: TaskContext,
): readonly Task[] => [
  // Of a domain that is gone, its own finding says what to do.
  ...(findLiveDrift(domain) && !domain.drift?.gone
    ? [
        {
          light: 'warn' as const,
          text: 'Restore the accepted records, or accept the live ones.',
          why: 'Live records differ from the accepted ones',
          href: `#${spot.id}-${domain.drift ? 'drift' : 'proposal'}`,
        },
      ]
    : []),
  ...[...problems, ...warnings].flatMap((fault, i) => {
    if (covered?.has(fault.finding)) return [];
    const [cause] = findPortCauses(domain, fault);
    return {
      light: severityLight[fault.result.severity],
      text: cause?.steps[0] ?? fault.finding.fix.text,
      why: fault.finding.message,
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
    el('ol', { class: 'tasks' }, tasks.slice(0, mostTasks).map(taskItem)),
    left > 0 ? el('p', {}, `and ${left} more, below.`) : undefined,
  ];
};

/** One step; its records can be copied in one piece. */
const stepItem = ({ text, details, records }: Step): Content => {
  const lines = records
    .filter(({ isPlaceholder }) => !isPlaceholder)
    .map(({ record }) => recordColumns(record).join(' '));
  return el(
    'li',
    {},
    plainText([text, ...details].join(' ')),
    lines.length === 0 ? undefined : el('div', { class: 'all' }, copyable(lines.join('\n'))),
  );
};

/** The steps for a domain that has nothing yet. */
const setUpList = (domain: DomainReport, spot: PageSpot): Content => [
  renderHeading(spot, 1, 'What to do, in this order'),
  el('ol', { class: 'steps' }, whatToDo(domain).steps.map(stepItem)),
];

/** `no` is a fault only if the domain fails, not if an answer is missing. */
const readinessLight = ({ state }: Readiness, verdict: Verdict): Light => {
  if (state === 'yes') return 'good';
  return state === 'no' && verdict === 'fail' ? 'bad' : 'open';
};

/** Which mail ports fail from where this ran. */
const reachabilityLine = (domain: DomainReport, ci: boolean): Content => {
  const reach = reachabilitySentence(domain);
  return domain.portsVerdict === undefined || reach === undefined
    ? undefined
    : el('p', {}, renderState(verdictLight[domain.portsVerdict], `${portsTitle(ci)}: ${reach}.`));
};

export interface DomainHead {
  readonly domain: DomainReport;
  readonly digest: Digest;
  readonly spot: PageSpot;
  readonly failOn: FailOn;
  /** Whether this ran on a CI runner. */
  readonly ci: boolean;
}

/** What to do: the setup as one list, then everything else. */
const workSection = ({ domain, digest, spot, ci, failOn }: DomainHead): Content => {
  const setUp = findSetUp(domain);
  const tasks = listTasks(domain, digest, { spot, ci, covered: setUp });
  const isWell = reportTone(domain, failOn) === 'pass';
  if (setUp === undefined && tasks.length === 0)
    return isWell ? el('p', { class: 'calm' }, 'Nothing to do.') : undefined;
  if (setUp === undefined) return taskList(tasks, spot, 'What to do');
  return [
    setUpList(domain, spot),
    tasks.length === 0 ? undefined : taskList(tasks, spot, 'What else to do'),
  ];
};

/** Name, verdict, its sentence, whether to press Verify, and what to do. */
export const domainHead = (head: DomainHead): Content => {
  const { domain, spot, failOn, ci } = head;
  const { verdict, verify } = domain;
  const tone = reportTone(domain, failOn);
  const outcome = outcomeWords(domain, failOn);
  const said = verdictSentence(domain);
  return el(
    'div',
    { class: `verdict ${verdictLight[tone]}` },
    renderHeading(spot, 0, portsOnly(domain) ? portsTitle(ci) : domainName(domain)),
    el('p', { class: 'sentence' }, verdictBadge(verdict, tone), ' ', `${capital(said)}.`),
    outcome === verdictWords[verdict]
      ? undefined
      : el('p', {}, renderState(verdictLight[tone], `${outcome}.`)),
    reachabilityLine(domain, ci),
    verify === undefined || readinessSentence(domain) === ''
      ? undefined
      : el('p', {}, renderState(readinessLight(verify, verdict), readinessSentence(domain))),
    workSection(head),
  );
};
