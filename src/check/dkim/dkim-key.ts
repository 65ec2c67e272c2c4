import { findOtherDomain } from '../../icloud/dkim-target.ts';
import { ask } from '../../model/need.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readKeyFrom } from '../dkim-key.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

export default defineCheck({
  id: 'dkim-key',
  area: 'dkim',
  title: 'Apple publishes a usable DKIM key for the domain',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 6376 §3.6.1', 'RFC 6376 §3.6.2.2', 'RFC 8301 §3.2', 'RFC 8463'],
  docs: {
    why: 'Your CNAME record only points to the key; Apple publishes the key while the domain is set up in iCloud. If it is missing, most likely the domain was removed, was never verified, or iCloud+ has ended. No DNS change brings it back.',
    fix: "Check in iCloud's settings, under Custom Email Domain, that the domain is there; if not, set it up again.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "v=DKIM1; p="',
  },
  needs: ({ required }) => ({
    cname: ask(required.dkim.owner, 'CNAME'),
    txt: ask(required.dkim.owner, 'TXT'),
  }),
  judge({ cname, txt }, { domain, required }) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { target } = required.dkim;
    const actual = sole.set.rdata[0].target;
    const key = readKeyFrom(txt);
    const usable = key !== undefined && !isSyntaxFault(key);
    if (findOtherDomain(actual, domain.name) !== undefined || (actual !== target && !usable))
      return skipped("the CNAME record does not point to this domain's key", {
        deferTo: ['dkim-target'],
      });
    if (usable) return pass(`${key.type} key of ${key.bits} bits at ${actual}`);
    return fail({
      message:
        key === undefined
          ? `Your CNAME record is right, but Apple publishes no key for ${domain.name}`
          : `Your CNAME record is right, but Apple's key can't be used: ${key.message}`,
      subject: { name: target, type: 'TXT' },
      expected: ['a TXT record with v=DKIM1 and a public key in p='],
      observed: txt.kind === 'found' ? presentRecordSet(txt.set) : [],
      fix: {
        text: "Leave your DNS records as they are. If the domain is new, press Verify first. Check in iCloud's settings, under Custom Email Domain, that the domain is verified and iCloud+ is paid. If so and the key is still missing after a day, remove the domain there and add it again.",
      },
    });
  },
});
