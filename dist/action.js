// src/action.ts
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
export {};
