/** Every way in for a stranger's octets: what once went wrong, and some of what may. */
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../support/faults.ts';
import { casesOf, targetsWithCases } from './cases.ts';
import { longMutant, mutant, shrunk } from './mutate.ts';
import { complaintsAbout } from './target.ts';
import { targets } from './targets.ts';

/** `FC_SEED=N` takes another row of inputs. */
const seed = Number(process.env['FC_SEED'] ?? 20261124);

describe.each(targets)('$name', (target) => {
  it('is in order with good inputs, and with those that once were too much', async () => {
    for (const octets of [...target.seeds, ...casesOf(target.name).map((one) => one.octets)])
      expect(await complaintsAbout(target, octets)).toEqual([]);
  });

  it('is in order with inputs that were tampered with', async () => {
    const chance = chanceOf(seed);
    for (let i = 0; i < (target.runs ?? 250); i += 1) {
      const octets = mutant(target, chance);
      expect(await complaintsAbout(target, octets), octets.toString('latin1')).toEqual([]);
    }
  });

  it('is in order with long inputs', async () => {
    const chance = chanceOf(seed);
    for (let i = 0; i < 3; i += 1) {
      const octets = longMutant(target, chance);
      expect(await complaintsAbout(target, octets), octets.toString('latin1', 0, 99)).toEqual([]);
    }
  });
});

it('each case is some target’s', () => {
  const names = targets.map(({ name }) => name);
  expect(targetsWithCases().filter((name) => !names.includes(name))).toEqual([]);
});

describe('the fuzzer', () => {
  const target = {
    name: 'one that breaks',
    seeds: [Buffer.from('abc')],
    words: ['boom'],
    run: (octets: Buffer) => {
      if (octets.includes('boom')) throw new Error('it broke');
      return [];
    },
  };

  it('finds what breaks, makes it short, and finds the same again', async () => {
    const find = async (): Promise<Buffer> => {
      const chance = chanceOf(7);
      for (;;) {
        const octets = mutant(target, chance);
        if ((await complaintsAbout(target, octets)).length > 0) return octets;
      }
    };
    const found = await find();
    expect(await find()).toEqual(found);
    const wrong = async (octets: Buffer) => (await complaintsAbout(target, octets)).length > 0;
    expect((await shrunk(found, wrong)).toString()).toBe('boom');
  });
});
