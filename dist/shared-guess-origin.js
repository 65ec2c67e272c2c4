import { quoteText } from "./shared-audit.js";
import { canonicalIpAddress, decodeBase64, decodeHex, dnsName, isWithin, parentName, splitLabels, typeNumber } from "./shared-first.js";
import { algorithms, digestTypes, isZoneType, listed, nameServers, parseName, unescapeField } from "./shared-checks.js";
import { createLocator, isGeneric } from "./shared-locator.js";
import { domainToASCII } from "node:url";
import { basename, dirname } from "node:path";
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
const isKnotName = (text) => /^(?:[\w*/.-]|\\(?:\d{3}|\D))*$/.test(text) || text === "@";
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
	if (!isKnotName(text)) refusedBy.push("Knot");
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
const judgeText = (fields) => [
	...fields.some(({ text, quoted }) => text === "@" && !quoted) ? [{
		why: "\"@\" is not in quotes",
		refusedBy: ["NSD"]
	}] : [],
	...fields.some(({ beyondAscii }) => beyondAscii) ? [{
		why: "the text is not ASCII",
		refusedBy: ["Knot"]
	}] : [],
	...fields.some(({ text }) => text.includes("\\\n") || text.includes("\\\r")) ? [{
		why: "a backslash ends a line within the text",
		refusedBy: ["Knot"],
		misreadBy: ["NSD"]
	}] : []
];
const judgeWord = (field, at, [first]) => {
	const { text, quoted } = field;
	if (quoted) return at > 0 && first !== void 0 && isGeneric([first]) ? [{
		why: "data behind \\# is in quotes",
		refusedBy: ["BIND", "Knot"]
	}] : [];
	return [...text.startsWith("$") || text === "\\#" && at > 0 ? [{
		why: `${quoteText(text)} is not in quotes`,
		refusedBy: ["NSD"]
	}] : [], ...at === 0 && /^\\#./.test(text) ? [{
		why: `${quoteText(text)} has no space behind \\#`,
		refusedBy: ["Knot"]
	}] : []];
};
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
		...head.rdata.flatMap((field, at) => judgeWord(field, at, head.rdata)),
		...judgeData(line),
		...touching ? [{
			why: "there is no space between two fields",
			refusedBy: ["Knot"]
		}] : []
	];
};
// src/input/zone/master-file.ts
const typeNames = new Set(`A A6 AAAA AFSDB ALIAS AMTRELAY ANAME APL AVC BRID CAA CDNSKEY CDS CERT CLA CNAME CSYNC DHCID DLV
    DNAME DNSKEY DOA DS DSYNC EID EUI48 EUI64 GPOS HHIT HINFO HIP HTTPS IPN IPSECKEY ISDN KEY KX
    L32 L64 LOC LP LUA MB MD MF MG MINFO MR MX NAPTR NID NIMLOC NINFO NS NSAP NSAP-PTR NSEC NSEC3
    NSEC3PARAM NULL NXT OPENPGPKEY PTR PX RESINFO RKEY RP RRSIG RT SIG SINK SMIMEA SOA SPF SRV
    SSHFP SVCB TA TALINK TLSA TXT URI WALLET WKS X25 ZONEMD`.split(/\s+/));
