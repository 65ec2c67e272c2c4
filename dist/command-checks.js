import { o as writeOut } from "./shared-progress.js";
import { t as renderCheckList } from "./shared-explain.js";
import { t as allChecks } from "./shared-known.js";
import { a as styleHere } from "./shared-output.js";
// src/command/checks.ts
/** `dns-audit checks [area]`. */
const listChecks = async ({ area, format }, options) => {
	const listed = allChecks.filter((meta) => area === void 0 || meta.area === area);
	await writeOut(format === "json" ? `${JSON.stringify(listed, void 0, 2)}\n` : renderCheckList(listed, styleHere(options)));
	return 0;
};
export { listChecks };
