import { describeDomainDamage } from "./shared-damaged-report.js";
import { hideServerKeys } from "./shared-hide-server-keys.js";
import { UserError, isThere, isUtf16File, presentFileName, readLines, unreadableFile } from "./shared-audit.js";
import { presentText } from "./shared-first.js";
// src/input/saved/resume.ts
const longestReportLine = 1 << 26;
const toText = (value) => typeof value === "string" ? value : "";
const toTexts = (value) => Array.isArray(value) ? value.map(toText) : [];
const lookupManner = (line) => {
	const [tool, vantage] = [line["tool"], line["vantage"]].map((one) => isObject(one) ? one : {});
	return {
		version: toText(tool?.["version"]) || "unknown",
		resolvers: toTexts(vantage?.["resolvers"]),
		authoritative: vantage?.["authoritative"] === true,
		ports: vantage?.["ports"] === true,
		...isObject(line["settings"]) && { settings: toSettings(line["settings"]) }
	};
};
const toSettings = (settings) => Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, toText(value)]));
const describeOtherSetting = (there, here) => {
	const name = [...Object.keys(there), ...Object.keys(here)].find((one) => there[one] !== here[one]);
	if (name === void 0) return void 0;
	const option = `--${presentText(name)}`;
	const value = there[name];
	if (value === void 0) return `without ${option}`;
	if (value === "yes") return `with ${option}`;
	if (!value.startsWith("sha256:")) return `with ${option} ${presentText(value)}`;
	return here[name] === void 0 ? `with ${option}` : `with another ${option}, or when its files were different`;
};
const describeDifference = (there, here) => {
	const resolvers = ({ resolvers }) => resolvers.map(presentText).join(", ");
	const whether = (what, yes) => `${yes ? "with" : "without"} ${what}`;
	if (there.version !== here.version) return `by version ${presentText(there.version)}, and this is ${here.version}`;
	if (resolvers(there) !== resolvers(here)) return `with answers of ${resolvers(there) || "no resolver"}, and not of ${resolvers(here)}`;
	if (there.authoritative !== here.authoritative) return whether("answers of the domains' own name servers", there.authoritative);
	if (there.ports !== here.ports) return whether("mail ports", there.ports);
	return there.settings && here.settings && describeOtherSetting(there.settings, here.settings);
};
const refuseMixing = (file, there, here) => {
	const difference = there && describeDifference(there, here);
	if (difference === void 0) return;
	throw new UserError(`${presentFileName(file)} was written ${difference}: what is added would not match.`, "Go on with the version and the options that it was begun with, or begin a new file.");
};
const isObject = (value) => typeof value === "object" && value !== null;
const isDone = (value) => isObject(value) && value["schema"] === 1 && typeof value["domain"] === "string" && Array.isArray(value["results"]) && value["results"].every((one) => isObject(one) && typeof one["status"] === "string" && typeof one["severity"] === "string" && (one["waived"] === void 0 || Array.isArray(one["waived"])));
const isInterruptedMark = (value) => isObject(value) && value["schema"] === 1 && isObject(value["interrupted"]);
const refuseDamaged = (file, number, domain) => {
	const damage = describeDomainDamage(domain);
	if (damage === void 0) return;
	throw new UserError(`${presentFileName(file)}, line ${number}, is damaged: ${presentText(domain.domain)} ${damage}.`, "Delete the line to have the domain audited again.");
};
const parseLine = (text) => {
	try {
		return hideServerKeys(JSON.parse(text));
	} catch {
		return;
	}
};
const readResumed = async (file, onDomain) => {
	if (file === "-") throw new UserError("--resume takes a file, not stdin.", "A file of this name is ./-");
	const names = /* @__PURE__ */ new Set();
	let whole = 0;
	let open = false;
	let manner;
	if (!isThere(file)) return {
		names,
		whole,
		open
	};
	if (isUtf16File(file)) throw new UserError(`${presentFileName(file)} is UTF-16 text, and what is added would be UTF-8.`, "Convert it to UTF-8, or begin a new file with --output.");
	try {
		for await (const { number, text, ended, end } of readLines(file, longestReportLine)) {
			const value = parseLine(text);
			if (isInterruptedMark(value)) continue;
			if (isDone(value)) {
				refuseDamaged(file, number, value);
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
export { readResumed, refuseMixing };
