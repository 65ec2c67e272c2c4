/**
 * Runs the built Action over and over in one process that is kept, for tests that are about what it
 * writes and not about the process: to start one takes longer than what it does.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Ran, root, type RunOptions } from './cli.ts';

export interface Kept {
  /** One run at a time. */
  run(options: Pick<RunOptions, 'cwd' | 'env'>): Promise<Ran>;
  close(): Promise<void>;
}

export const keepAction = (): Kept => {
  const child = fork(join(import.meta.dirname, 'cached-action-process.mjs'), {
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  const gone = once(child, 'exit');
  // Of its own it writes nothing: what it does write is how it crashed.
  let crash = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (crash += text));
  const dies = async (): Promise<never> => {
    const [status] = await gone;
    throw new Error(`the process ended with ${status}: ${crash}`);
  };
  return {
    async run({ cwd = root, env = {} }) {
      const answered = once(child, 'message');
      child.send({ cwd, env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', ...env } });
      const [ran] = await Promise.race([answered, dies()]);
      return ran as Ran;
    },
    async close() {
      child.disconnect();
      await gone;
      if (crash !== '') throw new Error(crash);
    },
  };
};
