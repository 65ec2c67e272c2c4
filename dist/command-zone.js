import { n as zoneFileChecks, t as judgeZoneFile } from "./shared-files.js";
import { a as worldOfZones, i as watchedNeeds, n as isOfRecords, r as seenIn } from "./shared-departure.js";
import { t as UserError } from "./shared-user-error.js";
import { n as zoneFor, o as placesIn, t as readZone } from "./shared-read.js";
import { r as verdictOf, t as audit } from "./shared-audit.js";
import { d as compareResults, m as compareThree, p as compare } from "./shared-zone.js";
import { i as presentRData } from "./shared-present.js";
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
/** The record that the finding tells, else the first of its owner. */
const placeOf = ({ zone, zones }, domain, finding) => {
	const { name, type } = finding.subject;
	const own = zone.records.filter((one) => one.owner === name && one.type === type);
	const texts = textsOf(finding);
	return own.find((one) => isTold(texts, one)) ?? placesIn(zones)(domain, finding.subject);
};
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
	const checks = request.checks.filter(({ meta }) => isOfRecords(meta));
	const { mail: _, ...plain } = request;
	const report = await audit({
		...plain,
		checks,
		besides: watchedNeeds(request.domain.name)
	}, worldFor(side.zones, job), AbortSignal.timeout(timeoutMs));
	const faults = [...side.faults, ...side.zone.faults];
	const results = [...report.results, ...judgeZoneFile(side.zone, faults, fileChecks)];
	const { verify: __, ...told } = report;
	return {
		...told,
		results: located(side, report.domain, results)
	};
};
const linesOf = (seen) => seen.flatMap((one) => one.kind === "settled" ? one.lines : []);
/** The live zone: its watched records and, where `judge`, its findings. */
const auditLive = ({ request, world, timeoutMs }, judge) => {
	const { mail: _, ...plain } = request;
	const checks = judge ? request.checks.filter(({ meta }) => isOfRecords(meta)) : [];
	return audit({
		...plain,
		checks,
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
	const comparison = compareResults(live.results, after.results);
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
	return {
		...about,
		unknown: open,
		propagating,
		live: {
			drift,
			accepts,
			alters
		}
	};
};
/** Audits the domain of the job as `head` has it; `against` is the file as it was, or the live zone. */
const auditZone = async (head, against, job) => {
	const after = await auditSide(head, job);
	const results = job.offline ? withoutOutside(after.results) : after.results;
	const report = {
		...after,
		results,
		verdict: verdictOf(results)
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
// src/command/zone.ts
/** The audit of zone files in place of the live zone: `--zone`, `--against`, `--offline`. */
/** The sides of the domains, from one reading of the files. */
const sidesOf = (spec, domains) => {
	const [first, ...others] = domains.map(({ name }) => name);
	const source = readZone(spec, process.cwd(), others.length === 0 ? first : void 0);
	const { zones, faults } = source;
	return new Map(domains.map(({ name }) => [name, {
		zone: zoneFor(source, name),
		zones,
		faults
	}]));
};
/** The state that a plan starts from, where the file tells it. */
const beforeOf = (side) => {
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
const refuseMixed = ({ replay, record, baseline }) => {
	if (replay !== void 0 || record !== void 0) throw new UserError("--zone reads records from files: it does not go with --record or --replay.");
	if (baseline !== void 0) throw new UserError("--baseline is about live records, and --zone about those of a file.", "Run the two one after the other, or hold the file against the live zone: --against live");
};
const isWanted = ({ only, skip }, { id, area }) => {
	const named = (names) => names.includes(id) || names.includes(area);
	return (only.length === 0 || named(only)) && !named(skip);
};
/**
* The live plan, turned upon the files.
* @throws {UserError} where they cannot be read, or do not hold a domain.
*/
const zonePlan = (plan, spec, options) => {
	refuseMixed(options);
	const { against, offline = false, timeoutMs } = options;
	if (offline && against === "live") throw new UserError("--against live asks the live zone: it does not go with --offline.");
	const domains = plan.jobs.map(({ request }) => request.domain);
	const heads = sidesOf(spec, domains);
	const bases = against === void 0 || against === "live" ? void 0 : sidesOf(against, domains);
	const fileChecks = zoneFileChecks.filter((meta) => isWanted(options, meta));
	return {
		...plan,
		checks: [...plan.checks.filter(({ meta }) => isOfRecords(meta)), ...fileChecks.map((meta) => ({ meta }))],
		vantage: {
			...plan.vantage,
			ports: false,
			authoritative: false,
			resolvers: offline ? [] : plan.vantage.resolvers
		},
		examine: ({ request, world }) => {
			const head = heads.get(request.domain.name);
			const other = against === "live" ? against : bases?.get(request.domain.name);
			const job = {
				request,
				world,
				timeoutMs,
				offline,
				fileChecks
			};
			return auditZone(head, other ?? beforeOf(head), job);
		}
	};
};
export { zonePlan };
