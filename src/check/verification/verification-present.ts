import type { Context, RecordLine } from '../../model/check.ts';
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { octetsOf } from '../../model/dns/presentation.ts';
import { rdataOf, txtLine } from '../../record/record-line.ts';
import { textsOf } from '../../record/txt.ts';
import { isSpfRecord } from '../../record/spf/grammar.ts';
import { mergeSpf } from '../../record/spf/merge.ts';
import {
  gluedIn,
  spfApart,
  tokenIn,
  type VerificationSlip,
  verificationSlip,
} from '../../icloud/verification.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isAlias } from '../hints.ts';
import { cluesTo, formAdvice, straysIn, toldOf } from '../misplaced.ts';
import { skipped } from '../skipped.ts';

/** The token in a line that holds one, without its quotation marks. */
const tokenOf = ({ rdata }: RecordLine): string | undefined => tokenIn(rdata.slice(1, -1));

const wrongIn = (slip: VerificationSlip | undefined, { domain, required }: Context): string =>
  slip === undefined
    ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}`
    : `no verification record that Apple recognises: ${slip.how}`;

/** Both records in the place of the one into which they were put together; an SPF record beside it stays. */
const apartIn = (texts: readonly Octets[], { domain, required }: Context) => {
  const glued = gluedIn(texts);
  if (glued === undefined) return { publish: [], remove: [] };
  const other = texts.some((text) => text !== glued && isSpfRecord(text));
  const { text } = mergeSpf([spfApart(glued)], { ensure: required.spfInclude });
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
  hints: (_, { domain }) => cluesTo('verification', 'TXT', domain.name),
  judge({ txt }, context, clues) {
    const { domain, required, token } = context;
    const texts = textsOf(txt);
    const lineOf = (text: Octets) => txtLine(domain.name, text);
    const present = texts.filter((text) => tokenIn(text) !== undefined);
    if (present.length > 0) return pass(...rdataOf(present.map(lineOf)));
    if (isAlias(clues, domain.name))
      return skipped('the domain itself is an alias', { deferTo: ['mx-alias'] });
    const near = texts.filter((text) => verificationSlip(text) !== undefined);
    const slip = near.map(verificationSlip)[0];
    const about = { wanted: 'verification', type: 'TXT', domain: domain.name } as const;
    // The domain above has a value of its own; without the token nobody can tell them apart.
    const isMeant = (found: string | undefined, at: DnsName): boolean =>
      found !== undefined && (found === token || (!token && isWithin(at, domain.name)));
    const strays = straysIn(clues, about, (answer) =>
      textsOf(answer)
        .filter((text) => isMeant(tokenIn(text), answer.question.name))
        .map((text) => txtLine(answer.question.name, text)),
    );
    const elsewhere = toldOf(strays, domain.name);
    const value = token ?? slip?.token ?? strays.flatMap(({ lines }) => lines.map(tokenOf))[0];
    const right = lineOf(octetsOf(`${required.verificationPrefix}${value ?? 'TOKEN'}`));
    const apart = apartIn(texts, context);
    const useless = near.filter((text) => verificationSlip(text)?.useless).map(lineOf);
    const change = {
      publish: [right, ...apart.publish],
      remove: [...useless, ...apart.remove, ...elsewhere.remove],
    };
    return fail({
      message: `${wrongIn(slip, context)}${elsewhere.message}`,
      subject: { name: domain.name, type: 'TXT' },
      expected: rdataOf([right, ...apart.publish]),
      observed: [...rdataOf(near.map(lineOf)), ...elsewhere.observed],
      fix: {
        text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
        ...(value === undefined ? {} : change),
      },
    });
  },
});
