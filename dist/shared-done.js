import { Bt as UserError, _ as shownFile, g as linesOf, v as unreadable } from "./shared-audit.js";
import { existsSync } from "node:fs";
// src/input/done.ts
/** Reads what an interrupted run left behind: the `ndjson` lines of the domains that are done. */
/** No line of a report is longer. */
const longestReportLine = 1 << 26;
const isObject = (value) => typeof value === "object" && value !== null;
const isDone = (value) => isObject(value) && value["schema"] === 1 && typeof value["domain"] === "string" && Array.isArray(value["results"]) && value["results"].every((one) => isObject(one) && typeof one["status"] === "string" && typeof one["severity"] === "string");
const parsed = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
};
/**
* The domains that `file` has; none where there is no such file. `onDomain` is told of each. A last
* line without its end is no fault: the run was stopped while it wrote.
* @throws {UserError} where it cannot be read, or another line is none of a report.
*/
const readDone = async (file, onDomain) => {
	const names = /* @__PURE__ */ new Set();
	let [whole, open] = [0, false];
	if (!existsSync(file)) return {
		names,
		whole,
		open
	};
	try {
		for await (const { number, text, ended, end } of linesOf(file, longestReportLine)) {
			const value = parsed(text);
			if (isDone(value)) {
				names.add(value.domain);
				onDomain(value);
			} else if (ended || value !== void 0) throw new UserError(`${shownFile(file)}, line ${number}, is not one of an ndjson report of dns-audit.`, "Write one with: dns-audit --domains-from LIST --format ndjson --output FILE.ndjson");
			else break;
			[whole, open] = [end, !ended];
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadable("--resume", file, error);
	}
	return {
		names,
		whole,
		open
	};
};
export { readDone as n, longestReportLine as t };
