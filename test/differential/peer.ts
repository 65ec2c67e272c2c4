/** A program of others that reads many inputs in one process: a line of base64 in, a line of JSON out. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Peer {
  readonly ask: (inputs: readonly Buffer[]) => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** `script` of peers/, run by the Python that has what it takes: see run.mjs. */
export const startPeer = (script: string, ...args: readonly string[]): Peer => {
  const python = process.env['PEERS_PYTHON'] ?? 'python3';
  const file = join(import.meta.dirname, 'peers', script);
  const child = spawn(python, ['-B', file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { take: (line: string) => void; fail: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.take(line));
  child.on('close', (status) => {
    for (const { fail } of waiting) fail(new Error(`${script} ended with ${status}`));
  });
  child.stdin.on('error', () => undefined);
  const ask = (input: Buffer): Promise<string> =>
    new Promise<string>((take, fail) => {
      waiting.push({ take, fail });
      child.stdin.write(`${input.toString('base64')}\n`);
    }).then((line) => String(JSON.parse(line)));
  return { ask: (inputs) => Promise.all(inputs.map(ask)), stop: () => child.kill() };
};
