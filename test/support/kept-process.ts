/**
 * Runs files of `dist` over and over in processes that are kept, for tests that are about what is
 * written and not about the process: to start one takes longer than most of what it does.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Order {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
}

/** A run that takes longer hangs. */
export const longestMs = 150_000;

interface Kept {
  readonly child: ChildProcess;
  readonly crash: () => string;
}

/** What node reads as it starts, and never again. */
const ofStart = (env: Order['env']): Order['env'] =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name === 'NODE_EXTRA_CA_CERTS'));

const start = (env: Order['env']): Kept => {
  const child = fork(join(import.meta.dirname, 'kept-process.mjs'), {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  // Of its own it writes nothing: what it does write is how it crashed.
  let crash = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (crash += text));
  return { child, crash: () => crash };
};

/** What a run that ended the process left of itself. */
const takeEnding = (file: string): Ran | undefined => {
  if (!existsSync(file)) return undefined;
  const ran = JSON.parse(readFileSync(file, 'utf8')) as Ran;
  rmSync(file);
  return ran;
};

const runIn = async ({ child, crash }: Kept, order: Order): Promise<Ran> => {
  const ending = join(tmpdir(), `dns-audit-ending-${child.pid}.json`);
  const done = new AbortController();
  const hung = new Promise<never>((_, fail) => {
    const timer = setTimeout(() => {
      child.kill();
      fail(new Error(`It hangs: ${order.file} ${order.args.join(' ')}`));
    }, longestMs);
    done.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const closed = once(child, 'close', done).then(
    ([status, signal]): Ran =>
      takeEnding(ending) ?? { status, signal, stdout: '', stderr: crash() },
  );
  const answered = once(child, 'message', done).then(([ran]) => ran as Ran);
  child.send({ ...order, ending });
  try {
    return await Promise.race([answered, closed, hung]);
  } finally {
    done.abort();
    await Promise.allSettled([answered, closed]);
  }
};

const idle = new Map<string, Kept[]>();

/** `node FILE ARGS` in a process that has run other orders before, with the same start. Throws if it hangs. */
export const runKept = async (order: Order): Promise<Ran> => {
  const env = ofStart(order.env);
  const key = JSON.stringify(env);
  const free = idle.get(key) ?? [];
  idle.set(key, free);
  const kept = free.pop() ?? start(env);
  const ran = await runIn(kept, order);
  if (kept.child.connected) free.push(kept);
  return ran;
};
