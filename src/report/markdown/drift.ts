/** What drift, and a change that is about to be merged, mean for one domain: the sections of a comment or an issue. */
import {
  type Change,
  type Departure,
  driftState,
  type Effect,
  type Fault,
  type Judgement,
  type Proposal,
} from '../../model/drift.ts';
import { code, fence, locationCode, prose } from './escape.ts';
import { absolute } from '../../model/dns/presentation.ts';
import { acceptCommand } from '../view/accept-command.ts';
import {
  announcedWords,
  isWell,
  linesOf,
  secondHandWords,
  type Told,
  unsureWords,
} from '../view/drift-changes.ts';
import { columnsOf, counted, few, listed, plain } from '../view/plain-text.ts';
import type { Section } from './size-budget.ts';
import { consequences } from '../view/verdict.ts';

const isError = ({ severity }: Fault): boolean => severity === 'error';

/** Whether mail suffers once the change is merged. */
const isThreat = ({ comparison }: Proposal): boolean =>
  comparison.appears.some(({ severity }) => severity !== 'note');

const isBreaking = ({ changes }: Pick<Judgement, 'changes'>): boolean =>
  changes.some(({ effect }) => effect === 'breaks');

/** Whether there is something that somebody has to hear of. */
export const isNews = (one: Told): boolean =>
  driftState(one) === 'drift' ||
  (one.proposal !== undefined && isThreat(one.proposal)) ||
  (one.drift?.revision !== undefined && isBreaking(one.drift.revision.accepts));

/** A diff keeps to this many characters. */
const mostDiff = 20_000;

export const diffOf = (changes: readonly Change[]): string => {
  let length = 0;
  const kept = changes.map(linesOf).filter((lines) => {
    const size = lines.join('\n').length + 1;
    const fits = length + size <= mostDiff;
    if (fits) length += size;
    return fits;
  });
  const left = changes.length - kept.length;
  return [
    ...(kept.length > 0 ? [fence('diff', kept.flat())] : []),
    ...(left > 0
      ? [`${counted(left, 'change')} too long to be shown here: see the JSON report.`]
      : []),
  ].join('\n\n');
};

