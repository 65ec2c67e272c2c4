import { i as watchedNeeds } from "./shared-departure.js";
import { t as exitStatusOf } from "./shared-exit.js";
import { n as replayPlan, t as livePlan } from "./shared-run.js";
import { r as withDrift, t as acceptedIn } from "./shared-accepted.js";
import { i as refuseUnwritable, n as inCi, r as progress, t as deliver } from "./shared-output.js";
// src/command/audit.ts
/** `dns-audit <domain...>`. */
const livePlanHere = (domains, options) => {
	let answers = 0;
	const what = domains.length === 1 ? domains[0].name : `${domains.length} domains`;
	return livePlan(domains, options, {
		ci: inCi(),
		onAnswer: () => {
			answers += 1;
			progress.show(`Auditing ${what}: ${answers} answers`);
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
const audit = async (domains, options) => {
	refuseUnwritable(options);
	const { replay } = options;
	const plan = replay === void 0 ? livePlanHere(domains, options) : replayPlan((await import("./input-recording.js")).readRecording(replay), domains, options);
	const { zonePlan } = await import("./command-zone.js");
	const whole = options.zone === void 0 ? watching(plan, options) : zonePlan(plan, options.zone, options);
	return exitStatusOf(await deliver(whole, options), options.failOn);
};
export { audit as t };
