import { t as version } from "./version.js";
import { a as recorded, c as checks, d as probe, i as once, o as sparing, r as capped, s as requirementsOf, t as audit, u as keyOf } from "./audit.js";
import { n as octetsOf, o as presentText, r as presentOctets } from "./present.js";
import { i as isBroken, l as unreachable, n as failureOf, o as since, r as inTime, s as unaskable, u as dnsName } from "./attempt.js";
import { t as UserError } from "./user-error.js";
import { a as rcodeName, i as encodeQuery, n as noteOn, o as readReply, r as recordSet, s as canonicalName, t as lookupThrough } from "./lookup.js";
import { closeSync, openSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { connect, isIP, isIPv6 } from "node:net";
import { Duplex } from "node:stream";
import { checkServerIdentity, connect as connect$1 } from "node:tls";
import { randomInt } from "node:crypto";
import { domainToASCII } from "node:url";
import { networkInterfaces } from "node:os";
import { Resolver } from "node:dns/promises";
import { createSocket } from "node:dgram";
// src/deliver/file.ts
/** Writes reports into files. */
/** Why `file` cannot be written (an errno name), or `undefined`. Creates it where it was not; keeps what it holds. */
const obstacleToWriting = (file) => {
	try {
		closeSync(openSync(file, "a"));
		return;
	} catch (error) {
		return error.code ?? "unknown reason";
	}
};
const writeReport = (file, text) => writeFile(file, text);
// src/model/server-address.ts
const standardPort = 53;
/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
const ipAddress = (text) => {
	if (/^[\d.]+$/.test(text)) {
		const octets = text.split(".");
		const plain = octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
		return octets.length === 4 && plain ? text : void 0;
	}
	const url = `http://[${text}]/`;
	return /^[\da-f:.]+$/i.test(text) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : void 0;
};
/** A URL of a resolver; without a path it is `/dns-query`, and a template's `{?dns}` may be there or not. */
const dohUrl = (text) => {
	const plain = text.replace(/\{\?dns\}$/, "");
	if (!URL.canParse(plain)) return void 0;
	const url = new URL(plain);
	if (url.username !== "" || url.password !== "" || url.hash !== "") return void 0;
	if (url.pathname === "/" && url.search === "") url.pathname = "/dns-query";
	return url.href;
};
/**
* Reads `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353` or `https://…`; anything
* else, and a URL that holds a password or a fragment, is `undefined`.
*/
const parseServerAddress = (text) => {
	if (/^https:\/\//i.test(text)) {
		const url = dohUrl(text);
		return url === void 0 ? void 0 : {
			kind: "doh",
			url
		};
	}
	const [, bracketed, v4, digits] = /^(?:\[([^\]]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
	const address = ipAddress(bracketed ?? v4 ?? text);
	const port = Number(digits ?? standardPort);
	const isV6 = address?.includes(":") === true;
	if (address === void 0 || port > 65535 || isV6 !== (v4 === void 0)) return void 0;
	return {
		kind: "wire",
		address,
		port
	};
};
/** `192.0.2.1`, and with a port only where it is not 53: `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
const formatServerAddress = (address, port = standardPort) => port === standardPort ? address : `${address.includes(":") ? `[${address}]` : address}:${port}`;
// src/resolve/replay.ts
const unrecorded = {
	code: "unrecorded",
	detail: "the recording does not hold this",
	attempts: []
};
/** A server without its port: recordings of the demo and of tests hold authoritative servers on other ports. */
const hostOf = (server) => server.replace(/^(?:\[(.+)\]|([\d.]+)):\d+$/, (_, v6, v4) => v6 ?? v4 ?? "");
const keyIn = (server, { name, type }) => `${server} ${name} ${type}`;
const replayedResolver = (answers, vantage, server) => ({
	vantage,
	server,
	lookup: (question) => {
		const recorded = answers.get(keyIn(server, question));
		const missing = {
			question,
			vantage,
			server,
			transport: "system",
			chain: [],
			ms: 0
		};
		return Promise.resolve(recorded ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	}
});
const replayedProber = ({ probes }) => {
	const results = new Map(probes.map((result) => [keyOf(probe(result.endpoint)), result]));
	return { probe: (endpoint) => {
		const missing = {
			endpoint,
			resolution: [],
			addresses: [],
			ms: 0
		};
		return Promise.resolve(results.get(keyOf(probe(endpoint))) ?? {
			...missing,
			kind: "failed",
			failure: unrecorded
		});
	} };
};
/**
* The sources of a recorded audit, and its prober. `servers`: the recursive resolvers of that
* audit, in their order; `authoritative`: whether it asked the domain's own servers. A question that
* was not asked then fails as `unrecorded`.
*/
const replay = (evidence, servers, authoritative) => {
	const answers = new Map(evidence.answers.map((answer) => {
		const own = answer.vantage === "authoritative";
		return [keyIn(own ? hostOf(answer.server) : answer.server, answer.question), answer];
	}));
	const recursive = (server) => replayedResolver(answers, server === "system" ? "system" : "resolver", server);
	const direct = (address) => replayedResolver(answers, "authoritative", address);
	const [first, ...others] = servers;
	return {
		recursive: [recursive(first), ...others.map(recursive)],
		...authoritative && { direct },
		prober: replayedProber(evidence)
	};
};
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
function* imap({ security }) {
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
const literal = (address) => isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`;
function* hello(local) {
	yield send(`EHLO ${literal(local)}`);
	const [, ...lines] = yield* reply("EHLO is refused");
	return lines.map((line) => line.slice(4));
}
/** `local`: this end's address. */
function* smtp({ security }, local) {
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
	if (!keywords.some((keyword) => /^AUTH[ =]/i.test(keyword))) yield failBy("auth-missing", "no AUTH among what is offered", keywords.join(", "));
	yield enter("goodbye");
	yield part("QUIT");
}
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
		...isIP(host) === 0 && { servername: host },
		...ca !== void 0 && { ca },
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
function* dialogueOf(endpoint, local) {
	if (endpoint.security === "implicit") {
		yield enter("tls");
		yield { step: "secure" };
	}
	yield* endpoint.protocol === "imap" ? imap(endpoint) : smtp(endpoint, local);
}
/** RFC 3207 §4.2: what follows the reply before TLS was put there by somebody else. */
const early = ({ wire, plan }) => {
	if (wire.pending === "") return void 0;
	return plan.endpoint.security === "starttls" ? saying("plaintext-injected", "more than the reply came before TLS", wire.pending) : saying("tls-broken", "the server speaks before TLS", wire.pending);
};
const upgrade = async (journey) => {
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
	const dialogue = dialogueOf(plan.endpoint, wire.raw.localAddress ?? "127.0.0.1");
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
const routesIPv6 = (interfaces) => Object.values(interfaces()).some((addresses) => addresses?.some((a) => a.family === "IPv6" && !a.internal && !/^fe[89ab]/i.test(a.address)));
/** Why an address is not tried. */
const obstacleTo = (target, place, options) => {
	if (place >= maxAddresses) return `only the first ${maxAddresses} addresses are tried`;
	if (!isIPv6(target.address) || target.address === "::1") return void 0;
	return routesIPv6(options.interfaces ?? networkInterfaces) ? void 0 : "this machine has no IPv6 address but for its own link";
};
/** A distrusted certificate is read by a second handshake: who issued it, and is its chain merely incomplete? */
const named = async (first, plan, signal) => {
	if (!first.state.startsWith("certificate-")) return first;
	const { tls } = await converse({
		...plan,
		tls: {
			...plan.tls,
			verify: false
		}
	}, signal);
	if (tls?.certificate === void 0) return first;
	const interceptor = interceptorOf(tls.certificate.issuer);
	const incomplete = tls.distrust === "UNABLE_TO_VERIFY_LEAF_SIGNATURE" && tls.certificate.issuerAddress !== void 0 && interceptor === void 0;
	return {
		...first,
		...incomplete && { state: "certificate-incomplete-chain" },
		tls,
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
	const family = isIPv6(address) ? 6 : 4;
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
		...await named(await converse(plan, signal), plan, signal)
	};
};
/** The addresses of one family, looked up and then probed, in the order of their text. */
const probeFamily = async (endpoint, type, options, signal) => {
	const answer = await options.resolver.lookup({
		name: endpoint.host,
		type
	}, signal);
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
		const server = isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
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
	const families = await Promise.all(["A", "AAAA"].map((type) => probeFamily(endpoint, type, options, signal)));
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
// src/resolve/system.ts
/** What programs on this machine see: the system's resolver settings, through node's `dns` (c-ares). */
const addresses = (records) => ({
	rdata: records.map(({ address }) => ({ address })),
	ttl: Math.min(...records.map(({ ttl }) => ttl))
});
/** How each type is asked for. What is missing here c-ares, or node, cannot ask. */
const askers = {
	A: async (cares, name) => addresses(await cares.resolve4(name, { ttl: true })),
	AAAA: async (cares, name) => addresses(await cares.resolve6(name, { ttl: true })),
	CNAME: async (cares, name) => ({ rdata: (await cares.resolveCname(name)).map((target) => ({ target: canonicalName(target) })) }),
	MX: async (cares, name) => ({ rdata: (await cares.resolveMx(name)).map(({ priority, exchange }) => ({
		preference: priority,
		exchange: canonicalName(exchange)
	})) }),
	NS: async (cares, name) => ({ rdata: (await cares.resolveNs(name)).map((host) => ({ host: canonicalName(host) })) }),
	PTR: async (cares, name) => ({ rdata: (await cares.resolvePtr(name)).map((target) => ({ target: canonicalName(target) })) }),
	SOA: async (cares, name) => {
		const { nsname, hostmaster, minttl, serial, refresh, retry, expire } = await cares.resolveSoa(name);
		const [mname, rname] = [canonicalName(nsname), canonicalName(hostmaster)];
		return { rdata: [{
			mname,
			rname,
			serial,
			refresh,
			retry,
			expire,
			minimum: minttl
		}] };
	},
	SRV: async (cares, name) => ({ rdata: (await cares.resolveSrv(name)).map(({ priority, weight, port, name: target }) => ({
		priority,
		weight,
		port,
		target: canonicalName(target)
	})) }),
	TXT: async (cares, name) => ({ rdata: (await cares.resolveTxt(name)).map((strings) => ({ strings })) })
};
const failureCodes = {
	ESERVFAIL: "servfail",
	EREFUSED: "refused",
	ETIMEOUT: "timeout",
	EFORMERR: "rcode",
	ENOTIMP: "rcode",
	EBADRESP: "malformed",
	EBADNAME: "unsupported",
	EBADQUERY: "unsupported",
	ECANCELLED: "deadline"
};
const readError = (error) => {
	const { code = "", message } = error instanceof Error ? error : new Error(String(error));
	if (code === "ENODATA") return { absent: "nodata" };
	if (code === "ENOTFOUND") return { absent: "nxdomain" };
	return {
		code: failureCodes[code] ?? "unreachable",
		detail: presentText(code || message)
	};
};
/** Whether node passes the name on as it is; of a name with an invalid A-label it makes the root. */
const isAskable = (name) => !/(?:^|\.)xn--/.test(name) || domainToASCII(name) === name;
const self = {
	vantage: "system",
	server: "system",
	transport: "system"
};
const answerOf = (question, result, ms) => {
	const base = {
		...self,
		question,
		chain: [],
		ms
	};
	if (isBroken(result)) {
		const { code, detail } = result;
		const attempt = {
			server: self.server,
			transport: self.transport,
			code,
			detail,
			ms
		};
		return {
			...base,
			kind: "failed",
			failure: failureOf(result, [attempt])
		};
	}
	if ("absent" in result) return {
		...base,
		kind: result.absent
	};
	const set = recordSet(question.name, question.type, result.rdata, result.ttl);
	return set === void 0 ? {
		...base,
		kind: "nodata"
	} : {
		...base,
		kind: "found",
		set,
		authentic: false
	};
};
const unsupported = {
	code: "unsupported",
	detail: "the system's resolver cannot be asked this"
};
/**
* The system's resolver. It tells no flags, no rcode, no CNAME chain, a TTL for addresses only,
* and cannot ask for every type: those questions fail as `unsupported`.
*/
const system = ({ servers, ms = 5e3 } = {}) => ({
	vantage: self.vantage,
	server: self.server,
	lookup: async (question, signal) => {
		const asker = isAskable(question.name) ? askers[question.type] : void 0;
		if (asker === void 0) return answerOf(question, unsupported, 0);
		const begun = performance.now();
		const result = await inTime({
			ms,
			signal
		}, (finish) => {
			const cares = new Resolver({
				timeout: 2e3,
				tries: 2
			});
			if (servers !== void 0) cares.setServers(servers);
			asker(cares, question.name).then(finish, (error) => finish(readError(error)));
			return () => cares.cancel();
		});
		return answerOf(question, result, since(begun));
	}
});
// src/resolve/sockets.ts
/** One query over UDP or over TCP to one server, on a socket of its own. */
/** Passes on the first message that is a reply to `query`, and counts those before it. */
const listenFor = (query, done) => {
	let ignored = 0;
	return {
		hear: (octets) => {
			const reply = readReply(octets, query);
			if (reply === void 0) ignored += 1;
			else done("fault" in reply ? {
				code: "malformed",
				detail: reply.fault
			} : reply);
		},
		ignored: () => ignored
	};
};
/**
* Over UDP. The socket is new, so its port is one that the system picked at random, and connected,
* so that only the server's datagrams arrive and an ICMP error is told. What does not match the
* query is ignored and the wait goes on: a forged reply must not end it (RFC 5452 §9.1).
*/
const askByUdp = async ({ address, port }, query, limit) => {
	let ignored = () => 0;
	const result = await inTime(limit, (done) => {
		const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
		const ear = listenFor(query, done);
		ignored = ear.ignored;
		socket.on("message", ear.hear);
		socket.on("error", (error) => done(unreachable(error)));
		socket.on("connect", () => socket.send(query.octets));
		socket.connect(port, address);
		return () => socket.close();
	});
	return isBroken(result) && ignored() > 0 ? {
		...result,
		detail: `${result.detail}; ignored ${ignored()} that did not match the query`
	} : result;
};
/** Divides a stream into messages, each behind its length in two octets (RFC 1035 §4.2.2). */
const framesInto = (hear) => {
	let chunks = [];
	let [size, needed] = [0, 2];
	return {
		push: (chunk) => {
			chunks.push(chunk);
			size += chunk.length;
			while (size >= needed) {
				const all = Buffer.concat(chunks, size);
				const length = 2 + all.readUInt16BE(0);
				const whole = size >= length;
				if (whole) hear(all.subarray(2, length));
				chunks = [whole ? all.subarray(length) : all];
				size = whole ? size - length : size;
				needed = whole ? 2 : length;
			}
		},
		pending: () => size
	};
};
/** Over TCP, on a connection of its own that ends with the reply. */
const askByTcp = ({ address, port }, query, limit) => inTime(limit, (done) => {
	const socket = connect({
		host: address,
		port,
		noDelay: true
	});
	const frames = framesInto(listenFor(query, done).hear);
	const length = Buffer.alloc(2);
	length.writeUInt16BE(query.octets.length);
	socket.write(Buffer.concat([length, query.octets]));
	socket.on("data", frames.push);
	socket.on("error", (error) => done(unreachable(error)));
	socket.on("end", () => done(frames.pending() > 0 ? {
		code: "malformed",
		detail: "the connection was closed within the answer"
	} : {
		code: "unreachable",
		detail: "the connection was closed without an answer"
	}));
	return () => socket.destroy();
});
// src/resolve/wire.ts
/** Asks one name server: over UDP with EDNS, then as its replies and silences make necessary. */
/** The size that fits through every path without fragments. */
const udpSize = 1232;
/** The manner in which to ask again after this result, or `undefined` where it stands. */
const next = ({ transport, edns }, result) => {
	if (isBroken(result)) return transport === "udp" && ["timeout", "malformed"].includes(result.code) ? {
		transport: "tcp",
		edns
	} : void 0;
	if (transport === "udp" && result.flags.tc) return {
		transport: "tcp",
		edns
	};
	const refused = [
		"FORMERR",
		"NOTIMP",
		"BADVERS"
	].includes(rcodeName(result.rcode));
	return edns && refused ? {
		transport,
		edns: false
	} : void 0;
};
const askBy = {
	udp: askByUdp,
	tcp: askByTcp
};
const attempt = async (options, { transport, edns }, question, signal) => {
	const { address, port = 53, recursion, dnssecOk = false, checkingDisabled = false } = options;
	const query = encodeQuery(randomInt(65536), question, {
		recursion,
		checkingDisabled,
		...edns ? { edns: {
			udpSize,
			dnssecOk
		} } : {}
	});
	if (query === void 0) return unaskable;
	const ms = (transport === "udp" ? options.udpMs : options.tcpMs) ?? 2e3;
	return askBy[transport]({
		address,
		port
	}, query, {
		ms,
		signal
	});
};
/** A resolver that asks this server; see {@link lookupThrough} for what it makes of CNAME chains. */
const wire = (options) => {
	const { vantage, recursion } = options;
	const server = formatServerAddress(options.address, options.port);
	const exchange = async (question, signal) => {
		const attempts = [];
		for (let manner = {
			transport: "udp",
			edns: true
		};;) {
			const { transport } = manner;
			const begun = performance.now();
			const result = await attempt(options, manner, question, signal);
			attempts.push({
				server,
				transport,
				...noteOn(result),
				ms: since(begun)
			});
			const again = next(manner, result);
			if (again !== void 0) manner = again;
			else if (isBroken(result)) return {
				kind: "failed",
				transport,
				failure: failureOf(result, attempts)
			};
			else return {
				kind: "message",
				transport,
				message: result,
				attempts
			};
		}
	};
	return {
		...lookupThrough({
			vantage,
			server,
			recursion,
			exchange
		}),
		exchange
	};
};
// src/world.ts
/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
const resolverOf = (choice) => {
	switch (choice.kind) {
		case "system": return system();
		case "doh": return deferred("resolver", choice.url, async () => (await import("./doh.js")).doh({ url: choice.url }));
		case "wire": return wire({
			...choice,
			vantage: "resolver",
			recursion: true
		});
	}
};
/** One probe of an endpoint serves the whole run. */
const shared = (inner, signal) => {
	const results = /* @__PURE__ */ new Map();
	return { probe: (endpoint) => {
		const key = keyOf(probe(endpoint));
		const result = results.get(key) ?? inner.probe(endpoint, signal());
		results.set(key, result);
		return result;
	} };
};
/** IPv6 counts only where a packet could leave this machine: a link-local address takes it nowhere. */
const familiesHere = () => Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []).some(({ family, internal, address }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address)) ? [4, 6] : [4];
/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;
/** `onAnswer` is told of every answer, for progress. */
const worldOf = ({ resolvers, authoritative, timeoutMs }, stage = {}, onAnswer = () => {}) => {
	const watched = recorded(onAnswer);
	const asked = (resolver) => once(watched(capped(perServer)(resolver)));
	const [first, ...others] = resolvers.map((choice) => asked(resolverOf(choice)));
	const servers = /* @__PURE__ */ new Map();
	const direct = (address) => {
		const known = servers.get(address);
		if (known !== void 0) return known;
		const port = stage.nameServerPort ?? 53;
		const server = wire({
			address,
			port,
			vantage: "authoritative",
			recursion: false
		});
		const sole = once(watched(sparing(capped(perServer)(server))));
		servers.set(address, sole);
		return sole;
	};
	return {
		recursive: [first, ...others],
		...authoritative ? { direct } : {},
		families: familiesHere(),
		prober: shared(prober({
			resolver: first,
			...stage.ca === void 0 ? {} : { ca: stage.ca },
			...stage.connectTo === void 0 ? {} : { connectTo: stage.connectTo }
		}), () => AbortSignal.timeout(timeoutMs))
	};
};
// src/run.ts
/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
const chosenChecks = ({ only, skip, ports }) => {
	const chosen = checks.filter(({ meta: { id, area } }) => {
		const named = (names) => names.includes(id) || names.includes(area);
		if (!ports && (area === "imap" || area === "smtp")) return false;
		return (only.length === 0 || named(only)) && !named(skip);
	});
	if (chosen.length === 0) throw new UserError("--only, --skip and --no-ports together leave no check to run.");
	return chosen;
};
/** A run against live servers, or those of `stage`. */
const livePlan = (domains, options, { stage, onAnswer, ci }) => {
	const world = worldOf(options, stage, onAnswer);
	const chosen = chosenChecks(options);
	const { token, ports, authoritative } = options;
	return {
		jobs: domains.map((domain) => ({
			request: {
				domain,
				checks: chosen,
				...token === void 0 ? {} : { token }
			},
			world
		})),
		checks: chosen,
		vantage: {
			platform: process.platform,
			node: process.versions.node,
			ci,
			resolvers: world.recursive.map(({ server }) => server),
			authoritative,
			families: world.families,
			ports
		},
		options
	};
};
/** A run over a recording: the same domains (or those of them that are named), judged again. */
const replayPlan = (recording, domains, options) => {
	const { vantage, startedAt, durationMs } = recording;
	const chosen = chosenChecks({
		...options,
		ports: options.ports && vantage.ports
	});
	const wanted = domains.map(({ name }) => String(name));
	const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
	if (missing !== void 0) throw new UserError(`The recording does not hold ${missing}.`);
	const [first = "system", ...others] = vantage.resolvers;
	return {
		jobs: recording.domains.filter(({ domain }) => wanted.length === 0 || wanted.includes(domain)).map(({ domain, unicode, token = options.token, evidence }) => ({
			request: {
				domain: {
					name: dnsName(domain),
					unicode
				},
				checks: chosen,
				...token === void 0 ? {} : { token }
			},
			world: {
				...replay(evidence, [first, ...others], vantage.authoritative),
				families: vantage.families
			}
		})),
		checks: chosen,
		vantage: {
			...vantage,
			ports: options.ports && vantage.ports
		},
		options,
		recorded: {
			startedAt,
			durationMs
		}
	};
};
/**
* Audits the plan's domains, at most `concurrency` at a time, and yields their reports in the order
* of the plan, each as soon as it and all before it are done.
*/
async function* stream({ jobs, options }) {
	const running = [];
	for (const { request, world } of jobs) {
		if (running.length >= options.concurrency) yield await running.shift();
		const report = audit(request, world, AbortSignal.timeout(options.timeoutMs));
		report.catch(() => {});
		running.push(report);
	}
	while (running.length > 0) yield await running.shift();
}
/** The worst of the domains' verdicts. */
const verdictOfAll = (verdicts) => verdicts.includes("fail") ? "fail" : verdicts.includes("inconclusive") ? "inconclusive" : "pass";
/** Runs the plan to its end. `onDomain` sees each domain's report as it is done. */
const run = async (plan, onDomain = () => Promise.resolve()) => {
	const started = /* @__PURE__ */ new Date();
	const domains = [];
	for await (const report of stream(plan)) {
		domains.push(report);
		await onDomain(report);
	}
	const { revision, source } = requirementsOf(dnsName("example.com"));
	return {
		schema: 1,
		tool: {
			name: "dns-audit",
			version
		},
		startedAt: started.toISOString(),
		durationMs: Date.now() - started.getTime(),
		...plan.recorded,
		vantage: plan.vantage,
		requirements: {
			revision,
			source
		},
		verdict: verdictOfAll(domains.map(({ verdict }) => verdict)),
		checks: plan.checks.map(({ meta }) => meta),
		domains
	};
};
export { obstacleToWriting as a, parseServerAddress as i, replayPlan as n, writeReport as o, run as r, livePlan as t };
