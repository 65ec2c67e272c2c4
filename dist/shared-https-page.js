import { connectTcp, elapsedMs, errnoOf, inTime, ipFamily, isFailedTry, presentText, toFailure, unreachable } from "./shared-first.js";
import { createBody } from "./shared-bounded-body.js";
import { startTls } from "./shared-probe.js";
import { request } from "node:https";
import { Duplex } from "node:stream";
// src/network/https.ts
const requestOver = (socket, { path, headers }) => request({
	createConnection: () => socket,
	path,
	headers
});
// src/gather/https-page.ts
const createStream = (below, most, ended) => {
	let received = 0;
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
		received += chunk.length;
		if (received > most) stream.destroy(/* @__PURE__ */ new Error(`more than ${most} bytes arrived`));
		else if (!stream.push(chunk)) below.pause();
	});
	below.on("end", () => setImmediate(() => {
		ended();
		stream.push(null);
	}));
	below.on("error", (error) => stream.destroy(error));
	return stream;
};
const mostBesides = 262144;
const connectTls = (destination, { longest, ...options }) => {
	let closed = false;
	let cut = false;
	const below = connectTcp(destination);
	const stream = createStream(below, longest + mostBesides, () => cut = !closed);
	const socket = startTls(stream, {
		host: destination.address,
		ALPNProtocols: ["http/1.1"],
		...options
	});
	socket.prependListener("end", () => closed = !cut);
	return {
		socket,
		wasClosed: () => closed
	};
};
const lookUpAddresses = (host, { resolver, families }, signal) => Promise.all(families.map((family) => resolver.lookup({
	name: host,
	type: family === 4 ? "A" : "AAAA"
}, signal)));
const addressesInAnswers = (answers) => [...new Set(answers.flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => address))];
const errnoOfTls = (error) => error.library === void 0 ? errnoOf(error) : { errno: "EPROTO" };
const isCertificateError = (error) => error.syscall === void 0 && error.library === void 0 && /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(error.code ?? "");
const isCutShort = ({ statusCode, headers }, wasClosed) => statusCode === 200 && headers["content-length"] === void 0 && !/chunked\s*$/i.test(headers["transfer-encoding"] ?? "") && !wasClosed();
const readResponse = (response, { longest, wasClosed }, done) => {
	const body = createBody(longest);
	const mediaType = (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	response.on("data", (chunk) => {
		if (!body.add(chunk)) done({
			kind: "too-long",
			detail: `it is longer than ${longest} bytes`
		});
	});
	response.on("end", () => done(isCutShort(response, wasClosed) ? {
		code: "unreachable",
		detail: "the connection broke before the end of TLS"
	} : {
		kind: "page",
		status: response.statusCode ?? 0,
		mediaType,
		body: body.whole().toString("latin1")
	}));
};
const fetchFromAddress = (address, options, signal) => inTime({
	ms: options.ms,
	signal
}, (done) => {
	const { host, path, longest, ca, connectTo, port = 443, accept = "text/plain" } = options;
	const standIn = connectTo && {
		...connectTo(address, port),
		reach: "any"
	};
	const { socket, wasClosed } = connectTls(standIn ?? {
		address,
		port,
		reach: options.reach
	}, {
		longest,
		...ipFamily(host.replace(/^\[|\]$/g, "")) === 0 && { servername: host },
		...ca !== void 0 && { ca }
	});
	const sent = requestOver(socket, {
		path,
		headers: {
			host,
			accept
		}
	});
	const fail = (error) => done({
		...unreachable(error),
		...errnoOfTls(error)
	});
	sent.on("response", (response) => {
		response.on("error", (error) => fail(error));
		readResponse(response, {
			longest,
			wasClosed
		}, done);
	});
	sent.on("error", (error) => isCertificateError(error) ? done({
		kind: "untrusted",
		detail: presentText(error.message).slice(0, 200)
	}) : fail(error));
	sent.end();
	return () => sent.destroy();
});
const fetchPage = async (options, signal) => {
	const attempts = [];
	let last = {
		code: "unreachable",
		detail: "no address"
	};
	for (const address of options.addresses) {
		const started = performance.now();
		const result = await fetchFromAddress(address, options, signal);
		if (!isFailedTry(result)) return result;
		last = result;
		attempts.push({
			server: address,
			transport: "https",
			...result,
			ms: elapsedMs(started)
		});
	}
	return {
		kind: "failed",
		failure: toFailure(last, attempts)
	};
};
export { addressesInAnswers, fetchPage, lookUpAddresses };
