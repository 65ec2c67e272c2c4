/** What drift, and a change that is about to be merged, mean for one domain: the sections of a comment or an issue. */
import {
  type Change,
  type DomainDrift,
  driftState,
  type Effect,
  type SubjectFindings,
  type Judgement,
  type Proposal,
} from '../../model/drift.ts';
import type { Fix } from '../../model/check.ts';
import { codeSpan, fencedBlock, locationCode, escapeProse, writtenBlock } from './escape.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import { capital, counted, listed } from '../../model/text/wording.ts';
import {
  acceptCommand,
  announcedWords,
  driftWords,
  effectWords,
  goneRemedies,
  pendingWords,
  isWell,
  diffBlocks,
  unconfirmedWords,
  type DriftedDomain,
  unsureWords,
} from '../view/drift-changes.ts';
import { presentFile } from '../view/file-version.ts';
import { recordColumns, plainText } from '../view/plain-text.ts';
import type { Section } from './size-budget.ts';
import { listConsequences } from '../view/consequences.ts';
import { groupedBy } from '../../model/non-empty.ts';

const isError = ({ severity }: SubjectFindings): boolean => severity === 'error';

/** Whether mail suffers once the change is merged. */
const threatensMail = ({ comparison }: Proposal): boolean =>
  comparison.appears.some(({ severity }) => severity !== 'note');

const isBreaking = ({ changes }: Pick<Judgement, 'changes'>): boolean =>
  changes.some(({ effect }) => effect === 'breaks');

/** Whether there is something that somebody has to hear of. */
export const hasNews = (one: DriftedDomain): boolean =>
  driftState(one) === 'drift' ||
  (one.proposal !== undefined && threatensMail(one.proposal)) ||
  (one.drift?.revision !== undefined && isBreaking(one.drift.revision.accepts));

/** A diff keeps to this many characters. */
const mostDiff = 20_000;

export const renderDiff = (changes: readonly Change[]): string => {
  let length = 0;
  const kept = changes.filter((change) => {
    const size = diffBlocks([change]).flat().join('\n').length + 1;
    const fits = length + size <= mostDiff;
    if (fits) length += size;
    return fits;
  });
  const left = changes.length - kept.length;
  return [
    ...(kept.length > 0 ? [fencedBlock('diff', diffBlocks(kept).flat())] : []),
    ...(left > 0 ? [`${counted(left, 'change')} too long to show here. See the JSON report.`] : []),
  ].join('\n\n');
};

