import { elapsedMs, prependLabels } from "./shared-first.js";
import { addressesInAnswers, fetchPage, lookUpAddresses } from "./shared-https-page.js";
// src/gather/mta-sts-policy.ts
const policyPath = "/.well-known/mta-sts.txt";
const longest = 65536;
const mostAddresses = 4;
const outcomeFromPage = (page) => {
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
const outcomeWithoutAddress = (answers) => {
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
const fetchPolicy = async (host, { resolver, families, ms = 5e3, ...way }, signal) => {
	const answers = await lookUpAddresses(host, {
		resolver,
		families
	}, signal);
	const addresses = addressesInAnswers(answers).slice(0, mostAddresses);
	if (addresses.length === 0) return outcomeWithoutAddress(answers);
	return outcomeFromPage(await fetchPage({
		host,
		path: policyPath,
		addresses,
		longest,
		ms,
		...way
	}, signal));
};
const createPolicyFetcher = (options) => ({ async obtain(domain, signal, resolver = options.resolver) {
	const started = performance.now();
	const host = prependLabels("mta-sts", domain);
	const rest = await fetchPolicy(host, {
		...options,
		resolver
	}, signal);
	return {
		domain,
		url: `https://${host}${policyPath}`,
		ms: elapsedMs(started),
		...rest
	};
} });
export { createPolicyFetcher };
