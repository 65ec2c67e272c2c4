#!/usr/bin/env node
import { describeExhaustion, describeGoneFolder, describeOldNode } from "./shared-unfit-start.js";
// src/cli.ts
const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : void 0;
const onStdoutError = ({ code = "unknown reason" }) => {
	if (code === "EPIPE") return;
	process.stderr.write(`dns-audit: stdout cannot be written (${code}).\n`);
	process.exitCode = 2;
};
const refuse = (lines) => {
	process.stderr.write(`dns-audit: ${lines.join("\n")}\n`);
	process.exitCode = 2;
};
const start = async () => {
	if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== void 0) {
		const { ignoreTlsOverride } = await import("./command-support-tls-override.js");
		ignoreTlsOverride(process.env, (text) => process.stderr.write(`${text}\n`));
	}
	const { startEarly } = await import("./shared-first.js");
	const early = startEarly(argv);
	const { main } = await import("./shared-audit.js");
	await main(argv, early);
};
const oldNode = describeOldNode();
const goneFolder = [
	"--version",
	"-V",
	"--help",
	"-h"
].includes(only ?? "") ? void 0 : describeGoneFolder();
if (oldNode !== void 0) {
	process.stderr.write(`${oldNode}\n`);
	process.exitCode = 2;
} else if (only === "--version" || only === "-V") {
	const { version } = await import("./shared-version.js");
	process.stdout.on("error", onStdoutError).write(`${version}\n`);
} else if (only === "--help" || only === "-h") {
	const { helpText } = await import("./command-support-help-text.js");
	process.stdout.on("error", onStdoutError).write(helpText);
} else if (goneFolder === void 0) try {
	await start();
} catch (error) {
	const exhaustion = describeExhaustion(error);
	if (exhaustion === void 0) throw error;
	refuse(exhaustion);
}
else refuse(goneFolder);
export {};
