import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { allOf } from '../../model/text/wording.ts';
import { findStsFault, selectStsRecords } from '../../record/mta-sts.ts';
import { txtLine } from '../../record/record-line.ts';
import { txtTexts } from '../../record/txt.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { recordNeeds } from './policy.ts';

/** Meant to be one, whether it is valid or not. */
const looksLikeSts = (text: string): boolean => /sts/i.test(text);

export default defineCheck({
  id: 'mta-sts-record',
  area: 'mta-sts',
  title: 'MTA-STS is not used, or its record is well-formed',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 8461 §3.1'],
  docs: {
    why: "If there is no valid record at _mta-sts, or more than one, senders assume that the domain has no policy. Then they don't insist on encryption.",
    fix: 'Publish one TXT record with v=STSv1 and an id of letters and digits. Change the id whenever the policy changes.',
    good: '_mta-sts TXT "v=STSv1; id=20261101T000000"',
    bad: '_mta-sts TXT "v=STSv1; id=2026-11-01"',
  },
  needs: recordNeeds,
  judge({ txt }, { domain, startedAt }) {
    const texts = txtTexts(txt);
    const records = selectStsRecords(texts);
    const meant = records.length > 0 ? records : texts.filter(looksLikeSts);
    const [first, ...more] = meant;
    if (txt.kind !== 'found' || first === undefined) return pass('not used');
    const owner = prependLabels('_mta-sts', domain.name);
    const fault =
      records.length > 0 ? findStsFault(first) : { message: 'it must begin with v=STSv1;' };
    if (more.length === 0 && fault === undefined) return pass(...presentRecordSet(txt.set));
    const id = startedAt.replace(/[^\dT]/g, '').slice(0, 15);
    const right = txtLine(owner, `v=STSv1; id=${id}`);
    return fail({
      message:
        more.length > 0
          ? `There are ${meant.length} MTA-STS records at ${owner}, so senders ignore ${allOf(meant.length)}`
          : `Senders ignore the MTA-STS record: ${fault?.message}`,
      subject: { name: owner, type: 'TXT' },
      expected: [right.rdata],
      observed: presentRecordSet(txt.set),
      fix: {
        text: 'Replace what is there with this record. Change its id whenever the policy changes.',
        publish: [right],
        remove: meant.map((text) => txtLine(owner, text)),
      },
    });
  },
});
