/**
 * Tag=value lists (RFC 6376 §3.2), the syntax of DKIM keys and DMARC records. What is wrong is reported
 * with the place where it is, and the rest is read all the same: each protocol has its own mind about faults.
 */
import type { Octets } from '../model/dns/dns.ts';
import { presentOctets } from '../model/dns/presentation.ts';
import { trimOf } from '../model/text/trim.ts';

/** Where a record breaks its grammar, and how. */
export interface SyntaxFault {
  /** Octets from the start of the record. */
  readonly offset: number;
  /** Printable ASCII, for people: a clause that can follow a colon. */
  readonly message: string;
}

/** Whether reading ended in a fault. */
export const isSyntaxFault = (read: object): read is SyntaxFault => 'message' in read;

export interface Tag {
  /** Case counts (RFC 6376 §3.2). */
  readonly name: string;
  readonly value: Octets;
  readonly offset: number;
  readonly valueOffset: number;
}

export interface TagList {
  readonly tags: readonly Tag[];
  readonly faults: readonly SyntaxFault[];
  /** Where nothing is between two semicolons, or before the first. */
  readonly empty: readonly number[];
}

/** At most this much of a stranger's text is repeated in a message. */
const shownLength = 60;

/** A piece of a record in quotes, shortened. */
export const quoteShortened = (octets: Octets): string =>
  `"${presentOctets(octets.slice(0, shownLength))}${octets.length > shownLength ? '...' : ''}"`;

const foreignOctet = /[^\t\n\r -~]/;

/** Without the white space of RFC 6376 §2.8 at its ends; an octet 160 is none. */
export const trimWhitespace = (octets: Octets): Octets => trimOf(octets, '\t\n\r ');

const readTag = (spec: Octets, start: number): Tag | SyntaxFault => {
  const offset = start + spec.search(/[^\t\n\r ]/);
  const [, name, gap, rest] =
    /^[\t\n\r ]*([A-Za-z][A-Za-z0-9_]*)([\t\n\r ]*=[\t\n\r ]*)([^]*)$/.exec(spec) ?? [];
  if (name === undefined || gap === undefined || rest === undefined)
    return {
      offset,
      message: `${quoteShortened(trimWhitespace(spec))} is not of the form tag=value`,
    };
  const valueOffset = offset + name.length + gap.length;
  const bad = foreignOctet.exec(rest);
  return bad === null
    ? { name, value: trimWhitespace(rest), offset, valueOffset }
    : {
        offset: valueOffset + bad.index,
        message: `the byte ${presentOctets(bad[0])} is not allowed in ${name}=: quotation marks, dashes and spaces must be the plain ones of the keyboard`,
      };
};

/**
 * Reads a list. A tag that appears twice is a fault, and only the first one counts. Empty places are
 * no faults here: DKIM allows none, and DMARC ignores what it can't read.
 */
export const readTagList = (text: Octets): TagList => {
  const tags: Tag[] = [];
  const faults: SyntaxFault[] = [];
  const names = new Set<string>();
  const empty: number[] = [];
  let start = 0;
  for (const spec of text.split(';')) {
    const at = start;
    start += spec.length + 1;
    if (trimWhitespace(spec) === '') {
      // The last semicolon may have nothing behind it.
      if (start <= text.length) empty.push(at);
      continue;
    }
    const read = readTag(spec, at);
    if (isSyntaxFault(read)) faults.push(read);
    else if (names.has(read.name))
      faults.push({ offset: read.offset, message: `the tag ${read.name}= appears twice` });
    else {
      names.add(read.name);
      tags.push(read);
    }
  }
  return { tags, faults, empty };
};
