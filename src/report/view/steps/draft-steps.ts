/** The steps before they are numbered: one for the records of an area, and one for each other thing to do. */
import { isOfCheck } from '../../../model/check-id.ts';
import { type Area, areaNames, type Finding, type WrittenRecords } from '../../../model/check.ts';
import { isWithin } from '../../../model/dns/domain-name.ts';
import type { DomainReport } from '../../../model/report.ts';
import type { ReportedFinding } from '../group-results.ts';
import type { HostForms } from '../host-forms.ts';
import { type Claim, isTemporary, type RecordChange } from './claim-records.ts';

/** A change, or one whose value only iCloud's settings show. */
export interface DraftChange extends RecordChange {
  readonly isPlaceholder?: true;
}

export interface Draft {
  readonly area: Area;
  readonly faults: readonly ReportedFinding[];
  readonly text: string;
  /** What follows the place in a sentence on records; absent where no place is to be named. */
  readonly tail?: string;
  readonly details: readonly string[];
  readonly changes: readonly DraftChange[];
  readonly written: readonly WrittenRecords[];
  readonly isTemporary: boolean;
  readonly isSetUp: boolean;
}

interface Setting {
  readonly forms: HostForms;
  readonly setUp: ReadonlySet<Finding> | undefined;
}

/** A claim with what to change for it. */
interface Task {
  readonly fault: ReportedFinding;
  readonly changes: readonly DraftChange[];
  readonly isCrowdedOut: boolean;
}

/** In the order of work. What stands in the way of all records comes before them. */
const workOrder: readonly Area[] = [
  'verification',
  'mx',
  'spf',
  'dkim',
  'dmarc',
  'mta-sts',
  'autodiscover',
  'delegation',
  'dnssec',
  'zone',
  'config',
  'resolver',
  'smtp',
  'imap',
];

const firstAreas: ReadonlySet<Area> = new Set(['delegation', 'dnssec', 'zone']);

const workRank = ({ area, severity }: ReportedFinding['result']): number =>
  firstAreas.has(area) && severity === 'error'
    ? workOrder.indexOf(area) - workOrder.length
    : workOrder.indexOf(area);

/** What the records of an area are called. */
const recordNouns: { readonly [A in Area]?: string } = {
  verification: 'verification',
  mx: 'MX',
  spf: 'SPF',
  dkim: 'DKIM',
  dmarc: 'DMARC',
  dnssec: 'DS',
};

