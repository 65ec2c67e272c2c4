/** Why nothing can run here. Loaded before all else, so it must suit a Node that can read none of the rest. */
import { exhaustion } from '../../model/text/exhaustion.ts';

const isFolderGone = (): boolean => {
  try {
    return process.cwd() === '';
  } catch {
    return true;
  }
};

/** What is loaded later may be more than an old Node can read. */
export const describeOldNode = (): string | undefined => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19)
    ? `dns-audit needs Node 20.19 or later, and this is ${process.version}.`
    : undefined;
};

/** What is loaded later looks for files, and for itself, from the folder in which it is started. */
export const describeGoneFolder = (): readonly [fault: string, hint: string] | undefined =>
  isFolderGone() ? ['The working directory is gone.', 'Change to one that is there.'] : undefined;

/** What an error says that is raised where this computer has no room for the run; `undefined` for any other. */
export const describeExhaustion = (
  error: unknown,
): readonly [fault: string, hint: string] | undefined => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = exhaustion.get(code);
  if (cause === undefined) return undefined;
  return [
    `There is no room to run here: ${cause} (${code}).`,
    code === 'EMFILE'
      ? 'Allow this process more open files: ulimit -n 1024'
      : 'Close other programs, then try again.',
  ];
};
