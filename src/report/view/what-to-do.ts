/** What to do about a domain, in the order of work: each step with its records as fields of the DNS host's form. */
import { isOfCheck } from '../../model/check-id.ts';
import { isPortArea, type Finding, type WrittenRecords } from '../../model/check.ts';
import type { FormField } from '../../model/form-entry.ts';
import type { DomainReport } from '../../model/report.ts';
import { listed } from '../../model/text/wording.ts';
import { digestReport, type ReportedFinding } from './group-results.ts';
import { type HostForms, hostForms } from './host-forms.ts';
import { findSetUp, isBeingSetUp, shellName } from './steps/set-up.ts';
import { claimRecords, type Claim, type RecordChange } from './steps/claim-records.ts';
import { draftSteps, type Draft } from './steps/draft-steps.ts';

/** A record of a step. Nothing in it is escaped yet. */
export interface StepRecord extends RecordChange {
  /** Owner, type, priority (of most forms' MX) and data; an empty value is a field that stays empty. */
  readonly fields: readonly FormField[];
  /** The value is not known here: iCloud's settings show it. */
  readonly isPlaceholder?: true;
}

/** One step. Nothing in it is escaped yet. */
export interface Step {
  /** From 1. */
  readonly number: number;
  /** One short sentence. */
  readonly text: string;
  /** What else has to be known: paragraphs. */
  readonly details: readonly string[];
  /** Those to delete come first. */
  readonly records: readonly StepRecord[];
  /** The records to add, in the form of the domain's file; empty for a zone file, or if there is none. */
  readonly written: readonly WrittenRecords[];
  /** Whether its records are only for the time until others work. */
  readonly isTemporary: boolean;
}

/** Where the fix of a finding is. */
export interface StepsOfFinding {
  /** Numbers of steps, ascending. */
  readonly steps: readonly number[];
  /** Whether it is to be judged again after them, because one of them changes the same record. */
  readonly again: boolean;
}

export interface WhatToDo {
  readonly heading: string;
  /** How the DNS host is found, if its name is not known: a sentence or two. */
  readonly place?: string;
  readonly steps: readonly Step[];
  readonly stepsOf: ReadonlyMap<Finding, StepsOfFinding>;
  /** The DNS host's name, if it is known. */
  readonly host?: string;
  /** How records are shown: as fields of a form, as both if nobody knows the form, or as lines of the file. */
  readonly form: 'fields' | 'fields and lines' | 'lines';
  /** Shows all records at once, in many forms; only if it shows every record of the steps. */
  readonly command?: string;
  /** What the steps and the place say already: these findings need no place of their own among the notes. */
  readonly said: ReadonlySet<Finding>;
}

/** The records of all steps, without those that are only for a time. */
export const lastingRecords = ({ steps }: Pick<WhatToDo, 'steps'>): readonly StepRecord[] =>
  steps.flatMap(({ records, isTemporary }) => (isTemporary ? [] : records));

/** Records as a table: the labels of the one with the most fields, and a row of values a record. */
export const fieldColumns = (records: readonly StepRecord[]) => {
  const labels = records.reduce<readonly string[]>(
    (most, { fields }) => (fields.length > most.length ? fields.map(({ label }) => label) : most),
    [],
  );
  const rows = records.map(({ fields }) =>
    labels.map((label) => fields.find((field) => field.label === label)?.value),
  );
  return { labels, rows };
};

/** Whether its records are kept in a file: those that were judged, or those of the fixes. */
export const isFromFile = ({ evidence, proposal, results }: DomainReport): boolean =>
  proposal !== undefined ||
  evidence.answers.some(({ transport }) => transport === 'file') ||
  results.some(({ findings }) => findings.some(({ fix }) => fix.written !== undefined));

/** The faults with a step: not those of ports that the diagnosis explains. */
const faultsWithSteps = (domain: DomainReport): readonly ReportedFinding[] => {
  const { problems, warnings } = digestReport(domain);
  return [...problems, ...warnings].filter(
    ({ result: { area } }) => domain.diagnosis === undefined || !isPortArea(area),
  );
};

const isHostName = (name: string): boolean => /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(name);

