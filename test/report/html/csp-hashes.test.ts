import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageScript } from '../../../src/report/html/script.ts';
import { pageStyle } from '../../../src/report/html/style.ts';

const file = join(import.meta.dirname, '../../../src/report/html/csp-hashes.ts');
const hash = (text: string) => createHash('sha256').update(text).digest('base64');

/** Refreshed by `npm run docs`. */
it("the page's policy names the hashes of its style and its script", () => {
  const written = readFileSync(file, 'utf8');
  const right = written
    .replace(/style:\s*'[^']*'/, `style: '${hash(pageStyle)}'`)
    .replace(/script:\s*'[^']*'/, `script: '${hash(pageScript)}'`);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, right);
  else expect(written).toBe(right);
});
