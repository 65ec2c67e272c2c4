/** Inputs of which we and a peer once said different things: `cases/TARGET/HASH`, tried again in every campaign. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'cases');

export const differencesOf = (target: string): readonly Buffer[] => {
  const own = join(folder, target);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .sort()
    .map((name) => readFileSync(join(own, name)));
};

export const targetsWithDifferences = (): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : [];

/** Where it was saved. */
export const saveDifference = (target: string, input: Uint8Array): string => {
  const own = join(folder, target);
  mkdirSync(own, { recursive: true });
  const file = join(own, createHash('sha256').update(input).digest('hex').slice(0, 16));
  writeFileSync(file, input);
  return file;
};
