/** What the owner's own files say, beside what is published: drift from accepted records, and a change before it is made. */
import type {
  Change,
  DomainDrift,
  Effect,
  SubjectFindings,
  Proposal,
  WatchedRecord,
} from '../../model/drift.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { type Content, el } from './element.ts';
import {
  renderCode,
  renderHeading,
  severityLight,
  renderList,
  type PagePart,
  renderSection,
  type PageSpot,
  renderState,
} from './components.ts';
import type { Light } from '../view/traffic-light.ts';
import { announcedWords, unconfirmedWords, unsureWords } from '../view/drift-changes.ts';
import { type Outlook, outlook, outlookSentence, type Proposed } from '../view/outlook.ts';
import { recordColumns, plainText, shorten } from '../view/plain-text.ts';

const effectWords: { readonly [E in Effect]: readonly [light: Light, words: string] } = {
  breaks: ['bad', 'breaks mail'],
  mends: ['good', 'mends mail'],
  neither: ['warn', 'no harm to mail seen'],
};

/** More changes than these are counted only. */
const mostChanges = 100;

const changeLine = (kind: 'was' | 'is', change: Change, rdata: string): Content =>
  el(
    'p',
    { class: kind },
    el('span', { class: 'sign' }, kind === 'was' ? '- was' : '+ is'),
    ' ',
    renderCode(recordColumns({ ...change, rdata }).join(' '), 2000),
  );

const changeItem = (change: Change, effect?: Effect): Content => [
  'before' in change ? changeLine('was', change, change.before) : undefined,
  'after' in change ? changeLine('is', change, change.after) : undefined,
  effect === undefined ? undefined : renderState(...effectWords[effect]),
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

const plainChangeList = (changes: readonly Change[]): Content =>
  changeList(changes.map((change) => ({ change })));

const listNames = (items: readonly WatchedRecord[]): string =>
  listed(items.map(({ owner, type }) => `${plainText(absoluteName(owner))} ${plainText(type)}`));

const openPoints = (words: string, items: readonly WatchedRecord[]): Content =>
  items.length === 0
    ? undefined
    : el('p', {}, renderState('open', `${words}: ${listNames(items)}`));

const findingItems = (faults: readonly SubjectFindings[], fine?: Light): Content =>
  renderList(
    faults.flatMap(({ check, severity, findings }) =>
      findings.map(({ message, location }) => [
        renderState(fine ?? severityLight[severity], `${shorten(plainText(message), 1000)} `),
        renderCode(check),
        location ? [' ', renderCode(`${location.file}:${location.line}`)] : undefined,
      ]),
    ),
  );

const titledPart = (spot: PageSpot, title: string, content: Content): Content =>
  content === undefined ? undefined : [renderHeading(spot, 2, title), content];

const driftHead = ({ judgement, state: stand, watched, file }: DomainDrift): Content => {
  const { changes } = judgement;
  if (changes.length > 0)
    return renderState(
      changes.some(({ effect }) => effect === 'breaks') ? 'bad' : 'warn',
      `Drift: ${counted(changes.length, 'record')} not as accepted in ${plainText(file)}`,
    );
  return stand === 'in-sync'
    ? renderState('good', `As accepted in ${plainText(file)}: ${counted(watched, 'record')}`)
    : renderState('open', `No difference from ${plainText(file)} is sure`);
};

const unconfirmedNote = (changes: readonly Change[]): Content => {
  const words = unconfirmedWords(changes);
  return words === undefined ? undefined : el('p', {}, words);
};

/** What the change of the accepted records does. */
const revisionParts = ({ revision }: DomainDrift, spot: PageSpot): readonly Content[] =>
  revision === undefined
    ? []
    : [
        titledPart(
          spot,
          `This change accepts what is live, and not in ${plainText(revision.against)}`,
          changeList(revision.accepts.changes),
        ),
        titledPart(
          spot,
          announcedWords(plainText(revision.against)),
          plainChangeList(revision.announces),
        ),
      ];

const driftSection = (drift: DomainDrift, spot: PageSpot): Content => {
  const { judgement, unknown, propagating, unconfirmed, unwatched, file } = drift;
  const appears = [...new Set(judgement.changes.flatMap((one) => one.appears))];
  return renderSection(
    spot,
    'drift',
    'Accepted records',
    el('p', {}, driftHead(drift)),
    changeList(judgement.changes),
    unconfirmedNote(judgement.changes.map(({ change }) => change)),
    titledPart(spot, 'What is wrong now', findingItems(appears)),
    ...revisionParts(drift, spot),
    titledPart(
      spot,
      'What came without a change of these records',
      findingItems(judgement.elsewhere.appears),
    ),
    openPoints('Could not be looked up, so not judged', unknown),
    openPoints('Name servers disagree, so a change may be under way', propagating),
    titledPart(spot, unsureWords, plainChangeList(unconfirmed)),
    unwatched.length === 0
      ? undefined
      : el('p', {}, `In ${plainText(file)}, but not watched: ${listNames(unwatched)}`),
  );
};

/** The live zone beside the file as it was and as it is. */
const liveParts = (
  { drift, unconfirmed, accepts, alters }: NonNullable<Proposal['live']>,
  from: string,
  spot: PageSpot,
): readonly Content[] => [
  titledPart(spot, `Live differs from what ${from} says (drift)`, plainChangeList(drift)),
  unconfirmedNote(drift),
  titledPart(spot, unsureWords, plainChangeList(unconfirmed)),
  titledPart(spot, 'This change accepts what is live', plainChangeList(accepts)),
  titledPart(
    spot,
    'This change will alter live mail records when applied',
    plainChangeList(alters),
  ),
];

const outlookLights: { readonly [O in Outlook]: Light } = {
  breaks: 'bad',
  open: 'open',
  doubtful: 'warn',
  fine: 'good',
};

const proposalSection = (one: Proposed, spot: PageSpot): Content => {
  const { against, changes, comparison, live, unknown, propagating } = one.proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  const from = against === 'live' ? 'the live zone' : plainText(against);
  return renderSection(
    spot,
    'proposal',
    'Once applied',
    el('p', {}, renderState(outlookLights[outlook(one)], outlookSentence(one))),
    titledPart(spot, 'Records that this changes', plainChangeList(changes)),
    titledPart(spot, 'Findings that appear', findingItems(appears)),
    titledPart(spot, 'Findings that vanish', findingItems(vanishes, 'good')),
    titledPart(spot, 'Findings that stay', findingItems(stays)),
    undecided.length === 0
      ? undefined
      : el(
          'p',
          {},
          renderState(
            'idle',
            `Could not be judged on both sides: ${undecided.map(plainText).join(', ')}`,
          ),
        ),
    ...(live ? liveParts(live, from, spot) : []),
    openPoints('Could not be looked up, so not compared', unknown),
    openPoints('Name servers disagree, so not compared', propagating),
  );
};

export const fileParts = (
  { proposal, drift, verdict, results }: DomainReport,
  spot: PageSpot,
): readonly PagePart[] => [
  ['proposal', 'Once applied', proposal && proposalSection({ proposal, verdict, results }, spot)],
  ['drift', 'Accepted records', drift && driftSection(drift, spot)],
];
