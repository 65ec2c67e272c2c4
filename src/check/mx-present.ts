import { ask } from '../model/evidence.ts';
import { defineCheck, fail, pass } from './check.ts';
import { presentSet } from '../model/present.ts';

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
    bad: '@ A 192.0.2.1',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  judge({ mx }, { domain, required }) {
    if (mx.kind === 'found') return pass(...presentSet(mx.set));
    const rdata = required.mx.map((r) => `${r.preference} ${r.exchange}.`);
    return fail({
      message:
        mx.kind === 'nxdomain' ? 'the domain does not exist in DNS' : 'there is no MX record',
      subject: { name: domain.name, type: 'MX' },
      expected: rdata,
      observed: [],
      fix: {
        text: "Publish both of Apple's MX records.",
        publish: rdata.map((line) => ({ owner: domain.name, type: 'MX' as const, rdata: line })),
      },
    });
  },
});
