import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../support/cli.ts';

/** What is loaded of node once this file of dist is, and all that it needs at once. */
const loadedWith = async (file: string): Promise<readonly string[]> => {
  const url = JSON.stringify(join(root, 'dist', file));
  const script = `import(${url}).then(() => console.log(process.moduleLoadList.join('\\n')))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  return stdout.split('\n');
};

it('sends the first questions before TLS, HTTPS and Web Crypto are loaded', async () => {
  // What the command line loads first: the rest comes while they are under way.
  const loaded = await loadedWith('shared-first.js');
  expect(loaded).toContain('NativeModule net');
  expect(loaded).not.toContain('NativeModule tls');
  expect(loaded).not.toContain('NativeModule https');
  expect(loaded).not.toContain('NativeModule internal/crypto/webcrypto');
});

/** The file of dist, and every one that it imports before it runs. */
const importedBy = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  seen.add(file);
  const text = readFileSync(join(root, 'dist', file), 'utf8');
  for (const [, imported = ''] of text.matchAll(/^(?:import|export)\b.*"\.\/([^"]+)";$/gm))
    if (!seen.has(imported)) importedBy(imported, seen);
  return seen;
};

it.each([
  ['cli.js', ['cli.js', 'shared-unfit-start.js']],
  ['shared-version.js', ['shared-version.js']],
  ['command-support-help-text.js', ['command-support-help-text.js']],
  ['shared-probe.js', ['shared-first.js', 'shared-probe.js', 'shared-unfit-start.js']],
])('%s needs no more than it must', (file, files) =>
  expect([...importedBy(file)].toSorted()).toEqual(files),
);
