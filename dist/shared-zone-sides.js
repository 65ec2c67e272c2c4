import { findNearest, groupedBy, secondsIn, zoneFormats, zoneRecord } from "./shared-checks.js";
import { absoluteName, dnsName, errorCode, isUnreadable, isWithin, parentName, presentOctets, presentRData, presentText, splitLabels, toOctets } from "./shared-first.js";
import { UserError, isAbsolute as isAbsolute$1, isThere, isZoneType, parseJson, parseName, pathKind, quoteText, readRData, readSource, splitRdataFields, targetFieldIndex, unescapeField, walkFiles } from "./shared-audit.js";
import { parseYaml } from "./shared-yaml.js";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { domainToASCII } from "node:url";
// src/input/zone/zone-draft.ts
const mostFaults = 1e3;
const toAscii = (text) => text.length < 1e3 && /[^\0-\u007f]/.test(text) ? domainToASCII(text) || text : text;
const repeatsZone = (text, zone) => {
	const name = parseName(`${text}.`, void 0);
	return name !== void 0 && isWithin(name, zone);
};
const readOwnerName = (text, zone, style) => {
	const name = toAscii(text);
	const whole = style === "absolute" || style === "either" && zone !== void 0 && repeatsZone(name, zone);
	const owner = parseName(whole && !isAbsolute$1(name) ? `${name}.` : name || "@", zone);
	if (owner === void 0) return void 0;
	return {
		owner,
		quirks: !isAbsolute$1(name) && !whole && zone !== void 0 && repeatsZone(name, zone) ? ["relative-owner"] : []
	};
};
const withTarget = (type, { fields, dots }) => {
	const at = targetFieldIndex(type);
	const text = toAscii(fields[at]?.text ?? ".");
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
const findTextQuirks = (type, { fields, splits }) => {
	if (type !== "TXT" && type !== "SPF") return [];
	const words = fields.length > 1 && fields.every(({ quoted }) => !quoted);
	const long = !splits && fields.some(({ text }) => (unescapeField(text)?.length ?? 0) > 255);
	return [...words ? ["unquoted-words"] : [], ...long ? ["unsplit"] : []];
};
const toZoneRecord = (entry, type) => {
	const { fields, quirks: dotQuirks } = withTarget(type, entry);
	const rdata = readRData(type, fields, entry.origin);
	if (isUnreadable(rdata)) return rdata;
	const quirks = [
		...entry.quirks ?? [],
		...dotQuirks,
		...findTextQuirks(type, entry)
	];
	return {
		...zoneRecord(entry.place, entry.owner, type, rdata),
		...entry.ttl === void 0 ? {} : { ttl: entry.ttl },
		...quirks.length > 0 ? { quirks } : {}
	};
};
const createDraft = () => {
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
			const record = toZoneRecord(entry, type);
			if (isUnreadable(record)) fault("syntax", `this ${type} record is left out: ${record.fault}`, place, owner);
			else records.push(record);
		},
		state: () => ({
			records,
			others
		}),
		faults: () => faults
	};
};
const toZoneFile = (draft, { format, file }, origins) => ({
	format,
	file,
	origins: [...new Set(origins)],
	...draft.state(),
	faults: draft.faults()
});
const refuseOwner = (draft, text, zone, place) => zone === void 0 && parseName(`${toAscii(text) || "x"}.`, void 0) !== void 0 ? draft.fault("zone-unknown", `the zone of ${quoteText(text)} is unknown`, place) : draft.fault("syntax", `${quoteText(text)} is not a domain name`, place);
// src/input/zone/generate.ts
const modes = [
	"d",
	"o",
	"x",
	"X",
	"n",
	"N"
];
const plainForm = {
	width: 0,
	mode: "d"
};
const widest = 127;
const mostNumber = 2 ** 31 - 1;
const parseRange = (text) => {
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
const reverseNibbles = (value, width) => (value >>> 0).toString(16).split("").toReversed().join(".").padEnd(width, ".0");
const formatNumber = (value, { width, mode }) => {
	const unsigned = value >>> 0;
	switch (mode) {
		case "d": return value < 0 ? `-${String(-value).padStart(width - 1, "0")}` : String(value).padStart(width, "0");
		case "o": return unsigned.toString(8).padStart(width, "0");
		case "x": return unsigned.toString(16).padStart(width, "0");
		case "X": return unsigned.toString(16).toUpperCase().padStart(width, "0");
		case "n": return reverseNibbles(value, width);
		case "N": return reverseNibbles(value, width).toUpperCase();
	}
};
const parseForm = (text) => {
	const match = /^\{\s*([+-]?\d+)(?:,\s*(\d+)(?:,([doxXnN]))?)?\}$/.exec(text);
	if (match === null) return void 0;
	const [, delta, width = "0", letter = "d"] = match;
	const mode = modes.find((one) => one === letter);
	return mode === void 0 || Number(width) > widest ? void 0 : {
		delta: Number(delta),
		width: Number(width),
		mode
	};
};
const substituteNumber = (text, number) => {
	let delta = 0;
	let sound = true;
	const result = text.replace(/\\[^]?|\$\$|\$(\{[^}]*\}?)?/g, (whole, braces) => {
		if (whole.startsWith("\\")) return whole;
		if (whole === "$$") return "$";
		const form = braces === void 0 ? plainForm : parseForm(braces);
		if (form === void 0) sound = false;
		else delta = form.delta ?? delta;
		sound &&= number + delta <= mostNumber;
		return form === void 0 ? "" : formatNumber(number + delta, form);
	});
	return sound ? result : void 0;
};
// src/input/binary-search.ts
const firstReaching = (from, to, hasReached) => {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (hasReached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
};
// src/input/zone/locator.ts
const createLocator = ({ file, text }) => {
	const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
	return (offset) => {
		const line = firstReaching(0, starts.length, (one) => (starts[one] ?? 1e400) > offset);
		return {
			file,
			line,
			column: offset - (starts[line - 1] ?? 0) + 1
		};
	};
};
// src/input/zone/master-file.ts
const recordTypes = {
	read: /^(?:A|AAAA|CNAME|DNAME|DS|MX|NS|PTR|SOA|SPF|SRV|TXT)$/i,
	skipped: /^(?:TYPE\d{1,5}|A6|AFSDB|ALIAS|AMTRELAY|ANAME|APL|AVC|CAA|CDNSKEY|CDS|CERT|CSYNC|DHCID|DLV|DNSKEY|DSYNC|EID|EUI48|EUI64|GPOS|HINFO|HIP|HTTPS|IPSECKEY|ISDN|KEY|KX|L32|L64|LOC|LP|LUA|MB|MG|MINFO|MR|NAPTR|NID|NIMLOC|NSEC|NSEC3|NSEC3PARAM|OPENPGPKEY|PX|RESINFO|RP|RRSIG|RT|SIG|SMIMEA|SSHFP|SVCB|TA|TALINK|TLSA|URI|WALLET|WKS|X25|ZONEMD)$/i
};
const longestLine = 65536;
const tokenPattern$1 = /([ \t\f\v]+)|(\r\n|\r|\n)|(;[^\r\n]*)|([()])|"((?:\\[^\r\n]|[^"\\\r\n])*)"|((?:\\[^\r\n]|[^ \t\f\v\r\n;()"\\])+)|[^\r\n]+/gy;
const openEntry = () => ({
	tokens: [],
	comment: "",
	depth: 0,
	indented: false,
	fresh: true,
	broken: false
});
const takeMatch = (open, match) => {
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
		const { tokens, broken, indented, comment } = open;
		const [first, ...rest] = tokens;
		open = openEntry();
		if (first !== void 0 && !broken) onEntry({
			place: place(first.at),
			tokens: [first, ...rest],
			indented,
			comment
		});
	};
	for (const match of source.text.matchAll(tokenPattern$1)) {
		if (match[2] !== void 0) {
			if (open.depth === 0) close();
			continue;
		}
		const rest = takeMatch(open, match);
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
	if (open.depth > 0 && first !== void 0) onFault({
		place: place(first.at),
		message: "there is a ( without a )"
	});
	else close();
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
	const name = basename(file).replace(/\.(?:zone|db|bind|dns|txt|hosts|conf|ya?ml|json|tsv|js)$/i, "").replace(/^(?:db|zone|named|pri|master)\./i, "");
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
// src/input/zone/bind.ts
const deepestInclude = 8;
const mostIncludes = 100;
const mostGenerated = 65536;
const findHeadFault = (kind, type) => {
	if (kind !== void 0 && kind !== "IN") return {
		code: "unsupported",
		fault: `records of class ${kind} are skipped`
	};
	return recordTypes.read.test(type) || recordTypes.skipped.test(type) ? void 0 : {
		code: "syntax",
		fault: `${quoteText(type)} is not a type of records`
	};
};
const readHead$1 = (tokens) => {
	let ttl;
	let kind;
	let taken = 0;
	for (const { text, quoted } of tokens) {
		if (quoted) break;
		if (ttl === void 0 && secondsIn(text) !== void 0) ttl = secondsIn(text);
		else if (kind === void 0 && /^(?:IN|CH|CS|HS)$/i.test(text)) kind = text.toUpperCase();
		else break;
		taken += 1;
	}
	const [type, ...rdata] = tokens.slice(taken);
	if (type === void 0) return {
		code: "syntax",
		fault: "the line ends before the type of its record"
	};
	return findHeadFault(kind, type.text) ?? {
		ttl,
		type: type.text,
		rdata
	};
};
const readOwner = ({ draft, style }, state, entry) => {
	const [first, ...rest] = entry.tokens;
	if (entry.indented) {
		if (state.owner === void 0) draft.fault("syntax", "this line has no owner, and there is none above it to repeat", entry.place);
		return {
			owner: state.owner,
			quirks: [],
			rest: entry.tokens
		};
	}
	const named = readOwnerName(first.text || "@", state.origin, style);
	state.owner = named?.owner;
	if (named === void 0) {
		if (state.origin === void 0 && parseName(`${first.text}.`, void 0) !== void 0 || first.text === "@") draft.fault("zone-unknown", `the zone of ${quoteText(first.text)} is unknown: there is no $ORIGIN`, entry.place);
		else draft.fault("syntax", `${quoteText(first.text)} is not a domain name`, entry.place);
	}
	return {
		owner: named?.owner,
		quirks: named?.quirks ?? [],
		rest
	};
};
const addRecord$3 = (run, state, { place, owner, quirks, head }) => {
	const { type } = head;
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
	const { owner, quirks, rest } = readOwner(run, state, entry);
	if (owner === void 0) return;
	const head = readHead$1(rest);
	if (isUnreadable(head)) {
		run.draft.fault(head.code, head.fault, entry.place, owner);
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
	const inner = origin === void 0 ? state.origin : parseName(origin.text, state.origin);
	if (origin !== void 0 && inner === void 0) return refuse(`${quoteText(origin.text)} is not a domain name`);
	if (run.stack.length > deepestInclude) return refuse(`it is the ${run.stack.length}th within another`);
	run.budget.files -= 1;
	if (run.budget.files < 0) return refuse(`there are more than ${mostIncludes}`);
	const source = run.include(file.text, place.file);
	if (isUnreadable(source)) return refuse(source.fault);
	if (run.stack.includes(source.file)) return refuse("it includes itself");
	const { origin: outer, owner } = state;
	state.origin = inner;
	readFile({
		...run,
		stack: [...run.stack, source.file]
	}, state, source);
	state.origin = outer;
	state.owner = owner;
};
const splitFields = (source, { text, quoted }, number) => {
	const data = substituteNumber(quoted ? text.replaceAll("\\\"", "\"") : text, number);
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
	const range = parseRange(first?.text ?? "");
	if (range === void 0 || owner === void 0 || owner.quoted) return refuse("it wants a range (1-9 or 1-9/2), a name, a type and data");
	const head = readHead$1(rest);
	if (isUnreadable(head)) return refuse(head.fault, head.code);
	const [data, more] = head.rdata;
	if (data === void 0 || more !== void 0) return refuse("all data of its records must be one field, in quotes where it has blanks");
	const { start, stop, step } = range;
	run.budget.generated -= Math.floor((stop - start) / step) + 1;
	if (run.budget.generated < 0) return refuse(`more than ${mostGenerated} records would be made`, "unsupported");
	state.lastTtl = head.ttl ?? state.lastTtl;
	const known = run.draft.faults().length;
	for (let number = start; number <= stop; number += step) {
		const name = substituteNumber(owner.text, number);
		const named = name === void 0 ? void 0 : readOwnerName(name, state.origin, run.style);
		const fields = splitFields({
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
			const origin = value === void 0 ? void 0 : parseName(value.text, state.origin);
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
		default: return fault("unsupported", `the directive ${quoteText(name.text)} is skipped`);
	}
};
const readFile = (run, state, source) => readMasterFile(source, (entry) => {
	if (!entry.indented && entry.tokens[0].text.startsWith("$")) readDirective(run, state, entry);
	else readRecord(run, state, entry);
}, ({ place, message }) => run.draft.fault("syntax", message, place));
const markFlattened = (record, origins) => record.type === "CNAME" && origins.has(record.owner) ? {
	...record,
	quirks: [...record.quirks ?? [], "flattened"]
} : record;
const isInAny = (zones, name) => [...zones].some((zone) => isWithin(name, zone));
const findZones = ({ apexes, origins }, given, owners) => {
	const told = [...origins].filter((zone) => splitLabels(zone).length > 1 && !isInAny(apexes, zone) && ![...apexes].some((apex) => isWithin(apex, zone)));
	const known = [...apexes, ...told];
	if (given !== void 0 && owners.some((name) => isWithin(name, given) && !isInAny(known, name))) known.push(given);
	if (known.length === 0) known.push(...[findCommonOrigin(owners)].filter((zone) => zone !== void 0));
	return new Set(known.filter((zone) => apexes.has(zone) || !known.some((one) => one !== zone && isWithin(zone, one))));
};
const noInclude = () => ({ fault: "files are not included here" });
const parseBind = (source, { origin: given, include = noInclude } = {}) => {
	const draft = createDraft();
	const domain = /^;; Domain:[ \t]+(\S+)/m.exec(source.text)?.[1];
	const cloudflare = domain !== void 0 || /\bcf_tags=/.test(source.text);
	const origin = (domain === void 0 ? void 0 : parseName(domain, dnsName("."))) ?? given;
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
	const origins = findZones(run, origin, [...records, ...others].map(({ owner }) => owner));
	return {
		format: "bind",
		file: source.file,
		origins: [...origins],
		records: cloudflare ? records.map((record) => markFlattened(record, origins)) : records,
		others,
		faults: draft.faults()
	};
};
// src/input/zone/detect-format.ts
const zoneSuffixes = /^\.(?:zone|db|bind|dns|hosts|txt|ya?ml|json|js|tsv)$/i;
const hasZonePrefix = (file) => /^(?:db|zone|named|pri|master)\./i.test(basename(file));
const mayBeZone = (file) => zoneSuffixes.test(extname(file)) || hasZonePrefix(file);
const detectJson = (text) => {
	const has = (...names) => names.some((name) => new RegExp(`"${name}"\\s*:`).test(text));
	if (has("ResourceRecordSets", "ResourceRecordSet")) return "route53";
	if (has("domains") && has("registrars", "dns_providers")) return "dnscontrol";
	return has("format_version") && has("planned_values", "values") ? "terraform" : void 0;
};
const masterLine = /^(?:\$(?:ORIGIN|TTL|INCLUDE)[ \t]|\S*[ \t]+(?:\d\w*[ \t]+)?IN[ \t]+(?:\d\w*[ \t]+)?(?:SOA|NS|MX|TXT|AAAA|A|CNAME)[ \t])/im;
const detectFormat = ({ file, text }) => {
	const suffix = extname(file).toLowerCase();
	if (suffix === ".json") return detectJson(text);
	if (/^\.ya?ml$/.test(suffix)) return originFromFileName(file) !== void 0 && /\btype:\s*["']?[A-Z][A-Z0-9]*\b/.test(text) ? "octodns" : void 0;
	if (suffix === ".js") return /\bD(?:_EXTEND)?\(\s*["'`]/.test(text) ? "dnscontrol" : void 0;
	if (/^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(text) && isTsv(text)) return "dnscontrol";
	if (/^\.(?:zone|db|bind|dns|hosts)$/.test(suffix) || hasZonePrefix(file) || masterLine.test(text)) return "bind";
	return /^\s*\{/.test(text) ? detectJson(text) : void 0;
};
const isTsv = (text) => text.split(/[\r\n]+/).every((line) => line === "" || line.split("	").length >= 6);
const formatHint = ({ file, text }) => {
	if (/"lineage"\s*:/.test(text) && /"terraform_version"\s*:/.test(text)) return "This is the state as Terraform stores it. Give the output of: terraform show -json";
	if (/\.tf$/i.test(file)) return "Give the output of: terraform show -json plan.out";
	if (/\.js$/i.test(file)) return "Give the output of: dnscontrol print-ir";
	return "Say which it is: FILE:bind, FILE:octodns, FILE:dnscontrol, FILE:terraform or FILE:route53.";
};
// src/input/zone/js-calls.ts
const tokenPattern = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))+|("[^"\\\r\n]*(?:\\[^][^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\[^][^'\\\r\n]*)*'|`[^`\\$]*(?:\\[^][^`\\$]*)*`)|(\d[\d.]*)|([A-Za-z_$][\w$]*)|([(),;[\]{}:+])|[^]/gy;
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
const unescapeOne = (escape) => {
	const [hex] = /[\da-f]+(?=\}?$)/i.exec(escape.slice(2)) ?? [];
	if (hex === void 0) return escapes[escape.slice(1)] ?? escape.slice(1);
	const code = Number.parseInt(hex, 16);
	return code <= 1114111 ? String.fromCodePoint(code) : "";
};
const readLiteral = (written) => written.slice(1, -1).replace(escapePattern, unescapeOne);
const tokenize = ({ text }) => {
	const tokens = [];
	for (const match of text.matchAll(tokenPattern)) {
		const [whole, string, number, word, sign] = match;
		const at = match.index;
		if (string !== void 0) tokens.push({
			kind: "text",
			text: readLiteral(string),
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
const nextToken = ({ tokens, next }) => tokens[next] ?? {
	kind: "sign",
	text: ";",
	at: tokens.at(-1)?.at ?? 0
};
const isSign = (token, signs) => token?.kind === "sign" && signs.includes(token.text);
const skipExpression = (reader) => {
	let depth = 0;
	for (; reader.next < reader.tokens.length; reader.next += 1) {
		const token = reader.tokens[reader.next];
		if (depth === 0 && isSign(token, ",)]};")) return;
		if (isSign(token, "([{")) depth += 1;
		else if (isSign(token, ")]}")) depth -= 1;
	}
};
const readList = (reader, close, depth) => {
	const items = [];
	while (reader.next < reader.tokens.length) {
		const token = reader.tokens[reader.next];
		if (isSign(token, close)) {
			reader.next += 1;
			break;
		}
		if (isSign(token, ",")) reader.next += 1;
		else if (isSign(token, ")]};")) break;
		else items.push(readExpression(reader, depth + 1));
	}
	return items;
};
const readFirst = (reader, depth) => {
	const token = nextToken(reader);
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
			args: readList(reader, ")", depth),
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
		items: readList(reader, "]", depth),
		at
	};
	reader.next -= 1;
	skipExpression(reader);
	return {
		kind: "other",
		at
	};
};
const readExpression = (reader, depth) => {
	const { at } = nextToken(reader);
	if (depth > deepest) {
		skipExpression(reader);
		return {
			kind: "other",
			at
		};
	}
	let first = readFirst(reader, depth);
	while (isSign(reader.tokens[reader.next], "+") && reader.next + 1 < reader.tokens.length) {
		reader.next += 1;
		const more = readFirst(reader, depth);
		first = first.kind === "text" && more.kind === "text" ? {
			kind: "text",
			text: first.text + more.text,
			at
		} : {
			kind: "other",
			at
		};
	}
	if (isSign(nextToken(reader), ",)]};")) return first;
	skipExpression(reader);
	return {
		kind: "other",
		at
	};
};
const findCalls = (source, names) => {
	const reader = {
		tokens: tokenize(source),
		next: 0
	};
	const calls = [];
	while (reader.next < reader.tokens.length) {
		const { kind, text } = nextToken(reader);
		if (kind === "word" && names.includes(text) && isSign(reader.tokens[reader.next + 1], "(")) {
			const call = readFirst(reader, 0);
			if (call.kind === "call") calls.push(call);
		} else reader.next += 1;
	}
	return calls;
};
// src/input/zone/record-values.ts
const isText = (type) => /^(?:TXT|SPF)$/i.test(type);
const textField = (octets) => ({
	text: presentOctets(octets),
	quoted: true
});
const wordsValue = (...texts) => ({
	fields: texts.map((text) => ({
		text,
		quoted: false
	})),
	splits: false,
	quirks: []
});
const textValue = (text) => ({
	fields: [textField(toOctets(text))],
	splits: true,
	quirks: /^".*"$/s.test(text) ? ["literal-quotes"] : []
});
const presentedValue = (text) => {
	const fields = splitRdataFields(text.trim());
	return fields === void 0 ? textValue(text) : {
		fields,
		splits: false,
		quirks: []
	};
};
const lenientValue = (type, text) => isText(type) && !/^\s*"/.test(text) ? textValue(text) : {
	...presentedValue(text),
	splits: isText(type)
};
const wholeValue = (type, text) => isText(type) ? textValue(text) : wordsValue(text);
// src/input/zone/dnscontrol-js.ts
const readableTypes = {
	A: 1,
	AAAA: 1,
	CNAME: 1,
	DNAME: 1,
	DS: 4,
	MX: 2,
	NS: 1,
	PTR: 1,
	SPF: 1,
	SRV: 4,
	TXT: 1
};
const unreadTypes = /^(?:ALIAS|ANAME|AKAMAICDN|AZURE_ALIAS|CAA|CF_WORKER_ROUTE|DHCID|DNSKEY|FRAME|HTTPS|LOC|NAPTR|OPENPGPKEY|R53_ALIAS|SMIMEA|SSHFP|SVCB|TLSA|URL|URL301)$/;
const ignoredCalls = /^(?:AUTODNSSEC_(?:ON|OFF)|AUTOSPLIT|DISABLE_REPEATED_DOMAIN_CHECK|DefaultTTL|DnsProvider|IGNORE(?:_NAME|_TARGET|_EXTERNAL_DNS)?|NAMESERVER(?:_TTL)?|NO_PURGE|NewRegistrar|PURGE|DISABLE_IGNORE_SAFETY_CHECK|CF_PROXY_DEFAULT_(?:ON|OFF)|END|SOA)$/;
const constantText = (expression) => {
	if (expression?.kind === "text" || expression?.kind === "number") return expression.text;
	if (expression?.kind !== "list") return void 0;
	const items = expression.items.map(constantText);
	return items.includes(void 0) ? void 0 : items.join("");
};
const findTtl = (modifiers, name) => {
	const call = modifiers.find((one) => one.kind === "call" && one.name === name);
	return secondsIn(constantText(call?.args[0]) ?? "");
};
const addRecord$2 = (draft, { name: type, args, at }, zone) => {
	const place = zone.place(at);
	const [first, ...rest] = args;
	const label = constantText(first);
	const count = readableTypes[type] ?? 0;
	const texts = rest.slice(0, count).map(constantText);
	if (label === void 0 || texts.includes(void 0) || texts.length < count) {
		draft.fault("unsupported", `${type}() holds what would have to be run: give what dnscontrol print-ir prints`, place);
		return;
	}
	const named = readOwnerName(label, zone.name, "relative");
	if (named === void 0) return refuseOwner(draft, label, zone.name, place);
	if (count === 0) return draft.pass(named.owner, type, place);
	const modifiers = rest.slice(count);
	const known = texts.map(String);
	const value = type === "TXT" || type === "SPF" ? textValue(known.join("")) : wordsValue(...known);
	const proxied = modifiers.some((one) => one.kind === "word" && /^CF_PROXY_(?:ON|FULL)$/.test(one.text));
	const quirks = [
		...named.quirks,
		...value.quirks,
		...proxied ? ["proxied"] : []
	];
	const ttl = findTtl(modifiers, "TTL") ?? zone.ttl;
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
	if (argument.kind === "call" && (Object.hasOwn(readableTypes, argument.name) || unreadTypes.test(argument.name))) addRecord$2(draft, argument, zone);
	else if (argument.kind === "list") for (const item of argument.items) addArgument(draft, item, zone);
	else if (!("name" in argument && ignoredCalls.test(argument.name)) && !("text" in argument && ignoredCalls.test(argument.text))) {
		const what = "name" in argument ? `${argument.name}()` : "text" in argument ? quoteText(argument.text) : "this";
		draft.fault("unsupported", `${what} is skipped, because it would have to be run: give what dnscontrol print-ir prints`, zone.place(argument.at));
	}
};
const longestFile = 1048576;
const parseDnscontrolJs = (source) => {
	const place = createLocator(source);
	const draft = createDraft();
	const origins = /* @__PURE__ */ new Set();
	const long = source.text.length > longestFile;
	if (long) draft.fault("unsupported", "files of more than 1 MiB are not read", place(0));
	for (const { args, at } of long ? [] : findCalls(source, ["D", "D_EXTEND"])) {
		const [first, ...rest] = args;
		const name = constantText(first)?.replace(/!.*$/s, "");
		const zone = name && readOwnerName(name, void 0, "absolute")?.owner;
		if (!zone) {
			draft.fault("unsupported", "the name of this domain is no constant", place(at));
			continue;
		}
		origins.add(zone);
		const records = rest[0]?.kind === "word" ? rest.slice(1) : rest;
		const ttl = findTtl(records, "DefaultTTL");
		for (const record of records) addArgument(draft, record, {
			name: zone,
			ttl,
			place
		});
	}
	return toZoneFile(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
// src/input/document/access.ts
const objectMembers = (tree) => tree?.kind === "object" ? tree.members : [];
const valueAt = (tree, ...path) => {
	let here = tree;
	for (const step of path) here = objectMembers(here).find(({ name }) => name === step)?.value;
	return here;
};
const listItems = (tree) => {
	if (tree === void 0 || tree.kind === "scalar" && tree.value === null) return [];
	return tree.kind === "array" ? tree.items : [tree];
};
const scalarText = (tree) => tree?.kind === "scalar" && (typeof tree.value === "string" || typeof tree.value === "number") ? String(tree.value) : void 0;
const scalarNumber = (tree) => {
	const text = scalarText(tree) ?? "";
	return /^\d{1,10}$/.test(text) ? Number(text) : void 0;
};
const isTruthy = (tree) => tree?.kind === "scalar" && /^(?:true|yes|on|full)$/i.test(String(tree.value));
// src/input/zone/dnscontrol.ts
const membersBeforeTarget = {
	MX: ["mxpreference"],
	SRV: [
		"srvpriority",
		"srvweight",
		"srvport"
	]
};
const readValue$1 = (type, record) => {
	const target = scalarText(valueAt(record, "target")) ?? "";
	if (type === "TXT" || type === "SPF") {
		const strings = listItems(valueAt(record, "txtstrings")).map((item) => scalarText(item) ?? "");
		return textValue(strings.length > 0 ? strings.join("") : target);
	}
	if (type === "DS") return wordsValue(...[
		"dskeytag",
		"dsalgorithm",
		"dsdigesttype",
		"dsdigest"
	].map((name) => scalarText(valueAt(record, name)) ?? "0"));
	const numbers = (membersBeforeTarget[type] ?? []).map((name) => scalarText(valueAt(record, name)) ?? "0");
	return wordsValue(...numbers, target);
};
const addRecord$1 = (draft, record, zone, place) => {
	const type = scalarText(valueAt(record, "type"))?.toUpperCase() ?? "";
	const label = scalarText(valueAt(record, "name")) ?? "@";
	const under = scalarText(valueAt(record, "subdomain")) ?? "";
	const base = under === "" ? zone : readOwnerName(under, zone, "relative")?.owner;
	const named = base && readOwnerName(label, base, "relative");
	if (named === void 0) return refuseOwner(draft, label, zone, place);
	const value = readValue$1(type, record);
	const proxied = isTruthy(valueAt(record, "meta", "cloudflare_proxy"));
	draft.add({
		...value,
		place,
		owner: named.owner,
		type,
		ttl: scalarNumber(valueAt(record, "ttl")),
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
	const place = createLocator(source);
	const draft = createDraft();
	const origins = /* @__PURE__ */ new Set();
	for (const domain of listItems(valueAt(parseJson(source), "domains"))) {
		const name = (scalarText(valueAt(domain, "name")) ?? "").replace(/!.*$/s, "");
		const zone = readOwnerName(name || ".", void 0, "absolute")?.owner;
		if (zone === void 0 || zone === ".") {
			draft.fault("syntax", `${quoteText(name)} is not a domain name`, place(domain.at));
			continue;
		}
		origins.add(zone);
		for (const record of listItems(valueAt(domain, "records"))) addRecord$1(draft, record, zone, place(record.at));
	}
	return toZoneFile(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
const zoneFromLine = (whole, label) => {
	const count = label === "@" ? 0 : splitLabels(dnsName(label)).length;
	return dnsName(splitLabels(whole).slice(count).join(".") || ".");
};
const parseTsv = (source) => {
	const draft = createDraft();
	const origins = /* @__PURE__ */ new Set();
	for (const [i, line] of source.text.split(/\r\n|\r|\n/).entries()) {
		if (line.trim() === "") continue;
		const place = {
			file: source.file,
			line: i + 1,
			column: 1
		};
		const [name = "", label = "", ttl = "", , type, data, more = ""] = line.split("	");
		const owner = parseName(`${name}.`, void 0);
		if (owner === void 0 || type === void 0 || data === void 0) {
			draft.fault("syntax", "the line is not name, label, TTL, class, type and data with tabs between", place);
			continue;
		}
		const zone = zoneFromLine(owner, label);
		origins.add(zone);
		const value = lenientValue(type, data);
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
	return toZoneFile(draft, {
		format: "dnscontrol",
		file: source.file
	}, origins);
};
const parseDnscontrol = (source) => {
	if (/^\s*\{/.test(source.text)) return parseIr(source);
	return /^[^\t\r\n]+\t[^\t\r\n]+\t\d+\tIN\t/m.test(source.text) ? parseTsv(source) : parseDnscontrolJs(source);
};
// src/input/zone/octodns.ts
const parseTextValue = (text) => {
	const bare = text.startsWith("\"") ? text.slice(1, -1) : text;
	return textValue(bare.replaceAll("\" \"", "").replaceAll("\\;", ";"));
};
const valueParts = {
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
const readValue = (type, tree) => {
	const text = scalarText(tree) ?? "";
	if (type === "TXT" || type === "SPF") return parseTextValue(text);
	if (tree.kind !== "object") return presentedValue(text);
	const told = (valueParts[type] ?? []).map((names) => names.map((name) => scalarText(valueAt(tree, name))).find((part) => part !== void 0));
	return wordsValue(...told.filter((part) => part !== void 0));
};
const addRecord = (draft, record, place, { owner, zone, quirks }) => {
	const type = scalarText(valueAt(record, "type"))?.toUpperCase();
	if (type === void 0) {
		draft.fault("syntax", "the record has no type", place(record.at), owner);
		return;
	}
	const proxied = isTruthy(valueAt(record, "octodns", "cloudflare", "proxied"));
	const ttl = scalarNumber(valueAt(record, "ttl"));
	const trees = [...listItems(valueAt(record, "values")), ...listItems(valueAt(record, "value"))];
	if (trees.length === 0) draft.fault("syntax", `the ${quoteText(type)} record has no value`, place(record.at), owner);
	for (const tree of trees) {
		const value = readValue(type, tree);
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
const parseOctodns = (source, origin) => {
	const place = createLocator(source);
	const draft = createDraft();
	for (const { name, at: offset, value } of objectMembers(parseYaml(source, "failsafe"))) {
		if (name === "@") draft.fault("syntax", "octoDNS refuses the name '@': the zone itself is ''", place(offset));
		const named = readOwnerName(name, origin, "relative");
		if (named === void 0) refuseOwner(draft, name, origin, place(offset));
		else for (const record of listItems(value)) addRecord(draft, record, place, {
			...named,
			zone: origin
		});
	}
	const origins = origin === void 0 ? [] : [origin];
	return toZoneFile(draft, {
		format: "octodns",
		file: source.file
	}, origins);
};
// src/input/zone/route53.ts
const decimalEscapes = (text) => text.replace(/\\(?:([0-3][0-7]{2})|(\D))/gs, (escape, octal) => octal === void 0 ? escape : `\\${String(Number.parseInt(octal, 8)).padStart(3, "0")}`);
const addRecordSet = (draft, set, place) => {
	const type = scalarText(valueAt(set, "Type"));
	const name = scalarText(valueAt(set, "Name"));
	if (type === void 0 || name === void 0) {
		draft.fault("syntax", "the record set has no Name or no Type", place(set.at));
		return;
	}
	const owner = readOwnerName(decimalEscapes(name), void 0, "absolute")?.owner;
	if (owner === void 0) return refuseOwner(draft, name, void 0, place(set.at));
	if (valueAt(set, "AliasTarget") !== void 0) draft.pass(owner, "ALIAS", place(set.at));
	for (const record of listItems(valueAt(set, "ResourceRecords"))) {
		const value = decimalEscapes(scalarText(valueAt(record, "Value")) ?? "");
		const common = {
			place: place(record.at),
			owner,
			type,
			ttl: scalarNumber(valueAt(set, "TTL"))
		};
		draft.add({
			...common,
			...presentedValue(value),
			origin: void 0,
			dots: "absolute"
		});
	}
};
const parseRoute53 = (source, origin) => {
	const place = createLocator(source);
	const tree = parseJson(source);
	const draft = createDraft();
	const deleted = createDraft();
	const changes = listItems(valueAt(tree, "ChangeBatch", "Changes") ?? valueAt(tree, "Changes"));
	for (const change of changes) {
		const gone = scalarText(valueAt(change, "Action"))?.toUpperCase() === "DELETE";
		const set = valueAt(change, "ResourceRecordSet") ?? change;
		addRecordSet(gone ? deleted : draft, set, place);
	}
	for (const set of listItems(valueAt(tree, "ResourceRecordSets"))) addRecordSet(draft, set, place);
	const state = draft.state();
	const before = deleted.state();
	const all = [
		...state.records,
		...state.others,
		...before.records,
		...before.others
	];
	const apexes = state.records.filter(({ type }) => type === "SOA").map(({ owner }) => owner);
	const guess = origin ?? findCommonOrigin(all.map(({ owner }) => owner));
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
const typeFrom = (name) => (values) => scalarText(valueAt(values, name));
const textFrom = (values, name) => scalarText(valueAt(values, name));
const listValues = (name, read) => (values, type) => listItems(valueAt(values, name)).map((item) => {
	const text = scalarText(item);
	return text === void 0 ? void 0 : read(type, text);
});
const singleValue = (names, read) => (values, type) => {
	const text = names.map((name) => textFrom(values, name)).find((one) => one !== void 0 && one !== "");
	return [text === void 0 ? void 0 : read(type, text)];
};
const partValues = (tree, names) => {
	const texts = names.map((name) => textFrom(tree, name));
	return texts.includes(void 0) ? void 0 : wordsValue(...texts.map(String));
};
const route53Text = (type, text) => {
	if (!isText(type)) return presentedValue(decimalEscapes(text));
	return /^".*"$/s.test(text) ? textValue(text) : presentedValue(decimalEscapes(`"${text}"`));
};
const parsePresented = (_, text) => presentedValue(text);
const cloudflareValues = (values, type) => {
	if (type === "SRV") {
		const [data] = listItems(valueAt(values, "data"));
		return [data && partValues(data, [
			"priority",
			"weight",
			"port",
			"target"
		])];
	}
	const argument = textFrom(values, "content") ? "content" : "value";
	if (type === "MX") return [partValues(values, ["priority", argument])];
	const text = textFrom(values, argument);
	return [text === void 0 ? void 0 : isText(type) ? lenientValue(type, text) : wordsValue(text)];
};
const cloudflareKind = {
	zone: "zone_id",
	owner: "name",
	whole: "hostname",
	style: "either",
	dots: "absolute",
	type: typeFrom("type"),
	records: cloudflareValues,
	flattens: true,
	quirks: (values) => isTruthy(valueAt(values, "proxied")) ? ["proxied"] : []
};
const azureKind = (type, records) => ({
	zone: "zone_name",
	owner: "name",
	style: "relative",
	dots: "absolute",
	type: () => type,
	records
});
const blockValues = (...names) => (values) => listItems(valueAt(values, "record")).map((block) => partValues(block, names));
const zoneFileKind = (zone, owner, type, records) => ({
	zone,
	owner,
	style: "relative",
	dots: "relative",
	type: typeFrom(type),
	records
});
const azureTextValues = (values) => listItems(valueAt(values, "record")).map((block) => {
	const text = textFrom(block, "value");
	return text === void 0 ? void 0 : textValue(text);
});
const digitaloceanValues = (values, type) => {
	if (type === "MX") return [partValues(values, ["priority", "value"])];
	if (type === "SRV") return [partValues(values, [
		"priority",
		"weight",
		"port",
		"value"
	])];
	return singleValue(["value"], wholeValue)(values, type);
};
const recordKinds = /* @__PURE__ */ new Map([
	["aws_route53_record", {
		zone: "zone_id",
		owner: "name",
		whole: "fqdn",
		style: "either",
		dots: "absolute",
		type: typeFrom("type"),
		records: listValues("records", route53Text)
	}],
	["cloudflare_record", cloudflareKind],
	["cloudflare_dns_record", cloudflareKind],
	["google_dns_record_set", {
		zone: "managed_zone",
		owner: "name",
		style: "absolute",
		dots: "strict",
		type: typeFrom("type"),
		records: listValues("rrdatas", parsePresented)
	}],
	["azurerm_dns_a_record", azureKind("A", listValues("records", wholeValue))],
	["azurerm_dns_aaaa_record", azureKind("AAAA", listValues("records", wholeValue))],
	["azurerm_dns_cname_record", azureKind("CNAME", singleValue(["record"], wholeValue))],
	["azurerm_dns_mx_record", azureKind("MX", blockValues("preference", "exchange"))],
	["azurerm_dns_ns_record", azureKind("NS", listValues("records", wholeValue))],
	["azurerm_dns_srv_record", azureKind("SRV", blockValues("priority", "weight", "port", "target"))],
	["azurerm_dns_txt_record", azureKind("TXT", azureTextValues)],
	["digitalocean_record", zoneFileKind("domain", "name", "type", digitaloceanValues)],
	["hetznerdns_record", zoneFileKind("zone_id", "name", "type", singleValue(["value"], parsePresented))],
	["hcloud_zone_record", zoneFileKind("zone", "name", "type", singleValue(["value"], parsePresented))],
	["hcloud_zone_rrset", zoneFileKind("zone", "name", "type", (values, type) => listItems(valueAt(values, "records")).flatMap((record) => singleValue(["value"], parsePresented)(record, type)))],
	["gandi_livedns_record", zoneFileKind("zone", "name", "type", listValues("values", lenientValue))],
	["ovh_domain_zone_record", {
		...zoneFileKind("zone", "subdomain", "fieldtype", singleValue(["target"], (type, text) => lenientValue(type, text))),
		type: (values) => textFrom(values, "fieldtype")?.replace(/^(?:SPF|DKIM|DMARC)$/, "TXT")
	}]
]);
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
const listResources = (module) => [...listItems(valueAt(module, "resources")).flatMap((tree) => {
	const values = valueAt(tree, "values");
	const kind = scalarText(valueAt(tree, "type")) ?? "";
	const managed = scalarText(valueAt(tree, "mode")) !== "data";
	const address = scalarText(valueAt(tree, "address")) ?? kind;
	return values === void 0 ? [] : [{
		kind,
		managed,
		address,
		at: tree.at,
		values
	}];
}), ...listItems(valueAt(module, "child_modules")).flatMap(listResources)];
const parseDomain = (text) => {
	const ascii = toAscii(text ?? "").replace(/\.$/, "");
	return ascii.includes(".") ? parseName(`${ascii}.`, void 0) : void 0;
};
const zonesById = (resources) => {
	const zones = /* @__PURE__ */ new Map();
	for (const { kind, values } of resources) {
		const { names, ids } = zoneKinds.get(kind) ?? {
			names: [],
			ids: []
		};
		const name = names.map((one) => parseDomain(scalarText(valueAt(values, one)))).find(Boolean);
		for (const id of ids.map((one) => scalarText(valueAt(values, one)))) if (id !== void 0 && name !== void 0) zones.set(id, name);
	}
	return zones;
};
const resourceLocation = (place, { at, address }) => ({
	...place(at),
	label: presentText(address).slice(0, 200)
});
const readHead = ({ draft, place, findZone }, resource, kind) => {
	const { values } = resource;
	const here = resourceLocation(place, resource);
	const type = kind.type(values)?.toUpperCase();
	const name = scalarText(valueAt(values, kind.owner));
	if (type === void 0 || name === void 0) return void 0;
	const zone = findZone(resource, kind);
	const complete = parseDomain(kind.whole && scalarText(valueAt(values, kind.whole)));
	const named = complete ? {
		owner: complete,
		quirks: []
	} : readOwnerName(name, zone, kind.style);
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
			ttl: scalarNumber(valueAt(values, "ttl")),
			origin: zone,
			dots: kind.dots,
			quirks
		}
	};
};
const addResource = (reading, resource, kind) => {
	const { draft, place } = reading;
	const head = readHead(reading, resource, kind);
	const values = head === void 0 ? [void 0] : kind.records(resource.values, head.type);
	if (values.includes(void 0)) draft.fault("value-unknown", "the record is left out: the plan does not know its data yet", resourceLocation(place, resource));
	const entry = head?.entry;
	if (entry === void 0) return;
	if (listItems(valueAt(resource.values, "alias")).length > 0) draft.pass(entry.owner, "ALIAS", entry.place);
	for (const value of values) if (value !== void 0) draft.add({
		...value,
		...entry,
		quirks: [...entry.quirks, ...value.quirks]
	});
};
const zoneGroup = ({ kind, values }, { zone }) => `${kind} ${scalarText(valueAt(values, zone)) ?? ""}`;
const findGroupZones = (records, known, origin) => {
	const zones = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Map();
	for (const [resource, kind] of records) {
		const group = zoneGroup(resource, kind);
		const told = scalarText(valueAt(resource.values, kind.zone)) ?? "";
		const zone = known.get(told) ?? parseDomain(told);
		if (zone !== void 0) zones.set(group, zone);
		else {
			const names = [kind.whole, kind.style === "relative" ? void 0 : kind.owner].map((name) => parseDomain(name && scalarText(valueAt(resource.values, name)))).filter((name) => name !== void 0);
			unknown.set(group, [...unknown.get(group) ?? [], ...names.slice(0, 1)]);
		}
	}
	for (const [group, names] of unknown) {
		const common = findCommonOrigin(names);
		const zone = origin !== void 0 && (names.some((name) => isWithin(name, origin)) || common === void 0 && unknown.size === 1) ? origin : common;
		if (zone !== void 0) zones.set(group, zone);
	}
	return zones;
};
const parseTerraform = (source, origin) => {
	const tree = parseJson(source);
	const planned = valueAt(tree, "planned_values");
	const prior = listResources(valueAt(tree, "prior_state", "values", "root_module"));
	const current = listResources(valueAt(planned ?? valueAt(tree, "values"), "root_module"));
	const known = zonesById([...prior, ...current]);
	const recordsAmong = (resources) => resources.flatMap((resource) => {
		const kind = resource.managed ? recordKinds.get(resource.kind) : void 0;
		return kind === void 0 ? [] : [[resource, kind]];
	});
	const [before, after] = [recordsAmong(prior), recordsAmong(current)];
	const zones = findGroupZones([...before, ...after], known, origin);
	const place = createLocator(source);
	const read = (records) => {
		const draft = createDraft();
		const findZone = (resource, kind) => zones.get(zoneGroup(resource, kind));
		for (const [resource, kind] of records) addResource({
			draft,
			place,
			findZone
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
// src/input/zone/record-faults.ts
const locationOnly = ({ file, line, column, label }) => ({
	file,
	line,
	column,
	...label === void 0 ? {} : { label }
});
const recordFault = (record, [code, message]) => ({
	...locationOnly(record),
	code,
	message,
	owner: record.owner
});
const recordTarget = (record) => {
	switch (record.type) {
		case "CNAME":
		case "PTR":
		case "SRV": return record.rdata.target;
		case "MX": return record.rdata.exchange;
		case "NS": return record.rdata.host;
		default: return;
	}
};
const existingNames = ({ records, others }) => {
	const names = /* @__PURE__ */ new Set();
	for (const { owner } of [...records, ...others]) {
		const labels = splitLabels(owner);
		for (const i of labels.keys()) names.add(dnsName(labels.slice(i).join(".")));
	}
	return names;
};
const judgeTarget = (consequence) => (record, names) => {
	const target = recordTarget(record);
	if (target === void 0 || names.has(target)) return void 0;
	return ["missing-trailing-dot", `${`the name that this ${record.type} record points to has no dot at its end`}: ${absoluteName(target)} ${consequence}`];
};
const quirkJudges = {
	proxied: ({ owner }) => splitLabels(owner).includes("_domainkey") ? ["proxied-dkim", `${owner} is proxied: the host answers with addresses of its own, so receivers cannot find the DKIM key; make it "DNS only"`] : void 0,
	flattened: () => void 0,
	"relative-owner": ({ owner }) => ["missing-trailing-dot", `the owner has the zone twice, as ${absoluteName(owner)} is published: leave the zone out, or end the name in a dot where the file takes that`],
	"relative-target": judgeTarget("is published, which the zone does not have"),
	"dotless-target": judgeTarget("is meant, and the tool refuses it"),
	"literal-quotes": () => ["literal-quotes", "the quotes are published as part of the text: leave them out"],
	"unquoted-words": () => ["txt-unquoted-words", "the text has spaces and no quotes: it is refused, or each word becomes a string of its own and the spaces are lost; put it in quotes"],
	unsplit: () => ["txt-unsplit-over-255", "a string of the text is longer than 255 bytes (RFC 1035 §3.3.14): divide it into several quoted strings"]
};
const judgeType = ({ type }) => type === "SPF" ? [["rr-type-spf", "records of type SPF are ignored (RFC 7208 §3.1): publish the text as TXT"]] : [];
const isHostMade = ({ quirks = [] }) => quirks.includes("proxied") || quirks.includes("flattened");
const allowedBesideAll = /^(?:RRSIG|NSEC|NSEC3|KEY|SIG)$/;
const aliasFaults = ({ records, others }) => {
	const all = [...records, ...others];
	const byOwner = groupedBy(all, ({ owner }) => owner);
	const aliases = records.filter((record) => record.type === "CNAME" && !isHostMade(record));
	return [...groupedBy(aliases, ({ owner }) => owner).values()].flatMap(([alias]) => {
		const beside = (byOwner.get(alias.owner) ?? []).filter((one) => one !== alias && !allowedBesideAll.test(one.type) && !isSameRecord(one, alias));
		const types = [...new Set(beside.map(({ type }) => type))].sort();
		const message = `${absoluteName(alias.owner)} has a CNAME record beside others (${types.join(", ")}), which is not allowed`;
		return types.length === 0 ? [] : [recordFault(alias, ["cname-beside-other-data", message])];
	});
};
const recordIdentity = (record) => record.type === "TXT" || record.type === "SPF" ? `${record.owner} ${record.type} ${record.rdata.strings.join("")}` : `${record.owner} ${record.type} ${presentRData(record.type, record.rdata)}`;
const isSameRecord = (one, other) => "rdata" in one && recordIdentity(one) === recordIdentity(other);
const duplicateFaults = ({ records }) => [...groupedBy(records, recordIdentity).values()].flatMap(([{ file, line }, ...again]) => again.map((record) => {
	const place = file === record.file ? `line ${line}` : `${presentText(file)}:${line}`;
	return recordFault(record, ["duplicate-record", `the same ${record.type} record is at ${place}`]);
}));
const zoneFaults = (state) => {
	const names = existingNames(state);
	return [
		...state.records.flatMap((record) => [...(record.quirks ?? []).map((quirk) => quirkJudges[quirk](record, names)), ...judgeType(record)].filter((told) => told !== void 0).map((told) => recordFault(record, told))),
		...aliasFaults(state),
		...duplicateFaults(state)
	];
};
// src/input/zone/assemble-zones.ts
const closestOrigin = (origins, name) => {
	let here = name;
	while (!origins.has(here) && here !== ".") here = parentName(here);
	return origins.has(here) ? here : void 0;
};
const compareFaults = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const outOfZoneFault = (record, origins) => ({
	...locationOnly(record),
	code: "out-of-zone",
	message: `${absoluteName(record.owner)} lies outside ${origins.slice(0, 3).map(absoluteName).join(" ")}, and no server publishes it there`
});
const distributeRecords = (file, parts) => {
	const origins = new Set(file.origins);
	const findPart = (owner) => parts.get(closestOrigin(origins, owner) ?? owner);
	const ownParts = [...origins].flatMap((origin) => parts.get(origin) ?? []);
	for (const part of ownParts) {
		part.files.push(file.file);
		part.partial &&= file.partial === true;
	}
	const strays = file.records.filter(({ owner }) => closestOrigin(origins, owner) === void 0);
	const faults = [...file.faults, ...strays.map((record) => outOfZoneFault(record, file.origins))];
	for (const fault of faults) {
		const own = fault.owner && findPart(fault.owner);
		for (const part of own ? [own] : ownParts) part.faults.push(fault);
	}
	for (const record of file.records) findPart(record.owner)?.records.push(record);
	for (const other of file.others) findPart(other.owner)?.others.push(other);
	if (file.before === void 0) return;
	for (const part of ownParts) part.before ??= {
		records: [],
		others: []
	};
	for (const record of file.before.records) findPart(record.owner)?.before?.records.push(record);
	for (const other of file.before.others) findPart(other.owner)?.before?.others.push(other);
};
const assembleZones = (files) => {
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
	for (const file of files) distributeRecords(file, parts);
	const zones = [];
	for (const [origin, { before, partial, ...part }] of parts) zones.push({
		origin,
		...part,
		faults: [...part.faults, ...zoneFaults(part)].sort(compareFaults),
		...before === void 0 ? {} : { before },
		...partial ? { partial } : {}
	});
	return {
		zones,
		faults: files.filter((file) => file.origins.length === 0).flatMap(({ faults }) => faults)
	};
};
const findZoneFor = ({ zones, faults }, domain) => {
	const origin = closestOrigin(new Set(zones.map((zone) => zone.origin)), domain);
	const zone = zones.find((one) => one.origin === origin);
	if (zone !== void 0) return zone;
	const known = zones.slice(0, 20).map((one) => one.origin);
	const more = zones.length > known.length ? `, and ${zones.length - known.length} more` : "";
	const [first] = faults;
	const fault = first && `${presentText(first.file)}:${first.line}:${first.column}: ${first.message}.`;
	throw new UserError(`${presentText(domain)} is in none of the zones that were read.`, zones.length > 0 ? `They are: ${known.join(", ")}${more}.` : fault);
};
// src/input/zone/read-zone.ts
const mostBytes = 16777216;
const mostFiles = 2e3;
const deepestFolder = 8;
const formatNames = {
	...Object.fromEntries(zoneFormats.map((format) => [format, format])),
	cloudflare: "bind"
};
const parseSpec = (spec, workspace) => {
	const [, path, name] = /^(.+):([^:/\\]+)$/s.exec(spec) ?? [];
	if (path === void 0 || name === void 0) return { path: spec };
	const format = Object.hasOwn(formatNames, name) ? formatNames[name] : void 0;
	if (format !== void 0) return {
		path,
		format
	};
	if (isThere(resolve(workspace, spec)) || !isThere(resolve(workspace, path))) return { path: spec };
	const close = findNearest(name, Object.keys(formatNames));
	const hint = close === void 0 ? "" : `Did you mean ${close}? `;
	throw new UserError(`${presentText(spec)}: "${presentText(name)}" is not a format of zone files.`, `${hint}There are: ${Object.keys(formatNames).join(", ")}.`);
};
const createOpener = (workspace) => (file) => {
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
const readOrFault = (read) => {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return { fault: error.clause };
		throw error;
	}
};
const createIncluder = (open) => (name, from) => isAbsolute(name) ? { fault: "its path is not relative, and leads out of the repository" } : readOrFault(() => open(join(dirname(from), name)) ?? open(name)) ?? { fault: "there is no such file" };
const parseZoneFile = (source, format, { include, origin }) => {
	const own = originFromFileName(source.file);
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
const isSkipped = (name) => name.startsWith(".") || name === "node_modules";
const listZoneFiles = (workspace, folder) => {
	const files = [];
	for (const path of walkFiles(workspace, folder, {
		isSkipped,
		deepest: deepestFolder
	})) {
		if (mayBeZone(basename(path))) files.push(path);
		if (files.length > mostFiles) throw new UserError(`${presentText(folder)} holds more than ${mostFiles} files that may be zones.`, "Name the folder or the file that holds the zones.");
	}
	return files;
};
const zonePathKind = (path, shown) => {
	try {
		const kind = pathKind(path);
		if (kind !== "link") return kind;
	} catch (error) {
		const code = errorCode(error);
		throw new UserError(code === "ENOENT" ? `There is no ${shown}.` : `${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
	throw new UserError(`${shown} is a symbolic link; only a file or a folder itself is read.`);
};
const findInFile = (source, path, format) => {
	if (source === void 0) throw new UserError(`There is no ${presentText(path)}.`);
	const found = format ?? detectFormat(source);
	if (found !== void 0) return {
		sources: [[source, found]],
		faults: []
	};
	throw new UserError(`${presentText(path)} is not a zone file that can be told by its content.`, formatHint(source));
};
const findInFolder = (files, open, format) => {
	const sources = [];
	const faults = [];
	for (const file of files) {
		const source = readOrFault(() => open(file));
		if (source === void 0) continue;
		if (isUnreadable(source)) {
			faults.push({
				file,
				line: 1,
				column: 1,
				code: "unreadable",
				message: source.fault
			});
			continue;
		}
		const found = detectFormat(source);
		if (found !== void 0 && found === (format ?? found)) sources.push([source, found]);
	}
	return {
		sources,
		faults
	};
};
const readZone = (spec, workspace, origin) => {
	const { path, format } = parseSpec(spec, workspace);
	const open = createOpener(workspace);
	const { sources, faults } = zonePathKind(resolve(workspace, path), presentText(path)) !== "folder" ? findInFile(open(path), path, format) : findInFolder(listZoneFiles(workspace, path), open, format);
	const include = createIncluder(open);
	const read = assembleZones(sources.map(([source, found]) => parseZoneFile(source, found, {
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
// src/command/support/zone-sides.ts
const readZoneSides = (domains, zoneSpec, workspace) => {
	const bySpec = /* @__PURE__ */ new Map();
	for (const domain of domains) {
		const spec = zoneSpec(domain);
		if (spec !== void 0) bySpec.set(spec, [...bySpec.get(spec) ?? [], domain]);
	}
	const sides = /* @__PURE__ */ new Map();
	for (const [spec, of] of bySpec) {
		const [first, ...others] = of.map(({ name }) => name);
		const source = readZone(spec, workspace, others.length === 0 ? first : void 0);
		const { zones, faults } = source;
		for (const { name } of of) sides.set(name, {
			zone: findZoneFor(source, name),
			zones,
			faults
		});
	}
	return sides;
};
const stateBefore = (side) => {
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
export { detectFormat, firstReaching, mayBeZone, parseSpec, readZone, readZoneSides, stateBefore };
