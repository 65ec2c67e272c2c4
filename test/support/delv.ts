/** delv, BIND's validator, which asks a server on loopback for everything. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What an answer is to a validator (RFC 4033 §5). */
export type Status = 'secure' | 'insecure' | 'bogus';

const statuses: Readonly<Record<string, Status | 'pending'>> = {
  'fully validated': 'secure',
  'unsigned answer': 'insecure',
  'signed answer, pending validation': 'pending',
};

const worstFirst = ['pending', 'insecure', 'secure'] as const;

const address = '127.0.0.1';

const runFile = promisify(execFile);

/**
 * What delv says of each record set, the worst of which counts. `pending`: it proves that there is
 * none, and does not trust what came with the proof.
 */
export const askDelv = async (
  { port, anchors }: { readonly port: number; readonly anchors: string },
  name: string,
  type: string,
): Promise<Status | 'pending'> => {
  const args = [`@${address}`, '-p', String(port), '-a', anchors, '+root=.', '-t', type, name];
  const { stdout, stderr } = await runFile('delv', args).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error)
      return { stdout: String(error.stdout), stderr: String(error.stderr) };
    throw error;
  });
  const words = `${stdout}${stderr}`;
  const said = [...words.matchAll(/^; (?:negative response, )?([a-z]+ (?:validated|answer.*))$/gm)];
  if (/resolution failed: (?!ncache )/.test(words)) {
    if (/timed out|no servers|refused/i.test(words)) throw new Error(`delv: ${words}`);
    return 'bogus';
  }
  const status = worstFirst.find((one) => said.some(([, trust = '']) => statuses[trust] === one));
  if (status === undefined) throw new Error(`delv ${name} ${type}: ${words}`);
  return status;
};

/** The file of trust anchors that delv reads. */
export const writeAnchors = (parent: string, anchor: readonly string[]): string => {
  const file = join(parent, 'anchors');
  const lines = anchor.map((line) => {
    const [tag, algorithm, digestType, ...digest] = line.split(/\s+/).slice(3);
    return `. static-ds ${tag} ${algorithm} ${digestType} "${digest.join('')}";`;
  });
  writeFileSync(file, `trust-anchors {\n${lines.join('\n')}\n};\n`);
  return file;
};
