import { et as presentText, g as isBroken, h as inTime, m as failureOf, v as since } from "./shared-first.js";
import { m as familyOf } from "./shared-probe.js";
import { connect } from "node:net";
import { Duplex } from "node:stream";
import { connect as connect$1 } from "node:tls";
import { request } from "node:https";
// src/resolve/tls-end.ts
/** TLS that tells its own end (RFC 8446 §6.1) from that of the connection below, both of which node calls the end. */
/** The connection as a stream, which ends only after all that came before its end was looked at. */
const streamOf = (below, ended) => {
	const stream = new Duplex({
		read: () => void below.resume(),
		write: (chunk, _, done) => void below.write(chunk, done),
		final: (done) => void below.end(done),
		destroy: (error, done) => {
			below.destroy();
			done(error);
		}
	});
	below.on("data", (chunk) => {
		if (!stream.push(chunk)) below.pause();
	});
	below.on("end", () => setImmediate(() => {
		ended();
		stream.push(null);
	}));
	below.on("error", (error) => stream.destroy(error));
	return stream;
};
const connectTls = ({ address, port }, options) => {
	let [closed, cut] = [false, false];
	const below = connect({
		host: address,
		port
	});
	const stream = streamOf(below, () => cut = !closed);
	const socket = connect$1({
		socket: stream,
		host: address,
		ALPNProtocols: ["http/1.1"],
		...options
	});
	socket.prependListener("end", () => closed = !cut);
	return {
		socket,
		wasClosed: () => closed
	};
};
// src/resolve/page.ts
/** What gives the addresses of `host`, an answer for each family. */
const addressesOf = (host, { resolver, families }, signal) => Promise.all(families.map((family) => resolver.lookup({
	name: host,
	type: family === 4 ? "A" : "AAAA"
}, signal)));
const addressesIn = (answers) => answers.flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => address);
/** Errors of the certificate have no system call and no library of OpenSSL's behind them. */
const isOfCertificate = (error) => error.syscall === void 0 && error.library === void 0 && /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(error.code ?? "");
/** RFC 9112 §9.8: a body whose length nobody told is whole where TLS was closed behind it. */
const isCut = ({ statusCode, headers }, wasClosed) => statusCode === 200 && headers["content-length"] === void 0 && !/chunked\s*$/i.test(headers["transfer-encoding"] ?? "") && !wasClosed();
const read = (response, { longest, wasClosed }, done) => {
	const chunks = [];
	let size = 0;
	const mediaType = (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	response.on("data", (chunk) => {
		chunks.push(chunk);
		size += chunk.length;
		if (size > longest) done({
			kind: "too-long",
			detail: `it is longer than ${longest} octets`
		});
	});
	response.on("end", () => done(isCut(response, wasClosed) ? {
		code: "unreachable",
		detail: "the connection broke before the end of TLS"
	} : {
		kind: "page",
		status: response.statusCode ?? 0,
		mediaType,
		body: Buffer.concat(chunks).toString("latin1")
	}));
};
const fetchFrom = (address, options, signal) => inTime({
	ms: options.ms,
	signal
}, (done) => {
	const { host, path, longest, ca, connectTo, port = 443, accept = "text/plain" } = options;
	const { socket, wasClosed } = connectTls(connectTo?.(address, port) ?? {
		address,
		port
	}, {
		...familyOf(host.replace(/^\[|\]$/g, "")) === 0 && { servername: host },
		...ca !== void 0 && { ca }
	});
	const sent = request({
		createConnection: () => socket,
		path,
		headers: {
			host,
			accept
		}
	});
	const fail = (code, error) => done({
		code,
		detail: presentText(error.code ?? error.message)
	});
	sent.on("response", (response) => {
		response.on("error", (error) => fail("unreachable", error));
		read(response, {
			longest,
			wasClosed
		}, done);
	});
	sent.on("error", (error) => isOfCertificate(error) ? done({
		kind: "untrusted",
		detail: presentText(error.message).slice(0, 200)
	}) : fail("unreachable", error));
	sent.end();
	return () => sent.destroy();
});
/** The page from the first address that gives one; where none does, why not. */
const fetchPage = async (options, signal) => {
	const attempts = [];
	for (const address of options.addresses) {
		const begun = performance.now();
		const result = await fetchFrom(address, options, signal);
		if (!isBroken(result)) return result;
		attempts.push({
			broken: result,
			server: address,
			ms: since(begun)
		});
	}
	const last = attempts.at(-1)?.broken ?? {
		code: "unreachable",
		detail: "no address"
	};
	const told = attempts.map(({ broken: { code, detail }, server, ms }) => ({
		server,
		transport: "https",
		code,
		detail,
		ms
	}));
	return {
		kind: "failed",
		failure: failureOf(last, told)
	};
};
export { addressesOf as n, fetchPage as r, addressesIn as t };
