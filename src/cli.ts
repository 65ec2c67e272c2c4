#!/usr/bin/env node
/**
 * Entry of the command line. `--version` and `--help` are answered before anything else is loaded; and
 * an old Node gets a sentence: what is loaded later may be more than it can read.
 */
import {
  describeExhaustion,
  describeGoneFolder,
  describeOldNode,
} from './command/support/unfit-start.ts';

const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : undefined;
/** As of all other commands: a reader who goes away is none, and a full disk is said. */
const onStdoutError = ({ code = 'unknown reason' }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  process.stderr.write(`dns-audit: stdout cannot be written (${code}).\n`);
  process.exitCode = 2;
};
const refuse = (lines: readonly string[]): void => {
  process.stderr.write(`dns-audit: ${lines.join('\n')}\n`);
  process.exitCode = 2;
};

const start = async (): Promise<void> => {
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== undefined) {
    const { ignoreTlsOverride } = await import('./command/support/tls-override.ts');
    ignoreTlsOverride(process.env, (text) => process.stderr.write(`${text}\n`));
  }
  // The network is slower than loading the rest: the first questions are to be under way meanwhile.
  const { startEarly } = await import('./audit/early-start.ts');
  const early = startEarly(argv);
  const { main } = await import('./command/main.ts');
  await main(argv, early);
};

const oldNode = describeOldNode();
const isPrinted = ['--version', '-V', '--help', '-h'].includes(only ?? '');
const goneFolder = isPrinted ? undefined : describeGoneFolder();

if (oldNode !== undefined) {
  process.stderr.write(`${oldNode}\n`);
  process.exitCode = 2;
} else if (only === '--version' || only === '-V') {
  const { version } = await import('./version.ts');
  process.stdout.on('error', onStdoutError).write(`${version}\n`);
} else if (only === '--help' || only === '-h') {
  const { helpText } = await import('./command/support/help-text.ts');
  process.stdout.on('error', onStdoutError).write(helpText);
} else if (goneFolder === undefined) {
  try {
    await start();
  } catch (error) {
    const exhaustion = describeExhaustion(error);
    if (exhaustion === undefined) throw error;
    refuse(exhaustion);
  }
} else refuse(goneFolder);
