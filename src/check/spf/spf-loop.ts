import { spfLimits } from '../../model/spf.ts';
import { findLoops } from '../../record/spf/loops.ts';
import { type PlacedTerm, placedTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  judgeRecord,
  presentRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
  replaceAdvice,
} from './judge-record.ts';

const describeLoop = ({ term }: PlacedTerm): string =>
  term.reach === 'loop'
    ? `leads back to ${term.target}`
    : `leads in a circle, and receivers stop after ${spfLimits.lookups} lookups`;

export default defineCheck({
  id: 'spf-loop',
  area: 'spf',
  title: 'No include or redirect leads back to itself',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4', 'RFC 7208 §11.1'],
  docs: {
    why: 'A record that includes itself, directly or through others, uses up all allowed lookups. SPF then ends in a permanent error for every sender that did not match before.',
    fix: 'Delete the term that leads back.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:_spf.example.com ~all"\n_spf TXT "v=spf1 include:example.com ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = placedTerms(tree.root);
      const findings = findLoops(tree).map((placed) =>
        spfFinding(tree, context, {
          message: `The term ${describeTerm(tree, placed)} ${describeLoop(placed)}`,
          placed,
          fix: replaceAdvice,
          fixThere: `Delete the term "${presentRecord(placed.term.text)}"`,
        }),
      );
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
