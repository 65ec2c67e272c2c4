import { spfNeed } from '../../model/need.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { judgeRecord, spfFinding } from './judge-record.ts';

export default defineCheck({
  id: 'spf-all',
  area: 'spf',
  title: 'The SPF record says that other senders are not allowed',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §4.7', 'RFC 7208 §5.1', 'Apple 102374'],
  docs: {
    why: 'A record without all at its end, or with ?all, says nothing about servers that it does not name: forged mail is then neither passed nor failed by SPF. Apple gives ~all; -all is as good for iCloud.',
    fix: 'End the record with ~all.',
    good: '@ TXT "v=spf1 include:icloud.com -all"',
    bad: '@ TXT "v=spf1 include:icloud.com ?all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, (record) => {
      // A redirect hands this over to the record that it leads to.
      let { terms } = record;
      for (;;) {
        const all = terms.find(({ kind }) => kind === 'all');
        if (all?.qualifier === '+')
          return skipped('it lets everybody pass', { deferTo: ['spf-all-pass'] });
        if (all && all.qualifier !== '?') return pass(`${all.qualifier}all`);
        const redirect = all ? undefined : terms.find(({ kind }) => kind === 'redirect');
        const [next] = redirect?.node?.records ?? [];
        if (redirect && !next)
          return skipped(`what ${redirect.target ?? 'redirect'} says is not known`);
        if (next) ({ terms } = next);
        else {
          const message = all
            ? 'the record ends in ?all, which says nothing about other senders'
            : 'the record has no "all" at its end, so it says nothing about other senders';
          const fix = 'Publish this record in place of the present one.';
          return fail(spfFinding(tree, context, { message, fix }));
        }
      }
    }),
});
