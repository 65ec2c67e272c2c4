import { withoutSkipped } from "./shared-audit.js";
import { auditPending, driftOfDomain, fileRecords, observeWatched, watchedNeeds, withFileResults, withWrittenFixes, zoneResolver } from "./shared-zone-proposal.js";
import { watchedKey, watchedQuestions } from "./shared-observe.js";
import { presentText } from "./shared-first.js";
import { stateBefore } from "./shared-zone-sides.js";
// src/command/support/compare-with-files.ts
const observeFiles = async ({ zones }, domain) => {
	const resolver = zoneResolver(zones);
	const never = new AbortController().signal;
	const questions = watchedQuestions(domain);
	const answers = await Promise.all(questions.map((one) => resolver.lookup(one, never)));
	return observeWatched(domain, answers);
};
const driftFromZone = async (audited, side, head) => {
	const domain = audited.request.domain.name;
	const [said, next] = await Promise.all([observeFiles(side, domain), head && observeFiles(head, domain)]);
	const compared = said.filter((one) => one.kind === "settled" || one.kind === "unknown" && one.failure.code === "unknown");
	return driftOfDomain(audited, {
		file: presentText(side.zone.files[0] ?? ""),
		kind: "zone",
		...fileRecords(said),
		keys: new Set(compared.map(watchedKey)),
		zones: side.zones,
		...next && { next: fileRecords(next) }
	});
};
const driftFromFiles = async (audited, files) => {
	const { name } = audited.request.domain;
	const { accepted } = files;
	const lines = accepted?.baseline.domains.get(name);
	if (accepted !== void 0 && lines !== void 0) {
		const before = accepted.was?.baseline.domains.get(name);
		return driftOfDomain(audited, {
			file: presentText(accepted.file),
			kind: "baseline",
			lines,
			...accepted.was && before && { was: {
				file: presentText(accepted.was.file),
				lines: before
			} }
		});
	}
	const zone = files.zones.get(name);
	if (files.before === void 0) return zone && driftFromZone(audited, zone);
	const base = zone && (files.before.get(name) ?? stateBefore(zone));
	return base && driftFromZone(audited, base, zone);
};
const withZoneResults = async (audited, files, options) => {
	const { zones, before } = files;
	const { live, request } = audited;
	const { name } = request.domain;
	const zone = zones.get(name);
	if (zone === void 0) return live;
	const fileChecks = withoutSkipped(options, name, files.fileChecks);
	if (before === void 0) return {
		...live,
		results: withFileResults(live, zone, fileChecks)
	};
	const job = {
		...audited,
		offline: false,
		fileChecks
	};
	return auditPending(zone, before.get(name) ?? stateBefore(zone), job);
};
const heldAgainstFiles = (batch, files) => ({
	...batch,
	checks: [...batch.checks, ...files.zones.size > 0 ? files.fileChecks.map((meta) => ({ meta })) : []],
	jobs: batch.jobs.map(({ request, world }) => ({
		request: {
			...request,
			besides: watchedNeeds(request.domain.name)
		},
		world
	})),
	complete: async (report, job) => {
		const write = files.zones.get(job.request.domain.name)?.write;
		const live = {
			...report,
			results: withWrittenFixes(report.results, write)
		};
		const audited = {
			...job,
			live,
			timeoutMs: batch.options.timeoutMs
		};
		const [drift, held] = await Promise.all([driftFromFiles(audited, files), withZoneResults(audited, files, batch.options)]);
		return {
			...held,
			...drift && { drift }
		};
	}
});
export { heldAgainstFiles };
