import { d as isFault, f as openWire, l as drop, m as familyOf, n as prober, p as until, u as fail } from "./shared-probe.js";
import { R as dnsName } from "./shared-first.js";
// src/resolve/contact.ts
/** Connects to a port and leaves at once: only to see whether it can be reached. */
const addressOf = async (host, resolver, signal) => {
	if (familyOf(host) !== 0) return host;
	const answer = await resolver.lookup({
		name: dnsName(host),
		type: "A"
	}, signal);
	return answer.kind === "found" ? answer.set.rdata[0].address : void 0;
};
const states = {
	refused: "refused",
	timeout: "timeout",
	deadline: "timeout"
};
/** Never rejects; ends soon after `signal` aborts. */
const contact = async ({ host, port }, { resolver, connectTo, timeouts }, signal) => {
	const limit = timeouts?.connect ?? 5e3;
	const begun = performance.now();
	const since = () => Math.round(performance.now() - begun);
	const address = await addressOf(host, resolver, signal);
	if (address === void 0) return {
		host,
		port,
		state: "unresolved",
		detail: "no address",
		ms: since()
	};
	const wire = openWire(connectTo?.(address, port) ?? {
		address,
		port
	});
	const abort = () => fail(wire, {
		state: "deadline",
		detail: "the run ended first"
	});
	const late = () => fail(wire, {
		state: "timeout",
		detail: `no connection in ${limit} ms`
	});
	const timer = setTimeout(late, limit);
	signal.addEventListener("abort", abort);
	if (signal.aborted) abort();
	const open = await until(wire, () => wire.open ? "" : void 0);
	clearTimeout(timer);
	signal.removeEventListener("abort", abort);
	drop(wire);
	const ms = since();
	return isFault(open) ? {
		host,
		port,
		state: states[open.state] ?? "unreachable",
		address,
		detail: open.detail,
		ms
	} : {
		host,
		port,
		state: "connected",
		address,
		detail: "",
		ms
	};
};
// src/resolve/inquiry.ts
const failed = ({ kind }) => kind !== "spoke";
/** Whether nothing but a way to the port was missing: only then does another server's port tell anything. */
const isLost = ({ addresses }) => addresses.every(({ phase }) => phase === "connect");
/** The endpoint at the referee's addresses, unless they are those that were tried. */
const refereed = async ({ endpoint, addresses }, referee, options, signal) => {
	const answer = await referee.lookup({
		name: endpoint.host,
		type: "A"
	}, signal);
	const given = answer.kind === "found" ? answer.set.rdata : [];
	const tried = new Set(addresses.map(({ address }) => address));
	if (given.every(({ address }) => tried.has(address))) return [];
	return [await prober({
		...options.prober,
		resolver: referee
	}).probe(endpoint, signal)];
};
const otherPort = ({ endpoint }, { alternative }) => endpoint.protocol === "smtp" && endpoint.port === alternative.from ? [{
	...endpoint,
	port: alternative.port,
	security: "implicit"
}] : [];
/** Never rejects; ends soon after `signal` aborts. Nothing is sent where all ports work. */
const inquire = async (probes, options, signal) => {
	const broken = probes.filter(failed);
	const { referee, named } = options;
	const lost = new Set(broken.filter(isLost).map(({ endpoint }) => endpoint.port));
	const controls = options.controls.filter(({ port }) => lost.size > 0 && (named || lost.has(port)));
	const [twins, alternatives, contacts] = await Promise.all([
		Promise.all(referee === void 0 ? [] : broken.map((one) => refereed(one, referee, options, signal))),
		Promise.all(broken.flatMap((one) => otherPort(one, options)).map((endpoint) => prober(options.prober).probe(endpoint, signal))),
		Promise.all(controls.map((place) => contact(place, options.prober, signal)))
	]);
	return {
		refereed: twins.flat(),
		alternatives,
		controls: contacts
	};
};
export { inquire };
