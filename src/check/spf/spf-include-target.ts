import { correctedRecord } from '../../record/spf/repair.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  correctedFinding,
  describeMeant,
  judgeRecord,
  misspelledFinding,
  meantAdvice,
  describeTargetFault,
  describeTerm,
  spfFinding,
  unlessUnread,
  replaceAdvice,
} from './judge-record.ts';

export default defineCheck({
  id: 'spf-include-target',
  area: 'spf',
  title: 'Every include and redirect leads to one valid SPF record',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §5.2', 'RFC 7208 §6.1'],
  docs: {
    why: 'If an include or redirect leads to no SPF record, to several or to a broken one, SPF ends in a permanent error. All senders that the record lists after it fail. Often the name is misspelled or the service has closed.',
    fix: 'Correct the name, or delete the term.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:mail.icloud.com ~all"\nmail.icloud.com. TXT "no SPF record"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = placedTerms(tree.root);
      const findings = terms.flatMap((placed) => {
        const fault = describeTargetFault(placed);
        if (fault === undefined) return [];
        const misspelled = misspelledFinding(tree, context, placed);
        if (misspelled !== undefined) return misspelled;
        const meant = describeMeant(placed.term.text);
        const message = `The term ${describeTerm(tree, placed)} fails: ${fault}${meant}`;
        const corrected = correctedRecord(placed.term, tree);
        if (corrected !== undefined) return correctedFinding(message, corrected);
        const fix = meant === '' ? replaceAdvice : meantAdvice;
        return spfFinding(tree, context, { message, placed, saysLost: true, fix });
      });
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
