import { isZoneType, listed, nameServers, parseName } from "./shared-checks.js";
import { splitLabels } from "./shared-first.js";
import { isGeneric } from "./shared-generic-rdata.js";
import { quoteText } from "./shared-audit.js";
import { domainToASCII } from "node:url";
// src/input/zone/bind/name-servers.ts
const does = (servers, one, several) => `${listed(servers)} ${servers.length > 1 ? several : one}`;
const describeRefusal = ({ refusedBy, misreadBy = [] }) => {
	if (refusedBy.length === nameServers.length) return "name servers refuse the zone";
	const fine = nameServers.filter((one) => !refusedBy.includes(one) && !misreadBy.includes(one));
	return [
		...refusedBy.length > 0 ? [`${does(refusedBy, "refuses", "refuse")} the zone`] : [],
		...misreadBy.length > 0 ? [`${does(misreadBy, "reads", "read")} something else`] : [],
		...fine.length > 0 ? [`${does(fine, "loads", "load")} it`] : []
	].join("; ");
};
const loadingCode = ({ refusedBy, misreadBy = [], isLeftToHost }) => {
	if (isLeftToHost === true) return "left-to-host";
	const harmed = [...refusedBy, ...misreadBy];
	if (!harmed.includes("BIND")) return "servers-differ";
	return harmed.length > 1 ? "not-loaded" : "bind-refuses";
};
const loadingFault = ({ file, line, column }, refusal, owner) => ({
	file,
	line,
	column,
	code: loadingCode(refusal),
	message: `${refusal.why}: ${describeRefusal(refusal)}`,
	...owner === void 0 ? {} : { owner },
	refusedBy: refusal.refusedBy
});
const knotName = /^(?:[\w*/.-]|\\(?:\d{3}|\D))*$/;
const hostLabel = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/;
const isHostName = (name, isOwner) => {
	const labels = splitLabels(name);
	const free = !isOwner ? 0 : labels[0] === "\\042" ? 1 : name.startsWith("gc._msdcs.") ? 2 : 0;
	return labels.slice(free).every((label) => hostLabel.test(label));
};
const judgeName = ({ token, role, name, isHost }) => {
	const { text, quoted, beyondAscii } = token;
	if (beyondAscii) {
		const ascii = domainToASCII(text);
		const instead = ascii === "" || ascii === text ? "" : `, write ${quoteText(ascii)}`;
		return {
			why: `the ${role} ${quoteText(text)} is not ASCII${instead}`,
			refusedBy: isHost ? ["BIND", "Knot"] : ["Knot"],
			misreadBy: isHost ? ["NSD"] : ["BIND", "NSD"]
		};
	}
	if (text === "@" || quoted) return void 0;
	const refusedBy = [];
	if (isHost && name !== void 0 && !isHostName(name, role === "owner")) refusedBy.push("BIND");
	if (!knotName.test(text)) refusedBy.push("Knot");
	return refusedBy.length === 0 ? void 0 : {
		why: `the ${role} ${quoteText(text)} is not a host name`,
		refusedBy
	};
};
const isOneLabel = ({ text }) => /[.@]/.test(text);
const nameFields = /* @__PURE__ */ new Map([
	["CNAME", [[
		0,
		"target",
		false
	]]],
	["DNAME", [[
		0,
		"target",
		false
	]]],
	["MX", [[
		1,
		"exchange",
		true
	]]],
	["NS", [[
		0,
		"name server",
		true
	]]],
	["PTR", [[
		0,
		"target",
		false
	]]],
	["SOA", [[
		0,
		"primary server",
		true
	], [
		1,
		"mailbox",
		false
	]]],
	["SRV", [[
		3,
		"target",
		true
	]]]
]);
const hostTypes = /* @__PURE__ */ new Set([
	"A",
	"AAAA",
	"MX"
]);
const judgeOwner = ({ ownerToken: token, owner, head, isMade }) => {
	const isHost = hostTypes.has(head.type.toUpperCase());
	if (token === void 0) return isHost && !isMade && !isHostName(owner, true) ? [{
		why: `the owner ${quoteText(owner)} is not a host name`,
		refusedBy: ["BIND"]
	}] : [];
	const named = judgeName({
		token,
		role: "owner",
		name: owner,
		isHost
	});
	const misread = isOneLabel(token) ? { misreadBy: ["NSD"] } : {};
	return [...token.quoted ? [{
		why: `the owner ${quoteText(token.text)} is in quotes`,
		refusedBy: ["Knot"],
		...misread
	}] : [], ...named === void 0 ? [] : [named]];
};
const judgeText = (fields) => [...fields.some(({ beyondAscii }) => beyondAscii) ? [{
	why: "the text is not ASCII",
	refusedBy: ["Knot"]
}] : [], ...fields.some(({ text }) => text.includes("\\\n") || text.includes("\\\r")) ? [{
	why: "a backslash ends a line within the text",
	refusedBy: ["Knot"],
	misreadBy: ["NSD"]
}] : []];
const judgeData = ({ head, origin }) => {
	const type = head.type.toUpperCase();
	if (!isZoneType(type) || isGeneric(head.rdata)) return [];
	if (type === "TXT" || type === "SPF") return judgeText(head.rdata);
	const names = nameFields.get(type) ?? [];
	const quoted = head.rdata.find((field) => field.quoted);
	const isMisread = names.some(([at]) => {
		const field = head.rdata[at];
		return field?.quoted === true && isOneLabel(field);
	});
	const judged = names.flatMap(([at, role, isHost]) => {
		const token = head.rdata[at];
		return token === void 0 ? [] : judgeName({
			token,
			role,
			isHost,
			name: parseName(token.text, origin)
		}) ?? [];
	});
	return quoted === void 0 ? judged : [{
		why: `${quoteText(quoted.text)} is in quotes, which only text may be`,
		refusedBy: ["BIND", "Knot"],
		...isMisread ? { misreadBy: ["NSD"] } : {}
	}, ...judged];
};
const judgeRecordLine = (line) => {
	const { head, ownerToken } = line;
	const touching = [...ownerToken ? [ownerToken] : [], ...head.rdata].some((one) => one.touches);
	return [
		...judgeOwner(line),
		...head.quoted ? [{
			why: "what is before the data is in quotes",
			refusedBy: ["BIND", "Knot"]
		}] : [],
		...head.numbered ? [{
			why: "the class is a number",
			refusedBy: ["Knot"]
		}] : [],
		...judgeData(line),
		...touching ? [{
			why: "there is no space between two fields",
			refusedBy: ["Knot"]
		}] : []
	];
};
export { describeRefusal, judgeRecordLine, loadingFault };
