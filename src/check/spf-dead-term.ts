import type { DnsName } from '../model/dns.ts';
import { spf } from '../model/evidence.ts';
import { contains, parseNetwork } from '../record/spf-address.ts';
import { uselessTerm } from '../record/spf-mend.ts';
import type { SpfTreeTerm } from '../model/spf.ts';
import { defineCheck, failOn, pass } from './check.ts';
import { mostFindings, onRecord, shownRecord, spfFinding, unlessUnread, withoutIt } from './spf.ts';

const bare = ({ text }: SpfTreeTerm): string => text.replace(/^[+\-~?]/, '').toLowerCase();

/** Why the term can never match, where no other check says so. */
const whyDead = (
  term: SpfTreeTerm,
  before: readonly SpfTreeTerm[],
  domain: DnsName,
): string | undefined => {
  if (before.some((other) => bare(other) === bare(term))) return 'it is there twice';
  const network = term.kind.startsWith('ip') ? parseNetwork(term.networks[0] ?? '') : undefined;
  const covers = before.find((other) => {
    const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? '') : undefined;
    return network && outer && contains(outer, network);
  });
  if (covers) return `${shownRecord(covers.text)} covers it`;
  return term.kind === 'a' || term.kind === 'mx' || term.kind === 'exists'
    ? uselessTerm(term, domain)
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
  needs: ({ domain }) => ({ tree: spf(domain.name) }),
  judge: ({ tree }, context) =>
    onRecord(tree, ({ terms }) => {
      const live = terms.filter(({ reach, kind }) => reach !== 'ignored' && kind !== 'unknown');
      const dead = live.flatMap((term, i) => {
        const because = whyDead(term, live.slice(0, i), tree.domain);
        return because ? `${shownRecord(term.text)} lets nobody pass: ${because}` : [];
      });
      const findings = dead
        .slice(0, mostFindings)
        .map((message) => spfFinding(tree, context, { message, fix: withoutIt }));
      const placed = live.map((term) => ({ term, domain: tree.domain }));
      return failOn(findings, unlessUnread(placed, ['a', 'mx', 'exists'], pass()));
    }),
});
