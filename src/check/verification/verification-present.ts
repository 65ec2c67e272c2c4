import type { Context, RecordLine } from '../../model/check.ts';
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
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
import { misplacedNeeds, formAdvice, findMisplaced, describeMisplaced } from '../misplaced.ts';
import { skipped } from '../skipped.ts';

/** The token in a line that holds one, without its quotation marks. */
const tokenInLine = ({ rdata }: RecordLine): string | undefined =>
  parseVerification(rdata.slice(1, -1));

const describeSlip = (slip: VerificationSlip | undefined, { domain, required }: Context): string =>
  slip === undefined
    ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}`
    : `no verification record that Apple recognises: ${slip.how}`;

/** Both records in the place of the one into which they were put together; an SPF record beside it stays. */
const splitRecords = (texts: readonly Octets[], { domain, required }: Context) => {
  const glued = findGluedText(texts);
  if (glued === undefined) return { publish: [], remove: [] };
  const other = texts.some((text) => text !== glued && isSpfRecord(text));
  const { text } = mergeSpf([spfWithoutToken(glued)], { ensure: required.spfInclude });
  return {
    publish: other ? [] : [txtLine(domain.name, text)],
    remove: [txtLine(domain.name, glued)],
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
    why: 'Apple looks for this TXT record to see that the domain is yours, and asks you to keep it. The value is different for every domain, and is shown when you add the domain in iCloud.',
    fix: "Publish the TXT record that iCloud's settings show for the domain, at the domain itself.",
    good: '@ TXT "apple-domain=Abcd1234Efgh5678"',
    bad: '@ TXT "Apple-Domain = Abcd1234Efgh5678"',
  },
  needs: ({ domain }) => ({ txt: ask(domain.name, 'TXT') }),
  hints: (_, { domain }) => misplacedNeeds('verification', 'TXT', domain.name),
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
    // The domain above has a value of its own; without the token nobody can tell them apart.
    const isMeant = (found: string | undefined, at: DnsName): boolean =>
      found !== undefined && (found === token || (!token && isWithin(at, domain.name)));
    const strays = findMisplaced(hints, about, (answer) =>
      txtTexts(answer)
        .filter((text) => isMeant(parseVerification(text), answer.question.name))
        .map((text) => txtLine(answer.question.name, text)),
    );
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
      message: `${describeSlip(slip, context)}${elsewhere.message}`,
      subject: { name: domain.name, type: 'TXT' },
      expected: rdataTexts([right, ...apart.publish]),
      observed: [...rdataTexts(near.map(toLine)), ...elsewhere.observed],
      fix: {
        text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.${elsewhere.advice}${formAdvice(hints, domain.name, right)}`,
        ...(value === undefined ? {} : change),
      },
    });
  },
});
