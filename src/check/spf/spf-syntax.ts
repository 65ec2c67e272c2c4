import type { Octets } from '../../model/dns/dns.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import type { GatheredSpf, SpfFault } from '../../model/spf.ts';
import { disguisedMechanism, looksLikeSpf } from '../../record/spf/guess-intended.ts';
import { describeCharacter } from '../../record/spf/character.ts';
import { parseSpf } from '../../record/spf/grammar.ts';
import { findGluedText } from '../../icloud/verification.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { describeMeant, meantAdvice, mostFindings, spfFinding } from './judge-record.ts';

/** A place in a record, and the finding about it. */
type SyntaxSlip = Pick<SpfFault, 'offset' | 'message'>;

const texts = {
  fault: ({ offset, message, term }: SpfFault): string =>
    `The SPF record has an error at character ${offset + 1}: ${message}${describeMeant(term)}`,
  ignored: (term: Octets): string =>
    `The term "${presentOctets(term)}" is silently ignored${describeMeant(term)}`,
  quoted: 'The SPF record begins with a quotation mark, which must not be part of the value',
  space: (text: Octets): string =>
    `After "v=spf1" there is ${describeCharacter(text, version.length)}; it must be an ordinary space`,
  version: (offset: number): string =>
    `The SPF record is wrong at character ${offset + 1}: it must begin with "v=spf1" and a space`,
  fix: meantAdvice,
};

/** The surroundings of an offset, and a line with `^` below it. */
const pointAt = (text: Octets, offset: number): readonly string[] => {
  const from = Math.max(0, offset - 60);
  const before = `${from > 0 ? '...' : ''}${presentOctets(text.slice(from, offset))}`;
  const end = offset + 60;
  const after = `${presentOctets(text.slice(offset, end))}${end < text.length ? '...' : ''}`;
  return [before + after, `${' '.repeat(before.length)}^`];
};

const findSlips = (text: Octets): readonly SyntaxSlip[] => {
  const { terms, faults } = parseSpf(text);
  const ignored = terms.filter((term) => disguisedMechanism(term) !== undefined);
  return [
    ...faults.map((fault) => ({ offset: fault.offset, message: texts.fault(fault) })),
    ...ignored.map(({ offset, text: term }) => ({ offset, message: texts.ignored(term) })),
  ];
};

const version = 'v=spf1';

// RFC 7208 §4.5: "v=spf1", then a space or the end.
const versionSlip = (text: Octets): SyntaxSlip => {
  // Straight, typographic in UTF-8, or angle in Latin-1.
  if (/^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/.test(text))
    return { offset: 0, message: texts.quoted };
  const wrong = version.split('').findIndex((letter, i) => text.charAt(i).toLowerCase() !== letter);
  const offset = wrong < 0 ? version.length : wrong;
  const message = offset === version.length ? texts.space(text) : texts.version(offset);
  return { offset, message };
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
  title: 'The SPF record has no syntax errors',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6', 'RFC 7208 §4.6.1', 'RFC 7208 §12'],
  docs: {
    why: 'One wrong character anywhere in the record is a permanent error: no mail passes SPF then, not even from iCloud. The term include=icloud.com is silently ignored; it must be include:icloud.com.',
    fix: 'Correct the record at the position that the finding gives.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 inlcude:icloud.com ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge({ tree }, context) {
    const { records, others } = tree.root;
    if (findGluedText([...records.map(({ text }) => text), ...others]) !== undefined)
      return skipped('it is in the same text as the verification value', {
        deferTo: ['verification-present'],
      });
    const slips = slipsByRecord(tree);
    const findings = slips
      .slice(0, mostFindings)
      .map(([text, { offset, message }]) =>
        spfFinding(tree, context, { message, observed: pointAt(text, offset), fix: texts.fix }),
      );
    const none = records.length === 0;
    return failIfAny(
      findings,
      none ? skipped('there is no SPF record', { deferTo: ['spf-present'] }) : pass(),
    );
  },
});
