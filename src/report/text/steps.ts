/** What to do, for the terminal: the steps, with records as fields of the DNS host's form. */
import { append } from '../../model/list/large-lists.ts';
import { joinBlocks, plainText, recordColumns } from '../view/plain-text.ts';
import {
  fieldColumns,
  lastingRecords,
  type Step,
  type StepRecord,
  type WhatToDo,
} from '../view/what-to-do.ts';
import {
  hangingLines,
  legibleWidth,
  paint,
  type TextStyle,
  titledSection,
  wrapParagraph,
} from './layout.ts';

const signs = { delete: '-', add: '+' } as const;
const tones = { delete: 'red', add: 'green' } as const;

/** Lines of one record, marked in front: the first by its sign. */
const signedLines = (
  style: TextStyle,
  kind: StepRecord['kind'],
  lines: readonly string[],
): readonly string[] =>
  lines.map((line, i) => paint(style, tones[kind], `${i === 0 ? signs[kind] : ' '} ${line}`));

const fieldValue = (value: string): string => (value === '' ? '(empty)' : plainText(value));

/** A table with a line a record; absent if a line is longer than `room`. */
const tableLines = (
  style: TextStyle,
  records: readonly StepRecord[],
  room: number,
): readonly string[] | undefined => {
  const columns = fieldColumns(records);
  const labels = columns.labels.map(plainText);
  const rows = columns.rows.map((row) =>
    row.map((value) => (value === undefined ? '' : fieldValue(value))),
  );
  const widths = labels.map((label, i) =>
    Math.max(label.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = rows.map(toLine);
  const head = toLine(labels);
  if ([head, ...lines].some((line) => line.length + 2 > room)) return undefined;
  return [
    paint(style, 'dim', `  ${head}`),
    ...records.flatMap(({ kind }, i) => signedLines(style, kind, [lines[i] ?? ''])),
  ];
};

/** A line a field; a value that is too long for its line has one of its own. */
const fieldLines = (
  style: TextStyle,
  { kind, fields }: StepRecord,
  room: number,
): readonly string[] => {
  const width = fields.reduce((most, { label }) => Math.max(most, label.length), 0);
  const lines = fields.flatMap(({ label, value }) => {
    const shown = fieldValue(value);
    const line = `${plainText(label).padEnd(width)}  ${shown}`;
    return line.length + 2 <= room ? [line] : [plainText(label), `  ${shown}`];
  });
  return signedLines(style, kind, lines);
};

/** The records as the zone's own lines, marked if some are deleted: those to copy stay whole, even if the terminal breaks them. */
const zoneLines = (style: TextStyle, records: readonly StepRecord[]): readonly string[] => {
  const shown = records.filter(({ isPlaceholder }) => !isPlaceholder);
  const lines = shown.map(({ record }) => recordColumns(record).join(' '));
  return shown.every(({ kind }) => kind === 'add')
    ? lines
    : shown.flatMap(({ kind }, i) => signedLines(style, kind, [lines[i] ?? '']));
};

const indent = 3;

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));

/** Records whose forms have the same fields. */
const groupByFields = (records: readonly StepRecord[]): readonly (readonly StepRecord[])[] => {
  const groups = new Map<string, StepRecord[]>();
  for (const record of records) {
    const key = record.fields.map(({ label }) => label).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()];
};

/** One table if it fits, else one for each kind of form; where that does not fit either, a line a field. */
const formLines = (style: TextStyle, records: readonly StepRecord[]): readonly string[] => {
  const room = style.width - indent;
  const all = tableLines(style, records, room);
  if (all !== undefined) return all;
  const blocks = groupByFields(records).flatMap((group) => {
    const table = tableLines(style, group, room);
    return table === undefined ? group.map((record) => fieldLines(style, record, room)) : [table];
  });
  return joinBlocks(blocks);
};

/** The records as the file has them. */
const fileLines = (style: TextStyle, { records, written }: Step): readonly string[] => {
  if (written.length === 0) return zoneLines(style, records);
  const deleted = zoneLines(
    style,
    records.filter(({ kind }) => kind === 'delete'),
  );
  const added = written.flatMap(({ lines }) => lines.map(plainText));
  return [...deleted, ...(deleted.length === 0 ? [] : ['']), ...added];
};

const stepLines = (style: TextStyle, step: Step, form: WhatToDo['form']): readonly string[] => {
  const { number, text, details, records } = step;
  const head = `${number}. `;
  const shown = form === 'lines' ? fileLines(style, step) : formLines(style, records);
  // Without records it is one paragraph.
  if (records.length === 0)
    return hangingLines(style, head, plainText([text, ...details].join(' ')));
  return [
    ...hangingLines(style, head, plainText(text)),
    ...details.flatMap((detail) => wrapParagraph(style, plainText(detail), indent)),
    '',
    ...indented(shown),
  ];
};

/** Steps with records stand apart, the others close together. */
const stepBlocks = (
  style: TextStyle,
  { steps, form }: WhatToDo,
): readonly (readonly string[])[] => {
  const blocks: string[][] = [];
  steps.forEach((step, i) => {
    const lines = stepLines(style, step, form);
    const isApart = step.records.length > 0 || (steps[i - 1]?.records.length ?? 1) > 0;
    const last = blocks.at(-1);
    if (isApart || last === undefined) blocks.push([...lines]);
    else append(last, lines);
  });
  return blocks;
};

/** The whole block, with its heading; nothing without steps. */
export const whatToDoLines = (style: TextStyle, work: WhatToDo): readonly string[] => {
  const { heading, place, steps, form, command } = work;
  const records = lastingRecords(work);
  const lines =
    form === 'fields and lines' && style.width >= legibleWidth ? zoneLines(style, records) : [];
  if (steps.length === 0) return [];
  return titledSection(style, plainText(heading), [
    place === undefined ? [] : wrapParagraph(style, plainText(place)),
    ...stepBlocks(style, work),
    lines.length === 0 ? [] : ['The same as lines of a zone file:', '', ...lines],
    command === undefined ? [] : wrapParagraph(style, `All records in one piece: ${command}`),
  ]);
};
