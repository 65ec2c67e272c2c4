import { spfNeed } from '../../model/need.ts';
import { type PlacedTerm, placedTerms } from '../../record/spf/tree-terms.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  judgeRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
  withoutTermAdvice,
} from './judge-record.ts';

/** What is wrong with the record that the term leads to; undefined if nothing is. */
const describeTargetFault = ({
  term: { kind, target, dead, node },
}: PlacedTerm): string | undefined => {
  if (kind !== 'include' && kind !== 'redirect') return undefined;
  if (target === undefined) return dead ? 'its name is not a valid domain name' : undefined;
  if (dead)
    return node?.kind === 'nxdomain' ? `${target} does not exist` : `${target} has no SPF record`;
  const [record, ...more] = node?.records ?? [];
  if (more.length > 0) return `${target} has more than one SPF record`;
  const [fault] = record?.faults ?? [];
  return fault && `the SPF record of ${target} has an error (${fault.message})`;
};

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
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = placedTerms(tree.root);
      const findings = terms.flatMap((placed) => {
        const fault = describeTargetFault(placed);
        const message = `The term ${describeTerm(tree, placed)} fails: ${fault}`;
        return fault ? spfFinding(tree, context, { message, placed, fix: withoutTermAdvice }) : [];
      });
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
