import { G as audit, H as readRData, J as verdictsOf, L as fieldsIn, T as judgeZoneFile, z as isZoneType } from "./shared-audit.js";
import { B as isWithin, G as under, Q as presentRData, R as dnsName, V as labelsOf, W as parentOf, Y as absolute, et as presentText, k as ask, u as fallback } from "./shared-first.js";
import { g as isAuthoritative } from "./shared-checks.js";
// src/report/place.ts
/** One file for everything that has no place of its own. */
const orElse = (find, file) => (domain, subject) => find(domain, subject) ?? {
	file,
	line: 1,
	column: 1
};
/** Whether a path can stand in a log: letters of any script, but no sign that is not seen or that turns others round. */
const isShowable = (file) => /^[\p{L}\p{M}\p{N} -~]+$/u.test(file);
const nowhere = () => void 0;
/**
* The line of the first record with the subject's owner and type, else of one with its owner, else
* the head of the file that holds the zone.
*/
const placesIn = (zones) => (domain, subject) => {
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
const textsOf$1 = (rdata) => "strings" in rdata ? rdata.strings.join("") : void 0;
/** Record data in canonical form: the division of a text into strings carries no meaning. */
const canonical = (type, rdata) => {
	const text = textsOf$1(rdata);
	return text === void 0 ? presentRData(type, rdata) : presentRData("TXT", { strings: [text] });
};
/** The watched records in an answer; those behind a CNAME belong to another owner. */
const linesIn = (answer, domain) => {
	const { name, type } = answer.question;
	if (answer.kind !== "found" || answer.chain.length > 0) return [];
	const ours = answer.set.rdata.filter((rdata) => {
		const text = textsOf$1(rdata);
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
	const refereed = settled.filter(({ vantage }) => vantage === "referee");
	const witnesses = refereed.length > 0 ? refereed : settled;
	const views = /* @__PURE__ */ new Map();
	for (const answer of own.length > 0 ? own : witnesses) {
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
// src/departure.ts
/** What is published held against what is accepted, and what each difference does to mail. */
/** What is to be looked up for {@link seenIn}. */
const watchedNeeds = (domain) => watchedQuestions(domain).map(({ name, type }) => ask(name, type));
/** A name server without authority over the zone has no say in it. */
const counts = (answer) => answer.vantage !== "authoritative" || answer.kind === "failed" || isAuthoritative(answer);
/** What the answers say of the watched records. */
const seenIn = (domain, answers) => observe(domain, answers.filter(counts));
/** The lines of what is settled. */
const linesOf = (seen) => seen.flatMap((one) => one.kind === "settled" ? one.lines : []);
/** What a file of records cannot tell: that is the servers' and the runner's. */
const beyondFiles = /* @__PURE__ */ new Set([
	"delegation",
	"dnssec",
	"imap",
	"smtp",
	"status",
	"resolver"
]);
/** Whether what is judged in the area rests on records alone. */
const isOfRecords = ({ area }) => !beyondFiles.has(area);
/** The request, for the checks alone that rest on records. */
const onRecords = (request) => {
	const { mail: _, ...plain } = request;
	const kept = (checks) => checks.filter(({ meta }) => isOfRecords(meta));
	const { checks, spare } = request;
	return {
		...plain,
		checks: kept(checks),
		...spare && { spare: kept(spare) }
	};
};
const recordFrom = ({ owner, type, rdata }, file, line) => {
	const fields = fieldsIn(rdata);
	if (fields === void 0 || !isZoneType(type)) return [];
	const data = readRData(type, fields, dnsName("."));
	return typeof data === "string" ? [] : [{
		owner,
		type,
		rdata: data,
		file,
		line,
		column: 1
	}];
};
/** The accepted records as changes to what is live: watched records that are live and not accepted are gone. */
const acceptedZone = (domain, { file, lines }, live) => {
	const read = (line, i) => recordFrom(line, file, i + 1);
	const named = lines.some(({ type }) => type === "NS");
	const gone = linesOf(live).filter(({ type }) => named || type !== "NS");
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
/** A world in which the zones are served; all else is asked of the resolvers of `world`, or of `elsewhere`. */
const worldOfZones = (zones, world, elsewhere = fallback(world.recursive[0], ...world.recursive.slice(1))) => {
	const { direct: _, witnesses: __, referee: ___, ...rest } = world;
	return {
		...rest,
		recursive: [zoneResolver(zones, elsewhere)]
	};
};
const stateOf = (sure, open) => {
	if (sure > 0) return "drift";
	return open.some(({ length }) => length > 0) ? "unknown" : "in-sync";
};
/** The audit of the domain as though the accepted records were live. */
const auditAccepted = ({ request, world, timeoutMs }, accepted, seen) => {
	const zones = accepted.zones ?? [acceptedZone(request.domain.name, accepted, seen)];
	const signal = AbortSignal.timeout(timeoutMs);
	return audit({
		...onRecords(request),
		besides: []
	}, worldOfZones(zones, world), signal);
};
/**
* Whether a difference is sure: authoritative servers confirm it or, where the user wants them not
* to be asked, the resolvers say it with one voice.
*/
const isSureIn = ({ direct }) => ({ confirmed }) => confirmed || direct === void 0;
/** What becomes of the accepted state: what of it is live already, and what is not. */
const revisionOf = async (audited, { was, ...accepted }, seen) => {
	const { request, live, world } = audited;
	const domain = request.domain.name;
	const { accepts } = compareThree(domain, was.lines, accepted.lines, seen);
	const sure = accepts.filter(isSureIn(world));
	const then = {
		...accepted,
		lines: was.lines
	};
	const before = sure.length === 0 ? live : await auditAccepted(audited, then, seen);
	const comparison = compareResults(before.results.filter(isOfRecords), live.results.filter(isOfRecords));
	const unmoved = compareThree(domain, accepted.lines, was.lines, seen).accepts;
	return {
		against: was.file,
		accepts: judgeChanges(sure, comparison),
		announces: unmoved.filter(isSureIn(world))
	};
};
/** Where the live records depart from the accepted ones. Only what is sure is drift. */
const departureOf = async (audited, accepted) => {
	const { request, world, live } = audited;
	const { file, kind, lines, keys, next, was } = accepted;
	const domain = request.domain.name;
	const seen = seenIn(domain, live.evidence.answers).filter((one) => keys?.has(keyOfWatched(one)) ?? true);
	const { changes, unknown, propagating, unwatched } = compare(domain, lines, seen);
	const told = next === void 0 ? changes : compareThree(domain, lines, next, seen).drift;
	const isSure = isSureIn(world);
	const sure = told.filter(isSure);
	const unconfirmed = told.filter((change) => !isSure(change));
	const before = sure.length === 0 ? live : await auditAccepted(audited, accepted, seen);
	const comparison = compareResults(before.results.filter(isOfRecords), live.results.filter(isOfRecords));
	return {
		file,
		kind,
		state: stateOf(sure.length, [
			unknown,
			propagating,
			unconfirmed
		]),
		watched: lines.length - unwatched.length,
		judgement: judgeChanges(sure, comparison),
		unconfirmed,
		...was && { revision: await revisionOf(audited, {
			...accepted,
			was
		}, seen) },
		unknown,
		propagating,
		unwatched
	};
};
// src/zone-audit.ts
/** The audit of a zone file as it would be published, and what becomes of the records and findings that are there now. */
/** Answers nothing, because nothing is to be asked. */
const unasked = {
	vantage: "system",
	server: "offline",
	lookup: (question) => Promise.resolve({
		question,
		vantage: "system",
		server: "offline",
		transport: "system",
		chain: [],
		ms: 0,
		kind: "failed",
		failure: {
			code: "unsupported",
			detail: "it is not in the file, and not asked for offline",
			attempts: []
		}
	})
};
const worldFor = (zones, { world, offline }) => {
	if (!offline) return worldOfZones(zones, world);
	const { policies: _, ...silent } = world;
	return worldOfZones(zones, silent, unasked);
};
/** What the finding would have removed or, where that is nothing, what was found. */
const textsOf = ({ observed = [], fix: { remove = [] } }) => remove.length > 0 ? remove.map(({ rdata }) => rdata) : observed;
const isTold = (texts, { type, rdata }) => {
	const shown = presentRData(type, rdata);
	return texts.some((text) => text === shown || text.endsWith(` ${shown}`));
};
/** Whether the finding would have the record removed, under a name that is not its own subject's. */
const isStray = ({ fix: { remove = [] } }, one) => remove.some(({ owner, type, rdata }) => owner === one.owner && type === one.type && rdata === presentRData(one.type, one.rdata));
/** The record that the finding tells, else the first of its owner. */
const placeOf = ({ zone, zones }, domain, finding) => {
	const { name, type } = finding.subject;
	const own = zone.records.filter((one) => one.owner === name && one.type === type);
	const texts = textsOf(finding);
	return own.find((one) => isTold(texts, one)) ?? zone.records.find((one) => isStray(finding, one)) ?? placesIn(zones)(domain, finding.subject);
};
/** The results with the lines of the files at which each finding's record stands. */
const located = (side, domain, results) => results.map((result) => ({
	...result,
	findings: result.findings.map((finding) => {
		const place = finding.location ?? placeOf(side, domain, finding);
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
/** The results of a live audit beside those of the files that should say the same, at the files' lines. */
const withFiles = ({ domain, results }, side, checks) => located(side, domain, [...results, ...judgeFiles(side, checks)]);
/** Offline, what the file alone cannot tell is left out rather than unsure. */
const withoutOutside = (results) => results.map((result) => {
	const { obstacles } = result;
	if (!obstacles.some(({ failure }) => failure.code === "unsupported")) return result;
	const because = "because what is not in the file is not asked offline";
	return {
		...result,
		status: "skipped",
		obstacles: [],
		because
	};
});
/** The audit of the domain as though the files were published. */
const auditSide = async (side, job) => {
	const { request, timeoutMs, fileChecks } = job;
	const report = await audit({
		...onRecords(request),
		besides: watchedNeeds(request.domain.name)
	}, worldFor(side.zones, job), AbortSignal.timeout(timeoutMs));
	const results = [...report.results, ...judgeFiles(side, fileChecks)];
	const { verify: __, ...told } = report;
	return {
		...told,
		results: located(side, report.domain, results)
	};
};
/** The live zone: its watched records and, where `judge`, its findings. */
const auditLive = async ({ request, world, timeoutMs, live }, judge) => {
	if (live !== void 0) return live;
	const records = onRecords(request);
	return audit({
		...records,
		...judge ? {} : {
			checks: [],
			spare: []
		},
		besides: watchedNeeds(request.domain.name)
	}, world, AbortSignal.timeout(timeoutMs));
};
const filesOf = ({ zone }) => zone.files.join(", ");
/** What becomes of the live records, and of the findings, once the file is applied. */
const againstLive = async (head, after, job) => {
	const domain = job.request.domain.name;
	const live = await auditLive(job, true);
	const lines = linesOf(seenIn(domain, after.evidence.answers));
	const { alters, unknown, propagating } = compareThree(domain, lines, lines, seenIn(domain, live.evidence.answers));
	const before = [...live.results, ...judgeZoneFile(head.zone, [], job.fileChecks)];
	const comparison = compareResults(before.filter(isOfRecords), after.results);
	return {
		file: filesOf(head),
		against: "live",
		changes: alters,
		unknown,
		propagating,
		comparison
	};
};
/** Likewise, from the file as it was; beside it, unless offline, the live zone. */
const againstFile = async (base, { head, after }, job) => {
	const domain = job.request.domain.name;
	const [before, live] = await Promise.all([auditSide(base, job), job.offline ? void 0 : auditLive(job, false)]);
	const [was, will] = [before, after].map(({ evidence }) => seenIn(domain, evidence.answers));
	const { changes, unknown } = compare(domain, linesOf(was), will);
	const three = live && compareThree(domain, linesOf(was), linesOf(will), seenIn(domain, live.evidence.answers));
	const comparison = compareResults(before.results, after.results);
	const about = {
		file: filesOf(head),
		against: filesOf(base),
		changes,
		comparison
	};
	if (three === void 0) return {
		...about,
		unknown,
		propagating: []
	};
	const { drift, accepts, alters, unknown: open, propagating } = three;
	const isSure = isSureIn(job.world);
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
/** Audits the domain of the job as `head` has it; `against` is the file as it was, or the live zone. */
const auditZone = async (head, against, job) => {
	const after = await auditSide(head, job);
	const results = job.offline ? withoutOutside(after.results) : after.results;
	const report = {
		...after,
		results,
		...verdictsOf(results)
	};
	if (against === void 0) return report;
	const proposal = against === "live" ? await againstLive(head, after, job) : await againstFile(against, {
		head,
		after
	}, job);
	return {
		...report,
		proposal
	};
};
/**
* The live audit `job.live` as it will be once `head` is applied: what rests on records is judged as
* the files have it. `base`: the files as they were; absent where there are none to compare with.
*/
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
export { nowhere as _, isOfRecords as a, watchedNeeds as c, keyOfWatched as d, watchedQuestions as f, isShowable as g, presentLine as h, departureOf as i, zoneResolver as l, inOrder as m, auditZone as n, linesOf as o, byUnits as p, withFiles as r, seenIn as s, auditPending as t, baselineFile as u, orElse as v, placesIn as y };
