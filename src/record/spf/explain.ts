/**
 * What each kind of SPF term means, in the words of `spf-parse`. It is asked about a sample of each
 * kind, never about a real record, because it misreads some. It is slow to load, so only code that
 * needs the words imports this file.
 */
import spfParse from 'spf-parse';
import type { SpfQualifier, SpfTermKind } from '../../model/spf.ts';

const samples: Readonly<Record<Exclude<SpfTermKind, 'unknown'>, string>> = {
  all: 'all',
  include: 'include:example.com',
  a: 'a',
  mx: 'mx',
  ptr: 'ptr',
  ip4: 'ip4:192.0.2.1',
  ip6: 'ip6:2001:db8::1',
  exists: 'exists:example.com',
  redirect: 'redirect=example.com',
  exp: 'exp=example.com',
};

/** For the kinds that `spf-parse` does not describe. */
const ownWords: Readonly<Partial<Record<SpfTermKind, string>>> = {
  mx: 'Match if IP is that of a mail exchange of the given domain',
  exists: 'Match if the given name has an address',
  unknown: 'An unknown modifier; it is ignored',
};

/** What a kind of term means, as half a sentence in printable ASCII. */
export const explainTermKind = (kind: SpfTermKind): string => {
  const words = kind === 'unknown' ? '' : spfParse.parseTerm(samples[kind], []).description;
  return words || (ownWords[kind] ?? kind);
};

/** What a qualifier gives: `Pass`, `Fail`, `SoftFail` or `Neutral`. */
export const explainQualifier = (qualifier: SpfQualifier): string =>
  spfParse.parseTerm(`${qualifier}all`, []).prefixdesc ?? qualifier;
