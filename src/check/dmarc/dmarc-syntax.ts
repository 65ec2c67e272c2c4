import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { type DmarcRecord, readDmarc, repairDmarc } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { type SyntaxFault, isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { failedDmarcRecords, dmarcRecordsIn } from './records.ts';
import { skipped } from '../skipped.ts';

/** RFC 9989 §4.10.1: wrong policies void the record or count as none; other wrong tags get their default. */
const describeConsequence = (record: DmarcRecord | SyntaxFault): string => {
  if (isSyntaxFault(record) || record.policy === undefined)
    return 'Receivers ignore the DMARC record';
  return record.fallen
    ? 'Receivers treat the DMARC policy as none'
    : 'Receivers misread a part of the DMARC record';
};

export default defineCheck({
  id: 'dmarc-syntax',
  area: 'dmarc',
  title: 'The DMARC record has no syntax errors',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.8', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'A record that does not begin with v=DMARC1 is not a DMARC record. After that, a tag with a wrong value is ignored. If p=, sp= or np= is wrong, receivers treat the policy as none, or ignore the record if it has no address for reports. They also ignore a record with neither a policy nor an address for reports. Unknown tags do no harm.',
    fix: 'Correct the record at the position that the finding gives.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"',
    bad: '_dmarc TXT "v=DMARC1; p=quarentine; rua=dmarc@example.com"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  judge({ txt }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const records = dmarcRecordsIn(txt);
    if (records.length > 1)
      return skipped('there are several DMARC records', { deferTo: ['dmarc-single'] });
    // A bad record beside a good one does no harm.
    const text = records[0]?.text ?? failedDmarcRecords(txt)[0];
    if (text === undefined)
      return skipped(`there is no DMARC record at ${owner}`, { deferTo: ['dmarc-present'] });
    const record = readDmarc(text);
    const faults = isSyntaxFault(record) ? [record] : record.faults;
    const present = txtLine(owner, text);
    if (faults.length === 0) return pass(present.rdata);
    const better = txtLine(owner, repairDmarc(text));
    const places = faults
      .slice(0, 4)
      .map(({ offset, message }) => `at character ${offset + 1}, ${message}`);
    return fail({
      message: `${describeConsequence(record)}: ${places.join('; ')}`,
      subject: { name: owner, type: 'TXT' },
      expected: [better.rdata],
      observed: [present.rdata],
      fix: {
        text: 'Replace the current record with this one. Check first that it says what you mean.',
        publish: [better],
        remove: [present],
      },
    });
  },
});
