import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { judgeExcluded, notInUse, policyNeeds, readPolicy, recordNeeds } from './policy.ts';

export default defineCheck({
  id: 'mta-sts-icloud',
  area: 'mta-sts',
  title: "The MTA-STS policy allows iCloud's mail servers",
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 8461 §4.1', 'RFC 8461 §5'],
  docs: {
    why: "With mode: enforce, senders deliver only to the mail servers that the policy lists. If it still lists an old provider's, they return all mail for as long as they remember the policy.",
    fix: "List Apple's mail servers in the policy and change the id of the record at _mta-sts. Until that is done, set mode: none.",
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.old-provider.example\n; max_age: 604800',
  },
  needs: recordNeeds,
  further: policyNeeds,
  judge({ fetched }, context) {
    if (fetched === undefined) return notInUse;
    const read = readPolicy(fetched);
    if (isSyntaxFault(read))
      return skipped("the policy can't be read", { deferTo: ['mta-sts-policy'] });
    if (read.mode !== 'enforce') return pass(`mode ${read.mode}`);
    return judgeExcluded(read, context, 'senders do not deliver there');
  },
});
