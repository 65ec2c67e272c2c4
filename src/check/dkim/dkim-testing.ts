import { ask } from '../../model/need.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { readUsableKey } from '../dkim-key.ts';
import { skipped } from '../skipped.ts';

export default defineCheck({
  id: 'dkim-testing',
  area: 'dkim',
  title: 'The DKIM key is not marked as a test',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 6376 §3.6.1'],
  docs: {
    why: 'A key with t=y says that the domain is only testing DKIM. Receivers may then treat a message whose signature fails like an unsigned one.',
    fix: "The flag is in Apple's record, and only Apple can change it. If you published a copy of the key, replace it with Apple's CNAME record.",
    good: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    bad: 'sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT "v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="',
  },
  needs: ({ required }) => ({ txt: ask(required.dkim.owner, 'TXT') }),
  judge({ txt }, { required }) {
    const key = readUsableKey(txt);
    if (key === undefined || txt.kind !== 'found')
      return skipped('there is no usable key', { deferTo: ['dkim-cname', 'dkim-key'] });
    if (!key.testing) return pass();
    return fail({
      message: 'The DKIM key is marked as a test (t=y), so receivers may ignore it',
      subject: { name: required.dkim.owner, type: 'TXT' },
      expected: ['a key without t=y'],
      observed: presentRecordSet(txt.set),
      fix: {
        text: "If your CNAME record is Apple's, change nothing in your DNS: only Apple can remove the flag.",
      },
    });
  },
});
