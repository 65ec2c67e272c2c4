import { B as labelsOf, R as isRegistry, U as parentOf, z as isWithin } from "./shared-first.js";
/** So many of the parent's servers are asked. */
const parentServers = 2;
const nowhere = {
	code: "malformed",
	detail: "no zone was found that holds the domain",
	attempts: []
};
/** The domain and its ancestors but the root, longest first. */
const ancestors = (domain) => {
	const names = [];
	for (let name = domain; name !== "."; name = parentOf(name)) names.push(name);
	return names;
};
/** Whether the zone is one below which domains are registered, and this one is not. */
const isLacking = (zone, domain) => labelsOf(zone).length < 2 || isRegistry(zone) && domain?.kind === "nxdomain";
/** The name servers in an answer. A CNAME at the name would give those of its target. */
const cutIn = (answer) => {
	if (answer.kind !== "found" || answer.chain.length > 0) return void 0;
	const hosts = [...new Set(answer.set.rdata.map(({ host }) => host))].sort().slice(0, 16);
	return {
		zone: answer.set.owner,
		hosts,
		glue: answer.glue ?? []
	};
};
/** What resolvers say of the domain and all above it, longest first; all are asked at once. */
const askUpwards = (domain, { resolver, signal }) => Promise.all(ancestors(domain).map((name) => resolver.lookup({
	name,
	type: "NS"
}, signal)));
/** The zone that holds the domain, as resolvers see it; unknown where one of the longer names failed. */
const seenIn = (upwards) => {
	const decided = upwards.find((answer) => answer.kind === "failed" || cutIn(answer));
	const cut = decided && cutIn(decided);
	return cut && !isLacking(cut.zone, upwards[0]) ? cut : void 0;
};
/** The addresses of a host by glue, else by the resolver. */
const addressesOf = async (host, glue, { resolver, families, signal }) => {
	const usable = glue.filter((one) => one.host === host && families.includes(one.address.includes(":") ? 6 : 4));
	if (usable.length > 0) return {
		found: usable,
		homeless: false
	};
	const answers = await Promise.all(families.map((family) => resolver.lookup({
		name: host,
		type: family === 4 ? "A" : "AAAA"
	}, signal)));
	return {
		found: answers.flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => ({
			host,
			address
		})),
		homeless: answers.every(({ kind }) => kind === "nxdomain")
	};
};
/** Resolvers of the first servers of the zone, one address each. */
const serversAbove = async ({ hosts, glue }, search) => {
	const families = search.families.slice(0, 1);
	const addresses = (await Promise.all(hosts.slice(0, parentServers).map((host) => addressesOf(host, glue, {
		...search,
		families
	})))).flatMap(({ found }) => found.map(({ address }) => address).sort()[0] ?? []);
	return [...new Set(addresses)].map(search.parent);
};
const wordIn = (answers, above) => {
	const own = answers.filter((one) => one.kind === "found" ? one.glue ?? one.flags?.aa : one.flags?.aa);
	const cut = own.map(cutIn).find((one) => one !== void 0 && one.zone !== above);
	if (cut !== void 0) return cut;
	const negative = own.find((one) => one.kind === "nxdomain" || one.kind === "nodata");
	if (negative === void 0 || !("negative" in negative)) return void 0;
	if (negative.negative?.zone !== above) return void 0;
	return negative.kind === "nxdomain" && isRegistry(above) ? "nxdomain" : "own";
};
const askAbove = async (above, name, search) => {
	const parents = await serversAbove(above, search);
	const answers = await Promise.all(parents.map((server) => server.lookup({
		name,
		type: "NS"
	}, search.signal)));
	return {
		parents,
		parent: {
			zone: above.zone,
			answers
		},
		word: wordIn(answers, above.zone)
	};
};
/**
* Where `domain` is delegated. Starts above the zone that resolvers see, and goes down or up where
* the parent knows better; four turns at most. `upwards`: see {@link askUpwards}.
*/
const findCut = async (domain, upwards, search) => {
	const cuts = upwards.flatMap((answer) => cutIn(answer) ?? []);
	const aboveOf = (name) => cuts.find(({ zone }) => zone !== name && isWithin(name, zone));
	let seen = seenIn(upwards);
	let above = aboveOf(seen?.zone ?? domain);
	for (let turns = 0; above !== void 0 && turns < 4; turns += 1) {
		const name = seen?.zone ?? domain;
		const { parents, parent, word } = await askAbove(above, name, search);
		if (word === void 0) {
			if (seen !== void 0) return {
				kind: "standing",
				zone: seen.zone,
				seen,
				parent,
				parents
			};
			break;
		}
		if (word === "nxdomain") return {
			kind: "absent",
			name,
			parent
		};
		if (word === "own") {
			seen = above;
			above = aboveOf(seen.zone);
		} else if (word.zone === name || seen === void 0) return {
			kind: "standing",
			zone: word.zone,
			...seen && { seen },
			listed: word,
			parent,
			parents
		};
		else above = word;
	}
	if (seen !== void 0) return {
		kind: "standing",
		zone: seen.zone,
		seen,
		parents: []
	};
	const [first] = upwards;
	if (first?.kind === "nxdomain") return {
		kind: "absent",
		name: domain
	};
	return {
		kind: "failed",
		failure: first?.kind === "failed" ? first.failure : nowhere
	};
};
export { seenIn as i, askUpwards as n, findCut as r, addressesOf as t };
