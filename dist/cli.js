#!/usr/bin/env node
// src/cli.ts
/** Entry of the command line. `--version` and `--help` are answered before anything else is loaded. */
const [only, ...more] = process.argv.slice(2);
if (only === "--version" && more.length === 0) {
	const { version } = await import("./version.js");
	process.stdout.write(`${version}\n`);
} else if (only === "--help" && more.length === 0) {
	const { help } = await import("./command-help.js");
	process.stdout.write(help);
} else {
	await import("./shared-first.js");
	const { main } = await import("./command-main.js");
	await main(process.argv.slice(2));
}
export {};
