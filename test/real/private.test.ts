/**
 * The built command line in an internet in which every address that a stranger must not choose is a
 * listener: nothing is contacted there, unless the user allows it.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inNamespace } from './support/places.ts';

interface Ran {
  readonly status: number | null;
  /** The messages of its findings. */
  readonly said: string;
  readonly stderr: string;
  /** `udp 10.0.0.5 53`, sorted. */
  readonly contacts: readonly string[];
}

interface Outcome {
  readonly hostile: readonly string[];
  readonly commands: readonly (readonly string[])[];
  /** Of each command, without the option and with it. */
  readonly without: readonly Ran[];
  readonly allowed: readonly Ran[];
  /** Of the first, with the variable. */
  readonly byEnvironment: Ran;
}

const runThere = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'support/private-internet.mjs');
    const args = ['--net', '--mount', process.execPath, script];
    execFile('unshare', args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
  });

it.skipIf(!inNamespace)(
  'a stranger leads nobody to an address of the network that this runs in',
  async () => {
    const { hostile, commands, without, allowed, byEnvironment } = JSON.parse(
      await runThere(),
    ) as Outcome;
    expect(commands).toHaveLength(without.length);
    without.forEach(({ contacts, stderr }, i) => {
      expect(contacts, commands[i]?.join(' ')).toEqual([]);
      expect(stderr).not.toContain('This is a bug');
    });
    const [audit] = without;
    expect(audit?.status).toBe(1);
    expect(audit?.said).toContain(
      'Name server n1.four.com has the private address 10.0.0.5: nobody outside can reach it',
    );
    expect(audit?.said).toContain('n0.private.com has the private address 10.0.0.5');
    expect(audit?.said).toContain(
      'its host has the private address 10.0.0.5: nobody outside can reach it',
    );
    // Each command asks and the listeners hear what is sent: else their silence would prove nothing.
    const silent = commands.filter((_, i) => allowed[i]?.contacts.length === 0);
    expect(silent).toEqual([]);
    expect(allowed).toHaveLength(commands.length);
    for (const { contacts } of [...allowed.slice(0, 1), byEnvironment]) {
      for (const address of hostile) expect(contacts).toContain(`udp ${address} 53`);
      expect(contacts).toContain('udp 224.0.0.1 53');
      expect(contacts).toContain('tcp 10.0.0.5 53');
      expect(contacts).toContain('tcp 10.0.0.5 443');
    }
  },
  300_000,
);
