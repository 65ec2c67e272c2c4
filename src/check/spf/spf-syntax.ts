import type { Octets } from '../../model/dns/dns.ts';
import { spfNeed } from '../../model/need.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import type { GatheredSpf, SpfFault } from '../../model/spf.ts';
import { disguisedMechanism, looksLikeSpf, guessTerms } from '../../record/spf/guess-intended.ts';
import { parseSpf } from '../../record/spf/grammar.ts';
import { findGluedText } from '../../icloud/verification.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { mostFindings, spfFinding } from './judge-record.ts';

/** A place in a record and what is wrong with it. */
type SyntaxSlip = Pick<SpfFault, 'offset' | 'message'> & { readonly term?: Octets };

/** The surroundings of an offset, and a line with `^` below it. */
const pointAt = (text: Octets, offset: number): readonly string[] => {
  const from = Math.max(0, offset - 60);
  const before = `${from > 0 ? '...' : ''}${presentOctets(text.slice(from, offset))}`;
  const end = offset + 60;
  const after = `${presentOctets(text.slice(offset, end))}${end < text.length ? '...' : ''}`;
  return [before + after, `${' '.repeat(before.length)}^`];
};

/** `; probably X was meant`, where that can be told. */
const describeMeant = (term: Octets | undefined): string => {
  const meant = term === undefined ? '' : guessTerms(term.slice(0, 500));
  return meant === '' || meant === term ? '' : `; probably ${presentOctets(meant)} was meant`;
};

const findSlips = (text: Octets): readonly SyntaxSlip[] => {
  const { terms, faults } = parseSpf(text);
  const ignored = terms.filter((term) => disguisedMechanism(term) !== undefined);
  const slips = ignored.map(({ offset, text: term }) => {
    const what = `"${presentOctets(term)}", which reads as a modifier that nobody knows`;
    return { offset, message: `${what}, and is ignored`, term };
  });
  return [...faults, ...slips];
};

// RFC 7208 §4.5: "v=spf1" and a space, or nothing that follows.
const versionSlip = (text: Octets): SyntaxSlip => {
  // Straight, typographic in UTF-8, or angle in Latin-1.
  if (/^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/.test(text))
    return { offset: 0, message: 'a quotation mark that is part of the value' };
  const version = 'v=spf1 ';
  const lower = text.slice(0, version.length).toLowerCase();
  let offset = 0;
  while (lower.charAt(offset) === version.charAt(offset)) offset += 1;
  return { offset, message: 'text that does not begin with "v=spf1" and a space' };
};

const slipsByRecord = (tree: GatheredSpf): readonly (readonly [Octets, SyntaxSlip])[] => {
  const records = tree.root.records.flatMap(({ text }) =>
    findSlips(text).map((slip) => [text, slip] as const),
  );
  const near = tree.root.records.length > 0 ? [] : tree.root.others.filter(looksLikeSpf);
  return [...records, ...near.map((text) => [text, versionSlip(text)] as const)];
};

export default defineCheck({
  id: 'spf-syntax',
  area: 'spf',
  title: 'The SPF record is written as it must be',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6', 'RFC 7208 §4.6.1', 'RFC 7208 §12'],
  docs: {
    why: 'One wrong character anywhere in the record is a permanent error: receivers then treat the domain as if it authorised nobody, iCloud included. A term in the guise of a modifier (include=icloud.com) is worse, for nobody tells: it is ignored.',
    fix: 'Correct the place that is pointed at.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 inlcude:icloud.com ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge({ tree }, context) {
    const { records, others } = tree.root;
    if (findGluedText([...records.map(({ text }) => text), ...others]) !== undefined)
      return skipped('it is in one text with the verification value', {
        deferTo: ['verification-present'],
      });
    const slips = slipsByRecord(tree);
    const findings = slips.slice(0, mostFindings).map(([text, { offset, message, term }]) =>
      spfFinding(tree, context, {
        message: `at character ${offset + 1} there is ${message}${describeMeant(term)}`,
        observed: pointAt(text, offset),
        fix: 'Replace the record with this one, which is what it was probably meant to be.',
      }),
    );
    const none = records.length === 0;
    return failIfAny(
      findings,
      none ? skipped('there is no SPF record', { deferTo: ['spf-present'] }) : pass(),
    );
  },
});
