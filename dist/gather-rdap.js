import { dnsName, dohServerName, isRegistry, parentName, presentText, splitLabels } from "./shared-first.js";
import { rdapServer } from "./shared-audit.js";
import { addressesInAnswers, fetchPage, lookUpAddresses } from "./shared-https-page.js";
// src/record/rdap.ts
const isJsonObject = (value) => typeof value === "object" && value !== null;
const toArray = (value) => Array.isArray(value) ? value : [];
const toTexts = (value) => toArray(value).filter((one) => typeof one === "string");
const parseObject = (body) => {
	try {
		const value = JSON.parse(body);
		return isJsonObject(value) ? value : {};
	} catch {
		return {};
	}
};
const findRdapServer = (list, domain) => {
	const services = toArray(parseObject(list)["services"]).map((service) => toArray(service).map(toTexts));
	for (let zone = domain; zone !== "."; zone = parentName(zone)) {
		const [, addresses = []] = services.find(([zones = []]) => zones.includes(zone)) ?? [];
		const [server] = addresses.flatMap((address) => rdapServer(address) ?? []);
		if (server !== void 0) return server;
	}
};
const registrableDomains = (domain) => splitLabels(domain).map((_, i, labels) => dnsName(labels.slice(i).join("."))).filter((name) => splitLabels(name).length >= 2 && !isRegistry(name)).toReversed();
const parseRegistration = (body) => {
	const object = parseObject(body);
	if (object["objectClassName"] !== "domain") return void 0;
	const status = toTexts(object["status"]).map((one) => one.replaceAll(/\s/g, "").toLowerCase());
	const [date] = toArray(object["events"]).filter(isJsonObject).filter((event) => event["eventAction"] === "expiration").map(({ eventDate }) => typeof eventDate === "string" ? Date.parse(eventDate) : NaN);
	const expires = date === void 0 || Number.isNaN(date) ? {} : { expires: new Date(date).toISOString() };
	return {
		status: status.slice(0, 20).map((one) => presentText(one.slice(0, 60))),
		...expires
	};
};
// src/gather/rdap.ts
const bootstrapUrl = new URL("https://data.iana.org/rdap/dns.json");
const mostAddresses = 2;
const mostNames = 2;
const isAddress = (host) => /^[\d.]+$|^\[/.test(host);
const findAddresses = async ({ hostname }, { resolver, families }, signal) => {
	if (isAddress(hostname)) return [hostname.replace(/^\[|\]$/g, "")];
	const answers = await lookUpAddresses(dnsName(hostname), {
		resolver,
		families
	}, signal);
	return addressesInAnswers(answers).slice(0, mostAddresses);
};
const fetchJson = async (url, longest, options, signal) => {
	const { ca, connectTo, reach, ms = 4e3 } = options;
	const addresses = await findAddresses(url, options, signal);
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
		reach,
		addresses,
		longest,
		ms
	}, signal);
};
const unasked = (domain, because) => ({
	domain,
	kind: "unasked",
	because
});
const describeTrouble = (page) => {
	if (page.kind === "page") return `HTTP status ${page.status}`;
	return page.kind === "failed" ? page.failure.detail : page.detail;
};
const askRegistry = async (name, domain, { server, options }, signal) => {
	const url = new URL(`domain/${name}`, server);
	const page = await fetchJson(url, 262144, options, signal);
	const about = {
		domain,
		name,
		url: options.server === void 0 ? url.href : dohServerName(url.href)
	};
	if (page.kind === "page" && page.status === 404) return {
		...about,
		kind: "unregistered"
	};
	const found = page.kind === "page" && page.status === 200 ? parseRegistration(page.body) : void 0;
	if (found !== void 0) return {
		...about,
		kind: "registered",
		...found
	};
	const trouble = page.kind === "page" && page.status === 200 ? "it gives no domain object" : describeTrouble(page);
	return unasked(domain, `the registry at ${server.host} gave no answer: ${trouble}`);
};
const createRegistry = (options) => {
	let list;
	const ours = {
		...options,
		reach: "any"
	};
	const serverFor = async (domain, signal) => {
		if (options.server) return options.server;
		list ??= fetchJson(bootstrapUrl, 2097152, ours, signal);
		const page = await list;
		if (page.kind !== "page" || page.status !== 200) return unasked(domain, `IANA's list of registries: ${describeTrouble(page)}`);
		return findRdapServer(page.body, domain) ?? unasked(domain, "IANA names no RDAP server for it");
	};
	return { async obtain(domain, signal) {
		const server = await serverFor(domain, signal);
		if (!(server instanceof URL)) return server;
		let last = unasked(domain, "it cannot be registered");
		for (const name of registrableDomains(domain).slice(0, mostNames)) {
			const way = options.server === void 0 ? options : ours;
			last = await askRegistry(name, domain, {
				server,
				options: way
			}, signal);
			if (last.kind !== "unregistered") return last;
		}
		return last;
	} };
};
export { createRegistry };
