import { ask } from '../../model/need.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { txtTexts } from '../../record/txt.ts';
import { parseVerification } from '../../icloud/verification.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'verification-single',
  area: 'verification',
  title: 'There is only one verification value',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374'],
  docs: {
    why: 'A second value is left over from an earlier attempt, or the domain was added to another Apple Account. Mail is not affected, but check this first if verification fails.',
    fix: "Keep the value that iCloud's settings show. Delete the others.",
    good: '@ TXT "apple-domain=Abcd1234Efgh5678"',
    bad: '@ TXT "apple-domain=Abcd1234Efgh5678"\n@ TXT "apple-domain=Wxyz9876Stuv5432"',
  },
  needs: ({ domain }) => ({ txt: ask(domain.name, 'TXT') }),
  judge({ txt }, { domain, required, token }) {
    const published = txtTexts(txt).filter((text) => parseVerification(text) !== undefined);
    if (published.length === 0)
      return skipped('there is no verification record', { deferTo: ['verification-present'] });
    if (published.length === 1) return pass();
    const wanted = token && toOctets(`${required.verificationPrefix}${token}`);
    const lines = published.map((text) => txtLine(domain.name, text));
    const stale = published.filter((text) => text !== wanted);
    return fail({
      message: `There are ${published.length} verification records with different values`,
      subject: { name: domain.name, type: 'TXT' },
      expected: ["only the value that iCloud's settings show"],
      observed: rdataTexts(lines),
      fix: {
        text: "Keep the value that iCloud's settings show. Delete the others.",
        remove:
          stale.length < published.length ? stale.map((text) => txtLine(domain.name, text)) : [],
      },
    });
  },
});
