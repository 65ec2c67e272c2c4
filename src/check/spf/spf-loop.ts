import { spfNeed } from '../../model/need.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  judgeRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
  withoutTermAdvice,
} from './judge-record.ts';

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
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = placedTerms(tree.root);
      const findings = terms
        .filter(({ term }) => term.reach === 'loop')
        .map((placed) =>
          spfFinding(tree, context, {
            message: `The term ${describeTerm(tree, placed)} leads back to ${placed.term.target}`,
            placed,
            fix: withoutTermAdvice,
          }),
        );
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
