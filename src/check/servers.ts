/** Holds the name servers' records against each other: whether mail works with each of them. */
import type { Check, CheckMeta, Context, Outcome } from '../model/check.ts';
import type { Failure } from '../model/dns.ts';
import type { Found, Need } from '../model/evidence.ts';
import { growSpf, keyOfQuestion } from '../record/spf-tree.ts';
import { type Camp, campName, campsIn, type Dispute, disputesIn } from './camps.ts';
import { needsViews, served } from './delegation.ts';

type Find = (need: Need) => Found | undefined;

/** What the servers differ in, and who is on which side. */
export interface Discord {
  readonly disputes: readonly Dispute[];
  readonly camps: readonly {
    readonly name: string;
    /** The checks that fail with their records, and not with all others'. */
    readonly broken: readonly string[];
  }[];
}

const unknown: Failure = {
  code: 'unrecorded',
  detail: 'it was not asked for where this server leads',
  attempts: [],
};

/** What a check would find if all servers were of this camp. */
const findIn =
  ({ answers }: Camp, find: Find): Find =>
  (need) => {
    const found = find(need);
    if (need.need === 'answer') {
      const own = answers.get(keyOfQuestion(need.question));
      if (own === undefined) return found ?? { kind: 'failed', failure: unknown };
      // Where the chain leaves the zone its end is known only for the answer that was followed.
      if (own.chain.length === 0) return own;
      const same =
        found !== undefined &&
        'chain' in found &&
        found.chain[0]?.rdata[0].target === own.chain[0]?.rdata[0].target;
      return same ? found : { kind: 'failed', failure: unknown };
    }
    if (found?.kind !== 'gathered') return found ?? { kind: 'failed', failure: unknown };
    const told = new Map(found.answers.map((one) => [keyOfQuestion(one.question), one]));
    for (const key of told.keys()) {
      const own = answers.get(key);
      if (own !== undefined && own.chain.length === 0) told.set(key, own);
    }
    const { tree, wanted } = growSpf(found.domain, told);
    return wanted.length > 0 ? { kind: 'failed', failure: unknown } : tree;
  };

/** The discord among the servers; `undefined` where they agree; a reason where they cannot be compared. */
const discordIn = (
  base: readonly Check[],
  find: Find,
  context: Context,
): Discord | string | undefined => {
  const needs = needsViews(context);
  const [delegation, views] = [find(needs.delegation), find(needs.views)];
  if (delegation?.kind !== 'delegated' || views?.kind !== 'views')
    return "the domain's own name servers were not asked";
  const known = served(delegation);
  if (typeof known === 'string') return known;
  const camps = campsIn(known, views);
  const disputes = disputesIn(camps, views);
  if (disputes.length === 0) return undefined;
  const failing = camps.map((camp) =>
    base.filter((check) => check.run(findIn(camp, find), context).status === 'fail'),
  );
  return {
    disputes,
    camps: camps.map((camp, i) => ({
      name: campName(camp),
      broken: (failing[i] ?? [])
        .filter((check) => !failing.every((checks) => checks.includes(check)))
        .map(({ meta }) => meta.id),
    })),
  };
};

/** What the two checks of this kind make of a discord. */
type Judge = (discord: Discord, context: Context) => Outcome;

/** A check over the servers' answers to all that the checks of `base` ask for. */
export const defineServerCheck = (
  meta: CheckMeta,
  base: readonly Check[],
  judge: Judge,
): Check => ({
  meta,
  needs: (context) => [
    ...Object.values(needsViews(context)),
    ...base.flatMap((check) => check.needs(context)),
  ],
  follow: (find, context) => base.flatMap((check) => check.follow(find, context)),
  run(find, context) {
    const discord = discordIn(base, find, context);
    if (typeof discord === 'string') return { status: 'skipped', because: discord };
    return discord === undefined ? { status: 'pass' } : judge(discord, context);
  },
});
