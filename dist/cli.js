#!/usr/bin/env node
// src/cli.ts
const argv = process.argv.slice(2);
const [word, ...more] = argv;
const only = more.length === 0 ? word : void 0;
const isFolderGone = () => {
	try {
		return process.cwd() === "";
	} catch {
		return true;
	}
};
const onStdoutError = ({ code = "unknown reason" }) => {
	if (code === "EPIPE") return;
	process.stderr.write(`dns-audit: stdout cannot be written (${code}).\n`);
	process.exitCode = 2;
};
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || major === 20 && minor < 19) {
	process.stderr.write(`dns-audit needs Node 20.19 or later, and this is ${process.version}.\n`);
	process.exitCode = 2;
} else if (only === "--version" || only === "-V") {
	const { version } = await import("./shared-version.js");
	process.stdout.on("error", onStdoutError).write(`${version}\n`);
} else if (only === "--help" || only === "-h") {
	const { helpText } = await import("./command-support-help-text.js");
	process.stdout.on("error", onStdoutError).write(helpText);
} else if (isFolderGone()) {
	process.stderr.write("dns-audit: The working directory is gone.\nChange to one that is there.\n");
	process.exitCode = 2;
} else {
	if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== void 0) {
		const { ignoreTlsOverride } = await import("./command-support-tls-override.js");
		ignoreTlsOverride(process.env, (text) => process.stderr.write(`${text}\n`));
	}
	const { startEarly } = await import("./shared-first.js");
	const early = startEarly(argv);
	const { main } = await import("./shared-audit.js");
	await main(argv, early);
}
export {};
