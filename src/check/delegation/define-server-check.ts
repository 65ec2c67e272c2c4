/** Compares the name servers' records: whether mail works with each server's. */
import type { Check, CheckMeta, Context, Outcome, Skipped } from '../../model/check.ts';
import {
  type Answer,
  failedAnswer,
  type Failure,
  type Question,
  questionKey,
} from '../../model/dns/dns.ts';
import type { Find } from '../../model/need.ts';
import { isNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import type { GatheredSpf, SpfTree } from '../../model/spf.ts';
import { buildSpfTree } from '../../record/spf/tree.ts';
import { servedDelegation, serversNotAsked } from '../known-delegation.ts';
import {
  type ServerGroup,
  describeGroup,
  groupServers,
  type Dispute,
  findDisputes,
} from './disagreement.ts';
import { needsViews } from '../server-state.ts';
import { isSkipped } from '../skipped.ts';

/** The questions on which the servers differ, and which servers agree with each other. */
export interface Disagreement {
  readonly disputes: NonEmpty<Dispute>;
  readonly groups: readonly {
    readonly name: string;
    /** The checks that fail with these servers' records, but not with every server's. */
    readonly broken: readonly string[];
  }[];
}

const notAskedThere: Failure = {
  code: 'unrecorded',
  detail: 'it was not looked up at the name to which this server points',
  attempts: [],
};

const notAsked = (question: Question): Answer =>
  failedAnswer({ vantage: 'authoritative', server: '', transport: 'udp' }, question, notAskedThere);

/** These servers' answer to a question; `followed` is the answer that was found from all servers. */
const answerIn = ({ answers }: ServerGroup, question: Question, followed: Answer): Answer => {
  const own = answers.get(questionKey(question));
  if (own === undefined) return followed;
  // If the chain leaves the zone, its end is known only for the answer that was followed.
  if (own.chain.length === 0) return own;
  const same = followed.chain[0]?.rdata[0].target === own.chain[0]?.rdata[0].target;
  return same ? followed : notAsked(question);
};

/** The SPF tree of these servers' answers. */
const treeIn = (group: ServerGroup, tree: GatheredSpf): SpfTree => {
  const { domain, answers: followed, message } = tree;
  const { answers } = group;
  const known = new Map(followed.map((one) => [questionKey(one.question), one]));
  for (const key of known.keys()) {
    const own = answers.get(key);
    if (own !== undefined && own.chain.length === 0) known.set(key, own);
  }
  const { tree: own, wanted } = buildSpfTree(domain, known, message);
  if (wanted.length > 0) return { domain, kind: 'failed', failure: notAskedThere };
  if (own.kind === 'failed') return own;
  const messages = tree.messages.map((one) => treeIn(group, one));
  return { ...own, messages: messages.flatMap((one) => (one.kind === 'failed' ? [] : [one])) };
};

/** What a check would find if all servers gave this group's answers. */
const findInGroup =
  (group: ServerGroup, find: Find): Find =>
  (need) => {
    const found = find(need);
    if (need.need === 'answer') {
      const followed = found?.need === 'answer' ? found.result : notAsked(need.question);
      return { need: 'answer', result: answerIn(group, need.question, followed) };
    }
    return found?.need === 'spf' && found.result.kind === 'gathered'
      ? { need: 'spf', result: treeIn(group, found.result) }
      : found;
  };

/** How the servers differ; `undefined` if they agree, a reason if they can't be compared. */
const findDisagreement = (
  base: readonly Check[],
  find: Find,
  context: Context,
): Disagreement | Skipped | undefined => {
  const needs = needsViews(context);
  const [delegation, views] = [find(needs.delegation), find(needs.views)];
  if (
    delegation?.need !== 'delegation' ||
    delegation.result.kind !== 'delegated' ||
    views?.need !== 'views'
  )
    return serversNotAsked;
  const known = servedDelegation(delegation.result);
  if (isSkipped(known)) return known;
  const groups = groupServers(known, views.result);
  const disputes = findDisputes(groups, views.result);
  if (!isNonEmpty(disputes)) return undefined;
  const failing = groups.map((group) =>
    base.filter((check) => check.run(findInGroup(group, find), context).status === 'fail'),
  );
  return {
    disputes,
    groups: groups.map((group, i) => ({
      name: describeGroup(group),
      broken: (failing[i] ?? [])
        .filter((check) => !failing.every((checks) => checks.includes(check)))
        .map(({ meta }) => meta.id),
    })),
  };
};

/** A check over the servers' answers to every question of the checks in `base`. */
export const defineServerCheck = <const Id extends string>(
  meta: CheckMeta<Id>,
  base: readonly Check[],
  judge: (disagreement: Disagreement, context: Context) => Outcome,
): Check<Id> => ({
  judgedFrom: 'answers',
  meta,
  needs: (context) => [
    ...Object.values(needsViews(context)),
    ...base.flatMap((check) => check.needs(context)),
  ],
  follow: (find, context) => base.flatMap((check) => check.follow(find, context)),
  run(find, context) {
    const disagreement = findDisagreement(base, find, context);
    if (disagreement === undefined) return { status: 'pass' };
    return isSkipped(disagreement) ? disagreement : judge(disagreement, context);
  },
});
