import { askUpwards, cutSeenByResolvers, findHostAddresses } from "./shared-audit.js";
// src/dns/resolver/iterative.ts
const mostZones = 6;
const mostServers = 3;
const findServers = async (name, { direct, resolver, families }, signal) => {
	const search = {
		resolver,
		parent: direct,
		families,
		signal
	};
	const cut = cutSeenByResolvers(await askUpwards(name, search));
	if (cut === void 0) return [];
	const hosts = cut.hosts.slice(0, mostServers);
	return (await Promise.all(hosts.map((host) => findHostAddresses(host, cut.glue, search)))).flatMap(({ found }) => found[0]?.address ?? []);
};
const askZoneServers = async (question, options, signal) => {
	for (const address of await findServers(question.name, options, signal)) {
		const answer = await options.direct(address).lookup(question, signal);
		if (answer.kind !== "failed") return answer;
	}
};
const noAnswer = {
	code: "unreachable",
	detail: "the name servers of the zone gave no answer",
	attempts: []
};
const iterativeResolver = (options) => ({
	vantage: "authoritative",
	server: "its own name servers",
	async lookup(question, signal) {
		const chain = [];
		let { name } = question;
		let ms = 0;
		for (let zone = 0; zone < mostZones; zone += 1) {
			const answer = await askZoneServers({
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
			failure: noAnswer
		};
	}
});
export { iterativeResolver };
