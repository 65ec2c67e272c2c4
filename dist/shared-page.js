import { $ as presentText, _ as since, h as isBroken, m as inTime, p as failureOf } from "./shared-first.js";
import { m as familyOf } from "./shared-probe.js";
import { request } from "node:https";
// src/resolve/page.ts
/** What gives the addresses of `host`, an answer for each family. */
const addressesOf = (host, { resolver, families }, signal) => Promise.all(families.map((family) => resolver.lookup({
	name: host,
	type: family === 4 ? "A" : "AAAA"
}, signal)));
const addressesIn = (answers) => answers.flatMap((answer) => answer.kind === "found" ? answer.set.rdata : []).map(({ address }) => address);
/** Errors of the certificate have no system call and no library of OpenSSL's behind them. */
const isOfCertificate = (error) => error.syscall === void 0 && error.library === void 0 && /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(error.code ?? "");
const read = (response, longest, done) => {
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
	response.on("end", () => done({
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
	const place = connectTo?.(address, port) ?? {
		address,
		port
	};
	const sent = request({
		host: place.address,
		port: place.port,
		...familyOf(host.replace(/^\[|\]$/g, "")) === 0 && { servername: host },
		path,
		agent: false,
		headers: {
			host,
			accept
		},
		...ca !== void 0 && { ca }
	});
	const fail = (code, error) => done({
		code,
		detail: presentText(error.code ?? error.message)
	});
	sent.on("response", (response) => {
		response.on("error", (error) => fail("unreachable", error));
		read(response, longest, done);
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
