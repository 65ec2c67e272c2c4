/** What `dns-audit wait` shows: a table that is redrawn, or a line for each change. */
import {
  type WaitCell,
  type WaitColumn,
  waitColumns,
  type WaitRow,
  type WaitState,
} from '../../model/wait.ts';
import { clockTime } from '../../model/text/duration.ts';
import { type TextStyle, paint, wrapParagraph, type Tone } from './layout.ts';
import { largest, plainText } from '../view/plain-text.ts';
import { smallest } from '../../model/list/large-lists.ts';

const tones: { readonly [S in WaitCell['state']]: Tone } = {
  right: 'green',
  wrong: 'red',
  differs: 'yellow',
  old: 'yellow',
  failed: 'yellow',
  unasked: 'dim',
};

const signs: { readonly [S in WaitCell['state']]: readonly [unicode: string, ascii: string] } = {
  right: ['✓', 'ok'],
  wrong: ['✗ wrong', 'WRONG'],
  differs: ['≠ differs', 'differs'],
  old: ['old', 'old'],
  failed: ['? silent', '? silent'],
  unasked: ['· later', 'later'],
};

const cellText = (style: TextStyle, { state, seconds }: WaitCell, passedMs: number): string => {
  const sign = signs[state][style.unicode ? 0 : 1];
  return seconds === undefined ? sign : `${sign} ${clockTime(seconds * 1000 - passedMs)}`;
};

const cellWidth = 11;

const rowName = ({ host, server }: WaitRow, width: number): string => {
  const whole = host === undefined ? server : `${host} (${server})`;
  const short = whole.length > width ? (host ?? server) : whole;
  return plainText(short.length > width ? `${short.slice(0, Math.max(1, width - 3))}...` : short);
};

/** One row, without trailing blanks. */
const rowLine = (style: TextStyle, row: WaitRow, nameWidth: number, passedMs: number): string => {
  const cells = waitColumns.map((column) => {
    const cell = row.cells[column] ?? { state: 'unasked' };
    const text = cellText(style, cell, passedMs);
    return paint(style, tones[cell.state], text) + ' '.repeat(Math.max(0, cellWidth - text.length));
  });
  return `${rowName(row, nameWidth).padEnd(nameWidth)}  ${cells.join('')}`.trimEnd();
};

const marks: { readonly [P in WaitState['phase']]: readonly [string, string, Tone] } = {
  looking: ['·', '-', 'dim'],
  wrong: ['✗', 'x', 'red'],
  mixed: ['≠', '!', 'yellow'],
  unknown: ['?', '?', 'yellow'],
  published: ['~', '~', 'yellow'],
  ready: ['✓', 'ok', 'green'],
  final: ['✗', 'FAIL', 'red'],
  expired: ['?', '?', 'yellow'],
};

/** The domain and its state. */
const headLines = (style: TextStyle, { domain, phase, because }: WaitState): readonly string[] => {
  const [unicode, ascii, tone] = marks[phase];
  const mark = style.unicode ? unicode : ascii;
  const [first = '', ...more] = wrapParagraph(
    style,
    `${mark} ${plainText(domain)}: ${plainText(because)}`,
  );
  return [paint(style, tone, first), ...more.map((line) => paint(style, tone, `  ${line}`))];
};

/** How it ended. */
export const renderEnd = (state: WaitState, style: TextStyle): string =>
  headLines(style, state)
    .map((line) => `${line}\n`)
    .join('');

const heading = (style: TextStyle, nameWidth: number): string =>
  paint(
    style,
    'dim',
    `${' '.repeat(nameWidth)}  ${waitColumns.map((one) => one.padEnd(cellWidth)).join('')}`.trimEnd(),
  );

/** A name is never wider than this. */
const widestName = 60;

const tableLines = (style: TextStyle, state: WaitState, now: number): readonly string[] => {
  const room = style.width - 2 - waitColumns.length * cellWidth;
  const whole = largest(state.rows.map((row) => rowName(row, widestName).length));
  const nameWidth = Math.max(8, Math.min(whole, room));
  const passed = now - state.seenAt;
  return state.rows.length === 0
    ? []
    : [
        heading(style, nameWidth),
        ...state.rows.map((row) => rowLine(style, row, nameWidth, passed)),
      ];
};

const footLine = (style: TextStyle, states: readonly WaitState[], now: number): string => {
  const times = states.flatMap(({ nextAt }) => nextAt ?? []);
  const when =
    times.length === 0 ? 'Checking ...' : `Next check in ${clockTime(smallest(times) - now)}.`;
  return paint(style, 'dim', `${when} Press Ctrl-C to stop.`);
};

/** The whole screen, of at most `height` lines. */
export const renderScreen = (
  states: readonly WaitState[],
  { now, left, height }: { readonly now: number; readonly left: number; readonly height: number },
  style: TextStyle,
): readonly string[] => {
  const title = paint(style, 'bold', `dns-audit wait, ${clockTime(left)} left`);
  const body = states.flatMap((state) => [
    ...headLines(style, state),
    ...tableLines(style, state, now),
    '',
  ]);
  const room = Math.max(1, height - 3);
  const shown =
    body.length <= room
      ? body
      : [...body.slice(0, room - 1), paint(style, 'dim', `${body.length - room + 1} more lines`)];
  return [title, '', ...shown, footLine(style, states, now)].slice(0, height);
};

const words: { readonly [S in WaitCell['state']]: string } = {
  right: 'right',
  wrong: 'wrong',
  differs: 'differs from the first name server',
  old: 'old',
  failed: 'no answer',
  unasked: 'not asked yet',
};

const rowKey = ({ cells }: WaitRow): string =>
  waitColumns.map((column) => cells[column]?.state).join();

const cellWords = (column: WaitColumn, { state, seconds }: WaitCell): string =>
  `${column} ${words[state]}${seconds === undefined ? '' : ` for ${clockTime(seconds * 1000)}`}`;

const rowWords = (row: WaitRow): string => {
  const cells = waitColumns.flatMap((column) => {
    const cell = row.cells[column];
    return cell === undefined ? [] : [cellWords(column, cell)];
  });
  const kind = row.own ? 'name server' : 'resolver';
  return `${kind} ${rowName(row, 200)}: ${plainText(cells.join(', '))}`;
};

const isUnasked = ({ cells }: WaitRow): boolean =>
  waitColumns.every((column) => cells[column]?.state === 'unasked');

/** A line for each change. */
export const renderChanges = (
  before: WaitState | undefined,
  after: WaitState,
  elapsed: number,
): readonly string[] => {
  const line = (text: string): string =>
    `${clockTime(elapsed).padStart(7)}  ${plainText(after.domain)}: ${text}`;
  const known = new Map(before?.rows.map((row) => [row.server, rowKey(row)]));
  const rows = after.rows
    .filter((row) => known.get(row.server) !== rowKey(row))
    .filter((row) => known.has(row.server) || !isUnasked(row));
  const isNews = before?.phase !== after.phase || before.because !== after.because;
  return [
    ...rows.map((row) => line(rowWords(row))),
    ...(isNews ? [line(plainText(after.because))] : []),
  ];
};
