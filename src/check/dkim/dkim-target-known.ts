import { findOtherDomain } from '../../icloud/dkim-target.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { ask } from '../../model/need.ts';
import { absoluteName, presentRecordSet } from '../../model/dns/presentation.ts';
import type { DkimKey } from '../../record/dkim.ts';
import { answerRecordLines } from '../../record/record-line.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

const describeKey = (key: DkimKey, original: DkimKey | undefined, target: DnsName): string => {
  if (original === undefined) return 'there is a usable key';
  return original.material === key.material
    ? "Apple's key is there"
    : `there is a usable key, but not the one at ${target}`;
};

export default defineCheck({
  id: 'dkim-target-known',
  area: 'dkim',
  title: 'The DKIM CNAME points to the name that Apple gives',
  severity: 'note',
  since: '0.1.0',
  cites: ['Apple 102374', 'RFC 6376 §3.6.2'],
  docs: {
    why: "The CNAME record leads to a usable key, but not through the name in Apple's instructions. You may have set up that detour yourself, or the name is newer than this program. Your mail can still be signed correctly.",
    fix: "Compare the target with the one in iCloud's settings. Publish the one from Apple unless you set up another on purpose.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  hints: (_, { required }) => ({ apple: ask(required.dkim.target, 'TXT') }),
  judge({ cname, txt }, { domain, required }, { apple }) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { owner, target } = required.dkim;
    const actual = sole.set.rdata[0].target;
    if (actual === target) return pass();
    const key = readUsableKey(txt);
    if (key === undefined || findOtherDomain(actual, domain.name) !== undefined)
      return skipped(`the CNAME record does not point to this domain's key`, {
        deferTo: ['dkim-target'],
      });
    const original = readUsableKey(apple);
    return fail({
      message: `The CNAME record at ${owner} points to ${actual}, not to the name that Apple gives; ${describeKey(key, original, target)}`,
      subject: { name: owner, type: 'CNAME' },
      expected: [absoluteName(target)],
      observed: presentRecordSet(sole.set),
      // If Apple has no key at the name that is known here, the other name must stay.
      fix:
        apple !== undefined && original === undefined
          ? { text: "If iCloud's settings show this target, leave the record as it is." }
          : {
              text: "If iCloud's settings do not show this target, replace the record with Apple's CNAME record.",
              publish: [{ owner, type: 'CNAME', rdata: absoluteName(target) }],
              remove: answerRecordLines(sole),
            },
    });
  },
});
