import { c as watchedNeeds, d as keyOfWatched, f as watchedQuestions, i as departureOf, l as zoneResolver, o as linesOf, r as withFiles, s as seenIn, t as auditPending } from "./shared-zone-audit.js";
import { et as presentText } from "./shared-first.js";
import { t as beforeOf } from "./shared-sides.js";
// src/command/held.ts
/** The audit of live records held against the files that say what should be published. */
/** What the zones say of the watched records of `domain`. */
const saidBy = async ({ zones }, domain) => {
	const resolver = zoneResolver(zones);
	const never = new AbortController().signal;
	const questions = watchedQuestions(domain);
	const answers = await Promise.all(questions.map((one) => resolver.lookup(one, never)));
	return seenIn(domain, answers);
};
const fromZone = async (audited, side, head) => {
	const domain = audited.request.domain.name;
	const [said, next] = await Promise.all([saidBy(side, domain), head && saidBy(head, domain)]);
	const settled = said.filter(({ kind }) => kind === "settled");
	return departureOf(audited, {
		file: presentText(side.zone.files[0] ?? ""),
		kind: "zone",
		lines: linesOf(said),
		keys: new Set(settled.map(keyOfWatched)),
		zones: side.zones,
		...next && { next: linesOf(next) }
	});
};
const driftOf = async (audited, files) => {
	const { name } = audited.request.domain;
	const { accepted } = files;
	const lines = accepted?.baseline.domains.get(name);
	if (accepted !== void 0 && lines !== void 0) {
		const before = accepted.was?.baseline.domains.get(name);
		return departureOf(audited, {
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
	if (files.before === void 0) return zone && fromZone(audited, zone);
	const base = zone && (files.before.get(name) ?? beforeOf(zone));
	return base && fromZone(audited, base, zone);
};
const withZone = async (audited, { zones, before, fileChecks }) => {
	const { live, request } = audited;
	const zone = zones.get(request.domain.name);
	if (zone === void 0) return live;
	if (before === void 0) return {
		...live,
		results: withFiles(live, zone, fileChecks)
	};
	const job = {
		...audited,
		offline: false,
		fileChecks
	};
	return auditPending(zone, before.get(request.domain.name) ?? beforeOf(zone), job);
};
/** The plan with what the files add to each domain's report. */
const heldPlan = (plan, files) => ({
	...plan,
	checks: [...plan.checks, ...files.zones.size > 0 ? files.fileChecks.map((meta) => ({ meta })) : []],
	jobs: plan.jobs.map(({ request, world }) => ({
		request: {
			...request,
			besides: watchedNeeds(request.domain.name)
		},
		world
	})),
	complete: async (live, job) => {
		const audited = {
			...job,
			live,
			timeoutMs: plan.options.timeoutMs
		};
		const [drift, report] = await Promise.all([driftOf(audited, files), withZone(audited, files)]);
		return {
			...report,
			...drift && { drift }
		};
	}
});
export { heldPlan as t };