const isTypeName = (text) => {
	const name = text.toUpperCase();
	return typeNames.has(name) || typeNumber(name) !== void 0;
};
const longestLine = 65536;
const tokenPattern = /([ \t]+)|(\r\n|\r|\n)|(;[^\r\n]*)|([()])|"((?:\\(?:\r\n|[^])|[^"\\\r\n]|\r(?!\n))*)"|((?:\\[^\r\n]|[^ \t\r\n;()"\\])+)|[^\r\n]+/gy;
const openEntry = () => ({
	tokens: [],
	comment: "",
	depth: 0,
	parenthesis: 0,
	indented: false,
	nested: false,
	inField: false,
	fresh: true,
	broken: false
});
const asEscapes = (octets) => octets.replace(/[\u0080-\u00ff]/g, (unit) => `\\${unit.charCodeAt(0)}`);
const takeMatch = (open, match, isOctets) => {
	const [whole, space, , comment, paren, ...texts] = match;
	const [quoted, word] = isOctets ? texts.map((text) => text && asEscapes(text)) : texts;
	const isField = quoted !== void 0 || word !== void 0;
	const field = {
		at: match.index,
		touches: open.inField,
		beyondAscii: isField && /[^\0-\u007f]/.test(whole)
	};
	open.inField = isField;
	if (space !== void 0) open.indented ||= open.fresh;
	else if (comment !== void 0) open.comment += comment;
	else if (paren === "(") {
		open.nested ||= open.depth > 0 || open.fresh;
		if (open.depth === 0) open.parenthesis = match.index;
		open.depth += 1;
	} else if (paren === ")" && open.depth > 0) open.depth -= 1;
	else if (quoted !== void 0) open.tokens.push({
		text: quoted,
		quoted: true,
		...field
	});
	else if (word !== void 0) open.tokens.push({
		text: word,
		quoted: false,
		...field
	});
	else return whole;
	open.fresh = false;
};
const describeProblem = (rest) => rest.startsWith(")") ? "there is a ) without a (" : rest.startsWith("\"") ? "a quote is not closed on its line" : "a backslash ends the line";
const findLengthFault = ({ file, text }) => {
	const long = text.split(/\r\n|\r|\n/).findIndex(({ length }) => length > longestLine);
	return long < 0 ? void 0 : {
		place: {
			file,
			line: long + 1,
			column: 1
		},
		message: `a line is longer than ${longestLine} characters, and nothing of the file is read`
	};
};
const readMasterFile = (source, onEntry, onFault) => {
	const tooLong = findLengthFault(source);
	if (tooLong !== void 0) return onFault(tooLong);
	const place = createLocator(source);
	let open = openEntry();
	const close = () => {
		const { tokens, broken, indented, comment, nested } = open;
		const [first, ...rest] = tokens;
		open = openEntry();
		if (first !== void 0 && !broken) onEntry({
			place: place(first.at),
			tokens: [first, ...rest],
			indented,
			comment,
			nested
		});
	};
	for (const match of source.text.matchAll(tokenPattern)) {
		if (match[2] !== void 0) {
			open.inField = false;
			if (open.depth === 0) close();
			continue;
		}
		const rest = takeMatch(open, match, source.octets === true);
		if (rest === void 0) continue;
		onFault({
			place: place(match.index),
			message: `${describeProblem(rest)}: the line is left out`
		});
		open = {
			...openEntry(),
			fresh: false,
			broken: true
		};
	}
	const [first] = open.tokens;
	if (open.depth > 0) onFault({
		place: place(first?.at ?? open.parenthesis),
		message: "there is a ( without a )"
	});
	else close();
};
// src/input/zone/bind/field-kinds.ts
const nobody = [];
const bindAndKnot = ["BIND", "Knot"];
const knotAndNsd = ["Knot", "NSD"];
const bindAndNsd = ["BIND", "NSD"];
const ofTest = (test) => ({
	refusedBy: ({ text }) => test(text) ? nobody : nameServers,
	inQuotes: bindAndKnot
});
const looksNumeric = (text) => text !== "-" && /^[-+\d\\]*$/.test(text);
const isNumberUpTo = (text, most) => /^\d{1,10}$/.test(text) && Number(text) <= most;
const numberUpTo = (most) => ({
	refusedBy: ({ text }) => {
		if (isNumberUpTo(text, most)) return nobody;
		return looksNumeric(text) ? bindAndKnot : nameServers;
	},
	inQuotes: bindAndKnot,
	isNumber: true
});
const u8 = numberUpTo(255);
const u16 = numberUpTo(65535);
const u32 = numberUpTo(4294967295);
const numberOrWord = (most, words) => {
	const number = numberUpTo(most);
	return {
		...number,
		refusedBy: (token) => words.get(token.text.toUpperCase()) ?? number.refusedBy(token)
	};
};
const wordsOf = (who, words) => words.split(" ").map((word) => [word, who]);
const algorithmWords = new Map([
	...[...algorithms.keys()].map((word) => [word, nobody]),
	...wordsOf(["BIND"], "DSA-NSEC3-SHA1 RSASHA1-NSEC3-SHA1 ECC-GOST"),
	...wordsOf(knotAndNsd, "NSEC3DSA NSEC3RSASHA1 ECCGOST")
]);
const digestWords = new Map([...digestTypes.keys()].map((word) => [word, knotAndNsd]));
const algorithm = numberOrWord(255, algorithmWords);
const digestType = numberOrWord(255, digestWords);
const keyFlags = numberOrWord(65535, new Map(wordsOf(knotAndNsd, "ZONE KSK NOKEY")));
const keyProtocol = numberOrWord(255, new Map(wordsOf(knotAndNsd, "NONE TLS EMAIL DNSSEC IPSEC ALL")));
const certificateType = numberOrWord(65535, new Map(wordsOf(nobody, "PKIX SPKI PGP IPKIX ISPKI IPGP ACPKIX IACPKIX URI OID")));
const refusesName = ({ text, beyondAscii }) => {
	if (unescapeField(text) === void 0) return ["BIND"];
	if (parseName(text, dnsName(".")) === void 0) return nameServers;
	return beyondAscii || !isKnotName(text) ? ["Knot"] : nobody;
};
const name = {
	refusedBy: refusesName,
	inQuotes: bindAndKnot
};
const hostName = {
	refusedBy: (token) => {
		const whole = parseName(token.text, dnsName("host"));
		const others = refusesName(token);
		return whole === void 0 || isHostName(whole, false) || others.includes("BIND") ? others : ["BIND", ...others];
	},
	inQuotes: bindAndKnot
};
const serviceName = {
	refusedBy: refusesName,
	inQuotes: ["Knot"]
};
const textUpTo = (most, barely) => (token) => {
	const octets = unescapeField(token.text);
	if (octets === void 0) return bindAndKnot;
	if (octets.length > most) return nameServers;
	return [...token.quoted ? nobody : barely(token), ...token.beyondAscii ? ["Knot"] : []];
};
const loneAt = ({ text }) => text === "@" ? ["NSD"] : nobody;
const undottedText = {
	refusedBy: textUpTo(255, ({ text: bare }) => /\.|^@$/.test(bare) ? ["NSD"] : nobody),
	inQuotes: nobody
};
const expression = {
	refusedBy: (token) => {
		const octets = unescapeField(token.text) ?? "";
		const [mark = ""] = octets;
		const sound = octets === "" || octets.split(mark).length === 4;
		const others = undottedText.refusedBy(token);
		return sound || others.includes("BIND") ? others : ["BIND", ...others];
	},
	inQuotes: nobody
};
const longText = {
	refusedBy: textUpTo(65535, loneAt),
	inQuotes: nobody
};
const quotedText = {
	refusedBy: textUpTo(65535, ({ text: bare }) => bare === "@" ? bindAndNsd : ["BIND"]),
	inQuotes: nobody
};
const tag = {
	refusedBy: ({ text: word, beyondAscii }) => {
		if (beyondAscii) return nameServers;
		if (word.includes("\\")) return ["BIND"];
		if (/^[a-z\d]{1,15}$/.test(word)) return nobody;
		if (/^[a-z\d]{1,255}$/i.test(word)) return ["NSD"];
		return word.length > 255 ? nameServers : bindAndNsd;
	},
	inQuotes: ["BIND"]
};
const eui48 = ofTest((field) => /^[\da-f]{2}(?:-[\da-f]{2}){5}$/i.test(field));
const eui64 = ofTest((field) => /^[\da-f]{2}(?:-[\da-f]{2}){7}$/i.test(field));
const ipv4 = ofTest((field) => !field.includes(":") && canonicalIpAddress(field) !== void 0);
const locator = ofTest((field) => /^[\da-f]{1,4}(?::[\da-f]{1,4}){3}$/i.test(field));
const typeWord = ofTest(isTypeName);
const isHex = (field) => field !== "" && decodeHex(field) !== void 0;
const salt = ofTest((field) => field === "-" || isHex(field));
const isBareToNsd = (joined) => joined === "" || joined.includes("\\");
const hex = {
	refusedBy: (joined) => {
		if (isHex(joined)) return nobody;
		return isBareToNsd(joined) ? bindAndKnot : nameServers;
	},
	unit: 2
};
const hasSpareBits = (joined) => /[^AQgw]==$|[^AEIMQUYcgkosw048]=$/.test(joined) && !/[AQgw]==$/.test(joined);
const base64 = {
	refusedBy: (joined) => {
		if (isBareToNsd(joined)) return bindAndKnot;
		if (joined.length % 4 !== 0 || decodeBase64(joined) === void 0) return nameServers;
		return hasSpareBits(joined) ? bindAndNsd : nobody;
	},
	unit: 4
};
const isList = (value, test) => value.split(",").every((item) => item !== "" && test(item));
const isSoundParameter = (field) => {
	const [key = "", value] = field.split(/=(.*)/s, 2);
	switch (key) {
		case "port": return isNumberUpTo(value ?? "", 65535);
		case "ipv4hint":
		case "ipv6hint": return isList(value ?? "", (item) => canonicalIpAddress(item) !== void 0);
		case "alpn":
		case "mandatory": return isList(value ?? "", () => true);
		case "ech": return base64.refusedBy(value ?? "").length === 0;
		case "no-default-alpn": return value === void 0;
		case "dohpath": return value !== void 0;
		default: return /^key\d{1,5}$/.test(key) && Number(key.slice(3)) <= 65535;
	}
};
// src/input/zone/bind/record-layouts.ts
const parameter = {
	refusedBy: ({ text: field }) => {
		if (field.startsWith("dohpath=")) return ["Knot"];
		return isSoundParameter(field) ? [] : nameServers;
	},
	inQuotes: ["BIND", "Knot"]
};
const repeatedKey = ([, , ...parameters]) => {
	const keys = parameters.map((field) => field.text.split("=", 1)[0] ?? "");
	const again = keys.find((key, i) => keys.indexOf(key) < i);
	const missing = keys.includes("no-default-alpn") && !keys.includes("alpn");
	return [...again === void 0 ? [] : [{
		why: `the parameter ${quoteText(again)} is there twice`,
		refusedBy: nameServers
	}], ...missing ? [{
		why: "there is no-default-alpn without alpn",
		refusedBy: ["BIND", "NSD"]
	}] : []];
};
const service = (target) => ({
	fields: {
		priority: u16,
		target
	},
	each: ["parameter", parameter],
	together: repeatedKey
});
const bytesBehind = (at, sizes) => (fields) => {
	const type = fields[at]?.text.toUpperCase() ?? "";
	const bytes = sizes.get(digestTypes.get(type) ?? Number(type));
	const digits = fields.slice(at + 1).reduce((sum, field) => sum + field.text.length, 0);
	return bytes === void 0 || digits === 2 * bytes ? [] : [{
		why: `the digest is not of ${bytes} bytes`,
		refusedBy: ["BIND"]
	}];
};
const digestBytes = /* @__PURE__ */ new Map([
	[1, 20],
	[2, 32],
	[4, 48]
]);
const fingerprintBytes = /* @__PURE__ */ new Map([[1, 20], [2, 32]]);
const zoneDigestBytes = /* @__PURE__ */ new Map([[1, 48], [2, 64]]);
const certificateHash = {
	fields: {
		usage: u8,
		selector: u8,
		"matching type": u8
	},
	pieces: ["digest", hex]
};
const signer = {
	fields: {
		"key tag": u16,
		algorithm,
		"digest type": digestType
	},
	pieces: ["digest", hex]
};
const publicKey = {
	fields: {
		flags: keyFlags,
		protocol: keyProtocol,
		algorithm
	},
	pieces: ["key", base64]
};
const preferred = { fields: {
	preference: u16,
	name
} };
const layouts = /* @__PURE__ */ new Map([
	["AFSDB", { fields: {
		subtype: u16,
		host: hostName
	} }],
	["CAA", { fields: {
		flags: u8,
		tag,
		value: longText
	} }],
	["CDNSKEY", publicKey],
	["CDS", {
		...signer,
		together: bytesBehind(2, digestBytes)
	}],
	["CERT", {
		fields: {
			type: certificateType,
			"key tag": u16,
			algorithm
		},
		pieces: ["certificate", base64]
	}],
	["CSYNC", {
		fields: {
			serial: u32,
			flags: u16
		},
		each: ["type", typeWord]
	}],
	["DHCID", {
		fields: {},
		pieces: ["data", base64]
	}],
	["DNSKEY", publicKey],
	["EUI48", { fields: { address: eui48 } }],
	["EUI64", { fields: { address: eui64 } }],
	["HINFO", { fields: {
		CPU: undottedText,
		system: undottedText
	} }],
	["HTTPS", service(serviceName)],
	["KX", preferred],
	["L32", { fields: {
		preference: u16,
		locator: ipv4
	} }],
	["L64", { fields: {
		preference: u16,
		locator
	} }],
	["LP", preferred],
	["MINFO", { fields: {
		mailbox: name,
		"mailbox of errors": name
	} }],
	["NAPTR", { fields: {
		order: u16,
		preference: u16,
		flags: undottedText,
		service: undottedText,
		expression,
		replacement: name
	} }],
	["NID", { fields: {
		preference: u16,
		node: locator
	} }],
	["NSEC", {
		fields: { "next name": name },
		each: ["type", typeWord]
	}],
	["NSEC3PARAM", { fields: {
		algorithm: u8,
		flags: u8,
		iterations: u16,
		salt
	} }],
	["OPENPGPKEY", {
		fields: {},
		pieces: ["key", base64]
	}],
	["RP", { fields: {
		mailbox: name,
		text: name
	} }],
	["RT", preferred],
	["SMIMEA", certificateHash],
	["SSHFP", {
		fields: {
			algorithm: u8,
			type: u8
		},
		pieces: ["fingerprint", hex],
		together: bytesBehind(1, fingerprintBytes)
	}],
	["SVCB", service({
		...hostName,
		inQuotes: ["Knot"]
	})],
	["TLSA", certificateHash],
	["URI", { fields: {
		priority: u16,
		weight: u16,
		target: quotedText
	} }],
	["ZONEMD", {
		fields: {
			serial: u32,
			scheme: u8,
			"hash algorithm": u8
		},
		pieces: ["digest", hex],
		together: bytesBehind(2, zoneDigestBytes)
	}]
]);
const strangers = new Map([["AVC DLV ISDN MB MG MR NSAP NULL NXT PX SIG WKS X25", ["Knot"]], ["A6 AMTRELAY BRID DOA DSYNC EID GPOS HHIT HIP NIMLOC NINFO NSAP-PTR RESINFO RKEY SINK TA TALINK WALLET", ["Knot", "NSD"]]].flatMap(([types, who]) => types.split(" ").map((type) => [type, who])));
const locationForm = /^0*(\d{1,2})( 0*\d{1,2}( 0*\d{1,2}(\.\d{1,3})?)?)? [NSns] 0*(\d{1,3})( 0*\d{1,2}( 0*\d{1,2}(\.\d{1,3})?)?)? [EWew] -?\d{1,8}(\.\d{1,2})?m?( \d{1,8}(\.\d{1,2})?m?){0,3}$/;
const describe = (field, what, type) => `${quoteText(field)} is not the ${what} of its ${type} record`;
const judgeLocation = (fields) => {
	const joined = fields.map((field) => field.text).join(" ");
	const [, latitude, , , , longitude] = locationForm.exec(joined) ?? [];
	if (!(Number(latitude) <= 90 && Number(longitude) <= 180)) return [{
		why: describe(joined, "location", "LOC"),
		refusedBy: nameServers
	}];
	return !/[nsew]/.test(joined) ? [] : [{
		why: "a direction is not a capital letter",
		refusedBy: ["BIND", "Knot"]
	}];
};
const inQuotes = (field, refusedBy) => field.quoted && refusedBy.length > 0 ? [{
	why: `${quoteText(field.text)} is in quotes, which only text may be`,
	refusedBy
}] : [];
const judgeField = (type, [what, kind], field) => {
	const refusedBy = kind.refusedBy(field);
	const misread = kind.isNumber && refusedBy.length > 0 && !refusedBy.includes("NSD");
	return [...inQuotes(field, kind.inQuotes), ...refusedBy.length === 0 ? [] : [{
		why: describe(field.text, what, type),
		refusedBy,
		...misread ? { misreadBy: ["NSD"] } : {}
	}]];
};
const judgePieces = (type, [what, kind], pieces) => {
	const joined = pieces.map((field) => field.text).join("");
	const refusedBy = kind.refusedBy(joined);
	const odd = pieces.find((field) => field.text.length % kind.unit !== 0);
	return [
		...pieces.flatMap((field) => inQuotes(field, ["BIND", "Knot"])).slice(0, 1),
		...refusedBy.length === 0 ? [] : [{
			why: describe(joined, what, type),
			refusedBy
		}],
		...odd === void 0 || refusedBy.includes("Knot") ? [] : [{
			why: `the ${what} is divided within ${kind.unit} characters that belong together`,
			refusedBy: ["Knot"]
		}]
	];
};
const judgeLayout = (type, { fields: known, pieces, each, together }, fields) => {
	const kinds = Object.entries(known);
	const more = fields.slice(kinds.length);
	const isOpen = pieces !== void 0 || each !== void 0;
	if (fields.length < kinds.length || !isOpen && more.length > 0) {
		const names = kinds.map(([what]) => what).join(", ");
		return [{
			why: `${type} takes ${kinds.length} fields (${names}), and there are ${fields.length}`,
			refusedBy: nameServers
		}];
	}
	return [
		...kinds.flatMap((kind, i) => fields.slice(i, i + 1).flatMap((field) => judgeField(type, kind, field))),
		...pieces === void 0 ? [] : judgePieces(type, pieces, more),
		...each === void 0 ? [] : more.flatMap((field) => judgeField(type, each, field)),
		...together?.(fields) ?? []
	];
};
const judgeSigner = (fields) => judgeLayout("DS", signer, fields).filter((one) => one.refusedBy.length < nameServers.length);
const judgeOtherData = (type, fields) => {
	const refusedBy = strangers.get(type);
	if (refusedBy !== void 0) return [{
		why: `${type} is a type of few programs`,
		refusedBy
	}];
	if (type === "LOC") return [...fields.flatMap((field) => inQuotes(field, ["BIND", "Knot"])).slice(0, 1), ...judgeLocation(fields)];
	const layout = layouts.get(type);
	return layout === void 0 ? [] : judgeLayout(type, layout, fields);
};
// src/input/zone/guess-origin.ts
const parseZoneName = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const labels = name.split(".");
	return labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/.test(label)) && labels.length > 1 && /[a-z]/.test(labels.at(-1) ?? "") ? dnsName(name) : void 0;
};
const originFromFileName = (file) => {
	const folder = basename(dirname(file));
	if (folder.endsWith(".") && parseZoneName(folder) !== void 0) return parseZoneName(folder);
	const name = basename(file).replace(/\.(?:j2|jinja2?|tmpl|tpl|erb|template)$/i, "").replace(/\.(?:zone|db|bind|dns|txt|hosts|conf|ya?ml|json|tsv|js)$/i, "").replace(/^(?:db|zone|named|pri|master)\./i, "");
	return parseZoneName(name);
};
const findCommonOrigin = (owners) => {
	const [first, ...rest] = owners.map((owner) => splitLabels(owner).toReversed());
	if (first === void 0) return void 0;
	let length = first.length;
	for (const labels of rest) {
		const differs = first.findIndex((label, i) => label !== labels[i]);
		if (differs >= 0) length = Math.min(length, differs);
	}
	const shared = first.slice(0, length);
	const prefix = shared.findIndex((label) => label.startsWith("_") || label === "\\042");
	const labels = (prefix < 0 ? shared : shared.slice(0, prefix)).toReversed();
	return labels.length > 1 ? dnsName(labels.join(".")) : void 0;
};
const closestOrigin = (origins, name) => {
	let here = name;
	while (!origins.has(here) && here !== ".") here = parentName(here);
	return origins.has(here) ? here : void 0;
};
const liesInOther = (zones, zone) => zone !== "." && closestOrigin(zones, parentName(zone)) !== void 0;
const findZones = ({ apexes, origins, given, owners }) => {
	const told = apexes.size > 0 ? [] : [...origins].filter((zone) => splitLabels(zone).length > 1);
	const known = /* @__PURE__ */ new Set([...apexes, ...told]);
	const isOpen = (name) => closestOrigin(known, name) === void 0;
	if (given !== void 0 && owners.some((name) => isWithin(name, given) && isOpen(name))) known.add(given);
	const common = known.size === 0 ? findCommonOrigin(owners) : void 0;
	if (common !== void 0) known.add(common);
	return new Set([...known].filter((zone) => apexes.has(zone) || !liesInOther(known, zone)));
};
export { closestOrigin, describeRefusal, digestBytes, findCommonOrigin, findZones, isTypeName, judgeOtherData, judgeRecordLine, judgeSigner, liesInOther, loadingFault, originFromFileName, readMasterFile };
