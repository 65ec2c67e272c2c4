import type { Context, Finding } from '../../model/check.ts';
import { spfNeed } from '../../model/need.ts';
import { type GatheredSpf, spfLimits } from '../../model/spf.ts';
import { judgeService } from '../../record/spf/messages.ts';
import { findLoops } from '../../record/spf/loops.ts';
import { placedTerms } from '../../record/spf/tree-terms.ts';
import { mergeTree } from '../../record/spf/repair.ts';
import { domainSpf, passesSpf } from '../alignment.ts';
import { defineCheck, failIfAny, pass } from '../define-check.ts';
import { deferred, skipped } from '../skipped.ts';
import {
  describeSenders,
  describeTerm,
  spfFinding,
  fewLookupsLeft,
  judgeRecord,
  lookupCount,
  unlessUnread,
} from './judge-record.ts';

const costFinding = (tree: GatheredSpf, { required }: Context): Finding => ({
  message: `The SPF record needs ${lookupCount(tree.cost)}, which leaves little room`,
  subject: { name: tree.domain, type: 'TXT' },
  observed: describeSenders(mergeTree(tree, required.spfInclude)),
  fix: { text: 'Delete services that no longer send for the domain.' },
});

/** Whether iCloud's mail passes, but not at receivers that count hosts without an address of its kind. */
const stopsStrictReceivers = (tree: GatheredSpf, icloud: GatheredSpf): boolean =>
  passesSpf(tree, icloud) === true &&
  (judgeService(icloud, tree, 'strict') ?? []).some(
    ({ evaluation: { result, voids } }) => result === 'permerror' && voids > spfLimits.voids,
  );

const strictFinding = (tree: GatheredSpf, context: Context): Finding => {
  const hosts = placedTerms(tree.root).filter(
    ({ term: { kind, networks } }) =>
      (kind === 'a' || kind === 'mx') &&
      new Set(networks.map((network) => network.includes(':'))).size === 1,
  );
  return spfFinding(tree, context, {
    message: `Before iCloud, ${spfLimits.voids + 1} terms have no address of one kind (IPv4 or IPv6). For iCloud's mail of that kind, strict receivers stop there`,
    observed: hosts.slice(0, 30).map((placed) => describeTerm(tree, placed)),
    fix: 'Replace the SPF record with this one, which has iCloud first.',
  });
};

export default defineCheck({
  id: 'spf-lookup-headroom',
  area: 'spf',
  title: 'The SPF record stays clear of the lookup limits',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 7208 §4.6.4'],
  docs: {
    why: "Only ten lookups are allowed. A record that needs eight or more can break without any change by you: a service that it includes only has to add one. Strict receivers also stop at the third name without an address of the sender's kind, IPv4 or IPv6.",
    fix: 'Delete services that no longer send. Put include:icloud.com first.',
    good: '@ TXT "v=spf1 include:icloud.com ~all"',
    bad: '@ TXT "v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7',
  },
  needs: (context) => ({
    tree: domainSpf(context),
    icloud: spfNeed(context.required.spfInclude),
  }),
  judge: ({ tree, icloud }, context) =>
    judgeRecord(tree, () => {
      if (findLoops(tree).length > 0) return deferred('spf-loop');
      if (tree.cost > spfLimits.lookups)
        return skipped('it needs too many', { deferTo: ['spf-lookup-limit'] });
      const terms = placedTerms(tree.root);
      const count = lookupCount(tree.cost);
      const findings = [
        ...(tree.cost < fewLookupsLeft ? [] : [costFinding(tree, context)]),
        ...(stopsStrictReceivers(tree, icloud) ? [strictFinding(tree, context)] : []),
      ];
      return failIfAny(findings, unlessUnread(terms, ['include', 'redirect'], pass(count)));
    }),
});
