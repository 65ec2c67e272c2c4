import { o as presentText } from "./shared-present.js";
import { t as formatServerAddress } from "./shared-server-address.js";
import { i as isBroken, l as unreachable, n as failureOf, o as since, r as inTime, s as unaskable } from "./shared-attempt.js";
import { a as rcodeName, i as encodeQuery, n as noteOn, o as readReply, r as recordSet, s as canonicalName, t as lookupThrough } from "./shared-lookup.js";
import { connect } from "node:net";
import { randomInt } from "node:crypto";
import { domainToASCII, domainToUnicode } from "node:url";
import { Resolver } from "node:dns/promises";
import { createSocket } from "node:dgram";
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
export { system as n, wire as t };
