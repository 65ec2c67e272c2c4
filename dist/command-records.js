import { answersIn, appleRequirements, createGatherWorld, createLiveWorld, createRecorder, describeCrossCheck, findMeantDomains, gather, isAttended, progress, recordSources, refuseOtherDomain, withCrossCheck, withGivenRecords, writeStderr, writeStdout } from "./shared-audit.js";
import { findLapse, lapseNeeds } from "./shared-lapse.js";
import { absoluteName, answerTo, ask, delegationNeed, findDname, isSetOf, needKey, prependLabels, presentOctets, presentRData, presentText, spfNeed, splitLabels, toOctets } from "./shared-first.js";
import { checks, dmarcRecordsIn, domainSpf, few, findVerificationSlip, hasSameRecords, intendedSpfTexts, isDmarcLike, isSyntaxFault, mergeTree, parseVerification, readDmarc, recommendedDmarc, repairDmarc, siblingNeed, sortExchanges, spfLimits, toTxtRdata } from "./shared-checks.js";
import { largest } from "./shared-text.js";
// src/audit/look-up-records.ts
const makeSure = async (first, look, { published }, signal) => {
	let findings = await published.testSources(signal) ? await look() : first;
	for (let round = 0; round < 24; round += 1) {
		const answers = [...findings.values()].flatMap(answersIn);
		if (!await published.confirm(answers, signal)) break;
		findings = await look();
	}
	return findings;
};
const lookUp = async ({ domain, token, given, needs, asksForChange }, world, signal) => {
	const record = createRecorder();
	const context = {
		domain,
		required: withGivenRecords(appleRequirements(domain.name), given),
		...token === void 0 ? {} : { token },
		startedAt: (/* @__PURE__ */ new Date()).toISOString()
	};
	const sources = recordSources(world, record);
	const stage = createGatherWorld(domain.name, world, sources, signal);
	const look = async () => gather(needs(context), stage, signal);
	const findIn = (findings) => (need) => findings.get(needKey(need));
	let findings = await look();
	if (asksForChange?.(findIn(findings), context)) findings = await makeSure(findings, look, stage, signal);
	return {
		context,
		find: findIn(findings),
		answers: record.evidence().answers
	};
};
// src/plan/plan-part.ts
const notGathered = (need) => /* @__PURE__ */ new Error(`not gathered: ${needKey(need)}`);
const answerIn = (find, need) => {
	const found = find(need);
	if (found?.need !== "answer") throw notGathered(need);
	return answerTo(need.question, found.result);
};
const spfIn = (find, need) => {
	const found = find(need);
	if (found?.need !== "spf") throw notGathered(need);
	return found.result;
};
const recordsAt = (owner, { type, ttl, rdata }) => rdata.map((data) => ({
	owner,
	type,
	rdata: data,
	...ttl === void 0 ? {} : { ttl }
}));
const aliasRecords = (alias, proof) => {
	const dname = findDname(alias, proof);
	return dname ? recordsAt(dname.owner, dname) : recordsAt(alias.owner, alias);
};
const ownRecords = (answer) => {
	const [alias] = answer.chain;
	if (alias) return aliasRecords(alias, answer.proof);
	if (answer.kind !== "found") return [];
	return isSetOf(answer.set, "CNAME") ? aliasRecords(answer.set, answer.proof) : recordsAt(answer.question.name, answer.set);
};
const txtRecord = (owner, text) => ({
	owner,
	type: "TXT",
	rdata: toTxtRdata(text)
});
const recordText = (record) => record.type === "TXT" ? record.rdata.strings.join("") : void 0;
const planFromAnswer = ({ find, need, area, otherwise }, plan) => {
	const answer = answerIn(find, need);
	return answer.kind === "failed" ? { unknown: [{
		area,
		failure: answer.failure,
		records: otherwise
	}] } : plan(ownRecords(answer));
};
// src/plan/apple-records.ts
const isMx = (record) => record.type === "MX";
const planMx = (find, { domain: { name }, required }) => {
	const mx = (rdata) => ({
		owner: name,
		type: "MX",
		rdata
	});
	const otherwise = required.mx.map(mx);
	return planFromAnswer({
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
const advice = {
	tokenMissing: "iCloud's settings show a verification value (apple-domain=...). Add it to these records, or give it with --apple-domain.",
	tokensDiffer: "There are several verification records. Give the value that iCloud's settings show with --apple-domain to see which to delete.",
	tooCostly: (cost) => `The SPF record is left unchanged: its senders need ${cost ?? "an unknown number of"} DNS lookups, but only ${spfLimits.lookups} are allowed. Delete senders that you no longer use.`,
	noKeyYet: ({ owner, target }) => `Apple publishes no key at ${target} yet, so the record at ${owner} is left unchanged. Check in iCloud's settings that the domain is set up.`
};
const planVerification = (find, { domain: { name }, required, token }) => {
	const wanted = token && toOctets(`${required.verificationPrefix}${token}`);
	const otherwise = wanted ? [txtRecord(name, wanted)] : [];
	return planFromAnswer({
		find,
		need: ask(name, "TXT"),
		area: "verification",
		otherwise
	}, (records) => {
		const has = (record) => parseVerification(recordText(record) ?? "") !== void 0;
		const valid = records.filter(has);
		const keep = wanted ? valid.filter((record) => recordText(record) === wanted) : valid;
		const slips = records.filter((record) => findVerificationSlip(recordText(record) ?? "")?.useless === true);
		const stale = valid.filter((record) => !keep.includes(record));
		const missing = keep.length === 0;
		return {
			publish: missing ? otherwise : [],
			keep,
			remove: missing && !wanted ? [] : [...stale, ...slips],
			notes: wanted || keep.length === 1 ? [] : [missing ? advice.tokenMissing : advice.tokensDiffer]
		};
	});
};
const spfChecks = checks.filter(({ meta }) => meta.area === "spf" && meta.severity !== "note");
const spfNeeds = (context) => [domainSpf(context), ...spfChecks.flatMap((check) => check.needs(context))];
const describeLeftOut = (dropped) => {
	const terms = dropped.map(({ term, because }) => `${term} (${because})`);
	return terms.length === 0 ? [] : [`Left out of the SPF record: ${few(terms, 10).join("; ")}.`];
};
const planSpf = (find, context) => {
	const { domain: { name }, required } = context;
	const tree = spfIn(find, spfNeed(name));
	const otherwise = [txtRecord(name, required.spfRecord)];
	if (tree.kind === "failed") return { unknown: [{
		area: "spf",
		failure: tree.failure,
		records: otherwise
	}] };
	return planFromAnswer({
		find,
		need: ask(name, "TXT"),
		area: "spf",
		otherwise
	}, (records) => {
		const meant = intendedSpfTexts(tree);
		const present = records.filter((record) => meant.includes(recordText(record) ?? ""));
		const gathered = new Set(spfNeeds(context).map(needKey));
		const seen = (need) => gathered.has(needKey(need)) ? find(need) : void 0;
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
		const { text, cost, known, dropped } = mergeTree(tree, required.spfInclude);
		if (cost > spfLimits.lookups || !known) return {
			keep: present,
			notes: [advice.tooCostly(known ? cost : void 0)]
		};
		const right = present.filter((record) => recordText(record) === text).slice(0, 1);
		const obsolete = tree.type99.map((one) => ({
			owner: name,
			type: "SPF",
			rdata: toTxtRdata(one)
		}));
		return {
			publish: right.length > 0 ? [] : [txtRecord(name, text)],
			keep: right,
			remove: [...present.filter((record) => !right.includes(record)), ...obsolete],
			notes: describeLeftOut(dropped)
		};
	});
};
const cnameRecord = (owner, target) => ({
	owner,
	type: "CNAME",
	rdata: { target }
});
const planDkim = (find, { required: { dkim } }) => {
	const wanted = cnameRecord(dkim.owner, dkim.target);
	const need = ask(dkim.owner, "CNAME");
	return planFromAnswer({
		find,
		need,
		area: "dkim",
		otherwise: [wanted]
	}, (aliases) => planFromAnswer({
		find,
		need: ask(dkim.owner, "TXT"),
		area: "dkim",
		otherwise: [wanted]
	}, (texts) => {
		const text = answerIn(find, ask(dkim.owner, "TXT"));
		const isRight = ({ rdata: [{ target }] }) => target === dkim.target;
		const alias = answerIn(find, need);
		if (text.chain.some(isRight) || alias.kind === "found" && isRight(alias.set)) return { keep: aliases };
		const unused = answerIn(find, siblingNeed(dkim.owner, "TXT"));
		const copies = text.kind !== "failed" && unused.kind !== "failed" && hasSameRecords(text, unused) ? [] : texts.filter(({ type }) => type === "TXT");
		const apple = answerIn(find, ask(dkim.target, "TXT"));
		if (copies.length > 0 && (apple.kind === "nodata" || apple.kind === "nxdomain")) return { notes: [advice.noKeyYet(dkim)] };
		return {
			publish: [wanted],
			remove: [...aliases, ...copies]
		};
	}));
};
// src/plan/policy-records.ts
const stricterPolicy = /* @__PURE__ */ new Map([["none", "quarantine"], ["quarantine", "reject"]]);
const nextDmarc = (text) => {
	const testing = /;[\t ]*t[\t ]*=[\t ]*y[\t ]*(?=;|$)/i;
	if (testing.test(text)) return text.replace(testing, "");
	return text.replace(/(;[\t ]*p[\t ]*=[\t ]*)([a-z]+)/i, (_, tag, policy) => tag + (stricterPolicy.get(policy.toLowerCase()) ?? policy));
};
const asksForNothing = (text) => {
	const record = readDmarc(text);
	return isSyntaxFault(record) || record.policy === "none" && record.rua.length === 0;
};
const carefulAdvice = "Use a stricter DMARC policy only when reports show that all your senders pass.";
const settledAnswer = (answer) => answer.kind === "failed" ? void 0 : answer;
const planDmarc = (find, { domain: { name }, required }, step) => {
	const owner = prependLabels("_dmarc", name);
	const need = ask(owner, "TXT");
	const apex = settledAnswer(answerIn(find, ask(name, "TXT")));
	const fresh = recommendedDmarc(name, apex, required.spfInclude);
	return planFromAnswer({
		find,
		need,
		area: "dmarc",
		otherwise: []
	}, (records) => {
		if (records.some(({ type }) => type === "CNAME")) return { notes: [`The name ${owner} is an alias (CNAME): change the DMARC record at its target.`] };
		const answer = settledAnswer(answerIn(find, need));
		const [only, ...more] = answer ? dmarcRecordsIn(answer) : [];
		const meant = records.filter((record) => isDmarcLike(recordText(record) ?? ""));
		const [first = fresh] = meant.flatMap((record) => recordText(record) ?? []);
		const repaired = only && more.length === 0 && meant.length === 1 && only.record.faults.length === 0 ? only.text : repairDmarc(first);
		const useful = meant.length === 0 || asksForNothing(repaired) ? fresh : repaired;
		const text = useful === only?.text && step === "next" ? nextDmarc(useful) : useful;
		const right = meant.filter((record) => recordText(record) === text).slice(0, 1);
		return {
			publish: right.length > 0 ? [] : [txtRecord(owner, text)],
			keep: right,
			remove: meant.filter((record) => !right.includes(record)),
			notes: text === useful ? [] : [carefulAdvice]
		};
	});
};
const planTextRecord = (find, { domain: { name } }, { labels, version, text }) => {
	const owner = prependLabels(labels, name);
	const wanted = txtRecord(owner, toOctets(text));
	const need = ask(owner, "TXT");
	return planFromAnswer({
		find,
		need,
		area: "mta-sts",
		otherwise: [wanted]
	}, (records) => {
		const good = (record) => record.type === "CNAME" || version.test(recordText(record) ?? "");
		const keep = records.filter(good).slice(0, 1);
		return {
			publish: keep.length > 0 ? [] : [wanted],
			keep,
			remove: records.filter((record) => !keep.includes(record) && /^\W*v\s*=/i.test(recordText(record) ?? ""))
		};
	});
};
const planMtaSts = (find, context, id) => ({
	...planTextRecord(find, context, {
		labels: "_mta-sts",
		version: /^v=STSv1[\t ]*;/,
		text: `v=STSv1; id=${id}`
	}),
	notes: [`First publish the policy file at https://mta-sts.${context.domain.name}/.well-known/mta-sts.txt.`]
});
const planTlsReports = (find, context, address) => planTextRecord(find, context, {
	labels: "_smtp._tls",
	version: /^v=TLSRPTv1[\t ]*;/,
	text: `v=TLSRPTv1; rua=mailto:${address}`
});
// src/plan/plan-records.ts
const recordNeeds = (context) => {
	const { domain: { name }, required: { dkim } } = context;
	return [
		ask(name, "MX"),
		ask(name, "TXT"),
		...spfNeeds(context),
		ask(dkim.owner, "CNAME"),
		ask(dkim.owner, "TXT"),
		ask(dkim.target, "TXT"),
		siblingNeed(dkim.owner, "TXT"),
		ask(prependLabels("_dmarc", name), "TXT"),
		ask(prependLabels("_mta-sts", name), "TXT"),
		ask(prependLabels("_smtp._tls", name), "TXT")
	];
};
const setKey = ({ owner, type }) => `${owner} ${type}`;
const recordKey = (record) => `${setKey(record)} ${presentRData(record.type, record.rdata)}`;
const distinctRecords = (records) => [...new Map(records.map((record) => [recordKey(record), record])).values()];
const recordsBeside = (find, context, touched) => {
	const keys = new Set(touched.map(setKey));
	const ids = new Set(touched.map(recordKey));
	const there = recordNeeds(context).flatMap((need) => need.need === "answer" ? ownRecords(answerIn(find, need)) : []);
	return distinctRecords(there).filter((record) => keys.has(setKey(record)) && !ids.has(recordKey(record)));
};
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
	const all = (key) => distinctRecords(parts.flatMap((part) => part[key] ?? []));
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
		beside: recordsBeside(find, context, [
			...publish,
			...remove,
			...keep
		]),
		unknown: parts.flatMap(({ unknown = [] }) => unknown),
		notes: parts.flatMap(({ notes = [] }) => notes)
	};
};
// src/report/records/record-sheet.ts
const recordsToPrint = ({ plan, mode }) => {
	if (mode === "delete") return plan.remove;
	return mode === "all" ? [...plan.publish, ...plan.keep] : plan.publish;
};
const sameSet = (a) => (b) => a.owner === b.owner && a.type === b.type;
const recordSetsToPrint = (sheet) => {
	const { publish, keep, beside, remove } = sheet.plan;
	const touched = sheet.mode === "delete" ? remove : [...recordsToPrint(sheet), ...remove];
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
const recordsToRemove = (sheet, form) => form === "single" || sheet.mode === "delete" ? sheet.plan.remove : recordSetsToPrint({
	...sheet,
	mode: "delete"
}).flatMap(({ records, gone }) => records.length === 0 ? gone : []);
const relativeName = (name, zone, apex) => {
	const labels = splitLabels(name);
	return labels.slice(0, labels.length - splitLabels(zone).length).join(".") || apex;
};
const presentPlannedRdata = ({ type, rdata }) => presentRData(type, rdata).replace(/#(?=#)/g, "\\035");
const recordLine = (record) => `${absoluteName(record.owner)} ${record.type} ${presentPlannedRdata(record)}`;
const commentLines = (mark, head, records) => records.length === 0 ? [] : [`${mark} ${head}`, ...records.map((record) => `${mark}   ${recordLine(record)}`)];
const decodeText = (octets) => {
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
const quoteAscii = (text, beyond = (code) => `\\U${code.padStart(8, "0")}`) => {
	return `"${text.replace(/[\\"]|[^ -~]|#(?=#)/gu, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (char === "\"" || char === "\\") return `\\${char}`;
		return code > 65535 ? beyond(hex(code, 1)) : `\\u${hex(code, 4)}`;
	})}"`;
};
const blocksToText = (blocks) => blocks.filter((lines) => lines.length > 0).map(joinLines).join("\n");
const joinLines = (lines) => lines.map((line) => `${line.trimEnd()}\n`).join("");
// src/report/records/bind.ts
const zoneLine = (record, ttl) => `${absoluteName(record.owner)} ${ttl} IN ${record.type} ${presentPlannedRdata(record)}`;
const nsupdateLines = (sheet) => [
	"; For nsupdate. In a zone file, delete these lines by hand.",
	`zone ${absoluteName(sheet.zone)}`,
	...recordsToPrint(sheet).map((record) => `update delete ${recordLine(record)}`),
	"send"
];
const renderBind = (sheet) => {
	const records = recordsToPrint(sheet);
	if (sheet.mode === "delete") return records.length === 0 ? "" : joinLines(nsupdateLines(sheet));
	return blocksToText([commentLines(";", "Take out:", recordsToRemove(sheet, "single")), records.map((record) => zoneLine(record, sheet.ttl))]);
};
const proxiableTypes = /* @__PURE__ */ new Set([
	"A",
	"AAAA",
	"CNAME"
]);
const renderCloudflare = (sheet) => blocksToText([commentLines(";", "An import deletes nothing. Delete these by hand:", recordsToRemove(sheet, "single")), (sheet.mode === "delete" ? [] : recordsToPrint(sheet)).map((record) => {
	const line = zoneLine(record, sheet.ttl);
	return proxiableTypes.has(record.type) ? `${line} ; cf_tags=cf-proxied:false` : line;
})]);
// src/report/records/dnscontrol.ts
const javascriptString = (text) => quoteAscii(text, (code) => `\\u{${code}}`);
const recordArguments = (record) => {
	switch (record.type) {
		case "MX": return `${record.rdata.preference}, ${javascriptString(absoluteName(record.rdata.exchange))}`;
		case "TXT":
		case "SPF": return javascriptString(decodeText(record.rdata.strings.join("")));
		default: return javascriptString(presentPlannedRdata(record));
	}
};
const renderDnscontrol = (sheet) => {
	const macros = (sheet.mode === "delete" ? [] : recordsToPrint(sheet)).map((record) => {
		const name = javascriptString(relativeName(record.owner, sheet.zone, "@"));
		return `  ${record.type}(${name}, ${recordArguments(record)}, TTL(${sheet.ttl}))`;
	});
	return blocksToText([commentLines("//", "Delete from dnsconfig.js:", recordsToRemove(sheet, "single")), macros.length === 0 ? [] : [
		`D_EXTEND(${javascriptString(sheet.zone)},`,
		macros.join(",\n"),
		");"
	]]);
};
// src/report/records/json.ts
const toJsonRecord = (record, { zone, ttl }) => ({
	owner: record.owner,
	name: relativeName(record.owner, zone, "@"),
	type: record.type,
	ttl,
	rdata: presentPlannedRdata(record),
	...record.type === "MX" && {
		preference: record.rdata.preference,
		exchange: record.rdata.exchange
	},
	...record.type === "CNAME" && { target: record.rdata.target },
	...record.type === "TXT" && { text: presentOctets(record.rdata.strings.join("")) }
});
const renderRecordsJson = (sheet) => {
	const { domain, publish, remove, keep, beside, unknown, notes } = sheet.plan;
	const list = (records) => records.map((record) => toJsonRecord(record, sheet));
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
	return joinLines([JSON.stringify(value, null, 2).replace(/#(?=#)/g, "\\u0023")]);
};
// src/report/records/octodns.ts
const octodnsText = (record) => quoteAscii(decodeText(record.rdata.strings.join("")).replaceAll(";", "\\;"));
const valueLines = (record) => {
	switch (record.type) {
		case "MX": return [`exchange: ${quoteAscii(absoluteName(record.rdata.exchange))}`, `preference: ${record.rdata.preference}`];
		case "TXT":
		case "SPF": return [octodnsText(record)];
		default: return [quoteAscii(presentPlannedRdata(record))];
	}
};
const setLines = ({ type, records }, ttl) => [
	`  - type: ${type}`,
	`    ttl: ${ttl}`,
	...type === "CNAME" ? records.flatMap(valueLines).map((line) => `    value: ${line}`) : ["    values:", ...records.flatMap((record) => valueLines(record).map((line, i) => `      ${i === 0 ? "-" : " "} ${line}`))]
];
const renderOctodns = (sheet) => {
	const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
	const names = [...new Set(sets.map(({ owner }) => relativeName(owner, sheet.zone, "")))].sort();
	const entryLines = (name) => [`${quoteAscii(name)}:`].concat(sets.filter(({ owner }) => relativeName(owner, sheet.zone, "") === name).flatMap((set) => setLines(set, sheet.ttl)));
	return blocksToText([commentLines("#", "Take out:", recordsToRemove(sheet, "whole")), names.length === 0 ? [] : ["---"].concat(names.flatMap(entryLines))]);
};
// src/report/records/route53.ts
const octalEscape = (octets) => octets.replace(/[\\"]|[^ -~]|#(?=#)/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
const route53Strings = (strings) => strings.map(octalEscape);
const route53Value = (record) => record.type === "TXT" || record.type === "SPF" ? route53Strings(record.rdata.strings).map((text) => `"${text}"`).join(" ") : presentPlannedRdata(record);
const toChange = ({ owner, type, records, gone }, ttl) => {
	const values = records.length > 0 ? records : gone;
	return {
		Action: records.length > 0 ? "UPSERT" : "DELETE",
		ResourceRecordSet: {
			Name: absoluteName(owner),
			Type: type,
			TTL: records.length > 0 ? ttl : gone[0]?.ttl ?? ttl,
			ResourceRecords: values.map((record) => ({ Value: route53Value(record) }))
		}
	};
};
const setsToDeleteFirst = (sheet) => {
	const owners = new Set(sheet.plan.publish.map(({ owner }) => owner));
	return recordSetsToPrint({
		...sheet,
		mode: "delete"
	}).filter(({ owner, type, records }) => records.length === 0 && owners.has(owner) && (type === "CNAME" || sheet.plan.publish.some((one) => one.owner === owner && one.type === "CNAME")));
};
const renderRoute53 = (sheet) => {
	const sets = [...sheet.mode === "delete" ? [] : setsToDeleteFirst(sheet), ...recordSetsToPrint(sheet)];
	if (sets.length === 0) return "";
	const batch = {
		Comment: `Mail records of ${sheet.plan.domain}`,
		Changes: sets.map((set) => toChange(set, sheet.ttl))
	};
	return joinLines([JSON.stringify(batch, null, 2)]);
};
// src/report/records/table.ts
const header = [
	"Name",
	"Type",
	"TTL",
	"Priority",
	"Value"
];
const tableValue = (record) => {
	if (record.type === "MX") return absoluteName(record.rdata.exchange);
	if (record.type !== "TXT") return presentPlannedRdata(record);
	const text = record.rdata.strings.join("");
	return (/^[ -~]*$/.test(text) ? text : presentOctets(text)).replace(/#(?=#)/g, "\\035");
};
const tableRows = (records, { zone, ttl }) => {
	const cells = records.map((record) => [
		relativeName(record.owner, zone, "@"),
		record.type,
		String(ttl),
		record.type === "MX" ? String(record.rdata.preference) : "",
		tableValue(record)
	]);
	const widths = header.map((_, i) => largest([header, ...cells].map((row) => row[i]?.length ?? 0)));
	return [header, ...cells].map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`);
};
const renderTable = (sheet) => {
	const { plan, mode } = sheet;
	const sections = [
		["Publish", mode === "delete" ? [] : plan.publish],
		["Remove", plan.remove],
		["Right already", mode === "all" ? plan.keep : []]
	];
	return blocksToText(sections.map(([title, records]) => records.length === 0 ? [] : [`${title}:`].concat(tableRows(records, sheet))));
};
// src/report/records/terraform.ts
const hclString = (text) => quoteAscii(text).replace(/([$%])\{/g, (_, sign) => `${sign}${sign}{`);
const attributeLines = (attributes, indent) => {
	const width = largest(attributes.map(([name, value]) => typeof value === "string" ? name.length : 0));
	return attributes.flatMap(([name, value]) => typeof value === "string" ? [`${indent}${name.padEnd(width)} = ${value}`] : [
		`${indent}${name} {`,
		...attributeLines(value, `${indent}  `),
		`${indent}}`
	]);
};
const resourceLines = ({ type, name, attributes }) => [
	`resource ${hclString(type)} ${hclString(name)} {`,
	...attributeLines(attributes, "  "),
	"}"
];
const hclList = (values) => `[${values.map(hclString).join(", ")}]`;
const resourceName = ({ owner, type }) => `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, "_");
const joinText = (strings) => decodeText(strings.join(""));
const withoutDot = (name) => name.replace(/\.$/, "");
const splitTarget = (record) => {
	if (record.type === "MX") return {
		value: absoluteName(record.rdata.exchange),
		priority: String(record.rdata.preference)
	};
	return { value: presentPlannedRdata(record) };
};
const cloudflareResource = (record, name, { ttl }) => {
	const { value, priority } = splitTarget(record);
	return {
		type: "cloudflare_dns_record",
		name,
		attributes: [
			["zone_id", "var.zone_id"],
			["name", hclString(record.owner)],
			["type", hclString(record.type)],
			...priority === void 0 ? [] : [["priority", priority]],
			["content", hclString(withoutDot(value))],
			["ttl", String(ttl)],
			["proxied", "false"]
		]
	};
};
const digitaloceanResource = (record, name, { zone, ttl }) => {
	const { value, priority } = splitTarget(record);
	return {
		type: "digitalocean_record",
		name,
		attributes: [
			["domain", hclString(zone)],
			["name", hclString(relativeName(record.owner, zone, "@"))],
			["type", hclString(record.type)],
			...priority === void 0 ? [] : [["priority", priority]],
			["value", hclString(record.type === "TXT" ? joinText(record.rdata.strings) : value)],
			["ttl", String(ttl)]
		]
	};
};
const route53Resource = (set, { ttl }) => ({
	type: "aws_route53_record",
	name: resourceName(set),
	attributes: [
		["zone_id", "var.zone_id"],
		["name", hclString(set.owner)],
		["type", hclString(set.type)],
		["ttl", String(ttl)],
		["records", hclList(set.records.map((record) => record.type === "TXT" ? route53Strings(record.rdata.strings).join("\"\"") : withoutDot(presentPlannedRdata(record))))]
	]
});
const googleResource = (set, { ttl }) => ({
	type: "google_dns_record_set",
	name: resourceName(set),
	attributes: [
		["managed_zone", "var.managed_zone"],
		["name", hclString(absoluteName(set.owner))],
		["type", hclString(set.type)],
		["ttl", String(ttl)],
		["rrdatas", hclList(set.records.map((record) => presentPlannedRdata(record)))]
	]
});
const azureValue = (record) => {
	switch (record.type) {
		case "MX": return ["record", [["preference", String(record.rdata.preference)], ["exchange", hclString(record.rdata.exchange)]]];
		case "TXT": return ["record", [["value", hclString(joinText(record.rdata.strings))]]];
		default: return ["record", hclString(withoutDot(presentPlannedRdata(record)))];
	}
};
const azureResource = (set, { zone, ttl }) => ({
	type: `azurerm_dns_${set.type.toLowerCase()}_record`,
	name: resourceName(set),
	attributes: [
		["resource_group_name", "var.resource_group_name"],
		["zone_name", hclString(zone)],
		["name", hclString(relativeName(set.owner, zone, "@"))],
		["ttl", String(ttl)],
		...set.records.map(azureValue)
	]
});
const writers = {
	cloudflare: {
		form: "single",
		write: cloudflareResource
	},
	route53: {
		form: "whole",
		write: route53Resource
	},
	google: {
		form: "whole",
		write: googleResource
	},
	azure: {
		form: "whole",
		write: azureResource
	},
	digitalocean: {
		form: "single",
		write: digitaloceanResource
	}
};
const singleResources = (sheet, write) => {
	const records = sheet.mode === "delete" ? [] : recordsToPrint(sheet);
	return records.map((record, i) => {
		const alike = (other) => resourceName(other) === resourceName(record);
		const name = resourceName(record);
		const nth = records.slice(0, i).filter(alike).length + 1;
		return write(record, records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
	});
};
const setResources = (sheet, write) => recordSetsToPrint(sheet).filter(({ records }) => records.length > 0).map((set) => write(set, sheet));
const renderTerraform = (sheet, provider) => {
	const writer = writers[provider];
	return blocksToText([commentLines("#", "Delete the resources that publish:", recordsToRemove(sheet, writer.form)), ...(writer.form === "single" ? singleResources(sheet, writer.write) : setResources(sheet, writer.write)).map(resourceLines)]);
};
// src/report/records/records.ts
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
const defaultTtl = 3600;
const findRecordZone = (domain, find) => {
	const found = find(delegationNeed(domain));
	return found?.need === "delegation" && found.result.kind === "delegated" ? found.result.zone : domain;
};
const recordsMode = (options) => {
	if (options.delete) return "delete";
	return options.all ? "all" : "publish";
};
const planRemarks = ({ domain, unknown, notes, publish, remove }, mode) => {
	const idle = mode === "delete" ? remove.length === 0 : publish.length + remove.length === 0;
	const action = mode === "delete" ? "remove" : "publish";
	return [
		...unknown.map(({ area, failure }) => `${area}: could not be looked up (${failure.code}: ${failure.detail}), so there is no advice for it.`),
		...idle && unknown.length === 0 ? [`${domain}: there is nothing to ${action}.`] : [],
		...notes
	];
};
const records = async ({ domain: named, options }) => {
	const { appleDomain, form, provider } = options;
	const mode = recordsMode(options);
	const [domain = named] = await findMeantDomains([named], options);
	refuseOtherDomain(appleDomain?.given, [domain]);
	progress.show(`Looking up ${domain.name}`);
	const { find, context, answers } = await lookUp({
		domain,
		...appleDomain,
		needs: (about) => [...recordNeeds(about), ...lapseNeeds(about)],
		asksForChange: (found, about) => {
			const { publish, remove } = planRecords(found, about, options);
			return findLapse(found, about) !== void 0 || publish.length + remove.length > 0;
		}
	}, createLiveWorld(withCrossCheck(options, isAttended())), AbortSignal.timeout(options.timeoutMs));
	progress.clear();
	const lapse = findLapse(find, context);
	if (lapse !== void 0) {
		for (const line of [`${lapse.message}.`, `Nothing to publish. ${lapse.fix}`]) writeStderr(`${presentText(line)}\n`);
		return 1;
	}
	const batch = planRecords(find, context, options);
	const sheet = {
		plan: batch,
		zone: findRecordZone(domain.name, find),
		ttl: defaultTtl,
		mode
	};
	await writeStdout(renderRecords(sheet, form, provider));
	for (const remark of [...describeCrossCheck(answers), ...planRemarks(batch, mode)]) writeStderr(`${presentText(remark)}\n`);
	return batch.unknown.length > 0 ? 3 : 0;
};
export { records };
