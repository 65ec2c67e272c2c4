import { parseNetwork } from '../../model/dns/ip-address.ts';
import { allowingTerms, type PlacedTerm } from '../../record/spf/tree-terms.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  mostFindings,
  judgeRecord,
  describeTerm,
  replaceAdvice,
  spfFinding,
  unlessUnread,
} from './judge-record.ts';

/** Every address, or a sixteenth of them all. */
const isTooWide = ({ term }: PlacedTerm): boolean =>
  term.kind === 'all' || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);

export default defineCheck({
  id: 'spf-all-pass',
  area: 'spf',
  title: 'The SPF record does not let everyone pass',
  severity: 'error',
  since: '0.1.0',
  cites: ['RFC 7208 §5.1', 'RFC 7208 §4.6.2'],
  docs: {
    why: 'With +all (or all, which means the same, or a range of all addresses), any server may send as your domain and pass SPF. Spammers look for these records, and receivers learn to distrust the domain.',
    fix: 'End the record with ~all or -all.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com +all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      const terms = allowingTerms(tree.root);
      const findings = terms
        .filter(isTooWide)
        .slice(0, mostFindings)
        .map((placed) => {
          const who = placed.term.kind === 'all' ? 'anyone' : 'much of the internet';
          const message = `The term ${describeTerm(tree, placed)} lets ${who} send as the domain`;
          const consequence = `SPF lets ${who} send as your domain`;
          return spfFinding(tree, context, { message, placed, consequence, fix: replaceAdvice });
        });
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass()));
    }),
});
