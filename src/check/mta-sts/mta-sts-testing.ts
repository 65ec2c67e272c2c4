import { ask, policy } from '../../model/need.ts';
import { under } from '../../model/dns/domain-name.ts';
import { isFault } from '../../record/tag-list.ts';
import { defineCheck, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { announces, policyIn, shutOut } from './policy.ts';

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
  needs: ({ domain }) => ({ txt: ask(under('_mta-sts', domain.name), 'TXT') }),
  further: ({ txt }, { domain }): { readonly fetched?: ReturnType<typeof policy> } =>
    announces(txt) ? { fetched: policy(domain.name) } : {},
  judge({ fetched }, context) {
    const read = fetched && policyIn(fetched);
    if (read === undefined || isFault(read)) return skipped('no MTA-STS policy can be read');
    if (read.mode !== 'testing') return pass();
    return shutOut(read, context, 'in enforce, senders would return mail for iCloud');
  },
});
