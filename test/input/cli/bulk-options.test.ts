import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readResumed } from '../../../src/input/saved/resume.ts';
import { readDomainList } from '../../../src/input/cli/domain-list.ts';
import { readLines } from '../../../src/input/source/file-lines.ts';
import { readDomain } from '../../../src/input/domain-name.ts';
import { readSavedReport } from '../../../src/input/saved/saved-reports.ts';
import { readShard, assignShard } from '../../../src/input/cli/shard.ts';
import { renderJson, renderNdjson } from '../../../src/report/json.ts';
import { broken, healthy } from '../../support/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string | Uint8Array, name = 'list'): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

const none: ReadonlySet<string> = new Set();

describe('lines', () => {
  it('are those of the file, however it is cut into chunks', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 30 })), fc.boolean(), async (parts, end) => {
        const lines = parts.map((part) => part.replaceAll('\n', ' '));
        const text = lines.join('\n') + (end && lines.length > 0 ? '\n' : '');
        const read = await all(readLines(fileOf(text), 1000));
        const wanted = text === '' ? [] : text.replace(/\n$/, '').split('\n');
        expect(read.map((line) => line.text)).toEqual(wanted);
        expect(read.map(({ number }) => number)).toEqual(wanted.map((_, i) => i + 1));
        expect(read.at(-1)?.end ?? 0).toBe(Buffer.byteLength(text));
        expect(read.filter(({ ended }) => !ended).length).toBe(/[^\n]$/.test(text) ? 1 : 0);
      }),
      { numRuns: 50 },
    ));

  it('are refused where one is too long', () =>
    expect(all(readLines(fileOf(`a\n${'b'.repeat(200_000)}`), 100_000))).rejects.toThrow(
      /list, line 2: longer than 100000 bytes/,
    ));
});

