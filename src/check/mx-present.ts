import { presentRData, presentSet } from '../model/present.ts';
import { ask } from '../model/evidence.ts';
import { linesOf } from '../record/line.ts';
import { defineCheck, fail, pass } from './check.ts';

export default defineCheck({
  id: 'mx-present',
  area: 'mx',
  title: 'The domain has MX records',
  severity: 'error',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 5321 §5.1'],
  docs: {
    why: 'Without MX records a sender tries the address records of the domain itself, where no mail server of iCloud answers: mail bounces or is lost.',
    fix: "Publish both of Apple's MX records.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX !nodata',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  judge({ mx }, { domain, required }) {
    if (mx.kind === 'found') return pass(...presentSet(mx.set));
    const gone = mx.kind === 'nxdomain';
    return fail({
      message: gone
        ? `${domain.name} does not exist in DNS: nobody can send mail to it`
        : `${domain.name} has no MX record: mail for it does not reach iCloud`,
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: [],
      fix: {
        text: gone
          ? "See that the domain is registered, paid for and delegated to your DNS host; then publish both of Apple's MX records there."
          : "Publish both of Apple's MX records.",
        publish: linesOf(domain.name, 'MX', required.mx),
      },
    });
  },
});
