/** How text is laid out for a terminal: width, color, marks, and the shapes of lines. */
import type { RecordLine } from '../../model/check.ts';
import { joinBlocks, largest, recordColumns } from '../view/plain-text.ts';

/** What the terminal can show. */
export interface TextStyle {
  /** Columns. Prose keeps to at most 100 of them. */
  readonly width: number;
  readonly color: boolean;
  /** Whether marks and dashes may be other than ASCII. */
  readonly unicode: boolean;
  /** Whether it shows OSC 8 links; false if absent. */
  readonly links?: boolean;
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Tone = keyof typeof codes;

export const paint = ({ color }: TextStyle, tone: Tone, text: string): string =>
  color && text !== '' ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text;

/** `text` as a link to `url`, if the terminal shows links; both must be ours, never from a report. */
export const link = ({ links }: TextStyle, text: string, url: string): string =>
  links === true ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text;

const marks = {
  pass: ['✓', '[ok]  ', 'green'],
  error: ['✗', '[FAIL]', 'red'],
  warning: ['!', '[warn]', 'yellow'],
  note: ['·', '[note]', 'cyan'],
  unknown: ['?', '[?]   ', 'yellow'],
  skipped: ['-', '[skip]', 'dim'],
} as const;

export type Mark = keyof typeof marks;

const glyph = (style: TextStyle, mark: Mark): string => marks[mark][style.unicode ? 0 : 1];

export const dash = ({ unicode }: TextStyle): string => (unicode ? '—' : '-');

/** The width of prose. */
export const proseWidth = ({ width }: TextStyle): number => Math.min(width, 100);

/** What stays on one line: a line breaks neither between a number and its unit, nor between an option and its value. */
const splitWords = (text: string): readonly string[] => {
  const words: string[] = [];
  let before = '';
  for (const word of text.split(' ')) {
    const isBound = /--[a-z]+$/.test(before) || /^m?s\b/.test(word);
    if (words.length > 0 && isBound) words[words.length - 1] += ` ${word}`;
    else words.push(word);
    before = word;
  }
  return words;
};

/** `text` on lines of at most `width`; a word longer than that stays whole, on a line of its own. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of splitWords(text)) {
    if (line !== undefined && line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      if (line !== undefined) lines.push(line.trimEnd());
      line = word;
    }
  }
  return [...lines, line ?? ''];
};

/** Prose at an indent. */
export const wrapParagraph = (style: TextStyle, text: string, indent = 0): readonly string[] =>
  wrap(text, proseWidth(style) - indent).map((line) => ' '.repeat(indent) + line);

/** Prose that hangs from `head`. */
export const hangingLines = (style: TextStyle, head: string, text: string): readonly string[] =>
  wrapParagraph(style, text, head.length).map((line, i) =>
    i === 0 ? head + line.slice(head.length) : line,
  );

/** A mark and prose that hangs from it. */
export const markedLines = (
  style: TextStyle,
  mark: Mark,
  text: string,
  tone?: Tone,
): readonly string[] => {
  const shown = glyph(style, mark);
  const hang = ' '.repeat(shown.length + 1);
  return wrap(text, proseWidth(style) - hang.length).map((line, i) => {
    const toned = tone === undefined ? line : paint(style, tone, line);
    return i === 0 ? `${paint(style, marks[mark][2], shown)} ${toned}` : hang + toned;
  });
};

const labelWidth = 10;
const rowIndent = 2;

/** A label, and lines beside it that stay as they are. */
export const labeledLines = (
  style: TextStyle,
  label: string,
  lines: readonly string[],
): readonly string[] =>
  lines.map((line, i) => {
    const head = i === 0 ? label : '';
    const shown =
      line === '' ? '' : paint(style, 'dim', head) + ' '.repeat(labelWidth - head.length);
    return line === '' ? '' : ' '.repeat(rowIndent) + shown + line;
  });

/** A label, and texts beside it, each wrapped. */
export const labeledProse = (
  style: TextStyle,
  label: string,
  ...texts: readonly string[]
): readonly string[] => {
  const width = proseWidth(style) - rowIndent - labelWidth;
  return labeledLines(
    style,
    label,
    texts.flatMap((text) => wrap(text, width)),
  );
};

type Columns = ReturnType<typeof recordColumns>;

/** One form a record, as a DNS provider's page has it; values of one name and type share it. */
const formRows = (rows: readonly Columns[]): readonly string[] =>
  rows.flatMap(([owner, type, rdata], i) => {
    const [lastOwner, lastType] = rows[i - 1] ?? [];
    const head = [`name   ${owner}`, `type   ${type}`];
    const shared = owner === lastOwner && type === lastType;
    const gap = i === 0 ? [] : [''];
    return [...(shared ? [] : [...gap, ...head]), `value  ${rdata}`];
  });

/** Records in aligned columns, each whole on one line; absent if one is longer than `room`. */
const alignColumns = (rows: readonly Columns[], room: number): readonly string[] | undefined => {
  const widest = (column: 0 | 1) => largest(rows.map((r) => r[column].length));
  const [owners, types] = [widest(0), widest(1)];
  const lines = rows.map(
    ([owner, type, rdata]) => `${owner.padEnd(owners)}  ${type.padEnd(types)}  ${rdata}`,
  );
  return lines.every((line) => line.length <= room) ? lines : undefined;
};

/** Records in aligned columns; on a narrow terminal, name, type and value on a line each. */
export const labeledRecords = (
  style: TextStyle,
  label: string,
  records: readonly RecordLine[],
): readonly string[] => {
  const rows = records.map(recordColumns);
  return labeledLines(
    style,
    label,
    alignColumns(rows, style.width - rowIndent - labelWidth) ?? formRows(rows),
  );
};

/** On a narrower terminal a record breaks into three lines or more, which nobody can read. */
export const legibleWidth = 60;

/** A heading and what is under it; nothing if that is empty. */
export const titledSection = (
  style: TextStyle,
  heading: string,
  blocks: readonly (readonly string[])[],
): readonly string[] => {
  const body = joinBlocks(blocks);
  if (body.length === 0) return [];
  const lines = wrap(heading, proseWidth(style)).map((line) => paint(style, 'bold', line));
  return [...lines, '', ...body];
};

/** A line between domains. */
export const separatorLine = (style: TextStyle): string =>
  paint(style, 'dim', (style.unicode ? '\u2500' : '-').repeat(proseWidth(style)));

/** The lines as one text; each ends with a line feed. */
export const toText = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('');
