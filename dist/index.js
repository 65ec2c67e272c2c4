import { Bt as UserError, Ft as readDomain, G as audit, J as verdictsOf, nt as requirementsOf, q as verdictOf } from "./shared-audit.js";
import { C as fail, E as unsettled, N as evaluateSpf, P as parseAddress, S as defineCheck, T as skipped, t as checks, w as pass } from "./shared-checks.js";
import { A as delegation, F as registration, I as spf, L as views, M as keyOf, N as policy, P as probe, i as system, j as glance, k as ask, n as wire } from "./shared-first.js";
import { t as doh } from "./shared-doh.js";
import { n as prober } from "./shared-probe.js";
import { t as version } from "./shared-version.js";
// src/spf.ts
/**
* Whether `ip` may send mail as `sender` (RFC 7208). Never rejects for what the DNS holds.
* @throws TypeError when `ip` is no IP address.
*/
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
export { UserError, ask, audit, checkHost, checks, defineCheck, delegation, doh, fail, glance, keyOf, pass, policy, probe, prober, readDomain, registration, requirementsOf, skipped, spf, system, unsettled, verdictOf, verdictsOf, version, views, wire };
