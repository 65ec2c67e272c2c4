import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type WaitProgress,
  type WaitGoal,
  waitGoals,
  type WaitLimits,
  nextStep,
  type WaitObservation,
} from '../../src/audit/wait-schedule.ts';

const seconds = 1000;
const limits: WaitLimits = {
  floor: 5 * seconds,
  ceiling: 600 * seconds,
  settle: 300 * seconds,
  deadline: 7200 * seconds,
};

const wrong: WaitObservation = {
  published: 'wrong',
  word: 'old',
  lives: [],
  ttl: 300,
  secondHand: false,
};
const right: WaitObservation = {
  published: 'right',
  word: 'new',
  lives: [],
  ttl: 300,
  secondHand: false,
};

interface Look {
  readonly at: number;
  readonly caches: boolean;
}

/** Plays a whole wait on a clock of its own: `see` tells what is to be seen, and when. */
const play = (
  goal: WaitGoal,
  see: (look: Look) => WaitObservation,
  within: WaitLimits = limits,
) => {
  const looks: Look[] = [];
  let look: Look = { at: 0, caches: false };
  let course: WaitProgress | undefined;
  for (;;) {
    looks.push(look);
    // A look takes no time: the closest that two can be.
    const { progress: onward, step } = nextStep(goal, within, {
      now: look.at,
      observation: see(look),
      progress: course,
      caches: look.caches,
    });
    if (step.kind !== 'look') return { looks, end: step.kind, at: look.at };
    if (looks.length > 100_000) throw new Error('it does not end');
    course = onward;
    look = step;
  }
};

/** A world in which the records come right, caches run out, and servers fall silent, at any times. */
const world = fc.record({
  goal: fc.constantFrom(...waitGoals),
  mendedAt: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: Infinity }),
  /** When each cache forgets. */
  forgetAt: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 4 }),
  tells: fc.boolean(),
  ttl: fc.option(fc.integer({ min: 0, max: 86_400 }), { nil: undefined }),
  secondHand: fc.boolean(),
  dark: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 3 }),
  settle: fc.integer({ min: 0, max: 900 }),
  forSeconds: fc.integer({ min: 1, max: 9_000 }),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

const seeIn =
  ({ mendedAt, forgetAt, tells, ttl, secondHand, dark }: World) =>
  ({ at, caches }: Look): WaitObservation => {
    const now = at / seconds;
    const base = { secondHand, ...(ttl === undefined ? {} : { ttl }) };
    if (dark.some((from) => now >= from && now < from + 30))
      return { ...base, published: 'unknown', word: '', lives: [] };
    const lives = forgetAt.filter((end) => end > now).map((end) => end - now);
    const told = tells ? lives : [];
    if (now < mendedAt)
      return { ...base, published: 'wrong', word: 'old', lives: secondHand ? told : [] };
    return {
      ...base,
      published: 'right',
      word: 'new',
      lives: caches ? told : [],
      ...(caches && { ready: lives.length === 0 }),
    };
  };

const limitsOf = ({ settle, forSeconds }: World): WaitLimits => ({
  ...limits,
  settle: settle * seconds,
  deadline: forSeconds * seconds,
});

describe('any wait', () => {
  it('ends, and no later than it is told to', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { at } = play(one.goal, seeIn(one), limitsOf(one));
        expect(at).toBeLessThanOrEqual(one.forSeconds * seconds);
      }),
    );
  });

  it('keeps between floor and ceiling, but for the turn of the caches and the end', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { looks } = play(one.goal, seeIn(one), limitsOf(one));
        looks.slice(1).forEach((look, i) => {
          const before = looks[i]!;
          const gap = look.at - before.at;
          expect(gap).toBeLessThanOrEqual(limits.ceiling);
          const turn = look.caches && !before.caches;
          if (!turn && look.at !== one.forSeconds * seconds)
            expect(gap).toBeGreaterThanOrEqual(limits.floor);
        });
      }),
    );
  });

  it('is ready only when all that is waited for is there', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { end, at, looks } = play(one.goal, seeIn(one), limitsOf(one));
        if (end !== 'ready') return;
        const sight = seeIn(one)(looks.at(-1)!);
        expect(sight.published).toBe('right');
        if (one.goal === 'verified-ready') {
          expect(sight.ready).toBe(true);
          expect(at).toBeGreaterThanOrEqual(Math.max(0, ...one.forgetAt) * seconds);
        }
      }),
    );
  });

  it('asks caches for nothing before the name servers have what is worth keeping', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { looks } = play(one.goal, seeIn({ ...one, secondHand: false }), limitsOf(one));
        const early = looks.filter(({ at, caches }) => caches && at < one.mendedAt * seconds);
        expect(early).toEqual([]);
        if (one.goal === 'published') expect(looks.some(({ caches }) => caches)).toBe(false);
      }),
    );
  });

  it('calls wrong for good only what has stayed the same for long enough', () => {
    fc.assert(
      fc.property(world, (one) => {
        const { end, at } = play(one.goal, seeIn(one), limitsOf(one));
        if (end !== 'final') return;
        expect(at).toBeLessThan(one.mendedAt * seconds);
        expect(at).toBeGreaterThanOrEqual(one.settle * seconds);
        if (one.secondHand && one.tells)
          expect(at).toBeGreaterThanOrEqual(Math.max(0, ...one.forgetAt) * seconds);
      }),
    );
  });
});

describe('one wait', () => {
  it('looks when the first cache forgets, and not before', () => {
    const { looks, end } = play('verified-ready', ({ at, caches }) => ({
      ...right,
      lives: caches && at < 240 * seconds ? [240 - at / seconds] : [],
      ...(caches && { ready: at >= 240 * seconds }),
    }));
    expect(end).toBe('ready');
    expect(looks).toEqual([
      { at: 0, caches: false },
      { at: 0, kind: 'look', caches: true },
      { at: 241 * seconds, kind: 'look', caches: true },
    ]);
  });

  it('asks name servers ever more rarely, but as often as their TTL lets a change be seen', () => {
    const { looks } = play('published', () => ({ ...wrong, ttl: 20 }), {
      ...limits,
      settle: Infinity,
      deadline: 120 * seconds,
    });
    const gaps = looks.slice(1).map((look, i) => (look.at - looks[i]!.at) / seconds);
    expect(gaps.slice(0, 5)).toEqual([5, 7.5, 11.25, 16.875, 21]);
    expect(gaps.slice(4, -1).every((gap) => gap === 21)).toBe(true);
  });

  it('starts anew when what is published changes', () => {
    const { looks, end, at } = play('published', ({ at }) => ({
      ...wrong,
      word: at < 100 * seconds ? 'one' : 'two',
    }));
    const changed = looks.findIndex((look) => look.at >= 100 * seconds);
    expect(looks[changed + 1]!.at - looks[changed]!.at).toBe(limits.floor);
    expect(end).toBe('final');
    expect(at - looks[changed]!.at).toBe(limits.settle);
  });

  it('looks a last time when its time is up', () => {
    const { at, end } = play('published', () => ({ ...wrong, published: 'mixed' }), {
      ...limits,
      deadline: 42 * seconds,
    });
    expect([at, end]).toEqual([42 * seconds, 'expired']);
  });
});
