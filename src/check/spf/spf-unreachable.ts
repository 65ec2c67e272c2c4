import { spfNeed } from '../../model/need.ts';
import type { SpfTreeTerm } from '../../model/spf.ts';
import { isForService } from '../../record/spf/tree-terms.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { mostFindings, judgeRecord, presentRecord, spfFinding } from './judge-record.ts';

/** Terms that were meant to do something: a modifier of no effect is nobody's loss. */
const isUnreachable = ({ reach, kind }: SpfTreeTerm): boolean =>
  reach === 'ignored' && kind !== 'exp' && kind !== 'unknown' && kind !== 'all';

export default defineCheck({
  id: 'spf-unreachable',
  area: 'spf',
  title: 'No sender in the SPF record comes after its end',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §5.1', 'RFC 7208 §6.1'],
  docs: {
    why: 'The term all always matches, so receivers never look at what comes after it; nor at redirect, wherever it stands in the same record. A sender that is named there is not authorised, though it looks as if it were.',
    fix: 'Move the senders in front of all; turn a redirect into an include.',
    good: '@ TXT "v=spf1 include:icloud.com include:_spf.google.com ~all"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ~all include:_spf.google.com"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const lost = terms.filter(isUnreachable);
      // Whether iCloud is lost with it is for another check to say, once.
      const others = lost.filter((term) => !isForService(context.required.spfInclude, term));
      const findings = others.slice(0, mostFindings).map(({ text, kind }) =>
        spfFinding(tree, context, {
          message: `${presentRecord(text)} has no effect: ${kind === 'redirect' ? 'the record has "all"' : 'it comes after "all"'}`,
          fix: 'Publish this record in place of the present one.',
        }),
      );
      return failIfAny(
        findings,
        lost.length > 0
          ? skipped("what comes after it is iCloud's", { deferTo: ['spf-icloud'] })
          : pass(),
      );
    }),
});
