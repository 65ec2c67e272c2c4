import { spfNeed } from '../../model/need.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { mergeTree } from '../../record/spf/repair.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { deferred, skipped } from '../skipped.ts';
import { judgeRecord, unlessUnread } from './judge-record.ts';

export default defineCheck({
  id: 'spf-lookup-headroom',
  area: 'spf',
  title: 'The SPF record has DNS lookups to spare',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4'],
  docs: {
    why: 'Ten lookups are allowed. A record that needs eight or more may break by itself, on the day on which a service that it includes adds one of its own.',
    fix: 'Take out services that no longer send.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, { required }) =>
    judgeRecord(tree, () => {
      if (tree.cost > 10) return skipped('it needs too many', { deferTo: ['spf-lookup-limit'] });
      const terms = placedTerms(tree.root);
      if (terms.some(({ term }) => term.reach === 'loop')) return deferred('spf-loop');
      const count = `${tree.cost} of 10 lookups`;
      if (tree.cost < 8) return unlessUnread(terms, ['include', 'redirect'], pass(count));
      const { senders } = mergeTree(tree, required.spfInclude);
      return fail({
        message: `the record needs ${count}`,
        subject: { name: tree.domain, type: 'TXT' },
        observed: senders.map(
          ({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ''}: ${cost}`,
        ),
        fix: { text: 'Take out services that no longer send for the domain.' },
      });
    }),
});
