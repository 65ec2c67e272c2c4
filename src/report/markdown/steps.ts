/** What to do, in Markdown: the steps, with records as fields of the DNS host's form, or as lines of a file. */
import { plainText, recordColumns } from '../view/plain-text.ts';
import {
  fieldColumns,
  lastingRecords,
  type Step,
  type StepRecord,
  type WhatToDo,
} from '../view/what-to-do.ts';
import { codeSpan, escapeCell, escapeProse, fencedBlock, writtenBlock } from './escape.ts';

const words = { delete: 'Delete', add: '**Add**' } as const;
const signs = { delete: '-', add: '+' } as const;

/** A cell to copy from. In a table a bar divides cells even in a code span. */
const codeCell = (value: string | undefined): string => {
  if (value === undefined) return '';
  return value === '' ? '(empty)' : codeSpan(value).replaceAll('|', '\\|');
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The fields of each record, a row a record. */
const fieldTable = (records: readonly StepRecord[]): string => {
  const { labels, rows } = fieldColumns(records);
  return [
    row(['', ...labels.map(escapeCell)]),
    row(['---', ...labels.map(() => '---')]),
    ...records.map(({ kind }, i) => row([words[kind], ...(rows[i] ?? []).map(codeCell)])),
  ].join('\n');
};

/** The records as the zone's own lines: marked if some are deleted, else to be copied. */
const zoneBlock = (records: readonly StepRecord[]): readonly string[] => {
  const shown = records.filter(({ isPlaceholder }) => !isPlaceholder);
  if (shown.length === 0) return [];
  const isMarked = shown.some(({ kind }) => kind === 'delete');
  const lines = shown.map(({ kind, record }) => {
    const line = recordColumns(record).join(' ');
    return isMarked ? `${signs[kind]} ${line}` : line;
  });
  return [fencedBlock(isMarked ? 'diff' : 'text', lines)];
};

const fileBlocks = ({ records, written }: Step): readonly string[] =>
  written.length === 0
    ? zoneBlock(records)
    : [...zoneBlock(records.filter(({ kind }) => kind === 'delete')), ...written.map(writtenBlock)];

const indented = (block: string): string => block.replace(/^(?=.)/gm, '   ');

/** One item of the list, with what belongs to it indented. */
const stepText = (step: Step, form: WhatToDo['form']): string => {
  const { number, text, details, records } = step;
  // Lines to copy stand at the margin: their file has no indent there.
  const blocks = form === 'lines' ? fileBlocks(step) : [indented(fieldTable(records))];
  return [
    `${number}. ${[text, ...details].map((one) => escapeProse(plainText(one))).join(' ')}`,
    ...(records.length === 0 ? [] : blocks),
  ].join('\n\n');
};

/** Steps without records follow each other closely. */
const stepBlocks = (steps: readonly Step[], form: WhatToDo['form']): readonly string[] => {
  const blocks: string[] = [];
  steps.forEach((step, i) => {
    const text = stepText(step, form);
    const last = blocks.at(-1);
    const isClose = step.records.length + (steps[i - 1]?.records.length ?? 1) === 0;
    if (isClose && last !== undefined) blocks[blocks.length - 1] = `${last}\n${text}`;
    else blocks.push(text);
  });
  return blocks;
};

/** The whole block with its heading; empty without steps. */
export const whatToDoText = (work: WhatToDo): string => {
  const { heading, place, steps, form, command } = work;
  const records = lastingRecords(work);
  if (steps.length === 0) return '';
  return [
    `#### ${escapeProse(heading)}`,
    ...(place === undefined ? [] : [escapeProse(place)]),
    ...stepBlocks(steps, form),
    ...(form === 'fields and lines' && records.length > 0
      ? ['The same as lines of a zone file:', ...zoneBlock(records)]
      : []),
    ...(command === undefined ? [] : [`All records in one piece: ${codeSpan(command)}`]),
  ].join('\n\n');
};
