import { sortExchanges } from '../../icloud/exchanges.ts';
import { ask } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'mx-null',
  area: 'mx',
  title: 'No null MX turns mail away',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7505 §3', 'Apple 102374'],
  docs: {
    why: 'The null MX, a single dot, tells every sender that the domain takes no mail. Registrars publish it for parked domains. Beside other MX records it is forbidden, and senders differ in what they make of it.',
    fix: "Remove the null MX, and publish both of Apple's MX records where they are not there yet.",
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ MX 0 .',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  judge({ mx }, { domain, required }) {
    if (mx.kind !== 'found') return skipped('there is no MX record', { deferTo: ['mx-present'] });
    const { nulls, missing } = sortExchanges(mx.set.rdata, required);
    if (nulls.length === 0) return pass();
    const alone = nulls.length === mx.set.rdata.length;
    return fail({
      message: alone
        ? `the null MX says that ${domain.name} takes no mail: senders return it at once`
        : 'a null MX ("no mail here") stands beside other MX records, which is forbidden',
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: presentRecordSet(mx.set),
      fix: {
        text:
          missing.length === 0
            ? 'Remove the null MX.'
            : "Remove the null MX and publish Apple's MX records. If the DNS host set it up for a domain without mail, it may have added an SPF record v=spf1 -all as well, which has to go too.",
        publish: toRecordLines(domain.name, 'MX', missing),
        remove: toRecordLines(domain.name, 'MX', nulls),
      },
    });
  },
});
