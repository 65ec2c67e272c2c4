import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { explainTermKind } from '../../src/record/spf/explain.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';

// The recorded report is the input; its renderings are refreshed by `npx vitest run test/report/golden.test.ts -u`.
const examples = join(import.meta.dirname, '..', '..', 'examples');
const recorded = readFileSync(join(examples, 'report.json'), 'utf8');
const report: Report = JSON.parse(recorded);
const text = { width: 80, color: false, unicode: true, verbose: false, quiet: false };

it('the recorded report is in the form that is rendered', () =>
  expect(renderJson(report)).toBe(recorded));

it.each([
  ['report.txt', renderText(report, text)],
  ['report.verbose.txt', renderText(report, { ...text, verbose: true, describe: explainTermKind })],
  ['report.md', renderMarkdown(report)],
  ['report.ndjson', renderNdjson(report)],
])('%s is its rendering', async (file, rendering) => {
  await expect(rendering).toMatchFileSnapshot(join(examples, file));
});
