/** `npm run fuzz -- [--seconds N] [--target T] [--seed S]` */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const groups = [
  'network',
  'record',
  'file',
  'report',
  'saved',
  'repository',
  'served',
  'folder',
  'hcl',
  'text',
];
const names = groups.flatMap((group) =>
  [
    ...readFileSync(join(here, `${group}-targets.ts`), 'utf8').matchAll(
      /(?:\bname: |zoneTarget\(\s*)'([a-z0-9-]+)'/g,
    ),
  ].map(([, name]) => name),
);

const refuse = (why) => {
  process.stderr.write(
    `fuzz: ${why}\nUsage: npm run fuzz -- [--seconds N] [--target T] [--seed S]\n`,
  );
  process.exit(2);
};

const valuesOf = () => {
  try {
    const text = { type: 'string' };
    return parseArgs({ options: { seconds: text, target: text, seed: text } }).values;
  } catch (error) {
    return refuse(error.message);
  }
};

const values = valuesOf();
const seconds = String(values.seconds ?? 60);
const target = String(values.target ?? '');
const seed = String(values.seed ?? randomInt(2 ** 31));
if (!/^[1-9]\d{0,5}$/.test(seconds)) refuse(`--seconds ${seconds} is no number of seconds.`);
if (!/^\d{1,10}$/.test(seed)) refuse(`--seed ${seed} is no number.`);
if (target !== '' && !names.includes(target))
  refuse(`there is no target ${target}; there are ${names.join(', ')}.`);

process.stdout.write(`Fuzzing for ${seconds} s with seed ${seed}.\n`);
const vitest = join(here, '../../node_modules/vitest/vitest.mjs');
const child = spawn(
  process.execPath,
  [vitest, 'run', '--config', join(here, 'vitest.config.mjs')],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SECONDS: seconds, FUZZ_TARGET: target, FUZZ_SEED: seed },
  },
);
child.on('exit', (status) => (process.exitCode = status ?? 1));
