import { Q as presentText, Y as presentOctets } from "./shared-first.js";
import { connect } from "node:net";
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
const send = (wire, octets) => {
	wire.heard = 0;
	(wire.secured ?? wire.raw).write(octets, "latin1");
};
/**
* Says goodbye and does not wait: the connection ends with the reply, with anything else, or after
* `patience` milliseconds, and does not keep the process alive meanwhile.
*/
const part = (wire, octets, patience) => {
	const timer = setTimeout(() => drop(wire), patience).unref();
	wire.wake = () => {
		clearTimeout(timer);
		drop(wire);
	};
	(wire.secured ?? wire.raw).end(octets, "latin1");
	wire.raw.unref();
};
export { isFault as a, part as c, socketFault as d, until as f, fail as i, saying as l, closed as n, line as o, drop as r, openWire as s, accept as t, send as u };
