import { t as exitStatusOf } from "./exit.js";
import { u as dnsName } from "./attempt.js";
import { n as replayPlan, t as livePlan } from "./run.js";
import { i as refuseUnwritable, n as inCi, r as progress, t as deliver } from "./output.js";
// src/command/audit.ts
/** `dns-audit <domain...>` and `dns-audit ports`. */
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
const audit = async (domains, options) => {
	refuseUnwritable(options);
	const { replay } = options;
	const plan = replay === void 0 ? livePlanHere(domains, options) : replayPlan((await import("./recording.js")).readRecording(replay), domains, options);
	return exitStatusOf(await deliver(plan, options), options.failOn);
};
/** The domain is Apple's own: the ports are the same for every customer. */
const ports = (options) => audit([{
	name: dnsName("icloud.com"),
	unicode: "icloud.com"
}], {
	...options,
	only: ["imap", "smtp"],
	ports: true,
	authoritative: false
});
export { audit, ports };
