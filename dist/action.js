import { describeExhaustion, describeGoneFolder, describeOldNode } from "./shared-unfit-start.js";
// src/action.ts
const run = async () => {
	const { endOnInterrupt } = await import("./shared-audit.js");
	endOnInterrupt(() => {});
	if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] !== void 0) {
		const { ignoreTlsOverride } = await import("./command-support-tls-override.js");
		ignoreTlsOverride(process.env, (text) => process.stdout.write(`::notice::${text}\n`));
	}
	const { startEarly } = await import("./shared-first.js");
	const { readPlainWords } = await import("./shared-first.js");
	const early = startEarly(readPlainWords(process.env), process.env["GITHUB_WORKSPACE"] || ".");
	const { runAction } = await import("./command-action-run.js");
	const ending = await runAction(early);
	early?.abandon();
	if (ending.status !== 0) {
		const { failStep } = await import("./shared-outputs.js");
		failStep(ending);
	}
};
const refuse = (message) => {
	process.stdout.write(`::error::${message}\n`);
	process.exitCode = 2;
};
const unfit = describeOldNode() ?? describeGoneFolder()?.join(" ");
if (unfit === void 0) try {
	await run();
} catch (error) {
	const exhaustion = describeExhaustion(error);
	if (exhaustion === void 0) throw error;
	refuse(exhaustion.join(" "));
}
else refuse(unfit);
export {};
