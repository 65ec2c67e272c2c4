import type { Octets } from '../model/dns.ts';
import { ask } from '../model/evidence.ts';
import { octetsOf } from '../model/present.ts';
import { rdataOf, txtLine } from '../record/line.ts';
import { textsOf } from '../record/txt.ts';
import { tokenIn, verificationSlip } from '../record/verification.ts';
import { defineCheck, fail, pass } from './check.ts';

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
  judge({ txt }, { domain, required, token }) {
    const texts = textsOf(txt);
    const lineOf = (text: Octets) => txtLine(domain.name, text);
    const found = texts.filter((text) => tokenIn(text) !== undefined);
    if (found.length > 0) return pass(...rdataOf(found.map(lineOf)));
    const near = texts.filter((text) => verificationSlip(text) !== undefined);
    const slip = near.map(verificationSlip)[0];
    const value = token ?? slip?.token;
    const right = lineOf(octetsOf(`${required.verificationPrefix}${value ?? 'TOKEN'}`));
    return fail({
      message:
        slip === undefined
          ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}`
          : `no verification record that Apple recognises: ${slip.how}`,
      subject: { name: domain.name, type: 'TXT' },
      expected: [right.rdata],
      observed: rdataOf(near.map(lineOf)),
      fix: {
        text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.`,
        ...(value === undefined
          ? {}
          : {
              publish: [right],
              remove: near.filter((text) => verificationSlip(text)?.useless).map(lineOf),
            }),
      },
    });
  },
});
