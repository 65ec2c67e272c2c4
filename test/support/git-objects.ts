/** A git repository made by hand, sound or not: packs, indexes and loose objects without git. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

export type Kind = 'commit' | 'tree' | 'blob';

export const idOf = (kind: string, data: Buffer): string =>
  createHash('sha1').update(`${kind} ${data.length}\0`).update(data).digest('hex');

export const looseOf = (kind: string, data: Buffer): Buffer =>
  deflateSync(Buffer.concat([Buffer.from(`${kind} ${data.length}\0`), data]));

export const treeOf = (entries: readonly (readonly [mode: string, name: string, id: string])[]) =>
  Buffer.concat(
    entries.flatMap(([mode, name, id]) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(id, 'hex'),
    ]),
  );

export const commitOf = (tree: string, ...parents: readonly string[]): Buffer =>
  Buffer.from(
    `tree ${tree}\n${parents.map((id) => `parent ${id}\n`).join('')}author t <t@example.com> 1 +0000\n\nx\n`,
  );

/** A number in groups of seven bits, as deltas begin with two of them. */
export const varint = (value: number): Buffer => {
  const octets: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) octets.push((left % 128) | 0x80);
  return Buffer.from([...octets, left]);
};

/** An entry of a pack: `type` 1 to 4 for what is whole, 6 and 7 for a delta, `base` what leads to its base. */
export const entryOf = (
  type: number,
  data: Buffer,
  { base = Buffer.alloc(0), size = data.length } = {},
) => {
  const high = Math.floor(size / 16);
  const first = (type << 4) | (size % 16) | (high > 0 ? 0x80 : 0);
  const head = Buffer.concat([Buffer.from([first]), high > 0 ? varint(high) : Buffer.alloc(0)]);
  return Buffer.concat([head, base, deflateSync(data)]);
};

/** The pack of these entries and its index, in which they have these ids. */
export const packOf = (entries: readonly (readonly [id: string, entry: Buffer])[]) => {
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(entries.length, 8);
  let at = head.length;
  const places = entries.map(([id, entry]) => {
    const place = { id, at };
    at += entry.length;
    return place;
  });
  const sorted = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const fan = Buffer.alloc(8 + 256 * 4);
  fan.write('ff744f6300000002', 'hex');
  for (let octet = 0; octet < 256; octet += 1) {
    const count = sorted.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= octet).length;
    fan.writeUInt32BE(count, 8 + octet * 4);
  }
  const offsets = Buffer.alloc(sorted.length * 4);
  sorted.forEach((place, i) => offsets.writeUInt32BE(place.at, i * 4));
  return {
    pack: Buffer.concat([head, ...entries.map(([, entry]) => entry)]),
    index: Buffer.concat([
      fan,
      ...sorted.map(({ id }) => Buffer.from(id, 'hex')),
      Buffer.alloc(sorted.length * 4),
      offsets,
    ]),
  };
};

/** Writes files below `folder`, by their paths. */
export const writeAll = (
  folder: string,
  files: Readonly<Record<string, Buffer | string>>,
): void => {
  for (const [path, octets] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), octets);
  }
};

export const loosePath = (id: string): string => `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
