import { exhaustion } from "./shared-unfit-start.js";
import { setMaxListeners } from "node:events";
import { domainToASCII, domainToUnicode } from "node:url";
import { getServers } from "node:dns";
import { Socket, connect } from "node:net";
import { Resolver } from "node:dns/promises";
import { createSocket } from "node:dgram";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/model/non-empty.ts
const isNonEmpty = (items) => items.length > 0;
const mapNonEmpty = ([first, ...more], change) => [change(first), ...more.map((item) => change(item))];
const sortedBy = (items, key) => {
	const sorted = [...items].sort((a, b) => key(a) < key(b) ? -1 : 1);
	return isNonEmpty(sorted) ? sorted : items;
};
const distinctBy = (items, key) => {
	const [first, ...more] = items;
	const keys = /* @__PURE__ */ new Set([key(first)]);
	return [first, ...more.filter((item) => {
		const isNew = !keys.has(key(item));
		keys.add(key(item));
		return isNew;
	})];
};
const groupedBy = (items, key) => {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group === void 0) groups.set(key(item), [item]);
		else group.push(item);
	}
	return groups;
};
// src/model/text/trim.ts
const trimStartOf = (text, cut) => {
	let start = 0;
	while (start < text.length && cut.includes(text.charAt(start))) start += 1;
	return text.slice(start);
};
const trimEndOf = (text, cut) => {
	let end = text.length;
	while (end > 0 && cut.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
};
const trimOf = (text, cut) => trimStartOf(trimEndOf(text, cut), cut);
// src/model/dns/domain-name.ts
const dnsName = (canonical) => canonical;
const prependLabels = (labels, name) => dnsName(name === "." ? labels : `${labels}.${name}`);
const splitLabels = (name) => name === "." ? [] : name.match(/(?:\\.|[^\\.])+/g) ?? [];
const escapeOctet = (octet) => octet === "." || octet === "\\" ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`;
const presentLabels = (labels) => labels.map((label) => label.replace(/[^A-Za-z0-9_-]/g, escapeOctet)).join(".") || ".";
const nameFromLabels = (labels) => dnsName(presentLabels(labels).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
const labelOctets = (label) => label.replace(/\\(\d{3}|.)/gs, (_, code) => code.length === 3 ? String.fromCharCode(Number(code) & 255) : code);
const isWithin = (name, zone) => {
	if (name === zone || zone === "." || zone === "") return true;
	const dot = name.length - zone.length - 1;
	if (dot < 1 || !name.endsWith(`.${zone}`)) return false;
	if (name[dot - 1] !== "\\") return true;
	const [inner, outer] = [splitLabels(name), splitLabels(zone)];
	return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};
const substituteDname = (name, owner, target) => {
	const labels = splitLabels(name);
	const kept = labels.slice(0, labels.length - splitLabels(owner).length);
	return prependLabels(kept.join("."), target);
};
const parentName = (name) => {
	let dot = name.indexOf(".");
	const escape = name.indexOf("\\");
	if (escape >= 0 && escape < dot) for (dot = escape; dot < name.length && name[dot] !== ".";) dot += name[dot] === "\\" ? 2 : 1;
	return dnsName((dot < 0 ? "" : name.slice(dot + 1)) || ".");
};
const secondLevels = new Set("ac asn co com edu go gob gov gv ltd mil ne net nom or org plc sch".split(" "));
const isRegistry = (name) => {
	const [label = "", country = "", ...more] = splitLabels(name);
	if (country === "") return true;
	return more.length === 0 && country.length === 2 && secondLevels.has(label);
};
// src/icloud/mail-settings.ts
const mailServers = {
	imap: {
		host: dnsName("imap.mail.me.com"),
		port: 993,
		protocol: "imap",
		security: "implicit"
	},
	smtp: {
		host: dnsName("smtp.mail.me.com"),
		port: 587,
		protocol: "smtp",
		security: "starttls"
	}
};
const submissionPorts = [{
	port: mailServers.smtp.port,
	security: mailServers.smtp.security
}, {
	port: 465,
	security: "implicit"
}];
const relayEndpoint = (host) => ({
	host,
	port: 25,
	protocol: "smtp",
	security: "starttls",
	relay: true
});
const appleHelpPages = {
	status: "https://www.apple.com/support/systemstatus/",
	settings: "https://support.apple.com/102525"
};
const securityWords = {
	implicit: "SSL/TLS",
	starttls: "STARTTLS",
	none: "no encryption"
};
const rightSettings = [
	{
		label: "incoming",
		value: "IMAP imap.mail.me.com, port 993, SSL/TLS (never POP)"
	},
	{
		label: "outgoing",
		value: "SMTP smtp.mail.me.com, port 587, STARTTLS (Apple Mail: \"Use TLS/SSL\"; Outlook, Thunderbird: \"STARTTLS\", not \"SSL/TLS\")"
	},
	{
		label: "user",
		value: "incoming: the @icloud.com address, with or without @icloud.com; outgoing: the whole @icloud.com address. Use an address of your own domain only if it is your Apple Account"
	}
];
const isSharded = ({ host }) => /^p\d+-(?:imap|smtp)\.mail\.me\.com$/.test(host);
const differences = [
	[
		{
			id: "host-swapped",
			applies: ({ host, protocol }) => host === mailServers[protocol === "imap" ? "smtp" : "imap"].host,
			message: ({ host, protocol }, apple) => `${host} is the server for ${protocol === "imap" ? "outgoing" : "incoming"} mail: use ${apple.host}`
		},
		{
			id: "host-pop",
			applies: ({ host }) => /^pop3?\./.test(host),
			message: ({ host }, apple) => `${host} is a name for POP, which iCloud Mail does not have: use ${apple.host}`
		},
		{
			id: "host-sharded",
			applies: isSharded,
			message: ({ host }, apple) => `${host} is for Apple's own programs and may change; ${apple.host} leads to the right server`,
			fatal: false
		},
		{
			id: "host-other",
			applies: ({ host }, apple) => host !== apple.host,
			message: ({ host }, apple) => `${host} is not iCloud's mail server: use ${apple.host}`
		}
	],
	[
		{
			id: "port-pop",
			applies: ({ port }) => port === 995 || port === 110,
			message: ({ port }, apple) => `Port ${port} is for POP, which iCloud Mail does not have: use IMAP and port ${apple.port}`
		},
		{
			id: "port-swapped",
			applies: ({ port, protocol }) => protocol === "imap" ? [
				25,
				465,
				587
			].includes(port) : [143, 993].includes(port),
			message: ({ port, protocol }, apple) => `Port ${port} is for ${protocol === "imap" ? "outgoing" : "incoming"} mail: use ${apple.port}`
		},
		{
			id: "port-143",
			applies: ({ port }) => port === 143,
			message: () => "Port 143 is for IMAP that starts unencrypted, which Apple does not offer: use 993 with SSL/TLS"
		},
		{
			id: "port-25",
			applies: ({ port }) => port === 25,
			message: () => "Port 25 is for mail between servers, and most networks block it: use 587 with STARTTLS"
		},
		{
			id: "port-465",
			applies: ({ port }) => port === 465,
			message: () => "Apple lists port 587 with STARTTLS; port 465 with SSL/TLS usually works too",
			fatal: false
		},
		{
			id: "port-other",
			applies: ({ port }, apple) => port !== apple.port,
			message: ({ port }, apple) => `iCloud does not answer on port ${port}: use ${apple.port}`
		}
	],
	[
		{
			id: "unencrypted",
			applies: ({ security }) => security === "none",
			message: (_, { security }) => `iCloud does not allow signing in without encryption, which would expose your password: use ${securityWords[security]}`
		},
		{
			id: "starttls-on-993",
			applies: ({ port, security }) => port === 993 && security === "starttls",
			message: () => "Port 993 needs TLS from the start, so STARTTLS does not work there: use SSL/TLS"
		},
		{
			id: "ssl-on-587",
			applies: ({ port, security }) => port === 587 && security === "implicit",
			message: () => "Port 587 starts unencrypted, so SSL/TLS does not work there: use STARTTLS"
		},
		{
			id: "ssl-on-143",
			applies: ({ port, security }) => port === 143 && security === "implicit",
			message: () => "SSL/TLS does not work on port 143: use port 993"
		},
		{
			id: "starttls-on-465",
			applies: ({ port, security }) => port === 465 && security === "starttls",
			message: () => "Port 465 needs TLS from the start, so STARTTLS does not work there: use port 587"
		}
	]
];
const findSettingFaults = (set) => {
	const apple = mailServers[set.protocol];
	return differences.flatMap((group) => {
		const found = group.find(({ applies }) => applies(set, apple));
		if (found === void 0) return [];
		const { id, message, fatal = true } = found;
		return [{
			id,
			protocol: set.protocol,
			message: message(set, apple),
			fatal
		}];
	});
};
const endpointFromSetting = ({ security, ...set }) => ({
	...set,
	security: security === "none" ? "starttls" : security
});
const describeSetting = ({ host, port, security }) => `${host} port ${port} with ${securityWords[security]}`;
// src/model/dns/ip-address.ts
const addressBits = {
	4: 32,
	6: 128
};
const octets = new Map(Array.from({ length: 256 }, (_, octet) => [String(octet), octet.toString(2).padStart(8, "0")]));
const parseIpv4Bits = (text) => {
	let bits = "";
	for (let start = 0; start <= text.length;) {
		const dot = text.indexOf(".", start);
		const end = dot < 0 ? text.length : dot;
		const octet = octets.get(text.slice(start, end));
		if (octet === void 0 || bits.length === 32) return void 0;
		bits += octet;
		start = end + 1;
	}
	return bits.length === 32 ? bits : void 0;
};
const nibbles = new Map(Array.from({ length: 16 }, (_, nibble) => {
	const digit = nibble.toString(16);
	const bits = nibble.toString(2).padStart(4, "0");
	return [digit, digit.toUpperCase()].map((one) => [one, bits]);
}).flat());
const groups = /* @__PURE__ */ new Map();
const mostGroups = 4096;
const parseGroup = (text) => {
	const known = groups.get(text);
	if (known !== void 0) return known;
	let bits = "";
	for (const digit of text) {
		const four = nibbles.get(digit);
		if (four === void 0) return void 0;
		bits += four;
	}
	if (bits === "" || bits.length > 16) return void 0;
	bits = bits.padStart(16, "0");
	if (groups.size < mostGroups) groups.set(text, bits);
	return bits;
};
const parseGroups = (text) => {
	let bits = "";
	for (let start = 0; start < text.length;) {
		const colon = text.indexOf(":", start);
		const group = colon < 0 ? text.slice(start) : text.slice(start, colon);
		const more = parseGroup(group) ?? (colon < 0 ? parseIpv4Bits(group) : void 0);
		if (more === void 0 || colon === text.length - 1) return void 0;
		bits += more;
		start += group.length + 1;
	}
	return bits;
};
const parseIpv6Bits = (text) => {
	const gap = text.indexOf("::");
	if (gap < 0) {
		const bits = parseGroups(text);
		return bits?.length === 128 ? bits : void 0;
	}
	const head = text.slice(0, gap);
	const front = parseGroups(head);
	const back = parseGroups(text.slice(gap + 2));
	if (front === void 0 || back === void 0) return void 0;
	if (head.includes(".") || front.length + back.length > 112) return void 0;
	return front + back.padStart(128 - front.length, "0");
};
const parseIp4 = (text) => {
	const bits = parseIpv4Bits(text);
	return bits === void 0 ? void 0 : {
		family: 4,
		bits
	};
};
const parseIp6 = (text) => {
	const bits = parseIpv6Bits(text);
	return bits === void 0 ? void 0 : {
		family: 6,
		bits
	};
};
const ipFamily = (text) => {
	if (parseIpv4Bits(text) !== void 0) return 4;
	if (!text.includes(":")) return 0;
	return parseIpv6Bits(text.replace(/%[\w.~-]+$/, "")) === void 0 ? 0 : 6;
};
const mapped = "0".repeat(80) + "1".repeat(16);
const parseAddress = (text) => {
	const address = parseIp4(text) ?? parseIp6(text);
	return address?.family === 6 && address.bits.startsWith(mapped) ? {
		family: 4,
		bits: address.bits.slice(96)
	} : address;
};
const networkPrefix = (network, length) => ({
	family: network.family,
	bits: network.bits.slice(0, length)
});
const containsNetwork = (outer, inner) => outer.family === inner.family && inner.bits.startsWith(outer.bits);
const splitNetwork = ({ family, bits }) => [{
	family,
	bits: `${bits}0`
}, {
	family,
	bits: `${bits}1`
}];
const isAddress = ({ family, bits }) => bits.length === addressBits[family];
const chunks = (bits, size) => Array.from({ length: bits.length / size }, (_, i) => Number.parseInt(bits.slice(i * size, (i + 1) * size), 2));
const fullBits = ({ family, bits }) => bits.padEnd(addressBits[family], "0");
const presentIp6 = (bits) => {
	if (bits.startsWith(mapped)) return `::ffff:${chunks(bits.slice(96), 8).join(".")}`;
	const text = chunks(bits, 16).map((group) => group.toString(16)).join(":");
	const longest = (text.match(/\b0(?::0)+\b/g) ?? []).reduce((a, b) => b.length > a.length ? b : a, "");
	if (longest === "") return text;
	const at = text.search(new RegExp(`\\b${longest}\\b`));
	return `${text.slice(0, at).replace(/:$/, "")}::${text.slice(at + longest.length).replace(/^:/, "")}`;
};
const presentAddress = (network) => network.family === 4 ? chunks(fullBits(network), 8).join(".") : presentIp6(fullBits(network));
const presentNetwork = (network) => isAddress(network) ? presentAddress(network) : `${presentAddress(network)}/${network.bits.length}`;
const parseNetwork = (text) => {
	const [address = "", length] = text.split("/");
	const network = parseIp4(address) ?? parseIp6(address);
	return network && length !== void 0 ? networkPrefix(network, Number(length)) : network;
};
const dottedAddress = (network) => network.family === 4 ? presentAddress(network) : chunks(fullBits(network), 4).map((nibble) => nibble.toString(16)).join(".");
const reverseName = (network) => `${dottedAddress(network).split(".").reverse().join(".")}.${network.family === 4 ? "in-addr" : "ip6"}.arpa`;
// src/model/dns/presentation.ts
const decimalEscape = (octet) => `\\${String(octet).padStart(3, "0")}`;
const presentOctets = (octets) => octets.replace(/[^ !#-[\]-~]/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : decimalEscape(unit.charCodeAt(0) & 255));
const toOctets = (text) => {
	if (!/[\u0080-\uffff]/.test(text)) return text;
	let octets = "";
	for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
	return octets;
};
const presentText = (text) => toOctets(text).replace(/[^ -~]/g, (unit) => decimalEscape(unit.charCodeAt(0)));
const quoteOctets = (octets) => `"${presentOctets(octets)}"`;
const presenters = {
	A: (r) => r.address,
	AAAA: (r) => r.address,
	CNAME: (r) => absoluteName(r.target),
	DNAME: (r) => absoluteName(r.target),
	DNSKEY: (r) => `${r.flags} ${r.protocol} ${r.algorithm} ${r.publicKey}`,
	DS: (r) => `${r.keyTag} ${r.algorithm} ${r.digestType} ${r.digest}`,
	MX: (r) => `${r.preference} ${absoluteName(r.exchange)}`,
	NS: (r) => absoluteName(r.host),
	NSEC: (r) => [absoluteName(r.next), ...r.types].join(" "),
	NSEC3: (r) => [
		r.hashAlgorithm,
		r.flags,
		r.iterations,
		r.salt || "-",
		r.nextHashed,
		...r.types
	].join(" "),
	PTR: (r) => absoluteName(r.target),
	RRSIG: (r) => `${r.typeCovered} ${r.algorithm} ${r.labels} ${r.originalTtl} ${r.expiration} ${r.inception} ${r.keyTag} ${absoluteName(r.signer)}${r.signature === void 0 ? "" : ` ${r.signature}`}`,
	SOA: (r) => `${absoluteName(r.mname)} ${absoluteName(r.rname)} ${r.serial} ${r.refresh} ${r.retry} ${r.expire} ${r.minimum}`,
	SPF: (r) => r.strings.map(quoteOctets).join(" "),
	SRV: (r) => `${r.priority} ${r.weight} ${r.port} ${absoluteName(r.target)}`,
	TXT: (r) => r.strings.map(quoteOctets).join(" ")
};
const absoluteName = (name) => name === "." ? "." : `${name}.`;
const presentRData = (type, rdata) => presenters[type](rdata);
const presentRecordSet = (set) => set.rdata.map((rdata) => `${absoluteName(set.owner)} ${set.type} ${presentRData(set.type, rdata)}`);
// src/model/text/safe-url.ts
const parseUrl = (text) => {
	try {
		return new URL(text);
	} catch {
		return;
	}
};
const parts = /"[^"]*"|[^\s"]+/g;
const hideUserInfo = (part) => {
	const at = part.lastIndexOf("@");
	const slashes = part.indexOf(":/");
	const colon = slashes < 0 ? part.indexOf(":") : slashes;
	if (colon < 0 || colon > at || /mailto:/i.test(part)) return part;
	const host = /^:\/{0,3}/.exec(part.slice(colon))?.[0].length ?? 0;
	return `${part.slice(0, colon + host)}***${part.slice(at)}`;
};
const hideBroken = (text) => {
	const scheme = text.indexOf("://", text.lastIndexOf("\"") + 1);
	return scheme >= 0 && /^:\/\/[^\s/:]*:(?!\d+\s)[^\s/]*\s/.test(text.slice(scheme)) ? `${text.slice(0, scheme)}://***` : text;
};
const behindHost = /(\bhttps?:[/\\]*[^\s"/\\?#]+|(?<=[a-z\d]{2})(?<!file):\/\/+[^\s"/\\?#]+)[/\\?#][^\s",;]*[^\s",;.:]/gi;
const escapedUserInfo = /(?<=:\/{1,3})[^\s"/?#@]*%40/gi;
const hideUrlSecrets = (text) => {
	if (!text.includes(":")) return text;
	const words = text.split("@");
	const last = words.pop() ?? "";
	return [...words.map(hideBroken), last].join("@").replace(parts, (part) => part.includes("@") ? hideUserInfo(part) : part).replace(escapedUserInfo, "***%40").replace(behindHost, "$1/...");
};
// src/model/dns/server-address.ts
const standardPort = 53;
const canonicalIpAddress = (text) => {
	if (/^[\d.]+$/.test(text)) {
		const octets = text.split(".");
		const plain = octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
		return octets.length === 4 && plain ? text : void 0;
	}
	return /^[\da-f:.]+$/i.test(text) ? parseUrl(`http://[${text}]/`)?.hostname.slice(1, -1) : void 0;
};
const canonicalDohUrl = (text) => {
	const url = parseUrl(text.replace(/\{\?dns\}$/, ""));
	if (url === void 0) return void 0;
	if (url.username !== "" || url.password !== "" || url.hash !== "") return void 0;
	if (url.pathname === "/" && url.search === "") url.pathname = "/dns-query";
	return url.href;
};
const parseServerAddress = (text) => {
	if (/^https:\/\//i.test(text)) {
		const url = canonicalDohUrl(text);
		return url === void 0 ? void 0 : {
			kind: "doh",
			url
		};
	}
	const [, bracketed, v4, digits] = /^(?:\[([^\]]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
	const address = canonicalIpAddress(bracketed ?? v4 ?? text);
	const port = Number(digits ?? standardPort);
	const isV6 = address?.includes(":") === true;
	if (address === void 0 || port > 65535 || isV6 !== (v4 === void 0)) return void 0;
	return {
		kind: "wire",
		address,
		port
	};
};
const formatServerAddress = (address, port = standardPort) => port === standardPort ? address : `${address.includes(":") ? `[${address}]` : address}:${port}`;
// src/model/source/source.ts
const pagesRead = (read) => (page) => ({
	page,
	read
});
// src/knowledge/special-addresses.ts
const october31 = pagesRead("2025-10-31");
const november30 = pagesRead("2026-11-30");
october31("https://www.iana.org/assignments/iana-ipv4-special-registry"), october31("https://www.iana.org/assignments/iana-ipv6-special-registry"), october31("https://www.iana.org/assignments/ipv4-address-space"), october31("https://www.iana.org/assignments/ipv6-address-space");
const rows = [
	["0.0.0.0/8", "reserved"],
	["0.0.0.0", "unspecified"],
	["10.0.0.0/8", "private"],
	["100.64.0.0/10", "shared"],
	["127.0.0.0/8", "loopback"],
	["169.254.0.0/16", "link-local"],
	["172.16.0.0/12", "private"],
	["192.0.0.0/24", "reserved"],
	["192.0.0.9", "public"],
	["192.0.0.10", "public"],
	["192.0.2.0/24", "documentation"],
	["192.88.99.0/24", "reserved"],
	["192.168.0.0/16", "private"],
	["198.18.0.0/15", "benchmarking"],
	["198.51.100.0/24", "documentation"],
	["203.0.113.0/24", "documentation"],
	["224.0.0.0/4", "multicast"],
	["240.0.0.0/4", "reserved"],
	["255.255.255.255", "broadcast"],
	["::/0", "reserved"],
	["::", "unspecified"],
	["::1", "loopback"],
	["64:ff9b::/96", "public"],
	["64:ff9b:1::/48", "private"],
	["2000::/3", "public"],
	["2001::/23", "reserved"],
	["2001::/32", "public"],
	["2001:1::1", "public"],
	["2001:1::2", "public"],
	["2001:1::3", "public"],
	["2001:2::/48", "benchmarking"],
	["2001:3::/32", "public"],
	["2001:4:112::/48", "public"],
	["2001:20::/28", "public"],
	["2001:30::/28", "public"],
	["2001:db8::/32", "documentation"],
	["3fff::/20", "documentation"],
	["fc00::/7", "private"],
	["fe80::/10", "link-local"],
	["fec0::/10", "private"],
	["ff00::/8", "multicast"]
].flatMap(([text, kind]) => {
	const network = parseNetwork(text);
	return network === void 0 ? [] : [{
		network,
		kind
	}];
}).toSorted((a, b) => b.network.bits.length - a.network.bits.length);
const inverted = (bits) => bits.replaceAll(/[01]/g, (bit) => bit === "0" ? "1" : "0");
const embeddings = [
	{
		prefix: parseNetwork("64:ff9b::/96"),
		held: (bits) => [bits.slice(96)]
	},
	{
		prefix: parseNetwork("2002::/16"),
		held: (bits) => [bits.slice(16, 48)]
	},
	{
		prefix: parseNetwork("2001::/32"),
		held: (bits) => [bits.slice(32, 64), inverted(bits.slice(96))]
	}
];
const heldAddresses = (address) => embeddings.flatMap(({ prefix, held }) => prefix !== void 0 && containsNetwork(prefix, address) ? held(address.bits).map((bits) => ({
	family: 4,
	bits
})) : []);
const kindOf = (address) => {
	const kind = rows.find(({ network }) => containsNetwork(network, address))?.kind;
	if (kind !== void 0 && kind !== "public") return kind;
	for (const held of heldAddresses(address)) {
		const inner = kindOf(held);
		if (inner !== void 0) return inner;
	}
};
const specialKind = (address) => {
	const parsed = parseAddress(address);
	return parsed === void 0 ? "reserved" : kindOf(parsed);
};
const isOfKind = (...kinds) => (address) => {
	const kind = specialKind(address);
	return kind !== void 0 && kinds.includes(kind);
};
const isLoopback = isOfKind("loopback");
const isLocalAddress = isOfKind("loopback", "private", "shared", "link-local");
const isNobodys = isOfKind("unspecified", "loopback", "broadcast", "reserved");
const blockNetworks = [["146.112.61.104/29", november30("https://nic.teamdynamix.com/TDClient/2965/ITPortal/KB/ArticleDet?ID=137356")], ["208.91.112.55", november30("https://github.com/ooni/blocking-fingerprints/blob/01f6ac3d63f3370e9bb407976b2b637973c1f0c4/fingerprints_dns.csv")]].flatMap(([text]) => parseNetwork(text) ?? []);
const isSinkhole = (address) => {
	const parsed = parseAddress(address);
	if (parsed === void 0) return false;
	return isNobodys(address) || blockNetworks.some((network) => containsNetwork(network, parsed));
};
// src/model/list/large-lists.ts
const append = (list, items) => {
	for (const item of items) list.push(item);
};
const smallest = (numbers) => {
	let least = 1e400;
	for (const number of numbers) least = Math.min(least, number);
	return least;
};
const greatest = (numbers) => {
	let most = -1e400;
	for (const number of numbers) most = Math.max(most, number);
	return most;
};
// src/model/errno.ts
const errnoOf = ({ code, syscall }) => code === void 0 || syscall === void 0 ? {} : { errno: code };
const localErrors = new Map([
	...exhaustion,
	["EACCES", "this computer does not allow the connection"],
	["EPERM", "this computer does not allow the connection"],
	["ENETDOWN", "this computer's network is down"],
	["EADDRNOTAVAIL", "this computer has no address or port for the connection"],
	["EADDRINUSE", "this computer has no port left for the connection"]
]);
const forbidding = /* @__PURE__ */ new Set(["EACCES", "EPERM"]);
const localCause = (errno) => errno === void 0 ? void 0 : localErrors.get(errno);
const isExhausted = (errno) => errno !== void 0 && exhaustion.has(errno);
const isForbidden = (errno) => forbidding.has(errno);
const errorCode = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
const describeError = (error) => error instanceof Error ? error.message : String(error);
const traceError = (error) => hideUrlSecrets(error instanceof Error ? error.stack ?? error.message : String(error));
// src/model/dns/dns.ts
const questionKey = ({ name, type }) => `${name} ${type}`;
const isAmong = (questions) => {
	const keys = new Set(questions.map(questionKey));
	return (question) => keys.has(questionKey(question));
};
const isSetOf = (set, type) => set.type === type;
const isAnswerOf = (answer, type) => answer.question.type === type;
const answerTo = ({ name, type }, answer) => {
	if (isAnswerOf(answer, type)) return answer;
	throw new Error(`${name} ${type} was answered with records of type ${answer.question.type}`);
};
const ttlOf = (answer) => {
	switch (answer.kind) {
		case "found": return answer.set.ttl;
		case "nodata":
		case "nxdomain": return answer.negative?.ttl;
		case "failed": return;
	}
};
const failedAnswer = ({ vantage, server, transport }, question, failure) => ({
	question,
	vantage,
	server,
	transport,
	chain: [],
	ms: 0,
	kind: "failed",
	failure
});
// src/model/need.ts
const ask$1 = (name, type) => ({
	need: "answer",
	question: {
		name,
		type
	}
});
const glance = (name, type) => ({
	...ask$1(name, type),
	glance: true
});
const probeNeed = (endpoint) => ({
	need: "probe",
	endpoint
});
const spfNeed = (domain, service) => ({
	need: "spf",
	domain,
	...service && { service }
});
const delegationNeed = (domain) => ({
	need: "delegation",
	domain
});
const viewsNeed = (domain, questions = []) => ({
	need: "views",
	domain,
	questions
});
const furtherViewsNeed = (domain, questions) => ({
	...viewsNeed(domain, questions),
	further: true
});
const policyNeed = (domain) => ({
	need: "policy",
	domain
});
const registrationNeed = (domain) => ({
	need: "registration",
	domain
});
const validationNeed = (delegation, views, at) => ({
	need: "validation",
	delegation,
	views,
	at
});
const trustAboveNeed = ({ zone, ds }, at) => ({
	need: "trust-above",
	zone,
	ds,
	at
});
const needKey = (need) => {
	switch (need.need) {
		case "answer": return `${need.glance ? "glance " : ""}${need.question.name} ${need.question.type}`;
		case "probe": {
			const { host, port, protocol, security } = need.endpoint;
			return `${protocol} ${security} ${host}:${port}`;
		}
		case "spf": return `spf ${need.domain}`;
		case "delegation": return `delegation ${need.domain}`;
		case "policy": return `policy ${need.domain}`;
		case "registration": return `registration ${need.domain}`;
		case "validation": return `validation ${need.delegation.kind === "delegated" ? need.delegation.zone : ""}`;
		case "trust-above": return `trust-above ${need.zone}`;
		case "views": return `${need.further ? "further " : ""}views ${need.domain}`;
	}
};
const needLabel = (need) => {
	switch (need.need) {
		case "answer": return `${need.question.name} ${need.question.type}`;
		case "probe": return `${need.endpoint.host}:${need.endpoint.port}`;
		case "spf": return `the SPF records of ${need.domain}`;
		case "delegation": return `the delegation of ${need.domain}`;
		case "policy": return `the MTA-STS policy of ${need.domain}`;
		case "registration": return `the registration of ${need.domain}`;
		case "validation": return "the signatures over its records";
		case "trust-above": return `the keys of the zones above ${need.zone}`;
		case "views": return `what every server says of ${need.domain}`;
	}
};
// src/dns/held-bytes.ts
const perValue = 32;
const perMember = 16;
const heldBytes = (value) => {
	if (typeof value === "string") return perValue + value.length;
	if (typeof value !== "object" || value === null) return perMember;
	return (Array.isArray(value) ? value : Object.values(value)).reduce((sum, one) => sum + perMember + heldBytes(one), perValue);
};
// src/model/dns/server-name.ts
const commonPath = "/dns-query";
const dohServerName = (url) => {
	const read = parseUrl(url);
	if (read === void 0) return "https://...";
	const { protocol, host, pathname, search, hash } = read;
	return `${protocol}//${host}${pathname === commonPath && search === "" && hash === "" ? commonPath : ""}`;
};
const dohServerNames = (urls) => {
	const counts = /* @__PURE__ */ new Map();
	return new Map([...new Set(urls)].map((url) => {
		const name = dohServerName(url);
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return [url, count === 1 ? name : `${name} (${count})`];
	}));
};
const isDohServer = (server) => /^https?:\/\//.test(server);
const hostPattern = /^((?:https?|tls|quic|h3|udp|tcp):\/\/)?((?:\[[\da-f:.]+\]|[\da-f:.]+|[a-z\d.-]+)(?::\d{1,5})?)(?:\/?$|[/?#].)/i;
const showServerText = (text) => {
	const [shown, scheme = "", host = ""] = hostPattern.exec(text) ?? [];
	if (shown === void 0 || text.includes("@")) return void 0;
	return /^\/?$/.test(text.slice(scheme.length + host.length)) ? text : `${scheme}${host}/...`;
};
// src/network/destination.ts
const isRefused = (reach) => (address) => refusalOf({
	address,
	port: 0,
	reach
}) !== void 0;
const notContacted = (address, kind) => `${address} is a ${kind} address, so it was not contacted`;
var NotPublicError = class extends Error {
	name = "NotPublicError";
};
const refusalOf = ({ address, reach }) => {
	const kind = reach === "public" ? specialKind(address) : void 0;
	return kind === void 0 ? void 0 : new NotPublicError(notContacted(address, kind));
};
// src/dns/attempt.ts
const unreachable = (error) => error instanceof NotPublicError ? {
	code: "not-public",
	detail: presentText(error.message)
} : {
	code: localCause(error.code) === void 0 ? "unreachable" : "local",
	detail: presentText(error.code ?? error.message),
	...errnoOf(error)
};
const unusableReply = ({ fault, tooLong, suspect }) => ({
	code: tooLong ? "too-long" : "malformed",
	detail: fault,
	...suspect && { suspect }
});
const isFailedTry = (result) => "code" in result && "detail" in result;
const unaskableName = {
	code: "unsupported",
	detail: "the name does not fit into a DNS message"
};
const deadlineReached = {
	code: "deadline",
	detail: "the run ended first"
};
const onAbort = (signal, listener) => {
	setMaxListeners(0, signal);
	if (signal.aborted) listener();
	else signal.addEventListener("abort", listener, { once: true });
	return () => signal.removeEventListener("abort", listener);
};
const inTime = ({ ms, signal }, start) => new Promise((resolve) => {
	const undo = [];
	let over = false;
	const done = (result) => {
		if (over) return;
		over = true;
		for (const step of undo) step();
		resolve(result);
	};
	const keep = (step) => {
		if (over) step();
		else undo.push(step);
	};
	keep(onAbort(signal, () => done(deadlineReached)));
	if (over) return;
	const timer = setTimeout(() => done({
		code: "timeout",
		detail: `no answer within ${ms} ms`
	}), ms);
	keep(() => clearTimeout(timer));
	keep(start(done));
});
const elapsedMs = (started) => Math.round(performance.now() - started);
const toFailure = ({ code, detail, errno, unasked }, attempts) => ({
	code,
	detail: attempts.length > 1 ? attempts.map((attempt) => `${attempt.transport}: ${attempt.detail}`).join("; ") : detail,
	...errno !== void 0 && { errno },
	...unasked && { unasked },
	attempts
});
const resolverTransport = ({ vantage, server }) => vantage === "system" ? "system" : isDohServer(server) ? "https" : "udp";
const unaskedAnswer = (resolver, question, broken) => {
	const { vantage, server } = resolver;
	const transport = resolverTransport(resolver);
	const { code, detail, errno } = broken;
	const tried = {
		code,
		detail,
		...errno !== void 0 && { errno }
	};
	const failure = toFailure(broken, [{
		server,
		transport,
		...tried,
		ms: 0
	}]);
	return failedAnswer({
		vantage,
		server,
		transport
	}, question, failure);
};
// src/dns/resolver/decorators.ts
const withLookup = ({ vantage, server }, lookup) => ({
	vantage,
	server,
	lookup
});
const createCacheBudget = (mostBytes) => {
	const entries = /* @__PURE__ */ new Map();
	let total = 0;
	const release = (answer) => {
		total -= entries.get(answer)?.bytes ?? 0;
		entries.delete(answer);
	};
	return {
		release,
		held: () => total,
		hold: (answer, forget) => {
			release(answer);
			const bytes = heldBytes(answer);
			entries.set(answer, {
				bytes,
				forget
			});
			total += bytes;
			for (const [oldest, entry] of entries) {
				if (total <= mostBytes) return;
				release(oldest);
				entry.forget();
			}
		}
	};
};
const createFlights = (resolver, most, budget) => {
	const flights = /* @__PURE__ */ new Map();
	const forget = (key, flight) => {
		if (flights.get(key) === flight) flights.delete(key);
	};
	const depart = (key, question) => {
		const stop = new AbortController();
		const answer = resolver.lookup(question, stop.signal);
		const flight = {
			answer,
			stop,
			waiting: 0,
			landed: false
		};
		answer.then((landed) => {
			flight.landed = true;
			if (flights.get(key) === flight) budget?.hold(landed, () => forget(key, flight));
		});
		flights.set(key, flight);
		const [oldest] = flights;
		if (flights.size > most && oldest !== void 0) {
			flights.delete(oldest[0]);
			oldest[1].answer.then((landed) => budget?.release(landed));
		}
		return flight;
	};
	return {
		find: (key) => flights.get(key),
		depart,
		forget
	};
};
const coalesced = (resolver, most = 4096, budget) => {
	const { find, depart, forget } = createFlights(resolver, most, budget);
	return withLookup(resolver, (question, signal) => {
		const key = questionKey(question);
		const flight = find(key) ?? depart(key, question);
		const answer = flight.answer.then((landed) => answerTo(question, landed));
		if (flight.landed) return answer;
		return new Promise((resolve) => {
			flight.waiting += 1;
			const stay = onAbort(signal, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					forget(key, flight);
					flight.stop.abort();
				}
				resolve(unaskedAnswer(resolver, question, deadlineReached));
			});
			answer.then((landed) => {
				stay();
				resolve(landed);
			});
		});
	});
};
const limited = (most) => {
	let free = most;
	const queue = /* @__PURE__ */ new Set();
	const enter = (signal) => {
		if (free > 0) {
			free -= 1;
			return true;
		}
		return new Promise((resolve) => {
			const admit = () => {
				queue.delete(admit);
				stay();
				resolve(true);
			};
			queue.add(admit);
			const stay = onAbort(signal, () => {
				queue.delete(admit);
				resolve(false);
			});
		});
	};
	const leave = () => {
		const [next] = queue;
		if (next === void 0) free += 1;
		else next();
	};
	return (resolver) => withLookup(resolver, async (question, signal) => {
		if (!await enter(signal)) return unaskedAnswer(resolver, question, deadlineReached);
		try {
			return await resolver.lookup(question, signal);
		} finally {
			leave();
		}
	});
};
const failover = (first, ...others) => withLookup(first, async (question, signal) => {
	const answer = await first.lookup(question, signal);
	if (answer.kind !== "failed") return answer;
	const attempts = [...answer.failure.attempts];
	for (const other of others) {
		if (signal.aborted) break;
		const next = await other.lookup(question, signal);
		if (next.kind !== "failed") return next;
		append(attempts, next.failure.attempts);
	}
	return {
		...answer,
		failure: {
			...answer.failure,
			attempts
		}
	};
});
const withoutValidation = (unchecked) => (resolver) => withLookup(resolver, async (question, signal) => {
	const answer = await resolver.lookup(question, signal);
	if (answer.kind !== "failed" || answer.failure.code !== "servfail") return answer;
	for (const other of unchecked) {
		if (signal.aborted) break;
		const next = await other.lookup(question, signal);
		if (next.kind !== "failed") return next;
	}
	return answer;
});
const tapped = (sink) => (resolver) => withLookup(resolver, async (question, signal) => {
	const answer = await resolver.lookup(question, signal);
	sink(answer);
	return answer;
});
const silentCodes = /* @__PURE__ */ new Set(["timeout", "unreachable"]);
const neutralCodes = /* @__PURE__ */ new Set([
	"deadline",
	"unsupported",
	"not-public",
	"local",
	"unrecorded"
]);
const abortEither = (one, other) => {
	const stop = new AbortController();
	const undo = [one, other].map((signal) => onAbort(signal, () => stop.abort()));
	return {
		signal: stop.signal,
		release: () => undo.forEach((step) => step())
	};
};
const spared = (resolver, question, { code, detail, errno }) => unaskedAnswer(resolver, question, {
	code,
	detail: `this server is not asked any more: ${detail}`,
	unasked: true,
	...errno !== void 0 && { errno }
});
const breakWhen = (resolver, isDead, restMs) => {
	let answered = false;
	const silences = /* @__PURE__ */ new Map();
	let dead;
	let deadUntil = 0;
	let alive = new AbortController();
	const learn = (answer) => {
		if (answer.kind === "failed" && answer.failure.unasked === true) return;
		const code = answer.kind === "failed" ? answer.failure.code : void 0;
		if (code !== void 0 && neutralCodes.has(code)) return;
		const isSilent = code !== void 0 && silentCodes.has(code);
		answered ||= !isSilent;
		if (!isSilent) silences.clear();
		if (answer.kind !== "failed" || !isSilent) return;
		const { type } = answer.question;
		silences.set(type, (silences.get(type) ?? 0) + 1);
		if (!isDead(silences, answered)) return;
		answered = false;
		silences.clear();
		dead = answer.failure;
		deadUntil = performance.now() + restMs;
		alive.abort();
		alive = new AbortController();
	};
	return withLookup(resolver, async (question, signal) => {
		if (dead !== void 0 && performance.now() < deadUntil) return spared(resolver, question, dead);
		const { signal: life } = alive;
		const { signal: end, release } = abortEither(signal, life);
		const answer = await resolver.lookup(question, end);
		release();
		if (answer.kind === "failed" && life.aborted && dead !== void 0) return spared(resolver, question, dead);
		learn(answer);
		return answer;
	});
};
const circuitBreaker = (resolver, restMs = 3e4) => {
	const byType = /* @__PURE__ */ new Map();
	const perType = withLookup(resolver, (question, signal) => {
		const known = byType.get(question.type) ?? breakWhen(resolver, (silences) => (silences.get(question.type) ?? 0) > 1, restMs);
		byType.set(question.type, known);
		return known.lookup(question, signal);
	});
	return breakWhen(perType, (silences, answered) => !answered || silences.size > 1, restMs);
};
// src/model/unreadable.ts
const isUnreadable = (read) => "fault" in read;
// src/record/dname.ts
const synthesizeCname = (owner, { owner: above, ttl, rdata }) => ({
	owner,
	type: "CNAME",
	...ttl === void 0 ? {} : { ttl },
	rdata: [{ target: substituteDname(owner, above, rdata[0].target) }]
});
const findDname = ({ owner, rdata: [{ target }] }, proof = []) => {
	for (const set of proof) {
		if (set.type !== "DNAME" || set.owner === owner || !isWithin(owner, set.owner)) continue;
		if (substituteDname(owner, set.owner, set.rdata[0].target) === target) return set;
	}
};
// src/record/octets.ts
const toBytes = (octets) => Uint8Array.from(octets, (unit) => unit.charCodeAt(0));
const fromBytes = (bytes) => {
	let octets = "";
	for (const byte of bytes) octets += String.fromCharCode(byte);
	return octets;
};
const decodeBase64 = (text) => {
	const bare = trimEndOf(text, "=");
	return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && bare.length % 4 !== 1 ? atob(bare) : void 0;
};
const decodeHex = (text) => /^(?:[\dA-Fa-f]{2})*$/.test(text) ? text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))) : void 0;
const encodeHex = (octets) => octets.replace(/./gs, (unit) => unit.charCodeAt(0).toString(16).padStart(2, "0")).toUpperCase();
const base32Digits = "0123456789abcdefghijklmnopqrstuv";
const encodeBase32Hex = (octets) => {
	let bits = "";
	for (const unit of octets) bits += unit.charCodeAt(0).toString(2).padStart(8, "0");
	return bits.replace(/.{1,5}/g, (five) => base32Digits.charAt(Number.parseInt(five.padEnd(5, "0"), 2)));
};
const decodeBase32Hex = (text) => {
	let bits = "";
	for (const digit of text.toLowerCase()) {
		const five = base32Digits.indexOf(digit);
		if (five < 0) return void 0;
		bits += five.toString(2).padStart(5, "0");
	}
	const whole = bits.length - bits.length % 8;
	if (bits.length - whole > 4 || bits.slice(whole).includes("1")) return void 0;
	return bits.slice(0, whole).replace(/.{8}/g, (octet) => String.fromCharCode(Number.parseInt(octet, 2)));
};
const labelsToWire = (labels) => {
	if (labels.some(({ length }) => length === 0 || length > 63)) return void 0;
	const wire = [...labels, ""].map((label) => String.fromCharCode(label.length) + label).join("");
	return wire.length > 255 ? void 0 : wire;
};
const nameToWire = (name) => {
	const labels = splitLabels(name).map(labelOctets);
	return nameFromLabels(labels) === name ? labelsToWire(labels) : void 0;
};
// src/dns/message/name-codec.ts
const canonicalName = (text) => nameFromLabels(splitLabels(dnsName(text)).map(labelOctets));
const encodeName = (name) => {
	const wire = nameToWire(name);
	return wire === void 0 ? void 0 : Buffer.from(wire, "latin1");
};
const createNameTable = () => ({
	known: /* @__PURE__ */ new Map(),
	steps: 0
});
const root = {
	name: dnsName("."),
	asSent: ".",
	size: 1
};
const cutShort = { fault: "a name is cut short" };
const readStep = (message, offset, limit) => {
	const octetAt = (i) => i < limit ? message[i] : void 0;
	const length = octetAt(offset);
	if (length === void 0) return cutShort;
	if (length === 0) return "end";
	if (length >= 192) {
		const low = octetAt(offset + 1);
		if (low === void 0) return cutShort;
		const target = (length & 63) << 8 | low;
		return {
			piece: {
				offset,
				target,
				size: 0
			},
			next: target,
			leads: true
		};
	}
	if (length > 63) return { fault: "a label is of an unknown kind" };
	const next = offset + 1 + length;
	if (next > limit) return cutShort;
	return {
		piece: {
			offset,
			label: message.toString("latin1", offset + 1, next),
			size: length + 1
		},
		next
	};
};
const prepend = (label, { name, asSent, size, target }) => {
	const sent = presentLabels([label]);
	const own = sent.toLowerCase();
	const isLast = size === root.size;
	return {
		name: dnsName(isLast ? own : `${own}.${name}`),
		asSent: isLast ? sent : `${sent}.${asSent}`,
		size: size + label.length + 1,
		...target !== void 0 && { target }
	};
};
const extend = ({ label, target }, name) => {
	if (label !== void 0) return prepend(label, name);
	return target === void 0 ? name : {
		...name,
		target
	};
};
const farthestTarget = 16383;
const assemble = (pieces, rest, { known }) => pieces.reduceRight((name, piece) => {
	const whole = extend(piece, name);
	if (piece.offset <= farthestTarget) known.set(piece.offset, whole);
	return whole;
}, rest);
const tooLong = { fault: `a name is longer than 255 bytes` };
const forward = { fault: "a compression pointer does not lead backwards" };
const readName = (message, at, end, table) => {
	const pieces = [];
	let size = root.size;
	let next;
	let start = at;
	let limit = end;
	for (let here = at;;) {
		const known = next === void 0 ? void 0 : table.known.get(here);
		if (known !== void 0 && (known.target ?? -1) >= start) return forward;
		if (known !== void 0 && next !== void 0) return size - root.size + known.size > 255 ? tooLong : {
			...assemble(pieces, known, table),
			next
		};
		table.steps += 1;
		const step = readStep(message, here, limit);
		if (step === "end") return {
			...assemble(pieces, root, table),
			next: next ?? here + 1
		};
		if (isUnreadable(step)) return step;
		pieces.push(step.piece);
		size += step.piece.size;
		if (size > 255) return tooLong;
		if (step.leads) {
			next ??= here + 2;
			if (step.next >= start) return forward;
			start = step.next;
			limit = message.length;
		}
		here = step.next;
	}
};
// src/dns/message/cursor.ts
const mostWrittenOut = 1 << 20;
const createCursor = (octets) => ({
	octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
	at: 0,
	end: octets.byteLength,
	fault: void 0,
	names: createNameTable(),
	room: mostWrittenOut
});
const failCursor = (cursor, why) => {
	cursor.fault ??= `${why} (at byte ${cursor.at})`;
	cursor.at = cursor.end;
};
const spendRoom = (cursor, bytes) => {
	cursor.room -= bytes;
	if (cursor.room < 0) failCursor(cursor, `it abbreviates more than ${mostWrittenOut} bytes`);
};
const passOver = (cursor, count) => {
	const { at } = cursor;
	if (cursor.end - at < count) {
		failCursor(cursor, "the message is cut short");
		return;
	}
	cursor.at += count;
	return at;
};
const takeOctets = (cursor, count) => {
	const at = passOver(cursor, count);
	return at === void 0 ? Buffer.alloc(0) : cursor.octets.subarray(at, at + count);
};
const unsigned = (cursor, size) => {
	const at = passOver(cursor, size);
	return at === void 0 ? 0 : cursor.octets.readUIntBE(at, size);
};
const u8 = (cursor) => unsigned(cursor, 1);
const u16 = (cursor) => unsigned(cursor, 2);
const u32 = (cursor) => unsigned(cursor, 4);
const isAtEnd = (cursor) => cursor.at >= cursor.end;
const takeRest = (cursor) => takeOctets(cursor, cursor.end - cursor.at);
const takeNameAsSent = (cursor) => {
	const read = readName(cursor.octets, cursor.at, cursor.end, cursor.names);
	if (isUnreadable(read)) {
		failCursor(cursor, read.fault);
		return {
			name: dnsName("."),
			asSent: "."
		};
	}
	cursor.at = read.next;
	spendRoom(cursor, read.size);
	return read;
};
const takeName = (cursor) => takeNameAsSent(cursor).name;
const readConfined = (cursor, count, read) => {
	const outer = cursor.end;
	if (outer - cursor.at < count) failCursor(cursor, "the message is cut short");
	else cursor.end = cursor.at + count;
	const value = read(cursor);
	if (!isAtEnd(cursor)) failCursor(cursor, "data is longer than its type allows");
	cursor.end = outer;
	if (cursor.fault !== void 0) cursor.at = outer;
	return value;
};
// src/model/dns/type-numbers.ts
const typeNumbers = {
	A: 1,
	NS: 2,
	CNAME: 5,
	SOA: 6,
	PTR: 12,
	MX: 15,
	TXT: 16,
	AAAA: 28,
	SRV: 33,
	DNAME: 39,
	DS: 43,
	RRSIG: 46,
	NSEC: 47,
	DNSKEY: 48,
	NSEC3: 50,
	SPF: 99
};
const isRecordType = (type) => Object.hasOwn(typeNumbers, type);
const mnemonics = new Map(Object.keys(typeNumbers).filter(isRecordType).map((type) => [typeNumbers[type], type]));
const typeFromNumber = (number) => mnemonics.get(number);
const typeName = (number) => typeFromNumber(number) ?? `TYPE${number}`;
const typeNumber = (name) => {
	if (isRecordType(name)) return typeNumbers[name];
	const number = Number(/^TYPE(\d{1,5})$/.exec(name)?.[1] ?? NaN);
	return number <= 65535 ? number : void 0;
};
const isSmallLetter = (octet) => octet >= 97 && octet <= 122;
const lettersByLabel = (name) => {
	const labels = [];
	for (let at = 0; at < name.length; at += 1 + (name[at] ?? 0)) {
		const end = at + 1 + (name[at] ?? 0);
		const octets = Array.from({ length: end - at - 1 }, (_, i) => at + 1 + i);
		labels.push(octets.filter((one) => isSmallLetter(name[one] ?? 0)));
	}
	return labels;
};
const withCapitals = (name, capital) => {
	const labels = lettersByLabel(name);
	const letters = labels.flat();
	const capitals = new Set(letters.filter((_, i) => capital(i)));
	for (const [first, ...others] of labels) if (first !== void 0 && ![first, ...others].some((one) => capitals.has(one))) capitals.add(first);
	if (capitals.size === letters.length && letters.length > 1) capitals.delete(labels.find((label) => label.length > 1)?.[0] ?? letters[0] ?? 0);
	return Buffer.from(name.map((octet, at) => capitals.has(at) ? octet - 32 : octet));
};
const encodeOpt = ({ udpSize, dnssecOk = false, cookie }) => {
	const { client, server } = cookie ?? {};
	const value = Buffer.concat([client ?? Buffer.alloc(0), server ?? Buffer.alloc(0)]);
	const option = Buffer.alloc(value.length > 0 ? 4 : 0);
	if (value.length > 0) {
		option.writeUInt16BE(10, 0);
		option.writeUInt16BE(value.length, 2);
	}
	const fixed = Buffer.alloc(11);
	fixed.writeUInt16BE(41, 1);
	fixed.writeUInt16BE(udpSize, 3);
	fixed.writeUInt16BE(dnssecOk ? 32768 : 0, 7);
	fixed.writeUInt16BE(option.length + value.length, 9);
	return Buffer.concat([
		fixed,
		option,
		value
	]);
};
const encodeQuery = (id, question, { recursion, checkingDisabled = false, capital, edns }) => {
	const plain = encodeName(question.name);
	if (plain === void 0) return void 0;
	const name = capital ? withCapitals(plain, capital) : plain;
	const head = Buffer.alloc(12);
	head.writeUInt16BE(id, 0);
	head.writeUInt16BE((recursion ? 288 : 0) | (checkingDisabled ? 16 : 0), 2);
	head.writeUInt16BE(1, 4);
	head.writeUInt16BE(edns ? 1 : 0, 10);
	const rest = Buffer.alloc(4);
	rest.writeUInt16BE(typeNumbers[question.type], 0);
	rest.writeUInt16BE(1, 2);
	return {
		id,
		octets: Buffer.concat([
			head,
			name,
			rest,
			...edns ? [encodeOpt(edns)] : []
		]),
		...capital && { mixedCase: true },
		...edns?.cookie && { cookie: edns.cookie }
	};
};
// src/record/dnssec/key-tag.ts
const computeKeyTag = (rdata) => {
	const octet = (i) => i < rdata.length ? rdata.charCodeAt(i) : 0;
	if (octet(3) === 1 && rdata.length >= 7) return octet(rdata.length - 3) << 8 | octet(rdata.length - 2);
	let sum = 0;
	for (let i = 0; i < rdata.length; i += 1) sum += i % 2 === 0 ? octet(i) << 8 : octet(i);
	return sum + (sum >>> 16) & 65535;
};
// src/dns/message/rdata.ts
const readIpv6 = (octets) => octets.length === 16 ? presentAddress({
	family: 6,
	bits: [...octets].map((octet) => octet.toString(2).padStart(8, "0")).join("")
}) : "";
const readStrings = (cursor) => {
	const read = [];
	do
		read.push(takeOctets(cursor, u8(cursor)).toString("latin1"));
	while (!isAtEnd(cursor));
	return { strings: read };
};
const readDnskey = (cursor) => {
	const whole = cursor.octets.subarray(cursor.at, cursor.end);
	return {
		flags: u16(cursor),
		protocol: u8(cursor),
		algorithm: u8(cursor),
		publicKey: takeRest(cursor).toString("base64"),
		keyTag: computeKeyTag(whole.toString("latin1"))
	};
};
const readRrsig = (cursor) => {
	return {
		typeCovered: typeName(u16(cursor)),
		algorithm: u8(cursor),
		labels: u8(cursor),
		originalTtl: u32(cursor),
		expiration: u32(cursor),
		inception: u32(cursor),
		keyTag: u16(cursor),
		signer: takeName(cursor),
		signature: takeRest(cursor).toString("base64")
	};
};
const bytesPerType = 16;
const readTypes = (cursor) => {
	const types = [];
	let least = 0;
	while (!isAtEnd(cursor)) {
		const block = u8(cursor);
		const bits = takeOctets(cursor, u8(cursor));
		if (block < least || bits.length > 32 || (bits.at(-1) ?? 0) === 0) failCursor(cursor, "a type bit map is not well-formed");
		least = block + 1;
		const before = types.length;
		for (const [i, octet] of bits.entries()) for (let bit = 0; bit < 8; bit += 1) if ((octet & 128 >> bit) !== 0) types.push(typeName(block * 256 + i * 8 + bit));
		spendRoom(cursor, (types.length - before) * bytesPerType);
	}
	return types;
};
const readNsec = (cursor) => {
	const { name, asSent } = takeNameAsSent(cursor);
	return {
		next: name,
		...asSent === name ? {} : { nextAsSent: asSent },
		types: readTypes(cursor)
	};
};
const readNsec3 = (cursor) => ({
	hashAlgorithm: u8(cursor),
	flags: u8(cursor),
	iterations: u16(cursor),
	salt: takeOctets(cursor, u8(cursor)).toString("hex").toUpperCase(),
	nextHashed: encodeBase32Hex(takeOctets(cursor, u8(cursor)).toString("latin1")),
	types: readTypes(cursor)
});
const rdataReaders = {
	A: (cursor) => ({ address: takeOctets(cursor, 4).join(".") }),
	AAAA: (cursor) => ({ address: readIpv6(takeOctets(cursor, 16)) }),
	CNAME: (cursor) => ({ target: takeName(cursor) }),
	DNAME: (cursor) => ({ target: takeName(cursor) }),
	DNSKEY: readDnskey,
	DS: (cursor) => ({
		keyTag: u16(cursor),
		algorithm: u8(cursor),
		digestType: u8(cursor),
		digest: takeRest(cursor).toString("hex").toUpperCase()
	}),
	MX: (cursor) => ({
		preference: u16(cursor),
		exchange: takeName(cursor)
	}),
	NS: (cursor) => ({ host: takeName(cursor) }),
	NSEC: readNsec,
	NSEC3: readNsec3,
	PTR: (cursor) => ({ target: takeName(cursor) }),
	RRSIG: readRrsig,
	SOA: (cursor) => ({
		mname: takeName(cursor),
		rname: takeName(cursor),
		serial: u32(cursor),
		refresh: u32(cursor),
		retry: u32(cursor),
		expire: u32(cursor),
		minimum: u32(cursor)
	}),
	SPF: readStrings,
	SRV: (cursor) => ({
		priority: u16(cursor),
		weight: u16(cursor),
		port: u16(cursor),
		target: takeName(cursor)
	}),
	TXT: readStrings
};
// src/dns/message/message.ts
const extendedErrorOption = 15;
const rcodes = "NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN YXRRSET NXRRSET NOTAUTH NOTZONE";
const laterRcodes = /* @__PURE__ */ new Map([[16, "BADVERS"], [23, "BADCOOKIE"]]);
const rcodeName = (rcode) => laterRcodes.get(rcode) ?? rcodes.split(" ")[rcode] ?? `RCODE${rcode}`;
const isRecordOfType = (type) => (record) => record.type === type;
const repeated = (cursor, count, read) => {
	const values = [];
	for (let i = 0; i < count && cursor.fault === void 0; i += 1) values.push(read(cursor));
	return values;
};
const readHead = (cursor) => {
	const id = u16(cursor);
	const bits = u16(cursor);
	const [questions = 0, ...counts] = repeated(cursor, 4, u16);
	const is = (bit) => (bits & bit) !== 0;
	return {
		counts,
		head: {
			id,
			response: is(32768),
			opcode: bits >> 11 & 15,
			rcode: bits & 15,
			flags: {
				aa: is(1024),
				tc: is(512),
				rd: is(256),
				ra: is(128),
				ad: is(32),
				cd: is(16)
			},
			questions: repeated(cursor, questions, () => ({
				name: takeName(cursor),
				type: u16(cursor),
				class: u16(cursor)
			}))
		}
	};
};
const readOptions = (cursor) => {
	const extended = [];
	let cookie;
	while (!isAtEnd(cursor)) {
		const option = u16(cursor);
		readConfined(cursor, u16(cursor), () => {
			if (option === extendedErrorOption) extended.push({
				code: u16(cursor),
				text: takeRest(cursor).toString("latin1")
			});
			else if (option === 10) cookie ??= takeRest(cursor);
			takeRest(cursor);
		});
	}
	return {
		extended,
		...cookie && { cookie }
	};
};
const readOpt = (cursor, owner, udpSize, ttl) => {
	if (owner !== ".") failCursor(cursor, "the OPT record has an owner");
	return {
		type: "OPT",
		upperRcode: ttl >>> 24,
		edns: {
			udpSize,
			version: ttl >>> 16 & 255,
			dnssecOk: (ttl & 32768) !== 0,
			...readOptions(cursor)
		}
	};
};
const readRecord = (cursor) => {
	const owner = takeName(cursor);
	const type = u16(cursor);
	const recordClass = u16(cursor);
	const ttl = u32(cursor);
	const length = u16(cursor);
	if (type === 41) return readConfined(cursor, length, () => readOpt(cursor, owner, recordClass, ttl));
	const known = recordClass === 1 ? typeFromNumber(type) : void 0;
	if (known === void 0) {
		takeOctets(cursor, length);
		return;
	}
	const rdata = readConfined(cursor, length, rdataReaders[known]);
	return {
		owner,
		type: known,
		ttl: ttl > 2147483647 ? 0 : ttl,
		rdata
	};
};
const isOpt = (record) => record.type === "OPT";
const isOrdinary = (record) => !isOpt(record);
const decodeMessage = (octets) => {
	const cursor = createCursor(octets);
	const { head, counts } = readHead(cursor);
	if (cursor.fault !== void 0) return { fault: cursor.fault };
	if (head.flags.tc) return {
		...head,
		answers: [],
		authorities: [],
		additionals: []
	};
	const [answers = [], authorities = [], additionals = []] = counts.map((count) => repeated(cursor, count, readRecord).filter((record) => record !== void 0));
	const opts = additionals.filter(isOpt);
	if (opts.length > 1) failCursor(cursor, "there is more than one OPT record");
	if (cursor.fault !== void 0) return {
		fault: cursor.fault,
		head
	};
	const [opt] = opts;
	return {
		...head,
		rcode: head.rcode | (opt?.upperRcode ?? 0) << 4,
		answers: answers.filter(isOrdinary),
		authorities: authorities.filter(isOrdinary),
		additionals: additionals.filter(isOrdinary),
		...opt ? { edns: opt.edns } : {}
	};
};
const endOfName = (octets, at) => {
	let here = at;
	for (let length = octets[here]; length !== void 0 && length > 0; length = octets[here]) here += 1 + length;
	return here + 1;
};
const lowerCase = (octet) => octet >= 65 && octet <= 90 ? octet + 32 : octet;
const isReplyTo = (octets, { id, octets: sent }) => {
	if (octets.length < 12 || octets.readUInt16BE(0) !== id) return false;
	const bits = octets.readUInt16BE(2);
	if ((bits & 63488) !== 32768) return false;
	const questions = octets.readUInt16BE(4);
	if (questions === 0) return !["NOERROR", "NXDOMAIN"].includes(rcodeName(bits & 15));
	const nameEnd = endOfName(sent, 12);
	const end = nameEnd + 4;
	return questions === 1 && octets.length >= end && octets.subarray(nameEnd, end).equals(sent.subarray(nameEnd, end)) && sent.subarray(12, nameEnd).every((octet, i) => lowerCase(octet) === lowerCase(octets[12 + i] ?? 0));
};
const repeatsName = (octets, { octets: sent }) => {
	const end = endOfName(sent, 12);
	return sent.subarray(12, end).equals(octets.subarray(12, end));
};
const withSmallLetters = (octets, { octets: sent }) => {
	const small = Buffer.from(octets);
	const end = endOfName(sent, 12);
	for (let at = 12; at < end; at += 1) small[at] = lowerCase(small[at] ?? 0);
	return small;
};
const isOwnCookie = (cookie, { client }) => (cookie.length === 8 || cookie.length >= 16 && cookie.length <= 40) && client.every((octet, i) => cookie[i] === octet);
const lacksCookie = ({ flags, edns }, { cookie: sent }) => {
	if (sent === void 0 || flags.tc) return false;
	const { cookie } = edns ?? {};
	return cookie === void 0 ? sent.server !== void 0 : !isOwnCookie(cookie, sent);
};
const mostAnswerBytes = 16384;
const findExcess = ({ bytes, records }) => {
	if (bytes > 16384) return `the answer has ${bytes} bytes: more than ${mostAnswerBytes} are not read`;
	return records > 256 ? `the answer has ${records} records: more than 256 are not read` : void 0;
};
const leastRecordBytes = 11;
const findExcessOf = (message) => {
	const counts = [
		6,
		8,
		10
	].map((at) => message.readUInt16BE(at));
	const room = Math.floor(message.length / leastRecordBytes);
	const records = Math.max(0, ...counts.filter((count) => count <= room));
	return findExcess({
		bytes: message.length,
		records
	});
};
const readReply = (octets, query) => {
	const message = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
	if (!isReplyTo(message, query)) return void 0;
	const isMixed = query.mixedCase && message.readUInt16BE(4) > 0;
	if (isMixed && !repeatsName(message, query)) return {
		fault: "the name came back in other letters",
		suspect: "letters"
	};
	const excess = findExcessOf(message);
	if (excess !== void 0) return {
		fault: excess,
		tooLong: true
	};
	const decoded = decodeMessage(isMixed ? withSmallLetters(message, query) : message);
	return !isUnreadable(decoded) && lacksCookie(decoded, query) ? {
		fault: "the reply does not have the cookie that was sent",
		suspect: "cookie"
	} : decoded;
};
// src/dns/message/response.ts
const longestChain = 8;
const createRecordSet = (owner, type, rdata, ttl) => {
	const [first, ...more] = [...new Map(rdata.map((value) => [presentRData(type, value), value]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	if (first === void 0) return void 0;
	return {
		owner,
		type,
		...ttl === void 0 ? {} : { ttl },
		rdata: [first, ...more]
	};
};
const indexes = /* @__PURE__ */ new WeakMap();
const recordsAt = (section, owner, type) => {
	const index = indexes.get(section) ?? groupedBy(section, (record) => `${record.type} ${record.owner}`);
	indexes.set(section, index);
	return (index.get(`${type} ${owner}`) ?? []).filter(isRecordOfType(type));
};
const closestRecords = (section, name, type) => {
	for (let above = name;; above = parentName(above)) {
		const own = recordsAt(section, above, type);
		if (own.length > 0 || above === ".") return own;
	}
};
const recordSetIn = (records, owner, type) => {
	const own = recordsAt(records, owner, type);
	const ttl = own.reduce((least, record) => Math.min(least, record.ttl), 1e400);
	return createRecordSet(owner, type, own.map(({ rdata }) => rdata), ttl);
};
const signaturesIn = (records, owner, type) => {
	const own = recordsAt(records, owner, "RRSIG").filter(({ rdata }) => rdata.typeCovered === type);
	return createRecordSet(owner, "RRSIG", own.map(({ rdata }) => rdata))?.rdata ?? [];
};
const signedSetIn = (records, owner, type) => {
	const set = recordSetIn(records, owner, type);
	const signatures = signaturesIn(records, owner, type);
	return set && {
		...set,
		...signatures.length > 0 ? { signatures } : {}
	};
};
const mostProofSets = 16;
const findProof = ({ answers, authorities }) => {
	const setsOf = (records, type) => {
		return [...new Set(records.filter(isRecordOfType(type)).map(({ owner }) => owner))].sort().slice(0, mostProofSets).map((owner) => signedSetIn(records, owner, type));
	};
	return [
		...setsOf(answers, "DNAME"),
		...setsOf(authorities, "NSEC"),
		...setsOf(authorities, "NSEC3")
	].filter((set) => set !== void 0).slice(0, mostProofSets);
};
const aliasIn = (records, owner) => {
	const sent = signedSetIn(records, owner, "CNAME");
	if (sent !== void 0) return sent;
	if (owner === "." || !records.some(isRecordOfType("DNAME"))) return void 0;
	const [above] = closestRecords(records, parentName(owner), "DNAME");
	const dname = above && recordSetIn(records, above.owner, "DNAME");
	return dname && synthesizeCname(owner, dname);
};
const followChain = ({ name, type }, records, before) => {
	const chain = [...before];
	for (let last = name;;) {
		const alias = aliasIn(records, last);
		const set = alias && isSetOf(alias, type) ? alias : recordSetIn(records, last, type);
		if (set !== void 0) return {
			chain,
			last,
			set
		};
		if (alias === void 0) return {
			chain,
			last
		};
		if (chain.some(({ owner }) => owner === last)) return { fault: `CNAME loop at ${last}` };
		if (chain.length === longestChain) return { fault: `more than ${longestChain} CNAME records in a row` };
		chain.push(alias);
		last = alias.rdata[0].target;
	}
};
const findNegativeCache = (name, { authorities }) => {
	const [soa] = closestRecords(authorities, name, "SOA");
	return soa && {
		zone: soa.owner,
		ttl: Math.min(soa.ttl, soa.rdata.minimum)
	};
};
const findReferral = (message) => {
	const { flags, answers, authorities, additionals } = message;
	if (flags.aa || answers.length > 0 || authorities.some(isRecordOfType("SOA"))) return void 0;
	const cut = authorities.find(isRecordOfType("NS"))?.owner;
	const set = cut && recordSetIn(authorities, cut, "NS");
	if (set === void 0) return void 0;
	const hosts = new Set(set.rdata.map(({ host }) => host));
	return {
		kind: "referral",
		set,
		glue: [...additionals.filter(isRecordOfType("A")), ...additionals.filter(isRecordOfType("AAAA"))].filter(({ owner }) => hosts.has(owner)).map(({ owner: host, rdata: { address } }) => ({
			host,
			address
		})).sort((a, b) => `${a.host} ${a.address}` < `${b.host} ${b.address}` ? -1 : 1)
	};
};
const signaturesOver = ({ owner, type }, { answers }) => signaturesIn(answers, owner, type);
const presentExtendedError = ({ code, text }) => `; extended error ${code}${text === "" ? "" : `: ${presentOctets(text)}`}`;
const findError = ({ rcode, edns }) => {
	const name = rcodeName(rcode);
	if (name === "NOERROR" || name === "NXDOMAIN") return void 0;
	return {
		code: name === "SERVFAIL" ? "servfail" : name === "REFUSED" ? "refused" : "rcode",
		detail: `the server answered ${name}${(edns?.extended ?? []).map(presentExtendedError).join("")}`
	};
};
const describeTry = (result) => {
	if (isFailedTry(result)) return result;
	if (result.flags.tc) return {
		code: "answered",
		detail: "truncated",
		truncated: true
	};
	return findError(result) ?? {
		code: "answered",
		detail: rcodeName(result.rcode)
	};
};
const isOfOthers = ({ answers }, name) => answers.length > 0 && answers.every(({ owner }) => owner !== name);
const readAnswer = (question, message, before) => {
	const broken = (chain, detail) => ({
		kind: "failed",
		chain,
		code: "malformed",
		detail
	});
	if (message.flags.tc) return broken(before, "the answer is truncated");
	const led = followChain(question, message.answers, before);
	if (isUnreadable(led)) return broken(before, led.fault);
	const { chain, last, set } = led;
	const error = findError(message);
	if (error !== void 0) return {
		kind: "failed",
		chain,
		...error
	};
	const negative = findNegativeCache(last, message);
	if (set === void 0 && negative === void 0 && chain.length === before.length && isOfOthers(message, last)) return broken(chain, "the answer has records of other names alone");
	const sets = findProof(message);
	const proof = sets.length > 0 ? { proof: sets } : {};
	const absent = {
		chain,
		...proof,
		...negative ? { negative } : {}
	};
	const isMade = set && isSetOf(set, "CNAME") && findDname(set, sets) !== void 0;
	if (rcodeName(message.rcode) === "NXDOMAIN" && !isMade) return set ? broken(chain, "NXDOMAIN with records") : {
		kind: "nxdomain",
		...absent
	};
	if (set !== void 0) return {
		kind: "found",
		chain,
		...proof,
		set
	};
	const referral = findReferral(message);
	if (referral !== void 0) return {
		...referral,
		chain,
		...proof
	};
	return chain.length > before.length && negative === void 0 ? {
		kind: "elsewhere",
		chain,
		...proof,
		target: last
	} : {
		kind: "nodata",
		...absent
	};
};
// src/dns/transport/resolver-over-exchange.ts
const toExchange = (transport, result, attempts) => isFailedTry(result) ? {
	kind: "failed",
	transport,
	failure: toFailure(result, attempts)
} : {
	kind: "message",
	transport,
	message: result,
	attempts
};
const exchangeAttempts = (exchange) => exchange.kind === "message" ? exchange.attempts : exchange.failure.attempts;
const answerFromReferral = ({ vantage, question }, { set, glue }, attempts) => {
	if (vantage === "parent" && isSetOf(set, question.type)) return {
		kind: "found",
		set,
		glue,
		authentic: false
	};
	return {
		kind: "failed",
		failure: {
			code: "malformed",
			detail: `not served here: a referral to ${set.owner}`,
			referral: set.owner,
			attempts
		}
	};
};
const unproven = "an empty answer without the SOA record that proves it";
const isUnproven = ({ kind, ...rest }) => kind === "nodata" && !("negative" in rest);
const answerFromReading = (base, message, reading, { attempts, authentic }) => {
	const { chain, proof } = reading;
	const { rcode, flags, edns } = message;
	const extended = edns?.extended ?? [];
	const received = {
		...base,
		rcode: rcodeName(rcode),
		flags,
		...extended.length > 0 ? { extended } : {},
		...edns?.dnssecOk && { dnssecOk: true },
		chain,
		...proof && { proof }
	};
	const heard = {
		...received,
		...attempts.length > 1 ? { attempts } : {}
	};
	switch (reading.kind) {
		case "found": {
			const signatures = signaturesOver(reading.set, message);
			const signed = signatures.length > 0 ? { signatures } : {};
			return {
				...heard,
				kind: "found",
				set: reading.set,
				authentic,
				...signed
			};
		}
		case "referral": return {
			...received,
			...answerFromReferral(base, reading, attempts)
		};
		case "failed": {
			const { code, detail } = reading;
			return {
				...received,
				kind: "failed",
				failure: {
					code,
					detail,
					attempts
				}
			};
		}
		case "elsewhere": return {
			...heard,
			kind: "nodata"
		};
		default: return {
			...heard,
			...reading
		};
	}
};
const lookupThrough = (source) => {
	const { vantage, server, recursion } = source;
	const lookup = async (question, signal) => {
		const started = performance.now();
		const attempts = [];
		let chain = [];
		const proof = [];
		let authentic = true;
		for (let asked = question;;) {
			const exchange = await source.exchange(asked, signal);
			append(attempts, exchangeAttempts(exchange));
			const base = {
				question,
				vantage,
				server,
				transport: exchange.transport,
				ms: elapsedMs(started)
			};
			if (exchange.kind === "failed") return {
				...base,
				chain,
				kind: "failed",
				failure: {
					...exchange.failure,
					attempts
				}
			};
			const read = readAnswer(asked, exchange.message, chain);
			append(proof, read.proof ?? []);
			const said = recursion && isUnproven(read) ? {
				kind: "failed",
				chain: read.chain,
				code: "malformed",
				detail: unproven
			} : read;
			const reading = proof.length > 0 ? {
				...said,
				proof
			} : said;
			authentic &&= exchange.message.flags.ad;
			if (reading.kind !== "elsewhere" || !recursion) return answerFromReading(base, exchange.message, reading, {
				attempts,
				authentic
			});
			chain = reading.chain;
			asked = {
				name: reading.target,
				type: question.type
			};
		}
	};
	return {
		vantage,
		server,
		lookup
	};
};
// src/dns/message/http.ts
const mediaType = "application/dns-message";
const longestMessage = 65535;
const toHttpRequest = (url, { octets }, method) => {
	const target = new URL(url);
	if (method === "GET") target.searchParams.set("dns", octets.toString("base64url"));
	const path = `${target.pathname}${target.search}`;
	const headers = { accept: mediaType };
	return method === "GET" ? {
		method,
		path,
		headers
	} : {
		method,
		path,
		headers: {
			...headers,
			"content-type": mediaType,
			"content-length": String(octets.length)
		},
		body: octets
	};
};
const headerText = ({ headers }, name) => {
	const value = headers[name] ?? "";
	return typeof value === "string" ? value : value[0] ?? "";
};
const findHeadFault = (head) => {
	if (head.status !== 200) return {
		code: "unreachable",
		detail: `HTTP status ${head.status}`
	};
	const [type] = headerText(head, "content-type").split(";");
	return type?.trim().toLowerCase() === mediaType ? void 0 : {
		code: "malformed",
		detail: `the response is not ${mediaType}`
	};
};
const agedBy = (seconds) => (record) => ({
	...record,
	ttl: Math.max(0, record.ttl - seconds)
});
const aged = (message, age) => {
	const seconds = /^\d+$/.test(age) ? Number(age) : 0;
	if (seconds === 0) return message;
	return {
		...message,
		answers: message.answers.map(agedBy(seconds)),
		authorities: message.authorities.map(agedBy(seconds)),
		additionals: message.additionals.map(agedBy(seconds))
	};
};
const readHttpReply = (reply, query) => {
	const fault = findHeadFault(reply);
	if (fault !== void 0) return fault;
	const message = readReply(reply.body, query) ?? { fault: "the response does not answer the question" };
	return isUnreadable(message) ? unusableReply(message) : aged(message, headerText(reply, "age"));
};
// src/network/tcp.ts
const connectTcp = (destination, options = {}) => {
	const refusal = refusalOf(destination);
	if (refusal !== void 0) return new Socket().destroy(refusal);
	const { address, port } = destination;
	return connect({
		host: address,
		port,
		...options
	});
};
// src/dns/transport/cookie-jar.ts
const clientLength = 8;
const createCookieJar = (random) => {
	const cookies = /* @__PURE__ */ new Map();
	const offer = (own) => {
		const known = cookies.get(own);
		if (known !== void 0) return known;
		const fresh = { client: Uint8Array.from({ length: clientLength }, () => random(256)) };
		cookies.set(own, fresh);
		return fresh;
	};
	return {
		offer,
		keep: (own, received) => {
			const server = Uint8Array.from(received.subarray(clientLength));
			if (server.length > 0) cookies.set(own, {
				client: offer(own).client,
				server
			});
		}
	};
};
// src/dns/transport/letter-case.ts
const isPositive = (result) => !isFailedTry(result) && rcodeName(result.rcode) === "NOERROR" && (result.answers.length > 0 || result.authorities.some(isRecordOfType("NS")));
const isRefusal = (result) => !isFailedTry(result) && !["NOERROR", "NXDOMAIN"].includes(rcodeName(result.rcode));
const findsMore = (result, before) => isPositive(result) || isRefusal(before) && !isFailedTry(result) && !isRefusal(result);
const depthOf = (name) => splitLabels(name).length;
const createComparison = (mixes) => {
	let first;
	const compare = async (said, askPlain) => {
		const asked = async () => !findsMore(await askPlain(), said);
		if (first === void 0) return first = asked();
		await first;
		return mixes() && asked();
	};
	const refusals = /* @__PURE__ */ new Map();
	return async (said, depth, askPlain) => {
		if (isFailedTry(said) || !isRefusal(said)) return compare(said, askPlain);
		const key = `${rcodeName(said.rcode)} ${depth}`;
		const known = refusals.get(key);
		if (known !== void 0 && await known) return true;
		const own = compare(said, askPlain);
		refusals.set(key, own);
		return own;
	};
};
const createLetterCase = () => {
	let mixes = true;
	let heard = false;
	let matched = -1;
	let underWay = 0;
	const waiting = /* @__PURE__ */ new Set();
	const wake = () => {
		for (const one of waiting) one();
		waiting.clear();
	};
	const settled = async (depth) => {
		if (matched >= depth || underWay === 0) return;
		await new Promise((resolve) => waiting.add(resolve));
		await settled(depth);
	};
	const isSameAsPlain = createComparison(() => mixes);
	return {
		mixes: () => mixes,
		begin: (name) => {
			underWay += 1;
			return (result) => {
				underWay -= 1;
				heard ||= !isFailedTry(result);
				if (isPositive(result)) matched = Math.max(matched, depthOf(name));
				if (isPositive(result) || underWay === 0) wake();
			};
		},
		isHeard: () => heard,
		isSame: async (name, said, askPlain) => {
			const depth = depthOf(name);
			await settled(depth);
			if (matched >= depth) return true;
			return isSameAsPlain(said, depth, askPlain);
		},
		leave: () => mixes = false
	};
};
// src/network/udp.ts
const connectUdp = (destination) => {
	const { address, port } = destination;
	const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
	const refusal = refusalOf(destination);
	if (refusal === void 0) socket.connect(port, address);
	else process.nextTick(() => socket.emit("error", refusal));
	return socket;
};
// src/dns/transport/sockets.ts
const createReplyListener = (query, done) => {
	let ignored = 0;
	return {
		hear: (octets) => {
			const reply = readReply(octets, query);
			if (reply === void 0) ignored += 1;
			else done(isUnreadable(reply) ? unusableReply(reply) : reply);
			return reply === void 0;
		},
		ignored: () => ignored
	};
};
const askByUdp = async (target, queryFrom, limit) => {
	let ignored = () => 0;
	const result = await inTime(limit, (done) => {
		const socket = connectUdp(target);
		socket.on("error", (error) => done(unreachable(error)));
		socket.on("connect", () => {
			const query = queryFrom(socket.address().address);
			if (query === void 0) return done(unaskableName);
			const ear = createReplyListener(query, done);
			ignored = ear.ignored;
			socket.on("message", ear.hear);
			socket.send(query.octets);
		});
		return () => socket.close();
	});
	return isFailedTry(result) && ignored() > 0 ? {
		...result,
		detail: `${result.detail}; ignored ${ignored()} that did not match the query`
	} : result;
};
const mostIgnored = 64;
const mostStreamed = 262148;
const createFrameReader = (hear) => {
	let chunks = [];
	let size = 0;
	let needed = 2;
	return {
		push: (chunk) => {
			chunks.push(chunk);
			size += chunk.length;
			if (size < needed) return;
			const all = Buffer.concat(chunks, size);
			let at = 0;
			needed = 2;
			while (size - at >= needed) {
				const length = 2 + all.readUInt16BE(at);
				if (size - at < length) needed = length;
				else {
					if (!hear(all.subarray(at + 2, at + length))) return;
					at += length;
				}
			}
			chunks = [all.subarray(at)];
			size -= at;
		},
		pending: () => size
	};
};
const unanswering = (what) => ({
	code: "malformed",
	detail: `the server sent ${what} without answering the question`
});
const askByTcp = (target, query, limit) => inTime(limit, (done) => {
	const socket = connectTcp(target, { noDelay: true });
	const { hear, ignored } = createReplyListener(query, done);
	const frames = createFrameReader((octets) => {
		const goesOn = hear(octets) && ignored() < mostIgnored;
		if (ignored() >= mostIgnored) done(unanswering(`${mostIgnored} messages`));
		return goesOn;
	});
	const length = Buffer.alloc(2);
	length.writeUInt16BE(query.octets.length);
	socket.write(Buffer.concat([length, query.octets]));
	let streamed = 0;
	socket.on("data", (chunk) => {
		streamed += chunk.length;
		frames.push(chunk);
		if (streamed > mostStreamed) done(unanswering(`${mostStreamed} bytes`));
	});
	socket.on("error", (error) => done(unreachable(error)));
	socket.on("end", () => done(frames.pending() > 0 ? {
		code: "malformed",
		detail: "the connection was closed within the answer"
	} : {
		code: "unreachable",
		detail: "the connection was closed without an answer"
	}));
	return () => socket.destroy();
});
// src/dns/transport/try-manner.ts
const overTcp = (manner) => ({
	...manner,
	transport: "tcp"
});
const afterMessage = (manner, message, progress) => {
	const isUdp = manner.transport === "udp";
	if (isUdp && message.flags.tc) return overTcp(manner);
	const rcode = rcodeName(message.rcode);
	if (isUdp && manner.cookie && rcode === "BADCOOKIE") {
		if (!progress.renewable) return overTcp(manner);
		progress.renewable = false;
		return manner;
	}
	if (!manner.edns || ![
		"FORMERR",
		"NOTIMP",
		"BADVERS"
	].includes(rcode)) return void 0;
	return isUdp && manner.cookie ? {
		...manner,
		cookie: false
	} : {
		...manner,
		edns: false,
		cookie: false
	};
};
const afterFailure = (manner, { code }, progress) => {
	if (code === "too-long") return void 0;
	if (manner.transport === "udp") return ["timeout", "malformed"].includes(code) ? overTcp(manner) : void 0;
	if (progress.spare) {
		progress.spare = false;
		return {
			...manner,
			transport: "udp"
		};
	}
	if (progress.changed && manner.mixed) return {
		...manner,
		transport: "udp",
		mixed: false
	};
	return progress.truncated && manner.dnssecOk ? {
		...manner,
		transport: "udp",
		dnssecOk: false
	} : void 0;
};
const nextManner = (manner, result, progress) => {
	if (!isFailedTry(result)) {
		progress.truncated ||= result.flags.tc;
		return afterMessage(manner, result, progress);
	}
	progress.changed ||= result.suspect === "letters";
	return afterFailure(manner, result, progress);
};
const isUseless = (result) => isFailedTry(result) && (result.code === "timeout" || result.suspect !== void 0);
// src/dns/transport/name-server.ts
const { randomInt } = process.getBuiltinModule("node:crypto");
const udpSize = 1232;
const signedTypes = /* @__PURE__ */ new Set([
	"DNSKEY",
	"DS",
	"SOA"
]);
const defaultMs = 2e3;
const createEncode = ({ options, memory, question }, { transport, edns, dnssecOk, ...manner }) => (own) => {
	const { recursion, checkingDisabled = false, mixedCase, random = randomInt } = options;
	const cookie = transport === "udp" && manner.cookie && memory.jar.offer(own);
	const mixed = transport === "udp" && manner.mixed;
	const capital = mixedCase ? (letter) => letter % 2 === 0 : mixed && (() => random(2) === 1);
	return encodeQuery(random(65536), question, {
		recursion,
		checkingDisabled,
		...capital && { capital },
		...edns && { edns: {
			udpSize,
			dnssecOk,
			...cookie && { cookie }
		} }
	});
};
const tryOnce = async (asking, manner, { ms, signal = asking.signal } = {}) => {
	const { options, memory } = asking;
	const { address, port = 53, reach } = options.via ? {
		...options.via,
		reach: "any"
	} : options;
	const target = {
		address,
		port,
		reach
	};
	const encode = createEncode(asking, manner);
	if (manner.transport === "tcp") {
		const query = encode("");
		const limit = {
			ms: options.tcpMs ?? defaultMs,
			signal
		};
		return query === void 0 ? unaskableName : askByTcp(target, query, limit);
	}
	let own = "";
	const encodeFrom = (from) => encode(own = from);
	const limit = {
		ms: ms ?? options.udpMs ?? defaultMs,
		signal
	};
	const result = await askByUdp(target, encodeFrom, limit);
	const cookie = isFailedTry(result) ? void 0 : result.edns?.cookie;
	if (manner.cookie && cookie !== void 0) memory.jar.keep(own, cookie);
	return result;
};
const record = ({ options, attempts }, { transport }, result, { started, onlySmall }) => {
	const server = formatServerAddress(options.address, options.port);
	attempts.push({
		server,
		transport,
		...describeTry(result),
		...onlySmall && { onlySmall },
		ms: elapsedMs(started)
	});
};
const withinMs = (result, ms) => new Promise((resolve) => {
	const timer = setTimeout(() => resolve(void 0), ms);
	result.then((value) => {
		clearTimeout(timer);
		resolve(value);
	});
});
const firstInTime = (one, other) => new Promise((resolve) => {
	const isSilent = (result) => isFailedTry(result) && result.code === "timeout";
	one.then((result) => isSilent(result) || resolve("one"));
	other.then((result) => isSilent(result) || resolve("other"));
	Promise.all([one, other]).then(() => resolve("one"));
});
const isCookieDropped = async (asking, manner, signal) => {
	const { memory, options } = asking;
	if (!manner.cookie) return false;
	const ms = (options.udpMs ?? defaultMs) / 2;
	memory.cookiesDropped ??= tryOnce(asking, {
		...manner,
		cookie: false
	}, {
		ms,
		signal
	}).then((said) => !isFailedTry(said));
	const isDropped = await memory.cookiesDropped;
	if (isDropped) memory.cookies = false;
	return isDropped;
};
const trySmallBeside = async (asking, { manner, first, ms }, timing) => {
	const { letters } = asking.memory;
	const again = performance.now();
	const small = {
		...manner,
		mixed: false,
		cookie: false
	};
	const second = tryOnce(asking, small, {
		ms,
		signal: timing.signal
	});
	if (await firstInTime(first, second) === "one") {
		record(asking, manner, await first, timing);
		return {
			said: await first,
			manner
		};
	}
	const said = await second;
	const isDropped = isPositive(said) && !letters.isHeard() && !await isCookieDropped(asking, manner, timing.signal);
	if (isDropped) letters.leave();
	const silence = {
		code: "timeout",
		detail: `no answer within ${ms} ms`
	};
	record(asking, manner, silence, {
		...timing,
		...isDropped && { onlySmall: true }
	});
	record(asking, small, said, { started: again });
	return {
		said,
		manner: small
	};
};
const tryWithCapitals = async (asking, manner) => {
	const started = performance.now();
	const ms = (asking.options.udpMs ?? defaultMs) / 2;
	const stop = new AbortController();
	const release = onAbort(asking.signal, () => stop.abort());
	const { signal } = stop;
	const first = tryOnce(asking, manner, { signal });
	first.then(asking.memory.letters.begin(asking.question.name));
	const said = await withinMs(first, ms);
	if (said !== void 0) record(asking, manner, said, { started });
	const tried = said === void 0 ? await trySmallBeside(asking, {
		manner,
		first,
		ms
	}, {
		started,
		signal
	}) : {
		said,
		manner
	};
	release();
	stop.abort();
	return tried;
};
const tryInManner = async (asking, manner) => {
	if (manner.transport === "udp" && manner.mixed) return tryWithCapitals(asking, manner);
	const started = performance.now();
	const said = await tryOnce(asking, manner);
	record(asking, manner, said, { started });
	return {
		said,
		manner
	};
};
const plainerManner = async (asking, manner, said) => {
	if (!(manner.transport === "udp" && (manner.mixed || manner.cookie && isRefusal(said))) || isFailedTry(said) || isPositive(said)) return void 0;
	const { attempts, memory, question } = asking;
	const aside = {
		...asking,
		attempts: []
	};
	const askBy = async (other) => (await tryInManner(aside, {
		...manner,
		...other
	})).said;
	const askPlain = () => askBy({
		mixed: false,
		cookie: false
	});
	if (await memory.letters.isSame(question.name, said, askPlain)) return void 0;
	if (manner.cookie && isRefusal(said) && findsMore(await askBy({ cookie: false }), said)) return {
		...manner,
		cookie: false
	};
	if (!manner.mixed) return void 0;
	memory.letters.leave();
	const last = attempts.pop();
	if (last !== void 0) attempts.push({
		...last,
		onlySmall: true
	});
	return {
		...manner,
		mixed: false
	};
};
const firstManner = ({ options, memory, question }) => {
	const { recursion, dnssecOk = !recursion || signedTypes.has(question.type) } = options;
	const isProven = !recursion && options.mixedCase !== true;
	return {
		transport: memory.preferred,
		edns: true,
		dnssecOk,
		mixed: isProven && memory.letters.mixes(),
		cookie: isProven && memory.cookies
	};
};
const ask = async (asking) => {
	const { memory } = asking;
	let manner = firstManner(asking);
	const progress = {
		truncated: false,
		spare: manner.transport === "tcp",
		changed: false,
		renewable: true
	};
	let useless = false;
	for (;;) {
		const { said, manner: used } = await tryInManner(asking, manner);
		const { transport } = used;
		if (transport === "udp") useless = isUseless(said);
		else if (isFailedTry(said)) memory.preferred = "udp";
		else if (useless) memory.preferred = "tcp";
		if (progress.changed && transport === "tcp" && isFailedTry(said)) memory.letters.leave();
		const again = nextManner(used, said, progress) ?? await plainerManner(asking, used, said);
		if (again === void 0) return {
			result: said,
			transport
		};
		if (used.cookie && !again.cookie && transport === "udp") memory.cookies = false;
		manner = again;
	}
};
const wire = (options) => {
	const { vantage, recursion, random = randomInt } = options;
	const server = formatServerAddress(options.address, options.port);
	const memory = {
		preferred: "udp",
		cookies: true,
		jar: createCookieJar(random),
		letters: createLetterCase()
	};
	const exchange = async (question, signal) => {
		const attempts = [];
		const { result, transport } = await ask({
			options,
			memory,
			question,
			signal,
			attempts
		});
		return toExchange(transport, result, attempts);
	};
	return {
		...lookupThrough({
			vantage,
			server,
			recursion,
			exchange
		}),
		exchange
	};
};
// src/dns/transport/system.ts
const addressRecords = (records) => ({
	rdata: records.map(({ address }) => ({ address })),
	ttl: smallest(records.map(({ ttl }) => ttl))
});
const systemLookups = {
	A: async (cares, name) => addressRecords(await cares.resolve4(name, { ttl: true })),
	AAAA: async (cares, name) => addressRecords(await cares.resolve6(name, { ttl: true })),
	CNAME: async (cares, name) => ({ rdata: (await cares.resolveCname(name)).map((target) => ({ target: canonicalName(target) })) }),
	MX: async (cares, name) => ({ rdata: (await cares.resolveMx(name)).map(({ priority, exchange }) => ({
		preference: priority,
		exchange: canonicalName(exchange)
	})) }),
	NS: async (cares, name) => ({ rdata: (await cares.resolveNs(name)).map((host) => ({ host: canonicalName(host) })) }),
	PTR: async (cares, name) => ({ rdata: (await cares.resolvePtr(name)).map((target) => ({ target: canonicalName(target) })) }),
	SOA: async (cares, name) => {
		const { nsname, hostmaster, minttl, serial, refresh, retry, expire } = await cares.resolveSoa(name);
		const [mname, rname] = [canonicalName(nsname), canonicalName(hostmaster)];
		return { rdata: [{
			mname,
			rname,
			serial,
			refresh,
			retry,
			expire,
			minimum: minttl
		}] };
	},
	SRV: async (cares, name) => ({ rdata: (await cares.resolveSrv(name)).map(({ priority, weight, port, name: target }) => ({
		priority,
		weight,
		port,
		target: canonicalName(target)
	})) }),
	TXT: async (cares, name) => ({ rdata: (await cares.resolveTxt(name)).map((strings) => ({ strings })) })
};
const failureCodes = {
	ESERVFAIL: "servfail",
	EREFUSED: "refused",
	ETIMEOUT: "timeout",
	EFORMERR: "rcode",
	ENOTIMP: "rcode",
	EBADRESP: "malformed",
	EBADNAME: "unsupported",
	EBADQUERY: "unsupported",
	ECANCELLED: "deadline"
};
const readError = (error) => {
	const { code = "", message } = error instanceof Error ? error : new Error(String(error));
	if (code === "ENODATA") return { absent: "nodata" };
	if (code === "ENOTFOUND") return { absent: "nxdomain" };
	const own = localCause(code) === void 0 ? "unreachable" : "local";
	return {
		code: failureCodes[code] ?? own,
		detail: presentText(code || message)
	};
};
const dataBytes = (rdata) => rdata.reduce((sum, one) => sum + ("strings" in one ? one.strings.join("").length : 0), 0);
const withinLimits = (records) => {
	const { rdata } = records;
	const excess = findExcess({
		bytes: dataBytes(rdata),
		records: rdata.length
	});
	return excess === void 0 ? records : unusableReply({
		fault: excess,
		tooLong: true
	});
};
const isCarriedByNode = (name) => /^[a-z\d_.-]+$/.test(name) && (!/(?:^|\.)xn--/.test(name) || domainToASCII(name) === name && !/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name)));
const systemSource = {
	vantage: "system",
	server: "system",
	transport: "system"
};
const toAnswer = (question, result, ms) => {
	const base = {
		...systemSource,
		question,
		chain: [],
		ms
	};
	if (isFailedTry(result)) {
		const { code, detail } = result;
		const attempt = {
			server: systemSource.server,
			transport: systemSource.transport,
			code,
			detail,
			ms
		};
		return {
			...base,
			kind: "failed",
			failure: toFailure(result, [attempt])
		};
	}
	if ("absent" in result) return {
		...base,
		kind: result.absent
	};
	const set = createRecordSet(question.name, question.type, result.rdata, result.ttl);
	return set === void 0 ? {
		...base,
		kind: "nodata"
	} : {
		...base,
		kind: "found",
		set,
		authentic: false
	};
};
const unsupportedType = {
	code: "unsupported",
	detail: "the system's resolver cannot be asked this"
};
const throughTheWire = (servers) => {
	const [first, ...others] = servers.flatMap((text) => parseServerAddress(text) ?? []).flatMap((server) => server.kind === "wire" ? [server] : []).map((server) => wire({
		...server,
		vantage: systemSource.vantage,
		reach: "any",
		recursion: true
	}));
	return first && failover(first, ...others);
};
const askTheWire = async (question, { servers, ms, signal }, otherwise = unsupportedType) => {
	const resolver = throughTheWire(servers);
	if (resolver === void 0) return toAnswer(question, otherwise, 0);
	const started = performance.now();
	const answer = await inTime({
		ms,
		signal
	}, (finish) => {
		const stop = new AbortController();
		resolver.lookup(question, stop.signal).then(finish);
		return () => stop.abort();
	});
	return isFailedTry(answer) ? toAnswer(question, answer, elapsedMs(started)) : {
		...answer,
		server: systemSource.server
	};
};
const system = ({ servers, ms = 5e3 } = {}) => ({
	vantage: systemSource.vantage,
	server: systemSource.server,
	lookup: async (question, signal) => {
		const asker = systemLookups[question.type];
		if (asker === void 0) return toAnswer(question, unsupportedType, 0);
		if (!isCarriedByNode(question.name)) return askTheWire(question, {
			servers: servers ?? getServers(),
			ms,
			signal
		});
		const started = performance.now();
		const result = await inTime({
			ms,
			signal
		}, (finish) => {
			const cares = new Resolver({
				timeout: 2e3,
				tries: 2
			});
			if (servers !== void 0) cares.setServers(servers);
			asker(cares, question.name).then((records) => finish(withinLimits(records)), (error) => finish(readError(error)));
			return () => cares.cancel();
		});
		if (isFailedTry(result) && result.detail === "ECONNREFUSED") return askTheWire(question, {
			servers: servers ?? getServers(),
			ms,
			signal
		}, result);
		return toAnswer(question, result, elapsedMs(started));
	}
});
const systemServers = () => getServers().flatMap((text) => parseServerAddress(text) ?? []);
// src/model/config.ts
const configFiles = [
	"dns-audit.config.json",
	"dns-audit.config.yaml",
	"dns-audit.config.yml"
];
// src/model/request.ts
const formats = [
	"text",
	"json",
	"ndjson",
	"markdown",
	"sarif",
	"junit",
	"codequality",
	"html",
	"badge",
	"badge-json"
];
const colors = [
	"auto",
	"always",
	"never"
];
// src/audit/early-start.ts
const harmlessOption = /^(?:-q|--quiet|--verbose|--(?:format|color|fail-on|output)=.+)$/;
const harmlessOptionWithValue = /^(?:-o|--format|--color|--fail-on|--output)$/;
const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
const readPlainly = (argv) => {
	const domains = [];
	let resolver;
	let ports = true;
	const words = argv.values();
	for (const word of words) {
		if (word.startsWith("www.")) return void 0;
		if (domainPattern.test(word)) domains.push(word);
		else if (word === "--resolver") {
			const address = parseServerAddress(words.next().value ?? "");
			if (address?.kind !== "wire" || resolver !== void 0) return void 0;
			resolver = address;
		} else if (word === "--no-ports") ports = false;
		else if (harmlessOptionWithValue.test(word)) words.next();
		else if (!harmlessOption.test(word)) return void 0;
	}
	if (domains.length === 0) return void 0;
	return {
		domains,
		ports,
		...resolver && { resolver }
	};
};
const askAbout = (domain, resolver, signal) => {
	const apex = dnsName(domain);
	for (const type of ["MX", "TXT"]) resolver.lookup({
		name: apex,
		type
	}, signal);
	for (let zone = apex; zone !== "."; zone = parentName(zone)) resolver.lookup({
		name: zone,
		type: "NS"
	}, signal);
};
const slowestFirst = [mailServers.smtp, mailServers.imap];
const startProbes = (resolver, signal) => {
	for (const { host } of slowestFirst) for (const type of ["A", "AAAA"]) resolver.lookup({
		name: host,
		type
	}, signal);
	const prober = import("./shared-probe.js").then((module) => module.prober({ resolver }));
	return new Map(slowestFirst.map((endpoint) => {
		const result = prober.then(({ probe }) => probe(endpoint, signal));
		result.catch(() => {});
		return [needKey(probeNeed(endpoint)), result];
	}));
};
const startEarly = (argv, folder = ".") => {
	const sure = readPlainly(argv);
	if (sure === void 0 || configFiles.some((file) => existsSync(join(folder, file)))) return void 0;
	const began = performance.now();
	const { domains, resolver: choice, ports } = sure;
	const asked = choice ? wire({
		...choice,
		vantage: "resolver",
		reach: "any",
		recursion: true
	}) : system();
	const resolver = coalesced(limited(16)(asked));
	const ended = new AbortController();
	const signal = AbortSignal.any([AbortSignal.timeout(2e4), ended.signal]);
	const probes = ports ? startProbes(resolver, signal) : /* @__PURE__ */ new Map();
	const [first, ...more] = domains;
	if (first !== void 0 && more.length === 0) askAbout(first, resolver, signal);
	return {
		began,
		server: resolver.server,
		resolver,
		probes,
		abandon: () => ended.abort()
	};
};
// src/input/loose-list.ts
const looseList = (text) => text.split(/[\s,]+/).filter((item) => item !== "");
// src/input/action/plain-words.ts
const telling = [
	"apple-domain",
	"config",
	"only",
	"replay",
	"skip",
	"timeout"
];
const variableOf = (input) => `INPUT_${input.toUpperCase()}`;
const readPlainWords = (env) => {
	const read = (input) => env[variableOf(input)]?.trim() ?? "";
	const isUsual = (input, usual) => ["", usual].includes(read(input).toLowerCase());
	if (telling.some((input) => read(input) !== "") || !isUsual("authoritative", "true")) return [];
	if (!isUsual("ports", "false")) return [];
	const resolvers = looseList(read("resolvers")).filter((one) => one !== "system");
	return [
		...looseList(read("domains")),
		"--no-ports",
		...resolvers.flatMap((one) => ["--resolver", one])
	];
};
export { absoluteName, answerTo, append, appleHelpPages, ask$1 as ask, canonicalIpAddress, circuitBreaker, coalesced, colors, computeKeyTag, configFiles, connectTcp, containsNetwork, createCacheBudget, deadlineReached, decodeBase32Hex, decodeBase64, decodeHex, delegationNeed, describeError, describeSetting, describeTry, distinctBy, dnsName, dohServerName, dohServerNames, dottedAddress, elapsedMs, encodeBase32Hex, encodeHex, encodeQuery, endpointFromSetting, errnoOf, errorCode, failedAnswer, failover, findDname, findHeadFault, findSettingFaults, formats, fromBytes, furtherViewsNeed, glance, greatest, groupedBy, heldBytes, hideUrlSecrets, inTime, ipFamily, isAddress, isAmong, isAnswerOf, isDohServer, isExhausted, isFailedTry, isForbidden, isLocalAddress, isLoopback, isNonEmpty, isRefused, isRegistry, isSetOf, isSinkhole, isUnreadable, isWithin, labelOctets, labelsToWire, limited, localCause, longestMessage, lookupThrough, looseList, mailServers, mapNonEmpty, nameFromLabels, nameToWire, needKey, needLabel, networkPrefix, onAbort, pagesRead, parentName, parseAddress, parseIp4, parseIp6, parseNetwork, parseServerAddress, parseUrl, policyNeed, prependLabels, presentAddress, presentNetwork, presentOctets, presentRData, presentRecordSet, presentText, probeNeed, questionKey, readHttpReply, readPlainWords, readPlainly, refusalOf, registrationNeed, relayEndpoint, reverseName, rightSettings, showServerText, smallest, sortedBy, specialKind, spfNeed, splitLabels, splitNetwork, startEarly, submissionPorts, substituteDname, synthesizeCname, system, systemServers, tapped, toBytes, toExchange, toFailure, toHttpRequest, toOctets, traceError, trimEndOf, trimOf, trimStartOf, trustAboveNeed, ttlOf, typeName, typeNumber, typeNumbers, unaskableName, unaskedAnswer, unreachable, validationNeed, viewsNeed, wire, withLookup, withoutValidation };