describe('shards', () => {
  it('are those of the published rule: SHA-256 of the name, its first four octets modulo N', () => {
    // printf %s example.com | sha256sum: a379a6f6...
    expect(assignShard('example.com', 10)).toBe((0xa379a6f6 % 10) + 1);
  });

  it('split every list into parts that are about equal, each domain in one', () => {
    const names = Array.from({ length: 4000 }, (_, i) => `d${i}.example`);
    const counts = [0, 0, 0, 0];
    for (const name of names) counts[assignShard(name, 4) - 1]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it.each(['1/4', '4/4', '1/1', '10000/10000'])('%s is one', (value) =>
    expect(readShard(value)).toEqual({
      index: Number(value.split('/')[0]),
      count: Number(value.split('/')[1]),
    }),
  );

  it.each(['0/4', '5/4', '1', '1/0', '-1/4', '1/4x', '1.5/4', '1/99999', '', 'a/b', '1/4/2'])(
    '%j is none',
    (value) => expect(() => readShard(value)).toThrow(/--shard must be I\/N, such as 1\/4/),
  );
});

describe('a list of domains', () => {
  const listOf = (text: string, more: Partial<Parameters<typeof readDomainList>[0]> = {}) =>
    readDomainList({ named: [], done: none, from: fileOf(text), ...more });
  const namesOf = async (list: Awaited<ReturnType<typeof readDomainList>>) =>
    (await all(list.domains)).map(({ name }) => String(name));

  it('has each domain once, without comments, in the order of the list', async () => {
    const list = await listOf(
      '\uFEFFb.example # mine\r\n\n# none\nhttps://A.example/x\rc.example\nB.example.\n',
      { named: [readDomain('z.example')] },
    );
    expect(list.count).toBe(4);
    expect(await namesOf(list)).toEqual(['z.example', 'b.example', 'a.example', 'c.example']);
  });

  it('leaves out what is done, and what falls to other shards', async () => {
    const text = Array.from({ length: 100 }, (_, i) => `d${i}.example\n`).join('');
    const done = new Set(['d1.example', 'd7.example']);
    const parts = await Promise.all(
      [1, 2, 3].map(async (index) =>
        namesOf(await listOf(text, { done, shard: { index, count: 3 } })),
      ),
    );
    expect(parts.every((part) => part.length > 15)).toBe(true);
    expect(parts.flat().sort()).toEqual(
      text
        .trim()
        .split('\n')
        .filter((name) => !done.has(name))
        .sort(),
    );
  });

  it('tells the line that is not a domain name, before anything is asked', () =>
    expect(listOf('a.example\nb.example\nfoo bar\n')).rejects.toThrow(
      /list, line 3: "foo bar" is not a domain name/,
    ));

  it("tells the line that is a mail host's own domain", () =>
    expect(listOf('a.example\njane@gmail.com\n')).rejects.toThrow(
      /list, line 2: gmail\.com is not a custom email domain/,
    ));

  it('must name one', () => expect(listOf('# nothing\n')).rejects.toThrow(/names no domain\.$/));

  it('has the host of a website and its domain in one shard, as one may stand for the other', async () => {
    const sites = Array.from({ length: 20 }, (_, i) => `d${i}.example`);
    const text = sites.map((site) => `${site}\nwww.${site}\n`).join('');
    for (const index of [1, 2, 3]) {
      const names = await namesOf(await listOf(text, { shard: { index, count: 3 } }));
      expect(names.filter((name) => name.startsWith('www.'))).toEqual(
        names.filter((name) => !name.startsWith('www.')).map((name) => `www.${name}`),
      );
    }
  });

  it('may leave nothing to a shard', async () => {
    const list = await listOf('a.example\n', {
      shard: { index: (assignShard('a.example', 2) % 2) + 1, count: 2 },
    });
    expect(list.count).toBe(0);
    expect(await namesOf(list)).toEqual([]);
  });

  it('must be readable', () =>
    expect(readDomainList({ named: [], done: none, from: '/nonexistent' })).rejects.toThrow(
      /--domains-from \/nonexistent cannot be read \(ENOENT\)/,
    ));
});

const two = {
  ...healthy,
  domains: [healthy, broken].flatMap(({ domains }, i) =>
    domains.map((one) => ({ ...one, domain: `d${i}.example` })),
  ),
};
const lines = renderNdjson(two);

describe('what is done', () => {
  const read = async (text: string) => {
    const told: string[] = [];
    const done = await readResumed(fileOf(text, 'r.ndjson'), ({ domain }) => told.push(domain));
    return { ...done, names: [...done.names], told };
  };
  const names = two.domains.map(({ domain }) => domain);

  it('is nothing where there is no file', async () =>
    expect(await readResumed(join(folder, 'none.ndjson'), () => {})).toEqual({
      names: new Set(),
      whole: 0,
      open: false,
    }));

  it('is never what stdin says, which could not be written on', async () => {
    await expect(readResumed('-', () => {})).rejects.toThrow('--resume takes a file, not stdin.');
  });

  it('is every line', async () =>
    expect(await read(lines)).toMatchObject({
      names,
      told: names,
      whole: lines.length,
      open: false,
    }));

  it('is every whole line, wherever the last one is torn', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(lines.length), async (at) => {
        const part = lines.slice(0, at);
        const done = await read(part);
        const whole = part.split('\n').length - 1;
        const open = lines[at] === '\n' ? 1 : 0;
        expect(done.names).toEqual(names.slice(0, whole + open));
        expect(done.open).toBe(open === 1);
        expect(done.whole).toBe(open ? at : part.lastIndexOf('\n') + 1);
      }),
      { numRuns: 60 },
    ));

  it.each([
    ['something else', '{"a":1}\n'],
    ['a JSON report', renderJson(healthy)],
    ['a list', 'example.com\n'],
    ['a torn line that is not the last', `${lines.slice(0, 99)}\n${lines}`],
  ])('is not %s', (_, text) =>
    expect(read(text)).rejects.toThrow(/r\.ndjson, line 1, is not one of an ndjson report/),
  );
});

describe('saved reports', () => {
  const pieces = (text: string, name: string) => all(readSavedReport(fileOf(text, name)));

  it('give the same domains as JSON and as ndjson', async () => {
    const whole = await pieces(renderJson(broken), 'a.json');
    const parts = await pieces(renderNdjson(broken), 'a.ndjson');
    expect(parts.flatMap(({ domains }) => domains)).toEqual(
      whole.flatMap(({ domains }) => domains),
    );
    const { tool, startedAt, durationMs, vantage } = broken;
    expect(parts[0]?.head).toEqual({ tool, startedAt, durationMs, vantage });
  });

  it.each([
    [
      'torn',
      lines.slice(0, -20),
      /line \d+, is not a report of dns-audit: it is not JSON, or cut off/,
    ],
    ['another', '{"schema":1}\n', /line 1, is not a report of dns-audit: /],
    ['of a later schema', lines.replace('"schema":1', '"schema":2'), /line 1, .*schema/],
  ])('are refused where a line is %s', (_, text, message) =>
    expect(pieces(text, 'b.ndjson')).rejects.toThrow(message),
  );
});
