import { c as fallback, f as ask, k as isAuthoritative, t as audit } from "./shared-audit.js";
import { _ as watchedQuestions, d as compareResults, f as judgeChanges, i as isZoneType, n as fieldsIn, p as compare, s as readRData, t as zoneResolver, u as observe } from "./shared-zone.js";
import { t as dnsName } from "./shared-name.js";
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
export { worldOfZones as a, watchedNeeds as i, isOfRecords as n, seenIn as r, departureOf as t };
