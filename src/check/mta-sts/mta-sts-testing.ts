import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { judgeExcluded, policyNeeds, readPolicy, recordNeeds } from './policy.ts';

export default defineCheck({
  id: 'mta-sts-testing',
  area: 'mta-sts',
  title: "An MTA-STS policy in testing mode allows iCloud's mail servers",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 8461 §4.1', 'RFC 8461 §5'],
  docs: {
    why: "With mode: testing no mail is returned. Once the mode is enforce, mail servers that the policy doesn't list get no more mail.",
    fix: "List Apple's mail servers in the policy and change the id of the record at _mta-sts.",
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.old-provider.example\n; max_age: 604800',
  },
  needs: recordNeeds,
  further: policyNeeds,
  judge({ fetched }, context) {
    const read = fetched && readPolicy(fetched);
    if (read === undefined || isSyntaxFault(read)) return skipped('no MTA-STS policy can be read');
    if (read.mode !== 'testing') return pass();
    return judgeExcluded(read, context, 'once the mode is enforce, senders will not deliver there');
  },
});
