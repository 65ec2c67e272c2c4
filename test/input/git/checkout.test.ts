/** Where a file's checkout is, what it is of, and where its history left another. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMergeBase } from '../../../src/input/git/ancestry.ts';
import { findCheckout } from '../../../src/input/git/checkout.ts';

const workspace = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const gitIn = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
const inside = join(workspace, 'one/inner');
const other = join(workspace, 'other');

let root = '';
let left = '';
let right = '';
let merged = '';

/** Two commits of the same second are one if they say the same. */
const commit = (folder: string, message: string): string => {
  gitIn(folder, 'add', '-A');
  gitIn(folder, 'commit', '-q', '--allow-empty', '--no-gpg-sign', '-m', message);
  return gitIn(folder, 'rev-parse', 'HEAD');
};

beforeAll(() => {
  for (const folder of [inside, other]) {
    mkdirSync(join(folder, 'zones'), { recursive: true });
    gitIn(folder, 'init', '-q', '-b', 'main');
  }
  writeFileSync(join(inside, 'zones/a.zone'), 'x');
  root = commit(inside, 'root');
  left = commit(inside, 'left');
  gitIn(inside, 'checkout', '-q', '-b', 'topic', root);
  right = commit(inside, 'right');
  gitIn(inside, 'merge', '-q', '--no-ff', '--no-gpg-sign', '-m', 'x', 'main');
  merged = gitIn(inside, 'rev-parse', 'HEAD');
  gitIn(other, 'remote', 'add', 'origin', 'git@github.example:Octo/Zones.git');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('the checkout of a file', () => {
  it('is the nearest above it', () => {
    expect(findCheckout('one/inner/zones/a.zone', workspace)).toMatchObject({
      folder: 'one/inner',
      head: merged,
      branch: 'topic',
    });
    expect(findCheckout('one/inner/zones', workspace)?.folder).toBe('one/inner');
    expect(findCheckout('one/inner', workspace)?.folder).toBe('one/inner');
  });

  it('is none above the workspace, and none where git keeps nothing', () => {
    expect(findCheckout('one', workspace)).toBeUndefined();
    expect(findCheckout('zones', join(other, 'zones'))).toBeUndefined();
    expect(findCheckout('../other', join(workspace, 'one'))).toBeUndefined();
  });

  it.each([
    ['git@github.example:Octo/Zones.git', 'octo/zones'],
    ['https://github.example/octo/zones', 'octo/zones'],
    ['https://github.example/octo/zones.git/', 'octo/zones'],
    ['ssh://git@github.example:22/octo/zones.git', 'octo/zones'],
    ['https://ghes.example/git/octo/zones', 'octo/zones'],
  ])('knows its repository by %s', (url, name) => {
    gitIn(other, 'remote', 'set-url', 'origin', url);
    expect(findCheckout('other', workspace)).toMatchObject({ origin: name, branch: 'main' });
    expect(findCheckout('other', workspace)?.head).toBeUndefined();
  });

  it('knows its branches and its head where git has packed them', () => {
    gitIn(inside, 'update-ref', 'refs/remotes/origin/release/1', left);
    gitIn(inside, 'pack-refs', '--all');
    const checkout = findCheckout('one/inner', workspace);
    expect(checkout?.remoteBranch('release/1')).toBe(left);
    expect(checkout?.remoteBranch('release')).toBeUndefined();
    expect(checkout?.remoteBranch('../../../heads/main')).toBeUndefined();
    expect(checkout?.head).toBe(merged);
  });
});

describe('where two histories meet', () => {
  const meet = (head: string, ...tips: readonly string[]): string | undefined => {
    const objects = findCheckout('one/inner', workspace)?.objects;
    return objects && findMergeBase(objects, head, tips);
  };

  it('is their youngest common commit', () => {
    expect(meet(right, left)).toBe(root);
    expect(meet(merged, left)).toBe(left);
    expect(meet(left, merged)).toBe(left);
    expect(meet(right, right)).toBe(right);
    expect(meet(merged, root, left)).toBe(left);
  });

  it('is not known where a part of the history is not here', () => {
    expect(meet(left, 'f'.repeat(40))).toBeUndefined();
    expect(meet('f'.repeat(40), left)).toBeUndefined();
    const objects = findCheckout('one/inner', workspace)!.objects;
    const shallow = { commit: (id: string) => (id === root ? undefined : objects.commit(id)) };
    expect(findMergeBase(shallow, merged, [left])).toBe(left);
    const cut = { commit: (id: string) => (id === right ? undefined : objects.commit(id)) };
    expect(findMergeBase(cut, right, [left])).toBeUndefined();
  });
});
