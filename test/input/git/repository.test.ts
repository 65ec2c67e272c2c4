import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../../src/input/git/objects.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

const line = (i: number) => `host${i} A 192.0.2.${i % 250}\n`;
const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i)).join('');
const first = lines(2000);
const second = `${lines(1500)}changed TXT "x"\n${lines(400)}`;
const commits: string[] = [];

beforeAll(() => {
  git('init', '-q', '-b', 'main');
  const commit = (text: string) => {
    writeFileSync(join(folder, 'a.zone'), text);
    git('add', '-A');
    git('commit', '-q', '-m', 'x', '--no-gpg-sign');
    commits.push(git('rev-parse', 'HEAD'));
  };
  symlinkSync('a.zone', join(folder, 'link.zone'));
  commit(first);
  commit(second);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textAt = (commit: string | undefined) => {
  const repository = openRepository(folder);
  const file = repository?.files(commit ?? '')?.find(({ path }) => path === 'a.zone');
  return file && repository?.blob(file.id)?.toString('utf8');
};

describe('the objects of a checkout', () => {
  it.each(['loose', 'packed'])('give each commit its files: %s', (how) => {
    if (how === 'packed') git('gc', '-q', '--aggressive', '--prune=now');
    expect(textAt(commits[0])).toBe(first);
    expect(textAt(commits[1])).toBe(second);
  });

  it('give the parents of a commit, and no links', () => {
    const repository = openRepository(folder);
    expect(repository?.commit(commits[1]!)?.parents).toEqual([commits[0]]);
    expect(repository?.files(commits[1]!)?.map(({ path }) => path)).toEqual(['a.zone']);
  });

  it('give nothing where there is nothing', () => {
    expect(textAt('0'.repeat(40))).toBeUndefined();
    expect(textAt('HEAD')).toBeUndefined();
    expect(textAt('../../etc/passwd')).toBeUndefined();
    expect(openRepository(join(folder, 'none'))).toBeUndefined();
  });

  it('give nothing where a pack is cut short', () => {
    const packs = join(folder, '.git', 'objects', 'pack');
    for (const name of readdirSync(packs).filter((one) => one.endsWith('.pack'))) {
      execFileSync('chmod', ['u+w', join(packs, name)]);
      truncateSync(join(packs, name), 40);
    }
    expect(textAt(commits[0])).toBeUndefined();
  });
});
