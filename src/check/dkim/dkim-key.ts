import { findOtherDomain } from '../../icloud/dkim-target.ts';
import { ask } from '../../model/need.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { hasOtherRecords, readKeyFrom } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dkim-key',
  area: 'dkim',
  title: 'Apple publishes a usable DKIM key for the domain',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 6376 §3.6.1', 'RFC 6376 §3.6.2.2', 'RFC 8301 §3.2', 'RFC 8463'],
  docs: {
    why: 'Your CNAME record only points to the key; Apple publishes it, for as long as the domain is set up in iCloud. Where it is gone, the domain was removed, was never verified, or iCloud+ has ended: no change in DNS brings it back.',
    fix: "Look at the domain in iCloud's settings under Custom Email Domain; set it up again if it is not there.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "v=DKIM1; p="',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  judge({ cname, txt }, { domain, required }) {
    if (cname.kind !== 'found')
      return skipped('there is no CNAME record', { deferTo: ['dkim-cname'] });
    if (hasOtherRecords(cname, txt))
      return skipped('it has other records beside it', { deferTo: ['dkim-single'] });
    const { target } = required.dkim;
    const actual = cname.set.rdata[0].target;
    const key = readKeyFrom(txt);
    const usable = key !== undefined && !isSyntaxFault(key);
    if (findOtherDomain(actual, domain.name) !== undefined || (actual !== target && !usable))
      return skipped('the CNAME does not lead to the key of this domain', {
        deferTo: ['dkim-target'],
      });
    if (usable) return pass(`${key.type} key of ${key.bits} bits at ${actual}`);
    return fail({
      message:
        key === undefined
          ? `your CNAME record is right, but Apple publishes no key for ${domain.name}`
          : `your CNAME record is right, but the key that Apple publishes cannot be used: ${key.message}`,
      subject: { name: target, type: 'TXT' },
      expected: ['a TXT record with v=DKIM1 and a public key in p='],
      observed: txt.kind === 'found' ? presentRecordSet(txt.set) : [],
      fix: {
        text: "Leave DNS as it is. Where the domain is new, press Verify first. Check in iCloud's settings, under Custom Email Domain, that the domain is there and verified and that iCloud+ is paid; if it is and the key stays away for a day, remove the domain there and add it again.",
      },
    });
  },
});