const describePlace = (
  domain: DomainReport,
  { host, hosting }: HostForms,
  elsewhere: Finding | undefined,
): string | undefined => {
  const servers = (hosting?.servers ?? []).filter(isHostName).toSorted();
  const sentences = [
    ...(host === undefined && servers.length > 0
      ? [`Your DNS host is the one that runs ${listed(servers, 4)}.`]
      : []),
    ...(elsewhere === undefined
      ? []
      : ['Records anywhere else, such as at the registrar, have no effect.']),
  ];
  return isFromFile(domain) || sentences.length === 0 ? undefined : sentences.join(' ');
};

/** Whether all is done at the DNS host: then the heading names it, and else each step. */
const areAllOfRecords = (drafts: readonly Draft[]): boolean =>
  drafts.every(({ changes }) => changes.length > 0);

const describeHeading = (
  domain: DomainReport,
  drafts: readonly Draft[],
  { host }: HostForms,
): string => {
  const files = new Set(
    drafts.flatMap(({ faults }) => faults.flatMap(({ finding }) => finding.location?.file ?? [])),
  );
  const [file, ...more] = files;
  if (isFromFile(domain))
    return file === undefined || more.length > 0 ? 'What to do' : `What to do in ${file}`;
  return host !== undefined && areAllOfRecords(drafts) ? `What to do at ${host}` : 'What to do';
};

const presentRecord = (change: Draft['changes'][number], forms: HostForms): StepRecord => ({
  ...change,
  fields: forms.build(change.record).fields.map(({ label, value }, i, { length }) => ({
    label,
    value:
      change.isPlaceholder && i === length - 1 ? `${value} (the value that iCloud shows)` : value,
  })),
});

/** The host's remarks on the types of records that are added. */
const hostNotes = (changes: Draft['changes'], forms: HostForms): readonly string[] => [
  ...new Set(
    changes.flatMap(({ kind, record }) => (kind === 'add' ? (forms.build(record).note ?? []) : [])),
  ),
];

/** The numbers of steps in words: `step 2`, `steps 2 and 3`. */
export const stepWords = (numbers: readonly number[]): string =>
  `step${numbers.length === 1 ? '' : 's'} ${listed(numbers.map(String))}`;

/** Where the fix of a finding is, for where its own is left out. */
export const describeSteps = ({ steps, again }: StepsOfFinding): string =>
  again ? `after ${stepWords(steps)}, run dns-audit again` : stepWords(steps);

/** What a temporary step waits for. */
const awaited = (drafts: readonly Draft[]): string => {
  const numbers = drafts.flatMap(({ area }, i) =>
    area === 'spf' || area === 'dkim' ? [i + 1] : [],
  );
  if (numbers.length === 0) return 'Until SPF and DKIM work';
  return `Until ${stepWords(numbers)} work${numbers.length === 1 ? 's' : ''}`;
};

const describeTemporary = ({ changes }: Draft, drafts: readonly Draft[]): string =>
  `${awaited(drafts)}, use this DMARC record; then ${changes.some(({ kind }) => kind === 'delete') ? 'restore the current one' : 'delete it'}.`;

const isCovered = ({ steps }: StepsOfFinding): boolean => steps.length > 0;

/** The steps of each finding, by those of the findings whose records it shares. */
const locateFindings = (
  drafts: readonly Draft[],
  claims: readonly Claim[],
): ReadonlyMap<Finding, StepsOfFinding> => {
  const own = new Map<Finding, number[]>();
  for (const [i, { faults }] of drafts.entries())
    for (const { finding } of faults) own.set(finding, [...(own.get(finding) ?? []), i + 1]);
  return new Map(
    claims.flatMap(({ fault: { finding }, shared, isCrowdedOut }) => {
      const all = [finding, ...shared].flatMap((one) => own.get(one) ?? []);
      const steps = [...new Set(all)].toSorted((a, b) => a - b);
      const located = { steps, again: isCrowdedOut };
      return isCovered(located) ? [[finding, located] as const] : [];
    }),
  );
};

