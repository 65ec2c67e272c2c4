import { hideServerKeys } from "./shared-hide-server-keys.js";
import { UserError, isThere, presentFileName, readLines, unreadableFile } from "./shared-audit.js";
import { presentText } from "./shared-first.js";
// src/input/saved/resume.ts
const longestReportLine = 1 << 26;
const toTexts = (value) => Array.isArray(value) ? value.map(String) : [];
const lookupManner = (line) => {
	const [tool, vantage] = [line["tool"], line["vantage"]].map((one) => isObject(one) ? one : {});
	return {
		version: String(tool?.["version"]),
		resolvers: toTexts(vantage?.["resolvers"]),
		authoritative: vantage?.["authoritative"] === true,
		ports: vantage?.["ports"] === true
	};
};
const describeDifference = (there, here) => {
	const resolvers = ({ resolvers }) => resolvers.map(presentText).join(", ");
	const whether = (what, yes) => `${yes ? "with" : "without"} ${what}`;
	if (there.version !== here.version) return `by version ${presentText(there.version)}, and this is ${here.version}`;
	if (resolvers(there) !== resolvers(here)) return `with answers of ${resolvers(there) || "no resolver"}, and not of ${resolvers(here)}`;
	if (there.authoritative !== here.authoritative) return whether("answers of the domains' own name servers", there.authoritative);
	return there.ports === here.ports ? void 0 : whether("mail ports", there.ports);
};
const refuseMixing = (file, there, here) => {
	const difference = there && describeDifference(there, here);
	if (difference === void 0) return;
	throw new UserError(`${presentFileName(file)} was written ${difference}: what is added would not match.`, "Go on with the version and the options that it was begun with, or begin a new file.");
};
const isObject = (value) => typeof value === "object" && value !== null;
const isDone = (value) => isObject(value) && value["schema"] === 1 && typeof value["domain"] === "string" && Array.isArray(value["results"]) && value["results"].every((one) => isObject(one) && typeof one["status"] === "string" && typeof one["severity"] === "string");
const parseLine = (text) => {
	try {
		return hideServerKeys(JSON.parse(text));
	} catch {
		return;
	}
};
const readResumed = async (file, onDomain) => {
	const names = /* @__PURE__ */ new Set();
	let whole = 0;
	let open = false;
	let manner;
	if (!isThere(file)) return {
		names,
		whole,
		open
	};
	try {
		for await (const { number, text, ended, end } of readLines(file, longestReportLine)) {
			const value = parseLine(text);
			if (isDone(value)) {
				names.add(value.domain);
				manner ??= lookupManner(value);
				onDomain(value);
			} else if (ended || value !== void 0) throw new UserError(`${presentFileName(file)}, line ${number}, is not one of an ndjson report of dns-audit.`, "Write one with: dns-audit --domains-from LIST --format ndjson --output FILE.ndjson");
			else break;
			whole = end;
			open = !ended;
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadableFile("--resume", file, error);
	}
	return {
		names,
		whole,
		open,
		...manner && { manner }
	};
};
export { longestReportLine, readResumed, refuseMixing };
