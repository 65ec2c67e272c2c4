import { UserError, assignShard, isPlainFile, presentFileName, readDomain, readLines, unreadableFile } from "./shared-audit.js";
// src/input/cli/domain-list.ts
const longestLine = 65536;
const domainsInLine = (text) => text.replace(/^\uFEFF/, "").split("\r").map((part) => part.replace(/#.*$/s, "").trim()).filter((part) => part !== "");
async function* domainsInFile(file) {
	try {
		for await (const { number, text } of readLines(file, longestLine)) for (const pasted of domainsInLine(text)) try {
			yield readDomain(pasted);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			throw new UserError(`${presentFileName(file)}, line ${number}: ${error.message}`, error.hint);
		}
	} catch (error) {
		throw error instanceof UserError ? error : unreadableFile("--domains-from", file, error);
	}
}
const siteOf = (name) => name.replace(/^www\./, "");
async function* selectDomains({ named, from, shard, done }) {
	const seen = /* @__PURE__ */ new Set();
	let empty = named.length === 0;
	const isNew = ({ name }) => {
		empty = false;
		if (shard !== void 0 && assignShard(siteOf(name), shard.count) !== shard.index) return false;
		if (seen.has(name) || done.has(name)) return false;
		seen.add(name);
		return true;
	};
	for (const domain of named) if (isNew(domain)) yield domain;
	if (from === void 0) return;
	for await (const domain of domainsInFile(from)) if (isNew(domain)) yield domain;
	if (empty) throw new UserError(`${presentFileName(from)} names no domain.`);
}
const readDomainList = async (choice) => {
	const { from } = choice;
	try {
		if (from !== void 0 && !isPlainFile(from)) return { domains: selectDomains(choice) };
	} catch (error) {
		throw unreadableFile("--domains-from", from ?? "", error);
	}
	let count = 0;
	for await (const _ of selectDomains(choice)) count += 1;
	return {
		domains: selectDomains(choice),
		count
	};
};
export { readDomainList };
