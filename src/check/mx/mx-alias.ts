import { sortExchanges } from '../../icloud/exchanges.ts';
import { ask } from '../../model/need.ts';
import { presentRData, presentRecordSet } from '../../model/dns/presentation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';

export default defineCheck({
  id: 'mx-alias',
  area: 'mx',
  title: 'The domain itself is no alias (CNAME)',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
  docs: {
    why: 'Where a name is an alias, whatever else is published at it is hidden: mail goes by the MX records of the target, and the TXT records that Apple and receivers look for are those of the target too.',
    fix: 'Put address records, or what your DNS host offers for this (ALIAS, ANAME, flattened CNAME), in the place of the CNAME.',
    good: '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.',
    bad: '@ CNAME site.host.example.\nsite.host.example. MX !nodata',
  },
  needs: ({ domain }) => ({ mx: ask(domain.name, 'MX') }),
  // An alias of a name that has all that Apple asks for does no harm here.
  further: ({ mx }, { domain, required }): { cname?: ReturnType<typeof ask<'CNAME'>> } =>
    mx.kind === 'found' && sortExchanges(mx.set.rdata, required).missing.length === 0
      ? {}
      : { cname: ask(domain.name, 'CNAME') },
  judge({ mx, cname }, { domain, required }) {
    if (cname?.kind !== 'found') return pass();
    const { target } = cname.set.rdata[0];
    return fail({
      message: `${domain.name} is an alias (CNAME) of ${target}: its own MX and TXT records, if there are any, are hidden`,
      subject: { name: domain.name, type: 'CNAME' },
      expected: required.mx.map((one) => presentRData('MX', one)),
      observed: [
        ...presentRecordSet(cname.set),
        ...(mx.kind === 'found' ? presentRecordSet(mx.set) : []),
      ],
      fix: {
        text: `Put in its place what your DNS host offers for a web site at the domain itself (ALIAS, ANAME, CNAME flattening), or the address records (A, AAAA) of ${target}. Then publish Apple's MX and TXT records.`,
      },
    });
  },
});
