import { K as stageOf, Lt as refuseOther, N as refereed, P as worldOf, S as writeOut, X as recordedSources, Y as gather, Z as recorder, a as isAttended, h as progress, nt as requirementsOf, s as refereeWords, tt as asGiven, x as writeErr } from "./shared-audit.js";
import { A as delegation, G as under, I as spf, M as keyOf$1, Q as presentRData, V as labelsOf, X as octetsOf, Y as absolute, Z as presentOctets, et as presentText, k as ask } from "./shared-first.js";
import { D as txtOf, M as mendSpf, O as sortExchanges, c as isDmarcLike, j as attemptsIn, l as readDmarc, m as verificationSlip, o as recommended, p as tokenIn, s as recordsIn, t as checks, u as repairDmarc, x as isFault } from "./shared-checks.js";
import { st as largest } from "./shared-text.js";
// src/look.ts
/** Looks things up in the audit's own way, for commands that judge nothing. */
/** Never rejects for anything that a network can do; ends soon after `signal` aborts. */
const look = async ({ domain, token, given, needs }, world, signal) => {
	const record = recorder();
	const context = {
		domain,
		required: asGiven(requirementsOf(domain.name), given),
		...token === void 0 ? {} : { token },
		startedAt: (/* @__PURE__ */ new Date()).toISOString()
	};
	const sources = recordedSources(world, record.answer);
	const stage = stageOf(domain.name, world, sources, signal);
	const findings = await gather(needs(context), stage, signal);
	return {
		context,
		find: (need) => findings.get(keyOf$1(need)),
		answers: record.evidence().answers
	};
};
// src/plan/part.ts
/** What came of a need that `recordNeeds` names. */
const foundIn = (find, need) => {
	const found = find(need);
	if (found === void 0) throw new Error(`not gathered: ${keyOf$1(need)}`);
	return found;
};
/** The records that the asked owner itself publishes: those asked for, or the CNAME in their place. */
const ownRecords = (answer) => {
	const alias = answer.chain[0];
	const set = alias ?? (answer.kind === "found" ? answer.set : void 0);
	if (set === void 0) return [];
	const { type, ttl } = set;
	const about = {
		owner: alias ? alias.owner : answer.question.name,
		type,
		...ttl === void 0 ? {} : { ttl }
	};
	return set.rdata.map((rdata) => Object.assign({ rdata }, about));
};
const txtRecord = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: txtOf(text)
});
/** The text of a TXT record; `undefined` for any other. */
const textIn = (record) => record.type === "TXT" ? record.rdata.strings.join("") : void 0;
/** Advice that rests on the answer to one question, or none where nobody answered. */
const planOver = ({ find, need, area, otherwise }, plan) => {
	const answer = foundIn(find, need);
	return answer.kind === "failed" ? { unknown: [{
		area,
		failure: answer.failure,
		records: otherwise
	}] } : plan(ownRecords(answer));
};
// src/plan/mail.ts
/** The records that Apple asks for: MX, verification, SPF and DKIM. */
const isMx = (record) => record.type === "MX";
const planMx = (find, { domain: { name }, required }) => {
	const mx = (rdata) => ({
		owner: name,
		type: "MX",
		rdata
	});
	const otherwise = required.mx.map(mx);
	return planOver({
		find,
		need: ask(name, "MX"),
		area: "mx",
		otherwise
	}, (records) => {
		const { apple, missing } = sortExchanges(records.filter(isMx).map(({ rdata }) => rdata), required);
		const right = (record) => isMx(record) && apple.includes(record.rdata);
		return {
			publish: missing.map(mx),
			keep: records.filter(right),
			remove: records.filter((record) => !right(record))
		};
	});
};
const tokenMissing = "The verification value is known to iCloud's settings alone: copy it from there and give it with --apple-domain, to have its record listed here too.";
const tokensDiffer = "There are several verification records. Give the value that iCloud's settings show with --apple-domain, to see which of them can go.";
const planVerification = (find, { domain: { name }, required, token }) => {
	const wanted = token && octetsOf(`${required.verificationPrefix}${token}`);
	const otherwise = wanted ? [txtRecord(name, wanted)] : [];
	return planOver({
		find,
		need: ask(name, "TXT"),
		area: "verification",
		otherwise
	}, (records) => {
		const has = (record) => tokenIn(textIn(record) ?? "") !== void 0;
		const valid = records.filter(has);
		const keep = wanted ? valid.filter((record) => textIn(record) === wanted) : valid;
		const slips = records.filter((record) => verificationSlip(textIn(record) ?? "")?.useless === true);
		const stale = valid.filter((record) => !keep.includes(record));
		const missing = keep.length === 0;
		return {
			publish: missing ? otherwise : [],
			keep,
			remove: missing && !wanted ? [] : [...stale, ...slips],
			notes: wanted || keep.length === 1 ? [] : [missing ? tokenMissing : tokensDiffer]
		};
	});
};
const spfChecks = checks.filter(({ meta }) => meta.area === "spf" && meta.severity !== "note");
/** What {@link planSpf} needs beforehand. */
const spfNeeds = (context) => [spf(context.domain.name), ...spfChecks.flatMap((check) => check.needs(context))];
/** Of a record that receivers would refuse, or that cannot be vouched for. */
const tooCostly = (cost) => `The SPF record is left as it is: all its senders together need ${cost ?? "an unknown number of"} lookups, of which 10 are allowed. Take out of it what no longer sends.`;
/** What the owner has to know before the record takes the place of what is there. */
const leftOut = (dropped) => {
	const told = dropped.slice(0, 10).map(({ term, because }) => `${term} (${because})`);
	return told.length === 0 ? [] : [`Left out of the SPF record: ${told.join("; ")}.`];
};
/** One record that keeps every sender, unless the checks find that what is there will do, or cannot tell. */
const planSpf = (find, context) => {
	const { domain: { name }, required } = context;
	const tree = foundIn(find, spf(name));
	const otherwise = [txtRecord(name, required.spfRecord)];
	if (tree.kind === "failed") return { unknown: [{
		area: "spf",
		failure: tree.failure,
		records: otherwise
	}] };
	return planOver({
		find,
		need: ask(name, "TXT"),
		area: "spf",
		otherwise
	}, (records) => {
		const meant = attemptsIn(tree);
		const present = records.filter((record) => meant.includes(textIn(record) ?? ""));
		const gathered = new Set(spfNeeds(context).map(keyOf$1));
		const seen = (need) => gathered.has(keyOf$1(need)) ? find(need) : void 0;
		const outcomes = spfChecks.map((check) => check.run(seen, context));
		const open = outcomes.find(({ status }) => status === "inconclusive");
		if (outcomes.every(({ status }) => status !== "fail")) {
			if (open?.status === "inconclusive") return { unknown: [{
				area: "spf",
				failure: open.obstacles[0].failure,
				records: present
			}] };
			if (present.length > 0) return { keep: present };
		}
		const { text, cost, known, dropped } = mendSpf(tree, required.spfInclude);
		if (cost > 10 || !known) return {
			keep: present,
			notes: [tooCostly(known ? cost : void 0)]
		};
		const right = present.filter((record) => textIn(record) === text).slice(0, 1);
		const obsolete = tree.type99.map((one) => ({
			owner: name,
			type: "SPF",
			rdata: txtOf(one)
		}));
		return {
			publish: right.length > 0 ? [] : [txtRecord(name, text)],
			keep: right,
			remove: [...present.filter((record) => !right.includes(record)), ...obsolete],
			notes: leftOut(dropped)
		};
	});
};
const aliasOf = (owner, target) => ({
	owner,
	type: "CNAME",
	rdata: { target }
});
const planDkim = (find, { required: { dkim } }) => {
	const wanted = aliasOf(dkim.owner, dkim.target);
	const need = ask(dkim.owner, "CNAME");
	return planOver({
		find,
		need,
		area: "dkim",
		otherwise: [wanted]
	}, (aliases) => planOver({
		find,
		need: ask(dkim.owner, "TXT"),
		area: "dkim",
		otherwise: [wanted]
	}, (texts) => {
		const right = (record) => record.type === "CNAME" && record.rdata.target === dkim.target;
		if (aliases.some(right)) return { keep: aliases };
		const copies = texts.filter(({ type }) => type === "TXT");
		const apple = foundIn(find, ask(dkim.target, "TXT"));
		if (copies.length > 0 && (apple.kind === "nodata" || apple.kind === "nxdomain")) return { notes: [`Apple publishes no key at ${dkim.target} yet, so what is at ${dkim.owner} is left as it is. See in iCloud's settings that the domain is set up.`] };
		return {
			publish: [wanted],
			remove: [...aliases, ...copies]
		};
	}));
};
// src/plan/policies.ts
/** The records that Apple does not ask for: DMARC, MTA-STS and TLS reports. */
const stricter = /* @__PURE__ */ new Map([["none", "quarantine"], ["quarantine", "reject"]]);
/** The record with `t=y` taken out or, where it is not there, the next stricter policy. */
const nextOf = (text) => {
	const testing = /;[\t ]*t[\t ]*=[\t ]*y[\t ]*(?=;|$)/i;
	if (testing.test(text)) return text.replace(testing, "");
	return text.replace(/(;[\t ]*p[\t ]*=[\t ]*)([a-z]+)/i, (_, tag, policy) => tag + (stricter.get(policy.toLowerCase()) ?? policy));
};
/** Whether the record asks for nothing at all: neither a policy nor reports. */
const isIdle = (text) => {
	const record = readDmarc(text);
	return isFault(record) || record.policy === "none" && record.rua.length === 0;
};
const careful = "Go on to a stricter DMARC policy only when reports show that no sender of yours fails.";
const settled = (answer) => answer.kind === "failed" ? void 0 : answer;
const planDmarc = (find, { domain: { name }, required }, step) => {
	const owner = under("_dmarc", name);
	const need = ask(owner, "TXT");
	const apex = settled(foundIn(find, ask(name, "TXT")));
	const fresh = recommended(name, apex, required.spfInclude);
	return planOver({
		find,
		need,
		area: "dmarc",
		otherwise: []
	}, (records) => {
		if (records.some(({ type }) => type === "CNAME")) return { notes: [`${owner} is an alias: whoever keeps its target keeps the DMARC record.`] };
		const answer = settled(foundIn(find, need));
		const [only, ...more] = answer ? recordsIn(answer) : [];
		const meant = records.filter((record) => isDmarcLike(textIn(record) ?? ""));
		const first = textIn(meant[0] ?? txtRecord(owner, fresh));
		const mended = only && more.length === 0 && meant.length === 1 && only.record.faults.length === 0 ? only.text : repairDmarc(first);
		const useful = meant.length === 0 || isIdle(mended) ? fresh : mended;
		const text = useful === only?.text && step === "next" ? nextOf(useful) : useful;
		const right = meant.filter((record) => textIn(record) === text).slice(0, 1);
		return {
			publish: right.length > 0 ? [] : [txtRecord(owner, text)],
			keep: right,
			remove: meant.filter((record) => !right.includes(record)),
			notes: text === useful ? [] : [careful]
		};
	});
};
/** A record of `version` at `labels`, unless there is one. */
const planText = (find, { domain: { name } }, { labels, version, text }) => {
	const owner = under(labels, name);
	const wanted = txtRecord(owner, octetsOf(text));
	const need = ask(owner, "TXT");
	return planOver({
		find,
		need,
		area: "mta-sts",
		otherwise: [wanted]
	}, (records) => {
		const good = (record) => record.type === "CNAME" || version.test(textIn(record) ?? "");
		const keep = records.filter(good).slice(0, 1);
		return {
			publish: keep.length > 0 ? [] : [wanted],
			keep,
			remove: records.filter((record) => !keep.includes(record) && /^\W*v\s*=/i.test(textIn(record) ?? ""))
		};
	});
};
/** `id`: up to 32 letters and digits, another one for every change of the policy (RFC 8461 §3.1). */
const planMtaSts = (find, context, id) => ({
	...planText(find, context, {
		labels: "_mta-sts",
		version: /^v=STSv1[\t ]*;/,
		text: `v=STSv1; id=${id}`
	}),
	notes: [`The policy itself is a file at https://mta-sts.${context.domain.name}/.well-known/mta-sts.txt: publish it first.`]
});
/** `address`: a mail address for reports (RFC 8460 §3). */
const planTlsReports = (find, context, address) => planText(find, context, {
	labels: "_smtp._tls",
	version: /^v=TLSRPTv1[\t ]*;/,
	text: `v=TLSRPTv1; rua=mailto:${address}`
});
// src/plan/records.ts
/** All that {@link planRecords} will look for. */
const recordNeeds = (context) => {
	const { domain: { name }, required: { dkim } } = context;
	return [
		ask(name, "MX"),
		ask(name, "TXT"),
		...spfNeeds(context),
		ask(dkim.owner, "CNAME"),
		ask(dkim.owner, "TXT"),
		ask(dkim.target, "TXT"),
		ask(under("_dmarc", name), "TXT"),
		ask(under("_mta-sts", name), "TXT"),
		ask(under("_smtp._tls", name), "TXT")
	];
};
const keyOf = ({ owner, type }) => `${owner} ${type}`;
const idOf = (record) => `${keyOf(record)} ${presentRData(record.type, record.rdata)}`;
/** Every record once. */
const once = (records) => [...new Map(records.map((record) => [idOf(record), record])).values()];
/** Records of the answers that share owner and type with `touched`, and are none of them. */
const besides = (find, context, touched) => {
	const keys = new Set(touched.map(keyOf));
	const ids = new Set(touched.map(idOf));
	const there = recordNeeds(context).flatMap((need) => need.need === "answer" ? ownRecords(foundIn(find, need)) : []);
	return once(there).filter((record) => keys.has(keyOf(record)) && !ids.has(idOf(record)));
};
/**
* The plan for a domain. Where a question could not be answered, nothing is advised on its part:
* see `unknown`.
*/
const planRecords = (find, context, options = {}) => {
	const { dmarc, mtaSts, tlsReports } = options;
	const parts = [
		planMx(find, context),
		planVerification(find, context),
		planSpf(find, context),
		planDkim(find, context),
		...dmarc === void 0 ? [] : [planDmarc(find, context, dmarc)],
		...mtaSts === void 0 ? [] : [planMtaSts(find, context, mtaSts)],
		...tlsReports === void 0 ? [] : [planTlsReports(find, context, tlsReports)]
	];
	const all = (key) => once(parts.flatMap((part) => part[key] ?? []));
	const [publish, remove, keep] = [
		all("publish"),
		all("remove"),
		all("keep")
	];
	return {
		domain: context.domain.name,
		publish,
		remove,
		keep,
		beside: besides(find, context, [
			...publish,
			...remove,
			...keep
		]),
		unknown: parts.flatMap(({ unknown = [] }) => unknown),
		notes: parts.flatMap(({ notes = [] }) => notes)
	};
};
// src/report/records-text.ts
/** The records that a form of single records holds. */
const recordsOf = ({ plan, mode }) => {
	if (mode === "delete") return plan.remove;
	return mode === "all" ? [...plan.publish, ...plan.keep] : plan.publish;
};
const sameSet = (a) => (b) => a.owner === b.owner && a.type === b.type;
/** The sets that a form of whole record sets holds: every one that the mode touches, with all its records. */
const setsOf = (sheet) => {
	const { publish, keep, beside, remove } = sheet.plan;
	const touched = sheet.mode === "delete" ? remove : [...recordsOf(sheet), ...remove];
	const sets = touched.filter((one, i) => touched.findIndex(sameSet(one)) === i).map((first) => ({
		owner: first.owner,
		type: first.type,
		records: [
			...publish,
			...keep,
			...beside
		].filter(sameSet(first)),
		gone: remove.filter(sameSet(first))
	}));
	return sheet.mode === "delete" ? sets : sets.filter(({ records }) => records.length > 0);
};
/**
* What a comment has to name, because the form cannot take it away by itself: single records never,
* whole sets only where nothing is left of them.
*/
const leftovers = (sheet, form) => form === "single" || sheet.mode === "delete" ? sheet.plan.remove : setsOf({
	...sheet,
	mode: "delete"
}).flatMap(({ records, gone }) => records.length === 0 ? gone : []);
/** A name as seen from the zone's apex, for which `apex` stands. */
const relativeName = (name, zone, apex) => {
	const labels = labelsOf(name);
	return labels.slice(0, labels.length - labelsOf(zone).length).join(".") || apex;
};
/** Record data in presentation form. A `##`, which workflow runners read, does not survive. */
const rdataOf = ({ type, rdata }) => presentRData(type, rdata).replace(/#(?=#)/g, "\\035");
/** A record on one line, as a comment may hold it. */
const recordLine = (record) => `${absolute(record.owner)} ${record.type} ${rdataOf(record)}`;
/** `head`, and a line for each record, all behind `mark`; nothing where there are no records. */
const comment = (mark, head, records) => records.length === 0 ? [] : [`${mark} ${head}`, ...records.map((record) => `${mark}   ${recordLine(record)}`)];
/** The text in octets that are UTF-8; others in presentation form. */
const plainText = (octets) => {
	try {
		const bytes = Uint8Array.from(octets, (unit) => unit.charCodeAt(0));
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return presentOctets(octets);
	}
};
const hex = (code, width) => code.toString(16).padStart(width, "0");
/**
* Text in double quotes and printable ASCII, in an escape that HCL, YAML and JavaScript share;
* `beyond` writes a code point above U+FFFF. A `##` does not survive.
*/
const quoted = (text, beyond = (code) => `\\U${code.padStart(8, "0")}`) => {
	return `"${text.replace(/[\\"]|[^ -~]|#(?=#)/gu, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (char === "\"" || char === "\\") return `\\${char}`;
		return code > 65535 ? beyond(hex(code, 1)) : `\\u${hex(code, 4)}`;
	})}"`;
};
/** Blocks of lines with an empty line between them. */
const spaced = (blocks) => blocks.filter((lines) => lines.length > 0).map(joined).join("\n");
/** Lines as a text that ends in a line feed; no text at all for no lines. */
const joined = (lines) => lines.map((line) => `${line.trimEnd()}\n`).join("");
// src/report/records-bind.ts
/** Zone-file lines (RFC 1035 §5), Cloudflare's import file, and updates for nsupdate. */
const zoneLine = (record, ttl) => `${absolute(record.owner)} ${ttl} IN ${record.type} ${rdataOf(record)}`;
/** nsupdate takes what is no comment for a command. */
const update = (sheet) => [
	"; For nsupdate. In a zone file, take these lines out by hand.",
	`zone ${absolute(sheet.zone)}`,
	...recordsOf(sheet).map((record) => `update delete ${recordLine(record)}`),
	"send"
];
/** Absolute names throughout: the lines mean the same anywhere in a zone file. */
const renderBind = (sheet) => {
	const records = recordsOf(sheet);
	if (sheet.mode === "delete") return records.length === 0 ? "" : joined(update(sheet));
	return spaced([comment(";", "Take out:", leftovers(sheet, "single")), records.map((record) => zoneLine(record, sheet.ttl))]);
};
/** Types that Cloudflare would answer for itself unless told not to. */
const proxied = /* @__PURE__ */ new Set([
	"A",
	"AAAA",
	"CNAME"
]);
const renderCloudflare = (sheet) => spaced([comment(";", "An import takes nothing away. Delete by hand:", leftovers(sheet, "single")), (sheet.mode === "delete" ? [] : recordsOf(sheet)).map((record) => {
	const line = zoneLine(record, sheet.ttl);
	return proxied.has(record.type) ? `${line} ; cf_tags=cf-proxied:false` : line;
})]);
// src/report/records-dnscontrol.ts
/** DNSControl: an extension of the domain in `dnsconfig.js`. */
const javascript = (text) => quoted(text, (code) => `\\u{${code}}`);
/** What follows the name in the record's macro. DNSControl divides a text by itself. */
const argumentsOf = (record) => {
	switch (record.type) {
		case "MX": return `${record.rdata.preference}, ${javascript(absolute(record.rdata.exchange))}`;
		case "TXT":
		case "SPF": return javascript(plainText(record.rdata.strings.join("")));
		default: return javascript(rdataOf(record));
	}
};
const renderDnscontrol = (sheet) => {
	const macros = (sheet.mode === "delete" ? [] : recordsOf(sheet)).map((record) => {
		const name = javascript(relativeName(record.owner, sheet.zone, "@"));
		return `  ${record.type}(${name}, ${argumentsOf(record)}, TTL(${sheet.ttl}))`;
	});
	return spaced([comment("//", "Take out of dnsconfig.js:", leftovers(sheet, "single")), macros.length === 0 ? [] : [
		`D_EXTEND(${javascript(sheet.zone)},`,
		macros.join(",\n"),
		");"
	]]);
};
// src/report/records-json.ts
/** The plan for programs. */
/** `rdata` in presentation form; `text`, of a TXT record, its strings put together. */
const recordOf = (record, { zone, ttl }) => ({
	owner: record.owner,
	name: relativeName(record.owner, zone, "@"),
	type: record.type,
	ttl,
	rdata: rdataOf(record),
	...record.type === "MX" && {
		preference: record.rdata.preference,
		exchange: record.rdata.exchange
	},
	...record.type === "CNAME" && { target: record.rdata.target },
	...record.type === "TXT" && { text: presentOctets(record.rdata.strings.join("")) }
});
/** Everything, whatever the mode; in printable ASCII. */
const renderRecordsJson = (sheet) => {
	const { domain, publish, remove, keep, beside, unknown, notes } = sheet.plan;
	const list = (records) => records.map((record) => recordOf(record, sheet));
	const value = {
		domain,
		zone: sheet.zone,
		publish: list(publish),
		remove: list(remove),
		keep: list(keep),
		beside: list(beside),
		unknown: unknown.map(({ area, failure }) => ({
			area,
			failure
		})),
		notes
	};
	return joined([JSON.stringify(value, null, 2).replace(/#(?=#)/g, "\\u0023")]);
};
// src/report/records-octodns.ts
/** octoDNS: the part of a zone's YAML file that holds the record sets. */
/** octoDNS wants every semicolon of a text escaped. */
const textOf$1 = (record) => quoted(plainText(record.rdata.strings.join("")).replaceAll(";", "\\;"));
const valueLines = (record) => {
	switch (record.type) {
		case "MX": return [`exchange: ${quoted(absolute(record.rdata.exchange))}`, `preference: ${record.rdata.preference}`];
		case "TXT":
		case "SPF": return [textOf$1(record)];
		default: return [quoted(rdataOf(record))];
	}
};
const setLines = ({ type, records }, ttl) => [
	`  - type: ${type}`,
	`    ttl: ${ttl}`,
	...type === "CNAME" ? records.flatMap(valueLines).map((line) => `    value: ${line}`) : ["    values:", ...records.flatMap((record) => valueLines(record).map((line, i) => `      ${i === 0 ? "-" : " "} ${line}`))]
];
/** Names in the order that octoDNS asks for, the apex first. */
const renderOctodns = (sheet) => {
	const sets = setsOf(sheet).filter(({ records }) => records.length > 0);
	const names = [...new Set(sets.map(({ owner }) => relativeName(owner, sheet.zone, "")))].sort();
	const entryLines = (name) => [`${quoted(name)}:`].concat(sets.filter(({ owner }) => relativeName(owner, sheet.zone, "") === name).flatMap((set) => setLines(set, sheet.ttl)));
	return spaced([comment("#", "Take out:", leftovers(sheet, "whole")), names.length === 0 ? [] : ["---"].concat(names.flatMap(entryLines))]);
};
// src/report/records-route53.ts
/** A change batch for Route 53: whole record sets, written or deleted in one step. */
/** Route 53 writes an octet in octal: `\ooo`. */
const octal = (octets) => octets.replace(/[\\"]|[^ -~]|#(?=#)/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
/** The character-strings of a text, escaped as Route 53 has it, without the outer quotes. */
const route53Strings = (strings) => strings.map(octal);
const valueOf$1 = (record) => record.type === "TXT" || record.type === "SPF" ? route53Strings(record.rdata.strings).map((text) => `"${text}"`).join(" ") : rdataOf(record);
/** A set is deleted only where all its values and its TTL are named as they are. */
const changeOf = ({ owner, type, records, gone }, ttl) => {
	const values = records.length > 0 ? records : gone;
	return {
		Action: records.length > 0 ? "UPSERT" : "DELETE",
		ResourceRecordSet: {
			Name: absolute(owner),
			Type: type,
			TTL: records.length > 0 ? ttl : gone[0]?.ttl ?? ttl,
			ResourceRecords: values.map((record) => ({ Value: valueOf$1(record) }))
		}
	};
};
/** Sets that have to go first, because another type takes their owner's place. */
const inTheWay = (sheet) => {
	const owners = new Set(sheet.plan.publish.map(({ owner }) => owner));
	return setsOf({
		...sheet,
		mode: "delete"
	}).filter(({ owner, type, records }) => records.length === 0 && owners.has(owner) && (type === "CNAME" || sheet.plan.publish.some((one) => one.owner === owner && one.type === "CNAME")));
};
const renderRoute53 = (sheet) => {
	const sets = [...sheet.mode === "delete" ? [] : inTheWay(sheet), ...setsOf(sheet)];
	if (sets.length === 0) return "";
	const batch = {
		Comment: `Mail records of ${sheet.plan.domain}`,
		Changes: sets.map((set) => changeOf(set, sheet.ttl))
	};
	return joined([JSON.stringify(batch, null, 2)]);
};
// src/report/records-table.ts
/** Records as people type them into a DNS host's form. */
const header = [
	"Name",
	"Type",
	"TTL",
	"Priority",
	"Value"
];
/** Without quotes and escapes where it can be typed so. */
const valueOf = (record) => {
	if (record.type === "MX") return absolute(record.rdata.exchange);
	if (record.type !== "TXT") return rdataOf(record);
	const text = record.rdata.strings.join("");
	return (/^[ -~]*$/.test(text) ? text : presentOctets(text)).replace(/#(?=#)/g, "\\035");
};
const rowsOf = (records, { zone, ttl }) => {
	const cells = records.map((record) => [
		relativeName(record.owner, zone, "@"),
		record.type,
		String(ttl),
		record.type === "MX" ? String(record.rdata.preference) : "",
		valueOf(record)
	]);
	const widths = header.map((_, i) => largest([header, ...cells].map((row) => row[i]?.length ?? 0)));
	return [header, ...cells].map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`);
};
/** What to publish and what to remove: the two go together. */
const renderTable = (sheet) => {
	const { plan, mode } = sheet;
	const sections = [
		["Publish", mode === "delete" ? [] : plan.publish],
		["Remove", plan.remove],
		["Right already", mode === "all" ? plan.keep : []]
	];
	return spaced(sections.map(([title, records]) => records.length === 0 ? [] : [`${title}:`].concat(rowsOf(records, sheet))));
};
// src/report/records-terraform.ts
/** A string of HCL: `${` and `%{` would begin a template. */
const hcl = (text) => quoted(text).replace(/([$%])\{/g, (_, sign) => `${sign}${sign}{`);
const attributeLines = (attributes, indent) => {
	const width = largest(attributes.map(([name, value]) => typeof value === "string" ? name.length : 0));
	return attributes.flatMap(([name, value]) => typeof value === "string" ? [`${indent}${name.padEnd(width)} = ${value}`] : [
		`${indent}${name} {`,
		...attributeLines(value, `${indent}  `),
		`${indent}}`
	]);
};
const resourceLines = ({ type, name, attributes }) => [
	`resource ${hcl(type)} ${hcl(name)} {`,
	...attributeLines(attributes, "  "),
	"}"
];
const list = (values) => `[${values.map(hcl).join(", ")}]`;
/** What a resource that holds records of this owner and type is called. */
const identifier = ({ owner, type }) => `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, "_");
const textOf = (strings) => plainText(strings.join(""));
const withoutDot = (name) => name.replace(/\.$/, "");
/** The target and the preference of a record, for providers that have a field for each. */
const partsOf = (record) => {
	if (record.type === "MX") return {
		value: absolute(record.rdata.exchange),
		priority: String(record.rdata.preference)
	};
	return { value: rdataOf(record) };
};
const cloudflare = (record, name, { ttl }) => {
	const { value, priority } = partsOf(record);
	return {
		type: "cloudflare_dns_record",
		name,
		attributes: [
			["zone_id", "var.zone_id"],
			["name", hcl(record.owner)],
			["type", hcl(record.type)],
			...priority === void 0 ? [] : [["priority", priority]],
			["content", hcl(withoutDot(value))],
			["ttl", String(ttl)],
			["proxied", "false"]
		]
	};
};
const digitalocean = (record, name, { zone, ttl }) => {
	const { value, priority } = partsOf(record);
	return {
		type: "digitalocean_record",
		name,
		attributes: [
			["domain", hcl(zone)],
			["name", hcl(relativeName(record.owner, zone, "@"))],
			["type", hcl(record.type)],
			...priority === void 0 ? [] : [["priority", priority]],
			["value", hcl(record.type === "TXT" ? textOf(record.rdata.strings) : value)],
			["ttl", String(ttl)]
		]
	};
};
/** The provider puts quotes around the whole, so that inner ones divide the strings. */
const route53 = (set, { ttl }) => ({
	type: "aws_route53_record",
	name: identifier(set),
	attributes: [
		["zone_id", "var.zone_id"],
		["name", hcl(set.owner)],
		["type", hcl(set.type)],
		["ttl", String(ttl)],
		["records", list(set.records.map((record) => record.type === "TXT" ? route53Strings(record.rdata.strings).join("\"\"") : withoutDot(rdataOf(record))))]
	]
});
const google = (set, { ttl }) => ({
	type: "google_dns_record_set",
	name: identifier(set),
	attributes: [
		["managed_zone", "var.managed_zone"],
		["name", hcl(absolute(set.owner))],
		["type", hcl(set.type)],
		["ttl", String(ttl)],
		["rrdatas", list(set.records.map((record) => rdataOf(record)))]
	]
});
const azureValue = (record) => {
	switch (record.type) {
		case "MX": return ["record", [["preference", String(record.rdata.preference)], ["exchange", hcl(record.rdata.exchange)]]];
		case "TXT": return ["record", [["value", hcl(textOf(record.rdata.strings))]]];
		default: return ["record", hcl(withoutDot(rdataOf(record)))];
	}
};
const azure = (set, { zone, ttl }) => ({
	type: `azurerm_dns_${set.type.toLowerCase()}_record`,
	name: identifier(set),
	attributes: [
		["resource_group_name", "var.resource_group_name"],
		["zone_name", hcl(zone)],
		["name", hcl(relativeName(set.owner, zone, "@"))],
		["ttl", String(ttl)],
		...set.records.map(azureValue)
	]
});
const writers = {
	cloudflare: {
		form: "single",
		write: cloudflare
	},
	route53: {
		form: "whole",
		write: route53
	},
	google: {
		form: "whole",
		write: google
	},
	azure: {
		form: "whole",
		write: azure
	},
	digitalocean: {
		form: "single",
		write: digitalocean
	}
};
/** One resource a record; told apart by a number where a set has several. */
const singlesOf = (sheet, write) => {
	const records = sheet.mode === "delete" ? [] : recordsOf(sheet);
	return records.map((record, i) => {
		const alike = (other) => identifier(other) === identifier(record);
		const name = identifier(record);
		const nth = records.slice(0, i).filter(alike).length + 1;
		return write(record, records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
	});
};
const wholesOf = (sheet, write) => setsOf(sheet).filter(({ records }) => records.length > 0).map((set) => write(set, sheet));
/** Resources with variables for what only the user knows. What has to go is named in a comment: only its own resource can be taken out. */
const renderTerraform = (sheet, provider) => {
	const writer = writers[provider];
	return spaced([comment("#", "Take out the resources that publish:", leftovers(sheet, writer.form)), ...(writer.form === "single" ? singlesOf(sheet, writer.write) : wholesOf(sheet, writer.write)).map(resourceLines)]);
};
// src/report/records.ts
/** Renders the records of a plan in the form that the user's tool takes. */
/** The text; empty where there is nothing to publish or, in the mode `delete`, nothing to remove. */
const renderRecords = (sheet, form, provider) => {
	switch (form) {
		case "table": return renderTable(sheet);
		case "bind": return renderBind(sheet);
		case "cloudflare": return renderCloudflare(sheet);
		case "terraform": return renderTerraform(sheet, provider);
		case "dnscontrol": return renderDnscontrol(sheet);
		case "octodns": return renderOctodns(sheet);
		case "route53": return renderRoute53(sheet);
		case "json": return renderRecordsJson(sheet);
	}
};
// src/command/records.ts
/** `dns-audit records <domain>`. */
/** Seconds: what most DNS hosts set for a record. */
const ttl = 3600;
/** The zone to write the records into: the domain itself where its delegation is not known. */
const zoneOf = (domain, find) => {
	const found = find(delegation(domain));
	return found !== void 0 && "servers" in found ? found.zone : domain;
};
/** What goes beside the records, for people: never into the file that stdout may be. */
const remarks = ({ domain, unknown, notes, publish, remove }, mode) => {
	const idle = mode === "delete" ? remove.length === 0 : publish.length + remove.length === 0;
	const action = mode === "delete" ? "remove" : "publish";
	return [
		...unknown.map(({ area, failure }) => `${area}: could not be looked up (${failure.code}: ${failure.detail}), so nothing is advised.`),
		...idle && unknown.length === 0 ? [`${domain}: there is nothing to ${action}.`] : [],
		...notes
	];
};
/** @returns 3 where something could not be looked up, so that the records may not be all. */
const records = async ({ domain, form, provider, mode, plan: wanted }, options) => {
	refuseOther(options.given, [domain]);
	progress.show(`Looking up ${domain.name}`);
	const { find, context, answers } = await look({
		domain,
		...options.token === void 0 ? {} : { token: options.token },
		...options.given && { given: options.given },
		needs: (about) => [...recordNeeds(about), delegation(domain.name)]
	}, worldOf(refereed(options, isAttended())), AbortSignal.timeout(options.timeoutMs));
	progress.clear();
	const plan = planRecords(find, context, wanted);
	const sheet = {
		plan,
		zone: zoneOf(domain.name, find),
		ttl,
		mode
	};
	await writeOut(renderRecords(sheet, form, provider));
	for (const remark of [...refereeWords(answers), ...remarks(plan, mode)]) writeErr(`${presentText(remark)}\n`);
	return plan.unknown.length > 0 ? 3 : 0;
};
export { records };