/** A table cell with a name: in presentation form, no sign of it divides cells. */
const nameCell = (name: string): string => code(plain(name).replace(/[\\|`]/g, '?'));

const effectCells: { readonly [E in Effect]: readonly [icon: string, words: string] } = {
  breaks: ['❌', 'breaks mail'],
  mends: ['✅', 'mends mail'],
  neither: ['⚠️', 'no harm to mail seen'],
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

interface Judged {
  readonly change: Change;
  readonly effect: Effect;
}

const tableOf = (judged: readonly Judged[]): string => {
  const groups = new Map<string, readonly Judged[]>();
  for (const one of judged) {
    const key = `${one.change.owner} ${one.change.type}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const worst = (group: readonly Judged[]): Effect =>
    effects.find((one) => group.some((each) => each.effect === one)) ?? 'neither';
  const ordered = [...groups.values()].toSorted(
    (a, b) => effects.indexOf(worst(a)) - effects.indexOf(worst(b)),
  );
  const rows = ordered.map((group) => {
    const [icon, words] = effectCells[worst(group)];
    const { owner, type } = group[0]!.change;
    const what = kindWords(group.map(({ change }) => change));
    return `| ${icon} | ${nameCell(owner)} ${plain(type).replace(/\W/g, '?')} | ${what} | ${words} |`;
  });
  return ['| | Record | Change | Effect |', '|---|---|---|---|', ...rows].join('\n');
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What faults of severity error mean for mail. */
export const consequenceOf = (faults: readonly Fault[]): string | undefined => {
  const areas = new Set(faults.filter(isError).map(({ area }) => area));
  return areas.size === 0
    ? undefined
    : sentence(listed([...areas].map((area) => consequences[area])));
};

const icons = { error: '❌', warning: '⚠️', note: 'ℹ️' } as const;

const faultText = ({ severity, check, findings }: Fault): string =>
  findings
    .map(({ message, fix, location }) =>
      [
        `${icons[severity]} ${prose(`${message}.`)} (${code(check)}${location === undefined ? '' : `, ${locationCode(location)}`})`,
        `**Fix:** ${prose(fix.text)}`,
        ...(fix.publish?.length
          ? [
              fence(
                'text',
                fix.publish.map((record) => columnsOf(record).join(' ')),
              ),
            ]
          : []),
      ].join('\n\n'),
    )
    .join('\n\n');

const bySeverity = (a: Fault, b: Fault): number => Number(isError(b)) - Number(isError(a));

export const faultSections = (title: string, rank: number, faults: readonly Fault[]): Section[] =>
  faults.length === 0
    ? []
    : [
        { rank, text: `**${title}**` },
        ...faults.toSorted(bySeverity).map((fault) => ({
          rank: rank + (isError(fault) ? 0 : 1),
          text: faultText(fault),
        })),
      ];

export const watchedNames = (items: readonly { owner: string; type: string }[]): string =>
  listed(items.map(({ owner, type }) => code(`${absolute(owner)} ${type}`)));

/** Checks by their ids, below a few words; empty where there are none. */
export const checksText = (words: string, checks: readonly { readonly check: string }[]): string =>
  checks.length === 0
    ? ''
    : `❔ ${words}: ${listed(
        few(
          checks.map(({ check }) => code(check)),
          20,
        ),
      )}.`;

/** What is not known of live records. */
export const openSections = ({
  unknown,
  propagating,
  unconfirmed,
}: Pick<Departure, 'unknown' | 'propagating' | 'unconfirmed'>): readonly Section[] => [
  {
    rank: 4,
    text: unconfirmed.length === 0 ? '' : `❔ ${unsureWords}:\n\n${diffOf(unconfirmed)}`,
  },
  {
    rank: 4,
    text:
      unknown.length === 0
        ? ''
        : `❔ Could not be looked up: ${watchedNames(unknown)}. Not judged.`,
  },
  {
    rank: 4,
    text:
      propagating.length === 0
        ? ''
        : `❔ Name servers disagree, so that a change may be under way: ${watchedNames(propagating)}. Not judged.`,
  },
];

const acceptText = (domain: string, departure: Departure): string => {
  const { file, kind } = departure;
  if (kind === 'zone')
    return `**Intended?** Write the ${code('+')} lines into ${code(file)}, in place of the ${code('-')} lines.`;
  const command = acceptCommand(domain, file);
  return command === undefined
    ? `**Intended?** Write the ${code('+')} lines into the baseline, in place of the ${code('-')} lines.`
    : `**Intended?** Record the new state in this repository:\n\n${fence('sh', [`npx ${command} && git add ${file}`])}`;
};

const restoreText = ({ kind, file }: Departure): string =>
  kind === 'zone'
    ? `**Not intended?** Apply ${code(file)} to your DNS provider again, and run this job again.`
    : `**Not intended?** Publish the ${code('-')} lines and remove the ${code('+')} lines at your DNS provider, and run this job again.`;

/** What is said of changes with which no fault of severity error came. */
const harmlessWords = ({ verdict }: Told, what: string): string =>
  verdict === 'inconclusive'
    ? `Whether ${what} harms mail could not be judged in full.`
    : `No harm to mail was seen in ${what}.`;

const departureSections = (one: Told, departure: Departure, known: boolean): readonly Section[] => {
  const { domain } = one;
  const { judgement, watched } = departure;
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
        `### ${breaks ? '❌' : '⚠️'} DNS drift on ${code(domain)}: ${count}`,
        consequenceOf(appears) ?? harmlessWords(one, 'what changed'),
        tableOf(changes),
      ].join('\n\n'),
    },
    { rank: 1, text: diffOf(only) },
    { rank: 1, text: secondHandWords(only) ?? '' },
    ...(known ? [] : faultSections('What is wrong now', 2, appears)),
    { rank: 1, text: restoreText(departure) },
    { rank: 1, text: acceptText(domain, departure) },
    ...faultSections('What came without a change of your records', 3, elsewhere.appears),
    ...openSections(departure),
  ];
};

/** What the change of the accepted records does. */
const revisionSections = (one: Told, { revision }: Departure): readonly Section[] => {
  if (revision === undefined) return [];
  const { domain } = one;
  const { against, accepts, announces } = revision;
  const appears = [...new Set(accepts.changes.flatMap((one) => one.appears))];
  const live = accepts.changes.map(({ change }) => change);
  const lead = `### ${isBreaking(accepts) ? '❌' : isWell(one) ? '✅' : 'ℹ️'} This change accepts ${counted(live.length, 'live record')} of ${code(domain)}`;
  return [
    {
      rank: 0,
      text:
        live.length === 0
          ? ''
          : [
              lead,
              consequenceOf(appears) ?? harmlessWords(one, 'what it accepts'),
              `What is live, and not in ${code(against)}:`,
            ].join('\n\n'),
    },
    { rank: 1, text: diffOf(live) },
    ...faultSections('What is wrong with it', 2, appears),
    {
      rank: 1,
      text:
        announces.length === 0
          ? ''
          : `**${announcedWords(code(against))}:**\n\n${diffOf(announces)}`,
    },
  ];
};

/**
 * What is said of live records that depart from the accepted ones, and of a change of these; none
 * where there is neither. `known`: the faults are told elsewhere.
 */
export const driftSections = (one: Told, known = false): readonly Section[] => {
  const { domain, drift } = one;
  if (drift === undefined) return [];
  const { changes } = drift.judgement;
  return [
    ...(changes.length > 0 ? departureSections(one, drift, known) : []),
    ...(known && changes.length === 0 && drift.state === 'unknown'
      ? [{ rank: 0, text: `### ❔ No drift on ${code(domain)} is sure` }, ...openSections(drift)]
      : []),
    ...revisionSections(one, drift),
  ];
};
