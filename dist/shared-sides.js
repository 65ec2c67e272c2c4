import { B as nameIn, Bt as UserError, D as zoneFormats, E as zoneFileChecks, H as readRData, L as fieldsIn, R as isAbsolute$1, U as secondsIn, V as octetsIn, W as targetField, bt as readSource, ct as isWanted, dt as parseJson, gt as quoteText, ut as weighted, z as isZoneType } from "./shared-audit.js";
import { F as nearest } from "./shared-checks.js";
import { B as isWithin, Q as presentRData, R as dnsName, V as labelsOf, W as parentOf, X as octetsOf, Y as absolute, Z as presentOctets, et as presentText } from "./shared-first.js";
import { t as parseYaml } from "./shared-yaml.js";
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { domainToASCII } from "node:url";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
// src/input/zone/draft.ts
/** Collects what a file says: every format hands its records in here, in the words of its own tool. */
/** More are not told: whoever mends these will see the rest. */
const mostFaults = 1e3;
/** A name as most tools take it: beyond ASCII it is an internationalised one. */
const asciiOf = (text) => text.length < 1e3 && /[^\0-\u007f]/.test(text) ? domainToASCII(text) || text : text;
/** Whether a relative name ends in the very zone that will be put behind it. */
const repeats = (text, zone) => {
	const name = nameIn(`${text}.`, void 0);
	return name !== void 0 && isWithin(name, zone);
};
/**
* Where a record stands. `relative`: tools that put the zone behind every name. `either`: those
* that do so unless the name ends in the zone already.
*/
const ownerIn = (text, zone, style) => {
	const name = asciiOf(text);
	const whole = style === "absolute" || style === "either" && zone !== void 0 && repeats(name, zone);
	const owner = nameIn(whole && !isAbsolute$1(name) ? `${name}.` : name || "@", zone);
	if (owner === void 0) return void 0;
	return {
		owner,
		quirks: !isAbsolute$1(name) && !whole && zone !== void 0 && repeats(name, zone) ? ["relative-owner"] : []
	};
};
/** The fields with their target as its tool takes it. */
const targeted = (type, { fields, dots }) => {
	const at = targetField(type);
	const text = asciiOf(fields[at]?.text ?? ".");
	const plain = {
		fields,
		quirks: []
	};
	if (isAbsolute$1(text) || text === "@") return plain;
	const dotted = text.includes(".");
	if (dots === "relative" || !(dotted || dots === "absolute")) return dotted ? {
		fields,
		quirks: ["relative-target"]
	} : plain;
	const whole = {
		text: `${text}.`,
		quoted: false
	};
	return {
		fields: fields.map((field, i) => i === at ? whole : field),
		quirks: dots === "strict" ? ["dotless-target"] : []
	};
};
const wordQuirks = (type, { fields, splits }) => {
	if (type !== "TXT" && type !== "SPF") return [];
	const words = fields.length > 1 && fields.every(({ quoted }) => !quoted);
	const long = !splits && fields.some(({ text }) => (octetsIn(text)?.length ?? 0) > 255);
	return [...words ? ["unquoted-words"] : [], ...long ? ["unsplit"] : []];
};
/** The record, or what is wrong with it. */
const recordOf = (entry, type) => {
	const { fields, quirks: dotQuirks } = targeted(type, entry);
	const rdata = readRData(type, fields, entry.origin);
	if (typeof rdata === "string") return rdata;
	const quirks = [
		...entry.quirks ?? [],
		...dotQuirks,
		...wordQuirks(type, entry)
	];
	return {
		...entry.place,
		owner: entry.owner,
		type,
		rdata,
		...entry.ttl === void 0 ? {} : { ttl: entry.ttl },
		...quirks.length > 0 ? { quirks } : {}
	};
};
const newDraft = () => {
	const records = [];
	const others = [];
	const faults = [];
	const fault = (code, message, place, owner) => {
		if (faults.length < mostFaults) faults.push({
			...place,
			code,
			message,
			...owner === void 0 ? {} : { owner }
		});
	};
	const pass = (owner, type, place) => others.push({
		...place,
		owner,
		type: presentText(type.toUpperCase()).slice(0, 40)
	});
	return {
		fault,
		pass,
		add: (entry) => {
			const type = entry.type.toUpperCase();
			const { owner, place } = entry;
			if (!isZoneType(type)) return pass(owner, type, place);
			const record = recordOf(entry, type);
			if (typeof record !== "string") records.push(record);
			else fault("syntax", `this ${type} record is left out: ${record}`, place, owner);
		},
		state: () => ({
			records,
			others
		}),
		faults: () => faults
	};
};
/** What the file holds, once all of it is handed in. */
const zoneFileOf = (draft, { format, file }, origins) => ({
	format,
	file,
	origins: [...new Set(origins)],
	...draft.state(),
	faults: draft.faults()
});
/** The complaint about an owner that is none, or that is relative to nothing. */
const refuseOwner = (draft, text, zone, place) => zone === void 0 && nameIn(`${asciiOf(text) || "x"}.`, void 0) !== void 0 ? draft.fault("zone-unknown", `nothing tells in which zone ${quoteText(text)} is`, place) : draft.fault("syntax", `${quoteText(text)} is no domain name`, place);
// src/input/zone/generate.ts
const plainForm = {
	width: 0,
	mode: "d"
};
/** BIND has room for so many signs. */
const widest = 127;
const mostNumber = 2 ** 31 - 1;
/** `start-stop` or `start-stop/step`; BIND looks at nothing that follows. */
const rangeIn = (text) => {
	const match = /^([+-]?\d+)-([+-]?\d+)(?:\/([+-]?\d+)?)?/.exec(text);
	if (match === null) return void 0;
	const [start, stop, step] = [
		Number(match[1]),
		Number(match[2]),
		Number(match[3] ?? 1)
	];
	const stepless = match[0].endsWith("/");
	return start >= 0 && stop >= start && step >= 1 && !stepless && Math.max(stop, step) <= mostNumber ? {
		start,
		stop,
		step
	} : void 0;
};
/** The hexadecimal digits in reverse, a label each, as reverse zones have them; the dots count for the width. */
const nibbles = (value, width) => (value >>> 0).toString(16).split("").toReversed().join(".").padEnd(width, ".0");
const written = (value, { width, mode }) => {
	const unsigned = value >>> 0;
	switch (mode) {
		case "d": return value < 0 ? `-${String(-value).padStart(width - 1, "0")}` : String(value).padStart(width, "0");
		case "o": return unsigned.toString(8).padStart(width, "0");
		case "x": return unsigned.toString(16).padStart(width, "0");
		case "X": return unsigned.toString(16).toUpperCase().padStart(width, "0");
		case "n": return nibbles(value, width);
		case "N": return nibbles(value, width).toUpperCase();
	}
};
/** The text between braces: how far from the number, and in which form; `undefined` where it is none. */
const formIn = (text) => {
	const match = /^\{\s*([+-]?\d+)(?:,\s*(\d+)(?:,([doxXnN]))?)?\}$/.exec(text);
	if (match === null) return void 0;
	const [, delta, width = "0", mode = "d"] = match;
	return Number(width) > widest ? void 0 : {
		delta: Number(delta),
		width: Number(width),
		mode
	};
};
/**
* The text with each `$` replaced by the number; `undefined` where what is between braces is no form.
* As in BIND, a `$` without braces goes on with the offset of the one before.
*/
const substituted = (text, number) => {
	let delta = 0;
	let sound = true;
	const result = text.replace(/\\[^]?|\$\$|\$(\{[^}]*\}?)?/g, (whole, braces) => {
		if (whole.startsWith("\\")) return whole;
		if (whole === "$$") return "$";
		const form = braces === void 0 ? plainForm : formIn(braces);
		if (form === void 0) sound = false;
		else delta = form.delta ?? delta;
		sound &&= number + delta <= mostNumber;
		return form === void 0 ? "" : written(number + delta, form);
	});
	return sound ? result : void 0;
};
// src/input/zone/lines.ts
/** The first index whose value is greater than `wanted`. */
const after = (sorted, wanted) => {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (sorted[middle] <= wanted) low = middle + 1;
		else high = middle;
	}
	return low;
};
/** The place of an offset in the text; quick, as every record asks. */
const placer = ({ file, text }) => {
	const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
	return (offset) => {
		const line = after(starts, offset);
		return {
			file,
			line,
			column: offset - starts[line - 1] + 1
		};
	};
};
// src/input/zone/master-file.ts
/** Longer lines are refused: no name server reads them either. */
const longestLine = 65536;
const pattern$1 = /([ \t\f\v]+)|(\r\n|\r|\n)|(;[^\r\n]*)|([()])|"((?:\\[^\r\n]|[^"\\\r\n])*)"|((?:\\[^\r\n]|[^ \t\f\v\r\n;()"\\])+)|[^\r\n]+/gy;
const blank = () => ({
	tokens: [],
	comment: "",
	depth: 0,
	indented: false,
	fresh: true,
	broken: false
});
/** Takes one match in; what fits nowhere is handed back. */
const take = (open, match) => {
	const [whole, space, , comment, paren, quoted, word] = match;
	const at = match.index;
	if (space !== void 0) open.indented ||= open.fresh;
	else if (comment !== void 0) open.comment += comment;
	else if (paren === "(") open.depth += 1;
	else if (paren === ")" && open.depth > 0) open.depth -= 1;
	else if (quoted !== void 0) open.tokens.push({
		text: quoted,
		quoted: true,
		at
	});
	else if (word !== void 0) open.tokens.push({
		text: word,
		quoted: false,
		at
	});
	else return whole;
	open.fresh = false;
};
const complaint = (rest) => rest.startsWith(")") ? "a parenthesis is closed that was not opened" : rest.startsWith("\"") ? "a quote is not closed on its line" : "a backslash ends the line";
const faultOfLength = ({ file, text }) => {
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
/** Calls back for each entry and each fault, in the order of the file. */
const readMasterFile = (source, onEntry, onFault) => {
	const tooLong = faultOfLength(source);
	if (tooLong !== void 0) return onFault(tooLong);
	const place = placer(source);
	let open = blank();
	const close = () => {
		const { tokens, broken, indented, comment } = open;
		const [first, ...rest] = tokens;
		open = blank();
		if (first !== void 0 && !broken) onEntry({
			place: place(first.at),
			tokens: [first, ...rest],
			indented,
			comment
		});
	};
	for (const match of source.text.matchAll(pattern$1)) {
		if (match[2] !== void 0) {
			if (open.depth === 0) close();
			continue;
		}
		const rest = take(open, match);
		if (rest === void 0) continue;
		onFault({
			place: place(match.index),
			message: `${complaint(rest)}: the line is left out`
		});
		open = {
			...blank(),
			fresh: false,
			broken: true
		};
	}
	const [first] = open.tokens;
	if (open.depth > 0 && first !== void 0) onFault({
		place: place(first.at),
		message: "a parenthesis is not closed"
	});
	else close();
};
// src/input/zone/origin.ts
/** Guesses which zone records are of, where their file does not tell. */
const nameWithin = (text) => {
	const name = text.toLowerCase().replace(/\.$/, "");
	const labels = name.split(".");
	return labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/.test(label)) && labels.length > 1 && /[a-z]/.test(labels.at(-1)) ? dnsName(name) : void 0;
};
/** The zone that a file is named after: `db.example.com`, `example.com.zone`, `zones/example.com./www.yaml`. */
const originOfFile = (file) => {
	const folder = basename(dirname(file));
	if (folder.endsWith(".") && nameWithin(folder) !== void 0) return nameWithin(folder);
	const name = basename(file).replace(/\.(?:zone|db|bind|dns|txt|hosts|conf|ya?ml|json|tsv|js)$/i, "").replace(/^(?:db|zone|named|pri|master)\./i, "");
	return nameWithin(name);
};
/** The longest name that all of these lie within, without the labels that records put before a domain. */
const commonOrigin = (owners) => {
	const [first, ...rest] = owners.map((owner) => labelsOf(owner).toReversed());
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
// src/input/zone/bind.ts
const deepestInclude = 8;
const mostIncludes = 100;
/** Records that `$GENERATE` may make in one file and all that it includes. */
const mostGenerated = 65536;
/** Types that are known and not read; another word in their place is a slip. */
const otherTypes = /^(?:TYPE\d{1,5}|A6|AFSDB|ALIAS|AMTRELAY|ANAME|APL|AVC|CAA|CDNSKEY|CDS|CERT|CSYNC|DHCID|DLV|DNAME|DNSKEY|DSYNC|EID|EUI48|EUI64|GPOS|HINFO|HIP|HTTPS|IPSECKEY|ISDN|KEY|KX|L32|L64|LOC|LP|LUA|MB|MG|MINFO|MR|NAPTR|NID|NIMLOC|NSEC|NSEC3|NSEC3PARAM|OPENPGPKEY|PX|RESINFO|RP|RRSIG|RT|SIG|SMIMEA|SSHFP|SVCB|TA|TALINK|TLSA|URI|WALLET|WKS|X25|ZONEMD)$/i;
const readTypes = /^(?:A|AAAA|CNAME|DS|MX|NS|PTR|SOA|SPF|SRV|TXT)$/i;
/** The fields after the owner: TTL and class in either order, each at most once, then the type. */
const headOf$1 = (tokens) => {
	let ttl;
	let kind;
	let i = 0;
	for (; i < tokens.length && !tokens[i].quoted; i += 1) {
		const { text } = tokens[i];
		if (ttl === void 0 && secondsIn(text) !== void 0) ttl = secondsIn(text);
		else if (kind === void 0 && /^(?:IN|CH|CS|HS)$/i.test(text)) kind = text.toUpperCase();
		else break;
	}
	return {
		ttl,
		kind,
		type: tokens[i]?.text,
		rdata: tokens.slice(i + 1)
	};
};
/** The owner of an entry and what follows it; nothing where there is a fault, which is told. */
const owned = ({ draft, style }, state, entry) => {
	const [first, ...rest] = entry.tokens;
	if (entry.indented) {
		if (state.owner === void 0) draft.fault("syntax", "there is no owner above that this line could repeat", entry.place);
		return {
			owner: state.owner,
			quirks: [],
			rest: entry.tokens
		};
	}
	const named = ownerIn(first.text || "@", state.origin, style);
	state.owner = named?.owner;
	if (named === void 0) {
		if (state.origin === void 0 && nameIn(`${first.text}.`, void 0) !== void 0 || first.text === "@") draft.fault("zone-unknown", `nothing tells in which zone ${quoteText(first.text)} is: there is no $ORIGIN`, entry.place);
		else draft.fault("syntax", `${quoteText(first.text)} is no domain name`, entry.place);
	}
	return {
		owner: named?.owner,
		quirks: named?.quirks ?? [],
		rest
	};
};
const faultOfHead = ({ kind, type }) => {
	if (type === void 0) return ["syntax", "the line ends before the type of its record"];
	if (kind !== void 0 && kind !== "IN") return ["unsupported", `records of class ${kind} are passed over`];
	if (!readTypes.test(type) && !otherTypes.test(type)) return ["syntax", `${quoteText(type)} is not a type of records`];
};
const addRecord$3 = (run, state, { place, owner, quirks, head }) => {
	const type = head.type;
	if (head.rdata[0]?.text === "\\#") {
		const form = `the ${type.toUpperCase()} data is in the form for unknown types (RFC 3597 §5)`;
		run.draft.fault("data-unknown", `${form}, which is not read`, place, owner);
		return run.draft.pass(owner, type, place);
	}
	if (/^SOA$/i.test(type)) run.apexes.add(owner);
	run.draft.add({
		place,
		owner,
		type,
		fields: head.rdata,
		origin: state.origin,
		dots: "relative",
		splits: false,
		ttl: head.ttl ?? state.defaultTtl ?? state.lastTtl,
		quirks
	});
};
const readRecord = (run, state, entry) => {
	const { owner, quirks, rest } = owned(run, state, entry);
	if (owner === void 0) return;
	const head = headOf$1(rest);
	const wrong = faultOfHead(head);
	if (wrong !== void 0) {
		run.draft.fault(...wrong, entry.place, owner);
		return;
	}
	state.lastTtl = head.ttl ?? state.lastTtl;
	const all = /\bcf_tags=\S*\bcf-proxied:true\b/.test(entry.comment) ? [...quirks, "proxied"] : quirks;
	addRecord$3(run, state, {
		place: entry.place,
		owner,
		quirks: all,
		head
	});
};
const readInclude = (run, state, { place, tokens }) => {
	const [, file, origin] = tokens;
	const refuse = (why) => run.draft.fault("include", `$INCLUDE is not followed: ${why}`, place);
	if (file === void 0) return refuse("it names no file");
	const inner = origin === void 0 ? state.origin : nameIn(origin.text, state.origin);
	if (origin !== void 0 && inner === void 0) return refuse(`${quoteText(origin.text)} is no domain name`);
	if (run.stack.length > deepestInclude) return refuse(`it is the ${run.stack.length}th within another`);
	run.budget.files -= 1;
	if (run.budget.files < 0) return refuse(`there are more than ${mostIncludes}`);
	const source = run.include(file.text, place.file);
	if (typeof source === "string") return refuse(source);
	if (run.stack.includes(source.file)) return refuse("it leads in a circle");
	const { origin: outer, owner } = state;
	state.origin = inner;
	readFile({
		...run,
		stack: [...run.stack, source.file]
	}, state, source);
	state.origin = outer;
	state.owner = owner;
};
/** The fields of record data that stand in one token: BIND reads them as a line of their own. */
const fieldsOf = (source, { text, quoted }, number) => {
	const data = substituted(quoted ? text.replaceAll("\\\"", "\"") : text, number);
	let fields;
	if (data !== void 0) readMasterFile({
		...source,
		text: `- ${data}`
	}, ({ tokens: [, ...rest] }) => fields = rest, () => {});
	return fields;
};
const readGenerate = (run, state, { place, tokens }) => {
	const refuse = (why, code = "syntax") => run.draft.fault(code, `$GENERATE is left out: ${why}`, place);
	const [, first, owner, ...rest] = tokens;
	const range = rangeIn(first?.text ?? "");
	if (range === void 0 || owner === void 0 || owner.quoted) return refuse("it wants a range (1-9 or 1-9/2), a name, a type and data");
	const head = headOf$1(rest);
	const wrong = faultOfHead(head);
	if (wrong !== void 0) return refuse(wrong[1], wrong[0]);
	const [data, more] = head.rdata;
	if (data === void 0 || more !== void 0) return refuse("all data of its records must be one field, in quotes where it has blanks");
	const { start, stop, step } = range;
	run.budget.generated -= Math.floor((stop - start) / step) + 1;
	if (run.budget.generated < 0) return refuse(`more than ${mostGenerated} records would be made`, "unsupported");
	state.lastTtl = head.ttl ?? state.lastTtl;
	const known = run.draft.faults().length;
	for (let number = start; number <= stop; number += step) {
		const name = substituted(owner.text, number);
		const named = name === void 0 ? void 0 : ownerIn(name, state.origin, run.style);
		const fields = fieldsOf({
			file: place.file,
			text: ""
		}, data, number);
		if (named === void 0 || fields === void 0) return refuse(`${quoteText(named ? data.text : owner.text)} makes no record of ${number}`);
		addRecord$3(run, state, {
			place,
			head: {
				...head,
				rdata: fields
			},
			...named
		});
		if (run.draft.faults().length > known) return;
	}
};
const readDirective = (run, state, entry) => {
	const [name, value] = entry.tokens;
	const fault = (code, message) => run.draft.fault(code, message, entry.place);
	switch (name.text.toUpperCase()) {
		case "$ORIGIN": {
			const origin = value === void 0 ? void 0 : nameIn(value.text, state.origin);
			if (origin === void 0) fault("syntax", "$ORIGIN is not followed by a domain name");
			state.origin = origin;
			if (origin !== void 0) run.origins.add(origin);
			return;
		}
		case "$TTL":
			state.defaultTtl = value === void 0 ? void 0 : secondsIn(value.text);
			if (state.defaultTtl === void 0) fault("syntax", "$TTL is not followed by a time");
			return;
		case "$INCLUDE": return readInclude(run, state, entry);
		case "$GENERATE": return readGenerate(run, state, entry);
		default: return fault("unsupported", `the directive ${quoteText(name.text)} is passed over`);
	}
};
const readFile = (run, state, source) => readMasterFile(source, (entry) => {
	if (!entry.indented && entry.tokens[0].text.startsWith("$")) readDirective(run, state, entry);
	else readRecord(run, state, entry);
}, ({ place, message }) => run.draft.fault("syntax", message, place));
/** Cloudflare answers a CNAME at the apex as addresses. */
const flattened = (record, origins) => record.type === "CNAME" && origins.has(record.owner) ? {
	...record,
	quirks: [...record.quirks ?? [], "flattened"]
} : record;
const among = (zones, name) => [...zones].some((zone) => isWithin(name, zone));
/**
* The zones of the file: where its SOA records stand; what `$ORIGIN` says beside those, as it may
* also go up or down from them; what its name says, where records agree; what all have in common.
*/
const zonesOf = ({ apexes, origins }, given, owners) => {
	const told = [...origins].filter((zone) => labelsOf(zone).length > 1 && !among(apexes, zone) && ![...apexes].some((apex) => isWithin(apex, zone)));
	const known = [...apexes, ...told];
	if (given !== void 0 && owners.some((name) => isWithin(name, given) && !among(known, name))) known.push(given);
	if (known.length === 0) known.push(...[commonOrigin(owners)].filter((zone) => zone !== void 0));
	return new Set(known.filter((zone) => apexes.has(zone) || !known.some((one) => one !== zone && isWithin(zone, one))));
};
const noInclude = () => "files are not included here";
/** The records of a master file and of all that it includes. */
const parseBind = (source, { origin: given, include = noInclude } = {}) => {
	const draft = newDraft();
	const domain = /^;; Domain:[ \t]+(\S+)/m.exec(source.text)?.[1];
	const cloudflare = domain !== void 0 || /\bcf_tags=/.test(source.text);
	const origin = (domain === void 0 ? void 0 : nameIn(domain, dnsName("."))) ?? given;
	const run = {
		draft,
		include,
		apexes: /* @__PURE__ */ new Set(),
		origins: /* @__PURE__ */ new Set(),
		stack: [source.file],
		budget: {
			files: mostIncludes,
			generated: mostGenerated
		},
		style: cloudflare ? "either" : "relative"
	};
	readFile(run, {
		origin,
		owner: void 0,
		defaultTtl: void 0,
		lastTtl: void 0
	}, source);
	const { records, others } = draft.state();
	const origins = zonesOf(run, origin, [...records, ...others].map(({ owner }) => owner));
	return {
		format: "bind",
		file: source.file,
		origins: [...origins],
		records: cloudflare ? records.map((record) => flattened(record, origins)) : records,
		others,
		faults: draft.faults()
	};
};
// src/input/zone/detect.ts
/** Tells by name and content which tool a file is of. */
/** Suffixes that zone files of any format have; in a folder no others are looked at, but `db.example.com`. */
const suffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv)$/i;
/** `db.example.com` and the like. */
const isPrefixed = (file) => /^(?:db|zone|named|pri|master)\./i.test(basename(file));
/** Whether a file of a folder is worth opening. */
const mayBeZone = (file) => suffixes.test(extname(file)) || isPrefixed(file);
const ofJson = (text) => {
	const has = (...names) => names.some((name) => new RegExp(`"${name}"\\s*:`).test(text));
	if (has("ResourceRecordSets", "ResourceRecordSet")) return "route53";
	if (has("domains") && has("registrars", "dns_providers")) return "dnscontrol";
	return has("format_version") && has("planned_values", "values") ? "terraform" : void 0;
};
/** A record of class IN, or a directive. */
const masterLine = /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;
/** The format, where there is no doubt. */
const formatOf = ({ file, text }) => {
	const suffix = extname(file).toLowerCase();
	if (suffix === ".json") return ofJson(text);
	if (/^\.ya?ml$/.test(suffix)) return originOfFile(file) !== void 0 && /\btype:\s*["']?[A-Z][A-Z0-9]*\b/.test(text) ? "octodns" : void 0;
	if (suffix === ".js") return /\bD(?:_EXTEND)?\(\s*["'`]/.test(text) ? "dnscontrol" : void 0;
	if (/^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(text) && isTsv(text)) return "dnscontrol";
	if (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffix) || isPrefixed(file) || masterLine.test(text)) return "bind";
	return /^\s*\{/.test(text) ? ofJson(text) : void 0;
};
/** In DNSControl's lines the name comes whole and then as a label; in a Cloudflare export its TTL follows at once. */
const isTsv = (text) => text.split(/[\r\n]+/).every((line) => line === "" || line.split("	").length >= 6);
/** What to do about a file that looks like a tool's, and is not what can be read. */
const hintFor = ({ file, text }) => {
	if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text)) return "This is the state as Terraform stores it. Give the output of: terraform show -json";
	if (/\.tf$/i.test(file)) return "Give the output of: terraform show -json plan.out";
	if (/\.js$/i.test(file)) return "Give the output of: dnscontrol print-ir";
	return "Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.";
};
// src/input/zone/js-calls.ts
const pattern = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))+|("[^"\\\r\n]*(?:\\[^][^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\[^][^'\\\r\n]*)*'|`[^`\\$]*(?:\\[^][^`\\$]*)*`)|(\d[\d.]*)|([A-Za-z_$][\w$]*)|([(),;[\]{}:+])|[^]/gy;
const escapes = {
	n: "\n",
	r: "\r",
	t: "	",
	b: "\b",
	f: "\f",
	v: "\v",
	"0": "\0",
	"\n": ""
};
const escapePattern = /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|[^])/gi;
const escaped = (escape) => {
	const [hex] = /[\da-f]+(?=\}?$)/i.exec(escape.slice(2)) ?? [];
	if (hex === void 0) return escapes[escape.slice(1)] ?? escape.slice(1);
	const code = Number.parseInt(hex, 16);
	return code <= 1114111 ? String.fromCodePoint(code) : "";
};
/** What a string literal stands for. */
const literal = (written) => written.slice(1, -1).replace(escapePattern, escaped);
const tokensOf = ({ text }) => {
	const tokens = [];
	for (const match of text.matchAll(pattern)) {
		const [whole, string, number, word, sign] = match;
		const at = match.index;
		if (string !== void 0) tokens.push({
			kind: "text",
			text: literal(string),
			at
		});
		else if (number !== void 0) tokens.push({
			kind: "number",
			text: number,
			at
		});
		else if (word !== void 0) tokens.push({
			kind: "word",
			text: word,
			at
		});
		else if (sign !== void 0) tokens.push({
			kind: "sign",
			text: sign,
			at
		});
		else if (!/^(?:\s|\/[/*])/.test(whole)) tokens.push({
			kind: "other",
			text: whole,
			at
		});
	}
	return tokens;
};
const deepest = 20;
const isSign = (token, signs) => token?.kind === "sign" && signs.includes(token.text);
/** Passes over what is not understood, up to the comma or bracket that ends it. */
const skip = (reader) => {
	let depth = 0;
	for (; reader.next < reader.tokens.length; reader.next += 1) {
		const token = reader.tokens[reader.next];
		if (depth === 0 && isSign(token, ",)]};")) return;
		if (isSign(token, "([{")) depth += 1;
		else if (isSign(token, ")]}")) depth -= 1;
	}
};
/** The expressions up to the closing bracket. */
const listFrom = (reader, close, depth) => {
	const items = [];
	while (reader.next < reader.tokens.length) {
		const token = reader.tokens[reader.next];
		if (isSign(token, close)) {
			reader.next += 1;
			break;
		}
		if (isSign(token, ",")) reader.next += 1;
		else if (isSign(token, ")]};")) break;
		else items.push(expressionFrom(reader, depth + 1));
	}
	return items;
};
const firstFrom = (reader, depth) => {
	const token = reader.tokens[reader.next];
	const { at, text } = token;
	reader.next += 1;
	if (token.kind === "text" || token.kind === "number") return {
		kind: token.kind,
		text,
		at
	};
	if (token.kind === "word" && isSign(reader.tokens[reader.next], "(")) {
		reader.next += 1;
		return {
			kind: "call",
			name: text,
			args: listFrom(reader, ")", depth),
			at
		};
	}
	if (token.kind === "word") return {
		kind: "word",
		text,
		at
	};
	if (isSign(token, "[")) return {
		kind: "list",
		items: listFrom(reader, "]", depth),
		at
	};
	reader.next -= 1;
	skip(reader);
	return {
		kind: "other",
		at
	};
};
/** One expression; texts put together with `+` are one text. */
const expressionFrom = (reader, depth) => {
	const { at } = reader.tokens[reader.next];
	if (depth > deepest) {
		skip(reader);
		return {
			kind: "other",
			at
		};
	}
	let first = firstFrom(reader, depth);
	while (isSign(reader.tokens[reader.next], "+") && reader.next + 1 < reader.tokens.length) {
		reader.next += 1;
		const more = firstFrom(reader, depth);
		first = first.kind === "text" && more.kind === "text" ? {
			kind: "text",
			text: first.text + more.text,
			at
		} : {
			kind: "other",
			at
		};
	}
	if (isSign(reader.tokens[reader.next] ?? {
		kind: "sign",
		text: ";",
		at
	}, ",)]};")) return first;
	skip(reader);
	return {
		kind: "other",
		at
	};
};
/** The calls of the functions `names` that stand outside every other call. */
const callsIn = (source, names) => {
	const reader = {
		tokens: tokensOf(source),
		next: 0
	};
	const calls = [];
	for (; reader.next < reader.tokens.length;) {
		const { kind, text } = reader.tokens[reader.next];
		if (kind === "word" && names.includes(text) && isSign(reader.tokens[reader.next + 1], "(")) {
			const call = firstFrom(reader, 0);
			if (call.kind === "call") calls.push(call);
		} else reader.next += 1;
	}
	return calls;
};
// src/input/zone/values.ts
/** Whether records of the type hold text. */
const isText = (type) => /^(?:TXT|SPF)$/i.test(type);
const textField = (octets) => ({
	text: presentOctets(octets),
	quoted: true
});
/** Words of data that holds no text: names, numbers, addresses. */
const words = (...texts) => ({
	fields: texts.map((text) => ({
		text,
		quoted: false
	})),
	splits: false,
	quirks: []
});
/** Text as it is: quotes around it would be published. */
const plain = (text) => ({
	fields: [textField(octetsOf(text))],
	splits: true,
	quirks: /^".*"$/s.test(text) ? ["literal-quotes"] : []
});
/** Data as a master file has it: text without quotes falls apart into words. */
const presented = (text) => {
	const fields = fieldsIn(text.trim());
	return fields === void 0 ? plain(text) : {
		fields,
		splits: false,
		quirks: []
	};
};
/** Text in quotes, as a master file has it, or without, as it is; both are taken. */
const lenient = (type, text) => isText(type) && !/^\s*"/.test(text) ? plain(text) : {
	...presented(text),
	splits: isText(type)
};
/** One value of a tool that has a field for each part, and takes text as it is. */
const whole = (type, text) => isText(type) ? plain(text) : words(text);
// src/input/zone/dnscontrol-js.ts
/** Records that are read, with the number of their arguments after the label. */
const readable = {
	A: 1,
	AAAA: 1,
	CNAME: 1,
	DS: 4,
	MX: 2,
	NS: 1,
	PTR: 1,
	SPF: 1,
	SRV: 4,
	TXT: 1
};
/** Records whose data is not read, though their owner exists. */
const passed = /^(?:ALIAS|ANAME|AKAMAICDN|AZURE_ALIAS|CAA|CF_WORKER_ROUTE|DHCID|DNAME|DNSKEY|FRAME|HTTPS|LOC|NAPTR|OPENPGPKEY|R53_ALIAS|SMIMEA|SSHFP|SVCB|TLSA|URL|URL301)$/;
/** What says something about the domain or its providers, and of no record. */
const aside = /^(?:AUTODNSSEC_(?:ON|OFF)|AUTOSPLIT|DISABLE_REPEATED_DOMAIN_CHECK|DefaultTTL|DnsProvider|IGNORE(?:_NAME|_TARGET|_EXTERNAL_DNS)?|NAMESERVER(?:_TTL)?|NO_PURGE|NewRegistrar|PURGE|DISABLE_IGNORE_SAFETY_CHECK|CF_PROXY_DEFAULT_(?:ON|OFF)|END|SOA)$/;
/** The text of a constant; a list of texts is one text in several strings. */
const constant = (expression) => {
	if (expression?.kind === "text" || expression?.kind === "number") return expression.text;
	if (expression?.kind !== "list") return void 0;
	const items = expression.items.map(constant);
	return items.includes(void 0) ? void 0 : items.join("");
};
const ttlIn = (modifiers, name) => {
	const call = modifiers.find((one) => one.kind === "call" && one.name === name);
	return secondsIn(constant(call?.args[0]) ?? "");
};
const addRecord$2 = (draft, { name: type, args, at }, zone) => {
	const place = zone.place(at);
	const [first, ...rest] = args;
	const label = constant(first);
	const count = readable[type] ?? 0;
	const texts = rest.slice(0, count).map(constant);
	if (label === void 0 || texts.includes(void 0) || texts.length < count) {
		draft.fault("unsupported", `${type}() holds what would have to be run: give what dnscontrol print-ir prints`, place);
		return;
	}
	const named = ownerIn(label, zone.name, "relative");
	if (named === void 0) return refuseOwner(draft, label, zone.name, place);
	if (count === 0) return draft.pass(named.owner, type, place);
	const modifiers = rest.slice(count);
	const known = texts.map(String);
	const value = type === "TXT" || type === "SPF" ? plain(known.join("")) : words(...known);
	const proxied = modifiers.some((one) => one.kind === "word" && /^CF_PROXY_(?:ON|FULL)$/.test(one.text));
	const quirks = [
		...named.quirks,
		...value.quirks,
		...proxied ? ["proxied"] : []
	];
	const ttl = ttlIn(modifiers, "TTL") ?? zone.ttl;
	draft.add({
		...value,
		place,
		owner: named.owner,
		type,
		ttl,
		origin: zone.name,
		dots: "strict",
		quirks
	});
};
const addArgument = (draft, argument, zone) => {
	if (argument.kind === "call" && (Object.hasOwn(readable, argument.name) || passed.test(argument.name))) addRecord$2(draft, argument, zone);
	else if (argument.kind === "list") for (const item of argument.items) addArgument(draft, item, zone);
	else if (!("name" in argument && aside.test(argument.name)) && !("text" in argument && aside.test(argument.text))) {
		const what = "name" in argument ? `${argument.name}()` : "text" in argument ? quoteText(argument.text) : "this";
		draft.fault("unsupported", `${what} is passed over, as it would have to be run: give what dnscontrol print-ir prints`, zone.place(argument.at));
	}
};
/** Generated files are a hundredth of this. */
const longest = 1048576;
/** The records of every `D()` and `D_EXTEND()`. */
const parseDnscontrolJs = (source) => {
	const place = placer(source);
	const draft = newDraft();
	const origins = /* @__PURE__ */ new Set();
	const long = source.text.length > longest;
	if (long) draft.fault("unsupported", "files of more than 1 MiB are not read", place(0));
	for (const { args, at } of long ? [] : callsIn(source, ["D", "D_EXTEND"])) {
		const [first, ...rest] = args;
		const name = constant(first)?.replace(/!.*$/s, "");
		const zone = name && ownerIn(name, void 0, "absolute")?.owner;
		if (!zone) {
			draft.fault("unsupported", "the name of this domain is no constant", place(at));
			continue;
		}
		origins.add(zone);
		const records = rest[0]?.kind === "word" ? rest.slice(1) : rest;
		const ttl = ttlIn(records, "DefaultTTL");
		for (const record of records) addArgument(draft, record, {
			name: zone,
			ttl,
			place
		});
	}
	return zoneFileOf(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
// src/input/zone/members.ts
const membersOf = (tree) => tree?.kind === "object" ? tree.members : [];
/** The value that a path of names leads to. */
const at = (tree, ...path) => {
	let here = tree;
	for (const step of path) here = membersOf(here).find(({ name }) => name === step)?.value;
	return here;
};
/** The items of a list; a single value counts as a list of one, nothing and null as none. */
const itemsOf = (tree) => {
	if (tree === void 0 || tree.kind === "scalar" && tree.value === null) return [];
	return tree.kind === "array" ? tree.items : [tree];
};
/** A string, or a number as text. */
const textOf = (tree) => tree?.kind === "scalar" && (typeof tree.value === "string" || typeof tree.value === "number") ? String(tree.value) : void 0;
const numberOf = (tree) => {
	const text = textOf(tree) ?? "";
	return /^\d{1,10}$/.test(text) ? Number(text) : void 0;
};
/** Whether it is `true`, in any of the spellings of YAML and of the tools. */
const isTrue = (tree) => tree?.kind === "scalar" && /^(?:true|yes|on|full)$/i.test(String(tree.value));
// src/input/zone/dnscontrol.ts
/** The members of a record that stand before its target on the line. */
const before = {
	MX: ["mxpreference"],
	SRV: [
		"srvpriority",
		"srvweight",
		"srvport"
	]
};
const valueOf$1 = (type, record) => {
	const target = textOf(at(record, "target")) ?? "";
	if (type === "TXT" || type === "SPF") {
		const strings = itemsOf(at(record, "txtstrings")).map((item) => textOf(item) ?? "");
		return plain(strings.length > 0 ? strings.join("") : target);
	}
	if (type === "DS") return words(...[
		"dskeytag",
		"dsalgorithm",
		"dsdigesttype",
		"dsdigest"
	].map((name) => textOf(at(record, name)) ?? "0"));
	const numbers = (before[type] ?? []).map((name) => textOf(at(record, name)) ?? "0");
	return words(...numbers, target);
};
const addRecord$1 = (draft, record, zone, place) => {
	const type = textOf(at(record, "type"))?.toUpperCase() ?? "";
	const label = textOf(at(record, "name")) ?? "@";
	const under = textOf(at(record, "subdomain")) ?? "";
	const base = under === "" ? zone : ownerIn(under, zone, "relative")?.owner;
	const named = base && ownerIn(label, base, "relative");
	if (named === void 0) return refuseOwner(draft, label, zone, place);
	const value = valueOf$1(type, record);
	const proxied = isTrue(at(record, "meta", "cloudflare_proxy"));
	draft.add({
		...value,
		place,
		owner: named.owner,
		type,
		ttl: numberOf(at(record, "ttl")),
		origin: zone,
		dots: "strict",
		quirks: [
			...named.quirks,
			...value.quirks,
			...proxied ? ["proxied"] : []
		]
	});
};
const parseIr = (source) => {
	const place = placer(source);
	const draft = newDraft();
	const origins = /* @__PURE__ */ new Set();
	for (const domain of itemsOf(at(parseJson(source), "domains"))) {
		const name = (textOf(at(domain, "name")) ?? "").replace(/!.*$/s, "");
		const zone = ownerIn(name || ".", void 0, "absolute")?.owner;
		if (zone === void 0 || zone === ".") {
			draft.fault("syntax", `${quoteText(name)} is no domain name`, place(domain.at));
			continue;
		}
		origins.add(zone);
		for (const record of itemsOf(at(domain, "records"))) addRecord$1(draft, record, zone, place(record.at));
	}
	return zoneFileOf(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
/** The zone of a line: the whole name without the label. */
const zoneOfLine = (whole, label) => {
	const count = label === "@" ? 0 : labelsOf(dnsName(label)).length;
	return dnsName(labelsOf(whole).slice(count).join(".") || ".");
};
const parseTsv = (source) => {
	const draft = newDraft();
	const origins = /* @__PURE__ */ new Set();
	for (const [i, line] of source.text.split(/\r\n|\r|\n/).entries()) {
		if (line.trim() === "") continue;
		const place = {
			file: source.file,
			line: i + 1,
			column: 1
		};
		const [name = "", label = "", ttl = "", , type, data, more = ""] = line.split("	");
		const owner = nameIn(`${name}.`, void 0);
		if (owner === void 0 || type === void 0 || data === void 0) {
			draft.fault("syntax", "the line is not name, label, TTL, class, type and data with tabs between", place);
			continue;
		}
		const zone = zoneOfLine(owner, label);
		origins.add(zone);
		const value = lenient(type, data);
		const quirks = /\bcloudflare_proxy=(?:true|on|full)\b/.test(more) ? [...value.quirks, "proxied"] : value.quirks;
		const seconds = /^\d{1,10}$/.test(ttl) ? Number(ttl) : void 0;
		draft.add({
			...value,
			place,
			owner,
			type,
			ttl: seconds,
			origin: zone,
			dots: "strict",
			quirks
		});
	}
	return zoneFileOf(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
/** Whatever DNSControl prints: JSON, tab-separated lines or its own language. */
const parseDnscontrol = (source) => {
	if (/^\s*\{/.test(source.text)) return parseIr(source);
	return /^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(source.text) ? parseTsv(source) : parseDnscontrolJs(source);
};
// src/input/zone/octodns.ts
/** octoDNS takes quotes around text away, with those within that divide it, and wants `;` escaped. */
const textValue = (text) => {
	const bare = text.startsWith("\"") ? text.slice(1, -1) : text;
	return plain(bare.replaceAll("\" \"", "").replaceAll("\\;", ";"));
};
/** The parts of a value that is a map, in the order of the line; older files have the second names. */
const parts$1 = {
	MX: [["preference", "priority"], ["exchange", "value"]],
	SRV: [
		["priority"],
		["weight"],
		["port"],
		["target"]
	],
	DS: [
		["key_tag"],
		["algorithm"],
		["digest_type"],
		["digest"]
	]
};
const valueOf = (type, tree) => {
	const text = textOf(tree) ?? "";
	if (type === "TXT" || type === "SPF") return textValue(text);
	if (tree.kind !== "object") return presented(text);
	const told = (parts$1[type] ?? []).map((names) => names.map((name) => textOf(at(tree, name))).find((part) => part !== void 0));
	return words(...told.filter((part) => part !== void 0));
};
const addRecord = (draft, record, place, { owner, zone, quirks }) => {
	const type = textOf(at(record, "type"))?.toUpperCase();
	if (type === void 0) {
		draft.fault("syntax", "the record has no type", place(record.at), owner);
		return;
	}
	const proxied = isTrue(at(record, "octodns", "cloudflare", "proxied"));
	const ttl = numberOf(at(record, "ttl"));
	const trees = [...itemsOf(at(record, "values")), ...itemsOf(at(record, "value"))];
	if (trees.length === 0) draft.fault("syntax", `the ${quoteText(type)} record has no value`, place(record.at), owner);
	for (const tree of trees) {
		const value = valueOf(type, tree);
		const all = [
			...quirks,
			...value.quirks,
			...proxied ? ["proxied"] : []
		];
		draft.add({
			...value,
			place: place(tree.at),
			owner,
			type,
			ttl,
			origin: zone,
			dots: "strict",
			quirks: all
		});
	}
};
/** Records of `origin`, which is that of the file's name. */
const parseOctodns = (source, origin) => {
	const place = placer(source);
	const draft = newDraft();
	for (const { name, at: offset, value } of membersOf(parseYaml(source, "failsafe"))) {
		if (name === "@") draft.fault("syntax", "octoDNS refuses the name '@': the zone itself is ''", place(offset));
		const named = ownerIn(name, origin, "relative");
		if (named === void 0) refuseOwner(draft, name, origin, place(offset));
		else for (const record of itemsOf(value)) addRecord(draft, record, place, {
			...named,
			zone: origin
		});
	}
	const origins = origin === void 0 ? [] : [origin];
	return zoneFileOf(draft, {
		format: "octodns",
		file: source.file
	}, origins);
};
// src/input/zone/route53.ts
/** Escapes are octal there: `\052` is the asterisk that a master file writes `\042`. */
const decimalEscapes = (text) => text.replace(/\\(?:([0-3][0-7]{2})|(\D))/gs, (escape, octal) => octal === void 0 ? escape : `\\${String(Number.parseInt(octal, 8)).padStart(3, "0")}`);
/** Every record of one set. */
const addSet = (draft, set, place) => {
	const type = textOf(at(set, "Type"));
	const name = textOf(at(set, "Name"));
	if (type === void 0 || name === void 0) {
		draft.fault("syntax", "the record set has no Name or no Type", place(set.at));
		return;
	}
	const owner = ownerIn(decimalEscapes(name), void 0, "absolute")?.owner;
	if (owner === void 0) return refuseOwner(draft, name, void 0, place(set.at));
	if (at(set, "AliasTarget") !== void 0) draft.pass(owner, "ALIAS", place(set.at));
	for (const record of itemsOf(at(set, "ResourceRecords"))) {
		const value = decimalEscapes(textOf(at(record, "Value")) ?? "");
		const common = {
			place: place(record.at),
			owner,
			type,
			ttl: numberOf(at(set, "TTL"))
		};
		draft.add({
			...common,
			...presented(value),
			origin: void 0,
			dots: "absolute"
		});
	}
};
/** The records after the changes, or those that are listed; those deleted by the changes are the state before. */
const parseRoute53 = (source, origin) => {
	const place = placer(source);
	const tree = parseJson(source);
	const draft = newDraft();
	const deleted = newDraft();
	const changes = itemsOf(at(tree, "ChangeBatch", "Changes") ?? at(tree, "Changes"));
	for (const change of changes) {
		const gone = textOf(at(change, "Action"))?.toUpperCase() === "DELETE";
		const set = at(change, "ResourceRecordSet") ?? change;
		addSet(gone ? deleted : draft, set, place);
	}
	for (const set of itemsOf(at(tree, "ResourceRecordSets"))) addSet(draft, set, place);
	const state = draft.state();
	const before = deleted.state();
	const all = [
		...state.records,
		...state.others,
		...before.records,
		...before.others
	];
	const apexes = state.records.filter(({ type }) => type === "SOA").map(({ owner }) => owner);
	const guess = origin ?? commonOrigin(all.map(({ owner }) => owner));
	return {
		format: "route53",
		file: source.file,
		origins: apexes.length > 0 || guess === void 0 ? apexes : [guess],
		...state,
		faults: [...draft.faults(), ...deleted.faults()],
		...changes.length > 0 ? {
			before,
			partial: true
		} : {}
	};
};
// src/input/zone/terraform-kinds.ts
const typeAt = (name) => (values) => textOf(at(values, name));
const textAt = (values, name) => textOf(at(values, name));
/** Every text of a list argument, read in one way. */
const listed = (name, read) => (values, type) => itemsOf(at(values, name)).map((item) => {
	const text = textOf(item);
	return text === void 0 ? void 0 : read(type, text);
});
/** The one text of an argument; the first that is there. */
const single = (names, read) => (values, type) => {
	const text = names.map((name) => textAt(values, name)).find((one) => one !== void 0 && one !== "");
	return [text === void 0 ? void 0 : read(type, text)];
};
/** Parts that are arguments of their own, in the order of a zone file's line. */
const parts = (tree, names) => {
	const texts = names.map((name) => textAt(tree, name));
	return texts.includes(void 0) ? void 0 : words(...texts.map(String));
};
/** The provider puts quotes around text itself; `""` within divides it, and quotes of the user's own are one too many. */
const route53Text = (type, text) => {
	if (!isText(type)) return presented(decimalEscapes(text));
	return /^".*"$/s.test(text) ? plain(text) : presented(decimalEscapes(`"${text}"`));
};
/** Data as the zone file will have it, whatever its type. */
const asPresented = (_, text) => presented(text);
const cloudflareRecord = (values, type) => {
	if (type === "SRV") {
		const [data] = itemsOf(at(values, "data"));
		return [data && parts(data, [
			"priority",
			"weight",
			"port",
			"target"
		])];
	}
	const argument = textAt(values, "content") ? "content" : "value";
	if (type === "MX") return [parts(values, ["priority", argument])];
	const text = textAt(values, argument);
	return [text === void 0 ? void 0 : isText(type) ? lenient(type, text) : words(text)];
};
const cloudflare = {
	zone: "zone_id",
	owner: "name",
	whole: "hostname",
	style: "either",
	dots: "absolute",
	type: typeAt("type"),
	records: cloudflareRecord,
	flattens: true,
	quirks: (values) => isTrue(at(values, "proxied")) ? ["proxied"] : []
};
/** A resource of azurerm for one type; its data is in blocks named `record`, or in a list. */
const azure = (type, records) => ({
	zone: "zone_name",
	owner: "name",
	style: "relative",
	dots: "absolute",
	type: () => type,
	records
});
const blocks = (...names) => (values) => itemsOf(at(values, "record")).map((block) => parts(block, names));
const zoneFile = (zone, owner, type, records) => ({
	zone,
	owner,
	style: "relative",
	dots: "relative",
	type: typeAt(type),
	records
});
const azureText = (values) => itemsOf(at(values, "record")).map((block) => {
	const text = textAt(block, "value");
	return text === void 0 ? void 0 : plain(text);
});
const digitalocean = (values, type) => {
	if (type === "MX") return [parts(values, ["priority", "value"])];
	if (type === "SRV") return [parts(values, [
		"priority",
		"weight",
		"port",
		"value"
	])];
	return single(["value"], whole)(values, type);
};
/** By resource type. */
const recordKinds = /* @__PURE__ */ new Map([
	["aws_route53_record", {
		zone: "zone_id",
		owner: "name",
		whole: "fqdn",
		style: "either",
		dots: "absolute",
		type: typeAt("type"),
		records: listed("records", route53Text)
	}],
	["cloudflare_record", cloudflare],
	["cloudflare_dns_record", cloudflare],
	["google_dns_record_set", {
		zone: "managed_zone",
		owner: "name",
		style: "absolute",
		dots: "strict",
		type: typeAt("type"),
		records: listed("rrdatas", asPresented)
	}],
	["azurerm_dns_a_record", azure("A", listed("records", whole))],
	["azurerm_dns_aaaa_record", azure("AAAA", listed("records", whole))],
	["azurerm_dns_cname_record", azure("CNAME", single(["record"], whole))],
	["azurerm_dns_mx_record", azure("MX", blocks("preference", "exchange"))],
	["azurerm_dns_ns_record", azure("NS", listed("records", whole))],
	["azurerm_dns_srv_record", azure("SRV", blocks("priority", "weight", "port", "target"))],
	["azurerm_dns_txt_record", azure("TXT", azureText)],
	["digitalocean_record", zoneFile("domain", "name", "type", digitalocean)],
	["hetznerdns_record", zoneFile("zone_id", "name", "type", single(["value"], asPresented))],
	["hcloud_zone_record", zoneFile("zone", "name", "type", single(["value"], asPresented))],
	["hcloud_zone_rrset", zoneFile("zone", "name", "type", (values, type) => itemsOf(at(values, "records")).flatMap((record) => single(["value"], asPresented)(record, type)))],
	["gandi_livedns_record", zoneFile("zone", "name", "type", listed("values", lenient))],
	["ovh_domain_zone_record", {
		...zoneFile("zone", "subdomain", "fieldtype", single(["target"], (type, text) => lenient(type, text))),
		type: (values) => textAt(values, "fieldtype")?.replace(/^(?:SPF|DKIM|DMARC)$/, "TXT")
	}]
]);
/** Resources that are zones: the arguments that hold the name, and those by which records call them. */
const zoneKinds = /* @__PURE__ */ new Map([
	["aws_route53_zone", {
		names: ["name"],
		ids: ["zone_id", "id"]
	}],
	["cloudflare_zone", {
		names: ["name", "zone"],
		ids: ["zone_id", "id"]
	}],
	["google_dns_managed_zone", {
		names: ["dns_name"],
		ids: ["name", "id"]
	}],
	["hetznerdns_zone", {
		names: ["name"],
		ids: ["id"]
	}],
	["hcloud_zone", {
		names: ["name"],
		ids: ["id"]
	}]
]);
// src/input/zone/terraform.ts
/** Every resource of a module and of those below it. */
const resourcesIn = (module) => [...itemsOf(at(module, "resources")).flatMap((tree) => {
	const values = at(tree, "values");
	const kind = textOf(at(tree, "type")) ?? "";
	const managed = textOf(at(tree, "mode")) !== "data";
	const address = textOf(at(tree, "address")) ?? kind;
	return values === void 0 ? [] : [{
		kind,
		managed,
		address,
		at: tree.at,
		values
	}];
}), ...itemsOf(at(module, "child_modules")).flatMap(resourcesIn)];
const domainIn = (text) => {
	const ascii = asciiOf(text ?? "").replace(/\.$/, "");
	return ascii.includes(".") ? nameIn(`${ascii}.`, void 0) : void 0;
};
/** The zones that the file knows by another name, such as an id. */
const zonesById = (resources) => {
	const zones = /* @__PURE__ */ new Map();
	for (const { kind, values } of resources) {
		const { names, ids } = zoneKinds.get(kind) ?? {
			names: [],
			ids: []
		};
		const name = names.map((one) => domainIn(textOf(at(values, one)))).find(Boolean);
		for (const id of ids.map((one) => textOf(at(values, one)))) if (id !== void 0 && name !== void 0) zones.set(id, name);
	}
	return zones;
};
const placeOf$1 = (place, { at, address }) => ({
	...place(at),
	label: presentText(address).slice(0, 200)
});
/** What is said of the whole resource, and holds for each of its records. */
const headOf = ({ draft, place, zoneOf }, resource, kind) => {
	const { values } = resource;
	const here = placeOf$1(place, resource);
	const type = kind.type(values)?.toUpperCase();
	const name = textOf(at(values, kind.owner));
	if (type === void 0 || name === void 0) return void 0;
	const zone = zoneOf(resource, kind);
	const complete = domainIn(kind.whole && textOf(at(values, kind.whole)));
	const named = complete ? {
		owner: complete,
		quirks: []
	} : ownerIn(name, zone, kind.style);
	if (named === void 0) {
		refuseOwner(draft, name, zone, here);
		return {
			type,
			entry: void 0
		};
	}
	const { owner } = named;
	const quirks = [...named.quirks, ...kind.quirks?.(values) ?? []];
	if (kind.flattens && type === "CNAME" && owner === zone) quirks.push("flattened");
	return {
		type,
		entry: {
			place: here,
			owner,
			type,
			ttl: numberOf(at(values, "ttl")),
			origin: zone,
			dots: kind.dots,
			quirks
		}
	};
};
const addResource = (reading, resource, kind) => {
	const { draft, place } = reading;
	const head = headOf(reading, resource, kind);
	const values = head === void 0 ? [void 0] : kind.records(resource.values, head.type);
	if (values.includes(void 0)) draft.fault("value-unknown", "the record is left out: the plan does not know its data yet", placeOf$1(place, resource));
	const entry = head?.entry;
	if (entry === void 0) return;
	if (itemsOf(at(resource.values, "alias")).length > 0) draft.pass(entry.owner, "ALIAS", entry.place);
	for (const value of values) if (value !== void 0) draft.add({
		...value,
		...entry,
		quirks: [...entry.quirks, ...value.quirks]
	});
};
/** Resources of one zone, as far as their arguments tell. */
const groupOf = ({ kind, values }, { zone }) => `${kind} ${textOf(at(values, zone)) ?? ""}`;
/** The zone of each group: the file's own word for it, else what its whole names have in common. */
const zonesOfGroups = (records, known, origin) => {
	const zones = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Map();
	for (const [resource, kind] of records) {
		const group = groupOf(resource, kind);
		const told = textOf(at(resource.values, kind.zone)) ?? "";
		const zone = known.get(told) ?? domainIn(told);
		if (zone !== void 0) zones.set(group, zone);
		else {
			const names = [kind.whole, kind.style === "relative" ? void 0 : kind.owner].map((name) => domainIn(name && textOf(at(resource.values, name)))).filter((name) => name !== void 0);
			unknown.set(group, [...unknown.get(group) ?? [], ...names.slice(0, 1)]);
		}
	}
	for (const [group, names] of unknown) {
		const common = commonOrigin(names);
		const zone = origin !== void 0 && (names.some((name) => isWithin(name, origin)) || common === void 0 && unknown.size === 1) ? origin : common;
		if (zone !== void 0) zones.set(group, zone);
	}
	return zones;
};
/**
* The records of the state, or of the state that a plan leads to; then `before` is the one it
* starts from. `origin` is the zone of records whose zone the file does not tell.
*/
const parseTerraform = (source, origin) => {
	const tree = parseJson(source);
	const planned = at(tree, "planned_values");
	const prior = resourcesIn(at(tree, "prior_state", "values", "root_module"));
	const current = resourcesIn(at(planned ?? at(tree, "values"), "root_module"));
	const known = zonesById([...prior, ...current]);
	const recordsAmong = (resources) => resources.flatMap((resource) => {
		const kind = resource.managed ? recordKinds.get(resource.kind) : void 0;
		return kind === void 0 ? [] : [[resource, kind]];
	});
	const [before, after] = [recordsAmong(prior), recordsAmong(current)];
	const zones = zonesOfGroups([...before, ...after], known, origin);
	const place = placer(source);
	const read = (records) => {
		const draft = newDraft();
		const zoneOf = (resource, kind) => zones.get(groupOf(resource, kind));
		for (const [resource, kind] of records) addResource({
			draft,
			place,
			zoneOf
		}, resource, kind);
		return draft;
	};
	const draft = read(after);
	return {
		format: "terraform",
		file: source.file,
		origins: [...new Set(zones.values())],
		...draft.state(),
		faults: draft.faults(),
		...planned === void 0 ? {} : { before: read(before).state() }
	};
};
// src/input/zone/faults.ts
/** The place of a record alone. */
const placeOf = ({ file, line, column, label }) => ({
	file,
	line,
	column,
	...label === void 0 ? {} : { label }
});
const faultAt = (record, [code, message]) => ({
	...placeOf(record),
	code,
	message,
	owner: record.owner
});
/** The name that a record points to. */
const targetOf = (record) => {
	switch (record.type) {
		case "CNAME":
		case "PTR":
		case "SRV": return record.rdata.target;
		case "MX": return record.rdata.exchange;
		case "NS": return record.rdata.host;
		default: return;
	}
};
/** Every name that exists: owners, and what lies between them and the root. */
const namesIn = ({ records, others }) => {
	const names = /* @__PURE__ */ new Set();
	for (const { owner } of [...records, ...others]) {
		const labels = labelsOf(owner);
		for (const i of labels.keys()) names.add(dnsName(labels.slice(i).join(".")));
	}
	return names;
};
const ofTarget = (consequence) => (record, names) => {
	const target = targetOf(record);
	if (target === void 0 || names.has(target)) return void 0;
	return ["missing-trailing-dot", `${`the name that this ${record.type} record points to has no dot at its end`}: ${absolute(target)} ${consequence}`];
};
const quirkJudges = {
	proxied: ({ owner }) => labelsOf(owner).includes("_domainkey") ? ["proxied-dkim", `${owner} is proxied: the host answers with addresses of its own, and nobody finds the DKIM key; make it "DNS only"`] : void 0,
	flattened: () => void 0,
	"relative-owner": ({ owner }) => ["missing-trailing-dot", `the owner has the zone twice, as ${absolute(owner)} is published: leave the zone out, or end the name in a dot where the file takes that`],
	"relative-target": ofTarget("is published, which the zone does not have"),
	"dotless-target": ofTarget("is meant, and the tool refuses it"),
	"literal-quotes": () => ["literal-quotes", "the quotes are published as part of the text: leave them out"],
	"unquoted-words": () => ["txt-unquoted-words", "the text has spaces and no quotes: it is refused, or each word becomes a string of its own and the spaces are lost; put it in quotes"],
	unsplit: () => ["txt-unsplit-over-255", "a string of the text is longer than 255 octets (RFC 1035 §3.3.14): divide it into several quoted strings"]
};
const ofType = ({ type }) => type === "SPF" ? [["rr-type-spf", "nobody looks at records of type SPF (RFC 7208 §3.1): publish the text as TXT"]] : [];
const grouped = (values, key) => {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const group = groups.get(key(value));
		if (group === void 0) groups.set(key(value), [value]);
		else group.push(value);
	}
	return groups;
};
const isHostMade = ({ quirks = [] }) => quirks.includes("proxied") || quirks.includes("flattened");
/** DNSSEC's records stand beside every other (RFC 4035 §2.5). */
const besideAll = /^(?:RRSIG|NSEC|NSEC3|KEY|SIG)$/;
/** RFC 1034 §3.6.2: where there is a CNAME, there is nothing else. */
const aliasFaults = ({ records, others }) => {
	const all = [...records, ...others];
	const byOwner = grouped(all, ({ owner }) => owner);
	const aliases = records.filter((record) => record.type === "CNAME" && !isHostMade(record));
	return [...grouped(aliases, ({ owner }) => owner).values()].flatMap(([alias]) => {
		const beside = byOwner.get(alias.owner).filter((one) => one !== alias && !besideAll.test(one.type) && !same(one, alias));
		const types = [...new Set(beside.map(({ type }) => type))].sort();
		const message = `${absolute(alias.owner)} has a CNAME record beside others (${types.join(", ")}), which no server may publish`;
		return types.length === 0 ? [] : [faultAt(alias, ["cname-beside-other-data", message])];
	});
};
/** TXT of one text is the same record, however it is divided. */
const identityOf = (record) => record.type === "TXT" || record.type === "SPF" ? `${record.owner} ${record.type} ${record.rdata.strings.join("")}` : `${record.owner} ${record.type} ${presentRData(record.type, record.rdata)}`;
const same = (one, other) => "rdata" in one && identityOf(one) === identityOf(other);
const duplicateFaults = ({ records }) => [...grouped(records, identityOf).values()].flatMap(([first, ...again]) => again.map((record) => {
	const place = first.file === record.file ? `line ${first.line}` : `${presentText(first.file)}:${first.line}`;
	return faultAt(record, ["duplicate-record", `the same ${record.type} record is at ${place}`]);
}));
/** What is wrong with the records of one zone, each as its file has it. */
const zoneFaults = (state) => {
	const names = namesIn(state);
	return [
		...state.records.flatMap((record) => [...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, names)), ...ofType(record)].filter((told) => told !== void 0).map((told) => faultAt(record, told))),
		...aliasFaults(state),
		...duplicateFaults(state)
	];
};
// src/input/zone/zones.ts
/** The closest of `origins` that `name` lies within. */
const closest = (origins, name) => {
	let here = name;
	while (!origins.has(here) && here !== ".") here = parentOf(here);
	return origins.has(here) ? here : void 0;
};
const inOrder = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const strayFault = (record, origins) => ({
	...placeOf(record),
	code: "out-of-zone",
	message: `${absolute(record.owner)} lies outside ${origins.slice(0, 3).map(absolute).join(" ")}, and no server publishes it there`
});
/** Hands out what one file holds to its zones. */
const distribute = (file, parts) => {
	const origins = new Set(file.origins);
	const partOf = (owner) => parts.get(closest(origins, owner) ?? owner);
	for (const origin of origins) {
		const part = parts.get(origin);
		part.files.push(file.file);
		part.partial &&= file.partial === true;
	}
	const strays = file.records.filter(({ owner }) => closest(origins, owner) === void 0);
	const faults = [...file.faults, ...strays.map((record) => strayFault(record, file.origins))];
	for (const fault of faults) {
		const own = fault.owner && partOf(fault.owner);
		for (const part of own ? [own] : file.origins.map((origin) => parts.get(origin))) part.faults.push(fault);
	}
	for (const record of file.records) partOf(record.owner)?.records.push(record);
	for (const other of file.others) partOf(other.owner)?.others.push(other);
	if (file.before === void 0) return;
	for (const origin of origins) parts.get(origin).before ??= {
		records: [],
		others: []
	};
	for (const record of file.before.records) partOf(record.owner)?.before?.records.push(record);
	for (const other of file.before.others) partOf(other.owner)?.before?.others.push(other);
};
/** Every zone that the files hold, in the order of its name. */
const zonesIn = (files) => {
	const origins = [...new Set(files.flatMap((file) => file.origins))].sort();
	const parts = /* @__PURE__ */ new Map();
	for (const origin of origins) parts.set(origin, {
		files: [],
		records: [],
		others: [],
		faults: [],
		before: void 0,
		partial: true
	});
	for (const file of files) distribute(file, parts);
	const zones = [];
	for (const [origin, { before, partial, ...part }] of parts) zones.push({
		origin,
		...part,
		faults: [...part.faults, ...zoneFaults(part)].sort(inOrder),
		...before === void 0 ? {} : { before },
		...partial ? { partial } : {}
	});
	return {
		zones,
		faults: files.filter((file) => file.origins.length === 0).flatMap(({ faults }) => faults)
	};
};
/**
* The zone that `domain` lies in: the closest.
* @throws {UserError} that lists the zones there are.
*/
const zoneFor = ({ zones, faults }, domain) => {
	const origin = closest(new Set(zones.map((zone) => zone.origin)), domain);
	const zone = zones.find((one) => one.origin === origin);
	if (zone !== void 0) return zone;
	const known = zones.slice(0, 20).map((one) => one.origin);
	const more = zones.length > known.length ? `, and ${zones.length - known.length} more` : "";
	const [first] = faults;
	const fault = first && `${presentText(first.file)}:${first.line}:${first.column}: ${first.message}.`;
	throw new UserError(`${presentText(domain)} is in none of the zones that were read.`, zones.length > 0 ? `They are: ${known.join(", ")}${more}.` : fault);
};
// src/input/zone/read.ts
/** Reads the zones of a file or a folder of the workspace: the one place where zone files are opened. */
/** A plan of a large infrastructure has some megabytes. */
const mostBytes = 16777216;
const mostFiles = 2e3;
const deepestFolder = 8;
/** `cloudflare` names the export, which is a master file. */
const formatNames = {
	...Object.fromEntries(zoneFormats.map((format) => [format, format])),
	cloudflare: "bind"
};
/** `FILE`, `DIR`, or either with `:format`. */
const partsOf = (spec, workspace) => {
	const [, path, name] = /^(.+):([^:/\\]+)$/s.exec(spec) ?? [];
	if (path === void 0 || name === void 0) return { path: spec };
	const format = Object.hasOwn(formatNames, name) ? formatNames[name] : void 0;
	if (format !== void 0) return {
		path,
		format
	};
	if (existsSync(resolve(workspace, spec)) || !existsSync(resolve(workspace, path))) return { path: spec };
	const close = nearest(name, Object.keys(formatNames));
	const hint = close === void 0 ? "" : `Did you mean ${close}? `;
	throw new UserError(`${presentText(spec)}: "${presentText(name)}" is not a format of zone files.`, `${hint}There are: ${Object.keys(formatNames).join(", ")}.`);
};
/** Opens files of the workspace, by paths from its root. */
const opener = (workspace) => (file) => {
	const path = resolve(workspace, file);
	const source = readSource(path, {
		mostBytes,
		within: workspace
	});
	const name = relative(workspace, path).replaceAll("\\", "/");
	return source && {
		...source,
		file: name
	};
};
/** What `read` gives, or the message (without the full stop) of what it throws at the user. */
const orMessage = (read) => {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return error.message.replace(/\.$/, "");
		throw error;
	}
};
/** A file is looked for beside the one that includes it, then from the root, as name servers do from their own folder. */
const includer = (open) => (name, from) => isAbsolute(name) ? "its path is not relative, and leads out of the repository" : orMessage(() => open(join(dirname(from), name)) ?? open(name)) ?? "there is no such file";
const parsed = (source, format, { include, origin }) => {
	const own = originOfFile(source.file);
	switch (format) {
		case "bind": return parseBind(source, {
			origin: own ?? origin,
			include
		});
		case "octodns": return parseOctodns(source, own ?? origin);
		case "dnscontrol": return parseDnscontrol(source);
		case "route53": return parseRoute53(source, own);
		case "terraform": return parseTerraform(source, origin);
	}
};
/** The files of a folder and of those within it, in the order of their paths. */
const filesIn = (workspace, folder, depth = 0) => {
	const entries = readdirSync(resolve(workspace, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith(".") && name !== "node_modules").sort((a, b) => a.name < b.name ? -1 : 1);
	const files = [];
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isFile() && mayBeZone(entry.name)) files.push(path);
		else if (entry.isDirectory() && depth < deepestFolder) files.push(...filesIn(workspace, path, depth + 1));
		if (files.length > mostFiles) throw new UserError(`${presentText(folder)} holds more than ${mostFiles} files that may be zones.`, "Name the folder or the file that holds the zones.");
	}
	return files;
};
const kindOf = (path, shown) => {
	try {
		const stat = lstatSync(path);
		if (stat.isSymbolicLink()) throw new UserError(`${shown} is a symbolic link; only a file or a folder itself is read.`);
		return stat.isDirectory() ? "folder" : "file";
	} catch (error) {
		if (error instanceof UserError) throw error;
		const { code } = error;
		throw new UserError(code === "ENOENT" ? `There is no ${shown}.` : `${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
};
const inFile = (source, path, format) => {
	if (source === void 0) throw new UserError(`There is no ${presentText(path)}.`);
	const found = format ?? formatOf(source);
	if (found !== void 0) return {
		sources: [[source, found]],
		faults: []
	};
	throw new UserError(`${presentText(path)} is not a zone file that can be told by its content.`, hintFor(source));
};
/** Files that are no zones are passed over; those that cannot be read are told. */
const inFolder = (files, open, format) => {
	const sources = [];
	const faults = [];
	for (const file of files) {
		const source = orMessage(() => open(file));
		const found = typeof source === "object" ? formatOf(source) : void 0;
		if (typeof source === "string") faults.push({
			file,
			line: 1,
			column: 1,
			code: "unreadable",
			message: source
		});
		else if (source !== void 0 && found !== void 0 && found === (format ?? found)) sources.push([source, found]);
	}
	return {
		sources,
		faults
	};
};
/**
* The zones that `spec` (`FILE|DIR[:format]`, from `workspace`) holds. What is wrong within a zone
* is data, in `faults`. `origin` is the zone of a file that does not tell its own:
* the domain that is asked about.
* @throws {UserError} where nothing can be read: no file, outside the workspace, a link, too
* large, no text, no zone in it, JSON or YAML that is none.
*/
const readZone = (spec, workspace, origin) => {
	const { path, format } = partsOf(spec, workspace);
	const open = opener(workspace);
	const { sources, faults } = kindOf(resolve(workspace, path), presentText(path)) === "file" ? inFile(open(path), path, format) : inFolder(filesIn(workspace, path), open, format);
	const include = includer(open);
	const read = zonesIn(sources.map(([source, found]) => parsed(source, found, {
		include,
		origin
	})));
	const source = {
		...read,
		faults: [...read.faults, ...faults]
	};
	if (source.zones.length > 0 || source.faults.length > 0) return source;
	throw new UserError(`There is no zone in ${presentText(path)}.`);
};
// src/command/sides.ts
/** Reads the zone files of domains. */
/**
* The sides of the domains for which `specOf` names a file or folder, each read once.
* @throws {UserError} where it cannot be read, or does not hold a domain.
*/
const sidesOf = (domains, specOf, workspace) => {
	const bySpec = /* @__PURE__ */ new Map();
	for (const domain of domains) {
		const spec = specOf(domain);
		if (spec !== void 0) bySpec.set(spec, [...bySpec.get(spec) ?? [], domain]);
	}
	const sides = /* @__PURE__ */ new Map();
	for (const [spec, of] of bySpec) {
		const [first, ...others] = of.map(({ name }) => name);
		const source = readZone(spec, workspace, others.length === 0 ? first : void 0);
		const { zones, faults } = source;
		for (const { name } of of) sides.set(name, {
			zone: zoneFor(source, name),
			zones,
			faults
		});
	}
	return sides;
};
/** The checks of zone files that the options leave. */
const wantedFileChecks = (options) => zoneFileChecks.filter((meta) => isWanted(options, meta)).map((meta) => weighted(meta, options));
/** The state that a plan starts from, where the file tells it. */
const beforeOf = (side) => {
	const { before, partial, ...zone } = side.zone;
	if (before === void 0 || partial) return void 0;
	const was = {
		...zone,
		...before,
		faults: []
	};
	return {
		zone: was,
		zones: side.zones.map((one) => one === side.zone ? was : one),
		faults: []
	};
};
export { readZone as a, partsOf as i, sidesOf as n, formatOf as o, wantedFileChecks as r, mayBeZone as s, beforeOf as t };
