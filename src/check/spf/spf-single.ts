import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-single',
  area: 'spf',
  title: 'The domain has only one SPF record',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §3.2', 'RFC 7208 §4.5', 'Apple 102374'],
  docs: {
    why: 'A domain may have only one SPF record. With two, even identical ones, receivers ignore both, so no mail passes SPF. It often happens when a second service is set up.',
    fix: 'Publish one record that names all senders. Delete the others.',
    good: '@ TXT "v=spf1 include:icloud.com include:_spf.google.com ~all"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 include:_spf.google.com ~all"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge({ tree }, context) {
    const { records } = tree.root;
    if (records.length === 0)
      return skipped('there is no SPF record', { deferTo: ['spf-present'] });
    if (records.length === 1) return pass();
    const twins = new Set(records.map(({ text }) => text)).size === 1;
    return fail(
      spfFinding(tree, context, {
        message: `There are ${records.length} ${twins ? 'identical ' : ''}SPF records, so receivers ignore ${records.length === 2 ? 'both' : 'all of them'}`,
        fix: 'Replace all of them with this one. It keeps every sender.',
      }),
    );
  },
});
