import { parseNetwork } from '../../model/dns/ip-address.ts';
import { isTooWide } from '../../record/spf/merge.ts';
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

/** The first network that is wider than any one sender has; spf-all-pass judges those that are wider still. */
const tooWideNetwork = ({ term }: PlacedTerm): string | undefined =>
  term.networks.find((text) => {
    const network = parseNetwork(text);
    return network !== undefined && network.bits.length > 4 && isTooWide(network);
  });

export default defineCheck({
  id: 'spf-range-width',
  area: 'spf',
  title: 'No range in the SPF record is too wide',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §5.6'],
  docs: {
    why: 'A prefix shorter than /12 (or /28 for IPv6) covers more addresses than one sender needs, so it lets strangers pass. Most often, a digit of the prefix length is missing.',
    fix: 'Give the range its real prefix length, or delete it.',
    good: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      // The ranges in Apple's own record are Apple's affair.
      const terms = allowingTerms(tree.root).filter(
        ({ domain }) => domain !== context.required.spfInclude,
      );
      const wide = terms.filter((placed) => tooWideNetwork(placed) !== undefined);
      const findings = wide.slice(0, mostFindings).map((placed) => {
        const message = `The term ${describeTerm(tree, placed)} lets all of ${tooWideNetwork(placed)} send as the domain`;
        const fix = `${replaceAdvice} Then add the range again with its real prefix length.`;
        return spfFinding(tree, context, { message, placed, fix });
      });
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect', 'a', 'mx'], pass()));
    }),
});
