import { X as octetsOf, Z as presentOctets, et as presentText } from "./shared-first.js";
import { connect, isIP } from "node:net";
import { Duplex } from "node:stream";
import { setMaxListeners } from "node:events";
import { checkServerIdentity, connect as connect$1 } from "node:tls";
import { networkInterfaces } from "node:os";
// src/resolve/family.ts
/** Which family an address is of. */
/**
* 4 or 6 for a literal address, 0 for any other text. Node's own test compiles a long expression,
* some milliseconds of a run, for every text that is not IPv4; without a colon none is IPv6.
*/
const familyOf = (text) => {
	if (/[^\d.]/.test(text) && !text.includes(":")) return 0;
	const family = isIP(text);
	return family === 4 || family === 6 ? family : 0;
};
// src/resolve/interceptors.ts
const interceptors = [
	["AdGuard", /\badguard\b/i],
	["Avast", /\bavast\b/i],
	["AVG", /\bavg\b/i],
	["Avira", /\bavira\b/i],
	["Barracuda", /\bbarracuda\b/i],
	["Bitdefender", /\bbitdefender\b/i],
	["Blue Coat", /\bblue ?coat\b|\bproxysg\b/i],
	["Burp Suite", /\bportswigger\b/i],
	["Cato Networks", /\bcato networks\b/i],
	["Charles Proxy", /\bcharles proxy\b/i],
	["Check Point", /\bcheck ?point\b/i],
	["Cisco", /\bcisco\b|\bopendns\b/i],
	["Cloudflare Gateway", /\bgateway ca\b.*\bcloudflare\b|\bcloudflare\b.*\bgateway ca\b/i],
	["Covenant Eyes", /\bcovenant eyes\b/i],
	["Dr.Web", /\bdr\.? ?web\b/i],
	["ESET", /\beset\b/i],
	["F-Secure", /\bf-secure\b/i],
	["Fiddler", /fiddler/i],
	["Forcepoint", /\bforcepoint\b|\bwebsense\b/i],
	["Fortinet", /\bforti(?:net|gate|client|proxy)/i],
	["G DATA", /\bg ?data\b/i],
	["iboss", /\biboss\b/i],
	["Kaspersky", /\bkaspersky\b/i],
	["Lightspeed", /\blightspeed\b/i],
	["McAfee", /\bmcafee\b/i],
	["Menlo Security", /\bmenlo\b/i],
	["mitmproxy", /\bmitmproxy\b/i],
	["Net Nanny", /\bnet ?nanny\b|\bcontentwatch\b/i],
	["NetFree", /\bnetfree\b/i],
	["Netskope", /\bnetskope\b|\bgoskope\b/i],
	["Norton", /\bnorton\b|\bsymantec\b/i],
	["Palo Alto Networks", /\bpalo ?alto\b|\bglobalprotect\b/i],
	["Qustodio", /\bqustodio\b/i],
	["Securly", /\bsecurly\b/i],
	["Skyhigh", /\bskyhigh\b/i],
	["Smoothwall", /\bsmoothwall\b/i],
	["SonicWall", /\bsonicwall\b/i],
	["Sophos", /\bsophos\b/i],
	["Trellix", /\btrellix\b/i],
	["Trend Micro", /\btrend ?micro\b/i],
	["Untangle", /\buntangle\b/i],
	["WatchGuard", /\bwatchguard\b|\bfireware\b/i],
	["Zscaler", /\bzscaler\b/i]
];
/** The product that a certificate's issuer names, where it is a known one. */
const interceptorOf = (issuer) => interceptors.find(([, pattern]) => pattern.test(issuer))?.[0];
// src/resolve/mail-connection.ts
/**
* One connection to a mail port: lines in, octets out, everything bounded. What goes wrong on it is
* a {@link Fault}, kept on the wire; nothing here throws.
*/
/** Octets taken from one connection, TLS records included; then it is cut. */
const maxDialogue = 65536;
const maxLine = 8192;
const maxShown = 512;
/** The first line of octets that decided a state, short enough to show. */
const shown = (octets) => octets.slice(0, maxShown).split(/\r?\n/, 1)[0];
/** A fault decided by what the other side said. */
const saying = (state, what, octets) => {
	const reply = shown(octets);
	return {
		state,
		detail: `${what}: "${presentOctets(reply)}"`,
		reply
	};
};
const isFault = (value) => typeof value === "object" && "state" in value;
/** Ends the connection at once. Safe to repeat. */
const drop = (wire) => {
	wire.secured?.destroy();
	wire.tunnel?.destroy();
	wire.raw.destroy();
};
/** Ends the wire with `fault`, unless another one came first. */
const fail = (wire, fault) => {
	wire.fault ??= fault;
	wire.wake();
	drop(wire);
};
const socketStates = {
	ECONNREFUSED: "refused",
	ETIMEDOUT: "timeout",
	ECONNRESET: "reset",
	ECONNABORTED: "reset",
	EPIPE: "reset"
};
/** An error of the operating system; those not named are about the way there (ENETUNREACH, EACCES, EMFILE). */
const socketFault = (error) => ({
	state: socketStates[error.code ?? ""] ?? "unreachable",
	detail: presentText(error.message || (error.code ?? "unknown error"))
});
const closed = {
	state: "closed",
	detail: "the other side closed the connection"
};
/** Adds plain octets to what lines are taken from. */
const accept = (wire, chunk) => {
	wire.heard += chunk.length;
	wire.pending += chunk.toString("latin1");
	wire.wake();
};
const receive = (wire, chunk) => {
	wire.total += chunk.length;
	if (wire.total > maxDialogue) fail(wire, {
		state: "too-much-data",
		detail: `more than ${maxDialogue} octets came`
	});
	else if (wire.tunnel === void 0) accept(wire, chunk);
	else {
		if (wire.opening.length < maxShown) wire.opening += chunk.toString("latin1");
		wire.tunnel.push(chunk);
	}
};
/** Starts to connect. Never node's race between families: `address` is one literal. */
const openWire = ({ address, port }) => {
	const raw = connect({
		host: address,
		port,
		autoSelectFamily: false,
		noDelay: true
	});
	const wire = {
		raw,
		open: false,
		tunnel: void 0,
		secured: void 0,
		pending: "",
		opening: "",
		heard: 0,
		total: 0,
		fault: void 0,
		wake: () => {}
	};
	raw.on("connect", () => {
		wire.open = true;
		wire.wake();
	});
	raw.on("data", (chunk) => receive(wire, chunk));
	raw.on("end", () => wire.tunnel === void 0 ? fail(wire, closed) : wire.tunnel.push(null));
	raw.on("error", (error) => wire.tunnel === void 0 ? fail(wire, socketFault(error)) : wire.tunnel.destroy(error));
	raw.on("close", () => wire.tunnel === void 0 ? fail(wire, closed) : wire.tunnel.destroy());
	return wire;
};
/** Waits for the first thing that `look` sees, or for the fault that ends the wire. One waiter at a time. */
const until = async (wire, look) => {
	for (;;) {
		const seen = look();
		if (seen !== void 0) return seen;
		if (wire.fault !== void 0) return wire.fault;
		await new Promise((resolve) => {
			wire.wake = resolve;
		});
	}
};
/**
* The next line without its CRLF (a lone LF is taken too). `begins` must match its first four
* octets: so binary and HTTP are known for what they are before any line end.
*/
const line = (wire, begins) => until(wire, () => {
	const end = wire.pending.indexOf("\n");
	if ((end >= 0 || wire.pending.length >= 4) && !begins.test(wire.pending)) return saying("not-the-protocol", "no reply of this protocol", wire.pending);
	if ((end < 0 ? wire.pending.length : end) > maxLine) return saying("too-much-data", `a line of more than ${maxLine} octets`, wire.pending);
	if (end < 0) return void 0;
	const taken = wire.pending.slice(0, end).replace(/\r$/, "");
	wire.pending = wire.pending.slice(end + 1);
	return taken;
});
const send$1 = (wire, octets) => {
	wire.heard = 0;
	(wire.secured ?? wire.raw).write(octets, "latin1");
};
/**
* Says goodbye and does not wait: the connection ends with the reply, with anything else, or after
* `patience` milliseconds, and does not keep the process alive meanwhile.
*/
const part$1 = (wire, octets, patience) => {
	const timer = setTimeout(() => drop(wire), patience).unref();
	wire.wake = () => {
		clearTimeout(timer);
		drop(wire);
	};
	(wire.secured ?? wire.raw).end(octets, "latin1");
	wire.raw.unref();
};
// src/resolve/dialogue.ts
const enter = (phase) => ({
	step: "enter",
	phase
});
const send = (command) => ({
	step: "send",
	octets: `${command}\r\n`
});
const part = (command) => ({
	step: "part",
	octets: `${command}\r\n`
});
/** Ends the dialogue by what the other side said. */
const failBy = (state, what, reply) => ({
	step: "fail",
	fault: saying(state, what, reply)
});
/** What is offered, bounded for the record. */
const offer = (capabilities) => ({
	step: "note",
	seen: { capabilities: capabilities.slice(0, 64).map((each) => each.slice(0, 128)) }
});
/** Whether a middlebox overwrote a keyword: `XXXXXXXA`, `********`. */
const isMasked = (keyword) => /^(?:X{4,}[A-Z]?|\*[*\d]{3,})$/i.test(keyword);
/** Fails unless STARTTLS is among what is offered. The same devices mask the greeting. */
function* requireStartTls(offered, greeting) {
	if (offered.some((keyword) => keyword.toUpperCase() === "STARTTLS")) return;
	const masked = offered.find(isMasked) ?? greeting.split(" ").find(isMasked);
	if (masked !== void 0) yield failBy("starttls-masked", "overwritten on the way", masked);
	yield failBy("starttls-missing", "STARTTLS is not among what is offered", offered.join(" "));
}
// src/resolve/imap-dialogue.ts
/** A response, a continuation, or the reply to one of the tags used here. */
const begins$1 = /^(?:\* |\+|a\d )/;
/** RFC 5530 §3: UNAVAILABLE and INUSE pass; other refusals stand. */
const refusal$1 = (line) => /\[(?:UNAVAILABLE|INUSE)\]/i.test(line) ? "unavailable" : "turned-away";
/** A line; RFC 9051 §7.1.5: `BYE` may come in place of any. */
function* hear() {
	const line = yield {
		step: "read",
		begins: begins$1
	};
	if (/^\* BYE\b/i.test(line)) yield failBy(refusal$1(line), "the server says goodbye", line);
	return line;
}
/** The untagged lines before the tagged OK; NO and BAD end the dialogue in the state of `otherwise`. */
function* command(tag, text, otherwise = refusal$1) {
	yield send(`${tag} ${text}`);
	const untagged = [];
	for (;;) {
		const line = yield* hear();
		if (!line.startsWith(`${tag} `)) untagged.push(line);
		else if (/^\S+ OK\b/i.test(line)) return untagged;
		else yield failBy(otherwise(line), `${text} is refused`, line);
	}
}
function* capabilities(tag) {
	return (yield* command(tag, "CAPABILITY")).flatMap((line) => {
		const [, list] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
		return list?.split(" ").filter((word) => word !== "") ?? [];
	});
}
/** `signIn` comes after the capabilities, and so after TLS. */
function* imap({ security }, signIn) {
	yield enter("greeting");
	const greeting = yield* hear();
	if (!/^\* (?:OK|PREAUTH)\b/i.test(greeting)) yield failBy("not-the-protocol", "no IMAP greeting", greeting);
	yield {
		step: "note",
		seen: { greeting: greeting.slice(0, 512) }
	};
	if (security === "starttls") {
		yield enter("starttls");
		yield* requireStartTls(yield* capabilities("a1"), greeting);
		yield* command("a2", "STARTTLS", () => "starttls-refused");
		yield enter("tls");
		yield { step: "secure" };
	}
	yield enter("capabilities");
	const offered = yield* capabilities("a3");
	yield offer(offered);
	const words = offered.map((word) => word.toUpperCase());
	if (words.includes("LOGINDISABLED") && !words.some((word) => word.startsWith("AUTH="))) yield failBy("auth-missing", "no way to sign in is offered", offered.join(" "));
	if (signIn !== void 0) yield* signIn(offered);
	yield enter("goodbye");
	yield part("a4 LOGOUT");
}
// src/resolve/smtp-dialogue.ts
/** What is said on an SMTP submission port, up to the point where a client would sign in. */
/** RFC 5321 §4.2: a code, and a hyphen on every line but the last. */
const begins = /^[2-5]\d\d[ \r\n-]/;
/** 4xx is for now, 5xx for good. */
const refusal = (reply) => reply.startsWith("4") ? "unavailable" : "turned-away";
/** The lines of a 2xx reply; any other reply ends the dialogue in the state of `otherwise`. */
function* reply(what, otherwise = refusal) {
	const lines = [];
	for (;;) {
		const line = yield {
			step: "read",
			begins
		};
		lines.push(line);
		if (line[3] === "-") continue;
		if (!line.startsWith("2")) yield failBy(otherwise(line), what, line);
		return lines;
	}
}
/** RFC 5321 §4.1.3: a client without a name of its own gives its address. */
const literal = (address) => familyOf(address) === 6 ? `[IPv6:${address}]` : `[${address}]`;
function* hello(local) {
	yield send(`EHLO ${literal(local)}`);
	const [, ...lines] = yield* reply("EHLO is refused");
	return lines.map((line) => line.slice(4));
}
/** `local`: this end's address. `signIn` comes after the capabilities, and so after TLS. */
function* smtp({ security, relay }, local, signIn) {
	yield enter("greeting");
	const [greeting = ""] = yield* reply("the server turns clients away");
	yield {
		step: "note",
		seen: { greeting: greeting.slice(0, 512) }
	};
	if (security === "starttls") {
		yield enter("starttls");
		yield* requireStartTls(yield* hello(local), greeting);
		yield send("STARTTLS");
		yield* reply("STARTTLS is refused", () => "starttls-refused");
		yield enter("tls");
		yield { step: "secure" };
	}
	yield enter("capabilities");
	const keywords = yield* hello(local);
	yield offer(keywords);
	if (relay !== true && !keywords.some((keyword) => /^AUTH[ =]/i.test(keyword))) yield failBy("auth-missing", "no AUTH among what is offered", keywords.join(", "));
	if (signIn !== void 0) yield* signIn(keywords);
	yield enter("goodbye");
	yield part("QUIT");
}
// src/resolve/session.ts
const limitOf = (phase, limits) => phase === "starttls" || phase === "capabilities" ? limits.reply : limits[phase];
const overdue = ({ wire, phase, plan }) => {
	const within = `in ${limitOf(phase, plan.limits)} ms`;
	if (phase === "connect") return {
		state: "timeout",
		detail: `no connection ${within}`
	};
	return (phase === "tls" ? wire.opening.length : wire.heard) > 0 ? {
		state: "slow",
		detail: `something came, but nothing complete ${within}`
	} : {
		state: "silent",
		detail: `nothing came ${within}`
	};
};
const leave = (journey) => {
	clearTimeout(journey.timer);
	const now = performance.now();
	journey.phases.push({
		phase: journey.phase,
		ms: Math.round(now - journey.since)
	});
	journey.since = now;
};
const begin = (journey, phase) => {
	journey.phase = phase;
	journey.wire.heard = 0;
	const limit = limitOf(phase, journey.plan.limits);
	journey.timer = setTimeout(() => fail(journey.wire, overdue(journey)), limit);
};
function* dialogueOf({ endpoint, signIn }, local) {
	if (endpoint.security === "implicit") {
		yield enter("tls");
		yield { step: "secure" };
	}
	yield* endpoint.protocol === "imap" ? imap(endpoint, signIn) : smtp(endpoint, local, signIn);
}
/** RFC 3207 §4.2: what follows the reply before TLS was put there by somebody else. */
const early = ({ wire, plan }) => {
	if (wire.pending === "") return void 0;
	return plan.endpoint.security === "starttls" ? saying("plaintext-injected", "more than the reply came before TLS", wire.pending) : saying("tls-broken", "the server speaks before TLS", wire.pending);
};
/** `node:tls` costs more to load than all else here; nothing needs it before a name is looked up. */
const loadTls = () => import("./resolve-tls-session.js");
const upgrade = async (journey) => {
	const { secure } = await loadTls();
	const fault = early(journey);
	if (fault !== void 0) return fault;
	const session = await secure(journey.wire, journey.plan.tls);
	if (isFault(session)) return session;
	journey.tls = session;
};
/** Takes one step; a line for `read`. */
const take = async (journey, step) => {
	const { wire, plan } = journey;
	switch (step.step) {
		case "read": return line(wire, step.begins);
		case "secure": return await upgrade(journey) ?? "";
		case "fail": return step.fault;
		case "enter":
			leave(journey);
			begin(journey, step.phase);
			return "";
		case "send":
			send$1(wire, step.octets);
			return "";
		case "note":
			journey.seen = {
				...journey.seen,
				...step.seen
			};
			return "";
		case "part":
			part$1(wire, step.octets, plan.limits.goodbye);
			return "";
	}
};
/** The whole way; the fault that ended it, where one did. */
const travel = async (journey) => {
	const { wire, plan } = journey;
	begin(journey, "connect");
	const open = await until(wire, () => wire.open ? "" : void 0);
	if (isFault(open)) return open;
	const dialogue = dialogueOf(plan, wire.raw.localAddress ?? "127.0.0.1");
	let turn = dialogue.next("");
	while (turn.done !== true) {
		const came = await take(journey, turn.value);
		if (isFault(came)) return came;
		if (turn.value.step === "secure" && !plan.tls.verify) return void 0;
		turn = dialogue.next(came);
	}
};
/** Never rejects. When it resolves the connection is gone, or saying goodbye within its limit. */
const converse = async (plan, signal) => {
	const wire = openWire(plan.target);
	const journey = {
		wire,
		plan,
		phases: [],
		phase: "connect",
		since: performance.now(),
		timer: void 0,
		seen: {},
		tls: void 0
	};
	const abort = () => fail(wire, {
		state: "deadline",
		detail: "the run ended first"
	});
	const spent = () => fail(wire, {
		state: "slow",
		detail: `not done in ${plan.limits.total} ms`
	});
	const total = setTimeout(spent, plan.limits.total);
	signal.addEventListener("abort", abort);
	if (signal.aborted) abort();
	const fault = await travel(journey);
	leave(journey);
	clearTimeout(total);
	signal.removeEventListener("abort", abort);
	if (journey.phase !== "goodbye") drop(wire);
	const { phase, phases, seen, tls } = journey;
	return {
		...fault ?? {
			state: "spoke",
			detail: "the dialogue went as it should"
		},
		phase,
		phases,
		...seen,
		...tls !== void 0 && { tls }
	};
};
// src/resolve/probe.ts
/** Probes mail ports: every address of a host, each on its own connection, none in a race with another. */
const defaults = {
	connect: 5e3,
	greeting: 5e3,
	tls: 5e3,
	reply: 5e3,
	goodbye: 1e3,
	total: 15e3
};
/** Addresses tried of one family, all at once; the rest are `untried`. */
const maxAddresses = 8;
/** Silence and lost ways: they say nothing about the server. Every other state is its answer. */
const unanswered = {
	untried: "unreachable",
	unreachable: "unreachable",
	timeout: "timeout",
	silent: "timeout",
	slow: "timeout",
	deadline: "deadline"
};
/** Whether an IPv6 packet could leave this machine: a link-local address alone takes it nowhere. */
const routesIPv6 = (interfaces = networkInterfaces) => Object.values(interfaces()).some((addresses) => addresses?.some((a) => a.family === "IPv6" && !a.internal && !/^fe[89ab]/i.test(a.address)));
/** Likewise an IPv4 packet. */
const routesIPv4 = (interfaces = networkInterfaces) => Object.values(interfaces()).some((addresses) => addresses?.some((a) => a.family === "IPv4" && !a.internal && !a.address.startsWith("169.254.")));
/** Why an address is not tried. */
const obstacleTo = (target, place, options) => {
	if (place >= maxAddresses) return `only the first ${maxAddresses} addresses are tried`;
	if (familyOf(target.address) !== 6 || target.address === "::1") return void 0;
	return routesIPv6(options.interfaces) ? void 0 : "this machine has no IPv6 address but for its own link";
};
/** States of a certificate that is good but for who vouches for it. */
const unvouched = /* @__PURE__ */ new Set(["certificate-untrusted", "certificate-self-signed"]);
/** Named also where the certificate is trusted: whoever installed its root may have told node of it. */
const withInterceptor = (course) => {
	const interceptor = interceptorOf(course.tls?.certificate?.issuer ?? "");
	return interceptor === void 0 ? course : {
		...course,
		interceptor
	};
};
/** The whole dialogue, as a program has it that trusts what the system trusts. */
const asSystem = async (plan, signal) => {
	const course = await converse(plan, signal);
	const tls = course.tls && {
		...course.tls,
		authorized: false,
		systemTrust: true
	};
	return withInterceptor({
		...course,
		...tls && { tls }
	});
};
/**
* A distrusted certificate is read by a second handshake: who issued it, is its chain merely
* incomplete, and does the system trust it? Where it does, the dialogue is had once more.
*/
const named = async (first, plan, { systemRoots }, signal) => {
	if (!first.state.startsWith("certificate-")) return withInterceptor(first);
	const roots = (systemRoots ?? (await import("./resolve-roots.js")).rootsHere)();
	const ca = roots === void 0 ? {} : { ca: [...roots, ...[plan.tls.ca ?? []].flat()] };
	const trusting = {
		...plan,
		tls: {
			...plan.tls,
			...ca
		}
	};
	const unverified = {
		...trusting,
		tls: {
			...trusting.tls,
			verify: false
		}
	};
	const { tls: seen } = await converse(unverified, signal);
	if (seen?.certificate === void 0) return first;
	if (seen.authorized && roots !== void 0 && unvouched.has(first.state)) return asSystem(trusting, signal);
	const { certificate, distrust } = seen;
	const interceptor = interceptorOf(certificate.issuer);
	const incomplete = distrust === "UNABLE_TO_VERIFY_LEAF_SIGNATURE" && certificate.issuerAddress !== void 0 && interceptor === void 0;
	return {
		...first,
		...incomplete && { state: "certificate-incomplete-chain" },
		tls: {
			...seen,
			authorized: false,
			...roots !== void 0 && { systemTrust: false }
		},
		...interceptor !== void 0 && { interceptor }
	};
};
const planFor = (endpoint, target, options) => ({
	endpoint,
	target,
	limits: {
		...defaults,
		...options.timeouts
	},
	tls: {
		host: endpoint.host,
		...options.ca !== void 0 && { ca: options.ca },
		verify: true,
		now: options.now ?? (() => /* @__PURE__ */ new Date())
	}
});
/** `place`: how many addresses of its family come before it. */
const probeAddress = async ({ endpoint, address, place }, options, signal) => {
	const family = familyOf(address) === 6 ? 6 : 4;
	const { port } = endpoint;
	const target = options.connectTo?.(address, port) ?? {
		address,
		port
	};
	const obstacle = obstacleTo(target, place, options);
	if (obstacle !== void 0) return {
		address,
		family,
		state: "untried",
		phase: "connect",
		phases: [],
		detail: obstacle
	};
	const plan = planFor(endpoint, target, options);
	return {
		address,
		family,
		...await named(await converse(plan, signal), plan, options, signal)
	};
};
/** An address needs no lookup: it is its own answer, or none of the other family. */
const literalAnswer = (host, type) => {
	const heard = {
		question: {
			name: host,
			type
		},
		vantage: "system",
		server: "system",
		transport: "system",
		chain: [],
		ms: 0
	};
	return familyOf(host) === 6 === (type === "AAAA") ? {
		...heard,
		kind: "found",
		set: {
			owner: host,
			type,
			rdata: [{ address: host }]
		},
		authentic: false
	} : {
		...heard,
		kind: "nodata"
	};
};
/** The addresses of one family, looked up and then probed, in the order of their text. */
const probeFamily = async (endpoint, type, options, signal) => {
	const { host } = endpoint;
	const answer = familyOf(host) === 0 ? await options.resolver.lookup({
		name: host,
		type
	}, signal) : literalAnswer(host, type);
	const rdata = answer.kind === "found" ? answer.set.rdata : [];
	const probes = [...new Set(rdata.map(({ address }) => address))].sort().map((address, place) => probeAddress({
		endpoint,
		address,
		place
	}, options, signal));
	return {
		answer,
		probes: await Promise.all(probes)
	};
};
/**
* Why there was no address. A name that does not exist, or has none, is `unreachable` too: for the
* mail servers of a provider that says something about the resolver asked, not about the server.
*/
const unresolved = (host, resolution) => {
	const attempts = resolution.flatMap((answer) => {
		if (answer.kind === "failed") return answer.failure.attempts;
		const { server, transport, kind, ms } = answer;
		return [{
			server,
			transport,
			code: "answered",
			detail: kind,
			ms
		}];
	});
	const failed = resolution.find((answer) => answer.kind === "failed");
	if (failed?.kind === "failed") return {
		...failed.failure,
		attempts
	};
	return {
		code: "unreachable",
		detail: resolution.some(({ kind }) => kind === "nxdomain") ? `${host} does not exist, as this machine sees it` : `${host} has no address`,
		attempts
	};
};
const unspoken = ({ port }, probes) => {
	const attempts = probes.map(({ address, state, phases, detail }) => {
		const server = familyOf(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
		const ms = phases.reduce((sum, phase) => sum + phase.ms, 0);
		return {
			server,
			transport: "tcp",
			code: unanswered[state] ?? "unreachable",
			detail,
			ms
		};
	});
	const codes = new Set(attempts.map(({ code }) => code));
	const code = ["deadline", "timeout"].find((each) => codes.has(each));
	const detail = probes.map(({ address, state, phase }) => `${address}: ${state} (${phase})`);
	return {
		code: code ?? "unreachable",
		detail: detail.join(", "),
		attempts
	};
};
const verdictOn = (endpoint, resolution, probes) => {
	if (probes.some(({ state }) => state === "spoke")) return { kind: "spoke" };
	if (probes.some(({ state }) => !(state in unanswered))) return { kind: "closed" };
	return {
		kind: "failed",
		failure: probes.length === 0 ? unresolved(endpoint.host, resolution) : unspoken(endpoint, probes)
	};
};
/** Both families are looked up at once, and each is probed as soon as its addresses are known. */
const prober = (options) => ({ async probe(endpoint, signal) {
	const started = performance.now();
	setMaxListeners(0, signal);
	const underway = ["A", "AAAA"].map((type) => probeFamily(endpoint, type, options, signal));
	loadTls();
	const families = await Promise.all(underway);
	const resolution = families.map(({ answer }) => answer);
	const addresses = families.flatMap(({ probes }) => probes);
	return {
		endpoint,
		resolution,
		addresses,
		ms: Math.round(performance.now() - started),
		...verdictOn(endpoint, resolution, addresses)
	};
} });
// src/resolve/tls-faults.ts
/** OpenSSL's verification results by name; those not named here are `certificate-untrusted`. */
const certificateStates = {
	CERT_HAS_EXPIRED: "certificate-expired",
	CERT_NOT_YET_VALID: "certificate-not-yet-valid",
	DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-self-signed",
	ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
	ERR_TLS_CERT_ALTNAME_FORMAT: "certificate-name"
};
/** Whether these are the first octets of a TLS record: alert or handshake, version 3.x. */
const isTls = (octets) => /^[\x15\x16]\x03/.test(octets);
/** An alert carries its number; 70 is protocol_version. */
const sslState = (error) => {
	if (error.code === "ERR_SSL_UNSUPPORTED_PROTOCOL") return "tls-version";
	if (/SSL alert number 70\b/.test(error.message)) return "tls-version";
	return /SSL alert number \d/.test(error.message) ? "tls-alert" : "tls-broken";
};
/** `opening`: the first octets that came in answer to the ClientHello. */
const tlsFault = (error, opening) => {
	const detail = presentText((error.reason ?? error.message).slice(0, 512));
	if (error.library !== void 0 || error.code === "EPROTO") return opening === "" || isTls(opening) ? {
		state: sslState(error),
		detail
	} : saying("tls-broken", "the answer to the TLS handshake is not TLS", opening);
	if (error.syscall !== void 0) return socketFault(error);
	if (error.code === "ECONNRESET") return {
		state: "closed",
		detail
	};
	return {
		state: certificateStates[error.code ?? ""] ?? "certificate-untrusted",
		detail
	};
};
// src/resolve/tls-session.ts
/** OpenSSL's multi-line form of a name on one line. Declared a string, an empty name is undefined. */
const oneLine = (name) => octetsOf((name ?? "").split("\n").join(", "));
const day = 864e5;
/** ISO 8601, or nothing where the certificate's time is none. */
const isoOf = (time) => Number.isNaN(time.getTime()) ? "" : time.toISOString();
const certificateOf = (shown, now) => {
	const issuer = oneLine(shown.issuer);
	const [, organization] = /(?:^|, )O=((?:\\.|[^,])*)/.exec(issuer) ?? [];
	const [, issuerAddress] = /^CA Issuers - URI:"?(https?:[^\s"]*)/m.exec(shown.infoAccess ?? "") ?? [];
	const names = (shown.subjectAltName ?? "").matchAll(/(?:DNS|IP Address):([^,]*)/g);
	const notAfter = new Date(shown.validTo);
	return {
		subject: oneLine(shown.subject),
		issuer,
		...organization !== void 0 && { issuerOrganization: organization },
		names: Array.from(names, ([, name = ""]) => octetsOf(name)).slice(0, 128),
		...issuerAddress !== void 0 && { issuerAddress: octetsOf(issuerAddress) },
		notBefore: isoOf(new Date(shown.validFrom)),
		notAfter: isoOf(notAfter),
		daysLeft: Math.floor((notAfter.getTime() - now.getTime()) / day),
		fingerprint256: shown.fingerprint256
	};
};
const sessionOf = (secured, now) => {
	const shown = secured.getPeerX509Certificate();
	const { authorizationError } = secured;
	return {
		protocol: secured.getProtocol() ?? "unknown",
		cipher: secured.getCipher().name,
		authorized: secured.authorized,
		...!secured.authorized && { distrust: String(authorizationError) },
		...shown !== void 0 && { certificate: certificateOf(shown, now) }
	};
};
/** A stream over `raw` that TLS runs in, so that what comes is still seen and counted on the wire. */
const tunnelThrough = (raw) => new Duplex({
	read: () => {},
	write: (chunk, _encoding, done) => {
		raw.write(chunk, done);
	},
	final: (done) => {
		raw.end(done);
	}
});
/** Node's check throws on some malformed names; here that is a mismatch like any other. */
const identityFault = (host, certificate) => {
	try {
		return checkServerIdentity(host, certificate);
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
};
/** Shakes hands over an open wire; from then on lines come out of TLS. */
const secure = (wire, { host, ca, verify, now }) => {
	let session;
	const tunnel = tunnelThrough(wire.raw);
	wire.tunnel = tunnel;
	tunnel.on("error", () => {});
	const secured = connect$1({
		socket: tunnel,
		host,
		...familyOf(host) === 0 && { servername: host },
		...ca !== void 0 && { ca: typeof ca === "string" ? ca : [...ca] },
		rejectUnauthorized: verify,
		minVersion: "TLSv1.2",
		checkServerIdentity: identityFault
	});
	wire.secured = secured;
	secured.on("secureConnect", () => {
		session = sessionOf(secured, now());
		wire.wake();
	});
	secured.on("data", (chunk) => accept(wire, chunk));
	secured.on("error", (error) => fail(wire, tlsFault(error, wire.opening)));
	secured.on("end", () => fail(wire, closed));
	secured.on("close", () => fail(wire, closed));
	return until(wire, () => session);
};
export { converse as a, send as c, isFault as d, openWire as f, routesIPv6 as i, drop as l, familyOf as m, prober as n, begins as o, until as p, routesIPv4 as r, begins$1 as s, secure as t, fail as u };
