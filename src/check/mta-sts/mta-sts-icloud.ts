import { ask, policyNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { hasStsRecord, readPolicy, judgeExcluded } from './policy.ts';

export default defineCheck({
  id: 'mta-sts-icloud',
  area: 'mta-sts',
  title: "The MTA-STS policy lets mail be sent to iCloud's exchanges",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 8461 §4.1', 'RFC 8461 §5'],
  docs: {
    why: 'With mode: enforce, senders deliver only to the hosts that the policy names. One that still names the exchanges of an old provider makes them return all mail, for as long as they remember the policy.',
    fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts; until that is done, set mode: none.",
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.old-provider.example\n; max_age: 604800',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_mta-sts', domain.name), 'TXT') }),
  further: ({ txt }, { domain }): { readonly fetched?: ReturnType<typeof policyNeed> } =>
    hasStsRecord(txt) ? { fetched: policyNeed(domain.name) } : {},
  judge({ fetched }, context) {
    if (fetched === undefined) return skipped('no MTA-STS record tells of a policy');
    const read = readPolicy(fetched);
    if (isSyntaxFault(read))
      return skipped('the policy cannot be read', { deferTo: ['mta-sts-policy'] });
    if (read.mode !== 'enforce') return pass(`mode ${read.mode}`);
    return judgeExcluded(read, context, 'senders return mail for iCloud');
  },
});
