import { ask, policyNeed } from '../../model/need.ts';
import { prependLabels } from '../../model/dns/domain-name.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { defineCheck, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { hasStsRecord, readPolicy, judgeExcluded } from './policy.ts';

export default defineCheck({
  id: 'mta-sts-testing',
  area: 'mta-sts',
  title: "An MTA-STS policy that is tried out names iCloud's exchanges",
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 8461 §4.1', 'RFC 8461 §5'],
  docs: {
    why: 'With mode: testing nothing is returned. The day on which the mode becomes enforce, whatever the policy does not name gets no more mail.',
    fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts.",
    good: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800',
    bad: '_mta-sts TXT "v=STSv1; id=1"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.old-provider.example\n; max_age: 604800',
  },
  needs: ({ domain }) => ({ txt: ask(prependLabels('_mta-sts', domain.name), 'TXT') }),
  further: ({ txt }, { domain }): { readonly fetched?: ReturnType<typeof policyNeed> } =>
    hasStsRecord(txt) ? { fetched: policyNeed(domain.name) } : {},
  judge({ fetched }, context) {
    const read = fetched && readPolicy(fetched);
    if (read === undefined || isSyntaxFault(read)) return skipped('no MTA-STS policy can be read');
    if (read.mode !== 'testing') return pass();
    return judgeExcluded(read, context, 'in enforce, senders would return mail for iCloud');
  },
});
