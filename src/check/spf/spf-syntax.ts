import type { DnsName, Octets, RData } from '../../model/dns/dns.ts';
import { presentOctets, presentRData } from '../../model/dns/presentation.ts';
import {
  beginsWithByteOrderMark,
  beginsWithQuotationMark,
} from '../../model/text/first-character.ts';
import type { GatheredSpf, SpfFault } from '../../model/spf.ts';
import {
  disguisedMechanism,
  looksLikeSpf,
  respaceStrings,
} from '../../record/spf/guess-intended.ts';
import { rdataOfText, spfPieces } from '../../record/spf/repair.ts';
import { describeCharacter } from '../../record/spf/character.ts';
import { parseSpf } from '../../record/spf/grammar.ts';
import { findGluedText } from '../../icloud/verification.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { type Hints, needsByKey } from '../hints.ts';
import { formAdvice, zoneNeeds } from '../misplaced.ts';
import { skipped } from '../skipped.ts';
import {
  describeMeant,
  isInPieces,
  meantAdvice,
  mostFindings,
  presentRecord,
  spfFinding,
} from './judge-record.ts';

/** A place in a record, and the finding about it. */
type SyntaxSlip = Pick<SpfFault, 'offset' | 'message'>;

const texts = {
  fault: ({ offset, message, term }: SpfFault): string =>
    `The SPF record has an error at character ${offset + 1}: ${message}${describeMeant(term)}`,
  blank: ({ offset, term }: SpfFault): string =>
    `The SPF record has an error at character ${offset + 1}: "${presentOctets(term)}" and the name that belongs to it are two terms, because there is a space between them`,
  ignored: (term: Octets): string =>
    `The term "${presentOctets(term)}" is silently ignored${describeMeant(term)}`,
  quoted: 'The SPF record begins with a quotation mark, which must not be part of the value',
  space: (text: Octets): string =>
    `After "v=spf1" there is ${describeCharacter(text, version.length)}; it must be an ordinary space`,
  byteOrderMark: (text: Octets): string =>
    `The SPF record begins with ${describeCharacter(text, 0)}, which is invisible and must be deleted`,
  version: (offset: number): string =>
    `The SPF record is wrong at character ${offset + 1}: it must begin with "v=spf1" and a space`,
};

/** The surroundings of an offset, and a line with `^` below it. */
const pointAt = (text: Octets, offset: number): readonly string[] => {
  const from = Math.max(0, offset - 60);
  const before = `${from > 0 ? '...' : ''}${presentOctets(text.slice(from, offset))}`;
  const end = offset + 60;
  const after = `${presentOctets(text.slice(offset, end))}${end < text.length ? '...' : ''}`;
  return [before + after, `${' '.repeat(before.length)}^`];
};

/** Whether the term at `next` is the name that is missing in the faulty term before it. */
const isCutOff = (text: Octets, { term, termOffset }: SpfFault, next: number): boolean =>
  term.endsWith(':') && /^ +$/.test(text.slice(termOffset + term.length, next));

const findSlips = (text: Octets): readonly SyntaxSlip[] => {
  const { terms, faults: all } = parseSpf(text);
  // What a blank cuts off from its mechanism is no second fault.
  const faults = all.filter(
    ({ termOffset }) => !all.some((one) => isCutOff(text, one, termOffset)),
  );
  const ignored = terms.filter((term) => disguisedMechanism(term) !== undefined);
  return [
    ...faults.map((fault) => ({
      offset: fault.offset,
      message: all.some(({ termOffset }) => isCutOff(text, fault, termOffset))
        ? texts.blank(fault)
        : texts.fault(fault),
    })),
    ...ignored.map(({ offset, text: term }) => ({ offset, message: texts.ignored(term) })),
  ];
};

const version = 'v=spf1';

// RFC 7208 §4.5: "v=spf1", then a space or the end.
const versionSlip = (text: Octets): SyntaxSlip => {
  if (beginsWithQuotationMark(text)) return { offset: 0, message: texts.quoted };
  if (beginsWithByteOrderMark(text)) return { offset: 0, message: texts.byteOrderMark(text) };
  const wrong = version.split('').findIndex((letter, i) => text.charAt(i).toLowerCase() !== letter);
  const offset = wrong < 0 ? version.length : wrong;
  const message = offset === version.length ? texts.space(text) : texts.version(offset);
  return { offset, message };
};

/** What is said of one text. */
interface SlipText {
  readonly message: string;
  readonly observed: readonly string[];
  readonly fix: string;
}

const splitText = (rdata: RData['TXT'], advice: string): SlipText => ({
  message: `The SPF record is cut into ${rdata.strings.length} strings at its blanks, and receivers join them without blanks`,
  observed: [presentRData('TXT', rdata)],
  fix: advice,
});

const pieceText = ({ root }: GatheredSpf, advice: string): SlipText => {
  const texts = [...root.records.map(({ text }) => text), ...spfPieces(root)];
  const list = texts.map((text) => `"${presentRecord(text)}"`);
  return {
    message:
      list.length > 1
        ? `The SPF record is in pieces: ${list.slice(0, 4).join(', ')} are separate TXT records`
        : `The TXT record ${list[0]} is only a piece of an SPF record: it must begin with "v=spf1" and a space`,
    observed: list,
    fix: advice,
  };
};

const slipTexts = (tree: GatheredSpf, advice: string): readonly SlipText[] => {
  const { records, others } = tree.root;
  const near = records.length > 0 ? [] : others.filter(looksLikeSpf);
  const findTexts = (text: Octets, find: (text: Octets) => readonly SyntaxSlip[]) => {
    const slips = find(text);
    const rdata = slips.length > 0 ? rdataOfText(tree, text) : undefined;
    if (rdata && respaceStrings(rdata) !== undefined) return [splitText(rdata, advice)];
    return slips.map(({ offset, message }) => ({
      message,
      observed: pointAt(text, offset),
      fix: meantAdvice,
    }));
  };
  return [
    ...(isInPieces(tree) && near.length === 0 ? [pieceText(tree, advice)] : []),
    ...records.flatMap(({ text }) => findTexts(text, findSlips)),
    ...near.flatMap((text) => findTexts(text, (one) => [versionSlip(one)])),
  ];
};

/** How to enter a text in one piece; at the DNS host, if its form is known. */
const wholeTextAdvice = (hints: Hints, domain: DnsName): string => {
  const form = formAdvice(hints, domain, { owner: domain, type: 'TXT' });
  return `Enter the whole text as one value${form === '' ? ', in double quotes' : ''}.${form}`;
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
  hints: (_, { domain }) => needsByKey(zoneNeeds(domain.name)),
  judge({ tree }, context, hints) {
    const { records, others } = tree.root;
    if (findGluedText([...records.map(({ text }) => text), ...others]) !== undefined)
      return skipped('it is in the same text as the verification value', {
        deferTo: ['verification-present'],
      });
    const findings = slipTexts(tree, wholeTextAdvice(hints, context.domain.name))
      .slice(0, mostFindings)
      .map((text) => spfFinding(tree, context, text));
    const none = records.length === 0;
    return failIfAny(
      findings,
      none ? skipped('there is no SPF record', { deferTo: ['spf-present'] }) : pass(),
    );
  },
});
