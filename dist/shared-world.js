import { K as parseServerAddress, L as dnsName, N as probe, S as mailServers, c as capped, d as recorded, f as sparing, i as system, j as keyOf, l as fallback, n as wire, u as once } from "./shared-first.js";
import { t as UserError } from "./shared-user-error.js";
import { n as routesIPv6, t as prober } from "./shared-probe.js";
import { getServers } from "node:dns";
// src/input/verification.ts
/** The value of the verification record, in the forms in which people have it at hand. */
/** What Apple's set-up hands to a DNS host that offers Domain Connect: the address of its page, with all values in it. */
const isApplyAddress = (text) => /^https?:\/\/\S+\/apply\?/i.test(text) && /[?&]icloud_token=/i.test(text);
const wrong = () => new UserError("--apple-domain must be the value that iCloud shows, without spaces.", "The address of the page to which iCloud sends you for automatic set-up will do as well, where it has icloud_token= in it.");
/**
* The token in `text`: alone, behind `apple-domain=`, or in the address of a Domain Connect page.
* Throws {@link UserError} on anything else.
*/
const readToken = (text) => {
	const pasted = text.trim();
	const token = (isApplyAddress(pasted) ? new URL(pasted).searchParams.get("icloud_token") ?? "" : pasted).replace(/^"?apple-domain=/, "").replace(/"$/, "");
	if (!/^[!-~]+$/.test(token) || token.includes("://")) throw wrong();
	return token;
};
/** A host name as Apple's set-up writes it, with or without the dot at its end. */
const nameIn = (text) => {
	const name = text?.toLowerCase().replace(/\.$/, "") ?? "";
	return /^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(name) && name.length < 254 ? dnsName(name) : void 0;
};
/** What else the address of a Domain Connect page says; `undefined` where the text is none. */
const readGiven = (text) => {
	const pasted = text.trim();
	if (!isApplyAddress(pasted)) return void 0;
	const values = new URL(pasted).searchParams;
	const [host, zone] = [values.get("host"), values.get("domain")];
	const domain = nameIn(host ? `${host}.${zone}` : zone);
	const exchanges = ["mx1_data", "mx2_data"].flatMap((key) => nameIn(values.get(key)) ?? []);
	const dkimTarget = nameIn(values.get("dkim_data"));
	const spfInclude = nameIn(/^include:(\S+)$/i.exec(values.get("spfm_data") ?? "")?.[1] ?? null);
	return {
		...domain && { domain },
		...exchanges.length === 2 && { exchanges },
		...dkimTarget && { dkimTarget },
		...spfInclude && { spfInclude }
	};
};
/** Throws {@link UserError} where Apple's set-up speaks of another domain than one of these. */
const refuseOther = (given, domains) => {
	const other = domains.find(({ name }) => given?.domain !== void 0 && name !== given.domain);
	if (other !== void 0) throw new UserError(`--apple-domain: that address is about ${given?.domain ?? ""}, not about ${other.unicode}.`, "Open iCloud's settings for the domain once more, and copy the address from there.");
};
// src/icloud/status.ts
const statusPage = {
	host: "www.apple.com",
	path: "/support/systemstatus/data/system_status_en_US.js"
};
/** In lower case. There is no entry for custom domains. */
const relevant = /* @__PURE__ */ new Set(["icloud mail", "icloud account & sign in"]);
const isThing = (value) => typeof value === "object" && value !== null;
const thingsIn = (value) => Array.isArray(value) ? value.filter(isThing) : [];
const textIn = (value) => typeof value === "string" ? value.trim() : "";
/** The developers' page wraps the JSON in a call of a function. */
const parsed = (page) => {
	try {
		return JSON.parse(page.slice(page.indexOf("{"), page.lastIndexOf("}") + 1));
	} catch {
		return;
	}
};
const isOver = ({ eventStatus, epochEndDate }, now) => /^(?:resolved|completed|upcoming)$/i.test(textIn(eventStatus)) || typeof epochEndDate === "number" && epochEndDate <= now.getTime();
/** What is under way with iCloud Mail, by the text of the page. */
const outagesIn = (page, now) => {
	const root = parsed(page);
	return thingsIn(isThing(root) ? root["services"] : void 0).flatMap((service) => {
		const name = textIn(service["serviceName"]);
		if (!relevant.has(name.toLowerCase())) return [];
		return thingsIn(service["events"]).filter((event) => !isOver(event, now)).map((event) => ({
			service: name,
			message: ([textIn(event["usersAffected"]), textIn(event["message"])].filter(Boolean).join(". ") || textIn(event["statusType"]) || "an event without a description").slice(0, 500)
		}));
	});
};
// src/model/public-resolvers.ts
const publicResolvers = [{
	name: "Cloudflare",
	url: "https://1.1.1.1/dns-query",
	source: "https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/"
}, {
	name: "Google Public DNS",
	url: "https://8.8.8.8/dns-query",
	source: "https://developers.google.com/speed/public-dns/docs/doh"
}];
// src/resolve/deferred.ts
const deferred = (vantage, server, make) => {
	let made;
	return {
		vantage,
		server,
		async lookup(question, signal) {
			made ??= make();
			return (await made).lookup(question, signal);
		}
	};
};
// src/world.ts
/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
/** Where the servers of the stage are to be taken for others'. */
const standInsOf = ({ ca, connectTo }) => ({
	...ca === void 0 ? {} : { ca },
	...connectTo === void 0 ? {} : { connectTo }
});
const resolverOf = (choice, checkingDisabled = false) => {
	switch (choice.kind) {
		case "system": return system();
		case "doh": return deferred("resolver", choice.url, async () => (await import("./resolve-doh.js")).doh({
			url: choice.url,
			checkingDisabled
		}));
		case "wire": return wire({
			...choice,
			vantage: "resolver",
			recursion: true,
			checkingDisabled
		});
	}
};
/** Limit of one question, in milliseconds: whoever blocks port 53 may block this too, and the next is to be tried. */
const refereeMs = 2500;
/** The first of these that answers, asked over HTTPS; a dead one is found out once. */
const refereeOf = ([first, ...others], ca) => deferred("referee", first, async () => {
	const { doh } = await import("./resolve-doh.js");
	const trust = ca === void 0 ? {} : { ca };
	const made = (url) => sparing(doh({
		url,
		vantage: "referee",
		ms: refereeMs,
		...trust
	}));
	return fallback(made(first), ...others.map(made));
});
/** So many of the system's servers are asked by themselves. */
const systemServers = 2;
/** What a recursive resolver can be asked beside its lookups. The system's are its servers, over the wire. */
const witnessesOf = (choice, resolver) => {
	const of = resolver.server;
	if (choice.kind !== "system") return [{
		of,
		plain: resolver,
		unchecked: once(resolverOf(choice, true))
	}];
	return getServers().flatMap((text) => parseServerAddress(text) ?? []).slice(0, systemServers).flatMap((server) => {
		if (server.kind !== "wire") return [];
		const options = {
			...server,
			vantage: "system",
			recursion: true
		};
		const unchecked = once(wire({
			...options,
			checkingDisabled: true
		}));
		return [{
			of,
			plain: once(wire(options)),
			unchecked
		}];
	});
};
/** One probe of an endpoint serves the whole run. */
const shared = (inner, signal, begun = /* @__PURE__ */ new Map()) => {
	const results = new Map(begun);
	return { probe: (endpoint) => {
		const key = keyOf(probe(endpoint));
		const result = results.get(key) ?? inner.probe(endpoint, signal());
		results.set(key, result);
		return result;
	} };
};
const familiesHere = () => routesIPv6() ? [4, 6] : [4];
/** Servers that most networks let through, of the same ports as Apple's. */
const builtInControls = [{
	host: "imap.gmail.com",
	port: 993
}, {
	host: "smtp.gmail.com",
	port: 587
}];
/** node:https costs more to load than all the rest; few domains have a policy to fetch. */
const policiesOf = (options) => ({ obtain: async (domain, signal) => (await import("./resolve-policy.js")).policyFetcher(options).obtain(domain, signal) });
/** Likewise; made once, for it keeps the list of registries. */
const registryOf = (rdap, way) => {
	if (rdap === void 0) return {};
	const options = rdap === "iana" ? way : {
		...way,
		server: rdap
	};
	let made;
	const obtain = async (domain, signal) => {
		made ??= import("./resolve-registration.js").then(({ registry }) => registry(options));
		return (await made).obtain(domain, signal);
	};
	return { registry: { obtain } };
};
/** Read at most once in a run; what goes wrong with it says nothing. */
const statusOf = (options) => {
	let read;
	return (signal) => {
		read ??= import("./resolve-page.js").then(async ({ addressesIn, addressesOf, fetchPage }) => {
			const [address] = addressesIn(await addressesOf(dnsName(statusPage.host), options, signal));
			const addresses = address === void 0 ? [] : [address];
			const limits = {
				longest: 1e6,
				ms: 3e3
			};
			const page = await fetchPage({
				...options,
				...statusPage,
				...limits,
				addresses
			}, signal);
			return page.kind === "page" && page.status === 200 ? outagesIn(page.body, /* @__PURE__ */ new Date()) : [];
		});
		return read;
	};
};
/** What the second look at mail ports is made of; the first to ask has it made, for the whole run. */
const inquirer = ({ ports, other, direct, families, controls }) => {
	let inquiry;
	return (probes, signal) => {
		inquiry ??= import("./resolve-inquiry.js").then(async ({ inquire }) => {
			const { referee } = await import("./resolve-referee.js");
			const judge = other ?? (direct && referee({
				direct,
				resolver: ports.resolver,
				families
			}));
			return inquire(probes, {
				prober: ports,
				...judge && { referee: judge },
				controls: controls ?? builtInControls,
				named: controls !== void 0,
				alternative: {
					from: mailServers.smtp.port,
					port: 465
				}
			}, signal);
		});
		return inquiry;
	};
};
/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;
/** So many answers of one server are kept for those who ask again: what the domains under way need of it. */
const answersKept = 512;
/** So many servers are known at a time, so that memory stays flat however many domains there are. */
const mostServers = 512;
/** The servers of zones, each made once. */
const directory = ({ nameServer }, watched) => {
	const servers = /* @__PURE__ */ new Map();
	return (address, vantage) => {
		const key = `${vantage} ${address}`;
		const known = servers.get(key);
		if (known !== void 0) {
			servers.delete(key);
			servers.set(key, known);
			return known;
		}
		const via = nameServer?.(address);
		const server = wire({
			address,
			vantage,
			recursion: false,
			...via && { via }
		});
		const sole = once(watched(sparing(capped(perServer)(server))), answersKept);
		servers.set(key, sole);
		const [oldest] = servers.keys();
		if (servers.size > mostServers && oldest !== void 0) servers.delete(oldest);
		return sole;
	};
};
const askedOnce = (watched) => (resolver) => once(watched(capped(perServer)(resolver)));
/** The resolvers, each asked every question once; the first goes on with what it was asked early. */
const recursiveOf = (choices, watched, early) => {
	const [one, ...more] = choices.map((choice) => resolverOf(choice));
	const asked = askedOnce(watched);
	const begun = early?.server === one?.server ? early : void 0;
	return {
		recursive: [begun ? once(watched(begun.resolver)) : asked(one), ...more.map(asked)],
		begun
	};
};
const isNamed = (urls) => urls.length > 0;
/** The referees where the user has not said which, and somebody is there who reads the report. */
const refereesHere = (attended) => attended ? publicResolvers.map(({ url }) => url) : [];
/** `onAnswer` is told of every answer; `early` is what is asked already. */
const worldOf = (surroundings, stage = {}, onAnswer = () => {}, early) => {
	const { resolvers, authoritative, timeoutMs, controls, referee = [], rdap } = surroundings;
	const { portsByServers = authoritative } = surroundings;
	const watched = recorded(onAnswer);
	const { recursive, begun } = recursiveOf(resolvers, watched, early);
	const [first, ...others] = recursive;
	const direct = directory(stage, watched);
	const families = familiesHere();
	const way = {
		resolver: first,
		families,
		...standInsOf(stage)
	};
	const ports = {
		resolver: first,
		...standInsOf(stage),
		...stage.timeouts && { timeouts: stage.timeouts }
	};
	return {
		recursive,
		witnesses: recursive.flatMap((resolver, i) => witnessesOf(resolvers[i], resolver)),
		...authoritative && { direct },
		...isNamed(referee) && { referee: askedOnce(watched)(refereeOf(referee, stage.ca)) },
		families,
		prober: shared(prober(ports), () => AbortSignal.timeout(timeoutMs), begun?.probes),
		policies: policiesOf(way),
		...registryOf(rdap, way),
		...portsByServers && { outages: statusOf(way) },
		inquire: inquirer({
			ports,
			other: others[0],
			...portsByServers && { direct: (address) => direct(address, "authoritative") },
			families,
			...controls && { controls }
		})
	};
};
export { refuseOther as a, readToken as i, worldOf as n, readGiven as r, refereesHere as t };
