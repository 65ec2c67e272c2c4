/** Placeholders of templates (Jinja, ERB, shell) in a master file: what they stand for is not known until they are filled in. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { ZoneUnknown } from '../../model/dns/zone.ts';
import { isZoneType } from '../../record/rdata-text.ts';
import type { SourceText } from '../source/source-text.ts';
import { isTypeName, type MasterEntry } from './master-file.ts';

/** Stands for each unit of a placeholder, so that it is one word and no position moves. */
const filler = '\u{fffc}';

/** What a placeholder begins with, or one of a shell whole; and what ends each of the others on its line. */
const opening = /\{(?=[{%#])|<(?=%)|\$\{[A-Za-z_]\w*\}/g;
const closings: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
]);

/** Comments of the template, and blocks that write nothing: what is between them has lines of its own. */
const silent = /^(?:\{#|[{<]%[-+]?\s*(?:set|end\w*|else|elif|elsif)\b)/;

/** Where each placeholder of a line ends, asked from left to right: what does not end one is looked for once. */
const endFinder = (line: string) => {
  const next = new Map<string, number>();
  return (begin: number, whole: number): number => {
    const closing = closings.get(line.slice(begin, begin + 2));
    if (closing === undefined) return begin + whole;
    const from = begin + 2;
    const known = next.get(closing);
    const found =
      known === undefined || (known >= 0 && known < from) ? line.indexOf(closing, from) : known;
    next.set(closing, found);
    return found < 0 ? -1 : found + closing.length;
  };
};

const markLine = (line: string): string => {
  const endOf = endFinder(line);
  let marked = '';
  let done = 0;
  for (const { 0: opened, index } of line.matchAll(opening)) {
    const end = index < done ? -1 : endOf(index, opened.length);
    if (end < 0) continue;
    const sign = silent.test(line.slice(index, end)) ? ' ' : filler;
    marked += line.slice(done, index) + sign.repeat(end - index);
    done = end;
  }
  return marked + line.slice(done);
};

/** The file with its placeholders marked, for {@link isFilled}. */
export const markPlaceholders = (source: SourceText): SourceText =>
  /\{[{%#]|<%|\$\{/.test(source.text)
    ? { ...source, text: source.text.replace(/.+/g, markLine) }
    : source;

/** What begins and ends a block of a template: the lines between may be left out, or repeated. */
const blockMark =
  /[{<]%[-+]?(?:\s*(?:(end\w*)|(?:if|for|unless|case|while|macro|call|filter|block)\b)|[^%]*\bdo\b)/g;

/** The lines, counted from 1, that are in a block of a template. */
export const linesOfBlocks = ({ text }: SourceText): ReadonlySet<number> => {
  const lines = new Set<number>();
  const marks = [...text.matchAll(blockMark)];
  if (marks.length === 0) return lines;
  let depth = 0;
  let next = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') line += 1;
    const mark = marks[next];
    if (mark?.index === at) {
      next += 1;
      depth = mark[1] === undefined ? depth + 1 : Math.max(0, depth - 1);
      lines.add(line);
    }
    if (depth > 0) lines.add(line);
  }
  return lines;
};

/** Whether nothing of the entry is left to a template. */
export const isFilled = ({ tokens }: Pick<MasterEntry, 'tokens'>): boolean =>
  !tokens.some(({ text }) => text.includes(filler));

const why = 'it is left to a template, and its placeholders are not filled in';

/** What an entry leaves to a template: the values at `owner`, all that is there, or anything in the zone. */
export const findLeftToTemplate = (
  { place, tokens, indented }: MasterEntry,
  owner: DnsName | undefined,
): { readonly unknown: ZoneUnknown; readonly type: string | undefined } => {
  const type = tokens
    .slice(indented ? 0 : 1)
    .find(({ text, quoted }) => !quoted && isTypeName(text))
    ?.text.toUpperCase();
  const kind = type !== undefined && isZoneType(type) ? { type } : {};
  // Alone on its line it is a notice more often than records: "{{ ansible_managed }}".
  const isNotice = tokens.length === 1;
  return {
    unknown: {
      ...place,
      ...(owner === undefined ? {} : { owner }),
      ...kind,
      why,
      ...(isNotice ? { mayBeNone: true } : {}),
    },
    type,
  };
};
