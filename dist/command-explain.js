import { o as writeOut } from "./shared-progress.js";
import { n as renderExplanation, t as renderCheckList } from "./shared-explain.js";
import { t as allChecks } from "./shared-known.js";
import { a as styleHere } from "./shared-output.js";
// src/command/explain.ts
/** `dns-audit explain [check]`. */
const explain = async (check, options) => {
	const found = allChecks.find(({ id }) => id === check);
	const style = styleHere(options);
	await writeOut(found ? renderExplanation(found, style) : renderCheckList(allChecks, style));
	return 0;
};
export { explain };
