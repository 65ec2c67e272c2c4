/**
 * Every reader of a stranger's bytes takes work that grows as its input does. Counted, not timed: see support/work.ts.
 * What regular expressions do is not in the count; they are proven in regular-expressions.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { readers } from '../fuzz/readers.ts';
import { trimEndOf } from '../../src/model/text/trim.ts';
import { octetsOf } from '../fuzz/target.ts';
import { targets } from '../fuzz/targets.ts';
import { workOf } from '../support/work.ts';

/** Runs that any reader may meet: blanks, ends of lines, separators, quotes, brackets, one long word, many short ones. */
const runs = [' ', '\n', ';', ',', '"', '\\', '[', 'a', 'a '];
const usualBytes = 1024;
/** The longer input is four times as long; each doubling may take 2.3 times the work. */
const growth = 2.3 ** 2;

const runOf = (unit: string, length: number): string => {
  if (!unit.includes('#')) return unit.repeat(Math.ceil(length / unit.length));
  let text = '';
  for (let i = 1; text.length < length; i += 1) text += unit.replaceAll('#', String(i));
  return text;
};

const inputOf = (frame: string, unit: string, length: number): Buffer =>
  octetsOf(frame.replaceAll('|', () => runOf(unit, length)));

it('each function and each turn of a loop is a step', async () => {
  await workOf(() => trimEndOf(' '.repeat(100), ' '));
  expect(globalThis.steps).toBe(101);
});

it('each fuzz target is a reader’s, and each reader has one', () => {
  expect(readers.map(({ name }) => name).toSorted()).toEqual(
    targets.map(({ name }) => name).toSorted(),
  );
});

describe.each(readers)('$name', ({ name, frames, items, steps, bytes = usualBytes }) => {
  it('takes work that grows as the input does', async () => {
    const target = targets.find((one) => one.name === name)!;
    const faults: string[] = [];
    for (const frame of frames)
      for (const unit of [...runs, ...items]) {
        const [short, long] = [inputOf(frame, unit, bytes), inputOf(frame, unit, 4 * bytes)];
        const [less, more] = [
          await workOf(() => target.run(short)),
          await workOf(() => target.run(long)),
        ];
        const [times, each] = [more / less, more / long.length];
        if (times > growth || each > steps)
          faults.push(
            `${JSON.stringify([frame, unit])}: ${times.toFixed(1)} times, ${each.toFixed(0)} a byte`,
          );
      }
    expect(faults).toEqual([]);
  });
});
