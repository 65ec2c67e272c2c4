/** How a check is defined: its needs and its judgment share one type, and no check can see a failure. */
import type { CheckId } from '../model/check-id.ts';
import type { Check, CheckMeta, Context, Finding, Outcome, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns/dns.ts';
import { type Find, needKey, needLabel, type Need, type Settled } from '../model/need.ts';
import {
  needList,
  type NeedsState,
  needsState,
  type Needs,
  namedInRounds,
  settledNeeds,
  unaskedNeeds,
} from './needs.ts';
import type { Hints } from './hints.ts';
import { removingOwnRecords, wildcardNeeds } from './removable.ts';
import { isNonEmpty, mapNonEmpty } from '../model/non-empty.ts';

type Observation<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> };
type SettledHints<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> | undefined };

/** What a check's file exports; `src/check/README.md` lists all checks. */
export interface CheckDefinition<
  Id extends string,
  N extends Needs,
  F extends Needs,
  H extends Needs,
> extends CheckMeta<Id> {
  /** See {@link Check}. */
  readonly decisive?: true;
  /** See {@link Check}. */
  readonly explains?: readonly CheckId[];
  /** What it rests on: a failed one makes the check inconclusive. */
  needs(context: Context): N;
  /**
   * Further needs, which only the answers to the first can name. Called again with the answers to
   * what it has named (`known`), until it names nothing new: so a chain is followed to its end.
   */
  further?(observation: Observation<N>, context: Context, known: Hints): F;
  /**
   * They improve the words of a fault, never the verdict: a failed one is `undefined`. Asked only if
   * the check does not pass without them, so that a good domain costs no further question. Called
   * again like `further`.
   */
  hints?(observation: Observation<N> & Observation<F>, context: Context, known: Hints): H;
  judge(
    observation: Observation<N> & Observation<F>,
    context: Context,
    hints: Partial<SettledHints<H>>,
  ): Ruling;
  /** What it can say though some of its needs failed, from those that did not; `undefined` if nothing. */
  judgeUnaided?(known: Partial<Observation<N>>, context: Context): Ruling | undefined;
}

export const pass = (...observed: string[]): Ruling => ({ status: 'pass', observed });

export const fail = (first: Finding, ...more: Finding[]): Ruling => ({
  status: 'fail',
  findings: [first, ...more],
});

/** `fail` with these findings, or `otherwise` if there are none. */
export const failIfAny = (findings: readonly Finding[], otherwise: Ruling): Ruling => {
  const [first, ...more] = findings;
  return first === undefined ? otherwise : fail(first, ...more);
};

/** The evidence itself contains failures on which the ruling depends. */
export const unsettled = (first: Failure, ...more: Failure[]): Ruling => ({
  status: 'unsettled',
  failures: [first, ...more],
});

const toOutcome = (ruling: Ruling, all: readonly Need[]): Outcome => {
  if (ruling.status !== 'unsettled') return ruling;
  // Views are of what was asked for anyway: what failed is named by the other needs.
  const needs = all.some(({ need }) => need !== 'views')
    ? all.filter(({ need }) => need !== 'views')
    : all;
  const need = needs.map(needKey).join(', ');
  const label = [...new Set(needs.map(needLabel))].join(', ');
  const obstacles = mapNonEmpty(ruling.failures, (failure) => ({
    need,
    label,
    server: failure.attempts.at(-1)?.server ?? '',
    failure,
  }));
  return { status: 'inconclusive', obstacles };
};

const isSettled = ({ unasked, obstacles }: NeedsState): boolean =>
  unasked.length === 0 && obstacles.length === 0;

const areSame = (a: object, b: object): boolean => {
  const [some, others] = [Object.entries(a), new Map(Object.entries(b))];
  return some.length === others.size && some.every(([name, value]) => others.get(name) === value);
};

/**
 * The judgment without hints. What opens the hints and the ruling itself both go by it, one right
 * after the other, and some take milliseconds: so the last one is kept.
 */
