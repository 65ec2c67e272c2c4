/** Reads single objects out of git's packs: index, entry, deltas. What does not hold together is not there. */
import { inflateSync } from 'node:zlib';
import { firstReaching } from '../binary-search.ts';
import { type ReadAt, withPlainFile } from '../source/plain-file.ts';

export const objectTypes = ['commit', 'tree', 'blob', 'tag'] as const;

/** What git keeps under an id. */
export interface GitObject {
  readonly type: (typeof objectTypes)[number];
  readonly data: Buffer;
}

/** Larger ones are not read: no zone file is. */
export const mostObjectBytes = 16 * 1024 * 1024;

/** Git's own packs have chains of at most 50. */
const longestChain = 256;

/** What may still be unpacked of a repository: a small one can be made to unfold into any size. */
export interface Budget {
  octets: number;
}

/** @throws where it is spent. */
export const spendBudget = (budget: Budget, octets: number): void => {
  budget.octets -= octets;
  if (budget.octets < 0) throw new RangeError('too much is unpacked');
};

const typeNames: Readonly<Record<number, GitObject['type']>> = {
  1: 'commit',
  2: 'tree',
  3: 'blob',
  4: 'tag',
};

const indexMagic = 'ff744f63';

/** Where the pack has the object, by its index (version 2); `undefined` where it has it not. */
const findOffset = (index: string, id: Buffer): number | undefined =>
  withPlainFile(index, (read) => {
    const head = read(0, 8 + 256 * 4);
    if (
      head.length < 1032 ||
      head.toString('hex', 0, 4) !== indexMagic ||
      head.readUInt32BE(4) !== 2
    )
      return undefined;
    const fan = (i: number): number => (i < 0 ? 0 : head.readUInt32BE(8 + i * 4));
    const [lead = 0] = id;
    const count = fan(255);
    const width = id.length;
    const idAt = (place: number): Buffer => read(1032 + place * width, width);
    const place = firstReaching(fan(lead - 1), fan(lead), (one) => idAt(one).compare(id) >= 0);
    if (!idAt(place).equals(id)) return undefined;
    const small = 1032 + count * (width + 4);
    const offset = read(small + place * 4, 4).readUInt32BE(0);
    if (offset < 0x8000_0000) return offset;
    const large = small + count * 4 + (offset - 0x8000_0000) * 8;
    return Number(read(large, 8).readBigUInt64BE(0));
  });

/** A number in groups of seven bits, the lowest first, and where it ends. */
const readVarint = (octets: Buffer, from: number): readonly [value: number, next: number] => {
  let value = 0;
  let scale = 1;
  for (let at = from; ;) {
    const octet = octets.readUInt8(at);
    value += (octet & 0x7f) * scale;
    scale *= 128;
    at += 1;
    if (octet < 0x80) return [value, at];
  }
};

/** How far before an entry its base lies. */
const readDistance = (octets: Buffer, from: number): readonly [value: number, next: number] => {
  let at = from;
  let value = octets.readUInt8(at) & 0x7f;
  while (octets.readUInt8(at) >= 0x80) {
    at += 1;
    value = (value + 1) * 128 + (octets.readUInt8(at) & 0x7f);
  }
  return [value, at + 1];
};

/** What the delta makes of its base. */
const applyDelta = (base: Buffer, delta: Buffer): Buffer | undefined => {
  const [from, afterFrom] = readVarint(delta, 0);
  const [size, start] = readVarint(delta, afterFrom);
  if (from !== base.length || size > mostObjectBytes) return undefined;
  const whole = Buffer.alloc(size);
  let at = start;
  let length = 0;
  const add = (part: Buffer, octets: number): boolean => {
    const fits = part.length === octets && length + octets <= size;
    if (fits) length += part.copy(whole, length);
    return fits;
  };
  while (at < delta.length) {
    const op = delta.readUInt8(at++);
    if (op < 0x80) {
      // No octets would be no step either.
      if (op === 0 || !add(delta.subarray(at, at + op), op)) return undefined;
      at += op;
      continue;
    }
    const field = (bits: readonly number[]): number =>
      bits.reduce((sum, bit, i) => (op & bit ? sum + delta.readUInt8(at++) * 256 ** i : sum), 0);
    const offset = field([1, 2, 4, 8]);
    const octets = field([0x10, 0x20, 0x40]) || 0x10000;
    if (!add(base.subarray(offset, offset + octets), octets)) return undefined;
  }
  return length === size ? whole : undefined;
};

interface Pack {
  readonly read: ReadAt;
  /** An object by its id, from wherever it is, as the base of a delta at this depth. */
  readonly find: (id: Buffer, depth: number) => GitObject | undefined;
  readonly idWidth: number;
  readonly budget: Budget;
}

const inflateAt = ({ read, budget }: Pack, at: number, size: number): Buffer => {
  spendBudget(budget, size);
  // Deflate adds at most some octets in a thousand to what it cannot make smaller.
  const octets = inflateSync(read(at, size + (size >> 8) + 1024), {
    maxOutputLength: Math.max(1, size),
  });
  if (octets.length !== size) throw new RangeError('the size is another');
  return octets;
};

const readEntry = (offset: number, pack: Pack, depth: number): GitObject | undefined => {
  if (depth > longestChain) return undefined;
  const head = pack.read(offset, 64);
  const [low, kind] = [head.readUInt8(0) & 0x0f, (head.readUInt8(0) >> 4) & 7];
  const [high, next] = head.readUInt8(0) < 0x80 ? ([0, 1] as const) : readVarint(head, 1);
  const size = low + high * 16;
  if (size > mostObjectBytes) return undefined;
  const type = typeNames[kind];
  if (type !== undefined) return { type, data: inflateAt(pack, offset + next, size) };
  if (kind !== 6 && kind !== 7) return undefined;
  const [away, start] = kind === 6 ? readDistance(head, next) : ([0, next + pack.idWidth] as const);
  const base =
    kind === 6
      ? readEntry(offset - away, pack, depth + 1)
      : pack.find(head.subarray(next, next + pack.idWidth), depth + 1);
  const data = base && applyDelta(base.data, inflateAt(pack, offset + start, size));
  if (data !== undefined) spendBudget(pack.budget, data.length);
  return base && data && { type: base.type, data };
};

/** The object that the pack beside `index` holds; `undefined` where it has none of this id. */
export const readPackedObject = (
  index: string,
  id: Buffer,
  { find, budget, depth }: Pick<Pack, 'find' | 'budget'> & { readonly depth: number },
): GitObject | undefined => {
  if (depth > longestChain) return undefined;
  const offset = findOffset(index, id);
  if (offset === undefined) return undefined;
  const file = index.replace(/\.idx$/, '.pack');
  return withPlainFile(file, (read) =>
    readEntry(offset, { read, find, budget, idWidth: id.length }, depth),
  );
};
