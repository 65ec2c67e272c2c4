import { findOtherDomain } from '../../icloud/dkim-target.ts';
import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { hasOtherRecords, readUsableKey } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dkim-target-known',
  area: 'dkim',
  title: 'The DKIM CNAME names the host that Apple gives today',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "The CNAME leads to a usable key, but not by the name that Apple's instructions have today. That may be a detour of your own, or a name newer than this program; mail can be well signed all the same.",
    fix: "Compare the target with the one that iCloud's settings show; without a reason of your own, publish Apple's.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  hints: (_, { required }) => ({ apple: ask(required.dkim.target, 'TXT') }),
  judge({ cname, txt }, { domain, required }, { apple }) {
    if (cname.kind !== 'found')
      return skipped('there is no CNAME record', { deferTo: ['dkim-cname'] });
    if (hasOtherRecords(cname, txt))
      return skipped('it has other records beside it', { deferTo: ['dkim-single'] });
    const { owner, target } = required.dkim;
    const actual = cname.set.rdata[0].target;
    if (actual === target) return pass();
    const key = readUsableKey(txt);
    if (key === undefined || findOtherDomain(actual, domain.name) !== undefined)
      return skipped(`${actual} does not lead to this domain's key`, { deferTo: ['dkim-target'] });
    const original = readUsableKey(apple);
    const same =
      original === undefined
        ? 'a usable key is there'
        : original.material === key.material
          ? "Apple's key is there"
          : `a usable key is there, but not the one at ${target}`;
    return fail({
      message: `${owner} points to ${actual}, which is not the name that Apple gives; ${same}`,
      subject: { name: owner, type: 'CNAME' },
      expected: [absoluteName(target)],
      observed: presentRecordSet(cname.set),
      // Where Apple has no key at the name that is known here, the other name must stay.
      fix:
        apple !== undefined && original === undefined
          ? { text: "If iCloud's settings show this target, all is well: leave it as it is." }
          : {
              text: "If iCloud's settings do not show this target, put Apple's CNAME record in its place.",
              publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
              remove: answerRecordLines(cname),
            },
    });
  },
});
