#!/usr/bin/env node
/** Entry of the command line. `--version` is answered before anything else is loaded. */
import { version } from './version.ts';

const [only, ...more] = process.argv.slice(2);

if (only === '--version' && more.length === 0) process.stdout.write(`${version}\n`);
else {
  const { main } = await import('./command/main.ts');
  await main(process.argv.slice(2));
}
