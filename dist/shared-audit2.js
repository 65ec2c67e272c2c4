import { i as watchedNeeds } from "./shared-departure.js";
import { t as exitStatusOf } from "./shared-exit.js";
import { n as livePlan, r as replayPlan } from "./shared-run.js";
import { r as withDrift, t as acceptedIn } from "./shared-accepted.js";
import { n as inCi, r as refuseUnwritable, t as deliver } from "./shared-output.js";
import { t as progress } from "./shared-progress.js";
// src/command/audit.ts
/** `dns-audit <domain...>`. */
/** What `--resume` names, read. */
const resumedFrom = async (file, failOn) => {
	const { readDone } = await import("./input-done.js");
	const statuses = /* @__PURE__ */ new Set();
	return {
		...await readDone(file, (domain) => statuses.add(exitStatusOf({ domains: [domain] }, failOn))),
		file,
		statuses
	};
};
const livePlanHere = (domains, options, more) => {
	let answers = 0;
	const [only, ...others] = domains;
	const alone = more === void 0 && others.length === 0 ? only?.name : void 0;
	return livePlan(domains, options, {
		ci: inCi(),
		...more && { more },
		onAnswer: () => {
			answers += 1;
			if (alone !== void 0) progress.show(`Auditing ${alone}: ${answers} answers`);
		}
	});
};
/** The plan with the accepted records held against what it finds. */
const watching = (plan, options) => {
	const { baseline: file } = options;
	if (file === void 0) return plan;
	const baseline = acceptedIn(file, plan.jobs.map(({ request }) => request.domain));
	return {
		...plan,
		jobs: plan.jobs.map(({ request, world }) => ({
			request: {
				...request,
				besides: watchedNeeds(request.domain.name)
			},
			world
		})),
		complete: withDrift(baseline, file, options.timeoutMs)
	};
};
/** All of them at once: for those plans that must know them beforehand. */
const collected = async (domains) => {
	const all = [];
	for await (const domain of domains) all.push(domain);
	return all;
};
/** The plan over domains that are known; a recording's own where none is named. */
const fixedPlan = async (domains, options) => {
	const { replay, zone } = options;
	const plan = replay === void 0 ? livePlanHere(domains, options) : replayPlan((await import("./input-recording.js")).readRecording(replay), domains, options);
	return zone === void 0 ? watching(plan, options) : (await import("./command-zone.js")).zonePlan(plan, zone, options);
};
/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async ({ domains: named, bulk, options }) => {
	const { domainList } = await import("./input-domain-list.js");
	const { resume, ...choice } = bulk;
	const resumed = resume === void 0 ? void 0 : await resumedFrom(resume, options.failOn);
	const done = resumed?.names ?? /* @__PURE__ */ new Set();
	const { domains, count } = await domainList({
		...choice,
		named,
		done
	});
	const plan = [
		options.replay,
		options.zone,
		options.baseline
	].some((one) => one !== void 0) ? await fixedPlan(await collected(domains), options) : livePlanHere([], options, domains);
	return deliver(plan, options, {
		...count === void 0 ? {} : { count },
		...resumed && { resumed }
	});
};
const audit = async (command) => {
	const { domains, bulk, options } = command;
	refuseUnwritable(options);
	return Object.keys(bulk).length === 0 ? deliver(await fixedPlan(domains, options), options) : auditMany(command);
};
export { audit as t };