/** Areas whose fixes need their name in front to be understood alone. */
const prefixed: ReadonlySet<Area> = new Set([
  'mx',
  'spf',
  'dkim',
  'dmarc',
  'mta-sts',
  'resolver',
  'zone',
  'config',
  'autodiscover',
]);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=[A-Z"(])/);

const these = (count: number, noun: string): string =>
  count === 1 ? `this ${noun}` : `these ${count} ${noun}s`;

/** The types that an area's records have. */
const usualTypes: { readonly [A in Area]?: RegExp } = {
  mx: /^MX$/,
  verification: /^TXT$/,
  spf: /^(?:TXT|SPF)$/,
  dmarc: /^TXT$/,
};

/** What the records are called: as their area's, unless others are among them. */
const recordNoun = (area: Area, changes: readonly DraftChange[]): string => {
  const types = new Set(changes.map(({ record }) => record.type));
  const usual = usualTypes[area];
  const name =
    usual === undefined || [...types].every((type) => usual.test(type))
      ? recordNouns[area]
      : types.size === 1
        ? [...types][0]
        : undefined;
  return name === undefined ? 'record' : `${name} record`;
};

/** What to do with the records, in a sentence without its full stop. */
const describeChanges = (area: Area, changes: readonly DraftChange[]): string => {
  const noun = recordNoun(area, changes);
  const added = changes.filter(({ kind }) => kind === 'add').length;
  const deleted = changes.length - added;
  if (deleted === 0) return `Add ${these(added, noun)}`;
  if (added === 0) return `Delete ${these(deleted, noun)}`;
  const replaced = deleted === 1 ? `the ${noun}` : these(deleted, noun);
  return `Replace ${replaced} with ${added === 1 ? 'this one' : `these ${added}`}`;
};

/** Whether the sentence says no more than that records are to be changed, which the step says. */
const isPlainImperative = (sentence: string): boolean =>
  /^(?:Add|Publish|Delete|Replace)\b[^,;:("]*$/.test(sentence);

/** What the advice says beyond the step's own sentence. */
const detailsOf = ({ result }: ReportedFinding, advice: string): readonly string[] => {
  const [first = '', ...rest] = sentencesOf(advice);
  const isSaid = isPlainImperative(first) || isOfCheck('verification-present')(result);
  const kept = isSaid ? rest : [first, ...rest];
  return kept.length === 0 ? [] : [kept.join(' ')];
};

const valueAdvice = (changes: readonly DraftChange[]): readonly string[] =>
  changes.some(({ isPlaceholder }) => isPlaceholder)
    ? [
        "iCloud's settings show the value under Custom Email Domain (apple-domain=...). With --apple-domain VALUE it is listed here.",
      ]
    : [];

/** The records in the file's form; empty unless the file's form holds all that are added, and nothing else. */
const writtenOf = (tasks: readonly Task[]): readonly WrittenRecords[] => {
  const adding = tasks.filter(({ changes }) =>
    changes.some(({ kind, isPlaceholder }) => kind === 'add' && !isPlaceholder),
  );
  const written = adding.flatMap(({ fault: { finding }, changes }) => {
    const added = changes.filter(({ kind }) => kind === 'add').length;
    return added === finding.fix.publish?.length ? (finding.fix.written ?? []) : [];
  });
  return written.length === adding.length ? written : [];
};

const deletionsFirst = (tasks: readonly Task[]): readonly DraftChange[] => {
  const changes = tasks.flatMap((task) => task.changes);
  return [
    ...changes.filter(({ kind }) => kind === 'delete'),
    ...changes.filter(({ kind }) => kind === 'add'),
  ];
};

const base = { details: [], changes: [], written: [], isTemporary: false, isSetUp: false };

/** Whether one is in somebody else's zone. */
const isForeign = (changes: readonly DraftChange[], { hosting }: HostForms): boolean =>
  hosting !== undefined && changes.some(({ record }) => !isWithin(record.owner, hosting.zone));

/** The step that changes the records of an area. */
const recordDraft = (tasks: readonly Task[], area: Area, { forms }: Setting): Draft => {
  const faults = tasks.map(({ fault }) => fault);
  const changes = deletionsFirst(tasks);
  const advice = [...new Set(faults.map(({ finding }) => forms.adviceOf(finding)))];
  const draft = { ...base, area, faults, changes, written: writtenOf(tasks) };
  const [first] = faults;
  if (first !== undefined && isTemporary(first)) return { ...draft, text: '', isTemporary: true };
  // The words of the fix name whom to ask, or the file that has the records.
  if (faults.some(({ finding }) => finding.fix.restores) || isForeign(changes, forms)) {
    const [text = '', ...details] = advice;
    return { ...draft, text, details };
  }
  const details = faults.flatMap((fault) => detailsOf(fault, forms.adviceOf(fault.finding)));
  return {
    ...draft,
    text: describeChanges(area, changes),
    tail: '.',
    details: [...new Set([...valueAdvice(changes), ...details])],
  };
};

/** The step of findings that ask for the same, without records. */
const adviceDraft = (faults: readonly ReportedFinding[], area: Area, advice: string): Draft => {
  const [first = '', ...rest] = sentencesOf(advice);
  return {
    ...base,
    area,
    faults,
    text: prefixed.has(area) ? `${areaNames[area]}: ${first}` : first,
    details: rest.length === 0 ? [] : [rest.join(' ')],
  };
};

/** Groups in the order of their first item. */
const groupBy = <T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Which step its records belong to: those of somebody else's zone, and those for a time, have one of their own. */
const recordGroup = ({ fault, changes }: Task, { forms }: Setting): string => {
  if (isForeign(changes, forms)) return `of others: ${forms.adviceOf(fault.finding)}`;
  return isTemporary(fault) ? 'temporary' : 'own';
};

/** The steps of the findings of one area, those with records first. */
const draftArea = (tasks: readonly Task[], setting: Setting): readonly Draft[] => {
  const [first] = tasks;
  if (first === undefined) return [];
  const { area } = first.fault.result;
  const withRecords = tasks.filter(({ changes }) => changes.length > 0);
  const without = tasks.filter(
    ({ changes, isCrowdedOut }) => changes.length === 0 && !isCrowdedOut,
  );
  const records = [...groupBy(withRecords, (task) => recordGroup(task, setting)).values()].map(
    (own) => recordDraft(own, area, setting),
  );
  const words = groupBy(without, ({ fault }) => setting.forms.adviceOf(fault.finding));
  const advice = [...words].map(([text, own]) =>
    adviceDraft(
      own.map(({ fault }) => fault),
      area,
      text,
    ),
  );
  return [...records, ...advice];
};

/** The record of a value that only iCloud's settings show. */
const placeholderOf = ({ result, finding }: ReportedFinding): readonly DraftChange[] => {
  const { subject, fix } = finding;
  const isUnknown = (fix.publish ?? []).length + (fix.remove ?? []).length === 0;
  if (!isUnknown || !isOfCheck('verification-present')(result) || subject.type === 'TCP') return [];
  const record = { owner: subject.name, type: subject.type, rdata: '"apple-domain=..."' };
  return [{ kind: 'add', record, isPlaceholder: true }];
};

/** The steps of a domain that has nothing yet: its records, all at once. */
const draftSetUp = (
  { domain }: DomainReport,
  tasks: readonly Task[],
  { forms }: Setting,
): readonly Draft[] => {
  const faults = tasks.map(({ fault }) => fault);
  const changes = deletionsFirst(tasks);
  // What is said of the key follows from the first step.
  const advice = faults
    .filter(({ result }) => !isOfCheck('dkim-cname')(result))
    .flatMap((fault) => detailsOf(fault, forms.adviceOf(fault.finding)));
  return [
    {
      ...base,
      area: 'verification',
      faults: [],
      text: `In iCloud's settings, under Custom Email Domain, add ${domain} and its addresses.`,
    },
    {
      ...base,
      area: 'verification',
      faults,
      text: `Add these ${changes.length} records`,
      tail: ', all at once.',
      details: [...new Set([...valueAdvice(changes), ...advice])],
      changes,
      written: writtenOf(tasks),
      isSetUp: true,
    },
  ];
};

const setUpOrder = (task: Task): number => workOrder.indexOf(task.fault.result.area);

/** The steps that the claims make, in the order of work. */
export const draftSteps = (
  domain: DomainReport,
  claims: readonly Claim[],
  setting: Setting,
): readonly Draft[] => {
  const tasks = claims
    // What others change already needs no step.
    .filter(
      ({ own, shared, isCrowdedOut }) => own.length > 0 || (shared.size === 0 && !isCrowdedOut),
    )
    .map(({ fault, own, isCrowdedOut }) => ({
      fault,
      changes: own.length > 0 ? own : placeholderOf(fault),
      isCrowdedOut,
    }));
  const { setUp } = setting;
  const first = tasks.filter(({ fault }) => setUp?.has(fault.finding) === true);
  const others = tasks.filter(({ fault }) => setUp?.has(fault.finding) !== true);
  const byRank = groupBy(others, ({ fault }) => String(workRank(fault.result)));
  const ranks = [...byRank.keys()].map(Number).toSorted((a, b) => a - b);
  const areas = (isWanted: (rank: number) => boolean) =>
    ranks.filter(isWanted).flatMap((rank) => draftArea(byRank.get(String(rank)) ?? [], setting));
  return [
    ...areas((rank) => rank < 0),
    ...(first.length === 0
      ? []
      : draftSetUp(
          domain,
          first.toSorted((a, b) => setUpOrder(a) - setUpOrder(b)),
          setting,
        )),
    ...areas((rank) => rank >= 0),
  ];
};
