/** What became of a domain since an earlier report, before any format: findings, verdicts and records. */
import type { Severity } from '../../model/check.ts';
import type { SubjectFindings } from '../../model/drift.ts';
import type { DomainReport, Report, SinceEarlier, Verdict } from '../../model/report.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { recordNames } from './drift-changes.ts';
import { timeOfRun } from './origin.ts';
import { plainText, shorten } from './plain-text.ts';
import { verdictWords } from './verdict.ts';

/** What became of findings, in the order in which they are shown. */
const fates = ['new', 'fixed', 'unchanged', 'not known before', 'not known now'] as const;

type Fate = (typeof fates)[number];

/** One finding, and what became of it. */
export interface ComparedFinding extends Pick<SubjectFindings, 'check' | 'severity'> {
  readonly fate: Fate;
  readonly message: string;
}

const findingsByFate = (
  since: SinceEarlier,
): { readonly [F in Fate]: readonly SubjectFindings[] } => ({
  new: since.comparison.appears,
  fixed: since.comparison.vanishes,
  unchanged: since.comparison.stays,
  'not known before': since.notKnownBefore,
  'not known now': since.notKnownNow,
});

/** All findings of both reports, the new ones first. */
export const comparedFindings = (since: SinceEarlier): readonly ComparedFinding[] => {
  const all = findingsByFate(since);
  return fates.flatMap((fate) =>
    all[fate].flatMap(({ check, severity, findings }) =>
      findings.map(({ message }) => ({
        fate,
        check,
        severity,
        message: shorten(plainText(message), 1000),
      })),
    ),
  );
};

/** How urgent a finding is to the reader; `fine` if it is gone, `open` if nobody can tell. */
export const urgencyOf = ({ fate, severity }: ComparedFinding): Severity | 'fine' | 'open' => {
  if (fate === 'fixed') return 'fine';
  return fate === 'new' || fate === 'unchanged' ? severity : 'open';
};

const verdictChange = (before: Verdict, now: Verdict): string =>
  before === now
    ? `${verdictWords[now]} as before`
    : `${verdictWords[before]} before, ${verdictWords[now]} now`;

const portsChange = (before: Verdict | undefined, now: Verdict | undefined): readonly string[] =>
  before === undefined || now === undefined || before === now
    ? []
    : [`mail ports ${verdictChange(before, now)}`];

const countsByFate = (since: SinceEarlier): string => {
  const findings = comparedFindings(since);
  const counts = fates.flatMap((fate) => {
    const { length } = findings.filter((one) => one.fate === fate);
    return length === 0 ? [] : [`${length} ${fate}`];
  });
  return counts.length === 0 ? 'no findings' : counts.join(', ');
};

/** The verdicts then and now, and what became of the findings, without a full stop. */
export const sinceSentence = (
  { verdict, portsVerdict }: DomainReport,
  since: SinceEarlier,
): string =>
  [
    verdictChange(since.verdict, verdict),
    ...portsChange(since.portsVerdict, portsVerdict),
    countsByFate(since),
    since.changes.length === 0
      ? 'no record changed'
      : `${counted(since.changes.length, 'record')} changed`,
  ].join('; ');

export const sinceHeading = ({ startedAt }: { readonly startedAt: string }): string =>
  `Since ${timeOfRun(startedAt)}`;

/** What could not be compared, a sentence each. */
export const uncomparedSentences = ({
  comparison,
  uncompared,
}: SinceEarlier): readonly string[] => [
  ...(comparison.undecided.length === 0
    ? []
    : [
        `Not compared, because not judged in both reports: ${listed(comparison.undecided.map(plainText), 8)}.`,
      ]),
  ...(uncompared.length === 0
    ? []
    : [`Not compared, because not known in both reports: ${recordNames(uncompared)}.`]),
];

/** Domains that only one of the reports has. */
export const unpairedSentences = ({ since }: Pick<Report, 'since'>): readonly string[] => {
  if (since === undefined) return [];
  const names = (domains: readonly string[]) => listed(domains.map(plainText), 8);
  const earlier = timeOfRun(since.startedAt);
  return [
    ...(since.onlyNow.length === 0
      ? []
      : [`Not known before: ${names(since.onlyNow)}, which the report of ${earlier} lacks.`]),
    ...(since.onlyBefore.length === 0
      ? []
      : [`Not known now: ${names(since.onlyBefore)}, which only the report of ${earlier} has.`]),
  ];
};
