/** The lines of a master file (RFC 1035 §5.1) put together into entries: comments, parentheses and quotes are dealt with here. */
import type { Field } from '../../record/rdata-text.ts';
import { typeNumber } from '../../model/dns/type-numbers.ts';
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { createLocator } from './locator.ts';
import type { NonEmpty } from '../../model/non-empty.ts';

/**
 * The types of records by IANA's list, and those of name servers' own (ALIAS, ANAME, LUA). Queries
 * alone have the others of the list (ANY, AXFR, OPT, TSIG ...).
 */
const typeNames = new Set(
  `A A6 AAAA AFSDB ALIAS AMTRELAY ANAME APL AVC BRID CAA CDNSKEY CDS CERT CLA CNAME CSYNC DHCID DLV
    DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 GPOS HHIT HINFO HIP HTTPS IPN IPSECKEY ISDN KEY KX
    L32 L64 LOC LP LUA MB MD MF MG MINFO MR MX NAPTR NID NIMLOC NINFO NS NSAP NSAP-PTR NSEC NSEC3
    NSEC3PARAM NULL NXT OPENPGPKEY PTR PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SOA SPF SRV
    SSHFP SVCB TA TALINK TLSA TXT URI WALLET WKS X25 ZONEMD`.split(/\s+/),
);

/** Whether there are records of the type, by its name or its number; any other word in its place is a slip. */
export const isTypeName = (text: string): boolean => {
  const name = text.toUpperCase();
  return typeNames.has(name) || typeNumber(name) !== undefined;
};

export interface Token extends Field {
  readonly at: number;
  /** Nothing is between it and the field before it. */
  readonly touches: boolean;
  /** The file has octets beyond ASCII in it. */
  readonly beyondAscii: boolean;
}

/** A record or a directive: what stands on one line, or within parentheses over several. */
export interface MasterEntry {
  readonly place: SourceLocation;
  readonly tokens: NonEmpty<Token>;
  /** Whether the line begins with white space, so that the owner is the one before. */
  readonly indented: boolean;
  readonly comment: string;
  /** There are parentheses in parentheses, or in front of the owner: BIND alone takes them. */
  readonly nested: boolean;
}

/** A line that is none, which is left out together with the rest of its entry. */
export interface MasterFault {
  readonly place: SourceLocation;
  readonly message: string;
}

/** Longer lines are refused: no name server reads them either. */
const longestLine = 65_536;

// In this order: space, end of line, comment, parenthesis, quoted string, word, anything else.
// RFC 1035 §5.1: of white space, tabs and spaces alone divide; the rest belongs to words. To name servers a CR alone
// or an escaped end of line ends no string.
const tokenPattern =
  /([ \t]+)|(\r\n|\r|\n)|(;[^\r\n]*)|([()])|"((?:\\(?:\r\n|[^])|[^"\\\r\n]|\r(?!\n))*)"|((?:\\[^\r\n]|[^ \t\r\n;()"\\])+)|[^\r\n]+/gy;

/** An entry under way. */
interface OpenEntry {
  readonly tokens: Token[];
  comment: string;
  depth: number;
  /** Where the first parenthesis is that is still open. */
  parenthesis: number;
  indented: boolean;
  nested: boolean;
  /** Whether a field ends where the next match begins. */
  inField: boolean;
  /** Nothing of the line has been met yet. */
  fresh: boolean;
  broken: boolean;
}

const openEntry = (): OpenEntry => ({
  tokens: [],
  comment: '',
  depth: 0,
  parenthesis: 0,
  indented: false,
  nested: false,
  inField: false,
  fresh: true,
  broken: false,
});

/** Data keeps the octets that it has in the file. */
const asEscapes = (octets: string): string =>
  octets.replace(/[\u0080-\u00ff]/g, (unit) => `\\${unit.charCodeAt(0)}`);

/** Takes one match in; what fits nowhere is handed back. */
const takeMatch = (
  open: OpenEntry,
  match: RegExpExecArray,
  isOctets: boolean,
): string | undefined => {
  const [whole, space, , comment, paren, ...texts] = match;
  const [quoted, word] = isOctets ? texts.map((text) => text && asEscapes(text)) : texts;
  const isField = quoted !== undefined || word !== undefined;
  const field = {
    at: match.index,
    touches: open.inField,
    beyondAscii: isField && /[^\0-\u007f]/.test(whole),
  };
  open.inField = isField;
  if (space !== undefined) open.indented ||= open.fresh;
  else if (comment !== undefined) open.comment += comment;
  else if (paren === '(') {
    open.nested ||= open.depth > 0 || open.fresh;
    if (open.depth === 0) open.parenthesis = match.index;
    open.depth += 1;
  } else if (paren === ')' && open.depth > 0) open.depth -= 1;
  else if (quoted !== undefined) open.tokens.push({ text: quoted, quoted: true, ...field });
  else if (word !== undefined) open.tokens.push({ text: word, quoted: false, ...field });
  else return whole;
  open.fresh = false;
};

const describeProblem = (rest: string): string =>
  rest.startsWith(')')
    ? 'there is a ) without a ('
    : rest.startsWith('"')
      ? 'a quote is not closed on its line'
      : 'a backslash ends the line';

const findLengthFault = ({ file, text }: SourceText): MasterFault | undefined => {
  const long = text.split(/\r\n|\r|\n/).findIndex(({ length }) => length > longestLine);
  return long < 0
    ? undefined
    : {
        place: { file, line: long + 1, column: 1 },
        message: `a line is longer than ${longestLine} characters, and nothing of the file is read`,
      };
};

/** Calls back for each entry and each fault, in the order of the file. */
export const readMasterFile = (
  source: SourceText,
  onEntry: (entry: MasterEntry) => void,
  onFault: (fault: MasterFault) => void,
): void => {
  const tooLong = findLengthFault(source);
  if (tooLong !== undefined) return onFault(tooLong);
  const place = createLocator(source);
  let open = openEntry();
  const close = () => {
    const { tokens, broken, indented, comment, nested } = open;
    const [first, ...rest] = tokens;
    open = openEntry();
    if (first !== undefined && !broken)
      onEntry({ place: place(first.at), tokens: [first, ...rest], indented, comment, nested });
  };
  for (const match of source.text.matchAll(tokenPattern)) {
    if (match[2] !== undefined) {
      open.inField = false;
      if (open.depth === 0) close();
      continue;
    }
    const rest = takeMatch(open, match, source.octets === true);
    if (rest === undefined) continue;
    onFault({
      place: place(match.index),
      message: `${describeProblem(rest)}: the line is left out`,
    });
    open = { ...openEntry(), fresh: false, broken: true };
  }
  const [first] = open.tokens;
  if (open.depth > 0)
    onFault({ place: place(first?.at ?? open.parenthesis), message: 'there is a ( without a )' });
  else close();
};
