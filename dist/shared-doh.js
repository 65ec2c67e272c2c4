import { a as noteOn, g as isBroken, h as inTime, m as failureOf, o as encodeQuery, r as lookupThrough, s as readReply, v as since, x as unreachable, y as unaskable } from "./shared-first.js";
import { request } from "node:http";
import { Agent, request as request$1 } from "node:https";
// src/resolve/doh.ts
/** Asks a resolver over HTTPS (RFC 8484). */
const mediaType = "application/dns-message";
/** No DNS message is longer. */
const longest = 65535;
/** Why a response cannot hold a message. Redirects are not followed: the user named this server. */
const refusalOf = ({ statusCode, headers }) => {
	if (statusCode !== 200) return {
		code: "unreachable",
		detail: `HTTP status ${statusCode}`
	};
	const [type] = (headers["content-type"] ?? "").split(";");
	return type?.trim().toLowerCase() === mediaType ? void 0 : {
		code: "malformed",
		detail: `the response is not ${mediaType}`
	};
};
const hear = (response, query, done) => {
	const refusal = refusalOf(response);
	if (refusal !== void 0) return done(refusal);
	const chunks = [];
	let size = 0;
	response.on("data", (chunk) => {
		chunks.push(chunk);
		size += chunk.length;
		if (size > longest) done({
			code: "malformed",
			detail: `the response is longer than ${longest} octets`
		});
	});
	response.on("error", (error) => done(unreachable(error)));
	response.on("end", () => {
		const reply = readReply(Buffer.concat(chunks), query) ?? { fault: "the response is no answer to the question" };
		done("fault" in reply ? {
			code: "malformed",
			detail: reply.fault
		} : reply);
	});
};
/** Where and how a query is sent (RFC 8484 §4.1). */
const requestFor = ({ url, method = "POST" }, { octets }, agent) => {
	const target = new URL(url);
	const plain = target.protocol === "http:";
	const options = {
		method,
		headers: {
			accept: mediaType,
			...method === "POST" ? {
				"content-type": mediaType,
				"content-length": octets.length
			} : {}
		},
		...plain ? {} : { agent }
	};
	if (method === "GET") target.searchParams.set("dns", octets.toString("base64url"));
	const send = plain ? request : request$1;
	return {
		open: () => send(target, options),
		body: method === "POST" ? octets : void 0
	};
};
const exchangeOnce = (options, query, limit, agent) => inTime(limit, (done) => {
	const { open, body } = requestFor(options, query, agent);
	let request = open();
	const send = () => {
		request.on("response", (response) => hear(response, query, done));
		request.on("error", (error) => {
			if (!request.reusedSocket || error.code !== "ECONNRESET") return done(unreachable(error));
			request = open();
			send();
		});
		request.end(body);
	};
	send();
	return () => request.destroy();
});
/** A resolver that is asked over HTTPS, its connections kept for further questions. */
const doh = (options) => {
	const { url: server, dnssecOk = false, checkingDisabled = false, ms = 4e3, ca } = options;
	const { vantage = "resolver" } = options;
	const agent = new Agent({
		keepAlive: true,
		...ca === void 0 ? {} : { ca }
	});
	const transport = "https";
	const exchange = async (question, signal) => {
		const begun = performance.now();
		const query = encodeQuery(0, question, {
			recursion: true,
			checkingDisabled,
			edns: {
				udpSize: 1232,
				dnssecOk
			}
		});
		const result = query === void 0 ? unaskable : await exchangeOnce(options, query, {
			ms,
			signal
		}, agent);
		const attempts = [{
			server,
			transport,
			...noteOn(result),
			ms: since(begun)
		}];
		return isBroken(result) ? {
			kind: "failed",
			transport,
			failure: failureOf(result, attempts)
		} : {
			kind: "message",
			transport,
			message: result,
			attempts
		};
	};
	return lookupThrough({
		vantage,
		server,
		recursion: true,
		exchange
	});
};
export { doh as t };
