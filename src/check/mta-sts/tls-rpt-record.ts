import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { allOf } from '../../model/text/wording.ts';
import { findTlsReportFault, selectTlsReportRecords } from '../../record/tls-rpt.ts';
import { txtTexts } from '../../record/txt.ts';
import { defineCheck, fail, pass } from '../define-check.ts';

export default defineCheck({
  id: 'tls-rpt-record',
  area: 'mta-sts',
  title: 'TLS reporting (TLS-RPT) is not used, or its record is well-formed',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 8460 §3'],
  docs: {
    why: 'Senders report encryption failures to the address in this record. If it is broken, or there are several, no reports come.',
    fix: 'Publish one TXT record with v=TLSRPTv1 and an address in rua=.',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"',
    bad: '_smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_smtp._tls', domain.name), 'TXT') }),
  judge({ txt }, { domain }) {
    const texts = txtTexts(txt);
    const records = selectTlsReportRecords(texts);
    const meant = records.length > 0 ? records : texts.filter((text) => /tlsrpt/i.test(text));
    const [first, ...more] = meant;
    if (txt.kind !== 'found' || first === undefined) return pass('not used');
    const fault =
      records.length > 0
        ? findTlsReportFault(first)
        : { message: 'it must begin with v=TLSRPTv1;' };
    if (more.length === 0 && fault === undefined) return pass(...presentRecordSet(txt.set));
    const owner = prependLabels('_smtp._tls', domain.name);
    return fail({
      message:
        more.length > 0
          ? `There are ${meant.length} TLS-RPT records at ${owner}, so senders ignore ${allOf(meant.length)}`
          : `Senders ignore the TLS-RPT record: ${fault?.message}`,
      subject: { name: owner, type: 'TXT' },
      expected: ['one record: v=TLSRPTv1; rua=mailto: and an address'],
      observed: presentRecordSet(txt.set),
      fix: {
        text: 'Keep one record that begins with v=TLSRPTv1; and has an address after rua=mailto:. If you want no reports, delete the record.',
      },
    });
  },
});
