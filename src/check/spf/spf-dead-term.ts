import type { DnsName } from '../../model/dns/dns.ts';
import { containsNetwork, parseNetwork } from '../../model/dns/ip-address.ts';
import { whyUseless } from '../../record/spf/repair.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { spfLimits, type SpfTermKind, type SpfTreeTerm } from '../../model/spf.ts';
import { domainSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { deferred } from '../skipped.ts';
import {
  mostFindings,
  judgeRecord,
  presentRecord,
  spfFinding,
  unlessUnread,
  withoutTermAdvice,
} from './judge-record.ts';

const bareTerm = ({ text }: SpfTreeTerm): string => text.replace(/^[+\-~?]/, '').toLowerCase();

/** Kinds for which a name without data is not an error by itself. */
const nameKinds: ReadonlySet<SpfTermKind> = new Set(['a', 'mx', 'exists']);

/** Why the term can never match, unless another check says so. */
const whyDead = (
  term: SpfTreeTerm,
  before: readonly SpfTreeTerm[],
  domain: DnsName,
): string | undefined => {
  if (before.some((other) => bareTerm(other) === bareTerm(term))) return 'it appears twice';
  const network = term.kind.startsWith('ip') ? parseNetwork(term.networks[0] ?? '') : undefined;
  const covers = before.find((other) => {
    const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? '') : undefined;
    return network && outer && containsNetwork(outer, network);
  });
  if (covers) return `${presentRecord(covers.text)} covers it already`;
  return term.kind === 'a' || term.kind === 'mx' || term.kind === 'exists'
    ? whyUseless(term, domain)
    : undefined;
};

export default defineCheck({
  id: 'spf-dead-term',
  area: 'spf',
  title: 'Every term of the SPF record can match',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.2', 'RFC 7208 §4.6.4'],
  docs: {
    why: 'A term matches nothing if it appears twice, an earlier one covers it, or its name no longer exists. It still costs a lookup, and anyone who registers the old name may send as you.',
    fix: 'Delete the term.',
    good: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.1 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all"',
  },
  needs: (context) => ({ tree: domainSpf(context) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const live = terms.filter(({ reach, kind }) => reach !== 'ignored' && kind !== 'unknown');
      const isNameless = ({ dead, kind }: SpfTreeTerm) => dead && nameKinds.has(kind);
      const voids = placedTerms(tree.root).filter(({ term }) => isNameless(term));
      // With more than the limit, spf-void-limit lists them all.
      const elsewhere = voids.length > spfLimits.voids ? live.filter(isNameless) : [];
      const dead = live.flatMap((term, i) => {
        if (elsewhere.includes(term)) return [];
        const because = whyDead(term, live.slice(0, i), tree.domain);
        return because ? `The term "${presentRecord(term.text)}" matches nothing: ${because}` : [];
      });
      const findings = [...new Set(dead)]
        .slice(0, mostFindings)
        .map((message) => spfFinding(tree, context, { message, fix: withoutTermAdvice }));
      const placed = live.map((term) => ({ term, domain: tree.domain }));
      const otherwise = elsewhere.length > 0 ? deferred('spf-void-limit') : pass();
      return failIfAny(findings, unlessUnread(placed, ['a', 'mx', 'exists'], otherwise));
    }),
});
