#!/usr/bin/env node
/** Entry of the command line. `--version` and `--help` are answered before anything else is loaded. */
const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : undefined;

if (only === '--version' || only === '-V') {
  const { version } = await import('./version.ts');
  process.stdout.write(`${version}\n`);
} else if (only === '--help' || only === '-h') {
  const { helpText } = await import('./command/support/help-text.ts');
  process.stdout.write(helpText);
} else {
  // The network is slower than loading the rest: the first questions are to be under way meanwhile.
  const { startEarly } = await import('./audit/early-start.ts');
  const early = startEarly(argv);
  const { main } = await import('./command/main.ts');
  await main(argv, early);
}
