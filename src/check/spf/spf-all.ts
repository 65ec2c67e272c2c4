import type { SpfTreeTerm } from '../../model/spf.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { judgeRecord, presentRecord, replaceAdvice, spfFinding } from './judge-record.ts';

/** The `all` that ends the record or the one that it redirects to, or the redirect that cannot be followed. */
const findEnd = (terms: readonly SpfTreeTerm[]): SpfTreeTerm | undefined => {
  const all = terms.find(({ kind }) => kind === 'all');
  if (all) return all;
  const redirect = terms.find(({ kind }) => kind === 'redirect');
  const [next] = redirect?.node?.records ?? [];
  return next ? findEnd(next.terms) : redirect;
};

export default defineCheck({
  id: 'spf-all',
  area: 'spf',
  title: 'The SPF record ends in ~all or -all',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §4.7', 'RFC 7208 §5.1', 'Apple 102374'],
  docs: {
    why: 'Without all at its end, or with ?all, the record says nothing about servers that it does not name. Forged mail then neither passes nor fails SPF. Apple gives ~all; -all works just as well with iCloud.',
    fix: 'End the record with ~all.',
    good: '@ TXT "v=spf1 include:icloud.com -all"',
    bad: '@ TXT "v=spf1 include:icloud.com ?all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const end = findEnd(terms);
      if (end?.kind === 'redirect')
        return skipped(`the end of the record (${presentRecord(end.text)}) is not known`);
      if (end?.qualifier === '+')
        return skipped('it lets everyone pass', { deferTo: ['spf-all-pass'] });
      if (end && end.qualifier !== '?') return pass(`${end.qualifier}all`);
      const fault = end ? 'ends in ?all' : 'has no "all" at its end';
      return fail(
        spfFinding(tree, context, {
          message: `The SPF record ${fault}, so it says nothing about other senders`,
          fix: replaceAdvice,
        }),
      );
    }),
});
