import type { SpfTreeTerm } from '../../model/spf.ts';
import { isForService } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { skipped } from '../skipped.ts';
import {
  mostFindings,
  judgeRecord,
  presentRecord,
  replaceAdvice,
  spfFinding,
} from './judge-record.ts';

/** Terms that were meant to authorize a sender; an ignored modifier does no harm. */
const isUnreachable = ({ reach, kind }: SpfTreeTerm): boolean =>
  reach === 'ignored' && kind !== 'exp' && kind !== 'unknown' && kind !== 'all';

export default defineCheck({
  id: 'spf-unreachable',
  area: 'spf',
  title: 'Nothing follows "all" in the SPF record',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §5.1', 'RFC 7208 §6.1'],
  docs: {
    why: 'The term all always matches, so receivers ignore everything after it, and a redirect anywhere in the same record. A sender named there looks authorized but is not.',
    fix: 'Move the senders before all. Turn a redirect into an include.',
    good: '@ TXT "v=spf1 include:icloud.com include:_spf.google.com ~all"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ~all include:_spf.google.com"\n_spf.google.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const lost = terms.filter(isUnreachable);
      // spf-icloud says so if iCloud is among them.
      const others = lost.filter((term) => !isForService(context.required.spfInclude, term));
      const findings = others.slice(0, mostFindings).map(({ text, kind }) =>
        spfFinding(tree, context, {
          message: `The term "${presentRecord(text)}" has no effect: ${kind === 'redirect' ? 'the record has "all"' : 'it comes after "all"'}`,
          fix: replaceAdvice,
        }),
      );
      return failIfAny(
        findings,
        lost.length > 0
          ? skipped('only iCloud comes after it', { deferTo: ['spf-icloud'] })
          : pass(),
      );
    }),
});
