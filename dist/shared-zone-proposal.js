import { audit, domainDriftState, isFalseOfInternet, isZoneType, readRData, splitRdataFields, verdictsOf } from "./shared-audit.js";
import { distinctBy, groupedBy, isAuthoritative, judgeZoneFile, mapNonEmpty, zoneRecord } from "./shared-checks.js";
import { compareResults, compareThreeWay, compareWithAccepted, judgeChanges, observe, watchedKey, watchedQuestions } from "./shared-observe.js";
import { absoluteName, ask, dnsName, failedAnswer, isSetOf, isUnreadable, isWithin, parentName, prependLabels, presentRData, presentText, splitLabels, synthesizeCname } from "./shared-first.js";
// src/model/source-location.ts
const withFallbackLocation = (find, file) => (domain, subject) => find(domain, subject) ?? {
	file,
	line: 1,
	column: 1
};
const isShowable = (file) => /^[\p{L}\p{M}\p{N} -~]+$/u.test(file);
const findNowhere = () => void 0;
const findInZones = (zones) => (domain, subject) => {
	const zone = zones.find(({ origin }) => isWithin(dnsName(domain), origin));
	if (zone === void 0) return void 0;
	const ofOwner = zone.records.filter(({ owner }) => owner === subject?.name);
	const [{ file, line, column } = {
		file: zone.files[0] ?? "",
		line: 1,
		column: 1
	}] = [...ofOwner.filter(({ type }) => type === subject?.type), ...ofOwner];
	return file === "" ? void 0 : {
		file,
		line,
		column
	};
};
// src/record/zone-index.ts
const setKey = (owner, type) => `${owner} ${type}`;
const indexZone = (sets, others = []) => {
	const names = /* @__PURE__ */ new Set();
	for (const owner of [...sets.map((set) => set.owner), ...others]) for (let name = owner; !names.has(name); name = parentName(name)) names.add(name);
	return {
		sets: new Map(sets.map((set) => [setKey(set.owner, set.type), set])),
		names
	};
};
const findSourceName = ({ names }, name) => {
	if (names.has(name)) return name;
	let encloser = parentName(name);
	while (encloser !== "." && !names.has(encloser)) encloser = parentName(encloser);
	const wildcard = prependLabels("\\042", encloser);
	return names.has(wildcard) ? wildcard : name;
};
const setIn = ({ sets }, owner, type) => {
	const set = sets.get(setKey(owner, type));
	return set && isSetOf(set, type) ? set : void 0;
};
const dnameAbove = (index, name) => {
	let found;
	for (let above = parentName(name); above !== "."; above = parentName(above)) found = setIn(index, above, "DNAME") ?? found;
	return found;
};
const matchInZone = (index, name, type) => {
	const dname = dnameAbove(index, name);
	if (dname) {
		const set = synthesizeCname(name, dname);
		return isSetOf(set, type) ? {
			kind: "records",
			set,
			dname
		} : {
			kind: "alias",
			set,
			dname
		};
	}
	const source = findSourceName(index, name);
	const set = setIn(index, source, type);
	if (set) return {
		kind: "records",
		set: {
			...set,
			owner: name
		}
	};
	const alias = setIn(index, source, "CNAME");
	if (alias) return {
		kind: "alias",
		set: {
			...alias,
			owner: name
		}
	};
	return { kind: index.names.has(source) ? "nodata" : "nxdomain" };
};
const findZoneCutIn = ({ sets }, origin, name) => {
	const labels = splitLabels(name);
	const depth = labels.length - splitLabels(origin).length;
	for (let i = depth - 1; i >= 0; i -= 1) {
		const above = dnsName(labels.slice(i).join("."));
		if (sets.has(setKey(above, "NS"))) return above;
	}
};
// src/dns/resolver/zone-files.ts
const longestChain = 8;
const isHostMade = ({ quirks = [] }) => quirks.includes("proxied") || quirks.includes("flattened");
const toRecordSet = (records) => {
	const [{ owner, type }] = records;
	const distinct = distinctBy(records, ({ rdata }) => presentRData(type, rdata));
	const ttls = records.map(({ ttl }) => ttl).filter((ttl) => ttl !== void 0);
	const set = {
		owner,
		type,
		rdata: mapNonEmpty(distinct, ({ rdata }) => rdata)
	};
	return ttls.length === 0 ? set : {
		...set,
		ttl: ttls.reduce((least, ttl) => Math.min(least, ttl))
	};
};
const toRecordSets = (records) => [...groupedBy(records, ({ owner, type }) => setKey(owner, type)).values()].map(toRecordSet);
const serveZone = (zone) => {
	const made = zone.records.filter(isHostMade);
	const aliases = zone.others.filter(({ type }) => /ALIAS$|^ANAME$/.test(type));
	const owners = [...made, ...zone.others].map(({ owner }) => owner);
	const sets = toRecordSets(zone.records.filter((record) => !isHostMade(record)));
	return {
		zone,
		index: indexZone(sets, [zone.origin, ...owners]),
		hostMade: new Set([...made, ...aliases].map(({ owner }) => owner)),
		deleted: new Set(zone.before?.records.map(({ owner, type }) => setKey(owner, type)))
	};
};
const negativeCache = ({ zone, index }) => {
	const set = setIn(index, zone.origin, "SOA");
	if (set === void 0) return {};
	const [{ minimum }] = set.rdata;
	return { negative: {
		zone: zone.origin,
		ttl: Math.min(set.ttl ?? minimum, minimum)
	} };
};
const zoneFailure = (code, detail) => ({
	code,
	detail,
	attempts: []
});
const unheld = (detail) => ({
	...zoneFailure("unsupported", detail),
	unasked: true
});
const tooLong = zoneFailure("malformed", `more than ${longestChain} CNAME records in a row`);
const findInServedZone = (served, name, type) => {
	const { zone, index, hostMade, deleted } = served;
	const cut = findZoneCutIn(index, zone.origin, name);
	if (cut !== void 0 && !(cut === name && (type === "NS" || type === "DS"))) return {
		kind: "elsewhere",
		because: `${cut} is delegated to other servers`
	};
	if ((type === "A" || type === "AAAA") && hostMade.has(findSourceName(index, name))) return {
		kind: "failed",
		failure: unheld(`the host answers for ${name} with addresses that the file does not hold`)
	};
	const step = matchInZone(index, name, type);
	if (step.kind === "records" || step.kind === "alias") return step;
	const gone = deleted.has(setKey(name, type)) || deleted.has(setKey(name, "CNAME"));
	return zone.partial && !gone ? {
		kind: "elsewhere",
		because: `the file holds changes, and none of ${name} ${type}`
	} : {
		...step,
		...negativeCache(served)
	};
};
const zonesByOrigin = (zones) => new Map(zones.map((zone) => [zone.origin, serveZone(zone)]));
const closestZone = (served, name) => {
	let here = name;
	while (!served.has(here) && here !== ".") here = parentName(here);
	return served.get(here);
};
const zoneResolver = (zones, elsewhere) => {
	const served = zonesByOrigin(zones);
	const server = presentText([...new Set(zones.flatMap(({ files }) => files))].join(", "));
	const lookup = async (question, signal) => {
		const chain = [];
		const dnames = [];
		const proof = () => dnames.length > 0 ? { proof: dnames } : {};
		const { type } = question;
		let { name } = question;
		const base = {
			question,
			vantage: "authoritative",
			server,
			transport: "file",
			chain,
			ms: 0
		};
		while (chain.length <= longestChain) {
			const own = closestZone(served, name);
			const verdict = own ? findInServedZone(own, name, type) : {
				kind: "elsewhere",
				because: `${name} is not in the zone files`
			};
			if (verdict.kind === "elsewhere") return elsewhere ? continueAnswer(base, await elsewhere.lookup({
				name,
				type
			}, signal)) : {
				...base,
				kind: "failed",
				failure: unheld(verdict.because)
			};
			if ("dname" in verdict && verdict.dname) dnames.push(verdict.dname);
			if (verdict.kind === "records") return {
				...base,
				...proof(),
				kind: "found",
				set: verdict.set,
				authentic: false
			};
			if (verdict.kind !== "alias") return {
				...base,
				...proof(),
				...verdict
			};
			chain.push(verdict.set);
			name = verdict.set.rdata[0].target;
		}
		return {
			...base,
			kind: "failed",
			failure: tooLong
		};
	};
	return {
		vantage: "authoritative",
		server,
		lookup
	};
};
const continueAnswer = ({ question, vantage, server, transport, chain }, rest) => chain.length === 0 ? rest : {
	...rest,
	question,
	vantage,
	server,
	transport,
	chain: [...chain, ...rest.chain]
};
// src/audit/drift-of-domain.ts
const watchedNeeds = (domain) => watchedQuestions(domain).map(({ name, type }) => ask(name, type));
const isTrustworthy = (answer) => answer.vantage !== "authoritative" || answer.kind === "failed" || isAuthoritative(answer);
const sourceOf = ({ vantage, server }) => vantage === "authoritative" ? vantage : `${vantage} ${server}`;
const observeWatched = (domain, answers) => {
	const ignored = new Set(answers.filter(isFalseOfInternet).map(sourceOf));
	return observe(domain, answers.filter((answer) => isTrustworthy(answer) && !ignored.has(sourceOf(answer))));
};
const settledLines = (seen) => seen.flatMap((one) => one.kind === "settled" ? one.lines : []);
const areasBeyondRecords = /* @__PURE__ */ new Set([
	"delegation",
	"dnssec",
	"imap",
	"smtp",
	"resolver"
]);
const restsOnRecords = ({ area }) => !areasBeyondRecords.has(area);
const onlyRecordChecks = (request) => {
	const { mail: _, ...plain } = request;
	const kept = (checks) => checks.filter(({ meta }) => restsOnRecords(meta));
	const { checks, spare } = request;
	return {
		...plain,
		checks: kept(checks),
		...spare && { spare: kept(spare) }
	};
};
const toZoneRecord = ({ owner, type, rdata }, file, line) => {
	const fields = splitRdataFields(rdata);
	if (fields === void 0 || !isZoneType(type)) return [];
	const data = readRData(type, fields, dnsName("."));
	return isUnreadable(data) ? [] : [zoneRecord({
		file,
		line,
		column: 1
	}, owner, type, data)];
};
const acceptedZone = (domain, { file, lines }, live) => {
	const read = (line, i) => toZoneRecord(line, file, i + 1);
	const named = lines.some(({ type }) => type === "NS");
	const gone = settledLines(live).filter(({ type }) => named || type !== "NS");
	return {
		origin: domain,
		files: [file],
		records: lines.flatMap(read),
		others: [],
		faults: [],
		partial: true,
		before: {
			records: gone.flatMap(read),
			others: []
		}
	};
};
const zoneWorld = (zones, world) => {
	const { secondResolvers: _, ...rest } = world;
	return {
		...rest,
		files: (elsewhere) => zoneResolver(zones, elsewhere)
	};
};
const auditAccepted = ({ request, world, timeoutMs }, accepted, seen) => {
	const zones = accepted.zones ?? [acceptedZone(request.domain.name, accepted, seen)];
	const signal = AbortSignal.timeout(timeoutMs);
	return audit({
		...onlyRecordChecks(request),
		besides: []
	}, zoneWorld(zones, world), signal);
};
const createIsConfirmed = ({ direct }) => ({ confirmed }) => confirmed || direct === void 0;
const compareRevision = async (audited, { was, ...accepted }, seen) => {
	const { request, live, world } = audited;
	const domain = request.domain.name;
	const { accepts } = compareThreeWay(domain, was.lines, accepted.lines, seen);
	const sure = accepts.filter(createIsConfirmed(world));
	const then = {
		...accepted,
		lines: was.lines
	};
	const before = sure.length === 0 ? live : await auditAccepted(audited, then, seen);
	const comparison = compareResults(before.results.filter(restsOnRecords), live.results.filter(restsOnRecords));
	const unmoved = compareThreeWay(domain, accepted.lines, was.lines, seen).accepts;
	return {
		against: was.file,
		accepts: judgeChanges(sure, comparison),
		announces: unmoved.filter(createIsConfirmed(world))
	};
};
const driftOfDomain = async (audited, accepted) => {
	const { request, world, live } = audited;
	const { file, kind, lines, keys, next, was } = accepted;
	const domain = request.domain.name;
	const seen = observeWatched(domain, live.evidence.answers).filter((one) => keys?.has(watchedKey(one)) ?? true);
	const { changes, unknown, propagating, unwatched } = compareWithAccepted(domain, lines, seen);
	const told = next === void 0 ? changes : compareThreeWay(domain, lines, next, seen).drift;
	const isSure = createIsConfirmed(world);
	const sure = told.filter(isSure);
	const unconfirmed = told.filter((change) => !isSure(change));
	const before = sure.length === 0 ? live : await auditAccepted(audited, accepted, seen);
	const comparison = compareResults(before.results.filter(restsOnRecords), live.results.filter(restsOnRecords));
	const judgement = judgeChanges(sure, comparison);
	return {
		file,
		kind,
		state: domainDriftState({
			judgement,
			unknown,
			propagating,
			unconfirmed
		}),
		watched: lines.length - unwatched.length,
		judgement,
		unconfirmed,
		...was && { revision: await compareRevision(audited, {
			...accepted,
			was
		}, seen) },
		unknown,
		propagating,
		unwatched
	};
};
// src/audit/zone-proposal.ts
const offlineSource = {
	vantage: "system",
	server: "offline",
	transport: "system"
};
const notInFile = {
	code: "unsupported",
	unasked: true,
	detail: "it is not in the file, and not asked for offline",
	attempts: []
};
const offlineResolver = {
	...offlineSource,
	lookup: (question) => Promise.resolve(failedAnswer(offlineSource, question, notInFile))
};
const proposalWorld = (zones, { world, offline }) => {
	if (!offline) return zoneWorld(zones, world);
	const { policies: _, direct: __, referee: ___, ...silent } = world;
	return zoneWorld(zones, {
		...silent,
		recursive: [offlineResolver]
	});
};
const recordTexts = ({ observed = [], fix: { remove = [] } }) => remove.length > 0 ? remove.map(({ rdata }) => rdata) : observed;
const formsOf = ({ owner, type, rdata }) => {
	const data = presentRData(type, rdata);
	return /* @__PURE__ */ new Set([
		data,
		`${type} ${data}`,
		`${absoluteName(owner)} ${type} ${data}`
	]);
};
const isNamedBy = (texts, record) => {
	const forms = formsOf(record);
	return texts.some((text) => forms.has(text));
};
const isRemovedElsewhere = ({ fix: { remove = [] } }, one) => remove.some(({ owner, type, rdata }) => owner === one.owner && type === one.type && rdata === presentRData(one.type, one.rdata));
const findSourceLocation = ({ zone, zones }, domain, finding) => {
	const { name, type } = finding.subject;
	const own = zone.records.filter((one) => one.owner === name && one.type === type);
	const texts = recordTexts(finding);
	return own.find((one) => isNamedBy(texts, one)) ?? zone.records.find((one) => isRemovedElsewhere(finding, one)) ?? findInZones(zones)(domain, finding.subject);
};
const withLocations = (side, domain, results) => results.map((result) => ({
	...result,
	findings: result.findings.map((finding) => {
		const place = finding.location ?? findSourceLocation(side, domain, finding);
		if (place === void 0) return finding;
		const { file, line } = place;
		return {
			...finding,
			location: {
				file,
				line
			}
		};
	})
}));
const judgeFiles = ({ zone, faults }, checks) => judgeZoneFile(zone, [...faults, ...zone.faults], checks);
const withFileResults = ({ domain, results }, side, checks) => withLocations(side, domain, [...results, ...judgeFiles(side, checks)]);
const withoutUnknowns = (results) => results.map((result) => {
	const { obstacles } = result;
	if (!obstacles.some(({ failure }) => failure.unasked === true)) return result;
	const because = "because what is not in the file is not asked offline";
	return {
		...result,
		status: "skipped",
		obstacles: [],
		because
	};
});
const auditSide = async (side, job) => {
	const { request, timeoutMs, fileChecks } = job;
	const report = await audit({
		...onlyRecordChecks(request),
		besides: watchedNeeds(request.domain.name)
	}, proposalWorld(side.zones, job), AbortSignal.timeout(timeoutMs));
	const results = [...report.results, ...judgeFiles(side, fileChecks)];
	const { verify: __, ...told } = report;
	return {
		...told,
		results: withLocations(side, report.domain, results)
	};
};
const auditLive = async ({ request, world, timeoutMs, live }, judge) => {
	if (live !== void 0) return live;
	const records = onlyRecordChecks(request);
	return audit({
		...records,
		...judge ? {} : {
			checks: [],
			spare: []
		},
		besides: watchedNeeds(request.domain.name)
	}, world, AbortSignal.timeout(timeoutMs));
};
const fileNames = ({ zone }) => zone.files.join(", ");
const compareWithLive = async (head, after, job) => {
	const domain = job.request.domain.name;
	const live = await auditLive(job, true);
	const lines = settledLines(observeWatched(domain, after.evidence.answers));
	const { alters, unknown, propagating } = compareThreeWay(domain, lines, lines, observeWatched(domain, live.evidence.answers));
	const before = [...live.results, ...judgeZoneFile(head.zone, [], job.fileChecks)];
	const comparison = compareResults(before.filter(restsOnRecords), after.results);
	return {
		file: fileNames(head),
		against: "live",
		changes: alters,
		unknown,
		propagating,
		comparison
	};
};
const compareWithFile = async (base, { head, after }, job) => {
	const domain = job.request.domain.name;
	const [before, live] = await Promise.all([auditSide(base, job), job.offline ? void 0 : auditLive(job, false)]);
	const seen = ({ evidence }) => observeWatched(domain, evidence.answers);
	const was = settledLines(seen(before));
	const will = seen(after);
	const { changes, unknown } = compareWithAccepted(domain, was, will);
	const three = live && compareThreeWay(domain, was, settledLines(will), seen(live));
	const comparison = compareResults(before.results, after.results);
	const about = {
		file: fileNames(head),
		against: fileNames(base),
		changes,
		comparison
	};
	if (three === void 0) return {
		...about,
		unknown,
		propagating: []
	};
	const { drift, accepts, alters, unknown: open, propagating } = three;
	const isSure = createIsConfirmed(job.world);
	const sides = {
		drift: drift.filter(isSure),
		unconfirmed: drift.filter((change) => !isSure(change)),
		accepts,
		alters
	};
	return {
		...about,
		unknown: open,
		propagating,
		live: sides
	};
};
const auditZone = async (head, against, job) => {
	const after = await auditSide(head, job);
	const results = job.offline ? withoutUnknowns(after.results) : after.results;
	const report = {
		...after,
		results,
		...verdictsOf(results)
	};
	if (against === void 0) return report;
	const proposal = against === "live" ? await compareWithLive(head, after, job) : await compareWithFile(against, {
		head,
		after
	}, job);
	return {
		...report,
		proposal
	};
};
const auditPending = async (head, base, job) => {
	const after = await auditZone(head, base ?? "live", job);
	const judged = new Map(after.results.map((result) => [result.check, result]));
	const own = job.live.results.map((result) => {
		const later = judged.get(result.check) ?? result;
		judged.delete(result.check);
		return later;
	});
	const { verify: _, spf: __, ...live } = job.live;
	const { spf, proposal } = after;
	return {
		...live,
		results: [...own, ...judged.values()],
		...spf && { spf },
		...proposal && { proposal }
	};
};
export { auditPending, auditZone, driftOfDomain, findInZones, findNowhere, isShowable, observeWatched, restsOnRecords, settledLines, watchedNeeds, withFallbackLocation, withFileResults, zoneResolver };
