import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { allOf } from '../../model/text/wording.ts';
import { rdataTexts, txtLine } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dmarcRecordsIn, policyStrictness } from './records.ts';
import { skipped } from '../skipped.ts';

const fix = 'Keep one of the records and delete the others.';

export default defineCheck({
  id: 'dmarc-single',
  area: 'dmarc',
  title: 'There is one DMARC record',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.10'],
  docs: {
    why: 'If a name has two DMARC records, receivers ignore both.',
    fix,
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
    // Which one to keep: one without faults, then the strictest, then one with reports.
    const rank = ({ record }: (typeof records)[number]) =>
      (record.faults.length === 0 ? 100 : 0) +
      10 * (record.policy ? policyStrictness[record.policy] : 0) +
      (record.rua.length > 0 ? 1 : 0);
    const lines = records
      .toSorted((a, b) => rank(b) - rank(a))
      .map(({ text }) => txtLine(owner, text));
    return fail({
      message: `There are ${records.length} DMARC records at ${owner}, so receivers ignore ${allOf(records.length)}`,
      subject: { name: owner, type: 'TXT' },
      expected: rdataTexts(lines.slice(0, 1)),
      observed: rdataTexts(lines),
      fix: { text: fix, remove: lines.slice(1) },
    });
  },
});
