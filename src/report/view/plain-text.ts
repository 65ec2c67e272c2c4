/** The escape that every renderer starts from: text of any origin becomes harmless printable ASCII. */
import type { RecordLine } from '../../model/check.ts';
import type { Octets } from '../../model/dns/dns.ts';
import { absoluteName, presentOctets, presentText } from '../../model/dns/presentation.ts';

/**
 * `text` as printable ASCII in which a workflow runner finds no command: neither `##[…]`, which
 * counts anywhere in a line, nor a word that begins with `::`, which counts at the start of one. An
 * IPv6 address stays as it is: no command is named in hexadecimal digits alone.
 */
export const plainText = (text: string): string => {
  const shown = presentText(text);
  // Few texts have either sign, and every text of every report comes through here.
  const tame = shown.includes('##') ? shown.replace(/#(?=#)/g, '\\035') : shown;
  if (!tame.includes('::')) return tame;
  return tame.replace(
    /(^| ):(?=:)(?!:(?:\/\d|[\da-f]{1,4}(?::[\da-f]{1,4}){0,6}(?:\.\d{1,3}){0,3}(?:$|[ ,;)"/])))/gi,
    '$1\\058',
  );
};

/** Octets of a stranger, harmless as {@link plainText} makes them. */
export const plainOctets = (octets: Octets): string => plainText(presentOctets(octets));

/** A citation without the section sign, which would be escaped as a stranger's; a saved report may have any text in its place. */
export const plainCite = (cite: string): string => plainText(cite.replace(' §', ' section '));

/** At most `most` characters of `text`, with a count of those left out. */
export const shorten = (text: string, most = 512): string =>
  text.length <= most ? text : `${text.slice(0, most)}... (${text.length - most} more)`;

/** A record as a zone file holds it, in three columns. Never shortened: it is there to be copied. */
export const recordColumns = ({
  owner,
  type,
  rdata,
}: RecordLine): readonly [string, string, string] => [
  plainText(absoluteName(owner)),
  plainText(type),
  plainText(rdata),
];

/** The largest of `numbers`, at least 0: a report may have more of them than a call has arguments. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, one) => Math.max(most, one), 0);

/** Blocks of lines with one empty line between; empty blocks vanish. */
export const joinBlocks = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks
    .flatMap((block) => (block.length > 0 ? [[''], block] : []))
    .slice(1)
    .flat();
