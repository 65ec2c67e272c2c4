import type { Context, RecordLine } from '../../model/check.ts';
import type { Octets } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { txtTexts } from '../../record/txt.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { mergeSpf } from '../../record/spf/merge.ts';
import {
  findGluedText,
  spfWithoutToken,
  parseVerification,
  type VerificationSlip,
  findVerificationSlip,
} from '../../icloud/verification.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isAlias } from '../hints.ts';
import { meantVerification } from '../meant-records.ts';
import { misplacedNeeds, formAdvice, findMisplaced, describeMisplaced } from '../misplaced.ts';
import { skipped } from '../skipped.ts';

/** The token in a TXT line, or undefined. */
const tokenInLine = ({ rdata }: RecordLine): string | undefined =>
  parseVerification(rdata.slice(1, -1));

const describeSlip = (slip: VerificationSlip | undefined): string =>
  slip === undefined
    ? 'The domain has no Apple verification record'
    : `The verification record is wrong: ${slip.how}`;

const withoutSpf =
  "Apple can't verify the domain, and your outgoing mail can land in junk (no SPF record of its own)";

/** Two records for the one text that holds both the token and SPF; if there is another SPF record, that one stays. */
const splitRecords = (texts: readonly Octets[], { domain, required }: Context) => {
  const glued = findGluedText(texts);
  if (glued === undefined) return { publish: [], remove: [], meaning: {} };
  const other = texts.some((text) => text !== glued && isSpfRecord(text));
  const { text } = mergeSpf([spfWithoutToken(glued)], { ensure: required.spfInclude });
  return {
    publish: other ? [] : [txtLine(domain.name, text)],
    remove: [txtLine(domain.name, glued)],
    meaning: other ? {} : { consequence: withoutSpf },
  };
};

export default defineCheck({
  id: 'verification-present',
  area: 'verification',
  title: "The domain has Apple's verification record",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374'],
  docs: {
    why: 'Apple checks this TXT record to see that the domain is yours, and asks you to keep it. Every domain has its own value, which iCloud shows when you add the domain.',
    fix: "Add the TXT record that iCloud's settings show, at the domain itself.",
    good: '@ TXT "apple-domain=Abcd1234Efgh5678"',
    bad: '@ TXT "Apple-Domain = Abcd1234Efgh5678"',
  },
  needs: ({ domain }) => ({ txt: ask(domain.name, 'TXT') }),
  hints: (_, { domain }, known) => misplacedNeeds('verification', 'TXT', domain.name, known),
  judge({ txt }, context, hints) {
    const { domain, required, token } = context;
    const texts = txtTexts(txt);
    const toLine = (text: Octets) => txtLine(domain.name, text);
    const present = texts.filter((text) => parseVerification(text) !== undefined);
    if (present.length > 0) return pass(...rdataTexts(present.map(toLine)));
    if (isAlias(hints, domain.name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const near = texts.filter((text) => findVerificationSlip(text) !== undefined);
    const slip = near.map(findVerificationSlip)[0];
    const about = { wanted: 'verification', type: 'TXT', domain: domain.name } as const;
    const strays = findMisplaced(hints, about, meantVerification(context));
    const elsewhere = describeMisplaced(strays, domain.name);
    const value = token ?? slip?.token ?? strays.flatMap(({ lines }) => lines.map(tokenInLine))[0];
    const right = toLine(toOctets(`${required.verificationPrefix}${value ?? 'TOKEN'}`));
    const apart = splitRecords(texts, context);
    const useless = near.filter((text) => findVerificationSlip(text)?.useless).map(toLine);
    const change = {
      publish: [right, ...apart.publish],
      remove: [...useless, ...apart.remove, ...elsewhere.remove],
    };
    return fail({
      message: `${describeSlip(slip)}${elsewhere.message}`,
      ...apart.meaning,
      subject: { name: domain.name, type: 'TXT' },
      expected: rdataTexts([right, ...apart.publish]),
      observed: [...rdataTexts(near.map(toLine)), ...elsewhere.observed],
      fix: {
        text: `Add the TXT record that iCloud's settings show under Custom Email Domain (${required.verificationPrefix}...).${elsewhere.advice}${formAdvice(hints, domain.name, right)}`,
        ...(value === undefined ? {} : change),
      },
    });
  },
});
