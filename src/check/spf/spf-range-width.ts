import { spfNeed } from '../../model/need.ts';
import { parseNetwork } from '../../model/dns/ip-address.ts';
import { isTooWide } from '../../record/spf/merge.ts';
import { allowingTerms, type PlacedTerm } from '../../record/spf/tree-terms.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import {
  mostFindings,
  judgeRecord,
  describeTerm,
  spfFinding,
  unlessUnread,
} from './judge-record.ts';

/** The widest of the networks that are wider than any sender's; see spf-all-pass for what is wider still. */
const widestNetwork = ({ term }: PlacedTerm): string | undefined =>
  term.networks.find((text) => {
    const network = parseNetwork(text);
    return network !== undefined && network.bits.length > 4 && isTooWide(network);
  });

export default defineCheck({
  id: 'spf-range-width',
  area: 'spf',
  title: 'No range in the SPF record is wider than a sender can be',
  severity: 'warning',
  since: '0.1.0',
  cites: ['RFC 7208 §5.6'],
  docs: {
    why: 'A range of more than a million addresses (a prefix shorter than /12, or /28 with IPv6) belongs to no one sender: it lets strangers pass. Most often a digit is missing from the prefix length.',
    fix: 'Give the range its real prefix length, or take it out.',
    good: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, () => {
      // What Apple has in a record of its own is for Apple to know.
      const terms = allowingTerms(tree.root).filter(
        ({ domain }) => domain !== context.required.spfInclude,
      );
      const wide = terms.filter((placed) => widestNetwork(placed) !== undefined);
      const findings = wide.slice(0, mostFindings).map((placed) => {
        const message = `${describeTerm(tree, placed)} lets all of ${widestNetwork(placed)} pass`;
        const fix = 'Publish this record, and add the range again with its real prefix length.';
        return spfFinding(tree, context, { message, placed, fix });
      });
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect', 'a', 'mx'], pass()));
    }),
});
