import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMetas, checks } from '../../src/check/registry.ts';
import { areas, type Check } from '../../src/model/check.ts';
import { applePages, sections } from '../../src/model/rfc.ts';
import { checkDocs } from '../support/check-docs.ts';
import { examineAll } from '../support/judge.ts';
import { auditStage } from '../support/stand-ins.ts';

const folder = join(import.meta.dirname, '../../src/check');
const page = join(folder, 'README.md');
/** A check is the one thing that a file exports by default. */
const checkFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') && /^export default /m.test(readFileSync(join(folder, file), 'utf8')),
);
const metas = checkMetas;
const isStaged = ({ meta }: Check) => meta.docs.good.startsWith('; at ');
const onStages = checks.filter(isStaged);
const onZones = checks.filter(
  (check) => !isStaged(check) && !['imap', 'smtp'].includes(check.meta.area),
);
const token = 'Abcd1234Efgh5678';

describe('src/check', () => {
  it('lists every check file, and no other', () => {
    const ids = checkFiles.map((file) => basename(file, '.ts'));
    expect(checks.map(({ meta }) => meta.id).toSorted()).toEqual(ids.toSorted());
  });

  it('keeps the order of the areas', () => {
    const order = metas.map(({ area }) => areas.indexOf(area));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('has a title of its own for every check', () => {
    expect(new Set(metas.map(({ title }) => title)).size).toBe(metas.length);
  });

  it('documents the present state (refresh with: npm run docs)', () => {
    const made = checkDocs(metas);
    if (process.env['UPDATE_DOCS']) writeFileSync(page, made);
    expect(readFileSync(page, 'utf8')).toBe(made);
  });
});

it.each(checkFiles)('%s has a test of its own', (file) => {
  expect(existsSync(join(import.meta.dirname, file.replace(/\.ts$/, '.test.ts')))).toBe(true);
});

describe.each(metas.map((meta) => [meta.id, meta] as const))('%s', (_, meta) => {
  it('is in sentences of printable ASCII', () => {
    expect(meta.title).toMatch(/^[A-Z][ -~]+[^.]$/);
    expect(meta.docs.why).toMatch(/^(?:[A-Z]|iCloud)[ -~]+\.$/);
    expect(meta.docs.fix).toMatch(/^(?:[A-Z]|iCloud)[ -~]+\.$/);
  });

  it('cites known sections', () => {
    const known = new Set([...Object.keys(sections), ...Object.keys(applePages)]);
    expect(meta.cites.filter((cite) => !known.has(cite))).toEqual([]);
  });
});

describe.each(onZones.map((check) => [check.meta.id, check] as const))('%s', (_, check) => {
  it.each([
    ['good', 'pass'],
    ['bad', 'fail'],
  ] as const)(
    'its %s example gives %s, and holds nothing beside the point',
    async (which, status) => {
      const { outcomes, zone } = await examineAll([check], check.meta.docs[which], { token });
      expect(outcomes).toMatchObject([{ status }]);
      expect(zone.unasked()).toEqual([]);
    },
  );
});

describe.each(onStages.map((check) => [check.meta.id, check] as const))('%s', (_, check) => {
  it.each([
    ['good', 'pass'],
    ['bad', 'fail'],
  ] as const)('its %s example gives %s', async (which, status) => {
    const { results } = await auditStage([check], check.meta.docs[which]);
    expect(results).toMatchObject([{ status }]);
  });
});
