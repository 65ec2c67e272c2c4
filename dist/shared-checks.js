import { $ as presentSet, A as delegation, B as isWithin, C as mailServers, F as registration, G as under, H as nameOf$2, I as spf, L as views, M as keyOf, N as policy, P as probe, Q as presentRData, R as dnsName, V as labelsOf, W as parentOf, X as octetsOf, Y as absolute, Z as presentOctets, et as presentText, j as glance, k as ask } from "./shared-first.js";
// src/model/nearest.ts
/** Edit distance, for "did you mean …?" and for values that were nearly typed right. */
/** Insertions, deletions and substitutions of UTF-16 units, and exchanges of two neighbours. */
const distance = (from, to) => {
	let before = [];
	let row = Array.from({ length: to.length + 1 }, (_, j) => j);
	for (let i = 0; i < from.length; i += 1) {
		const unit = from[i];
		const next = [i + 1];
		for (let j = 1; j <= to.length; j += 1) {
			const substitute = row[j - 1] + (unit === to[j - 1] ? 0 : 1);
			const exchange = i > 0 && j > 1 && unit === to[j - 2] && from[i - 1] === to[j - 1] ? before[j - 2] + 1 : 1e400;
			next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitute, exchange));
		}
		before = row;
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
const at = (pattern, text, offset) => {
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
		const literal = at(place === "explanation" ? pieces.spaced : pieces.literal, text, offset);
		const escape = escapes[text.slice(offset, offset + 2)];
		const found = at(pieces.macro, text, offset);
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
const isFault$2 = (parsed) => "message" in parsed;
const fault$1 = (offset, message) => ({
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
	if (text === "") return fault$1(shift, "an empty domain name");
	const parsed = parseMacroString(text, "term");
	if (isMacroFault(parsed)) return fault$1(shift + parsed.offset, parsed.message);
	const bare = text.replace(/\.$/, "");
	const last = bare.lastIndexOf(".") + 1;
	const label = bare.slice(last);
	if (parsed.open || last > 0 && isTopLabel(label)) return parsed;
	return fault$1(shift + last + firstBad(label, /^[a-z\d-]*/i), last === 0 ? `"${presentOctets(text)}", which has no dot, as a domain name` : `a domain name that ends in "${presentOctets(label)}", which is no top-level domain`);
};
/** A prefix length as RFC 7208 §5.6 writes it: digits, no leading zero, at most `limit`. */
const prefixLength = (digits, limit, shift) => {
	if (digits === "") return fault$1(shift, "an empty prefix length");
	return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= limit ? Number(digits) : fault$1(shift, `"${presentOctets(digits)}", which is no prefix length from 0 to ${limit}`);
};
/** `a` and `mx`: [ ":" domain-spec ] [ dual-cidr-length ]. */
const hosts$1 = (kind, rest, shift) => {
	const [, before = "", cidr4, cidr6] = /^(.*?)(\/\d*)?(\/\/\d*)?$/s.exec(rest) ?? [];
	const target = before.startsWith(":") ? domainSpec(before.slice(1), shift + 1) : void 0;
	if (target && isFault$2(target)) return target;
	if (!target && before !== "") return fault$1(shift, `"${presentOctets(before)}" after "${kind}"`);
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
	if (!rest.startsWith(":")) return fault$1(shift, `no address after "${kind}"`);
	const slash = `${rest}/`.indexOf("/");
	const address = rest.slice(1, slash);
	const whole = parse(address);
	if (!whole) {
		const message = `"${presentOctets(address)}", which is no ${name} address`;
		return fault$1(shift + 1 + firstBad(address, octets), message);
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
		case "all": return rest === "" ? { kind } : fault$1(shift, `"${presentOctets(rest)}" after "all"`);
		case "include":
		case "exists": {
			if (!rest.startsWith(":")) return fault$1(shift, `no ":" and domain name after "${kind}"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault$2(target) ? target : {
				kind,
				target
			};
		}
		case "ptr": {
			if (rest === "") return {
				kind,
				target: void 0
			};
			if (!rest.startsWith(":")) return fault$1(shift, `"${presentOctets(rest)}" after "ptr"`);
			const target = domainSpec(rest.slice(1), shift + 1);
			return isFault$2(target) ? target : {
				kind,
				target
			};
		}
		case "a":
		case "mx": return hosts$1(kind, rest, shift);
		case "ip4":
		case "ip6": return network$1(kind, rest, shift);
		default: return fault$1(shift - name.length, `an unknown mechanism "${presentOctets(name)}"`);
	}
};
const qualifierOf = (text) => text === "+" || text === "-" || text === "~" || text === "?" ? text : void 0;
const directiveOf = (written) => {
	const qualifier = qualifierOf(written.text.charAt(0));
	const start = qualifier === void 0 ? 0 : 1;
	const body = written.text.slice(start);
	const name = /^[a-z\d]+(?=[^a-z\d]|$)/i.exec(body)?.[0] ?? "";
	if (name === "") return fault$1(start, "no mechanism where one should be");
	const mechanism = mechanismOf(name, body.slice(name.length), start + name.length);
	return isFault$2(mechanism) ? mechanism : Object.assign(mechanism, written, { qualifier: qualifier ?? "+" });
};
const modifierOf = (written, name) => {
	const shift = name.length + 1;
	const kind = name.toLowerCase();
	const text = written.text.slice(shift);
	if (kind === "redirect" || kind === "exp") {
		const target = domainSpec(text, shift);
		return isFault$2(target) ? target : {
			...written,
			kind,
			target
		};
	}
	const value = parseMacroString(text, "modifier");
	return isMacroFault(value) ? fault$1(shift + value.offset, value.message) : {
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
const nameOf$1 = (text) => {
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
function* rdataOf$2(question) {
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
	const rdata = yield* rdataOf$2(question);
	if (isStop(rdata) || rdata.length > 0) return rdata;
	return spendVoid(session) ?? rdata;
}
/** The addresses of a host, of the client's family (RFC 7208 §5). */
function* addressesOf(session, name) {
	const rdata = yield* termRdata(session, {
		name,
		type: session.client.family === 4 ? "A" : "AAAA"
	});
	return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
function* validatedNames(session) {
	const reverse = nameOf$1(reverseName(session.client));
	if (reverse === void 0) return [];
	const pointers = yield* termRdata(session, {
		name: reverse,
		type: "PTR"
	});
	if (isStop(pointers)) return pointers.stop === "temperror" ? [] : pointers;
	const validated = [];
	for (const { target } of pointers.slice(0, 10)) {
		const addresses = yield* addressesOf(session, target);
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
	const own = nameOf$1(domain);
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
	const addresses = yield* addressesOf(session, host);
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
	const name = nameOf$1(target);
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
const resultOf = {
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
const outcomeOf$1 = (matched) => {
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
		step.outcome = outcomeOf$1(matched);
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
				result: resultOf[term.qualifier],
				decidedBy,
				...expOf(frame)
			};
		}
	}
	return yield* redirect(session, frame);
}
/** check_host() for one domain: the outermost, one included, or the target of a redirect. */
function* checkDomain(session, domain, depth, hopeful) {
	const name = nameOf$1(domain);
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
	const name = isStop(target) ? void 0 : nameOf$1(shortened(target));
	if (name === void 0) return "";
	const rdata = yield* rdataOf$2({
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
const names = [
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
const longNames = names.filter((name) => name.length > 2);
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
const aliases = /* @__PURE__ */ new Map([
	["ip", "ip4"],
	["ipv4", "ip4"],
	["ipv6", "ip6"],
	["includes", "include"],
	["spf", "include"]
]);
/** The name that was probably meant: the name itself, an alias, or one a slip or two away. */
const meantName = (name) => {
	const lower = name.toLowerCase();
	const known = aliases.get(lower) ?? names.find((one) => one === lower);
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
const sourceOf$1 = (text) => {
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
const endOf$1 = (sources) => {
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
	const sources = records.map(sourceOf$1);
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
			endOf$1(sources),
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
const attemptsIn$1 = ({ root, type99 }) => {
	return [
		root.records.map(({ text }) => text),
		root.others.filter(looksLikeSpf),
		type99
	].find((texts) => texts.length > 0) ?? [];
};
/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
const mendSpf = (tree, icloud) => {
	const standings = standingsOf(tree);
	return mergeSpf(attemptsIn$1(tree), {
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
const rdataOf$1 = (answer) => answer?.kind === "found" ? answer.set.rdata : [];
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
	const addresses = answers.flatMap((answer) => rdataOf$1(answer).flatMap(({ address }) => parseAddress(address) ?? []));
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
	const hosts = rdataOf$1(answer).flatMap(({ exchange }) => exchange === "." ? [] : exchange);
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
	const dead = selectRecords(rdataOf$1(answer)).length === 0;
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
			return unlessFailed([answer], { dead: rdataOf$1(answer).length === 0 });
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
	const target = nameOf$1(text);
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
		const rdata = rdataOf$1(answerTo(growth, {
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
	const rdata = rdataOf$1(answer);
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
	if (selectRecords(rdataOf$1(txt)).length > 0) return [];
	return rdataOf$1(answerTo(growth, {
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
	const spare = growSpare(growth, place, attemptsIn$1({
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
// src/icloud/exchange.ts
const appleExchanges = dnsName("mail.icloud.com");
/** No name of Apple's has an escape in it; one that a preference was typed into has. */
const isApples$2 = (exchange) => isWithin(exchange, appleExchanges) && !exchange.includes("\\");
/** Names of Apple's that are no exchange, or no longer one. */
const outdated = /^mx[1-6]\.mail\.icloud\.com$/;
const clientHosts = /* @__PURE__ */ new Set([
	"imap.mail.me.com",
	"smtp.mail.me.com",
	"mail.icloud.com",
	"icloud.com"
]);
const howMeant = (exchange, host) => {
	if (outdated.test(exchange)) return "Apple no longer uses that name";
	if (clientHosts.has(exchange)) return "mail programs use that name, not other mail servers";
	if (isApples$2(exchange)) return void 0;
	if (exchange.startsWith(`${host}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (/^\d+\\032/.test(exchange) && exchange.endsWith(host)) return "the preference is typed into the name; it has a field of its own";
	return distance(exchange, host) <= 2 ? "it is misspelt" : void 0;
};
/** What was meant is the nearest one. */
const slipOf$1 = (rdata, missing) => {
	const far = ({ exchange }) => distance(rdata.exchange, exchange);
	const [slip] = missing.toSorted((a, b) => far(a) - far(b)).flatMap((meant) => {
		const how = howMeant(rdata.exchange, meant.exchange);
		return how === void 0 ? [] : [{
			rdata,
			meant,
			how
		}];
	});
	return slip;
};
const sortExchanges = (rdata, { mx: required }) => {
	const missing = required.filter((one) => rdata.every((mx) => mx.exchange !== one.exchange));
	const nulls = rdata.filter((mx) => mx.exchange === ".");
	const slips = rdata.filter((mx) => !nulls.includes(mx) && required.every((one) => one.exchange !== mx.exchange)).flatMap((mx) => slipOf$1(mx, missing) ?? []);
	const rest = rdata.filter((mx) => !nulls.includes(mx) && slips.every(({ rdata: slip }) => slip !== mx));
	return {
		apple: rest.filter(({ exchange }) => isApples$2(exchange)),
		missing,
		slips,
		nulls,
		strangers: rest.filter(({ exchange }) => !isApples$2(exchange))
	};
};
/** The preference at which senders first come to iCloud; `undefined` where they never do. */
const preferred = ({ apple }) => apple.length === 0 ? void 0 : Math.min(...apple.map(({ preference }) => preference));
// src/icloud/providers.ts
/** No page of the service that could be read names the host, but zones that people publish do. */
const seen = "seen in public zone data";
/** A published list of exchanges and whose they are. */
const listed = "https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py";
const microsoft = "https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694";
const cloudflare = "In the dashboard of Cloudflare, switch Email Routing off: it locks its MX records, and they cannot be removed before.";
const namecheap = "At Namecheap, under Advanced DNS, set Mail Settings to Custom MX: only then do other MX records count.";
const forwarding = "Switch the forwarding off where the domain is registered: it holds the record.";
const spamExperts = "https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm";
const known = [
	[
		"mx.cloudflare.net",
		"Cloudflare Email Routing",
		"forwarding",
		"https://developers.cloudflare.com/email-routing/postmaster/",
		cloudflare
	],
	[
		"mxrecord.io",
		"Cloudflare Email Security",
		"gateway",
		"https://developers.cloudflare.com/email-security/deployment/inline/setup/office-365-area1-mx/"
	],
	[
		"google.com",
		"Google Workspace",
		"mailbox",
		listed
	],
	[
		"googlemail.com",
		"Google Workspace",
		"mailbox",
		listed
	],
	[
		"mail.protection.outlook.com",
		"Microsoft 365",
		"mailbox",
		microsoft
	],
	[
		"mx.microsoft",
		"Microsoft 365",
		"mailbox",
		"https://c7solutions.com/2024/02/what-is-mx-microsoft"
	],
	[
		"outlook.com",
		"Microsoft",
		"mailbox",
		listed
	],
	[
		"hotmail.com",
		"Microsoft",
		"mailbox",
		listed
	],
	[
		"messagingengine.com",
		"Fastmail",
		"mailbox",
		listed
	],
	[
		"protonmail.ch",
		"Proton Mail",
		"mailbox",
		listed
	],
	[
		"zoho.com",
		"Zoho Mail",
		"mailbox",
		listed
	],
	[
		"zoho.eu",
		"Zoho Mail",
		"mailbox",
		seen
	],
	[
		"zoho.in",
		"Zoho Mail",
		"mailbox",
		seen
	],
	[
		"migadu.com",
		"Migadu",
		"mailbox",
		listed
	],
	[
		"mailbox.org",
		"mailbox.org",
		"mailbox",
		seen
	],
	[
		"tutanota.de",
		"Tuta",
		"mailbox",
		seen
	],
	[
		"yandex.net",
		"Yandex",
		"mailbox",
		"https://yandex.com/support/yandex-360/business/admin/en/mail/configuration"
	],
	[
		"yandex.ru",
		"Yandex",
		"mailbox",
		listed
	],
	[
		"mail.ru",
		"Mail.ru",
		"mailbox",
		seen
	],
	[
		"titan.email",
		"Titan",
		"mailbox",
		seen
	],
	[
		"emailsrvr.com",
		"Rackspace Email",
		"mailbox",
		listed
	],
	[
		"secureserver.net",
		"GoDaddy",
		"mailbox",
		listed
	],
	[
		"privateemail.com",
		"Namecheap Private Email",
		"mailbox",
		listed,
		namecheap
	],
	[
		"registrar-servers.com",
		"Namecheap forwarding",
		"forwarding",
		seen,
		namecheap
	],
	[
		"gmr-smtp-in.l.google.com",
		"Squarespace forwarding",
		"forwarding",
		seen,
		forwarding
	],
	[
		"hostinger.com",
		"Hostinger",
		"mailbox",
		seen
	],
	[
		"kundenserver.de",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.com",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.de",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"ionos.co.uk",
		"IONOS",
		"mailbox",
		seen
	],
	[
		"mail.ovh.net",
		"OVHcloud",
		"mailbox",
		listed
	],
	[
		"mail.gandi.net",
		"Gandi",
		"mailbox",
		listed
	],
	[
		"hover.com.cust.hostedemail.com",
		"Hover",
		"mailbox",
		seen
	],
	[
		"hostedemail.com",
		"Tucows",
		"mailbox",
		listed
	],
	[
		"dreamhost.com",
		"DreamHost",
		"mailbox",
		listed
	],
	[
		"infomaniak.ch",
		"Infomaniak",
		"mailbox",
		"https://www.infomaniak.com/en/support/faq/search?page=3&q=dns"
	],
	[
		"one.com",
		"one.com",
		"mailbox",
		listed
	],
	[
		"rzone.de",
		"STRATO",
		"mailbox",
		seen
	],
	[
		"porkbun.com",
		"Porkbun forwarding",
		"forwarding",
		seen,
		forwarding
	],
	[
		"improvmx.com",
		"ImprovMX",
		"forwarding",
		"https://help.improvmx.com/en/articles/6457380-what-are-mx-records"
	],
	[
		"forwardemail.net",
		"Forward Email",
		"forwarding",
		seen
	],
	[
		"simplelogin.co",
		"SimpleLogin",
		"forwarding",
		seen
	],
	[
		"addy.io",
		"addy.io",
		"forwarding",
		seen
	],
	[
		"anonaddy.me",
		"addy.io",
		"forwarding",
		seen
	],
	[
		"mailgun.org",
		"Mailgun",
		"forwarding",
		listed
	],
	[
		"amazonaws.com",
		"Amazon SES or WorkMail",
		"forwarding",
		listed
	],
	[
		"pphosted.com",
		"Proofpoint",
		"gateway",
		listed
	],
	[
		"ppe-hosted.com",
		"Proofpoint Essentials",
		"gateway",
		seen
	],
	[
		"mimecast.com",
		"Mimecast",
		"gateway",
		listed
	],
	[
		"barracudanetworks.com",
		"Barracuda",
		"gateway",
		seen
	],
	[
		"messagelabs.com",
		"Symantec Email Security",
		"gateway",
		listed
	],
	[
		"iphmx.com",
		"Cisco Secure Email",
		"gateway",
		seen
	],
	[
		"trendmicro.com",
		"Trend Micro",
		"gateway",
		seen
	],
	[
		"sophos.com",
		"Sophos Email",
		"gateway",
		seen
	],
	[
		"hornetsecurity.com",
		"Hornetsecurity",
		"gateway",
		"https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway"
	],
	[
		"spamexperts.com",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamexperts.eu",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamexperts.net",
		"SpamExperts",
		"gateway",
		spamExperts
	],
	[
		"spamhero.com",
		"SpamHero",
		"gateway",
		seen
	],
	[
		"spamhero.net",
		"SpamHero",
		"gateway",
		seen
	],
	[
		"mailprotect.be",
		"Combell",
		"mailbox",
		seen
	],
	[
		"above.com",
		"Above.com parking",
		"parking",
		seen
	],
	[
		"h-email.net",
		"a parking service",
		"parking",
		seen
	]
];
/** Longer suffixes first: what is said of a part goes before what is said of the whole. */
const providers = known.toSorted(([a], [b]) => b.length - a.length);
known.map(([suffix, , , source]) => [suffix, source]);
/** The service that runs `exchange`, or `undefined` where that is not known. */
const providerOf = (exchange) => {
	const found = providers.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
	if (found === void 0) return void 0;
	const [, name, kind, source, first] = found;
	return {
		name,
		kind,
		source,
		...first === void 0 ? {} : { first }
	};
};
/** Where earlier providers leave records behind: SRV names, hosts, and DKIM selectors with their owners. */
const leftovers = {
	services: [
		"_imaps._tcp",
		"_imap._tcp",
		"_submission._tcp",
		"_submissions._tcp",
		"_autodiscover._tcp"
	],
	hosts: [
		"autodiscover",
		"autoconfig",
		"mail"
	],
	selectors: [
		["google", "Google Workspace"],
		["selector1", "Microsoft 365"],
		["fm1", "Fastmail"],
		["protonmail", "Proton Mail"],
		["zmail", "Zoho Mail"]
	]
};
// src/record/txt.ts
/** The text of one record: its strings put together, nothing between them (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
const textOf = ({ strings }) => strings.join("");
/** The text of every record of the answer, in its order; none where there is no record. */
const textsOf = (answer) => answer.kind === "found" ? answer.set.rdata.map(textOf) : [];
/** Record data that holds `text` in as many strings of 255 octets as it takes (RFC 1035 §3.3.14). */
const txtOf = (text) => ({ strings: text.match(/.{1,255}/gs) ?? [""] });
// src/check/ground.ts
/** What a ruling rests on: what was asked for it, what is still to be asked, and what nobody could answer. */
/** The settled ones among what was found, by the names that the check gave them. */
const settledOf = (needs, find) => Object.fromEntries(Object.entries(needs).flatMap(([name, need]) => {
	const found = find(need);
	return found === void 0 || found.kind === "failed" ? [] : [[name, found]];
}));
const all = (needs) => Object.values(needs);
const unaskedOf = (needs, find) => all(needs).filter((need) => find(need) === void 0);
const obstacleOf = (need, found) => found.kind === "failed" ? {
	need: keyOf(need),
	server: "server" in found ? found.server : found.failure.attempts.at(-1)?.server ?? "",
	failure: found.failure
} : void 0;
const obstaclesIn = (needs, find) => all(needs).flatMap((need) => {
	const found = find(need);
	return found === void 0 ? [] : obstacleOf(need, found) ?? [];
});
const groundOf = (needs, find) => ({
	needs,
	obstacles: obstaclesIn(needs, find),
	unasked: unaskedOf(needs, find)
});
// src/check/check.ts
const pass = (...observed) => ({
	status: "pass",
	observed
});
const fail = (first, ...more) => ({
	status: "fail",
	findings: [first, ...more]
});
/** `fail` with these findings, or `otherwise` where there are none. */
const failOn = (findings, otherwise) => {
	const [first, ...more] = findings;
	return first === void 0 ? otherwise : fail(first, ...more);
};
const skipped = (because) => ({
	status: "skipped",
	because
});
/** The evidence itself holds failures on which the ruling hangs. */
const unsettled = (first, ...more) => ({
	status: "unsettled",
	failures: [first, ...more]
});
const outcomeOf = (ruling, needs) => {
	if (ruling.status !== "unsettled") return ruling;
	const need = needs.map(keyOf).join(", ");
	const [first, ...more] = ruling.failures.map((failure) => ({
		need,
		server: failure.attempts.at(-1)?.server ?? "",
		failure
	}));
	return {
		status: "inconclusive",
		obstacles: [first, ...more]
	};
};
/**
* Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here is
* the evidence, looked up by key, given back the type of the need it answers.
*/
const defineCheck = (definition) => {
	const { needs, further, hints, judge, decisive, ...meta } = definition;
	const sightOf = (wanted, find) => settledOf(wanted, find);
	const wholeGround = (find, context) => {
		const first = groundOf(needs(context), find);
		if (!further || first.unasked.length > 0 || first.obstacles.length > 0) return first;
		return groundOf({
			...first.needs,
			...further(sightOf(first.needs, find), context)
		}, find);
	};
	return {
		meta,
		...decisive && { decisive },
		needs: (context) => all(needs(context)),
		follow(find, context) {
			const ground = wholeGround(find, context);
			if (ground.unasked.length > 0 || ground.obstacles.length > 0 || !hints) return ground.unasked;
			const sight = sightOf(ground.needs, find);
			if (judge(sight, context, {}).status === "pass") return [];
			return unaskedOf(hints(sight, context), find);
		},
		run(find, context) {
			const ground = wholeGround(find, context);
			const [first, ...more] = ground.obstacles;
			if (first !== void 0) return {
				status: "inconclusive",
				obstacles: [first, ...more]
			};
			const sight = sightOf(ground.needs, find);
			const ruling = judge(sight, context, {});
			if (!hints || ruling.status === "pass") return outcomeOf(ruling, all(ground.needs));
			const hinted = settledOf(hints(sight, context), find);
			return outcomeOf(judge(sight, context, hinted), all(ground.needs));
		}
	};
};
// src/record/line.ts
/** One line for each of the record data. */
const linesOf = (owner, type, rdata) => rdata.map((one) => ({
	owner,
	type,
	rdata: presentRData(type, one)
}));
/** A TXT record that holds `text`. */
const txtLine = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: presentRData("TXT", txtOf(text))
});
/** The records of an answer; none where there are none. */
const publishedIn = (answer) => answer.kind === "found" ? linesOf(answer.set.owner, answer.set.type, answer.set.rdata) : [];
/** Lines as an expectation or an observation about their owner. */
const rdataOf = (lines) => lines.map(({ rdata }) => rdata);
// src/check/clues.ts
const keyed = (needs) => Object.fromEntries(needs.map((need) => [keyOf(need), need]));
/** The answer among the clues, where there is one. */
const clue = (clues, name, type) => clues[keyOf(ask(name, type))] ?? clues[keyOf(glance(name, type))];
/** The domain itself is a CNAME: every record that it should have is hidden. */
const isAlias = (clues, domain) => clue(clues, domain, "CNAME")?.kind === "found";
/** Whether both answers hold the same records: then a wildcard gave both. */
const isSame = (one, other) => one.kind === "found" && other?.kind === "found" && rdataOf(linesOf(one.question.name, one.set.type, one.set.rdata)).toSorted().join("\n") === rdataOf(linesOf(one.question.name, other.set.type, other.set.rdata)).toSorted().join("\n");
// src/record/rsa.ts
/** The element of `tag` at `at`, where there is one that ends before `end`; lengths as in X.690. */
const element = (der, tag, at, end) => {
	const first = der[at + 1];
	if (der[at] !== tag || first === void 0) return void 0;
	const size = first < 128 ? 0 : first - 128;
	if (first === 128 || size > 3) return void 0;
	const digits = der.subarray(at + 2, at + 2 + size);
	const length = size === 0 ? first : digits.reduce((sum, octet) => sum * 256 + octet, 0);
	const from = at + 2 + size;
	return from + length <= end ? {
		from,
		to: from + length
	} : void 0;
};
const sequence = 48;
const integer = 2;
const bitString = 3;
const objectIdentifier = 6;
/** 1.2.840.113549.1.1.1, rsaEncryption. */
const rsaEncryption = "42,134,72,134,247,13,1,1,1";
/** Bits of the unsigned integer in `octets`. */
const bitLength = (octets) => {
	const lead = octets.findIndex((octet) => octet !== 0);
	return lead < 0 ? 0 : (octets.length - lead - 1) * 8 + (32 - Math.clz32(octets[lead]));
};
/**
* The size in bits of the modulus of an RSA key in a SubjectPublicKeyInfo (RFC 5280 §4.1);
* `undefined` where `der` holds none. Octets behind it are not looked at.
*/
const rsaBits = (der) => {
	const info = element(der, sequence, 0, der.length);
	const algorithm = info && element(der, sequence, info.from, info.to);
	const oid = algorithm && element(der, objectIdentifier, algorithm.from, algorithm.to);
	if (oid === void 0 || der.subarray(oid.from, oid.to).join() !== rsaEncryption) return void 0;
	const bits = element(der, bitString, algorithm.to, info.to);
	const key = bits && element(der, sequence, bits.from + 1, bits.to);
	const modulus = key && element(der, integer, key.from, key.to);
	return modulus && element(der, integer, modulus.to, key.to) && bitLength(der.subarray(modulus.from, modulus.to));
};
// src/record/tag-list.ts
/** Whether reading ended in a fault. */
const isFault$1 = (read) => "message" in read;
/** At most this much of a stranger's text is repeated in a message. */
const shownLength = 60;
/** A piece of a record in quotes, shortened. */
const quote = (octets) => `"${presentOctets(octets.slice(0, shownLength))}${octets.length > shownLength ? "..." : ""}"`;
const foreign = /[^\t\n\r -~]/;
/** Without the white space of RFC 6376 §2.8 at its ends; an octet 160 is none. */
const trim = (octets) => octets.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
const readTag = (spec, start) => {
	const offset = start + spec.search(/[^\t\n\r ]/);
	const [, name, gap, rest] = /^[\t\n\r ]*([A-Za-z][A-Za-z0-9_]*)([\t\n\r ]*=[\t\n\r ]*)([^]*)$/.exec(spec) ?? [];
	if (name === void 0 || gap === void 0 || rest === void 0) return {
		offset,
		message: `${quote(trim(spec))} is not of the form tag=value`
	};
	const valueOffset = offset + name.length + gap.length;
	const bad = foreign.exec(rest);
	return bad === null ? {
		name,
		value: trim(rest),
		offset,
		valueOffset
	} : {
		offset: valueOffset + bad.index,
		message: `the octet ${presentOctets(bad[0])} is not allowed in ${name}=: quotation marks, dashes and spaces must be the plain ones of the keyboard`
	};
};
/**
* Reads a list. Empty places between semicolons are passed over. A tag that is there twice is a
* fault, and only the first one counts.
*/
const readTagList = (text) => {
	const tags = [];
	const faults = [];
	let start = 0;
	for (const spec of text.split(";")) {
		const read = trim(spec) === "" ? void 0 : readTag(spec, start);
		start += spec.length + 1;
		if (read === void 0) continue;
		if (isFault$1(read)) faults.push(read);
		else if (tags.some(({ name }) => name === read.name)) faults.push({
			offset: read.offset,
			message: `the tag ${read.name}= is there twice`
		});
		else tags.push(read);
	}
	return {
		tags,
		faults
	};
};
// src/record/dkim.ts
/** Whether a text is meant to be a DKIM key, good or bad. */
const isDkimLike = (text) => /^\s*v\s*=\s*DKIM/i.test(text) || /(?:^|;)\s*p\s*=/.test(text);
const words = (tag) => tag?.value.split(":").map((word) => trim(word).toLowerCase());
const octetsIn = (base64) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
/** The key in `p=`, or what is wrong with it. */
const readKey = (p, type) => {
	const fault = (message, at = 0) => ({
		offset: p.valueOffset + at,
		message
	});
	const material = p.value.replace(/\s/g, "");
	if (material === "") return fault("the key is revoked: p= is empty");
	const bad = /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/.exec(p.value);
	if (bad !== null) return fault(`p= is not base64: ${quote(bad[0])} does not belong there`, bad.index);
	if (material.replace(/=+$/, "").length % 4 === 1) return fault("p= is not base64: it is cut off", p.value.length);
	const octets = octetsIn(material.replace(/=+$/, ""));
	if (type === "ed25519") return octets.length === 32 ? {
		bits: 256,
		material
	} : fault(`an Ed25519 key has 32 octets, and p= has ${octets.length}`);
	const bits = rsaBits(octets);
	if (bits === void 0) return fault("p= holds no RSA public key, or only a part of one");
	return bits < 1024 ? fault(`the RSA key has ${bits} bits: too few to be valid`) : {
		bits,
		material
	};
};
/** What keeps the record, whatever its key, from verifying mail signed with SHA-256. */
const limitOf = (tag, first) => {
	const at = (found, message) => ({
		offset: found?.valueOffset ?? 0,
		message
	});
	const version = tag("v");
	if (version !== void 0 && version.value !== "DKIM1") return at(version, `v=${quote(version.value)} must be DKIM1`);
	if (version !== void 0 && version !== first) return {
		offset: version.offset,
		message: "v=DKIM1 must come first"
	};
	const type = words(tag("k"))?.join(":");
	if (type !== void 0 && type !== "rsa" && type !== "ed25519") return at(tag("k"), `the key type ${quote(type)} is not known`);
	if (words(tag("h"))?.includes("sha256") === false) return at(tag("h"), "h= leaves out sha256, with which iCloud signs");
	if (words(tag("s"))?.some((word) => word === "*" || word === "email") === false) return at(tag("s"), "s= leaves out email");
};
/** Reads the text of a TXT record as a key: one that a verifier can use, or the first reason why it cannot. */
const readDkimKey = (text) => {
	const { tags, faults } = readTagList(text);
	const tag = (name) => tags.find((one) => one.name === name);
	const fault = faults[0] ?? limitOf(tag, tags[0]);
	if (fault !== void 0) return fault;
	const p = tag("p");
	if (p === void 0) return {
		offset: text.length,
		message: "there is no key: p= is missing"
	};
	const type = words(tag("k"))?.[0] === "ed25519" ? "ed25519" : "rsa";
	const key = readKey(p, type);
	return isFault$1(key) ? key : {
		type,
		...key,
		testing: words(tag("t"))?.includes("y") ?? false
	};
};
// src/check/key.ts
/**
* The key that a verifier takes from the answer, why it can take none, or `undefined` where no TXT
* record is meant to be a key.
*/
const keyIn = (txt) => {
	const texts = textsOf(txt);
	const first = texts.find(isDkimLike);
	if (first !== void 0 && texts.length > 1) return {
		offset: 0,
		message: `there are ${texts.length} TXT records where only one may be`
	};
	return first === void 0 ? void 0 : readDkimKey(first);
};
/** The key in the answer, where it can be used. */
const usableKeyIn = (txt) => {
	const key = txt && keyIn(txt);
	return key === void 0 || isFault$1(key) ? void 0 : key;
};
/**
* Whether the name holds more than its one CNAME record (RFC 1034 §3.6.2). A TXT record beside it
* shows in an answer that took no alias; the system's resolver does not tell.
*/
const isCrowded = (cname, txt) => cname.kind === "found" && (cname.set.rdata.length > 1 || txt?.kind === "found" && txt.chain.length === 0 && txt.vantage !== "system");
// src/check/autodiscover-leftover.ts
const isApples$1 = (host) => [
	"icloud.com",
	"me.com",
	"apple.com"
].some((zone) => isWithin(host, dnsName(zone)));
const services = (answers, domain) => leftovers.services.flatMap((labels) => {
	const srv = clue(answers, under(labels, domain), "SRV");
	return (srv?.kind === "found" ? srv.set.rdata : []).filter(({ target }) => target !== "." && !isApples$1(target)).map((one) => ({
		line: `${absolute(under(labels, domain))} SRV ${presentRData("SRV", one)}`,
		whose: providerOf(one.target)?.name
	}));
});
const hosts = (answers, domain) => leftovers.hosts.flatMap((label) => {
	const alias = clue(answers, under(label, domain), "CNAME");
	const target = alias?.kind === "found" ? alias.set.rdata[0].target : void 0;
	const whose = target && providerOf(target)?.name;
	return whose ? [{
		line: `${absolute(under(label, domain))} CNAME ${absolute(target)}`,
		whose
	}] : [];
});
const selectors = (answers, domain) => leftovers.selectors.flatMap(([label, whose]) => {
	const owner = under(`${label}._domainkey`, domain);
	return usableKeyIn(clue(answers, owner, "TXT")) ? [{
		line: `${owner}, a DKIM key`,
		whose
	}] : [];
});
const includes = (apex) => textsOf(apex).filter((text) => /^v=spf1 /i.test(text)).flatMap((text) => text.match(/(?<=include:)[a-z0-9._-]+/gi) ?? []).flatMap((name) => {
	const provider = providerOf(dnsName(name.toLowerCase()));
	return provider?.kind === "mailbox" || provider?.kind === "forwarding" ? [{
		line: `include:${name} in the SPF record`,
		whose: provider.name
	}] : [];
});
var autodiscover_leftover_default = defineCheck({
	id: "autodiscover-leftover",
	area: "autodiscover",
	title: "Nothing of an earlier mail provider is left in DNS",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6186 §3", "Apple 102525"],
	docs: {
		why: "Mail programs that look for their settings in DNS (SRV, autodiscover, autoconfig) go to the old servers; an SPF include or a DKIM key that stays lets the old service send in the name of the domain.",
		fix: "Remove what belongs to a service that you have left. Keep it while you still send through it.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\nautodiscover CNAME autodiscover.outlook.com."
	},
	needs: ({ domain }) => ({
		mx: ask(domain.name, "MX"),
		apex: ask(domain.name, "TXT")
	}),
	further({ mx }, { domain, required }) {
		if (mx.kind !== "found") return {};
		const { missing, strangers } = sortExchanges(mx.set.rdata, required);
		if (missing.length > 0 || strangers.length > 0) return {};
		return keyed([
			...leftovers.services.map((labels) => glance(under(labels, domain.name), "SRV")),
			...leftovers.hosts.map((label) => glance(under(label, domain.name), "CNAME")),
			...leftovers.selectors.map(([label]) => glance(under(`${label}._domainkey`, domain.name), "TXT"))
		]);
	},
	judge({ mx, apex, ...answers }, { domain: { name } }) {
		if (mx.kind !== "found" || Object.keys(answers).length === 0) return skipped("mail does not go to iCloud alone");
		const left = [
			...services(answers, name),
			...hosts(answers, name),
			...selectors(answers, name),
			...includes(apex)
		];
		if (left.length === 0) return pass();
		const whose = [...new Set(left.flatMap((one) => one.whose ?? []))];
		return fail({
			message: `mail goes to iCloud, and ${left.length === 1 ? "a record" : `${left.length} records`} of ${whose.join(", ") || "another mail service"} ${left.length === 1 ? "is" : "are"} still there`,
			subject: {
				name,
				type: "TXT"
			},
			observed: left.map(({ line }) => line),
			fix: { text: "Remove what belongs to a service that you have left; from SPF, its include alone. Keep it while you still send through it." }
		});
	}
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
/** The referee's answer, where it was asked and gave one. */
const worldIn = ({ answers }) => answers.find(({ vantage, kind }) => vantage === "referee" && kind !== "failed");
/** Answered in place of the name servers, by its own account (RFC 8914 §4): forged, blocked, censored, filtered. */
const madeUp = /* @__PURE__ */ new Set([
	4,
	15,
	16,
	17
]);
/**
* Whether the resolver that gave this answer made it up: it says so, or it claims authority for a
* zone that is another's, as home routers and filters do.
*/
const isMadeUp = ({ kind, flags, extended = [] }) => extended.some(({ code }) => madeUp.has(code)) || kind !== "failed" && flags?.aa === true;
/**
* Whether this is a resolver's answer to look into: the resolver failed on its way to one, or says
* what none of the domain's name servers says or, where these are out of reach, what the referee
* does not say.
*/
const isOdd = (answer, view) => {
	if (answer.vantage !== "system" && answer.vantage !== "resolver") return false;
	if (answer.kind === "failed") return answer.failure.code === "servfail";
	const word = wordOf(answer);
	const published = view.answers.filter(isAuthoritative);
	const world = worldIn(view);
	const own = published.length > 0 ? published : world === void 0 ? [] : [world];
	return word !== void 0 && own.length > 0 && own.map(wordOf).every((one) => one !== void 0 && keyOfWord(one) !== keyOfWord(word));
};
// src/check/delegation.ts
const needsDelegation = ({ domain }) => ({ delegation: delegation(domain.name) });
/** Also with what every vantage says of the records that matter most, whatever other checks ask. */
const needsViews = (context) => {
	const { domain, required } = context;
	return {
		...needsDelegation(context),
		views: views(domain.name, [
			{
				name: domain.name,
				type: "MX"
			},
			{
				name: domain.name,
				type: "TXT"
			},
			{
				name: required.dkim.owner,
				type: "CNAME"
			},
			{
				name: under("_dmarc", domain.name),
				type: "TXT"
			}
		])
	};
};
const failedState = ({ code, detail, attempts }) => {
	if (code === "timeout") return "silent";
	const refused = attempts.at(-1)?.detail ?? detail;
	return code === "unreachable" && /ECONNREFUSED/.test(refused) ? "closed" : "unseen";
};
const stateIn = (answer) => {
	if (answer.kind === "found") return answer.flags?.aa === false ? "lame" : "serves";
	if (answer.kind !== "failed") return "lame";
	return answer.rcode !== void 0 && answer.failure.code !== "malformed" ? "lame" : failedState(answer.failure);
};
/** By its SOA, or by its NS records where only these were answered. */
const stateOf = ({ soa, ns }) => {
	const own = stateIn(soa);
	const other = stateIn(ns);
	return own === "serves" || own === "lame" ? own : other === "serves" ? other : own;
};
/** What a lame server said. */
const wordsOf = ({ soa }) => {
	if (soa.kind === "failed") return soa.failure.detail;
	return soa.kind === "found" ? "it answers without authority" : "it does not know the zone";
};
/** `ns1.example.net (192.0.2.1)`. */
const nameOf = ({ host, address }) => `${host} (${address})`;
/** The servers that count: those that the parent names. */
const listedServers = ({ servers }) => servers.filter(({ listed }) => listed);
const inState = (delegation, ...states) => listedServers(delegation).filter((server) => states.includes(stateOf(server)));
/** No server of a parent zone answers in this way: something on the network does in its place. */
const isForeign = (answer) => answer.kind === "failed" ? answer.failure.code === "refused" : answer.flags?.aa !== true && !("glue" in answer && answer.glue !== void 0);
/** Whether questions to name servers are answered by something between. */
const isIntercepted = ({ parent }) => parent !== void 0 && parent.answers.length > 0 && parent.answers.every(isForeign);
/** Whether name servers are out of reach from here, or others answer in their place: nothing is known of what they publish. */
const isCutOff = (delegation) => {
	if (delegation.kind !== "delegated") return delegation.kind === "failed" || delegation.kind === "absent" && delegation.parent === void 0;
	if (isIntercepted(delegation)) return true;
	if (delegation.servers.length === 0 && delegation.homeless.length > 0) return false;
	return inState(delegation, "serves", "lame").length === 0;
};
/** The delegation where name servers were asked, or why nothing can be said of them. */
const asked = (delegation) => {
	switch (delegation.kind) {
		case "unasked": return "the domain's own name servers were not asked";
		case "absent": return "the domain has no name servers: see delegation-present";
		case "delegated": return isIntercepted(delegation) ? "something on this network answers in place of name servers: see resolver-reach" : delegation;
	}
};
/** The delegation where at least one name server serves the zone, or why there is no telling them apart. */
const served = (delegation) => {
	const known = asked(delegation);
	return typeof known === "string" || inState(known, "serves").length > 0 ? known : "none of its name servers answered for the zone: see delegation-answers";
};
// src/check/camps.ts
const answersOf = ({ server }, { views }) => new Map(views.flatMap(({ question, answers }) => {
	const own = answers.find((answer) => answer.server === server && isAuthoritative(answer));
	return own === void 0 ? [] : [[keyOfQuestion(question), own]];
}));
const wordIn = (answer) => {
	const word = answer && wordOf(answer);
	return word && (keyOfWord(word) || "nothing");
};
/** A server that said nothing to a question is of the same mind as all others. */
const campsIn = (delegation, views) => {
	const camps = [];
	for (const server of listedServers(delegation)) {
		const answers = answersOf(server, views);
		if (answers.size === 0) continue;
		const i = camps.findIndex((camp) => [...answers].every(([key, answer]) => {
			const [mine, theirs] = [wordIn(answer), wordIn(camp.answers.get(key))];
			return mine === theirs || mine === void 0 || theirs === void 0;
		}));
		const camp = camps[i];
		if (camp === void 0) camps.push({
			servers: [server],
			answers
		});
		else camps[i] = {
			servers: [...camp.servers, server],
			answers: new Map([...answers, ...camp.answers])
		};
	}
	return camps;
};
const campName = ({ servers }) => servers.map(nameOf).join(", ");
const disputesIn = (camps, { views }) => views.flatMap(({ question }) => {
	const words = camps.map(({ answers }) => wordIn(answers.get(keyOfQuestion(question))));
	if (new Set(words.filter((word) => word !== void 0)).size < 2) return [];
	return [{
		question,
		sides: camps.flatMap((camp, i) => {
			const word = words[i];
			return word === void 0 ? [] : [`${campName(camp)}: ${word.replaceAll("\n", ", ")}`];
		})
	}];
});
// src/check/servers.ts
const unknown$1 = {
	code: "unrecorded",
	detail: "it was not asked for where this server leads",
	attempts: []
};
/** What a check would find if all servers were of this camp. */
const findIn = ({ answers }, find) => (need) => {
	const found = find(need);
	if (need.need === "answer") {
		const own = answers.get(keyOfQuestion(need.question));
		if (own === void 0) return found ?? {
			kind: "failed",
			failure: unknown$1
		};
		if (own.chain.length === 0) return own;
		return found !== void 0 && "chain" in found && found.chain[0]?.rdata[0].target === own.chain[0]?.rdata[0].target ? found : {
			kind: "failed",
			failure: unknown$1
		};
	}
	if (found?.kind !== "gathered") return found ?? {
		kind: "failed",
		failure: unknown$1
	};
	const told = new Map(found.answers.map((one) => [keyOfQuestion(one.question), one]));
	for (const key of told.keys()) {
		const own = answers.get(key);
		if (own !== void 0 && own.chain.length === 0) told.set(key, own);
	}
	const { tree, wanted } = growSpf(found.domain, told);
	return wanted.length > 0 ? {
		kind: "failed",
		failure: unknown$1
	} : tree;
};
/** The discord among the servers; `undefined` where they agree; a reason where they cannot be compared. */
const discordIn = (base, find, context) => {
	const needs = needsViews(context);
	const [delegation, views] = [find(needs.delegation), find(needs.views)];
	if (delegation?.kind !== "delegated" || views?.kind !== "views") return "the domain's own name servers were not asked";
	const known = served(delegation);
	if (typeof known === "string") return known;
	const camps = campsIn(known, views);
	const disputes = disputesIn(camps, views);
	if (disputes.length === 0) return void 0;
	const failing = camps.map((camp) => base.filter((check) => check.run(findIn(camp, find), context).status === "fail"));
	return {
		disputes,
		camps: camps.map((camp, i) => ({
			name: campName(camp),
			broken: (failing[i] ?? []).filter((check) => !failing.every((checks) => checks.includes(check))).map(({ meta }) => meta.id)
		}))
	};
};
/** A check over the servers' answers to all that the checks of `base` ask for. */
const defineServerCheck = (meta, base, judge) => ({
	meta,
	needs: (context) => [...Object.values(needsViews(context)), ...base.flatMap((check) => check.needs(context))],
	follow: (find, context) => base.flatMap((check) => check.follow(find, context)),
	run(find, context) {
		const discord = discordIn(base, find, context);
		if (typeof discord === "string") return {
			status: "skipped",
			because: discord
		};
		return discord === void 0 ? { status: "pass" } : judge(discord, context);
	}
});
// src/check/delegation-alike.ts
const because = ({ disputes }) => disputes.flatMap(({ question: { name, type }, sides }) => sides.map((side) => `${name} ${type} at ${side}`));
/** `base`: the checks of severity error that judge the domain's records. */
var delegation_alike_default = (base) => defineServerCheck({
	id: "delegation-alike",
	area: "delegation",
	title: "Mail works with the records of every name server",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5"],
	docs: {
		why: "Senders and Apple ask any one of the name servers. Where one of them has old or incomplete records, mail is lost by chance, and verification fails now and then.",
		fix: "Have all name servers serve the same records: wait for the transfer, or take the one that is left behind off the list.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ MX !nodata"
	}
}, base, (discord, { domain }) => {
	const sound = discord.camps.find(({ broken }) => broken.length === 0);
	const [first, ...more] = discord.camps.filter(({ broken }) => broken.length > 0).map((camp) => ({
		message: `name server ${camp.name} serves records with which mail breaks (${camp.broken.join(", ")})${sound === void 0 ? "" : `, unlike ${sound.name}`}`,
		subject: {
			name: domain.name,
			type: discord.disputes[0].question.type
		},
		observed: because(discord),
		fix: { text: "Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why this server is out of step, or remove it from the name servers at your registrar if it is not theirs." }
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/check/delegation-answers.ts
var delegation_answers_default = defineCheck({
	id: "delegation-answers",
	area: "delegation",
	title: "The domain's name servers answer for it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 1912 §2.8"],
	docs: {
		why: "Resolvers ask the name servers that the registrar has set. Where none of these knows the zone, none of its records can be found.",
		fix: "Set the name servers of your DNS host at the registrar, or create the zone at the DNS host that is set there.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net: !refused\n; at ns2.example.net: !refused"
	},
	needs: needsDelegation,
	hints: (_, { domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ delegation }, _, { mx }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const servers = listedServers(known);
		const serving = inState(known, "serves");
		if (serving.length > 0) return pass(...serving.map(nameOf));
		const mute = servers.filter((server) => stateOf(server) !== "lame");
		const { zone, homeless } = known;
		if (mute.length > 0 || servers.length + homeless.length === 0) {
			if (mx !== void 0) return skipped("they could not be asked from here: see resolver-reach");
			const [first, ...more] = mute.flatMap(({ soa }) => soa.kind === "failed" ? [soa.failure] : []);
			return unsettled(first ?? {
				code: "unreachable",
				detail: "no name server has an address",
				attempts: []
			}, ...more);
		}
		return fail({
			message: `none of the name servers of ${zone} answers for it: its records cannot be found`,
			subject: {
				name: zone,
				type: "NS"
			},
			observed: [...servers.map((server) => `${nameOf(server)}: ${wordsOf(server)}`), ...homeless.map((host) => `${host}: there is no such host`)],
			fix: { text: "See which name servers your DNS host gives you, and set exactly these at your registrar; if they are set, see at the DNS host that the zone is still there and paid for." }
		});
	}
});
// src/record/verification.ts
/** What instructions show in the place of the token. */
const placeholder = /^(?:x{3,}|\.{2,}|[<[({].*|(?:your|my|the|personal|example|insert|enter)[-_]?(?:.*[-_])?(?:token|code|value|txt|here|string)|token|code|value|placeholder|example)$/i;
/** The token in a text that is such a record and nothing else; its shape is Apple's affair. */
const tokenIn = (text) => {
	const token = /^apple-domain=([!-~]+)$/.exec(text)?.[1];
	return token === void 0 || placeholder.test(token) ? void 0 : token;
};
/** What seems to be the token, though it is not written as it should be, up to another record that is glued to it. */
const looseToken = /\W*apple-domain\W+([A-Za-z0-9]{8,}?)(?=v=spf1|[^A-Za-z0-9]|$)/i;
const holdsSpf = (text) => /v=spf1/i.test(text);
/** `undefined` where the text is such a record, or does not look like one. */
const verificationSlip = (text) => {
	if (tokenIn(text) !== void 0 || !/apple-domain/i.test(text)) return void 0;
	if (/^apple-domain-verification=/i.test(text)) return {
		how: "apple-domain-verification= is for other services of Apple, not for Mail",
		token: void 0,
		useless: false
	};
	if (placeholder.test(/^apple-domain=(.*)$/.exec(text)?.[1] ?? "")) return {
		how: "the example of the instructions is in the place of the value",
		token: void 0,
		useless: true
	};
	const token = looseToken.exec(text)?.[1];
	const slip = (how, useless = true) => ({
		how,
		token,
		useless
	});
	if (holdsSpf(text)) return slip("two records are put together in one; each needs a TXT record of its own", false);
	if (/^\W*apple-domain\W*$/i.test(text)) return slip("there is no value after apple-domain=");
	if (/^["'\u0080-\u00ff]/.test(text)) return slip("the quotation marks are part of the value");
	if (text.startsWith("apple-domain=")) return slip("there is a space or an invisible character in it");
	return slip("it must begin with apple-domain= in small letters, without spaces");
};
/** The text into which the verification record and the SPF record were put together, where the former is nowhere else. */
const gluedIn = (texts) => texts.some((text) => tokenIn(text) !== void 0) ? void 0 : texts.find((text) => holdsSpf(text) && verificationSlip(text)?.token !== void 0);
/** What is left of such a text without the verification record: the SPF record. */
const spfApart = (glued) => {
	const spf = glued.replace(looseToken, " ").replace(/[\s"';,]+$/, "");
	return spf.slice(Math.max(0, spf.search(/v=spf1/i)));
};
// src/check/delegation-elsewhere.ts
var delegation_elsewhere_default = defineCheck({
	id: "delegation-elsewhere",
	area: "delegation",
	title: "At least one mail record has reached the name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1034 §4.2.1"],
	docs: {
		why: "Records count only at the host whose name servers the domain has. Those typed in at a registrar do nothing where the name servers are those of another company, and a move of the name servers leaves them behind.",
		fix: "Enter the records at the DNS host to which the name servers belong.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at each\n@ MX !nodata\n@ TXT !nodata\nsig1._domainkey CNAME !nxdomain\n_dmarc TXT !nxdomain"
	},
	needs: (context) => ({
		...needsDelegation(context),
		mx: ask(context.domain.name, "MX"),
		txt: ask(context.domain.name, "TXT"),
		dkim: ask(context.required.dkim.owner, "CNAME"),
		dmarc: ask(under("_dmarc", context.domain.name), "TXT")
	}),
	judge({ delegation, mx, txt, dkim, dmarc }, { domain }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		if (textsOf(txt).filter((text) => isSpfRecord(text) || tokenIn(text) !== void 0).length > 0 || [
			mx,
			dkim,
			dmarc
		].some(({ kind }) => kind === "found")) return pass();
		const hosts = known.listed ?? known.servers.map(({ host }) => host);
		return fail({
			message: `not one mail record of ${domain.name} is published: records count only at the host whose name servers the domain has`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			observed: hosts.map(absolute),
			fix: { text: `Enter the records at the DNS host to which ${hosts.join(", ") || "the name servers"} belong. If you have entered them somewhere else, for instance at your registrar, they have no effect there.` }
		});
	}
});
// src/check/registration.ts
/** RFC 8056 §2, without spaces: the registry publishes nothing of the domain, or soon will not. */
const holds = /* @__PURE__ */ new Map([
	["clienthold", "on hold by the registrar (clientHold)"],
	["serverhold", "on hold by the registry (serverHold)"],
	["pendingdelete", "about to be deleted (pendingDelete)"],
	["redemptionperiod", "deleted, and may still be redeemed (redemptionPeriod)"]
]);
/** The states that keep the domain out of DNS, as clauses. */
const holdsOf = ({ status }) => status.flatMap((one) => holds.get(one) ?? []);
/** Whole days from one moment to another; negative where that has passed. */
const daysUntil = (moment, now) => Math.floor((Date.parse(moment) - Date.parse(now)) / 864e5);
/** Why nothing can be said of the registration, or undefined and it can. */
const unknownBecause = (registration) => {
	if (registration.kind === "unasked") return registration.because;
	return registration.kind === "unregistered" ? `the registry does not know ${registration.name}` : void 0;
};
/** What the registry says of a domain that is not in DNS, as a clause with `; ` in front; empty where it says nothing of use. */
const registryWord = (registration, now) => {
	if (registration === void 0 || registration.kind === "unasked") return "";
	const { name } = registration;
	if (registration.kind === "unregistered") return `; the registry does not know ${name}: it is not registered`;
	const [hold] = holdsOf(registration);
	if (hold !== void 0) return `; the registry says that ${name} is ${hold}`;
	const { expires } = registration;
	return expires !== void 0 && daysUntil(expires, now) < 0 ? `; the registry says that ${name} has expired, on ${expires.slice(0, 10)}` : "";
};
// src/check/delegation-expiry.ts
/** Within so many days, somebody has to see to it. */
const soon = 30;
const endOf = (days) => {
	if (days < 0) return days === -1 ? "ended a day ago" : `ended ${-days} days ago`;
	if (days === 0) return "ends within a day";
	return days === 1 ? "ends in a day" : `ends in ${days} days`;
};
var delegation_expiry_default = defineCheck({
	id: "delegation-expiry",
	area: "delegation",
	title: "The registration of the domain lasts for more than 30 days",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9083 §4.5", "RFC 9083 §5.3"],
	docs: {
		why: "When the registration ends, the domain leaves DNS and mail to it is lost; after some weeks anybody can register it, and read what is sent to you. The registry is asked only with --rdap.",
		fix: "Renew the domain at the registrar, or see that it renews by itself and that the payment will work.",
		good: "; at the registry: active, 2027-11-01",
		bad: "; at the registry: active, 2026-12-05"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registration(context.domain.name)
	}),
	judge({ delegation, registration }, { startedAt }) {
		if (delegation.kind === "absent") return skipped("the domain is not in DNS: see delegation-present");
		const because = unknownBecause(registration);
		if (registration.kind !== "registered") return skipped(because ?? "");
		if (holdsOf(registration).length > 0) return skipped("it is held back: see delegation-hold");
		const { name, url, expires } = registration;
		if (expires === void 0) return skipped("the registry does not say when it ends");
		const days = daysUntil(expires, startedAt);
		const date = expires.slice(0, 10);
		if (days > soon) return pass(date);
		return fail({
			message: `the registration of ${name} ${endOf(days)}, on ${date}`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${expires}`],
			fix: { text: `Renew ${name} at its registrar. If it renews by itself, see there that it is switched on and that the payment will work.` }
		});
	}
});
// src/check/delegation-hold.ts
var delegation_hold_default = defineCheck({
	id: "delegation-hold",
	area: "delegation",
	title: "The registry does not hold the domain back",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8056 §2", "RFC 9083 §4.6"],
	docs: {
		why: "A domain that the registrar or the registry holds back (clientHold, serverHold), or that is to be deleted, leaves DNS: no mail reaches it then. An address that was not confirmed, an unpaid bill or an ended registration leads there. The registry is asked only with --rdap.",
		fix: "Ask the registrar why, and pay or confirm what is open.",
		good: "; at the registry: active",
		bad: "; at the registry: client hold"
	},
	needs: (context) => ({
		...needsDelegation(context),
		registration: registration(context.domain.name)
	}),
	judge({ delegation, registration }) {
		if (delegation.kind === "absent") return skipped("the domain is not in DNS: see delegation-present");
		const because = unknownBecause(registration);
		if (registration.kind !== "registered") return skipped(because ?? "");
		const { name, url, status } = registration;
		const [first, ...more] = holdsOf(registration);
		if (first === void 0) return pass(...status);
		return fail({
			message: `the registry says that ${name} is ${[first, ...more].join(" and ")}: it leaves DNS, and no mail reaches it`,
			subject: {
				name,
				type: "NS"
			},
			observed: [`${url}: ${status.join(", ")}`],
			fix: { text: `Ask the registrar of ${name} why, and pay or confirm what is open: nothing in DNS mends this.` }
		});
	}
});
// src/check/delegation-lame.ts
var delegation_lame_default = defineCheck({
	id: "delegation-lame",
	area: "delegation",
	title: "Every name server that is set at the registrar serves the zone",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1912 §2.8", "RFC 1034 §4.2.2"],
	docs: {
		why: "Resolvers choose among the name servers at will. One that does not serve the zone costs time, and now and then a lookup fails altogether: then mail waits, and verification by Apple fails by chance.",
		fix: "Take the server off the list at the registrar, or have it serve the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !refused"
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const { zone, homeless } = known;
		const subject = {
			name: zone,
			type: "NS"
		};
		const remedy = `Remove it from the name servers of ${zone} at your registrar if your DNS host does not name it; else ask the DNS host why it does not serve the zone.`;
		return failOn([...inState(known, "lame").map((server) => ({
			message: `${nameOf(server)} is set as a name server of ${zone} and does not serve it: ${wordsOf(server)}`,
			subject,
			fix: { text: remedy }
		})), ...homeless.map((host) => ({
			message: `${host} is set as a name server of ${zone}, and there is no such host`,
			subject,
			fix: { text: remedy }
		}))], pass(...inState(known, "serves").map(nameOf)));
	}
});
// src/check/delegation-mismatch.ts
const hostsIn = ({ ns }) => ns.kind === "found" ? ns.set.rdata.map(({ host }) => host) : [];
var delegation_mismatch_default = defineCheck({
	id: "delegation-mismatch",
	area: "delegation",
	title: "The registrar and the zone name the same name servers",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2"],
	docs: {
		why: "Some resolvers go by the list that is set at the registrar, others by the one in the zone itself. While both lead to the same records all is well; after a move one of them may be forgotten.",
		fix: "Set the same name servers at the registrar and in the zone.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns1.example.net\n@ NS ns1.example.net.\n@ NS ns3.example.net."
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const { zone, listed } = known;
		if (listed === void 0) return skipped("the zone above could not be asked");
		const own = new Set(inState(known, "serves").flatMap(hostsIn));
		const apart = [...listed].filter((host) => !own.has(host)).concat([...own].filter((host) => !listed.includes(host)));
		const differs = own.size > 0 && apart.length > 0;
		const told = (hosts) => [...hosts].sort().map(absolute);
		return failOn(differs ? [{
			message: `the registrar's list of name servers for ${zone} and the zone's own differ in ${apart.sort().join(", ")}`,
			subject: {
				name: zone,
				type: "NS"
			},
			expected: told(listed),
			observed: told(own),
			fix: { text: "See which name servers your DNS host gives you, and set these at your registrar and as the NS records of the zone." }
		}] : [], pass(...told(listed)));
	}
});
// src/check/delegation-out-of-step.ts
/** `base`: the checks of severity error that judge the domain's records. */
var delegation_out_of_step_default = (base) => defineServerCheck({
	id: "delegation-out-of-step",
	area: "delegation",
	title: "All name servers give the same records",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.5", "RFC 1912 §2.8"],
	docs: {
		why: "A change has reached some of the name servers only: who asks one of the others sees the old records. It happens for minutes after a change, and for good where a server is no longer kept up to date.",
		fix: "Wait for the transfer; if it does not come, ask the DNS host.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@example.com\""
	}
}, base, ({ disputes, camps }) => {
	if (camps.some(({ broken }) => broken.length > 0)) return {
		status: "skipped",
		because: "mail breaks with some of them: see delegation-alike"
	};
	const [first, ...more] = disputes.map(({ question: { name, type }, sides }) => ({
		message: `the name servers do not agree on ${name} ${type}`,
		subject: {
			name,
			type
		},
		observed: sides,
		fix: { text: "Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why its name servers are out of step." }
	}));
	return first === void 0 ? { status: "pass" } : {
		status: "fail",
		findings: [first, ...more]
	};
});
// src/check/delegation-present.ts
var delegation_present_default = defineCheck({
	id: "delegation-present",
	area: "delegation",
	title: "The domain exists: the zone above it delegates it",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.1", "RFC 2308 §2.1"],
	decisive: true,
	docs: {
		why: "Where the zone above does not know the domain, nobody can look up any of its records, wherever they are typed in. The registration has ended, is on hold, was never made, or the name is misspelt.",
		fix: "See at your registrar that the domain is registered, paid for, not on hold and has name servers.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS !nxdomain"
	},
	needs: needsDelegation,
	hints: (_, { domain }) => ({ registration: registration(domain.name) }),
	judge({ delegation }, { startedAt }, { registration: said }) {
		if (delegation.kind === "unasked") return skipped("the domain's own name servers were not asked");
		if (delegation.kind === "delegated") return delegation.listed === void 0 ? pass() : pass(`${delegation.zone} is served by ${delegation.listed.join(", ")}`);
		const { name, parent } = delegation;
		const who = parent === void 0 ? "resolvers say" : `the servers of ${parent.zone} say`;
		return fail({
			message: `${who} that ${name} does not exist: none of its records can be found, and no mail reaches it${registryWord(said, startedAt)}`,
			subject: {
				name,
				type: "NS"
			},
			observed: [],
			fix: { text: "See at your registrar that the domain is registered, paid for, not on hold (the states clientHold and serverHold) and has name servers; see also that the name is spelt right." }
		});
	}
});
// src/check/delegation-silent.ts
const isSix = ({ address }) => address.includes(":");
var delegation_silent_default = defineCheck({
	id: "delegation-silent",
	area: "delegation",
	title: "Every name server that is set at the registrar can be reached",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 1034 §4.2.2", "RFC 1912 §2.8"],
	docs: {
		why: "A resolver that happens to ask a server which is down waits for seconds before it asks another; some give up first. Said only where other servers did answer this machine over the same version of IP.",
		fix: "Have the server repaired, or take it off the list at the registrar.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net: !timeout"
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = served(delegation);
		if (typeof known === "string") return skipped(known);
		const serving = inState(known, "serves");
		const mute = inState(known, "silent", "closed").filter((server) => serving.some((other) => isSix(other) === isSix(server)));
		return failOn(mute.map((server) => ({
			message: `name server ${nameOf(server)} ${stateOf(server) === "closed" ? "refuses connections" : "does not answer"}, while ${nameOf(serving[0])} answers`,
			subject: {
				name: known.zone,
				type: "NS"
			},
			fix: { text: `Ask your DNS host about ${server.host}; if it is not theirs, remove it from the name servers at your registrar.` }
		})), pass(...serving.map(nameOf)));
	}
});
// src/check/delegation-single.ts
var delegation_single_default = defineCheck({
	id: "delegation-single",
	area: "delegation",
	title: "The domain has more than one name server",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.1"],
	docs: {
		why: "With a single name server nothing about the domain can be found while that server is down, and mail to it waits or is returned.",
		fix: "Set all the name servers that your DNS host gives you.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net."
	},
	needs: needsDelegation,
	judge({ delegation }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const { listed, zone } = known;
		if (listed === void 0) return skipped("the zone above could not be asked");
		if (listed.length > 1) return pass(...listed);
		return fail({
			message: `${zone} has a single name server, ${listed.join()}`,
			subject: {
				name: zone,
				type: "NS"
			},
			fix: { text: "Set all the name servers that your DNS host gives you at the registrar." }
		});
	}
});
// src/check/delegation-tcp.ts
/** Told to come back over TCP, and turned away there. That it is this machine's firewall shows in silence, not in a refusal. */
const isTurnedAway = (answer) => {
	if (answer.kind !== "failed") return false;
	const { attempts } = answer.failure;
	const last = attempts.at(-1);
	return attempts.some(({ transport, detail }) => transport === "udp" && detail === "truncated") && last?.transport === "tcp" && last.code === "unreachable" && last.detail.includes("ECONNREFUSED");
};
var delegation_tcp_default = defineCheck({
	id: "delegation-tcp",
	area: "delegation",
	title: "The name servers answer over TCP where an answer needs it",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7766 §5"],
	docs: {
		why: "An answer that is too long for one UDP packet is cut, and resolvers ask again over TCP. A server that refuses TCP never gives them the whole: to them the records do not exist.",
		fix: "Have the server listen on TCP port 53 as well, and open it in its firewall.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ TXT !truncated"
	},
	needs: needsViews,
	judge({ delegation, views: { views: all } }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const hostOf = (server) => known.servers.find((one) => one.server === server);
		return failOn(all.flatMap(({ question: { name, type }, answers }) => {
			const cut = answers.filter(isTurnedAway).flatMap(({ server }) => hostOf(server) ?? []);
			if (cut.length === 0) return [];
			return [{
				message: `the answer to ${name} ${type} is too long for UDP, and ${cut.map(nameOf).join(", ")} refuses TCP`,
				subject: {
					name,
					type
				},
				fix: { text: "Ask your DNS host to answer over TCP on port 53. Until then, remove records at this name that are no longer used, so that the answer gets shorter." }
			}];
		}), pass(...inState(known, "serves").map(nameOf)));
	}
});
// src/icloud/misplaced.ts
const doubled = "the DNS host added the domain to a name that had it already";
const entered = (host) => `it was entered for ${host} and not for the domain itself`;
/** The label before the domain, and how it comes about. */
const slips = {
	mx: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["www", entered("www")],
		["mail", entered("mail")]
	],
	verification: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["apple-domain", "apple-domain is the beginning of the value, not the name"],
		["txt", "TXT is the type of the record, not its name"],
		["www", entered("www")]
	],
	spf: [
		["\\064", "the DNS host took the @ sign for a name: leave the field empty instead"],
		["_spf", "SPF has no name of its own"],
		["spf", "SPF has no name of its own"],
		["www", entered("www")],
		["mail", entered("mail")]
	],
	dkim: [
		["sig1.domainkey", "the underscore before domainkey is missing"],
		["sig1_domainkey", "there is an underscore in the place of the dot"],
		["sig1.__domainkey", "there is one underscore too many"],
		["sig1._domainkey._domainkey", "_domainkey is there twice"],
		["_sig1._domainkey", "sig1 has no underscore"],
		["sig._domainkey", "the 1 of sig1 is missing"],
		["sigl._domainkey", "it has a letter l in the place of the digit 1"],
		["sig2._domainkey", "Apple uses sig1 alone"],
		["sig1", "._domainkey is missing"],
		["_domainkey", "sig1 is missing in front"]
	],
	dmarc: [
		["dmarc", "the underscore in front is missing"],
		["__dmarc", "there is one underscore too many"],
		["_dmark", "_dmarc is misspelt"],
		["_dmarc.mail", entered("mail")]
	]
};
/** The labels under which the record belongs; none for a record of the domain itself. */
const home = {
	mx: "",
	verification: "",
	spf: "",
	dkim: "sig1._domainkey",
	dmarc: "_dmarc"
};
const placed = (labels, domain) => labels === "" ? domain : under(labels, domain);
/** Below the domain, as it was typed in full into a field that adds the zone: its own, or its parent's. */
const doubledAt = (labels, domain) => {
	const whole = placed(labels, domain);
	return (labelsOf(domain).length > 2 ? [domain, parentOf(domain)] : [domain]).map((zone) => under(whole, zone));
};
/** What the domain above may hold for this one. Its own records of that kind are not to be taken for it. */
const above = /* @__PURE__ */ new Set(["dkim", "verification"]);
/** Where to look for a record that is not where it belongs. */
const placesOf = (wanted, domain) => [
	...doubledAt(home[wanted], domain).map((name) => ({
		name,
		how: doubled
	})),
	...slips[wanted].map(([labels, how]) => ({
		name: under(labels, domain),
		how
	})),
	...above.has(wanted) && labelsOf(domain).length > 2 ? [{
		name: placed(home[wanted], parentOf(domain)),
		how: `the subdomain ${labelsOf(domain)[0]} is missing in its name`
	}] : []
];
/**
* A name that nobody has. What is found at it comes from a wildcard record; always the same one, so
* that resolvers can keep the answer.
*/
const nobodys = (domain) => under("dns-audit-no-such-name", domain);
// src/icloud/dns-hosts.ts
/** Microsoft's instructions for its own mail service at other hosts: fields, values and dots of each form. */
const shownAt = (page) => `https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/admin/dns/create-dns-records-${page}.md`;
const host = (name, servers, source, form) => ({
	name,
	servers,
	source,
	apex: "@",
	...form
});
const dnsHosts = [
	host("Cloudflare", /\.ns\.cloudflare\.com$/, shownAt("at-cloudflare"), {
		fields: ["Name", "Mail server, Target or Content"],
		notes: {
			CNAME: "Set Proxy status to DNS only.",
			MX: "While Email Routing is on, it locks the MX records."
		}
	}),
	host("GoDaddy", /\.domaincontrol\.com$/, shownAt("at-godaddy"), { fields: ["Host or Name", "Points to or Value"] }),
	host("Namecheap", /\.registrar-servers\.com$/, shownAt("at-namecheap"), {
		fields: ["Host", "Value"],
		dot: true,
		notes: { MX: "Set Mail Settings to Custom MX first." }
	}),
	host("Amazon Route 53", /\.awsdns-\d+\.(?:com|net|org|co\.uk)$/, shownAt("at-aws"), {
		fields: ["Record name", "Value"],
		apex: "",
		dot: true,
		quotes: true,
		notes: {
			MX: "Both MX records are lines of one record, each with its preference in front.",
			TXT: "All TXT values of one name are lines of one record."
		}
	}),
	host("Azure DNS", /\.azure-dns\.(?:com|net|org|info)$/, shownAt("for-azure-dns-zones"), { fields: ["Name", "Alias or Value"] }),
	host("IONOS", /\.ui-dns\.(?:com|de|org|biz)$/, shownAt("at-ionos-com"), { fields: ["Host name", "Points to or Value"] }),
	host("OVHcloud", /\.ovh\.(?:net|ca)$|\.anycast\.me$/, shownAt("at-ovh"), {
		fields: ["Sub-domain", "Target or Value"],
		apex: "",
		dot: true
	}),
	host("Hover", /\.hover\.com$/, shownAt("at-hover"), { fields: ["Hostname", "Target Host or Value"] }),
	host("Name.com", /\.name\.com$/, shownAt("at-name-com"), {
		fields: ["Host", "Answer"],
		apex: ""
	}),
	host("DreamHost", /\.dreamhost\.com$/, shownAt("at-dreamhost"), {
		fields: ["Name", "Value"],
		apex: "",
		dot: true,
		notes: { MX: "MX records are entered under Mail, Custom MX, with the preference in front." }
	}),
	host("Bluehost", /\.bluehost\.com$/, shownAt("at-bluehost"), { fields: ["Host Record", "Points To or TXT Value"] }),
	host("Scaleway", /\.dom\.scw\.cloud$/, "https://github.com/scaleway/docs-content/blob/main/tutorials/custom-email-domain-icloud/index.mdx", {
		fields: ["Name", "Hostname or Value"],
		dot: true
	}),
	host("deSEC", /\.desec\.(?:io|org)$/, "https://glama.ai/mcp/connectors/io.usefulapi/desec/tools/desec_create_rrset", {
		fields: ["Subname", "Content"],
		apex: "",
		dot: true,
		quotes: true
	})
];
/**
* Hosts whose forms no page that could be read shows: known by name alone. The names of their servers
* are seen in zones and set-up notes that people publish, as of {@link readOn}.
*/
const others = [
	["Squarespace", /\.squarespace-?dns\.com$/],
	["Squarespace or Google Cloud", /^ns-cloud-[^.]+\.googledomains\.com$/],
	["Gandi", /\.gandi\.net$/],
	["DigitalOcean", /\.digitalocean\.com$/],
	["Hetzner", /\.ns\.hetzner\.(?:com|de)$|\.(?:first|second|third)-ns\.(?:com|de)$/],
	["Porkbun", /\.ns\.porkbun\.com$/],
	["DNSimple", /\.dnsimple(?:-edge)?\.(?:com|net|org)$/],
	["Vercel", /\.vercel-dns\.com$/],
	["WordPress.com", /\.wordpress\.com$/],
	["Wix", /\.wixdns\.net$/],
	["Hostinger", /\.dns-parking\.com$/],
	["Infomaniak", /\.infomaniak\.(?:ch|com)$/]
];
/** The host whose name servers these are, where all of them are one's. */
const dnsHostOf = (servers) => servers.length === 0 ? void 0 : dnsHosts.find((one) => servers.every((server) => one.servers.test(server)));
/** What the host is called, also where nothing is known of its form. */
const hostNameOf = (servers) => dnsHostOf(servers)?.name ?? others.find(([, names]) => servers.length > 0 && servers.every((one) => names.test(one)))?.[0];
const what = {
	MX: "the exchange",
	CNAME: "the target",
	TXT: "the text"
};
const manner = (type, { dot, quotes }) => {
	if (type === "TXT") return quotes ? ", in double quotes" : ", without the quotation marks";
	return dot ? ", with the dot at its end" : ", without the dot at its end";
};
/** How a record of that owner and type is entered in the form of `one`, where `zone` is kept. */
const entryAt = (one, zone, { owner, type }) => {
	const labels = labelsOf(owner).slice(0, -labelsOf(zone).length).join(".") || one.apex;
	const [name, data] = one.fields;
	const ownerPart = labels === "" ? `leave ${name} empty and put` : `enter ${labels} under ${name}, without the domain, and put`;
	const note = one.notes?.[type];
	const text = `At ${one.name}, ${ownerPart} ${what[type] ?? "the data"} under ${data}${manner(type, one)}.`;
	return note === void 0 ? text : `${text} ${note}`;
};
/** Name servers that registrars and dealers put in when a domain has expired, or waits for a buyer. */
const parking = /\.(?:sedoparking\.com|parkingcrew\.net|bodis\.com|above\.com|dan\.com|afternic\.com|parklogic\.com|uniregistrymarket\.link|pendingrenewaldeletion\.com|expired\.[a-z-]+\.[a-z]+|dns-expired\.com|renewyourname\.net)$/;
/** Whether the domain's name servers are those of a domain that nobody has set up, or that has expired. */
const isParked = (servers) => servers.length > 0 && servers.every((server) => parking.test(server));
/** The addresses of Cloudflare's proxy, as Cloudflare lists them on its page of IP ranges. Only for the words of a fix. */
const cloudflareProxy = [
	"103.21.244.0/22",
	"103.22.200.0/22",
	"103.31.4.0/22",
	"104.16.0.0/13",
	"104.24.0.0/14",
	"108.162.192.0/18",
	"131.0.72.0/22",
	"141.101.64.0/18",
	"162.158.0.0/15",
	"172.64.0.0/13",
	"173.245.48.0/20",
	"188.114.96.0/20",
	"190.93.240.0/20",
	"197.234.240.0/22",
	"198.41.128.0/17"
];
// src/check/instead.ts
/** What answers in the place of the DKIM CNAME, what that means, and where the switch is. */
const publishIt = "Publish this CNAME record.";
const isCloudflare = (address) => {
	const network = parseAddress(address);
	return network !== void 0 && cloudflareProxy.some((range) => {
		const outer = parseNetwork(range);
		return outer !== void 0 && contains(outer, network);
	});
};
/** An address record: nobody publishes one there, so that something else gives it. */
const addressInstead = (owner, domain, clues) => {
	const address = clue(clues, owner, "A");
	if (address?.kind !== "found") return void 0;
	if (isSame(address, clue(clues, nobodys(under("_domainkey", domain)), "A"))) return {
		how: `${owner} has no record of its own: only the address of a wildcard record (*) answers there`,
		advice: publishIt,
		lines: []
	};
	const cloudflare = address.set.rdata.every((one) => isCloudflare(one.address));
	return {
		how: cloudflare ? `${owner} is an address of Cloudflare's proxy: the CNAME is hidden behind it` : `${owner} is an address record: a proxy answers in place of the CNAME`,
		advice: cloudflare ? "In the dashboard of Cloudflare, under DNS, Records, edit sig1._domainkey and set Proxy status to DNS only (the grey cloud)." : "Publish the CNAME record without the proxy of your DNS host (\"DNS only\").",
		lines: []
	};
};
/** What there is at `owner`, which has no CNAME. */
const insteadOf = (owner, domain, clues) => {
	const txt = clue(clues, owner, "TXT");
	const lines = txt ? publishedIn(txt) : [];
	const text = (how) => ({
		how,
		advice: publishIt,
		lines
	});
	if (usableKeyIn(txt)) return text(`${owner} holds a key that is not the one Apple publishes: no signature of iCloud verifies`);
	if (txt !== void 0 && textsOf(txt).some((one) => /icloudmailadmin/i.test(one))) return text(`${owner} is a TXT record with the name that a CNAME should point to`);
	return addressInstead(owner, domain, clues) ?? text(`${owner} has no CNAME record: the DKIM signatures of iCloud cannot be verified`);
};
// src/check/place.ts
/** What the checks for a record that is missing have in common: where it is instead, and how the form of the DNS host takes it. */
/** The domain and its ancestors that may be the zone that holds it. */
const zonesAround = (domain) => labelsOf(domain).length < 2 ? [] : [domain, ...zonesAround(parentOf(domain))];
/** Who keeps the zone of the domain. */
const keeperOf = (domain) => zonesAround(domain).map((zone) => glance(zone, "NS"));
/** All that tells where a record that is missing went, and who keeps the zone. */
const cluesTo = (wanted, type, domain) => keyed([
	...keeperOf(domain),
	glance(domain, "CNAME"),
	glance(under("_domainconnect", domain), "TXT"),
	...[...placesOf(wanted, domain).map(({ name }) => name), nobodys(domain)].map((name) => glance(name, type))
]);
/** The zone that holds the domain, and its name servers. */
const zoneIn = (clues, domain) => {
	for (const zone of zonesAround(domain)) {
		const ns = clue(clues, zone, "NS");
		if (ns?.kind === "found" && ns.chain.length === 0) return {
			zone,
			servers: ns.set.rdata.map(({ host }) => host)
		};
	}
};
/** What to know about the form of the DNS host, with a space in front; empty where the host is not known. */
const formAdvice = (clues, domain, line) => {
	const found = zoneIn(clues, domain);
	const host = found && dnsHostOf(found.servers);
	return found && host ? ` ${entryAt(host, found.zone, line)}` : "";
};
/** Says that the DNS host takes Apple's records by itself, with a space in front; empty where it does not say so. */
const connectAdvice = (clues, domain) => clue(clues, under("_domainconnect", domain), "TXT")?.kind === "found" ? " Your DNS host offers automatic set-up (Domain Connect): iCloud's settings may enter all records for you when you add the domain there." : "";
/** The DNS host's name, where it is known. */
const hostIn = (clues, domain) => hostNameOf(zoneIn(clues, domain)?.servers ?? []);
const parkedIn = (clues, domain) => isParked(zoneIn(clues, domain)?.servers ?? []);
/** Where the record went: the places whose records are `meant` to be it. */
const straysIn = (clues, { wanted, type, domain }, meant) => placesOf(wanted, domain).flatMap((place) => {
	const answer = clue(clues, place.name, type);
	if (answer?.kind !== "found" || answer.chain.length > 0) return [];
	const lines = meant(answer);
	const wildcard = isSame(answer, clue(clues, nobodys(domain), type));
	return lines.length > 0 ? [{
		place,
		lines,
		wildcard
	}] : [];
});
/** What is said of them, and what of them goes: what a wildcard gives may serve another end. */
const toldOf = (strays, owner) => {
	const own = strays.filter(({ wildcard }) => !wildcard);
	const [first] = own;
	const wild = strays.length > 0 ? `; there is one in a wildcard record (*), which does not stand for ${owner}` : "";
	return {
		message: first ? `; it is at ${first.place.name}, where nobody looks for it: ${first.place.how}` : wild,
		remove: own.flatMap(({ lines }) => lines),
		observed: strays.flatMap(({ lines }) => lines).map(({ owner: at, type, rdata }) => `${absolute(at)} ${type} ${rdata}`),
		advice: first ? " Remove what is in the wrong place." : ""
	};
};
// src/check/dkim-cname.ts
const noKey = "Apple publishes no key for the domain yet: see that iCloud's settings have it too.";
var dkim_cname_default = defineCheck({
	id: "dkim-cname",
	area: "dkim",
	title: "The DKIM record sig1._domainkey is a CNAME",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs every message for the domain, whether or not the key can be found. Without this record the signature cannot be verified, DMARC rests on SPF alone, and forwarded mail fails. Apple asks for it before it verifies the domain.",
		fix: "Publish Apple's CNAME record. Where the DNS host offers to proxy it, choose DNS only.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"sig1.dkim.example.com.at.icloudmailadmin.com\""
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: (_, { domain, required: { dkim } }) => ({
		...cluesTo("dkim", "CNAME", domain.name),
		...keyed([
			ask(dkim.owner, "TXT"),
			ask(dkim.owner, "A"),
			ask(dkim.target, "TXT"),
			glance(nobodys(under("_domainkey", domain.name)), "A")
		])
	}),
	judge({ cname }, { domain, required: { dkim } }, clues) {
		if (cname.kind === "found") return pass(...presentSet(cname.set));
		const { owner, target } = dkim;
		const apple = clue(clues, target, "TXT");
		const copy = usableKeyIn(clue(clues, owner, "TXT"));
		const original = usableKeyIn(apple);
		if (copy && (original === void 0 || original.material === copy.material)) return skipped("the key itself is published in its place: see dkim-copy");
		const { how, advice, lines } = insteadOf(owner, domain.name, clues);
		const about = {
			wanted: "dkim",
			type: "CNAME",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => publishedIn(answer).filter(({ owner: at, rdata }) => rdata === absolute(target) || isWithin(at, domain.name) && /icloudmailadmin/.test(rdata)));
		const elsewhere = toldOf(strays, owner);
		const keyless = apple !== void 0 && original === void 0 ? ` ${noKey}` : "";
		const right = {
			owner,
			type: "CNAME",
			rdata: absolute(target)
		};
		return fail({
			message: `${how}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...lines.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`), ...elsewhere.observed],
			fix: {
				text: `${advice}${keyless}${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				publish: [right],
				remove: [...lines, ...elsewhere.remove]
			}
		});
	}
});
// src/check/dkim-copy.ts
var dkim_copy_default = defineCheck({
	id: "dkim-copy",
	area: "dkim",
	title: "The DKIM key is Apple's own record, not a copy",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "A key that was copied into a TXT record works until Apple changes the key; from then on every signature fails. The CNAME record follows the change by itself.",
		fix: "Put Apple's CNAME record in the place of the TXT record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey TXT \"v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: (_, { domain, required }) => keyed([ask(required.dkim.target, "TXT"), ...keeperOf(domain.name)]),
	judge({ cname, txt }, { domain, required }, clues) {
		if (cname.kind === "found") return pass();
		const { owner, target } = required.dkim;
		const apple = clue(clues, target, "TXT");
		const copy = usableKeyIn(txt);
		const original = usableKeyIn(apple);
		const stale = original !== void 0 && original.material !== copy?.material;
		if (copy === void 0 || stale || txt.kind !== "found") return skipped("no working DKIM key is published: see dkim-cname");
		const flattened = original !== void 0 && hostIn(clues, domain.name) === "Cloudflare";
		return fail({
			message: flattened ? `${owner} answers with the key itself and not with the CNAME: it is a copy, or Cloudflare flattens every CNAME` : `${owner} holds a copy of the key: DKIM breaks on the day that Apple changes it`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [`${absolute(owner)} CNAME ${absolute(target)}`],
			observed: presentSet(txt.set),
			fix: apple !== void 0 && original === void 0 ? { text: `Apple publishes no key at ${target}: see in iCloud's settings that the domain is set up. When the key is there, put Apple's CNAME record in the place of the TXT record.` } : {
				text: flattened ? "If it is a CNAME in the dashboard of Cloudflare, set CNAME flattening there to the root only. If not, put this CNAME record in the place of the TXT record." : "Put this CNAME record in the place of the TXT record.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(txt)
			}
		});
	}
});
// src/icloud/dkim-target.ts
/** The domain whose key Apple publishes at `target`, where that is another one than `domain`. */
const otherDomain = (target, domain) => {
	const found = /^[^.]+\.dkim\.(.+)\.at\.icloudmailadmin\.com$/.exec(target)?.[1];
	return found === domain ? void 0 : found;
};
const examples = /^(?:www\.)?(?:example|your-?domain|my-?domain|domain|yourdomainname)\.[a-z]+$/;
/** How `other` probably came to stand in the target in the place of `domain`, a clause. */
const mixUpOf = (other, domain) => {
	if (examples.test(other)) return "put your domain in the place of the example";
	if (other.includes("\\") && domain.includes("xn--")) return "write the domain in its ASCII form, with xn--";
	return distance(other, domain) <= 2 ? "the domain in it is misspelt" : void 0;
};
/** How `target` probably came about, a clause, where `required` was meant. */
const slipOf = (target, required) => {
	if (target.startsWith(`${required}.`)) return "the dot at its end is missing, so the DNS host added the name of the zone";
	if (target.length > 20 && required.startsWith(target)) return "its end is cut off";
	return distance(target, required) <= 3 ? "it is misspelt" : void 0;
};
// src/check/dkim-key.ts
var dkim_key_default = defineCheck({
	id: "dkim-key",
	area: "dkim",
	title: "Apple publishes a usable DKIM key for the domain",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 6376 §3.6.1",
		"RFC 6376 §3.6.2.2",
		"RFC 8301 §3.2",
		"RFC 8463"
	],
	docs: {
		why: "Your CNAME record only points to the key; Apple publishes it, for as long as the domain is set up in iCloud. Where it is gone, the domain was removed, was never verified, or iCloud+ has ended: no change in DNS brings it back.",
		fix: "Look at the domain in iCloud's settings under Custom Email Domain; set it up again if it is not there.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { domain, required }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		const key = keyIn(txt);
		const usable = key !== void 0 && !isFault$1(key);
		if (otherDomain(actual, domain.name) !== void 0 || actual !== target && !usable) return skipped("the CNAME does not lead to the key of this domain: see dkim-target");
		if (usable) return pass(`${key.type} key of ${key.bits} bits at ${actual}`);
		return fail({
			message: key === void 0 ? `your CNAME record is right, but Apple publishes no key for ${domain.name}` : `your CNAME record is right, but the key that Apple publishes cannot be used: ${key.message}`,
			subject: {
				name: target,
				type: "TXT"
			},
			expected: ["a TXT record with v=DKIM1 and a public key in p="],
			observed: txt.kind === "found" ? presentSet(txt.set) : [],
			fix: { text: "Leave DNS as it is. Where the domain is new, press Verify first. Check in iCloud's settings, under Custom Email Domain, that the domain is there and verified and that iCloud+ is paid; if it is and the key stays away for a day, remove the domain there and add it again." }
		});
	}
});
// src/check/dkim-single.ts
var dkim_single_default = defineCheck({
	id: "dkim-single",
	area: "dkim",
	title: "The DKIM name holds one CNAME record and nothing else",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "A name that is an alias may hold no other record. Some DNS hosts refuse a second one, some publish both: then it is chance whether a receiver finds the key.",
		fix: "Keep Apple's CNAME record at the name, and remove every other record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1._domainkey TXT \"v=DKIM1; p=\""
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	judge({ cname, txt }, { required: { dkim } }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (!isCrowded(cname, txt)) return pass();
		const { owner, target } = dkim;
		const right = {
			owner,
			type: "CNAME",
			rdata: absolute(target)
		};
		const aliases = cname.set.rdata;
		const wrong = linesOf(owner, "CNAME", aliases.filter((one) => one.target !== target));
		const beside = aliases.length > 1 ? [] : publishedIn(txt);
		return fail({
			message: aliases.length > 1 ? `${owner} has ${aliases.length} CNAME records, where only one may be` : `${owner} has a TXT record beside the CNAME record, which a name that is an alias may not have`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [right.rdata],
			observed: [...presentSet(cname.set), ...beside.map(({ type, rdata }) => `${absolute(owner)} ${type} ${rdata}`)],
			fix: {
				text: "Keep Apple's CNAME record, and remove what else is at the name.",
				publish: [right],
				remove: [...wrong, ...beside]
			}
		});
	}
});
// src/check/dkim-target.ts
/**
* Whether both were made from one DNAME record above them: each keeps its own first
* label, and the same name follows.
*/
const isSynthesised = (cname, nobody) => {
	if (cname.kind !== "found" || nobody?.kind !== "found") return false;
	const own = cname.set.rdata[0].target;
	const other = nobody.set.rdata[0].target;
	const kept = (name, target) => labelsOf(name)[0] === labelsOf(target)[0];
	return kept(cname.question.name, own) && kept(nobody.question.name, other) && parentOf(own) === parentOf(other);
};
const clause = (how) => how === void 0 ? "" : `: ${how}`;
var dkim_target_default = defineCheck({
	id: "dkim-target",
	area: "dkim",
	title: "The DKIM CNAME leads to this domain's key",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "iCloud signs mail of each domain with that domain's own key. A CNAME to the key of another domain, or to a name where no key is, leaves every signature unverifiable.",
		fix: "Correct the target of the CNAME: it has the whole domain in its middle, and a dot at its end where the DNS host wants one.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com"
	},
	needs: ({ required }) => ({ cname: ask(required.dkim.owner, "CNAME") }),
	hints: ({ cname }, { domain, required: { dkim } }) => ({
		txt: ask(dkim.owner, "TXT"),
		nobody: glance(nobodys(under("_domainkey", domain.name)), "CNAME"),
		...cname.kind === "found" && { next: glance(cname.set.rdata[0].target, "CNAME") }
	}),
	judge({ cname }, { domain, required }, { txt, nobody, next }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass(...presentSet(cname.set));
		const other = otherDomain(actual, domain.name);
		const loop = actual === owner || next?.kind === "found" && next.set.rdata[0].target === owner;
		if (other === void 0 && txt === void 0 && !loop) return skipped(`whether a key is at ${actual} could not be looked up: see dkim-key`);
		if (other === void 0 && usableKeyIn(txt)) return skipped(`a usable key is at ${actual}: see dkim-target-known`);
		const wild = isSame(cname, nobody);
		const led = isSynthesised(cname, nobody);
		const wrong = led ? `${owner} has no record of its own: a DNAME record above it leads it, and all beside it, to ${actual}` : wild ? `${owner} has no record of its own: a wildcard record (*) points it to ${actual}` : loop ? `${owner} points to ${actual}, which leads back to it: no key is ever found` : other === void 0 ? `${owner} points to ${actual}, where no usable key is${clause(slipOf(actual, target))}` : `${owner} points to the key of ${other}, and iCloud signs with that of ${domain.name}${clause(mixUpOf(other, domain.name))}`;
		return fail({
			message: wrong,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: {
				text: led ? `Remove the DNAME record, which is at ${under("_domainkey", domain.name)} or above; nothing below it counts while it is there. Then publish this CNAME record.` : wild ? "Publish this CNAME record; it goes before the wildcard." : "Put this CNAME record in the place of the present one.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: led || wild ? [] : publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-target-known.ts
var dkim_target_known_default = defineCheck({
	id: "dkim-target-known",
	area: "dkim",
	title: "The DKIM CNAME names the host that Apple gives today",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 6376 §3.6.2"],
	docs: {
		why: "The CNAME leads to a usable key, but not by the name that Apple's instructions have today. That may be a detour of your own, or a name newer than this program; mail can be well signed all the same.",
		fix: "Compare the target with the one that iCloud's settings show; without a reason of your own, publish Apple's.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME dkim.example.net.\ndkim.example.net. CNAME sig1.dkim.example.com.at.icloudmailadmin.com."
	},
	needs: ({ required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT")
	}),
	hints: (_, { required }) => ({ apple: ask(required.dkim.target, "TXT") }),
	judge({ cname, txt }, { domain, required }, { apple }) {
		if (cname.kind !== "found") return skipped("there is no CNAME record: see dkim-cname");
		if (isCrowded(cname, txt)) return skipped("it has other records beside it: see dkim-single");
		const { owner, target } = required.dkim;
		const actual = cname.set.rdata[0].target;
		if (actual === target) return pass();
		const key = usableKeyIn(txt);
		if (key === void 0 || otherDomain(actual, domain.name) !== void 0) return skipped(`${actual} does not lead to this domain's key: see dkim-target`);
		const original = usableKeyIn(apple);
		const same = original === void 0 ? "a usable key is there" : original.material === key.material ? "Apple's key is there" : `a usable key is there, but not the one at ${target}`;
		return fail({
			message: `${owner} points to ${actual}, which is not the name that Apple gives; ${same}`,
			subject: {
				name: owner,
				type: "CNAME"
			},
			expected: [absolute(target)],
			observed: presentSet(cname.set),
			fix: apple !== void 0 && original === void 0 ? { text: "If iCloud's settings show this target, all is well: leave it as it is." } : {
				text: "If iCloud's settings do not show this target, put Apple's CNAME record in its place.",
				publish: [{
					owner,
					type: "CNAME",
					rdata: absolute(target)
				}],
				remove: publishedIn(cname)
			}
		});
	}
});
// src/check/dkim-testing.ts
var dkim_testing_default = defineCheck({
	id: "dkim-testing",
	area: "dkim",
	title: "The DKIM key is not marked as a test",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 6376 §3.6.1"],
	docs: {
		why: "A key with t=y says that the domain only tries DKIM out: receivers may treat a message whose signature fails as if it had none.",
		fix: "The flag is in Apple's record, which only Apple can change; in a copy of the key, replace the copy by Apple's CNAME record.",
		good: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.\nsig1.dkim.example.com.at.icloudmailadmin.com. TXT \"v=DKIM1; t=y; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\""
	},
	needs: ({ required }) => ({ txt: ask(required.dkim.owner, "TXT") }),
	judge({ txt }, { required }) {
		const key = usableKeyIn(txt);
		if (key === void 0 || txt.kind !== "found") return skipped("there is no usable key: see dkim-cname and dkim-key");
		if (!key.testing) return pass();
		return fail({
			message: "the DKIM key is marked as a test (t=y): receivers may take no notice of it",
			subject: {
				name: required.dkim.owner,
				type: "TXT"
			},
			expected: ["a key without t=y"],
			observed: presentSet(txt.set),
			fix: { text: "Nothing needs to be done in your DNS while the CNAME record is Apple's; the flag is Apple's to remove." }
		});
	}
});
// src/record/dmarc.ts
const policies = [
	"none",
	"quarantine",
	"reject"
];
/** Whether a text is meant to be a DMARC record, good or bad. */
const isDmarcLike = (text) => /dmarc/i.test(text) || /(?:^|;)[\t ]*p[\t ]*=/.test(text) && !/^[\t ]*v[\t ]*=/i.test(text);
/** Why the text is no DMARC record at all, if so: it has to begin with the version. */
const versionFault = (text) => {
	if (/^[vV][\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text)) return void 0;
	const [start, version] = /^v[\t ]*=[\t ]*(DMARC1)?/i.exec(text) ?? [];
	if (start === void 0) return {
		offset: 0,
		message: "a DMARC record begins with v=DMARC1"
	};
	if (version === void 0) return {
		offset: start.length,
		message: "the version must be DMARC1"
	};
	return version === "DMARC1" ? {
		offset: start.length,
		message: "a semicolon is missing after v=DMARC1"
	} : {
		offset: start.length - version.length,
		message: "DMARC1 is written in capitals"
	};
};
/** The values that RFC 9989 §4.8 has for each tag, in words and as a pattern. Other tags are passed over. */
const rules = /* @__PURE__ */ new Map([
	["p", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["sp", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["np", ["none, quarantine or reject", /^(?:none|quarantine|reject)$/i]],
	["t", ["y or n", /^[yn]$/i]],
	["psd", ["y, n or u", /^[ynu]$/i]],
	["adkim", ["r or s", /^[rs]$/i]],
	["aspf", ["r or s", /^[rs]$/i]],
	["fo", ["0, 1, d and s, with colons between them", /^[01ds](?:[\t ]*:[\t ]*[01ds])*$/i]]
]);
/** The tags of RFC 9989 §4.7. */
const tagNames = [
	"v",
	"rua",
	"ruf",
	...rules.keys()
];
/** RFC 9989 §4.8 does not tell capitals and small letters apart in the names of its tags. */
const plainly = (tag) => {
	const name = tag.name.toLowerCase();
	return tagNames.includes(name) ? {
		...tag,
		name
	} : tag;
};
const isUri = (text) => /^mailto:/i.test(text) ? /^mailto:[^\s@!]+@[^\s@!]+(?:!\d+[kmgt]?)?$/i.test(text) : /^[a-z][a-z0-9+.-]*:[^\s!]+(?:!\d+[kmgt]?)?$/i.test(text);
const urisIn = (tag) => tag?.value.split(",").map(trim) ?? [];
const uriFault = (tag) => {
	const bad = urisIn(tag).find((uri) => !isUri(uri));
	if (bad === void 0) return void 0;
	const why = /^[^\s:@]+@[^\s:@]+$/.test(bad) ? "lacks mailto: in front" : "is no address for reports";
	return {
		offset: tag.valueOffset + tag.value.indexOf(bad),
		message: `${quote(bad)} in ${tag.name}= ${why}`
	};
};
const valueFault = (tag) => {
	if (tag.name === "rua" || tag.name === "ruf") return uriFault(tag);
	const rule = rules.get(tag.name);
	if (rule === void 0 || rule[1].test(tag.value)) return void 0;
	return {
		offset: tag.valueOffset,
		message: `${tag.name}=${quote(tag.value)} must be ${rule[0]}`
	};
};
const lowered = {
	none: "none",
	quarantine: "none",
	reject: "quarantine"
};
const policyIn$1 = (tag) => policies.find((policy) => policy === tag?.value.toLowerCase());
/** RFC 9989 §4.7 does not demand a policy; with nothing else to go by, receivers let the record be (§4.10.1). */
const idleAt = (offset) => ({
	offset,
	message: "there is neither a policy (p=) nor an address for reports (rua=), so receivers apply nothing of the record"
});
/** Reads the text of a TXT record. A fault means that it is no DMARC record; see {@link DmarcRecord} for lesser ones. */
const readDmarc = (text) => {
	const version = versionFault(text);
	if (version !== void 0) return version;
	const { tags: written, faults } = readTagList(text);
	const tags = written.map(plainly);
	const tag = (name) => tags.find((one) => one.name === name);
	const rua = urisIn(tag("rua")).filter(isUri);
	const stated = policyIn$1(tag("p"));
	const valid = ["sp", "np"].every((name) => tag(name) === void 0 || policyIn$1(tag(name)));
	const fallen = (!valid || tag("p") !== void 0 && stated === void 0) && rua.length > 0;
	const policy = valid && stated !== void 0 ? stated : rua.length > 0 ? "none" : void 0;
	const testing = tag("t")?.value.toLowerCase() === "y";
	const fo = tag("fo");
	const psd = tag("psd")?.value.toLowerCase();
	const idle = tag("p") === void 0 && rua.length === 0 ? [idleAt(text.length)] : [];
	const inForce = (one) => one && testing ? lowered[one] : one;
	return {
		policy: inForce(policy),
		fallen,
		sp: inForce(policyIn$1(tag("sp"))),
		np: inForce(policyIn$1(tag("np"))),
		others: tags.filter(({ name }) => !tagNames.includes(name)),
		capitals: written.filter((one) => plainly(one).name !== one.name).map(({ name }) => name),
		testing,
		psd: psd === "y" || psd === "n" ? psd : "u",
		fo: fo === void 0 || valueFault(fo) ? void 0 : fo.value,
		rua,
		faults: [
			...faults,
			...tags.flatMap((one) => valueFault(one) ?? []),
			...idle
		].sort((a, b) => a.offset - b.offset)
	};
};
const repaired = (tag) => {
	if (valueFault(tag) === void 0) return tag;
	if (tag.name !== "rua" && tag.name !== "ruf") return void 0;
	const uris = urisIn(tag).map((uri) => isUri(uri) ? uri : `mailto:${uri}`).filter(isUri);
	return uris.length === 0 ? void 0 : {
		...tag,
		value: uris.join(",")
	};
};
/** The record that `text` was probably meant to be, with another policy where one is given; it has no fault. */
const repairDmarc = (text, instead) => {
	const plain = text.replace(/[^\t -~]|["'\\]/g, "").replace(/v[\t ]*=[\t ]*DMARC1\b/i, ";");
	const tags = readTagList(plain).tags.map(plainly);
	const rest = tags.filter(({ name }) => ![
		"v",
		"p",
		...instead ? ["t"] : []
	].includes(name)).flatMap((tag) => repaired(tag) ?? []);
	const p = tags.find(({ name }) => name === "p")?.value ?? "";
	const otherwise = rest.some(({ name }) => name === "rua") ? "none" : "quarantine";
	return [
		"v=DMARC1",
		`p=${instead ?? nearest(p, policies) ?? otherwise}`,
		...rest.map(({ name, value }) => `${name}=${value}`)
	].join("; ");
};
/**
* The domains whose `_dmarc` record may govern `domain`, itself first (RFC 9989 §4.10). Not asked:
* names of one label, because what a registry says of all its names is no answer to what this
* domain's owner says.
*/
const treeWalk = (domain) => {
	const walk = [domain];
	let next = parentOf(domain);
	while (labelsOf(next).length > 7) next = parentOf(next);
	for (; labelsOf(next).length > 1; next = parentOf(next)) walk.push(next);
	return walk;
};
// src/record/spf-walk.ts
const walk = (node, enters) => node.records.flatMap(({ terms }) => terms.filter((term) => term.reach !== "ignored" && enters(term)).flatMap((term) => {
	const below = term.node ? walk(term.node, enters) : [];
	return [{
		term,
		domain: node.domain
	}, below].flat();
}));
/** Every term that an evaluation can reach, in its order: those of the record and of all below it. */
const placedTerms = (node) => walk(node, () => true);
/** Those of them by which mail can pass. */
const allowing = (node) => walk(node, ({ qualifier }) => qualifier === "+");
/** Whether the term, reached or not, was written to let the mail of `service` pass. */
const isFor = (service, { text }) => [`include:${service}`, `redirect=${service}`].includes(text.toLowerCase().replace(/^\+/, "").replace(/\.$/, ""));
// src/record/spf-judge.ts
/** Mail of the tree's domain, said by a client that calls itself `helo`. */
const judgeOf = (tree, helo) => {
	const answers = new Map(tree.answers.map((answer) => [keyOfQuestion(answer.question), answer]));
	return (client) => {
		const evaluation = evaluateSpf({
			client,
			sender: `postmaster@${tree.domain}`,
			helo,
			receiver: "unknown",
			timestamp: 0
		});
		let step = evaluation.next();
		while (!step.done) step = evaluation.next(answers.get(keyOfQuestion(step.value)));
		return step.value;
	};
};
/** The networks that a tree names as allowed, none within another, in order. */
const rangesOf = (tree) => allowing(tree.root).flatMap(({ term }) => term.networks).flatMap((text) => parseNetwork(text) ?? []).filter((network, i, all) => !all.some((other, j) => contains(other, network) && (other.bits.length < network.bits.length || j < i)));
/** More parts than this are not told apart: then there is no result. */
const partLimit = 1024;
/** Both halves as one part, where they are whole and end alike. */
const joined = (network, [low, high, ...more]) => {
	if (low === void 0 || high === void 0 || more.length > 0) return void 0;
	const halves = [low, high].every((part) => part.network.bits.length === network.bits.length + 1);
	const alike = low.evaluation.result === high.evaluation.result && low.evaluation.reason === high.evaluation.reason;
	return halves && alike ? {
		...low,
		network
	} : void 0;
};
/**
* The ranges, divided wherever the result changes: every address of a part ends alike. Parts that
* `owner` itself does not let pass are left out. Undefined where there are too many to tell.
*/
const partition = (ranges, owner, judge) => {
	let count = 0;
	const divide = (network) => {
		if (count > partLimit) return [];
		const found = halvesOf(network).flatMap(parts);
		const whole = joined(network, found);
		return whole ? [whole] : found;
	};
	const parts = (network) => {
		count += 1;
		const own = owner(network);
		if (own.result === "straddles") return divide(network);
		if (own.result !== "pass") return [];
		const evaluation = judge(network);
		return evaluation.result === "straddles" ? divide(network) : [{
			network,
			evaluation
		}];
	};
	const found = ranges.flatMap(parts);
	return count > partLimit ? void 0 : found;
};
// src/check/aligned.ts
/** Whether the mail that iCloud sends for the domain proves itself, by SPF or by DKIM. */
/** What iCloud's servers call themselves. */
const helo = "outbound.st.icloud.com";
/** Results beside which no refusal is certain. */
const undecided = /* @__PURE__ */ new Set([
	"pass",
	"temperror",
	"unknown",
	"straddles"
]);
/** Whether mail from all of iCloud's servers passes SPF; `undefined` where nobody can tell. */
const passesSpf = (tree, icloud) => {
	const [record, ...more] = tree.root.records;
	if (record === void 0 || more.length > 0 || record.faults.length > 0) return false;
	const ranges = rangesOf(icloud);
	const parts = partition(ranges, judgeOf(icloud, helo), judgeOf(tree, helo));
	if (ranges.length === 0 || parts === void 0) return void 0;
	const results = parts.map(({ evaluation }) => evaluation.result);
	if (results.every((result) => result === "pass")) return true;
	return results.every((result) => undecided.has(result)) ? void 0 : false;
};
/** Whether a receiver finds the key of iCloud's signatures for the domain. */
const passesDkim = (cname, txt, domain) => {
	const target = cname.kind === "found" ? cname.set.rdata[0].target : void 0;
	return !(target !== void 0 && otherDomain(target, domain) !== void 0) && usableKeyIn(txt) !== void 0;
};
// src/check/dmarc.ts
const strictness = {
	reject: 3,
	quarantine: 2,
	none: 1
};
/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
const recordsIn = (txt) => textsOf(txt).flatMap((text) => {
	const record = readDmarc(text);
	return isFault$1(record) ? [] : [{
		text,
		record
	}];
});
/** The texts that were meant to be DMARC records and are none. */
const attemptsIn = (txt) => textsOf(txt).filter((text) => isDmarcLike(text) && isFault$1(readDmarc(text)));
/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
const sendsElsewhere = (apex, icloud) => {
	if (apex === void 0) return true;
	const spf = textsOf(apex).filter((text) => /^v=spf1(?: |$)/i.test(text));
	const own = /* @__PURE__ */ new Set([
		"",
		`include:${icloud}`,
		`redirect=${icloud}`,
		"-all",
		"~all",
		"?all"
	]);
	return spf.some((text) => text.toLowerCase().split(" ").slice(1).some((term) => !own.has(term)));
};
/**
* The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
* a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
* from reports who sends.
*/
const recommended = (domain, apex, icloud) => octetsOf(sendsElsewhere(apex, icloud) ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}` : "v=DMARC1; p=quarantine");
// src/check/walk.ts
/** What asks for all records that may govern `domain`, by the domain that each is of. */
const dmarcNeeds = (domain) => Object.fromEntries(treeWalk(domain).map((name) => [name, ask(under("_dmarc", name), "TXT")]));
/** The records by which the walk comes, up to one that says where it ends; several at one name count as none (RFC 9989 §4.10). */
const walked = (walk, names) => {
	const found = [];
	for (const name of names) {
		const answer = walk[name];
		const [only, ...more] = answer ? recordsIn(answer) : [];
		if (answer === void 0 || only === void 0 || more.length > 0) continue;
		found.push({
			...only,
			answer,
			domain: name
		});
		if (only.record.psd !== "u") break;
	}
	return found;
};
/** The name on the way from `above` to `domain` that has one label more. */
const below = (above, domain) => dnsName(labelsOf(domain).slice(-labelsOf(above).length - 1).join("."));
/** Of whom `last` is a public suffix's own record: the walk did not begin there. */
const isSuffix = (last, start) => last.record.psd === "y" && last.domain !== start;
/** Whose `sp=` and `np=` count for the subdomains of `domain` (RFC 9989 §4.10.2). */
const organizationalOf = (walk, domain) => {
	const last = walked(walk, treeWalk(domain)).at(-1);
	if (last === void 0) return domain;
	return isSuffix(last, domain) ? below(last.domain, domain) : last.domain;
};
/** Its own, else that of its organizational domain, else that of the public suffix above (RFC 9989 §4.10.1). */
const governingOf = (walk, domain) => {
	const [own] = walked(walk, [domain]);
	if (own !== void 0) return {
		...own,
		policy: own.record.policy
	};
	const [, ...above] = treeWalk(domain);
	const found = walked(walk, above);
	const last = found.at(-1);
	if (last === void 0) return void 0;
	const organization = isSuffix(last, above[0]) ? below(last.domain, domain) : last.domain;
	const first = found.find((one) => one.domain === organization) ?? last;
	return {
		...first,
		policy: first.record.sp ?? first.record.policy
	};
};
// src/check/dmarc-alignment.ts
const consequence = {
	reject: "refuse",
	quarantine: "put into junk"
};
var dmarc_alignment_default = defineCheck({
	id: "dmarc-alignment",
	area: "dmarc",
	title: "The DMARC policy lets iCloud's mail through",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "A policy of quarantine or reject tells receivers to put away mail that passes neither SPF nor DKIM in the name of the domain. While iCloud can prove neither, that is your own mail. Parked domains often come with such a policy.",
		fix: "Mend SPF and DKIM. Until both are in place, let the policy be none.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.",
		bad: "@ TXT \"v=spf1 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\""
	},
	needs: ({ domain, required }) => ({
		cname: ask(required.dkim.owner, "CNAME"),
		txt: ask(required.dkim.owner, "TXT"),
		tree: spf(domain.name),
		icloud: spf(required.spfInclude)
	}),
	further: ({ cname, txt, tree, icloud }, { domain }) => passesDkim(cname, txt, domain.name) || passesSpf(tree, icloud) === true ? {} : dmarcNeeds(domain.name),
	judge({ cname, txt, tree, icloud, ...walk }, { domain }) {
		const bySpf = passesSpf(tree, icloud);
		if (passesDkim(cname, txt, domain.name) || bySpf === true) return pass();
		const found = governingOf(walk, domain.name);
		const policy = found?.policy;
		if (found === void 0 || policy === void 0) return skipped("no DMARC policy is in force: see dmarc-present");
		if (policy === "none") return pass();
		if (bySpf === void 0) return unsettled({
			code: "unsupported",
			detail: "whether iCloud's mail passes SPF could not be told",
			attempts: []
		});
		const owner = under("_dmarc", domain.name);
		const inherited = found.domain !== domain.name;
		const reports = octetsOf(`; rua=mailto:postmaster@${domain.name}`);
		const told = found.record.rua.length > 0 ? found.text : `${found.text}${reports}`;
		const next = txtLine(owner, repairDmarc(inherited ? `v=DMARC1; p=none${reports}` : told, "none"));
		const present = txtLine(under("_dmarc", found.domain), found.text);
		return fail({
			message: `receivers ${consequence[policy]} the mail that you send: it passes neither SPF nor DKIM, and the DMARC policy${inherited ? ` of ${found.domain}` : ""} is ${policy}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: rdataOf([present]),
			fix: {
				text: "Mend SPF and DKIM, as is told there. Until both are in place, publish this record; then go back to the stricter one.",
				publish: [next],
				remove: inherited ? [] : [present]
			}
		});
	}
});
// src/check/dmarc-policy.ts
var dmarc_policy_default = defineCheck({
	id: "dmarc-policy",
	area: "dmarc",
	title: "The DMARC record asks for something: a policy, or reports",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.1"],
	docs: {
		why: "With p=none receivers deliver forged mail like any other. That is the right way to begin while reports (rua=) show who sends in the name of the domain; without reports the record does nothing at all.",
		fix: "If all mail of the domain goes out through iCloud, publish p=quarantine: iCloud's mail passes both SPF and DKIM. Else add an address for reports first.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	hints: (_, { domain }) => ({ apex: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required }, { apex }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(txt);
		if (only === void 0 || more.length > 0 || only.record.policy === void 0) return skipped("no DMARC record of the domain is in force: see dmarc-present and dmarc-syntax");
		const { policy, testing, rua } = only.record;
		const present = txtLine(owner, only.text);
		if (policy !== "none" || rua.length > 0) return pass(present.rdata);
		const careful = sendsElsewhere(apex, required.spfInclude);
		const next = txtLine(owner, careful ? repairDmarc(`${only.text}; rua=mailto:postmaster@${domain.name}`) : repairDmarc(only.text, "quarantine"));
		return fail({
			message: testing ? "the DMARC policy is only tried out (t=y), and no reports say what it would do: forged mail is delivered" : "the DMARC policy is none, and no reports are asked for: forged mail is delivered, and nobody hears of it",
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: careful ? "Let the reports go to an address that exists, and go on to p=quarantine when they show no sender of yours failing." : "Put this record in the place of the present one: iCloud's mail passes. If other services send in the name of the domain, add an address for reports (rua=) first.",
				publish: [next],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc-present.ts
const watchFirst = "Publish this TXT record, with an address for reports (rua=) that exists; go on to p=quarantine when they show no sender of yours failing.";
const enforceNow = "Publish this TXT record. If other services than iCloud send in the name of the domain, begin with p=none and an address for reports (rua=).";
var dmarc_present_default = defineCheck({
	id: "dmarc-present",
	area: "dmarc",
	title: "A DMARC record covers the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10", "RFC 9989 §4.10.1"],
	docs: {
		why: "Apple does not ask for DMARC, but without it anyone can send mail in the name of the domain, and large receivers trust its mail less. A record at a parent domain covers its subdomains.",
		fix: "Publish a DMARC record at _dmarc. If all mail of the domain goes out through iCloud, p=quarantine is safe from the start: iCloud's mail passes both SPF and DKIM.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "@ TXT \"v=DMARC1; p=quarantine\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	hints: (_, { domain }) => ({
		...cluesTo("dmarc", "TXT", domain.name),
		...keyed([ask(domain.name, "TXT")])
	}),
	judge(sight, { domain, required }, clues) {
		const apex = clue(clues, domain.name, "TXT");
		const owner = under("_dmarc", domain.name);
		const own = sight[domain.name];
		if (recordsIn(own).length > 1) return pass();
		const governing = governingOf(sight, domain.name);
		if (governing?.answer.kind === "found") return pass(...presentSet(governing.answer.set));
		if (attemptsIn(own).length > 0) return skipped(`what is at ${owner} is no DMARC record: see dmarc-syntax`);
		const atApex = apex ? recordsIn(apex).map(({ text }) => txtLine(domain.name, text)) : [];
		const about = {
			wanted: "dmarc",
			type: "TXT",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => recordsIn(answer).map(({ text }) => txtLine(answer.question.name, text)));
		const elsewhere = toldOf(strays, owner);
		const remove = [...atApex, ...elsewhere.remove];
		const fresh = txtLine(owner, recommended(domain.name, apex, required.spfInclude));
		const right = {
			...fresh,
			rdata: remove[0]?.rdata ?? fresh.rdata
		};
		return fail({
			message: atApex.length > 0 ? `the DMARC record is at ${domain.name}, where nobody looks for it: it belongs at ${owner}` : `there is no DMARC record at ${owner}${elsewhere.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: [...rdataOf([...publishedIn(own), ...atApex]), ...elsewhere.observed],
			fix: {
				text: `${/p=none/.test(right.rdata) ? watchFirst : enforceNow}${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				publish: [right],
				remove
			}
		});
	}
});
// src/check/dmarc-reports.ts
/** Addresses beyond these are not looked into. */
const most$1 = 4;
/** The domain of a `mailto:` address, where it has one. */
const hostOf = (uri) => {
	const host = /^mailto:[^@]+@([^@!?]+)/i.exec(uri)?.[1];
	return host === void 0 ? void 0 : nameOf$2(host.replace(/\.$/, "").split("."));
};
/** The domains beside `domain` that are to receive reports, at most a few. */
const outsiders = (rua, domain) => {
	const hosts = rua.slice(0, most$1).flatMap((uri) => hostOf(uri) ?? []);
	return [...new Set(hosts)].filter((host) => !isWithin(host, domain) && !isWithin(domain, host));
};
/** Where `host` says that it takes reports about `domain`; a wildcard of its own will do. */
const permission = (host, domain) => under(`${domain}._report._dmarc`, host);
var dmarc_reports_default = defineCheck({
	id: "dmarc-reports",
	area: "dmarc",
	title: "Whoever gets the DMARC reports has agreed to that",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7489 §7.1", "RFC 9990"],
	docs: {
		why: "An address for reports in another domain counts only where that domain says, in a record of its own, that it takes them. Without it, nobody sends the reports there.",
		fix: "Have the record published by whoever runs the other domain, or have the reports sent to an address of this domain.",
		good: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT \"v=DMARC1;\"",
		bad: "_dmarc TXT \"v=DMARC1; p=none; rua=mailto:a@reports.example\"\nexample.com._report._dmarc.reports.example. TXT !nxdomain"
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	further(walk, { domain }) {
		const found = governingOf(walk, domain.name);
		const hosts = found ? outsiders(found.record.rua, found.domain) : [];
		return Object.fromEntries(hosts.map((host) => [permission(host, domain.name), ask(permission(host, found?.domain ?? domain.name), "TXT")]));
	},
	judge(sight, { domain }) {
		const found = governingOf(sight, domain.name);
		if (found === void 0) return skipped("no DMARC record is in force: see dmarc-present");
		const findings = outsiders(found.record.rua, found.domain).filter((host) => {
			const answer = sight[permission(host, domain.name)];
			return answer && !textsOf(answer).some((text) => /^v=DMARC1(?:[\t ]*;|[\t ]*$)/.test(text));
		}).map((host) => {
			const owner = permission(host, found.domain);
			const rdata = presentRData("TXT", txtOf("v=DMARC1;"));
			return {
				message: `${host} has not said that it takes reports about ${found.domain}: none are sent there`,
				subject: {
					name: owner,
					type: "TXT"
				},
				expected: [rdata],
				observed: [presentOctets(found.text)],
				fix: {
					text: `Have this record published by whoever runs ${host}, or have the reports sent elsewhere (rua=).`,
					publish: [{
						owner,
						type: "TXT",
						rdata
					}]
				}
			};
		});
		return failOn(findings, pass(txtLine(under("_dmarc", found.domain), found.text).rdata));
	}
});
// src/check/dmarc-single.ts
var dmarc_single_default = defineCheck({
	id: "dmarc-single",
	area: "dmarc",
	title: "There is one DMARC record",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 9989 §4.10"],
	docs: {
		why: "Where two DMARC records are published at one name, receivers discard both, as if there were none.",
		fix: "Keep one of the records and remove the others.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarantine\"\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length === 0) return skipped(`there is no DMARC record at ${owner}: see dmarc-present`);
		if (records.length === 1) return pass();
		const rank = ({ record }) => (record.faults.length === 0 ? 100 : 0) + 10 * (record.policy ? strictness[record.policy] : 0) + (record.rua.length > 0 ? 1 : 0);
		const lines = records.toSorted((a, b) => rank(b) - rank(a)).map(({ text }) => txtLine(owner, text));
		return fail({
			message: `there are ${records.length} DMARC records at ${owner}: receivers take no notice of any of them`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: rdataOf(lines.slice(0, 1)),
			observed: rdataOf(lines),
			fix: {
				text: "Keep one of the records and remove the others.",
				remove: lines.slice(1)
			}
		});
	}
});
// src/check/dmarc-subdomains.ts
/** The record without the tag: then what is asked for the domain holds for the rest too. */
const without = (text, tag) => text.replace(new RegExp(`[\\t ]*;[\\t ]*${tag}[\\t ]*=[^;]*`, "i"), "");
var dmarc_subdomains_default = defineCheck({
	id: "dmarc-subdomains",
	area: "dmarc",
	title: "The DMARC policy for subdomains is as strict as for the domain",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.10.2"],
	docs: {
		why: "Where sp= or np= is weaker than p=, whoever forges mail takes a subdomain, and may make one up.",
		fix: "Take sp= and np= out of the record, unless a subdomain has senders that would fail.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; np=reject\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; sp=none\""
	},
	needs: ({ domain }) => dmarcNeeds(domain.name),
	judge(walk, { domain }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(walk[domain.name]);
		const policy = only?.record.policy;
		if (only === void 0 || more.length > 0 || policy === void 0) return skipped("no DMARC record of the domain is in force: see dmarc-present and dmarc-syntax");
		const organization = organizationalOf(walk, domain.name);
		if (organization !== domain.name) return skipped(`for subdomains the DMARC record of ${organization} counts`);
		const { sp, np } = only.record;
		const present = txtLine(owner, only.text);
		const weaker = (tag, one, than) => one !== void 0 && strictness[one] < strictness[than] ? [tag] : [];
		const weak = [...weaker("sp", sp, policy), ...weaker("np", np, sp ?? policy)];
		const next = txtLine(owner, weak.reduce(without, only.text));
		const what = {
			sp: "subdomains (sp=)",
			np: "subdomains that do not exist (np=)"
		};
		return failOn(weak.map((tag) => ({
			message: `the DMARC policy for ${what[tag]} is weaker than for the rest`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [next.rdata],
			observed: [present.rdata],
			fix: {
				text: "Put this record in the place of the present one, unless a subdomain has senders that would fail.",
				publish: [next],
				remove: [present]
			}
		})), pass(present.rdata));
	}
});
// src/check/dmarc-syntax.ts
/** RFC 9989 §4.10.1 has an eye on the policies; of the rest, defaults take the place. */
const consequenceOf = (record) => {
	if (isFault$1(record)) return "receivers take no notice of the DMARC record";
	if (record.policy === void 0) return "receivers apply nothing of the DMARC record";
	return record.fallen ? "receivers take the DMARC policy for none" : "receivers do not read the whole DMARC record as it was meant";
};
var dmarc_syntax_default = defineCheck({
	id: "dmarc-syntax",
	area: "dmarc",
	title: "The DMARC record is written as receivers read it",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 9989 §4.7",
		"RFC 9989 §4.8",
		"RFC 9989 §4.10.1"
	],
	docs: {
		why: "A record that does not begin with v=DMARC1 is no DMARC record. After that, a tag with a wrong value counts as if it were not there. A wrong p=, sp= or np= makes receivers take the policy for none where there is an address for reports, and apply nothing of the record where there is none; so does a record with neither. Tags that nobody knows do no harm.",
		fix: "Correct the record at the place that is named.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com\"",
		bad: "_dmarc TXT \"v=DMARC1; p=quarentine; rua=dmarc@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const records = recordsIn(txt);
		if (records.length > 1) return skipped("there are several DMARC records: see dmarc-single");
		const text = records[0]?.text ?? attemptsIn(txt)[0];
		if (text === void 0) return skipped(`there is no DMARC record at ${owner}: see dmarc-present`);
		const record = readDmarc(text);
		const faults = isFault$1(record) ? [record] : record.faults;
		const present = txtLine(owner, text);
		if (faults.length === 0) return pass(present.rdata);
		const better = txtLine(owner, repairDmarc(text));
		const places = faults.slice(0, 4).map(({ offset, message }) => `at character ${offset + 1}, ${message}`);
		return fail({
			message: `${consequenceOf(record)}: ${places.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [better.rdata],
			observed: [present.rdata],
			fix: {
				text: "Put this record in the place of the present one, if it says what you mean.",
				publish: [better],
				remove: [present]
			}
		});
	}
});
// src/check/dmarc-tags.ts
/** Tags of the time before RFC 9989 that change nothing when they are passed over. */
const harmless = ({ name, value }) => name === "rf" || name === "ri" || name === "pct" && Number(value) === 100;
const shown = ({ name, value }) => presentOctets(`${name}=${value}`.slice(0, 60));
const oddity = (tag) => {
	if (tag.name === "pct") return `${shown(tag)} no longer counts: the policy is for all mail (t=y tries it out)`;
	const meant = nearest(tag.name, tagNames);
	return `${shown(tag)} means nothing to receivers${meant === void 0 ? "" : `; did you mean ${meant}=?`}`;
};
/** Both letters are read by somebody, so that it is odd and not wrong. */
const exclusive = ({ fo }) => fo !== void 0 && /0/.test(fo) && /1/.test(fo) ? [`fo=${presentOctets(fo)} has both 0 and 1, which exclude each other`] : [];
const written = (names) => names.length === 0 ? [] : [`${names.map((name) => `${name}=`).join(", ")} is in capitals, which the standard allows and some receivers do not read`];
var dmarc_tags_default = defineCheck({
	id: "dmarc-tags",
	area: "dmarc",
	title: "The DMARC record has only tags that receivers know",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 9989 §4.7", "RFC 9989 §4.8"],
	docs: {
		why: "Receivers pass over a tag that they do not know, so that a slip in its name undoes what it was meant for. The tag pct=, by which a policy was once applied to a part of the mail, is gone: t=y has come in its place.",
		fix: "Correct the name of the tag, or take it out.",
		good: "_dmarc TXT \"v=DMARC1; p=quarantine; pct=100\"",
		bad: "_dmarc TXT \"v=DMARC1; p=reject; pct=10\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_dmarc", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const owner = under("_dmarc", domain.name);
		const [only, ...more] = recordsIn(txt);
		if (only === void 0 || more.length > 0) return skipped("there is no DMARC record of the domain, or more than one: see dmarc-present and dmarc-single");
		const odd = only.record.others.filter((tag) => !harmless(tag)).slice(0, 4);
		const told = [
			...odd.map(oddity),
			...exclusive(only.record),
			...written(only.record.capitals)
		];
		const present = txtLine(owner, only.text);
		if (told.length === 0) return pass(present.rdata);
		return fail({
			message: `in the DMARC record, ${told.join("; ")}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			observed: [present.rdata],
			fix: { text: odd.length > 0 ? "Correct the name of the tag, or take it out of the record." : "Keep one of 0 and 1 in fo=, and write the names of tags in small letters." }
		});
	}
});
// src/record/dnssec.ts
/** What validators of today can work with; other DS records count as none (RFC 4035 §5.2). */
const algorithms = /* @__PURE__ */ new Set([
	5,
	7,
	8,
	10,
	13,
	14,
	15,
	16
]);
const digests = /* @__PURE__ */ new Set([
	1,
	2,
	4
]);
/** The DS records in the answer that make validators insist on signatures. */
const usableDs = (ds) => ds?.kind === "found" ? ds.set.rdata.filter((one) => algorithms.has(one.algorithm) && digests.has(one.digestType)) : [];
/** Seconds from one point in time to another, both modulo 2^32 (RFC 4034 §3.1.5). */
const between = (from, to) => to - from | 0;
const dateOf = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().replace(/:\d\d\.000Z$/, "Z");
/** What is wrong with all of these signatures in time; nothing where there are none to look at. */
const timeFault = (signatures, what, now) => {
	const fresh = (one) => between(one.inception, now) >= 0 && between(now, one.expiration) >= 0;
	const [first] = signatures;
	if (first === void 0 || signatures.some(fresh)) return void 0;
	return {
		of: "signatures",
		timed: true,
		how: between(first.inception, now) < 0 ? `the signatures over ${what} begin only at ${dateOf(first.inception)}` : `the signatures over ${what} expired at ${dateOf(first.expiration)}`
	};
};
const tags = (items) => [...new Set(items.map(({ keyTag }) => keyTag))].sort((a, b) => a - b).join(", ");
/**
* What breaks the chain from the parent's DS records to what one name server serves; `undefined`
* where nothing does that can be seen. `now`: seconds since 1970.
*/
const chainFault = (ds, { keys, soa }, now) => {
	if (ds.length === 0) return void 0;
	const untimed = (how) => ({
		of: "ds",
		timed: false,
		how
	});
	if (keys.kind !== "found") return untimed(`the zone has no keys, while the zone above names key ${tags(ds)}`);
	const named = keys.set.rdata.filter((key) => ds.some(({ keyTag, algorithm }) => keyTag === key.keyTag && algorithm === key.algorithm));
	if (named.length === 0) return untimed(`the zone above names key ${tags(ds)}, and the zone has only ${tags(keys.set.rdata)}`);
	const { signatures = [] } = keys;
	const own = signatures.filter(({ keyTag }) => named.some((key) => key.keyTag === keyTag));
	if (signatures.length > 0 && own.length === 0) return untimed(`the zone above names key ${tags(named)}, which does not sign the zone's keys`);
	const soaSignatures = soa.kind === "found" ? soa.signatures ?? [] : [];
	return timeFault(own, "the zone's keys", now) ?? timeFault(soaSignatures, "the zone's records", now);
};
/** What an Extended DNS Error says of DNSSEC (RFC 8914 §4), by its code. */
const dnssecErrors = {
	6: "DNSSEC Bogus",
	7: "Signature Expired",
	8: "Signature Not Yet Valid",
	9: "DNSKEY Missing",
	10: "RRSIGs Missing",
	11: "No Zone Key Bit Set",
	12: "NSEC Missing"
};
// src/check/validation.ts
const refusalsIn = ({ question, answers }) => answers.flatMap((answer) => {
	const { server, extended = [], unchecked } = answer;
	if (answer.kind !== "failed" || unchecked || answer.failure.code !== "servfail") return [];
	const other = answers.find((one) => one.unchecked === true && one.server === server);
	const free = other !== void 0 && other.kind !== "failed" && other.chain.length === 0;
	const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
	const told = `${server} refuses ${question.name} ${question.type}`;
	return [{
		server,
		free,
		named: names.length > 0,
		told: [told, ...names].join(", ")
	}];
});
/**
* What resolvers say that refuse to answer, and do answer once they are not to validate. Without
* a name for the fault one failure may be chance: then such a resolver must have refused all.
*/
const testimonyIn = (views) => {
	const refusals = views.flatMap(refusalsIn).filter(({ free }) => free);
	const answered = new Set(views.flatMap(({ answers }) => answers.flatMap(({ kind, unchecked, server }) => kind === "failed" || unchecked ? [] : [server])));
	return refusals.filter(({ named, server }) => named || !answered.has(server) && refusals.filter((one) => one.server === server).length > 2).map(({ told }) => told);
};
/** Whether a resolver has just validated something of the zone. */
const isVouchedFor = (views) => views.some(({ answers }) => answers.some((answer) => answer.kind === "found" && answer.vantage !== "authoritative" && answer.authentic));
// src/check/dnssec-valid.ts
/** The servers that show the zone's keys, or with authority that it has none. */
const showing = ({ servers }) => servers.flatMap((server) => {
	const { keys, listed } = server;
	return listed && keys && keys.kind !== "failed" && isAuthoritative(keys) ? [{
		...server,
		keys
	}] : [];
});
/** What breaks the chain, by server. */
const faultsIn = (delegation, now) => {
	const ds = usableDs(delegation.ds);
	return new Map(showing(delegation).flatMap((server) => {
		const fault = chainFault(ds, server, now);
		return fault ? [[nameOf(server), fault]] : [];
	}));
};
const remedy$1 = (zone, fault) => fault?.of === "ds" ? `At your registrar, remove the DS record of ${zone}, or replace it by the one that your DNS host shows now; leftovers of the previous DNS host are the usual cause.` : `Ask your DNS host to sign ${zone} anew. Until then, removing the DS record at your registrar switches DNSSEC off and lets mail through once the old one has expired.`;
var dnssec_valid_default = defineCheck({
	id: "dnssec-valid",
	area: "dnssec",
	title: "DNSSEC is in order, or not in use",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 4035 §2.4",
		"RFC 4035 §2.2",
		"RFC 4034 §3.1.5",
		"RFC 8914 §4"
	],
	docs: {
		why: "Where the DS record at the registrar does not fit the keys of the zone, or the signatures are out of date, every resolver that validates takes all records of the domain for forged: to large receivers the domain does not exist, and Apple cannot verify it.",
		fix: "Remove or renew the DS record at the registrar, or have the DNS host sign the zone anew.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY 257 3 13 12345 AAAA\n@ RRSIG DNSKEY 13 2 3600 1800000000 1790000000 12345 @",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n@ DS 12345 13 2 00\n; at each\n@ DNSKEY !nodata"
	},
	needs: needsViews,
	judge({ delegation, views: all }, { domain, startedAt }) {
		const known = asked(delegation);
		const zone = typeof known === "string" ? domain.name : known.zone;
		const own = all.views.filter(({ question }) => isWithin(question.name, zone));
		const testimony = testimonyIn(own);
		const now = Math.floor(Date.parse(startedAt) / 1e3);
		const faults = typeof known === "string" ? /* @__PURE__ */ new Map() : faultsIn(known, now);
		const [fault] = faults.values();
		const proven = fault !== void 0 && !(fault.timed && isVouchedFor(own));
		const ds = typeof known === "string" ? void 0 : known.ds;
		const lines = ds?.kind === "found" ? linesOf(zone, "DS", ds.set.rdata) : [];
		if (proven || testimony.length > 0) return fail({
			message: `DNSSEC of ${zone} is broken, so that validating resolvers take its records for forged: ${fault?.how ?? "they refuse its records, and give them once they are not to validate"}`,
			subject: {
				name: zone,
				type: "DS"
			},
			observed: [
				...lines.map(({ rdata }) => `DS ${rdata}`),
				...[...faults].map(([server, { how }]) => `${server}: ${how}`),
				...testimony
			],
			fix: {
				text: remedy$1(zone, fault),
				...fault?.of === "ds" ? { remove: lines } : {}
			}
		});
		if (typeof known === "string") return skipped(known);
		if (ds === void 0 || ds.kind === "failed") return skipped("the zone above could not be asked for DS records, and no resolver complains");
		if (ds.kind !== "found") return pass("not signed: the zone above has no DS record");
		if (showing(known).length === 0 && !isVouchedFor(own)) return skipped("the zone's keys could not be asked for, and no resolver complains");
		return pass(...ds.set.rdata.map((one) => `DS ${presentRData("DS", one)}`));
	}
});
// src/check/mx-alias.ts
var mx_alias_default = defineCheck({
	id: "mx-alias",
	area: "mx",
	title: "The domain itself is no alias (CNAME)",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 1034 §3.6.2", "RFC 2181 §10.1"],
	docs: {
		why: "Where a name is an alias, whatever else is published at it is hidden: mail goes by the MX records of the target, and the TXT records that Apple and receivers look for are those of the target too.",
		fix: "Put address records, or what your DNS host offers for this (ALIAS, ANAME, flattened CNAME), in the place of the CNAME.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ CNAME site.host.example.\nsite.host.example. MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	further: ({ mx }, { domain, required }) => mx.kind === "found" && sortExchanges(mx.set.rdata, required).missing.length === 0 ? {} : { cname: ask(domain.name, "CNAME") },
	judge({ mx, cname }, { domain, required }) {
		if (cname?.kind !== "found") return pass();
		const { target } = cname.set.rdata[0];
		return fail({
			message: `${domain.name} is an alias (CNAME) of ${target}: its own MX and TXT records, if there are any, are hidden`,
			subject: {
				name: domain.name,
				type: "CNAME"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: [...presentSet(cname.set), ...mx.kind === "found" ? presentSet(mx.set) : []],
			fix: { text: `Put in its place what your DNS host offers for a web site at the domain itself (ALIAS, ANAME, CNAME flattening), or the address records (A, AAAA) of ${target}. Then publish Apple's MX and TXT records.` }
		});
	}
});
// src/check/stranger.ts
/** What the checks for mail hosts that are not iCloud's have in common. */
/** A stranger's record set decides how many there are: more are not looked into. */
const most = 4;
const strangersIn = (mx, { required }) => mx.kind === "found" ? sortExchanges(mx.set.rdata, required).strangers : [];
/** What tells what kind of host the strangers are. */
const strangerClues = (mx, context) => keyed(strangersIn(mx, context).slice(0, most).flatMap(({ exchange }) => [
	glance(exchange, "CNAME"),
	glance(exchange, "A"),
	glance(exchange, "AAAA")
]));
/** All of Apple's addresses of version 4 are here; whatever else is, does not change what is said. */
const apples = parseNetwork("17.0.0.0/8");
const isApples = (address) => {
	const network = parseAddress(address);
	return apples !== void 0 && network !== void 0 && contains(apples, network);
};
/** What is wrong with the host beside not being iCloud's; a clause with a semicolon in front, or nothing. */
const flawOf = (exchange, clues) => {
	if (/^\d+\.\d+\.\d+\.\d+(?:\.|$)/.test(exchange)) return `; ${exchange} is an address, where an MX record names a host`;
	const alias = clue(clues, exchange, "CNAME");
	if (alias?.kind === "found") return `; ${exchange} is an alias (CNAME) of ${alias.set.rdata[0].target}, which no MX record may name`;
	const [a, aaaa] = [clue(clues, exchange, "A"), clue(clues, exchange, "AAAA")];
	if (a?.kind === "nxdomain") return `; ${exchange} does not exist`;
	if (a?.kind === "nodata" && aaaa !== void 0 && aaaa.kind !== "found") return `; ${exchange} has no address`;
	return a?.kind === "found" && a.set.rdata.some(({ address }) => isApples(address)) ? `; ${exchange} has an address of Apple's, which Apple may change on any day: name Apple's own hosts` : "";
};
/** `mx.example.net (Fastmail)`. */
const shownHost = (exchange) => {
	const provider = providerOf(exchange);
	return provider === void 0 ? exchange : `${exchange} (${provider.name})`;
};
/** What has to be done before the strangers' records can go, with a space behind; empty where nothing is known. */
const firstStep = (strangers) => [...new Set(strangers.flatMap(({ exchange }) => providerOf(exchange)?.first ?? []))].map((step) => `${step} `).join("");
const generally = "If a mail or forwarding service of your DNS host holds it, switch that service off first.";
/**
* Fails the strangers that `chosen` picks out by the preference at which senders come to iCloud;
* `message` is given the first of them.
*/
const judgeStrangers = ({ mx, clues }, { domain, required }, chosen, message) => {
	if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
	const exchanges = sortExchanges(mx.set.rdata, required);
	const icloud = preferred(exchanges);
	if (icloud === void 0) return skipped("no MX record leads to iCloud: see mx-icloud");
	const culprits = exchanges.strangers.filter((stranger) => chosen(stranger, icloud)).toSorted((a, b) => a.preference - b.preference);
	const [first] = culprits;
	if (first === void 0) return pass();
	const step = firstStep(culprits);
	return fail({
		message: `${message(first, icloud)}${flawOf(first.exchange, clues)}`,
		subject: {
			name: domain.name,
			type: "MX"
		},
		expected: exchanges.apple.map((one) => presentRData("MX", one)),
		observed: presentSet(mx.set),
		fix: {
			text: step === "" ? `Remove what leads elsewhere. ${generally}` : `${step}Remove what leads elsewhere.`,
			remove: linesOf(domain.name, "MX", culprits)
		}
	});
};
// src/check/mx-icloud.ts
/** All that is wrong, as one clause a cause. */
const complaint = ({ apple, missing, slips, strangers }, set, clues) => {
	const misnamed = slips.map(({ rdata, meant, how }) => `${rdata.exchange} should be ${meant.exchange}: ${how}`);
	const [first] = strangers;
	if (misnamed.length === 0 && apple.length === 0 && first !== void 0) {
		const more = strangers.length > 1 ? ` and ${strangers.length - 1} more` : "";
		return `mail goes to ${shownHost(first.exchange)}${more}, not to iCloud${flawOf(first.exchange, clues)}`;
	}
	const absent = missing.filter(({ exchange }) => slips.every(({ meant }) => meant.exchange !== exchange)).map(({ exchange }) => `${exchange} is not among the MX records`);
	const twice = apple.filter(({ exchange }) => set.filter((mx) => mx.exchange === exchange).length > 1).map(({ exchange }) => `${exchange} is there twice`);
	return [
		...misnamed,
		...absent,
		...new Set(twice)
	].join("; ");
};
const moving = "Enter in iCloud's settings the addresses that are in use, then put Apple's MX records in the place of all others.";
var mx_icloud_default = defineCheck({
	id: "mx-icloud",
	area: "mx",
	title: "The MX records name both of iCloud's exchanges",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 1035 §3.3.9"],
	docs: {
		why: "Mail for the domain goes to the hosts that the MX records name. Apple asks for both of its exchanges before it verifies the domain, and one alone leaves senders with nowhere to turn when it is down. Any preference will do.",
		fix: "Publish the missing one of Apple's MX records; remove those that lead elsewhere.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx02.mail.icloud.com."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => ({
		...strangerClues(mx, context),
		...keyed([glance(context.domain.name, "CNAME")])
	}),
	judge({ mx }, { domain, required }, clues) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const exchanges = sortExchanges(mx.set.rdata, required);
		const { apple, missing, nulls, slips, strangers } = exchanges;
		if (nulls.length === mx.set.rdata.length) return skipped("a null MX is all there is: see mx-null");
		if (missing.length === 0) return pass(...presentSet(mx.set));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const elsewhere = apple.length === 0 ? strangers : [];
		const twice = apple.filter(({ exchange }, i) => apple.slice(0, i).some((one) => one.exchange === exchange));
		return fail({
			message: complaint(exchanges, mx.set.rdata, clues),
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: elsewhere.length > 0 ? `${firstStep(elsewhere)}${moving}` : "Publish what is missing of Apple's MX records.",
				publish: linesOf(domain.name, "MX", missing),
				remove: linesOf(domain.name, "MX", [
					...slips.map(({ rdata }) => rdata),
					...twice,
					...elsewhere
				])
			}
		});
	}
});
// src/check/mx-null.ts
var mx_null_default = defineCheck({
	id: "mx-null",
	area: "mx",
	title: "No null MX turns mail away",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7505 §3", "Apple 102374"],
	docs: {
		why: "The null MX, a single dot, tells every sender that the domain takes no mail. Registrars publish it for parked domains. Beside other MX records it is forbidden, and senders differ in what they make of it.",
		fix: "Remove the null MX, and publish both of Apple's MX records where they are not there yet.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 0 ."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	judge({ mx }, { domain, required }) {
		if (mx.kind !== "found") return skipped("there is no MX record: see mx-present");
		const { nulls, missing } = sortExchanges(mx.set.rdata, required);
		if (nulls.length === 0) return pass();
		const alone = nulls.length === mx.set.rdata.length;
		return fail({
			message: alone ? `the null MX says that ${domain.name} takes no mail: senders return it at once` : "a null MX (\"no mail here\") stands beside other MX records, which is forbidden",
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed: presentSet(mx.set),
			fix: {
				text: missing.length === 0 ? "Remove the null MX." : "Remove the null MX and publish Apple's MX records. If the DNS host set it up for a domain without mail, it may have added an SPF record v=spf1 -all as well, which has to go too.",
				publish: linesOf(domain.name, "MX", missing),
				remove: linesOf(domain.name, "MX", nulls)
			}
		});
	}
});
// src/check/mx-present.ts
var mx_present_default = defineCheck({
	id: "mx-present",
	area: "mx",
	title: "The domain has MX records",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Without MX records a sender tries the address records of the domain itself, where no mail server of iCloud answers: mail bounces or is lost.",
		fix: "Publish both of Apple's MX records.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX !nodata"
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: (_, { domain }) => cluesTo("mx", "MX", domain.name),
	judge({ mx }, { domain, required }, clues) {
		if (mx.kind === "found") return pass(...presentSet(mx.set));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const gone = mx.kind === "nxdomain";
		const about = {
			wanted: "mx",
			type: "MX",
			domain: domain.name
		};
		const strays = straysIn(clues, about, (answer) => {
			const { apple, slips } = sortExchanges(answer.kind === "found" ? answer.set.rdata : [], required);
			return apple.length + slips.length > 0 ? publishedIn(answer) : [];
		});
		const { message, advice, remove, observed } = toldOf(strays, domain.name);
		const parked = parkedIn(clues, domain.name) ? " Its name servers are those of a parking service: it may have expired." : "";
		return fail({
			message: gone ? `${domain.name} does not exist in DNS: nobody can send mail to it` : `${domain.name} has no MX record: mail for it does not reach iCloud${message}`,
			subject: {
				name: domain.name,
				type: "MX"
			},
			expected: required.mx.map((one) => presentRData("MX", one)),
			observed,
			fix: {
				text: gone ? "See that the domain is registered, paid for and delegated to your DNS host; then publish both of Apple's MX records there." : `Publish both of Apple's MX records.${advice}${formAdvice(clues, domain.name, {
					owner: domain.name,
					type: "MX"
				})}${connectAdvice(clues, domain.name)}${parked}`,
				publish: linesOf(domain.name, "MX", required.mx),
				remove
			}
		});
	}
});
// src/check/mx-stranger-backup.ts
var mx_stranger_backup_default = defineCheck({
	id: "mx-stranger-backup",
	area: "mx",
	title: "No other mail host stands behind iCloud",
	severity: "warning",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "A host with a higher preference than Apple's gets mail whenever an exchange of iCloud is slow to answer, and senders of spam go to it on purpose. Mail that it takes never shows up in iCloud. Apple asks for its own MX records alone.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 50 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => strangerClues(mx, context),
	judge: ({ mx }, context, clues) => judgeStrangers({
		mx,
		clues
	}, context, ({ preference }, icloud) => preference > icloud, ({ exchange }) => `${shownHost(exchange)} gets mail whenever iCloud is slow to answer`)
});
// src/check/mx-stranger-preferred.ts
var mx_stranger_preferred_default = defineCheck({
	id: "mx-stranger-preferred",
	area: "mx",
	title: "No other mail host comes before iCloud",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 5321 §5.1"],
	docs: {
		why: "Senders try the lowest preference first and spread mail over equal ones. An old provider's MX record with a preference as low as Apple's, or lower, takes all mail or a share of it, and that mail never shows up in iCloud.",
		fix: "Remove every MX record but Apple's.",
		good: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.",
		bad: "@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 mail.old-host.example."
	},
	needs: ({ domain }) => ({ mx: ask(domain.name, "MX") }),
	hints: ({ mx }, context) => strangerClues(mx, context),
	judge: ({ mx }, context, clues) => judgeStrangers({
		mx,
		clues
	}, context, ({ preference }, icloud) => preference <= icloud, ({ exchange, preference }, icloud) => preference < icloud ? `mail goes to ${shownHost(exchange)} before iCloud is tried` : `a share of the mail goes to ${shownHost(exchange)}, not to iCloud`)
});
// src/record/mta-sts.ts
/** Whether a text at `_mta-sts` counts as a record: senders pass over the others. */
const isStsRecord = (text) => /^v=STSv1[\t ]*;/.test(text);
/** What is wrong with a record, after its version. */
const stsFault = (text) => {
	const id = /;[\t ]*id=([^;]*)/.exec(text);
	if (id === null) return {
		offset: text.length,
		message: "the id is missing"
	};
	return /^[A-Za-z0-9]{1,32}[\t ]*$/.test(id[1] ?? "") ? void 0 : {
		offset: id.index + id[0].indexOf("=") + 1,
		message: `the id ${quote(id[1] ?? "")} must be 1 to 32 letters and digits`
	};
};
const modes = [
	"enforce",
	"testing",
	"none"
];
/** Reads a policy file, or says what a sender rejects it for. */
const readStsPolicy = (body) => {
	const fault = (message, offset = 0) => ({
		offset,
		message
	});
	const pairs = body.split(/\r?\n/).filter((line) => line.trim() !== "").map((line) => /^([A-Za-z0-9][A-Za-z0-9_.-]*)[\t ]*:[\t ]*(.*?)[\t ]*$/.exec(line) ?? line);
	const bad = pairs.find((pair) => typeof pair === "string");
	if (bad !== void 0) return fault(`the line ${quote(bad)} is not of the form name: value`);
	const values = (name) => pairs.flatMap((pair) => typeof pair !== "string" && pair[1] === name ? [pair[2] ?? ""] : []);
	if (values("version")[0] !== "STSv1") return fault("version: STSv1 is missing");
	const [given = ""] = values("mode");
	const mode = modes.find((one) => one === given);
	if (mode === void 0) return fault(`mode: ${quote(given)} must be enforce, testing or none`);
	const [age = ""] = values("max_age");
	if (!/^\d{1,10}$/.test(age)) return fault(`max_age: ${quote(age)} must be a number of seconds`);
	const mx = values("mx").map((name) => name.toLowerCase().replace(/\.$/, ""));
	return mx.length === 0 && mode !== "none" ? fault("there is no mx: line") : {
		mode,
		mx,
		maxAge: Number(age)
	};
};
/** Whether the policy lets mail be sent to `exchange` (RFC 8461 §4.1): `*` stands for one label. */
const admits = ({ mx }, exchange) => mx.some((pattern) => pattern.startsWith("*.") ? labelsOf(exchange).length > 1 && parentOf(exchange) === dnsName(pattern.slice(2)) : pattern === exchange);
/** Whether a text at `_smtp._tls` counts as a record (RFC 8460 §3). */
const isTlsReportRecord = (text) => /^v=TLSRPTv1[\t ]*;/.test(text);
/** What is wrong with a record, after its version. */
const tlsReportFault = (text) => {
	const rua = /;[\t ]*rua=([^;]*)/.exec(text);
	if (rua === null) return {
		offset: text.length,
		message: "the address for reports (rua=) is missing"
	};
	const bad = (rua[1] ?? "").split(",").map((uri) => uri.trim()).find((uri) => !/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/i.test(uri));
	return bad === void 0 ? void 0 : {
		offset: rua.index,
		message: `${quote(bad)} is neither mailto: nor https:`
	};
};
// src/check/sts.ts
/** Whether there is one record, so that senders look for a policy (RFC 8461 §3.1). */
const announces = (txt) => textsOf(txt).filter(isStsRecord).length === 1;
const fault = (message) => ({
	offset: 0,
	message
});
/** The policy as a sender takes it, or why it takes none (RFC 8461 §3.3). */
const policyIn = (fetched) => {
	if (fetched.kind === "refused") return fault(fetched.why);
	const { status, mediaType, body } = fetched;
	if (status >= 300 && status < 400) return fault("redirects are not followed");
	if (status !== 200) return fault(`HTTP status ${status}`);
	if (mediaType !== "text/plain") return fault(`it is ${quote(mediaType)} and not text/plain`);
	return readStsPolicy(body);
};
/** Why it does not count, a clause; what is wrong with a certificate is said by {@link sightOf}. */
const faultOf$1 = (fetched, { message }) => {
	if (fetched.kind !== "refused") return message;
	return fetched.why === "certificate" ? "the certificate of its host does not hold" : `${fetched.why === "no-host" ? "its host: " : ""}${fetched.detail}`;
};
/** What came in place of a policy, where {@link faultOf} leaves it out. */
const sightOf = (fetched) => {
	if (fetched.kind === "refused") return fetched.why === "certificate" ? [fetched.detail] : void 0;
	return fetched.status === 200 || fetched.status >= 300 && fetched.status < 400 ? [`HTTP status ${fetched.status}`] : void 0;
};
/** Fails a policy that leaves one of iCloud's exchanges out. */
const shutOut = (policy, { domain, required }, consequence) => {
	const names = required.mx.map(({ exchange }) => exchange);
	const missing = names.filter((exchange) => !admits(policy, exchange));
	if (missing.length === 0) return pass(`mode ${policy.mode}, mx ${presentOctets(policy.mx.join(", "))}`);
	const host = under("mta-sts", domain.name);
	return fail({
		message: `the MTA-STS policy does not name ${missing.join(" and ")}: ${consequence}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: names.map((exchange) => `mx: ${exchange}`),
		observed: policy.mx.slice(0, 10).map((name) => `mx: ${presentOctets(name)}`),
		fix: { text: `Put these lines into the policy at https://${host}/.well-known/mta-sts.txt, and change the id of the TXT record at _mta-sts.${domain.name}. Until that is done, set mode: none there and change the id. Senders that remember the old policy go by it until they see the new id.` }
	});
};
// src/check/mta-sts-icloud.ts
var mta_sts_icloud_default = defineCheck({
	id: "mta-sts-icloud",
	area: "mta-sts",
	title: "The MTA-STS policy lets mail be sent to iCloud's exchanges",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: enforce, senders deliver only to the hosts that the policy names. One that still names the exchanges of an old provider makes them return all mail, for as long as they remember the policy.",
		fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts; until that is done, set mode: none.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: enforce\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, context) {
		if (fetched === void 0) return skipped("no MTA-STS record tells of a policy");
		const read = policyIn(fetched);
		if (isFault$1(read)) return skipped("the policy cannot be read: see mta-sts-policy");
		if (read.mode !== "enforce") return pass(`mode ${read.mode}`);
		return shutOut(read, context, "senders return mail for iCloud");
	}
});
// src/check/mta-sts-policy.ts
var mta_sts_policy_default = defineCheck({
	id: "mta-sts-policy",
	area: "mta-sts",
	title: "The MTA-STS policy can be fetched and read",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8461 §3.2", "RFC 8461 §3.3"],
	docs: {
		why: "The record at _mta-sts says that there is a policy. Senders fetch it over HTTPS from mta-sts and the domain, without following redirects, and only with a valid certificate. Where they cannot, new senders do without encryption, and those that remember an older policy go by that one.",
		fix: "Serve the policy as a text file at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, or remove the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; 301"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, { domain }) {
		if (fetched === void 0) return skipped("no MTA-STS record tells of a policy");
		const read = policyIn(fetched);
		if (!isFault$1(read)) return pass(`${presentText(fetched.url)}: mode ${read.mode}`);
		const host = under("mta-sts", domain.name);
		const seen = sightOf(fetched);
		return fail({
			message: `the MTA-STS policy does not count: ${faultOf$1(fetched, read)}`,
			subject: {
				name: host,
				type: "TCP"
			},
			expected: [`a policy at https://${host}/.well-known/mta-sts.txt`],
			...seen && { observed: seen },
			fix: { text: `Serve the policy as a text file (text/plain) at https://${host}/.well-known/mta-sts.txt, without a redirect and with a valid certificate. If you no longer use MTA-STS, serve one with mode: none for as long as the old one is remembered (max_age), then remove the TXT record.` }
		});
	}
});
// src/check/mta-sts-record.ts
/** Like one, though it is none. */
const isMeant = (text) => /sts/i.test(text);
var mta_sts_record_default = defineCheck({
	id: "mta-sts-record",
	area: "mta-sts",
	title: "MTA-STS is not in use, or its record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §3.1"],
	docs: {
		why: "Senders that find no valid record at _mta-sts, or more than one, take it that the domain has no policy, and do not insist on encryption.",
		fix: "Publish one TXT record with v=STSv1 and an id of letters and digits, which changes with every change of the policy.",
		good: "_mta-sts TXT \"v=STSv1; id=20261101T000000\"",
		bad: "_mta-sts TXT \"v=STSv1; id=2026-11-01\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	judge({ txt }, { domain, startedAt }) {
		const texts = textsOf(txt);
		const records = texts.filter(isStsRecord);
		const meant = records.length > 0 ? records : texts.filter(isMeant);
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not in use: there is no MTA-STS record");
		const owner = under("_mta-sts", domain.name);
		const fault = isStsRecord(first) ? stsFault(first) : { message: "it must begin with v=STSv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentSet(txt.set));
		const id = startedAt.replace(/[^\dT]/g, "").slice(0, 15);
		const right = txtLine(owner, `v=STSv1; id=${id}`);
		return fail({
			message: more.length > 0 ? `there are ${meant.length} MTA-STS records at ${owner}: senders take no notice of any of them` : `senders take no notice of the MTA-STS record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: [right.rdata],
			observed: presentSet(txt.set),
			fix: {
				text: "Put this record in the place of what is there. Its id changes with every change of the policy.",
				publish: [right],
				remove: meant.map((text) => txtLine(owner, text))
			}
		});
	}
});
// src/check/mta-sts-testing.ts
var mta_sts_testing_default = defineCheck({
	id: "mta-sts-testing",
	area: "mta-sts",
	title: "An MTA-STS policy that is tried out names iCloud's exchanges",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8461 §4.1", "RFC 8461 §5"],
	docs: {
		why: "With mode: testing nothing is returned. The day on which the mode becomes enforce, whatever the policy does not name gets no more mail.",
		fix: "Put Apple's exchanges into the policy and change the id of the record at _mta-sts.",
		good: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.mail.icloud.com\n; max_age: 604800",
		bad: "_mta-sts TXT \"v=STSv1; id=1\"\n; https://mta-sts.example.com/.well-known/mta-sts.txt\n; version: STSv1\n; mode: testing\n; mx: *.old-provider.example\n; max_age: 604800"
	},
	needs: ({ domain }) => ({ txt: ask(under("_mta-sts", domain.name), "TXT") }),
	further: ({ txt }, { domain }) => announces(txt) ? { fetched: policy(domain.name) } : {},
	judge({ fetched }, context) {
		const read = fetched && policyIn(fetched);
		if (read === void 0 || isFault$1(read)) return skipped("no MTA-STS policy can be read");
		if (read.mode !== "testing") return pass();
		return shutOut(read, context, "in enforce, senders would return mail for iCloud");
	}
});
// src/icloud/port-fault.ts
const network = "Try another network, such as a phone as hotspot. If it works there, ask whoever runs this network to allow outgoing connections to the port.";
const security = "Switch off mail scanning in the antivirus or firewall program, VPNs and proxies, one at a time, and try again.";
const login = "Open a web page in a browser: a hotel or guest network may want you to sign in first. Otherwise switch off VPNs, proxies and mail scanning, and try again.";
const clock = "Check the date and time of this computer.";
const wait = "Look at Apple's system status page, and try again later.";
const impostor = "What answers is not iCloud. Do not enter a password on this network. Switch off mail scanning in the antivirus program, or try another network.";
/** `spoke` and `untried` are no faults. */
const portFaults = {
	refused: {
		how: "refuses the connection: a firewall or security program on this machine or network does so far more often than Apple",
		advice: `${security} ${network}`
	},
	timeout: {
		how: "does not answer: the port is probably filtered",
		advice: network
	},
	unreachable: {
		how: "cannot be reached: there is no route to it from here",
		advice: network
	},
	reset: {
		how: "cuts the connection off: something between here and Apple does that",
		advice: `${security} ${network}`
	},
	closed: {
		how: "hangs up before it has said what it should",
		advice: `${security} ${wait}`
	},
	silent: {
		how: "accepts the connection and then says nothing, as filters and mail scanners do",
		advice: `${security} ${network}`
	},
	slow: {
		how: "answers, but too slowly",
		advice: network
	},
	"not-the-protocol": {
		how: "answers, but does not speak the language of mail",
		advice: login
	},
	"too-much-data": {
		how: "sends far more than a mail server does",
		advice: login
	},
	"turned-away": {
		how: "turns this machine away",
		advice: "Read its words under what was found. Try without VPN, or from another network."
	},
	unavailable: {
		how: "says that the service is not available now",
		advice: wait
	},
	"starttls-missing": {
		how: "does not offer encryption (STARTTLS): something on the way has taken the offer out",
		advice: impostor
	},
	"starttls-masked": {
		how: "has its offer of encryption (STARTTLS) crossed out by a firewall on the way",
		advice: "Switch off SMTP inspection (\"fixup\", \"ESMTP inspection\") in the firewall, or try another network."
	},
	"starttls-refused": {
		how: "offers encryption (STARTTLS) and then refuses it",
		advice: wait
	},
	"plaintext-injected": {
		how: "sent words outside the encryption, as somebody on the way would",
		advice: impostor
	},
	"auth-missing": {
		how: "offers no way to sign in",
		advice: impostor
	},
	"tls-version": {
		how: "and this machine have no version of TLS in common",
		advice: `${security} ${network}`
	},
	"tls-alert": {
		how: "breaks the TLS handshake off",
		advice: `${security} ${wait}`
	},
	"tls-broken": {
		how: "does not answer with TLS where it should",
		advice: login
	},
	"certificate-expired": {
		how: "shows a certificate that has expired",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-not-yet-valid": {
		how: "shows a certificate that is not valid yet",
		advice: `${clock} If they are right: ${impostor}`
	},
	"certificate-name": {
		how: "shows a certificate for another name",
		advice: impostor
	},
	"certificate-self-signed": {
		how: "shows a certificate that vouches for itself",
		advice: impostor
	},
	"certificate-untrusted": {
		how: "shows a certificate that nobody known vouches for",
		advice: impostor
	},
	"certificate-incomplete-chain": {
		how: "shows a certificate without the one that vouches for it",
		advice: impostor
	},
	deadline: {
		how: "was still talking when the time of this audit ran out",
		advice: network
	}
};
// src/check/port.ts
/** What the port checks have in common: the ruling on a probe. */
const isFault = (state) => Object.hasOwn(portFaults, state);
const told$1 = ({ address, state, phase, detail, interceptor }) => {
	return `${address}: ${state} at ${phase}${interceptor === void 0 ? "" : `, certificate of ${presentText(interceptor)}`}${detail === "" ? "" : `: ${presentText(detail)}`}`;
};
const spoken = ({ address, tls, interceptor }) => {
	const days = tls?.certificate?.daysLeft;
	return [
		`${address} answers`,
		...tls ? [presentText(tls.protocol)] : [],
		...days === void 0 ? [] : [`certificate valid for ${days} more days`],
		...tls?.systemTrust === true ? ["trusted by this system only"] : [],
		...interceptor === void 0 ? [] : [`opened by ${presentText(interceptor)}`]
	].join(", ");
};
const expectedAt = ({ host, port, security }) => security === "implicit" ? `TLS at once on port ${port}, with a certificate for ${host}` : `STARTTLS on port ${port}, with a certificate for ${host}`;
/** What one cause did to the addresses in `hit`, of all that were tried. */
const findingOf$2 = ({ host, port, protocol }, state, hit, tried) => {
	const { how, advice } = portFaults[state];
	const interceptor = hit.find((one) => one.interceptor !== void 0)?.interceptor;
	return {
		message: `${host} port ${port} ${how}${interceptor === void 0 ? "" : `: ${presentText(interceptor)} reads the connection`}${hit.length < tried ? ` (${hit.length} of ${tried} addresses)` : ""}`,
		subject: {
			name: host,
			type: "TCP"
		},
		expected: [expectedAt(mailServers[protocol])],
		observed: hit.map(told$1),
		fix: { text: interceptor === void 0 ? advice : `Switch off the scanning of encrypted mail connections in ${presentText(interceptor)}.` }
	};
};
/** Passes a port where one address went through the whole dialogue; else one finding for each cause. */
const judgePort = (result) => {
	const { endpoint, addresses } = result;
	if (result.kind === "spoke") return pass(...addresses.filter(({ state }) => state === "spoke").map(spoken));
	const tried = addresses.filter(({ state }) => isFault(state));
	const findings = [...new Set(tried.map(({ state }) => state))].filter(isFault).map((state) => findingOf$2(endpoint, state, tried.filter((one) => one.state === state), tried.length));
	return failOn(findings, fail(findingOf$2(endpoint, "closed", addresses, addresses.length)));
};
// src/check/port-imap.ts
var port_imap_default = defineCheck({
	id: "port-imap",
	area: "imap",
	title: "This machine reaches iCloud's incoming mail (IMAP, port 993)",
	severity: "error",
	since: "0.1.0",
	cites: [
		"Apple 102525",
		"RFC 8314 §3",
		"RFC 9051"
	],
	docs: {
		why: "Mail programs read mail at imap.mail.me.com, port 993, encrypted from the first octet. Where a firewall, a mail scanner or a guest network stands in the way, they say that the server refuses the connection (some show \"error 4055\", which Apple does not document). A wrong password looks different: the connection is made, and the sign-in fails.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to imap.mail.me.com:993\nTLS with a valid certificate\n* OK [CAPABILITY ... AUTH=PLAIN ...]",
		bad: "connect to imap.mail.me.com:993\nconnection refused"
	},
	needs: ({ required }) => ({ imap: probe(required.imap) }),
	judge: ({ imap }) => judgePort(imap)
});
// src/check/port-smtp.ts
var port_smtp_default = defineCheck({
	id: "port-smtp",
	area: "smtp",
	title: "This machine reaches iCloud's outgoing mail (SMTP, port 587)",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102525", "RFC 3207"],
	docs: {
		why: "Mail programs send mail through smtp.mail.me.com, port 587, which begins in plain text and turns to encryption with STARTTLS. Firewalls that inspect SMTP cross that out, and some networks block the port.",
		fix: "Do what the finding says for its cause: most often a security program on this machine, or the network that it is in.",
		good: "connect to smtp.mail.me.com:587\n220 iCloud SMTP\nEHLO: STARTTLS\nTLS with a valid certificate\nEHLO: AUTH PLAIN LOGIN",
		bad: "connect to smtp.mail.me.com:587\n220 ****************\nEHLO: XXXXXXXA"
	},
	needs: ({ required }) => ({ smtp: probe(required.smtp) }),
	judge: ({ smtp }) => judgePort(smtp)
});
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
/** Whether the referee gives the same answer: then it is not made up here. */
const isWorldwide = ({ answer, world }) => {
	const [own, theirs] = [wordOf(answer), world && wordOf(world)];
	return own !== void 0 && theirs !== void 0 && keyOfWord(own) === keyOfWord(theirs);
};
/** Whether a resolver made it up. */
const isForged = (oddity) => [oddity.answer, ...oddity.testimony].some(isMadeUp) && !isWorldwide(oddity);
const isLocal = ({ vantage, server }) => vantage === "system" && server !== "system";
const odditiesIn = (view) => {
	const world = worldIn(view);
	return view.answers.filter((answer) => !isLocal(answer) && !answer.unchecked && isOdd(answer, view)).map((answer) => {
		const key = keyOfWord(wordOf(answer) ?? []);
		const testimony = view.answers.filter((one) => answer.server === "system" && isLocal(one) && !one.unchecked && keyOfWord(wordOf(one) ?? []) === key);
		return {
			question: view.question,
			server: answer.server,
			answer,
			testimony,
			published: view.answers.some(isAuthoritative),
			world
		};
	});
};
/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }, { answers }) => answer.kind === "failed" && answers.some((one) => one.unchecked === true && one.kind !== "failed" && (one.server === server || server === "system"));
/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server or the referee. */
const oddities = (views) => views.flatMap((view) => {
	const known = view.answers.some(({ vantage, kind }) => (vantage === "authoritative" || vantage === "referee") && kind !== "failed");
	return odditiesIn(view).filter((one) => known && !isBogus(one, view));
});
/** What the answer says, as a clause can hold it. */
const said = (answer) => {
	if (answer.kind === "failed") return "SERVFAIL";
	if (answer.kind === "nxdomain") return "that there is no such name";
	const word = wordOf(answer) ?? [];
	if (word.length === 0) return "that there is none";
	const more = word.length > 3 ? ` and ${word.length - 3} more` : "";
	return `${word.slice(0, 3).join(", ")}${more}`;
};
/** How a resolver is called. */
const resolverName = (server) => server === "system" ? "this machine's resolver" : `resolver ${server}`;
// src/check/resolver-forged.ts
const remedy = "Look for the domain in the local DNS of your router or company, and in block lists; with a VPN or another network you see what the rest of the world sees.";
const another = " To audit what the rest of the world sees, ask over HTTPS: --resolver https://1.1.1.1/dns-query";
const findingOf$1 = ({ question }, { who, answer, world }) => ({
	message: world === void 0 ? `${who} makes up its answer for ${question.name} ${question.type}: none of the name servers gives it, and it is not out of a cache` : `DNS on this network is forged: ${who} says ${said(answer)} for ${question.name} ${question.type}, the world says ${said(world)} (${world.server})`,
	subject: question,
	observed: wordOf(answer) ?? [],
	...world && { expected: wordOf(world) ?? [] },
	fix: { text: world === void 0 ? remedy + another : remedy }
});
/** Whoever answers in place of name servers answers resolvers' questions too, unless these are encrypted. */
const isExposed = ({ vantage, server, unchecked }) => vantage !== "referee" && vantage !== "parent" && !unchecked && !server.startsWith("https://");
/** What was answered here in others' names and is not what the referee says, each once. */
const forgeriesIn = (view) => {
	const world = worldIn(view);
	const truth = world && wordOf(world);
	if (truth === void 0) return [];
	const forged = /* @__PURE__ */ new Map();
	for (const answer of view.answers.filter(isExposed)) {
		const word = wordOf(answer);
		if (word !== void 0 && keyOfWord(word) !== keyOfWord(truth)) forged.set(keyOfWord(word), forged.get(keyOfWord(word)) ?? answer);
	}
	return [...forged.values()].map((answer) => {
		const who = answer.vantage === "authoritative" ? "what answers in place of the name servers" : resolverName(answer.server);
		return findingOf$1(view, {
			who,
			answer,
			world
		});
	});
};
const isRefereed = (delegation, views) => delegation.kind === "delegated" && isIntercepted(delegation) && views.some((view) => worldIn(view) !== void 0);
var resolver_forged_default = defineCheck({
	id: "resolver-forged",
	area: "resolver",
	title: "Nothing on this network makes up answers about the domain",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 8914 §4"],
	docs: {
		why: "A router, a filter or a company network may answer for the domain by itself, with records of its own or with none. Mail programs here then see another domain than the rest of the world, and no waiting helps.",
		fix: "Remove the domain from the local DNS, or from the block list; or ask another resolver.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver: authoritative\n@ MX 10 mail.local-host.example."
	},
	needs: needsViews,
	judge({ delegation, views: { views } }) {
		if (isRefereed(delegation, views)) return failOn(views.flatMap(forgeriesIn), pass());
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		const forged = oddities(views).filter(isForged);
		return failOn(forged.map((one) => findingOf$1(one, {
			...one,
			who: resolverName(one.server)
		})), pass());
	}
});
// src/check/resolver-reach.ts
/** Who was asked over HTTPS in the name servers' place, and whether anybody answered. */
const refereeIn = (views) => {
	const [heard] = views.flatMap((view) => worldIn(view)?.server ?? []);
	return {
		heard,
		asked: views.flatMap((view) => view.answers).find(({ vantage }) => vantage === "referee")?.server
	};
};
const sourceOf = (views) => {
	const { heard, asked } = refereeIn(views);
	if (heard !== void 0) return `what follows is what ${heard} says, asked over HTTPS, perhaps out of its cache`;
	return `${asked === void 0 ? "" : `${asked}, asked over HTTPS, does not answer either; `}what follows is what resolvers say, perhaps out of a cache`;
};
/** Where a resolver differs from the referee, and nobody can tell which of them is behind. */
const differencesIn = (views) => oddities(views).filter(({ published, world }) => !published && world !== void 0).map(({ question: { name, type }, server, answer, world }) => `${name} ${type}: ${resolverName(server)} says ${said(answer)}, ${world?.server} says ${world && said(world)}`);
const findingOf = (delegation, message, views) => ({
	message: `${message}; ${sourceOf(views)}`,
	subject: {
		name: delegation.zone,
		type: "NS"
	},
	observed: [...listedServers(delegation).map((server) => `${nameOf(server)}: ${stateOf(server)}`), ...differencesIn(views)],
	fix: { text: `To see what is published, run it again on another network or without VPN${refereeIn(views).asked === void 0 ? "; a resolver that is asked over HTTPS gets around most filters: --resolver https://1.1.1.1/dns-query" : ""}.` }
});
var resolver_reach_default = defineCheck({
	id: "resolver-reach",
	area: "resolver",
	title: "The domain's name servers can be asked from here",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1034 §4.3.2"],
	docs: {
		why: "What is published is known for sure only from the name servers themselves. Many networks keep questions to them from leaving, or answer in their place: that is no fault of the domain.",
		fix: "Run it again on another network, or ask a resolver over HTTPS.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent: !timeout\n; at each: !timeout"
	},
	needs: needsViews,
	judge({ delegation, views: { views } }) {
		if (delegation.kind !== "delegated") return skipped("the domain's own name servers were not asked");
		const { zone, parent } = delegation;
		if (isIntercepted(delegation)) return fail(findingOf(delegation, `questions to the name servers of ${zone} are answered by something on this network`, views));
		const heard = inState(delegation, "serves", "lame");
		if (heard.length > 0) return pass(...heard.map(nameOf));
		const above = parent?.answers.some(({ kind }) => kind !== "failed") === true;
		return fail(findingOf(delegation, above ? `no name server of ${zone} answers this machine, though those of ${parent?.zone} do` : `no name server of ${zone} answers this machine, which may be a firewall that blocks port 53`, views));
	}
});
// src/check/delay.ts
/** Time that is left, for people. */
const units = [
	[86400, "day"],
	[3600, "hour"],
	[60, "minute"]
];
/** `43 minutes`; rounded up, in the largest unit of which there are at least two. */
const delayOf = (seconds) => {
	const [size, unit] = units.find(([one]) => seconds >= 2 * one) ?? [1, "second"];
	const count = Math.ceil(seconds / size);
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
};
// src/check/resolver-stale.ts
const flush = "To have it forgotten on this machine: on macOS \"sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder\", on Windows \"ipconfig /flushdns\", on Linux \"resolvectl flush-caches\".";
const saidBy = ({ answer }) => {
	if (answer.kind === "failed") return "fails with SERVFAIL";
	return answer.kind === "found" ? "still gives an old answer" : "still says that there is none";
};
const messageOf = (oddity) => {
	const { question, server } = oddity;
	const seconds = secondsLeft(oddity);
	const rest = seconds === void 0 ? "" : `, for at most ${delayOf(seconds)} more`;
	return `${resolverName(server)} ${saidBy(oddity)} for ${question.name} ${question.type}${rest}`;
};
const remedyOf = (oddity) => {
	if (oddity.answer.kind === "failed") return "Ask another resolver, such as --resolver 9.9.9.9: if that one answers, the fault is with this one.";
	const seconds = secondsLeft(oddity);
	return `Wait ${seconds === void 0 ? "until its cache expires" : delayOf(seconds)}: the name servers already give the new answer.${oddity.server === "system" ? ` ${flush}` : ""}`;
};
var resolver_stale_default = defineCheck({
	id: "resolver-stale",
	area: "resolver",
	title: "The resolvers give what the name servers give",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 1035 §3.2.1", "RFC 2308 §5"],
	docs: {
		why: "A resolver keeps an answer for as long as its TTL allows, and keeps \"there is none\" for the lesser of TTL and MINIMUM of the SOA record. Until then who asks it sees the domain as it was; Apple asks resolvers of its own, which may hold the old answer as well.",
		fix: "Wait for the time that is left before you press Verify.",
		good: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.",
		bad: "; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at the resolver\n@ 300 MX 10 mail.old-host.example."
	},
	needs: needsViews,
	judge({ delegation, views: all }) {
		const known = asked(delegation);
		if (typeof known === "string") return skipped(known);
		if (isCutOff(known)) return skipped("the name servers could not be asked from here: see resolver-reach");
		return failOn(oddities(all.views).filter((one) => one.published && !isForged(one)).map((one) => ({
			message: messageOf(one),
			subject: one.question,
			observed: wordOf(one.answer) ?? [],
			fix: { text: remedyOf(one) }
		})), pass());
	}
});
// src/check/spf.ts
/** Why the record cannot be judged, or undefined and it can: see {@link recordOf}. */
const unfit = (tree) => {
	if (tree.root.records.length > 1) return "there is more than one SPF record: see spf-single";
	const [record] = tree.root.records;
	if (record === void 0) return "there is no SPF record: see spf-present";
	return record.faults.length > 0 ? "the SPF record has errors: see spf-syntax" : void 0;
};
/** The ruling of `judge` on the one well-formed record; where there is none, another check says so. */
const onRecord = (tree, judge) => {
	const because = unfit(tree);
	const [record] = tree.root.records;
	return because === void 0 && record ? judge(record) : skipped(because ?? "");
};
/** The published lines that the merged record takes the place of. */
const replacedIn = (tree) => {
	const texts = attemptsIn$1(tree);
	return tree.answers.flatMap(({ question, ...answer }) => {
		if (question.name !== tree.domain || answer.kind !== "found") return [];
		const { type, rdata } = answer.set;
		const old = rdata.filter((one) => "strings" in one && texts.includes(textOf(one)));
		return linesOf(tree.domain, type, old);
	});
};
const sentence = (list, what) => list.length === 0 ? "" : ` ${what}: ${list.slice(0, 10).join("; ")}.`;
/** Publishes the merged record, or says what costs too much for there to be one (RFC 7208 §4.6.4). */
const mendFix = (text, tree, { required }) => {
	const merged = mendSpf(tree, required.spfInclude);
	const left = merged.dropped.map(({ term, because }) => `${term} (${because})`);
	const costs = merged.senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""} costs ${cost}`);
	if (merged.cost > 10) return { text: `${text}${` All its senders together need ${merged.cost} lookups, of which 10 are allowed: stop using one of them, or let it send from a subdomain.`}${sentence(costs, "What they cost")}` };
	if (!merged.known) return { text: `${text} Take out of it what no longer sends, then check again: it is too much to be judged in full.${sentence(costs, "What they cost, at least")}` };
	const publish = [txtLine(tree.domain, merged.text)];
	const same = ({ type, rdata }) => publish.some((line) => line.type === type && line.rdata === rdata);
	return {
		text: `${text} This record costs ${merged.cost} of 10 lookups.${sentence(left, "Left out of it")}`,
		publish,
		remove: replacedIn(tree).filter((line) => !same(line))
	};
};
/** A finding about the record, with the record to publish in its place. */
const spfFinding = (tree, context, told) => {
	const { message, fix, placed, observed = attemptsIn$1(tree).map(shownRecord) } = told;
	if (placed && placed.domain !== tree.domain) {
		const text = `This is in the record of ${placed.domain}: have it mended there, or do without that sender.`;
		return {
			message,
			subject: {
				name: placed.domain,
				type: "TXT"
			},
			fix: { text }
		};
	}
	const mended = mendFix(fix, tree, context);
	return {
		message,
		subject: {
			name: tree.domain,
			type: "TXT"
		},
		...mended.publish && { expected: mended.publish.map(({ rdata }) => rdata) },
		observed,
		fix: mended
	};
};
const withoutIt = "Publish this record, without the term, in place of the present one.";
/** A record as an observation; a huge one not in full. */
const shownRecord = (text) => presentOctets(text.length > 1e3 ? `${text.slice(0, 1e3)}...` : text);
/** `include:a.example (of b.example)`, for people. */
const shownTerm = (tree, { term, domain }) => {
	const text = presentOctets(term.text.slice(0, 200));
	return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};
/** `otherwise`, unless a lookup of one of the terms failed: then nobody can tell. */
const unlessUnread = (terms, kinds, otherwise) => {
	const [first, ...more] = terms.flatMap(({ term }) => term.failure && kinds.includes(term.kind) ? term.failure : []);
	return first === void 0 ? otherwise : unsettled(first, ...more);
};
// src/check/spf-all.ts
var spf_all_default = defineCheck({
	id: "spf-all",
	area: "spf",
	title: "The SPF record says that other senders are not allowed",
	severity: "warning",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.7",
		"RFC 7208 §5.1",
		"Apple 102374"
	],
	docs: {
		why: "A record without all at its end, or with ?all, says nothing about servers that it does not name: forged mail is then neither passed nor failed by SPF. Apple gives ~all; -all is as good for iCloud.",
		fix: "End the record with ~all.",
		good: "@ TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ?all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, (record) => {
		let { terms } = record;
		for (;;) {
			const all = terms.find(({ kind }) => kind === "all");
			if (all?.qualifier === "+") return skipped("it lets everybody pass: see spf-all-pass");
			if (all && all.qualifier !== "?") return pass(`${all.qualifier}all`);
			const redirect = all ? void 0 : terms.find(({ kind }) => kind === "redirect");
			const [next] = redirect?.node?.records ?? [];
			if (redirect && !next) return skipped(`what ${redirect.target ?? "redirect"} says is not known`);
			if (next) ({terms} = next);
			else return fail(spfFinding(tree, context, {
				message: all ? "the record ends in ?all, which says nothing about other senders" : "the record has no \"all\" at its end, so it says nothing about other senders",
				fix: "Publish this record in place of the present one."
			}));
		}
	})
});
// src/check/spf-all-pass.ts
/** Everybody, or a sixteenth of everybody. */
const isEverybody = ({ term }) => term.kind === "all" || term.networks.some((text) => (parseNetwork(text)?.bits.length ?? 32) <= 4);
var spf_all_pass_default = defineCheck({
	id: "spf-all-pass",
	area: "spf",
	title: "The SPF record does not let everybody pass",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §4.6.2"],
	docs: {
		why: "With +all (or all, which is the same, or a range of all addresses) every server in the world may send in the name of the domain, and its mail passes SPF. Spammers look for such records; receivers learn to distrust the domain.",
		fix: "End the record with ~all or -all.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com +all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root);
		const findings = terms.filter(isEverybody).slice(0, 5).map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} lets everybody send in the name of the domain`,
			placed,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-dead-term.ts
const bare = ({ text }) => text.replace(/^[+\-~?]/, "").toLowerCase();
/** Kinds of which a name that is not there is no error by itself. */
const nameKinds = /* @__PURE__ */ new Set([
	"a",
	"mx",
	"exists"
]);
const mostVoids = 2;
/** Why the term can never match, where no other check says so. */
const whyDead = (term, before, domain) => {
	if (before.some((other) => bare(other) === bare(term))) return "it is there twice";
	const network = term.kind.startsWith("ip") ? parseNetwork(term.networks[0] ?? "") : void 0;
	const covers = before.find((other) => {
		const outer = other.kind === term.kind ? parseNetwork(other.networks[0] ?? "") : void 0;
		return network && outer && contains(outer, network);
	});
	if (covers) return `${shownRecord(covers.text)} covers it`;
	return term.kind === "a" || term.kind === "mx" || term.kind === "exists" ? uselessTerm(term, domain) : void 0;
};
var spf_dead_term_default = defineCheck({
	id: "spf-dead-term",
	area: "spf",
	title: "Every term of the SPF record can match",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.2", "RFC 7208 §4.6.4"],
	docs: {
		why: "A term that is there twice, that an earlier one covers, or whose name is gone, lets nobody pass. It does cost a lookup, and who takes over a name that is gone may send as you.",
		fix: "Take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.1 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ip4:192.0.2.1 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const live = terms.filter(({ reach, kind }) => reach !== "ignored" && kind !== "unknown");
		const isNameless = ({ dead, kind }) => dead && nameKinds.has(kind);
		const told = placedTerms(tree.root).filter(({ term }) => isNameless(term)).length > mostVoids ? live.filter(isNameless) : [];
		const dead = live.flatMap((term, i) => {
			if (told.includes(term)) return [];
			const because = whyDead(term, live.slice(0, i), tree.domain);
			return because ? `${shownRecord(term.text)} lets nobody pass: ${because}` : [];
		});
		const findings = [...new Set(dead)].slice(0, 5).map((message) => spfFinding(tree, context, {
			message,
			fix: withoutIt
		}));
		const placed = live.map((term) => ({
			term,
			domain: tree.domain
		}));
		const otherwise = told.length > 0 ? skipped("see spf-void-limit") : pass();
		return failOn(findings, unlessUnread(placed, [
			"a",
			"mx",
			"exists"
		], otherwise));
	})
});
// src/check/spf-icloud.ts
/** The check that tells of the permanent error in which an evaluation ended, if one does. */
const toldBy = (tree) => {
	const terms = placedTerms(tree.root).map(({ term }) => term);
	if (terms.some(({ reach }) => reach === "loop")) return "spf-loop";
	if (tree.cost > 10 || terms.some(({ crowded }) => crowded)) return "spf-lookup-limit";
	if (terms.filter(({ kind, dead }) => dead && kind !== "include" && kind !== "redirect").length > 2) return "spf-void-limit";
	return terms.some(({ kind, dead, node }) => (kind === "include" || kind === "redirect") && (dead || node?.records.length !== 1 || node.records[0]?.faults.length !== 0)) ? "spf-include-target" : void 0;
};
const unknown = (detail) => unsettled({
	code: "unsupported",
	detail,
	attempts: []
});
const rulingOn = (parts, otherwise, tree) => {
	const ends = parts.map(({ evaluation }) => evaluation);
	const other = toldBy(tree);
	if (ends.find(({ result }) => result === "permerror") && other) return skipped(`the record ends in an error for iCloud's mail: see ${other}`);
	const clear = ends.some(({ result }) => result !== "temperror" && result !== "unknown");
	const open = ends.find(({ result }) => result === "temperror" || result === "unknown");
	if (clear || open === void 0) return otherwise;
	return open.failure ? unsettled(open.failure) : unknown(open.reason);
};
/** `17.58.0.0/16, 17.41.0.0/16 and 3 more: softfail by ~all`, a line for each end. */
const told = (parts) => {
	const ends = /* @__PURE__ */ new Map();
	for (const { network, evaluation } of parts) {
		const end = `${evaluation.result}: ${evaluation.reason}`;
		ends.set(end, [...ends.get(end) ?? [], presentNetwork(network)]);
	}
	return [...ends].slice(0, 10).map(([end, [first, second, ...more]]) => {
		const rest = more.length > 0 ? ` and ${more.length} more` : "";
		return `${first}${second ? `, ${second}` : ""}${rest} ${end}`;
	});
};
const whyLost = ({ kind }) => kind === "redirect" ? "does nothing beside \"all\"" : "comes after \"all\", where nobody looks";
var spf_icloud_default = defineCheck({
	id: "spf-icloud",
	area: "spf",
	title: "Mail from every server of iCloud passes SPF",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4"],
	docs: {
		why: "Mail that you send through iCloud comes from Apple's servers. The check evaluates the record, as a receiver does, for all of the ranges that icloud.com lists at this moment: how the record comes to let them pass does not matter.",
		fix: "Put include:icloud.com in front of the terms that keep it from passing.",
		good: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:icloud.com -all\"",
		bad: "@ TXT \"v=spf1 -all include:icloud.com\""
	},
	needs: ({ domain, required }) => ({
		tree: spf(domain.name),
		icloud: spf(required.spfInclude)
	}),
	judge: ({ tree, icloud }, context) => onRecord(tree, ({ terms }) => {
		const ranges = rangesOf(icloud);
		if (ranges.length === 0) return unknown(`the SPF record of ${icloud.domain} lists no ranges`);
		const all = partition(ranges, judgeOf(icloud, helo), judgeOf(tree, helo));
		if (all === void 0) return unknown("the record divides iCloud into too many parts to judge");
		const failing = all.filter(({ evaluation }) => evaluation.result !== "pass");
		if (failing.length === 0) return pass(...told(all));
		const lost = terms.find((term) => term.reach === "ignored" && isFor(context.required.spfInclude, term));
		const dead = lost ? `; ${presentOctets(lost.text)} ${whyLost(lost)}` : "";
		const otherwise = fail(spfFinding(tree, context, {
			message: `mail from ${failing.length === all.length ? "" : "some of "}iCloud's servers does not pass SPF (${failing[0]?.evaluation.result})${dead}`,
			observed: told(failing),
			fix: "Publish this record in place of the present one."
		}));
		return rulingOn(failing, otherwise, tree);
	})
});
// src/check/spf-include-target.ts
/** What is wrong with what the term leads to; undefined where nothing is. */
const faultOf = ({ term: { kind, target, dead, node } }) => {
	if (kind !== "include" && kind !== "redirect") return void 0;
	if (target === void 0) return dead ? "what it names is no domain name" : void 0;
	if (dead) return node?.kind === "nxdomain" ? `${target} does not exist` : `${target} has no SPF record`;
	const [record, ...more] = node?.records ?? [];
	if (more.length > 0) return `${target} has more than one SPF record`;
	const [fault] = record?.faults ?? [];
	return fault && `the SPF record of ${target} has an error: ${fault.message}`;
};
var spf_include_target_default = defineCheck({
	id: "spf-include-target",
	area: "spf",
	title: "Every include and redirect leads to an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §5.2", "RFC 7208 §6.1"],
	docs: {
		why: "An include or redirect of a name that has no SPF record, several, or a broken one, is a permanent error: all senders that come after it in the record fail. A misspelt name does it, and so does a service that has closed down.",
		fix: "Correct the name, or take the term out.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:mail.icloud.com ~all\"\nmail.icloud.com. TXT \"no SPF record\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.flatMap((placed) => {
			const fault = faultOf(placed);
			const message = `${shownTerm(tree, placed)}: ${fault}`;
			return fault ? spfFinding(tree, context, {
				message,
				placed,
				fix: withoutIt
			}) : [];
		});
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-lookup-headroom.ts
var spf_lookup_headroom_default = defineCheck({
	id: "spf-lookup-headroom",
	area: "spf",
	title: "The SPF record has DNS lookups to spare",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Ten lookups are allowed. A record that needs eight or more may break by itself, on the day on which a service that it includes adds one of its own.",
		fix: "Take out services that no longer send.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com a:m1.example.com a:m2.example.com a:m3.example.com a:m4.example.com a:m5.example.com a:m6.example.com a:m7.example.com ~all\"\nm1 A 192.0.2.1\nm2 A 192.0.2.2\nm3 A 192.0.2.3\nm4 A 192.0.2.4\nm5 A 192.0.2.5\nm6 A 192.0.2.6\nm7 A 192.0.2.7"
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, { required }) => onRecord(tree, () => {
		if (tree.cost > 10) return skipped("it needs too many: see spf-lookup-limit");
		const terms = placedTerms(tree.root);
		if (terms.some(({ term }) => term.reach === "loop")) return skipped("see spf-loop");
		const count = `${tree.cost} of 10 lookups`;
		if (tree.cost < 8) return unlessUnread(terms, ["include", "redirect"], pass(count));
		const { senders } = mendSpf(tree, required.spfInclude);
		return fail({
			message: `the record needs ${count}`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ""}: ${cost}`),
			fix: { text: "Take out services that no longer send for the domain." }
		});
	})
});
// src/check/spf-lookup-limit.ts
/** Where the lookups go: term, cost, and the sum so far. */
const spentOn = (terms) => terms.filter(({ cost, reach }) => cost > 0 && reach !== "ignored").slice(0, 30).map(({ text, cost, total, sender }) => `${shownRecord(text)}${sender ? ` (${sender})` : ""}: ${cost}, ${total} so far`);
var spf_lookup_limit_default = defineCheck({
	id: "spf-lookup-limit",
	area: "spf",
	title: "The SPF record needs no more than ten DNS lookups",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4"],
	docs: {
		why: "Receivers stop after ten terms that need DNS (include, a, mx, ptr, exists and redirect, those within includes too) and report a permanent error. iCloud costs one; the rest is spent by other services. An mx costs one, and may name ten hosts.",
		fix: "Take out services that no longer send, or let one of them send from a subdomain with a record of its own. Do not copy the addresses of an include into the record: they change.",
		good: "@ TXT \"v=spf1 include:icloud.com mx ~all\"\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62",
		bad: "@ TXT \"v=spf1 include:a.example.com include:b.example.com ~all\"\na TXT \"v=spf1 include:c.example.com a a a a ~all\"\na A 192.0.2.1\nb TXT \"v=spf1 a a a a ~all\"\nb A 192.0.2.2\nc TXT \"v=spf1 ip4:192.0.2.3 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const placed = placedTerms(tree.root);
		if (tree.cost > 10) return fail(spfFinding(tree, context, {
			message: `the record needs ${tree.exact ? "" : "at least "}${tree.cost} DNS lookups, and receivers stop after 10`,
			observed: spentOn(terms),
			fix: "Make the record cheaper."
		}));
		const findings = placed.filter(({ term }) => term.crowded).map((one) => {
			const message = `${shownTerm(tree, one)} names more than 10 mail hosts, which is an error`;
			return spfFinding(tree, context, {
				message,
				placed: one,
				fix: withoutIt
			});
		});
		if (placed.some(({ term }) => term.reach === "loop")) return failOn(findings, skipped("the count has no end: see spf-loop"));
		const unknown = tree.exact ? "" : ", or more: what an include holds depends on the message";
		const passed = pass(`${tree.cost} of 10 lookups${unknown}`);
		return failOn(findings, unlessUnread(placed, [
			"include",
			"redirect",
			"mx"
		], passed));
	})
});
// src/check/spf-loop.ts
var spf_loop_default = defineCheck({
	id: "spf-loop",
	area: "spf",
	title: "No include or redirect leads back to where it came from",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "A record that includes itself, at once or by way of others, uses up all lookups that are allowed, and ends in a permanent error for every sender that did not match before.",
		fix: "Take the term out that leads back.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:_spf.example.com ~all\"\n_spf TXT \"v=spf1 include:example.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const findings = terms.filter(({ term }) => term.reach === "loop").map((placed) => spfFinding(tree, context, {
			message: `${shownTerm(tree, placed)} leads back to ${placed.term.target}`,
			placed,
			fix: withoutIt
		}));
		return failOn(findings, unlessUnread(terms, ["include", "redirect"], pass()));
	})
});
// src/check/spf-present.ts
/** Whether it is a well-formed SPF record that somebody published for iCloud's sake. */
const isForIcloud = (text, icloud) => isSpfRecord(text) && parseSpf(text).faults.length === 0 && [`include:${icloud}`, `redirect=${icloud}`].some((term) => text.toLowerCase().split(" ").includes(term));
var spf_present_default = defineCheck({
	id: "spf-present",
	area: "spf",
	title: "The domain has an SPF record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §4.5"],
	docs: {
		why: "The SPF record lists the servers that may send mail for the domain. Without one, Apple does not verify the domain, and receivers put its mail in junk or refuse it.",
		fix: "Publish the TXT record that Apple gives, at the domain itself.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	hints: (_, { domain }) => cluesTo("spf", "TXT", domain.name),
	judge({ tree }, context, clues) {
		const { root, type99 } = tree;
		if (root.records.length > 0) return pass(...root.records.map(({ text }) => shownRecord(text)));
		if (root.others.some(looksLikeSpf)) return skipped("a TXT record was meant to be the SPF record: see spf-syntax");
		if (gluedIn(root.others) !== void 0) return skipped("it is in one text with the verification value: see verification-present");
		if (type99.length > 0) return skipped("there is one of the obsolete type SPF: see spf-type");
		const { name } = context.domain;
		if (isAlias(clues, name)) return skipped("the domain itself is an alias: see mx-alias");
		const strays = straysIn(clues, {
			wanted: "spf",
			type: "TXT",
			domain: name
		}, (answer) => textsOf(answer).filter((text) => isForIcloud(text, context.required.spfInclude)).map((text) => txtLine(answer.question.name, text)));
		const { message, advice, remove, observed } = toldOf(strays, name);
		const [moved] = remove.map(({ rdata }) => rdata);
		const missing = root.kind === "nxdomain" ? "the domain does not exist in DNS" : `no TXT record at ${root.domain} is an SPF record`;
		const fix = `Publish this TXT record.${advice}${formAdvice(clues, name, {
			owner: name,
			type: "TXT"
		})}`;
		const finding = spfFinding(tree, context, {
			message: `${missing}${message}`,
			fix,
			observed
		});
		if (moved === void 0) return fail(finding);
		const publish = [{
			owner: name,
			type: "TXT",
			rdata: moved
		}];
		return fail({
			...finding,
			expected: [moved],
			fix: {
				text: fix,
				publish,
				remove
			}
		});
	}
});
// src/check/spf-ptr.ts
var spf_ptr_default = defineCheck({
	id: "spf-ptr",
	area: "spf",
	title: "The SPF record does without ptr",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §5.5"],
	docs: {
		why: "The ptr mechanism is slow and depends on name servers of the sender's network; the standard asks not to publish it, and some receivers do not look at it.",
		fix: "Name the server by ip4, ip6 or a instead; for iCloud nothing is needed.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 ptr include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => terms.some(({ kind, reach }) => kind === "ptr" && reach !== "ignored") ? fail(spfFinding(tree, context, {
		message: "the record uses ptr, which receivers are told not to rely on",
		fix: "Publish this record in place of the present one. If a server of your own sends mail, add it as ip4 or ip6."
	})) : pass())
});
// src/check/spf-range-width.ts
/** The widest of the networks that are wider than any sender's; see spf-all-pass for what is wider still. */
const wideIn = ({ term }) => term.networks.find((text) => {
	const network = parseNetwork(text);
	return network !== void 0 && network.bits.length > 4 && isTooWide(network);
});
var spf_range_width_default = defineCheck({
	id: "spf-range-width",
	area: "spf",
	title: "No range in the SPF record is wider than a sender can be",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.6"],
	docs: {
		why: "A range of more than a million addresses (a prefix shorter than /12, or /28 with IPv6) belongs to no one sender: it lets strangers pass. Most often a digit is missing from the prefix length.",
		fix: "Give the range its real prefix length, or take it out.",
		good: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.0/8 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = allowing(tree.root).filter(({ domain }) => domain !== context.required.spfInclude);
		const findings = terms.filter((placed) => wideIn(placed) !== void 0).slice(0, 5).map((placed) => {
			const message = `${shownTerm(tree, placed)} lets all of ${wideIn(placed)} pass`;
			return spfFinding(tree, context, {
				message,
				placed,
				fix: "Publish this record, and add the range again with its real prefix length."
			});
		});
		return failOn(findings, unlessUnread(terms, [
			"include",
			"redirect",
			"a",
			"mx"
		], pass()));
	})
});
// src/check/spf-redirect.ts
var spf_redirect_default = defineCheck({
	id: "spf-redirect",
	area: "spf",
	title: "The SPF record includes iCloud rather than redirecting to it",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374", "RFC 7208 §6.1"],
	docs: {
		why: "Apple once gave redirect=icloud.com. It works for a domain that sends through iCloud alone, but it is void as soon as anybody adds an all, and the record's end is then Apple's to choose.",
		fix: "Change it to the form that Apple gives now.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 redirect=icloud.com\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const { spfInclude } = context.required;
		if (!terms.some(({ kind, target, reach }) => kind === "redirect" && reach !== "ignored" && target === spfInclude)) return pass();
		return fail(spfFinding(tree, context, {
			message: `the record redirects to ${spfInclude}, a form that takes no other sender`,
			fix: "Publish this record in place of the present one."
		}));
	})
});
// src/check/spf-single.ts
var spf_single_default = defineCheck({
	id: "spf-single",
	area: "spf",
	title: "The domain has one SPF record and not several",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §3.2",
		"RFC 7208 §4.5",
		"Apple 102374"
	],
	docs: {
		why: "With more than one SPF record, even with the same one twice, receivers give up with a permanent error: then no sender of the domain passes. It happens when a second service is set up beside the first.",
		fix: "Publish one record that names all senders, and remove the others.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all\"\n@ TXT \"v=spf1 include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { records } = tree.root;
		if (records.length === 0) return skipped("there is no SPF record: see spf-present");
		if (records.length === 1) return pass();
		const twins = new Set(records.map(({ text }) => text)).size === 1;
		return fail(spfFinding(tree, context, {
			message: `there are ${records.length} SPF records${twins ? ", all the same" : ""}: receivers then use none of them`,
			fix: "Remove all of them and publish this one, which keeps every sender."
		}));
	}
});
// src/check/spf-size.ts
/** RFC 7208 §3.4: the name and the text of all records, in octets. */
const limit = 450;
var spf_size_default = defineCheck({
	id: "spf-size",
	area: "spf",
	title: "The domain's TXT records fit one small answer",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 7208 §3.4"],
	docs: {
		why: "TXT records at the domain come in one answer, the SPF record with all the others. Above some 450 octets the answer may not fit 512, and a receiver behind an old firewall never gets it.",
		fix: "Remove verification records of services that you no longer use; shorten the SPF record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ip4:192.0.2.11 ip4:192.0.2.22 ip4:192.0.2.33 ip4:192.0.2.44 ip4:192.0.2.55 ip4:192.0.2.66 ip4:192.0.2.77 ip4:192.0.2.88 ip4:192.0.2.99 ip4:198.51.100.11 ip4:198.51.100.22 ip4:198.51.100.33 ip4:198.51.100.44 ip4:198.51.100.55 \" \"ip4:198.51.100.66 ip4:198.51.100.77 ip4:198.51.100.88 ip4:203.0.113.11 ip4:203.0.113.22 ip4:203.0.113.33 ip4:203.0.113.44 ip4:203.0.113.55 ip4:203.0.113.66 ip4:203.0.113.77 ip4:203.0.113.88 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ text }) => {
		const { size } = tree.root;
		if (size <= limit) return pass(`${size} octets`);
		const saved = text.length - mendSpf(tree, context.required.spfInclude).text.length;
		const advice = "Remove TXT records that are no longer needed.";
		return fail({
			message: `the TXT records at ${tree.domain} have ${size} octets, more than the ${limit} that are sure to arrive`,
			subject: {
				name: tree.domain,
				type: "TXT"
			},
			observed: [text, ...tree.root.others].map((one) => `${one.length}: ${shownRecord(one)}`),
			fix: size - saved <= limit ? mendFix(advice, tree, context) : { text: advice }
		});
	})
});
// src/check/spf-syntax.ts
/** The surroundings of an offset, and a line with `^` below it. */
const pointed = (text, offset) => {
	const from = Math.max(0, offset - 60);
	const before = `${from > 0 ? "..." : ""}${presentOctets(text.slice(from, offset))}`;
	const end = offset + 60;
	return [before + `${presentOctets(text.slice(offset, end))}${end < text.length ? "..." : ""}`, `${" ".repeat(before.length)}^`];
};
/** `; probably X was meant`, where that can be told. */
const meantBy = (term) => {
	const meant = term === void 0 ? "" : meantTerms(term.slice(0, 500));
	return meant === "" || meant === term ? "" : `; probably ${presentOctets(meant)} was meant`;
};
const slipsIn = (text) => {
	const { terms, faults } = parseSpf(text);
	const slips = terms.filter((term) => disguised(term) !== void 0).map(({ offset, text: term }) => {
		return {
			offset,
			message: `${`"${presentOctets(term)}", which reads as a modifier that nobody knows`}, and is ignored`,
			term
		};
	});
	return [...faults, ...slips];
};
const versionSlip = (text) => {
	if (/^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/.test(text)) return {
		offset: 0,
		message: "a quotation mark that is part of the value"
	};
	const version = "v=spf1 ";
	const lower = text.slice(0, 7).toLowerCase();
	let offset = 0;
	while (lower.charAt(offset) === version.charAt(offset)) offset += 1;
	return {
		offset,
		message: "text that does not begin with \"v=spf1\" and a space"
	};
};
const slipsOf = (tree) => {
	const records = tree.root.records.flatMap(({ text }) => slipsIn(text).map((slip) => [text, slip]));
	const near = tree.root.records.length > 0 ? [] : tree.root.others.filter(looksLikeSpf);
	return [...records, ...near.map((text) => [text, versionSlip(text)])];
};
var spf_syntax_default = defineCheck({
	id: "spf-syntax",
	area: "spf",
	title: "The SPF record is written as it must be",
	severity: "error",
	since: "0.1.0",
	cites: [
		"RFC 7208 §4.6",
		"RFC 7208 §4.6.1",
		"RFC 7208 §12"
	],
	docs: {
		why: "One wrong character anywhere in the record is a permanent error: receivers then treat the domain as if it authorised nobody, iCloud included. A term in the guise of a modifier (include=icloud.com) is worse, for nobody tells: it is ignored.",
		fix: "Correct the place that is pointed at.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ TXT \"v=spf1 inlcude:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		const { records, others } = tree.root;
		if (gluedIn([...records.map(({ text }) => text), ...others]) !== void 0) return skipped("it is in one text with the verification value: see verification-present");
		const findings = slipsOf(tree).slice(0, 5).map(([text, { offset, message, term }]) => spfFinding(tree, context, {
			message: `at character ${offset + 1} there is ${message}${meantBy(term)}`,
			observed: pointed(text, offset),
			fix: "Replace the record with this one, which is what it was probably meant to be."
		}));
		const none = records.length === 0;
		return failOn(findings, none ? skipped("there is no SPF record: see spf-present") : pass());
	}
});
// src/check/spf-type.ts
var spf_type_default = defineCheck({
	id: "spf-type",
	area: "spf",
	title: "The SPF record is a TXT record",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §3.1"],
	docs: {
		why: "There was once a record type called SPF (99). It is obsolete: receivers, and Apple, look at TXT records alone. Some DNS panels and Terraform modules still offer it.",
		fix: "Publish the same text as a TXT record.",
		good: "@ TXT \"v=spf1 include:icloud.com ~all\"",
		bad: "@ SPF \"v=spf1 include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge({ tree }, context) {
		if (tree.root.records.length > 0) return pass();
		if (tree.type99.length === 0) return skipped("there is no SPF record: see spf-present");
		return fail(spfFinding(tree, context, {
			message: "the SPF record is published as the obsolete type SPF only: nobody looks there",
			observed: tree.type99.map(shownRecord),
			fix: "Publish it as a TXT record, and remove that of type SPF."
		}));
	}
});
// src/check/spf-unreachable.ts
/** Terms that were meant to do something: a modifier of no effect is nobody's loss. */
const isLost = ({ reach, kind }) => reach === "ignored" && kind !== "exp" && kind !== "unknown" && kind !== "all";
var spf_unreachable_default = defineCheck({
	id: "spf-unreachable",
	area: "spf",
	title: "No sender in the SPF record comes after its end",
	severity: "warning",
	since: "0.1.0",
	cites: ["RFC 7208 §5.1", "RFC 7208 §6.1"],
	docs: {
		why: "The term all always matches, so receivers never look at what comes after it; nor at redirect, wherever it stands in the same record. A sender that is named there is not authorised, though it looks as if it were.",
		fix: "Move the senders in front of all; turn a redirect into an include.",
		good: "@ TXT \"v=spf1 include:icloud.com include:_spf.google.com ~all\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\"",
		bad: "@ TXT \"v=spf1 include:icloud.com ~all include:_spf.google.com\"\n_spf.google.com. TXT \"v=spf1 ip4:192.0.2.0/24 ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, ({ terms }) => {
		const lost = terms.filter(isLost);
		const findings = lost.filter((term) => !isFor(context.required.spfInclude, term)).slice(0, 5).map(({ text, kind }) => spfFinding(tree, context, {
			message: `${shownRecord(text)} has no effect: ${kind === "redirect" ? "the record has \"all\"" : "it comes after \"all\""}`,
			fix: "Publish this record in place of the present one."
		}));
		return failOn(findings, lost.length > 0 ? skipped("what comes after it is iCloud's: see spf-icloud") : pass());
	})
});
// src/check/spf-void-limit.ts
const kinds = [
	"a",
	"mx",
	"exists"
];
var spf_void_limit_default = defineCheck({
	id: "spf-void-limit",
	area: "spf",
	title: "No more than two terms of the SPF record name what is not there",
	severity: "error",
	since: "0.1.0",
	cites: ["RFC 7208 §4.6.4", "RFC 7208 §11.1"],
	docs: {
		why: "Receivers stop with a permanent error at the third term whose name has no address or does not exist. Such terms are left over from servers and services that are gone.",
		fix: "Take out the terms whose names are gone.",
		good: "@ TXT \"v=spf1 include:icloud.com a:old.example.com ~all\"\nold A !nxdomain",
		bad: "@ TXT \"v=spf1 a:x.example.com mx:y.example.com a:z.example.com include:icloud.com ~all\""
	},
	needs: ({ domain }) => ({ tree: spf(domain.name) }),
	judge: ({ tree }, context) => onRecord(tree, () => {
		const terms = placedTerms(tree.root);
		const dead = terms.filter(({ term }) => kinds.some((kind) => kind === term.kind)).filter(({ term }) => term.dead && term.target !== void 0);
		if (dead.length <= 2) return unlessUnread(terms, kinds, pass(`${dead.length} of 2 void lookups`));
		const foreign = dead.find(({ domain }) => domain !== tree.domain);
		const own = dead.some(({ domain }) => domain === tree.domain);
		return fail(spfFinding(tree, context, {
			message: `${dead.length} terms name what is not there, and receivers stop at the third`,
			observed: dead.slice(0, 30).map((placed) => shownTerm(tree, placed)),
			...!own && foreign && { placed: foreign },
			fix: "Publish this record, without them, in place of the present one."
		}));
	})
});
// src/check/tls-rpt-record.ts
var tls_rpt_record_default = defineCheck({
	id: "tls-rpt-record",
	area: "mta-sts",
	title: "Reports on encryption (TLS-RPT) are not in use, or their record is well-formed",
	severity: "note",
	since: "0.1.0",
	cites: ["RFC 8460 §3"],
	docs: {
		why: "Senders report failures of encryption to the address in this record. Where it is broken, or there are several, no reports come.",
		fix: "Publish one TXT record with v=TLSRPTv1 and an address in rua=.",
		good: "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@example.com\"",
		bad: "_smtp._tls TXT \"v=TLSRPTv1; rua=tls@example.com\""
	},
	needs: ({ domain }) => ({ txt: ask(under("_smtp._tls", domain.name), "TXT") }),
	judge({ txt }, { domain }) {
		const texts = textsOf(txt);
		const records = texts.filter(isTlsReportRecord);
		const meant = records.length > 0 ? records : texts.filter((text) => /tlsrpt/i.test(text));
		const [first, ...more] = meant;
		if (txt.kind !== "found" || first === void 0) return pass("not in use: there is no TLS-RPT record");
		const fault = isTlsReportRecord(first) ? tlsReportFault(first) : { message: "it must begin with v=TLSRPTv1;" };
		if (more.length === 0 && fault === void 0) return pass(...presentSet(txt.set));
		const owner = under("_smtp._tls", domain.name);
		return fail({
			message: more.length > 0 ? `there are ${meant.length} TLS-RPT records at ${owner}: no reports are sent` : `senders take no notice of the TLS-RPT record: ${fault?.message}`,
			subject: {
				name: owner,
				type: "TXT"
			},
			expected: ["one record: v=TLSRPTv1; rua=mailto: and an address"],
			observed: presentSet(txt.set),
			fix: { text: "Keep one record, with v=TLSRPTv1; in front and an address after rua=mailto: in it; or remove it, if you want no reports." }
		});
	}
});
// src/check/verification-present.ts
/** The token in a line that holds one, without its quotation marks. */
const tokenOf = ({ rdata }) => tokenIn(rdata.slice(1, -1));
const wrongIn = (slip, { domain, required }) => slip === void 0 ? `no TXT record at ${domain.name} begins with ${required.verificationPrefix}` : `no verification record that Apple recognises: ${slip.how}`;
/** Both records in the place of the one into which they were put together; an SPF record beside it stays. */
const apartIn = (texts, { domain, required }) => {
	const glued = gluedIn(texts);
	if (glued === void 0) return {
		publish: [],
		remove: []
	};
	const other = texts.some((text) => text !== glued && isSpfRecord(text));
	const { text } = mergeSpf([spfApart(glued)], { ensure: required.spfInclude });
	return {
		publish: other ? [] : [txtLine(domain.name, text)],
		remove: [txtLine(domain.name, glued)]
	};
};
var verification_present_default = defineCheck({
	id: "verification-present",
	area: "verification",
	title: "The domain has Apple's verification record",
	severity: "error",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "Apple looks for this TXT record to see that the domain is yours, and asks you to keep it. The value is different for every domain, and is shown when you add the domain in iCloud.",
		fix: "Publish the TXT record that iCloud's settings show for the domain, at the domain itself.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"Apple-Domain = Abcd1234Efgh5678\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	hints: (_, { domain }) => cluesTo("verification", "TXT", domain.name),
	judge({ txt }, context, clues) {
		const { domain, required, token } = context;
		const texts = textsOf(txt);
		const lineOf = (text) => txtLine(domain.name, text);
		const present = texts.filter((text) => tokenIn(text) !== void 0);
		if (present.length > 0) return pass(...rdataOf(present.map(lineOf)));
		if (isAlias(clues, domain.name)) return skipped("the domain itself is an alias: see mx-alias");
		const near = texts.filter((text) => verificationSlip(text) !== void 0);
		const slip = near.map(verificationSlip)[0];
		const about = {
			wanted: "verification",
			type: "TXT",
			domain: domain.name
		};
		const isMeant = (found, at) => found !== void 0 && (found === token || !token && isWithin(at, domain.name));
		const strays = straysIn(clues, about, (answer) => textsOf(answer).filter((text) => isMeant(tokenIn(text), answer.question.name)).map((text) => txtLine(answer.question.name, text)));
		const elsewhere = toldOf(strays, domain.name);
		const value = token ?? slip?.token ?? strays.flatMap(({ lines }) => lines.map(tokenOf))[0];
		const right = lineOf(octetsOf(`${required.verificationPrefix}${value ?? "TOKEN"}`));
		const apart = apartIn(texts, context);
		const useless = near.filter((text) => verificationSlip(text)?.useless).map(lineOf);
		const change = {
			publish: [right, ...apart.publish],
			remove: [
				...useless,
				...apart.remove,
				...elsewhere.remove
			]
		};
		return fail({
			message: `${wrongIn(slip, context)}${elsewhere.message}`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: rdataOf([right, ...apart.publish]),
			observed: [...rdataOf(near.map(lineOf)), ...elsewhere.observed],
			fix: {
				text: `Publish the TXT record that iCloud's settings show under Custom Email Domain: ${required.verificationPrefix} and the value for this domain.${elsewhere.advice}${formAdvice(clues, domain.name, right)}`,
				...value === void 0 ? {} : change
			}
		});
	}
});
// src/check/verification-single.ts
var verification_single_default = defineCheck({
	id: "verification-single",
	area: "verification",
	title: "There is one verification value",
	severity: "note",
	since: "0.1.0",
	cites: ["Apple 102374"],
	docs: {
		why: "A second value is left over from an earlier attempt, or somebody has added the domain to another Apple Account. Mail is not affected; should verification not succeed, this is the place to look.",
		fix: "Keep the value that iCloud's settings show, and remove the others.",
		good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
		bad: "@ TXT \"apple-domain=Abcd1234Efgh5678\"\n@ TXT \"apple-domain=Wxyz9876Stuv5432\""
	},
	needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
	judge({ txt }, { domain, required, token }) {
		const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
		if (published.length === 0) return skipped("there is no verification record: see verification-present");
		if (published.length === 1) return pass();
		const wanted = token && octetsOf(`${required.verificationPrefix}${token}`);
		const lines = published.map((text) => txtLine(domain.name, text));
		const stale = published.filter((text) => text !== wanted);
		return fail({
			message: `${domain.name} has ${published.length} verification records with different values`,
			subject: {
				name: domain.name,
				type: "TXT"
			},
			expected: ["the value that iCloud's settings show, alone"],
			observed: rdataOf(lines),
			fix: {
				text: "Keep the value that iCloud's settings show, and remove the others.",
				remove: stale.length < published.length ? stale.map((text) => txtLine(domain.name, text)) : []
			}
		});
	}
});
// src/check/index.ts
/** Those of the domain's records. */
const ofRecords = [
	mx_alias_default,
	mx_present_default,
	mx_null_default,
	mx_icloud_default,
	mx_stranger_preferred_default,
	mx_stranger_backup_default,
	spf_present_default,
	spf_type_default,
	spf_single_default,
	spf_syntax_default,
	spf_include_target_default,
	spf_loop_default,
	spf_lookup_limit_default,
	spf_void_limit_default,
	spf_icloud_default,
	spf_all_pass_default,
	spf_all_default,
	spf_unreachable_default,
	spf_range_width_default,
	spf_dead_term_default,
	spf_redirect_default,
	spf_ptr_default,
	spf_lookup_headroom_default,
	spf_size_default,
	dkim_cname_default,
	dkim_single_default,
	dkim_copy_default,
	dkim_target_default,
	dkim_target_known_default,
	dkim_key_default,
	dkim_testing_default,
	verification_present_default,
	defineCheck({
		id: "verification-token",
		area: "verification",
		title: "The verification record has the value that iCloud's settings show",
		severity: "error",
		since: "0.1.0",
		cites: ["Apple 102374"],
		docs: {
			why: "Apple compares the value letter by letter. A value from an earlier attempt, from another domain or from another Apple Account does not verify the domain.",
			fix: "Publish the value that is shown now. The examples here expect Abcd1234Efgh5678.",
			good: "@ TXT \"apple-domain=Abcd1234Efgh5678\"",
			bad: "@ TXT \"apple-domain=abcd1234efgh5678\""
		},
		needs: ({ domain }) => ({ txt: ask(domain.name, "TXT") }),
		judge({ txt }, { domain, required, token }) {
			if (token === void 0) return skipped("the value to expect was not given");
			const published = textsOf(txt).filter((text) => tokenIn(text) !== void 0);
			if (published.length === 0) return skipped("there is no verification record: see verification-present");
			const wanted = octetsOf(`${required.verificationPrefix}${token}`);
			const lines = published.map((text) => txtLine(domain.name, text));
			const right = txtLine(domain.name, wanted);
			if (published.includes(wanted)) return pass(right.rdata);
			const cased = published.some((text) => text.toLowerCase() === wanted.toLowerCase());
			return fail({
				message: cased ? "the verification record differs in capital letters from the value that is expected" : `no verification record has the value ${presentText(token)}`,
				subject: {
					name: domain.name,
					type: "TXT"
				},
				expected: [right.rdata],
				observed: rdataOf(lines),
				fix: {
					text: "Publish this TXT record in the place of the present one. If iCloud's settings show another value than the one given here, that one counts.",
					publish: [right],
					remove: lines
				}
			});
		}
	}),
	verification_single_default,
	dmarc_alignment_default,
	dmarc_present_default,
	dmarc_single_default,
	dmarc_syntax_default,
	dmarc_policy_default,
	dmarc_subdomains_default,
	dmarc_reports_default,
	dmarc_tags_default
];
/** Those that decide whether mail works, to hold each name server's records against. */
const vital = ofRecords.filter(({ meta }) => meta.severity === "error");
const checks = [
	...ofRecords,
	delegation_present_default,
	delegation_answers_default,
	delegation_alike_default(vital),
	delegation_out_of_step_default(vital),
	delegation_lame_default,
	delegation_silent_default,
	delegation_tcp_default,
	delegation_mismatch_default,
	delegation_single_default,
	delegation_elsewhere_default,
	delegation_hold_default,
	delegation_expiry_default,
	dnssec_valid_default,
	mta_sts_icloud_default,
	mta_sts_policy_default,
	mta_sts_record_default,
	mta_sts_testing_default,
	tls_rpt_record_default,
	autodiscover_leftover_default,
	port_imap_default,
	port_smtp_default,
	resolver_reach_default,
	resolver_forged_default,
	resolver_stale_default
];
export { keyOfQuestion as A, fail as C, txtOf as D, unsettled as E, nearest as F, mendSpf as M, evaluateSpf as N, sortExchanges as O, parseAddress as P, defineCheck as S, skipped as T, isMadeUp as _, secondsLeft as a, wordOf as b, isDmarcLike as c, dnsHostOf as d, hostNameOf as f, isAuthoritative as g, isCutOff as h, resolverName as i, attemptsIn$1 as j, growSpf as k, readDmarc as l, verificationSlip as m, isForged as n, recommended as o, tokenIn as p, oddities as r, recordsIn as s, checks as t, repairDmarc as u, isOdd as v, pass as w, isFault$1 as x, keyOfWord as y };
