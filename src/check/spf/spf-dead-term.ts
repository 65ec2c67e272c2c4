import type { DnsName } from '../../model/dns/dns.ts';
import { spfNeed } from '../../model/need.ts';
import { containsNetwork, parseNetwork } from '../../model/dns/ip-address.ts';
import { whyUseless } from '../../record/spf/repair.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import type { SpfTermKind, SpfTreeTerm } from '../../model/spf.ts';
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

/** Kinds of which a name that is not there is no error by itself. */
const nameKinds: ReadonlySet<SpfTermKind> = new Set(['a', 'mx', 'exists']);

// RFC 7208 §4.6.4: with more than these, another check tells of all of them.
const mostVoids = 2;

/** Why the term can never match, where no other check says so. */
const whyDead = (
  term: SpfTreeTerm,
  before: readonly SpfTreeTerm[],
  domain: DnsName,
): string | undefined => {
  if (before.some((other) => bareTerm(other) === bareTerm(term))) return 'it is there twice';
  const network = term.kind.startsWith('ip') ? parseNetwork(term.networks[0] ?? '') : undefined;
  const covers = before.find((other) => {
    const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? '') : undefined;
    return network && outer && containsNetwork(outer, network);
  });
  if (covers) return `${presentRecord(covers.text)} covers it`;
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
    why: 'A term that is there twice, that an earlier one covers, or whose name is gone, lets nobody pass. It does cost a lookup, and who takes over a name that is gone may send as you.',
    fix: 'Take the term out.',
    good: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.1 ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all"',
  },
  needs: ({ domain }) => ({ tree: spfNeed(domain.name) }),
  judge: ({ tree }, context) =>
    judgeRecord(tree, ({ terms }) => {
      const live = terms.filter(({ reach, kind }) => reach !== 'ignored' && kind !== 'unknown');
      const isNameless = ({ dead, kind }: SpfTreeTerm) => dead && nameKinds.has(kind);
      const voids = placedTerms(tree.root).filter(({ term }) => isNameless(term));
      const told = voids.length > mostVoids ? live.filter(isNameless) : [];
      const dead = live.flatMap((term, i) => {
        if (told.includes(term)) return [];
        const because = whyDead(term, live.slice(0, i), tree.domain);
        return because ? `${presentRecord(term.text)} lets nobody pass: ${because}` : [];
      });
      const findings = [...new Set(dead)]
        .slice(0, mostFindings)
        .map((message) => spfFinding(tree, context, { message, fix: withoutTermAdvice }));
      const placed = live.map((term) => ({ term, domain: tree.domain }));
      const otherwise = told.length > 0 ? deferred('spf-void-limit') : pass();
      return failIfAny(findings, unlessUnread(placed, ['a', 'mx', 'exists'], otherwise));
    }),
});
