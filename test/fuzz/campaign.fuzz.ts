/** The longer campaign of `npm run fuzz`: inputs until the time is over; what goes wrong becomes a case. */
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { chanceOf } from '../support/faults.ts';
import { saveCase } from './cases.ts';
import { workOf } from '../support/work.ts';
import { longLength, longMutant, mutant, shrunk } from './mutate.ts';
import { readers } from './readers.ts';
import { complaintsAbout, type Target } from './target.ts';
import { targets } from './targets.ts';

const seconds = Number(process.env['FUZZ_SECONDS']);
const seed = Number(process.env['FUZZ_SEED']);
const chosen = targets.filter(({ name }) => [name, ''].includes(process.env['FUZZ_TARGET'] ?? ''));

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One input of so many is a long one. */
const longEach = 25;

/** Times the work that a reader may take for each byte: what takes more is a fault, however fast the machine is. */
const absurd = 10;

/** Times the work on a record that a line makes with others: reading, sorting and showing it. */
const stepsOfRecord = 500;

/** What is wrong with this input, if anything: too much work as well. */
const wrongWith = async (target: Target, octets: Buffer): Promise<string | undefined> => {
  let complaint: string | undefined;
  const work = await workOf(async () => {
    [complaint] = await complaintsAbout(target, octets);
  });
  const { steps = 0, made = 0 } = readers.find(({ name }) => name === target.name) ?? {};
  const most = absurd * steps * Math.max(4096, octets.length) + stepsOfRecord * made;
  return (
    complaint ??
    (work > most ? `too much work\n${work} steps for ${octets.length} bytes` : undefined)
  );
};

/** Seconds that one input may take: every renderer, with 64 KB in each of its fields, takes 40. */
const patience = 150;

/** Looks on from a thread of its own, since a loop without end cannot be seen from within. */
const watch = () => {
  const shared = new SharedArrayBuffer(8 + longLength);
  const name = new SharedArrayBuffer(64);
  const [turn, length] = [new Int32Array(shared, 0, 1), new Int32Array(shared, 4, 1)];
  const octets = new Uint8Array(shared, 8);
  const script = `
    const { workerData } = require('node:worker_threads');
    const { createHash } = require('node:crypto');
    const { mkdirSync, writeFileSync } = require('node:fs');
    const turn = new Int32Array(workerData.shared, 0, 1), length = new Int32Array(workerData.shared, 4, 1);
    let last = -1, still = 0;
    setInterval(() => {
      still = turn[0] === last ? still + 1 : 0;
      last = turn[0];
      if (still < workerData.patience) return;
      const target = Buffer.from(new Uint8Array(workerData.name)).toString().replace(/\\0/g, '');
      const input = Buffer.from(new Uint8Array(workerData.shared, 8, length[0]));
      const folder = workerData.cases + '/' + target;
      mkdirSync(folder, { recursive: true });
      const file = folder + '/' + createHash('sha256').update(input).digest('hex').slice(0, 16);
      writeFileSync(file, input);
      require('node:fs').writeSync(1, target + ': HANGS, saved as ' + file + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }, 1000);`;
  const cases = `${import.meta.dirname}/cases`;
  const worker = new Worker(script, { eval: true, workerData: { shared, name, patience, cases } });
  return {
    enter: (target: string): void =>
      new Uint8Array(name).set(Buffer.alloc(64, target.padEnd(64, '\0'))),
    see: (input: Buffer): void => {
      octets.set(input.subarray(0, octets.length));
      length[0] = Math.min(input.length, octets.length);
      Atomics.add(turn, 0, 1);
    },
    stop: () => worker.terminate(),
  };
};

/** Inputs until the time is over. @returns how many there were, and where what went wrong is saved. */
const campaign = async (target: Target, ms: number, see: (input: Buffer) => void) => {
  const chance = chanceOf(seed);
  const saved = new Set<string>();
  const known = new Set<string>();
  const end = performance.now() + ms;
  let count = 0;
  while (performance.now() < end && saved.size < 10) {
    const octets =
      count % longEach === longEach - 1 ? longMutant(target, chance) : mutant(target, chance);
    see(octets);
    count += 1;
    const complaint = await wrongWith(target, octets);
    // One case for each place or kind.
    const kind = (text: string): string =>
      text
        .replace(/["'`].*?$/m, '')
        .split('\n')
        .slice(0, text.startsWith('too much work') ? 1 : 2)
        .join(' ');
    if (complaint === undefined || known.has(kind(complaint))) continue;
    known.add(kind(complaint));
    const same = async (shorter: Buffer): Promise<boolean> => {
      see(shorter);
      const other = await wrongWith(target, shorter);
      return other !== undefined && kind(other) === kind(complaint);
    };
    const file = saveCase(target.name, await shrunk(octets, same));
    saved.add(file);
    say(`${target.name}: ${complaint.slice(0, 600)}\n  saved as ${file}`);
  }
  return { count, saved: [...saved] };
};

it(
  'finds nothing that goes wrong',
  async () => {
    const watcher = watch();
    const all: string[] = [];
    for (const target of chosen) {
      watcher.enter(target.name);
      const ms = (seconds * 1000) / chosen.length;
      const { count, saved } = await campaign(target, ms, watcher.see);
      say(`${target.name}: ${count} inputs, ${saved.length} went wrong`);
      all.push(...saved);
    }
    await watcher.stop();
    expect(all).toEqual([]);
  },
  (seconds + 120) * 1000,
);
