/** Files as other systems write them: with a byte order mark, and in UTF-16. */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readDomainList } from '../../src/input/cli/domain-list.ts';
import { readRecording } from '../../src/input/saved/parse-report.ts';
import { readResumed } from '../../src/input/saved/resume.ts';
import { readForRender } from '../../src/input/saved/saved-reports.ts';
import { readLines } from '../../src/input/source/file-lines.ts';
import { readSource } from '../../src/input/source/source-text.ts';
import { asUtf8 } from '../../src/input/source/text-encoding.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { fixtures } from '../support/reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'encoding-'));
afterAll(() => rmSync(folder, { recursive: true }));

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16LE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

const save = (name: string, octets: Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, octets);
  return file;
};

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const read: T[] = [];
  for await (const item of items) read.push(item);
  return read;
};

const report = fixtures['manyDomains']!;

describe.each(Object.entries(encodings))('%s', (encoding, encode) => {
  const isUtf16 = encoding.startsWith('UTF-16');

  it('is read in a list of domains', async () => {
    const from = save('list.txt', encode('example.com\r\nbücher.example\n# no more\n'));
    const { domains } = await readDomainList({ from, named: [], done: new Set() });
    expect((await all(domains)).map(({ name }) => name)).toEqual([
      'example.com',
      'xn--bcher-kva.example',
    ]);
  });

  it('is read in a saved report, whole and in lines', async () => {
    const whole = save('report.json', encode(renderJson(report)));
    expect(await readForRender(whole)).toMatchObject({ verdict: report.verdict });
    expect((await readRecording(whole)).domains).toHaveLength(report.domains.length);
    const lines = save('report.ndjson', encode(renderNdjson(report)));
    expect(await readForRender(lines)).toHaveLength(report.domains.length);
  });

  it(`is ${isUtf16 ? 'refused in a report to go on with' : 'gone on with'}`, async () => {
    const lines = encode(renderNdjson(report));
    const done = readResumed(save('begun.ndjson', lines), () => {});
    if (isUtf16) await expect(done).rejects.toThrow(/is UTF-16 text/);
    else expect(await done).toMatchObject({ whole: lines.length });
  });

  it(`is ${isUtf16 ? 'refused' : 'read'} in a file that other programs read too`, () => {
    const file = save('config.yaml', encode('domains:\n  example.com: {}\n'));
    const read = () => readSource(file, { mostBytes: 1000, takesOctets: true })?.text;
    if (isUtf16) expect(read).toThrow(/config\.yaml is UTF-16 text\.$/);
    else expect(read()).toBe('domains:\n  example.com: {}\n');
  });

  it('is the same in parts of any size', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const size = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(text, size, async (said, length) => {
        // The mark of a text without one would be its own first character.
        const octets = encode(`x${said}`);
        const parts = Array.from({ length: Math.ceil(octets.length / length) }, (_, i) =>
          octets.subarray(i * length, (i + 1) * length),
        );
        const read = Buffer.concat([...(await all(asUtf8(Readable.from(parts))))]);
        expect(read.toString().replace(/^\uFEFF/, '')).toBe(`x${said}`);
      }),
    );
  });
});

it('closes the file when nobody reads on', async () => {
  const source = createReadStream(save('long.txt', Buffer.alloc(1 << 20, 'a\n')));
  for await (const _ of asUtf8(source)) break;
  expect(source.destroyed).toBe(true);
});

it('counts the mark among the bytes of its line, and not in its text', async () => {
  const file = save('two.txt', Buffer.from('\uFEFFone\ntwo'));
  expect(await all(readLines(file, 100))).toEqual([
    { number: 1, text: 'one', ended: true, end: 7 },
    { number: 2, text: 'two', ended: false, end: 10 },
  ]);
});
