/** What the owner's own files say, beside what is published: drift from accepted records, and a change before it is made. */
import type { Change, Departure, Effect, Fault, Proposal, Watched } from '../../model/drift.ts';
import { absolute } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { type Content, el } from './element.ts';
import {
  code,
  heading,
  lightOfSeverity,
  list,
  type Part,
  section,
  type Spot,
  state,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { announcedWords, secondHandWords, unsureWords } from '../view/drift-changes.ts';
import { type Outlook, outlook, outlookSentence, type Proposed } from '../outlook.ts';
import { columnsOf, counted, listed, plain, shorten } from '../view/plain-text.ts';

const effects: { readonly [E in Effect]: readonly [light: Light, words: string] } = {
  breaks: ['bad', 'breaks mail'],
  mends: ['good', 'mends mail'],
  neither: ['warn', 'no harm to mail seen'],
};

/** More changes than these are counted only. */
const mostChanges = 100;

const line = (kind: 'was' | 'is', change: Change, rdata: string): Content =>
  el(
    'p',
    { class: kind },
    el('span', { class: 'sign' }, kind === 'was' ? '- was' : '+ is'),
    ' ',
    code(columnsOf({ ...change, rdata }).join(' '), 2000),
  );

const changeItem = (change: Change, effect?: Effect): Content => [
  'before' in change ? line('was', change, change.before) : undefined,
  'after' in change ? line('is', change, change.after) : undefined,
  effect === undefined ? undefined : state(...effects[effect]),
];

const changeList = (
  changes: readonly { readonly change: Change; readonly effect?: Effect }[],
): Content => {
  if (changes.length === 0) return undefined;
  const left = changes.length - mostChanges;
  return el(
    'ul',
    { class: 'changes' },
    changes
      .slice(0, mostChanges)
      .map(({ change, effect }) => el('li', {}, changeItem(change, effect))),
    left > 0 ? el('li', {}, `and ${left} more`) : undefined,
  );
};

const bareList = (changes: readonly Change[]): Content =>
  changeList(changes.map((change) => ({ change })));

const named = (items: readonly Watched[]): string =>
  listed(items.map(({ owner, type }) => `${plain(absolute(owner))} ${plain(type)}`));

const open = (words: string, items: readonly Watched[]): Content =>
  items.length === 0 ? undefined : el('p', {}, state('open', `${words}: ${named(items)}`));

const faultItems = (faults: readonly Fault[], fine?: Light): Content =>
  list(
    faults.flatMap(({ check, severity, findings }) =>
      findings.map(({ message, location }) => [
        state(fine ?? lightOfSeverity[severity], `${shorten(plain(message), 1000)} `),
        code(check),
        location ? [' ', code(`${location.file}:${location.line}`)] : undefined,
      ]),
    ),
  );

const titled = (spot: Spot, title: string, content: Content): Content =>
  content === undefined ? undefined : [heading(spot, 2, title), content];

const headOf = ({ judgement, state: stand, watched, file }: Departure): Content => {
  const { changes } = judgement;
  if (changes.length > 0)
    return state(
      changes.some(({ effect }) => effect === 'breaks') ? 'bad' : 'warn',
      `Drift: ${counted(changes.length, 'record')} not as accepted in ${plain(file)}`,
    );
  return stand === 'in-sync'
    ? state('good', `As accepted in ${plain(file)}: ${counted(watched, 'record')}`)
    : state('open', `No difference from ${plain(file)} is sure`);
};

const secondHand = (changes: readonly Change[]): Content => {
  const words = secondHandWords(changes);
  return words === undefined ? undefined : el('p', {}, words);
};

/** What the change of the accepted records does. */
const revisionParts = ({ revision }: Departure, spot: Spot): readonly Content[] =>
  revision === undefined
    ? []
    : [
        titled(
          spot,
          `This change accepts what is live, and not in ${plain(revision.against)}`,
          changeList(revision.accepts.changes),
        ),
        titled(spot, announcedWords(plain(revision.against)), bareList(revision.announces)),
      ];

const driftSection = (drift: Departure, spot: Spot): Content => {
  const { judgement, unknown, propagating, unconfirmed, unwatched, file } = drift;
  const appears = [...new Set(judgement.changes.flatMap((one) => one.appears))];
  return section(
    spot,
    'drift',
    'Accepted records',
    el('p', {}, headOf(drift)),
    changeList(judgement.changes),
    secondHand(judgement.changes.map(({ change }) => change)),
    titled(spot, 'What is wrong now', faultItems(appears)),
    ...revisionParts(drift, spot),
    titled(
      spot,
      'What came without a change of these records',
      faultItems(judgement.elsewhere.appears),
    ),
    open('Could not be looked up, so not judged', unknown),
    open('Name servers disagree, so a change may be under way', propagating),
    titled(spot, unsureWords, bareList(unconfirmed)),
    unwatched.length === 0
      ? undefined
      : el('p', {}, `In ${plain(file)}, but not watched: ${named(unwatched)}`),
  );
};

/** The live zone beside the file as it was and as it is. */
const liveParts = (
  { drift, unconfirmed, accepts, alters }: NonNullable<Proposal['live']>,
  from: string,
  spot: Spot,
): readonly Content[] => [
  titled(spot, `Live differs from what ${from} says (drift)`, bareList(drift)),
  secondHand(drift),
  titled(spot, unsureWords, bareList(unconfirmed)),
  titled(spot, 'This change accepts what is live', bareList(accepts)),
  titled(spot, 'This change will alter live mail records when applied', bareList(alters)),
];

const outlookLights: { readonly [O in Outlook]: Light } = {
  breaks: 'bad',
  open: 'open',
  doubtful: 'warn',
  fine: 'good',
};

const proposalSection = (one: Proposed, spot: Spot): Content => {
  const { against, changes, comparison, live, unknown, propagating } = one.proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  const from = against === 'live' ? 'the live zone' : plain(against);
  return section(
    spot,
    'proposal',
    'Once applied',
    el('p', {}, state(outlookLights[outlook(one)], outlookSentence(one))),
    titled(spot, 'Records that this changes', bareList(changes)),
    titled(spot, 'Findings that appear', faultItems(appears)),
    titled(spot, 'Findings that vanish', faultItems(vanishes, 'good')),
    titled(spot, 'Findings that stay', faultItems(stays)),
    undecided.length === 0
      ? undefined
      : el(
          'p',
          {},
          state('idle', `Could not be judged on both sides: ${undecided.map(plain).join(', ')}`),
        ),
    ...(live ? liveParts(live, from, spot) : []),
    open('Could not be looked up, so not compared', unknown),
    open('Name servers disagree, so not compared', propagating),
  );
};

export const fileParts = (
  { proposal, drift, verdict, results }: DomainReport,
  spot: Spot,
): readonly Part[] => [
  ['proposal', 'Once applied', proposal && proposalSection({ proposal, verdict, results }, spot)],
  ['drift', 'Accepted records', drift && driftSection(drift, spot)],
];
