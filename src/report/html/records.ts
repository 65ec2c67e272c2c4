/** Records to delete and to add, as fields of the DNS host's form or as lines of a file. */
import type { Fix } from '../../model/check.ts';
import type { FormField } from '../../model/form-entry.ts';
import type { HostForms } from '../view/host-forms.ts';
import { plainText, recordColumns } from '../view/plain-text.ts';
import type { Step, StepRecord, WhatToDo } from '../view/what-to-do.ts';
import { type Content, el } from './element.ts';
import { renderFolded } from './components.ts';

/** Text to copy: the script adds a button, and without it a click selects the whole text. */
export const copyable = (text: string): Content =>
  el('code', { class: 'copy', 'data-copy': text }, text);

type RecordToShow = Pick<StepRecord, 'kind' | 'record' | 'fields' | 'isPlaceholder'>;

const signs = { delete: '–', add: '+' } as const;
const titles = { delete: 'Delete', add: 'Add' } as const;

const zoneLine = ({ record }: RecordToShow): string => recordColumns(record).join(' ');

/** What is done with a record: a sign for the eye, and the word. */
const actionLabel = (kind: RecordToShow['kind'], what: string): Content =>
  el(
    'p',
    { class: 'act' },
    el('span', { class: 'mark', 'aria-hidden': 'true' }, signs[kind]),
    `${titles[kind]} ${what}`,
  );

/** A type is chosen from a list: nothing to copy. */
const fieldRow = (
  { label, value }: FormField,
  { isLast, isPlaceholder }: { readonly isLast: boolean; readonly isPlaceholder: boolean },
): Content => {
  const shown = plainText(value);
  const isTyped = shown !== '' && label !== 'Type' && !(isLast && isPlaceholder);
  return el(
    'div',
    // The data is the longest: it has a line of its own.
    { class: isLast ? 'data' : 'key' },
    el('dt', {}, plainText(label)),
    el('dd', {}, isTyped ? copyable(shown) : shown || 'leave empty'),
  );
};

const recordCard = ({ kind, record, fields, isPlaceholder }: RecordToShow): Content => {
  const last = fields.length - 1;
  return el(
    'div',
    { class: `record ${kind}` },
    actionLabel(kind, `this ${plainText(record.type)} record`),
    el(
      'dl',
      {},
      fields.map((field, i) =>
        fieldRow(field, { isLast: i === last, isPlaceholder: isPlaceholder === true }),
      ),
    ),
  );
};

const lineBlock = (kind: RecordToShow['kind'], lines: readonly string[]): Content =>
  lines.length === 0
    ? undefined
    : el(
        'div',
        { class: `record lines ${kind}` },
        actionLabel(kind, lines.length === 1 ? 'this line' : 'these lines'),
        kind === 'add'
          ? el('div', { class: 'all' }, copyable(lines.join('\n')))
          : el('pre', {}, lines.join('\n')),
      );

const linesOf = (records: readonly RecordToShow[], kind: RecordToShow['kind']): readonly string[] =>
  records.filter((one) => one.kind === kind && !one.isPlaceholder).map(zoneLine);

/** The records of a step. */
export const stepRecords = (
  { records, written }: Pick<Step, 'records' | 'written'>,
  form: WhatToDo['form'],
): Content => {
  if (form !== 'lines') return records.map(recordCard);
  const added = written.flatMap(({ lines }) => lines.map(plainText));
  return [
    lineBlock('delete', linesOf(records, 'delete')),
    lineBlock('add', added.length > 0 ? added : linesOf(records, 'add')),
  ];
};

/** All records that are added, as lines of a zone file, for a host whose form nobody knows. */
export const allLines = (records: readonly StepRecord[]): Content => {
  const added = linesOf(records, 'add');
  return added.length === 0
    ? undefined
    : renderFolded(
        'The records to add as lines of a zone file',
        el('div', { class: 'all' }, copyable(added.join('\n'))),
      );
};

/** The records of a fix that no step has. */
export const fixRecords = ({ publish = [], remove = [] }: Fix, { build }: HostForms): Content =>
  [
    ...remove.map((record) => ({ kind: 'delete' as const, record })),
    ...publish.map((record) => ({ kind: 'add' as const, record })),
  ].map(({ kind, record }) => recordCard({ kind, record, fields: build(record).fields }));
