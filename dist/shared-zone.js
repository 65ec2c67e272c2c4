import { i as presentRData, n as octetsOf, o as presentText, t as absolute } from "./shared-present.js";
import { tt as ipAddress } from "./shared-audit.js";
import { t as UserError } from "./shared-user-error.js";
import { a as nameOf, c as under, i as labelsOf, o as octetsOfLabel, s as parentOf, t as dnsName } from "./shared-name.js";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute as isAbsolute$1, relative } from "node:path";
// src/input/source.ts
/** Files that users write and strangers may change: read whole, as text, and complained of by line and column. */
/** Whether `path` leads out of `folder`; both are real paths. */
const isOutside = (path, folder) => {
	const way = relative(folder, path);
	return way.split(/[\\/]/)[0] === ".." || isAbsolute$1(way);
};
/** Whether the file, if it is there or not, is in a folder outside `within`. */
const liesOutside = (file, within) => isOutside(realpathSync(dirname(file)), realpathSync(within));
/** Why the file is not to be read; `undefined` where it may be. */
const objectionTo = (file, { mostBytes, within }) => {
	const stat = lstatSync(file);
	if (stat.isSymbolicLink()) return "is a symbolic link; only a file itself is read";
	if (!stat.isFile()) return "is no regular file";
	if (stat.size > mostBytes) return `is larger than ${mostBytes >> 10} KiB`;
	return within !== void 0 && liesOutside(file, within) ? `lies outside ${presentText(within)}` : void 0;
};
/** UTF-8 without a byte order mark; `undefined` where the octets are no text. */
const decoded = (octets) => {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(octets);
		return /[\0-\u0008\u000e-\u001f\u007f]/.test(text) ? void 0 : text;
	} catch {
		return;
	}
};
/**
* The text of a regular file; `undefined` where there is none.
* @throws {UserError} where it is a link, too large, outside, unreadable or no text.
*/
const readSource = (file, limits) => {
	const shown = presentText(file);
	try {
		const objection = objectionTo(file, limits);
		if (objection !== void 0) throw new UserError(`${shown} ${objection}.`);
		const text = decoded(readFileSync(file));
		if (text === void 0) throw new UserError(`${shown} is no UTF-8 text.`);
		return {
			file,
			text
		};
	} catch (error) {
		if (error instanceof UserError) throw error;
		const { code } = error;
		if (code === "ENOENT") return void 0;
		throw new UserError(`${shown} cannot be read (${code ?? "unknown reason"}).`);
	}
};
/** `file:line:column`, both counted from 1, of an offset in the text. */
const placeIn = ({ file, text }, offset) => {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return `${presentText(file)}:${before.length}:${before.at(-1).length + 1}`;
};
/** The error about what stands at `offset`; `message` says what is wrong. */
const faultAt = (source, offset, message, hint) => new UserError(`${placeIn(source, offset)}: ${message}`, hint);
// src/input/tree.ts
/** JSON and YAML alike, as a tree that knows where in the file each part stands. */
/** Text of the file's own in a message: short, printable, quoted. */
const quoteText = (text) => `"${presentText(text.length > 60 ? `${text.slice(0, 60)}...` : text)}"`;
/** @throws {UserError} where the name is taken, or is the one that JavaScript treats as its own. */
const checkMember = (source, { name, at }, taken) => {
	if (name === "__proto__") throw faultAt(source, at, "\"__proto__\" is not allowed as a name.");
	if (taken.has(name)) throw faultAt(source, at, `${quoteText(name)} is there twice.`);
};
/** The value without its places. */
const plainOf = (tree) => {
	switch (tree.kind) {
		case "object": return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainOf(value)]));
		case "array": return tree.items.map(plainOf);
		case "scalar": return tree.value;
	}
};
/** The part that `path` leads to, or the last part on the way that is there. */
const partAt = (tree, path) => {
	const [step, ...rest] = path;
	if (step === void 0 || tree.kind === "scalar") return tree;
	const part = tree.kind === "array" ? tree.items[Number(step)] : tree.members.find(({ name }) => name === step)?.value;
	return part === void 0 ? tree : partAt(part, rest);
};
/** The offset of the part that `path` leads to. */
const placeOf = (tree, path) => partAt(tree, path).at;
/** The offset of the name of a member, the last of `path`. */
const nameAt = (tree, path) => {
	const object = partAt(tree, path.slice(0, -1));
	const member = object.kind === "object" && object.members.find(({ name }) => name === path.at(-1));
	return member ? member.at : object.at;
};
// src/input/json.ts
/** A strict reader of JSON that keeps places, and takes no name twice. */
const space = /[ \t\r\n]*/y;
const token = /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const match = (reader, pattern) => {
	pattern.lastIndex = reader.at;
	try {
		return pattern.exec(reader.source.text)?.[0] ?? "";
	} catch (error) {
		if (error instanceof RangeError) throw faultAt(reader.source, reader.at, "this is too long.");
		throw error;
	}
};
/** The next token, without taking it; its text is empty at the end of the file, and where nothing fits. */
const peek = (reader) => {
	reader.at += match(reader, space).length;
	return {
		text: match(reader, token),
		at: reader.at
	};
};
const unexpected = ({ source, at }, wanted) => {
	const found = /\S{1,20}/y;
	found.lastIndex = at;
	const here = found.exec(source.text)?.[0];
	const shown = here === void 0 ? "the end of the file" : quoteText(here);
	return faultAt(source, at, `${wanted} is expected here, not ${shown}.`);
};
const take = (reader, wanted, fits) => {
	const next = peek(reader);
	if (!fits(next.text)) throw unexpected(reader, wanted);
	reader.at += next.text.length;
	return next;
};
/** What stands between `open`, which is taken, and `close`, with commas between. */
const list = (reader, close, item) => {
	if (peek(reader).text === close) {
		reader.at += 1;
		return;
	}
	for (;;) {
		item();
		const { text } = take(reader, `a comma or ${close}`, (one) => one === "," || one === close);
		if (text === close) return;
	}
};
const objectFrom = (reader, at, depth) => {
	const members = [];
	const names = /* @__PURE__ */ new Set();
	list(reader, "}", () => {
		const name = take(reader, "a name in quotes", (text) => text.startsWith("\""));
		const member = {
			name: JSON.parse(name.text),
			at: name.at
		};
		checkMember(reader.source, member, names);
		names.add(member.name);
		take(reader, "a colon", (text) => text === ":");
		members.push({
			...member,
			value: valueFrom(reader, depth + 1)
		});
	});
	return {
		kind: "object",
		at,
		members
	};
};
const arrayFrom = (reader, at, depth) => {
	const items = [];
	list(reader, "]", () => items.push(valueFrom(reader, depth + 1)));
	return {
		kind: "array",
		at,
		items
	};
};
const isValue = (text) => /^[[{"\d\-tfn]/.test(text);
const valueFrom = (reader, depth) => {
	const { text, at } = take(reader, "a value", isValue);
	if (depth > 32) throw faultAt(reader.source, at, "this is nested too deeply.");
	if (text === "{") return objectFrom(reader, at, depth);
	if (text === "[") return arrayFrom(reader, at, depth);
	return {
		kind: "scalar",
		at,
		value: JSON.parse(text)
	};
};
/**
* The one value in `source`.
* @throws {UserError} with line and column.
*/
const parseJson = (source) => {
	const reader = {
		source,
		at: 0
	};
	const tree = valueFrom(reader, 0);
	if (peek(reader).at < source.text.length) throw unexpected(reader, "the end of the file");
	return tree;
};
// src/drift/order.ts
/** By code units: no locale has a say. */
const byUnits = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const preferenceOf = ({ type, rdata }) => type === "MX" ? Number.parseInt(rdata, 10) : 0;
/** By owner, then type; MX by preference, then exchange; others by their data. */
const byRecord = (a, b) => byUnits(a.owner, b.owner) || byUnits(a.type, b.type) || preferenceOf(a) - preferenceOf(b) || byUnits(a.rdata, b.rdata);
/** `owner. TYPE rdata`. */
const presentLine = ({ owner, type, rdata }) => `${absolute(owner)} ${type} ${rdata}`;
/** Each line once, in order. */
const inOrder = (lines) => [...new Map(lines.map((line) => [presentLine(line), line])).values()].sort(byRecord);
// src/drift/watch.ts
/** Owners, below the domain, and types. CNAMEs are asked for because one in a record's place hides it. */
const watched = [
	[
		"_autodiscover._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_dmarc",
		"dmarc",
		"CNAME",
		"TXT"
	],
	[
		"_imap._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_imaps._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_mta-sts",
		"mta-sts",
		"CNAME",
		"TXT"
	],
	[
		"_pop3._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_pop3s._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_smtp._tls",
		"mta-sts",
		"CNAME",
		"TXT"
	],
	[
		"_submission._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"_submissions._tcp",
		"autodiscover",
		"SRV"
	],
	[
		"autoconfig",
		"autodiscover",
		"CNAME"
	],
	[
		"autodiscover",
		"autodiscover",
		"CNAME"
	],
	[
		"sig1._domainkey",
		"dkim",
		"CNAME"
	]
];
const atDomain = [
	"CNAME",
	"MX",
	"NS",
	"TXT"
];
/** The questions whose answers hold all watched records of `domain`. */
const watchedQuestions = (domain) => [...atDomain.map((type) => ({
	name: domain,
	type
})), ...watched.flatMap(([labels, , ...types]) => types.map((type) => ({
	name: under(labels, domain),
	type
})))];
/** Whether a TXT record at the domain itself is meant for mail, well-formed or not. */
const isMailText = (text) => /^\W*(?:v\s*=\s*spf|apple-domain\s*=)/i.test(text);
/** The part of the mail set-up to which a watched record belongs. */
const areaOf = ({ owner, type, rdata }, domain) => {
	if (owner !== domain) return watched.find(([labels]) => under(labels, domain) === owner)?.[1] ?? "delegation";
	if (type === "TXT") return /^\W*apple-domain/i.test(rdata) ? "verification" : "spf";
	return type === "MX" ? "mx" : "delegation";
};
/** The file in which the accepted state is kept, unless the user names another. */
const baselineFile = "dns-audit.baseline.json";
/** The key of an owner and type. */
const keyOfWatched = ({ owner, type }) => `${owner} ${type}`;
// src/drift/compare.ts
/** What stays the same when a record is changed rather than replaced by another. */
const identityOf = (line) => {
	const { type, rdata } = line;
	const kind = type === "MX" ? rdata.slice(rdata.indexOf(" ")) : type === "TXT" ? (/^"?(?:v=\w+|[\w-]+=)/i.exec(rdata)?.[0] ?? "").toLowerCase() : type === "CNAME" ? "" : rdata;
	return `${keyOfWatched(line)} ${kind}`;
};
const without = (lines, others) => {
	const taken = new Set(others.map(presentLine));
	return lines.filter((line) => !taken.has(presentLine(line)));
};
/**
* Name servers are compared only where both sides hold some: a file of mail records need not name
* them.
*/
const comparable = (from, to) => {
	const has = (lines) => lines.some(({ type }) => type === "NS");
	const both = has(from) && has(to);
	return (line) => both || line.type !== "NS";
};
/** Every record that is on one side only, beside what became of it. */
const pairsOf = ({ from, to }) => {
	const counts = comparable(from, to);
	const fresh = [...inOrder(without(to, from).filter(counts))];
	const gone = inOrder(without(from, to).filter(counts)).map((before) => {
		const at = fresh.findIndex((other) => identityOf(other) === identityOf(before));
		return [before, at < 0 ? void 0 : fresh.splice(at, 1)[0]];
	});
	const added = fresh.map((after) => [void 0, after]);
	return [...gone, ...added].sort(([a, b], [c, d]) => byRecord(a ?? b, c ?? d));
};
/** What becomes of `from` on the way to `to`, in the order of the records. */
const changesBetween = (sides, confirmed) => pairsOf(sides).flatMap(([before, after]) => {
	const line = before ?? after;
	if (line === void 0) return [];
	const { owner, type } = line;
	const about = {
		owner,
		type,
		area: areaOf(line, sides.domain),
		confirmed: confirmed(line)
	};
	if (before === void 0) return [{
		...about,
		kind: "added",
		after: line.rdata
	}];
	return after === void 0 ? [{
		...about,
		kind: "removed",
		before: before.rdata
	}] : [{
		...about,
		kind: "changed",
		before: before.rdata,
		after: after.rdata
	}];
});
/** The settled observations: their keys, their lines, and which of them are confirmed. */
const settledIn = (observations) => {
	const settled = observations.flatMap((one) => one.kind === "settled" ? [one] : []);
	const keys = new Set(settled.map(keyOfWatched));
	const sure = new Set(settled.filter(({ confirmed }) => confirmed).map(keyOfWatched));
	return {
		lines: settled.flatMap(({ lines }) => lines),
		known: (line) => keys.has(keyOfWatched(line)),
		confirmed: (line) => sure.has(keyOfWatched(line))
	};
};
const unsettledIn = (observations) => ({
	unknown: observations.flatMap((one) => one.kind === "unknown" ? [{
		owner: one.owner,
		type: one.type,
		failure: one.failure
	}] : []),
	propagating: observations.flatMap((one) => one.kind === "propagating" ? [{
		owner: one.owner,
		type: one.type,
		views: one.views
	}] : [])
});
/** The accepted records of `domain` held against what is seen of it. */
const compare = (domain, accepted, observations) => {
	const { lines, known, confirmed } = settledIn(observations);
	const watched = new Set(observations.map(keyOfWatched));
	return {
		changes: changesBetween({
			domain,
			from: accepted.filter(known),
			to: lines
		}, confirmed),
		...unsettledIn(observations),
		unwatched: inOrder(accepted.filter((line) => !watched.has(keyOfWatched(line))))
	};
};
/** The files at the base and at the head of a pull request, and what is seen live. */
const compareThree = (domain, base, head, live) => {
	const { lines, known, confirmed } = settledIn(live);
	const [before, after] = [base.filter(known), head.filter(known)];
	const said = new Set(after.map(presentLine));
	/** Whether the file at the head says of the change's record what is seen live. */
	const accepted = ({ owner, type, ...change }) => (change.kind === "removed" || said.has(presentLine({
		owner,
		type,
		rdata: change.after
	}))) && (change.kind === "added" || !said.has(presentLine({
		owner,
		type,
		rdata: change.before
	})));
	const differs = changesBetween({
		domain,
		from: before,
		to: lines
	}, confirmed);
	return {
		drift: differs.filter((change) => !accepted(change)),
		accepts: differs.filter(accepted),
		alters: changesBetween({
			domain,
			from: lines,
			to: after
		}, confirmed),
		...unsettledIn(live)
	};
};
// src/drift/judge.ts
const keyOf = ({ check, subject }) => `${check} ${subject.name} ${subject.type}`;
/** The faults of an audit by check and subject, in the order of its results. */
const faultsIn = (results) => {
	const faults = /* @__PURE__ */ new Map();
	for (const { check, area, severity, findings } of results) for (const finding of findings) {
		const { subject } = finding;
		const key = keyOf({
			check,
			subject
		});
		const [first, ...more] = [...faults.get(key)?.findings ?? [], finding];
		faults.set(key, {
			check,
			area,
			severity,
			subject,
			findings: [first, ...more]
		});
	}
	return faults;
};
/**
* What comes, goes and stays on the way from one audit to another. A check that either could not
* judge, or did not run, is left out: its findings neither came nor went.
*/
const compareResults = (before, after) => {
	const judged = (results) => new Set(results.filter(({ status }) => status !== "inconclusive").map(({ check }) => check));
	const [then, now] = [judged(before), judged(after)];
	const both = (check) => then.has(check) && now.has(check);
	const [old, fresh] = [faultsIn(before), faultsIn(after)];
	const pick = (faults, keep) => [...faults].filter(([key, { check }]) => both(check) && keep(key)).map(([, fault]) => fault);
	const ids = [...before, ...after].map(({ check }) => check);
	return {
		appears: pick(fresh, (key) => !old.has(key)),
		vanishes: pick(old, (key) => !fresh.has(key)),
		stays: pick(fresh, (key) => old.has(key)),
		undecided: [...new Set(ids)].filter((check) => !both(check))
	};
};
const isError = ({ severity }) => severity === "error";
const effectOf = (appears, vanishes) => appears.some(isError) ? "breaks" : vanishes.some(isError) ? "mends" : "neither";
/** Gives every change the faults of its area that came or went with it. */
const judgeChanges = (changes, { appears, vanishes }) => {
	const touched = new Set(changes.map(({ area }) => area));
	const judged = changes.map((change) => {
		const ofArea = ({ area }) => area === change.area;
		const [came, went] = [appears.filter(ofArea), vanishes.filter(ofArea)];
		return {
			change,
			effect: effectOf(came, went),
			appears: came,
			vanishes: went
		};
	});
	const untouched = ({ area }) => !touched.has(area);
	return {
		changes: judged,
		elsewhere: {
			appears: appears.filter(untouched),
			vanishes: vanishes.filter(untouched)
		}
	};
};
// src/drift/observe.ts
const notAsked = {
	code: "unrecorded",
	detail: "it was not asked for",
	attempts: []
};
const textsOf = (rdata) => "strings" in rdata ? rdata.strings.join("") : void 0;
/** Record data in canonical form: the division of a text into strings carries no meaning. */
const canonical = (type, rdata) => {
	const text = textsOf(rdata);
	return text === void 0 ? presentRData(type, rdata) : presentRData("TXT", { strings: [text] });
};
/** The watched records in an answer; those behind a CNAME belong to another owner. */
const linesIn = (answer, domain) => {
	const { name, type } = answer.question;
	if (answer.kind !== "found" || answer.chain.length > 0) return [];
	const ours = answer.set.rdata.filter((rdata) => {
		const text = textsOf(rdata);
		return name !== domain || text === void 0 || isMailText(text);
	});
	return inOrder(ours.map((rdata) => ({
		owner: name,
		type,
		rdata: canonical(type, rdata)
	})));
};
const observationOf = ({ name: owner, type }, answers, domain) => {
	const settled = answers.filter(({ kind, vantage, unchecked }) => kind !== "failed" && vantage !== "parent" && !unchecked);
	const own = settled.filter(({ vantage }) => vantage === "authoritative");
	const views = /* @__PURE__ */ new Map();
	for (const answer of own.length > 0 ? own : settled) {
		const lines = linesIn(answer, domain);
		const key = lines.map(presentLine).join("\n");
		const servers = views.get(key)?.servers ?? [];
		views.set(key, {
			servers: servers.concat(answer.server).sort(),
			lines
		});
	}
	const [first, ...others] = [...views].sort(([a], [b]) => a < b ? -1 : 1).map(([, view]) => view);
	if (first === void 0) return {
		owner,
		type,
		kind: "unknown",
		failure: answers.find((answer) => answer.kind === "failed")?.failure ?? notAsked
	};
	if (others.length > 0) return {
		owner,
		type,
		kind: "propagating",
		views: [first, ...others]
	};
	return {
		owner,
		type,
		kind: "settled",
		lines: first.lines,
		confirmed: own.length > 0
	};
};
/** RFC 1034 §3.6.2: where there is a CNAME, no other record of that owner counts. */
const behindAliases = (observations) => {
	const aliases = observations.filter(({ type, ...seen }) => type === "CNAME" && seen.kind === "settled" && seen.lines.length > 0);
	return observations.map((seen) => {
		const alias = aliases.find(({ owner }) => owner === seen.owner);
		if (seen.type === "CNAME" || alias?.kind !== "settled") return seen;
		const { owner, type } = seen;
		return {
			owner,
			type,
			kind: "settled",
			lines: [],
			confirmed: alias.confirmed
		};
	});
};
/**
* What `answers` say of the watched records of `domain`: the authoritative servers' word where one
* of them spoke, else the resolvers'. The order of the answers makes no difference.
*/
const observe = (domain, answers) => behindAliases(watchedQuestions(domain).map((question) => observationOf(question, answers.filter((answer) => answer.question.name === question.name && answer.question.type === question.type), domain)));
// src/model/master.ts
/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** RFC 1035 §3.2.1: the length of record data has 16 bits. */
const longestData = 65535;
/** An octet is written with four signs at most. */
const signs = 4;
/** The octets of a field, with its escapes undone; `undefined` where an escape is none. */
const octetsIn = (text) => {
	let sound = true;
	const octets = octetsOf(text).replace(/\\(?:(\d{3})|(\D))?/gs, (_, decimal, other) => {
		if (typeof other === "string") return other;
		const octet = Number(decimal);
		sound &&= octet < 256;
		return String.fromCharCode(octet);
	});
	return sound ? octets : void 0;
};
/** Whether the name ends in the dot that makes it absolute, and which no backslash escapes. */
const isAbsolute = (text) => {
	if (!text.endsWith(".")) return false;
	let i = text.length - 2;
	while (text[i] === "\\") i -= 1;
	return (text.length - i) % 2 === 0;
};
/**
* A name as a file has it: `@` is `origin`, and what has no dot at its end lies under `origin`.
* `undefined` where it is no name (an empty or overlong label, a bad escape), or is relative to
* no origin.
*/
const nameIn = (text, origin) => {
	if (text === "@") return origin;
	if (text === ".") return dnsName(".");
	if (text.length > 1020) return void 0;
	const base = isAbsolute(text) ? dnsName(".") : origin;
	const relative = dnsName(octetsOf(isAbsolute(text) ? text.slice(0, -1) : text));
	const written = labelsOf(relative);
	if (base === void 0 || octetsIn(text) === void 0 || written.join(".") !== relative) return void 0;
	const labels = [...written, ...labelsOf(base)].map(octetsOfLabel);
	return labels.reduce((sum, label) => sum + label.length + 1, 1) <= longestName && labels.every(({ length }) => length <= longestLabel) && written.length > 0 ? nameOf(labels) : void 0;
};
/** The fields of one record's data; `undefined` where a quote is not closed, or it is too long. A `;` starts a comment only in a master file. */
const fieldsIn = (text) => {
	if (text.length > longestData * signs) return void 0;
	const fields = [];
	const pattern = /\s+|"((?:\\.|[^"\\])*)"|((?:\\.|[^\s"\\])+)/sy;
	while (pattern.lastIndex < text.length) {
		const match = pattern.exec(text);
		if (match === null) return void 0;
		const [, quoted, bare] = match;
		if (quoted !== void 0) fields.push({
			text: quoted,
			quoted: true
		});
		else if (bare !== void 0) fields.push({
			text: bare,
			quoted: false
		});
	}
	return fields;
};
/** Seconds: a number, or numbers with units (`1h30m`), below 2^31 (RFC 2181 §8). */
const secondsIn = (text) => {
	const units = {
		s: 1,
		m: 60,
		h: 3600,
		d: 86400,
		w: 604800
	};
	if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return void 0;
	const total = [...text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit] ?? 1), 0);
	return total < 2 ** 31 ? total : void 0;
};
const upTo = (most) => (text) => /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : void 0;
const u8 = upTo(255);
const u16 = upTo(65535);
const u32 = upTo(4294967295);
const v4 = (text) => text.includes(":") ? void 0 : ipAddress(text);
const v6 = (text) => text.includes(":") ? ipAddress(text) : void 0;
const hex = (text) => /^(?:[\da-f]{2})+$/i.test(text) ? text.toLowerCase() : void 0;
/** The fields of each type in their order on the line. */
const shapes = {
	A: { address: v4 },
	AAAA: { address: v6 },
	CNAME: { target: nameIn },
	DS: {
		keyTag: u16,
		algorithm: u8,
		digestType: u8,
		digest: hex
	},
	MX: {
		preference: u16,
		exchange: nameIn
	},
	NS: { host: nameIn },
	PTR: { target: nameIn },
	SOA: {
		mname: nameIn,
		rname: nameIn,
		serial: u32,
		refresh: secondsIn,
		retry: secondsIn,
		expire: secondsIn,
		minimum: secondsIn
	},
	SRV: {
		priority: u16,
		weight: u16,
		port: u16,
		target: nameIn
	}
};
const isZoneType = (type) => type === "TXT" || type === "SPF" || Object.hasOwn(shapes, type);
/** Field names of a type, in the order of the line. */
const fieldNames = (type) => Object.keys(shapes[type]);
/** Which field of a type is the name that it points to; -1 where none is. */
const targetField = (type) => type === "TXT" || type === "SPF" || type === "SOA" ? -1 : fieldNames(type).findIndex((name) => [
	"target",
	"exchange",
	"host"
].includes(name));
const stringsIn = (fields) => {
	const octets = fields.map(({ text }) => octetsIn(text));
	const strings = octets.filter((one) => one !== void 0);
	if (strings.length < octets.length) return "an escape is none: after \\ come three digits or a sign";
	if (strings.join("").length > longestData) return "the text is longer than a record may be";
	return { strings: strings.flatMap((one) => one.match(/.{1,255}/gs) ?? [""]) };
};
/** The last field of a DS record may be written in pieces (RFC 4034 §5.3). */
const joined = (type, fields) => {
	const rest = fields.slice(3).map(({ text }) => text);
	return type === "DS" && rest.length > 1 ? [...fields.slice(0, 3), {
		text: rest.join(""),
		quoted: false
	}] : fields;
};
const shapedIn = (type, written, origin) => {
	const names = fieldNames(type);
	const fields = joined(type, written);
	if (fields.length !== names.length) return `${type} takes ${names.length} fields (${names.join(", ")}), and there are ${fields.length}`;
	const values = Object.values(shapes[type]).map((read, i) => read(fields[i].text, origin));
	const wrong = values.indexOf(void 0);
	return wrong < 0 ? Object.fromEntries(values.map((value, i) => [names[i], value])) : `"${presentText(fields[wrong].text).slice(0, 80)}" is not the ${names[wrong]} of ${/^[AMS]/.test(type) ? "an" : "a"} ${type} record`;
};
/** Record data from its fields, or what is wrong with them. */
const readRData = (type, fields, origin) => {
	if (fields.length === 0) return `there is no data for the ${type} record`;
	if (type === "TXT" || type === "SPF") return stringsIn(fields);
	return shapedIn(type, fields, origin);
};
// src/record/zone.ts
const setKey = (owner, type) => `${owner} ${type}`;
/** An index of sets; `others` are owners that exist without one. A later set takes the place of one of the same owner and type. */
const indexZone = (sets, others = []) => {
	const names = /* @__PURE__ */ new Set();
	for (const owner of [...sets.map((set) => set.owner), ...others]) for (let name = owner; !names.has(name); name = parentOf(name)) names.add(name);
	return {
		sets: new Map(sets.map((set) => [setKey(set.owner, set.type), set])),
		names
	};
};
/** The owner whose records answer for `name`: itself, or the wildcard at its closest encloser (RFC 4592 §3.3.1). */
const sourceIn = ({ names }, name) => {
	if (names.has(name)) return name;
	let encloser = parentOf(name);
	while (encloser !== "." && !names.has(encloser)) encloser = parentOf(encloser);
	const wildcard = under("\\042", encloser);
	return names.has(wildcard) ? wildcard : name;
};
const stepIn = (index, name, type) => {
	const source = sourceIn(index, name);
	const set = index.sets.get(setKey(source, type)) ?? index.sets.get(setKey(source, "CNAME"));
	if (set !== void 0) return {
		kind: "records",
		set: {
			...set,
			owner: name
		},
		source
	};
	return { kind: index.names.has(source) ? "nodata" : "nxdomain" };
};
/** The delegation that `name` lies at or below; `origin` itself is none. */
const cutIn = ({ sets }, origin, name) => {
	const labels = labelsOf(name);
	const depth = labels.length - labelsOf(origin).length;
	for (let i = depth - 1; i >= 0; i -= 1) {
		const above = dnsName(labels.slice(i).join("."));
		if (sets.has(setKey(above, "NS"))) return above;
	}
};
// src/resolve/zone.ts
/** As many CNAME records are followed as from the network. */
const longestChain = 8;
const isHostMade = ({ quirks = [] }) => quirks.includes("proxied") || quirks.includes("flattened");
/** The set of these records, which have owner and type in common: each once, with the least TTL (RFC 2181 §5.2). */
const setOf = (records) => {
	const [{ owner, type }] = records;
	const rdata = new Map(records.map((one) => [presentRData(type, one.rdata), one.rdata]));
	const ttls = records.map(({ ttl }) => ttl).filter((ttl) => ttl !== void 0);
	const [first, ...more] = rdata.values();
	const set = {
		owner,
		type,
		rdata: [first, ...more]
	};
	return ttls.length === 0 ? set : {
		...set,
		ttl: ttls.reduce((least, ttl) => Math.min(least, ttl))
	};
};
const setsOf = (records) => {
	const groups = /* @__PURE__ */ new Map();
	for (const record of records) {
		const group = groups.get(setKey(record.owner, record.type));
		if (group === void 0) groups.set(setKey(record.owner, record.type), [record]);
		else group.push(record);
	}
	return [...groups.values()].map(setOf);
};
const serve = (zone) => {
	const made = zone.records.filter(isHostMade);
	const aliases = zone.others.filter(({ type }) => /ALIAS$|^ANAME$/.test(type));
	const owners = [...made, ...zone.others].map(({ owner }) => owner);
	const sets = setsOf(zone.records.filter((record) => !isHostMade(record)));
	return {
		zone,
		index: indexZone(sets, [zone.origin, ...owners]),
		hostMade: new Set([...made, ...aliases].map(({ owner }) => owner)),
		deleted: new Set(zone.before?.records.map(({ owner, type }) => setKey(owner, type)))
	};
};
/** RFC 2308 §5. */
const negativeOf = ({ zone, index }) => {
	const set = index.sets.get(setKey(zone.origin, "SOA"));
	const soa = set?.rdata[0];
	if (soa === void 0 || !("minimum" in soa)) return {};
	return { negative: {
		zone: zone.origin,
		ttl: Math.min(set?.ttl ?? soa.minimum, soa.minimum)
	} };
};
const failure = (code, detail) => ({
	code,
	detail,
	attempts: []
});
const verdictOn = (served, name, type) => {
	const { zone, index, hostMade, deleted } = served;
	const cut = cutIn(index, zone.origin, name);
	if (cut !== void 0 && !(cut === name && (type === "NS" || type === "DS"))) return {
		kind: "elsewhere",
		because: `${cut} is delegated to other servers`
	};
	if ((type === "A" || type === "AAAA") && hostMade.has(sourceIn(index, name))) return {
		kind: "failed",
		failure: failure("unsupported", `the host answers for ${name} with addresses that the file does not hold`)
	};
	const step = stepIn(index, name, type);
	if (step.kind === "records") return step;
	const gone = deleted.has(setKey(name, type)) || deleted.has(setKey(name, "CNAME"));
	return zone.partial && !gone ? {
		kind: "elsewhere",
		because: `the file holds changes, and none of ${name} ${type}`
	} : {
		...step,
		...negativeOf(served)
	};
};
const byOrigin = (zones) => new Map(zones.map((zone) => [zone.origin, serve(zone)]));
const closest = (served, name) => {
	let here = name;
	while (!served.has(here) && here !== ".") here = parentOf(here);
	return served.get(here);
};
/**
* A resolver that answers from `zones` with the authority of their servers: aliases are followed,
* wildcards answer, what is not there is `nodata` or `nxdomain`. `elsewhere` is asked for names
* outside the zones, below a delegation, and for what a change batch does not touch; without it,
* those questions fail as `unsupported`. `server` is the paths of the files.
*/
const zoneResolver = (zones, elsewhere) => {
	const served = byOrigin(zones);
	const server = presentText([...new Set(zones.flatMap(({ files }) => files))].join(", "));
	const lookup = async (question, signal) => {
		const chain = [];
		let { name } = question;
		const { type } = question;
		const base = {
			question,
			vantage: "authoritative",
			server,
			transport: "file",
			chain,
			ms: 0
		};
		while (chain.length <= longestChain) {
			const own = closest(served, name);
			const verdict = own ? verdictOn(own, name, type) : {
				kind: "elsewhere",
				because: `${name} is not in the zone files`
			};
			if (verdict.kind === "elsewhere") return elsewhere ? continued(base, await elsewhere.lookup({
				name,
				type
			}, signal)) : {
				...base,
				kind: "failed",
				failure: failure("unsupported", verdict.because)
			};
			if (verdict.kind !== "records") return {
				...base,
				...verdict
			};
			if (verdict.set.type === type) return {
				...base,
				kind: "found",
				set: verdict.set,
				authentic: false
			};
			chain.push(verdict.set);
			name = chain.at(-1).rdata[0].target;
		}
		const detail = `more than ${longestChain} CNAME records in a row`;
		return {
			...base,
			kind: "failed",
			failure: failure("malformed", detail)
		};
	};
	return {
		vantage: "authoritative",
		server,
		lookup
	};
};
/** An answer from elsewhere as the end of a chain that began in the files; with no such beginning, as it is. */
const continued = ({ question, vantage, server, transport, chain }, rest) => chain.length === 0 ? rest : {
	...rest,
	question,
	vantage,
	server,
	transport,
	chain: [...chain, ...rest.chain]
};
export { readSource as A, nameAt as C, faultAt as D, quoteText as E, liesOutside as O, checkMember as S, plainOf as T, watchedQuestions as _, nameIn as a, presentLine as b, secondsIn as c, compareResults as d, judgeChanges as f, keyOfWatched as g, baselineFile as h, isZoneType as i, placeIn as k, targetField as l, compareThree as m, fieldsIn as n, octetsIn as o, compare as p, isAbsolute as r, readRData as s, zoneResolver as t, observe as u, byUnits as v, placeOf as w, parseJson as x, inOrder as y };
