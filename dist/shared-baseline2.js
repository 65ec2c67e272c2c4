import { X as presentRData, z as isWithin } from "./shared-first.js";
import { n as nearest } from "./shared-nearest.js";
import { t as readDomain } from "./shared-domain.js";
import { o as quoteText, s as faultAt, t as parseJson, u as readSource } from "./shared-json.js";
import { c as targetField, i as nameIn, n as isAbsolute, o as readRData, t as fieldsIn } from "./shared-master.js";
import { t as UserError } from "./shared-user-error.js";
// src/input/record-line.ts
const types = [
	"CNAME",
	"MX",
	"NS",
	"SRV",
	"TXT"
];
const isLineType = (type) => types.some((one) => one === type);
const complaintAboutType = (word) => {
	const names = types.map((type) => type.toLowerCase());
	const meant = nearest(word, names)?.toUpperCase();
	const hint = meant === void 0 ? "" : ` Is ${meant} meant?`;
	return `${quoteText(word)} is not the type of a record that is kept here (${types.join(", ")}).${hint}`;
};
/** Record data in canonical form, the strings of a text put together; or what is wrong. */
const rdataIn = (type, fields) => {
	const target = fields[targetField(type)]?.text ?? ".";
	if (!isAbsolute(target)) return { fault: `${quoteText(target)} must end in a dot.` };
	if (type === "TXT" && fields.some(({ quoted }) => !quoted)) return { fault: "the text must stand in quotes." };
	const rdata = readRData(type, fields, void 0);
	if (typeof rdata === "string") return { fault: `${rdata}.` };
	return "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
};
/** The record in canonical form, or what is wrong with the line, a sentence. */
const readRecordLine = (line) => {
	const [first, second, ...rest] = fieldsIn(line) ?? [];
	if (first === void 0 || second === void 0) return { fault: "this is no record: it takes an owner, a type and data." };
	const owner = isAbsolute(first.text) ? nameIn(first.text, void 0) : void 0;
	if (owner === void 0) return { fault: `${quoteText(first.text)} is no domain name with a dot at its end.` };
	const type = second.text.toUpperCase();
	if (!isLineType(type)) return { fault: complaintAboutType(second.text) };
	const rdata = rdataIn(type, rest);
	return typeof rdata === "string" ? {
		owner,
		type,
		rdata
	} : rdata;
};
// src/input/baseline.ts
/** Room for some four thousand domains. */
const mostBytes = 2097152;
const remedy = "Write it anew with: dns-audit baseline example.com --update";
const keys = ["version", "domains"];
const membersOf = (source, tree, what) => {
	if (tree.kind === "object") return tree.members;
	throw faultAt(source, tree.at, `${what} must be an object: { ... }.`, remedy);
};
const checkVersion = (source, member) => {
	const tree = member?.value;
	if (tree === void 0) throw faultAt(source, 0, "\"version\" is missing.", remedy);
	const version = tree.kind === "scalar" ? tree.value : void 0;
	if (version === 1) return;
	if (typeof version === "number" && version > 1) throw faultAt(source, tree.at, `version ${version} of the baseline is newer than this dns-audit, which knows version 1.`, "Use the version of dns-audit that wrote it, or a newer one.");
	throw faultAt(source, tree.at, "the version of the baseline must be 1.", remedy);
};
const lineFrom = (source, item, domain) => {
	if (item.kind !== "scalar" || typeof item.value !== "string") throw faultAt(source, item.at, "a record must be a string, such as \"example.com. MX 10 mx01.mail.icloud.com.\".");
	const line = readRecordLine(item.value);
	if ("fault" in line) throw faultAt(source, item.at, `${quoteText(item.value)}: ${line.fault}`);
	if (!isWithin(line.owner, domain)) throw faultAt(source, item.at, `${line.owner} does not belong to ${domain}.`);
	return line;
};
const domainFrom = (source, { name, at }) => {
	try {
		const domain = readDomain(name).name;
		if (/^[a-z0-9.-]+$/i.test(name) && !name.endsWith(".")) return domain;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
	throw faultAt(source, at, `${quoteText(name)} is no domain name.`);
};
const domainsFrom = (source, tree) => {
	const domains = /* @__PURE__ */ new Map();
	for (const member of membersOf(source, tree, "\"domains\"")) {
		const domain = domainFrom(source, member);
		if (domains.has(domain)) throw faultAt(source, member.at, `${domain} is there twice.`);
		if (member.value.kind !== "array") throw faultAt(source, member.value.at, `the records of ${domain} must be a list: [ ... ].`);
		domains.set(domain, member.value.items.map((item) => lineFrom(source, item, domain)));
	}
	return domains;
};
/**
* The baseline in `source`. Order, letter case of names, repeated lines, line endings and the
* division of texts do not matter; anything else that is not as it is written is refused.
* @throws {UserError} with file, line and column.
*/
const parseBaseline = (source) => {
	const members = membersOf(source, parseJson(source), "a baseline");
	const member = (name) => members.find((one) => one.name === name);
	checkVersion(source, member("version"));
	const strange = members.find(({ name }) => keys.every((key) => key !== name));
	if (strange !== void 0) {
		const meant = nearest(strange.name, keys);
		const hint = meant === void 0 ? void 0 : `Is "${meant}" meant?`;
		throw faultAt(source, strange.at, `${quoteText(strange.name)} has no place in a baseline.`, hint);
	}
	const domains = member("domains");
	if (domains === void 0) throw faultAt(source, 0, "\"domains\" is missing.", remedy);
	return {
		version: 1,
		domains: domainsFrom(source, domains.value)
	};
};
/**
* The baseline in `file`; `undefined` where there is no such file.
* @param within the folder outside of which it must not lie.
* @throws {UserError} where it cannot be read, or is no baseline.
*/
const readBaseline = (file, within) => {
	const source = readSource(file, {
		mostBytes,
		...within === void 0 ? {} : { within }
	});
	return source && parseBaseline(source);
};
export { readBaseline as t };
