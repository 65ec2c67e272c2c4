import { ask } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { isStsRecord, findStsFault } from '../../record/mta-sts.ts';
import { txtLine } from '../../record/record-line.ts';
import { txtTexts } from '../../record/txt.ts';
import { defineCheck, fail, pass } from '../define-check.ts';

/** Like one, though it is none. */
const looksLikeSts = (text: string): boolean => /sts/i.test(text);

export default defineCheck({
  id: 'mta-sts-record',
  area: 'mta-sts',
  title: 'MTA-STS is not in use, or its record is well-formed',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 8461 §3.1'],
  docs: {
    why: 'Senders that find no valid record at _mta-sts, or more than one, take it that the domain has no policy, and do not insist on encryption.',
    fix: 'Publish one TXT record with v=STSv1 and an id of letters and digits, which changes with every change of the policy.',
    good: '_mta-sts TXT "v=STSv1; id=20261101T000000"',
    bad: '_mta-sts TXT "v=STSv1; id=2026-11-01"',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_mta-sts', domain.name), 'TXT') }),
  judge({ txt }, { domain, startedAt }) {
    const texts = txtTexts(txt);
    const records = texts.filter(isStsRecord);
    const meant = records.length > 0 ? records : texts.filter(looksLikeSts);
    const [first, ...more] = meant;
    if (txt.kind !== 'found' || first === undefined)
      return pass('not in use: there is no MTA-STS record');
    const owner = prependLabels('_mta-sts', domain.name);
    const fault = isStsRecord(first)
      ? findStsFault(first)
      : { message: 'it must begin with v=STSv1;' };
    if (more.length === 0 && fault === undefined) return pass(...presentRecordSet(txt.set));
    const id = startedAt.replace(/[^\dT]/g, '').slice(0, 15);
    const right = txtLine(owner, `v=STSv1; id=${id}`);
    return fail({
      message:
        more.length > 0
          ? `there are ${meant.length} MTA-STS records at ${owner}: senders take no notice of any of them`
          : `senders take no notice of the MTA-STS record: ${fault?.message}`,
      subject: { name: owner, type: 'TXT' },
      expected: [right.rdata],
      observed: presentRecordSet(txt.set),
      fix: {
        text: 'Put this record in the place of what is there. Its id changes with every change of the policy.',
        publish: [right],
        remove: meant.map((text) => txtLine(owner, text)),
      },
    });
  },
});
