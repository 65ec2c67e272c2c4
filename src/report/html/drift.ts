/** Live records compared with the owner's files: drift from accepted records, and a zone file before it is applied. */
import { presentLocation } from '../../model/source-location.ts';
import {
  bringsHarm,
  broughtFaults,
  type Change,
  type DomainDrift,
  type Effect,
  type HeldAgainstFiles,
  type Proposal,
  type Revision,
  type SubjectFindings,
  type WatchedRecord,
} from '../../model/drift.ts';
import { mapNonEmpty } from '../../model/non-empty.ts';
import type { DomainReport } from '../../model/report.ts';
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
import { lostMail } from '../view/consequences.ts';
import type { Light } from '../view/traffic-light.ts';
import {
  announcedChanges,
  announcedWords,
  broughtUnjudgedWords,
  broughtWords,
  countAccepted,
  driftWords,
  liveAlterations,
  effectWords,
  groupByRecord,
  joinChanges,
  type RecordChange,
  recordNames,
  unconfirmedWords,
  pendingWords,
  unsureWords,
} from '../view/drift-changes.ts';
import { type Outlook, outlook, outlookSentence, type Proposed } from '../view/outlook.ts';
import { presentFile } from '../view/file-version.ts';
import { recordColumns, plainText, shorten } from '../view/plain-text.ts';

const effectLights: { readonly [E in Effect]: Light } = {
  breaks: 'bad',
  mends: 'good',
  neither: 'warn',
};

/** Further changes are only counted. */
const mostChanges = 100;

const changeLine = (
  kind: 'was' | 'is',
  record: Pick<RecordChange, 'owner' | 'type'>,
  rdata: string,
): Content =>
  el(
    'p',
    { class: kind },
    el('span', { class: 'sign' }, kind === 'was' ? '- was' : '+ is'),
    ' ',
    renderCode(recordColumns({ ...record, rdata }).join(' '), 2000),
  );

const changeItem = ({ before, after, ...record }: RecordChange, effect?: Effect): Content => [
  before.map((rdata) => changeLine('was', record, rdata)),
  after.map((rdata) => changeLine('is', record, rdata)),
  effect === undefined ? undefined : renderState(effectLights[effect], effectWords[effect]),
];

const changeList = (
  changes: readonly { readonly change: Change; readonly effect?: Effect }[],
): Content => {
  if (changes.length === 0) return undefined;
  const records = groupByRecord(changes, ({ change }) => change);
  const left = records.length - mostChanges;
  return el(
    'ul',
    { class: 'changes' },
    records.slice(0, mostChanges).map((group) => {
      const record = joinChanges(mapNonEmpty(group, ({ change }) => change));
      return el('li', {}, changeItem(record, group[0].effect));
    }),
    left > 0 ? el('li', {}, `and ${left} more`) : undefined,
  );
};

export const plainChangeList = (changes: readonly Change[]): Content =>
  changeList(changes.map((change) => ({ change })));

const openPoints = (words: string, items: readonly WatchedRecord[]): Content =>
  items.length === 0
    ? undefined
    : el('p', {}, renderState('open', `${words}: ${recordNames(items)}`));

const findingItems = (faults: readonly SubjectFindings[], fine?: Light): Content =>
  renderList(
    faults.flatMap(({ check, severity, findings }) =>
      findings.map(({ message, location }) => [
        renderState(fine ?? severityLight[severity], `${shorten(plainText(message), 1000)} `),
        renderCode(check),
        location ? [' ', renderCode(presentLocation(location))] : undefined,
      ]),
    ),
  );

const titledPart = (spot: PageSpot, title: string, content: Content): Content =>
  content === undefined ? undefined : [renderHeading(spot, 2, title), content];

const driftHead = (drift: DomainDrift, accepted: number): Content => {
  const { state, watched } = drift;
  const { changes } = drift.judgement;
  if (changes.length > 0) {
    const breaks = changes.some(({ effect }) => effect === 'breaks');
    return renderState(
      breaks ? 'bad' : 'warn',
      drift.gone
        ? driftWords.gone('The domain', watched)
        : `Drift: ${driftWords.drift(changes.length, drift)}`,
    );
  }
  if (state === 'in-sync' && drift.pending !== undefined)
    return renderState('open', pendingWords(drift.pending, true));
  return state === 'in-sync'
    ? renderState(accepted === 0 ? 'good' : 'idle', driftWords.inSync(watched, drift, accepted))
    : renderState('open', driftWords.open(drift));
};

const unconfirmedNote = (changes: readonly Change[]): Content => {
  const words = unconfirmedWords(changes);
  return words === undefined ? undefined : el('p', {}, words);
};

