import { checkMetas } from "./shared-checks.js";
import { stdoutStyle, writeStdout } from "./shared-audit.js";
import { renderCheckList, renderExplanation } from "./shared-explain.js";
// src/command/explain.ts
const explain = async ({ check, options }) => {
	const found = checkMetas.find(({ id }) => id === check);
	const style = stdoutStyle(options);
	await writeStdout(found ? renderExplanation(found, style) : renderCheckList(checkMetas, style));
	return 0;
};
export { explain };
