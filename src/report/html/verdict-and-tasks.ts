/** The first screen: the verdict in one sentence, and what to do. */
import type { Severity } from '../../model/check.ts';
import type { DomainReport, Readiness, Verdict } from '../../model/report.ts';
import { causesOf } from '../view/port-causes.ts';
import { causeSentence, type Digest, remedyOf } from '../view/group-results.ts';
import { type SetUp, setUpOf } from '../view/set-up-steps.ts';
import { type Content, el, letters } from './element.ts';
import { diagnosisId, faultId } from './findings.ts';
import { heading, lightOfSeverity, mark, sentence, type Spot, state } from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { copyable } from './records.ts';
import { columnsOf, plain, shorten } from '../view/plain-text.ts';
import { readinessSentence } from '../view/readiness.ts';
import {
  departedOf,
  outcomeWords,
  toneOf,
  unicodeName,
  reachSentence,
  verdictSentence,
  verdictWords,
} from '../view/verdict.ts';

export const lightOfVerdict: { readonly [V in Verdict]: Light } = {
  pass: 'good',
  fail: 'bad',
  inconclusive: 'open',
};

/** The domain's name, and as people read it where that differs. */
export const nameOf = (domain: DomainReport): Content => {
  const unicode = unicodeName(domain);
  const name = shorten(plain(domain.domain), 255);
  return unicode === undefined
    ? el('bdi', {}, name)
    : [el('bdi', {}, letters(unicode)), ' ', el('small', {}, name)];
};

/** The verdict, in the colour of how the run ends. */
const badge = (verdict: Verdict, tone: Verdict): Content =>
  el(
    'span',
    { class: `badge ${lightOfVerdict[tone]}` },
    mark(lightOfVerdict[tone]),
    verdictWords[verdict],
  );

interface Task {
  readonly light: Light;
  readonly text: string;
  readonly why: string;
  readonly href: string;
}

/** More than these do not fit a first screen; the findings below have them all. */
const mostTasks = 6;

const tasksOf = (
  domain: DomainReport,
  { problems, warnings, causes }: Digest,
  { spot, covered }: { readonly spot: Spot; readonly covered: SetUp['covered'] | undefined },
): readonly Task[] => [
  ...(departedOf(domain)
    ? [
        {
          light: 'warn' as const,
          text: 'Put the accepted records back, or accept those that are live.',
          why: 'What is published is not what was accepted',
          href: `#${spot.id}-${domain.drift ? 'drift' : 'proposal'}`,
        },
      ]
    : []),
  ...[...problems, ...warnings].flatMap((fault, i) => {
    if (covered?.has(fault.finding)) return [];
    const [cause] = causesOf(domain, fault);
    return {
      light: lightOfSeverity[fault.result.severity],
      text: cause?.steps[0] ?? fault.finding.fix.text,
      why: fault.finding.message,
      href: cause === undefined ? `#${faultId(spot, i)}` : `#${diagnosisId(spot)}`,
    };
  }),
  ...causes.map((cause) => ({
    light: 'open' as const,
    text: remedyOf(cause),
    why: causeSentence(cause),
    href: `#${spot.id}-unjudged`,
  })),
];

const taskItem = ({ light, text, why, href }: Task): Content =>
  el(
    'li',
    { class: light },
    mark(light),
    el(
      'div',
      {},
      el('a', { href }, sentence(shorten(plain(why), 200))),
      el('span', { class: 'do' }, shorten(plain(text), 500)),
    ),
  );

const taskList = (tasks: readonly Task[], spot: Spot, title: string): Content => {
  const left = tasks.length - mostTasks;
  return [
    heading(spot, 1, title),
    el('ol', { class: 'tasks' }, tasks.slice(0, mostTasks).map(taskItem)),
    left > 0 ? el('p', {}, `and ${left} more, below.`) : undefined,
  ];
};

/** The order of work on a domain that has nothing yet; its records with a button that copies them all. */
const setUpList = ({ first, publish, records, afterwards }: SetUp, spot: Spot): Content => {
  const lines = records.map((record) => columnsOf(record).join(' ')).join('\n');
  return [
    heading(spot, 1, 'What to do, in this order'),
    el(
      'ol',
      { class: 'steps' },
      el('li', {}, plain(first)),
      el('li', {}, plain(publish), el('div', { class: 'all' }, copyable(lines))),
      ...afterwards.map((text) => el('li', {}, plain(text))),
    ),
  ];
};

/** `no` for want of an answer is no fault. */
const readinessLight = ({ state }: Readiness, verdict: Verdict): Light =>
  state === 'yes' ? 'good' : state === 'no' && verdict === 'fail' ? 'bad' : 'open';

/** Where mail cannot be reached from where this ran. */
const reachLine = (domain: DomainReport): Content => {
  const reach = reachSentence(domain);
  return domain.portsVerdict === undefined || reach === undefined
    ? undefined
    : el(
        'p',
        {},
        state(lightOfVerdict[domain.portsVerdict], `Seen from where this ran: ${reach}.`),
      );
};

export interface Head {
  readonly domain: DomainReport;
  readonly digest: Digest;
  readonly spot: Spot;
  readonly failOn: Severity | 'never';
}

/** What to do: the set-up as one piece, then whatever else there is. */
const workOf = ({ domain, digest, spot }: Head): Content => {
  const setUp = setUpOf(domain);
  const tasks = tasksOf(domain, digest, { spot, covered: setUp?.covered });
  if (setUp === undefined)
    return tasks.length === 0
      ? el('p', { class: 'calm' }, 'There is nothing to do.')
      : taskList(tasks, spot, 'What to do');
  return [
    setUpList(setUp, spot),
    tasks.length === 0 ? undefined : taskList(tasks, spot, 'What to do besides'),
  ];
};

/** Name, verdict, sentence, whether to press Verify, and what to do. */
export const headOf = (head: Head): Content => {
  const { domain, spot, failOn } = head;
  const { verdict, verify } = domain;
  const tone = toneOf(domain, failOn);
  const outcome = outcomeWords(domain, failOn);
  const said = verdictSentence(domain);
  return el(
    'div',
    { class: `verdict ${lightOfVerdict[tone]}` },
    heading(spot, 0, nameOf(domain)),
    el(
      'p',
      { class: 'sentence' },
      badge(verdict, tone),
      ' ',
      `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
    ),
    outcome === verdictWords[verdict]
      ? undefined
      : el('p', {}, state(lightOfVerdict[tone], `${outcome}.`)),
    reachLine(domain),
    verify && el('p', {}, state(readinessLight(verify, verdict), readinessSentence(domain))),
    workOf(head),
  );
};
