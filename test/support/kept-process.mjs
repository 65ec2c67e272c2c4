/**
 * The process of test/support/kept-process.ts: runs a file of `dist` for each message, as if for that alone,
 * and says what it wrote and how it ended. A run that ends the process leaves both in a file.
 */
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const capture = (stream) => {
  const chunks = [];
  stream.write = (chunk, ...rest) => {
    chunks.push(Buffer.from(chunk));
    const written = rest.findLast((one) => typeof one === 'function');
    if (written !== undefined) process.nextTick(written);
    return true;
  };
  return {
    take: () => Buffer.concat(chunks.splice(0)).toString(),
    forget: () => ['error', 'drain', 'close'].forEach((event) => stream.removeAllListeners(event)),
  };
};

const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];

const result = (status) => ({
  status,
  signal: null,
  stdout: stdout.take(),
  stderr: stderr.take(),
});

const { exit } = process;

/** How much keeps this process alive of its own: a run is over when there is no more. Known once orders are listened for. */
let own;

const over = async () => {
  while (process.getActiveResourcesInfo().length > own) await sleep(2);
};

let runs = 0;

const run = async ({ file, args, cwd, env, input, ending }) => {
  own ??= process.getActiveResourcesInfo().length;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.argv.splice(1, Infinity, file, ...args);
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)], { objectMode: false });
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  process.exitCode = undefined;
  process.exit = (status = process.exitCode ?? 0) => {
    writeFileSync(ending, JSON.stringify(result(status)));
    exit(0);
  };
  // Another address each time: else it would not run again.
  await import(`${pathToFileURL(file).href}?run=${(runs += 1)}`);
  await over();
  const ran = result(process.exitCode ?? 0);
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  stdout.forget();
  stderr.forget();
  process.send(ran);
};

process.on('message', (options) => void run(options));
