import { i as presentRData, n as octetsOf, o as presentText, r as presentOctets } from "./shared-present.js";
import { c as under, i as labelsOf, r as isWithin, s as parentOf, t as dnsName } from "./shared-name.js";
import { a as onAbort, c as unasked$1, t as deadline } from "./shared-attempt.js";
import { i as seenIn, n as askUpwards, r as findCut, t as addressesOf$2 } from "./shared-cut.js";
// src/model/nearest.ts
/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Levenshtein distance: insertions, deletions and substitutions of UTF-16 units. */
const distance = (from, to) => {
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (let i = 0; i < from.length; i += 1) {
		const unit = from[i];
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = row[j - 1] + (unit === to[j - 1] ? 0 : 1);
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitute));
		}
		row = next;
	}
	return row[to.length];
};
/** The candidate closest to `word`, where it is close enough (a third of the word's length) to be what was meant. */
const nearest = (word, candidates) => {
	const best = candidates.map((candidate) => ({
		candidate,
		far: distance(word.toLowerCase(), candidate)
	})).sort((a, b) => a.far - b.far)[0];
	return best !== void 0 && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : void 0;
};
// src/model/server-address.ts
const standardPort = 53;
/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
const ipAddress = (text) => {
	if (/^[\d.]+$/.test(text)) {
		const octets = text.split(".");
		const plain = octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
		return octets.length === 4 && plain ? text : void 0;
	}
	const url = `http://[${text}]/`;
	return /^[\da-f:.]+$/i.test(text) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : void 0;
};
/** A URL of a resolver; without a path it is `/dns-query`, and a template's `{?dns}` may be there or not. */
const dohUrl = (text) => {
	const plain = text.replace(/\{\?dns\}$/, "");
	if (!URL.canParse(plain)) return void 0;
	const url = new URL(plain);
	if (url.username !== "" || url.password !== "" || url.hash !== "") return void 0;
	if (url.pathname === "/" && url.search === "") url.pathname = "/dns-query";
	return url.href;
};
/**
* Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` or `https://…`; anything
* else, and a URL that holds a password or a fragment, is `undefined`.
*/
const parseServerAddress = (text) => {
	if (/^https:\/\//i.test(text)) {
		const url = dohUrl(text);
		return url === void 0 ? void 0 : {
			kind: "doh",
			url
		};
	}
	const [, bracketed, v4, digits] = /^(?:\[([^\]]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
	const address = ipAddress(bracketed ?? v4 ?? text);
	const port = Number(digits ?? standardPort);
	const isV6 = address?.includes(":") === true;
	if (address === void 0 || port > 65535 || isV6 !== (v4 === void 0)) return void 0;
	return {
		kind: "wire",
		address,
		port
	};
};
/** `192.0.2.1`, and with a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
const formatServerAddress = (address, port = standardPort) => port === standardPort ? address : `${address.includes(":") ? `[${address}]` : address}:${port}`;
// src/record/spf-address.ts
const widthOf = {
	4: 32,
	6: 128
};
/** The bits of an octet by its decimal digits, and so the one list of what is an octet. */
const octets = new Map(Array.from({ length: 256 }, (_, octet) => [String(octet), octet.toString(2).padStart(8, "0")]));
const bitsOf4 = (text) => {
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
/** The 16 bits of groups met before: records name the same few networks over and over. */
const groups = /* @__PURE__ */ new Map();
/** So many are kept, and so a hostile record fills no memory. */
const mostGroups = 4096;
/** The 16 bits of one to four hexadecimal digits. */
const bitsOfGroup = (text) => {
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
/** The bits of `a:b:c`, or undefined where a group is bad; the last may be a dotted quad. */
const bitsOfGroups = (text) => {
	let bits = "";
	for (let start = 0; start < text.length;) {
		const colon = text.indexOf(":", start);
		const group = colon < 0 ? text.slice(start) : text.slice(start, colon);
		const more = bitsOfGroup(group) ?? (colon < 0 ? bitsOf4(group) : void 0);
		if (more === void 0 || colon === text.length - 1) return void 0;
		bits += more;
		start += group.length + 1;
	}
	return bits;
};
const bitsOf6 = (text) => {
	const gap = text.indexOf("::");
	if (gap < 0) {
		const bits = bitsOfGroups(text);
		return bits?.length === 128 ? bits : void 0;
	}
	const head = text.slice(0, gap);
	const front = bitsOfGroups(head);
	const back = bitsOfGroups(text.slice(gap + 2));
	if (front === void 0 || back === void 0) return void 0;
	if (head.includes(".") || front.length + back.length > 112) return void 0;
	return front + back.padStart(128 - front.length, "0");
};
const parseIp4 = (text) => {
	const bits = bitsOf4(text);
	return bits === void 0 ? void 0 : {
		family: 4,
		bits
	};
};
const parseIp6 = (text) => {
	const bits = bitsOf6(text);
	return bits === void 0 ? void 0 : {
		family: 6,
		bits
	};
};
const mapped = "0".repeat(80) + "1".repeat(16);
/** A client's address. RFC 7208 §5: an IPv4-mapped IPv6 address is an IPv4 address. */
const parseAddress = (text) => {
	const address = parseIp4(text) ?? parseIp6(text);
	return address?.family === 6 && address.bits.startsWith(mapped) ? {
		family: 4,
		bits: address.bits.slice(96)
	} : address;
};
/** The network of the first `length` bits. */
const prefixOf = (network, length) => ({
	family: network.family,
	bits: network.bits.slice(0, length)
});
const contains = (outer, inner) => outer.family === inner.family && inner.bits.startsWith(outer.bits);
/** Both halves of a network that is not a single address. */
const halvesOf = ({ family, bits }) => [{
	family,
	bits: `${bits}0`
}, {
	family,
	bits: `${bits}1`
}];
const isAddress = ({ family, bits }) => bits.length === widthOf[family];
const chunks = (bits, size) => Array.from({ length: bits.length / size }, (_, i) => Number.parseInt(bits.slice(i * size, (i + 1) * size), 2));
const fullBits = ({ family, bits }) => bits.padEnd(widthOf[family], "0");
const presentIp6 = (bits) => {
	const text = chunks(bits, 16).map((group) => group.toString(16)).join(":");
	const longest = (text.match(/\b0(?::0)+\b/g) ?? []).reduce((a, b) => b.length > a.length ? b : a, "");
	if (longest === "") return text;
	const at = text.search(new RegExp(`\\b${longest}\\b`));
	return `${text.slice(0, at).replace(/:$/, "")}::${text.slice(at + longest.length).replace(/^:/, "")}`;
};
/** The first address of a network, as people write it. */
const presentAddress = (network) => network.family === 4 ? chunks(fullBits(network), 8).join(".") : presentIp6(fullBits(network));
/** `192.0.2.0/24`; a single address without its length. */
const presentNetwork = (network) => isAddress(network) ? presentAddress(network) : `${presentAddress(network)}/${network.bits.length}`;
/** Parses what {@link presentNetwork} wrote. */
const parseNetwork = (text) => {
	const [address = "", length] = text.split("/");
	const network = parseIp4(address) ?? parseIp6(address);
	return network && length !== void 0 ? prefixOf(network, Number(length)) : network;
};
/** The labels of an address: `192.0.2.1`, or the 32 nibbles of IPv6 with dots (RFC 7208 §7.3). */
const dottedAddress = (network) => network.family === 4 ? presentAddress(network) : chunks(fullBits(network), 4).map((nibble) => nibble.toString(16)).join(".");
/** Where the PTR records of an address are. */
const reverseName = (network) => `${dottedAddress(network).split(".").reverse().join(".")}.${network.family === 4 ? "in-addr" : "ip6"}.arpa`;
// src/record/spf-macro.ts
const letters = [
	"s",
	"l",
	"o",
	"d",
	"i",
	"p",
	"v",
	"h",
	"c",
	"r",
	"t"
];
const escapes = {
	"%%": "%",
	"%_": " ",
	"%-": "%20"
};
const pieces = {
	literal: /[!-$&-~]+/y,
	spaced: /[ -$&-~]+/y,
	macro: /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy
};
const at$1 = (pattern, text, offset) => {
	pattern.lastIndex = offset;
	return pattern.exec(text);
};
const badOctet = (text, offset) => {
	const octet = text.charAt(offset);
	if (octet !== "%") return {
		offset,
		message: `${octet < "!" || octet === "" ? "a control character or space" : "an octet that is not ASCII"} (${presentOctets(octet)})`
	};
	return {
		offset,
		message: text.charAt(offset + 1) === "{" ? "a malformed macro" : "a \"%\" that begins no macro (\"%%\" stands for itself)"
	};
};
const isMacroLetter = (letter) => letters.some((known) => known === letter);
const macroOf = (found, place) => {
	const [, written = "", digits = "", reversed = "", delimiters = ""] = found;
	const letter = written.toLowerCase();
	const offset = found.index;
	if (!isMacroLetter(letter)) return {
		offset: offset + 2,
		message: `an unknown macro letter "${written}"`
	};
	if (place === "term" && "crt".includes(letter)) return {
		offset: offset + 2,
		message: `the macro letter "${written}" outside explanation text`
	};
	if (/^0+$/.test(digits)) return {
		offset: offset + 3,
		message: "a macro that keeps no parts"
	};
	return {
		letter,
		escaped: written !== letter,
		keep: Math.min(Number(digits), 1e3),
		reversed: reversed !== "",
		delimiters
	};
};
/** Parses all of `text`; the fault is the first. */
const parseMacroString = (text, place) => {
	const parts = [];
	let offset = 0;
	let open = false;
	while (offset < text.length) {
		const literal = at$1(place === "explanation" ? pieces.spaced : pieces.literal, text, offset);
		const escape = escapes[text.slice(offset, offset + 2)];
		const found = at$1(pieces.macro, text, offset);
		if (literal) parts.push(literal[0]);
		else if (escape !== void 0) parts.push(escape);
		else if (found) {
			const macro = macroOf(found, place);
			if ("message" in macro) return macro;
			parts.push(macro);
		} else return badOctet(text, offset);
		open = !literal;
		offset += literal?.[0].length ?? found?.[0].length ?? 2;
	}
	return {
		text,
		parts,
		open
	};
};
const isMacroFault = (parsed) => "message" in parsed;
/** Whether the value of the macro string depends on `letter`. */
const uses = ({ parts }, letter) => parts.some((part) => typeof part !== "string" && part.letter === letter);
/** Every letter used, in order. */
const lettersOf = ({ parts }) => parts.flatMap((part) => typeof part === "string" ? [] : part.letter);
const urlEscaped = (octets) => octets.replace(/[^\w.~-]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
const transformed = (value, { keep, reversed, delimiters }) => {
	if (keep === 0 && !reversed && delimiters === "") return value;
	const cuts = delimiters || ".";
	const parts = [""];
	for (const octet of value) if (cuts.includes(octet)) parts.push("");
	else parts[parts.length - 1] += octet;
	if (reversed) parts.reverse();
	return parts.slice(-keep).join(".");
};
/** The macro string with every macro replaced by what `valueOf` gives for its letter. */
const expand = ({ parts }, valueOf) => parts.map((part) => {
	if (typeof part === "string") return part;
	const value = transformed(valueOf(part.letter), part);
	return part.escaped ? urlEscaped(value) : value;
}).join("");
// src/record/spf-grammar.ts
const isFault = (parsed) => "message" in parsed;
const fault = (offset, message) => ({
	offset,
	message
});
const isDirective = (term) => "qualifier" in term;
const isSpfRecord = (text) => /^v=spf1(?: |$)/i.test(text);
/** RFC 7208 §7.1: toplabel, in steps that cannot backtrack. */
const isTopLabel = (label) => /^[a-z\d-]+$/i.test(label) && !/^-|-$/.test(label) && !/^\d+$/.test(label);
/** Where `text` leaves the octets that `allowed` matches; its start where it never does. */
const firstBad = (text, allowed) => {
	const good = allowed.exec(text)?.[0].length ?? 0;
	return good === text.length ? 0 : good;
};
/** The domain-spec `text`, which begins `shift` octets into its term. */
const domainSpec = (text, shift) => {
	if (text === "") return fault(shift, "an empty domain name");
	const parsed = parseMacroString(text, "term");
	if (isMacroFault(parsed)) return fault(shift + parsed.offset, parsed.message);
	const bare = text.replace(/\.$/, "");
	const last = bare.lastIndexOf(".") + 1;
	const label = bare.slice(last);
	if (parsed.open || last > 0 && isTopLabel(label)) return parsed;
	return fault(shift + last + firstBad(label, /^[a-z\d-]*/i), last === 0 ? `"${presentOctets(text)}", which has no dot, as a domain name` : `a domain name that ends in "${presentOctets(label)}", which is no top-level domain`);
};
/** A prefix length as RFC 7208 §5.6 writes it: digits, no leading zero, at most `limit`. */
const prefixLength = (digits, limit, shift) => {
	if (digits === "") return fault(shift, "an empty prefix length");
	return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit ? Number(digits) : fault(shift, `"${presentOctets(digits)}", which is no prefix length from 0 to ${limit}`);
};
/** `a` and `mx`: [ ":" domain-spec ] [ dual-cidr-length ]. */
const hosts = (kind, rest, shift) => {
	const [, before = "", cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
	const target = before.startsWith(":") ? domainSpec(before.slice(1), shift + 1) : void 0;
	if (target && isFault(target)) return target;
	if (!target && before !== "") return fault(shift, `"${presentOctets(before)}" after "${kind}"`);
	const end = shift + before.length + 1;
	const length4 = cidr4 === void 0 ? 32 : prefixLength(cidr4.slice(1), 32, end);
	if (typeof length4 === "object") return length4;
	const end6 = end + (cidr4?.length ?? 0) + 1;
	const length6 = cidr6 === void 0 ? 128 : prefixLength(cidr6.slice(2), 128, end6);
	return typeof length6 === "object" ? length6 : {
		kind,
		target,
		length4,
		length6
	};
};
const families = {
	ip4: {
		parse: parseIp4,
		limit: 32,
		name: "IPv4",
		octets: /^[\d.]*/
	},
	ip6: {
		parse: parseIp6,
		limit: 128,
		name: "IPv6",
		octets: /^[\da-f:.]*/i
	}
};
/** `ip4` and `ip6`: ":" network [ "/" length ]. */
const network$1 = (kind, rest, shift) => {
	const { parse, limit, name, octets } = families[kind];
	if (!rest.startsWith(":")) return fault(shift, `no address after "${kind}"`);
	const slash = `${rest}/`.indexOf("/");
	const address = rest.slice(1, slash);
	const whole = parse(address);
	if (!whole) {
		const message = `"${presentOctets(address)}", which is no ${name} address`;
		return fault(shift + 1 + firstBad(address, octets), message);
	}
	if (slash === rest.length) return {
		kind,
		network: whole
	};
	const length = prefixLength(rest.slice(slash + 1), limit, shift + slash + 1);
	return typeof length === "object" ? length : {
		kind,
		network: prefixOf(whole, length)
	};
};
/** What follows the name of a mechanism, `shift` octets into its term. */
const mechanismOf = (name, rest, shift) => {
	const kind = name.toLowerCase();
	switch (kind) {
		case "all": return rest === "" ? { kind } : fault(shift, `"${presentOctets(rest)}" after "all"`);
		case "include":
		case "exists": {
			if (!rest.startsWith(":")) return fault(shift, `no ":" and domain name after "${kind}"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault(target) ? target : {
				kind,
				target
			};
		}
		case "ptr": {
			if (rest === "") return {
				kind,
				target: void 0
			};
			if (!rest.startsWith(":")) return fault(shift, `"${presentOctets(rest)}" after "ptr"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault(target) ? target : {
				kind,
				target
			};
		}
		case "a":
		case "mx": return hosts(kind, rest, shift);
		case "ip4":
		case "ip6": return network$1(kind, rest, shift);
		default: return fault(shift - name.length, `an unknown mechanism "${presentOctets(name)}"`);
	}
};
const qualifierOf = (text) => text === "+" || text === "-" || text === "~" || text === "?" ? text : void 0;
const directiveOf = (written) => {
	const qualifier = qualifierOf(written.text.charAt(0));
	const start = qualifier === void 0 ? 0 : 1;
	const body = written.text.slice(start);
	const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? "";
	if (name === "") return fault(start, "no mechanism where one should be");
	const mechanism = mechanismOf(name, body.slice(name.length), start + name.length);
	return isFault(mechanism) ? mechanism : Object.assign(mechanism, written, { qualifier: qualifier ?? "+" });
};
const modifierOf = (written, name) => {
	const shift = name.length + 1;
	const kind = name.toLowerCase();
	const text = written.text.slice(shift);
	if (kind === "redirect" || kind === "exp") {
		const target = domainSpec(text, shift);
		return isFault(target) ? target : {
			...written,
			kind,
			target
		};
	}
	const value = parseMacroString(text, "modifier");
	return isMacroFault(value) ? fault(shift + value.offset, value.message) : {
		...written,
		kind: "unknown",
		name: kind,
		value
	};
};
/** RFC 7208 §6: redirect and exp at most once each. */
const repeated = (terms) => ["redirect", "exp"].flatMap((kind) => terms.filter((term) => term.kind === kind).slice(1).map(({ text, offset }) => {
	return {
		offset,
		message: `a second "${kind}="`,
		term: text,
		termOffset: offset
	};
}));
/** Parses a record whose version section {@link isSpfRecord} has accepted. */
const parseSpf = (text) => {
	const terms = [];
	const faults = [];
	let offset = 6;
	for (const word of text.slice(6).split(" ")) {
		const written = {
			text: word,
			offset
		};
		offset += word.length + 1;
		if (word === "") continue;
		const name = /^([a-z][\w.-]*)=/i.exec(written.text)?.[1];
		const term = name === void 0 ? directiveOf(written) : modifierOf(written, name);
		if ("kind" in term) terms.push(term);
		else {
			const termOffset = written.offset;
			faults.push({
				offset: termOffset + term.offset,
				message: term.message,
				term: written.text,
				termOffset
			});
		}
	}
	return {
		text,
		terms,
		faults: [...faults, ...repeated(terms)].sort((a, b) => a.offset - b.offset)
	};
};
// src/record/spf-name.ts
const plain = /^[a-z\d_-]+$/;
/** A label's octets in the canonical form of {@link DnsName}. */
const presentLabel = (label) => plain.test(label) ? label : label.replace(/[^a-z\d_-]/g, (octet) => octet === "\\" ? "\\\\" : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`);
/**
* The name that the text spells, or undefined where it spells none: an empty label, a label over
* 63 octets or a name over 253 (RFC 1035 §2.3.4). A dot is always a separator.
*/
const nameOf = (text) => {
	const bare = text.endsWith(".") ? text.slice(0, -1) : text;
	if (bare.length > 253) return void 0;
	const labels = bare.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).split(".");
	return labels.every((label) => label.length > 0 && label.length <= 63) ? dnsName(labels.map(presentLabel).join(".")) : void 0;
};
/** RFC 7208 §7.3: what is longer than 253 octets loses labels on its left until it fits. */
const shortened = (text) => {
	let rest = text.endsWith(".") ? text.slice(0, -1) : text;
	while (rest.length > 253) {
		const dot = rest.indexOf(".");
		if (dot < 0) return rest;
		rest = rest.slice(dot + 1);
	}
	return rest;
};
// src/record/spf-session.ts
const stop = (kind, reason) => ({
	stop: kind,
	reason
});
const isStop = (value) => typeof value === "object" && value !== null && "stop" in value;
const describe = ({ type, name }) => `${type} ${name}`;
/** Begins a term that asks DNS. */
const spend = (session) => {
	session.voided = false;
	session.lookups += 1;
	return session.lookups > 10 ? stop("permerror", "more than 10 terms that need DNS lookups") : void 0;
};
const spendVoid = (session) => {
	if (session.voided) return void 0;
	session.voided = true;
	session.voids += 1;
	return session.voids > 2 ? stop("permerror", "more than 2 void lookups") : void 0;
};
/** Record data of the answer; empty where there is none. */
function* rdataOf$1(question) {
	const answer = yield question;
	if (answer === void 0) return stop("unknown", `${describe(question)} was not looked up`);
	if (answer.kind === "failed") return {
		stop: "temperror",
		reason: `${describe(question)}: ${answer.failure.detail}`,
		failure: answer.failure
	};
	return answer.kind === "found" ? answer.set.rdata : [];
}
/** The same for a term, which may have two void lookups only. */
function* termRdata(session, question) {
	const rdata = yield* rdataOf$1(question);
	if (isStop(rdata) || rdata.length > 0) return rdata;
	return spendVoid(session) ?? rdata;
}
/** The addresses of a host, of the client's family (RFC 7208 §5). */
function* addressesOf$1(session, name) {
	const rdata = yield* termRdata(session, {
		name,
		type: session.client.family === 4 ? "A" : "AAAA"
	});
	return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
function* validatedNames(session) {
	const reverse = nameOf(reverseName(session.client));
	if (reverse === void 0) return [];
	const pointers = yield* termRdata(session, {
		name: reverse,
		type: "PTR"
	});
	if (isStop(pointers)) return pointers.stop === "temperror" ? [] : pointers;
	const validated = [];
	for (const { target } of pointers.slice(0, 10)) {
		const addresses = yield* addressesOf$1(session, target);
		if (isStop(addresses)) {
			if (addresses.stop !== "temperror") return addresses;
		} else if (addresses.some((address) => contains(address, session.client))) validated.push(target);
	}
	return validated;
}
/** The value of the p macro (RFC 7208 §7.3). */
function* validatedName(session, domain) {
	const names = yield* validatedNames(session);
	if (isStop(names)) return names;
	const own = nameOf(domain);
	return names.find((name) => name === own) ?? names.find((name) => own !== void 0 && isWithin(name, own)) ?? names[0] ?? "unknown";
}
const valueOf = (session, domain, letter) => {
	switch (letter) {
		case "s": return `${session.local}@${session.domain}`;
		case "l": return session.local;
		case "o": return session.domain;
		case "d": return domain;
		case "i": return dottedAddress(session.client).toUpperCase();
		case "v": return session.client.family === 4 ? "in-addr" : "ip6";
		case "h": return session.helo;
		case "c": return presentAddress(session.client);
		case "r": return session.receiver;
		case "t": return String(session.timestamp);
		case "p": return "unknown";
	}
};
/** The macro string's value in the record of `domain`. */
function* expanded(session, macros, domain) {
	const client = uses(macros, "p") ? yield* validatedName(session, domain) : "";
	if (isStop(client)) return client;
	return expand(macros, (letter) => letter === "p" ? client : valueOf(session, domain, letter));
}
/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
function* targetOf(session, target, domain) {
	if (target === void 0) return domain;
	const over = uses(target, "p") ? spend(session) : void 0;
	if (over) return over;
	const text = yield* expanded(session, target, domain);
	return isStop(text) ? text : shortened(text);
}
// src/record/spf-match.ts
/** Whether the client is within the network; neither where the client is many and only some are. */
const matchNetwork = ({ client }, network) => {
	if (contains(network, client)) return true;
	return contains(client, network) ? stop("straddles", "some of the addresses match and some do not") : false;
};
const matchAny = (session, networks) => {
	const found = networks.map((network) => matchNetwork(session, network));
	return found.includes(true) || (found.find(isStop) ?? false);
};
function* matchHost(session, term, host) {
	const addresses = yield* addressesOf$1(session, host);
	if (isStop(addresses)) return addresses;
	const length = session.client.family === 4 ? term.length4 : term.length6;
	return matchAny(session, addresses.map((address) => prefixOf(address, length)));
}
function* matchMx(session, term, name) {
	const exchanges = yield* termRdata(session, {
		name,
		type: "MX"
	});
	if (isStop(exchanges)) return exchanges;
	const hosts = exchanges.filter(({ exchange }) => exchange !== ".");
	if (hosts.length > 10) return stop("permerror", `more than 10 MX records at ${name}`);
	hosts.sort((a, b) => a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1));
	for (const { exchange } of hosts) {
		const matched = yield* matchHost(session, term, exchange);
		if (matched !== false) return matched;
	}
	return false;
}
function* matchPtr(session, name) {
	const names = yield* validatedNames(session);
	return isStop(names) ? names : names.some((validated) => isWithin(validated, name));
}
/** Whether a mechanism of the record of `domain` that asks for hosts matches. */
function* matchHosts(session, term, domain) {
	const target = yield* targetOf(session, term.target, domain);
	if (isStop(target)) return target;
	const name = nameOf(target);
	if (name === void 0) return false;
	switch (term.kind) {
		case "a": return yield* matchHost(session, term, name);
		case "mx": return yield* matchMx(session, term, name);
		case "ptr": return yield* matchPtr(session, name);
		case "exists": {
			const addresses = yield* termRdata(session, {
				name,
				type: "A"
			});
			return isStop(addresses) ? addresses : addresses.length > 0;
		}
	}
}
// src/record/spf-evaluate.ts
const resultOf$1 = {
	"+": "pass",
	"-": "fail",
	"~": "softfail",
	"?": "neutral"
};
const selections = /* @__PURE__ */ new WeakMap();
/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed once. */
const selectRecords = (rdata) => {
	const known = selections.get(rdata);
	if (known) return known;
	const records = rdata.map(({ strings }) => strings.join("")).filter(isSpfRecord).map(parseSpf);
	selections.set(rdata, records);
	return records;
};
function* include(session, term, frame) {
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const hopeful = frame.hopeful && term.qualifier === "+";
	const verdict = yield* checkDomain(session, target, frame.depth + 1, hopeful);
	if (isStop(verdict)) return verdict;
	return verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, which is included, has no SPF record`) : verdict.result === "pass";
}
function* match(session, term, frame) {
	switch (term.kind) {
		case "all": return true;
		case "ip4":
		case "ip6": return matchNetwork(session, term.network);
		default: {
			const over = spend(session);
			if (over) return over;
			return term.kind === "include" ? yield* include(session, term, frame) : yield* matchHosts(session, term, frame.domain);
		}
	}
}
const outcomeOf = (matched) => {
	if (!isStop(matched)) return matched ? "match" : "no match";
	return matched.stop === "straddles" ? "unknown" : matched.stop;
};
/** Adds a step to the trace, ahead of those that it leads to. */
const stepOf = (session, term, { name, depth }) => {
	const step = {
		domain: name,
		depth,
		term: term.text,
		outcome: "no match"
	};
	session.trace.push(step);
	return step;
};
const expOf = ({ record, domain }) => {
	const exp = record.terms.find((term) => term.kind === "exp");
	return exp?.kind === "exp" ? { exp: {
		target: exp.target,
		domain
	} } : {};
};
function* redirect(session, frame) {
	const term = frame.record.terms.find(({ kind }) => kind === "redirect");
	if (term?.kind !== "redirect") return { result: "neutral" };
	const step = stepOf(session, term, frame);
	step.outcome = "match";
	const over = spend(session);
	if (over) return over;
	const target = yield* targetOf(session, term.target, frame.domain);
	if (isStop(target)) return target;
	const verdict = yield* checkDomain(session, target, frame.depth + 1, frame.hopeful);
	return !isStop(verdict) && verdict.result === "none" ? stop("permerror", `${presentOctets(target)}, the target of redirect, has no SPF record`) : verdict;
}
function* checkRecord(session, frame) {
	for (const term of frame.record.terms) {
		if (!isDirective(term)) continue;
		const step = stepOf(session, term, frame);
		const matched = yield* match(session, term, frame);
		step.outcome = outcomeOf(matched);
		if (isStop(matched)) {
			if (!(matched.stop === "unknown" && frame.hopeful && term.qualifier === "+")) return matched;
			session.doubts.push(matched);
		} else if (matched) {
			const decidedBy = {
				domain: frame.name,
				term: term.text,
				offset: term.offset
			};
			return {
				result: resultOf$1[term.qualifier],
				decidedBy,
				...expOf(frame)
			};
		}
	}
	return yield* redirect(session, frame);
}
/** check_host() for one domain: the outermost, one included, or the target of a redirect. */
function* checkDomain(session, domain, depth, hopeful) {
	const name = nameOf(domain);
	if (name === void 0 || labelsOf(name).length < 2) return { result: "none" };
	const rdata = yield* termRdata(session, {
		name,
		type: "TXT"
	});
	if (isStop(rdata)) return rdata;
	const [record, ...more] = selectRecords(rdata);
	if (record === void 0) return { result: "none" };
	if (more.length > 0) return stop("permerror", `${name} has ${more.length + 1} SPF records`);
	const [fault] = record.faults;
	if (fault) return stop("permerror", `${name}: ${fault.message} at octet ${fault.offset + 1} of its record`);
	return yield* checkRecord(session, {
		record,
		domain,
		name,
		depth,
		hopeful
	});
}
/** RFC 7208 §6.2: the explanation; empty where it cannot be had, or is not plain ASCII. */
function* explain(session, { exp }) {
	if (exp === void 0) return "";
	const target = yield* expanded(session, exp.target, exp.domain);
	const name = isStop(target) ? void 0 : nameOf(shortened(target));
	if (name === void 0) return "";
	const rdata = yield* rdataOf$1({
		name,
		type: "TXT"
	});
	if (isStop(rdata) || rdata.length !== 1) return "";
	const text = parseMacroString(rdata[0]?.strings.join("") ?? "", "explanation");
	if (isMacroFault(text)) return "";
	const explanation = yield* expanded(session, text, exp.domain);
	return isStop(explanation) || /[^ -~]/.test(explanation) ? "" : explanation;
}
const sessionOf = ({ client, sender, helo, receiver, timestamp }) => {
	const identity = octetsOf(sender === "" ? helo : sender);
	const at = identity.lastIndexOf("@");
	return {
		client,
		local: identity.slice(0, Math.max(at, 0)) || "postmaster",
		domain: identity.slice(at + 1),
		helo: octetsOf(helo),
		receiver: octetsOf(receiver),
		timestamp,
		trace: [],
		doubts: [],
		lookups: 0,
		voids: 0,
		voided: true
	};
};
const reasonOf = ({ result, decidedBy }) => {
	if (decidedBy) return `${presentOctets(decidedBy.term)} in the record of ${decidedBy.domain}`;
	return result === "none" ? "there is no SPF record" : "no term matches";
};
/** Evaluates: yields each question, is resumed with its answer, or with undefined where none is known. */
function* evaluateSpf(query) {
	const session = sessionOf(query);
	const { domain, trace } = session;
	const verdict = domain.startsWith("[") ? { result: "none" } : yield* checkDomain(session, domain, 0, true);
	const spent = () => ({
		lookups: session.lookups,
		voids: session.voids,
		trace
	});
	const [doubt] = session.doubts;
	const halt = isStop(verdict) ? verdict : verdict.result === "pass" ? void 0 : doubt;
	if (halt) {
		const { stop: result, reason, failure } = halt;
		return {
			result,
			reason,
			explanation: "",
			...spent(),
			...failure && { failure }
		};
	}
	const settled = verdict;
	const explanation = settled.result === "fail" ? yield* explain(session, settled) : "";
	return {
		result: settled.result,
		reason: reasonOf(settled),
		explanation: isStop(explanation) ? "" : explanation,
		...spent(),
		...settled.decidedBy && { decidedBy: settled.decidedBy }
	};
}
// src/record/spf-intent.ts
const names$1 = [
	...[
		"all",
		"include",
		"a",
		"mx",
		"ptr",
		"ip4",
		"ip6",
		"exists"
	],
	"redirect",
	"exp"
];
const longNames = names$1.filter((name) => name.length > 2);
/** Octets that stand for others: the UTF-8 of typographic signs and invisible spaces. */
const strays = [
	[/\xef\xbb\xbf|\xe2\x80[\x8b-\x8f]|\xc2\xad/g, ""],
	[/\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0|[\t\r\n]/g, " "],
	[/\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb]|[\xab\xbb"'`]/g, ""],
	[/\xe2\x80[\x90-\x95]|\xe2\x88\x92/g, "-"],
	[/\xef\xbc\x9a/g, ":"],
	[/\xcb\x9c|\xe2\x88\xbc/g, "~"]
];
const cleaned = (text) => strays.reduce((result, [stray, meant]) => result.replace(stray, meant), text);
const aliases = {
	ip: "ip4",
	ipv4: "ip4",
	ipv6: "ip6",
	includes: "include",
	spf: "include"
};
/** The name that was probably meant: the name itself, an alias, or one a slip or two away. */
const meantName = (name) => {
	const lower = name.toLowerCase();
	const known = aliases[lower] ?? names$1.find((one) => one === lower);
	if (known !== void 0 || lower.length < 2 || lower.length > 12) return known;
	return nearest(lower, longNames);
};
/** `255.255.255.0` as a prefix length. */
const maskLength = (mask) => {
	const bits = parseIp4(mask)?.bits ?? "";
	return /^1*0*$/.test(bits) && bits !== "" ? String(bits.replaceAll("0", "").length) : mask;
};
const addressTerm = (value) => {
	const [address = "", length] = value.split("/");
	const suffix = length === void 0 ? "" : `/${maskLength(length)}`;
	if (parseIp4(address)) return `ip4:${address}${suffix}`;
	if (parseIp6(address)) return `ip6:${address}${suffix}`;
	const missing = 4 - address.split(".").length;
	return suffix !== "" && missing > 0 && parseIp4(address + ".0".repeat(missing)) ? `ip4:${address}${".0".repeat(missing)}${suffix}` : void 0;
};
/** A term rewritten as what it was probably meant to be; empty where nothing is left of it. */
const meantTerm = (written) => {
	const term = written.replace(/[;,.]+$/, "").replace(/^[;,]+/, "");
	const [, qualifier = "", name = "", sign = "", value = ""] = /^([+\-~?]?)([a-z][a-z\d]*)?([:=]?)(.*)$/is.exec(term) ?? [];
	if (/^v$/i.test(name) && sign === "=") return "";
	const bare = addressTerm(`${name}${sign}${value}`);
	if (bare !== void 0) return `${qualifier}${bare}`;
	const meant = meantName(name);
	if (sign === "" && meant === void 0 && /^[\w-]+(\.[\w-]+)+$/.test(term)) return `${qualifier}include:${term.slice(qualifier.length)}`;
	if (meant === void 0) return term;
	if (meant === "all") return value === "" ? `${qualifier}all` : term;
	const address = addressTerm(value);
	if (address !== void 0 && sign !== "") return `${qualifier}${address}`;
	if (meant === "redirect" || meant === "exp") return `${meant}=${value}`;
	if (sign === "=" && meant === "exists") return term;
	if (meant === "ip4" || meant === "ip6") return `${qualifier}${value === "" ? meant : "a"}:${value}`;
	return `${qualifier}${meant}${sign && ":"}${value.replace(/^[:=@]+/, "")}`;
};
const glued = new RegExp(String.raw`(?<=[^\s+\-~?])(?=[+\-~?]?(?:include|exists|ip4|ip6|redirect|exp|v=spf1)[:=]|[+\-~?]all(?:\s|$)|v=spf1(?:\s|$))`, "gi");
/** The text with its version in order and a space between any two terms. */
const spaced = (text) => cleaned(text).replaceAll(";", " ").trim().replace(/^(?:(?:txt|spf|in)\s+)*v\s*=?\s*=?\s*spf\s*-?\s*1[.:]?(?=\s|$|[a-z+~?-])/i, "v=spf1 ").replace(/([:=])\s+(?=\S)/g, "$1").replace(/(^|\s)([+\-~?])\s+(?=\S)/g, "$1$2").replace(glued, " ");
/** Whether text that is no SPF record was probably meant to be one. */
const looksLikeSpf = (text) => !isSpfRecord(text) && /^\W*(?:txt\s+)?(?:v\s*=?\s*=?\s*)?spf\s*-?\s*1(?![\d.])/i.test(cleaned(text));
/** Of a longer text than this only the beginning is read; no honest record comes near. */
const textLimit = 8192;
const isCut = (text) => text.length > textLimit;
/**
* The record that `text` was probably meant to be, parsed. It may still have faults: what cannot
* be understood stays as it is.
*/
const meantRecord = (text) => {
	const whole = isCut(text) ? text.slice(0, text.lastIndexOf(" ", textLimit)) : text;
	const [, ...written] = spaced(whole).split(/\s+/);
	const terms = written.map((term) => isSound(term) ? term : meantTerm(term));
	return parseSpf(["v=spf1", ...terms.filter((term) => term !== "")].join(" "));
};
/** The term, or the terms, that one was probably meant to be, as text. */
const meantTerms = (term) => meantRecord(`v=spf1 ${term}`).text.slice(7);
/** Whether a term needs no guess: it parses, and is no mechanism in the guise of a modifier. */
const isSound = (text) => {
	const { terms, faults } = parseSpf(`v=spf1 ${text}`);
	return faults.length === 0 && terms.every((term) => disguised(term) === void 0);
};
/**
* RFC 7208 §6: a modifier that nobody knows is ignored, so `include=icloud.com` authorises nobody.
* The name of the mechanism that was probably meant, if so.
*/
const disguised = (term) => {
	if (term.kind !== "unknown") return void 0;
	return term.name === "v" ? "v" : meantName(term.name);
};
// src/record/spf-print.ts
/** Terms as text, in one spelling: lower-case names, no `+`, no prefix length that goes without saying. */
const argumentOf = (term) => {
	switch (term.kind) {
		case "all": return "";
		case "ip4":
		case "ip6": return `:${presentNetwork(term.network)}`;
		case "a":
		case "mx": {
			const cidr4 = term.length4 === 32 ? "" : `/${term.length4}`;
			const cidr6 = term.length6 === 128 ? "" : `//${term.length6}`;
			return `${term.target ? `:${term.target.text}` : ""}${cidr4}${cidr6}`;
		}
		case "include":
		case "exists":
		case "ptr": return term.target ? `:${term.target.text}` : "";
	}
};
/** The mechanism without its qualifier. */
const printMechanism = (term) => `${term.kind}${argumentOf(term)}`;
const printTerm = (term) => {
	if (isDirective(term)) return `${term.qualifier === "+" ? "" : term.qualifier}${printMechanism(term)}`;
	return term.kind === "unknown" ? `${term.name}=${term.value.text}` : `${term.kind}=${term.target.text}`;
};
// src/record/spf-merge.ts
/** One spelling for what means the same: names have no case, and may end in a dot (RFC 7208 §7.1). */
const spelled = (term) => term.toLowerCase().replace(/\.(?=\/|$)/, "");
/** What a term is known by. */
const spellingOf = (term) => spelled(printTerm(term));
/** RFC 7208 §4.6.4: terms of these kinds need a lookup. */
const costly = /* @__PURE__ */ new Set([
	"include",
	"a",
	"mx",
	"ptr",
	"exists",
	"redirect"
]);
/** 17.0.0.0/8, which IANA lists as Apple's: whoever lets it pass lets Apple pass. */
const apples$1 = parseNetwork("17.0.0.0/8");
/** Fewer bits than this name more of the internet than any one sender has. */
const isTooWide = (network) => network.bits.length < (network.family === 4 ? 12 : 28) && !(apples$1 && contains(apples$1, network));
/** The networks that the text of a term names by itself. */
const tooWide = (term) => {
	if (term.kind === "ip4" || term.kind === "ip6") return isTooWide(term.network);
	return (term.kind === "a" || term.kind === "mx") && (term.length4 < 12 || term.length6 < 28);
};
const sourceOf = (text) => {
	const { terms } = meantRecord(text);
	const directives = terms.filter(isDirective);
	const end = directives.find(({ kind }) => kind === "all");
	const target = terms.find(({ kind }) => kind === "redirect")?.text.slice(9);
	const [included] = target === void 0 || end ? [] : parseSpf(`v=spf1 include:${target}`).terms.filter(isDirective);
	return {
		directives: [...directives.filter(({ kind }) => kind !== "all"), ...included ? [included] : []],
		modifiers: terms.filter((term) => !isDirective(term) && term.kind !== "redirect"),
		end: end?.qualifier
	};
};
const allows = ({ qualifier }) => qualifier === "+";
/**
* All directives in one order that passes whatever a source passes: nothing that excludes stands
* before a term of another source that allows. One source keeps its own order.
*/
const ordered = (sources) => {
	const lists = sources.map(({ directives }) => directives);
	const last = lists.find((list) => !list.every(allows)) ?? [];
	const others = lists.filter((list) => list !== last);
	return [
		...others.flat().filter(allows),
		...last,
		...others.flat().filter((term) => !allows(term))
	];
};
const keep = ({ directives, networks, texts }, term) => {
	directives.push(term);
	texts.add(spelled(printMechanism(term)));
	if ("network" in term) networks.push(term.network);
};
/** Why a directive is not to be in the merged record; undefined where it is. */
const uselessness = (term, { texts, networks }, { standing }) => {
	if (texts.has(spelled(printMechanism(term)))) return "it is there twice";
	if (term.kind === "ptr") return "receivers are told not to use ptr";
	if (tooWide(term)) return "it lets far too much of the internet pass";
	if ("network" in term && networks.some((network) => contains(network, term.network))) return "an earlier term covers it";
	return standing?.(spellingOf(term))?.useless;
};
/** `-all` where every record says so; else `~all`, as Apple asks. */
const endOf = (sources) => {
	const ends = sources.flatMap(({ end }) => end ?? []);
	return ends.length > 0 && ends.every((end) => end === "-") ? "-all" : "~all";
};
/** RFC 7208 §6: one `exp`; of what nobody knows, each once, and nothing that was a slip. */
const modifiersOf = (sources) => {
	const all = sources.flatMap(({ modifiers }) => modifiers);
	const exp = all.find(({ kind }) => kind === "exp");
	const unknown = all.filter((term) => term.kind === "unknown" && term.name !== "apple-domain" && disguised(term) === void 0);
	return [...new Set([...exp ? [exp] : [], ...unknown].map(printTerm))];
};
/** Merges the records, each of which may be broken, into one that is not. */
const mergeSpf = (records, options = {}) => {
	const sources = records.map(sourceOf);
	const kept = {
		directives: [],
		networks: [],
		texts: /* @__PURE__ */ new Set()
	};
	const dropped = [];
	const { ensure } = options;
	for (const term of ordered(sources)) {
		if (spelled(printMechanism(term)) === `include:${ensure}`) continue;
		const because = uselessness(term, kept, options);
		if (because === void 0) keep(kept, term);
		else dropped.push({
			term: presentOctets(printTerm(term)),
			because
		});
	}
	const directives = [...ensure === void 0 ? [] : [`include:${ensure}`], ...kept.directives.map(printTerm)];
	const senders = directives.flatMap((term) => {
		const known = options.standing?.(spelled(term));
		const kind = /^[+\-~?]?([a-z\d]+)/.exec(term)?.[1] ?? "";
		const cost = known?.cost ?? (costly.has(kind) ? 1 : 0);
		const sender = known?.sender;
		return cost === 0 ? [] : [{
			term: presentOctets(term),
			cost,
			...sender && { sender }
		}];
	});
	return {
		text: [
			"v=spf1",
			...directives,
			endOf(sources),
			...modifiersOf(sources)
		].join(" "),
		cost: senders.reduce((sum, { cost }) => sum + cost, 0),
		known: !records.some(isCut) && !directives.some((term) => options.standing?.(spelled(term))?.unread),
		senders,
		dropped
	};
};
// src/record/spf-mend.ts
/** Why nothing is lost when the term goes, for people. */
const uselessTerm = (term, domain) => {
	const { kind, dead, reach, crowded, target, node } = term;
	const leads = kind === "include" || kind === "redirect";
	if (reach === "loop" || leads && target === domain) return "it leads back to itself";
	if (crowded) return "it names more than ten hosts";
	const [record, ...more] = node?.records ?? [];
	if (record && (more.length > 0 || record.faults.length > 0)) return "the SPF record of its target is broken";
	if (!dead) return void 0;
	if (leads) return "its target has no SPF record";
	return kind === "exists" ? "its name does not exist" : "its name has no address";
};
/** Whether it, or anything that it leads to, was beyond the ten that anyone looks up. */
const isUnread = ({ reach, node }) => reach === "unread" || (node?.records.some(({ terms, omitted }) => omitted > 0 || terms.some(isUnread)) ?? false);
/** What the tree knows of the terms of its outermost records, by their text as the merge spells it. */
const standingsOf = ({ root, spare, domain }) => {
	const known = root.records.flatMap(({ terms }) => terms).filter(({ reach }) => reach !== "ignored").concat(spare).flatMap((term) => {
		const text = term.text.replace(/^redirect=/i, "include:");
		const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
		const { cost, sender } = term;
		const useless = uselessTerm(term, domain);
		const standing = {
			cost,
			unread: isUnread(term),
			...sender && { sender },
			...useless && { useless }
		};
		return parsed ? [[spellingOf(parsed), standing]] : [];
	});
	return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};
/** The texts that the owner meant to be the SPF record. */
const attemptsIn = ({ root, type99 }) => {
	return [
		root.records.map(({ text }) => text),
		root.others.filter(looksLikeSpf),
		type99
	].find((texts) => texts.length > 0) ?? [];
};
/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
const mendSpf = (tree, icloud) => {
	const standings = standingsOf(tree);
	return mergeSpf(attemptsIn(tree), {
		ensure: icloud,
		standing: (term) => standings.get(term)
	});
};
// src/record/spf-senders.ts
/** The service by the name that it documents for its include, or by one above it. */
const senders = /* @__PURE__ */ new Map([
	["icloud.com", "iCloud"],
	["_spf.google.com", "Google Workspace"],
	["google.com", "Google"],
	["spf.protection.outlook.com", "Microsoft 365"],
	["outlook.com", "Microsoft"],
	["hotmail.com", "Microsoft"],
	["sendgrid.net", "SendGrid"],
	["mailgun.org", "Mailgun"],
	["amazonses.com", "Amazon SES"],
	["servers.mcsv.net", "Mailchimp"],
	["mandrillapp.com", "Mailchimp Transactional"],
	["messagingengine.com", "Fastmail"],
	["protonmail.ch", "Proton Mail"],
	["zoho.com", "Zoho Mail"],
	["zoho.eu", "Zoho Mail"],
	["zohomail.com", "Zoho Mail"],
	["zohomail.eu", "Zoho Mail"],
	["zcsend.net", "Zoho Campaigns"],
	["sendinblue.com", "Brevo"],
	["brevo.com", "Brevo"],
	["mtasv.net", "Postmark"],
	["hubspotemail.net", "HubSpot"],
	["zendesk.com", "Zendesk"],
	["mx.cloudflare.net", "Cloudflare Email Routing"],
	["resend.com", "Resend"],
	["mailjet.com", "Mailjet"],
	["sparkpostmail.com", "SparkPost"],
	["shops.shopify.com", "Shopify"],
	["salesforce.com", "Salesforce"],
	["freshemail.io", "Freshdesk"],
	["mailerlite.com", "MailerLite"],
	["mlsend.com", "MailerLite"],
	["klaviyomail.com", "Klaviyo"],
	["constantcontact.com", "Constant Contact"],
	["intercom.io", "Intercom"],
	["helpscoutemail.com", "Help Scout"],
	["secureserver.net", "GoDaddy"],
	["mx.ovh.com", "OVHcloud"],
	["gandi.net", "Gandi"],
	["registrar-servers.com", "Namecheap"],
	["privateemail.com", "Namecheap Private Email"],
	["titan.email", "Titan"],
	["hostinger.com", "Hostinger"],
	["ionos.com", "IONOS"],
	["kundenserver.de", "IONOS"],
	["migadu.com", "Migadu"],
	["mailbox.org", "mailbox.org"],
	["tutanota.de", "Tuta"],
	["yandex.net", "Yandex"],
	["improvmx.com", "ImprovMX"],
	["forwardemail.net", "Forward Email"],
	["simplelogin.co", "SimpleLogin"],
	["vali.email", "Valimail"],
	["mimecast.com", "Mimecast"],
	["pphosted.com", "Proofpoint"]
]);
/** The service whose mail servers `name` lists, or undefined where that is not known. */
const senderOf = (name) => {
	for (let at = name; at !== "."; at = parentOf(at)) {
		const sender = senders.get(at);
		if (sender !== void 0) return sender;
	}
};
// src/record/spf-tree.ts
/** Terms kept of one record; no honest record comes near. */
const termLimit = 500;
/** RFC 7208 §4.6.4: beyond ten, nobody looks; so neither does this. */
const lookupLimit = 10;
const keyOfQuestion = ({ name, type }) => `${name} ${type}`;
/** The answer; where there is none, the question is wanted. */
const answerTo = (growth, question) => {
	const key = keyOfQuestion(question);
	const answer = growth.answers.get(key);
	if (answer === void 0) growth.wanted.set(key, question);
	return answer;
};
const rdataOf = (answer) => answer?.kind === "found" ? answer.set.rdata : [];
/** What was read, or that it could not be. */
const unlessFailed = (answers, reading) => {
	const failed = answers.find((answer) => answer?.kind === "failed");
	return failed?.kind === "failed" ? {
		reach: "failed",
		failure: failed.failure
	} : reading;
};
const readHosts = (growth, term, hosts) => {
	const answers = hosts.flatMap((name) => [answerTo(growth, {
		name,
		type: "A"
	}), answerTo(growth, {
		name,
		type: "AAAA"
	})]);
	const addresses = answers.flatMap((answer) => rdataOf(answer).flatMap(({ address }) => parseAddress(address) ?? []));
	const lengthOf = {
		4: term.length4,
		6: term.length6
	};
	const networks = addresses.map((one) => presentNetwork(prefixOf(one, lengthOf[one.family])));
	const dead = addresses.length === 0;
	return unlessFailed(answers, {
		dead,
		networks: [...new Set(networks)].sort()
	});
};
const readMx = (growth, term, name) => {
	const answer = answerTo(growth, {
		name,
		type: "MX"
	});
	const hosts = rdataOf(answer).flatMap(({ exchange }) => exchange === "." ? [] : exchange);
	if (hosts.length > lookupLimit) return { crowded: true };
	const reading = readHosts(growth, term, hosts);
	return unlessFailed([answer], reading);
};
const readRecord = (growth, place, name) => {
	if (place.above.includes(name)) return { reach: "loop" };
	const answer = answerTo(growth, {
		name,
		type: "TXT"
	});
	const dead = selectRecords(rdataOf(answer)).length === 0;
	return unlessFailed([answer], {
		dead,
		below: {
			name,
			above: [...place.above, name]
		}
	});
};
/** What the lookups of a term that asks for `name` gave. */
const readingOf = (growth, term, place, name) => {
	switch (term.kind) {
		case "include":
		case "redirect": return readRecord(growth, place, name);
		case "a": return readHosts(growth, term, [name]);
		case "mx": return readMx(growth, term, name);
		default: {
			const answer = answerTo(growth, {
				name,
				type: "A"
			});
			return unlessFailed([answer], { dead: rdataOf(answer).length === 0 });
		}
	}
};
/** The target where no message is needed to know it; o is taken for the domain under audit. */
const staticTarget = (growth, target, { name }) => {
	if (target === void 0) return name;
	return lettersOf(target).every((letter) => letter === "d" || letter === "o") ? shortened(expand(target, (letter) => letter === "d" ? name : growth.domain)) : void 0;
};
/** How many lookup terms it is (RFC 7208 §4.6.4). */
const lookupsOf = (term) => {
	if (!("target" in term) || term.kind === "exp") return 0;
	return term.target && uses(term.target, "p") ? 2 : 1;
};
const draftOf = (growth, term, place) => {
	const own = lookupsOf(term);
	if ("network" in term) return {
		term,
		own,
		reach: "free",
		networks: [presentNetwork(term.network)]
	};
	if (!("target" in term) || term.kind === "exp") return {
		term,
		own,
		reach: "free"
	};
	growth.spent += own;
	const text = term.kind === "ptr" ? void 0 : staticTarget(growth, term.target, place);
	if (text === void 0) return {
		term,
		own,
		reach: "message"
	};
	const target = nameOf(text);
	if (target === void 0) return {
		term,
		own,
		reach: "read",
		dead: true
	};
	if (growth.spent > lookupLimit) return {
		term,
		own,
		reach: "unread",
		target
	};
	return {
		term,
		own,
		reach: "read",
		target,
		...readingOf(growth, term, place, target)
	};
};
const isIgnored = ({ terms }) => {
	const all = terms.find(({ kind }) => kind === "all");
	return (term) => all !== void 0 && (isDirective(term) ? term.offset > all.offset : term.kind === "redirect");
};
/** Drafts these places and all below, level by level: what is nearer the root is looked up first. */
const grow = (growth, places) => {
	const queue = [...places];
	for (const place of queue) {
		const rdata = rdataOf(answerTo(growth, {
			name: place.name,
			type: "TXT"
		}));
		const drafts = selectRecords(rdata).map((record) => {
			const ignored = isIgnored(record);
			return record.terms.map((term) => ignored(term) ? {
				term,
				own: lookupsOf(term),
				reach: "ignored"
			} : draftOf(growth, term, place));
		});
		growth.drafts.set(place, drafts);
		queue.push(...belowOf(drafts));
	}
};
const belowOf = (drafts) => drafts.flat().flatMap(({ below }) => below ?? []);
const spelling = (term) => printTerm(term).toLowerCase();
/**
* The lookup terms that a mended record would have beside those that are evaluated: what comes
* after the end, and what was meant by what is broken. They are read last, when the rest is known.
*/
const growSpare = (growth, root, attempts) => {
	if (growth.wanted.size > 0) return [];
	const live = (growth.drafts.get(root) ?? []).flat().filter(({ reach }) => reach !== "ignored");
	const known = new Set(live.map(({ term }) => spelling(term)));
	const drafts = attempts.flatMap((text) => meantRecord(text).terms).filter((term) => lookupsOf(term) > 0 && !known.has(spelling(term))).slice(0, termLimit).map((term) => draftOf(growth, term, root));
	grow(growth, belowOf([drafts]));
	return drafts;
};
const finished = (growth, draft, running) => {
	const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
	const tally = reach === "ignored" ? { ...running } : running;
	const before = tally.cost;
	tally.cost += own;
	const node = below && nodeOf(growth, below, tally);
	if ((term.kind === "include" || term.kind === "redirect") && reach !== "read") tally.exact = false;
	const sender = target && senderOf(target);
	return {
		text: term.text,
		offset: term.offset,
		kind: term.kind,
		qualifier: isDirective(term) ? term.qualifier : "+",
		reach,
		cost: tally.cost - before,
		total: running.cost,
		dead,
		networks,
		...crowded && { crowded },
		...target && { target },
		...sender && { sender },
		...failure && { failure },
		...node && { node }
	};
};
const nodeOf = (growth, place, tally) => {
	const answer = growth.answers.get(keyOfQuestion({
		name: place.name,
		type: "TXT"
	}));
	const rdata = rdataOf(answer);
	const texts = rdata.map(({ strings }) => strings.join(""));
	const drafts = growth.drafts.get(place) ?? [];
	const records = selectRecords(rdata).map((record, i) => {
		const terms = (drafts[i] ?? []).map((draft) => finished(growth, draft, tally));
		const omitted = Math.max(0, terms.length - termLimit);
		return {
			text: record.text,
			terms: terms.slice(0, termLimit),
			omitted,
			faults: record.faults
		};
	});
	return {
		domain: place.name,
		kind: answer?.kind === "nodata" || answer?.kind === "nxdomain" ? answer.kind : "found",
		records,
		others: texts.filter((text) => !isSpfRecord(text)),
		size: place.name.length + texts.reduce((sum, text) => sum + text.length, 0)
	};
};
/** RFC 7208 §3.1: looked at only where TXT holds no record, to say what went wrong. */
const type99Of = (growth) => {
	const txt = growth.answers.get(keyOfQuestion({
		name: growth.domain,
		type: "TXT"
	}));
	if (txt === void 0 || txt.kind === "failed" || txt.kind === "nxdomain") return [];
	if (selectRecords(rdataOf(txt)).length > 0) return [];
	return rdataOf(answerTo(growth, {
		name: growth.domain,
		type: "SPF"
	})).map(({ strings }) => strings.join("")).filter(isSpfRecord);
};
/** The tree, as far as the answers (by {@link keyOfQuestion}) let it grow, and what it wants to know. */
const growSpf = (domain, answers) => {
	const growth = {
		domain,
		answers,
		wanted: /* @__PURE__ */ new Map(),
		drafts: /* @__PURE__ */ new Map(),
		spent: 0
	};
	const place = {
		name: domain,
		above: [domain]
	};
	grow(growth, [place]);
	const type99 = type99Of(growth);
	const tally = {
		cost: 0,
		exact: true
	};
	const root = nodeOf(growth, place, tally);
	const spare = growSpare(growth, place, attemptsIn({
		root,
		type99
	})).map((draft) => finished(growth, draft, { ...tally }));
	const wanted = [...growth.wanted.values()];
	const top = answers.get(keyOfQuestion({
		name: domain,
		type: "TXT"
	}));
	const gathered = {
		root,
		...tally,
		type99,
		spare,
		answers: [...answers.values()]
	};
	return top?.kind === "failed" ? {
		tree: {
			domain,
			kind: "failed",
			failure: top.failure
		},
		wanted
	} : {
		tree: {
			domain,
			kind: "gathered",
			...gathered
		},
		wanted
	};
};
// src/icloud/interceptor.ts
/** Programs on the computer itself, with the place of the switch where that is known; menus differ by version. */
const onComputer = {
	AdGuard: "Settings > Network > HTTPS filtering",
	Avast: "Menu > Settings > Protection > Core Shields > Mail Shield",
	AVG: "Menu > Settings > Protection > Email Shield",
	Avira: "",
	Bitdefender: "Protection > Online Threat Prevention > Settings > Encrypted web scan",
	"Burp Suite": "",
	"Charles Proxy": "",
	"Covenant Eyes": "",
	"Dr.Web": "",
	ESET: "Advanced setup > Protections > SSL/TLS",
	"F-Secure": "",
	Fiddler: "",
	"G DATA": "",
	Kaspersky: "Settings > Security settings > Network settings > Encrypted connections scanning",
	McAfee: "",
	mitmproxy: "",
	"Net Nanny": "",
	Norton: "Settings > Email protection",
	Qustodio: ""
};
/** All others are run by whoever runs the network. */
const culpritOf = (interceptor) => Object.hasOwn(onComputer, interceptor) ? "computer" : "network";
/** The menus that lead to the switch; empty where they are not known. */
const switchOf = (interceptor) => Object.hasOwn(onComputer, interceptor) ? onComputer[interceptor] : "";
// src/icloud/scene.ts
const suspect = (id, culprit, confidence, ...evidence) => ({
	id,
	culprit,
	confidence,
	evidence
});
/** `a, b and c`. */
const listed$1 = (items) => items.length < 2 ? items[0] ?? "" : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
/** At most four of them, each once. */
const some = (items) => {
	const each = [...new Set(items)];
	return listed$1(each.length > 4 ? [...each.slice(0, 3), `${each.length - 3} more`] : each);
};
const placeOf = ({ host, port }) => `${host.includes(":") ? `[${presentText(host)}]` : presentText(host)}:${port}`;
/** Octets of a stranger, short. */
const quoted = (octets) => `"${presentOctets(octets.slice(0, 120))}"`;
const failed = ({ kind }) => kind !== "spoke";
const triedOf = ({ addresses }) => addresses.filter(({ state }) => state !== "untried");
const addressesOf = ({ addresses }) => addresses.map(({ address }) => presentText(address));
/** Those addresses that ended in one of these states. */
const those = (port, ...states) => triedOf(port).filter(({ state }) => states.includes(state));
/** Whether it was proven, by a verified certificate, who answers. */
const isProven = ({ tls }) => tls?.authorized === true;
/** Whether every address that was tried failed before a connection was made. */
const isLost = (port) => failed(port) && triedOf(port).every(({ phase }) => phase === "connect");
/** The same port at the addresses that a referee gives. */
const twinOf = ({ endpoint }, { inquiry }) => inquiry.refereed.find((other) => other.endpoint.host === endpoint.host && other.endpoint.port === endpoint.port);
/** Connections to somebody else's servers that tell of `port`: to the same port, where there are such. */
const controlsOf = ({ endpoint }, { inquiry }) => {
	const same = inquiry.controls.filter(({ port }) => port === endpoint.port);
	return same.length > 0 ? same : inquiry.controls;
};
/** Whether the port is one of Apple's servers: only then can Apple be to blame. */
const isApples = ({ endpoint }) => /(?:^|\.)(?:me|icloud)\.com$/.test(endpoint.host);
/** Whether a server's words are those of the web. */
const isHttp = ({ reply }) => reply !== void 0 && /^\s*(?:HTTP\/\d|<!doctype html|<html)/i.test(reply);
/** What a port did at some of its addresses. */
const at = ({ endpoint }, hit, what) => `${placeOf(endpoint)} ${what} (${some(addressesOf({ addresses: hit }))})`;
/** The words that decided, as they came. */
const said = (hit) => [...new Set(hit.map(({ reply }) => reply).filter((reply) => reply !== void 0))].slice(0, 2).map((reply) => `what came: ${quoted(reply)}`);
const contactWords = ({ host, port, state, detail }) => state === "connected" ? `${presentText(host)}:${port}, another provider's server, can be reached from here` : `${presentText(host)}:${port}, another provider's server, cannot be reached either (${state === "unresolved" ? "its name has no address here" : presentText(detail)})`;
// src/icloud/blame-answers.ts
const portal = (port) => {
	const hit = triedOf(port).filter(isHttp);
	const evidence = [at(port, hit, "answers like a web server"), ...said(hit)];
	return hit.length === 0 ? [] : [suspect("captive-portal", "network", "likely", ...evidence)];
};
const certificateWords = ({ tls }) => {
	const shown = tls?.certificate;
	if (shown === void 0) return [];
	const names = shown.names.slice(0, 3).map(quoted);
	return [`its certificate is for ${names.length > 0 ? some(names) : quoted(shown.subject)}, issued by ${quoted(shown.issuer)}`];
};
/** What certificates of nobody known say about who shows them. */
const strangers = (hit, evidence) => {
	const interceptor = hit.map((one) => one.interceptor).find((name) => name !== void 0);
	if (interceptor !== void 0) {
		const by = `${presentText(interceptor)} is known to open encrypted connections`;
		return suspect("intercepted", culpritOf(interceptor), "certain", ...evidence, by);
	}
	if (!hit.some(({ tls }) => tls?.systemTrust === true)) return suspect("impostor", "network", "likely", ...evidence);
	const trusted = "this computer's own list of roots trusts the issuer, the public one does not: it was installed here";
	return suspect("intercepted", "computer", "likely", ...evidence, trusted);
};
/** A certificate that does not prove the name. */
const certificates = (port) => {
	const hit = triedOf(port).filter(({ state }) => state.startsWith("certificate-"));
	const [first] = hit;
	if (first === void 0) return [];
	const evidence = [at(port, hit, "shows a certificate that is not to be trusted"), ...certificateWords(first)];
	const untimely = those(port, "certificate-expired", "certificate-not-yet-valid");
	if (untimely.length === 0 || untimely.some((one) => one.interceptor !== void 0)) return [strangers(hit, evidence)];
	const { notBefore, notAfter } = untimely[0]?.tls?.certificate ?? {};
	const span = notBefore === void 0 ? [] : [`it is valid from ${notBefore} to ${notAfter}`];
	return [suspect("clock-wrong", "computer", "likely", ...evidence, ...span), suspect("impostor", "network", "possible", ...evidence)];
};
const inspected = (port) => {
	const hit = those(port, "starttls-missing", "starttls-masked", "plaintext-injected");
	if (hit.length === 0) return [];
	const sure = hit.some(({ state }) => state !== "starttls-missing") ? "certain" : "likely";
	const what = at(port, hit, "has its offer of encryption removed or tampered with");
	return [suspect("smtp-inspected", "network", sure, what, ...said(hit))];
};
const assurance = (hit) => hit.some(isProven) ? "certain" : "likely";
/** The words of whoever answers, taken for Apple's the more so where a certificate proves it. */
const answers = (port) => {
	const away = those(port, "turned-away");
	if (away.length > 0) {
		const evidence = [at(port, away, "turns this machine away"), ...said(away)];
		return [suspect("turned-away", "apple", assurance(away), ...evidence)];
	}
	const down = those(port, "unavailable", "starttls-refused");
	if (down.length > 0) {
		const evidence = [at(port, down, "says that it is out of service"), ...said(down)];
		return [suspect("apple-down", "apple", assurance(down), ...evidence)];
	}
	const odd = triedOf(port).filter((one) => isProven(one) && one.state !== "deadline");
	if (odd.length === 0) return [];
	const what = at(port, odd, "proves by its certificate to be Apple's, and then does not do as it should");
	const why = odd.slice(0, 2).map(({ detail }) => `what went wrong: ${presentText(detail)}`);
	return [suspect("apple-down", "apple", "likely", what, ...why)];
};
const strange = [
	"not-the-protocol",
	"too-much-data",
	"tls-broken",
	"auth-missing"
];
const cut = [
	"reset",
	"closed",
	"silent",
	"slow",
	"tls-alert",
	"tls-version"
];
/** Connected, and no proof of who it is. */
const unproven = (port, ...states) => those(port, ...states).filter((one) => !isProven(one) && !isHttp(one) && one.phase !== "connect");
/** Something else answers, or something breaks it off. */
const between = (port) => {
	const others = unproven(port, ...strange);
	const broken = unproven(port, ...cut);
	const points = broken.map(({ phase, detail }) => `at ${phase}: ${presentText(detail)}`);
	return [...others.length > 0 ? [suspect("impostor", "network", "likely", at(port, others, "does not answer as a mail server"), ...said(others))] : [], ...broken.length > 0 ? [suspect("cut-off", "network", "likely", at(port, broken, "takes the connection and then fails"), ...[...new Set(points)].slice(0, 2))] : []];
};
// src/icloud/blame-connect.ts
/** Whether a refusal came faster than any packet goes to another machine and back. */
const isLocal$1 = (hit) => hit.some(({ phases }) => (phases.at(-1)?.ms ?? 1e400) <= 1);
/** Other ports of the same host that work. */
const openOf = ({ endpoint }, { inquiry }) => inquiry.alternatives.filter((other) => !failed(other) && other.endpoint.host === endpoint.host);
/** The controls that have an address here: without one they tell nothing of the port. */
const reached = (port, scene) => controlsOf(port, scene).filter(({ state }) => state !== "unresolved");
const here = ["refused-here", "computer"];
const network = ["port-blocked", "network"];
const apple = ["apple-down", "apple"];
/** A refusal; `others`: other ports of the host, or other hosts, tell that it is not Apple's. */
const weighRefusal = (refused, others) => {
	if (isLocal$1(refused)) return [[...here, "likely"], [...network, "possible"]];
	if (others) return [[...network, "likely"], [...here, "possible"]];
	return [
		[...here, "likely"],
		[...network, "possible"],
		[...apple, "possible"]
	];
};
const weigh = (port, scene) => {
	const tried = triedOf(port);
	if (tried.some(({ detail }) => /\b(?:EACCES|EPERM)\b/.test(detail))) return [[...here, "certain"]];
	if (tried.every(({ state }) => state === "deadline")) return [];
	if (tried.every(({ state }) => state === "unreachable")) return [[
		"offline",
		"network",
		"likely"
	]];
	const refused = those(port, "refused");
	const controls = reached(port, scene);
	const open = openOf(port, scene).length > 0;
	if (controls.some(({ state }) => state === "connected")) return [[...apple, "likely"], [...refused.length > 0 ? here : network, "possible"]];
	const others = open || controls.length > 0;
	if (refused.length > 0) return weighRefusal(refused, others);
	return others ? [[...network, "certain"]] : [[...network, "likely"], [...apple, "possible"]];
};
/** No connection at all. */
const unconnected = (port, scene) => {
	const tried = triedOf(port);
	if (tried.length === 0 || !isLost(port)) return [];
	const words = [...new Set(tried.map(({ detail }) => presentText(detail)))].slice(0, 2);
	const evidence = [
		at(port, tried, `cannot be connected to: ${words.join("; ")}`),
		...isLocal$1(those(port, "refused")) ? ["the refusal came within a millisecond: from this computer or the router beside it, not from afar"] : [],
		...reached(port, scene).map(contactWords),
		...openOf(port, scene).map(({ endpoint }) => `${placeOf(endpoint)} works from here, though Apple does not list it`)
	];
	return weigh(port, scene).filter(([, culprit]) => culprit !== "apple" || isApples(port)).map((one) => suspect(...one, ...evidence));
};
// src/icloud/blame.ts
/** Who is to blame for a port that does not work: every rule, and those about names, networks and Apple's own word. */
const askedOf = ({ resolution }) => some(resolution.map(({ server }) => server === "system" ? "this machine's resolver" : presentText(server)));
/** No address: the name is denied, or nobody answers. */
const names = (port, scene) => {
	if (port.addresses.length > 0) return [];
	const host = presentText(port.endpoint.host);
	const twin = twinOf(port, scene);
	const given = twin === void 0 ? [] : addressesOf(twin);
	const elsewhere = twin === void 0 ? [] : [`${askedOf(twin)} gives ${host} the address ${some(given)}`];
	const confidence = given.length > 0 ? "certain" : "likely";
	const kinds = new Set(port.resolution.map(({ kind }) => kind));
	const controls = controlsOf(port, scene);
	const walled = controls.length > 0 && controls.every(({ state }) => state !== "connected") && given.length === 0;
	if (!walled && (kinds.has("nxdomain") || kinds.has("nodata"))) {
		const denied = kinds.has("nxdomain") ? "does not exist" : "has no address";
		const words = `${askedOf(port)} says that ${host} ${denied}`;
		return [suspect("name-blocked", "network", confidence, words, ...elsewhere)];
	}
	const id = walled ? "offline" : "resolver-silent";
	const evidence = [
		`${askedOf(port)} gives no address for ${host}`,
		...elsewhere,
		...controls.map(contactWords)
	];
	return [suspect(id, "network", confidence, ...evidence)];
};
/** Decided by trying the addresses that a referee gives, never by the look of those given here. */
const forged = (port, scene) => {
	const twin = twinOf(port, scene);
	if (twin === void 0 || port.addresses.length === 0 || failed(twin)) return [];
	const given = addressesOf(port);
	const others = addressesOf(twin);
	if (others.some((address) => given.includes(address))) return [];
	const here = `${askedOf(port)} gives ${presentText(port.endpoint.host)} the address ${some(given)}, where it does not work`;
	const there = `${askedOf(twin)} gives ${some(others)}, where it does`;
	return [suspect("name-forged", "network", "certain", here, there)];
};
const outages = (_, { outages: under }) => {
	const evidence = under.map(({ service, message }) => `Apple's status page says of ${presentText(service)}: ${presentText(message)}`);
	return under.length === 0 ? [] : [suspect("apple-down", "apple", "certain", ...evidence)];
};
/** For ports that failed. */
const blameRules = [
	outages,
	names,
	forged,
	portal,
	certificates,
	inspected,
	answers,
	between,
	unconnected
];
/** For a port that works: IPv6 alone may be broken. */
const brokenIPv6 = (port) => {
	const bad = triedOf(port).filter(({ family, state }) => family === 6 && state !== "spoke");
	const good = port.addresses.filter(({ state }) => state === "spoke");
	if (bad.length === 0 || good.some(({ family }) => family === 6)) return [];
	const evidence = [at(port, bad, "does not work over IPv6"), at(port, good, "works over IPv4")];
	return [suspect("ipv6-broken", "network", "likely", ...evidence)];
};
// src/icloud/mail-settings.ts
/** Apple's mail servers. */
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
/** Where app-specific passwords are made, and what Apple says of its services. */
const pages = {
	passwords: "https://account.apple.com, Sign-In and Security, App-Specific Passwords",
	status: "https://www.apple.com/support/systemstatus/",
	settings: "https://support.apple.com/102525"
};
/** What mail programs call the two kinds of encryption. */
const securityWords = {
	implicit: "SSL/TLS",
	starttls: "STARTTLS",
	none: "no encryption"
};
/** The settings that work, in the words of Apple Mail, Outlook and Thunderbird. */
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
		value: "incoming: name of the @icloud.com address, without or with @icloud.com; outgoing: the whole @icloud.com address; an address of your own domain only where it is the Apple Account itself"
	},
	{
		label: "password",
		value: `an app-specific one (xxxx-xxxx-xxxx-xxxx, with the hyphens), made at ${pages.passwords}`
	}
];
const isSharded = ({ host }) => /^p\d+-(?:imap|smtp)\.mail\.me\.com$/.test(host);
/** Of each group the first that applies is told. */
const differences = [
	[
		{
			id: "host-swapped",
			applies: ({ host, protocol }) => host === mailServers[protocol === "imap" ? "smtp" : "imap"].host,
			why: ({ host, protocol }, apple) => `${host} is the server for ${protocol === "imap" ? "outgoing" : "incoming"} mail: it does not answer on this port; set ${apple.host}`
		},
		{
			id: "host-pop",
			applies: ({ host }) => /^pop3?\./.test(host),
			why: ({ host }, apple) => `${host} would be a POP server, and iCloud Mail has no POP: set ${apple.host}`
		},
		{
			id: "host-sharded",
			applies: isSharded,
			why: ({ host }, apple) => `${host} is a name that Apple gives to its own programs and may change; ${apple.host} leads to the right server`,
			fatal: false
		},
		{
			id: "host-other",
			applies: ({ host }, apple) => host !== apple.host,
			why: ({ host }, apple) => `${host} is not iCloud's mail server: set ${apple.host}`
		}
	],
	[
		{
			id: "port-pop",
			applies: ({ port }) => port === 995 || port === 110,
			why: ({ port }, apple) => `port ${port} is for POP, which iCloud Mail does not have: set IMAP and port ${apple.port}`
		},
		{
			id: "port-swapped",
			applies: ({ port, protocol }) => protocol === "imap" ? [
				25,
				465,
				587
			].includes(port) : [143, 993].includes(port),
			why: ({ port, protocol }, apple) => `port ${port} is for ${protocol === "imap" ? "outgoing" : "incoming"} mail: set ${apple.port}`
		},
		{
			id: "port-143",
			applies: ({ port }) => port === 143,
			why: () => "port 143 is for IMAP that begins unencrypted, which Apple does not offer: set 993 with SSL/TLS"
		},
		{
			id: "port-25",
			applies: ({ port }) => port === 25,
			why: () => "port 25 is for mail between servers, and most networks block it: set 587 with STARTTLS"
		},
		{
			id: "port-465",
			applies: ({ port }) => port === 465,
			why: () => "port 465 works with SSL/TLS, but Apple lists 587 with STARTTLS",
			fatal: false
		},
		{
			id: "port-other",
			applies: ({ port }, apple) => port !== apple.port,
			why: ({ port }, apple) => `iCloud does not answer on port ${port}: set ${apple.port}`
		}
	],
	[
		{
			id: "unencrypted",
			applies: ({ security }) => security === "none",
			why: (_, { security }) => `without encryption iCloud lets nobody sign in, and the password would be readable on the way: set ${securityWords[security]}`
		},
		{
			id: "starttls-on-993",
			applies: ({ port, security }) => port === 993 && security === "starttls",
			why: () => "port 993 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set SSL/TLS"
		},
		{
			id: "ssl-on-587",
			applies: ({ port, security }) => port === 587 && security === "implicit",
			why: () => "port 587 begins in plain text: with SSL/TLS the handshake meets a greeting and fails; set STARTTLS"
		},
		{
			id: "ssl-on-143",
			applies: ({ port, security }) => port === 143 && security === "implicit",
			why: () => "SSL/TLS belongs to port 993, not to 143"
		},
		{
			id: "starttls-on-465",
			applies: ({ port, security }) => port === 465 && security === "starttls",
			why: () => "port 465 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set port 587"
		}
	]
];
/** Where `set` differs from what Apple gives: of host, port and encryption each at most one fault. */
const settingFaults = (set) => {
	const apple = mailServers[set.protocol];
	return differences.flatMap((group) => {
		const found = group.find(({ applies }) => applies(set, apple));
		if (found === void 0) return [];
		const { id, why, fatal = true } = found;
		return [{
			id,
			protocol: set.protocol,
			message: why(set, apple),
			fatal
		}];
	});
};
/** What is probed for a setting: without encryption the dialogue goes as with STARTTLS, up to there. */
const endpointOf = ({ security, ...set }) => ({
	...set,
	security: security === "none" ? "starttls" : security
});
/** A setting in the words of mail programs. */
const settingWords = ({ host, port, security }) => `${host} port ${port} with ${securityWords[security]}`;
// src/icloud/steps.ts
const places = {
	macos: {
		firewall: "programs that ask before a connection is made (Little Snitch, LuLu, a security suite); macOS's own firewall, in System Settings > Network > Firewall, blocks incoming connections only",
		vpn: "System Settings > VPN, and System Settings > Network > your network > Details > Proxies",
		flush: "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder",
		dns: "System Settings > Network > your network > Details > DNS",
		hosts: "/etc/hosts",
		clock: "System Settings > General > Date & Time > Set time and date automatically",
		ipv6: "System Settings > Network > your network > Details > TCP/IP > Configure IPv6 > Link-Local Only"
	},
	windows: {
		firewall: "Windows Security > Firewall & network protection > Advanced settings > Outbound Rules, and the security suite",
		vpn: "Settings > Network & internet > VPN, and Settings > Network & internet > Proxy",
		flush: "ipconfig /flushdns",
		dns: "Settings > Network & internet > your network > DNS server assignment",
		hosts: "C:\\Windows\\System32\\drivers\\etc\\hosts",
		clock: "Settings > Time & language > Date & time > Set time automatically",
		ipv6: "Control Panel > Network Connections > your network > Properties > Internet Protocol Version 6"
	},
	linux: {
		firewall: "sudo nft list ruleset, sudo ufw status, and OpenSnitch where it is installed",
		vpn: "nmcli connection show --active, and the proxy settings of the desktop",
		flush: "resolvectl flush-caches",
		dns: "the network settings of the desktop, or /etc/resolv.conf",
		hosts: "/etc/hosts",
		clock: "timedatectl set-ntp true",
		ipv6: "nmcli connection modify NAME ipv6.method link-local"
	}
};
const hotspot = "Try another network, such as a phone as hotspot: if mail works there, it is this network.";
const status = `Look at Apple's system status page (${pages.status}), and try again later.`;
const secret = "Enter no password on this network until this is settled.";
const again = "Run this again: dns-audit ports";
/** The product that the evidence names, where one is known to open connections. */
const productIn = (evidence) => evidence.map((line) => /^(.+) is known to open encrypted connections$/.exec(line)?.[1]).find((name) => name !== void 0);
const switchOff = (_, { evidence }) => {
	const product = productIn(evidence);
	if (product === void 0) return ["Switch off mail scanning (\"mail shield\", \"SSL scanning\") in the security program."];
	const menus = switchOf(product);
	return [`Switch off the scanning of encrypted mail in ${product}${menus === "" ? "" : ` (${menus}; menus differ by version)`}.`];
};
const dnsSteps = (at) => [
	`Empty the DNS cache: ${at.flush}`,
	`See that ${at.hosts} has no line for mail.me.com.`,
	"Switch off ad blockers and family filters that work by DNS (Pi-hole, AdGuard Home, the router), or let mail.me.com and akadns.net through.",
	`Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
	again
];
const steps = {
	"settings-wrong": () => [
		"Set the mail program as under \"Right settings\" below.",
		"If it sets itself up wrongly again, add the account by hand, as IMAP.",
		again
	],
	"captive-portal": (at) => [
		"Open http://captive.apple.com in a browser: sign in to the hotel or guest network if it asks.",
		`Switch off proxies and VPNs: ${at.vpn}.`,
		hotspot,
		again
	],
	intercepted: (at, cause) => [
		...switchOff(at, cause),
		"Where the computer or network is a company's or a school's, ask those who run it to leave imap.mail.me.com and smtp.mail.me.com alone.",
		"Accept no certificate warning of the mail program meanwhile.",
		again
	],
	"name-forged": (...args) => [secret, ...dnsSteps(...args)],
	"name-blocked": dnsSteps,
	offline: (at) => [
		"See that this computer is online: open a web page.",
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		again
	],
	"resolver-silent": (at) => [
		"See that this computer is online: open a web page.",
		`Empty the DNS cache: ${at.flush}`,
		`Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
		again
	],
	"clock-wrong": (at) => [`Set date and time right: ${at.clock}.`, again],
	"smtp-inspected": (at, cause) => [
		...switchOff(at, cause),
		"On a firewall of your own, switch off SMTP inspection (\"fixup\", \"ESMTP inspection\").",
		hotspot,
		again
	],
	"refused-here": (at) => [
		`Look for what refuses it: ${at.firewall}.`,
		"Switch off antivirus and firewall programs, one at a time, each for as long as it takes to run this again.",
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		again
	],
	"port-blocked": (at, { evidence, ports }) => [
		...evidence.some((line) => line.includes(`:465 works`)) ? [`Until it is opened, set the outgoing server to port 465 with SSL/TLS, which works from here.`] : [],
		hotspot,
		`Switch off VPNs and proxies: ${at.vpn}.`,
		`Ask whoever runs this network (the router, the company, the provider) to allow outgoing connections to ${ports.join(" and ")}.`,
		again
	],
	"apple-down": (at) => [
		status,
		`Where nothing is reported there, switch off VPNs and proxies: ${at.vpn}.`,
		hotspot
	],
	"turned-away": (at) => [
		`Switch off VPNs and proxies, whose addresses servers refuse: ${at.vpn}.`,
		hotspot,
		"Close mail programs that try again and again with a wrong password, and wait an hour."
	],
	impostor: (at, cause) => [
		secret,
		...switchOff(at, cause),
		hotspot,
		again
	],
	"cut-off": (at, cause) => [
		...switchOff(at, cause),
		`Switch off VPNs and proxies: ${at.vpn}.`,
		hotspot,
		status
	],
	"ipv6-broken": (at) => [
		`Switch IPv6 off for a try: ${at.ipv6}.`,
		"Restart the router, and ask the provider where IPv6 stays broken.",
		again
	],
	unclear: () => ["Run this again with more time: dns-audit ports --timeout 60", hotspot],
	"connection-works": () => [
		"Compare the mail program with \"Right settings\" below.",
		`Make a new app-specific password (${pages.passwords}), and enter it for incoming and outgoing mail.`,
		"Try the password by itself: dns-audit login ADDRESS"
	]
};
/** The steps for a cause on `platform`, in order. */
const stepsFor = (cause, platform) => steps[cause.id](places[platform], cause);
// src/icloud/diagnosis.ts
/** The system that node names so; steps for what is none of the three are Linux's. */
const platformOf = (name) => name === "darwin" ? "macos" : name === "win32" ? "windows" : "linux";
const titles = {
	"settings-wrong": () => "The mail program is set to what cannot work",
	"captive-portal": () => "This network answers in place of the mail server: it may want you to sign in first",
	intercepted: (_, culprit) => `A program ${culprit === "computer" ? "on this computer" : "in this network"} opens the encrypted connection`,
	"name-forged": () => "This network's DNS leads mail to the wrong server",
	"name-blocked": () => "This network's DNS denies that the mail server exists",
	offline: () => "There is no way out of this network",
	"resolver-silent": () => "This network's DNS does not answer",
	"clock-wrong": () => "The date of this computer is probably wrong",
	"smtp-inspected": () => "A firewall on the way removes the offer of encryption",
	"refused-here": (ports) => `Something on this computer refuses connections to ${ports}`,
	"port-blocked": (ports) => `This network blocks ${ports}`,
	"apple-down": (ports) => `Apple does not serve ${ports} at the moment`,
	"turned-away": () => "Apple turns this machine away",
	impostor: (ports) => `What answers at ${ports} is not proven to be Apple`,
	"cut-off": (ports) => `Something on the way breaks off the connection to ${ports}`,
	"ipv6-broken": () => "IPv6 does not work from here, and IPv4 does",
	unclear: (ports) => `It is not clear why ${ports} does not work`,
	"connection-works": () => "The connection works: where a mail program still fails, it is its settings, the user name or the password"
};
const weights = [
	"possible",
	"likely",
	"certain"
];
const order = Object.keys(titles);
const more = (a, b) => weights.indexOf(a) >= weights.indexOf(b) ? a : b;
const wrongSettings = ({ set, faults, probes }) => set.flatMap((one) => {
	const own = faults.filter(({ protocol }) => protocol === one.protocol);
	const port = placeOf(one);
	const [first] = own;
	if (first === void 0) return [];
	const broken = probes.some((probe) => placeOf(probe.endpoint) === port && failed(probe));
	const fatal = own.some((fault) => fault.fatal);
	if (!fatal && !broken) return [];
	const evidence = own.map(({ message }) => message);
	const told = `set to ${settingWords(one)}: ${broken ? "as probed from here, that fails" : "something answers there"}`;
	return [{
		id: "settings-wrong",
		culprit: "settings",
		confidence: fatal ? "certain" : "possible",
		evidence: [told, ...evidence],
		port
	}];
});
/** Verdicts on what was said in a dialogue, which wrong settings explain. */
const ofDialogue = /* @__PURE__ */ new Set([
	"cut-off",
	"impostor",
	"apple-down",
	"turned-away"
]);
/** Whether a charge needs no thought where the settings cannot work anyway. */
const isIdle = ({ id, confidence }) => confidence === "possible" || ofDialogue.has(id);
const chargesOf = (scene) => {
	const charged = scene.probes.flatMap((probe) => {
		const rules = failed(probe) ? blameRules : [brokenIPv6];
		const port = placeOf(probe.endpoint);
		const found = rules.flatMap((rule) => rule(probe, scene)).map((one) => Object.assign({ port }, one));
		if (found.length > 0 || !failed(probe)) return found;
		const evidence = probe.addresses.map(({ state }) => `${port}: ${state}`);
		return [{
			id: "unclear",
			culprit: "network",
			confidence: "possible",
			evidence: [...new Set(evidence)],
			port
		}];
	});
	const wrong = wrongSettings(scene);
	const explained = new Set(wrong.map(({ confidence, port }) => `${confidence} ${port}`));
	const open = charged.filter((charge) => !explained.has(`certain ${charge.port}`) || !isIdle(charge));
	return [...wrong, ...open];
};
/** Charges of the same cause against the same culprit, as one. */
const causesOf = (charges, platform) => {
	return [...new Map(charges.map((charge) => [`${charge.id} ${charge.culprit}`, charge])).values()].map(({ id, culprit }) => {
		const group = charges.filter((charge) => charge.id === id && charge.culprit === culprit);
		const ports = [...new Set(group.map(({ port }) => port))];
		const evidence = [...new Set(group.flatMap((charge) => charge.evidence))];
		return {
			id,
			culprit,
			confidence: group.map((charge) => charge.confidence).reduce(more),
			title: titles[id](listed$1(ports), culprit),
			ports,
			evidence,
			steps: stepsFor({
				id,
				evidence,
				ports
			}, platform)
		};
	}).sort((a, b) => weights.indexOf(b.confidence) - weights.indexOf(a.confidence) || order.indexOf(a.id) - order.indexOf(b.id));
};
const remarksOn = (scene, ci) => {
	return [...scene.probes.some(failed) ? [
		"Some mail programs and web pages call this \"error 4055\": Apple documents no error of that number.",
		"A wrong password cannot refuse a connection: programs send it only once the connection stands.",
		`Apple says here what is out of service: ${pages.status}`
	] : [], ...ci ? ["This speaks for the CI runner and its network only, not for your computer."] : []];
};
/** Names that a shell takes as they are. */
const isPlain = ({ host }) => /^[a-z0-9.:-]+$/.test(host);
const unixCommands = ({ host, port, security, protocol }) => [`nc -vz -w 5 ${host} ${port}`, `openssl s_client -crlf -connect ${placeOf({
	host,
	port
})} -servername ${host}${security === "starttls" ? ` -starttls ${protocol}` : ""}`];
const commandsFor = (endpoint, platform) => platform === "windows" ? [`Test-NetConnection ${endpoint.host} -Port ${endpoint.port}`] : unixCommands(endpoint);
/** The diagnosis; nothing where all ports work as they should, unless one is always wanted. */
const diagnose = (sighting) => {
	const { probes, platform, ci, always, set = [], outages = [] } = sighting;
	const none = {
		refereed: [],
		alternatives: [],
		controls: []
	};
	const faults = set.flatMap(settingFaults);
	const scene = {
		probes,
		set,
		faults,
		outages,
		inquiry: sighting.inquiry ?? none
	};
	const works = {
		id: "connection-works",
		culprit: "account",
		confidence: "possible",
		evidence: probes.map(({ endpoint }) => `${placeOf(endpoint)} answers as it should`),
		port: ""
	};
	const found = chargesOf(scene);
	const fallback = always && probes.length > 0 && !probes.some(failed) ? [works] : [];
	const [first, ...others] = causesOf(found.length > 0 ? found : fallback, platform);
	if (first === void 0) return void 0;
	const targets = set.length > 0 ? set.map(endpointOf) : Object.values(mailServers);
	return {
		platform,
		causes: [first, ...others],
		faults,
		remarks: remarksOn(scene, ci),
		settings: rightSettings,
		commands: targets.filter(isPlain).flatMap((target) => commandsFor(target, platform))
	};
};
/** What is probed: what the mail program is set to, where that was told, else what Apple gives. */
const endpointsOf = (set) => ({
	...mailServers,
	...Object.fromEntries(set.map((one) => [one.protocol, endpointOf(one)]))
});
// src/record/agreement.ts
/** Addresses and serial numbers differ between servers by design. */
const comparable = /* @__PURE__ */ new Set([
	"CNAME",
	"MX",
	"SRV",
	"TXT"
]);
const lineOf = (type, rdata) => "strings" in rdata ? presentRData("TXT", { strings: [rdata.strings.join("")] }) : presentRData(type, rdata);
/**
* The records in the answer, each as a line; none where there are none. `undefined` where it says
* nothing that could be held against another: it failed, is of no such type, or speaks of the
* target of a CNAME (the question for the CNAME itself is the one to compare).
*/
const wordOf = (answer) => {
	const { kind, question, chain } = answer;
	if (kind === "failed" || chain.length > 0 || !comparable.has(question.type)) return void 0;
	if (kind !== "found") return [];
	return answer.set.rdata.map((rdata) => lineOf(question.type, rdata)).sort();
};
/** Two words that are the same have the same key. */
const keyOfWord = (word) => word.join("\n");
/** Whether the server answers for a zone of its own. A source without header bits is believed. */
const isAuthoritative = (answer) => answer.vantage === "authoritative" && answer.kind !== "failed" && answer.flags?.aa !== false;
/**
* Whether this is a resolver's answer to look into: the resolver failed on its way to one, or says
* what none of the domain's name servers says.
*/
const isOdd = (answer, { answers }) => {
	if (answer.vantage !== "system" && answer.vantage !== "resolver") return false;
	if (answer.kind === "failed") return answer.failure.code === "servfail";
	const word = wordOf(answer);
	const own = answers.filter(isAuthoritative).map(wordOf);
	return word !== void 0 && own.length > 0 && own.every((one) => one !== void 0 && keyOfWord(one) !== keyOfWord(word));
};
// src/check/odd.ts
/** How long a cache may go on saying this, in seconds, where the answer tells it. */
const lifeOf = (answer) => {
	if (answer.kind === "failed") return void 0;
	return answer.kind === "found" ? answer.set.ttl : answer.negative?.ttl;
};
/** The longest that the oddity lasts, in seconds. */
const secondsLeft = ({ answer, testimony }) => {
	const lives = [answer, ...testimony].flatMap((one) => lifeOf(one) ?? []);
	return lives.length === 0 ? void 0 : Math.max(...lives);
};
/** Answered in place of the name servers, by its own account (RFC 8914 §4): forged, blocked, censored, filtered. */
const madeUp = /* @__PURE__ */ new Set([
	4,
	15,
	16,
	17
]);
/**
* Whether a resolver made it up: it says so, or it claims authority for a zone that is another's,
* as home routers and filters do.
*/
const isMadeUp = ({ answer, testimony }) => [answer, ...testimony].some(({ kind, flags, extended = [] }) => extended.some(({ code }) => madeUp.has(code)) || kind !== "failed" && flags?.aa === true);
const isLocal = ({ vantage, server }) => vantage === "system" && server !== "system";
const odditiesIn = (view) => view.answers.filter((answer) => !isLocal(answer) && !answer.unchecked && isOdd(answer, view)).map((answer) => {
	const key = keyOfWord(wordOf(answer) ?? []);
	const testimony = view.answers.filter((one) => answer.server === "system" && isLocal(one) && !one.unchecked && keyOfWord(wordOf(one) ?? []) === key);
	return {
		question: view.question,
		server: answer.server,
		answer,
		testimony
	};
});
/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }, { answers }) => answer.kind === "failed" && answers.some((one) => one.unchecked === true && one.kind !== "failed" && (one.server === server || server === "system"));
/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server. */
const oddities = (views) => views.flatMap((view) => {
	const known = view.answers.some(({ vantage, kind }) => vantage === "authoritative" && kind !== "failed");
	return odditiesIn(view).filter((one) => known && !isBogus(one, view));
});
/** How a resolver is called. */
const resolverName = (server) => server === "system" ? "this machine's resolver" : `resolver ${server}`;
// src/check/verify.ts
/** What Apple looks at, and in which words it is told. */
const looked = {
	mx: "MX",
	spf: "SPF",
	dkim: "DKIM",
	verification: "Apple's verification record",
	delegation: "the name servers",
	dnssec: "DNSSEC"
};
/** Without these, nothing can be said. */
const vital = [
	"mx",
	"spf",
	"dkim",
	"verification"
];
/** These are Apple's to publish, before or after the verification. */
const apples = /* @__PURE__ */ new Set(["dkim-key"]);
/** Whether Apple's verification may fail with it. */
const isWeighty = ({ area, severity, check }) => looked[area] !== void 0 && severity === "error" && !apples.has(check);
const listed = (items) => items.length < 2 ? items.join() : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
const wordsOf = (results) => listed([...new Set(results.flatMap(({ area }) => looked[area] ?? []))]);
/** Whether Apple looks at what the oddity is about. */
const isLookedAt = ({ question: { name, type } }, { domain, required }) => name === required.dkim.owner || name === domain.name && (type === "MX" || type === "TXT");
const staleness = (odd) => {
	const lives = odd.flatMap((one) => secondsLeft(one) ?? []);
	const holders = [...new Set(odd.map(({ server }) => resolverName(server)))];
	const what = listed([...new Set(odd.map(({ question }) => `${question.name} ${question.type}`))]);
	return {
		state: "wait",
		...lives.length === odd.length ? { seconds: Math.max(...lives) } : {},
		because: `${listed(holders)} ${holders.length > 1 ? "have" : "has"} not yet the new answer for ${what}`
	};
};
/**
* Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged.
* Resolvers other than those asked may hold old answers for longer.
*/
const readinessOf = (results, views, of) => {
	const weighty = results.filter(isWeighty);
	const isJudged = (area) => weighty.some((one) => one.area === area && one.status !== "skipped");
	const failed = weighty.filter(({ status }) => status === "fail");
	if (failed.length > 0) return {
		state: "no",
		because: `something is wrong with ${wordsOf(failed)}`
	};
	if (!vital.every(isJudged)) return void 0;
	const unjudged = weighty.filter(({ status }) => status === "inconclusive");
	if (unjudged.length > 0) return {
		state: "no",
		because: `not everything could be looked up: ${wordsOf(unjudged)}`
	};
	if (results.some((one) => one.check === "delegation-out-of-step" && one.status === "fail")) return {
		state: "wait",
		because: "the name servers do not all give the same records yet"
	};
	const odd = oddities(views).filter((one) => isLookedAt(one, of));
	if (odd.length > 0) return staleness(odd);
	return {
		state: "yes",
		because: results.some(({ check, status }) => check === "delegation-answers" && status === "pass") ? "every name server and resolver that was asked gives what Apple looks for" : "the resolvers that were asked give what Apple looks for"
	};
};
// src/icloud/requirements.ts
const requirementsOf = (domain) => ({
	revision: "2026-10-31",
	source: "https://support.apple.com/102374",
	mx: [{
		preference: 10,
		exchange: dnsName("mx01.mail.icloud.com")
	}, {
		preference: 10,
		exchange: dnsName("mx02.mail.icloud.com")
	}],
	spfInclude: dnsName("icloud.com"),
	spfRecord: "v=spf1 include:icloud.com ~all",
	dkim: {
		selector: "sig1",
		owner: under("sig1._domainkey", domain),
		target: dnsName(`sig1.dkim.${domain}.at.icloudmailadmin.com`)
	},
	verificationPrefix: "apple-domain=",
	...mailServers
});
// src/model/evidence.ts
const ask = (name, type) => ({
	need: "answer",
	question: {
		name,
		type
	}
});
/** Like {@link ask}, where one resolver's word is enough. */
const glance = (name, type) => ({
	...ask(name, type),
	glance: true
});
const probe = (endpoint) => ({
	need: "probe",
	endpoint
});
const spf = (domain) => ({
	need: "spf",
	domain
});
const delegation = (domain) => ({
	need: "delegation",
	domain
});
const views = (domain, questions = []) => ({
	need: "views",
	domain,
	questions
});
const policy = (domain) => ({
	need: "policy",
	domain
});
const registration = (domain) => ({
	need: "registration",
	domain
});
/** The identity of a need: two needs with the same key are answered by one lookup. */
const keyOf$1 = (need) => {
	switch (need.need) {
		case "answer": return `${need.question.name} ${need.question.type}${need.glance ? " at a glance" : ""}`;
		case "probe": {
			const { host, port, protocol, security } = need.endpoint;
			return `${protocol} ${security} ${host}:${port}`;
		}
		case "spf": return `spf ${need.domain}`;
		case "delegation": return `the delegation of ${need.domain}`;
		case "policy": return `the MTA-STS policy of ${need.domain}`;
		case "registration": return `the registration of ${need.domain}`;
		case "views": return `all views of ${need.domain}`;
	}
};
// src/resolve/decorate.ts
/** The same resolver, asked in another way. */
const around = ({ vantage, server }, lookup) => ({
	vantage,
	server,
	lookup
});
/**
* Asks each question once: those who ask it meanwhile wait for the same answer, those who ask it
* later get it again. Who gives up waiting leaves the others alone; only when all have is the
* question given up, and forgotten. Beyond `most` questions the oldest are forgotten.
*/
const once = (resolver, most = 4096) => {
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
	return around(resolver, (question, signal) => {
		const key = `${question.name} ${question.type}`;
		const flight = flights.get(key) ?? depart(key, question);
		const answer = flight.answer;
		if (flight.landed) return answer;
		return new Promise((resolve) => {
			flight.waiting += 1;
			const stay = onAbort(signal, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					if (flights.get(key) === flight) flights.delete(key);
					flight.stop.abort();
				}
				resolve(unasked$1(resolver, question, deadline));
			});
			answer.then((landed) => {
				stay();
				resolve(landed);
			});
		});
	});
};
/** At most `most` lookups at a time, of all the resolvers that one and the same decorator is put around. */
const capped = (most) => {
	let free = most;
	const queue = /* @__PURE__ */ new Set();
	/** Whether there was a place before the signal aborted. */
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
	return (resolver) => around(resolver, async (question, signal) => {
		if (!await enter(signal)) return unasked$1(resolver, question, deadline);
		try {
			return await resolver.lookup(question, signal);
		} finally {
			leave();
		}
	});
};
/**
* Asks the next resolver when one fails, each once. Where all fail it is the first's failure, with
* everybody's attempts.
*/
const fallback = (first, ...others) => around(first, async (question, signal) => {
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
/** Tells `sink` every answer. */
const recorded = (sink) => (resolver) => around(resolver, async (question, signal) => {
	const answer = await resolver.lookup(question, signal);
	sink(answer);
	return answer;
});
const silent = /* @__PURE__ */ new Set(["timeout", "unreachable"]);
/** Failures that say nothing about whether the server lives. */
const moot = /* @__PURE__ */ new Set([
	"deadline",
	"unsupported",
	"unrecorded"
]);
/** A signal that aborts with either of two, and what lets go of them. */
const either = (one, other) => {
	const stop = new AbortController();
	const undo = [one, other].map((signal) => onAbort(signal, () => stop.abort()));
	return {
		signal: stop.signal,
		release: () => undo.forEach((step) => step())
	};
};
/**
* Spares a dead server: for authoritative servers, each of which has one state for all questions.
* A server that has never answered is dead at its first silence, one that has at its second in a
* row. Questions that then wait for it end with it, and for `restMs` further ones are not sent;
* all of them fail as the last one did. Not for a system's or public resolver: its silence may be
* about one domain.
*/
const sparing = (resolver, restMs = 3e4) => {
	let [answered, silences, deadUntil] = [
		false,
		0,
		0
	];
	let dead;
	let alive = new AbortController();
	const spared = (question, { code, detail }) => unasked$1(resolver, question, {
		code,
		detail: `this server is not asked any more: ${detail}`
	});
	const learn = (answer) => {
		const code = answer.kind === "failed" ? answer.failure.code : void 0;
		if (code !== void 0 && moot.has(code)) return;
		const isSilent = code !== void 0 && silent.has(code);
		answered ||= !isSilent;
		silences = isSilent ? silences + 1 : 0;
		if (answer.kind !== "failed" || silences < (answered ? 2 : 1)) return;
		[answered, silences, deadUntil] = [
			false,
			0,
			performance.now() + restMs
		];
		dead = answer.failure;
		alive.abort();
		alive = new AbortController();
	};
	return around(resolver, async (question, signal) => {
		if (dead !== void 0 && performance.now() < deadUntil) return spared(question, dead);
		const { signal: life } = alive;
		const { signal: end, release } = either(signal, life);
		const answer = await resolver.lookup(question, end);
		release();
		if (answer.kind === "failed" && life.aborted && dead !== void 0) return spared(question, dead);
		learn(answer);
		return answer;
	});
};
// src/resolve/delegation.ts
const keyOfAddress = ({ host, address }) => `${host} ${address}`;
/** Sorted, and without the second name of one address. */
const distinct = (addresses) => {
	const sorted = [...addresses].sort((a, b) => keyOfAddress(a) < keyOfAddress(b) ? -1 : 1);
	const first = /* @__PURE__ */ new Map();
	for (const one of sorted) if (!first.has(one.address)) first.set(one.address, one);
	return [...first.values()].slice(0, 16);
};
const placesOf = async ({ hosts, glue }, search) => {
	const found = await Promise.all(hosts.map((host) => addressesOf$2(host, glue, search)));
	return {
		addresses: distinct(found.flatMap((place) => place.found)),
		homeless: hosts.filter((_, i) => found[i]?.homeless)
	};
};
/** The parent's DS records: from its own servers, one after the other, else from the resolver. */
const askForDs = async (zone, parents, { resolver, signal }) => {
	const question = {
		name: zone,
		type: "DS"
	};
	for (const server of parents) {
		const answer = await server.lookup(question, signal);
		if (answer.kind !== "failed") return answer;
	}
	return resolver.lookup(question, signal);
};
const surveyServer = async (place, { zone, listed, ds }, { direct, signal }) => {
	const resolver = direct(place.address);
	const keysWhereSigned = async () => (await ds).kind === "found" ? resolver.lookup({
		name: zone,
		type: "DNSKEY"
	}, signal) : void 0;
	const [soa, ns, keys] = await Promise.all([
		resolver.lookup({
			name: zone,
			type: "SOA"
		}, signal),
		resolver.lookup({
			name: zone,
			type: "NS"
		}, signal),
		keysWhereSigned()
	]);
	return {
		...place,
		server: resolver.server,
		listed,
		soa,
		ns,
		...keys && { keys }
	};
};
const isAt = (addresses) => ({ address }) => addresses.some((one) => one.address === address);
const delegated = async ({ zone, seen, listed, parent, parents }, places, asking) => {
	const ds = askForDs(zone, parents, asking);
	const { addresses, homeless } = await places;
	const unlisted = (listed && seen?.zone === zone ? (await placesOf(seen, asking)).addresses : []).filter((one) => !isAt(addresses)(one));
	const servers = await Promise.all(distinct([...addresses, ...unlisted]).map((place) => surveyServer(place, {
		zone,
		ds,
		listed: isAt(addresses)(place)
	}, asking)));
	return {
		kind: "delegated",
		zone,
		...parent && { parent },
		...listed && { listed: listed.hosts },
		homeless,
		servers,
		ds: await ds
	};
};
/**
* Starts the search for the domain's delegation. The servers that resolvers know are asked for
* their SOA and NS while the parent is being asked, so a healthy domain waits for no one twice.
*/
const survey = (domain, asking) => {
	const upwards = askUpwards(domain, asking);
	const early = upwards.then(async (answers) => {
		const seen = seenIn(answers);
		if (seen === void 0) return void 0;
		const { addresses: servers } = await placesOf(seen, asking);
		for (const { address } of servers) for (const type of ["SOA", "NS"]) asking.direct(address).lookup({
			name: seen.zone,
			type
		}, asking.signal);
		return {
			zone: seen.zone,
			servers
		};
	});
	const standing = upwards.then((answers) => findCut(domain, answers, asking));
	const places = standing.then((found) => {
		const cut = found.kind === "standing" ? found.listed ?? found.seen : void 0;
		return cut ? placesOf(cut, asking) : {
			addresses: [],
			homeless: []
		};
	});
	return {
		early,
		authority: Promise.all([standing, places]).then(([found, { addresses: servers }]) => found.kind !== "standing" || servers.length === 0 ? void 0 : {
			zone: found.zone,
			servers
		}),
		delegation: standing.then((found) => found.kind === "standing" ? delegated(found, places, asking) : found)
	};
};
// src/resolve/evidence.ts
/** `evidence()` gives what was kept in an order that does not depend on what came first. */
const recorder = () => {
	const answers = /* @__PURE__ */ new Map();
	const probes = /* @__PURE__ */ new Map();
	const policies = /* @__PURE__ */ new Map();
	const registrations = /* @__PURE__ */ new Map();
	const sorted = (map) => [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	return {
		answer: (answer) => {
			const { question, vantage, server, unchecked = false } = answer;
			answers.set(`${question.name} ${question.type} ${vantage} ${server} ${unchecked}`, answer);
		},
		probe: (result) => {
			probes.set(keyOf$1({
				need: "probe",
				endpoint: result.endpoint
			}), result);
		},
		policy: (result) => {
			policies.set(result.domain, result);
		},
		registration: (one) => {
			registrations.set(one.domain, one);
		},
		evidence: () => ({
			answers: sorted(answers),
			probes: sorted(probes),
			...policies.size > 0 && { policies: sorted(policies) },
			...registrations.size > 0 && { registrations: sorted(registrations) }
		})
	};
};
/** Marks every answer, also one that was never sent for, as asked with checking disabled. */
const asUnchecked = (resolver) => ({
	...resolver,
	lookup: async (question, signal) => ({
		...await resolver.lookup(question, signal),
		unchecked: true
	})
});
/** The same sources, whose every answer is told to `sink`. */
const recordedSources = ({ recursive: [first, ...others], direct, witnesses = [] }, sink) => {
	const keep = recorded(sink);
	return {
		recursive: [keep(first), ...others.map(keep)],
		...direct && { direct: (address, vantage) => keep(direct(address, vantage)) },
		witnesses: witnesses.map(({ of, plain, unchecked }) => ({
			of,
			plain: keep(plain),
			unchecked: keep(asUnchecked(unchecked))
		}))
	};
};
// src/resolve/spf.ts
/**
* The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
* the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
*/
const gatherSpf = async (domain, resolver, signal) => {
	const answers = /* @__PURE__ */ new Map();
	for (;;) {
		const { tree, wanted } = growSpf(domain, answers);
		if (wanted.length === 0) return tree;
		const found = await Promise.all(wanted.map((question) => resolver.lookup(question, signal)));
		for (const [i, question] of wanted.entries()) answers.set(keyOfQuestion(question), found[i]);
	}
};
// src/resolve/gather.ts
const unasked = { kind: "unasked" };
const unseen = {
	kind: "views",
	views: []
};
const unfetched = ({ domain }) => ({
	domain,
	url: "",
	ms: 0,
	kind: "failed",
	failure: {
		code: "unsupported",
		detail: "policies are not fetched here",
		attempts: []
	}
});
const unregistered = ({ domain }) => ({
	domain,
	kind: "unasked",
	because: "the registry was not asked (--rdap)"
});
const seenBy = async ({ questions }, { resolver, views }, signal) => {
	if (views === void 0) return unseen;
	await Promise.all(questions.map((question) => resolver.lookup(question, signal)));
	return views(signal);
};
const settle = (need, world, signal) => {
	switch (need.need) {
		case "answer": return (need.glance && world.glance ? world.glance : world.resolver).lookup(need.question, signal);
		case "probe": return world.prober.probe(need.endpoint, signal);
		case "spf": return gatherSpf(need.domain, world.resolver, signal);
		case "delegation": return world.delegation ?? Promise.resolve(unasked);
		case "views": return seenBy(need, world, signal);
		case "policy": return world.policies?.obtain(need.domain, signal) ?? Promise.resolve(unfetched(need));
		case "registration": return world.registry?.obtain(need.domain, signal) ?? Promise.resolve(unregistered(need));
	}
};
/** Answers each need once, however often it is asked for; `find` knows those that are answered. */
const asker = (world, signal) => {
	const under = /* @__PURE__ */ new Map();
	const findings = /* @__PURE__ */ new Map();
	return {
		findings,
		find: (need) => findings.get(keyOf$1(need)),
		ask: async (needs) => {
			await Promise.all(needs.map(async (need) => {
				const key = keyOf$1(need);
				const found = under.get(key) ?? settle(need, world, signal);
				under.set(key, found);
				findings.set(key, await found);
			}));
		}
	};
};
/** What came of the needs. */
const gather = async (needs, world, signal) => {
	const { ask, findings } = asker(world, signal);
	await ask(needs);
	return findings;
};
/** Views are of all else, so they come last. */
const isLast = ({ need }) => need === "views";
/**
* What came of everything that the checks need. Each goes on to its further needs as soon as its
* own first ones are answered.
*/
const gatherFor = async (checks, context, world, signal) => {
	const { ask, find, findings } = asker(world, signal);
	const pursue = async (check, last) => {
		const open = (needs) => needs.filter((need) => find(need) === void 0 && (last || !isLast(need)));
		await ask(open(check.needs(context)));
		for (let more = open(check.follow(find, context)); more.length > 0;) {
			await ask(more);
			more = open(check.follow(find, context));
		}
	};
	await Promise.all(checks.map((check) => pursue(check, false)));
	await Promise.all(checks.map((check) => pursue(check, true)));
	return findings;
};
// src/resolve/published.ts
const rank = [
	"authoritative",
	"resolver",
	"system"
];
const isSettled = (answer) => answer.kind !== "failed";
/**
* The answer to judge by: the first settled one, authoritative before resolvers before the system,
* in the order asked. Where nobody answered, the first failure with everybody's attempts.
*/
const choose = (answers) => {
	const [best] = rank.flatMap((vantage) => answers.filter((answer) => answer.vantage === vantage).filter(isSettled));
	if (best !== void 0) return best;
	const [first] = answers;
	if (first.kind !== "failed") return first;
	const attempts = answers.flatMap((a) => a.kind === "failed" ? a.failure.attempts : []);
	return {
		...first,
		failure: {
			...first.failure,
			attempts
		}
	};
};
/** What `answers` say of the end of a chain that leads to `target`, where one of them took that way. */
const restIn = (target, answers) => {
	for (const answer of answers) {
		const i = answer.chain.findIndex(({ rdata: [link] }) => link.target === target);
		if (i >= 0 && answer.kind !== "failed") return {
			...answer,
			chain: answer.chain.slice(i + 1)
		};
	}
};
/** An authoritative answer that ends in a CNAME out of the zone, continued where resolvers have gone on. */
const continued = async (answer, resolved, ask) => {
	const target = answer.chain.at(-1)?.rdata[0].target;
	if (target === void 0 || answer.kind === "found" || answer.kind === "failed") return answer;
	const { question, vantage, server, transport } = answer;
	if (question.type === "CNAME") return answer;
	const rest = restIn(target, resolved) ?? await ask({
		name: target,
		type: question.type
	});
	const chain = [...answer.chain, ...rest.chain];
	return {
		...rest,
		question,
		vantage,
		server,
		transport,
		chain,
		ms: answer.ms + rest.ms
	};
};
/** What each of the servers says, where the question is for their zone. */
const askAll = async ({ zone, servers }, { question, signal }, direct) => isWithin(question.name, zone) ? Promise.all(servers.map(({ address }) => direct(address, "authoritative").lookup(question, signal))) : [];
/**
* Answers what is published for the domain of `survey`, and tells `hear` what everybody said. The
* servers that resolvers know are asked at once; whose word counts is decided when the parent has
* spoken.
*/
const published = ({ recursive, direct }, survey, hear) => {
	const authoritative = async (question, signal) => {
		if (survey === void 0 || direct === void 0) return [];
		const ask = (authority) => authority === void 0 ? [] : askAll(authority, {
			question,
			signal
		}, direct);
		survey.early.then(ask);
		return ask(await survey.authority);
	};
	return {
		vantage: "authoritative",
		server: "published",
		async lookup(question, signal) {
			const [first, ...others] = recursive;
			const [own, one, ...more] = await Promise.all([
				authoritative(question, signal),
				first.lookup(question, signal),
				...others.map((resolver) => resolver.lookup(question, signal))
			]);
			hear(question, [
				...own,
				one,
				...more
			]);
			const spoken = own.find(isAuthoritative);
			if (spoken !== void 0) return continued(spoken, [one, ...more], (rest) => first.lookup(rest, signal));
			return choose([
				one,
				...more,
				...own.filter(({ kind }) => kind === "failed")
			]);
		}
	};
};
// src/resolve/views.ts
/** Questions that are asked again. A broken resolver fails on all of them alike. */
const mostFollowed = 8;
const keyOf = ({ vantage, server, unchecked }) => `${vantage} ${server} ${unchecked === true ? "unchecked" : ""}`;
const sorted = (items, key) => [...new Map(items.map((item) => [key(item), item]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, item]) => item);
const testify = async (question, { plain, unchecked }, signal) => {
	const answer = await plain.lookup(question, signal);
	if (answer.kind !== "failed" || answer.failure.code !== "servfail") return [answer];
	return [answer, await unchecked.lookup(question, signal)];
};
/** A collection of views: `hear` adds answers, `views` completes them with what the witnesses say. */
const viewer = (witnesses = []) => {
	const heard = /* @__PURE__ */ new Map();
	const hear = (question, answers) => {
		const key = `${question.name} ${question.type}`;
		const before = heard.get(key)?.answers ?? [];
		heard.set(key, {
			question,
			answers: sorted([...before, ...answers], keyOf)
		});
	};
	const follow = (view, signal) => {
		const odd = view.answers.filter((answer) => isOdd(answer, view));
		return witnesses.filter(({ of }) => odd.some(({ server }) => server === of)).map((witness) => testify(view.question, witness, signal));
	};
	const views = async (signal) => {
		const odd = sorted([...heard.values()], ({ question }) => `${question.name} ${question.type}`).filter((view) => view.answers.some((answer) => isOdd(answer, view)));
		await Promise.all(odd.slice(0, mostFollowed).map(async (view) => {
			hear(view.question, (await Promise.all(follow(view, signal))).flat());
		}));
		return {
			kind: "views",
			views: sorted([...heard.values()], ({ question }) => `${question.name} ${question.type}`)
		};
	};
	return {
		hear,
		views
	};
};
// src/audit.ts
/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
/** `fail` if a check of severity error failed; else `inconclusive` if one could not be judged; else `pass`. */
const verdictOf = (results) => {
	const errors = results.filter(({ severity }) => severity === "error");
	if (errors.some(({ status }) => status === "fail")) return "fail";
	return errors.some(({ status }) => status === "inconclusive") ? "inconclusive" : "pass";
};
const resultOf = ({ meta }, outcome) => ({
	check: meta.id,
	area: meta.area,
	title: meta.title,
	severity: meta.severity,
	status: outcome.status,
	findings: outcome.status === "fail" ? outcome.findings : [],
	obstacles: outcome.status === "inconclusive" ? outcome.obstacles : [],
	...outcome.status === "pass" && outcome.observed ? { observed: outcome.observed } : {},
	...outcome.status === "skipped" ? { because: outcome.because } : {}
});
/** Where a decisive check fails, its finding stands for all that follows from it. */
const overshadowed = (checks, results) => {
	const decided = results.find(({ status }, i) => status === "fail" && checks[i]?.decisive === true);
	if (decided === void 0) return results;
	const apart = /* @__PURE__ */ new Set([
		"imap",
		"smtp",
		"status",
		"resolver",
		decided.area
	]);
	const because = `nothing can be said of it: see ${decided.check}`;
	return results.map((result) => {
		if (apart.has(result.area)) return result;
		const { observed: _, ...rest } = result;
		return {
			...rest,
			status: "skipped",
			findings: [],
			obstacles: [],
			because
		};
	});
};
const isRegistration = (found) => found.kind === "registered" || found.kind === "unregistered" || "because" in found;
/** What is published for the domain, by all vantages: the world as `gather` wants it. */
const stageOf = (domain, world, sources, signal) => {
	const { direct, recursive, witnesses } = sources;
	const [first, ...others] = recursive;
	const known = direct && survey(domain, {
		resolver: fallback(first, ...others),
		direct: (address) => direct(address, "authoritative"),
		parent: (address) => direct(address, "parent"),
		families: world.families,
		signal
	});
	const { hear, views } = viewer(witnesses);
	return {
		resolver: published(sources, known, hear),
		glance: sources.recursive[0],
		unheard: published(sources, known, () => {}),
		prober: world.prober,
		...world.policies && { policies: world.policies },
		...world.registry && { registry: world.registry },
		views,
		...known && { delegation: known.delegation }
	};
};
/** Why mail cannot be reached from here, and what was tried to tell. */
const examinePorts = async (probes, { mail, world, signal }) => {
	if (mail === void 0) return {};
	const [inquiry, outages] = probes.some(({ kind }) => kind !== "spoke") ? await Promise.all([world.inquire?.(probes, signal), world.outages?.(signal)]) : [];
	const seen = {
		...inquiry === void 0 ? {} : { inquiry },
		...outages === void 0 || outages.length === 0 ? {} : { outages }
	};
	const diagnosis = diagnose({
		...mail,
		...seen,
		probes
	});
	return {
		seen,
		...diagnosis && { diagnosis }
	};
};
/** The SPF tree as the report shows it, where it was looked up. */
const spfOf = (found) => {
	if (found === void 0 || !("root" in found)) return {};
	const { kind: _, spare: _spare, answers: _answers, ...spf } = found;
	return { spf };
};
/**
* Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
* aborts, with all that was found until then.
*/
const audit = async ({ domain, token, checks, besides = [], mail, startedAt = (/* @__PURE__ */ new Date()).toISOString() }, world, signal) => {
	const record = recorder();
	const context = {
		domain,
		required: {
			...requirementsOf(domain.name),
			...endpointsOf(mail?.set ?? [])
		},
		...token !== void 0 && { token },
		startedAt
	};
	const sources = recordedSources(world, record.answer);
	const stage = stageOf(domain.name, world, sources, signal);
	const [findings] = await Promise.all([gatherFor(checks, context, stage, signal), gather(besides, {
		...stage,
		resolver: stage.unheard
	}, signal)]);
	for (const found of findings.values()) if ("endpoint" in found) record.probe(found);
	else if ("ms" in found && "url" in found) record.policy(found);
	else if (world.registry && isRegistration(found)) record.registration(found);
	const evidence = record.evidence();
	const { seen, ...told } = await examinePorts(evidence.probes, {
		mail,
		world,
		signal
	});
	const find = (need) => findings.get(keyOf$1(need));
	const results = overshadowed(checks, checks.map((check) => resultOf(check, check.run(find, context))));
	const views$1 = find(views(domain.name));
	const verify = readinessOf(results, views$1?.kind === "views" ? views$1.views : [], context);
	return {
		domain: domain.name,
		unicode: domain.unicode,
		verdict: verdictOf(results),
		...token !== void 0 && { token },
		results,
		...spfOf(find(spf(domain.name))),
		...verify && { verify },
		...told,
		evidence: {
			...evidence,
			...seen
		}
	};
};
export { presentNetwork as $, keyOfWord as A, uselessTerm as B, isWeighty as C, resolverName as D, oddities as E, pages as F, meantTerms as G, mergeSpf as H, growSpf as I, parseSpf as J, evaluateSpf as K, keyOfQuestion as L, endpointsOf as M, platformOf as N, secondsLeft as O, mailServers as P, parseNetwork as Q, attemptsIn as R, isLookedAt as S, isMadeUp as T, disguised as U, isTooWide as V, looksLikeSpf as W, halvesOf as X, contains as Y, parseAddress as Z, probe as _, recordedSources as a, views as b, fallback as c, sparing as d, formatServerAddress as et, ask as f, policy as g, keyOf$1 as h, gather as i, nearest as it, wordOf as j, isAuthoritative as k, once as l, glance as m, stageOf as n, parseServerAddress as nt, recorder as o, delegation as p, isSpfRecord as q, verdictOf as r, distance as rt, capped as s, audit as t, ipAddress as tt, recorded as u, registration as v, vital as w, requirementsOf as x, spf as y, mendSpf as z };
