/**
 * What the terms of a record mean, in the words of `spf-parse`, for people. It is asked about a
 * sample of each kind and never about a record: it misreads real ones. Loading it takes its time,
 * so this file is for who needs the words.
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

/** Where `spf-parse` has no words. */
const ownWords: Readonly<Partial<Record<SpfTermKind, string>>> = {
  mx: 'Match if IP is that of a mail exchange of the given domain',
  exists: 'Match if the given name has an address',
  unknown: 'A modifier that nobody knows; it is ignored',
};

/** What a kind of term means, as half a sentence in printable ASCII. */
export const explainTermKind = (kind: SpfTermKind): string => {
  const words = kind === 'unknown' ? '' : spfParse.parseTerm(samples[kind], []).description;
  return words || (ownWords[kind] ?? kind);
};

/** What a qualifier gives: `Pass`, `Fail`, `SoftFail` or `Neutral`. */
export const explainQualifier = (qualifier: SpfQualifier): string =>
  spfParse.parseTerm(`${qualifier}all`, []).prefixdesc ?? qualifier;
