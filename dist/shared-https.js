import { describeTry, dohServerName, elapsedMs, encodeQuery, findHeadFault, inTime, isFailedTry, longestMessage, lookupThrough, readHttpReply, toExchange, toHttpRequest, unaskableName, unreachable } from "./shared-first.js";
import { openTls } from "./shared-probe.js";
import { createBody } from "./shared-bounded-body.js";
import { request } from "node:http";
import { Agent, request as request$1 } from "node:https";
import { connect, constants } from "node:http2";
// src/dns/transport/http-exchange.ts
const isLost = (result) => "lost" in result;
const gatherBody = (stream, tooLong) => {
	const body = createBody(longestMessage);
	stream.on("data", (chunk) => {
		if (!body.add(chunk)) tooLong({
			code: "malformed",
			detail: `the response is longer than ${longestMessage} bytes`
		});
	});
	return body.whole;
};
// src/dns/transport/http1.ts
const receiveResponse$1 = (response, done) => {
	const { statusCode: status = 0, headers } = response;
	const head = {
		status,
		headers
	};
	const fault = findHeadFault(head);
	if (fault !== void 0) return done(fault);
	const body = gatherBody(response, done);
	response.on("error", (error) => done(unreachable(error)));
	response.on("end", () => done({
		...head,
		body: body()
	}));
};
const sendOver = (target, agent) => ({ body, ...options }, done) => {
	const send = target.protocol === "http:" ? request : request$1;
	const open = () => send(target, {
		...options,
		...agent && { agent }
	});
	let request$2 = open();
	let over = false;
	const stop = () => {
		over = true;
		request$2.destroy();
	};
	const finish = (result) => {
		if (over) return;
		if (!("body" in result)) stop();
		over = true;
		done(result);
	};
	const start = () => {
		request$2.on("response", (response) => receiveResponse$1(response, finish));
		request$2.on("error", (error) => {
			if (over || !request$2.reusedSocket || error.code !== "ECONNRESET") return finish(unreachable(error));
			request$2 = open();
			start();
		});
		request$2.end(body);
	};
	start();
	return stop;
};
const sendInPlain = (target) => sendOver(target);
const speakHttp1 = (target, first, open) => {
	const agent = new Agent({ keepAlive: true });
	let spare = first;
	agent.createConnection = () => {
		const socket = spare ?? open();
		spare = void 0;
		return socket;
	};
	return sendOver(target, agent);
};
// src/dns/transport/http2.ts
const errorCodes = "NO_ERROR PROTOCOL_ERROR INTERNAL_ERROR FLOW_CONTROL_ERROR SETTINGS_TIMEOUT STREAM_CLOSED FRAME_SIZE_ERROR REFUSED_STREAM CANCEL COMPRESSION_ERROR CONNECT_ERROR ENHANCE_YOUR_CALM INADEQUATE_SECURITY HTTP_1_1_REQUIRED";
const errorName = (code) => errorCodes.split(" ")[code] ?? `error ${code}`;
const describeLoss = (code, error) => error?.code === void 0 || error.code.startsWith("ERR_HTTP2_") ? {
	code: "unreachable",
	detail: `the HTTP/2 stream was closed (${errorName(code)})`
} : unreachable(error);
const receiveResponse = (stream, done) => {
	let head;
	let failure;
	const body = gatherBody(stream, done);
	stream.on("response", (headers) => {
		head = {
			status: headers[":status"] ?? 0,
			headers
		};
		const fault = findHeadFault(head);
		if (fault !== void 0) done(fault);
	});
	stream.on("error", (error) => failure = error);
	stream.on("close", () => {
		const isWhole = stream.rstCode === constants.NGHTTP2_NO_ERROR && failure === void 0;
		if (head !== void 0 && isWhole) done({
			...head,
			body: body()
		});
		else done({ lost: describeLoss(stream.rstCode ?? 0, failure) });
	});
};
const createWatch = (session, { ms }) => {
	const patienceMs = ms / 4;
	let pinged = false;
	const ping = () => {
		if (pinged || session.destroyed || session.closed) return;
		pinged = true;
		const end = setTimeout(() => session.destroy(/* @__PURE__ */ new Error("no sign of life")), patienceMs);
		const stop = () => clearTimeout(end);
		session.once("close", stop);
		session.ping(() => {
			pinged = false;
			session.off("close", stop);
			stop();
		});
	};
	return () => {
		const timer = setTimeout(ping, patienceMs);
		return () => clearTimeout(timer);
	};
};
const createUse = (session, { ms }) => {
	let active = 0;
	let idle;
	return {
		begin: () => {
			active += 1;
			clearTimeout(idle);
			session.ref();
		},
		end: () => {
			active -= 1;
			if (active > 0) return true;
			session.unref();
			idle = setTimeout(() => session.close(), ms).unref();
			return false;
		}
	};
};
const openStream = (session, { method, path, headers, body }) => {
	try {
		const stream = session.request({
			":method": method,
			":path": path,
			...headers
		});
		stream.end(body);
		return stream;
	} catch {
		return;
	}
};
const followStream = (stream, { session, watch, use, leave }, done) => {
	use.begin();
	const rest = watch();
	let over = false;
	const end = () => {
		over = true;
		rest();
		if (!stream.closed) stream.close(constants.NGHTTP2_CANCEL);
		return use.end();
	};
	receiveResponse(stream, (result) => {
		if (over) return;
		end();
		if (isLost(result)) leave(stream.rstCode === constants.NGHTTP2_HTTP_1_1_REQUIRED);
		done(result);
	});
	return () => {
		if (over) return;
		if (end()) return;
		leave();
		session.destroy();
	};
};
const speakHttp2 = (socket, options) => {
	const session = connect(options.origin, {
		createConnection: () => socket,
		settings: { enablePush: false }
	});
	const leave = (needsHttp1 = false) => options.gone({ needsHttp1 });
	session.on("error", () => leave());
	session.on("goaway", () => leave());
	session.on("close", () => leave());
	const shared = {
		session,
		watch: createWatch(session, options),
		use: createUse(session, options),
		leave
	};
	return (request, done) => {
		const stream = openStream(session, request);
		if (stream !== void 0) return followStream(stream, shared, done);
		leave();
		const lost = {
			code: "unreachable",
			detail: "the HTTP/2 session was closed"
		};
		queueMicrotask(() => done({ lost }));
		return () => {};
	};
};
// src/dns/transport/http-client.ts
const connectTo = ({ hostname, port }, { ca, reach }, protocols) => openTls({
	host: hostname.replace(/^\[(.*)\]$/, "$1"),
	port: port === "" ? 443 : Number(port),
	reach
}, {
	...ca !== void 0 && { ca },
	ALPNProtocols: [...protocols]
});
const sendOnceOpen = (socket, choose, gone) => {
	let chosen;
	const waiting = /* @__PURE__ */ new Set();
	const fail = (error) => {
		gone();
		for (const one of waiting) one.fail(unreachable(error));
		waiting.clear();
	};
	socket.once("error", fail);
	socket.once("secureConnect", () => {
		socket.off("error", fail);
		chosen = choose(socket);
		for (const one of waiting) one.start(chosen);
		waiting.clear();
	});
	return (request, done) => {
		if (chosen !== void 0) return chosen(request, done);
		let stop = () => {
			waiting.delete(one);
			if (waiting.size > 0) return;
			gone();
			socket.destroy();
		};
		const one = {
			start: (send) => stop = send(request, done),
			fail: done
		};
		waiting.add(one);
		return () => stop();
	};
};
const sendOverShared = (target, options) => {
	let current;
	let protocols = ["h2", "http/1.1"];
	const open = () => {
		const gone = () => {
			if (current === own) current = void 0;
		};
		const choose = (socket) => socket.alpnProtocol === "h2" ? speakHttp2(socket, {
			origin: target.origin,
			ms: options.ms,
			gone: ({ needsHttp1 }) => {
				if (needsHttp1) protocols = ["http/1.1"];
				gone();
			}
		}) : speakHttp1(target, socket, () => connectTo(target, options, ["http/1.1"]));
		const own = sendOnceOpen(connectTo(target, options, protocols), choose, gone);
		return own;
	};
	return (request, done) => {
		current ??= open();
		return current(request, done);
	};
};
const createHttpClient = (options) => {
	const target = new URL(options.url);
	const send = target.protocol === "http:" ? sendInPlain(target) : sendOverShared(target, options);
	return { send: (request, limit) => inTime(limit, (done) => {
		let stop = send(request, (result) => {
			if (!isLost(result)) return done(result);
			stop = send(request, (again) => done(isLost(again) ? again.lost : again));
		});
		return () => stop();
	}) };
};
// src/dns/transport/https.ts
const doh = (options) => {
	const { url, method = "POST", dnssecOk = false, checkingDisabled = false, ms = 4e3, reach = "any", ca } = options;
	const { vantage = "resolver", server = dohServerName(url) } = options;
	const client = createHttpClient({
		url,
		ms,
		reach,
		...ca !== void 0 && { ca }
	});
	const transport = "https";
	const ask = async (query, signal) => {
		const reply = await client.send(toHttpRequest(url, query, method), {
			ms,
			signal
		});
		return isFailedTry(reply) ? reply : readHttpReply(reply, query);
	};
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
		const result = query === void 0 ? unaskableName : await ask(query, signal);
		const attempts = [{
			server,
			transport,
			...describeTry(result),
			ms: elapsedMs(started)
		}];
		return toExchange(transport, result, attempts);
	};
	return lookupThrough({
		vantage,
		server,
		recursion: true,
		exchange
	});
};
export { doh };
