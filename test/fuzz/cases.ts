/** Inputs that went wrong once: `cases/TARGET/HASH`, kept for ever. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'cases');

export const casesOf = (target: string): readonly { name: string; octets: Buffer }[] => {
  const own = join(folder, target);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .sort()
    .map((name) => ({ name, octets: readFileSync(join(own, name)) }));
};

export const targetsWithCases = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );

/** Where it was saved. */
export const saveCase = (target: string, octets: Uint8Array): string => {
  const own = join(folder, target);
  mkdirSync(own, { recursive: true });
  const file = join(own, createHash('sha256').update(octets).digest('hex').slice(0, 16));
  writeFileSync(file, octets);
  return file;
};
