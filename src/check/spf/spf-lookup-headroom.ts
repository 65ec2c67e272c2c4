import { spfLimits } from '../../model/spf.ts';
import { findLoops } from '../../record/spf/loops.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { mergeTree } from '../../record/spf/repair.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { deferred, skipped } from '../skipped.ts';
import {
  describeSenders,
  fewLookupsLeft,
  judgeRecord,
  lookupCount,
  unlessUnread,
} from './judge-record.ts';

export default defineCheck({
  id: 'spf-lookup-headroom',
  area: 'spf',
  title: 'The SPF record needs fewer than 8 DNS lookups',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4'],
  docs: {
    why: 'Only ten lookups are allowed. A record that needs eight or more can break without any change by you: a service that it includes only has to add one.',
    fix: 'Delete services that no longer send.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, { required }) =>
    judgeRecord(tree, () => {
      if (findLoops(tree).length > 0) return deferred('spf-loop');
      if (tree.cost > spfLimits.lookups)
        return skipped('it needs too many', { deferTo: ['spf-lookup-limit'] });
      const terms = placedTerms(tree.root);
      const count = lookupCount(tree.cost);
      if (tree.cost < fewLookupsLeft)
        return unlessUnread(terms, ['include', 'redirect'], pass(count));
      return fail({
        message: `The SPF record needs ${count}, which leaves little room`,
        subject: { name: tree.domain, type: 'TXT' },
        observed: describeSenders(mergeTree(tree, required.spfInclude)),
        fix: { text: 'Delete services that no longer send for the domain.' },
      });
    }),
});
