import { G as under, v as since } from "./shared-first.js";
import { n as addressesOf, r as fetchPage, t as addressesIn } from "./shared-page.js";
// src/resolve/policy.ts
const path = "/.well-known/mta-sts.txt";
/** RFC 8461 §3.3 lets senders set a limit, and names this one. */
const longest = 65536;
/** A stranger's zone decides how many addresses there are. */
const most = 4;
const resultOf = (page) => {
	switch (page.kind) {
		case "page": return {
			...page,
			kind: "fetched"
		};
		case "untrusted": return {
			kind: "refused",
			why: "certificate",
			detail: page.detail
		};
		case "too-long": return {
			kind: "refused",
			why: "too-long",
			detail: page.detail
		};
		case "failed": return page;
	}
};
const absence = (answers) => {
	const failed = answers.find(({ kind }) => kind === "failed");
	if (failed?.kind === "failed") return {
		kind: "failed",
		failure: failed.failure
	};
	return {
		kind: "refused",
		why: "no-host",
		detail: answers.some(({ kind }) => kind === "nxdomain") ? "it does not exist" : "it has no address"
	};
};
const fetchWith = async (host, { resolver, families, ms = 5e3, ...way }, signal) => {
	const answers = await addressesOf(host, {
		resolver,
		families
	}, signal);
	const addresses = addressesIn(answers).slice(0, most);
	if (addresses.length === 0) return absence(answers);
	return resultOf(await fetchPage({
		host,
		path,
		addresses,
		longest,
		ms,
		...way
	}, signal));
};
const policyFetcher = (options) => ({ async obtain(domain, signal) {
	const begun = performance.now();
	const host = under("mta-sts", domain);
	const rest = await fetchWith(host, options, signal);
	return {
		domain,
		url: `https://${host}${path}`,
		ms: since(begun),
		...rest
	};
} });
export { policyFetcher };