const judgePlainly = <Seen extends object>(judge: (seen: Seen, context: Context) => Ruling) => {
  let last: { readonly seen: Seen; readonly context: Context; readonly ruling: Ruling } | undefined;
  return (seen: Seen, context: Context): Ruling => {
    if (last === undefined || last.context !== context || !areSame(last.seen, seen))
      last = { seen, context, ruling: judge(seen, context) };
    return last.ruling;
  };
};

/** How the check rules on what was found, and what it asks to explain a fault. */
const createRuler = <N extends Needs, F extends Needs, H extends Needs>({
  hints,
  judge,
}: Pick<CheckDefinition<string, N, F, H>, 'hints' | 'judge'>) => {
  type Seen = Observation<N> & Observation<F>;
  const plainly = judgePlainly<Seen>((seen, context) => judge(seen, context, {}));
  const hintNeeds = (seen: Seen, context: Context, find: Find): Needs =>
    namedInRounds((known) => hints?.(seen, context, known) ?? {}, find);
  const explained = (seen: Seen, context: Context, hinting: Needs, find: Find): Ruling =>
    judge(seen, context, settledNeeds(hinting, find) as Partial<SettledHints<H>>);
  return {
    open: (seen: Seen, context: Context, find: Find): readonly Need[] => {
      if (plainly(seen, context).status === 'pass') return [];
      const hinting = hintNeeds(seen, context, find);
      const unasked = unaskedNeeds(hinting, find);
      return unasked.length > 0
        ? unasked
        : wildcardNeeds(explained(seen, context, hinting, find), find).filter(
            (need) => !find(need),
          );
    },
    rule: (seen: Seen, context: Context, find: Find): Ruling => {
      // Without hints first: whether it passes must not depend on what other checks have asked.
      const ruling = plainly(seen, context);
      if (ruling.status === 'pass') return ruling;
      const hinting = hintNeeds(seen, context, find);
      return removingOwnRecords(explained(seen, context, hinting, find), context, find);
    },
  };
};

/** Those of the marks that are set. */
const marksOf = ({
  decisive,
  explains,
}: {
  readonly [K in 'decisive' | 'explains']: Check[K] | undefined;
}): Pick<Check, 'decisive' | 'explains'> => ({
  ...(decisive && { decisive }),
  ...(explains && { explains }),
});

/**
 * Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here does
 * the evidence, looked up by key, get the type of the need it answers again.
 */
export const defineCheck = <
  const Id extends string,
  N extends Needs,
  F extends Needs = Record<never, Need>,
  H extends Needs = Record<never, Need>,
>(
  definition: CheckDefinition<Id, N, F, H>,
): Check<Id> => {
  const { needs, further, hints, judge, judgeUnaided, decisive, explains, ...meta } = definition;
  const ruler = createRuler<N, F, H>({ judge, ...(hints && { hints }) });
  const observe = (wanted: Needs, find: Find) =>
    settledNeeds(wanted, find) as Observation<N> & Observation<F>;
  const wholeState = (find: Find, context: Context): NeedsState => {
    const first = needsState(needs(context), find);
    if (!further || !isSettled(first)) return first;
    const seen = observe(first.needs, find);
    const more = namedInRounds((known) => further(seen, context, known), find);
    return needsState({ ...first.needs, ...more }, find);
  };
  return {
    judgedFrom: 'answers',
    meta,
    ...marksOf({ decisive, explains }),
    needs: (context) => needList(needs(context)),
    follow(find, context) {
      const state = wholeState(find, context);
      if (!isSettled(state)) return state.unasked;
      return ruler.open(observe(state.needs, find), context, find);
    },
    run(find, context) {
      const { needs: all, obstacles } = wholeState(find, context);
      if (isNonEmpty(obstacles)) {
        const known = settledNeeds(all, find) as Partial<Observation<N>>;
        const ruling = judgeUnaided?.(known, context);
        return ruling ? toOutcome(ruling, needList(all)) : { status: 'inconclusive', obstacles };
      }
      return toOutcome(ruler.rule(observe(all, find), context, find), needList(all));
    },
  };
};
