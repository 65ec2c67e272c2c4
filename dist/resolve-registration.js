import { R as dnsName, V as labelsOf, W as parentOf, et as presentText, z as isRegistry } from "./shared-first.js";
import { Vt as rdapServer } from "./shared-audit.js";
import { n as addressesOf, r as fetchPage, t as addressesIn } from "./shared-page.js";
// src/record/rdap.ts
const isThing = (value) => typeof value === "object" && value !== null;
const listIn = (value) => Array.isArray(value) ? value : [];
const textsIn = (value) => listIn(value).filter((one) => typeof one === "string");
const parsed = (body) => {
	try {
		const value = JSON.parse(body);
		return isThing(value) ? value : {};
	} catch {
		return {};
	}
};
/** The server for `domain` in IANA's list, by the longest of its entries that holds the domain (RFC 9224 §4). */
const serverIn = (list, domain) => {
	const services = listIn(parsed(list)["services"]).map((service) => listIn(service).map(textsIn));
	for (let zone = domain; zone !== "."; zone = parentOf(zone)) {
		const [, addresses = []] = services.find(([zones = []]) => zones.includes(zone)) ?? [];
		const [server] = addresses.flatMap((address) => rdapServer(address) ?? []);
		if (server !== void 0) return server;
	}
};
/** The domain and those above it that somebody may have registered, shortest first. */
const registrable = (domain) => labelsOf(domain).map((_, i, labels) => dnsName(labels.slice(i).join("."))).filter((name) => labelsOf(name).length >= 2 && !isRegistry(name)).toReversed();
/** What a domain object says; `undefined` where the text is none (RFC 9083 §5.3). */
const registrationIn = (body) => {
	const object = parsed(body);
	if (object["objectClassName"] !== "domain") return void 0;
	const status = textsIn(object["status"]).map((one) => one.replaceAll(/\s/g, "").toLowerCase());
	const [date] = listIn(object["events"]).filter(isThing).filter((event) => event["eventAction"] === "expiration").map((event) => Date.parse(String(event["eventDate"])));
	const expires = date === void 0 || Number.isNaN(date) ? {} : { expires: new Date(date).toISOString() };
	return {
		status: status.slice(0, 20).map((one) => presentText(one.slice(0, 60))),
		...expires
	};
};
// src/resolve/registration.ts
/** RFC 9224 §4. */
const bootstrap = new URL("https://data.iana.org/rdap/dns.json");
/** A registry decides how many addresses its server has. */
const mostAddresses = 2;
/** So many names are asked for: the shortest that somebody may have registered, and the next. */
const mostNames = 2;
const isAddress = (host) => /^[\d.]+$|^\[/.test(host);
const placesOf = async ({ hostname }, { resolver, families }, signal) => {
	if (isAddress(hostname)) return [hostname.replace(/^\[|\]$/g, "")];
	const answers = await addressesOf(dnsName(hostname), {
		resolver,
		families
	}, signal);
	return addressesIn(answers).slice(0, mostAddresses);
};
const get = async (url, longest, options, signal) => {
	const { ca, connectTo, ms = 4e3 } = options;
	const addresses = await placesOf(url, options, signal);
	const way = {
		...ca !== void 0 && { ca },
		...connectTo && { connectTo }
	};
	const page = {
		host: url.hostname,
		port: Number(url.port || 443),
		path: `${url.pathname}${url.search}`,
		accept: "application/rdap+json, application/json"
	};
	return fetchPage({
		...page,
		...way,
		addresses,
		longest,
		ms
	}, signal);
};
const troubleIn = (page) => {
	if (page.kind === "page") return `HTTP status ${page.status}`;
	return page.kind === "failed" ? page.failure.detail : page.detail;
};
/** One question to the server: whether it knows this name. */
const askFor = async (name, domain, { server, options }, signal) => {
	const url = new URL(`domain/${name}`, server);
	const page = await get(url, 262144, options, signal);
	const about = {
		domain,
		name,
		url: url.href
	};
	if (page.kind === "page" && page.status === 404) return {
		...about,
		kind: "unregistered"
	};
	const found = page.kind === "page" && page.status === 200 ? registrationIn(page.body) : void 0;
	if (found !== void 0) return {
		...about,
		kind: "registered",
		...found
	};
	const trouble = page.kind === "page" && page.status === 200 ? "it gives no domain object" : troubleIn(page);
	return {
		domain,
		kind: "unasked",
		because: `the registry at ${server.host} gave no answer: ${trouble}`
	};
};
/** The registry's word on domains. IANA's list is fetched once, if at all. */
const registry = (options) => {
	let list;
	const serverFor = async (domain, signal) => {
		if (options.server) return options.server;
		list ??= get(bootstrap, 2097152, options, signal);
		const page = await list;
		if (page.kind !== "page" || page.status !== 200) return `IANA's list of registries: ${troubleIn(page)}`;
		return serverIn(page.body, domain) ?? "IANA names no RDAP server for it";
	};
	return { async obtain(domain, signal) {
		const server = await serverFor(domain, signal);
		if (typeof server === "string") return {
			domain,
			kind: "unasked",
			because: server
		};
		let last = {
			domain,
			kind: "unasked",
			because: "it cannot be registered"
		};
		for (const name of registrable(domain).slice(0, mostNames)) {
			last = await askFor(name, domain, {
				server,
				options
			}, signal);
			if (last.kind !== "unregistered") return last;
		}
		return last;
	} };
};
export { registry };
