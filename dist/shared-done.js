import { et as presentText } from "./shared-first.js";
import { Bt as UserError, _ as linesOf, v as shownFile, y as unreadable } from "./shared-audit.js";
import { existsSync } from "node:fs";
// src/input/done.ts
/** Reads what an interrupted run left behind: the `ndjson` lines of the domains that are done. */
/** No line of a report is longer. */
const longestReportLine = 1 << 26;
const textsIn = (value) => Array.isArray(value) ? value.map(String) : [];
const mannerOf = (line) => {
	const [tool, vantage] = [line["tool"], line["vantage"]].map((one) => isObject(one) ? one : {});
	return {
		version: String(tool?.["version"]),
		resolvers: textsIn(vantage?.["resolvers"]),
		authoritative: vantage?.["authoritative"] === true,
		ports: vantage?.["ports"] === true
	};
};
/** In which of its parts one differs from the other: a clause. */
const differenceOf = (there, here) => {
	const resolvers = ({ resolvers }) => resolvers.map(presentText).join(", ");
	const whether = (what, yes) => `${yes ? "with" : "without"} ${what}`;
	if (there.version !== here.version) return `by version ${presentText(there.version)}, and this is ${here.version}`;
	if (resolvers(there) !== resolvers(here)) return `with answers of ${resolvers(there) || "no resolver"}, and not of ${resolvers(here)}`;
	if (there.authoritative !== here.authoritative) return whether("answers of the domains' own name servers", there.authoritative);
	return there.ports === here.ports ? void 0 : whether("mail ports", there.ports);
};
/**
* @throws {UserError} where the run would go on in another way than it was begun.
*/
const refuseMixing = (file, there, here) => {
	const difference = there && differenceOf(there, here);
	if (difference === void 0) return;
	throw new UserError(`${shownFile(file)} was written ${difference}: what is added would not match.`, "Go on with the version and the options that it was begun with, or begin a new file.");
};
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
	let manner;
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
				manner ??= mannerOf(value);
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
		open,
		...manner && { manner }
	};
};
export { readDone as n, refuseMixing as r, longestReportLine as t };
