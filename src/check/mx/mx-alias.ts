import { sortExchanges } from '../../icloud/exchanges.ts';
import { ask } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';

export default defineCheck({
  id: 'mx-alias',
  area: 'mx',
  title: 'The domain itself is not an alias (CNAME)',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
  docs: {
    why: "A CNAME hides every other record of its name. Mail then follows the target's MX records, and Apple and receivers see only the target's TXT records.",
    fix: 'Replace the CNAME with address records (A, AAAA), or with what your DNS host offers for this (ALIAS, ANAME, CNAME flattening).',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ CNAME site.host.example.\nsite.host.example. MX !nodata',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  // An alias does no harm to mail if its target has both of Apple's MX records.
  further: ({ mx }, { domain, required }): { cname?: ReturnType<typeof ask<'CNAME'>> } =>
    mx.kind === 'found' && sortExchanges(mx.set.rdata, required).missing.length === 0
      ? {}
      : { cname: ask(domain.name, 'CNAME') },
  judge({ mx, cname }, { domain, required }) {
    if (cname?.kind !== 'found') return pass();
    const { target } = cname.set.rdata[0];
    return fail({
      message: `The domain is an alias (CNAME) of ${target}, which hides any MX and TXT records of its own`,
      subject: { name: domain.name, type: 'CNAME' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: [
        ...presentRecordSet(cname.set),
        ...(mx.kind === 'found' ? presentRecordSet(mx.set) : []),
      ],
      fix: {
        text: `Replace the CNAME with an ALIAS, ANAME or flattened CNAME if your DNS host offers one, or with the address records (A, AAAA) of ${target}. Then add Apple's MX and TXT records.`,
      },
    });
  },
});
