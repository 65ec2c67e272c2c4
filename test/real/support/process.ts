/** Programs in the foreground, each with its output kept, stopped by their own process id. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

export interface Daemon {
  readonly name: string;
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Runs a program to its end; throws with what it said when it fails. */
export const run = (command: string, args: readonly string[], cwd?: string): string =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });

const exited = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

const end = async (child: ChildProcess): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (exited(child)) return;
    child.kill(signal);
    for (let i = 0; i < 50 && !exited(child); i += 1) await wait(100);
  }
};

const started: Daemon[] = [];
let isOver = false;

/** `ask`: how it is asked to stop, where a signal to the process that was started does not do. */
export const startDaemon = (
  name: string,
  [command = '', ...args]: readonly string[],
  ask: () => void = () => {},
): Daemon => {
  if (isOver) throw new Error(`${name} is not started any more`);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (text: string): void => {
    output = (output + text).slice(-20_000);
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  child.on('error', (error) => hear(error.message));
  const stop = async (): Promise<void> => {
    if (!exited(child)) ask();
    await end(child);
  };
  const daemon = { name, output: () => output, stop };
  started.push(daemon);
  return daemon;
};

/** Stops every daemon that was started, and lets no other start. */
export const stopDaemons = async (): Promise<void> => {
  isOver = true;
  await Promise.all(started.splice(0).map((one) => one.stop()));
};

/** Waits until `ready` says so. Where it does not in time, its words are thrown. */
export const untilReady = async (
  daemon: Daemon,
  ready: () => Promise<boolean>,
  words: () => string = daemon.output,
): Promise<void> => {
  const deadline = Date.now() + 30_000;
  while (!(await ready().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`${daemon.name}: not ready in time\n${words()}`);
    await wait(50);
  }
};
