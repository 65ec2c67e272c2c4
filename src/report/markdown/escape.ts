/**
 * What keeps a stranger's text from becoming Markdown. Raw data goes into fences only; a sentence
 * that may quote it is escaped sign by sign, or put into a code span where escaping does not help:
 * GitHub links `@name`, `#1` and bare addresses even behind a backslash.
 */
import { presentLocation } from '../../model/source-location.ts';
import type { FindingLocation, WrittenRecords } from '../../model/check.ts';
import { trimEndOf, trimStartOf } from '../../model/text/trim.ts';
import { plainText, shorten } from '../view/plain-text.ts';

const longestRun = (text: string): number =>
  text.includes('`')
    ? [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0)
    : 0;

/** A code span; padded where a backtick at its ends would end it, and never empty, which is none. */
export const codeSpan = (text: string): string => {
  const shown = plainText(text) || ' ';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  return shown.includes('`') ? `${ticks} ${shown} ${ticks}` : `${ticks}${shown}${ticks}`;
};

/** What GitHub turns into a link or a mention wherever it stands in plain text. */
const autolinked = /[@#]|:\/\/|www\.|\bGH-\d|\b[0-9a-f]{7,40}\b/i;

/** A word with the signs that Markdown reads; in a code span, but for what embraces it, where GitHub would link it. */
const escapeWord = (text: string): string => {
  if (!autolinked.test(text)) return escapeMarkdown(text);
  const rest = trimStartOf(text, `("'`);
  const before = text.slice(0, text.length - rest.length);
  const inner = trimEndOf(rest, `)"',.;:!?`);
  return `${escapeMarkdown(before)}${codeSpan(inner)}${escapeMarkdown(rest.slice(inner.length))}`;
};

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~&$]/g, '\\$&');

/** A sentence, as one line of Markdown that has no structure. */
export const escapeProse = (text: string): string => {
  const line = plainText(text).trim();
  // No word of most sentences is linked.
  const words = autolinked.test(line)
    ? line.split(' ').map(escapeWord).join(' ')
    : escapeMarkdown(line);
  return (
    words
      // Nothing may begin a list, or underline a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  );
};

/** A table cell: our own titles and names. Signs that divide cells do not belong there. */
export const escapeCell = (text: string): string => escapeProse(text.replace(/[\\|`]/g, '?'));

/** A fenced block, longer fenced than any run of backticks in it. */
export const fencedBlock = (language: string, lines: readonly string[]): string => {
  const body = lines.map(plainText).join('\n');
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${ticks}${language}\n${body}\n${ticks}`;
};

/** Records in the form of the file that they belong into. */
export const writtenBlock = ({ language, lines }: WrittenRecords): string =>
  fencedBlock(language, lines);

/** A folded block. */
export const foldedBlock = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;

/** A place in a file. */
export const locationCode = (location: FindingLocation): string =>
  codeSpan(presentLocation({ ...location, file: shorten(plainText(location.file), 200) }));
