import { spfNeed } from '../../model/need.ts';
import { parseNetwork } from '../../model/dns/ip-address.ts';
import { allowingTerms, type PlacedTerm } from '../../record/spf/tree-terms.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  mostFindings,
  judgeRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
} from './judge-record.ts';

/** Everybody, or a sixteenth of everybody. */
const isTooWide = ({ term }: PlacedTerm): boolean =>
  term.kind === 'all' || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);

export default defineCheck({
  id: 'spf-all-pass',
  area: 'spf',
  title: 'The SPF record does not let everybody pass',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §5.1', 'RFC 7208 §4.6.2'],
  docs: {
    why: 'With +all (or all, which is the same, or a range of all addresses) every server in the world may send in the name of the domain, and its mail passes SPF. Spammers look for such records; receivers learn to distrust the domain.',
    fix: 'End the record with ~all or -all.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com +all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = allowingTerms(tree.root);
      const findings = terms
        .filter(isTooWide)
        .slice(0, mostFindings)
        .map((placed) =>
          spfFinding(tree, context, {
            message: `${describeTerm(tree, placed)} lets everybody send in the name of the domain`,
            placed,
            fix: 'Publish this record in place of the present one.',
          }),
        );
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
