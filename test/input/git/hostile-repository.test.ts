/** Repositories that somebody made so that whoever reads them never ends, or believes what is not so. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/input/git/objects.ts';
import {
  commitOf,
  entryOf,
  idOf,
  type Kind,
  looseOf,
  loosePath,
  packOf,
  treeOf,
  varint,
  writeAll,
} from '../../support/git-objects.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes it loose. @returns its id. */
const keep = (kind: Kind, data: Buffer, at = folder): string => {
  const id = idOf(kind, data);
  writeAll(at, { [loosePath(id)]: looseOf(kind, data) });
  return id;
};

const keepPack = (name: string, entries: Parameters<typeof packOf>[0]): void => {
  const { pack, index } = packOf(entries);
  writeAll(folder, {
    [`.git/objects/pack/pack-${name}.pack`]: pack,
    [`.git/objects/pack/pack-${name}.idx`]: index,
  });
};

const text = Buffer.from('@ MX 10 mx01.mail.icloud.com.\n'.repeat(20));
const blob = idOf('blob', text);
const filesAt = (commit: string) => openRepository(folder)?.files(commit);
const blobAt = (id: string) => openRepository(folder)?.blob(id)?.toString('latin1');

describe('trees', () => {
  it('that have each other twice, level by level, are given up', () => {
    let id = keep('tree', Buffer.alloc(0));
    for (let i = 0; i < 60; i += 1)
      id = keep(
        'tree',
        treeOf([
          ['40000', 'a', id],
          ['40000', 'b', id],
        ]),
      );
    expect(filesAt(keep('commit', commitOf(id)))).toBeUndefined();
  });

  it('that are too deep are given up', () => {
    let id = keep('tree', Buffer.alloc(0));
    for (let i = 0; i < 80; i += 1) id = keep('tree', treeOf([['40000', 'a', id]]));
    expect(filesAt(keep('commit', commitOf(id)))).toBeUndefined();
  });

  it('give no name that leads out, and no link', () => {
    const tree = treeOf([
      ['100644', '..', blob],
      ['100644', 'a/b', blob],
      ['120000', 'link', blob],
      ['160000', 'module', blob],
      ['100644', 'good', blob],
    ]);
    expect(filesAt(keep('commit', commitOf(keep('tree', tree))))).toEqual([
      { path: 'good', id: blob },
    ]);
  });

  it('that are cut short are not there', () => {
    const tree = treeOf([['100644', 'a', blob]]);
    const files = filesAt(keep('commit', commitOf(keep('tree', tree.subarray(0, -4)))));
    expect(files?.flatMap(({ id }) => openRepository(folder)?.blob(id) ?? [])).toEqual([]);
  });
});

describe('an object', () => {
  it('whose octets are not those that its id names is not there: loose', () => {
    writeAll(folder, { [loosePath(blob)]: looseOf('blob', Buffer.from('other')) });
    expect(blobAt(blob)).toBeUndefined();
  });

  it('likewise in a pack', () => {
    keepPack('a', [[blob, entryOf(3, Buffer.from('other'))]]);
    expect(blobAt(blob)).toBeUndefined();
  });

  it('that is sound is read beside one that is not', () => {
    writeAll(folder, { [loosePath(blob)]: looseOf('blob', Buffer.from('other')) });
    keepPack('a', [[blob, entryOf(3, text)]]);
    expect(blobAt(blob)).toBe(text.toString());
  });

  it('that unfolds into too much is not there', () => {
    const bomb = Buffer.alloc(17 * 1024 * 1024);
    expect(blobAt(keep('blob', bomb))).toBeUndefined();
    keepPack('a', [[blob, entryOf(3, bomb)]]);
    expect(blobAt(blob)).toBeUndefined();
  });

  it('that says less than it unfolds into is not there', () => {
    keepPack('a', [[blob, entryOf(3, Buffer.alloc(4_000_000), { size: 10 })]]);
    expect(blobAt(blob)).toBeUndefined();
  });

  it('that is a pipe or a folder is not there', () => {
    writeAll(folder, { [`${loosePath(blob)}x`]: '', '.git/objects/pack/pack-a.idx/x': '' });
    execFileSync('mkfifo', [join(folder, loosePath(blob))]);
    execFileSync('mkfifo', [join(folder, '.git/objects/pack/pack-b.idx')]);
    expect(blobAt(blob)).toBeUndefined();
  });
});

