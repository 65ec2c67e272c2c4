import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { type DmarcRecord, readDmarc, repairDmarc } from '../../record/dmarc.ts';
import { txtLine } from '../../record/record-line.ts';
import { type SyntaxFault, isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { failedDmarcRecords, dmarcRecordsIn } from './records.ts';
import { skipped } from '../skipped.ts';

/** RFC 9989 §4.10.1 has an eye on the policies; of the rest, defaults take the place. */
const describeConsequence = (record: DmarcRecord | SyntaxFault): string => {
  if (isSyntaxFault(record)) return 'receivers take no notice of the DMARC record';
  if (record.policy === undefined) return 'receivers apply nothing of the DMARC record';
  return record.fallen
    ? 'receivers take the DMARC policy for none'
    : 'receivers do not read the whole DMARC record as it was meant';
};

export default defineCheck({
  id: 'dmarc-syntax',
  area: 'dmarc',
  title: 'The DMARC record is written as receivers read it',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 9989 §4.7', 'RFC 9989 §4.8', 'RFC 9989 §4.10.1'],
  docs: {
    why: 'A record that does not begin with v=DMARC1 is no DMARC record. After that, a tag with a wrong value counts as if it were not there. A wrong p=, sp= or np= makes receivers take the policy for none where there is an address for reports, and apply nothing of the record where there is none; so does a record with neither. Tags that nobody knows do no harm.',
    fix: 'Correct the record at the place that is named.',
    good: '_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"',
    bad: '_dmarc TXT "v=DMARC1; p=quarentine; rua=dmarc@example.com"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_dmarc', domain.name), 'TXT') }),
  judge({ txt }, { domain }) {
    const owner = prependLabels('_dmarc', domain.name);
    const records = dmarcRecordsIn(txt);
    if (records.length > 1)
      return skipped('there are several DMARC records', { deferTo: ['dmarc-single'] });
    // Beside a good record, a bad one is passed over.
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
        text: 'Put this record in the place of the present one, if it says what you mean.',
        publish: [better],
        remove: [present],
      },
    });
  },
});
