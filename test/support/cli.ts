/** Runs the built command line as a user's shell would. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { longestMs, type Order, type Ran, runKept } from './kept-process.ts';

export type { Ran } from './kept-process.ts';

export const root = join(import.meta.dirname, '..', '..');

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Whether stdin stays open behind the input, as from a program that says no more. */
  readonly hold?: boolean;
  readonly cwd?: string;
  /** A process of its own, for what belongs to one. */
  readonly alone?: boolean;
  /** Called with the child, to interrupt it or to close a pipe. */
  readonly meddle?: (child: ReturnType<typeof spawn>) => void;
}

const runAlone = (
  { file, args, cwd, env, input }: Order,
  hold: boolean,
  meddle: RunOptions['meddle'],
): Promise<Ran> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], { cwd, env, timeout: longestMs });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (status, signal) => done({ status, signal, stdout, stderr }));
    child.stdin.on('error', () => {});
    if (hold) child.stdin.write(input);
    else child.stdin.end(input);
    meddle?.(child);
  });

/**
 * `node dist/FILE ARGS`, in an environment of its own, ended after 150 seconds at the latest. It is a process of its own
 * where the test is about the process, or `FRESH=1` is set; else one that is kept.
 */
export const runNode = (
  file: string,
  args: readonly string[],
  { env = {}, input = '', hold = false, cwd = root, alone = false, meddle }: RunOptions = {},
): Promise<Ran> => {
  const order: Order = {
    file: join(root, 'dist', file),
    args,
    cwd,
    // The servers of tests are on loopback.
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
      DNS_AUDIT_ALLOW_PRIVATE: '1',
      ...env,
    },
    input,
  };
  const own = alone || hold || meddle !== undefined || 'NODE_OPTIONS' in env;
  return own || process.env['FRESH'] === '1' ? runAlone(order, hold, meddle) : runKept(order);
};

export const cli = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  runNode('cli.js', args, options);