describe('a delta', () => {
  /** What copies all of a base of `size` octets. */
  const copy = (size: number) => {
    const octets = [0, 8, 16].map((bits) => Math.floor(size / 2 ** bits) & 0xff);
    return Buffer.from([0x80 | 0x70, ...octets]);
  };
  const heads = (from: number, to: number) => Buffer.concat([varint(from), varint(to)]);
  const offset = (distance: number) => {
    const octets = [distance % 128];
    for (let left = Math.floor(distance / 128); left > 0; left = Math.floor(left / 128)) {
      left -= 1;
      octets.unshift((left % 128) | 0x80);
    }
    return Buffer.from(octets);
  };

  it('is read by its distance and by its id', () => {
    const whole = entryOf(3, text);
    const twice = Buffer.concat([text, text]);
    const delta = Buffer.concat([
      heads(text.length, twice.length),
      copy(text.length),
      copy(text.length),
    ]);
    const id = idOf('blob', twice);
    keepPack('a', [
      [blob, whole],
      [id, entryOf(6, delta, { base: offset(whole.length) })],
    ]);
    expect(blobAt(id)).toBe(twice.toString());
    rmSync(join(folder, '.git'), { recursive: true });
    keep('blob', text);
    keepPack('b', [[id, entryOf(7, delta, { base: Buffer.from(blob, 'hex') })]]);
    expect(blobAt(id)).toBe(twice.toString());
  });

  it('that copies more than it promises is given up before it is made', () => {
    const base = Buffer.alloc(8_000_000);
    const whole = entryOf(3, base);
    const many = Array.from({ length: 200_000 }, () => copy(8_000_000));
    const delta = Buffer.concat([heads(base.length, 8_000_000), ...many]);
    keepPack('a', [
      [idOf('blob', base), whole],
      [blob, entryOf(6, delta, { base: offset(whole.length) })],
    ]);
    expect(blobAt(blob)).toBeUndefined();
  });

  it.each([
    ['has no operation', Buffer.from([0])],
    ['copies what its base has not', Buffer.from([0x91, 0xff, 0xff])],
    ['inserts what it has not', Buffer.from([0x7f, 1])],
    ['ends within a number', Buffer.from([0xff])],
  ])('that %s is not there', (_why, operations) => {
    const whole = entryOf(3, text);
    const delta = Buffer.concat([heads(text.length, 10), operations]);
    keepPack('a', [
      [idOf('blob', text), whole],
      [idOf('blob', Buffer.from('x')), entryOf(6, delta, { base: offset(whole.length) })],
    ]);
    expect(blobAt(idOf('blob', Buffer.from('x')))).toBeUndefined();
  });

  it('whose base is itself, or leads back to it, through any number of packs, is not there', () => {
    const ids = Array.from({ length: 8 }, (_, i) => idOf('blob', Buffer.from([i])));
    const delta = Buffer.concat([heads(1, 1), copy(1)]);
    const base = (i: number) => Buffer.from(ids[i % ids.length]!, 'hex');
    for (let pack = 0; pack < 8; pack += 1)
      keepPack(
        String(pack),
        ids.map((id, i) => [id, entryOf(7, delta, { base: base(i + pack) })] as const),
      );
    expect(ids.map(blobAt)).toEqual(ids.map(() => undefined));
  });

  it('of a chain without end is given up', () => {
    const first = Buffer.from('x');
    const entries: [string, Buffer][] = [[idOf('blob', first), entryOf(3, first)]];
    const delta = Buffer.concat([heads(1, 1), copy(1)]);
    for (let i = 0; i < 5000; i += 1)
      entries.push([
        i === 4999 ? blob : idOf('blob', Buffer.from(`other ${i}`)),
        entryOf(6, delta, { base: offset(entries.at(-1)![1].length) }),
      ]);
    keepPack('a', entries);
    expect(blobAt(blob)).toBeUndefined();
  });
});

describe('an index', () => {
  const good = packOf([[blob, entryOf(3, text)]]);
  const withIndex = (index: Buffer) => {
    writeAll(folder, {
      '.git/objects/pack/pack-a.pack': good.pack,
      '.git/objects/pack/pack-a.idx': index,
    });
    return blobAt(blob);
  };

  it('is read where it is sound', () => expect(withIndex(good.index)).toBe(text.toString()));

  it.each(Array.from({ length: 60 }, (_, i) => i * 17))('cut at octet %i gives nothing', (at) =>
    expect(withIndex(good.index.subarray(0, at))).toBeUndefined(),
  );

  it('that says it has four milliards of entries gives nothing', () => {
    const index = Buffer.from(good.index);
    index.fill(0xff, 8, 1032);
    expect(withIndex(index)).toBeUndefined();
  });
});

describe('a repository that is elsewhere', () => {
  it('is found by .git, commondir and every line of alternates', () => {
    keep('blob', text, join(folder, 'third'));
    writeAll(folder, {
      'work/.git': 'gitdir: ../real/worktrees/w\n',
      'real/worktrees/w/commondir': '../..\n',
      'real/objects/info/alternates':
        '# none\n../../second/.git/objects\n../../third/.git/objects\n',
    });
    expect(openRepository(join(folder, 'work'))?.blob(blob)?.toString()).toBe(text.toString());
  });

  it.each(['gitdir: .git\n', 'gitdir: /dev/zero\n', `gitdir: ${'a/'.repeat(40_000)}\n`, ''])(
    'is not there where .git leads nowhere: %#',
    (pointer) => {
      writeAll(folder, { '.git': pointer });
      expect(blobAt(blob)).toBeUndefined();
    },
  );

  it('is not there where .git is a pipe, a device or a link to itself', () => {
    execFileSync('mkfifo', [join(folder, '.git')]);
    expect(openRepository(folder)).toBeUndefined();
    rmSync(join(folder, '.git'));
    symlinkSync('/dev/zero', join(folder, '.git'));
    expect(openRepository(folder)).toBeUndefined();
    rmSync(join(folder, '.git'));
    symlinkSync('.git', join(folder, '.git'));
    expect(openRepository(folder)).toBeUndefined();
  });

  it('may borrow from itself', () => {
    writeAll(folder, { '.git/objects/info/alternates': '.\n../objects\n'.repeat(500) });
    expect(blobAt(blob)).toBeUndefined();
  });
});
