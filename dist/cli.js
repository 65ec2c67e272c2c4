#!/usr/bin/env node
// src/cli.ts
const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : void 0;
if (only === "--version" || only === "-V") {
	const { version } = await import("./shared-version.js");
	process.stdout.write(`${version}\n`);
} else if (only === "--help" || only === "-h") {
	const { helpText } = await import("./command-support-help-text.js");
	process.stdout.write(helpText);
} else {
	const { startEarly } = await import("./shared-first.js");
	const early = startEarly(argv);
	const { main } = await import("./shared-audit.js");
	await main(argv, early);
}
export {};
