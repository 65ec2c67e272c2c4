import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { toRecordLines, answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { hasOtherRecords, noCname } from './sole-cname.ts';

export default defineCheck({
  id: 'dkim-single',
  area: 'dkim',
  title: 'The DKIM name has one CNAME record and nothing else',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
  docs: {
    why: 'A name with a CNAME record may have no other record. Some DNS hosts refuse a second record. Others publish both, and some receivers then miss the key.',
    fix: "Keep Apple's CNAME record, and delete every other record at this name.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1._domainkey TXT "v=DKIM1; p="',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  judge({ cname, txt }, { required: { dkim } }) {
    if (cname.kind !== 'found') return noCname;
    if (!hasOtherRecords(cname, txt)) return pass();
    const { owner, target } = dkim;
    const right = { owner, type: 'CNAME', rdata: absoluteName(target) } as const;
    const aliases = cname.set.rdata;
    const wrong = toRecordLines(
      owner,
      'CNAME',
      aliases.filter((one) => one.target !== target),
    );
    const beside = aliases.length > 1 ? [] : answerRecordLines(txt);
    return fail({
      message:
        aliases.length > 1
          ? `There are ${aliases.length} CNAME records at ${owner}; only one is allowed`
          : `There is a TXT record beside the CNAME record at ${owner}; a name with a CNAME may have no other record`,
      subject: { name: owner, type: 'CNAME' },
      expected: [right.rdata],
      observed: [
        ...presentRecordSet(cname.set),
        ...beside.map(({ type, rdata }) => `${absoluteName(owner)} ${type} ${rdata}`),
      ],
      fix: {
        text: "Keep Apple's CNAME record, and delete everything else at this name.",
        // Apple's record may be there already.
        ...(aliases.some((one) => one.target === target) ? {} : { publish: [right] }),
        remove: [...wrong, ...beside],
      },
    });
  },
});
