/** When to look again and when to stop: `dns-audit wait` without its clock and its network. */
import { smallest } from '../model/list/large-lists.ts';

/** `published`: the name servers give what passes. `verified-ready`: so do the caches that were asked. */
export const waitGoals = ['published', 'verified-ready'] as const;

export type WaitGoal = (typeof waitGoals)[number];

/** Times in milliseconds; `deadline` is on the clock of `now`. */
export interface WaitLimits {
  /** No two looks are closer together, nor, but for the end, further apart than the ceiling. */
  readonly floor: number;
  readonly ceiling: number;
  /** How long the same wrong thing is everywhere before it is taken for final. */
  readonly settle: number;
  readonly deadline: number;
}

/** What one look at a domain showed. */
export interface WaitObservation {
  /**
   * `right`: the records of all name servers pass. `wrong`: they agree, and mail breaks. `mixed`:
   * they do not agree. `unknown`: not everything could be looked up.
   */
  readonly published: 'right' | 'wrong' | 'mixed' | 'unknown';
  /** What is published, so that a change is noticed. */
  readonly word: string;
  /** Whether every cache agrees; absent where none was asked. */
  readonly ready?: boolean;
  /** For how many seconds caches may go on with what is old, one number for each that tells. */
  readonly lives: readonly number[];
  /** TTL, or negative TTL, of what is published, in seconds: what comes in its place may take so long to be seen. */
  readonly ttl?: number;
  /** Whether no name server could be asked, so that caches stand in for them. */
  readonly secondHand: boolean;
}

/** What is remembered between looks. */
export interface WaitProgress {
  readonly word: string;
  /** Since when that is published. */
  readonly since: number;
  /** Looks since then. */
  readonly looks: number;
  /** Whether the last look asked caches. */
  readonly caches: boolean;
}

export type WaitStep =
  | { readonly kind: 'ready' | 'final' | 'expired' }
  /** Caches are not asked for what they would then keep, before it is worth keeping. */
  | { readonly kind: 'look'; readonly at: number; readonly caches: boolean };

const growth = 1.5;

/** A cache forgets at the end of a second. */
const margin = 1000;

/** Ever longer, but not longer than what is published may be kept. */
const backoff = (looks: number, ttl: number | undefined, { floor, ceiling }: WaitLimits): number =>
  Math.min(floor * growth ** Math.min(looks - 1, 40), (ttl ?? Infinity) * 1000 + margin, ceiling);

/** How long to leave everybody alone. */
const nextDelay = (
  { published, ready, lives, ttl, secondHand }: WaitObservation,
  { looks, since }: WaitProgress,
  now: number,
  limits: WaitLimits,
): number => {
  const cached = (published === 'right' && ready === false) || secondHand;
  const wanted =
    cached && lives.length > 0
      ? smallest(lives) * 1000 + margin
      : backoff(looks, published === 'right' ? undefined : ttl, limits);
  const settled = since + limits.settle - now;
  const first = published === 'wrong' && settled > 0 ? Math.min(wanted, settled) : wanted;
  return Math.min(Math.max(first, limits.floor), limits.ceiling);
};

/** Wrong for good: everywhere the same for long enough, and for as long as a cache could hide a better one. */
const isFinal = (
  { published, lives, secondHand }: WaitObservation,
  { since }: WaitProgress,
  now: number,
  { settle }: WaitLimits,
): boolean =>
  published === 'wrong' && now - since >= settle && !(secondHand && lives.some((left) => left > 0));

/** What follows from what was just seen. */
export const nextStep = (
  goal: WaitGoal,
  limits: WaitLimits,
  {
    now,
    observation,
    progress,
    caches,
  }: {
    readonly now: number;
    readonly observation: WaitObservation;
    readonly progress?: WaitProgress | undefined;
    /** Whether this look asked caches. */
    readonly caches: boolean;
  },
): { readonly progress: WaitProgress; readonly step: WaitStep } => {
  const same = progress?.word === observation.word && progress.caches === caches;
  const onward: WaitProgress = {
    word: observation.word,
    since: progress?.word === observation.word ? progress.since : now,
    looks: same ? progress.looks + 1 : 1,
    caches,
  };
  const right = observation.published === 'right';
  const done = right && (goal === 'published' || observation.ready === true);
  const stop = (kind: 'ready' | 'final' | 'expired') => ({ progress: onward, step: { kind } });
  if (done) return stop('ready');
  if (isFinal(observation, onward, now, limits)) return stop('final');
  if (now >= limits.deadline) return stop('expired');
  const wanted = (right && goal === 'verified-ready') || observation.secondHand;
  // The caches' turn has come: they need not wait for it.
  const delay = wanted && !caches ? 0 : nextDelay(observation, onward, now, limits);
  const at = Math.min(now + delay, limits.deadline);
  return { progress: onward, step: { kind: 'look', at, caches: wanted } };
};
