/** The campaign of `npm run fuzz:peers`: inputs until the time is over; where answers differ, the input is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shrunk } from '../fuzz/mutate.ts';
import { chanceOf } from '../support/faults.ts';
import { differencesOf, saveDifference } from './cases.ts';
import { isDifference } from './known.ts';
import type { Comparison, Outcome, PeerTarget } from './target.ts';
import { peerTargets } from './targets.ts';

const seconds = Number(process.env['PEERS_SECONDS']);
const seed = Number(process.env['PEERS_SEED']);
const chosen = (process.env['PEERS_TARGETS'] ?? '').split(',');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** After so many there is more to be learnt from the first. */
const most = 20;

/** One of each kind is enough: what the two say, without what they say it about. */
const kindOf = ({ own, peer }: Outcome): string =>
  `${own} | ${peer}`.replace(/"[^"]*"|\d+|\S+\.\S+/g, '').slice(0, 200);

const show = ({ own, peer }: Outcome): string => `  ours:   ${own}\n  theirs: ${peer}`;

/** The first of the shorter inputs that differs too. A few are tried at a time: each may take a process. */
const findBetter = async (
  shorter: readonly Buffer[],
  {
    best,
    outcomes,
    differs,
  }: Pick<Comparison, 'outcomes'> & {
    best: Buffer;
    differs: (input: Buffer, outcome: Outcome | undefined) => boolean;
  },
): Promise<Buffer | undefined> => {
  for (let from = 0; from < shorter.length; from += 4) {
    const some = shorter.slice(from, from + 4);
    const answers = await outcomes(some);
    const better = some.find((one, i) => one.length < best.length && differs(one, answers[i]));
    if (better !== undefined) return better;
  }
  return undefined;
};

/** The input without what does not matter to the difference. */
const shorten = async (target: PeerTarget, { outcomes }: Comparison, input: Buffer) => {
  const differs = (shorter: Buffer, outcome: Outcome | undefined): boolean =>
    outcome !== undefined && isDifference(target.name, outcome, shorter);
  if (target.shorter === undefined)
    return shrunk(input, async (shorter) => differs(shorter, (await outcomes([shorter]))[0]));
  for (let best = input; ;) {
    const better = await findBetter(target.shorter(best), { best, outcomes, differs });
    if (better === undefined) return best;
    best = better;
  }
};

const report = async (target: PeerTarget, comparison: Comparison, input: Buffer) => {
  const short = await shorten(target, comparison, input);
  const [outcome] = await comparison.outcomes([short]);
  const file = saveDifference(target.name, short);
  say(`${target.name}: ${JSON.stringify(short.toString('latin1')).slice(0, 1000)}`);
  say(`${outcome === undefined ? '' : show(outcome)}\n  saved as ${file}`);
  return file;
};

/** Inputs until the time is over. @returns how many there were, and where those that differ are saved. */
const campaign = async (target: PeerTarget, comparison: Comparison) => {
  const chance = chanceOf(seed);
  const saved = new Set<string>();
  const kinds = new Set<string>();
  const end = performance.now() + seconds * 1000;
  let count = 0;
  // What once differed comes first.
  let inputs = differencesOf(target.name);
  while (performance.now() < end && saved.size < most) {
    const outcomes = await comparison.outcomes(inputs);
    count += inputs.length;
    for (const [i, outcome] of outcomes.entries()) {
      const isNew = saved.size < most && !kinds.has(kindOf(outcome));
      if (!isNew || !isDifference(target.name, outcome, inputs[i]!)) continue;
      kinds.add(kindOf(outcome));
      saved.add(await report(target, comparison, inputs[i]!));
    }
    inputs = Array.from({ length: target.batch }, () => target.make(chance));
  }
  return { count, saved: [...saved] };
};

it.each(peerTargets.filter(({ name }) => chosen.includes(name)))(
  '$name: answers as its peer does',
  async (target) => {
    const folder = mkdtempSync(join(tmpdir(), 'dns-audit-peers-'));
    const comparison = await target.start(folder);
    try {
      const { count, saved } = await campaign(target, comparison);
      say(`${target.name}: ${count} inputs, ${saved.length} differences`);
      expect(saved).toEqual([]);
    } finally {
      comparison.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  (seconds + 300) * 1000,
);
