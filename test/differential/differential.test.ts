/** What `npm run fuzz:peers` rests on, which takes no peer to test. */
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../support/faults.ts';
import { differencesOf, targetsWithDifferences } from './cases.ts';
import { isDifference, knownDifferences } from './known.ts';
import { peerTargets } from './targets.ts';

describe('the known differences', () => {
  it.each(knownDifferences)('$target: $why ($section)', ({ target, section, why, applies }) => {
    expect(peerTargets.map(({ name }) => name)).toContain(target);
    expect(section).toMatch(
      /^RFC \d{4} (?:§\d+(?:\.\d+)*(?:, §\d+(?:\.\d+)*)*|appendix [A-Z](?:\.\d+)?)$/,
    );
    expect(why).not.toBe('');
    // An entry that lets any difference pass would hide all others.
    expect(applies({ own: 'one answer', peer: 'another' }, Buffer.from('input'))).toBe(false);
  });

  it('hide no difference but their own', () => {
    const input = Buffer.from('v=DKIM1; p=<key>');
    expect(isDifference('keys', { own: 'this key', peer: 'refused: no' }, input)).toBe(true);
    expect(isDifference('keys', { own: 'refused: one', peer: 'refused: another' }, input)).toBe(
      false,
    );
    expect(isDifference('spf', { own: 'pass: all', peer: 'fail: all' }, input)).toBe(true);
  });
});

describe.each(peerTargets)('$name', ({ name, make }) => {
  it('makes the same inputs of the same seed, and not one alone', () => {
    const row = (seed: number): readonly string[] => {
      const chance = chanceOf(seed);
      return Array.from({ length: 50 }, () => make(chance).toString('base64'));
    };
    expect(row(7)).toEqual(row(7));
    expect(new Set(row(7)).size).toBeGreaterThan(25);
    expect(row(8)).not.toEqual(row(7));
  });

  it('has its cases in files that are not empty', () =>
    expect(differencesOf(name).filter(({ length }) => length === 0)).toEqual([]));
});

it('each case is some target’s', () => {
  const names = peerTargets.map(({ name }) => name);
  expect(targetsWithDifferences().filter((name) => !names.includes(name))).toEqual([]);
});
