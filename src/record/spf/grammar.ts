/**
 * The grammar of an SPF record (RFC 7208 §4.6.1, §5, §6, §7.1, §12). Every term is either parsed in
 * full or a fault with the offset of its first bad octet.
 */
import type { Octets } from '../../model/dns/dns.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import type { SpfFault, SpfQualifier } from '../../model/spf.ts';
import { type Network, parseIp4, parseIp6, networkPrefix } from '../../model/dns/ip-address.ts';
import { isMacroFault, type MacroString, parseMacroString } from './macro.ts';

interface WrittenTerm {
  readonly text: Octets;
  /** From the start of the record. */
  readonly offset: number;
}

type Mechanism =
  | { readonly kind: 'all' }
  | { readonly kind: 'include'; readonly target: MacroString }
  | { readonly kind: 'exists'; readonly target: MacroString }
  | { readonly kind: 'ptr'; readonly target: MacroString | undefined }
  | {
      readonly kind: 'a' | 'mx';
      readonly target: MacroString | undefined;
      readonly length4: number;
      readonly length6: number;
    }
  | { readonly kind: 'ip4' | 'ip6'; readonly network: Network };

type Modifier =
  | { readonly kind: 'redirect' | 'exp'; readonly target: MacroString }
  | { readonly kind: 'unknown'; readonly name: string; readonly value: MacroString };

export type SpfDirective = WrittenTerm & Mechanism & { readonly qualifier: SpfQualifier };
export type SpfModifier = WrittenTerm & Modifier;
export type SpfTerm = SpfDirective | SpfModifier;

export interface SpfRecord {
  readonly text: Octets;
  /** Those without fault, in order. */
  readonly terms: readonly SpfTerm[];
  /** In order. A single one makes the record a permanent error (RFC 7208 §4.6). */
  readonly faults: readonly SpfFault[];
}

/** A fault within a term; `offset` counts from the term's start. */
interface TermFault {
  readonly offset: number;
  readonly message: string;
}

const isTermFault = (parsed: object): parsed is TermFault => 'message' in parsed;

const termFault = (offset: number, message: string): TermFault => ({ offset, message });

export const isDirective = (term: SpfTerm): term is SpfDirective => 'qualifier' in term;

// RFC 7208 §4.5: the version is followed by a space or the end.
export const isSpfRecord = (text: Octets): boolean => /^v=spf1(?: |$)/i.test(text);

/** RFC 7208 §7.1: toplabel, in steps that cannot backtrack. */
const isTopLabel = (label: string): boolean =>
  /^[a-z\d-]+$/i.test(label) && !/^-|-$/.test(label) && !/^\d+$/.test(label);

/** Where `text` leaves the octets that `allowed` matches; 0 if it never does. */
const firstBadOctet = (text: string, allowed: RegExp): number => {
  const good = allowed.exec(text)?.[0].length ?? 0;
  return good === text.length ? 0 : good;
};

/** The domain-spec `text`, which begins `shift` octets into its term. */
const parseDomainSpec = (text: Octets, shift: number): MacroString | TermFault => {
  if (text === '') return termFault(shift, 'the domain name is missing');
  const parsed = parseMacroString(text, 'term');
  if (isMacroFault(parsed)) return termFault(shift + parsed.offset, parsed.message);
  const bare = text.replace(/\.$/, '');
  const last = bare.lastIndexOf('.') + 1;
  const label = bare.slice(last);
  if (parsed.open || (last > 0 && isTopLabel(label))) return parsed;
  return termFault(
    shift + last + firstBadOctet(label, /^[a-z\d-]*/i),
    last === 0
      ? `"${presentOctets(text)}" is not a full domain name (it has no dot)`
      : `"${presentOctets(label)}" is not a top-level domain`,
  );
};

/** A prefix length as RFC 7208 §5.6 writes it: digits, no leading zero, at most `limit`. */
const parsePrefixLength = (digits: string, limit: number, shift: number): number | TermFault => {
  if (digits === '') return termFault(shift, 'the prefix length is missing');
  return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit
    ? Number(digits)
    : termFault(shift, `"${presentOctets(digits)}" is not a prefix length from 0 to ${limit}`);
};

const misplacedText = (kind: string, text: Octets, shift: number): TermFault =>
  termFault(shift, `"${presentOctets(text)}" must not follow "${kind}"`);

