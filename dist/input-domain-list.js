import { Bt as UserError, Ft as readDomain, It as shardOf, _ as linesOf, g as isPlainFile, v as shownFile, y as unreadable } from "./shared-audit.js";
// src/input/domain-list.ts
const longestLine = 65536;
/** The domains of a line: `#` begins a comment, and a carriage return ends a line too. */
const inText = (text) => text.replace(/^\uFEFF/, "").split("\r").map((part) => part.replace(/#.*$/s, "").trim()).filter((part) => part !== "");
async function* inFile(file) {
	try {
		for await (const { number, text } of linesOf(file, longestLine)) for (const pasted of inText(text)) try {
			yield readDomain(pasted);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			throw new UserError(`${shownFile(file)}, line ${number}: ${error.message}`, error.hint);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadable("--domains-from", file, error);
	}
}
async function* chosen({ named, from, shard, done }) {
	const seen = /* @__PURE__ */ new Set();
	let empty = named.length === 0;
	const isNew = ({ name }) => {
		empty = false;
		if (shard !== void 0 && shardOf(name, shard.count) !== shard.index) return false;
		if (seen.has(name) || done.has(name)) return false;
		seen.add(name);
		return true;
	};
	for (const domain of named) if (isNew(domain)) yield domain;
	if (from === void 0) return;
	for await (const domain of inFile(from)) if (isNew(domain)) yield domain;
	if (empty) throw new UserError(`${shownFile(from)} names no domain.`);
}
/**
* The list. A file is read through once beforehand, so that what is wrong with it is told before
* anything is asked; of stdin that is told when it is come to.
* @throws {UserError} where the file cannot be read or has a line that is no domain name.
*/
const domainList = async (choice) => {
	const { from } = choice;
	try {
		if (from !== void 0 && !isPlainFile(from)) return { domains: chosen(choice) };
	} catch (error) {
		throw unreadable("--domains-from", from ?? "", error);
	}
	let count = 0;
	for await (const _ of chosen(choice)) count += 1;
	return {
		domains: chosen(choice),
		count
	};
};
export { domainList };
