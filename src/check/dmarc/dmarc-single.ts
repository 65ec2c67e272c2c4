import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dmarcRecordsIn, policyStrictness } from './records.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dmarc-single',
  area: 'dmarc',
  title: 'There is one DMARC record',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10'],
  docs: {
    why: 'Where two DMARC records are published at one name, receivers discard both, as if there were none.',
    fix: 'Keep one of the records and remove the others.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine"',
    bad: '_dmarc TXT "v=DMARC1; p=quarantine"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  judge({ txt }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const records = dmarcRecordsIn(txt);
    if (records.length === 0)
      return skipped(`there is no DMARC record at ${owner}`, { deferTo: ['dmarc-present'] });
    if (records.length === 1) return pass();
    // The one to keep: without faults, then the strictest, then with reports.
    const rank = ({ record }: (typeof records)[number]) =>
      (record.faults.length === 0 ? 100 : 0) +
      10 * (record.policy ? policyStrictness[record.policy] : 0) +
      (record.rua.length > 0 ? 1 : 0);
    const lines = records
      .toSorted((a, b) => rank(b) - rank(a))
      .map(({ text }) => txtLine(owner, text));
    return fail({
      message: `there are ${records.length} DMARC records at ${owner}: receivers take no notice of any of them`,
      subject: { name: owner, type: 'TXT' },
      expected: rdataTexts(lines.slice(0, 1)),
      observed: rdataTexts(lines),
      fix: {
        text: 'Keep one of the records and remove the others.',
        remove: lines.slice(1),
      },
    });
  },
});
