/** Makes of good inputs bad ones, the same row for the same seed. */
import type { Chance } from '../support/faults.ts';
import { octetsOf } from './target.ts';

/** What a target begins from. */
export interface Ground {
  readonly seeds: readonly Buffer[];
  /** Pieces that lead further than noise does. */
  readonly words: readonly string[];
}

/** Bytes of most inputs, and of those that are to be long: what a DNS message, a policy or a line of a file may have. */
const usualLength = 8192;
export const longLength = 65_536;

const hostile = [
  '',
  '\0',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '"',
  "'",
  '\\',
  '\\\\"',
  '\\999',
  '`',
  '|',
  '<!--',
  '-->',
  ']]>',
  '&',
  '<b>',
  '::error::x',
  '##[add-mask]',
  '\u001b[2J',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '%00',
  '%',
  '${x}',
  '{{',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e999',
  '99999999999999999999',
  '-1',
  '255',
  '256',
  '65536',
  '4294967296',
  '..',
  '.',
  '@',
  '*',
  ';',
  '=',
  ':',
  '/',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  'ä',
  'xn--',
  'xn--\u00e4',
  'a'.repeat(64),
  'a.'.repeat(140),
  '['.repeat(200),
  '('.repeat(200),
  ' '.repeat(600),
];

const upTo = (chance: Chance, limit: number): number => Math.floor(chance() * limit);
const pick = <T>(chance: Chance, items: readonly T[]): T => items[upTo(chance, items.length)]!;

/** `octets` without `length` of them at `at`, and with `insert` there. */
const spliced = (octets: Buffer, at: number, length: number, insert: Buffer): Buffer =>
  Buffer.concat([octets.subarray(0, at), insert, octets.subarray(at + length)]);

type Edit = (octets: Buffer, chance: Chance, ground: Ground) => Buffer;

const edits: readonly Edit[] = [
  (octets, chance) => {
    const copy = Buffer.from(octets);
    if (copy.length > 0) copy[upTo(chance, copy.length)]! ^= 1 << upTo(chance, 8);
    return copy;
  },
  (octets, chance) => {
    const copy = Buffer.from(octets);
    if (copy.length > 0)
      copy[upTo(chance, copy.length)] = pick(chance, [0, 1, 0x3f, 0x40, 0x7f, 0x80, 0xc0, 0xff]);
    return copy;
  },
  (octets, chance) =>
    spliced(octets, upTo(chance, octets.length + 1), upTo(chance, 12), Buffer.alloc(0)),
  (octets, chance) =>
    spliced(
      octets,
      upTo(chance, octets.length + 1),
      upTo(chance, 3),
      Buffer.from(pick(chance, hostile)),
    ),
  (octets, chance, { words }) =>
    words.length === 0
      ? octets
      : spliced(
          octets,
          upTo(chance, octets.length + 1),
          upTo(chance, 3),
          octetsOf(pick(chance, words)),
        ),
  (octets, chance) => {
    const from = upTo(chance, octets.length + 1);
    const piece = octets.subarray(from, from + upTo(chance, 200));
    return spliced(octets, upTo(chance, octets.length + 1), 0, piece);
  },
  (octets, chance, { seeds }) => {
    const other = pick(chance, seeds);
    const from = upTo(chance, other.length + 1);
    const piece = other.subarray(from, from + upTo(chance, 400));
    return spliced(octets, upTo(chance, octets.length + 1), upTo(chance, 40), piece);
  },
  (octets, chance) => octets.subarray(0, upTo(chance, octets.length + 1)),
  (octets, chance) =>
    spliced(
      octets,
      upTo(chance, octets.length + 1),
      0,
      Buffer.from(Array.from({ length: 1 + upTo(chance, 8) }, () => upTo(chance, 256))),
    ),
];

/** One character or one word, over and over: what is read twice for each of them is seen in nothing shorter. */
const run = (chance: Chance, { words }: Ground, length: number): Buffer => {
  const unit = pick(chance, [
    ...words,
    ...hostile.filter((one) => one.length > 0 && one.length < 8),
  ]);
  const octets = octetsOf(unit);
  return Buffer.alloc(upTo(chance, length), octets.length > 0 ? octets : ' ');
};

/** A seed of the target's with a run in it, of up to {@link longLength} together. */
export const longMutant = (ground: Ground, chance: Chance): Buffer => {
  const octets = chance() < 0.7 ? pick(chance, ground.seeds) : mutant(ground, chance);
  const insert = run(chance, ground, Math.max(1, longLength - octets.length));
  return spliced(octets, upTo(chance, octets.length + 1), upTo(chance, 3), insert);
};

/** A seed of the target's, edited some times. */
export const mutant = (ground: Ground, chance: Chance): Buffer => {
  let octets = pick(chance, ground.seeds);
  const turns = 1 + upTo(chance, chance() < 0.2 ? 24 : 5);
  for (let i = 0; i < turns; i += 1) octets = pick(chance, edits)(octets, chance, ground);
  return octets.subarray(0, usualLength);
};

/** A shorter input that is wrong as well, found by leaving out pieces; `wrong` is asked at most 400 times. */
export const shrunk = async (
  input: Buffer,
  wrong: (octets: Buffer) => Promise<boolean>,
): Promise<Buffer> => {
  let best = input;
  let left = 400;
  for (let size = best.length >> 1; size >= 1 && left > 0; size >>= 1) {
    for (let at = 0; at < best.length && left > 0; left -= 1) {
      const shorter = spliced(best, at, size, Buffer.alloc(0));
      if (await wrong(shorter)) best = shorter;
      else at += size;
    }
  }
  return best;
};
