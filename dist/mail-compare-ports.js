import { hasFailed } from "./shared-audit.js";
import { dnsName, ipFamily } from "./shared-first.js";
import { dropConnection, failConnection, isDialogueFault, openConnection, prober, waitUntil } from "./shared-probe.js";
// src/mail/tcp-connect.ts
const findAddress = async (host, resolver, signal) => {
	if (ipFamily(host) !== 0) return host;
	const answer = await resolver.lookup({
		name: dnsName(host),
		type: "A"
	}, signal);
	return answer.kind === "found" ? answer.set.rdata[0].address : void 0;
};
const contactStates = {
	refused: "refused",
	timeout: "timeout",
	deadline: "timeout"
};
const contactServer = async ({ host, port }, { resolver, connectTo, timeouts }, signal) => {
	const limit = timeouts?.connect ?? 5e3;
	const address = await findAddress(host, resolver, signal);
	if (address === void 0) return {
		host,
		port,
		state: "unresolved",
		detail: "no address",
		ms: 0
	};
	const started = performance.now();
	const connection = openConnection(connectTo?.(address, port) ?? {
		address,
		port
	});
	const abort = () => failConnection(connection, {
		state: "deadline",
		detail: "the run ended first"
	});
	const overdue = () => failConnection(connection, {
		state: "timeout",
		detail: `no connection within ${limit} ms`
	});
	const timer = setTimeout(overdue, limit);
	signal.addEventListener("abort", abort);
	if (signal.aborted) abort();
	const open = await waitUntil(connection, () => connection.open ? "" : void 0);
	clearTimeout(timer);
	signal.removeEventListener("abort", abort);
	dropConnection(connection);
	const ms = Math.round(performance.now() - started);
	return isDialogueFault(open) ? {
		host,
		port,
		state: contactStates[open.state] ?? "unreachable",
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
// src/mail/compare-ports.ts
const isUnconnected = ({ addresses }) => addresses.every(({ phase }) => phase === "connect");
const probeCrossChecked = async ({ endpoint, addresses }, secondResolver, options, signal) => {
	const answer = await secondResolver.lookup({
		name: endpoint.host,
		type: "A"
	}, signal);
	const given = answer.kind === "found" ? answer.set.rdata : [];
	const tried = new Map(addresses.map((probe) => [probe.address, probe]));
	if (given.every(({ address }) => tried.has(address))) return [];
	return [await prober({
		...options.prober,
		resolver: secondResolver,
		tried
	}).probe(endpoint, signal)];
};
const otherSubmissionPorts = ({ endpoint }, { submission }) => endpoint.protocol === "smtp" ? submission.filter(({ port }) => port !== endpoint.port).map((other) => Object.assign({}, endpoint, other)) : [];
const takeSecondLook = async (probes, options, signal) => {
	const broken = probes.filter(hasFailed);
	const { secondResolver, named } = options;
	const unconnected = new Set(broken.filter(isUnconnected).map(({ endpoint }) => endpoint.port));
	const controls = options.controls.filter(({ port }) => unconnected.size > 0 && (named || unconnected.has(port)));
	const [crossChecked, alternatives, contacts] = await Promise.all([
		Promise.all(secondResolver === void 0 ? [] : broken.map((one) => probeCrossChecked(one, secondResolver, options, signal))),
		Promise.all(broken.flatMap((one) => otherSubmissionPorts(one, options)).map((endpoint) => prober(options.prober).probe(endpoint, signal))),
		Promise.all(controls.map((place) => contactServer(place, options.prober, signal)))
	]);
	return {
		refereed: crossChecked.flat(),
		alternatives,
		controls: contacts
	};
};
export { takeSecondLook };
