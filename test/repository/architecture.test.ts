import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applePages, sections } from '../../src/model/rfc.ts';

/** Which folder may import which (beside itself); a folder that is not here has no right to exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  record: ['model'],
  icloud: ['model'],
  drift: ['model'],
  report: ['model'],
  check: ['model', 'record', 'icloud'],
  plan: ['model', 'record', 'icloud', 'check'],
  resolve: ['model', 'record'],
  input: ['model'],
  deliver: ['model'],
  demo: ['model', 'record', 'icloud'],
  // The entries' own folder: it puts the others together.
  command: [
    '',
    'model',
    'record',
    'icloud',
    'input',
    'resolve',
    'check',
    'plan',
    'drift',
    'report',
    'deliver',
    'demo',
  ],
};

/** Folders that may touch Node, the network, the clock. */
const touchesWorld = ['resolve', 'input', 'deliver', 'demo', 'command'];

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const folderOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const importsOf = (text: string) =>
  [
    ...text.matchAll(
      /^(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

describe('the house', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(20));

  describe.each(files.filter((file) => folderOf(file) !== ''))('%s', (file) => {
    const folder = folderOf(file);
    const text = textOf(file);
    const allowed = mayImport[folder];

    it('lies in a folder that has a rule', () =>
      expect(allowed, `${folder}/ has no rule`).toBeDefined());

    it('imports only what its folder may', () => {
      const faults = importsOf(text).filter((target) => {
        // The published schemas are data, against which whoever reads a file may hold it.
        if (/\/examples\/\w+\.schema\.json$/.test(target)) return folder !== 'input';
        if (!target.startsWith('.'))
          return target.startsWith('node:') && !touchesWorld.includes(folder);
        const place = folderOf(
          relative(root, join(root, dirname(file), target)).replaceAll('\\', '/'),
        );
        return place !== folder && !allowed?.includes(place);
      });
      expect(faults).toEqual([]);
    });

    it('touches the world only where that is its work', () => {
      if (touchesWorld.includes(folder)) return;
      expect(text).not.toMatch(
        /\b(?:console\.|process\.|Date\.now|new Date\(\)|Math\.random|setTimeout|fetch\()/,
      );
    });

    it('reads URLs in the one way that may be relied on', () =>
      expect(text).not.toMatch(/URL\.canParse\(/));

    it('keeps its size', () => {
      const lines = text.split('\n').length;
      // The list of checks grows by two lines a check.
      const short = folder === 'check' && file !== 'check/index.ts';
      expect(lines).toBeLessThanOrEqual(short ? 120 : 350);
    });
  });

  it.each(files)('%s cites only sections that are known, in the one spelling', (file) => {
    if (file === 'model/rfc.ts') return;
    const known = [...Object.keys(sections), ...Object.keys(applePages)];
    const cited = [...textOf(file).matchAll(/RFC \d+(?: §[\d.]*\d)?/g)].map(([cite]) => cite);
    const unknown = cited.filter(
      (cite) => !known.includes(cite) && !known.some((k) => k.startsWith(`${cite} §`)),
    );
    expect(unknown).toEqual([]);
  });
});
