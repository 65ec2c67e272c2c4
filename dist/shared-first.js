import { setMaxListeners } from "node:events";
import { domainToASCII, domainToUnicode } from "node:url";
import { connect } from "node:net";
import { getServers } from "node:dns";
import { Resolver } from "node:dns/promises";
import { createSocket } from "node:dgram";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/model/dns/domain-name.ts
const dnsName = (canonical) => canonical;
const prependLabels = (labels, name) => dnsName(name === "." ? labels : `${labels}.${name}`);
const splitLabels = (name) => name === "." ? [] : name.match(/(?:\\.|[^\\.])+/g) ?? [];
const escapeOctet = (octet) => octet === "." || octet === "\\" ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`;
const presentLabels = (labels) => labels.map((label) => label.replace(/[^A-Za-z0-9_-]/g, escapeOctet)).join(".") || ".";
const nameFromLabels = (labels) => dnsName(presentLabels(labels).replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
const labelOctets = (label) => label.replace(/\\(\d{3}|.)/gs, (_, code) => code.length === 3 ? String.fromCharCode(Number(code) & 255) : code);
const isWithin = (name, zone) => {
	const inner = splitLabels(name);
	const outer = splitLabels(zone);
	return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};
const substituteDname = (name, owner, target) => {
	const labels = splitLabels(name);
	const kept = labels.slice(0, labels.length - splitLabels(owner).length);
	return prependLabels(kept.join("."), target);
};
const parentName = (name) => dnsName(splitLabels(name).slice(1).join(".") || ".");
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
	passwords: "https://account.apple.com, Sign-In and Security, App-Specific Passwords",
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
	},
	{
		label: "password",
		value: `an app-specific password (xxxx-xxxx-xxxx-xxxx, with the hyphens), created at ${appleHelpPages.passwords}`
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
	NSEC: (r) => [absoluteName(r.nextAsSent ?? r.next), ...r.types].join(" "),
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
const ask = (name, type) => ({
	need: "answer",
	question: {
		name,
		type
	}
});
const glance = (name, type) => ({
	...ask(name, type),
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
// src/model/errno.ts
const errnoOf = ({ code, syscall }) => code === void 0 || syscall === void 0 ? {} : { errno: code };
const errorCode = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
const describeError = (error) => error instanceof Error ? error.message : String(error);
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
// src/dns/attempt.ts
const unreachable = (error) => ({
	code: "unreachable",
	detail: presentText(error.code ?? error.message),
	...errnoOf(error)
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
const coalesced = (resolver, most = 4096) => {
	const flights = /* @__PURE__ */ new Map();
	const depart = (key, question) => {
		const stop = new AbortController();
		const answer = resolver.lookup(question, stop.signal);
		const flight = {
			answer,
			stop,
			waiting: 0,
			landed: false
		};
		answer.then(() => flight.landed = true);
		flights.set(key, flight);
		const [oldest] = flights.keys();
		if (flights.size > most && oldest !== void 0) flights.delete(oldest);
		return flight;
	};
	return withLookup(resolver, (question, signal) => {
		const key = questionKey(question);
		const flight = flights.get(key) ?? depart(key, question);
		const answer = flight.answer.then((landed) => answerTo(question, landed));
		if (flight.landed) return answer;
		return new Promise((resolve) => {
			flight.waiting += 1;
			const stay = onAbort(signal, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					if (flights.get(key) === flight) flights.delete(key);
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
		attempts.push(...next.failure.attempts);
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
const cutShort = { fault: "a name is cut short" };
const readName = (message, at, end) => {
	const labels = [];
	let size = 1;
	let next;
	let start = at;
	let limit = end;
	const octetAt = (i) => i < limit ? message[i] : void 0;
	for (let here = at;;) {
		const length = octetAt(here);
		if (length === void 0) return cutShort;
		here += 1;
		if (length === 0) return {
			name: nameFromLabels(labels),
			labels,
			next: next ?? here
		};
		if (length >= 192) {
			const low = octetAt(here);
			if (low === void 0) return cutShort;
			next ??= here + 1;
			const target = (length & 63) << 8 | low;
			if (target >= start) return { fault: "a compression pointer does not lead backwards" };
			start = target;
			here = target;
			limit = message.length;
			continue;
		}
		if (length > 63) return { fault: "a label is of an unknown kind" };
		if (here + length > limit) return cutShort;
		size += length + 1;
		if (size > 255) return { fault: "a name is longer than 255 bytes" };
		labels.push(message.toString("latin1", here, here + length));
		here += length;
	}
};
// src/dns/message/cursor.ts
const createCursor = (octets) => ({
	octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
	at: 0,
	end: octets.byteLength,
	fault: void 0
});
const failCursor = (cursor, why) => {
	cursor.fault ??= `${why} (at byte ${cursor.at})`;
	cursor.at = cursor.end;
};
const takeOctets = (cursor, count) => {
	if (cursor.end - cursor.at < count) {
		failCursor(cursor, "the message is cut short");
		return Buffer.alloc(0);
	}
	cursor.at += count;
	return cursor.octets.subarray(cursor.at - count, cursor.at);
};
const unsigned = (cursor, size) => {
	const octets = takeOctets(cursor, size);
	return octets.length === size ? octets.readUIntBE(0, size) : 0;
};
const u8 = (cursor) => unsigned(cursor, 1);
const u16 = (cursor) => unsigned(cursor, 2);
const u32 = (cursor) => unsigned(cursor, 4);
const isAtEnd = (cursor) => cursor.at >= cursor.end;
const takeRest = (cursor) => takeOctets(cursor, cursor.end - cursor.at);
const takeNameAsSent = (cursor) => {
	const read = readName(cursor.octets, cursor.at, cursor.end);
	if (isUnreadable(read)) {
		failCursor(cursor, read.fault);
		return {
			name: dnsName("."),
			labels: []
		};
	}
	cursor.at = read.next;
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
// src/record/dnssec/key-tag.ts
const computeKeyTag = (rdata) => {
	const octet = (i) => i < rdata.length ? rdata.charCodeAt(i) : 0;
	if (octet(3) === 1 && rdata.length >= 7) return octet(rdata.length - 3) << 8 | octet(rdata.length - 2);
	let sum = 0;
	for (let i = 0; i < rdata.length; i += 1) sum += i % 2 === 0 ? octet(i) << 8 : octet(i);
	return sum + (sum >>> 16) & 65535;
};
// src/record/octets.ts
const toBytes = (octets) => Uint8Array.from(octets, (unit) => unit.charCodeAt(0));
const fromBytes = (bytes) => {
	let octets = "";
	for (const byte of bytes) octets += String.fromCharCode(byte);
	return octets;
};
const decodeBase64 = (text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.replace(/=+$/, "").length % 4 !== 1 ? atob(text.replace(/=+$/, "")) : void 0;
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
const readTypes = (cursor) => {
	const types = [];
	let least = 0;
	while (!isAtEnd(cursor)) {
		const block = u8(cursor);
		const bits = takeOctets(cursor, u8(cursor));
		if (block < least || bits.length > 32 || (bits.at(-1) ?? 0) === 0) failCursor(cursor, "a type bit map is not well-formed");
		least = block + 1;
		for (const [i, octet] of bits.entries()) for (let bit = 0; bit < 8; bit += 1) if ((octet & 128 >> bit) !== 0) types.push(typeName(block * 256 + i * 8 + bit));
	}
	return types;
};
const readNsec = (cursor) => {
	const { name, labels } = takeNameAsSent(cursor);
	return {
		next: name,
		...labels.some((label) => /[A-Z]/.test(label)) ? { nextAsSent: presentLabels(labels) } : {},
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
const IN = 1;
const OPT = 41;
const extendedErrorOption = 15;
const rcodes = "NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN YXRRSET NXRRSET NOTAUTH NOTZONE";
const rcodeName = (rcode) => rcode === 16 ? "BADVERS" : rcodes.split(" ")[rcode] ?? `RCODE${rcode}`;
const isRecordOfType = (type) => (record) => record.type === type;
const withMixedCase = (name) => {
	let letters = 0;
	return Buffer.from(name.map((octet) => {
		const isLetter = octet >= 97 && octet <= 122;
		if (isLetter) letters += 1;
		return isLetter && letters % 2 === 1 ? octet - 32 : octet;
	}));
};
const encodeQuery = (id, question, { recursion, checkingDisabled = false, mixedCase = false, edns }) => {
	const plain = encodeName(question.name);
	if (plain === void 0) return void 0;
	const name = mixedCase ? withMixedCase(plain) : plain;
	const octets = Buffer.alloc(12 + name.length + 4 + (edns ? 11 : 0));
	octets.writeUInt16BE(id, 0);
	octets.writeUInt16BE((recursion ? 288 : 0) | (checkingDisabled ? 16 : 0), 2);
	octets.writeUInt16BE(1, 4);
	octets.writeUInt16BE(edns ? 1 : 0, 10);
	name.copy(octets, 12);
	octets.writeUInt16BE(typeNumbers[question.type], 12 + name.length);
	octets.writeUInt16BE(IN, 14 + name.length);
	if (edns) {
		octets.writeUInt16BE(OPT, 17 + name.length);
		octets.writeUInt16BE(edns.udpSize, 19 + name.length);
		octets.writeUInt16BE(edns.dnssecOk ? 32768 : 0, 23 + name.length);
	}
	return {
		id,
		question,
		octets,
		...mixedCase && { mixedCase }
	};
};
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
const readExtendedErrors = (cursor) => {
	const extended = [];
	while (!isAtEnd(cursor)) {
		const option = u16(cursor);
		readConfined(cursor, u16(cursor), () => {
			if (option === extendedErrorOption) extended.push({
				code: u16(cursor),
				text: takeRest(cursor).toString("latin1")
			});
			else takeRest(cursor);
		});
	}
	return extended;
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
			extended: readExtendedErrors(cursor)
		}
	};
};
const readRecord = (cursor) => {
	const owner = takeName(cursor);
	const type = u16(cursor);
	const recordClass = u16(cursor);
	const ttl = u32(cursor);
	const length = u16(cursor);
	if (type === OPT) return readConfined(cursor, length, () => readOpt(cursor, owner, recordClass, ttl));
	const known = recordClass === IN ? typeFromNumber(type) : void 0;
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
const isReplyTo = (head, { id, question }) => {
	if (!head.response || head.opcode !== 0 || head.id !== id) return false;
	const [asked, ...more] = head.questions;
	if (asked === void 0) return !["NOERROR", "NXDOMAIN"].includes(rcodeName(head.rcode));
	return more.length === 0 && asked.name === question.name && asked.type === typeNumbers[question.type] && asked.class === IN;
};
const repeatsName = (octets, { octets: sent }) => {
	const end = 12 + sent.subarray(12).indexOf(0);
	return sent.subarray(12, end).equals(octets.subarray(12, end));
};
const readReply = (octets, query) => {
	const decoded = decodeMessage(octets);
	const head = isUnreadable(decoded) ? decoded.head : decoded;
	if (head === void 0 || !isReplyTo(head, query)) return void 0;
	return query.mixedCase && head.questions.length > 0 && !repeatsName(octets, query) ? {
		fault: "the name came back in other letters",
		head
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
const recordSetIn = (records, owner, type) => {
	const own = records.filter(isRecordOfType(type)).filter((record) => record.owner === owner);
	const ttl = Math.min(...own.map((record) => record.ttl));
	return createRecordSet(owner, type, own.map(({ rdata }) => rdata), ttl);
};
const signaturesIn = (records, owner, type) => {
	const own = records.filter(isRecordOfType("RRSIG")).filter((record) => record.owner === owner && record.rdata.typeCovered === type);
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
		return [...new Set(records.filter(isRecordOfType(type)).map(({ owner }) => owner))].sort().map((owner) => signedSetIn(records, owner, type));
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
	const above = records.filter(isRecordOfType("DNAME")).find((one) => one.owner !== owner && isWithin(owner, one.owner));
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
	const soa = authorities.filter(isRecordOfType("SOA")).find(({ owner }) => isWithin(name, owner));
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
			attempts.push(...exchangeAttempts(exchange));
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
			proof.push(...read.proof ?? []);
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
// src/dns/transport/sockets.ts
const createReplyListener = (query, done) => {
	let ignored = 0;
	return {
		hear: (octets) => {
			const reply = readReply(octets, query);
			if (reply === void 0) ignored += 1;
			else done(isUnreadable(reply) ? {
				code: "malformed",
				detail: reply.fault
			} : reply);
		},
		ignored: () => ignored
	};
};
const askByUdp = async ({ address, port }, query, limit) => {
	let ignored = () => 0;
	const result = await inTime(limit, (done) => {
		const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
		const ear = createReplyListener(query, done);
		ignored = ear.ignored;
		socket.on("message", ear.hear);
		socket.on("error", (error) => done(unreachable(error)));
		socket.on("connect", () => socket.send(query.octets));
		socket.connect(port, address);
		return () => socket.close();
	});
	return isFailedTry(result) && ignored() > 0 ? {
		...result,
		detail: `${result.detail}; ignored ${ignored()} that did not match the query`
	} : result;
};
const createFrameReader = (hear) => {
	let chunks = [];
	let size = 0;
	let needed = 2;
	return {
		push: (chunk) => {
			chunks.push(chunk);
			size += chunk.length;
			while (size >= needed) {
				const all = Buffer.concat(chunks, size);
				const length = 2 + all.readUInt16BE(0);
				if (size < length) {
					chunks = [all];
					needed = length;
					return;
				}
				hear(all.subarray(2, length));
				chunks = [all.subarray(length)];
				size -= length;
				needed = 2;
			}
		},
		pending: () => size
	};
};
const askByTcp = ({ address, port }, query, limit) => inTime(limit, (done) => {
	const socket = connect({
		host: address,
		port,
		noDelay: true
	});
	const frames = createFrameReader(createReplyListener(query, done).hear);
	const length = Buffer.alloc(2);
	length.writeUInt16BE(query.octets.length);
	socket.write(Buffer.concat([length, query.octets]));
	socket.on("data", frames.push);
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
// src/dns/transport/name-server.ts
const { randomInt } = process.getBuiltinModule("node:crypto");
const udpSize = 1232;
const nextManner = (manner, result, truncated) => {
	const { transport, edns, dnssecOk } = manner;
	if (isFailedTry(result)) {
		if (transport === "udp") return ["timeout", "malformed"].includes(result.code) ? {
			...manner,
			transport: "tcp"
		} : void 0;
		return truncated && dnssecOk ? {
			...manner,
			transport: "udp",
			dnssecOk: false
		} : void 0;
	}
	if (transport === "udp" && result.flags.tc) return {
		...manner,
		transport: "tcp"
	};
	const refused = [
		"FORMERR",
		"NOTIMP",
		"BADVERS"
	].includes(rcodeName(result.rcode));
	return edns && refused ? {
		...manner,
		edns: false
	} : void 0;
};
const signedTypes = /* @__PURE__ */ new Set([
	"DNSKEY",
	"DS",
	"SOA"
]);
const askBy = {
	udp: askByUdp,
	tcp: askByTcp
};
const tryExchange = async (options, { transport, edns, dnssecOk }, question, signal) => {
	const { recursion, checkingDisabled = false, mixedCase = false } = options;
	const { address, port = 53 } = options.via ?? options;
	const query = encodeQuery(randomInt(65536), question, {
		recursion,
		checkingDisabled,
		mixedCase,
		...edns ? { edns: {
			udpSize,
			dnssecOk
		} } : {}
	});
	if (query === void 0) return unaskableName;
	const ms = (transport === "udp" ? options.udpMs : options.tcpMs) ?? 2e3;
	return askBy[transport]({
		address,
		port
	}, query, {
		ms,
		signal
	});
};
const wire = (options) => {
	const { vantage, recursion } = options;
	const server = formatServerAddress(options.address, options.port);
	let preferred = "udp";
	const exchange = async (question, signal) => {
		const attempts = [];
		let silent = false;
		let truncated = false;
		let spare = preferred === "tcp";
		const dnssecOk = options.dnssecOk ?? (!recursion || signedTypes.has(question.type));
		for (let manner = {
			transport: preferred,
			edns: true,
			dnssecOk
		};;) {
			const { transport } = manner;
			const started = performance.now();
			const result = await tryExchange(options, manner, question, signal);
			attempts.push({
				server,
				transport,
				...describeTry(result),
				ms: elapsedMs(started)
			});
			truncated ||= !isFailedTry(result) && result.flags.tc;
			if (transport === "udp") silent = isFailedTry(result) && result.code === "timeout";
			else if (isFailedTry(result)) preferred = "udp";
			else if (silent) preferred = "tcp";
			const back = spare && transport === "tcp" && isFailedTry(result);
			if (back) spare = false;
			const again = back ? {
				...manner,
				transport: "udp"
			} : nextManner(manner, result, truncated);
			if (again !== void 0) manner = again;
			else if (isFailedTry(result)) return {
				kind: "failed",
				transport,
				failure: toFailure(result, attempts)
			};
			else return {
				kind: "message",
				transport,
				message: result,
				attempts
			};
		}
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
	ttl: Math.min(...records.map(({ ttl }) => ttl))
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
	return {
		code: failureCodes[code] ?? "unreachable",
		detail: presentText(code || message)
	};
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
		recursion: true
	}));
	return first && failover(first, ...others);
};
const askTheWire = async (question, { servers, ms, signal }) => {
	const resolver = throughTheWire(servers);
	if (resolver === void 0) return toAnswer(question, unsupportedType, 0);
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
			asker(cares, question.name).then(finish, (error) => finish(readError(error)));
			return () => cares.cancel();
		});
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
	return new Map(slowestFirst.map((endpoint) => [needKey(probeNeed(endpoint)), prober.then(({ probe }) => probe(endpoint, signal))]));
};
const startEarly = (argv, folder = ".") => {
	const sure = readPlainly(argv);
	if (sure === void 0 || configFiles.some((file) => existsSync(join(folder, file)))) return void 0;
	const { domains, resolver: choice, ports } = sure;
	const asked = choice ? wire({
		...choice,
		vantage: "resolver",
		recursion: true
	}) : system();
	const resolver = coalesced(limited(16)(asked));
	const ended = new AbortController();
	const signal = AbortSignal.any([AbortSignal.timeout(2e4), ended.signal]);
	const probes = ports ? startProbes(resolver, signal) : /* @__PURE__ */ new Map();
	const [first, ...more] = domains;
	if (first !== void 0 && more.length === 0) askAbout(first, resolver, signal);
	return {
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
export { absoluteName, answerTo, appleHelpPages, ask, canonicalIpAddress, circuitBreaker, coalesced, colors, computeKeyTag, configFiles, containsNetwork, deadlineReached, decodeBase32Hex, decodeBase64, decodeHex, delegationNeed, describeError, describeSetting, describeTry, dnsName, dohServerName, dohServerNames, dottedAddress, elapsedMs, encodeBase32Hex, encodeHex, encodeQuery, endpointFromSetting, errnoOf, errorCode, failedAnswer, failover, findDname, findSettingFaults, formats, fromBytes, furtherViewsNeed, glance, inTime, ipFamily, isAddress, isAmong, isAnswerOf, isDohServer, isFailedTry, isRegistry, isSetOf, isUnreadable, isWithin, labelOctets, labelsToWire, limited, lookupThrough, looseList, mailServers, nameFromLabels, nameToWire, needKey, needLabel, networkPrefix, onAbort, parentName, parseAddress, parseIp4, parseIp6, parseNetwork, parseServerAddress, parseUrl, policyNeed, prependLabels, presentAddress, presentNetwork, presentOctets, presentRData, presentRecordSet, presentText, probeNeed, questionKey, readPlainWords, readPlainly, readReply, registrationNeed, relayEndpoint, reverseName, rightSettings, showServerText, spfNeed, splitLabels, splitNetwork, startEarly, submissionPorts, substituteDname, synthesizeCname, system, systemServers, tapped, toBytes, toFailure, toOctets, trustAboveNeed, ttlOf, typeName, typeNumber, typeNumbers, unaskableName, unaskedAnswer, unreachable, validationNeed, viewsNeed, wire, withLookup, withoutValidation };
