import { sortExchanges } from '../../icloud/exchanges.ts';
import { ask } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { noMailArrives } from './foreign-exchange.ts';

export default defineCheck({
  id: 'mx-null',
  area: 'mx',
  title: 'No null MX refuses mail',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7505 §3', 'Apple 102374'],
  docs: {
    why: 'A null MX (a single dot) says that the domain accepts no mail. Registrars publish it for parked domains. Next to other MX records it is forbidden, and senders handle it in different ways.',
    fix: "Delete the null MX and add both of Apple's MX records.",
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
        ? `The only MX record is a null MX ("."), which says that ${domain.name} accepts no mail`
        : 'There is a null MX (".", "no mail here") beside other MX records, which is forbidden',
      ...(missing.length === required.mx.length && { consequence: noMailArrives }),
      subject: { name: domain.name, type: 'MX' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: presentRecordSet(mx.set),
      fix: {
        text:
          missing.length === 0
            ? 'Delete the null MX.'
            : "Delete the null MX and add Apple's MX records. If the DNS host added the SPF record v=spf1 -all with it, delete that too.",
        publish: toRecordLines(domain.name, 'MX', missing),
        remove: toRecordLines(domain.name, 'MX', nulls),
      },
    });
  },
});
