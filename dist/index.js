import { UserError, audit, readDomain, verdictOf, verdictsOf } from "./shared-audit.js";
import { appleRequirements, checks, defineCheck, evaluateSpf, fail, pass, skipped, unsettled } from "./shared-checks.js";
import { ask, delegationNeed, furtherViewsNeed, glance, needKey, needLabel, parseAddress, policyNeed, probeNeed, registrationNeed, spfNeed, system, trustAboveNeed, validationNeed, viewsNeed, wire } from "./shared-first.js";
import { doh } from "./shared-https.js";
import { prober } from "./shared-probe.js";
import { version } from "./shared-version.js";
// src/record/spf/check-host.ts
const checkHost = async ({ ip, sender, helo }, resolver, options = {}) => {
	const client = parseAddress(ip);
	if (client === void 0) throw new TypeError(`not an IP address: ${ip}`);
	const { receiver = "unknown", now = /* @__PURE__ */ new Date(), defaultExplanation = "" } = options;
	const signal = options.signal ?? AbortSignal.timeout(2e4);
	const timestamp = Math.floor(now.getTime() / 1e3);
	const evaluation = evaluateSpf({
		client,
		sender,
		helo,
		receiver,
		timestamp
	});
	let step = evaluation.next();
	while (!step.done) step = evaluation.next(await resolver.lookup(step.value, signal));
	const { result, explanation, ...rest } = step.value;
	return {
		result: result === "unknown" || result === "straddles" ? "temperror" : result,
		explanation: result === "fail" ? explanation || defaultExplanation : "",
		...rest
	};
};
export { UserError, appleRequirements, ask, audit, checkHost, checks, defineCheck, delegationNeed, doh, fail, furtherViewsNeed, glance, needKey, needLabel, pass, policyNeed, probeNeed, prober, readDomain, registrationNeed, skipped, spfNeed, system, trustAboveNeed, unsettled, validationNeed, verdictOf, verdictsOf, version, viewsNeed, wire };
