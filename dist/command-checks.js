import { C as allChecks, S as writeOut, u as styleHere } from "./shared-audit.js";
import { t as renderCheckList } from "./shared-explain.js";
// src/command/checks.ts
/** `dns-audit checks [area]`. */
const listChecks = async ({ area, format }, options) => {
	const listed = allChecks.filter((meta) => area === void 0 || meta.area === area);
	await writeOut(format === "json" ? `${JSON.stringify(listed, void 0, 2)}\n` : renderCheckList(listed, styleHere(options)));
	return 0;
};
export { listChecks };
