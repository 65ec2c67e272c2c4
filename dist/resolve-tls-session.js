import { J as octetsOf, Q as presentText } from "./shared-first.js";
import { d as socketFault, f as until, i as fail, l as saying, n as closed, t as accept } from "./shared-mail-connection.js";
import { isIP } from "node:net";
import { Duplex } from "node:stream";
import { checkServerIdentity, connect as connect$1 } from "node:tls";
// src/resolve/tls-faults.ts
/** OpenSSL's verification results by name; those not named here are `certificate-untrusted`. */
const certificateStates = {
	CERT_HAS_EXPIRED: "certificate-expired",
	CERT_NOT_YET_VALID: "certificate-not-yet-valid",
	DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-self-signed",
	ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
	ERR_TLS_CERT_ALTNAME_FORMAT: "certificate-name"
};
/** Whether these are the first octets of a TLS record: alert or handshake, version 3.x. */
const isTls = (octets) => /^[\x15\x16]\x03/.test(octets);
/** An alert carries its number; 70 is protocol_version. */
const sslState = (error) => {
	if (error.code === "ERR_SSL_UNSUPPORTED_PROTOCOL") return "tls-version";
	if (/SSL alert number 70\b/.test(error.message)) return "tls-version";
	return /SSL alert number \d/.test(error.message) ? "tls-alert" : "tls-broken";
};
/** `opening`: the first octets that came in answer to the ClientHello. */
const tlsFault = (error, opening) => {
	const detail = presentText((error.reason ?? error.message).slice(0, 512));
	if (error.library !== void 0 || error.code === "EPROTO") return opening === "" || isTls(opening) ? {
		state: sslState(error),
		detail
	} : saying("tls-broken", "the answer to the TLS handshake is not TLS", opening);
	if (error.syscall !== void 0) return socketFault(error);
	if (error.code === "ECONNRESET") return {
		state: "closed",
		detail
	};
	return {
		state: certificateStates[error.code ?? ""] ?? "certificate-untrusted",
		detail
	};
};
// src/resolve/tls-session.ts
/** OpenSSL's multi-line form of a name on one line. Declared a string, an empty name is undefined. */
const oneLine = (name) => octetsOf((name ?? "").split("\n").join(", "));
const day = 864e5;
/** ISO 8601, or nothing where the certificate's time is none. */
const isoOf = (time) => Number.isNaN(time.getTime()) ? "" : time.toISOString();
const certificateOf = (shown, now) => {
	const issuer = oneLine(shown.issuer);
	const [, organization] = /(?:^|, )O=((?:\\.|[^,])*)/.exec(issuer) ?? [];
	const [, issuerAddress] = /^CA Issuers - URI:"?(https?:[^\s"]*)/m.exec(shown.infoAccess ?? "") ?? [];
	const names = (shown.subjectAltName ?? "").matchAll(/(?:DNS|IP Address):([^,]*)/g);
	const notAfter = new Date(shown.validTo);
	return {
		subject: oneLine(shown.subject),
		issuer,
		...organization !== void 0 && { issuerOrganization: organization },
		names: Array.from(names, ([, name = ""]) => octetsOf(name)).slice(0, 128),
		...issuerAddress !== void 0 && { issuerAddress: octetsOf(issuerAddress) },
		notBefore: isoOf(new Date(shown.validFrom)),
		notAfter: isoOf(notAfter),
		daysLeft: Math.floor((notAfter.getTime() - now.getTime()) / day),
		fingerprint256: shown.fingerprint256
	};
};
const sessionOf = (secured, now) => {
	const shown = secured.getPeerX509Certificate();
	const { authorizationError } = secured;
	return {
		protocol: secured.getProtocol() ?? "unknown",
		cipher: secured.getCipher().name,
		authorized: secured.authorized,
		...!secured.authorized && { distrust: String(authorizationError) },
		...shown !== void 0 && { certificate: certificateOf(shown, now) }
	};
};
/** A stream over `raw` that TLS runs in, so that what comes is still seen and counted on the wire. */
const tunnelThrough = (raw) => new Duplex({
	read: () => {},
	write: (chunk, _encoding, done) => {
		raw.write(chunk, done);
	},
	final: (done) => {
		raw.end(done);
	}
});
/** Node's check throws on some malformed names; here that is a mismatch like any other. */
const identityFault = (host, certificate) => {
	try {
		return checkServerIdentity(host, certificate);
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
};
/** Shakes hands over an open wire; from then on lines come out of TLS. */
const secure = (wire, { host, ca, verify, now }) => {
	let session;
	const tunnel = tunnelThrough(wire.raw);
	wire.tunnel = tunnel;
	tunnel.on("error", () => {});
	const secured = connect$1({
		socket: tunnel,
		host,
		...isIP(host) === 0 && { servername: host },
		...ca !== void 0 && { ca: typeof ca === "string" ? ca : [...ca] },
		rejectUnauthorized: verify,
		minVersion: "TLSv1.2",
		checkServerIdentity: identityFault
	});
	wire.secured = secured;
	secured.on("secureConnect", () => {
		session = sessionOf(secured, now());
		wire.wake();
	});
	secured.on("data", (chunk) => accept(wire, chunk));
	secured.on("error", (error) => fail(wire, tlsFault(error, wire.opening)));
	secured.on("end", () => fail(wire, closed));
	secured.on("close", () => fail(wire, closed));
	return until(wire, () => session);
};
export { secure };
