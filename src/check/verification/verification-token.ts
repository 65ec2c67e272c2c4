import { ask } from '../../model/need.ts';
import { toOctets, presentText } from '../../model/dns/presentation.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { txtTexts } from '../../record/txt.ts';
import { parseVerification } from '../../icloud/verification.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'verification-token',
  area: 'verification',
  title: "The verification record has the value that iCloud's settings show",
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374'],
  docs: {
    why: 'Apple compares the value letter by letter. A value from an earlier attempt, from another domain or from another Apple Account does not verify the domain.',
    fix: 'Publish the value that iCloud shows now. The examples here expect Abcd1234Efgh5678.',
    good: '@ TXT "apple-domain=Abcd1234Efgh5678"',
    bad: '@ TXT "apple-domain=abcd1234efgh5678"',
  },
  needs: ({ domain }) => ({ txt: ask(domain.name, 'TXT') }),
  judge({ txt }, { domain, required, token }) {
    if (token === undefined) return skipped('the expected value was not given');
    const published = txtTexts(txt).filter((text) => parseVerification(text) !== undefined);
    if (published.length === 0)
      return skipped('there is no verification record', { deferTo: ['verification-present'] });
    const wanted = toOctets(`${required.verificationPrefix}${token}`);
    const lines = published.map((text) => txtLine(domain.name, text));
    const right = txtLine(domain.name, wanted);
    if (published.includes(wanted)) return pass(right.rdata);
    const cased = published.some((text) => text.toLowerCase() === wanted.toLowerCase());
    return fail({
      message: cased
        ? 'The verification record differs from the expected value in upper and lower case'
        : `No verification record has the expected value ${presentText(token)}`,
      subject: { name: domain.name, type: 'TXT' },
      expected: [right.rdata],
      observed: rdataTexts(lines),
      fix: {
        text: "Replace the current TXT record with this one. If iCloud's settings show a different value, use that.",
        publish: [right],
        remove: lines,
      },
    });
  },
});
