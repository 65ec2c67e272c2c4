import { C as allChecks, S as writeOut, u as styleHere } from "./shared-audit.js";
import { n as renderExplanation, t as renderCheckList } from "./shared-explain.js";
// src/command/explain.ts
/** `dns-audit explain [check]`. */
const explain = async (check, options) => {
	const found = allChecks.find(({ id }) => id === check);
	const style = styleHere(options);
	await writeOut(found ? renderExplanation(found, style) : renderCheckList(allChecks, style));
	return 0;
};
export { explain };