/** A table cell with a name: in presentation form, no sign of it divides cells. */
const nameCell = (name: string): string => codeSpan(plainText(name).replace(/[\\|`]/g, '?'));

const effectIcons: { readonly [E in Effect]: string } = {
  breaks: '❌',
  mends: '✅',
  neither: '⚠️',
};

/** The most urgent first. */
const effects: readonly Effect[] = ['breaks', 'mends', 'neither'];

const verbs = { added: 'added', removed: 'removed', changed: 'changed' } as const;

const kindWords = (changes: readonly Change[]): string =>
  (['removed', 'added', 'changed'] as const)
    .map((kind) => [changes.filter((change) => change.kind === kind).length, verbs[kind]] as const)
    .filter(([count]) => count > 0)
    .map(([count, verb]) => `${count} ${verb}`)
    .join(', ');

interface ChangeEffect {
  readonly change: Change;
  readonly effect: Effect;
}

const changeTable = (judged: readonly ChangeEffect[]): string => {
  const groups = groupedBy(judged, ({ change }) => `${change.owner} ${change.type}`);
  const worst = (group: readonly ChangeEffect[]): Effect =>
    effects.find((one) => group.some((each) => each.effect === one)) ?? 'neither';
  const ordered = [...groups.values()].toSorted(
    (a, b) => effects.indexOf(worst(a)) - effects.indexOf(worst(b)),
  );
  const rows = ordered.map((group) => {
    const effect = worst(group);
    const { owner, type } = group[0].change;
    const what = kindWords(group.map(({ change }) => change));
    return `| ${effectIcons[effect]} | ${nameCell(owner)} ${plainText(type).replace(/\W/g, '?')} | ${what} | ${effectWords[effect]} |`;
  });
  return ['| | Record | Change | Effect |', '|---|---|---|---|', ...rows].join('\n');
};

const asSentence = (text: string): string => `${capital(text)}.`;

/** What faults of severity error mean for mail. */
export const describeConsequences = (faults: readonly SubjectFindings[]): string | undefined => {
  const told = listConsequences(faults.filter(isError));
  return told.length === 0 ? undefined : asSentence(listed(told));
};

const icons = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

const publishBlocks = ({ publish = [], written }: Fix): readonly string[] => {
  if (written !== undefined) return [writtenBlock(written)];
  const lines = publish.map((record) => recordColumns(record).join(' '));
  return lines.length === 0 ? [] : [fencedBlock('text', lines)];
};

const findingsText = ({ severity, check, findings }: SubjectFindings): string =>
  findings
    .map(({ message, fix, location }) =>
      [
        `${icons[severity]} ${escapeProse(`${message}.`)} (${codeSpan(check)}${location === undefined ? '' : `, ${locationCode(location)}`})`,
        `**Fix:** ${escapeProse(fix.text)}`,
        ...publishBlocks(fix),
      ].join('\n\n'),
    )
    .join('\n\n');

const bySeverity = (a: SubjectFindings, b: SubjectFindings): number =>
  Number(isError(b)) - Number(isError(a));

export const findingsSections = (
  title: string,
  rank: number,
  faults: readonly SubjectFindings[],
): Section[] =>
  faults.length === 0
    ? []
    : [
        { rank, text: `**${title}**` },
        ...faults.toSorted(bySeverity).map((fault) => ({
          rank: rank + (isError(fault) ? 0 : 1),
          text: findingsText(fault),
        })),
      ];

export const watchedNames = (items: readonly { owner: string; type: string }[]): string =>
  listed(items.map(({ owner, type }) => codeSpan(`${absoluteName(owner)} ${type}`)));

/** Checks by their ids, below a few words; empty where there are none. */
export const checksText = (words: string, checks: readonly { readonly check: string }[]): string =>
  checks.length === 0
    ? ''
    : `❔ ${words}: ${listed(
        checks.map(({ check }) => codeSpan(check)),
        20,
      )}.`;

/** What is not known of live records. */
export const openSections = ({
  unknown,
  propagating,
  unconfirmed,
}: Pick<DomainDrift, 'unknown' | 'propagating' | 'unconfirmed'>): readonly Section[] => [
  {
    rank: 4,
    text: unconfirmed.length === 0 ? '' : `❔ ${unsureWords}:\n\n${renderDiff(unconfirmed)}`,
  },
  {
    rank: 4,
    text:
      unknown.length === 0 ? '' : `❔ Couldn't be looked up: ${watchedNames(unknown)}. Not judged.`,
  },
  {
    rank: 4,
    text:
      propagating.length === 0
        ? ''
        : `❔ Name servers disagree, so a change may be in progress: ${watchedNames(propagating)}. Not judged.`,
  },
];

const acceptText = (domain: string, domainDrift: DomainDrift): string => {
  if (domainDrift.gone)
    return `**Intended?** ${goneRemedies.accept(codeSpan(domain), codeSpan(domainDrift.file))}`;
  const { file, kind } = domainDrift;
  if (kind === 'zone')
    return `**Intended?** Write the ${codeSpan('+')} lines into ${codeSpan(file)} instead of the ${codeSpan('-')} lines.`;
  const command = acceptCommand(domain, file);
  return command === undefined
    ? `**Intended?** Write the ${codeSpan('+')} lines into the baseline instead of the ${codeSpan('-')} lines.`
    : `**Intended?** Record the new state in this repository:\n\n${fencedBlock('sh', [`${command} && git add ${file}`])}`;
};

const reapplyText = ({ kind, file, at }: DomainDrift): string =>
  kind === 'zone'
    ? `**Not intended?** Apply ${presentFile({ file, at }, codeSpan)} to your DNS provider again, then rerun this job.`
    : `**Not intended?** Publish the ${codeSpan('-')} lines and delete the ${codeSpan('+')} lines at your DNS provider, then rerun this job.`;

/** How the records come back. */
const restoreText = (drift: DomainDrift): string =>
  drift.gone ? `**Not intended?** ${goneRemedies.undo}` : reapplyText(drift);

/** What is said of changes with which no fault of severity error came. */
const harmlessWords = ({ verdict }: DriftedDomain, what: string): string =>
  verdict === 'inconclusive'
    ? `Whether ${what} harms mail couldn't be fully checked.`
    : `No harm to mail was seen in ${what}.`;

const departureSections = (
  one: DriftedDomain,
  domainDrift: DomainDrift,
  known: boolean,
): readonly Section[] => {
  const { domain } = one;
  const { judgement, watched } = domainDrift;
  const { changes, elsewhere } = judgement;
  const breaks = changes.some(({ effect }) => effect === 'breaks');
  const appears = [...new Set(changes.flatMap((one) => one.appears))];
  const only = changes.map(({ change }) => change);
  const touched = only.filter((change) => 'before' in change).length;
  const count =
    touched === only.length
      ? `${touched} of ${counted(watched, 'accepted record')} changed`
      : `${counted(only.length, 'change')} to ${counted(watched, 'accepted record')}`;
  return [
    {
      rank: 0,
      text: [
        domainDrift.gone
          ? `### ❌ ${driftWords.gone(codeSpan(domain), watched)}`
          : `### ${breaks ? '❌' : '⚠️'} DNS drift on ${codeSpan(domain)}: ${count}`,
        describeConsequences(appears) ?? harmlessWords(one, 'what changed'),
        changeTable(changes),
      ].join('\n\n'),
    },
    { rank: 1, text: renderDiff(only) },
    { rank: 1, text: unconfirmedWords(only) ?? '' },
    ...(known ? [] : findingsSections('What is wrong now', 2, appears)),
    { rank: 1, text: restoreText(domainDrift) },
    { rank: 1, text: acceptText(domain, domainDrift) },
    ...findingsSections('Changed without a change to your records', 3, elsewhere.appears),
    ...openSections(domainDrift),
  ];
};

/** What was merged, and is not live yet. `isOfThisRun`: nobody reads it later. */
export const pendingSections = (
  { pending }: Pick<DomainDrift, 'pending'>,
  isOfThisRun = false,
): readonly Section[] =>
  pending === undefined
    ? []
    : [
        {
          rank: 1,
          text: `**⏳ ${pendingWords(pending, isOfThisRun)}:**\n\n${renderDiff(pending.changes)}`,
        },
      ];

/** What the change of the accepted records does. */
const revisionSections = (one: DriftedDomain, { revision }: DomainDrift): readonly Section[] => {
  if (revision === undefined) return [];
  const { domain } = one;
  const { against, at, accepts, announces } = revision;
  const was = presentFile({ file: against, at }, codeSpan);
  const appears = [...new Set(accepts.changes.flatMap((one) => one.appears))];
  const live = accepts.changes.map(({ change }) => change);
  const lead = `### ${isBreaking(accepts) ? '❌' : isWell(one) ? '✅' : 'ℹ️'} This change accepts ${counted(live.length, 'live record')} of ${codeSpan(domain)}`;
  return [
    {
      rank: 0,
      text:
        live.length === 0
          ? ''
          : [
              lead,
              describeConsequences(appears) ?? harmlessWords(one, 'what it accepts'),
              `Live, but not in ${was}:`,
            ].join('\n\n'),
    },
    { rank: 1, text: renderDiff(live) },
    ...findingsSections('What is wrong with it', 2, appears),
    {
      rank: 1,
      text: announces.length === 0 ? '' : `**${announcedWords(was)}:**\n\n${renderDiff(announces)}`,
    },
  ];
};

/**
 * What is said of live records that depart from the accepted ones, and of a change of these; none
 * where there is neither. `known`: the faults are told elsewhere.
 */
export const driftSections = (one: DriftedDomain, known = false): readonly Section[] => {
  const { domain, drift } = one;
  if (drift === undefined) return [];
  const { changes } = drift.judgement;
  return [
    ...(changes.length > 0 ? departureSections(one, drift, known) : []),
    ...(known && changes.length === 0 && drift.state === 'unknown'
      ? [
          { rank: 0, text: `### ❔ Drift on ${codeSpan(domain)} is not certain` },
          ...openSections(drift),
        ]
      : []),
    ...pendingSections(drift, known),
    ...revisionSections(one, drift),
  ];
};
