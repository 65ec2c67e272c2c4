import { A as ask, E as fallback, y as audit, z as isAuthoritative } from "./wire.js";
import { a as isZoneType, c as readRData, d as observe, f as compareResults, m as compare, n as readBaseline, p as judgeChanges, r as fieldsIn, t as zoneResolver, v as watchedQuestions } from "./zone.js";
import { t as dnsName } from "./name.js";
import { t as UserError } from "./user-error.js";
import { o as presentText } from "./present.js";
// src/departure.ts
/** What is published held against what is accepted, and what each difference does to mail. */
/** What is to be looked up for {@link seenIn}. */
const watchedNeeds = (domain) => watchedQuestions(domain).map(({ name, type }) => ask(name, type));
/** A name server without authority over the zone has no say in it. */
const counts = (answer) => answer.vantage !== "authoritative" || answer.kind === "failed" || isAuthoritative(answer);
/** What the answers say of the watched records. */
const seenIn = (domain, answers) => observe(domain, answers.filter(counts));
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
const acceptedZone = (domain, { file, accepted }, live) => {
	const read = (line, i) => recordFrom(line, file, i + 1);
	const seen = live.flatMap((one) => one.kind === "settled" ? one.lines : []);
	const named = accepted.some(({ type }) => type === "NS");
	const gone = seen.filter(({ type }) => named || type !== "NS");
	return {
		origin: domain,
		files: [file],
		records: accepted.flatMap(read),
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
	const { direct: _, witnesses: __, ...rest } = world;
	return {
		...rest,
		recursive: [zoneResolver(zones, elsewhere)]
	};
};
const stateOf = (confirmed, open) => {
	if (confirmed > 0) return "drift";
	return open.some(({ length }) => length > 0) ? "unknown" : "in-sync";
};
/** Where the live records depart from the accepted ones. Only what authoritative servers confirm is drift. */
const departureOf = async ({ request, world, live, timeoutMs }, { file, accepted }) => {
	const domain = request.domain.name;
	const seen = seenIn(domain, live.evidence.answers);
	const { changes, unknown, propagating, unwatched } = compare(domain, accepted, seen);
	const confirmed = changes.filter((change) => change.confirmed);
	const unconfirmed = changes.filter((change) => !change.confirmed);
	const zone = acceptedZone(domain, {
		file,
		accepted
	}, seen);
	const before = confirmed.length === 0 ? live : await audit({
		...request,
		besides: [],
		checks: request.checks.filter(({ meta }) => isOfRecords(meta))
	}, worldOfZones([zone], world), AbortSignal.timeout(timeoutMs));
	const comparison = compareResults(before.results.filter(isOfRecords), live.results.filter(isOfRecords));
	return {
		file,
		kind: "baseline",
		state: stateOf(confirmed.length, [
			unknown,
			propagating,
			unconfirmed
		]),
		watched: accepted.length - unwatched.length,
		judgement: judgeChanges(confirmed, comparison),
		unconfirmed,
		unknown,
		propagating,
		unwatched
	};
};
// src/command/accepted.ts
/** The accepted records as commands use them: read, and held against what an audit finds. */
/** How a baseline comes about. */
const updateHint = (domain = "example.com") => `Write it with: dns-audit baseline ${domain} --update`;
/** The accepted records in `file`, which must be there and hold all `domains`. */
const acceptedIn = (file, domains) => {
	const baseline = readBaseline(file, process.cwd());
	if (baseline === void 0) throw new UserError(`There is no ${presentText(file)}.`, updateHint(domains[0]?.name));
	const missing = domains.find(({ name }) => !baseline.domains.has(name));
	if (missing === void 0) return baseline;
	throw new UserError(`${missing.name} is not in ${presentText(file)}.`, `Accept what is published with: dns-audit baseline ${missing.name} --update`);
};
/** Adds to a domain's report where it departs from the accepted records, if it has some. */
const withDrift = (baseline, file, timeoutMs) => async (live, job) => {
	const accepted = baseline.domains.get(job.request.domain.name);
	if (accepted === void 0) return live;
	const audited = {
		...job,
		live,
		timeoutMs
	};
	return {
		...live,
		drift: await departureOf(audited, {
			file: presentText(file),
			accepted
		})
	};
};
export { seenIn as a, isOfRecords as i, updateHint as n, watchedNeeds as o, withDrift as r, acceptedIn as t };