/** `a` and `mx`: [ ":" domain-spec ] [ dual-cidr-length ]. */
const parseHosts = (kind: 'a' | 'mx', rest: Octets, shift: number): Mechanism | TermFault => {
  const [, before = '', cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
  const target = before.startsWith(':') ? parseDomainSpec(before.slice(1), shift + 1) : undefined;
  if (target && isTermFault(target)) return target;
  if (!target && before !== '') return misplacedText(kind, before, shift);
  const end = shift + before.length + 1;
  const length4 = cidr4 === undefined ? 32 : parsePrefixLength(cidr4.slice(1), 32, end);
  if (typeof length4 === 'object') return length4;
  const end6 = end + (cidr4?.length ?? 0) + 1;
  const length6 = cidr6 === undefined ? 128 : parsePrefixLength(cidr6.slice(2), 128, end6);
  return typeof length6 === 'object' ? length6 : { kind, target, length4, length6 };
};

const ipFamilies = {
  ip4: { parse: parseIp4, limit: 32, name: 'IPv4', octets: /^[\d.]*/ },
  ip6: { parse: parseIp6, limit: 128, name: 'IPv6', octets: /^[\da-f:.]*/i },
} as const;

/** `ip4` and `ip6`: ":" network [ "/" length ]. */
const parseNetworkTerm = (
  kind: 'ip4' | 'ip6',
  rest: Octets,
  shift: number,
): Mechanism | TermFault => {
  const { parse, limit, name, octets } = ipFamilies[kind];
  if (!rest.startsWith(':')) return termFault(shift, `"${kind}" needs ":" and an address`);
  const slash = `${rest}/`.indexOf('/');
  const address = rest.slice(1, slash);
  const whole = parse(address);
  if (!whole) {
    const message = `"${presentOctets(address)}" is not an ${name} address`;
    return termFault(shift + 1 + firstBadOctet(address, octets), message);
  }
  if (slash === rest.length) return { kind, network: whole };
  const length = parsePrefixLength(rest.slice(slash + 1), limit, shift + slash + 1);
  return typeof length === 'object' ? length : { kind, network: networkPrefix(whole, length) };
};

/** What follows the name of a mechanism, `shift` octets into its term. */
const parseMechanism = (name: string, rest: Octets, shift: number): Mechanism | TermFault => {
  const kind = name.toLowerCase();
  switch (kind) {
    case 'all':
      return rest === '' ? { kind } : misplacedText(kind, rest, shift);
    case 'include':
    case 'exists': {
      if (!rest.startsWith(':')) return termFault(shift, `"${kind}" needs ":" and a domain name`);
      const target = parseDomainSpec(rest.slice(1), shift + 1);
      return isTermFault(target) ? target : { kind, target };
    }
    case 'ptr': {
      if (rest === '') return { kind, target: undefined };
      if (!rest.startsWith(':')) return misplacedText(kind, rest, shift);
      const target = parseDomainSpec(rest.slice(1), shift + 1);
      return isTermFault(target) ? target : { kind, target };
    }
    case 'a':
    case 'mx':
      return parseHosts(kind, rest, shift);
    case 'ip4':
    case 'ip6':
      return parseNetworkTerm(kind, rest, shift);
    default:
      return termFault(shift - name.length, `there is no mechanism "${presentOctets(name)}"`);
  }
};

const parseQualifier = (text: string): SpfQualifier | undefined =>
  text === '+' || text === '-' || text === '~' || text === '?' ? text : undefined;

const parseDirective = (written: WrittenTerm): SpfDirective | TermFault => {
  const qualifier = parseQualifier(written.text.charAt(0));
  const start = qualifier === undefined ? 0 : 1;
  const body = written.text.slice(start);
  // RFC 7208 §4.6.1: most mechanisms allow ":" or "/" after the name.
  const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? '';
  if (name === '') return termFault(start, 'a mechanism must be here');
  const mechanism = parseMechanism(name, body.slice(name.length), start + name.length);
  // Not spread: that takes as long as all the rest of the parser.
  return isTermFault(mechanism)
    ? mechanism
    : Object.assign(mechanism, written, { qualifier: qualifier ?? '+' });
};

const parseModifier = (written: WrittenTerm, name: string): SpfModifier | TermFault => {
  const shift = name.length + 1;
  const kind = name.toLowerCase();
  const text = written.text.slice(shift);
  if (kind === 'redirect' || kind === 'exp') {
    const target = parseDomainSpec(text, shift);
    return isTermFault(target) ? target : { ...written, kind, target };
  }
  const value = parseMacroString(text, 'modifier');
  return isMacroFault(value)
    ? termFault(shift + value.offset, value.message)
    : { ...written, kind: 'unknown', name: kind, value };
};

/** RFC 7208 §6: redirect and exp at most once each. */
const findRepeated = (terms: readonly SpfTerm[]): readonly SpfFault[] =>
  (['redirect', 'exp'] as const).flatMap((kind) =>
    terms
      .filter((term) => term.kind === kind)
      .slice(1)
      .map(({ text, offset }) => {
        const message = `"${kind}=" may be there only once`;
        return { offset, message, term: text, termOffset: offset };
      }),
  );

/** Parses a record whose version section {@link isSpfRecord} has accepted. */
export const parseSpf = (text: Octets): SpfRecord => {
  const terms: SpfTerm[] = [];
  const faults: SpfFault[] = [];
  let offset = 6;
  for (const word of text.slice(6).split(' ')) {
    const written = { text: word, offset };
    offset += word.length + 1;
    if (word === '') continue;
    const name = /^([a-z][\w.-]*)=/i.exec(written.text)?.[1];
    const term = name === undefined ? parseDirective(written) : parseModifier(written, name);
    if ('kind' in term) terms.push(term);
    else {
      const termOffset = written.offset;
      faults.push({
        offset: termOffset + term.offset,
        message: term.message,
        term: written.text,
        termOffset,
      });
    }
  }
  const all = [...faults, ...findRepeated(terms)].sort((a, b) => a.offset - b.offset);
  return { text, terms, faults: all };
};
