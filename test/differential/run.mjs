/** `npm run fuzz:peers -- [--seconds N] [--target T] [--seed S]`: N seconds for each target. */
import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin:/sbin`;

const hasProgram = (program) => path.split(':').some((folder) => existsSync(join(folder, program)));

// Debian's own comes first: another Python does not see Debian's packages.
const pythons = ['/usr/bin/python3', 'python3'];
const pythonWith = (code) =>
  pythons.find((python) => spawnSync(python, ['-c', code], { env: { PATH: path } }).status === 0);

/** What each target takes, by the Debian package that has it. */
const needs = {
  messages: { 'python3-dnspython': () => pythonWith('import dns.wire') },
  spf: { 'python3-spf': () => pythonWith('import spf') },
  keys: {
    'opendkim-tools': () => pythonWith('import ctypes; ctypes.CDLL("libopendkim.so.11")'),
  },
  zones: { 'bind9-utils': () => hasProgram('named-compilezone') },
  dnssec: { 'bind9-dnsutils': () => hasProgram('delv') },
};

const refuse = (why) => {
  process.stderr.write(
    `fuzz:peers: ${why}\nUsage: npm run fuzz:peers -- [--seconds N] [--target T] [--seed S]\n`,
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
if (target !== '' && !Object.hasOwn(needs, target))
  refuse(`there is no target ${target}; there are ${Object.keys(needs).join(', ')}.`);

const wanted = target === '' ? Object.keys(needs) : [target];
const missing = (name) =>
  Object.entries(needs[name]).flatMap(([debian, isHere]) => (isHere() ? [] : [debian]));
const able = wanted.filter((name) => {
  const packages = missing(name);
  if (packages.length > 0)
    process.stdout.write(
      `${name}: SKIPPED, its peer is not installed (Debian: apt-get install ${packages.join(' ')}).\n`,
    );
  return packages.length === 0;
});

if (able.length > 0) {
  process.stdout.write(`Comparing with peers for ${seconds} s each with seed ${seed}.\n`);
  const vitest = join(here, '../../node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--config', join(here, 'vitest.config.mjs'), '--configLoader', 'native'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: path,
        PEERS_SECONDS: seconds,
        PEERS_SEED: seed,
        PEERS_TARGETS: able.join(','),
        PEERS_PYTHON: pythonWith('') ?? 'python3',
      },
    },
  );
  child.on('exit', (status) => (process.exitCode = status ?? 1));
}
