import { ask } from '../../model/need.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { dkimChainNeeds, findDkimEnd, followDkimChain, leadsToOwnKey } from '../dkim-chain.ts';
import { readKeyFrom, readUsableKey } from '../dkim-key.ts';
import { findHint } from '../hints.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { soleCname } from './sole-cname.ts';

const fixes = {
  leave: 'Leave your DNS records as they are.',
  setUp:
    "If you are still setting the domain up, this is normal: press Verify in iCloud's settings as soon as nothing else is wrong. Apple publishes the key after that.",
  check:
    "If mail worked before, check in iCloud's settings, under Custom Email Domain, that the domain is verified and iCloud+ is paid. If so and the key is still missing after a day, remove the domain there and add it again.",
} as const;

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
  further: ({ cname }, context, known) => dkimChainNeeds(cname, known, context),
  judge({ cname, txt, ...known }, context) {
    const sole = soleCname(cname, txt);
    if (isSkipped(sole)) return sole;
    const { domain, required } = context;
    const { target } = required.dkim;
    const end = findDkimEnd(followDkimChain(sole, known, context), context);
    const usable = readUsableKey(txt);
    if (!leadsToOwnKey(end, usable, findHint(known, target, 'TXT')))
      return skipped("the CNAME record does not point to this domain's key", {
        deferTo: ['dkim-target'],
      });
    if (usable)
      return pass(
        `${usable.type} key of ${usable.bits} bits at ${end.kind === 'elsewhere' ? end.name : target}`,
      );
    const key = readKeyFrom(txt);
    // Once there was a key, the domain was set up.
    const steps = txt.kind === 'found' ? [fixes.leave] : [fixes.leave, fixes.setUp];
    return fail({
      message:
        key && isSyntaxFault(key)
          ? `Your CNAME record is right, but Apple's key can't be used: ${key.message}`
          : `Your CNAME record is right, but Apple publishes no key for ${domain.name}`,
      subject: { name: target, type: 'TXT' },
      expected: ['a TXT record with v=DKIM1 and a public key in p='],
      observed: txt.kind === 'found' ? presentRecordSet(txt.set) : [],
      fix: {
        text: [...steps, fixes.check].join(' '),
      },
    });
  },
});
