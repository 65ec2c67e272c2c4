/** Compares the name servers' records: whether mail works with each server's. */
import type {
  Area,
  Check,
  CheckMeta,
  Context,
  Outcome,
  Severity,
  Skipped,
} from '../../model/check.ts';
import { comparableRecords } from '../../record/answer-comparison.ts';
import {
  type Answer,
  failedAnswer,
  type Failure,
  type Question,
  questionKey,
} from '../../model/dns/dns.ts';
import type { CheckId } from '../../model/check-id.ts';
import type { Delegated, NameServer, Views } from '../../model/dns/delegation.ts';
import { counted } from '../../model/text/wording.ts';
import { type Find, furtherViewsNeed, type ViewsNeed } from '../../model/need.ts';
import { isNonEmpty, type NonEmpty } from '../../model/non-empty.ts';
import type { GatheredSpf, SpfTree } from '../../model/spf.ts';
import { buildSpfTree } from '../../record/spf/tree.ts';
import { servedDelegation, serversNotAsked } from '../known-delegation.ts';
import {
  type ServerGroup,
  describeGroup,
  groupServers,
  isQuotedCopy,
  type Dispute,
  findDisputes,
} from './disagreement.ts';
import {
  describeServers,
  listedServers,
  needsViews,
  serverState,
  servingPeer,
} from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';
import { correctOldGlue, hostQuestions } from './host-records.ts';
import { type ToldGap, toldGaps, unseenServers } from '../server-gaps.ts';

