/**
 * What keeps a stranger's text from becoming Markdown. Raw data goes into fences only; a sentence
 * that may quote it is escaped sign by sign, or put into a code span where escaping does not help:
 * GitHub links `@name`, `#1` and bare addresses even behind a backslash.
 */
import type { Finding } from '../../model/check.ts';
import { plain, shorten } from '../view/plain-text.ts';

const longestRun = (text: string): number =>
  text.includes('`')
    ? [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0)
    : 0;

/** A code span; padded where a backtick at its ends would end it, and never empty, which is none. */
export const code = (text: string): string => {
  const shown = plain(text) || ' ';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  return shown.includes('`') ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};

/** What GitHub turns into a link or a mention wherever it stands in plain text. */
const linked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;

/** A word with the signs that Markdown reads; in a code span, but for what embraces it, where GitHub would link it. */
const word = (text: string): string => {
  if (!linked.test(text)) return escaped(text);
  const [, before = '', inner = '', after = ''] = /^([("']*)(.*?)([)"',.;:!?]*)$/.exec(text) ?? [];
  return `${escaped(before)}${code(inner)}${escaped(after)}`;
};

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~&$]/g, '\\$&');

/** A sentence, as one line of Markdown that has no structure. */
export const prose = (text: string): string => {
  const line = plain(text).trim();
  // No word of most sentences is linked.
  const words = linked.test(line) ? line.split(' ').map(word).join(' ') : escaped(line);
  return (
    words
      // Nothing may begin a list, or underline a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  );
};

/** A table cell: our own titles and names. Signs that divide cells do not belong there. */
export const cell = (text: string): string => prose(text.replace(/[\\|`]/g, '?'));

/** A fenced block, longer fenced than any run of backticks in it. */
export const fence = (language: string, lines: readonly string[]): string => {
  const body = lines.map(plain).join('\n');
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${ticks}${language}\n${body}\n${ticks}`;
};

/** A folded block. */
export const folded = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** A place in a file. */
export const locationCode = ({ file, line }: NonNullable<Finding['location']>): string =>
  code(`${shorten(plain(file), 200)}:${line}`);
