import { $ as askUpwards, Q as addressesOf, et as seenIn } from "./shared-audit.js";
// src/resolve/referee.ts
/** CNAME records from one zone to the next: Apple's mail servers take two or three. */
const mostZones = 6;
/** So many of a zone's servers are asked, one after the other. */
const mostServers = 3;
/** The addresses of some servers of the zone that holds `name`. */
const serversOf = async (name, { direct, resolver, families }, signal) => {
	const search = {
		resolver,
		parent: direct,
		families,
		signal
	};
	const cut = seenIn(await askUpwards(name, search));
	if (cut === void 0) return [];
	const hosts = cut.hosts.slice(0, mostServers);
	return (await Promise.all(hosts.map((host) => addressesOf(host, cut.glue, search)))).flatMap(({ found }) => found[0]?.address ?? []);
};
/** What the first server of the zone that answers says. */
const ask = async (question, options, signal) => {
	for (const address of await serversOf(question.name, options, signal)) {
		const answer = await options.direct(address).lookup(question, signal);
		if (answer.kind !== "failed") return answer;
	}
};
const silence = {
	code: "unreachable",
	detail: "the name servers of the zone gave no answer",
	attempts: []
};
const referee = (options) => ({
	vantage: "authoritative",
	server: "its own name servers",
	async lookup(question, signal) {
		const chain = [];
		let { name } = question;
		let ms = 0;
		for (let zone = 0; zone < mostZones; zone += 1) {
			const answer = await ask({
				name,
				type: question.type
			}, options, signal);
			if (answer === void 0) break;
			chain.push(...answer.chain);
			ms += answer.ms;
			const onward = answer.chain.at(-1)?.rdata[0].target;
			if (answer.kind === "found" || onward === void 0) return {
				...answer,
				question,
				chain,
				ms
			};
			name = onward;
		}
		const { vantage, server } = this;
		return {
			question,
			vantage,
			server,
			transport: "udp",
			chain,
			ms,
			kind: "failed",
			failure: silence
		};
	}
});
export { referee };