/** What every plan of records holds: the records that Apple asks for and the DMARC record, where they belong. */
const isPlanned = (domain: string, { record }: RecordChange): boolean => {
  const { owner, type, rdata } = record;
  if (owner === domain) return type === 'MX' || /^"(?:v=spf1|apple-domain=)/i.test(rdata);
  return (
    owner === `sig1._domainkey.${domain}` ||
    (owner === `_dmarc.${domain}` && /^"v=DMARC1/i.test(rdata))
  );
};

const describeCommand = (
  { domain }: DomainReport,
  drafts: readonly Draft[],
): string | undefined => {
  const changes = drafts.flatMap((draft) => (draft.isTemporary ? [] : draft.changes));
  return changes.length > 1 && changes.every((change) => isPlanned(domain, change))
    ? `dns-audit records ${shellName(domain)}`
    : undefined;
};

const closingSteps = (domain: DomainReport, drafts: readonly Draft[], isSetUp: boolean) => {
  const changes = drafts.some((draft) => draft.changes.length > 0);
  if (!changes || (isFromFile(domain) && !isSetUp)) return [];
  return [
    `Wait for the change to spread: dns-audit wait ${shellName(domain.domain)}`,
    ...(isSetUp || isBeingSetUp(domain) ? ["Press Verify in iCloud's settings."] : []),
  ];
};

/** The step's sentence, with the DNS host's name unless the heading has it. */
const stepText = (draft: Draft, drafts: readonly Draft[], { host }: HostForms): string => {
  if (draft.isTemporary) return describeTemporary(draft, drafts);
  if (draft.tail === undefined) return draft.text;
  const place = host === undefined || areAllOfRecords(drafts) ? '' : ` at ${host}`;
  return `${draft.text}${place}${draft.tail}`;
};

const presentSteps = (
  domain: DomainReport,
  drafts: readonly Draft[],
  forms: HostForms,
): readonly Step[] => {
  const steps = drafts.map((draft, i) => ({
    number: i + 1,
    text: stepText(draft, drafts, forms),
    details: [...draft.details, ...(isFromFile(domain) ? [] : hostNotes(draft.changes, forms))],
    records: draft.changes.map((change) => presentRecord(change, forms)),
    written: draft.written,
    isTemporary: draft.isTemporary,
  }));
  const isSetUp = drafts.some((draft) => draft.isSetUp);
  const closing = closingSteps(domain, drafts, isSetUp).map((text, i) => ({
    number: steps.length + i + 1,
    text,
    details: [],
    records: [],
    written: [],
    isTemporary: false,
  }));
  return [...steps, ...closing];
};

const chooseForm = (domain: DomainReport, { isKnown }: HostForms): WhatToDo['form'] => {
  if (isFromFile(domain)) return 'lines';
  return isKnown ? 'fields' : 'fields and lines';
};

const plan = (domain: DomainReport): WhatToDo => {
  const forms = hostForms(domain);
  const { claims, noteClaims } = claimRecords(
    faultsWithSteps(domain),
    digestReport(domain).notes.filter(({ finding: { fix } }) => fix.publish ?? fix.remove),
  );
  const setUp = findSetUp(domain);
  const drafts = draftSteps(domain, claims, { forms, setUp });
  const heading = describeHeading(domain, drafts, forms);
  const elsewhere = domain.results.find(isOfCheck('delegation-elsewhere'))?.findings[0];
  const place = drafts.some(({ changes }) => changes.length > 0)
    ? describePlace(domain, forms, elsewhere)
    : undefined;
  const command = isFromFile(domain) ? undefined : describeCommand(domain, drafts);
  return {
    heading,
    ...(place !== undefined && { place }),
    steps: presentSteps(domain, drafts, forms),
    stepsOf: locateFindings(drafts, [...claims, ...noteClaims]),
    ...(forms.host !== undefined && { host: forms.host }),
    form: chooseForm(domain, forms),
    ...(command !== undefined && { command }),
    said: new Set(place !== undefined && elsewhere !== undefined ? [elsewhere] : []),
  };
};

const known = new WeakMap<DomainReport, WhatToDo>();

/** What to do; without steps if there is nothing. Worked out once for a domain. */
export const whatToDo = (domain: DomainReport): WhatToDo => {
  const before = known.get(domain);
  if (before !== undefined) return before;
  const work = plan(domain);
  known.set(domain, work);
  return work;
};
