import { audit, domainDriftState, invertChange, isFalseOfInternet, isSameChange, partsFailure, saysUnregistered, verdictsOf } from "./shared-audit.js";
import { faultSeverity, findingLocation, isAuthoritative, judgeZoneFile, presentLocation, recordFromLine, seeChecks, zoneFinding } from "./shared-checks.js";
import { compareResults, compareThreeWay, compareWithAccepted, findingsBySubject, isSameLines, judgeByFault, judgeChanges, listRemoved, observe, openSets, presentLine, sharedLines, sortRecordLines, watchedKey, watchedQuestions } from "./shared-observe.js";
import { absoluteName, ask, distinctBy, dnsName, failedAnswer, groupedBy, isAnswerOf, isNonEmpty, isRegistry, isWithin, mapNonEmpty, parentName, presentRData, presentText } from "./shared-first.js";
import { asMeant, findSourceName, findZoneCutIn, indexZone, matchInZone, setIn, setKey } from "./shared-meant-record.js";
// src/drift/same-zones.ts
const sortedText = (lines) => lines.toSorted().join("\n");
const stateText = ({ records, others, unknowns }) => sortedText([
	...records.map(({ owner, type, rdata }) => `${owner} ${type} ${presentRData(type, rdata)}`),
	...others.map(({ owner, type }) => `${owner} ${type}`),
	...unknowns.map(({ owner, type, why }) => `${owner} ${type} ${why}`)
]);
const faultsText = (faults) => sortedText(faults.map(({ code, owner, rdata, message }) => `${code} ${owner} ${rdata} ${message}`));
const versionText = (version) => {
	const ways = version.records.map(({ owner, type, ttl, quirks = [] }) => `${owner} ${type} ${ttl} ${quirks.toSorted().join(" ")}`);
	return [
		stateText(version),
		sortedText(ways),
		faultsText(version.faults)
	].join("\n\n");
};
const zoneText = (zone) => {
	const { origin, partial = false, before } = zone;
	return [
		`${origin} ${partial}`,
		versionText(zone),
		before ? versionText(before) : ""
	].join("\n\n");
};
const sideText = ({ zones, faults }) => [...zones.map(zoneText).toSorted(), faultsText(faults)].join("\n\n");
const hasUnknowns = ({ zones }) => zones.some(({ unknowns, before }) => unknowns.length + (before?.unknowns.length ?? 0) > 0);
const isSameFiles = (one, other) => sideText(one) === sideText(other) && (!hasUnknowns(one) || one.digest !== void 0 && one.digest === other.digest);
// src/audit/departure.ts
const compareWith = (live, accepted, earlier) => {
	const { lines, open, keys, next } = accepted;
	const { domain } = live;
	const seen = live.seen.filter((one) => keys?.has(watchedKey(one)) ?? true);
	const plain = compareWithAccepted(domain, lines, seen, open);
	if (live.gone) {
		const watched = new Set(seen.map(watchedKey));
		const said = lines.filter((line) => watched.has(watchedKey(line)));
		const told = listRemoved(domain, next ? sharedLines(said, next.lines) : said);
		return {
			accepted,
			seen,
			plain: {
				...plain,
				unknown: [],
				propagating: []
			},
			told,
			unknown: [],
			pending: [],
			replaced: []
		};
	}
	const three = next && compareThreeWay(domain, accepted, next, seen);
	const told = three?.drift ?? plain.changes;
	const explained = earlier.map((state) => ({
		replaced: state.replaced,
		changes: compareThreeWay(domain, accepted, state, seen).accepts
	}));
	const isPending = (change) => explained.some(({ changes }) => changes.some((one) => isSameChange(one, change)));
	const useful = explained.filter(({ changes }) => told.some((change) => changes.some((one) => isSameChange(one, change))));
	return {
		accepted,
		seen,
		plain,
		told: told.filter((change) => !isPending(change)),
		unknown: three?.unknown ?? plain.unknown,
		pending: told.filter(isPending),
		replaced: useful.flatMap(({ replaced }) => replaced ?? [])
	};
};
const findDeparture = async (live, accepted) => {
	const earlier = [];
	let found = compareWith(live, accepted, earlier);
	if (found.told.length === 0 || live.gone || accepted.recent === void 0) return found;
	for await (const state of accepted.recent()) {
		if (state.replaced !== void 0) earlier.push(state);
		const newest = state.replaced === void 0 ? {
			...found.accepted,
			...state
		} : found.accepted;
		found = compareWith(live, newest, earlier);
		if (found.told.length === 0) break;
	}
	return found;
};
const describePending = ({ pending, replaced }) => {
	const oldest = replaced.toSorted((a, b) => b.ageMs - a.ageMs)[0];
	return oldest === void 0 ? void 0 : {
		...oldest,
		changes: pending.map(invertChange)
	};
};
// src/record/zone-unknowns.ts
const indexUnknowns = ({ origin, records, others, unknowns }) => {
	const known = /* @__PURE__ */ new Map();
	const counted = unknowns.length === 0 ? [] : [...records, ...others];
	for (const { owner, type } of counted) {
		const types = known.get(owner) ?? /* @__PURE__ */ new Set();
		known.set(owner, types.add(type.toUpperCase()));
	}
	const placed = unknowns.filter(({ owner }) => owner !== void 0);
	return {
		origin,
		byOwner: groupedBy(placed, ({ owner = origin }) => owner),
		anywhere: unknowns.filter(({ owner }) => owner === void 0),
		known
	};
};
const unknownsAbove = ({ origin, byOwner }, name) => {
	const found = [];
	for (let above = name; above !== origin && above !== "."; above = parentName(above)) for (const unknown of byOwner.get(parentName(above)) ?? []) if (unknown.type === "DNAME" || unknown.type === "NS" && unknown.owner !== origin) found.push(unknown);
	return found;
};
const madeByServer = /* @__PURE__ */ new Set([
	"DNSKEY",
	"NSEC",
	"NSEC3",
	"RRSIG"
]);
const mayHold = ({ owner, type }, asked, known) => {
	const isSaid = owner !== void 0 && type !== void 0;
	if (known.has("CNAME")) return isSaid && type === "CNAME" && asked === "CNAME";
	const mayAlias = isSaid || known.size === 0;
	if (type === "CNAME") return mayAlias;
	if (asked === "CNAME") return type === void 0 && mayAlias;
	return type === void 0 || type === asked;
};
const unknownsAt = (index, { name, source }, type) => {
	const { byOwner, anywhere, known } = index;
	if (madeByServer.has(type) || byOwner.size === 0 && anywhere.length === 0) return [];
	const types = known.get(name) ?? /* @__PURE__ */ new Set();
	const here = [...byOwner.get(name) ?? [], ...anywhere];
	const wild = source === name ? [] : byOwner.get(source) ?? [];
	return [
		...here.filter((one) => mayHold(one, type, types)),
		...wild.filter((one) => mayHold(one, type, known.get(source) ?? /* @__PURE__ */ new Set())),
		...unknownsAbove(index, name)
	];
};
const toUnknownPart = (unknown) => ({
	detail: `${presentText(presentLocation(unknown))}: ${unknown.why}`,
	...unknown.mayBeNone && { mayBeNone: true }
});
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
	const open = zone.unknowns.flatMap(({ owner, mayBeNone }) => mayBeNone ? [] : owner ?? []);
	const owners = [...[...made, ...zone.others].map(({ owner }) => owner), ...open];
	const sets = toRecordSets(zone.records.filter((record) => !isHostMade(record)));
	return {
		zone,
		index: indexZone(sets, [zone.origin, ...owners]),
		unknowns: indexUnknowns(zone),
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
const matchKnown = (served, name, type) => {
	const { zone, index, unknowns, deleted } = served;
	const source = findSourceName(index, name);
	const parts = unknownsAt(unknowns, {
		name,
		source
	}, type).map(toUnknownPart);
	const rest = isNonEmpty(parts) ? { rest: parts } : {};
	const isCertain = parts.some(({ mayBeNone }) => !mayBeNone);
	const step = matchInZone(index, name, type);
	const isKnown = step.kind === "records" || step.kind === "alias";
	if (isCertain && (!isKnown || source !== name)) return {
		kind: "failed",
		failure: partsFailure(parts)
	};
	if (isKnown) return {
		...step,
		...rest
	};
	const gone = deleted.has(setKey(name, type)) || deleted.has(setKey(name, "CNAME"));
	return zone.partial && !gone ? {
		kind: "elsewhere",
		because: `the file holds changes, and none of ${name} ${type}`
	} : {
		...step,
		...rest,
		...negativeCache(served)
	};
};
const findInServedZone = (served, name, type) => {
	const { zone, index, hostMade } = served;
	const cut = findZoneCutIn(index, zone.origin, name);
	if (cut !== void 0 && !(cut === name && (type === "NS" || type === "DS"))) return {
		kind: "elsewhere",
		because: `${cut} is delegated to other servers`
	};
	if ((type === "A" || type === "AAAA") && hostMade.has(findSourceName(index, name))) return {
		kind: "failed",
		failure: unheld(`the host answers for ${name} with addresses that the file does not hold`)
	};
	return matchKnown(served, name, type);
};
const toFound = ({ set, rest }) => ({
	kind: "found",
	set,
	authentic: false,
	...rest && { rest }
});
const zonesByOrigin = (zones) => new Map(zones.map((zone) => [zone.origin, serveZone(zone)]));
const closestZone$1 = (served, name) => {
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
			const own = closestZone$1(served, name);
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
				...toFound(verdict)
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
const isSaidForRegistry = (answer) => (answer.kind === "nodata" || answer.kind === "nxdomain") && answer.negative !== void 0 && answer.chain.length === 0 && isRegistry(answer.negative.zone);
const isTrustworthy = (answer) => answer.vantage !== "authoritative" || answer.kind === "failed" || isAuthoritative(answer) && !isSaidForRegistry(answer);
const sourceOf = ({ vantage, server }) => vantage === "authoritative" ? vantage : `${vantage} ${server}`;
const falseSources = (answers) => new Set(answers.filter(isFalseOfInternet).map(sourceOf));
const goneCheck = "delegation-present";
const isGone = (domain, answers) => {
	const ignored = falseSources(answers);
	if (ignored.has("authoritative")) return false;
	const above = answers.filter((one) => isAnswerOf(one, "NS")).filter((one) => one.vantage === "parent" && !ignored.has(sourceOf(one))).filter(({ question }) => isWithin(domain, question.name));
	return [...groupedBy(above, ({ question }) => question.name).values()].some(saysUnregistered);
};
const observeLines = (domain, lines) => watchedQuestions(domain).map(({ name: owner, type }) => ({
	owner,
	type,
	kind: "settled",
	lines: lines.filter((line) => line.owner === owner && line.type === type),
	confirmed: true
}));
const observeWatched = (domain, answers) => {
	if (isGone(domain, answers)) return observeLines(domain, []);
	const ignored = falseSources(answers);
	return observe(domain, answers.filter((answer) => isTrustworthy(answer) && !ignored.has(sourceOf(answer))));
};
const settledLines = (seen) => seen.flatMap((one) => one.kind === "settled" ? one.lines : []);
const fileRecords = (seen) => ({
	lines: settledLines(seen),
	open: openSets(seen)
});
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
const acceptedZone = (domain, { file, lines }, live) => {
	const read = (line, i) => recordFromLine(line, {
		file,
		line: i + 1,
		column: 1
	}) ?? [];
	const named = lines.some(({ type }) => type === "NS");
	const gone = settledLines(live).filter(({ type }) => named || type !== "NS");
	return {
		origin: domain,
		files: [file],
		records: lines.flatMap(read),
		others: [],
		unknowns: [],
		faults: [],
		partial: true,
		before: {
			records: gone.flatMap(read),
			others: [],
			unknowns: [],
			faults: []
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
const withAudit = (audited, departure) => {
	let made;
	const { accepted, seen } = departure;
	return {
		...departure,
		auditBefore: () => made ??= auditAccepted(audited, accepted, seen)
	};
};
const createIsConfirmed = ({ direct }) => ({ confirmed }) => confirmed || direct === void 0;
const judgeSure = async (audited, { auditBefore, pending = [] }, sure) => {
	const { live, request } = audited;
	if (isGone(request.domain.name, live.evidence.answers)) {
		const faults = live.results.filter(({ check }) => check === goneCheck);
		return judgeByFault(sure, [...findingsBySubject(faults).values()]);
	}
	const before = sure.length === 0 ? live : await auditBefore();
	const comparison = compareResults(before.results.filter(restsOnRecords), live.results.filter(restsOnRecords));
	const { changes, elsewhere } = judgeChanges([...sure, ...pending], comparison);
	return {
		changes: changes.filter(({ change }) => sure.includes(change)),
		elsewhere
	};
};
const listUndecided = (changes, { live, before, after }) => {
	const areas = new Set(changes.map(({ area }) => area));
	const touched = ({ results }) => results.filter(({ area, severity }) => areas.has(area) && severity === "error");
	const [then, now] = [touched(before).filter(restsOnRecords), touched(after)];
	const isHarmless = (id) => now.some(({ check, status }) => check === id && status !== "fail" && status !== "inconclusive");
	const unseen = touched(live).filter((one) => !restsOnRecords(one));
	return [...compareResults(then, now).undecided.filter((check) => !isHarmless(check)), ...unseen.map(({ check }) => check)];
};
const judgeBrought = async (audited, { accepted: was, seen, plain, auditBefore }, { next, accepts }) => {
	const domain = audited.request.domain.name;
	const altered = compareWithAccepted(domain, was.lines, observeLines(domain, next.lines)).changes;
	const known = new Set(seen.filter(({ kind }) => kind === "settled").map(watchedKey));
	const brought = altered.filter((change) => known.has(watchedKey(change)) && !accepts.some((one) => isSameChange(one, change)));
	if (brought.length === 0) return void 0;
	const isAsAccepted = [
		plain.changes,
		plain.unknown,
		plain.propagating
	].every(({ length }) => length === 0);
	const [before, after] = await Promise.all([isAsAccepted ? audited.live : auditBefore(), auditAccepted(audited, {
		file: was.file,
		kind: was.kind,
		lines: next.lines
	}, seen)]);
	const comparison = compareResults(before.results.filter(restsOnRecords), after.results.filter(restsOnRecords));
	const { changes, elsewhere } = judgeChanges(altered, comparison);
	return {
		changes: changes.filter(({ change }) => brought.includes(change)),
		elsewhere,
		undecided: listUndecided(brought, {
			live: audited.live,
			before,
			after
		})
	};
};
const compareRevision = async (audited, departure, next) => {
	const { request, world } = audited;
	const { accepted: was, seen, auditBefore } = departure;
	const domain = request.domain.name;
	const { accepts } = compareThreeWay(domain, was, next, seen);
	const sure = accepts.filter(createIsConfirmed(world));
	const unmoved = compareThreeWay(domain, next, was, seen).accepts;
	const [judged, brings] = await Promise.all([judgeSure(audited, { auditBefore }, sure), judgeBrought(audited, departure, {
		next,
		accepts
	})]);
	return {
		against: was.file,
		...was.at && { at: was.at },
		accepts: judged,
		announces: unmoved.filter(createIsConfirmed(world)),
		...brings && { brings },
		...isSameLines(was.lines, next.lines) && { unchanged: true }
	};
};
const driftOfDomain = async (audited, given) => {
	const domain = audited.request.domain.name;
	const { answers } = audited.live.evidence;
	const gone = isGone(domain, answers);
	const seen = observeWatched(domain, answers);
	const departure = withAudit(audited, await findDeparture({
		domain,
		seen,
		gone
	}, given));
	const { accepted, told, unknown, plain } = departure;
	const { file, at, kind, next, isRevised } = accepted;
	const { propagating, unwatched } = plain;
	const isSure = createIsConfirmed(audited.world);
	const unconfirmed = told.filter((change) => !isSure(change));
	const [judgement, revision] = await Promise.all([judgeSure(audited, departure, told.filter(isSure)), next && isRevised === true ? compareRevision(audited, departure, next) : void 0]);
	const pending = describePending(departure);
	return {
		file,
		...at && { at },
		kind,
		state: domainDriftState({
			judgement,
			unknown,
			propagating,
			unconfirmed
		}),
		...gone && { gone },
		watched: accepted.lines.length - unwatched.length,
		judgement,
		unconfirmed,
		...pending && { pending },
		...revision && { revision },
		unknown,
		propagating,
		unwatched
	};
};
// src/record/zone-locations.ts
const answeringOwner = ({ records, others }, name) => findSourceName(indexZone([], [...records, ...others].map(({ owner }) => owner)), name);
const holds = (zone, { name, type }) => {
	const owner = answeringOwner(zone, name);
	return [...zone.records, ...zone.others].some((one) => one.owner === owner && one.type === type);
};
const recordKey = ({ file, owner, type, rdata }) => `${file} ${owner} ${type} ${presentRData(type, rdata)}`;
const findWhereStood = (before, now, subject) => {
	const gone = before.records.find(({ owner, type }) => owner === subject.name && type === subject.type);
	if (gone === void 0 || holds(now, subject)) return void 0;
	const present = new Map(now.records.map((one) => [recordKey(one), one]));
	const kept = before.records.filter(({ file }) => file === gone.file).toSorted((a, b) => a.line - b.line || a.column - b.column).flatMap((one) => {
		const still = present.get(recordKey(one));
		return still === void 0 ? [] : [{
			was: one.line,
			still
		}];
	});
	const near = kept.findLast(({ was }) => was <= gone.line) ?? kept[0];
	if (near === void 0) return now.files.includes(gone.file) ? {
		file: gone.file,
		line: 1,
		column: 1
	} : void 0;
	const { file, line, column } = near.still;
	return {
		file,
		line,
		column
	};
};
const closestZone = (zones, name) => zones.filter(({ origin }) => isWithin(name, origin)).toSorted((a, b) => b.origin.length - a.origin.length)[0];
const findInZones = (zones) => (domain, subject) => {
	const home = closestZone(zones, dnsName(domain));
	if (home === void 0) return void 0;
	const zone = (subject && closestZone(zones, subject.name)) ?? home;
	const owner = subject && answeringOwner(zone, subject.name);
	const ofOwner = [...zone.records, ...zone.others].filter((one) => one.owner === owner);
	const [{ file, line, column, label } = {
		file: home.files[0] ?? "",
		line: 1,
		column: 1
	}] = [...ofOwner.filter(({ type }) => type === subject?.type), ...ofOwner];
	if (file === "") return void 0;
	return {
		file,
		line,
		column,
		...label === void 0 ? {} : { label }
	};
};
// src/audit/restored-fixes.ts
const concerned = ({ subject }, ofArea) => {
	const own = ofArea.filter(({ owner, type }) => owner === subject.name && type === subject.type);
	return own.length > 0 ? own : ofArea;
};
const line = ({ owner, type }, rdata) => ({
	owner,
	type,
	rdata
});
const restoringFix = (changes, { text, isUnmeant, write }) => {
	const publish = changes.flatMap((one) => "before" in one ? [line(one, one.before)] : []);
	const remove = changes.flatMap((one) => "after" in one ? [line(one, one.after)] : []);
	if (!(isUnmeant ? changes.length > 0 : publish.length > 0 && remove.length === 0)) return void 0;
	const written = publish.length > 0 ? write?.(publish) : void 0;
	return {
		text,
		...publish.length > 0 && { publish },
		...written && { written },
		...remove.length > 0 && { remove },
		restores: true
	};
};
const restored = (finding, fix) => ({
	...finding,
	...finding.observed?.length === 0 && fix.publish && { expected: fix.publish.map(({ rdata }) => rdata) },
	fix
});
const restoredFindings = ({ changes, appears, ...how }) => new Map(appears.flatMap(({ area, findings }) => findings.flatMap((finding) => {
	const ofArea = changes.filter((change) => change.area === area);
	const fix = restoringFix(concerned(finding, ofArea), how);
	return fix === void 0 ? [] : [[finding, restored(finding, fix)]];
})));
const retellResults = (results, retold) => results.map((result) => ({
	...result,
	findings: result.findings.map((finding) => retold.get(finding) ?? finding)
}));
const retellFault = (fault, retold) => ({
	...fault,
	findings: mapNonEmpty(fault.findings, (finding) => retold.get(finding) ?? finding)
});
const retellJudgement = ({ changes, elsewhere }, retold) => {
	const known = /* @__PURE__ */ new Map();
	const retell = (fault) => {
		const told = known.get(fault) ?? retellFault(fault, retold);
		known.set(fault, told);
		return told;
	};
	return {
		changes: changes.map((one) => ({
			...one,
			appears: one.appears.map(retell)
		})),
		elsewhere
	};
};
const withRestoredFixes = (report, drift, write) => {
	if (drift === void 0) return report;
	if (drift.gone) return {
		...report,
		drift
	};
	const { judgement, file, kind } = drift;
	const retold = restoredFindings({
		changes: judgement.changes.map(({ change }) => change),
		appears: [...new Set(judgement.changes.flatMap(({ appears }) => appears))],
		text: kind === "zone" ? `Apply ${file} at your DNS host again.` : `Restore at your DNS host what ${file} accepts.`,
		isUnmeant: true
	});
	const live = judgement.changes.flatMap(({ change }) => "after" in change ? [line(change, change.after)] : []);
	const accept = kind === "zone" && live.length > 0 ? write?.(live) : void 0;
	return {
		...report,
		...report.proposal === void 0 && { results: retellResults(report.results, retold) },
		drift: {
			...drift,
			...accept && { accept },
			judgement: retellJudgement(judgement, retold)
		}
	};
};
const stoodFindings = (appears, { before, now }) => new Map(appears.flatMap(({ findings }) => findings.flatMap((finding) => {
	const place = before && findWhereStood(before, now.zone, finding.subject);
	return place === void 0 ? [] : [[finding, {
		...finding,
		location: findingLocation(place)
	}]];
})));
const withRestoredProposal = (report, proposal, zones) => {
	const { changes, comparison, file } = proposal;
	const text = zones.before === void 0 ? `Add to ${file} what is live now.` : `Put back into ${file} what was there.`;
	const { write } = zones.now;
	const placed = stoodFindings(comparison.appears, zones);
	const appears = comparison.appears.map((fault) => retellFault(fault, placed));
	const fixed = restoredFindings({
		changes,
		appears,
		text,
		...write && { write }
	});
	const returning = sortRecordLines([...fixed.values()].flatMap(({ fix }) => fix.publish ?? []));
	const putBack = returning.length > 0 ? write?.(returning) : void 0;
	return {
		...report,
		results: retellResults(retellResults(report.results, placed), fixed),
		proposal: {
			...proposal,
			...putBack && { putBack },
			comparison: {
				...comparison,
				appears: appears.map((fault) => retellFault(fault, fixed))
			}
		}
	};
};
// src/audit/written-fixes.ts
const withWritten = (finding, write) => {
	const { fix } = finding;
	const written = fix.publish?.length ? write(fix.publish) : void 0;
	return written === void 0 ? finding : {
		...finding,
		fix: {
			...fix,
			written
		}
	};
};
const withWrittenFixes = (results, write) => write === void 0 ? results : results.map((result) => ({
	...result,
	findings: result.findings.map((finding) => withWritten(finding, write))
}));
// src/audit/slip-causes.ts
const correctable = /* @__PURE__ */ new Set(["missing-trailing-dot", "proxied-dkim"]);
const placeKey = ({ file, line, column, owner }, rdata) => `${line}:${column} ${owner} ${file} ${rdata}`;
const findSlips = ({ records }, faults) => {
	const byPlace = new Map(records.map((record) => [placeKey(record, presentRData(record.type, record.rdata)), record]));
	return faults.flatMap((fault) => {
		const record = byPlace.get(placeKey(fault, fault.rdata));
		if (record === void 0 || !correctable.has(fault.code)) return [];
		return [{
			fault,
			record,
			meant: asMeant(record)
		}];
	});
};
const withoutSlips = (zones, slips) => {
	const meant = new Map(slips.map((slip) => [slip.record, slip.meant]));
	return zones.map((zone) => ({
		...zone,
		records: zone.records.map((record) => meant.get(record) ?? record)
	}));
};
const toLine = ({ owner, type, rdata }) => ({
	owner,
	type,
	rdata: presentRData(type, rdata)
});
const purpose = (rdata) => /^"(?:v=[^\s;"]+|[^=\s"]*=)?/i.exec(rdata)?.[0] ?? "";
const isAbout = ({ subject, fix: { publish = [] } }, { meant }) => {
	if (subject.name !== meant.owner || subject.type !== meant.type) return false;
	const own = purpose(toLine(meant).rdata).toLowerCase();
	return meant.type !== "TXT" || publish.length === 0 || publish.some(({ rdata }) => purpose(rdata).toLowerCase() === own);
};
const explained = (zone, finding, { fault, record, meant }) => {
	const { message, fix, location } = zoneFinding(zone, fault);
	const { text } = fix;
	const isMoved = fault.code === "missing-trailing-dot";
	const { consequence, subject } = finding;
	return {
		message,
		...consequence !== void 0 && { consequence },
		subject,
		observed: [presentLine(toLine(record))],
		fix: isMoved ? {
			text,
			publish: [toLine(meant)],
			remove: [toLine(record)]
		} : { text },
		...location && { location }
	};
};
const isToldOfRecord = ({ code, owner, refusesZone }, results) => results.some(({ severity, findings }) => findings.some(({ subject: { name, type }, fix: { remove = [] } }) => {
	if (code === "rr-type-spf") return remove.some((one) => one.type === "SPF" && one.owner === owner);
	return code === "cname-beside-other-data" && name === owner && type === "CNAME" && (severity === "error" || refusesZone !== true);
}));
const findingKey = (check, { subject: { name, type } }) => `${check} ${name} ${type}`;
const explainFindings = (zone, { check, findings }, slips, { remaining, tellers }) => {
	const elsewhere = /* @__PURE__ */ new Set();
	return {
		findings: findings.flatMap((finding) => {
			const causes = !remaining.has(findingKey(check, finding)) ? slips.filter((slip) => isAbout(finding, slip)) : [];
			if (causes.length === 0) return [finding];
			return causes.flatMap((slip) => {
				const teller = tellers.get(slip);
				tellers.set(slip, teller ?? check);
				if (teller === void 0) return [explained(zone, finding, slip)];
				elsewhere.add(teller);
				return [];
			});
		}),
		elsewhere: [...elsewhere].filter((one) => one !== check)
	};
};
const explainBySlips = (zone, { results, meant }, slips) => {
	const tellers = /* @__PURE__ */ new Map();
	const remaining = new Set(meant.flatMap(({ check, findings }) => findings.map((one) => findingKey(check, one))));
	return {
		results: results.map((result) => {
			const { findings, elsewhere } = explainFindings(zone, result, slips, {
				remaining,
				tellers
			});
			const [first, ...more] = elsewhere;
			if (findings.length > 0 || first === void 0) return {
				...result,
				findings
			};
			const deferTo = [first, ...more];
			return {
				...result,
				status: "skipped",
				findings,
				because: seeChecks(deferTo),
				deferTo
			};
		}),
		told: new Set([...tellers.keys()].map(({ fault }) => fault))
	};
};
// src/audit/judging/offline-results.ts
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
const requiredChecks = /* @__PURE__ */ new Set([
	"mx-icloud",
	"spf-icloud",
	"dkim-target",
	"verification-present"
]);
const isDecided = (result, results) => {
	const { status, severity, deferTo = [] } = result;
	if (status !== "skipped") return status === "pass" || status === "fail" && severity === "error";
	return results.some((other) => deferTo.includes(other.check) && isDecided(other, results));
};
const leaveOut = (result) => {
	const { obstacles, check } = result;
	const isOthers = obstacles.some(({ failure }) => failure.unasked === true);
	const ours = obstacles.filter(({ failure }) => failure.code === "unknown");
	if (ours.length > 0) return {
		...result,
		obstacles: ours
	};
	if (!isOthers || requiredChecks.has(check)) return result;
	const because = "because what is not in the file is not asked offline";
	return {
		...result,
		status: "skipped",
		obstacles: [],
		because
	};
};
const reopen = (result, results) => {
	const { because: _, deferTo: __, ...rest } = result;
	const { check, title, status } = result;
	if (status !== "skipped" || !requiredChecks.has(check) || isDecided(result, results)) return result;
	const open = {
		need: check,
		label: title,
		server: "",
		failure: notInFile
	};
	return {
		...rest,
		status: "inconclusive",
		obstacles: [open]
	};
};
const withoutOthers = (results) => {
	const left = results.map(leaveOut);
	return left.map((result) => reopen(result, left));
};
// src/audit/zone-proposal.ts
const proposalWorld = (zones, { world, offline }) => {
	if (!offline) return zoneWorld(zones, world);
	const { policies: _, direct: __, referee: ___, ...silent } = world;
	return zoneWorld(zones, {
		...silent,
		recursive: [offlineResolver]
	});
};
const recordTexts = ({ observed = [], fix: { remove = [] } }) => remove.length > 0 ? remove.map(({ rdata }) => rdata) : observed;
const formsOf = ({ type, rdata }, name) => {
	const data = presentRData(type, rdata);
	return /* @__PURE__ */ new Set([
		data,
		`${type} ${data}`,
		`${absoluteName(name)} ${type} ${data}`
	]);
};
const isNamedBy = (texts, record, name) => {
	const forms = formsOf(record, name);
	return texts.some((text) => forms.has(text));
};
const isRemovedElsewhere = ({ fix: { remove = [] } }, one) => remove.some(({ owner, type, rdata }) => owner === one.owner && type === one.type && rdata === presentRData(one.type, one.rdata));
const findSourceLocation = ({ zone, zones }, domain, finding) => {
	const { name, type } = finding.subject;
	const owner = answeringOwner(zone, name);
	const own = zone.records.filter((one) => one.owner === owner && one.type === type);
	const texts = recordTexts(finding);
	return own.find((one) => isNamedBy(texts, one, name)) ?? zone.records.find((one) => isRemovedElsewhere(finding, one)) ?? findInZones(zones)(domain, finding.subject);
};
const withLocations = (side, domain, results) => results.map((result) => ({
	...result,
	findings: result.findings.map((finding) => {
		const place = finding.location ?? findSourceLocation(side, domain, finding);
		return place === void 0 ? finding : {
			...finding,
			location: findingLocation(place)
		};
	})
}));
const createTouchesMail = (domain) => {
	const names = new Set(watchedQuestions(domain).map(({ name }) => name));
	return (owner) => names.has(owner);
};
const fileFaults = ({ zone, faults }) => [...faults, ...zone.faults];
const withFileResults = ({ domain, results }, side, checks) => {
	const touchesMail = createTouchesMail(dnsName(domain));
	const ofFiles = judgeZoneFile(side.zone, fileFaults(side), checks, touchesMail);
	return [...results, ...withWrittenFixes(ofFiles, side.write)];
};
const auditZones = (zones, job) => audit({
	...onlyRecordChecks(job.request),
	besides: watchedNeeds(job.request.domain.name),
	...job.offline && { offline: true }
}, proposalWorld(zones, job), AbortSignal.timeout(job.timeoutMs));
const judgeSide = async ({ results }, side, job) => {
	const { zone, zones } = side;
	const touchesMail = createTouchesMail(job.request.domain.name);
	const faults = fileFaults(side);
	const grave = faults.filter((fault) => faultSeverity(fault, touchesMail) === "error");
	const slips = findSlips(zone, grave);
	const explained = slips.length === 0 ? {
		results,
		told: /* @__PURE__ */ new Set()
	} : explainBySlips(zone, {
		results,
		meant: (await auditZones(withoutSlips(zones, slips), job)).results
	}, slips);
	const rest = faults.filter((fault) => !explained.told.has(fault) && !isToldOfRecord(fault, explained.results));
	return [...explained.results, ...judgeZoneFile(zone, rest, job.fileChecks, touchesMail)];
};
const auditSide = async (side, job) => {
	const report = await auditZones(side.zones, job);
	const results = withWrittenFixes(await judgeSide(report, side, job), side.write);
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
	const file = fileRecords(observeWatched(domain, after.evidence.answers));
	const { alters, unknown, propagating } = compareThreeWay(domain, file, file, observeWatched(domain, live.evidence.answers));
	const before = [...live.results, ...judgeZoneFile(head.zone, [], job.fileChecks, () => true)];
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
	const unchanged = isSameFiles(base, head);
	const [before, live] = await Promise.all([unchanged ? after : auditSide(base, job), job.offline ? void 0 : auditLive(job, false)]);
	const seen = ({ evidence }) => observeWatched(domain, evidence.answers);
	const [was, will] = [fileRecords(seen(before)), seen(after)];
	const { changes, unknown } = compareWithAccepted(domain, was.lines, will, was.open);
	const three = live && compareThreeWay(domain, job.said ?? was, fileRecords(will), seen(live));
	const comparison = compareResults(before.results, after.results);
	const about = {
		file: fileNames(head),
		against: fileNames(base),
		...base.at && { at: base.at },
		...unchanged && { unchanged },
		changes,
		comparison: unchanged ? {
			...comparison,
			undecided: []
		} : comparison
	};
	if (three === void 0) return {
		...about,
		unknown: unchanged ? [] : unknown,
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
	const results = job.offline ? withoutOthers(after.results) : after.results;
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
	return withRestoredProposal(report, proposal, {
		now: head,
		...against !== "live" && { before: against.zone }
	});
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
export { auditPending, auditZone, driftOfDomain, fileRecords, findInZones, isSameFiles, observeWatched, offlineResolver, restsOnRecords, versionText, watchedNeeds, withFileResults, withLocations, withRestoredFixes, withWrittenFixes, zoneResolver };