/** What of the change is not live yet, where it breaks mail or nobody can tell. */
const broughtParts = (revision: Revision, spot: PageSpot): readonly Content[] => {
  const { brings } = revision;
  if (brings === undefined) return [];
  const faults = broughtFaults(brings);
  const errors = faults.filter(({ severity }) => severity === 'error');
  return [
    bringsHarm({ revision })
      ? titledPart(spot, broughtWords('the domain', lostMail(errors)), [
          changeList(brings.changes),
          findingItems(faults),
        ])
      : undefined,
    brings.undecided.length === 0
      ? undefined
      : el(
          'p',
          {},
          renderState(
            'open',
            `${broughtUnjudgedWords}: ${brings.undecided.map(plainText).join(', ')}`,
          ),
        ),
  ];
};

/** What the change of the accepted records does. */
const revisionParts = ({ revision }: DomainDrift, spot: PageSpot): readonly Content[] =>
  revision === undefined
    ? []
    : [
        titledPart(
          spot,
          driftWords.accepts({ file: revision.against, at: revision.at }),
          changeList(revision.accepts.changes),
        ),
        titledPart(
          spot,
          announcedWords(presentFile({ file: revision.against, at: revision.at })),
          plainChangeList(announcedChanges(revision)),
        ),
        ...broughtParts(revision, spot),
      ];

const driftSection = (
  one: HeldAgainstFiles & { readonly drift: DomainDrift },
  spot: PageSpot,
): Content => {
  const { drift } = one;
  const { judgement, unknown, propagating, unconfirmed, unwatched, file } = drift;
  const appears = [...new Set(judgement.changes.flatMap((one) => one.appears))];
  return renderSection(
    spot,
    'drift',
    'Accepted records',
    el('p', {}, driftHead(drift, countAccepted(one))),
    changeList(judgement.changes),
    unconfirmedNote(judgement.changes.map(({ change }) => change)),
    titledPart(spot, 'What is wrong now', findingItems(appears)),
    drift.pending &&
      titledPart(spot, pendingWords(drift.pending, true), plainChangeList(drift.pending.changes)),
    ...revisionParts(drift, spot),
    titledPart(spot, driftWords.elsewhere, findingItems(judgement.elsewhere.appears)),
    openPoints(driftWords.notJudged, unknown),
    openPoints(driftWords.propagating, propagating),
    titledPart(spot, unsureWords, plainChangeList(unconfirmed)),
    unwatched.length === 0
      ? undefined
      : el('p', {}, `${driftWords.unwatched(file)}: ${recordNames(unwatched)}`),
  );
};

/** The live zone compared with the file before and after the change. */
const liveParts = (proposal: Proposal, from: string, spot: PageSpot): readonly Content[] => {
  if (proposal.live === undefined) return [];
  const { drift, unconfirmed, accepts } = proposal.live;
  return [
    titledPart(spot, driftWords.liveDrift(from), plainChangeList(drift)),
    unconfirmedNote(drift),
    titledPart(spot, unsureWords, plainChangeList(unconfirmed)),
    titledPart(spot, driftWords.liveAccepted, plainChangeList(accepts)),
    titledPart(spot, driftWords.liveAltered, plainChangeList(liveAlterations(proposal))),
  ];
};

const outlookLights: { readonly [O in Outlook]: Light } = {
  breaks: 'bad',
  open: 'open',
  doubtful: 'warn',
  unchanged: 'idle',
  fine: 'good',
};

const proposalSection = (one: Proposed, spot: PageSpot): Content => {
  const { against, at, changes, comparison, unknown, propagating } = one.proposal;
  const { appears, vanishes, stays, undecided } = comparison;
  const from = against === 'live' ? 'the live zone' : presentFile({ file: against, at });
  return renderSection(
    spot,
    'proposal',
    'Once applied',
    el('p', {}, renderState(outlookLights[outlook(one)], outlookSentence(one))),
    titledPart(spot, 'Records that change', plainChangeList(changes)),
    titledPart(spot, 'New findings', findingItems(appears)),
    titledPart(spot, 'Fixed findings', findingItems(vanishes, 'good')),
    titledPart(spot, 'Remaining findings', findingItems(stays)),
    undecided.length === 0
      ? undefined
      : el(
          'p',
          {},
          renderState(
            'idle',
            `Not compared, because not judged on both sides: ${undecided.map(plainText).join(', ')}`,
          ),
        ),
    ...liveParts(one.proposal, from, spot),
    openPoints(driftWords.notCompared, unknown),
    openPoints(driftWords.disagreeing, propagating),
  );
};

export const fileParts = (
  { proposal, drift, verdict, results }: DomainReport,
  spot: PageSpot,
): readonly PagePart[] => [
  [
    'proposal',
    'Once applied',
    proposal && proposalSection({ proposal, verdict, results, ...(drift && { drift }) }, spot),
  ],
  [
    'drift',
    'Accepted records',
    drift && driftSection({ drift, ...(proposal && { proposal }) }, spot),
  ],
];
