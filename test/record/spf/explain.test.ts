import spfParse from 'spf-parse';
import { describe, expect, it } from 'vitest';
import type { SpfTermKind } from '../../../src/model/spf.ts';
import { isDirective, isSpfRecord, parseSpf } from '../../../src/record/spf/grammar.ts';
import { explainTermKind, explainQualifier } from '../../../src/record/spf/explain.ts';

const kinds: readonly SpfTermKind[] = [
  'all',
  'include',
  'a',
  'mx',
  'ptr',
  'ip4',
  'ip6',
  'exists',
  'redirect',
  'exp',
  'unknown',
];

describe('the words for people', () => {
  it('are there for every kind of term, each its own', () => {
    const words = kinds.map(explainTermKind);
    for (const word of words) expect(word).toMatch(/^[A-Z][ -~]{15,}$/);
    expect(new Set(words).size).toBe(kinds.length);
  });

  it('are there for every qualifier', () => {
    expect((['+', '-', '~', '?'] as const).map(explainQualifier)).toEqual([
      'Pass',
      'Fail',
      'SoftFail',
      'Neutral',
    ]);
  });
});

/** Term by term: kind and qualifier. */
const theirs = (text: string) =>
  spfParse(text)
    .mechanisms.slice(1)
    .map(({ prefix, type }) => `${prefix}${type}`);
const ours = (text: string) =>
  parseSpf(text).terms.map((term) => `${isDirective(term) ? term.qualifier : '+'}${term.kind}`);

describe('spf-parse agrees with RFC 7208', () => {
  it.each([
    'v=spf1 include:icloud.com ~all',
    'v=spf1 a mx ptr -all',
    'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ?all',
    'v=spf1 +include:_spf.google.com -exists:example.com all',
    'v=spf1 redirect=icloud.com',
    'v=spf1 ip4:192.0.2.1 exists:%{i}.example.com',
    'V=SPF1 INCLUDE:ICLOUD.COM ~ALL',
  ])('on %s', (text) => {
    expect(theirs(text)).toEqual(ours(text));
  });
});

// Should one of these begin to fail, spf-parse has learnt something; nothing here depends on it.
describe('spf-parse disagrees with RFC 7208', () => {
  it.each([
    ['an include of a name in .ca', 'v=spf1 include:example.ca', ['+a'], ['+include']],
    ['an include of a name in .mx', 'v=spf1 include:spf.mx', ['+mx'], ['+include']],
    ['a redirect to a name in .ca', 'v=spf1 redirect=_spf.example.ca', ['+a'], ['+redirect']],
    ['an unknown modifier', 'v=spf1 extra=alpha', ['+a'], ['+unknown']],
    ['an unknown modifier of one letter', 'v=spf1 x=y', ['+undefined'], ['+unknown']],
    ['a dual prefix length', 'v=spf1 mx//64', ['+undefined'], ['+mx']],
  ])('on the kind of a term: %s', (_, text, wrong, right) => {
    expect(theirs(text)).toEqual(wrong);
    expect(ours(text)).toEqual(right);
  });

  it('on versions', () => {
    expect(spfParse('v=spf10 -all').valid).toBe(true);
    expect(isSpfRecord('v=spf10 -all')).toBe(false);
  });

  it.each([
    'v=spf1 ip4:192.0.2.256',
    'v=spf1 ip4:192.0.2.1/33',
    'v=spf1 moo',
    'v=spf1 a/33',
    'v=spf1 include:',
    'v=spf1 -all.',
    'v=spf1 exists:%(i).example.com',
  ])('on what is valid: %s', (text) => {
    expect(spfParse(text).valid).toBe(true);
    expect(parseSpf(text).faults).toHaveLength(1);
  });

  it('on modifiers that come twice', () => {
    expect(spfParse('v=spf1 x=1 x=2 -all')).toMatchObject({ valid: false, mechanisms: [] });
    expect(ours('v=spf1 x=1 x=2 -all')).toEqual(['+unknown', '+unknown', '-all']);
  });
});
