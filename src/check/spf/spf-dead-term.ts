import { containsNetwork, parseNetwork } from '../../model/dns/ip-address.ts';
import { meantHostTerm, spfPieces, isWithoutEnd, whyUseless } from '../../record/spf/repair.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import {
  type GatheredSpf,
  spfLimits,
  type SpfTermKind,
  type SpfTreeTerm,
} from '../../model/spf.ts';
import { domainSpf } from '../alignment.ts';
import type { Finding } from '../../model/check.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { deferred } from '../skipped.ts';
import {
  mostFindings,
  judgeRecord,
  meantAdvice,
  presentRecord,
  spfFinding,
  textLines,
  unlessUnread,
  replaceAdvice,
} from './judge-record.ts';

const bareTerm = ({ text }: SpfTreeTerm): string => text.replace(/^[+\-~?]/, '').toLowerCase();

/** Kinds for which a name without data is not an error by itself. */
const nameKinds: ReadonlySet<SpfTermKind> = new Set(['a', 'mx', 'exists']);

/** Why the term can never match, unless another check says so. */
const whyDead = (
  term: SpfTreeTerm,
  before: readonly SpfTreeTerm[],
  tree: GatheredSpf,
): string | undefined => {
  if (before.some((other) => bareTerm(other) === bareTerm(term))) return 'it appears twice';
  const network = term.kind.startsWith('ip') ? parseNetwork(term.networks[0] ?? '') : undefined;
  const covers = before.find((other) => {
    const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? '') : undefined;
    return network && outer && containsNetwork(outer, network);
  });
  if (covers) return `${presentRecord(covers.text)} covers it already`;
  return term.kind === 'a' || term.kind === 'mx' || term.kind === 'exists'
    ? whyUseless(term, tree)
    : undefined;
};

/** Pieces of a record beside one that is complete: receivers ignore them. */
const strayPieces = (tree: GatheredSpf): readonly Finding[] =>
  (isWithoutEnd(tree.root) ? [] : spfPieces(tree.root)).slice(0, mostFindings).map((text) => ({
    message: `The TXT record "${presentRecord(text)}" has no effect: it is a piece of an SPF record without "v=spf1"`,
    subject: { name: tree.domain, type: 'TXT' },
    observed: [presentRecord(text)],
    fix: {
      text: 'Delete it. If the domain sends through a service that it names, add that to the SPF record.',
      remove: textLines(tree, text),
    },
  }));

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
        const because = whyDead(term, live.slice(0, i), tree);
        if (because === undefined) return [];
        const meant = meantHostTerm(term, tree);
        const message = `The term "${presentRecord(term.text)}" matches nothing: ${because}`;
        return meant === undefined
          ? { message, fix: replaceAdvice }
          : {
              message: `${message}, but an address, so "${presentRecord(meant)}" was most likely meant`,
              fix: meantAdvice,
            };
      });
      const findings = [
        ...[...new Map(dead.map((text) => [text.message, text])).values()]
          .slice(0, mostFindings)
          .map((text) => spfFinding(tree, context, text)),
        ...strayPieces(tree),
      ];
      const placed = live.map((term) => ({ term, domain: tree.domain }));
      const otherwise = elsewhere.length > 0 ? deferred('spf-void-limit') : pass();
      return failIfAny(findings, unlessUnread(placed, ['a', 'mx', 'exists'], otherwise));
    }),
});
