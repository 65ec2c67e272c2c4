/** Where benchmarks leave their numbers: tables for people, one JSON file for programs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/cli.ts';
import { table } from './measure.ts';

type Cell = string | number;

const file = process.env['BENCH_JSON'] ?? join(root, 'bench.json');

const rounded = (cell: Cell): Cell =>
  typeof cell === 'number' ? Math.round(cell * 1000) / 1000 : cell;

/** Prints the table, and puts it into the file under its name, in place of an older one. */
export const publish = (name: string, title: string, rows: readonly (readonly Cell[])[]): void => {
  table(title, rows);
  const [heads = [], ...body] = rows;
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  const [cpu] = cpus();
  const next = {
    ...before,
    node: process.version,
    cpu: `${cpus().length} x ${cpu?.model ?? 'unknown'}`,
    [name]: body.map((row) => Object.fromEntries(row.map((cell, i) => [heads[i], rounded(cell)]))),
  };
  writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
};
