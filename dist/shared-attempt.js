import { o as presentText } from "./shared-present.js";
import { setMaxListeners } from "node:events";
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
/** The answer to a question that was given up before it was sent. */
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
export { onAbort as a, unasked as c, isBroken as i, unreachable as l, failureOf as n, since as o, inTime as r, unaskable as s, deadline as t };
