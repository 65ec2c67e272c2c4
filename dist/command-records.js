import { answersIn, areaNames, createGatherWorld, createLiveWorld, createRecorder, describeCrossCheck, findConfigDomain, findMeantDomains, gather, isAttended, progress, recordSources, refuseOtherDomain, withCrossCheck, withOwnReach, writeStderr, writeStdout } from "./shared-audit.js";
import { findLapse, lapseNeeds } from "./shared-lapse.js";
import { appleRequirements, checks, correctedRecord, dmarcRecordsIn, domainSpf, few, findVerificationSlip, hasSameRecords, intendedSpfTexts, isDmarcLike, isSyntaxFault, keepFirst, listed, mergeTree, parseVerification, placedTerms, readDmarc, recommendedDmarc, repairDmarc, siblingName, sortExchanges, spfLimits, toTxtRdata, withGivenRecords } from "./shared-checks.js";
import { answerTo, ask, delegationNeed, findDname, isSetOf, needKey, prependLabels, presentRData, presentText, spfNeed, toOctets } from "./shared-first.js";
import { chooseTool, defaultTtl, renderRecords } from "./shared-written-records.js";
import { findZoneFor } from "./shared-assemble-zones.js";
import { readZone } from "./shared-read-zone.js";
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
	const stage = createGatherWorld(domain.name, world, sources, {
		...context,
		signal
	});
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
const planIncluded = (tree) => {
	const corrected = placedTerms(tree.root).flatMap(({ term }) => correctedRecord(term, tree) ?? []);
	const once = [...new Map(corrected.map((one) => [one.owner, one])).values()];
	return {
		publish: once.map(({ owner, text }) => txtRecord(owner, text)),
		remove: once.map(({ owner, rdata }) => ({
			owner,
			type: "TXT",
			rdata
		}))
	};
};
const planMerged = (tree, present, { domain: { name }, required }) => {
	const { text, cost, known, dropped } = mergeTree(tree, required.spfInclude);
	if (cost > spfLimits.lookups || !known) return {
		keep: present,
		notes: [advice.tooCostly(known ? cost : void 0)]
	};
	const included = planIncluded(tree);
	const right = present.filter((record) => recordText(record) === text).slice(0, 1);
	const obsolete = tree.type99.map((one) => ({
		owner: name,
		type: "SPF",
		rdata: toTxtRdata(one)
	}));
	return {
		publish: [...right.length > 0 ? [] : [txtRecord(name, text)], ...included.publish],
		keep: right,
		remove: [
			...present.filter((record) => !right.includes(record)),
			...obsolete,
			...included.remove
		],
		notes: describeLeftOut(dropped)
	};
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
		return planMerged(tree, present, context);
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
		const unused = answerIn(find, ask(siblingName(dkim.owner), "TXT"));
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
		const [only, ...more] = keepFirst(answer ? dmarcRecordsIn(answer) : []);
		const meant = records.filter((record) => isDmarcLike(recordText(record) ?? ""));
		const [first = fresh] = [only?.text ?? [], meant.flatMap((one) => recordText(one) ?? [])].flat();
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
		ask(siblingName(dkim.owner), "TXT"),
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
// src/command/records.ts
const findRecordZone = (domain, find) => {
	const found = find(delegationNeed(domain));
	return found?.need === "delegation" && found.result.kind === "delegated" ? found.result.zone : domain;
};
const findWriting = async ({ name }, options) => {
	const spec = options.zone ?? findConfigDomain(options, name)?.zone;
	const isChosen = options.form !== void 0 && options.form !== "terraform";
	return spec === void 0 || isChosen ? void 0 : findZoneFor(await readZone(spec, process.cwd(), name), name).writing;
};
const recordsMode = (options) => {
	if (options.delete) return "delete";
	return options.all ? "all" : "publish";
};
const describeUnknown = (unknown) => {
	const byReason = /* @__PURE__ */ new Map();
	for (const { area, failure } of unknown) {
		const reason = `${failure.code}: ${failure.detail}`;
		byReason.set(reason, [...byReason.get(reason) ?? [], areaNames[area]]);
	}
	return [...byReason].map(([reason, areas]) => `${listed(areas)} could not be looked up (${reason}), so there is no advice for ${areas.length === 1 ? "it" : "them"}.`);
};
const planRemarks = ({ domain, unknown, notes, publish, remove }, mode) => {
	const idle = mode === "delete" ? remove.length === 0 : publish.length + remove.length === 0;
	const action = mode === "delete" ? "remove" : "publish";
	return [
		...describeUnknown(unknown),
		...idle && unknown.length === 0 ? [`${domain}: there is nothing to ${action}.`] : [],
		...notes
	];
};
const records = async ({ domain: named, options }) => {
	const { appleDomain } = options;
	const mode = recordsMode(options);
	const [domain = named] = await findMeantDomains([named], options);
	refuseOtherDomain(appleDomain?.given, [domain]);
	const { form, provider } = chooseTool(options, await findWriting(domain, options));
	progress.show(`Looking up ${domain.name}`);
	const { find, context, answers } = await lookUp({
		domain,
		...appleDomain,
		needs: (about) => [...recordNeeds(about), ...lapseNeeds(about)],
		asksForChange: (found, about) => {
			const { publish, remove } = planRecords(found, about, options);
			return findLapse(found, about) !== void 0 || publish.length + remove.length > 0;
		}
	}, createLiveWorld(withCrossCheck(withOwnReach(options, domain.name), isAttended())), AbortSignal.timeout(options.timeoutMs));
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