/** The questions on which the servers differ, and which servers agree with each other. */
export interface Disagreement {
  readonly disputes: NonEmpty<Dispute>;
  readonly groups: readonly {
    readonly name: string;
    /** The checks that fail with these servers' records, but not with every server's. */
    readonly broken: readonly string[];
    /** Whether its TXT records are another group's in quotation marks, and nothing else differs. */
    readonly quoted: boolean;
  }[];
  /** The group that is at an old address, which the registrar still has, and how to correct that. */
  readonly oldGlue?: { readonly name: string; readonly remedy: string };
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
  // The obsolete type only explains a missing record: nobody asked for it, as another server has one.
  const obsolete = { name: domain, type: 'SPF' } as const;
  if (!known.has(questionKey(obsolete))) known.set(questionKey(obsolete), notAsked(obsolete));
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

/** The checks that have a finding about a server whose answers are not all known. */
const speakersOf = (
  server: NameServer,
  told: readonly ToldGap[],
  known: Delegated,
): readonly CheckId[] => {
  switch (serverState(server)) {
    case 'serves':
      return told.filter((gap) => gap.server === server).map(({ toldBy }) => toldBy);
    case 'lame':
    case 'garbled':
    case 'private':
      return ['delegation-lame'];
    case 'silent':
    case 'closed':
      return servingPeer(server, known) === undefined ? [] : ['delegation-silent'];
    case 'unseen':
      return [];
  }
};

/** Why the servers that answered are not all of them; `undefined` if they are. */
const skipUnseen = (context: Context, known: Delegated, views: Views): Skipped | undefined => {
  const told = toldGaps(context, known, views);
  // What no server answers is no difference, but they can't be said to give the same either.
  const unseen = listedServers(known).filter(
    (server) =>
      told.some((gap) => gap.server === server) ||
      views.views.some((view) => unseenServers(known, view).includes(server)),
  );
  if (unseen.length === 0) return undefined;
  const all = listedServers(known).length;
  const deferTo = unseen.flatMap((server) => speakersOf(server, told, known));
  const because = `${all - unseen.length} of ${counted(all, 'name server')} could be compared; not all answers came from ${describeServers(unseen)}`;
  const distinct = [...new Set(deferTo)].sort();
  return skipped(because, isNonEmpty(distinct) ? { deferTo: distinct } : {});
};

/** The servers that can be compared, those that agree in groups. */
interface Comparison {
  readonly known: Delegated;
  readonly views: Views;
  readonly groups: readonly ServerGroup[];
  readonly disputes: readonly Dispute[];
}

const compareServers = (find: Find, context: Context): Comparison | Skipped => {
  const needs = needsViews(context);
  const [delegation, views] = [find(needs.delegation), find(needs.views)];
  if (
    delegation?.need !== 'delegation' ||
    delegation.result.kind !== 'delegated' ||
    views?.need !== 'views'
  )
    return serversNotAsked;
  const known = servedDelegation(delegation.result, views.result);
  if (isSkipped(known)) return known;
  const groups = groupServers(known, views.result);
  const disputes = findDisputes(groups, known, views.result);
  return { known, views: views.result, groups, disputes };
};

/** Asks the servers, if they differ, for the addresses that the zone gives them. */
const hostViews = (compared: Comparison, { domain }: Context): readonly ViewsNeed[] => {
  const questions = compared.disputes.length > 0 ? hostQuestions(compared.known) : [];
  return questions.length > 0 ? [furtherViewsNeed(domain.name, questions)] : [];
};

/** How to correct the host records if the servers of one group are at old addresses. */
const findOldGlue = (
  { known, groups }: Comparison,
  views: Views,
): Disagreement['oldGlue'] | undefined => {
  const found = groups.flatMap((group) => {
    const others = groups.filter((one) => one !== group).flatMap(({ servers }) => servers);
    const remedy = correctOldGlue(group.servers, others, { known, views });
    return remedy === undefined ? [] : [{ name: describeGroup(group), remedy }];
  });
  // Each may call the other old: then there is no telling.
  return found.length === 1 ? found[0] : undefined;
};

/** How the servers differ; `undefined` if they agree, a reason if they can't be compared. */
const findDisagreement = (
  base: readonly Check[],
  find: Find,
  context: Context,
): Disagreement | Skipped | undefined => {
  const compared = compareServers(find, context);
  if (isSkipped(compared)) return compared;
  const { known, views, groups, disputes } = compared;
  if (!isNonEmpty(disputes)) return skipUnseen(context, known, views);
  const failing = groups.map((group) =>
    base.filter((check) => check.run(findInGroup(group, find), context).status === 'fail'),
  );
  const [hosts] = hostViews(compared, context).map(find);
  const oldGlue = hosts?.need === 'views' ? findOldGlue(compared, hosts.result) : undefined;
  return {
    disputes,
    groups: groups.map((group, i) => ({
      name: describeGroup(group),
      broken: (failing[i] ?? [])
        .filter((check) => !failing.every((checks) => checks.includes(check)))
        .map(({ meta }) => meta.id),
      quoted: groups.some((other) => isQuotedCopy(group, other)),
    })),
    ...(oldGlue && { oldGlue }),
  };
};

/** What a group says to the questions in dispute. */
const contentOf = ({ answers }: ServerGroup, disputes: readonly Dispute[]): string =>
  JSON.stringify(
    disputes.map(({ question }) => {
      const own = answers.get(questionKey(question));
      return own && comparableRecords(own);
    }),
  );

/** A group of servers, and which of the checks fail with its records. */
interface JudgedGroup {
  readonly group: ServerGroup;
  readonly failing: readonly Check[];
}

const judgeGroups = (
  checks: readonly Check[],
  { groups }: Comparison,
  { find, context }: { readonly find: Find; readonly context: Context },
): readonly JudgedGroup[] =>
  groups.map((group) => ({
    group,
    failing: checks.filter(
      (check) => check.run(findInGroup(group, find), context).status === 'fail',
    ),
  }));

/** The fewest errors, then the fewest warnings, then the most servers; then what they say, as no name or order counts. */
const compareGroups =
  (disputes: readonly Dispute[]) =>
  (one: JudgedGroup, other: JudgedGroup): number => {
    const count = ({ failing }: JudgedGroup, severity: Severity): number =>
      failing.filter(({ meta }) => meta.severity === severity).length;
    const rank = (judged: JudgedGroup): readonly number[] => [
      count(judged, 'error'),
      count(judged, 'warning'),
      -judged.group.servers.length,
    ];
    const [mine, theirs] = [rank(one), rank(other)];
    const i = mine.findIndex((count, at) => count !== theirs[at]);
    if (i >= 0) return (mine[i] ?? 0) - (theirs[i] ?? 0);
    return contentOf(one.group, disputes) < contentOf(other.group, disputes) ? -1 : 1;
  };

/**
 * The servers with whose records `checks` find least wrong, where servers differ; none where they do
 * not. By these the domain is judged, whatever the order of its servers: that the others differ is a
 * finding of its own.
 */
export const findSoundest = (
  checks: readonly Check[],
  find: Find,
  context: Context,
): readonly string[] => {
  const compared = compareServers(find, context);
  if (isSkipped(compared) || compared.disputes.length === 0) return [];
  const judged = judgeGroups(checks, compared, { find, context });
  const [best] = judged.toSorted(compareGroups(compared.disputes));
  return best?.group.servers.map(({ server }) => server) ?? [];
};

/** What differs between name servers, for who judges by some of them. */
export interface Differences {
  /** Whether nothing of the area that weighs as much fails with the records of at least one server. */
  readonly isSoundSomewhere: (area: Area, severity: Severity) => boolean;
  /** What each server says, by the key of the question on which they differ. */
  readonly sides: ReadonlyMap<string, readonly string[]>;
}

/** How the servers differ; `undefined` if they agree or can't be compared. */
export const findDifferences = (
  checks: readonly Check[],
  find: Find,
  context: Context,
): Differences | undefined => {
  const compared = compareServers(find, context);
  if (isSkipped(compared) || compared.disputes.length === 0) return undefined;
  const judged = judgeGroups(checks, compared, { find, context });
  return {
    isSoundSomewhere: (area, severity) =>
      judged.some(
        ({ failing }) =>
          !failing.some(
            ({ meta }) =>
              meta.area === area && (meta.severity === 'error' || meta.severity === severity),
          ),
      ),
    sides: new Map(compared.disputes.map(({ question, sides }) => [questionKey(question), sides])),
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
  follow(find, context) {
    const compared = compareServers(find, context);
    return [
      ...base.flatMap((check) => check.follow(find, context)),
      ...(isSkipped(compared) ? [] : hostViews(compared, context)),
    ];
  },
  run(find, context) {
    const disagreement = findDisagreement(base, find, context);
    if (disagreement === undefined) return { status: 'pass' };
    return isSkipped(disagreement) ? disagreement : judge(disagreement, context);
  },
});
