import { readFileSync } from "node:fs";
import * as tls from "node:tls";
import { X509Certificate } from "node:crypto";
// src/resolve/roots.ts
/** The certificate authorities that programs of this system trust, beside those that come with node. */
/** Where Linux distributions keep them: Debian, Fedora, SUSE, Alpine. */
const bundles = [
	"/etc/ssl/certs/ca-certificates.crt",
	"/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
	"/etc/ssl/ca-bundle.pem",
	"/etc/ssl/cert.pem"
];
/** No bundle of roots comes near this. */
const longest = 8388608;
const read = (file) => {
	if (file === void 0 || file === "") return void 0;
	try {
		const text = readFileSync(file, "latin1");
		return text.length > longest ? void 0 : text;
	} catch {
		return;
	}
};
const isCertificate = (pem) => {
	try {
		return new X509Certificate(pem).fingerprint256 !== "";
	} catch {
		return false;
	}
};
/** The certificates in a file, but for those that are broken: one would spoil all. */
const certificatesIn = (text = "") => (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).filter(isCertificate);
const here = () => ({
	env: process.env,
	platform: process.platform,
	listed: tls.getCACertificates
});
/** As OpenSSL finds them, and so every program that uses it. */
const fromFiles = ({ env }) => {
	const named = read(env["SSL_CERT_FILE"]);
	const [found] = named === void 0 ? bundles.flatMap((file) => read(file) ?? []) : [named];
	return certificatesIn(found);
};
/**
* Node's own roots, those that its environment adds, and the system's, in PEM; `undefined` where
* this version of node cannot tell the system's (before 22.15, on other systems than Linux).
*/
const rootsHere = (sources = here()) => {
	const { listed, platform, env } = sources;
	const files = platform === "linux" ? fromFiles(sources) : [];
	if (listed !== void 0) return [.../* @__PURE__ */ new Set([
		...listed("default"),
		...listed("system"),
		...files
	])];
	if (platform !== "linux") return void 0;
	const extra = certificatesIn(read(env["NODE_EXTRA_CA_CERTS"]));
	return [.../* @__PURE__ */ new Set([
		...tls.rootCertificates,
		...extra,
		...files
	])];
};
export { rootsHere };
