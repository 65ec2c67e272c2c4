#!/usr/bin/env node
/**
 * Entry of the command line. `--version` and `--help` are answered before anything else is loaded; and
 * an old Node gets a sentence: what is loaded later may be more than it can read.
 */
const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : undefined;
/** What is loaded later looks for files, and for itself, from the folder in which it is started. */
const isFolderGone = () => {
  try {
    return process.cwd() === '';
  } catch {
    return true;
  }
};
/** As of all other commands: a reader who goes away is none, and a full disk is said. */
const onStdoutError = ({ code = 'unknown reason' }: NodeJS.ErrnoException): void => {
  if (code === 'EPIPE') return;
  process.stderr.write(`dns-audit: stdout cannot be written (${code}).\n`);
  process.exitCode = 2;
};
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`dns-audit needs Node 20.19 or later, and this is ${process.version}.\n`);
  process.exitCode = 2;
} else if (only === '--version' || only === '-V') {
  const { version } = await import('./version.ts');
  process.stdout.on('error', onStdoutError).write(`${version}\n`);
} else if (only === '--help' || only === '-h') {
  const { helpText } = await import('./command/support/help-text.ts');
  process.stdout.on('error', onStdoutError).write(helpText);
} else if (isFolderGone()) {
  process.stderr.write('dns-audit: The working directory is gone.\nChange to one that is there.\n');
  process.exitCode = 2;
} else {
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== undefined) {
    const { ignoreTlsOverride } = await import('./command/support/tls-override.ts');
    ignoreTlsOverride(process.env, (text) => process.stderr.write(`${text}\n`));
  }
  // The network is slower than loading the rest: the first questions are to be under way meanwhile.
  const { startEarly } = await import('./audit/early-start.ts');
  const early = startEarly(argv);
  const { main } = await import('./command/main.ts');
  await main(argv, early);
}
