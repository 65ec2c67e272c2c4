/** Runs the built command line as a user's shell would. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Whether stdin stays open behind the input, as from a program that says no more. */
  readonly hold?: boolean;
  readonly cwd?: string;
  /** Called with the child, to interrupt it or to close a pipe. */
  readonly meddle?: (child: ReturnType<typeof spawn>) => void;
}

/** `node dist/FILE ARGS`, in an environment of its own, ended after 40 seconds at the latest. */
export const runNode = (
  file: string,
  args: readonly string[],
  { env = {}, input = '', hold = false, cwd = root, meddle }: RunOptions = {},
): Promise<Ran> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'dist', file), ...args], {
      cwd,
      // The servers of tests are on loopback.
      env: {
        PATH: process.env['PATH'] ?? '',
        LANG: 'C.UTF-8',
        DNS_AUDIT_ALLOW_PRIVATE: '1',
        ...env,
      },
      timeout: 40_000,
    });
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

export const cli = (args: readonly string[], options?: RunOptions): Promise<Ran> =>
  runNode('cli.js', args, options);
