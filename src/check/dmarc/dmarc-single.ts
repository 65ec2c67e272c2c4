import type { DnsName } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { allOf } from '../../model/text/wording.ts';
import { answerRecordLines, rdataTexts, txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { isBesideCname } from '../hints.ts';
import { dmarcRecordsIn, keepFirst } from './records.ts';
import { skipped } from '../skipped.ts';

const messages = {
  beside: (owner: DnsName, target: DnsName) =>
    `There is a CNAME record beside the TXT record at ${owner}: resolvers that know the CNAME see the policy of ${target}, not yours`,
};

const fixes = {
  single: 'Keep one of the records and delete the others.',
  beside:
    'Delete the CNAME record. If your DMARC policy is kept at its target, delete the TXT record instead.',
};

export default defineCheck({
  id: 'dmarc-single',
  area: 'dmarc',
  title: 'There is one DMARC record, and no CNAME beside it',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10', 'RFC 1034 §3.6.2'],
  docs: {
    why: 'If a name has two DMARC records, receivers ignore both. If there is a CNAME record beside them, some receivers follow it and see another policy, or none. A CNAME alone is fine.',
    fix: fixes.single,
    good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    bad: '_dmarc TXT "v=DMARC1; p=quarantine"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"',
  },
  // The CNAME is asked for from the start: servers that serve both give no other sign of it.
  needs: ({ domain }) => ({
    txt: ask(prependLabels('_dmarc', domain.name), 'TXT'),
    cname: ask(prependLabels('_dmarc', domain.name), 'CNAME'),
  }),
  judge({ txt, cname }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    if (cname.kind === 'found' && isBesideCname(cname, txt))
      return fail({
        message: messages.beside(owner, cname.set.rdata[0].target),
        subject: { name: owner, type: 'CNAME' },
        observed: [cname, txt].flatMap((one) => rdataTexts(answerRecordLines(one))),
        fix: { text: fixes.beside, remove: answerRecordLines(cname) },
      });
    const records = dmarcRecordsIn(txt);
    if (records.length === 0)
      return skipped(`there is no DMARC record at ${owner}`, { deferTo: ['dmarc-present'] });
    if (records.length === 1) return pass();
    const lines = keepFirst(records).map(({ text }) => txtLine(owner, text));
    return fail({
      message: `There are ${records.length} DMARC records at ${owner}, so receivers ignore ${allOf(records.length)}`,
      subject: { name: owner, type: 'TXT' },
      expected: rdataTexts(lines.slice(0, 1)),
      observed: rdataTexts(lines),
      fix: { text: fixes.single, remove: lines.slice(1) },
    });
  },
});
