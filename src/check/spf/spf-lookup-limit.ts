import { spfLimits, type SpfTreeTerm } from '../../model/spf.ts';
import { findLoops } from '../../record/spf/loops.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import {
  judgeRecord,
  lookupCount,
  presentRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
  replaceAdvice,
} from './judge-record.ts';

/** The terms that cost lookups: each with its cost and the sum so far. */
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
  title: 'The SPF record needs at most 10 DNS lookups',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4'],
  docs: {
    why: 'Receivers stop after ten terms that need DNS: include, a, mx, ptr, exists and redirect, also inside includes. SPF then ends in a permanent error. iCloud needs one. An mx needs one and may name at most ten hosts.',
    fix: 'Delete services that no longer send, or let one send from a subdomain with its own record. Do not copy the addresses of an include into the record: they change.',
    good: '@ TXT "v=spf1 include:icloud.com mx ~all"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62',
    bad: '@ TXT "v=spf1 include:a.example.com include:b.example.com ~all"\na TXT "v=spf1 include:c.example.com a a a a ~all"\na A 192.0.2.1\nb TXT "v=spf1 a a a a ~all"\nb A 192.0.2.2\nc TXT "v=spf1 ip4:192.0.2.3 ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const placed = placedTerms(tree.root);
      const loops = findLoops(tree).length > 0;
      if (!loops && tree.cost > spfLimits.lookups)
        return fail(
          spfFinding(tree, context, {
            message: `The SPF record needs ${tree.exact ? '' : 'at least '}${tree.cost} DNS lookups, but receivers stop after ${spfLimits.lookups}`,
            observed: listLookups(terms),
            fix: 'Replace the SPF record with this one, which needs fewer lookups.',
          }),
        );
      const crowded = placed.filter(({ term }) => term.crowded);
      const findings = crowded.map((one) => {
        const message = `The term ${describeTerm(tree, one)} names more than ${spfLimits.mxHosts} mail hosts, so SPF fails`;
        return spfFinding(tree, context, { message, placed: one, fix: replaceAdvice });
      });
      if (loops)
        return failIfAny(findings, skipped('the lookups never end', { deferTo: ['spf-loop'] }));
      const unknown = tree.exact ? '' : ', or more: one of the includes depends on the message';
      const passed = pass(`${lookupCount(tree.cost)}${unknown}`);
      return failIfAny(findings, unlessUnread(placed, ['include', 'redirect', 'mx'], passed));
    }),
});
