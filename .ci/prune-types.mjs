/** Deletes the declaration files that the library's `index.d.ts` does not lead to: tsc writes one for every source that it read. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';

const types = new URL('../dist/types/', import.meta.url);
const reached = new Set([new URL('index.d.ts', types).href]);
for (const file of reached)
  for (const [, path] of readFileSync(new URL(file), 'utf8').matchAll(/['"](\.[^'"]+)\.ts['"]/g))
    reached.add(new URL(`${path}.d.ts`, file).href);

for (const path of readdirSync(types, { recursive: true })) {
  const { href } = new URL(path, types);
  const isKept = [...reached].some((file) => file === href || file.startsWith(`${href}/`));
  // A folder may be gone with the files in it.
  if (!isKept) rmSync(new URL(href), { recursive: true, force: true });
}
