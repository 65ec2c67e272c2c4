/** A saved report in which a stranger nested something is refused in a sentence, however deep it is. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecording } from '../../../src/input/saved/parse-report.ts';
import { readResumed } from '../../../src/input/saved/resume.ts';
import { UserError } from '../../../src/model/user-error.ts';

const report = JSON.parse(readFileSync('examples/report.json', 'utf8'));
const [domain] = report.domains;
const node = domain.spf.root.records[0].terms[0].node;

/** Text, as a value of this depth could not be written. */
const withNested = (place: unknown, before: string, after: string, depth: number): string =>
  JSON.stringify(place).replace(
    '"@"',
    () => before.repeat(depth) + JSON.stringify(node) + after.repeat(depth),
  );

const term = { ...domain.spf.root.records[0].terms[0], node: '@' };
const [before = '', after = ''] = JSON.stringify({
  ...node,
  records: [{ ...node.records[0], terms: [term] }],
}).split('"@"');

const withDomain = (changed: object) => ({ ...report, domains: [{ ...domain, ...changed }] });
const spf = {
  ...domain.spf,
  root: { ...domain.spf.root, records: [{ ...domain.spf.root.records[0], terms: [term] }] },
};

const places: Readonly<Record<string, (depth: number) => string>> = {
  'SPF nodes': (depth) => withNested(withDomain({ spf }), before, after, depth),
  'lists where something else belongs': (depth) =>
    withNested(withDomain({ results: '@' }), '[', ']', depth),
  'objects where something else belongs': (depth) =>
    withNested(withDomain({ evidence: '@' }), '{"answers":', '}', depth),
  'what is not known here': (depth) => withNested(withDomain({ more: '@' }), '[', ']', depth),
};

const refusal = (text: string): string => {
  try {
    parseRecording('report.json', text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'none';
};

describe.each(Object.entries(places))('%s', (_, make) => {
  it.each([100, 2000, 50_000])('%i deep', (depth) => {
    const message = refusal(make(depth));
    expect(message).toMatch(/^report\.json is not a report of dns-audit: /);
    expect(message.length).toBeLessThan(300);
  });
});

it('a tree as deep as SPF allows is read', () => {
  expect(refusal(places['SPF nodes']!(11))).toBe('none');
});

it('a tree that is too deep is called that', () => {
  expect(refusal(places['SPF nodes']!(100))).toContain('is nested too deeply');
});

it.each(['tool', 'vantage', 'settings'])(
  'what a run to go on with has in %s is no text',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'dns-audit-depth-'));
    const file = join(folder, 'a.ndjson');
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const line = { schema: 1, domain: 'a.example', results: [], [name]: '@' };
    const held = `{"version":${deep},"resolvers":${deep},"only":${deep}}`;
    writeFileSync(file, `${JSON.stringify(line).replace('"@"', held)}\n`);
    try {
      const { manner } = await readResumed(file, () => {});
      expect(manner).toMatchObject({ version: 'unknown', authoritative: false });
      expect(manner?.settings?.['only'] ?? '').toBe('');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
