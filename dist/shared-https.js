import { describeTry, dohServerName, elapsedMs, encodeQuery, inTime, isFailedTry, isUnreadable, lookupThrough, readReply, toFailure, unaskableName, unreachable } from "./shared-first.js";
import { request } from "node:http";
import { Agent, request as request$1 } from "node:https";
// src/dns/transport/https.ts
const mediaType = "application/dns-message";
const longestMessage = 65535;
const httpRefusal = ({ statusCode, headers }) => {
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
const receiveResponse = (response, query, done) => {
	const refusal = httpRefusal(response);
	if (refusal !== void 0) return done(refusal);
	const chunks = [];
	let size = 0;
	response.on("data", (chunk) => {
		chunks.push(chunk);
		size += chunk.length;
		if (size > longestMessage) done({
			code: "malformed",
			detail: `the response is longer than ${longestMessage} bytes`
		});
	});
	response.on("error", (error) => done(unreachable(error)));
	response.on("end", () => {
		const reply = readReply(Buffer.concat(chunks), query) ?? { fault: "the response does not answer the question" };
		done(isUnreadable(reply) ? {
			code: "malformed",
			detail: reply.fault
		} : reply);
	});
};
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
const exchangeOverHttps = (options, query, limit, agent) => inTime(limit, (done) => {
	const { open, body } = requestFor(options, query, agent);
	let request = open();
	const send = () => {
		request.on("response", (response) => receiveResponse(response, query, done));
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
const doh = (options) => {
	const { dnssecOk = false, checkingDisabled = false, ms = 4e3, ca } = options;
	const { vantage = "resolver", server = dohServerName(options.url) } = options;
	const agent = new Agent({
		keepAlive: true,
		...ca === void 0 ? {} : { ca }
	});
	const transport = "https";
	const exchange = async (question, signal) => {
		const started = performance.now();
		const query = encodeQuery(0, question, {
			recursion: true,
			checkingDisabled,
			edns: {
				udpSize: 1232,
				dnssecOk
			}
		});
		const result = query === void 0 ? unaskableName : await exchangeOverHttps(options, query, {
			ms,
			signal
		}, agent);
		const attempts = [{
			server,
			transport,
			...describeTry(result),
			ms: elapsedMs(started)
		}];
		return isFailedTry(result) ? {
			kind: "failed",
			transport,
			failure: toFailure(result, attempts)
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
export { doh };
