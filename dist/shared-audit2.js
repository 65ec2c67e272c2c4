import { i as ownOf } from "./shared-choice.js";
import { n as exitStatusOf } from "./shared-exit.js";
import { n as livePlan, r as replayPlan } from "./shared-run.js";
import { t as begun } from "./shared-first.js";
import { t as acceptedIn } from "./shared-accepted.js";
import { i as refuseUnwritable, n as inCi, r as refuseOverwriting, t as deliver } from "./shared-output.js";
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
		attended: process.stderr.isTTY,
		...more && { more },
		...begun && { early: begun },
		onAnswer: () => {
			answers += 1;
			if (alone !== void 0) progress.show(`Auditing ${alone}: ${answers} answers`);
		}
	});
};
const isZoned = ({ config }) => config?.domains.some(({ zone }) => zone !== void 0) ?? false;
/** The plan with live records held against the files that say what should be published. */
const held = async (plan, options) => {
	const file = options.baseline ?? options.config?.baseline;
	const domains = plan.jobs.map(({ request }) => request.domain);
	const bound = domains.filter(({ name }) => options.baseline ?? ownOf(options, name));
	const accepted = file && {
		file,
		baseline: acceptedIn(file, bound)
	};
	if (!accepted && !isZoned(options)) return plan;
	const { heldPlan } = await import("./command-held.js");
	const { sidesOf, wantedFileChecks } = await import("./command-sides.js");
	return heldPlan(plan, {
		...accepted && { accepted },
		zones: sidesOf(domains, ({ name }) => ownOf(options, name)?.zone, process.cwd()),
		fileChecks: wantedFileChecks(options)
	});
};
/** Whether files are audited, in place of the live zone. */
const isOfFiles = ({ zone, against, offline }) => zone !== void 0 || against !== void 0 || offline === true;
/** All of them at once: for those plans that must know them beforehand. */
const collected = async (domains) => {
	const all = [];
	for await (const domain of domains) all.push(domain);
	return all;
};
/** The plan over domains that are known; a recording's own where none is named. */
const fixedPlan = async (domains, options) => {
	const { replay } = options;
	const plan = replay === void 0 ? livePlanHere(domains, options) : replayPlan((await import("./input-recording.js")).readRecording(replay), domains, options);
	return isOfFiles(options) ? (await import("./command-zone.js")).zonePlan(plan, options) : held(plan, options);
};
/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async ({ domains: named, bulk, options }) => {
	const { domainList } = await import("./input-domain-list.js");
	const { resume, ...choice } = bulk;
	const written = [...options.outputs.map(({ file }) => file), options.record];
	refuseOverwriting(choice.from === void 0 ? [] : [choice.from], written);
	const resumed = resume === void 0 ? void 0 : await resumedFrom(resume, options.failOn);
	const done = resumed?.names ?? /* @__PURE__ */ new Set();
	const { domains, count } = await domainList({
		...choice,
		named,
		done
	});
	const { replay, baseline, config } = options;
	const plan = [
		replay,
		baseline,
		config?.baseline
	].some((one) => one !== void 0) || isOfFiles(options) || isZoned(options) ? await fixedPlan(await collected(domains), options) : livePlanHere([], options, domains);
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
