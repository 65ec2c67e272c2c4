import { spf } from '../../model/need.ts';
import type { SpfTreeTerm } from '../../model/spf.ts';
import { isFor } from '../../record/spf/tree-terms.ts';
import { defineCheck, failOn, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import { mostFindings, onRecord, shownRecord, spfFinding } from './judge-record.ts';

/** Terms that were meant to do something: a modifier of no effect is nobody's loss. */
const isLost = ({ reach, kind }: SpfTreeTerm): boolean =>
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
  needs: ({ domain }) => ({ tree: spf(domain.name) }),
  judge: ({ tree }, context) =>
    onRecord(tree, ({ terms }) => {
      const lost = terms.filter(isLost);
      // Whether iCloud is lost with it is for another check to say, once.
      const others = lost.filter((term) => !isFor(context.required.spfInclude, term));
      const findings = others.slice(0, mostFindings).map(({ text, kind }) =>
        spfFinding(tree, context, {
          message: `${shownRecord(text)} has no effect: ${kind === 'redirect' ? 'the record has "all"' : 'it comes after "all"'}`,
          fix: 'Publish this record in place of the present one.',
        }),
      );
      return failOn(
        findings,
        lost.length > 0
          ? skipped("what comes after it is iCloud's", { deferTo: ['spf-icloud'] })
          : pass(),
      );
    }),
});
