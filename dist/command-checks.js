import { checkMetas } from "./shared-checks.js";
import { stdoutStyle, writeStdout } from "./shared-audit.js";
import { renderCheckList } from "./shared-explain.js";
// src/command/checks.ts
const listChecks = async ({ area, options }) => {
	const listed = checkMetas.filter((meta) => area === void 0 || meta.area === area);
	await writeStdout(options.format === "json" ? `${JSON.stringify(listed, void 0, 2)}\n` : renderCheckList(listed, stdoutStyle(options)));
	return 0;
};
export { listChecks };
