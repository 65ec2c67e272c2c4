/** The diagnosis of mail ports, before any format: which causes a finding has, their wording and their severity. */
import type { Severity } from '../../model/check.ts';
import type {
  Cause,
  Confidence,
  Culprit,
  Diagnosis,
  SettingFault,
} from '../../model/mail/diagnosis.ts';
import type { DomainReport } from '../../model/report.ts';
import type { NonEmpty } from '../../model/non-empty.ts';
import { few } from '../../model/text/wording.ts';
import type { Obstruction, ReportedFinding } from './group-results.ts';
import { plainText, shorten } from './plain-text.ts';

/** Where a cause lies, in words. */
export const culpritWords: { readonly [C in Culprit]: string } = {
  computer: 'this computer',
  network: 'this network',
  apple: 'Apple',
  account: 'the account',
  settings: "the mail program's settings",
};

const confidenceWords: { readonly [C in Confidence]: string } = {
  certain: 'Cause',
  likely: 'Most likely cause',
  possible: 'Possible cause',
};

/** What leaves the ports working. */
const lesserCauses: ReadonlyMap<Cause['id'], Severity> = new Map([
  ['connection-works', 'note'],
  ['ipv6-broken', 'warning'],
  ['read-along', 'warning'],
  ['apple-outage', 'warning'],
]);

/** With a `note` or `warning`, the ports work. */
export const causeSeverity = ({ id }: Pick<Cause, 'id'>): Severity =>
  lesserCauses.get(id) ?? 'error';

const isHarmless = ({ id }: Cause): boolean => id === 'connection-works' || id === 'read-along';

/** Where the cause lies: `Most likely cause: this computer`; empty if nothing is wrong. */
export const culpritLabel = (cause: Cause): string => {
  if (isHarmless(cause)) return '';
  if (cause.id === 'unclear') return 'Cause unknown';
  return `${confidenceWords[cause.confidence]}: ${culpritWords[cause.culprit]}`;
};

/** What happens, and how certain it is to be the cause; one sentence, without its full stop. */
export const causeTitle = (cause: Cause): string => {
  const title = plainText(cause.title);
  return isHarmless(cause) || cause.id === 'unclear'
    ? title
    : `${confidenceWords[cause.confidence]}: ${title}`;
};

/**
 * The causes that are shown in full: the likeliest, and the likeliest of each port that fails for another
 * reason. Each port has one of them.
 */
export const mainCauses = ({ causes: [first, ...others] }: Diagnosis): NonEmpty<Cause> => {
  const explained = new Set(first.ports);
  const more = others.filter((cause) => {
    const isNew = cause.ports.some((port) => !explained.has(port));
    if (!isNew || causeSeverity(cause) !== 'error') return false;
    for (const port of cause.ports) explained.add(port);
    return true;
  });
  return [first, ...more];
};

/** The less likely causes that are worth a line. */
export const otherCauses = (diagnosis: Diagnosis): readonly Cause[] => {
  const main: readonly Cause[] = mainCauses(diagnosis);
  return diagnosis.causes.filter((cause) => !main.includes(cause)).slice(0, 3);
};

/** What to do about the main causes, in order: a step of several causes comes once, where the last one has it. */
export const stepsToTake = (diagnosis: Diagnosis): readonly string[] => {
  const steps = mainCauses(diagnosis).flatMap((cause) => cause.steps);
  return steps.filter((step, i) => steps.lastIndexOf(step) === i).map(plainText);
};

/** The heading over these steps. */
export const stepsHeading = ({ causes: [first] }: Diagnosis): string =>
  first.id === 'connection-works' ? 'If mail still fails' : 'What to do';

/** What a less likely cause asks for besides. */
export const firstOtherStep = (diagnosis: Diagnosis, { steps }: Cause): string | undefined =>
  steps.map(plainText).find((step) => !stepsToTake(diagnosis).includes(step));

/** Differences from Apple's settings that work all the same; the others are evidence of a cause. */
export const workingFaults = ({ faults }: Diagnosis): readonly SettingFault[] =>
  faults.filter(({ fatal }) => !fatal);

/** The observations that support the cause. */
export const evidenceFor = ({ evidence }: Cause): readonly string[] =>
  few(
    evidence.map((line) => shorten(plainText(line), 400)),
    8,
  );

const portHost = (port: string): string => port.slice(0, port.lastIndexOf(':'));

/** The causes of a finding about a port, likeliest first; none if they are not known, or it is not about a port. */
export const findPortCauses = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { finding: { subject } }: Pick<ReportedFinding, 'finding'>,
): readonly Cause[] =>
  subject.type === 'TCP'
    ? (diagnosis?.causes ?? []).filter(({ ports }) =>
        ports.some((port) => portHost(port) === subject.name),
      )
    : [];

/** The causes why ports gave no answer. */
export const findCausesBehind = (
  { diagnosis }: Pick<DomainReport, 'diagnosis'>,
  { port, culprits }: Obstruction,
): readonly Cause[] =>
  port
    ? (diagnosis?.causes ?? []).filter(({ ports }) => ports.some((one) => culprits.includes(one)))
    : [];

/** The likeliest cause, line by line; nothing if there is none. */
export const likeliestCauseLines = ([cause]: readonly Cause[]): readonly string[] =>
  cause === undefined
    ? []
    : [
        `${causeTitle(cause)}.`,
        ...evidenceFor(cause).map((line) => `Seen: ${line}`),
        ...cause.steps.map((step, i) => `${i + 1}. ${plainText(step)}`),
      ];
