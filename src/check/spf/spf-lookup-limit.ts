import { spfNeed } from '../../model/need.ts';
import type { SpfTreeTerm } from '../../model/spf.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { defineCheck, fail, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import {
  judgeRecord,
  presentRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
  withoutTermAdvice,
} from './judge-record.ts';

/** Where the lookups go: term, cost, and the sum so far. */
const listLookups = (terms: readonly SpfTreeTerm[]): readonly string[] =>
  terms
    .filter(({ cost, reach }) => cost > 0 && reach !== 'ignored')
    .slice(0, 30)
    .map(
      ({ text, cost, total, sender }) =>
        `${presentRecord(text)}${sender ? ` (${sender})` : ''}: ${cost}, ${total} so far`,
    );

export default defineCheck({
  id: 'spf-lookup-limit',
  area: 'spf',
  title: 'The SPF record needs no more than ten DNS lookups',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4'],
  docs: {
    why: 'Receivers stop after ten terms that need DNS (include, a, mx, ptr, exists and redirect, those within includes too) and report a permanent error. iCloud costs one; the rest is spent by other services. An mx costs one, and may name ten hosts.',
    fix: 'Take out services that no longer send, or let one of them send from a subdomain with a record of its own. Do not copy the addresses of an include into the record: they change.',
    good: '@ TXT "v=spf1 include:icloud.com mx ~all"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62',
    bad: '@ TXT "v=spf1 include:a.example.com include:b.example.com ~all"\na TXT "v=spf1 include:c.example.com a a a a ~all"\na A 192.0.2.1\nb TXT "v=spf1 a a a a ~all"\nb A 192.0.2.2\nc TXT "v=spf1 ip4:192.0.2.3 ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const placed = placedTerms(tree.root);
      if (tree.cost > 10)
        return fail(
          spfFinding(tree, context, {
            message: `the record needs ${tree.exact ? '' : 'at least '}${tree.cost} DNS lookups, and receivers stop after 10`,
            observed: listLookups(terms),
            fix: 'Make the record cheaper.',
          }),
        );
      const crowded = placed.filter(({ term }) => term.crowded);
      const findings = crowded.map((one) => {
        const message = `${describeTerm(tree, one)} names more than 10 mail hosts, which is an error`;
        return spfFinding(tree, context, { message, placed: one, fix: withoutTermAdvice });
      });
      if (placed.some(({ term }) => term.reach === 'loop'))
        return failIfAny(findings, skipped('the count has no end', { deferTo: ['spf-loop'] }));
      const unknown = tree.exact ? '' : ', or more: what an include holds depends on the message';
      const passed = pass(`${tree.cost} of 10 lookups${unknown}`);
      return failIfAny(findings, unlessUnread(placed, ['include', 'redirect', 'mx'], passed));
    }),
});
