import { existsSync } from "node:fs";
import { SocketAddress, connect } from "node:net";
import { setMaxListeners } from "node:events";
import { domainToASCII, domainToUnicode } from "node:url";
import { Resolver } from "node:dns/promises";
import { createSocket } from "node:dgram";
// src/model/present.ts
/** `\DDD` for one octet. */
const decimal = (octet) => `\\${String(octet).padStart(3, "0")}`;
/** Octets as printable ASCII: `"` and `\` get a backslash, all but 0x20–0x7e become `\DDD`. */
const presentOctets = (octets) => octets.replace(/[^ !#-[\]-~]/g, (unit) => unit === "\"" || unit === "\\" ? `\\${unit}` : decimal(unit.charCodeAt(0) & 255));
/** The octets of ordinary text (UTF-8), for text that did not come from the wire. */
const octetsOf = (text) => {
	if (!/[\u0080-\uffff]/.test(text)) return text;
	let octets = "";
	for (const octet of new TextEncoder().encode(text)) octets += String.fromCharCode(octet);
	return octets;
};
/** Ordinary text of unknown origin (an error message, a file's line) as printable ASCII. */
const presentText = (text) => octetsOf(text).replace(/[^ -~]/g, (unit) => decimal(unit.charCodeAt(0)));
/** A character-string in quotes. */
const quoted = (octets) => `"${presentOctets(octets)}"`;
const presenters = {
	A: (r) => r.address,
	AAAA: (r) => r.address,
	CNAME: (r) => absolute(r.target),
	DNSKEY: (r) => `${r.flags} ${r.protocol} ${r.algorithm} ${r.publicKey}`,
	DS: (r) => `${r.keyTag} ${r.algorithm} ${r.digestType} ${r.digest}`,
	MX: (r) => `${r.preference} ${absolute(r.exchange)}`,
	NS: (r) => absolute(r.host),
	PTR: (r) => absolute(r.target),
	RRSIG: (r) => `${r.typeCovered} ${r.algorithm} ${r.labels} ${r.originalTtl} ${r.expiration} ${r.inception} ${r.keyTag} ${absolute(r.signer)}`,
	SOA: (r) => `${absolute(r.mname)} ${absolute(r.rname)} ${r.serial} ${r.refresh} ${r.retry} ${r.expire} ${r.minimum}`,
	SPF: (r) => r.strings.map(quoted).join(" "),
	SRV: (r) => `${r.priority} ${r.weight} ${r.port} ${absolute(r.target)}`,
	TXT: (r) => r.strings.map(quoted).join(" ")
};
/** A name with its trailing dot, as zone files want it. */
const absolute = (name) => name === "." ? "." : `${name}.`;
/** Record data as a zone file would hold it; TXT strings keep their division. */
const presentRData = (type, rdata) => presenters[type](rdata);
/** Every record of a set as `owner. TYPE rdata`, in the set's order, without TTL. */
const presentSet = (set) => set.rdata.map((rdata) => `${absolute(set.owner)} ${set.type} ${presentRData(set.type, rdata)}`);
// src/model/url.ts
/** Reads URLs from text that anybody may have written. */
/**
* The URL, or `undefined` where the text is none. `URL.canParse` is not to be relied on: once Node
* 20 has optimised it, it reads Latin-1 text as UTF-8, and says yes to what `new URL` throws on.
*/
const urlOf = (text) => {
	try {
		return new URL(text);
	} catch {
		return;
	}
};
// src/model/server-address.ts
/** The addresses of name servers and resolvers: read from what people type, written as reports show them. */
const standardPort = 53;
/** IPv4 as it is, IPv6 in the form of RFC 5952; `undefined` where the text is neither. */
const ipAddress = (text) => {
	if (/^[\d.]+$/.test(text)) {
		const octets = text.split(".");
		const plain = octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
		return octets.length === 4 && plain ? text : void 0;
	}
	return /^[\da-f:.]+$/i.test(text) ? urlOf(`http://[${text}]/`)?.hostname.slice(1, -1) : void 0;
};
/** A URL of a resolver; without a path it is `/dns-query`, and a template's `{?dns}` may be there or not. */
const dohUrl = (text) => {
	const url = urlOf(text.replace(/\{\?dns\}$/, ""));
	if (url === void 0) return void 0;
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
// src/model/name.ts
/** Marks text already in canonical form (see {@link DnsName}) as a name. Does not check it. */
const dnsName = (canonical) => canonical;
/** `name` with `labels` in front: `under('_dmarc', example.com)` is `_dmarc.example.com`. */
const under = (labels, name) => dnsName(name === "." ? labels : `${labels}.${name}`);
/** The labels of a name, first to last; the root has none. An escaped dot does not divide. */
const labelsOf = (name) => name === "." ? [] : name.match(/(?:\\.|[^\\.])+/g) ?? [];
const escaped = (octet) => octet === "." || octet === "\\" ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`;
/** The canonical name of these labels: ASCII letters in lower case, unusual octets escaped. */
const nameOf = (labels) => {
	const texts = labels.map((label) => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[^a-z0-9_-]/g, escaped));
	return dnsName(texts.join(".") || ".");
};
/** The octets of one label in presentation form, its escapes undone. */
const octetsOfLabel = (label) => label.replace(/\\(\d{3}|.)/gs, (_, code) => code.length === 3 ? String.fromCharCode(Number(code) & 255) : code);
/** Whether `name` is `zone` or lies below it. */
const isWithin = (name, zone) => {
	const inner = labelsOf(name);
	const outer = labelsOf(zone);
	return outer.every((label, i) => inner[inner.length - outer.length + i] === label);
};
/** The name with its first label removed; the root's parent is the root. */
const parentOf = (name) => dnsName(labelsOf(name).slice(1).join(".") || ".");
/** Second-level names under which the registries of countries let people register. */
const secondLevels = new Set("ac asn co com edu go gob gov gv ltd mil ne net nom or org plc sch".split(" "));
/**
* Whether domains are registered right below the name, as far as its form tells: a top-level domain,
* or one like `co.uk`. There are others, and somebody may own one of these.
*/
const isRegistry = (name) => {
	const [label = "", country = "", ...more] = labelsOf(name);
	if (country === "") return true;
	return more.length === 0 && country.length === 2 && secondLevels.has(label);
};
// src/model/evidence.ts
const ask = (name, type) => ({
	need: "answer",
	question: {
		name,
		type
	}
});
/** Like {@link ask}, where one resolver's word is enough. */
const glance = (name, type) => ({
	...ask(name, type),
	glance: true
});
const probe = (endpoint) => ({
	need: "probe",
	endpoint
});
const spf = (domain) => ({
	need: "spf",
	domain
});
const delegation = (domain) => ({
	need: "delegation",
	domain
});
const views = (domain, questions = []) => ({
	need: "views",
	domain,
	questions
});
const policy = (domain) => ({
	need: "policy",
	domain
});
const registration = (domain) => ({
	need: "registration",
	domain
});
/** The identity of a need: two needs with the same key are answered by one lookup. */
const keyOf = (need) => {
	switch (need.need) {
		case "answer": return `${need.question.name} ${need.question.type}${need.glance ? " at a glance" : ""}`;
		case "probe": {
			const { host, port, protocol, security } = need.endpoint;
			return `${protocol} ${security} ${host}:${port}`;
		}
		case "spf": return `spf ${need.domain}`;
		case "delegation": return `the delegation of ${need.domain}`;
		case "policy": return `the MTA-STS policy of ${need.domain}`;
		case "registration": return `the registration of ${need.domain}`;
		case "views": return `all views of ${need.domain}`;
	}
};
// src/icloud/mail-settings.ts
/** Apple's mail servers. */
const mailServers = {
	imap: {
		host: dnsName("imap.mail.me.com"),
		port: 993,
		protocol: "imap",
		security: "implicit"
	},
	smtp: {
		host: dnsName("smtp.mail.me.com"),
		port: 587,
		protocol: "smtp",
		security: "starttls"
	}
};
/** Port 25 of an exchange, as other mail servers use it. */
const relayAt = (host) => ({
	host,
	port: 25,
	protocol: "smtp",
	security: "starttls",
	relay: true
});
/** Where app-specific passwords are made, and what Apple says of its services. */
const pages = {
	passwords: "https://account.apple.com, Sign-In and Security, App-Specific Passwords",
	status: "https://www.apple.com/support/systemstatus/",
	settings: "https://support.apple.com/102525"
};
/** What mail programs call the two kinds of encryption. */
const securityWords = {
	implicit: "SSL/TLS",
	starttls: "STARTTLS",
	none: "no encryption"
};
/** The settings that work, in the words of Apple Mail, Outlook and Thunderbird. */
const rightSettings = [
	{
		label: "incoming",
		value: "IMAP imap.mail.me.com, port 993, SSL/TLS (never POP)"
	},
	{
		label: "outgoing",
		value: "SMTP smtp.mail.me.com, port 587, STARTTLS (Apple Mail: \"Use TLS/SSL\"; Outlook, Thunderbird: \"STARTTLS\", not \"SSL/TLS\")"
	},
	{
		label: "user",
		value: "incoming: name of the @icloud.com address, without or with @icloud.com; outgoing: the whole @icloud.com address; an address of your own domain only where it is the Apple Account itself"
	},
	{
		label: "password",
		value: `an app-specific one (xxxx-xxxx-xxxx-xxxx, with the hyphens), made at ${pages.passwords}`
	}
];
const isSharded = ({ host }) => /^p\d+-(?:imap|smtp)\.mail\.me\.com$/.test(host);
/** Of each group the first that applies is told. */
const differences = [
	[
		{
			id: "host-swapped",
			applies: ({ host, protocol }) => host === mailServers[protocol === "imap" ? "smtp" : "imap"].host,
			why: ({ host, protocol }, apple) => `${host} is the server for ${protocol === "imap" ? "outgoing" : "incoming"} mail: it does not answer on this port; set ${apple.host}`
		},
		{
			id: "host-pop",
			applies: ({ host }) => /^pop3?\./.test(host),
			why: ({ host }, apple) => `${host} would be a POP server, and iCloud Mail has no POP: set ${apple.host}`
		},
		{
			id: "host-sharded",
			applies: isSharded,
			why: ({ host }, apple) => `${host} is a name that Apple gives to its own programs and may change; ${apple.host} leads to the right server`,
			fatal: false
		},
		{
			id: "host-other",
			applies: ({ host }, apple) => host !== apple.host,
			why: ({ host }, apple) => `${host} is not iCloud's mail server: set ${apple.host}`
		}
	],
	[
		{
			id: "port-pop",
			applies: ({ port }) => port === 995 || port === 110,
			why: ({ port }, apple) => `port ${port} is for POP, which iCloud Mail does not have: set IMAP and port ${apple.port}`
		},
		{
			id: "port-swapped",
			applies: ({ port, protocol }) => protocol === "imap" ? [
				25,
				465,
				587
			].includes(port) : [143, 993].includes(port),
			why: ({ port, protocol }, apple) => `port ${port} is for ${protocol === "imap" ? "outgoing" : "incoming"} mail: set ${apple.port}`
		},
		{
			id: "port-143",
			applies: ({ port }) => port === 143,
			why: () => "port 143 is for IMAP that begins unencrypted, which Apple does not offer: set 993 with SSL/TLS"
		},
		{
			id: "port-25",
			applies: ({ port }) => port === 25,
			why: () => "port 25 is for mail between servers, and most networks block it: set 587 with STARTTLS"
		},
		{
			id: "port-465",
			applies: ({ port }) => port === 465,
			why: () => "port 465 works with SSL/TLS, but Apple lists 587 with STARTTLS",
			fatal: false
		},
		{
			id: "port-other",
			applies: ({ port }, apple) => port !== apple.port,
			why: ({ port }, apple) => `iCloud does not answer on port ${port}: set ${apple.port}`
		}
	],
	[
		{
			id: "unencrypted",
			applies: ({ security }) => security === "none",
			why: (_, { security }) => `without encryption iCloud lets nobody sign in, and the password would be readable on the way: set ${securityWords[security]}`
		},
		{
			id: "starttls-on-993",
			applies: ({ port, security }) => port === 993 && security === "starttls",
			why: () => "port 993 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set SSL/TLS"
		},
		{
			id: "ssl-on-587",
			applies: ({ port, security }) => port === 587 && security === "implicit",
			why: () => "port 587 begins in plain text: with SSL/TLS the handshake meets a greeting and fails; set STARTTLS"
		},
		{
			id: "ssl-on-143",
			applies: ({ port, security }) => port === 143 && security === "implicit",
			why: () => "SSL/TLS belongs to port 993, not to 143"
		},
		{
			id: "starttls-on-465",
			applies: ({ port, security }) => port === 465 && security === "starttls",
			why: () => "port 465 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set port 587"
		}
	]
];
/** Where `set` differs from what Apple gives: of host, port and encryption each at most one fault. */
const settingFaults = (set) => {
	const apple = mailServers[set.protocol];
	return differences.flatMap((group) => {
		const found = group.find(({ applies }) => applies(set, apple));
		if (found === void 0) return [];
		const { id, why, fatal = true } = found;
		return [{
			id,
			protocol: set.protocol,
			message: why(set, apple),
			fatal
		}];
	});
};
/** What is probed for a setting: without encryption the dialogue goes as with STARTTLS, up to there. */
const endpointOf = ({ security, ...set }) => ({
	...set,
	security: security === "none" ? "starttls" : security
});
/** A setting in the words of mail programs. */
const settingWords = ({ host, port, security }) => `${host} port ${port} with ${securityWords[security]}`;
// src/resolve/attempt.ts
/** One try at getting an answer: its time limit, its abort, and the record kept of it. */
/** What an error of a socket amounts to. */
const unreachable = (error) => ({
	code: "unreachable",
	detail: presentText(error.code ?? error.message)
});
const isBroken = (result) => "code" in result && "detail" in result;
/** The name has no wire form: a label or the whole is too long, or the text is not canonical. */
const unaskable = {
	code: "unsupported",
	detail: "the name does not fit into a DNS message"
};
const deadline = {
	code: "deadline",
	detail: "the run ended first"
};
/** Calls `listener` once `signal` is aborted, at once where it is already. Gives what undoes this. */
const onAbort = (signal, listener) => {
	setMaxListeners(0, signal);
	if (signal.aborted) listener();
	else signal.addEventListener("abort", listener, { once: true });
	return () => signal.removeEventListener("abort", listener);
};
/**
* Runs `start` until it calls `done`, the time is over or the signal aborts, whichever comes
* first; then calls what `start` returned, once, to let go of sockets.
*/
const inTime = ({ ms, signal }, start) => new Promise((resolve) => {
	const undo = [];
	let over = false;
	const done = (result) => {
		if (over) return;
		over = true;
		for (const step of undo) step();
		resolve(result);
	};
	const keep = (step) => {
		if (over) step();
		else undo.push(step);
	};
	keep(onAbort(signal, () => done(deadline)));
	if (over) return;
	const timer = setTimeout(() => done({
		code: "timeout",
		detail: `no answer within ${ms} ms`
	}), ms);
	keep(() => clearTimeout(timer));
	keep(start(done));
});
/** Whole milliseconds since `begun`, a value of `performance.now()`. */
const since = (begun) => Math.round(performance.now() - begun);
/** The failure that these tries amount to; the last one decides. */
const failureOf = ({ code, detail }, attempts) => ({
	code,
	detail: attempts.length > 1 ? attempts.map((attempt) => `${attempt.transport}: ${attempt.detail}`).join("; ") : detail,
	attempts
});
const transportOf = ({ vantage, server }) => vantage === "system" ? "system" : server.startsWith("https:") ? "https" : "udp";
/** The answer to a question that was given up before it was sent, or of which nothing was learned. */
const unasked = (resolver, question, broken) => {
	const { vantage, server } = resolver;
	const transport = transportOf(resolver);
	const { code, detail } = broken;
	return {
		question,
		vantage,
		server,
		transport,
		chain: [],
		ms: 0,
		kind: "failed",
		failure: failureOf(broken, [{
			server,
			transport,
			code,
			detail,
			ms: 0
		}])
	};
};
// src/resolve/decorate.ts
/** The same resolver, asked in another way. */
const around = ({ vantage, server }, lookup) => ({
	vantage,
	server,
	lookup
});
/**
* Asks each question once: those who ask it meanwhile wait for the same answer, those who ask it
* later get it again. Who gives up waiting leaves the others alone; only when all have is the
* question given up, and forgotten. Beyond `most` questions the oldest are forgotten.
*/
const once = (resolver, most = 4096) => {
	const flights = /* @__PURE__ */ new Map();
	const depart = (key, question) => {
		const stop = new AbortController();
		const answer = resolver.lookup(question, stop.signal);
		const flight = {
			answer,
			stop,
			waiting: 0,
			landed: false
		};
		answer.then(() => flight.landed = true);
		flights.set(key, flight);
		const [oldest] = flights.keys();
		if (flights.size > most && oldest !== void 0) flights.delete(oldest);
		return flight;
	};
	return around(resolver, (question, signal) => {
		const key = `${question.name} ${question.type}`;
		const flight = flights.get(key) ?? depart(key, question);
		const answer = flight.answer;
		if (flight.landed) return answer;
		return new Promise((resolve) => {
			flight.waiting += 1;
			const stay = onAbort(signal, () => {
				flight.waiting -= 1;
				if (flight.waiting === 0) {
					if (flights.get(key) === flight) flights.delete(key);
					flight.stop.abort();
				}
				resolve(unasked(resolver, question, deadline));
			});
			answer.then((landed) => {
				stay();
				resolve(landed);
			});
		});
	});
};
/** At most `most` lookups at a time, of all the resolvers that one and the same decorator is put around. */
const capped = (most) => {
	let free = most;
	const queue = /* @__PURE__ */ new Set();
	/** Whether there was a place before the signal aborted. */
	const enter = (signal) => {
		if (free > 0) {
			free -= 1;
			return true;
		}
		return new Promise((resolve) => {
			const admit = () => {
				queue.delete(admit);
				stay();
				resolve(true);
			};
			queue.add(admit);
			const stay = onAbort(signal, () => {
				queue.delete(admit);
				resolve(false);
			});
		});
	};
	const leave = () => {
		const [next] = queue;
		if (next === void 0) free += 1;
		else next();
	};
	return (resolver) => around(resolver, async (question, signal) => {
		if (!await enter(signal)) return unasked(resolver, question, deadline);
		try {
			return await resolver.lookup(question, signal);
		} finally {
			leave();
		}
	});
};
/**
* Asks the next resolver when one fails, each once. Where all fail it is the first's failure, with
* everybody's attempts.
*/
const fallback = (first, ...others) => around(first, async (question, signal) => {
	const answer = await first.lookup(question, signal);
	if (answer.kind !== "failed") return answer;
	const attempts = [...answer.failure.attempts];
	for (const other of others) {
		if (signal.aborted) break;
		const next = await other.lookup(question, signal);
		if (next.kind !== "failed") return next;
		attempts.push(...next.failure.attempts);
	}
	return {
		...answer,
		failure: {
			...answer.failure,
			attempts
		}
	};
});
/** Tells `sink` every answer. */
const recorded = (sink) => (resolver) => around(resolver, async (question, signal) => {
	const answer = await resolver.lookup(question, signal);
	sink(answer);
	return answer;
});
const silent = /* @__PURE__ */ new Set(["timeout", "unreachable"]);
/** Failures that say nothing about whether the server lives. */
const moot = /* @__PURE__ */ new Set([
	"deadline",
	"unsupported",
	"unrecorded"
]);
/** A signal that aborts with either of two, and what lets go of them. */
const either = (one, other) => {
	const stop = new AbortController();
	const undo = [one, other].map((signal) => onAbort(signal, () => stop.abort()));
	return {
		signal: stop.signal,
		release: () => undo.forEach((step) => step())
	};
};
/**
* Spares a dead server: for authoritative servers, each of which has one state for all questions.
* A server that has never answered is dead at its first silence, one that has at its second in a
* row. Questions that then wait for it end with it, and for `restMs` further ones are not sent;
* all of them fail as the last one did. Not for a system's or public resolver: its silence may be
* about one domain.
*/
const sparing = (resolver, restMs = 3e4) => {
	let [answered, silences, deadUntil] = [
		false,
		0,
		0
	];
	let dead;
	let alive = new AbortController();
	const spared = (question, { code, detail }) => unasked(resolver, question, {
		code,
		detail: `this server is not asked any more: ${detail}`
	});
	const learn = (answer) => {
		const code = answer.kind === "failed" ? answer.failure.code : void 0;
		if (code !== void 0 && moot.has(code)) return;
		const isSilent = code !== void 0 && silent.has(code);
		answered ||= !isSilent;
		silences = isSilent ? silences + 1 : 0;
		if (answer.kind !== "failed" || silences < (answered ? 2 : 1)) return;
		[answered, silences, deadUntil] = [
			false,
			0,
			performance.now() + restMs
		];
		dead = answer.failure;
		alive.abort();
		alive = new AbortController();
	};
	return around(resolver, async (question, signal) => {
		if (dead !== void 0 && performance.now() < deadUntil) return spared(question, dead);
		const { signal: life } = alive;
		const { signal: end, release } = either(signal, life);
		const answer = await resolver.lookup(question, end);
		release();
		if (answer.kind === "failed" && life.aborted && dead !== void 0) return spared(question, dead);
		learn(answer);
		return answer;
	});
};
// src/resolve/name-codec.ts
/** RFC 1035 §2.3.4: octets of a label, and of a name with its length octets. */
const longestLabel = 63;
const longestName = 255;
/** A name in anybody's presentation form (RFC 1035 §5.1), made canonical. */
const canonicalName = (text) => nameOf(labelsOf(dnsName(text)).map(octetsOfLabel));
/** A name as it is sent, uncompressed; `undefined` where the text is not canonical or too long. */
const encodeName = (name) => {
	const labels = labelsOf(name).map(octetsOfLabel);
	if (nameOf(labels) !== name || labels.some((label) => label.length > longestLabel)) return void 0;
	const octets = [...labels, ""].map((label) => String.fromCharCode(label.length) + label);
	const wire = Buffer.from(octets.join(""), "latin1");
	return wire.length > longestName ? void 0 : wire;
};
/**
* Reads the name at `at`, whose part before any compression pointer lies before `end`. Gives the
* offset behind it, or what is wrong. A pointer must lead to an earlier octet than the labels it
* ends, so that every name ends.
*/
const readName = (message, at, end) => {
	const labels = [];
	let [start, here, limit, size] = [
		at,
		at,
		end,
		1
	];
	let next;
	for (;;) {
		const length = here < limit ? message[here] : void 0;
		if (length === void 0) return "a name is cut short";
		here += 1;
		if (length === 0) return {
			name: nameOf(labels),
			next: next ?? here
		};
		if (length >= 192) {
			if (here >= limit) return "a name is cut short";
			const target = (length & 63) << 8 | message[here];
			if (target >= start) return "a compression pointer does not lead backwards";
			next ??= here + 1;
			[start, here, limit] = [
				target,
				target,
				message.length
			];
			continue;
		}
		if (length > longestLabel) return "a label is of an unknown kind";
		if (here + length > limit) return "a name is cut short";
		size += length + 1;
		if (size > longestName) return "a name is longer than 255 octets";
		labels.push(message.toString("latin1", here, here + length));
		here += length;
	}
};
// src/resolve/cursor.ts
const cursorOver = (octets) => ({
	octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
	at: 0,
	end: octets.byteLength,
	fault: void 0
});
/** Records what is wrong, and leaves nothing to read. */
const fail = (cursor, why) => {
	cursor.fault ??= `${why} (at octet ${cursor.at})`;
	cursor.at = cursor.end;
};
/** The next `count` octets; none of them where fewer are left. */
const take = (cursor, count) => {
	if (cursor.end - cursor.at < count) {
		fail(cursor, "the message is cut short");
		return Buffer.alloc(0);
	}
	cursor.at += count;
	return cursor.octets.subarray(cursor.at - count, cursor.at);
};
const unsigned = (cursor, size) => {
	const octets = take(cursor, size);
	return octets.length === size ? octets.readUIntBE(0, size) : 0;
};
const u8 = (cursor) => unsigned(cursor, 1);
const u16 = (cursor) => unsigned(cursor, 2);
const u32 = (cursor) => unsigned(cursor, 4);
const isAtEnd = (cursor) => cursor.at >= cursor.end;
/** All that is left within the bounds. */
const rest = (cursor) => take(cursor, cursor.end - cursor.at);
const takeName = (cursor) => {
	const read = readName(cursor.octets, cursor.at, cursor.end);
	if (typeof read === "string") {
		fail(cursor, read);
		return dnsName(".");
	}
	cursor.at = read.next;
	return read.name;
};
/** Lets `read` see the next `count` octets only; it must use them up. */
const confined = (cursor, count, read) => {
	const outer = cursor.end;
	if (outer - cursor.at < count) fail(cursor, "the message is cut short");
	else cursor.end = cursor.at + count;
	const value = read(cursor);
	if (!isAtEnd(cursor)) fail(cursor, "data is longer than its type allows");
	cursor.end = outer;
	if (cursor.fault !== void 0) cursor.at = outer;
	return value;
};
// src/resolve/rdata.ts
/** Record data from the wire, type by type; each reader sees the octets of its RDLENGTH and no more. */
/** The numbers of the types that are read; a record of any other type is passed over. */
const typeNumbers = {
	A: 1,
	NS: 2,
	CNAME: 5,
	SOA: 6,
	PTR: 12,
	MX: 15,
	TXT: 16,
	AAAA: 28,
	SRV: 33,
	DS: 43,
	RRSIG: 46,
	DNSKEY: 48,
	SPF: 99
};
const mnemonics = new Map(Object.keys(typeNumbers).map((type) => [typeNumbers[type], type]));
const typeOf = (number) => mnemonics.get(number);
/** The text of an IPv6 address, in the form that the system's resolver gives as well. */
const ipv6 = (octets) => {
	const groups = octets.toString("hex").match(/.{4}/g) ?? [];
	return groups.length === 8 ? new SocketAddress({
		address: groups.join(":"),
		family: "ipv6"
	}).address : "";
};
/** One or more character-strings (RFC 1035 §3.3.14). */
const strings = (cursor) => {
	const read = [];
	do
		read.push(take(cursor, u8(cursor)).toString("latin1"));
	while (!isAtEnd(cursor));
	return { strings: read };
};
/** RFC 4034 appendix B: a sum over the record data; algorithm 1 takes the key's own octets instead. */
const keyTagOf = (rdata) => {
	if (rdata[3] === 1 && rdata.length >= 7) return rdata.readUInt16BE(rdata.length - 3);
	let sum = 0;
	for (const [i, octet] of rdata.entries()) sum += i % 2 === 0 ? octet << 8 : octet;
	return sum + (sum >>> 16) & 65535;
};
const dnskey = (cursor) => {
	const whole = cursor.octets.subarray(cursor.at, cursor.end);
	return {
		flags: u16(cursor),
		protocol: u8(cursor),
		algorithm: u8(cursor),
		publicKey: rest(cursor).toString("base64"),
		keyTag: keyTagOf(whole)
	};
};
const rrsig = (cursor) => {
	const covered = u16(cursor);
	const rdata = {
		typeCovered: typeOf(covered) ?? `TYPE${covered}`,
		algorithm: u8(cursor),
		labels: u8(cursor),
		originalTtl: u32(cursor),
		expiration: u32(cursor),
		inception: u32(cursor),
		keyTag: u16(cursor),
		signer: takeName(cursor)
	};
	rest(cursor);
	return rdata;
};
/** Digests are hexadecimal in upper case, keys are base64. */
const rdataReaders = {
	A: (cursor) => ({ address: take(cursor, 4).join(".") }),
	AAAA: (cursor) => ({ address: ipv6(take(cursor, 16)) }),
	CNAME: (cursor) => ({ target: takeName(cursor) }),
	DNSKEY: dnskey,
	DS: (cursor) => ({
		keyTag: u16(cursor),
		algorithm: u8(cursor),
		digestType: u8(cursor),
		digest: rest(cursor).toString("hex").toUpperCase()
	}),
	MX: (cursor) => ({
		preference: u16(cursor),
		exchange: takeName(cursor)
	}),
	NS: (cursor) => ({ host: takeName(cursor) }),
	PTR: (cursor) => ({ target: takeName(cursor) }),
	RRSIG: rrsig,
	SOA: (cursor) => ({
		mname: takeName(cursor),
		rname: takeName(cursor),
		serial: u32(cursor),
		refresh: u32(cursor),
		retry: u32(cursor),
		expire: u32(cursor),
		minimum: u32(cursor)
	}),
	SPF: strings,
	SRV: (cursor) => ({
		priority: u16(cursor),
		weight: u16(cursor),
		port: u16(cursor),
		target: takeName(cursor)
	}),
	TXT: strings
};
// src/resolve/message.ts
const IN = 1;
const OPT = 41;
/** The EDNS option of RFC 8914 §2. */
const extendedErrorOption = 15;
const rcodes = "NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED YXDOMAIN YXRRSET NXRRSET NOTAUTH NOTZONE";
/** The mnemonic of a response code, such as `SERVFAIL`. */
const rcodeName = (rcode) => rcode === 16 ? "BADVERS" : rcodes.split(" ")[rcode] ?? `RCODE${rcode}`;
const isRecordOf = (type) => (record) => record.type === type;
/** The query's octets, or `undefined` where the name cannot be put into a message. */
const encodeQuery = (id, question, { recursion, checkingDisabled = false, edns }) => {
	const name = encodeName(question.name);
	if (name === void 0) return void 0;
	const octets = Buffer.alloc(12 + name.length + 4 + (edns ? 11 : 0));
	octets.writeUInt16BE(id, 0);
	octets.writeUInt16BE((recursion ? 288 : 0) | (checkingDisabled ? 16 : 0), 2);
	octets.writeUInt16BE(1, 4);
	octets.writeUInt16BE(edns ? 1 : 0, 10);
	name.copy(octets, 12);
	octets.writeUInt16BE(typeNumbers[question.type], 12 + name.length);
	octets.writeUInt16BE(IN, 14 + name.length);
	if (edns) {
		octets.writeUInt16BE(OPT, 17 + name.length);
		octets.writeUInt16BE(edns.udpSize, 19 + name.length);
		octets.writeUInt16BE(edns.dnssecOk ? 32768 : 0, 23 + name.length);
	}
	return {
		id,
		question,
		octets
	};
};
const repeated = (cursor, count, read) => {
	const values = [];
	for (let i = 0; i < count && cursor.fault === void 0; i += 1) values.push(read(cursor));
	return values;
};
const readHead = (cursor) => {
	const id = u16(cursor);
	const bits = u16(cursor);
	const [questions = 0, ...counts] = repeated(cursor, 4, u16);
	const is = (bit) => (bits & bit) !== 0;
	return {
		counts,
		head: {
			id,
			response: is(32768),
			opcode: bits >> 11 & 15,
			rcode: bits & 15,
			flags: {
				aa: is(1024),
				tc: is(512),
				rd: is(256),
				ra: is(128),
				ad: is(32),
				cd: is(16)
			},
			questions: repeated(cursor, questions, () => ({
				name: takeName(cursor),
				type: u16(cursor),
				class: u16(cursor)
			}))
		}
	};
};
const readExtendedErrors = (cursor) => {
	const extended = [];
	while (!isAtEnd(cursor)) {
		const option = u16(cursor);
		confined(cursor, u16(cursor), () => {
			if (option === extendedErrorOption) extended.push({
				code: u16(cursor),
				text: rest(cursor).toString("latin1")
			});
			else rest(cursor);
		});
	}
	return extended;
};
const readOpt = (cursor, owner, udpSize, ttl) => {
	if (owner !== ".") fail(cursor, "the OPT record has an owner");
	return {
		type: "OPT",
		upperRcode: ttl >>> 24,
		edns: {
			udpSize,
			version: ttl >>> 16 & 255,
			dnssecOk: (ttl & 32768) !== 0,
			extended: readExtendedErrors(cursor)
		}
	};
};
const readRecord = (cursor) => {
	const owner = takeName(cursor);
	const type = u16(cursor);
	const recordClass = u16(cursor);
	const ttl = u32(cursor);
	const length = u16(cursor);
	if (type === OPT) return confined(cursor, length, () => readOpt(cursor, owner, recordClass, ttl));
	const known = recordClass === IN ? typeOf(type) : void 0;
	if (known === void 0) {
		take(cursor, length);
		return;
	}
	const rdata = confined(cursor, length, rdataReaders[known]);
	return {
		owner,
		type: known,
		ttl: ttl > 2147483647 ? 0 : ttl,
		rdata
	};
};
const isOpt = (record) => record.type === "OPT";
const isOrdinary = (record) => !isOpt(record);
/**
* A response, or what is wrong with it; never throws. Octets behind the last record are ignored.
* Of a truncated message the records are not read: RFC 2181 §9 has the whole answer fetched anew.
*/
const decodeMessage = (octets) => {
	const cursor = cursorOver(octets);
	const { head, counts } = readHead(cursor);
	if (cursor.fault !== void 0) return { fault: cursor.fault };
	if (head.flags.tc) return {
		...head,
		answers: [],
		authorities: [],
		additionals: []
	};
	const [answers = [], authorities = [], additionals = []] = counts.map((count) => repeated(cursor, count, readRecord).filter((record) => record !== void 0));
	const opts = additionals.filter(isOpt);
	if (opts.length > 1) fail(cursor, "there is more than one OPT record");
	if (cursor.fault !== void 0) return {
		fault: cursor.fault,
		head
	};
	const [opt] = opts;
	return {
		...head,
		rcode: head.rcode | (opt?.upperRcode ?? 0) << 4,
		answers: answers.filter(isOrdinary),
		authorities: authorities.filter(isOrdinary),
		additionals: additionals.filter(isOrdinary),
		...opt ? { edns: opt.edns } : {}
	};
};
/**
* Whether a message answers this query (RFC 5452 §9.1). An error may come without the question:
* a server that cannot read the query has none to repeat.
*/
const isReplyTo = (head, { id, question }) => {
	if (!head.response || head.opcode !== 0 || head.id !== id) return false;
	const [asked, ...more] = head.questions;
	if (asked === void 0) return !["NOERROR", "NXDOMAIN"].includes(rcodeName(head.rcode));
	return more.length === 0 && asked.name === question.name && asked.type === typeNumbers[question.type] && asked.class === IN;
};
/** What `octets` are to this query: its reply, a broken reply, or `undefined`, nothing to do with it. */
const readReply = (octets, query) => {
	const decoded = decodeMessage(octets);
	const head = "fault" in decoded ? decoded.head : decoded;
	return head !== void 0 && isReplyTo(head, query) ? decoded : void 0;
};
// src/resolve/answer.ts
/** More CNAME records in a row than this are a fault; real chains have two or three. */
const longestChain = 8;
/**
* A record set, or `undefined` for none: without duplicates and in a fixed order, as servers send
* sets in changing order and order in a set means nothing (RFC 2181 §5).
*/
const recordSet = (owner, type, rdata, ttl) => {
	const [first, ...more] = [...new Map(rdata.map((value) => [presentRData(type, value), value]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
	if (first === void 0) return void 0;
	return {
		owner,
		type,
		...ttl === void 0 ? {} : { ttl },
		rdata: [first, ...more]
	};
};
const setIn = (records, owner, type) => {
	const own = records.filter(isRecordOf(type)).filter((record) => record.owner === owner);
	const ttl = Math.min(...own.map((record) => record.ttl));
	return recordSet(owner, type, own.map(({ rdata }) => rdata), ttl);
};
/** Where the chain leads within these records, and what is there. */
const follow = ({ name, type }, records, before) => {
	const chain = [...before];
	for (let last = name;;) {
		const set = setIn(records, last, type);
		if (set !== void 0) return {
			chain,
			last,
			set
		};
		const alias = setIn(records, last, "CNAME");
		if (alias === void 0) return {
			chain,
			last
		};
		if (chain.some(({ owner }) => owner === last)) return `CNAME loop at ${last}`;
		if (chain.length === longestChain) return `more than ${longestChain} CNAME records in a row`;
		chain.push(alias);
		last = alias.rdata[0].target;
	}
};
const negativeFor = (name, { authorities }) => {
	const soa = authorities.filter(isRecordOf("SOA")).find(({ owner }) => isWithin(name, owner));
	return soa && {
		zone: soa.owner,
		ttl: Math.min(soa.ttl, soa.rdata.minimum)
	};
};
/** NS records of another zone in place of an answer: RFC 2308 §2.2 tells this from nodata by the missing SOA. */
const referralIn = (message) => {
	const { flags, answers, authorities, additionals } = message;
	if (flags.aa || answers.length > 0 || authorities.some(isRecordOf("SOA"))) return void 0;
	const cut = authorities.find(isRecordOf("NS"))?.owner;
	const set = cut && setIn(authorities, cut, "NS");
	if (set === void 0) return void 0;
	const hosts = new Set(set.rdata.map(({ host }) => host));
	return {
		kind: "referral",
		set,
		glue: [...additionals.filter(isRecordOf("A")), ...additionals.filter(isRecordOf("AAAA"))].filter(({ owner }) => hosts.has(owner)).map(({ owner: host, rdata: { address } }) => ({
			host,
			address
		})).sort((a, b) => `${a.host} ${a.address}` < `${b.host} ${b.address}` ? -1 : 1)
	};
};
/** The signatures over a set of the message (RFC 4034 §3). */
const signaturesOver = ({ owner, type }, { answers }) => answers.filter(isRecordOf("RRSIG")).filter((record) => record.owner === owner && record.rdata.typeCovered === type).map(({ rdata }) => rdata).sort((a, b) => a.keyTag - b.keyTag || a.expiration - b.expiration);
const presentExtended = ({ code, text }) => `; extended error ${code}${text === "" ? "" : `: ${presentOctets(text)}`}`;
/** The error that a response reports, or `undefined` where it reports none. */
const errorIn = ({ rcode, edns }) => {
	const name = rcodeName(rcode);
	if (name === "NOERROR" || name === "NXDOMAIN") return void 0;
	return {
		code: name === "SERVFAIL" ? "servfail" : name === "REFUSED" ? "refused" : "rcode",
		detail: `the server answered ${name}${(edns?.extended ?? []).map(presentExtended).join("")}`
	};
};
/** What is kept of a try in its `Attempt`. */
const noteOn = (result) => {
	if (isBroken(result)) return {
		code: result.code,
		detail: result.detail
	};
	if (result.flags.tc) return {
		code: "answered",
		detail: "truncated"
	};
	return errorIn(result) ?? {
		code: "answered",
		detail: rcodeName(result.rcode)
	};
};
/** Reads `message` as the answer to `question`, to which the CNAME records of `before` have led. */
const readAnswer = (question, message, before) => {
	const broken = (chain, detail) => ({
		kind: "failed",
		chain,
		code: "malformed",
		detail
	});
	if (message.flags.tc) return broken(before, "the answer is truncated");
	const led = follow(question, message.answers, before);
	if (typeof led === "string") return broken(before, led);
	const { chain, last, set } = led;
	const error = errorIn(message);
	if (error !== void 0) return {
		kind: "failed",
		chain,
		...error
	};
	const negative = negativeFor(last, message);
	const absent = {
		chain,
		...negative ? { negative } : {}
	};
	if (rcodeName(message.rcode) === "NXDOMAIN") return set ? broken(chain, "NXDOMAIN with records") : {
		kind: "nxdomain",
		...absent
	};
	if (set !== void 0) return {
		kind: "found",
		chain,
		set
	};
	const referral = referralIn(message);
	if (referral !== void 0) return {
		...referral,
		chain
	};
	return chain.length > before.length && negative === void 0 ? {
		kind: "elsewhere",
		chain,
		target: last
	} : {
		kind: "nodata",
		...absent
	};
};
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
const isAskable = (name) => !/(?:^|\.)xn--/.test(name) || domainToASCII(name) === name && !/(?:^$|(?:^|\.)xn--)/.test(domainToUnicode(name));
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
// src/resolve/lookup.ts
const attemptsOf = (exchange) => exchange.kind === "message" ? exchange.attempts : exchange.failure.attempts;
/** A referral is what a parent is asked for; from anybody else it is no answer. */
const referred = ({ vantage, question }, { set, glue }, attempts) => {
	if (vantage === "parent" && question.type === "NS") return {
		kind: "found",
		set,
		glue,
		authentic: false
	};
	return {
		kind: "failed",
		failure: {
			code: "malformed",
			detail: `not served here: a referral to ${set.owner}`,
			attempts
		}
	};
};
/** The answer that a message's reading comes to, for the question that was asked first. */
const conclude = (base, message, reading, { attempts, authentic }) => {
	const { chain } = reading;
	const { rcode, flags, edns } = message;
	const extended = edns?.extended ?? [];
	const heard = {
		...base,
		rcode: rcodeName(rcode),
		flags,
		...extended.length > 0 ? { extended } : {},
		chain
	};
	switch (reading.kind) {
		case "found": {
			const signatures = signaturesOver(reading.set, message);
			const signed = signatures.length > 0 ? { signatures } : {};
			return {
				...heard,
				kind: "found",
				set: reading.set,
				authentic,
				...signed
			};
		}
		case "referral": return {
			...heard,
			...referred(base, reading, attempts)
		};
		case "failed": {
			const { code, detail } = reading;
			return {
				...heard,
				kind: "failed",
				failure: {
					code,
					detail,
					attempts
				}
			};
		}
		case "elsewhere": return {
			...heard,
			kind: "nodata"
		};
		default: return {
			...heard,
			...reading
		};
	}
};
/**
* The resolver that asks `source`. Where the chain ends at a name of which the message says
* nothing, a recursive source is asked for that name as well; an authoritative one is not, as the
* name may be another's: the answer is then `nodata` with that `chain` and without `negative`, and
* it is for the caller to go on.
*/
const lookupThrough = (source) => {
	const { vantage, server, recursion } = source;
	const lookup = async (question, signal) => {
		const begun = performance.now();
		const attempts = [];
		let chain = [];
		let authentic = true;
		for (let asked = question;;) {
			const exchange = await source.exchange(asked, signal);
			attempts.push(...attemptsOf(exchange));
			const base = {
				question,
				vantage,
				server,
				transport: exchange.transport,
				ms: since(begun)
			};
			if (exchange.kind === "failed") return {
				...base,
				chain,
				kind: "failed",
				failure: {
					...exchange.failure,
					attempts
				}
			};
			const reading = readAnswer(asked, exchange.message, chain);
			authentic &&= exchange.message.flags.ad;
			if (reading.kind !== "elsewhere" || !recursion) return conclude(base, exchange.message, reading, {
				attempts,
				authentic
			});
			chain = reading.chain;
			asked = {
				name: reading.target,
				type: question.type
			};
		}
	};
	return {
		vantage,
		server,
		lookup
	};
};
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
const { randomInt } = process.getBuiltinModule("node:crypto");
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
/** Few and short: the signatures over other sets would only make their answers longer. */
const signedTypes = /* @__PURE__ */ new Set([
	"DNSKEY",
	"DS",
	"SOA"
]);
const askBy = {
	udp: askByUdp,
	tcp: askByTcp
};
const attempt = async (options, { transport, edns }, question, signal) => {
	const { recursion, checkingDisabled = false } = options;
	const { address, port = 53 } = options.via ?? options;
	const dnssecOk = options.dnssecOk ?? signedTypes.has(question.type);
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
	let preferred = "udp";
	const exchange = async (question, signal) => {
		const attempts = [];
		let silent = false;
		let spare = preferred === "tcp";
		for (let manner = {
			transport: preferred,
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
			if (transport === "udp") silent = isBroken(result) && result.code === "timeout";
			else if (isBroken(result)) preferred = "udp";
			else if (silent) preferred = "tcp";
			const back = spare && transport === "tcp" && isBroken(result);
			if (back) spare = false;
			const again = back ? {
				...manner,
				transport: "udp"
			} : next(manner, result);
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
// src/early.ts
/** Begins what a plain audit is sure to ask while the rest of the program is still being loaded. */
/** Options that change nothing of what is asked. */
const harmless = /^--(?:quiet|verbose|(?:format|color|fail-on|output)=.+)$/;
const harmlessWithValue = /^--(?:format|color|fail-on|output)$/;
const name = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
/** A configuration may say that something else is to be asked. */
const configurations = [
	"json",
	"yaml",
	"yml"
].map((suffix) => `dns-audit.config.${suffix}`);
/**
* What is sure to be asked, where this command line is of the plainest kind: domains, one resolver,
* options about the report. `undefined` is always right: then nothing begins early.
*/
const readPlainly = (argv) => {
	const domains = [];
	let resolver;
	for (let i = 0; i < argv.length; i += 1) {
		const word = argv[i];
		if (name.test(word)) domains.push(word);
		else if (word === "--resolver") {
			const address = parseServerAddress(argv[i += 1] ?? "");
			if (address?.kind !== "wire" || resolver !== void 0) return void 0;
			resolver = address;
		} else if (harmlessWithValue.test(word)) i += 1;
		else if (!harmless.test(word)) return void 0;
	}
	if (domains.length === 0) return void 0;
	return {
		domains,
		...resolver && { resolver }
	};
};
/** The questions about a domain that need no other's answer; all are the audit's own. */
const askAbout = (domain, resolver, signal) => {
	const apex = dnsName(domain);
	for (const type of ["MX", "TXT"]) resolver.lookup({
		name: apex,
		type
	}, signal);
	for (let zone = apex; zone !== "."; zone = parentOf(zone)) resolver.lookup({
		name: zone,
		type: "NS"
	}, signal);
};
/** The time that an audit has unless it is told otherwise. */
const ms = 2e4;
/** Questions under way at one server, as in the audit itself. */
const perServer = 16;
/** The longest dialogue first. */
const inOrder = [mailServers.smtp, mailServers.imap];
/** Sends the first questions, and then connects to the mail ports; `undefined` where nothing is sure. */
const begin = (argv) => {
	const sure = readPlainly(argv);
	if (sure === void 0 || configurations.some((file) => existsSync(file))) return void 0;
	const { domains, resolver: choice } = sure;
	const asked = choice ? wire({
		...choice,
		vantage: "resolver",
		recursion: true
	}) : system();
	const resolver = once(capped(perServer)(asked));
	const signal = AbortSignal.timeout(ms);
	for (const { host } of inOrder) for (const type of ["A", "AAAA"]) resolver.lookup({
		name: host,
		type
	}, signal);
	const prober = import("./resolve-probe.js").then((module) => module.prober({ resolver }));
	const probes = new Map(inOrder.map((endpoint) => [keyOf(probe(endpoint)), prober.then(({ probe }) => probe(endpoint, signal))]));
	if (domains.length === 1) askAbout(domains[0], resolver, signal);
	return {
		server: resolver.server,
		resolver,
		probes
	};
};
// src/command/begun.ts
/** What this process has begun before its command line is fully read. */
const begun = begin(process.argv.slice(2));
export { presentSet as $, delegation as A, isWithin as B, mailServers as C, settingFaults as D, rightSettings as E, registration as F, under as G, nameOf as H, spf as I, urlOf as J, ipAddress as K, views as L, keyOf as M, policy as N, settingWords as O, probe as P, presentRData as Q, dnsName as R, endpointOf as S, relayAt as T, octetsOfLabel as U, labelsOf as V, parentOf as W, octetsOf as X, absolute as Y, presentOctets as Z, onAbort as _, noteOn as a, unasked as b, around as c, once as d, presentText as et, recorded as f, isBroken as g, inTime as h, system as i, glance as j, ask as k, capped as l, failureOf as m, wire as n, encodeQuery as o, sparing as p, parseServerAddress as q, lookupThrough as r, readReply as s, begun as t, fallback as u, since as v, pages as w, unreachable as x, unaskable as y, isRegistry as z };
